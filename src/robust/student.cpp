#include <boost/math/distributions/students_t.hpp>
#include <ceiba/robust/student.hpp>
#include <stdexcept>

namespace ceiba::robust {

double student_quantile(double p, int df) {
    if (!(p > 0 && p < 1)) throw std::invalid_argument("a probability must lie between 0 and 1");
    if (df < 1) throw std::invalid_argument("Student's t needs a degree of freedom");
    return boost::math::quantile(boost::math::students_t(df), p);
}

}  // namespace ceiba::robust

// error: (invalid initialization of reference|no viable conversion|cannot convert)
#include <ceiba/combine/arithmetic.hpp>
#include <ceiba/model/framework.hpp>

double mean() {
#ifdef CEIBA_MENDED
    const Eigen::VectorXd values = Eigen::VectorXd::Ones(2);
#else
    const ceiba::Framework values{};
#endif
    return ceiba::combine::arithmetic(values, Eigen::VectorXd::Ones(2));
}

int main() {}

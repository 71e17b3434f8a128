#include <ceiba/detail/log.hpp>
#include <cmath>
#include <limits>
#include <vector>

#include "laws.hpp"

namespace {

/// In units in the last place of `b`.
double off(double a, double b) {
    if (a == b) return 0;
    return std::abs(a - b) / (std::nextafter(std::abs(b), tests::infinity) - std::abs(b));
}

}  // namespace

TEST_CASE("the logarithm of columns is within 2 units in the last place of the library's") {
    tests::Numbers numbers(1);
    double worst = 0;
    for (int i = 0; i < 100000; ++i) {
        for (const double x : {std::exp(numbers.between(-708, 709)), numbers.between(.5, 2), 1 + numbers.between(-1e-3, 1e-3),
                               1 + numbers.between(-1, 1) * std::exp(-36 * numbers.share())})
            worst = std::max(worst, off(ceiba::detail::log(x), std::log(x)));
    }
    CHECK(worst <= 2);
    CHECK(ceiba::detail::log(1) == 0);
    using Limits = std::numeric_limits<double>;
    for (const double x : {Limits::min(), Limits::max(), std::sqrt(.5), std::sqrt(2.), std::nextafter(1., 0.), std::nextafter(1., 2.)})
        CHECK(off(ceiba::detail::log(x), std::log(x)) <= 2);
}

TEST_CASE("logarithms of many numbers are those of each, to the last bit") {
    tests::Numbers numbers(2);
    for (int n = 0; n <= 70; ++n) {
        std::vector<double> x;
        for (int i = 0; i < n; ++i) x.push_back(std::exp(numbers.between(-10, 10)));
        std::vector<double> logs = x;
        ceiba::detail::write_logs(logs.data(), n);
        for (std::size_t i = 0; i < x.size(); ++i) CHECK(logs[i] == ceiba::detail::log(x[i]));
    }
    CHECK(0 * ceiba::detail::log(0) == 0);
}

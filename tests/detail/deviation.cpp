#include <ceiba/detail/deviation.hpp>
#include <vector>

#include "catch.hpp"

using ceiba::detail::deviation;
using ceiba::detail::mean;

TEST_CASE("mean and standard deviation of a sample") {
    const std::vector<double> sample{2, 4, 4, 4, 5, 5, 7, 9};
    CHECK(mean(sample) == 5);
    CHECK(std::abs(deviation(sample) - std::sqrt(32.0 / 7)) <= 1e-15);
    CHECK(deviation(std::vector<double>{1, 3}) == std::sqrt(2.0));
    CHECK(std::isnan(deviation(std::vector<double>{1})));
}

TEST_CASE("the same number over and over does not deviate") {
    const std::vector<double> sample{.1, .1, .1};
    CHECK(mean(sample) == .1);
    CHECK(deviation(sample) == 0);
}

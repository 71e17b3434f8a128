#include <ceiba/measure/treat.hpp>

#include "laws.hpp"

using namespace ceiba::measure;

TEST_CASE("log by hand, with its shift", "[measure]") {
    CHECK(std::abs(logarithm(9, 1) - std::log(10.0)) <= tests::rounding_errors);
    CHECK(logarithm(1, 0) == 0);
    CHECK(log_shift(tests::column({-5, 0, 95})) == 6);
    CHECK(logarithms(tests::column({-5, tests::nan}), 6)[0] == 0);
    CHECK(std::isnan(logarithms(tests::column({-5, tests::nan}), 6)[1]));
}

TEST_CASE("log: the least unit is a hundredth of the spread above 0, whatever the column", "[measure]") {
    tests::Numbers numbers(29);
    for (int round = 0; round < tests::rounds; ++round) {
        const double low = numbers.between(-1000, 1000);
        const double high = low + numbers.between(1, 1000);
        const double shift = log_shift(tests::column({high, low}));
        CHECK(std::abs(low + shift - (high - low) / 100) <= 1e-11);  // a difference of numbers up to a thousand
        CHECK(logarithm(high, shift) > logarithm(low, shift));
    }
}

TEST_CASE("log: what has no logarithm counts as the least that has, never as NaN", "[measure]") {
    CHECK(logarithm(-7, 0) == std::log(std::numeric_limits<double>::min()));
    CHECK(std::isfinite(logarithm(0, 0)));
}

TEST_CASE("pitfall C3: every treatment changes a number, or is known to change nothing", "[measure]") {
    CHECK(treated(Treatment{treatment::Log{.shift = 1}}, 9) != 9);
    CHECK(treated(Treatment{treatment::Limits{.low = 0, .high = 5}}, 9) == 5);
    CHECK(treated(Treatment{treatment::Limits{.low = 0, .high = 5}}, -1) == 0);
    CHECK(treated(Treatment{treatment::Limits{.high = 5}}, -1) == -1);
    CHECK(treated(Treatment{}, 9) == 9);
    CHECK(needs_fit(Treatment{treatment::Winsorise{}}));
    CHECK(needs_fit(Treatment{treatment::Log{}}));
    CHECK_FALSE(needs_fit(Treatment{treatment::Log{.shift = 0}}));
    CHECK_FALSE(needs_fit(Treatment{treatment::Limits{}}));
    CHECK_FALSE(needs_fit(Treatment{}));
}

#include <ceiba/measure/normalise.hpp>

#include "laws.hpp"

using namespace ceiba::measure;

TEST_CASE("logistic by hand: half at the midpoint, and the same distance either side adds up to one", "[measure]") {
    const Logistic curve{.midpoint = 50, .steepness = 0.1};
    CHECK(normalised(curve, 50) == 0.5);
    CHECK(std::abs(normalised(curve, 72) - 0.9002495108803148) <= tests::rounding_errors);  // 1 / (1 + e^-2.2)
    CHECK(std::abs(normalised(curve, 72) + normalised(curve, 28) - 1) <= tests::rounding_errors);
}

TEST_CASE("logistic: far out it reaches the ends of its range, and never passes them", "[measure]") {
    const Logistic curve{.midpoint = 0, .steepness = 2, .range = {.low = 1, .high = 100}};
    CHECK(normalised(curve, -1e6) == 1);
    CHECK(normalised(curve, 1e6) == 100);
    CHECK(range(curve) == Interval{.low = 1, .high = 100});
    tests::Numbers numbers(23);
    double before = 1;
    for (double x = -10; x < 10; x += numbers.between(0.01, 0.5)) {
        const double y = normalised(curve, x);
        CHECK(y >= before);
        CHECK(y <= 100);
        before = y;
    }
}

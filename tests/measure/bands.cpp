#include <ceiba/measure/normalise.hpp>

#include "laws.hpp"

using namespace ceiba::measure;

namespace {

const Bands three{.bands = {{.high = 10, .value = 0}, {.low = 10, .high = 20, .value = 1}, {.low = 20, .value = 3}}};

}  // namespace

TEST_CASE("bands: each number has the value of its band, a limit that of the band above", "[measure]") {
    CHECK(normalised(three, -1e300) == 0);
    CHECK(normalised(three, 9.999) == 0);
    CHECK(normalised(three, 10) == 1);
    CHECK(normalised(three, 19.999) == 1);
    CHECK(normalised(three, 20) == 3);
    CHECK(normalised(three, tests::infinity) == 3);
}

TEST_CASE("bands: closed above, a limit has the value of the band below", "[measure]") {
    Bands closed = three;
    closed.closed = ClosedEnd::high;
    CHECK(normalised(closed, 10) == 0);
    CHECK(normalised(closed, 20) == 1);
    CHECK(normalised(closed, 20.001) == 3);
}

TEST_CASE("bands: values lie from the least to the greatest, whatever their order", "[measure]") {
    CHECK(range(three) == Interval{.low = 0, .high = 3});
    CHECK(range(Bands{.bands = {{.high = 0, .value = 4}, {.low = 0, .value = -1}}}) == Interval{.low = -1, .high = 4});
    CHECK(bounded(three));
    CHECK(accepted(three).high == std::numeric_limits<double>::max());
}

TEST_CASE("bands: every real is in exactly one band", "[measure]") {
    tests::Numbers numbers(21);
    for (int round = 0; round < 2000; ++round) {
        const double x = numbers.between(-5, 35);
        const double value = normalised(three, x);
        CHECK((value == 0) == (x < 10));
        CHECK((value == 3) == (x >= 20));
    }
}

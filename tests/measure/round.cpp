#include <ceiba/measure/round.hpp>

#include "laws.hpp"

using namespace ceiba::measure;

namespace {

double to(RoundingMode mode, double x, int digits = 0) {
    return rounded(x, {.mode = mode, .digits = digits});
}

const std::vector<RoundingMode> modes{RoundingMode::half_up, RoundingMode::half_away, RoundingMode::half_even,
                                      RoundingMode::floor,   RoundingMode::ceil,      RoundingMode::truncate};

}  // namespace

TEST_CASE("each direction on halves, both signs", "[measure]") {
    struct Case {
        double x, half_up, half_away, half_even, floor, ceil, truncate;
    };
    const Case cases[] = {{2.5, 3, 3, 2, 2, 3, 2},        {3.5, 4, 4, 4, 3, 4, 3}, {-2.5, -2, -3, -2, -3, -2, -2},
                          {-3.5, -3, -4, -4, -4, -3, -3}, {0.5, 1, 1, 0, 0, 1, 0}, {-0.5, 0, -1, 0, -1, 0, 0},
                          {2.4, 2, 2, 2, 2, 3, 2},        {2.6, 3, 3, 3, 2, 3, 2}, {-2.6, -3, -3, -3, -3, -2, -2},
                          {7, 7, 7, 7, 7, 7, 7},          {0, 0, 0, 0, 0, 0, 0}};
    for (const Case& c : cases) {
        INFO(c.x);
        CHECK(to(RoundingMode::half_up, c.x) == c.half_up);
        CHECK(to(RoundingMode::half_away, c.x) == c.half_away);
        CHECK(to(RoundingMode::half_even, c.x) == c.half_even);
        CHECK(to(RoundingMode::floor, c.x) == c.floor);
        CHECK(to(RoundingMode::ceil, c.x) == c.ceil);
        CHECK(to(RoundingMode::truncate, c.x) == c.truncate);
        CHECK(to(RoundingMode::none, c.x) == c.x);
    }
}

TEST_CASE("halves are those of the printed number", "[measure]") {
    CHECK(to(RoundingMode::half_up, 2.675, 2) == 2.68);  // the double is below
    CHECK(to(RoundingMode::half_up, 1.005, 2) == 1.01);
    CHECK(to(RoundingMode::half_even, 2.675, 2) == 2.68);
    CHECK(to(RoundingMode::half_even, 2.665, 2) == 2.66);
    CHECK(to(RoundingMode::half_up, 0.1 + 0.7, 1) == 0.8);
    CHECK(to(RoundingMode::floor, 0.1 + 0.2, 1) == 0.3);
    CHECK(to(RoundingMode::floor, (0.1 + 0.7) * 10) == 8);  // 7.999999999999999
    CHECK(to(RoundingMode::ceil, 0.1 + 0.2, 1) == 0.3);     // 0.30000000000000004
    CHECK(to(RoundingMode::truncate, -(0.1 + 0.7) * 10) == -8);
    CHECK(to(RoundingMode::floor, 2.99999999999) == 2);  // 12 digits differ
}

TEST_CASE("minus 0 becomes 0", "[measure]") {
    for (const RoundingMode mode : modes) {
        CHECK_FALSE(std::signbit(to(mode, -0.0)));
        CHECK_FALSE(std::signbit(to(mode, -0.0, 3)));
    }
    CHECK_FALSE(std::signbit(to(RoundingMode::ceil, -0.3)));
    CHECK_FALSE(std::signbit(to(RoundingMode::truncate, -0.3)));
    CHECK_FALSE(std::signbit(to(RoundingMode::half_up, -0.5)));
}

TEST_CASE("none does not snap, and what is no number stays", "[measure]") {
    CHECK(to(RoundingMode::none, 0.1 + 0.2) == 0.1 + 0.2);
    for (const RoundingMode mode : modes) {
        CHECK(std::isnan(to(mode, tests::nan)));
        CHECK(to(mode, tests::infinity) == tests::infinity);
    }
}

TEST_CASE("from 1e9 units on nothing is snapped", "[measure]") {
    CHECK(to(RoundingMode::floor, 999999999.9999999) == 1e9);  // 12 digits: 1e9
    CHECK(to(RoundingMode::floor, 1999999999.9999998) == 1999999999);
    CHECK(to(RoundingMode::ceil, 2000000000.0000002) == 2000000001);
}

TEST_CASE("what is too great for a half is whole already, above and below 0", "[measure]") {
    const double odd = 0x1p52 + 1;
    for (const RoundingMode mode : modes) {
        CHECK(to(mode, odd) == odd);
        CHECK(to(mode, -odd) == -odd);
    }
}

TEST_CASE("great and tiny values are rounded too", "[measure]") {
    for (const RoundingMode mode : modes) {
        CHECK(to(mode, 4503599627370497) == 4503599627370497);  // 2^52 + 1
        CHECK(to(mode, 9007199254740991) == 9007199254740991);
        CHECK(to(mode, 1e300, 12) == 1e300);
    }
    CHECK(to(RoundingMode::half_up, 1e-300, 2) == 0);
    CHECK(to(RoundingMode::half_even, -5e-324, 2) == 0);
    CHECK(to(RoundingMode::ceil, 1e-300, 2) == 0.01);
    CHECK(to(RoundingMode::floor, -1e-300, 2) == -0.01);
}

TEST_CASE("rounding twice is rounding once, keeps order and moves less than a unit", "[measure]") {
    tests::Numbers numbers(5);
    for (int round = 0; round < 5000; ++round) {
        const int digits = static_cast<int>(numbers.below(13));
        const double unit = std::pow(10.0, -digits);
        const double x = numbers.between(-100, 100);
        const double y = numbers.chance(0.5) ? x + numbers.between(0, 3) * unit : numbers.between(x, 100);
        for (const RoundingMode mode : modes) {
            INFO(x << " and " << y << " to " << digits << " digits, mode " << static_cast<int>(mode));
            const double once = to(mode, x, digits);
            const bool snapped = std::abs(x) < 1e9 * unit;
            const bool nearest = mode == RoundingMode::half_up || mode == RoundingMode::half_away || mode == RoundingMode::half_even;
            if (snapped || nearest) CHECK(to(mode, once, digits) == once);
            CHECK(to(mode, y, digits) >= once);
            const double snapping = 5e-12 * std::abs(x);
            CHECK(std::abs(once - x) <= unit * (nearest ? 0.5 : 1) + snapping);
        }
        const double odd = -to(RoundingMode::half_away, -x, digits);
        CHECK(odd == to(RoundingMode::half_away, x, digits));
        CHECK(-to(RoundingMode::ceil, -x, digits) == to(RoundingMode::floor, x, digits));
    }
}

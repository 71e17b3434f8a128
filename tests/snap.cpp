#include <ceiba/snap.hpp>
#include <cstdio>
#include <cstdlib>

#include "laws.hpp"

using namespace ceiba;

namespace {

/// 12 significant digits as the C library prints them.
double printed(double x) {
    char text[64];
    std::snprintf(text, sizeof text, "%.11e", x);
    return std::strtod(text, nullptr);
}

/// A power of ten beyond 1e22 is no double: two roundings and that one, 1.1e-16 each.
constexpr double three_roundings = 4e-16;

}  // namespace

TEST_CASE("snap gives 12 significant digits", "[measure]") {
    CHECK(snap(0.1 + 0.2) == 0.3);
    CHECK(snap(1.0 / 3) == 0.333333333333);
    CHECK(snap(2.0 / 3) == 0.666666666667);
    CHECK(snap(123456789012.6) == 123456789013.0);
    CHECK(snap(1234567890123456.0) == 1234567890120000.0);
    CHECK(snap(-0.1 - 0.2) == -0.3);
    CHECK(snap(0.9999999999999) == 1);
    CHECK(snap(999.9999999999999) == 1000);
}

TEST_CASE("snap leaves alone what has at most 12 digits", "[measure]") {
    for (const double x : {0.0, 1.0, -1.0, 0.1, 2.675, 1e-7, 123456.789012, 1e15, 1e22, 5e-9}) {
        INFO(x);
        CHECK(snap(x) == x);
    }
    CHECK(snap(tests::infinity) == tests::infinity);
    CHECK(snap(-tests::infinity) == -tests::infinity);
    CHECK(std::isnan(snap(tests::nan)));
}

TEST_CASE("snap is what is printed with 12 digits, is odd and is done once", "[measure]") {
    tests::Numbers numbers(3);
    for (int round = 0; round < 5000; ++round) {
        const double x = numbers.between(-1, 1) * std::pow(10.0, numbers.between(-30, 30));
        INFO(x);
        const double snapped = snap(x);
        CHECK(std::abs(snapped - printed(x)) <= three_roundings * std::abs(x));
        CHECK(snap(-x) == -snapped);
        CHECK(std::abs(snap(snapped) - snapped) <= three_roundings * std::abs(x));
    }
}

TEST_CASE("snap keeps the least and the greatest numbers finite", "[measure]") {
    for (const double x : {1e-300, 5e-324, -3e-310, 1e300, 1.7e308}) {
        INFO(x);
        const double snapped = snap(x);
        REQUIRE(std::isfinite(snapped));
        CHECK(std::abs(snapped - x) <= 5e-12 * std::abs(x));
    }
}

TEST_CASE("a threshold is reached to 12 significant digits", "[measure]") {
    CHECK(at_least(0.1 + 0.2, 0.3));
    CHECK(at_least(0.3, 0.1 + 0.2));
    CHECK(at_least(0.7 + 0.1, 0.8));
    CHECK(at_least(1 - 1e-13, 1));
    CHECK_FALSE(at_least(1 - 1e-11, 1));
    CHECK_FALSE(at_least(0.29999999999, 0.3));
    CHECK(at_least(-1 - 1e-13, -1));
    CHECK_FALSE(at_least(-1 - 1e-11, -1));
    CHECK(at_least(0, 0));
    CHECK_FALSE(at_least(-1e-20, 0));
    CHECK(at_least(0, -1e-20));
    CHECK_FALSE(at_least(tests::nan, 0));
    CHECK_FALSE(at_least(0, tests::nan));
}

TEST_CASE("a comparison is that of the snapped sides", "[measure]") {
    tests::Numbers numbers(4);
    int equal = 0;
    for (int round = 0; round < 5000; ++round) {
        const double a = numbers.between(-1, 1) * std::pow(10.0, numbers.between(-6, 6));
        const double b = a * (1 + numbers.between(-1, 1) * std::pow(10.0, numbers.between(-16, -9)));
        INFO(a << " and " << b);
        CHECK(at_least(a, b) == (snap(a) >= snap(b)));
        CHECK(same(a, b) == (snap(a) == snap(b)));
        CHECK(same(a, b) == same(b, a));
        equal += same(a, b) ? 1 : 0;
    }
    CHECK(equal > 1000);
    CHECK(equal < 4500);
}

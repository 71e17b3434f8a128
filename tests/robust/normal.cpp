#include <ceiba/robust/normal.hpp>
#include <cmath>
#include <numbers>
#include <stdexcept>

#include "catch.hpp"

using ceiba::robust::normal_quantile;

namespace {

void is_near(double x, double expected) {
    INFO(x << " " << expected);
    CHECK(std::abs(x - expected) <= 1e-15 * std::abs(expected));
}

}  // namespace

TEST_CASE("normal quantiles as published", "[robust]") {
    // Wichura (1988), the three figures to check an implementation with
    is_near(normal_quantile(.25), -0.6744897501960817);
    is_near(normal_quantile(.001), -3.090232306167814);
    is_near(normal_quantile(1e-20), -9.262340089798408);
    // mpmath 1.3, by Newton's steps with 60 digits
    is_near(normal_quantile(.975), 1.9599639845400542);
    is_near(normal_quantile(1e-10), -6.361340902404056);
    is_near(normal_quantile(1e-300), -37.0470962993612);
    CHECK(normal_quantile(.5) == 0);
}

TEST_CASE("a normal quantile has its probability below it, rises and is symmetric", "[robust]") {
    // An error of x by a share e changes the probability below it by up to (x^2 + 1) e of it; x is exact to 1e-15, and so is the function
    // of the standard library that x goes through.
    double before = -100;
    for (int k = 300; k > 0; --k) {
        const double p = .5 * std::pow(10, -k);
        const double x = normal_quantile(p);
        INFO(p << " " << x);
        CHECK(std::abs(std::erfc(-x / std::numbers::sqrt2) / 2 / p - 1) <= 2e-15 * (x * x + 1));
        CHECK(x > before);
        before = x;
    }
    before = -100;
    for (int k = 1; k < 1024; ++k) {
        const double p = k / 1024.0;
        CHECK(normal_quantile(1 - p) == -normal_quantile(p));
        CHECK(std::abs(std::erfc(-normal_quantile(p) / std::numbers::sqrt2) / 2 / p - 1) <= 1e-14);
        CHECK(normal_quantile(p) > before);
        before = normal_quantile(p);
    }
}

TEST_CASE("normal quantiles: edges", "[robust]") {
    for (const double p : {0.0, 1.0, -1.0, std::nan("")}) CHECK_THROWS_AS(normal_quantile(p), std::invalid_argument);
    CHECK(std::isfinite(normal_quantile(5e-324)));
    CHECK(normal_quantile(1 - 0x1p-53) == -normal_quantile(0x1p-53));
}

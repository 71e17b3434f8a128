#include <ceiba/robust/student.hpp>
#include <cmath>
#include <numbers>
#include <stdexcept>

#include "catch.hpp"

using ceiba::robust::student_quantile;

TEST_CASE("Student's t by hand: one and two degrees of freedom have closed forms", "[robust]") {
    for (const double p : {1e-6, .01, .3, .5, .8, .975, .999}) {
        INFO(p);
        const auto near = [](double t, double expected) { return std::abs(t - expected) <= 1e-9 * (1 + std::abs(expected)); };
        CHECK(near(student_quantile(p, 1), std::tan(std::numbers::pi * (p - .5))));
        CHECK(near(student_quantile(p, 2), (2 * p - 1) / std::sqrt(2 * p * (1 - p))));
    }
}

TEST_CASE("Student's t as tabled", "[robust]") {
    // Abramowitz & Stegun, table 26.10, three decimals
    const auto tabled = [](double p, int df, double t) { CHECK(std::abs(student_quantile(p, df) - t) <= .0005); };
    tabled(.975, 1, 12.706);
    tabled(.975, 2, 4.303);
    tabled(.975, 3, 3.182);
    tabled(.975, 4, 2.776);
    tabled(.975, 9, 2.262);
    tabled(.975, 30, 2.042);
    tabled(.975, 120, 1.980);
    tabled(.995, 4, 4.604);
    tabled(.9, 7, 1.415);
}

TEST_CASE("Student's quantile is symmetric, and has the probability below it", "[robust]") {
    for (const int df : {1, 2, 3, 4, 5, 10, 101, 1000}) {
        const double density = std::exp(std::lgamma((df + 1) / 2.0) - std::lgamma(df / 2.0)) / std::sqrt(df * std::numbers::pi);
        for (const double p : {1e-6, .01, .3, .5, .8, .999}) {
            INFO(df << " " << p);
            const double t = student_quantile(p, df);
            CHECK(std::abs(t + student_quantile(1 - p, df)) <= 1e-6 * (1 + std::abs(t)));
            // Its slope is one over the density, (1 + t^2 / df)^(-(df + 1) / 2) times a constant.
            const double step = 1e-4 * std::min(p, 1 - p);
            const double slope = (student_quantile(p + step, df) - student_quantile(p - step, df)) / (2 * step);
            CHECK(std::abs(slope * density * std::pow(1 + t * t / df, -(df + 1) / 2.0) - 1) <= 1e-6);
        }
    }
}

TEST_CASE("Student's t: edges", "[robust]") {
    CHECK_THROWS_AS(student_quantile(.5, 0), std::invalid_argument);
    for (const double p : {0.0, 1.0, -1.0, std::nan("")}) CHECK_THROWS_AS(student_quantile(p, 3), std::invalid_argument);
}

#include <ceiba/robust/student.hpp>

#include "catch.hpp"

using ceiba::robust::student;
using ceiba::robust::student_quantile;

TEST_CASE("Student's t by hand: one and two degrees of freedom have closed forms", "[robust]") {
    for (const double t : {-8.0, -1.0, 0.0, 0.3, 2.0, 50.0}) {
        CHECK(std::abs(student(t, 1) - (.5 + std::atan(t) / std::numbers::pi)) <= 1e-14);
        CHECK(std::abs(student(t, 2) - (.5 + t / (2 * std::sqrt(2 + t * t)))) <= 1e-14);
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

TEST_CASE("Student's quantile undoes the distribution, symmetrically", "[robust]") {
    for (const int df : {1, 2, 3, 4, 5, 10, 101, 1000}) {
        for (const double p : {1e-6, .01, .3, .5, .8, .999}) {
            CHECK(std::abs(student(student_quantile(p, df), df) - p) <= 1e-12);
            CHECK(std::abs(student_quantile(p, df) + student_quantile(1 - p, df)) <= 1e-6 * (1 + std::abs(student_quantile(p, df))));
        }
    }
}

TEST_CASE("Student's t: edges", "[robust]") {
    CHECK_THROWS_AS(student(1, 0), std::invalid_argument);
    for (const double p : {0.0, 1.0, -1.0, std::nan("")}) CHECK_THROWS_AS(student_quantile(p, 3), std::invalid_argument);
}

#include <ceiba/combine/power.hpp>

#include "laws.hpp"

using namespace ceiba::combine;
using tests::column;

namespace {

double equal_weights(std::initializer_list<double> values, double p) {
    return power(column(values), Eigen::VectorXd::Ones(static_cast<Eigen::Index>(values.size())), {.p = p});
}

}  // namespace

TEST_CASE("power mean by hand", "[combine]") {
    CHECK(power(column({-1, 2}), column({0, 1}), {.p = 2}) == 2);  // what has no weight may be below 0
    CHECK(std::abs(equal_weights({1, 3}, 2) - std::sqrt(5)) <= tests::rounding_errors);
    CHECK(std::abs(equal_weights({1, 3}, 1) - 2) <= tests::rounding_errors);
    CHECK(std::abs(equal_weights({1, 3}, -1) - 1.5) <= tests::rounding_errors);
    CHECK(std::abs(power(column({1, 4}), column({3, 1}), {.p = 0.5}) - 1.5625) <= tests::rounding_errors);  // ((3 + 2) / 4)^2
    CHECK(equal_weights({2, tests::nan, 2}, 7) == 2);
}

TEST_CASE("a power mean is the geometric mean at 0, and the maximum and the minimum at the ends", "[combine]") {
    CHECK(equal_weights({1, 4}, 0) == geometric(column({1, 4}), column({1, 1})));
    CHECK(equal_weights({1, 4}, tests::infinity) == 4);
    CHECK(equal_weights({1, 4}, -tests::infinity) == 1);
    CHECK(equal_weights({0, 4}, -tests::infinity) == 0);
    CHECK(std::abs(equal_weights({1, 4}, 1e6) - 4) <= 1e-5);  // 4 * 2^(-1e-6)
    CHECK(std::abs(equal_weights({1, 4}, -1e6) - 1) <= 1e-5);
    CHECK(std::abs(equal_weights({1, 4}, -2000) - std::pow(2, 1.0 / 2000)) <= 1e-13);
}

TEST_CASE("a power mean is continuous in p at 0", "[combine]") {
    // M_p = G (1 + p s^2 / 2 + ...) with s^2 the variance of the logarithms, here below 3: the step to 0 is at most 2 |p| G.
    for (double p = 1; p > 1e-300; p /= 10) {
        INFO("p " << p);
        const double middle = equal_weights({1, 4, 30}, 0);
        CHECK(std::abs(equal_weights({1, 4, 30}, p) - middle) <= 2 * p * middle + 1e-14 * middle);
        CHECK(std::abs(equal_weights({1, 4, 30}, -p) - middle) <= 2 * p * middle + 1e-14 * middle);
    }
}

TEST_CASE("a power mean with a 0 is 0 for p of 0 or less, and counts it for p above", "[combine]") {
    CHECK(equal_weights({0, 4}, -0.5) == 0);
    CHECK(equal_weights({0, 4}, 0) == 0);
    CHECK(std::abs(equal_weights({0, 4}, 2) - std::sqrt(8)) <= tests::rounding_errors);
    CHECK(equal_weights({0, 0}, 2) == 0);
    CHECK(equal_weights({0, 4}, 1e-3) >= 0);
}

TEST_CASE("a floor raises each child of a power mean", "[combine]") {
    CHECK(std::abs(power(column({0, 4}), column({1, 1}), {.p = -1, .floor = 1}) - 1.6) <= tests::rounding_errors);
    CHECK(power(column({0, 0.5}), column({1, 1}), {.p = 2, .floor = 1}) == 1);
    CHECK_NOTHROW(power(column({-3, 4}), column({1, 1}), {.p = 0.5, .floor = 1}));
    CHECK_THROWS_AS(power(column({-3, 4}), column({1, 1}), {.p = 0.5}), std::domain_error);
    CHECK_THROWS_AS(power(column({3, 4}), column({1, 1}), {.p = tests::nan}), ceiba::Error);
}

TEST_CASE("power mean: laws", "[combine]") {
    for (const double p : {-30.0, -2.0, -1e-8, 0.0, 1e-5, 0.3, 1.0, 2.0, 17.0}) {
        INFO("p " << p);
        tests::mean_laws([p](const auto& values, const auto& weights) { return power(values, weights, {.p = p}); }, 0, 10);
    }
}

TEST_CASE("a power mean rises with p", "[combine]") {
    tests::Numbers numbers(21);
    for (int round = 0; round < tests::rounds; ++round) {
        const tests::Sample s = tests::sample(numbers, 0, 10);
        INFO("values " << s.values.transpose() << ", weights " << s.weights.transpose());
        double before = 0;
        for (const double p :
             {-tests::infinity, -40.0, -3.0, -1.0, -0.01, -1e-9, 0.0, 1e-9, 0.01, 0.9, 1.0, 1.1, 4.0, 60.0, tests::infinity}) {
            const double value = power(s.values, s.weights, {.p = p});
            INFO("p " << p);
            CHECK(value >= before - 1e-12 * 10);  // relative errors near 1e-14 either way, on values up to 10
            before = value;
        }
    }
}

TEST_CASE("a power mean keeps its precision where powers would not", "[combine]") {
    CHECK(std::abs(equal_weights({1e-200, 3e-200}, 3) / std::cbrt(14) - 1e-200) <= 1e-213);
    CHECK(std::abs(equal_weights({1e200, 3e200}, -3) / std::pow(0.5 + 0.5 / 27, -1.0 / 3) - 1e200) <= 1e187);
    CHECK(equal_weights({5, 5 * (1 + 1e-15)}, 1e-12) >= 5);
}

#include <ceiba/measure/normalise.hpp>

#include "reference.hpp"

using namespace ceiba::measure;

namespace {

/// One division, one product and one sum, on numbers up to 100.
constexpr double few_roundings = 1e-13;

}  // namespace

TEST_CASE("identity is the number itself and accepts its range", "[measure]") {
    const Identity identity{.low = -5, .high = 5};
    CHECK(normalised(identity, 3.25) == 3.25);
    CHECK(range(identity) == Interval{.low = -5, .high = 5});
    CHECK(accepted(identity) == Interval{.low = -5, .high = 5});
    CHECK(bounded(identity));
}

TEST_CASE("goalposts by hand", "[measure]") {
    const Goalposts years{.low = 20, .high = 85};
    CHECK(normalised(years, 20) == 0);
    CHECK(normalised(years, 52.5) == 0.5);
    CHECK(normalised(years, 85) == 1);
    CHECK(normalised(years, 19) == 0);
    CHECK(normalised(years, 90) == 1);
    const Goalposts open{.low = 20, .high = 85, .clamp = false};
    CHECK(normalised(open, 150) == 2);
    CHECK(normalised(open, -45) == -1);
    const Goalposts ampi{.low = 0, .high = 10, .range = {.low = 70, .high = 130}};
    CHECK(normalised(ampi, 0) == 70);
    CHECK(normalised(ampi, 5) == 100);
    CHECK(normalised(ampi, 10) == 130);
    const Goalposts falling{.low = 0, .high = 10, .range = {.low = 1, .high = 100}};
    CHECK(normalised(falling, 0) == 1);
    CHECK(normalised(falling, 11) == 100);
}

TEST_CASE("goalposts in the logarithm", "[measure]") {
    const Goalposts income{.low = 100, .high = 10000, .log = true};
    CHECK(normalised(income, 100) == 0);
    CHECK(std::abs(normalised(income, 1000) - 0.5) <= few_roundings);
    CHECK(normalised(income, 10000) == 1);
    CHECK(normalised(income, 1e-9) == 0);
    CHECK(normalised(income, 1e9) == 1);
}

TEST_CASE("the truth table of COINr's goalposts", "[measure]") {
    const tests::json::object document = tests::reference("goalposts");
    const double tolerance = tests::number(document.at("tolerance"));
    const Goalposts options{.low = 0, .high = 10};
    for (const tests::json::value& c : document.at("cases").as_array()) {
        const double x = tests::number(c.at("answers").at("up"));
        INFO(x);
        CHECK(std::abs(normalised(options, x) - tests::number(c.at("expected").at("up"))) <= tolerance);
    }
}

TEST_CASE("the human development index of Somalia", "[measure]") {
    // UNDP (2024) Human Development Report 2023/24, composite indices, year 2022: 0.380, to three decimals.
    const double life = normalised(Goalposts{.low = 20, .high = 85}, 56.107);
    const double expected_years = normalised(Goalposts{.low = 0, .high = 18}, 7.647232333);
    const double mean_years = normalised(Goalposts{.low = 0, .high = 15}, 1.900300026);
    const double income = normalised(Goalposts{.low = 100, .high = 75000, .log = true}, 1072.201461);
    CHECK(std::abs(std::cbrt(life * (expected_years + mean_years) / 2 * income) - 0.380) <= 0.0005);
}

TEST_CASE("what a normaliser accepts and where its values lie", "[measure]") {
    CHECK(range(Goalposts{.low = 3, .high = 4, .range = {.low = 70, .high = 130}}) == Interval{.low = 70, .high = 130});
    CHECK(accepted(Goalposts{}).low == std::numeric_limits<double>::lowest());
    CHECK(accepted(Goalposts{}).high == std::numeric_limits<double>::max());
    CHECK(accepted(Goalposts{.low = 1, .high = 2, .log = true}).low > 0);
    CHECK(bounded(Goalposts{}));
    CHECK_FALSE(bounded(Goalposts{.clamp = false}));
}

TEST_CASE("goalposts keep order and stay within their range", "[measure]") {
    tests::Numbers numbers(6);
    for (int round = 0; round < 5000; ++round) {
        const double low = numbers.between(0.001, 50);
        const Goalposts options{.low = low,
                                .high = low + numbers.between(0.1, 50),
                                .log = numbers.chance(0.5),
                                .range = {.low = numbers.between(-10, 0), .high = numbers.between(1, 100)}};
        const double x = numbers.between(0.0001, 120);
        const double y = numbers.between(x, 120);
        const double value = normalised(options, x);
        INFO(options.low << " to " << options.high << ": " << x << ", " << y);
        CHECK(value >= options.range.low);
        CHECK(value <= options.range.high + few_roundings);
        CHECK(normalised(options, y) >= value - few_roundings);
        CHECK(normalised(options, options.low) == options.range.low);
        CHECK(normalised(options, options.high) == options.range.high);
    }
}

TEST_CASE("goalposts over a column keep what is missing, and do not touch the column", "[measure]") {
    const Eigen::VectorXd raw = tests::column({0, tests::nan, 5, 20});
    const Eigen::VectorXd out = goalposts(raw, {.low = 0, .high = 10});
    REQUIRE(out.size() == 4);
    CHECK(out[0] == 0);
    CHECK(std::isnan(out[1]));
    CHECK(out[2] == 0.5);
    CHECK(out[3] == 1);
    CHECK(raw[3] == 20);
    CHECK(goalposts(tests::column({}), Goalposts{}).size() == 0);
}

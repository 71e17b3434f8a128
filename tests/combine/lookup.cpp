#include <ceiba/combine/lookup.hpp>

#include <algorithm>
#include <optional>
#include <string>

#include "laws.hpp"

using namespace ceiba::combine;
using tests::column;

namespace {

LookupTable by_place() {
    return {.rows = {{.when = {{0, 2}, {1, 3}}, .value = 2.5}, {.when = {{0, 2}}, .value = 2}, {.when = {{1, 1}}, .value = 1}}};
}

}  // namespace

TEST_CASE("a table by hand: the first row that fits", "[combine]") {
    CHECK(lookup(column({2, 3}), by_place()) == 2.5);
    CHECK(lookup(column({2, 1}), by_place()) == 2);
    CHECK(lookup(column({1, 1}), by_place()) == 1);
    CHECK(std::isnan(lookup(column({1, 3}), by_place())));
    CHECK(lookup(column({2, 1.5 + 1.5}), by_place()) == 2.5);
    CHECK_THROWS_AS(lookup(column({1}), LookupTable{}), ceiba::Error);
}

TEST_CASE("what is missing fits only where nothing is asked of it", "[combine]") {
    CHECK(lookup(column({2, tests::nan}), by_place()) == 2);
    CHECK(lookup(column({tests::nan, 1}), by_place()) == 1);
    CHECK(std::isnan(lookup(column({tests::nan, 3}), by_place())));
}

TEST_CASE("in a symmetric table it does not matter which child has which level", "[combine]") {
    const LookupTable table{.symmetric = true, .rows = {{.values = {1, 2, 2}, .value = 1.5}, {.values = {2, 2}, .value = 2}}};
    CHECK(lookup(column({2, 1, 2}), table) == 1.5);
    CHECK(lookup(column({1, 2, 2}), table) == 1.5);
    CHECK(lookup(column({2, tests::nan, 2}), table) == 2);  // of the two counted
    CHECK(std::isnan(lookup(column({1, 1, 2}), table)));
}

TEST_CASE("a table that has a row for everything and never falls", "[combine]") {
    const std::vector<std::vector<double>> possible{{1, 2}, {1, 2}};
    LookupTable table{.symmetric = true,
                      .rows = {{.values = {1, 1}, .value = 1}, {.values = {1, 2}, .value = 1.5}, {.values = {2, 2}, .value = 2}}};
    CHECK(rises(table, {}, possible));
    CHECK_FALSE(rises(table, {}, {{1, 2}, {1, 2, 3}}));  // no row for 3
    CHECK_FALSE(rises(table, {}, {{1, 2}, {}}));         // not known what the second can be
    table.rows[1].value = 3;
    CHECK_FALSE(rises(table, {}, possible));
    const auto square = [&](double low, double beside, double below, double high) {
        return rises({.rows = {{.when = {{0, 1}, {1, 1}}, .value = low},
                               {.when = {{0, 1}, {1, 2}}, .value = beside},
                               {.when = {{0, 2}, {1, 1}}, .value = below},
                               {.when = {{0, 2}, {1, 2}}, .value = high}}},
                     {}, possible);
    };
    CHECK(square(1, 2, 2, 3));
    CHECK_FALSE(square(2, 1, 3, 2));                                              // falls along the second child alone
    CHECK_FALSE(square(2, 3, 1, 2));                                              // along the first alone
    CHECK_FALSE(rises(table, {}, std::vector<std::vector<double>>(20, {1, 2})));  // too many to try
}

TEST_CASE("a row that asks something of a child that is not there never fits", "[combine]") {
    Lookup options{.rows = {{.when = {{"a", ceiba::Answer{1.0}}}, .value = 1}, {.when = {{"a", ceiba::Answer{"*"}}}, .value = 2}}};
    CHECK(lookup(column({1}), settled(options, {}, NoSiblings{})) == 2);
}

TEST_CASE("the range of a table is that of its values", "[combine]") {
    CHECK(range(by_place(), {}) == Interval{1, 2.5});
    CHECK_FALSE(has_range(range(LookupTable{}, {})));
}

TEST_CASE("rows that are hidden by an earlier one are found as by looking at all of them", "[combine]") {
    tests::Numbers numbers(21);
    std::size_t hidden = 0;
    for (int t = 0; t < 300; ++t) {
        Lookup table{.symmetric = numbers.chance(0.3)};
        const auto answer = [&]() -> ceiba::Answer {
            if (numbers.chance(0.1)) return {std::string("*")};
            if (numbers.chance(0.03)) return {tests::nan};
            if (numbers.chance(0.3)) return {std::string(numbers.chance(0.5) ? "some" : "most")};
            return {static_cast<double>(numbers.below(2))};
        };
        for (std::size_t rows = 1 + numbers.below(40); rows > 0; --rows) {
            LookupRow& row = table.rows.emplace_back();
            for (std::size_t n = numbers.below(6); n > 0; --n) {
                if (table.symmetric) row.values.push_back(answer());
                else row.when["c" + std::to_string(numbers.below(7))] = answer();
            }
        }
        HiddenRows found;
        for (std::size_t r = 0; r < table.rows.size(); ++r) {
            const LookupRow& then = table.rows[r];
            const auto hides = [&](const LookupRow& other) {
                if (table.symmetric)
                    return std::is_permutation(other.values.begin(), other.values.end(), then.values.begin(), then.values.end());
                return std::ranges::all_of(other.when, [&](const auto& asked) {
                    const auto same = then.when.find(asked.first);
                    return is_any_value(asked.second) || (same != then.when.end() && same->second == asked.second);
                });
            };
            const auto end = table.rows.begin() + static_cast<std::ptrdiff_t>(r);
            const auto before = std::find_if(table.rows.begin(), end, hides);
            const auto expected = before == end ? std::nullopt : std::optional(static_cast<std::size_t>(before - table.rows.begin()));
            CAPTURE(t, r, table.symmetric);
            REQUIRE(found.hides(table, r) == expected);
            hidden += expected ? 1 : 0;
        }
    }
    CHECK(hidden > 1000);
}

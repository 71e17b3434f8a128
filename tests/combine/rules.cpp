#include <ceiba/combine/rules.hpp>

#include "reference.hpp"

using namespace ceiba::combine;

namespace {

/// Two attributes of level 1 and 2, met from 2 and 4 on.
const std::vector<Child> children{{.weight = 1, .range = {.low = 0, .high = 4}, .level = 1, .threshold = 2, .place = 0},
                                  {.weight = 3, .range = {.low = 0, .high = 4}, .level = 2, .threshold = 4, .place = 1}};

/// They are called a and b, and their levels stand for themselves.
struct Two final : Siblings {
    std::optional<std::size_t> place(const std::string& id) const override {
        return id == "a" || id == "b" ? std::optional<std::size_t>(id == "b") : std::nullopt;
    }
    std::optional<double> number(std::size_t, const ceiba::Answer& answer) const override {
        const auto* x = std::get_if<double>(&answer.value);
        return x == nullptr ? std::nullopt : std::optional(*x);
    }
};

double of(const Rule& rule, const std::vector<double>& values) {
    const std::vector<const Child*> which{&children[0], &children[1]};
    return value(ready(rule, children, Two{}), {values, which, 4, {0, 16}, 2});
}

Interval range_of(const Rule& rule) {
    return range(ready(rule, children, Two{}), children);
}

const Lookup table{.rows = {{.when = {{"b", ceiba::Answer{4.0}}}, .value = 7}, {.when = {}, .value = 6}}};
const Decision list{.cases = {{.when = {{.child = "a", .comparison = Comparison::above, .value = ceiba::Answer{1.0}}}, .value = 3}},
                    .otherwise = 9};

}  // namespace

TEST_CASE("every rule is reached through its name", "[combine]") {
    const Cumulative settled{.levels = {1, 2}, .base = 0};
    CHECK(of({Arithmetic{}}, {2, 4}) == 3.5);
    CHECK(std::abs(of({Geometric{}}, {1, 16 / 4.0}) - 2 * std::sqrt(2)) <= tests::rounding_errors);  // 4^(3/4)
    CHECK(std::abs(of({Harmonic{}}, {2, 4}) - 3.2) <= tests::rounding_errors);                       // 4 / (1/2 + 3/4)
    CHECK(of({Minimum{}}, {2, 4}) == 2);
    CHECK(of({Maximum{}}, {2, 4}) == 4);
    CHECK(of({Median{}}, {2, 4}) == 3);
    CHECK(of({Sum{}}, {2, 4}) == 14);
    CHECK(of({PointsShare{}}, {2, 4}) == 0.875);
    CHECK(of({settled}, {2, 4}) == 2);
    CHECK(of({settled}, {2, 3}) == 1);
    CHECK(of({Power{.p = 1}}, {2, 4}) == 3.5);
    CHECK(of({NthWorst{.n = 2}}, {2, 4}) == 4);
    CHECK(of({Mode{.ties = Ties::highest}}, {2, 4}) == 4);
    CHECK(of({WeakestLinkPlus{}}, {2, 4}) == 2.5);
    CHECK(of({Owa{.weights = {1, 0}}}, {2, 4}) == 4);
    CHECK(of({Choquet{.masses = {{{"a", "b"}, 1}}}}, {2, 4}) == 2);
    CHECK(of({MazziottaPareto{}}, {4, 4}) == 4);
    CHECK(of({MeanMin{.alpha = 0}}, {2, 4}) == 3.5);
    CHECK(of({Banded{}}, {1, 4}) == 4);  // 1 + 3 * 4 = 13 of 8
    CHECK(of({Passed{}}, {2, 3}) == 1);
    CHECK(of({KOfN{.k = 1}}, {2, 3}) == 1);
    CHECK(of({ShareMet{}}, {2, 3}) == 0.25);
    CHECK(of({table}, {2, 4}) == 7);
    CHECK(of({table}, {2, 3}) == 6);
    CHECK(of({list}, {2, 4}) == 3);
    CHECK(of({list}, {1, 4}) == 9);
}

TEST_CASE("rules as published", "[combine]") {
    int compared = 0;
    for (const char* rule : {"power", "owa", "choquet", "mazziotta_pareto", "arithmetic", "geometric", "harmonic"}) {
        for (const tests::Array& c : tests::published(rule)) {
            INFO(c.source);
            struct Numbered final : Siblings {
                std::optional<std::size_t> place(const std::string& id) const override { return std::stoul(id.substr(1)); }
                std::optional<double> number(std::size_t, const ceiba::Answer&) const override { return std::nullopt; }
            };
            const Ready used = ready(c.rule, {}, Numbered{});
            CHECK(std::abs(on_array(used, c.values, c.weights) - c.expected) <= c.tolerance);
            ++compared;
        }
    }
    CHECK(compared > 20);
}

TEST_CASE("only rules that add points up have something beside their value", "[combine]") {
    const std::vector<double> values{2, 4};
    const std::vector<const Child*> which{&children[0], &children[1]};
    const Children both{values, which, 4, {0, 16}, 2};
    CHECK(beside(ready({Passed{}}, children, Two{}), both) == PointTotals{.points = 4, .maximum = 4});
    CHECK(beside(ready({Banded{}}, children, Two{}), both).has_value());
    CHECK_FALSE(beside(ready({Arithmetic{}}, children, Two{}), both).has_value());
}

TEST_CASE("every rule has its range", "[combine]") {
    const Interval same{.low = 0, .high = 4};
    CHECK(range_of({Arithmetic{}}) == same);
    CHECK(range_of({Geometric{}}) == same);
    CHECK(range_of({Harmonic{}}) == same);
    CHECK(range_of({Minimum{}}) == same);
    CHECK(range_of({Maximum{}}) == same);
    CHECK(range_of({Median{}}) == same);
    CHECK(range_of({Sum{}}) == Interval{.low = 0, .high = 16});
    CHECK(range_of({PointsShare{.scale = 100}}) == Interval{.low = 0, .high = 100});
    CHECK(range_of({Cumulative{.levels = {1, 2}, .base = -1}}) == Interval{.low = -1, .high = 2});
    CHECK(range_of({Geometric{.floor = 1}}) == Interval{.low = 1, .high = 4});
    CHECK(range_of({Harmonic{.floor = 5}}) == Interval{.low = 5, .high = 5});
    CHECK(range_of({Power{.p = 2}}) == same);
    CHECK(range_of({Power{.p = 2, .floor = 1}}) == Interval{.low = 1, .high = 4});
    CHECK(range_of({NthWorst{}}) == same);
    CHECK(range_of({Mode{}}) == same);
    CHECK(range_of({WeakestLinkPlus{}}) == same);
    CHECK(range_of({Owa{.orness = 0.5}}) == same);
    CHECK(range_of({Choquet{}}) == same);
    CHECK(range_of({MeanMin{}}) == same);
    CHECK_FALSE(has_range(range_of({MazziottaPareto{}})));
    CHECK(range_of({Banded{}}) == Interval{.low = 1, .high = 4});
    CHECK(range_of({Passed{}}) == Interval{.low = 0, .high = 4});
    CHECK(range_of({KOfN{.k = 1, .values = {2, 5}}}) == Interval{.low = 2, .high = 5});
    CHECK(range_of({ShareMet{}}) == Interval{.low = 0, .high = 1});
    CHECK(range_of({table}) == Interval{.low = 6, .high = 7});
    CHECK(range_of({list}) == Interval{.low = 3, .high = 9});
}

TEST_CASE("means stand in their order: minimum, harmonic, geometric, arithmetic, maximum", "[combine]") {
    tests::Numbers numbers(9);
    for (int round = 0; round < tests::rounds; ++round) {
        const tests::Sample s = tests::sample(numbers, 0, 10);
        INFO("values " << s.values.transpose() << ", weights " << s.weights.transpose());
        const double slack = tests::rounding_errors * 10;
        CHECK(minimum(s.values, s.weights) <= harmonic(s.values, s.weights));
        CHECK(harmonic(s.values, s.weights) <= geometric(s.values, s.weights) + slack);
        CHECK(geometric(s.values, s.weights) <= arithmetic(s.values, s.weights) + slack);
        CHECK(arithmetic(s.values, s.weights) <= maximum(s.values, s.weights));
    }
}

#include <ceiba/combine/moves.hpp>

#include <boost/mp11.hpp>

#include "card_laws.hpp"

using namespace ceiba::combine;

namespace {

using tests::Drawn;
using tests::Numbers;

/// Both ways give the same, of the greatest value or of 1; a sum of a hundred products at most, of numbers of 6 at most and shares, is
/// added in two orders.
constexpr double of_a_sum = 1e-13;

struct Tried {
    int tried = 0;
    int differing = 0;
};

/// Moves some children of a rule, which some are missing to, and compares with the rule's value of all of them.
void try_moves(const Ready& ready, Drawn drawn, Numbers& numbers, const std::vector<double>& among, Tried& count) {
    std::vector<const Child*> which;
    std::vector<double> values;
    for (std::size_t i = 0; i < drawn.values.size(); ++i) {
        if (numbers.chance(0.1)) continue;
        which.push_back(&drawn.children[i]);
        values.push_back(drawn.values[i]);
    }
    if (values.empty()) return;
    const auto anew = [&] {
        return value(ready,
                     {values, which, static_cast<double>(drawn.children.size()), range(ready, drawn.children), drawn.children.size()});
    };
    const double before = anew();  // a child that stays gains exactly nothing
    const Moved moved =
        moves(ready, {values, which, static_cast<double>(drawn.children.size()), range(ready, drawn.children), drawn.children.size()});
    if (!moved) return;
    for (int t = 0; t < 12; ++t) {
        const std::size_t i = numbers.below(values.size());
        const double x = numbers.chance(0.5) ? numbers.one_of(among) : numbers.chance(0.2) ? values[i] : numbers.one_of(values);
        const double was = std::exchange(values[i], x);
        const double slow = anew();
        const double fast = moved(which[i]->place, x);
        CAPTURE(i, was, x, slow, fast);
        REQUIRE(std::isnan(slow) == std::isnan(fast));
        if (!std::isnan(slow) && slow != fast) REQUIRE(std::abs(slow - fast) <= of_a_sum * std::max(1.0, std::abs(slow)));
        if (x == was) REQUIRE((std::isnan(fast) || fast == before));
        ++count.tried;
        count.differing += !std::isnan(slow) && slow != before ? 1 : 0;
        values[i] = was;
    }
}

Drawn alike(Numbers& numbers, std::size_t n, const std::vector<double>& among) {
    Drawn out;
    for (std::size_t i = 0; i < n; ++i) {
        out.children.push_back({.range = {1, 5}, .place = i});
        out.values.push_back(numbers.one_of(among));
    }
    return out;
}

}  // namespace

TEST_CASE("a rule that knows what one child is to it gives what it gives anew", "[combine]") {
    Numbers numbers(11);
    boost::mp11::mp_for_each<ceiba::combine::Rule::Variant>([&]<class Options>(const Options& options) {
        Tried count;
        for (const ceiba::combine::Rule& rule : tests::samples(options)) {
            CAPTURE(ceiba::describe::tag_of(rule));
            for (int t = 0; t < tests::tries; ++t) {
                const tests::Kind kind = tests::usual(rule);
                const Drawn drawn = tests::draw(numbers, kind);
                const Ready settled_rule = ready(rule, drawn.children, tests::Lettered(drawn.children.size()));
                try_moves(settled_rule, drawn, numbers, tests::levels_of(kind.range), count);
            }
        }
        CHECK(count.tried > 0);
    });
}

TEST_CASE("every rule of many children, at the ends of their range and far beyond each other", "[combine]") {
    Numbers numbers(14);
    boost::mp11::mp_for_each<ceiba::combine::Rule::Variant>([&]<class Options>(const Options& options) {
        std::vector<ceiba::combine::Rule> rules = tests::samples(options);
        if constexpr (std::is_same_v<Options, Power>)
            for (const double p : {-40.0, -1.0, -1e-9, 0.0, 1e-9, 0.3, 90.0}) rules.push_back({Power{.p = p}});
        Tried count;
        for (const ceiba::combine::Rule& rule : rules) {
            CAPTURE(ceiba::describe::tag_of(rule));
            const Interval range = tests::usual(rule).range;
            for (int t = 0; t < 40; ++t) {
                std::vector<double> among{range.low, range.high};
                while (among.size() < 40)
                    among.push_back(numbers.chance(0.3) ? numbers.one_of(among) : numbers.between(range.low, range.high));
                if (card(rule).exchangeable && numbers.chance(0.4)) {
                    for (double& x : among) x = std::pow(10, numbers.between(-12, 12));
                    among[0] = 0;
                }
                Drawn drawn;
                for (std::size_t n = 1 + numbers.below(60), i = 0; i < n; ++i) {
                    drawn.children.push_back({.weight = numbers.between(0.1, 3),
                                              .range = range,
                                              .level = 1 + static_cast<double>(numbers.below(3)),
                                              .threshold = numbers.one_of(among),
                                              .place = i,
                                              .key = numbers.chance(0.3)});
                    drawn.values.push_back(numbers.one_of(among) + (numbers.chance(0.1) ? 1e-13 : 0));
                }
                // Nobody takes away a whole level at once: few are not met.
                if (numbers.chance(0.5))
                    for (std::size_t i = 0; i < drawn.values.size(); ++i)
                        if (numbers.chance(0.9)) drawn.children[i].threshold = range.low;
                try_moves(ready(rule, drawn.children, tests::Lettered(drawn.children.size())), drawn, numbers, among, count);
            }
        }
        CHECK(count.differing > 0);
    });
}

TEST_CASE("ordered weights of many children: who moves makes room for others", "[combine]") {
    Numbers numbers(12);
    Tried count;
    for (int t = 0; t < 300; ++t) {
        const std::size_t n = 1 + numbers.below(60);
        std::vector<double> among;
        for (int i = 0; i < 40; ++i) among.push_back(numbers.between(1, 5));
        Owa owa;
        if (numbers.chance(0.3)) {
            owa.exponent = numbers.between(0, 4);
        } else {
            for (std::size_t i = 0; i < n; ++i) owa.weights.push_back(numbers.chance(0.3) ? 0 : numbers.between(0, 1));
            owa.weights[numbers.below(n)] = 1;
        }
        const Drawn drawn = alike(numbers, n, among);
        try_moves(Ready(settled(owa, drawn.children, NoSiblings{})), drawn, numbers, among, count);
    }
    CHECK(count.differing > count.tried / 4);
}

TEST_CASE("ordered weights: to pass children of no weight gains exactly nothing", "[combine]") {
    const Quantifier least = settled(Owa{.weights = {0, 0, 0, 0, 1}}, {}, NoSiblings{});
    std::vector<Child> children(5);
    std::vector<const Child*> which;
    for (std::size_t i = 0; i < 5; ++i) {
        children[i].place = i;
        which.push_back(&children[i]);
    }
    const std::vector<double> values{.3, .1, .7, .2, .9};
    const Moved moved = moves(least, {values, which, 5, {0, 1}, 5});
    CHECK(moved(0, 1) == .1);
    CHECK(moved(1, .15) == .15);
    CHECK(moved(1, 1) == .2);
    CHECK(moved(2, 0) == 0);
}

TEST_CASE("capacities of many children in groups, some of which share a child", "[combine]") {
    Numbers numbers(15);
    Tried count;
    for (int t = 0; t < 200; ++t) {
        const std::size_t n = 2 + numbers.below(30);
        std::vector<double> among;
        for (int i = 0; i < 20; ++i) among.push_back(numbers.between(1, 5));
        Capacity capacity;
        for (std::size_t sets = 1 + numbers.below(40); sets > 0; --sets) {
            Capacity::Set& set = capacity.sets.emplace_back();
            set.mass = numbers.between(-.1, 1);
            for (std::size_t size = 1 + numbers.below(4); size > 0; --size) set.places.push_back(numbers.below(n));
        }
        try_moves(Ready(capacity), alike(numbers, n, among), numbers, among, count);
    }
    CHECK(count.differing > count.tried / 4);
}

TEST_CASE("decisions and tables of many children: only what is asked of a child is looked at", "[combine]") {
    Numbers numbers(13);
    const std::vector<double> among{1, 2, 3, 4, 5};
    Tried decisions;
    Tried tables;
    Tried pairs;
    for (int t = 0; t < 600; ++t) {
        const std::size_t n = 1 + numbers.below(12);
        const Drawn drawn = alike(numbers, n, among);
        DecisionList list;
        LookupTable table;
        for (std::size_t cases = 1 + numbers.below(8); cases > 0; --cases) {
            auto& decided = list.cases.emplace_back();
            auto& row = table.rows.emplace_back();
            decided.value = row.value = static_cast<double>(cases);
            for (std::size_t asked = numbers.below(4); asked > 0; --asked) {
                const std::size_t place = numbers.chance(0.05) ? std::numeric_limits<std::size_t>::max() : numbers.below(n);
                const auto comparison = static_cast<Comparison>(numbers.below(6));
                decided.when.push_back({place, comparison, numbers.one_of(among), numbers.chance(0.2)});
                row.when.emplace_back(place, numbers.one_of(among));
            }
        }
        if (numbers.chance(0.5)) list.otherwise = 0.5;
        try_moves(Ready(list), drawn, numbers, among, decisions);
        try_moves(Ready(table), drawn, numbers, among, tables);

        LookupTable symmetric{.symmetric = true};
        const std::size_t few = 1 + n % 4;
        for (std::size_t rows = 0; rows < 30; ++rows) {
            auto& row = symmetric.rows.emplace_back();
            row.value = static_cast<double>(rows);
            for (std::size_t i = 0; i < few; ++i) row.values.push_back(numbers.one_of(among) + (numbers.chance(0.5) ? 1e-13 : 0));
            std::ranges::sort(row.values);
        }
        try_moves(Ready(symmetric), alike(numbers, few, among), numbers, among, pairs);
    }
    CHECK(decisions.differing > 100);
    CHECK(tables.differing > 100);
    CHECK(pairs.differing > 100);
}

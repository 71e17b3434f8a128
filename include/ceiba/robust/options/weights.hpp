#pragma once

#include <algorithm>
#include <ceiba/describe.hpp>
#include <ceiba/detail/faults.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// The options of weights that are drawn.
namespace ceiba::robust {

inline constexpr int most_weight_draws = 10'000'000;

struct Draws {
    int draws = 10'000;
    std::int64_t seed = 0;
    std::int64_t first = 0;
    friend bool operator==(const Draws&, const Draws&) = default;
};
BOOST_DESCRIBE_STRUCT(Draws, (), (draws, seed, first))
constexpr auto describe_notes(Draws*) {
    return describe::notes("Draws", "How many weights are drawn, and which.",
                           {{.name = "draws",
                             .text = "How many; the first ones are the same however many there are.",
                             .range = "1 to 10000000"},
                            {.name = "seed", .text = "Other seeds, other draws.", .range = "0 or more"},
                            {.name = "first",
                             .text = "The number of the first one: draws that come in blocks are those that would come at once.",
                             .range = "0 or more"}});
}

/// One criterion weighs at least as much as another.
struct WeightOrder {
    int greater = 0;
    int lesser = 0;
    friend bool operator==(const WeightOrder&, const WeightOrder&) = default;
};
BOOST_DESCRIBE_STRUCT(WeightOrder, (), (greater, lesser))
constexpr auto describe_notes(WeightOrder*) {
    return describe::notes("WeightOrder", "One criterion weighs at least as much as another.",
                           {{.name = "greater", .text = "The criterion that weighs as much or more, from 0.", .required = true},
                            {.name = "lesser", .text = "The other one.", .required = true}});
}

/// How many times as much one criterion weighs as another.
struct WeightRatio {
    int criterion = 0;
    int over = 0;
    double least = 0;
    std::optional<double> most{};
    friend bool operator==(const WeightRatio&, const WeightRatio&) = default;
};
BOOST_DESCRIBE_STRUCT(WeightRatio, (), (criterion, over, least, most))
constexpr auto describe_notes(WeightRatio*) {
    return describe::notes("WeightRatio", "How many times as much one criterion weighs as another.",
                           {{.name = "criterion", .text = "The criterion, from 0.", .required = true},
                            {.name = "over", .text = "The one that it is compared with.", .required = true},
                            {.name = "least", .text = "At least so many times as much.", .range = "0 or more"},
                            {.name = "most", .text = "At most so many times as much; without it there is no end.", .range = "above 0"}});
}

/// Between what shares a criterion weighs.
struct WeightInterval {
    int criterion = 0;
    double low = 0;
    double high = 1;
    friend bool operator==(const WeightInterval&, const WeightInterval&) = default;
};
BOOST_DESCRIBE_STRUCT(WeightInterval, (), (criterion, low, high))
constexpr auto describe_notes(WeightInterval*) {
    return describe::notes("WeightInterval", "Between what shares a criterion weighs.",
                           {{.name = "criterion", .text = "The criterion, from 0.", .required = true},
                            {.name = "low", .text = "Its least weight.", .unit = "share", .range = "0 to 1"},
                            {.name = "high", .text = "Its greatest weight.", .unit = "share", .range = "low to 1"}});
}

struct WeightConstraints {
    std::vector<WeightOrder> order{};
    std::vector<WeightRatio> ratios{};
    std::vector<WeightInterval> intervals{};
    std::optional<int> thinning{};
    friend bool operator==(const WeightConstraints&, const WeightConstraints&) = default;
};
BOOST_DESCRIBE_STRUCT(WeightConstraints, (), (order, ratios, intervals, thinning))
constexpr auto describe_notes(WeightConstraints*) {
    return describe::notes("WeightConstraints", "What is known of weights that are 0 or more and add up to 1.",
                           {{.name = "order", .text = "Which weigh at least as much as which."},
                            {.name = "ratios", .text = "How many times as much some weigh as others."},
                            {.name = "intervals", .text = "Between what shares some weigh."},
                            {.name = "thinning",
                             .text = "Steps of hit-and-run from one draw to the next; where it is not said, the cube of the number of "
                                     "weights that are free.",
                             .range = "1 or more"}});
}

using ceiba::detail::Faults;

/// What is wrong with a number of draws.
inline Faults judgement(const Draws& options) {
    Faults out;
    out.within(options.draws, 1, most_weight_draws, "/draws");
    out.at_least(static_cast<double>(options.seed), 0, "/seed");
    out.at_least(static_cast<double>(options.first), 0, "/first");
    return out;
}

/// What is wrong with constraints on the weights of n criteria, each by itself.
inline Faults judgement(const WeightConstraints& options, int n) {
    Faults out;
    const auto pair = [&](int a, int b, const std::string& where, const char* first, const char* second) {
        out.within(a, 0, n - 1, where + first);
        out.within(b, 0, n - 1, where + second);
        if (a == b) out.add("unknown_value", where + second, {std::to_string(b), "another criterion"});
    };
    for (std::size_t k = 0; k < options.order.size(); ++k)
        pair(options.order[k].greater, options.order[k].lesser, "/order/" + std::to_string(k), "/greater", "/lesser");
    for (std::size_t k = 0; k < options.ratios.size(); ++k) {
        const WeightRatio& r = options.ratios[k];
        const std::string where = "/ratios/" + std::to_string(k);
        pair(r.criterion, r.over, where, "/criterion", "/over");
        out.within(r.least, 0, 1e100, where + "/least");
        if (r.most) out.within(*r.most, std::max(r.least, 1e-100), 1e100, where + "/most");
    }
    for (std::size_t k = 0; k < options.intervals.size(); ++k) {
        const WeightInterval& i = options.intervals[k];
        const std::string where = "/intervals/" + std::to_string(k);
        out.within(i.criterion, 0, n - 1, where + "/criterion");
        out.within(i.low, 0, 1, where + "/low");
        out.within(i.high, i.low, 1, where + "/high");
    }
    if (options.thinning) out.at_least(*options.thinning, 1, "/thinning");
    return out;
}

}  // namespace ceiba::robust

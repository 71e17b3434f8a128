#pragma once

#include <ceiba/combine/options/card.hpp>
#include <ceiba/describe.hpp>
#include <ceiba/measure/options.hpp>

namespace ceiba::combine {

using measure::Interval;

struct Banded {
    Interval points{.low = 1, .high = 4};
    std::vector<double> limits{0.25, 0.5, 0.75};
    bool keys_raise = false;
    friend bool operator==(const Banded&, const Banded&) = default;
};
BOOST_DESCRIBE_STRUCT(Banded, (), (points, limits, keys_raise))
constexpr auto describe_notes(Banded*) {
    return describe::notes("Banded",
                           "The band, counted from 1, of the mean points of all indicators below; weights multiply points above the least.",
                           {{.name = "points", .text = "The least and the greatest points of an indicator."},
                            {.name = "limits",
                             .text = "Where the second band and each later one begin, from the least points to the greatest.",
                             .unit = "share",
                             .range = "0 to 1"},
                            {.name = "keys_raise", .text = "Each key indicator raises the greatest mean as if its points counted twice."}});
}
constexpr Card card(const Banded&) {
    return {.weights = Weights::amounts,
            .pools = true,
            .range = Range::own,
            .asks_met = false,
            .needs_levels = false,
            .gives_levels = Levels::always,
            .multiplicative = false,
            .floor = std::nullopt,
            .exchangeable = false,
            .unsaid = Unsaid::worst,
            .skips = true,
            .takes_block = false,
            .speaks_of_missing = false,
            .monotone = Monotone::by_options,
            .symmetric = true,
            .translates = false,
            .scales = false,
            .form = Form::other,
            .formula =
                "banded(({points} − {asked} × {points_low}) / ({most} × {points_high} − {asked} × {points_low}); limits = {limits})"};
}
inline Faults judgement(const Banded& options) {
    Faults out;
    out.ascends(options.points.low, options.points.high, "/points");
    for (std::size_t i = 0; i < options.limits.size(); ++i) {
        const std::string at = "/limits/" + std::to_string(i);
        if (!(options.limits[i] > 0 && options.limits[i] <= 1)) out.add("out_of_range", at, {detail::number(options.limits[i]), "(0, 1]"});
        if (i > 0 && !(options.limits[i - 1] < options.limits[i])) out.add("bands_order", at);
    }
    return out;
}

}  // namespace ceiba::combine

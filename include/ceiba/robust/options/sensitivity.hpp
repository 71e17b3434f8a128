#pragma once

#include <ceiba/describe.hpp>
#include <ceiba/detail/faults.hpp>
#include <cstdint>
#include <string>
#include <vector>

/// What the sensitivity analyses have in common. A factor is what is uncertain and goes into a model; an output comes out of it; a run is
/// the model at one point of the factors.
namespace ceiba::robust {

using ceiba::detail::Faults;

inline constexpr int most_factors = 10'000;
inline constexpr int most_base_draws = 10'000'000;

/// Why an output has indices, or none.
enum class Estimable { yes, constant, too_few };
BOOST_DESCRIBE_ENUM(Estimable, yes, constant, too_few)
constexpr auto describe_notes(Estimable*) {
    return describe::notes("Estimable", "Whether an output has indices, and why not.",
                           {{.name = "yes", .text = "It varies, and enough runs did not fail."},
                            {.name = "constant", .text = "It is the same in all runs to 12 digits: there is no variation to explain."},
                            {.name = "too_few", .text = "Too many runs failed."}});
}

/// How intervals are found by drawing the base draws again.
struct Resampling {
    double level = 0.95;
    int resamples = 1000;
    std::int64_t seed = 0;
    friend bool operator==(const Resampling&, const Resampling&) = default;
};
BOOST_DESCRIBE_STRUCT(Resampling, (), (level, resamples, seed))
constexpr auto describe_notes(Resampling*) {
    return describe::notes("Resampling", "How intervals are found by drawing the base draws again, with replacement.",
                           {{.name = "level", .text = "Share of intervals that should hold the truth.", .unit = "share", .range = "(0, 1)"},
                            {.name = "resamples",
                             .text = "How often the base draws are drawn again; 0: no intervals.",
                             .range = "0, or 100 to 100000"},
                            {.name = "seed", .text = "Other seeds, other resamples.", .range = "0 or more"}});
}

/// What is wrong with a resampling.
inline Faults judgement(const Resampling& options) {
    Faults out;
    if (!(options.level > 0 && options.level < 1)) out.add("out_of_range", "/level", {ceiba::detail::number(options.level), "(0, 1)"});
    if (options.resamples != 0) out.within(options.resamples, 100, 100'000, "/resamples");
    out.at_least(static_cast<double>(options.seed), 0, "/seed");
    return out;
}

/// What is wrong with a number of factors and the group of each: groups count from 0, and each has a factor.
inline Faults judgement_of_groups(int factors, const std::vector<int>& groups) {
    Faults out;
    out.within(factors, 1, most_factors, "/factors");
    if (groups.empty()) return out;
    if (groups.size() != static_cast<std::size_t>(factors))
        out.add("wrong_shape", "/groups", {"groups", std::to_string(groups.size()), std::to_string(factors)});
    std::vector<bool> has(groups.size());
    int distinct = 0;
    for (const int g : groups) {
        if (g < 0 || static_cast<std::size_t>(g) >= has.size() || has[static_cast<std::size_t>(g)]) continue;
        has[static_cast<std::size_t>(g)] = true;
        ++distinct;
    }
    for (std::size_t j = 0; j < groups.size(); ++j) out.within(groups[j], 0, std::max(distinct - 1, 0), "/groups/" + std::to_string(j));
    return out;
}

}  // namespace ceiba::robust

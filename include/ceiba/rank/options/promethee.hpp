#pragma once

#include <ceiba/rank/options/thresholds.hpp>

namespace ceiba::rank {

/// How much a difference d on a criterion counts; nothing where d is 0 or less.
enum class PreferenceFunction { usual, u_shape, v_shape, level, linear, gaussian };
BOOST_DESCRIBE_ENUM(PreferenceFunction, usual, u_shape, v_shape, level, linear, gaussian)
constexpr auto describe_notes(PreferenceFunction*) {
    return describe::notes("PreferenceFunction", "How much a difference on a criterion counts, from 0 to 1.",
                           {{.name = "usual", .text = "Any difference counts in full."},
                            {.name = "u_shape", .text = "A difference above q counts in full."},
                            {.name = "v_shape", .text = "d / p up to p, then in full."},
                            {.name = "level", .text = "Half above q, in full above p."},
                            {.name = "linear", .text = "(d - q) / (p - q) from q to p, then in full."},
                            {.name = "gaussian", .text = "1 - exp(-d^2 / 2 s^2)."}});
}

struct Promethee {
    std::vector<PreferenceFunction> preference{PreferenceFunction::usual};
    Thresholds q{};
    Thresholds p{};
    Thresholds s{};
    friend bool operator==(const Promethee&, const Promethee&) = default;
};
BOOST_DESCRIBE_STRUCT(Promethee, (), (preference, q, p, s))
constexpr auto describe_notes(Promethee*) {
    return describe::notes("Promethee", "Net flow: how much an alternative is preferred to the others, less how much they are to it.",
                           {{.name = "preference", .text = "Preference function of each criterion, or one for all."},
                            {.name = "q", .text = "Indifference thresholds, in the unit of the criterion: one each, or one for all."},
                            {.name = "p", .text = "Preference thresholds, in the unit of the criterion: one each, or one for all."},
                            {.name = "s", .text = "Where a Gaussian turns, in the unit of the criterion: one each, or one for all."}});
}

inline Faults judgement(const Promethee& options) {
    Faults faults;
    if (options.preference.empty()) faults.add("missing_key", "/preference", {"preference"});
    detail::thresholds(options.q, "q", faults);
    detail::thresholds(options.p, "p", faults);
    for (std::size_t j = 0; j < options.s.size(); ++j) {
        const std::string where = detail::threshold_place("s", options.s, j);
        if (options.s[j] && !std::isfinite(*options.s[j])) faults.finite(*options.s[j], where);
        else faults.above_0(options.s[j], where);
    }
    return faults;
}

inline Card card(const Promethee& options) {
    const auto usual = [](PreferenceFunction f) { return f == PreferenceFunction::usual; };
    return {.name = "PROMETHEE",
            .aliases = "promethee_ii",
            .family = Family::outranking,
            .source = "Brans & Vincke (1985) A preference ranking organisation method, doi:10.1287/mnsc.31.6.647",
            .use =
                "When differences matter, not levels, and people can say which difference is too small to count and which counts in "
                "full. The flows to and from an alternative also show which ones cannot be compared.",
            .mind =
                "Flows are over all alternatives of the table: another alternative can turn two others round. The thresholds decide as "
                "much "
                "as the weights do.",
            .higher_is_better = true,
            .uses_weights = true,
            .weights_are_shares = true,
            .needs_positive = false,
            .compensatory = !std::all_of(options.preference.begin(), options.preference.end(), usual),
            .direction_aware = true,
            .scale_invariant = true,
            .translation_invariant = true,
            .monotone = true,
            .keeps_order = false,
            .zero_weight_is_removal = true,
            .takes_constants = true};
}

}  // namespace ceiba::rank

#pragma once

#include <ceiba/rank/options/thresholds.hpp>

namespace ceiba::rank {

/// Where a level of credibility is followed by the next.
enum class DistillationCut { next_lower, exact };
BOOST_DESCRIBE_ENUM(DistillationCut, next_lower, exact)
constexpr auto describe_notes(DistillationCut*) {
    return describe::notes("DistillationCut", "The level of credibility after the level l, of which s(l) is taken away.",
                           {{.name = "next_lower", .text = "The greatest credibility below l - s(l), as in the paper."},
                            {.name = "exact", .text = "l - s(l) itself, and 0 where that is below."}});
}

/// By how much one credibility must be above the reverse.
enum class DistillationMargin { of_pair, of_level };
BOOST_DESCRIBE_ENUM(DistillationMargin, of_pair, of_level)
constexpr auto describe_notes(DistillationMargin*) {
    return describe::notes("DistillationMargin", "By how much the credibility of a pair must be above the reverse to count.",
                           {{.name = "of_pair", .text = "By s of that credibility, as in the paper."},
                            {.name = "of_level", .text = "By s of the level."}});
}

/// How alternatives that are equal at a level are distilled further.
enum class DistillationTies { carried, restarted };
BOOST_DESCRIBE_ENUM(DistillationTies, carried, restarted)
constexpr auto describe_notes(DistillationTies*) {
    return describe::notes("DistillationTies", "The level from which alternatives that are tied go on among themselves.",
                           {{.name = "carried", .text = "The level at which they were tied, as in the paper."},
                            {.name = "restarted", .text = "The greatest credibility among them."}});
}

/// Whose value a threshold that grows with the value is of.
enum class ThresholdBase { direct, inverse };
BOOST_DESCRIBE_ENUM(ThresholdBase, direct, inverse)
constexpr auto describe_notes(ThresholdBase*) {
    return describe::notes("ThresholdBase", "Whose value a threshold that grows with the value belongs to.",
                           {{.name = "direct", .text = "That of the worse alternative of the pair, as in the paper."},
                            {.name = "inverse", .text = "That of the better one."}});
}

struct ElectreIii {
    Thresholds q{};
    Thresholds p{};
    Thresholds v{};
    Thresholds q_slope{};
    Thresholds p_slope{};
    Thresholds v_slope{};
    ThresholdBase base = ThresholdBase::direct;
    double intercept = 0.30;
    double slope = -0.15;
    DistillationCut cut = DistillationCut::next_lower;
    DistillationMargin margin = DistillationMargin::of_pair;
    DistillationTies tied = DistillationTies::carried;
    friend bool operator==(const ElectreIii&, const ElectreIii&) = default;
};
BOOST_DESCRIBE_STRUCT(ElectreIii, (), (q, p, v, q_slope, p_slope, v_slope, base, intercept, slope, cut, margin, tied))
constexpr auto describe_notes(ElectreIii*) {
    return describe::notes("ElectreIii",
                           "Two rankings distilled from how credible it is that one alternative is at least as good as another.",
                           {{.name = "q",
                             .text = "Indifference thresholds, in the unit of the criterion: one each, or one for all.",
                             .required = true},
                            {.name = "p",
                             .text = "Preference thresholds, in the unit of the criterion: one each, or one for all.",
                             .required = true},
                            {.name = "v",
                             .text = "Veto thresholds, in the unit of the criterion: one each, or one for all; none is no veto."},
                            {.name = "q_slope", .text = "What the value times this adds to the indifference threshold."},
                            {.name = "p_slope", .text = "What the value times this adds to the preference threshold."},
                            {.name = "v_slope", .text = "What the value times this adds to the veto threshold."},
                            {.name = "base", .text = "Whose value that is."},
                            {.name = "intercept", .text = "s at a credibility of 0: s(l) = intercept + slope l."},
                            {.name = "slope", .text = "How s changes with credibility."},
                            {.name = "cut", .text = "The level of credibility that follows."},
                            {.name = "margin", .text = "By how much a credibility must be above the reverse to count."},
                            {.name = "tied", .text = "How tied alternatives are distilled further."}});
}

inline Faults judgement(const ElectreIii& options) {
    Faults faults;
    detail::thresholds(options.q, "q", faults);
    detail::thresholds(options.p, "p", faults);
    detail::thresholds(options.v, "v", faults);
    const auto slopes = [&](const Thresholds& list, std::string_view name) {
        for (std::size_t j = 0; j < list.size(); ++j)
            if (list[j]) faults.finite(*list[j], detail::threshold_place(name, list, j));
    };
    slopes(options.q_slope, "q_slope");
    slopes(options.p_slope, "p_slope");
    slopes(options.v_slope, "v_slope");
    faults.within(options.intercept, 0, 1, "/intercept");
    faults.within(options.slope, -options.intercept, 1 - options.intercept, "/slope");
    return faults;
}

inline Card card(const ElectreIii& options) {
    const auto none = [](const Thresholds& list) { return std::ranges::all_of(list, [](const auto& t) { return t.value_or(0) == 0; }); };
    const auto absent = [](const Thresholds& list) { return std::ranges::none_of(list, [](const auto& t) { return t.has_value(); }); };
    const auto gentle = [](const Thresholds& list) {
        return std::ranges::all_of(list, [](const auto& t) { return std::abs(t.value_or(0)) <= 1; });
    };
    const bool sloped = !none(options.q_slope) || !none(options.p_slope) || !none(options.v_slope);
    return {
        .name = "ELECTRE III",
        .aliases = "electre_3",
        .family = Family::outranking,
        .source =
            "Roy (1978) ELECTRE III: un algorithme de classements fondé sur une représentation floue des préférences en présence de "
            "critères multiples, Cahiers du CERO 20(1), 3-24; Figueira, Mousseau & Roy (2005) ELECTRE methods, doi:10.1007/0-387-23081-5_4",
        .use =
            "When values are uncertain and small differences mean nothing: differences below a threshold do not count, and a great loss on "
            "one criterion can veto. It leaves alternatives that are good in different ways incomparable.",
        .mind =
            "Its score is the mean place in two rankings and hides who cannot be compared. An alternative that comes, goes or improves "
            "can change the order of others, and even its own for the worse. Thresholds have to be justified one by one.",
        .higher_is_better = true,
        .uses_weights = true,
        .weights_are_shares = true,
        .needs_positive = false,
        .compensatory = sloped || !none(options.p) || !absent(options.v),
        .direction_aware = true,
        .scale_invariant = true,
        .translation_invariant = !sloped,
        .monotone = gentle(options.q_slope) && gentle(options.p_slope) && gentle(options.v_slope),
        .keeps_order = false,
        .zero_weight_is_removal = absent(options.v),
        .takes_constants = true};
}

}  // namespace ceiba::rank

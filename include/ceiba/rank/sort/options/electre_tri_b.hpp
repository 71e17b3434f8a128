#pragma once

#include <ceiba/rank/sort/options/card.hpp>

namespace ceiba::rank::sort {

/// Which of the two assignments counts.
enum class TriRule { pessimistic, optimistic };
BOOST_DESCRIBE_ENUM(TriRule, pessimistic, optimistic)
constexpr auto describe_notes(TriRule*) {
    return describe::notes("TriRule", "Which of the two assignments of ELECTRE TRI-B counts.",
                           {{.name = "pessimistic", .text = "The class above the highest profile that the alternative is as good as."},
                            {.name = "optimistic", .text = "The class below the lowest profile that is better than the alternative."}});
}

struct ElectreTriB {
    std::vector<std::vector<double>> profiles{};
    Thresholds q{};
    Thresholds p{};
    Thresholds v{};
    double cut = 0.75;
    TriRule rule = TriRule::pessimistic;
    friend bool operator==(const ElectreTriB&, const ElectreTriB&) = default;
};
BOOST_DESCRIBE_STRUCT(ElectreTriB, (), (profiles, q, p, v, cut, rule))
constexpr auto describe_notes(ElectreTriB*) {
    return describe::
        notes("ElectreTriB", "Classes between profiles, by how credible it is that an alternative is at least as good as a profile.",
              {{.name = "profiles", .text = "The lower limits of the classes from the second on, one value a criterion.", .required = true},
               {.name = "q", .text = "Indifference thresholds, in the unit of the criterion: one each, or one for all.", .required = true},
               {.name = "p", .text = "Preference thresholds, in the unit of the criterion: one each, or one for all.", .required = true},
               {.name = "v", .text = "Veto thresholds, in the unit of the criterion: one each, or one for all; none is no veto."},
               {.name = "cut", .text = "Credibility from which something counts as at least as good."},
               {.name = "rule", .text = "Which of the two assignments the classes are; a table has both."}});
}

inline Faults judgement(const ElectreTriB& options) {
    Faults faults;
    rank::detail::profiles(options.profiles, faults);
    rank::detail::thresholds(options.q, "q", faults);
    rank::detail::thresholds(options.p, "p", faults);
    rank::detail::thresholds(options.v, "v", faults);
    faults.within(options.cut, 0.5, 1, "/cut");
    return faults;
}

inline Card card(const ElectreTriB& options) {
    const auto none = [](const Thresholds& list) { return std::ranges::all_of(list, [](const auto& t) { return t.value_or(0) == 0; }); };
    const bool veto = std::ranges::any_of(options.v, [](const auto& t) { return t.has_value(); });
    return {.name = "ELECTRE TRI-B",
            .aliases = "electre_tri",
            .source =
                "Yu (1992) Aide multicritère à la décision dans le cadre de la problématique du tri, thesis, Université Paris-Dauphine; "
                "Mousseau, Slowinski & Zielniewicz (2000) A user-oriented implementation of the ELECTRE-TRI method, "
                "doi:10.1016/S0305-0548(99)00117-3",
            .use =
                "To put alternatives into ordered classes with stated limits, where values are uncertain and a great loss on one criterion "
                "can veto. No alternative needs another to be judged.",
            .mind =
                "The two rules differ where an alternative cannot be compared with a profile: that is worth a look, not an average. "
                "Limits, "
                "thresholds and cut all decide, and each has to be justified.",
            .weights_are_shares = true,
            .graded = veto || !none(options.p),
            .monotone = true,
            .independent = true,
            .scale_invariant = true,
            .translation_invariant = true,
            .zero_weight_is_removal = !veto};
}

}  // namespace ceiba::rank::sort

#pragma once

#include <ceiba/rank/sort/options/card.hpp>

namespace ceiba::rank::sort {

struct MrSort {
    std::vector<std::vector<double>> profiles{};
    std::optional<double> majority{};
    std::vector<Thresholds> vetoes{};
    friend bool operator==(const MrSort&, const MrSort&) = default;
};
BOOST_DESCRIBE_STRUCT(MrSort, (), (profiles, majority, vetoes))
constexpr auto describe_notes(MrSort*) {
    return describe::
        notes("MrSort", "The class above the highest profile that an alternative reaches on a majority of the weights.",
              {{.name = "profiles", .text = "The lower limits of the classes from the second on, one value a criterion.", .required = true},
               {.name = "majority", .text = "Sum of the weights that is enough, as weights are given.", .required = true},
               {.name = "vetoes",
                .text = "For each profile the values, one a criterion, that keep an alternative below it, whatever else it has."}});
}

inline Faults judgement(const MrSort& options) {
    Faults faults;
    rank::detail::profiles(options.profiles, faults);
    if (!options.majority) faults.add("missing_key", "/majority", {"majority"});
    else if (std::isfinite(*options.majority)) faults.above_0(*options.majority, "/majority");
    else faults.finite(*options.majority, "/majority");
    for (std::size_t h = 0; h < options.vetoes.size(); ++h)
        for (std::size_t j = 0; j < options.vetoes[h].size(); ++j)
            if (options.vetoes[h][j]) faults.finite(*options.vetoes[h][j], "/vetoes/" + std::to_string(h) + '/' + std::to_string(j));
    return faults;
}

inline Card card(const MrSort& options) {
    const bool veto = std::ranges::any_of(options.vetoes, [](const Thresholds& list) {
        return std::ranges::any_of(list, [](const auto& t) { return t.has_value(); });
    });
    return {.name = "MR-Sort",
            .aliases = "majority_rule_sorting",
            .source =
                "Leroy, Mousseau & Pirlot (2011) Learning the parameters of a multiple criteria sorting method, "
                "doi:10.1007/978-3-642-24873-3_17; Bouyssou & Marchant (2007) An axiomatic approach to noncompensatory sorting methods in "
                "MCDM, "
                "I: the case of two categories, doi:10.1016/j.ejor.2006.01.027",
            .use =
                "To put alternatives into ordered classes by a rule that fits in one sentence: good enough on criteria that together weigh "
                "enough, and vetoed on none.",
            .mind =
                "Only on which side of a limit a value is counts: a hair below is as bad as nothing. The majority is in the unit of the "
                "weights, and changes its meaning when weights are changed alone.",
            .weights_are_shares = false,
            .graded = false,
            .monotone = true,
            .independent = true,
            .scale_invariant = true,
            .translation_invariant = true,
            .zero_weight_is_removal = !veto};
}

}  // namespace ceiba::rank::sort

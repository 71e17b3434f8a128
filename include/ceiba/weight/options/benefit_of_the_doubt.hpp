#pragma once

#include <ceiba/weight/options/card.hpp>
#include <vector>

namespace ceiba::weight {

struct BenefitOfTheDoubt {
    std::vector<double> minimum_share{};
    std::vector<double> maximum_share{};
    friend bool operator==(const BenefitOfTheDoubt&, const BenefitOfTheDoubt&) = default;
};
BOOST_DESCRIBE_STRUCT(BenefitOfTheDoubt, (), (minimum_share, maximum_share))
constexpr auto describe_notes(BenefitOfTheDoubt*) {
    return describe::
        notes("BenefitOfTheDoubt", "Each alternative has the weights that are best for it.",
              {{.name = "minimum_share",
                .text =
                    "The least share of an alternative's own score that comes from each criterion: none, one for all, or one a criterion."},
               {.name = "maximum_share", .text = "The greatest such share: none, one for all, or one a criterion."}});
}
inline Card card(const BenefitOfTheDoubt&) {
    return {
        .name = "Benefit of the doubt",
        .aliases = "bod",
        .input = Input::data,
        .source =
            "Melyn & Moesen (1991) Towards a synthetic indicator of macroeconomic performance, KU Leuven; Cherchye, Moesen, Rogge & Van "
            "Puyenbroeck (2007) An introduction to benefit of the doubt composite indicators, doi:10.1007/s11205-006-9029-7",
        .use =
            "Where no weights can be agreed, and nobody should be able to say that theirs would be better: each alternative is judged "
            "by the weights that suit it best, and the others may then reach no more than 1.",
        .mind =
            "Without bounds an alternative that is best on a single criterion has the score 1 whatever its others are. Scores rest on "
            "different weights, so that they order alternatives poorly; the weights of one alternative are often not the only best ones.",
        .needs_positive = false,
        .direction_aware = true,
        .scale_invariant = true,
        .translation_invariant = false,
        .takes_constants = true,
        .constant_weighs_nothing = false};
}
inline Faults judgement(const BenefitOfTheDoubt& options) {
    Faults out;
    for (const auto& [list, name] :
         {std::pair{&options.minimum_share, "/minimum_share/"}, std::pair{&options.maximum_share, "/maximum_share/"}})
        for (std::size_t j = 0; j < list->size(); ++j) out.within((*list)[j], 0, 1, name + std::to_string(j));
    return out;
}

}  // namespace ceiba::weight

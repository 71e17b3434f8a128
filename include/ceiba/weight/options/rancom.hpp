#pragma once

#include <ceiba/weight/options/card.hpp>

namespace ceiba::weight {

/// What RANCOM is given.
enum class RancomGiven { ranks, comparisons };
BOOST_DESCRIBE_ENUM(RancomGiven, ranks, comparisons)
constexpr auto describe_notes(RancomGiven*) {
    return describe::notes("RancomGiven", "What RANCOM is given.",
                           {{.name = "ranks", .text = "One column: the rank of each criterion, 1 for the most important."},
                            {.name = "comparisons",
                             .text = "Criteria x criteria: 1 where the row's is more important than the column's, 0.5 where they are "
                                     "equal, 0 where it is less important."}});
}

struct Rancom {
    RancomGiven given = RancomGiven::ranks;
    friend bool operator==(const Rancom&, const Rancom&) = default;
};
BOOST_DESCRIBE_STRUCT(Rancom, (), (given))
constexpr auto describe_notes(Rancom*) {
    return describe::notes("Rancom", "Weights by how many criteria each is more important than.",
                           {{.name = "given", .text = "Ranks, or the matrix of comparisons (MAC) itself."}});
}
constexpr Card card(const Rancom& options) {
    return {.name = "RANCOM",
            .aliases = "ranking_comparison",
            .input = options.given == RancomGiven::ranks ? Input::ranks : Input::pairwise,
            .source =
                "Więckowski, Kizielewicz, Shekhovtsov & Sałabun (2023) RANCOM: a novel approach to identifying criteria relevance based on "
                "inaccuracy expert judgments, doi:10.1016/j.engappai.2023.106114",
            .use =
                "Where people order the criteria, or say of each two which is more important, and it would be too much to ask by how much.",
            .mind = "Weights depend on the number of criteria and their order alone: with ranks without ties they fall by equal steps.",
            .needs_positive = false,
            .direction_aware = false,
            .scale_invariant = false,
            .translation_invariant = false,
            .takes_constants = true,
            .constant_weighs_nothing = false};
}

}  // namespace ceiba::weight

#pragma once

#include <ceiba/weight/options/card.hpp>

namespace ceiba::weight {

/// How weights come of a matrix of judgements.
enum class AhpPrioritisation { eigenvector, row_geometric_mean };
BOOST_DESCRIBE_ENUM(AhpPrioritisation, eigenvector, row_geometric_mean)
constexpr auto describe_notes(AhpPrioritisation*) {
    return describe::
        notes("AhpPrioritisation", "How weights come of a matrix of judgements.",
              {{.name = "eigenvector",
                .text = "The principal eigenvector; what was not judged is filled so that the greatest eigenvalue is least."},
               {.name = "row_geometric_mean",
                .text = "The geometric means of rows: least squares of logarithms; with gaps least squares over what was judged."}});
}

/// Against which mean inconsistency of random matrices a matrix is held.
enum class RandomIndex { saaty_1980, donegan_dodd, alonso_lamata };
BOOST_DESCRIBE_ENUM(RandomIndex, saaty_1980, donegan_dodd, alonso_lamata)
constexpr auto describe_notes(RandomIndex*) {
    return describe::notes("RandomIndex", "Against which mean inconsistency of random matrices a matrix is held.",
                           {{.name = "saaty_1980", .text = "Saaty 1980, up to 15 criteria: 0.58, 0.90, 1.12 ... 1.59."},
                            {.name = "donegan_dodd", .text = "Donegan & Dodd 1991, up to 20 criteria: 0.4914, 0.8286, 1.0591 ... 1.5371."},
                            {.name = "alonso_lamata",
                             .text = "Alonso & Lamata 2006, for any number n: (1.7699 n - 4.3513) / (n - 1). Also beyond a table's end."}});
}

/// What becomes of a judgement and its counterpart that are not one over the other.
enum class AhpReciprocal { required, mean };
BOOST_DESCRIBE_ENUM(AhpReciprocal, required, mean)
constexpr auto describe_notes(AhpReciprocal*) {
    return describe::notes("AhpReciprocal", "What becomes of a judgement and its counterpart that are not one over the other.",
                           {{.name = "required", .text = "They are an error: one of them is a slip."},
                            {.name = "mean", .text = "Half of the difference of their logarithms is taken."}});
}

struct Ahp {
    AhpPrioritisation prioritisation = AhpPrioritisation::eigenvector;
    RandomIndex random_index = RandomIndex::saaty_1980;
    AhpReciprocal reciprocal = AhpReciprocal::required;
    int triads = 10;
    friend bool operator==(const Ahp&, const Ahp&) = default;
};
BOOST_DESCRIBE_STRUCT(Ahp, (), (prioritisation, random_index, reciprocal, triads))
constexpr auto describe_notes(Ahp*) {
    return describe::notes("Ahp", "Weights of judgements how many times as important one criterion is as another.",
                           {{.name = "prioritisation", .text = "How weights come of judgements."},
                            {.name = "random_index", .text = "What the consistency index is divided by."},
                            {.name = "reciprocal", .text = "What becomes of two judgements of one pair that do not agree."},
                            {.name = "triads", .text = "How many of the three judgements that disagree most are told, 0 or more."}});
}
constexpr Card card(const Ahp&) {
    return {.name = "AHP",
            .aliases = "analytic_hierarchy_process",
            .input = Input::pairwise,
            .source =
                "Saaty (1980) The analytic hierarchy process, McGraw-Hill; Crawford & Williams (1985) A note on the analysis of subjective "
                "judgment matrices, doi:10.1016/0022-2496(85)90002-1",
            .use =
                "Where people compare criteria by twos, from 1 (equal) to 9 (extreme). More judgements than needed show how consistent "
                "they "
                "are: a consistency ratio up to 0.1 is the usual limit.",
            .mind =
                "The numbers of the scale are taken for ratios. A small consistency ratio says that judgements agree with each other, not "
                "that they are right; look at the triads before anybody is asked again.",
            .needs_positive = true,
            .direction_aware = false,
            .scale_invariant = false,
            .translation_invariant = false,
            .takes_constants = true,
            .constant_weighs_nothing = false};
}
inline Faults judgement(const Ahp& options) {
    Faults out;
    out.at_least(options.triads, 0, "/triads");
    return out;
}

}  // namespace ceiba::weight

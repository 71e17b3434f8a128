#pragma once

#include <ceiba/evaluation.hpp>
#include <ceiba/model/grounds.hpp>

namespace ceiba {

/// What the score of each node rests on: shares by kind of evidence, carried up the tree with the weights that were used.
///
/// An indicator's answers have the parts that its rule gives them, with which they add up to its value: the weights of a mean; for a rule
/// by order, the parts of the answers that the value was taken from (the least of "minimum", the middle of a median, what "trimmed" leaves,
/// the most frequent, the latest, the least favourable sector), equal answers alike. Each answer belongs to the best graded evidence it
/// names, or to `none`. An adjudicated value is `adjudicated`, a number that stands for a missing one `imputed`, a missing part that a
/// policy counts `policy`. Further up, shares are by weight, whatever the rule does with the values.
///
/// throws  Error with every issue of the documents
/// cost    O(responses log responses + nodes)
/// example an answer of 2 that names a law and one of 4 without evidence, under mean: half of the score rests on the law, half on nothing
Grounds grounds(const Evaluation& evaluation);
Grounds grounds(const Framework& framework, const Assessment& assessment, const Method& method = {});

}  // namespace ceiba

#pragma once

#include <ceiba/evaluation.hpp>
#include <ceiba/model/grounds.hpp>

namespace ceiba {

/// What the score of each node rests on: shares by kind of evidence, carried up the tree with the weights that were used.
///
/// An indicator's answers have the parts that its rule gives them, with which they add up to its value: the weights of a mean; of a rule
/// by order, those of the answers the value was taken from (the least of "minimum", the middle of a median, what "trimmed" leaves, the most
/// frequent, the latest, the least favourable sector), equal answers alike. Each answer belongs to the best graded evidence it names, or to
/// `none`. What was adjudicated is `adjudicated`, a number that stands for a missing one `imputed`, what is missing and counted by a policy
/// `policy`. Further up shares are by weight, whatever the rule makes of the values.
///
/// throws  Error with every issue of the documents
/// cost    O(responses log responses + nodes)
Grounds grounds(const Evaluation& evaluation);
Grounds grounds(const Framework& framework, const Assessment& assessment, const Method& method = {});

}  // namespace ceiba

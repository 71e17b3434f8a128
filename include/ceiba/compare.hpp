#pragma once

#include <ceiba/evaluation.hpp>
#include <ceiba/model/comparison.hpp>

namespace ceiba {

/// How every node changed from one round to another, or from one subject to another, and what the change is due to.
///
/// The change of a node with a score in both is divided by the level-structure value of the game "take these from the later round" on
/// the union of both trees. What may be taken: of an indicator in both, its answer and its weight; of one in a single round, its
/// presence (one that stands elsewhere is dropped there and added here); of a node with children in both, its weight and its rule,
/// rounding or policies; a different scale belongs to the answer. A mixture without a score counts as the earlier score.
///
/// Parts are exact where at most 20 others may come before a player, all levels together: every mixture is computed. Weighted
/// means count none of theirs, up to where the node's value enters something other than a mean: there the mean over all mixtures is an
/// integral (attribute/random_order.hpp). Otherwise parts are means over 64 to 2048 orders drawn at random, each with its standard
/// error, and `exact` is false; they add up to the change all the same.
///
/// seed     of these orders; 0 or more
/// returns  every node of either tree, in the later one's order, dropped ones after their siblings; and the parts of each node's change,
///          which add up to it within 1e-12 of the range
/// throws   Error with every issue of the documents
/// cost     O(2^(differences beside a node on the way up)), a million mixtures a second; random orders take some seconds at most
/// source   Winter (1989) A value for cooperative games with levels structure of cooperation, doi:10.1007/BF01268161
Comparison compare(const Evaluation& before, const Evaluation& after, std::int64_t seed = 0);

/// The same for two rounds, or subjects, of one framework and method.
Comparison compare(const Framework& framework, const Assessment& before, const Assessment& after, const Method& method = {},
                   std::int64_t seed = 0);

}  // namespace ceiba

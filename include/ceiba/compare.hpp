#pragma once

#include <ceiba/model/assessment.hpp>
#include <ceiba/model/comparison.hpp>
#include <ceiba/model/framework.hpp>
#include <ceiba/model/method.hpp>

namespace ceiba {

/// The documents of one round, or of one subject; not kept.
struct Assessed {
    const Framework& framework;
    const Assessment& assessment;
    const Method& method;
};

/// What became of every node from one round to another, or from one subject to another, and what that is due to.
///
/// The change of a node with a score in both is divided by the level-structure value of the game "take these from the later round" on
/// the union of both trees. What may be taken: of an indicator in both, its answer and its weight; of one in a single round, its
/// presence (one that stands elsewhere is dropped there and added here); of a node in both, its weight, beside its children, and its
/// rule, rounding or policies; another scale belongs to the answer. A mixture without a score counts as the earlier score.
/// A node whose children only differ in their answers under a plain arithmetic mean is divided by its shares; else what may come before
/// a part is counted in full, up to 2^20 mixtures. A node with more says that its change was not divided: `exact` is false.
///
/// returns  every node of either tree, the later one's order, what was dropped after its siblings; and the parts of each node's change,
///          which add up to it within 1e-12 of the range
/// throws   Error with every issue of the documents
/// cost     O(what differs * 2^(what differs beside it on the way up))
/// source   Winter (1989) A value for cooperative games with levels structure of cooperation, doi:10.1007/BF01268161
Comparison compare(const Assessed& before, const Assessed& after);

/// The same for two rounds, or subjects, of one framework and method.
Comparison compare(const Framework& framework, const Assessment& before, const Assessment& after, const Method& method = {});

}  // namespace ceiba

#pragma once

#include <ceiba/evaluation.hpp>
#include <ceiba/model/result.hpp>
#include <ceiba/model/target.hpp>

namespace ceiba {

/// How far every node with a target is from it: in its own unit, as a share of its range, in levels, as an exact part of the root's gap
/// where every node on the way up is a plain arithmetic mean, and as leverage everywhere.
///
/// targets  of an indicator in the unit of its answer; of a node with children in its own unit
/// throws   Error with every issue of the documents
/// cost     O(nodes), and for each indicator what stands beside it and beside those above, where they are no plain arithmetic means
/// example  a value of 2, a target of 4, a range of 1 to 5: the gap is 2, and 0.5 of the range
Gaps gaps(const Evaluation& evaluation, const TargetProfile& targets);

/// The same from earlier scores, which must be of this framework and method, as their hashes say.
Gaps gaps(const Framework& framework, const Scores& scores, const TargetProfile& targets, const Method& method = {});

}  // namespace ceiba

#pragma once

#include <ceiba/evaluation.hpp>
#include <ceiba/model/result.hpp>

namespace ceiba {

/// Indicators with a gap, in the order in which to close them.
///
/// priority = gap x effective weight (or leverage) x raising factors / lowering factors; the gap as a share of its own range, leverage as
/// a share of the root's, or in its unit where that has no range. Critical ones come first, then greater priority (compared to 12
/// significant digits), then greater relative gap, then the id. Overrides then take their ranks, in the order of those ranks.
///
/// With a `ranking` in the method the priority is the score of all gaps by that ranking method, its factors are the values of the criteria,
/// and the better score comes first. Without criteria these are what the product would multiply; leverage for all where it is for one.
///
/// throws  Error with every issue of the documents
/// cost    O(n log n), beside the gaps
/// example a gap of half the range, an effective weight of 0.2, no factors: a priority of 0.1
Priorities prioritise(const Evaluation& evaluation, const TargetProfile& targets);

/// The same from earlier gaps, which must be of this framework, as its hash says, and this method.
Priorities prioritise(const Framework& framework, const Gaps& gaps, const Method& method = {});

}  // namespace ceiba

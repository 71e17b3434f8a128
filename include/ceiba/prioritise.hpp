#pragma once

#include <ceiba/evaluation.hpp>
#include <ceiba/model/catalogue.hpp>
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
/// Two criteria are of a catalogue, unless indicators have a factor of the same name: `unlocks`, how many gaps wait on an indicator, and
/// `cost`; a product multiplies, or divides, by 1 and what there is of them. Where a cost is asked for and not known the gap has no
/// priority: it comes after all others, critical ones still first, and an issue names it.
///
/// Each is also told its Pareto front over the factors, its part of a plane of two criteria if the method asks for one, and why it stands
/// where it stands, in one sentence of every language: its gap, the two factors that speak most for an earlier place, and what else
/// put it there. Of a factor the median of all gaps is the usual.
///
/// throws  Error with every issue of the documents; needs_catalogue where the method asks for what only a catalogue says
/// cost    O(n log n), beside the gaps; of the fronts O(n^2) for each factor
/// source  Martilla & James (1977) Importance-performance analysis, doi:10.1177/002224297704100112
/// example a gap of half the range, an effective weight of 0.2, no factors: a priority of 0.1
Priorities prioritise(const Evaluation& evaluation, const TargetProfile& targets, const Catalogue* catalogue = nullptr);

/// The same from earlier gaps, which must be of this framework, as its hash says, and this method; they know what a catalogue says.
Priorities prioritise(const Framework& framework, const Gaps& gaps, const Method& method = {});

}  // namespace ceiba

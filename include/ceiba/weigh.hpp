#pragma once

#include <ceiba/model/framework.hpp>
#include <ceiba/model/method.hpp>
#include <ceiba/model/weighing.hpp>

namespace ceiba {

/// The fewest judges of whom figures beside the group's weights are for the public, as of institutions in what is published.
inline constexpr int fewest_judges = 5;

/// Weights from what people said of the children of nodes: of each judge, and of the group.
///
/// Each judge's weights are those of the method. The group's are their mean or, where all are by AHP, their geometric mean over its sum;
/// the judgements may say which, make one matrix of all (AIJ), leave out a share of the judges at each end, and weigh the judges. A
/// member's distance is half the sum of the absolute differences of his own weights from the group's; agreement is Kendall's W of the order
/// of the children, and of a group by AHP there is a consensus (weight::group_consensus). Three judgements by pairs that disagree come back
/// as a question.
///
/// for_public  leaves out the members, their questions and the limits of their weights, and below five judges who count the figures of
///             spread, agreement and consensus; the group's weights stay, for the method that uses them is public
/// throws      Error with every issue of the framework and of the judgements
/// cost        O(judgements * children^3) for pairs
/// source      Forman & Peniwati (1998) Aggregating individual judgments and priorities with the analytic hierarchy process,
///             doi:10.1016/S0377-2217(97)00244-0
/// example     points 60, 40 by one and 80, 20 by another: 0.7 and 0.3; each is 0.1 from the group
Weighing weigh(const Framework& framework, const Judgements& judgements, bool for_public = false);

/// A method with the weights of a weighing, by node id and to 12 significant digits, and where they come from; what else it says stays.
Method with_weights(const Weighing& weighing, const Method& method = {});

}  // namespace ceiba

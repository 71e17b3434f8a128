#pragma once

#include <Eigen/Core>
#include <ceiba/model/acceptability_table.hpp>
#include <ceiba/model/rank_limits.hpp>
#include <ceiba/model/stable_weight.hpp>
#include <ceiba/robust/options/extreme_ranks.hpp>
#include <ceiba/robust/options/leave_one_out.hpp>
#include <ceiba/robust/options/robustness_radius.hpp>
#include <ceiba/robust/options/smaa.hpp>
#include <ceiba/robust/options/weights.hpp>
#include <vector>

/// How far the ranks of weighted sums depend on the weights. Values are m alternatives x n criteria, more is better; weights are n, 0 or
/// more, in proportion. All throw Error at the place of what is not finite, out of range or of another shape, and Stopped.
namespace ceiba {

/// Rank acceptability over all weights, or those that are given.
///
/// weights  draws x n; none (0 x 0): uniform on all that are 0 or more with sum 1
/// high     m x n, the most that values can be; none (0 x 0): values are certain
/// source   robust/smaa.hpp
AcceptabilityTable acceptability_table(const Eigen::MatrixXd& values, const Eigen::MatrixXd& weights = {}, const Eigen::MatrixXd& high = {},
                                       const robust::Smaa& options = {});

/// For each criterion, between which weights the best and the ranking stay; robust/weight_stability.hpp.
std::vector<StableWeight> stable_weights(const Eigen::MatrixXd& values, const Eigen::VectorXd& weights);

/// The nearest weights at which one overtakes another; robust/robustness_radius.hpp.
NearestChange nearest_change(const Eigen::MatrixXd& values, const Eigen::VectorXd& weights, robust::Norm norm = robust::Norm::l2,
                             robust::Stays stays = robust::Stays::best);

/// Who is as good as whom for all weights that meet constraints, and for some; robust/dominance.hpp.
DominanceTable dominance_table(const Eigen::MatrixXd& values, const robust::WeightConstraints& constraints = {});

/// For each alternative the best and the worst rank over all weights that meet constraints; robust/extreme_ranks.hpp.
std::vector<RankLimits> rank_limits(const Eigen::MatrixXd& values, const robust::WeightConstraints& constraints = {},
                                    const robust::RankSearch& search = {});

/// The ranks without each criterion, or each group of them; robust/leave_one_out.hpp.
LeaveOneOut ranks_without(const Eigen::MatrixXd& values, const Eigen::VectorXd& weights, const robust::LeftOutGroups& groups = {});

}  // namespace ceiba

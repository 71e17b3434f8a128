#include <ceiba/robust/dominance.hpp>
#include <ceiba/robust/extreme_ranks.hpp>
#include <ceiba/robust/leave_one_out.hpp>
#include <ceiba/robust/robustness_radius.hpp>
#include <ceiba/robust/smaa.hpp>
#include <ceiba/robust/weight_stability.hpp>
#include <ceiba/robustness.hpp>

#include "robust/tabled.hpp"

namespace ceiba {

namespace {

using Eigen::Index;
using tabled::defined;
using tabled::rows;
using tabled::rows_of;
using tabled::sparse;
using tabled::sparse_list;
using tabled::whole;

std::optional<PlaceChange> place_change(Index rises, Index falls) {
    if (rises < 0) return std::nullopt;
    return PlaceChange{.rises = static_cast<int>(rises), .falls = static_cast<int>(falls)};
}
WeightRange weight_range(const robust::StableRange& x) {
    return {.low = x.low,
            .high = x.high,
            .below = place_change(x.below.rises, x.below.falls),
            .above = place_change(x.above.rises, x.above.falls)};
}

}  // namespace

AcceptabilityTable acceptability_table(const Eigen::MatrixXd& values, const Eigen::MatrixXd& weights, const Eigen::MatrixXd& high,
                                       const robust::Smaa& options) {
    const robust::SmaaIndices found = robust::smaa({.values = values, .high = high, .weights = weights}, options);
    return {.acceptability = sparse(found.acceptability),
            .central_weights = sparse(found.central_weights),
            .confidence = sparse_list(found.confidence),
            .pairwise = sparse(found.pairwise),
            .draws = static_cast<std::int64_t>(found.draws),
            .failed = static_cast<std::int64_t>(found.failed),
            .failed_draws = whole<std::int64_t>(found.failed_draws),
            .without_score = whole<std::int64_t>(found.without_score)};
}

std::vector<StableWeight> stable_weights(const Eigen::MatrixXd& values, const Eigen::VectorXd& weights) {
    std::vector<StableWeight> out;
    for (const robust::WeightStability& each : robust::weight_stability(values, weights))
        out.push_back({.weight = each.weight, .best = weight_range(each.best), .ranking = weight_range(each.ranking)});
    return out;
}

NearestChange nearest_change(const Eigen::MatrixXd& values, const Eigen::VectorXd& weights, robust::Norm norm, robust::Stays stays) {
    const robust::Overtaking found = robust::robustness_radius(values, weights, norm, stays);
    return {.radius = std::isinf(found.radius) ? std::nullopt : std::optional(found.radius),
            .weights = {found.weights.begin(), found.weights.end()},
            .change = place_change(found.rises, found.falls)};
}

DominanceTable dominance_table(const Eigen::MatrixXd& values, const robust::WeightConstraints& constraints) {
    const robust::RobustDominance found = robust::robust_dominance(values, constraints);
    const auto marks = [](const auto& x) { return rows_of<int>(x.rows(), x.cols(), [&](Index i, Index j) { return x(i, j) ? 1 : 0; }); };
    return {.greatest_lead = rows(found.greatest_lead), .necessary = marks(found.necessary), .possible = marks(found.possible)};
}

std::vector<RankLimits> rank_limits(const Eigen::MatrixXd& values, const robust::WeightConstraints& constraints,
                                    const robust::RankSearch& search) {
    const robust::ExtremeRanks found = robust::extreme_ranks(values, constraints, search);
    const Rows best_weights = rows(found.best_weights);
    const Rows worst_weights = rows(found.worst_weights);
    std::vector<RankLimits> out;
    for (std::size_t i = 0; i < found.best.size(); ++i)
        out.push_back({.best = static_cast<int>(found.best[i]),
                       .worst = static_cast<int>(found.worst[i]),
                       .best_bound = static_cast<int>(found.best_bound[i]),
                       .worst_bound = static_cast<int>(found.worst_bound[i]),
                       .exact = found.exact[i],
                       .best_weights = best_weights[i],
                       .worst_weights = worst_weights[i]});
    return out;
}

LeaveOneOut ranks_without(const Eigen::MatrixXd& values, const Eigen::VectorXd& weights, const robust::LeftOutGroups& groups) {
    std::vector<std::vector<robust::Index>> criteria;
    for (const std::vector<int>& group : groups.groups) criteria.push_back(whole<robust::Index>(group));
    const robust::LeftOut found = robust::leave_one_out(values, weights, criteria);
    LeaveOneOut out{.rank = {found.rank.begin(), found.rank.end()}, .best = static_cast<int>(found.best)};
    for (std::size_t g = 0; g < found.best_without.size(); ++g) {
        const auto column = static_cast<Index>(g);
        RanksWithout& without = out.without.emplace_back();
        if (found.best_without[g] < 0) continue;  // no weight is left
        without.rank.assign(found.ranks.col(column).begin(), found.ranks.col(column).end());
        without.mean_shift = defined(found.mean_shift[column]);
        without.best = static_cast<int>(found.best_without[g]);
        without.changes_best = found.changes_best[g];
    }
    return out;
}

}  // namespace ceiba

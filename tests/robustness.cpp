#include <ceiba/robustness.hpp>
#include <cmath>

#include "catch.hpp"

using namespace ceiba;

TEST_CASE("robustness: shares of weights that are given, and none where an alternative is never the best") {
    Eigen::MatrixXd values(2, 2);
    values << 1, 0, 0.6, 0.6;
    Eigen::MatrixXd weights(4, 2);
    weights << 9, 1, 1, 1, 0, 2, 3, 3;
    const AcceptabilityTable found = acceptability_table(values, weights, {}, {.pairwise = false});
    CHECK(found.acceptability == SparseRows{{0.25, 0.75}, {0.75, 0.25}});
    CHECK(found.pairwise.empty());
    CHECK(found.draws == 4);
    CHECK(found.failed == 0);
    const AcceptabilityTable never = acceptability_table(Eigen::Vector2d(1, 0), Eigen::MatrixXd::Ones(1, 1));
    CHECK(never.central_weights == SparseRows{{1.0}, {std::nullopt}});
    CHECK(never.confidence == std::vector<std::optional<double>>{1.0, std::nullopt});
    CHECK(never.pairwise == SparseRows{{0.0, 1.0}, {0.0, 0.0}});
}

TEST_CASE("robustness: how far weights can move, by hand") {
    Eigen::MatrixXd values(3, 2);
    values << 1, 0, 0.6, 0.6, 0, 1;
    const Eigen::Vector2d weights(3, 3);  // in proportion
    const std::vector<StableWeight> stable = stable_weights(values, weights);
    CHECK(std::abs(stable[0].best.low - 0.4) <= 1e-12);
    CHECK(std::abs(stable[0].best.high - 0.6) <= 1e-12);
    CHECK(stable[0].best.below == PlaceChange{.rises = 2, .falls = 1});
    CHECK(stable[0].best.above == PlaceChange{.rises = 0, .falls = 1});
    const NearestChange radius = nearest_change(values, weights, robust::Norm::greatest, robust::Stays::best);
    CHECK(std::abs(*radius.radius - 0.1) <= 1e-12);
    CHECK(radius.change.has_value());
    const NearestChange never = nearest_change(values.topRows(1), weights, robust::Norm::l2, robust::Stays::best);
    CHECK_FALSE(never.radius);
    CHECK_FALSE(never.change);
    CHECK(never.weights.empty());
    // 2.5, 1, 2.5 become 1, 2, 3
    const LeaveOneOut without = ranks_without(values, weights, {{{1}, {0, 1}}});
    CHECK(without.best == 1);
    CHECK(without.without[0] == RanksWithout{.rank = {1, 2, 3}, .mean_shift = 1, .best = 0, .changes_best = true});
    CHECK(without.without[1] == RanksWithout{});  // no weight is left
    const std::vector<RankLimits> limits = rank_limits(values, {.intervals = {{.criterion = 0, .low = 0.5}}}, {});
    CHECK(limits[2].best == 2);
    CHECK(limits[2].worst == 3);
    const DominanceTable dominance = dominance_table(values, {.intervals = {{.criterion = 0, .low = 0.5}}});
    CHECK(dominance.necessary == std::vector<std::vector<int>>{{1, 0, 1}, {0, 1, 1}, {0, 0, 1}});
    CHECK(dominance.possible == std::vector<std::vector<int>>{{1, 1, 1}, {1, 1, 1}, {1, 0, 1}});
}

#pragma once

#include <Eigen/Core>
#include <algorithm>
#include <ceiba/rank/order.hpp>
#include <ceiba/robust/linear.hpp>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

namespace ceiba::robust {

/// What the ranks would be without some criteria.
struct LeftOut {
    Eigen::VectorXd rank{};        ///< of each alternative with all criteria, 1 for the best; equal scores share the mean of their places
    Eigen::MatrixXd ranks{};       ///< alternatives x groups: without the group; NaN where what is left has no weight
    Eigen::VectorXd mean_shift{};  ///< by how many places ranks move without the group, on average
    Index best = 0;                ///< the first in the table of those that are best with all criteria
    std::vector<Index> best_without{};  ///< the same without each group; -1 where what is left has no weight
    std::vector<bool> changes_best{};   ///< whether, without the group, another is strictly better than the best
};

/// Which criteria, left out one at a time or a group at a time, change the ranks of weighted sums. The other weights stay in proportion.
///
/// values   m x n, more is better
/// weights  n, 0 or more, in proportion
/// groups   criteria from 0 that are left out together; none: each by itself
/// returns  ranks, the mean shift and the best, a column or an entry a group
/// throws   Error: wrong_shape, not_finite, out_of_range or no_weight at the place; Stopped
/// cost     one at a time O(m n log n + n m log m); groups O(groups (m n + m log m))
/// source   average shift in rank: Saisana, Saltelli & Tarantola (2005) Uncertainty and sensitivity analysis techniques as tools for the
///          quality assessment of composite indicators, doi:10.1111/j.1467-985X.2005.00350.x
/// example  values 1 0, 0 2 with .6 .4: the second is the best, and without the second criterion it is not
inline LeftOut leave_one_out(const detail::Table& values, const detail::Vector& weights,
                             const std::vector<std::vector<Index>>& groups = {}) {
    const detail::Linear model(values, weights);
    const Index m = model.alternatives();
    const Index n = model.criteria();
    Faults faults;
    for (std::size_t g = 0; g < groups.size(); ++g)
        for (std::size_t k = 0; k < groups[g].size(); ++k)
            faults.within(static_cast<double>(groups[g][k]), 0, static_cast<double>(n - 1),
                          "/groups/" + std::to_string(g) + '/' + std::to_string(k));
    detail::throw_faults(faults);
    const double none = std::numeric_limits<double>::quiet_NaN();
    const auto columns = groups.empty() ? n : static_cast<Index>(groups.size());
    LeftOut out{.rank = rank::ranks(model.score),
                .ranks = Eigen::MatrixXd::Constant(m, columns, none),
                .mean_shift = Eigen::VectorXd::Constant(columns, none),
                .best = rank::order(model.score).front(),
                .best_without = std::vector<Index>(static_cast<std::size_t>(columns), -1),
                .changes_best = std::vector<bool>(static_cast<std::size_t>(columns), false)};
    const auto put = [&](Index group, const Eigen::VectorXd& sum, double weight) {
        if (!(weight > 0)) return;
        const rank::detail::Sorted sorted = rank::detail::sorted(sum, true);
        out.ranks.col(group) = rank::detail::ranks(sorted, rank::Ties::average);
        double shift = 0;
        for (Index i = 0; i < m; ++i) shift += std::abs(out.ranks(i, group) - out.rank[i]);
        out.mean_shift[group] = shift / static_cast<double>(m);
        const auto at = static_cast<std::size_t>(group);
        out.best_without[at] = sorted.order.front();
        const auto end = sorted.order.begin() + static_cast<std::ptrdiff_t>(sorted.groups[1]);
        out.changes_best[at] = std::find(sorted.order.begin(), end, out.best) == end;
    };
    if (groups.empty()) {
        detail::for_each_without(model, put);
        return out;
    }
    for (Index g = 0; g < columns; ++g) {
        pulse();
        const std::vector<Index>& group = groups[static_cast<std::size_t>(g)];
        Eigen::VectorXd sum = Eigen::VectorXd::Zero(m);
        double weight = 0;
        for (Index j = 0; j < n; ++j) {
            if (std::ranges::find(group, j) != group.end()) continue;
            model.add(j, sum);
            weight += model.weights[j];
        }
        put(g, sum, weight);
    }
    return out;
}

}  // namespace ceiba::robust

#pragma once

#include <ceiba/weight/options/budget_allocation.hpp>
#include <ceiba/weight/points.hpp>

namespace ceiba::weight {

inline void judge(const BudgetAllocation& options, const Problem& problem, std::vector<Issue>& issues) {
    detail::judge_points(problem, issues);
    if (!issues.empty()) return;
    const Weights found = detail::shares_of_points(problem);
    for (Index i = 0; i < problem.x.rows(); ++i)
        if (found.weights[i] > options.maximum_share + 1e-12)
            issues.push_back(
                detail::cell("out_of_range", i, 0,
                             {ceiba::detail::number(snap(found.weights[i])), ceiba::detail::interval(0, options.maximum_share)}));
}
inline Weights found(const BudgetAllocation&, const Problem& problem) {
    return detail::shares_of_points(problem);
}

/// Weights by a budget of points that is spread over the criteria.
///
/// w = x / sum x
///
/// x        criteria x 1: points, 0 or more, not all 0
/// returns  weights
/// throws   Error with every issue of the input, and for each share above the maximum
/// cost     O(n)
/// source   OECD & JRC (2008) Handbook on constructing composite indicators, doi:10.1787/9789264043466-en
/// example  points 60 and 40 with a maximum share of 0.5: refused; of 0.6: 0.6 and 0.4
inline Weights budget_allocation(const Table& x, const BudgetAllocation& options = {}) {
    return weights(options, x);
}

}  // namespace ceiba::weight

#pragma once

#include <ceiba/weight/options/rancom.hpp>
#include <ceiba/weight/ranks.hpp>

namespace ceiba::weight {

inline void judge(const Rancom& options, const Problem& problem, std::vector<Issue>& issues) {
    if (options.given == RancomGiven::ranks) return detail::judge_ranks(problem, issues);
    const Table& x = problem.x;
    for (Index i = 0; i < x.rows(); ++i)
        for (Index j = 0; j < x.cols(); ++j) {
            const double a = x(i, j);
            if (a != 0 && a != 0.5 && a != 1)
                issues.push_back(detail::cell("unknown_value", i, j, {ceiba::detail::number(a), "0, 0.5, 1"}));
            else if (j <= i && a + x(j, i) != 1)
                issues.push_back(detail::cell("contradiction", i, j, {ceiba::detail::number(a), ceiba::detail::number(x(j, i))}));
        }
}

inline Weights found(const Rancom& options, const Problem& problem) {
    const Table& x = problem.x;
    const Index n = x.rows();
    Eigen::MatrixXd comparisons = Eigen::MatrixXd::Constant(n, n, 0.5);
    for (Index i = 0; i < n; ++i)
        for (Index j = 0; j < n; ++j) {
            if (options.given == RancomGiven::comparisons) comparisons(i, j) = x(i, j);
            else if (!same(x(i, 0), x(j, 0))) comparisons(i, j) = x(i, 0) < x(j, 0) ? 1 : 0;
        }
    Eigen::VectorXd sum = Eigen::VectorXd::Zero(n);
    for (Index i = 0; i < n; ++i)
        for (Index j = 0; j < n; ++j) sum[i] += comparisons(i, j);
    Weights out = detail::shares(sum);
    out.tables["comparisons"] = comparisons;
    return out;
}

/// RANCOM weights: of ranking comparison.
///
/// a = 1, 1/2 or 0 where the row's criterion is more, as much or less important than the column's; w = sum of the row / n^2 * 2
///
/// x        criteria x 1: ranks from 1, the most important, to n, or with `comparisons` criteria x criteria: a
/// returns  weights; table comparisons (a)
/// throws   Error with every issue of the input; of comparisons those that are not 1 together
/// cost     O(n^2)
/// source   Więckowski, Kizielewicz, Shekhovtsov & Sałabun (2023), doi:10.1016/j.engappai.2023.106114
/// example  ranks 1 and 2: 0.75 and 0.25
inline Weights rancom(const Table& x, const Rancom& options = {}) {
    return weights(options, x);
}

}  // namespace ceiba::weight

#pragma once

#include <ceiba/weight/options/fucom.hpp>
#include <ceiba/weight/weights.hpp>
#include <numeric>

namespace ceiba::weight {

inline Weights found(const Fucom&, const Problem& problem) {
    const Index n = problem.x.rows();
    const double least = problem.x.minCoeff();
    Eigen::VectorXd raw(n);
    for (Index i = 0; i < n; ++i) raw[i] = least / problem.x(i, 0);
    Weights out = detail::shares(raw);
    out.figures["deviation_from_full_consistency"] = 0;
    std::vector<Index> order(static_cast<std::size_t>(n));
    std::iota(order.begin(), order.end(), Index{0});
    std::stable_sort(order.begin(), order.end(), [&](Index a, Index b) { return problem.x(a, 0) < problem.x(b, 0); });
    Eigen::MatrixXd steps(n - 1, 1);
    for (Index k = 1; k < n; ++k)
        steps(k - 1, 0) = problem.x(order[static_cast<std::size_t>(k)], 0) / problem.x(order[static_cast<std::size_t>(k - 1)], 0);
    out.tables["comparative_priority"] = steps;
    return out;
}

/// FUCOM weights: the paper's program asks that each ratio of weights is that of the priorities, and that of each with the one after the
/// next their product. With one priority a criterion both hold at once, so that its deviation (DFC) is 0 and no program has to be solved.
///
/// w = (1 / x) / sum (1 / x)
///
/// x        criteria x 1: how many times as important the most important criterion is as each, above 0; only their ratios count
/// returns  weights; figure deviation_from_full_consistency (0); table comparative_priority, of each to the next in order of importance
/// throws   Error with every issue of the input
/// cost     O(n log n)
/// source   Pamučar, Stević & Sremac (2018) Full consistency method (FUCOM), doi:10.3390/sym10090393
/// example  priorities 1, 2 and 4: 4/7, 2/7 and 1/7
inline Weights fucom(const Table& x, const Fucom& options = {}) {
    return weights(options, x);
}

}  // namespace ceiba::weight

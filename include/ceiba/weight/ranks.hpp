#pragma once

#include <ceiba/weight/weights.hpp>
#include <numeric>

/// What the methods share that take one rank for each criterion.
namespace ceiba::weight::detail {

/// Ranks are from 1 to n, in any style of ties: only their order and which are equal counts.
inline void judge_ranks(const Problem& problem, std::vector<Issue>& issues) {
    const auto n = static_cast<double>(problem.x.rows());
    for (Index i = 0; i < problem.x.rows(); ++i)
        if (const double rank = problem.x(i, 0); !(rank >= 1 && rank <= n))
            issues.push_back(cell("out_of_range", i, 0, {ceiba::detail::number(rank), ceiba::detail::interval(1, n)}));
}

/// Weights of the places 1 to n, given to the criteria by rank, over their sum: equal ranks share the mean of their places' weights.
inline Weights by_rank(const Problem& problem, const Eigen::VectorXd& places) {
    const Index n = places.size();
    std::vector<Index> order(static_cast<std::size_t>(n));
    std::iota(order.begin(), order.end(), Index{0});
    std::stable_sort(order.begin(), order.end(), [&](Index a, Index b) { return problem.x(a, 0) < problem.x(b, 0); });
    const auto rank = [&](Index place) { return problem.x(order[static_cast<std::size_t>(place)], 0); };
    Eigen::VectorXd raw(n);
    for (Index first = 0, last = 0; first < n; first = last) {
        double total = 0;
        for (last = first; last < n && same(rank(first), rank(last)); ++last) total += places[last];
        for (Index place = first; place < last; ++place)
            raw[order[static_cast<std::size_t>(place)]] = total / static_cast<double>(last - first);
    }
    return shares(raw);
}

/// Of place r: the sum of 1/k over k from r to n, over n.
inline Eigen::VectorXd centroid(Index n) {
    Eigen::VectorXd out(n);
    double sum = 0;
    for (Index r = n; r > 0; --r) {
        sum += 1 / static_cast<double>(r);
        out[r - 1] = sum / static_cast<double>(n);
    }
    return out;
}

}  // namespace ceiba::weight::detail

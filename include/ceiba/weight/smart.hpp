#pragma once

#include <ceiba/weight/options/smart.hpp>
#include <ceiba/weight/points.hpp>

namespace ceiba::weight {

inline void judge(const Smart&, const Problem& problem, std::vector<Issue>& issues) {
    detail::judge_points(problem, issues);
}
inline Weights found(const Smart&, const Problem& problem) {
    return detail::shares_of_points(problem);
}

/// SMART weights: ratings of importance over their sum.
///
/// w = x / sum x
///
/// x        criteria x 1: points, 0 or more, not all 0
/// returns  weights
/// throws   Error with every issue of the input
/// cost     O(n)
/// source   Edwards (1977) How to use multiattribute utility measurement for social decisionmaking, doi:10.1109/TSMC.1977.4309720
/// example  points 10, 20 and 50: 0.125, 0.25 and 0.625
inline Weights smart(const Table& x, const Smart& options = {}) {
    return weights(options, x);
}

}  // namespace ceiba::weight

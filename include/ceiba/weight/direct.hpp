#pragma once

#include <ceiba/weight/options/direct.hpp>
#include <ceiba/weight/points.hpp>

namespace ceiba::weight {

inline void judge(const Direct&, const Problem& problem, std::vector<Issue>& issues) {
    detail::judge_points(problem, issues);
}
inline Weights found(const Direct&, const Problem& problem) {
    return detail::shares_of_points(problem);
}

/// Weights that people gave: points over their sum.
///
/// w = x / sum x
///
/// x        criteria x 1: points, 0 or more, not all 0
/// returns  weights
/// throws   Error with every issue of the input
/// cost     O(n)
/// source   OECD & JRC (2008) Handbook on constructing composite indicators, doi:10.1787/9789264043466-en
/// example  points 30, 50 and 20: 0.3, 0.5 and 0.2
inline Weights direct(const Table& x, const Direct& options = {}) {
    return weights(options, x);
}

}  // namespace ceiba::weight

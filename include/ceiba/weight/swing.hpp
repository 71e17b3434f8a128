#pragma once

#include <ceiba/weight/options/swing.hpp>
#include <ceiba/weight/points.hpp>

namespace ceiba::weight {

inline void judge(const Swing&, const Problem& problem, std::vector<Issue>& issues) {
    detail::judge_points(problem, issues);
}
inline Weights found(const Swing&, const Problem& problem) {
    return detail::shares_of_points(problem);
}

/// Swing weights: points for going from the worst to the best on each criterion, over their sum.
///
/// w = x / sum x
///
/// x        criteria x 1: points, 0 or more, not all 0
/// returns  weights
/// throws   Error with every issue of the input
/// cost     O(n)
/// source   von Winterfeldt & Edwards (1986) Decision analysis and behavioral research, ISBN 978-0-521-27304-6
/// example  points 100, 60 and 40: 0.5, 0.3 and 0.2
inline Weights swing(const Table& x, const Swing& options = {}) {
    return weights(options, x);
}

}  // namespace ceiba::weight

#pragma once

#include <ceiba/weight/weights.hpp>

/// What the methods share that take points for each criterion.
namespace ceiba::weight::detail {

inline void judge_points(const Problem& problem, std::vector<Issue>& issues) {
    bool some = false;
    for (Index i = 0; i < problem.x.rows(); ++i) {
        const double points = problem.x(i, 0);
        if (points < 0) issues.push_back(cell("out_of_range", i, 0, {ceiba::detail::number(points), "[0, ∞)"}));
        some = some || points > 0;
    }
    if (!some && issues.empty()) issues.push_back(issue("no_weight", "/matrix"));
}

/// Points over their sum; over the greatest first, so that no sum is too great.
inline Weights shares_of_points(const Problem& problem) {
    return shares(problem.x.col(0) / problem.x.maxCoeff());
}

}  // namespace ceiba::weight::detail

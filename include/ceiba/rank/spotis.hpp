#pragma once

#include <ceiba/rank/columns.hpp>
#include <ceiba/rank/options/spotis.hpp>

namespace ceiba::rank {

inline void judge_criteria(const Spotis& options, const Vector& directions, std::vector<Issue>& issues) {
    const auto n = static_cast<std::size_t>(directions.size());
    const auto several = [&](const char* name, std::size_t size) {
        if (size != n) issues.push_back(issue("wrong_shape", std::string("/") + name, {name, std::to_string(size), std::to_string(n)}));
    };
    several("bounds", options.bounds.size());
    if (options.expected.empty()) return;
    several("expected", options.expected.size());
    if (!issues.empty()) return;
    for (std::size_t j = 0; j < n; ++j) {
        const std::vector<double>& bounds = options.bounds[j];
        const double value = options.expected[j];
        if (!at_least(value, bounds[0]) || !at_least(bounds[1], value))
            issues.push_back(issue("out_of_range", "/expected/" + std::to_string(j),
                                   {ceiba::detail::number(value), ceiba::detail::interval(bounds[0], bounds[1])}));
    }
}

inline void judge(const Spotis& options, const Problem& problem, std::vector<Issue>& issues) {
    if (std::ssize(options.bounds) != problem.criteria()) return;
    for (Index j = 0; j < problem.criteria(); ++j) {
        const std::vector<double>& bounds = options.bounds[static_cast<std::size_t>(j)];
        const auto outside = [&](double value) { return !at_least(value, bounds[0]) || !at_least(bounds[1], value); };
        const detail::Ends range = detail::ends(detail::column(problem.x, j), problem.alternatives());
        if (!outside(range.least) && !outside(range.greatest)) continue;
        for (Index i = 0; i < problem.alternatives(); ++i)
            if (const double x = problem.x(i, j); outside(x))
                issues.push_back(
                    detail::cell("out_of_range", i, j, {ceiba::detail::number(x), ceiba::detail::interval(bounds[0], bounds[1])}));
    }
}

inline Found found(const Spotis& options, const Problem& problem) {
    const Index m = problem.alternatives();
    Found out;
    out.score = Eigen::VectorXd::Zero(m);
    if (problem.explain) out.tables["distances"].resize(m, problem.criteria());
    for (Index j = 0; j < problem.criteria(); ++j) {
        const double* values = detail::column(problem.x, j);
        const auto at = static_cast<std::size_t>(j);
        const double low = options.bounds[at][0];
        const double high = options.bounds[at][1];
        const double wanted = !options.expected.empty() ? options.expected[at] : problem.cost(j) ? low : high;
        for (Index i = 0; i < m; ++i) {
            const double distance = std::abs(values[i] - wanted) / (high - low);
            out.score[i] += problem.weights[j] * distance;
            if (problem.explain) out.tables["distances"](i, j) = distance;
        }
    }
    return out;
}

/// SPOTIS: the distance from the best point within stated bounds, or from the point that is expected.
///
/// score = sum of w |x - wanted| / (high - low); wanted = high for a benefit, low for a cost, or the expected point
///
/// x           alternatives x criteria, each within its bounds
/// weights     one for each criterion, 0 or more, used as they are given
/// directions  1 for a benefit, -1 for a cost
/// returns     a distance from 0 to the sum of weights, lower is better; explained: distances
/// throws      Error with every issue of the input; bounds are required
/// cost        O(m n)
/// source      Dezert, Tchamova, Han & Tacnet (2020) The SPOTIS rank reversal free method for multi-criteria decision-making support,
///             doi:10.23919/FUSION45008.2020.9190347
/// example     a benefit 1 3 within 0 and 4, with 1: .75 .25
inline Ranking spotis(const Table& x, const Vector& weights, const Vector& directions, const Spotis& options, const Common& common = {}) {
    return ranking(options, x, weights, directions, common);
}

}  // namespace ceiba::rank

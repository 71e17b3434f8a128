#pragma once

#include <ceiba/rank/outranking.hpp>
#include <ceiba/rank/sort/options/card.hpp>
#include <ceiba/rank/sort/options/common.hpp>

/// What sorting methods take and give: rows are alternatives, columns are criteria, and class 1 is the worst.
namespace ceiba::rank::sort {

/// Classes of alternatives, and what the method's paper reads beside them.
struct Sorting {
    Eigen::VectorXd classes{};  ///< from 1, the worst, to `count`
    Index count = 0;            ///< how many classes there are
    std::map<std::string, Eigen::MatrixXd> tables{};
};

namespace detail {

using Profiles = std::vector<std::vector<double>>;

/// A criterion of which more is better; its tolerance is that of its profiles, so that no class depends on other alternatives.
inline rank::detail::Criterion criterion(const Problem& problem, const Profiles& profiles, Index j) {
    rank::detail::Criterion out{problem.x.data() + j * problem.x.outerStride(), problem.directions[j], 0};
    for (const auto& profile : profiles) out.extent = std::max(out.extent, std::abs(profile[static_cast<std::size_t>(j)]));
    out.extent = out.extent > 0 ? std::min(out.extent, 1.0) : 1;
    return out;
}

/// Issues of profiles: as many values as criteria, and none worse than that of the profile before.
inline void judge_profiles(const Profiles& profiles, const Problem& problem, std::vector<Issue>& issues) {
    for (std::size_t h = 0; h < profiles.size(); ++h) {
        const std::string where = "/profiles/" + std::to_string(h);
        if (profiles[h].size() != static_cast<std::size_t>(problem.criteria())) {
            issues.push_back(issue("criterion_count", where, {std::to_string(profiles[h].size()), std::to_string(problem.criteria())}));
            continue;
        }
        if (h == 0 || profiles[h - 1].size() != profiles[h].size()) continue;
        for (std::size_t j = 0; j < profiles[h].size(); ++j) {
            const double here = profiles[h][j];
            const double before = profiles[h - 1][j];
            const auto number = [](double x) { return ceiba::detail::number(x); };
            if ((here - before) * problem.directions[static_cast<Index>(j)] < 0)
                issues.push_back(issue("profiles_order", where + '/' + std::to_string(j), {number(here), number(before)}));
        }
    }
}

}  // namespace detail

/// Classes by a method: what is wrong with its options, with the table, weights and directions is thrown at once.
///
/// x           alternatives x criteria, finite
/// weights     one for each criterion, 0 or more and not all 0, used as they are given
/// directions  1 for a benefit, -1 for a cost
/// throws      Error: every issue, those of a cell with row and column, from 0
template <class Options>
Sorting sorting(const Options& options, const Table& x, const Vector& weights, const Vector& directions, const Common& common = {}) {
    std::vector<Issue> issues;
    for (const auto& fault : judgement(options)) issues.push_back(issue(fault.code, fault.where, fault.arguments));
    Problem problem{x, weights, directions, common.explain, rank::detail::facts(x)};
    if (x.rows() == 0 || !rank::detail::sound(problem.facts, weights, directions, false)) {
        const auto more = rank::detail::issues(x, weights, directions, false);
        issues.insert(issues.end(), more.begin(), more.end());
    }
    throw_if_errors(issues);
    if (common.normalise_weights) problem.weights = rank::detail::shares(problem.weights);
    judge(options, problem, issues);
    throw_if_errors(issues);
    return sorted(options, problem);
}

}  // namespace ceiba::rank::sort

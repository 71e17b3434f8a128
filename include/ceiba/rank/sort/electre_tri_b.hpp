#pragma once

#include <ceiba/rank/credibility.hpp>
#include <ceiba/rank/sort/options/electre_tri_b.hpp>
#include <ceiba/rank/sort/sorting.hpp>

namespace ceiba::rank::sort {

namespace detail {

inline rank::detail::PairThresholds thresholds(const ElectreTriB& options, std::size_t j) {
    return {rank::detail::threshold(options.q, j).value_or(0), rank::detail::threshold(options.p, j).value_or(0),
            rank::detail::threshold(options.v, j).value_or(rank::detail::no_veto)};
}

/// How credible it is that an alternative (row) is at least as good as a profile (column), with sign -1 the reverse.
inline Eigen::MatrixXd credibility(const ElectreTriB& options, const Problem& problem, double sign) {
    const Eigen::VectorXd weights = rank::detail::shares(problem.weights);
    const auto limits = static_cast<Index>(options.profiles.size());
    Eigen::MatrixXd out(problem.alternatives(), limits);
    std::vector<rank::detail::Criterion> criteria;
    for (Index j = 0; j < problem.criteria(); ++j) criteria.push_back(criterion(problem, options.profiles, j));
    rank::detail::Pair pair(problem.criteria());
    for (Index h = 0; h < limits; ++h)
        for (Index i = 0; i < problem.alternatives(); ++i) {
            for (Index j = 0; j < problem.criteria(); ++j) {
                const auto k = static_cast<std::size_t>(j);
                const double a = criteria[k](i);
                const double b = problem.directions[j] * options.profiles[static_cast<std::size_t>(h)][k];
                pair.compare(j, sign * (b - a), thresholds(options, k), criteria[k].slack(a, b));
            }
            out(i, h) = pair.credibility(weights);
        }
    return out;
}

}  // namespace detail

inline void judge(const ElectreTriB& options, const Problem& problem, std::vector<Issue>& issues) {
    detail::judge_profiles(options.profiles, problem, issues);
    rank::detail::per_criterion(options.q.size(), "q", problem.criteria(), issues);
    rank::detail::per_criterion(options.p.size(), "p", problem.criteria(), issues);
    rank::detail::per_criterion(options.v.size(), "v", problem.criteria(), issues, false);
    if (has_errors(issues)) return;
    for (std::size_t j = 0; j < static_cast<std::size_t>(problem.criteria()); ++j)
        rank::detail::ordered(detail::thresholds(options, j), options.q, options.p, options.v, j, issues);
}

inline Sorting sorted(const ElectreTriB& options, const Problem& problem) {
    const Index m = problem.alternatives();
    const auto limits = static_cast<Index>(options.profiles.size());
    Eigen::MatrixXd credibility = detail::credibility(options, problem, 1);
    Eigen::MatrixXd reverse = detail::credibility(options, problem, -1);
    Eigen::MatrixXd rules(m, 2);
    for (Index i = 0; i < m; ++i) {
        const auto reaches = [&](const Eigen::MatrixXd& of, Index h) { return !rank::detail::above(options.cut, of(i, h)); };
        Index above = limits;
        while (above > 0 && !reaches(credibility, above - 1)) --above;
        Index below = 0;
        while (below < limits && !(reaches(reverse, below) && !reaches(credibility, below))) ++below;
        rules(i, 0) = static_cast<double>(above + 1);
        rules(i, 1) = static_cast<double>(below + 1);
    }
    Sorting out{rules.col(options.rule == TriRule::pessimistic ? 0 : 1), limits + 1, {}};
    out.tables["rules"] = std::move(rules);
    if (problem.explain) {
        out.tables["credibility"] = std::move(credibility);
        out.tables["reverse"] = std::move(reverse);
    }
    return out;
}

/// ELECTRE TRI-B: classes between profiles, by how credible it is that an alternative is at least as good as a profile.
///
/// sigma(a, b) as in ELECTRE III; a S b if sigma(a, b) >= cut. Pessimistic: the class above the highest profile with a S b. Optimistic: the
/// class below the lowest profile with b S a and not a S b. Comparisons take 1e-12 for equal.
///
/// x           alternatives x criteria, finite
/// weights     one for each criterion, 0 or more; they are divided by their sum. A criterion of weight 0 can veto
/// directions  1 for a benefit, -1 for a cost
/// returns     classes from 1, the worst, to 1 + the number of profiles; always: rules (pessimistic, optimistic); explained: credibility
/// (of
///             the alternative being at least as good as each profile), reverse (of the profile being so)
/// throws      Error with every issue of the input: profiles, q or p are missing, a profile is worse than the one before on a criterion,
///             not 0 <= q <= p <= v, a cut not in [.5, 1]
/// cost        O(m n k) for k profiles
/// source      Mousseau, Slowinski & Zielniewicz (2000) A user-oriented implementation of the ELECTRE-TRI method integrating preference
///             elicitation support, doi:10.1016/S0305-0548(99)00117-3
/// example     10 1, 5 5 and 1 1 with equal weights, a profile of 5 5 and q = p = 0: classes 1 2 1 by the pessimistic rule, 2 2 1 by the
///             optimistic one
inline Sorting electre_tri_b(const Table& x, const Vector& weights, const Vector& directions, const ElectreTriB& options,
                             const Common& common = {}) {
    return sorting(options, x, weights, directions, common);
}

}  // namespace ceiba::rank::sort

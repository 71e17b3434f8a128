#pragma once

#include <ceiba/rank/sort/options/mr_sort.hpp>
#include <ceiba/rank/sort/sorting.hpp>

namespace ceiba::rank::sort {

inline void judge(const MrSort& options, const Problem& problem, std::vector<Issue>& issues) {
    detail::judge_profiles(options.profiles, problem, issues);
    if (!options.vetoes.empty() && options.vetoes.size() != options.profiles.size())
        issues.push_back(
            issue("wrong_shape", "/vetoes", {"vetoes", std::to_string(options.vetoes.size()), std::to_string(options.profiles.size())}));
    for (std::size_t h = 0; h < options.vetoes.size(); ++h)
        if (const std::size_t size = options.vetoes[h].size(); size != 0 && size != static_cast<std::size_t>(problem.criteria()))
            issues.push_back(
                issue("criterion_count", "/vetoes/" + std::to_string(h), {std::to_string(size), std::to_string(problem.criteria())}));
    const double total = rank::detail::sum(problem.criteria(), [&](Index j) { return problem.weights[j]; });
    if (const double majority = options.majority.value_or(total); majority > total * (1 + rank::detail::tolerance))
        issues.push_back(
            issue("out_of_range", "/majority", {ceiba::detail::number(majority), "(0, " + ceiba::detail::number(total) + "]"}));
}

inline Sorting sorted(const MrSort& options, const Problem& problem) {
    const Index m = problem.alternatives();
    const auto limits = static_cast<Index>(options.profiles.size());
    const double total = rank::detail::sum(problem.criteria(), [&](Index j) { return problem.weights[j]; });
    const double majority = options.majority.value_or(total) - rank::detail::tolerance * total;
    Eigen::MatrixXd support = Eigen::MatrixXd::Zero(m, limits);
    Eigen::MatrixXd vetoed = Eigen::MatrixXd::Zero(m, limits);
    for (Index j = 0; j < problem.criteria(); ++j) {
        const rank::detail::Criterion c = detail::criterion(problem, options.profiles, j);
        const auto k = static_cast<std::size_t>(j);
        for (Index h = 0; h < limits; ++h) {
            const auto limit = static_cast<std::size_t>(h);
            const double profile = problem.directions[j] * options.profiles[limit][k];
            const bool can_veto = limit < options.vetoes.size() && k < options.vetoes[limit].size() && options.vetoes[limit][k];
            const double veto = can_veto ? problem.directions[j] * *options.vetoes[limit][k] : 0;
            for (Index i = 0; i < m; ++i) {
                if (profile - c(i) <= c.slack(c(i), profile)) support(i, h) += problem.weights[j];
                if (can_veto && c(i) - veto <= c.slack(c(i), veto)) vetoed(i, h) = 1;
            }
        }
    }
    Sorting out{Eigen::VectorXd(m), limits + 1, {}};
    for (Index i = 0; i < m; ++i) {
        Index h = limits;
        while (h > 0 && (support(i, h - 1) < majority || vetoed(i, h - 1) != 0)) --h;
        out.classes[i] = static_cast<double>(h + 1);
    }
    if (problem.explain) {
        out.tables["support"] = std::move(support);
        out.tables["vetoed"] = std::move(vetoed);
    }
    return out;
}

/// MR-Sort: the class above the highest profile that an alternative reaches on a majority of the weights, and that nothing vetoes.
///
/// The sum of w_j over the criteria with g_j(a) at least as good as the profile is at least the majority, and g_j(a) is better than the
/// veto of each criterion that has one for this profile. Comparisons take 1e-12 for equal; a value equal to its veto vetoes.
///
/// x           alternatives x criteria, finite
/// weights     one for each criterion, 0 or more, in the unit of the majority. A criterion of weight 0 can veto
/// directions  1 for a benefit, -1 for a cost
/// returns     classes from 1, the worst, to 1 + the number of profiles; explained: support (the weights for each profile), vetoed (1 where
///             a value vetoes)
/// throws      Error with every issue of the input: profiles or majority are missing, a profile is worse than the one before on a
/// criterion,
///             a majority that all weights together do not reach
/// cost        O(m n k) for k profiles
/// source      Leroy, Mousseau & Pirlot (2011) Learning the parameters of a multiple criteria sorting method,
///             doi:10.1007/978-3-642-24873-3_17
/// example     4 1, 3 3 and 1 4 with weights .6 .4, a profile of 3 3 and a majority of .6: classes 2 2 1; with a veto at 1 on the second
///             criterion: 1 2 1
inline Sorting mr_sort(const Table& x, const Vector& weights, const Vector& directions, const MrSort& options, const Common& common = {}) {
    return sorting(options, x, weights, directions, common);
}

}  // namespace ceiba::rank::sort

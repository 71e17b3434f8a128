#pragma once

#include <ceiba/rank/options/pareto.hpp>
#include <ceiba/rank/ranking.hpp>

namespace ceiba::rank {

namespace detail {

/// Whether a is at least as good as b on every criterion and better on one; columns are alternatives, the greater the better.
inline bool dominates(const Eigen::MatrixXd& values, Index a, Index b) {
    bool better = false;
    for (Index j = 0; j < values.rows(); ++j) {
        if (values(j, a) < values(j, b)) return false;
        better = better || values(j, a) > values(j, b);
    }
    return better;
}

}  // namespace detail

inline Found found(const Pareto&, const Problem& problem) {
    const Index m = problem.alternatives();
    Eigen::MatrixXd values(problem.criteria(), m);
    for (Index i = 0; i < m; ++i)
        for (Index j = 0; j < problem.criteria(); ++j) values(j, i) = snap(problem.cost(j) ? -problem.x(i, j) : problem.x(i, j));
    // the lexicographically greater first: whoever dominates an alternative comes before it, and its front is known
    std::vector<Index> sorted(static_cast<std::size_t>(m));
    std::iota(sorted.begin(), sorted.end(), Index{0});
    std::ranges::stable_sort(sorted, [&](Index a, Index b) {
        for (Index j = 0; j < values.rows(); ++j)
            if (values(j, a) != values(j, b)) return values(j, a) > values(j, b);
        return false;
    });
    Found out;
    out.score = Eigen::VectorXd::Ones(m);
    for (std::size_t k = 0; k < sorted.size(); ++k)
        for (std::size_t before = 0; before < k; ++before) {
            const Index a = sorted[before];
            const Index b = sorted[k];
            if (out.score[a] >= out.score[b] && detail::dominates(values, a, b)) out.score[b] = out.score[a] + 1;
        }
    auto& front = out.sets["front"];
    for (Index i = 0; i < m; ++i)
        if (out.score[i] == 1) front.push_back(i);
    if (problem.explain)
        out.tables["dominance"] =
            Eigen::MatrixXd::NullaryExpr(m, m, [&](Index a, Index b) { return detail::dominates(values, a, b) ? 1.0 : 0.0; });
    return out;
}

/// Pareto fronts: the first holds what nothing dominates, the next what nothing else than the first dominates, and so on.
///
/// a dominates b: at least as good on every criterion, better on one; score = 1 + the greatest score of those that dominate it
///
/// x           alternatives x criteria, finite; numbers equal to 12 significant digits are equal
/// weights     one for each criterion; they count for nothing
/// directions  1 for a benefit, -1 for a cost
/// returns     the front of each alternative, 1 for the best; set front (the first); explained: dominance (1 where the row dominates the
///             column)
/// throws      Error with every issue of the input
/// cost        O(m^2 n), memory O(m n) unless explained
/// source      Deb, Pratap, Agarwal & Meyarivan (2002) A fast and elitist multiobjective genetic algorithm: NSGA-II,
///             doi:10.1109/4235.996017
/// example     1 3, 3 1, 2 2, 1 2, 1 1: 1 1 1 2 3
inline Ranking pareto(const Table& x, const Vector& weights, const Vector& directions, const Pareto& options = {},
                      const Common& common = {}) {
    return ranking(options, x, weights, directions, common);
}

/// Pareto fronts without weights, which count for nothing.
inline Ranking pareto(const Table& x, const Vector& directions, const Pareto& options = {}, const Common& common = {}) {
    return ranking(options, x, Eigen::VectorXd::Ones(x.cols()), directions, common);
}

}  // namespace ceiba::rank

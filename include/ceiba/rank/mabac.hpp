#pragma once

#include <ceiba/rank/columns.hpp>
#include <ceiba/rank/options/mabac.hpp>

namespace ceiba::rank {

inline Found found(const Mabac&, const Problem& problem) {
    const Index m = problem.alternatives();
    Found out;
    out.score = Eigen::VectorXd::Zero(m);
    Eigen::VectorXd border(problem.criteria());
    if (problem.explain) {
        out.tables["weighted"].resize(m, problem.criteria());
        out.tables["distances"].resize(m, problem.criteria());
    }
    Eigen::VectorXd v(m);
    for (Index j = 0; j < problem.criteria(); ++j) {
        detail::write_minmax(detail::column(problem.x, j), m, problem.cost(j), 0, v.data());
        for (Index i = 0; i < m; ++i) v[i] += 1;
        // the mean of logarithms: the product of 1,100 numbers up to 2 is more than a number can hold
        const double mean = std::exp(detail::sum(m, [&](Index i) { return std::log(v[i]); }) / static_cast<double>(m));
        const double w = problem.weights[j];
        border[j] = w * mean;
        for (Index i = 0; i < m; ++i) out.score[i] += w * (v[i] - mean);
        out.rounding += detail::cancelled * w;
        if (problem.explain) {
            out.tables["weighted"].col(j) = w * v;
            out.tables["distances"].col(j) = (w * v).array() - border[j];
        }
    }
    out.tables["border"] = border;
    return out;
}

/// MABAC: the distance of an alternative from the border of the group, above it or below it, added up over criteria.
///
/// n = (x - min) / (max - min) for a benefit, (max - x) / (max - min) for a cost; v = w (n + 1); border g = geometric mean of v over
/// alternatives; score = sum of v - g
///
/// x           alternatives x criteria, finite
/// weights     one for each criterion, 0 or more, used as they are given
/// directions  1 for a benefit, -1 for a cost
/// returns     a score, above 0 over the border, higher is better; table border (one number for each criterion); explained: weighted,
///             distances. A criterion on which all are equal adds 0
/// throws      Error with every issue of the input
/// cost        O(m n)
/// source      Pamučar & Ćirović (2015) The selection of transport and handling resources in logistics centers using MABAC,
///             doi:10.1016/j.eswa.2014.11.057
/// example     a benefit 1 2 with 1: -.4142 .5858
inline Ranking mabac(const Table& x, const Vector& weights, const Vector& directions, const Mabac& options = {},
                     const Common& common = {}) {
    return ranking(options, x, weights, directions, common);
}

}  // namespace ceiba::rank

#pragma once

#include <ceiba/rank/options/topsis.hpp>
#include <ceiba/rank/ranking.hpp>

namespace ceiba::rank {

namespace detail {

/// What a column is divided by, and what is taken from it first; a column without extent counts for nothing.
struct Scaling {
    double shift = 0;
    double by = 0;
};

inline Scaling scaling(TopsisScaling kind, const double* column, Index m) {
    if (kind == TopsisScaling::minmax) {
        const auto [least, greatest] = std::minmax_element(column, column + m);
        return {*least, *greatest - *least};
    }
    double greatest = 0;
    for (Index i = 0; i < m; ++i) greatest = std::max(greatest, std::abs(column[i]));
    if (kind == TopsisScaling::maximum || greatest == 0) return {0, greatest};
    if (kind == TopsisScaling::total) return {0, sum(m, [&](Index i) { return std::abs(column[i]); })};
    // the greatest is taken out, so that no square overflows or vanishes
    return {0, greatest * std::sqrt(sum(m, [&](Index i) { return (column[i] / greatest) * (column[i] / greatest); }))};
}

}  // namespace detail

inline Found found(const Topsis& options, const Problem& problem) {
    const Index m = problem.alternatives();
    Eigen::ArrayXd best = Eigen::ArrayXd::Zero(m);
    Eigen::ArrayXd worst = Eigen::ArrayXd::Zero(m);
    Found out;
    if (problem.explain) {
        out.tables["weighted"] = Eigen::MatrixXd::Zero(m, problem.criteria());
        out.tables["ideals"] = Eigen::MatrixXd::Zero(2, problem.criteria());
    }
    Eigen::ArrayXd v(m);
    for (Index j = 0; j < problem.criteria(); ++j) {
        const double* column = problem.x.data() + j * problem.x.outerStride();
        const auto [shift, by] = detail::scaling(options.scaling, column, m);
        if (by == 0) continue;
        double least = std::numeric_limits<double>::infinity();
        double greatest = -least;
        for (Index i = 0; i < m; ++i) {
            v[i] = (column[i] - shift) / by * problem.weights[j];
            least = std::min(least, v[i]);
            greatest = std::max(greatest, v[i]);
        }
        const double wanted = problem.cost(j) ? least : greatest;
        const double unwanted = problem.cost(j) ? greatest : least;
        best += (v - wanted).square();
        worst += (v - unwanted).square();
        if (problem.explain) {
            out.tables["weighted"].col(j) = v;
            out.tables["ideals"](0, j) = wanted;
            out.tables["ideals"](1, j) = unwanted;
        }
    }
    best = best.sqrt();
    worst = worst.sqrt();
    out.score = (best + worst > 0).select(worst / (best + worst), 0.5);
    if (problem.explain) {
        out.tables["distances"].resize(m, 2);
        out.tables["distances"] << best, worst;
    }
    return out;
}

/// TOPSIS: how near each alternative is to the best of everything, and how far from the worst.
///
/// v = w x / |x|; score = |v - worst| / (|v - worst| + |v - best|)
///
/// x           alternatives x criteria, finite
/// weights     one for each criterion, 0 or more
/// directions  1 for a benefit, -1 for a cost
/// returns     closeness from 0 to 1; .5 where all alternatives are equal; explained: weighted, ideals (best, worst), distances (from them)
/// throws      Error with every issue of the input
/// cost        O(m n)
/// source      Hwang & Yoon (1981) Multiple attribute decision making, doi:10.1007/978-3-642-48318-9
/// example     5 8 4, 7 6 8, 8 8 6, 7 4 6 with .3 .4 .3: .5037 .6581 .7482 .3340
inline Ranking topsis(const Table& x, const Vector& weights, const Vector& directions, const Topsis& options = {},
                      const Common& common = {}) {
    return ranking(options, x, weights, directions, common);
}

}  // namespace ceiba::rank

#pragma once

#include <ceiba/rank/columns.hpp>
#include <ceiba/rank/options/topsis.hpp>

namespace ceiba::rank {

namespace detail {

/// A criterion of TOPSIS: what a number is to be less, and times; its best and worst once that is done. One without extent counts for
/// nothing.
struct Ideal {
    const double* numbers = nullptr;
    double shift = 0;
    Factor by{};
    double best = 0;
    double worst = 0;
    double operator()(double x) const { return by(x - shift); }
};

inline Ideal ideal(const Topsis& options, const Problem& problem, Index j) {
    const Index m = problem.alternatives();
    const Facts& of = problem.of(j);
    Ideal out{.numbers = column(problem.x, j)};
    double extent = of.size();
    if (options.scaling == TopsisScaling::minmax) {
        out.shift = of.least;
        extent = of.greatest - of.least;
    } else if (options.scaling == TopsisScaling::total) {
        extent = sum(m, [&](Index i) { return std::abs(out.numbers[i]); });
    } else if (options.scaling == TopsisScaling::vector) {
        extent = ceiba::detail::length(out.numbers, m, extent);
    }
    if (extent > 0) out.by = factor(problem.weights[j], extent);
    out.best = out(ends(of).best(problem.cost(j)));
    out.worst = out(ends(of).worst(problem.cost(j)));
    return out;
}

}  // namespace detail

inline Found found(const Topsis& options, const Problem& problem) {
    const Index m = problem.alternatives();
    std::vector<detail::Ideal> ideals;
    ideals.reserve(problem.facts.size());
    for (Index j = 0; j < problem.criteria(); ++j) ideals.push_back(detail::ideal(options, problem, j));
    Eigen::ArrayXd best = Eigen::ArrayXd::Zero(m);
    Eigen::ArrayXd worst = Eigen::ArrayXd::Zero(m);
    detail::in_blocks(m, [&](Index from, Index count) {
        for (const detail::Ideal& ideal : ideals) {
            const double* x = ideal.numbers + from;
            double* to_best = best.data() + from;
            double* to_worst = worst.data() + from;
            for (Index i = 0; i < count; ++i) {
                const double v = ideal(x[i]);
                to_best[i] += (v - ideal.best) * (v - ideal.best);
                to_worst[i] += (v - ideal.worst) * (v - ideal.worst);
            }
        }
    });
    best = best.sqrt();
    worst = worst.sqrt();
    Found out;
    out.score = (best + worst == 0).select(0.5, worst / (best + worst));
    if (!problem.explain) return out;
    Eigen::MatrixXd& weighted = out.tables["weighted"] = problem.x;
    Eigen::MatrixXd& table = out.tables["ideals"] = Eigen::MatrixXd(2, problem.criteria());
    for (Index j = 0; j < problem.criteria(); ++j) {
        const detail::Ideal& ideal = ideals[static_cast<std::size_t>(j)];
        for (double& x : weighted.col(j)) x = ideal(x);
        table.col(j) << ideal.best, ideal.worst;
    }
    out.tables["distances"].resize(m, 2);
    out.tables["distances"] << best, worst;
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

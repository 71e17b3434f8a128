#pragma once

#include <ceiba/rank/columns.hpp>
#include <ceiba/rank/options/weighted_product.hpp>

namespace ceiba::rank {

inline void judge(const WeightedProduct& options, const Problem& problem, std::vector<Issue>& issues) {
    detail::judge_ratios(problem, issues, options.score == WeightedProductScore::logarithm);
}

namespace detail {

/// Values made comparable, and the sign of their exponent.
inline double write_factors(WeightedProductScaling scaling, const double* values, Index m, bool cost, double* out) {
    if (scaling == WeightedProductScaling::raw) {
        for (Index i = 0; i < m; ++i) out[i] = values[i];
        return cost ? -1 : 1;
    }
    write_ratio(values, m, cost, ends(values, m).best(cost), out);
    if (scaling == WeightedProductScaling::total) {
        const double total = sum(out, m);
        if (total > 0)
            for (Index i = 0; i < m; ++i) out[i] /= total;
    }
    return 1;
}

/// Products that left the range of numbers on the way are found by their logarithms; those that stay outside are an error.
inline void mend_products(const Eigen::VectorXd& logarithms, Eigen::VectorXd& products) {
    for (Index i = 0; i < products.size(); ++i) {
        if (std::isfinite(products[i]) && products[i] > 0) continue;
        products[i] = std::exp(logarithms[i]);
        const bool none = logarithms[i] == -std::numeric_limits<double>::infinity();  // a factor of 0
        if (std::isfinite(products[i]) && (products[i] > 0 || none)) continue;
        Issue out = issue("product_range", "/matrix/" + std::to_string(i));
        out.row = i;
        throw Error({out});
    }
}

}  // namespace detail

inline Found found(const WeightedProduct& options, const Problem& problem) {
    const Index m = problem.alternatives();
    Found out;
    Eigen::VectorXd product = Eigen::VectorXd::Ones(m);
    Eigen::VectorXd logarithm = Eigen::VectorXd::Zero(m);
    if (problem.explain) out.tables["normalised"].resize(m, problem.criteria());
    Eigen::VectorXd r(m);
    for (Index j = 0; j < problem.criteria(); ++j) {
        const double sign = detail::write_factors(options.scaling, detail::column(problem.x, j), m, problem.cost(j), r.data());
        const double exponent = sign * problem.weights[j];
        if (problem.explain) out.tables["normalised"].col(j) = r;
        if (exponent == 0) continue;
        for (Index i = 0; i < m; ++i) {
            product[i] *= std::pow(r[i], exponent);
            logarithm[i] += exponent * std::log(r[i]);
        }
    }
    if (options.score == WeightedProductScore::product) detail::mend_products(logarithm, product);
    out.score = options.score == WeightedProductScore::product ? std::move(product) : std::move(logarithm);
    return out;
}

/// The weighted product model: each criterion to the power of its weight, multiplied.
///
/// score = product of x^w for benefits, x^-w for costs
///
/// x           alternatives x criteria; benefits 0 or more (above 0 for the logarithm), costs above 0
/// weights     one for each criterion, 0 or more, used as they are given
/// directions  1 for a benefit, -1 for a cost
/// returns     a score of 0 or more, higher is better (the logarithm: any number); 0 where a benefit with weight is 0; explained:
/// normalised throws      Error with every issue of the input, or if a product is greater or smaller than a number can be cost        O(m
/// n) source      Miller & Starr (1969) Executive decisions and operations research example     benefits 4, 1 and costs 2, 8 with .5 1: 1
/// .125
inline Ranking weighted_product(const Table& x, const Vector& weights, const Vector& directions, const WeightedProduct& options = {},
                                const Common& common = {}) {
    return ranking(options, x, weights, directions, common);
}

}  // namespace ceiba::rank

#pragma once

#include <ceiba/weight/columns.hpp>
#include <ceiba/weight/options/cilos.hpp>

namespace ceiba::weight {

namespace detail {

/// Where the weight of a chain comes to rest that moves from j to i at the rate rate(i, j): the weights of least size that add up to 1.
/// Not unique if the chain can come to rest in several parts. Nothing is subtracted, so that no digit is lost (Grassmann, Taksar & Heyman
/// 1985, doi:10.1287/opre.33.5.1107).
struct Rest {
    Eigen::VectorXd weights{};
    bool unique = true;
};

inline Eigen::VectorXd rest_of_one(Eigen::MatrixXd rate) {
    const Index n = rate.rows();
    for (Index last = n - 1; last > 0; --last) {
        double out = 0;
        for (Index i = 0; i < last; ++i) out += rate(i, last);
        for (Index j = 0; j < last; ++j) rate(last, j) /= out;
        for (Index j = 0; j < last; ++j)
            for (Index i = 0; i < last; ++i) rate(i, j) += rate(i, last) * rate(last, j);
    }
    Eigen::VectorXd weights = Eigen::VectorXd::Ones(n);
    double total = 1;
    for (Index k = 1; k < n; ++k) {
        weights[k] = 0;
        for (Index j = 0; j < k; ++j) weights[k] += weights[j] * rate(k, j);
        total += weights[k];
    }
    return weights / total;
}

inline Rest rest(const Eigen::MatrixXd& rate) {
    const Index n = rate.rows();
    Eigen::Matrix<bool, Eigen::Dynamic, Eigen::Dynamic> reaches(n, n);  // (i, j): from j to i
    for (Index j = 0; j < n; ++j)
        for (Index i = 0; i < n; ++i) reaches(i, j) = i == j || rate(i, j) > 0;
    for (Index k = 0; k < n; ++k)
        for (Index j = 0; j < n; ++j)
            for (Index i = 0; i < n; ++i) reaches(i, j) = reaches(i, j) || (reaches(i, k) && reaches(k, j));
    Rest out{.weights = Eigen::VectorXd::Zero(n)};
    double total = 0;
    Index parts = 0;
    for (Index j = 0; j < n; ++j) {
        std::vector<Index> part;
        bool first = true;
        bool closed = true;
        for (Index i = 0; i < n; ++i) {
            if (!reaches(i, j)) continue;
            closed = closed && reaches(j, i);
            first = first && i >= j;
            part.push_back(i);
        }
        if (!closed || !first) continue;
        const Eigen::VectorXd weights = rest_of_one(rate(part, part));
        double squares = 0;
        for (const double w : weights) squares += w * w;
        for (std::size_t k = 0; k < part.size(); ++k) out.weights[part[k]] = weights[static_cast<Index>(k)] / squares;
        total += 1 / squares;
        ++parts;
    }
    out.weights /= total;
    out.unique = parts == 1;
    return out;
}

/// What criterion j loses, as a share of its best, in the first row that is best by criterion i.
inline Eigen::MatrixXd losses(const Problem& problem, const std::vector<Index>& which) {
    Eigen::MatrixXd good(problem.alternatives(), static_cast<Index>(which.size()));
    for (Index k = 0; k < good.cols(); ++k) {
        const Vector column = problem.x.col(which[static_cast<std::size_t>(k)]);
        const bool cost = problem.cost(which[static_cast<std::size_t>(k)]);
        const auto [least, greatest] = std::ranges::minmax(span(column));
        for (Index i = 0; i < good.rows(); ++i) good(i, k) = cost ? least / column[i] : greatest > 0 ? column[i] / greatest : 1;
    }
    Eigen::MatrixXd out = Eigen::MatrixXd::Zero(good.cols(), good.cols());
    for (Index i = 0; i < good.cols(); ++i) {
        Index best = 0;
        while (!same(good(best, i), 1)) ++best;
        for (Index j = 0; j < good.cols(); ++j)
            if (!same(good(best, j), 1)) out(i, j) = 1 - good(best, j);
    }
    return out;
}

}  // namespace detail

inline void judge(const Cilos&, const Problem& problem, std::vector<Issue>& issues) {
    for (Index j = 0; j < problem.criteria(); ++j) detail::judge_amounts(problem, j, problem.cost(j), issues);
}

inline Weights found(const Cilos& options, const Problem& problem) {
    const std::vector<Index> varying = detail::chosen(detail::varying(problem));
    if (varying.empty()) return detail::shares(Eigen::VectorXd::Zero(problem.criteria()));
    std::vector<Index> these = varying;
    if (options.constants == CilosConstants::literal)
        these = detail::chosen(std::vector<bool>(static_cast<std::size_t>(problem.criteria()), true));
    const Eigen::MatrixXd losses = detail::losses(problem, these);
    const detail::Rest rest = detail::rest(losses);
    Weights out;
    out.weights = Eigen::VectorXd::Zero(problem.criteria());
    out.weights(these) = rest.weights;
    if (!rest.unique) out.diagnostics.emplace_back("not_unique");
    out.tables["losses"] = detail::spread(losses, these, problem.criteria());
    return out;
}

/// Weights by CILOS, criterion impact loss: the less a criterion loses where another is at its best, the more it weighs.
///
/// y = x for a benefit, min x / x for a cost; k_i is the first row with the greatest y of criterion i; p_ij = 1 - y(k_i, j) / max y_j;
/// F is p with minus the sum of its column in the diagonal; F q = 0; w = q / sum q
///
/// x           alternatives x criteria: a benefit 0 or more, a cost above 0
/// directions  1 for a benefit, -1 for a cost
/// returns     weights; 0 for a constant criterion, which is left out, unless the formula is to be taken literally; where q is not unique
///             that of least size with sum 1, with `not_unique`; equal ones with `no_variance` where all are constant; table losses (p)
/// throws      Error with every issue of the input
/// cost        O(m n + n^3)
/// source      Zavadskas & Podvezko (2016) Integrated determination of objective criteria weights in MCDM, doi:10.1142/S0219622016500036
/// example     3 100 10 7, 2.5 80 8 5, 1.8 50 20 11, 2.2 70 12 9, the first and third costs: .3343 .2199 .1957 .2501
inline Weights cilos(const Table& x, const Vector& directions, const Cilos& options = {}) {
    return weights(options, x, directions);
}

}  // namespace ceiba::weight

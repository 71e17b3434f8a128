#pragma once

#include <ceiba/rank/columns.hpp>
#include <ceiba/rank/options/cocoso.hpp>

namespace ceiba::rank {

namespace detail {

/// The sums of weighted values and of powers, and what they come from.
struct Sums {
    Eigen::VectorXd s{};
    Eigen::VectorXd p{};
    Eigen::MatrixXd normalised{};
};

inline Sums cocoso_sums(const Problem& problem) {
    const Index m = problem.alternatives();
    Sums out{Eigen::VectorXd::Zero(m), Eigen::VectorXd::Zero(m), Eigen::MatrixXd(m, problem.explain ? problem.criteria() : 0)};
    Eigen::VectorXd r(m);
    for (Index j = 0; j < problem.criteria(); ++j) {
        write_minmax(column(problem.x, j), m, problem.cost(j), 1, r.data());
        const double w = problem.weights[j];
        for (Index i = 0; i < m; ++i) {
            out.s[i] += w * r[i];
            out.p[i] += std::pow(r[i], w);
        }
        if (problem.explain) out.normalised.col(j) = r;
    }
    return out;
}

}  // namespace detail

inline Found found(const Cocoso& options, const Problem& problem) {
    const Index m = problem.alternatives();
    detail::Sums sums = detail::cocoso_sums(problem);
    Eigen::VectorXd& s = sums.s;
    Eigen::VectorXd& p = sums.p;
    std::vector<Issue> issues;
    for (Index i = 0; i < m; ++i)
        if (s[i] == 0) {
            issues.push_back(issue("worst_of_all", "/matrix/" + std::to_string(i)));
            issues.back().row = i;
        }
    throw_if_errors(issues);
    const detail::Ends of_s = detail::ends(s.data(), m);
    const detail::Ends of_p = detail::ends(p.data(), m);
    const double total = detail::sum(m, [&](Index i) { return s[i] + p[i]; });
    const double greatest = options.share * of_s.greatest + (1 - options.share) * of_p.greatest;
    Found out;
    out.score.resize(m);
    Eigen::MatrixXd k(m, 3);
    for (Index i = 0; i < m; ++i) {
        k(i, 0) = (s[i] + p[i]) / total;
        k(i, 1) = s[i] / of_s.least + p[i] / of_p.least;
        k(i, 2) = (options.share * s[i] + (1 - options.share) * p[i]) / greatest;
        out.score[i] = std::cbrt(k(i, 0) * k(i, 1) * k(i, 2)) + (k(i, 0) + k(i, 1) + k(i, 2)) / 3;
    }
    if (problem.explain) out.tables["normalised"] = std::move(sums.normalised);
    out.tables["S"] = s;
    out.tables["P"] = p;
    out.tables["k"] = std::move(k);
    return out;
}

/// CoCoSo: a mean of three strategies, each of which joins a weighted sum and a sum of powers.
///
/// r = (x - min) / (max - min) for a benefit, (max - x) / (max - min) for a cost; S = sum of w r; P = sum of r^w;
/// ka = (S + P) / sum of S + P; kb = S / min S + P / min P; kc = (share S + (1 - share) P) / (share max S + (1 - share) max P);
/// score = (ka kb kc)^(1/3) + (ka + kb + kc) / 3
///
/// x           alternatives x criteria, finite
/// weights     one for each criterion, 0 or more, used as they are given
/// directions  1 for a benefit, -1 for a cost
/// returns     a score above 0, higher is better; tables S, P, k (ka, kb, kc); explained: normalised. On a criterion on which all are equal
///             r is 1; 0 to the power of 0 is 1
/// throws      Error with every issue of the input, or if an alternative is worst on every criterion with weight: S / min S is undefined
/// cost        O(m n)
/// source      Yazdani, Zarate, Zavadskas & Turskis (2019) A combined compromise solution (CoCoSo) method for multi-criteria
/// decision-making
///             problems, doi:10.1108/MD-05-2017-0458
/// example     benefits 2 1, 1 2 with .5 .5: 2.1667 2.1667
inline Ranking cocoso(const Table& x, const Vector& weights, const Vector& directions, const Cocoso& options = {},
                      const Common& common = {}) {
    return ranking(options, x, weights, directions, common);
}

}  // namespace ceiba::rank

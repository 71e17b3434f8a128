#pragma once

#include <ceiba/rank/columns.hpp>
#include <ceiba/rank/options/vikor.hpp>

namespace ceiba::rank {

namespace detail {

/// The two conditions of VIKOR, and the alternatives that are its compromise.
struct Compromise {
    bool advantage = false;
    bool stability = false;
    std::vector<Index> set{};
};

/// Of alternatives by Q, S and R. Whether others tie with the best or the second is decided with 1e-12, as all here.
inline Compromise compromise(const Eigen::VectorXd& q, const Eigen::VectorXd& s, const Eigen::VectorXd& r) {
    const Index m = q.size();
    Compromise out;
    if (m == 1) return {true, true, {0}};
    const std::vector<Index> sorted = order(q, false);
    const double best = q[sorted[0]];
    const double second = q[sorted[1]];
    const double dq = 1 / static_cast<double>(m - 1);
    const double least_s = ends(s.data(), m).least;
    const double least_r = ends(r.data(), m).least;
    out.advantage = reaches(second - best, dq);
    for (const Index i : sorted)
        out.stability = out.stability || (q[i] - best <= 1e-12 && (s[i] - least_s <= 1e-12 || r[i] - least_r <= 1e-12));
    for (const Index i : sorted) {
        const bool kept = !out.advantage ? !reaches(q[i] - best, dq) : out.stability ? q[i] - best <= 1e-12 : q[i] - second <= 1e-12;
        if (kept) out.set.push_back(i);
    }
    return out;
}

}  // namespace detail

inline Found found(const Vikor& options, const Problem& problem) {
    const Index m = problem.alternatives();
    const double total = detail::sum(problem.criteria(), [&](Index j) { return problem.weights[j]; });
    Eigen::VectorXd s = Eigen::VectorXd::Zero(m);
    Eigen::VectorXd r = Eigen::VectorXd::Zero(m);
    Found out;
    if (problem.explain) out.tables["regret"] = Eigen::MatrixXd::Zero(m, problem.criteria());
    Eigen::ArrayXd regret(m);
    for (Index j = 0; j < problem.criteria(); ++j) {
        const double* values = detail::column(problem.x, j);
        const detail::Ends range = detail::ends(values, m);
        const double half = range.half();
        if (half == 0) continue;  // nobody regrets anything
        const double best = range.best(problem.cost(j)) / 2;
        const double w = problem.weights[j] / total;
        regret = w * ((best - detail::Numbers(values, m) / 2).abs() / half);
        s.array() += regret;
        r.array() = r.array().max(regret);
        if (problem.explain) out.tables["regret"].col(j) = regret;
    }
    // both run from 0 to 1; what rounding leaves between equal ones is no range
    const detail::Ends of_s = detail::ends(s.data(), m);
    const detail::Ends of_r = detail::ends(r.data(), m);
    const double range_s = of_s.greatest - of_s.least;
    const double range_r = of_r.greatest - of_r.least;
    out.score = Eigen::VectorXd::Zero(m);
    if (range_s > 1e-12) out.rounding += options.v * detail::cancelled * (of_s.greatest / range_s);
    if (range_r > 1e-12) out.rounding += (1 - options.v) * detail::cancelled * (of_r.greatest / range_r);
    for (Index i = 0; i < m; ++i) {
        if (range_s > 1e-12) out.score[i] += options.v * ((s[i] - of_s.least) / range_s);
        if (range_r > 1e-12) out.score[i] += (1 - options.v) * ((r[i] - of_r.least) / range_r);
    }
    const detail::Compromise compromise = detail::compromise(out.score, s, r);
    out.sets["compromise"] = compromise.set;
    out.tables["acceptable_advantage"] = Eigen::MatrixXd::Constant(1, 1, compromise.advantage ? 1 : 0);
    out.tables["acceptable_stability"] = Eigen::MatrixXd::Constant(1, 1, compromise.stability ? 1 : 0);
    out.tables["Q"] = out.score;
    out.tables["R"] = r;
    out.tables["S"] = s;
    return out;
}

/// VIKOR: the alternative nearest to the ideal by total and by greatest regret, and those that are as good.
///
/// regret = w (best - x) / (best - worst); S = its sum, R = its greatest; Q = v (S - min) / (max - min) + (1 - v) (R - min) / (max - min)
///
/// The best by Q is the one solution if the second is 1 / (m - 1) or more behind (acceptable advantage), and it is best by S or R as well
/// (acceptable stability). Without stability the second is a solution too; without advantage all less than 1 / (m - 1) behind are.
///
/// x           alternatives x criteria, finite
/// weights     one for each criterion, 0 or more; divided by their sum
/// directions  1 for a benefit, -1 for a cost
/// returns     Q from 0 to 1, lower is better; tables S, R, Q, acceptable_advantage and acceptable_stability (1 or 0); sets: compromise;
///             explained: regret. A criterion, an S or an R that is equal for all counts 0
/// throws      Error with every issue of the input
/// cost        O(m n + m log m)
/// source      Opricovic & Tzeng (2004) Compromise solution by MCDM methods, doi:10.1016/S0377-2217(03)00020-1
/// example     a cost 1 2 5 and a benefit 3000 3750 4500 with .5 .5: 1 0 1
inline Ranking vikor(const Table& x, const Vector& weights, const Vector& directions, const Vikor& options = {},
                     const Common& common = {}) {
    return ranking(options, x, weights, directions, common);
}

}  // namespace ceiba::rank

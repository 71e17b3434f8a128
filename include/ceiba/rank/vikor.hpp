#pragma once

#include <ceiba/rank/columns.hpp>
#include <ceiba/rank/options/vikor.hpp>

namespace ceiba::rank {

namespace detail {

/// What is regretted of a criterion: the way to its best, in halves, as the whole of great numbers is none.
struct Regret {
    Index criterion = 0;
    double best = 0;
    Factor by{};
    double operator()(double x) const { return by(std::abs(best - x / 2)); }
};

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
    double best = std::min(q[0], q[1]);
    double second = std::max(q[0], q[1]);
    for (Index i = 2; i < m; ++i) {
        second = std::min(second, std::max(best, q[i]));
        best = std::min(best, q[i]);
    }
    const double dq = 1 / static_cast<double>(m - 1);
    const double least_s = ends(s.data(), m).least;
    const double least_r = ends(r.data(), m).least;
    out.advantage = reaches(second - best, dq);
    for (Index i = 0; i < m; ++i)
        out.stability = out.stability || (q[i] - best <= 1e-12 && (s[i] - least_s <= 1e-12 || r[i] - least_r <= 1e-12));
    for (Index i = 0; i < m; ++i) {
        const bool kept = !out.advantage ? !reaches(q[i] - best, dq) : out.stability ? q[i] - best <= 1e-12 : q[i] - second <= 1e-12;
        if (kept) out.set.push_back(i);
    }
    Eigen::VectorXd those(static_cast<Index>(out.set.size()));
    for (Index k = 0; k < those.size(); ++k) those[k] = q[out.set[static_cast<std::size_t>(k)]];
    std::vector<Index> ordered;
    for (const Index k : order(those, false)) ordered.push_back(out.set[static_cast<std::size_t>(k)]);
    out.set = std::move(ordered);
    return out;
}

}  // namespace detail

inline Found found(const Vikor& options, const Problem& problem) {
    const Index m = problem.alternatives();
    const double total = detail::sum(problem.criteria(), [&](Index j) { return problem.weights[j]; });
    Eigen::VectorXd s = Eigen::VectorXd::Zero(m);
    Eigen::VectorXd r = Eigen::VectorXd::Zero(m);
    std::vector<detail::Regret> regrets;
    for (Index j = 0; j < problem.criteria(); ++j) {
        const detail::Ends range = detail::ends(problem.of(j));
        const double half = range.half();
        if (half == 0) continue;  // nobody regrets anything
        regrets.push_back({j, range.best(problem.cost(j)) / 2, detail::factor(problem.weights[j] / total, half)});
    }
    detail::in_blocks(m, [&](Index from, Index count) {
        for (const detail::Regret& regret : regrets) {
            const double* x = detail::column(problem.x, regret.criterion) + from;
            double* in_all = s.data() + from;
            double* most = r.data() + from;
            for (Index i = 0; i < count; ++i) {
                const double here = regret(x[i]);
                in_all[i] += here;
                most[i] = most[i] < here ? here : most[i];
            }
        }
    });
    Found out;
    if (problem.explain) {
        Eigen::MatrixXd& table = out.tables["regret"] = Eigen::MatrixXd::Zero(m, problem.criteria());
        for (const detail::Regret& regret : regrets)
            for (Index i = 0; i < m; ++i) table(i, regret.criterion) = regret(problem.x(i, regret.criterion));
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

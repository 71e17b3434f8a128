#pragma once

#include <ceiba/rank/columns.hpp>
#include <ceiba/rank/options/edas.hpp>

namespace ceiba::rank {

namespace detail {

/// The mean of a criterion; 0 where it is nothing but rounding.
inline double mean_solution(const Problem& problem, Index j) {
    const double mean = detail::mean(problem, j);
    return std::abs(mean) <= 1e-12 * problem.of(j).size() ? 0 : mean;
}

/// How far alternatives are above the mean of a criterion, in means and weighted.
struct Above {
    Index criterion = 0;
    double mean = 0;
    Factor by{};
    double operator()(double x) const { return by(x - mean); }
};

inline double positive(double x) {
    return x > 0 ? x : 0;
}

}  // namespace detail

inline void judge(const Edas&, const Problem& problem, std::vector<Issue>& issues) {
    for (Index j = 0; j < problem.criteria(); ++j) {
        const detail::Facts& of = problem.of(j);
        if (of.least > 0 || detail::ends(of).half() == 0) continue;
        const double mean = detail::mean_solution(problem, j);
        if (mean > 0) continue;
        Issue out = issue("criterion_mean_not_positive", "/matrix", {ceiba::detail::number(mean)});
        out.column = std::to_string(j);
        issues.push_back(out);
    }
}

inline Found found(const Edas&, const Problem& problem) {
    const Index m = problem.alternatives();
    std::vector<detail::Above> criteria;
    for (Index j = 0; j < problem.criteria(); ++j) {
        if (detail::ends(problem.of(j)).half() == 0) continue;
        const double mean = detail::mean_solution(problem, j);
        criteria.push_back({j, mean, detail::factor(problem.cost(j) ? -problem.weights[j] : problem.weights[j], mean)});
    }
    Eigen::VectorXd above = Eigen::VectorXd::Zero(m);
    Eigen::VectorXd below = Eigen::VectorXd::Zero(m);
    detail::in_blocks(m, [&](Index from, Index count) {
        for (const detail::Above& d : criteria) {
            const double* x = detail::column(problem.x, d.criterion) + from;
            double* sp = above.data() + from;
            double* sn = below.data() + from;
            for (Index i = 0; i < count; ++i) {
                const double here = d(x[i]);
                sp[i] += detail::positive(here);
                sn[i] += detail::positive(-here);
            }
        }
    });
    const double most_above = detail::ends(above.data(), m).greatest;
    const double most_below = detail::ends(below.data(), m).greatest;
    Found out;
    out.score.resize(m);
    for (Index i = 0; i < m; ++i) {
        const double nsp = most_above > 0 ? above[i] / most_above : 0;
        const double nsn = most_below > 0 ? 1 - below[i] / most_below : 1;
        out.score[i] = (nsp + nsn) / 2;
    }
    out.rounding = detail::cancelled;
    out.tables["SP"] = above;
    out.tables["SN"] = below;
    if (!problem.explain) return out;
    Eigen::MatrixXd& mean = out.tables["mean"] = Eigen::MatrixXd(problem.criteria(), 1);
    for (Index j = 0; j < problem.criteria(); ++j) mean(j, 0) = problem.of(j).least;
    Eigen::MatrixXd& pda = out.tables["PDA"] = Eigen::MatrixXd::Zero(m, problem.criteria());
    Eigen::MatrixXd& nda = out.tables["NDA"] = Eigen::MatrixXd::Zero(m, problem.criteria());
    for (const detail::Above& d : criteria) {
        mean(d.criterion, 0) = d.mean;
        for (Index i = 0; i < m; ++i) {
            const double away = (problem.x(i, d.criterion) - d.mean) / d.mean * problem.directions[d.criterion];
            pda(i, d.criterion) = detail::positive(away);
            nda(i, d.criterion) = detail::positive(-away);
        }
    }
    return out;
}

/// EDAS: how far an alternative is above the mean one, and how far below it.
///
/// PDA = max(0, x - mean) / mean for a benefit, max(0, mean - x) / mean for a cost, and NDA the other way; SP, SN = the sums of w PDA and
/// w NDA; score = (SP / max SP + 1 - SN / max SN) / 2
///
/// x           alternatives x criteria, finite; the mean of a criterion is above 0, unless all are equal
/// weights     one for each criterion, 0 or more
/// directions  1 for a benefit, -1 for a cost
/// returns     a score from 0 to 1, higher is better; tables SP, SN; explained: mean, PDA, NDA. A criterion on which all are equal counts
///             for nothing; where all alternatives are equal, or there is one, .5
/// throws      Error with every issue of the input
/// cost        O(m n)
/// source      Keshavarz Ghorabaee, Zavadskas, Olfat & Turskis (2015) Multi-criteria inventory classification using a new method of
///             evaluation based on distance from average solution (EDAS), doi:10.15388/Informatica.2015.57
/// example     a benefit 1 2 3: 0 .5 1
inline Ranking edas(const Table& x, const Vector& weights, const Vector& directions, const Edas& options = {}, const Common& common = {}) {
    return ranking(options, x, weights, directions, common);
}

}  // namespace ceiba::rank

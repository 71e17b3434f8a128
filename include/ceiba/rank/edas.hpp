#pragma once

#include <ceiba/rank/columns.hpp>
#include <ceiba/rank/options/edas.hpp>

namespace ceiba::rank {

namespace detail {

/// The mean of a column; 0 where it is nothing but rounding.
inline double mean_solution(const double* values, Index m, const Ends& range) {
    const double mean = sum(values, m) / static_cast<double>(m);
    return std::abs(mean) <= 1e-12 * std::max(std::abs(range.least), std::abs(range.greatest)) ? 0 : mean;
}

}  // namespace detail

inline void judge(const Edas&, const Problem& problem, std::vector<Issue>& issues) {
    for (Index j = 0; j < problem.criteria(); ++j) {
        const double* values = detail::column(problem.x, j);
        if (detail::Numbers(values, problem.alternatives()).minCoeff() > 0) continue;
        const detail::Ends range = detail::ends(values, problem.alternatives());
        if (range.half() == 0) continue;
        const double mean = detail::mean_solution(values, problem.alternatives(), range);
        if (mean > 0) continue;
        Issue out = issue("criterion_mean_not_positive", "/matrix", {ceiba::detail::number(mean)});
        out.column = std::to_string(j);
        issues.push_back(out);
    }
}

inline Found found(const Edas&, const Problem& problem) {
    const Index m = problem.alternatives();
    Eigen::VectorXd above = Eigen::VectorXd::Zero(m);
    Eigen::VectorXd below = Eigen::VectorXd::Zero(m);
    Found out;
    if (problem.explain) {
        out.tables["mean"] = Eigen::MatrixXd::Zero(problem.criteria(), 1);
        out.tables["PDA"] = Eigen::MatrixXd::Zero(m, problem.criteria());
        out.tables["NDA"] = Eigen::MatrixXd::Zero(m, problem.criteria());
    }
    Eigen::ArrayXd d(m);
    for (Index j = 0; j < problem.criteria(); ++j) {
        const double* values = detail::column(problem.x, j);
        const detail::Ends range = detail::ends(values, m);
        if (problem.explain) out.tables["mean"](j, 0) = range.least;
        if (range.half() == 0) continue;
        const double mean = detail::mean_solution(values, m, range);
        const double w = problem.weights[j];
        const double sign = problem.cost(j) ? -1 : 1;
        d = sign * ((detail::Numbers(values, m) - mean) / mean);
        above.array() += w * d.max(0.0);
        below.array() += w * (-d).max(0.0);
        if (!problem.explain) continue;
        out.tables["mean"](j, 0) = mean;
        out.tables["PDA"].col(j) = d.max(0.0);
        out.tables["NDA"].col(j) = (-d).max(0.0);
    }
    const double most_above = detail::ends(above.data(), m).greatest;
    const double most_below = detail::ends(below.data(), m).greatest;
    out.score.resize(m);
    for (Index i = 0; i < m; ++i) {
        const double nsp = most_above > 0 ? above[i] / most_above : 0;
        const double nsn = most_below > 0 ? 1 - below[i] / most_below : 1;
        out.score[i] = (nsp + nsn) / 2;
    }
    out.rounding = detail::cancelled;
    out.tables["SP"] = above;
    out.tables["SN"] = below;
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

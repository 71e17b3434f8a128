#pragma once

#include <ceiba/weight/pairwise.hpp>

namespace ceiba::weight {

/// NaN: a pair that was not judged.
constexpr bool takes_gaps(const Ahp&) {
    return true;
}

inline void judge(const Ahp& options, const Problem& problem, std::vector<Issue>& issues) {
    const Table& x = problem.x;
    for (Index i = 0; i < x.rows(); ++i) {
        if (!std::isnan(x(i, i)) && std::abs(std::log(x(i, i))) > 1e-9)
            issues.push_back(detail::cell("out_of_range", i, i, {ceiba::detail::number(x(i, i)), "[1, 1]"}));
        for (Index j = 0; j < i; ++j)
            if (options.reciprocal == AhpReciprocal::required && std::abs(std::log(x(i, j)) + std::log(x(j, i))) > 1e-9)
                issues.push_back(detail::cell("contradiction", i, j, {ceiba::detail::number(x(i, j)), ceiba::detail::number(x(j, i))}));
    }
    if (!issues.empty()) return;
    const std::vector<Index> first = detail::joined(detail::log_judgements(x));
    for (std::size_t i = 0; i < first.size(); ++i)
        if (first[i] != 0) {
            issues.push_back(issue("not_joined", "/matrix/" + std::to_string(i), {std::to_string(i)}));
            return;
        }
}

inline Weights found(const Ahp& options, const Problem& problem) {
    const Eigen::MatrixXd logs = detail::log_judgements(problem.x);
    Weights out;
    const bool gaps = !(logs.array() == logs.array()).all();
    Eigen::MatrixXd complete = logs;
    if (options.prioritisation == AhpPrioritisation::eigenvector) {
        if (gaps) complete = detail::least_eigenvalue(logs);
        out.weights = detail::principal(detail::exponentials(complete));
    } else {
        out.weights = detail::log_least_squares(logs);
        if (gaps) complete = detail::filled(logs, out.weights);
    }
    detail::consistency(options, logs, complete, out.weights, out);
    if (gaps) {
        out.diagnostics.emplace_back("incomplete");
        out.tables["completed"] = detail::exponentials(complete);
    }
    return out;
}

/// How consistent judgements are with weights that came from elsewhere: the figures and triads of `ahp`.
///
/// lambda_max = the mean of (A w) / w
///
/// x        criteria x criteria, as for `ahp`; what was not judged counts as the ratio of the weights
/// weights  one a criterion, above 0
/// returns  the weights over their sum with their figures
/// throws   Error with every issue of the input
inline Weights ahp_consistency(const Table& x, const Vector& weights, const Ahp& options = {}) {
    std::vector<Issue> issues;
    if (weights.size() != x.rows())
        issues.push_back(issue("wrong_shape", "/weights", {"weights", std::to_string(weights.size()), std::to_string(x.rows())}));
    for (Index i = 0; i < weights.size(); ++i)
        if (!(weights[i] > 0) || !std::isfinite(weights[i]))
            issues.push_back(issue("out_of_range", "/weights/" + std::to_string(i), {ceiba::detail::number(weights[i]), "(0, ∞)"}));
    throw_if_errors(issues);
    Weights out = ceiba::weight::weights(options, x);  // judges the table
    out = detail::shares(weights / weights.maxCoeff());
    const Eigen::MatrixXd logs = detail::log_judgements(x);
    detail::consistency(options, logs, detail::filled(logs, out.weights), out.weights, out);
    return out;
}

/// Weights by the analytic hierarchy process (AHP), and how consistent the judgements are.
///
/// eigenvector: A w = lambda_max w; row_geometric_mean: w is the geometric mean of the row, over the sum of these
/// consistency_index (CI) = (lambda_max - n) / (n - 1), where lambda_max is the mean of (A w) / w; consistency_ratio (CR) = CI over the
/// random index; geometric_consistency_index (GCI) = 2 / ((n - 1) (n - 2)) sum over i < j of ln^2 (a w_j / w_i), of geometric means
///
/// x        criteria x criteria: how many times as important the row's is as the column's, above 0; 1 on the diagonal, and a_ji = 1 / a_ij
///          to 1e-9. NaN is a pair that was not judged; where one of a_ij and a_ji is NaN the other tells it. What was judged has to join
///          all criteria
/// returns  weights; figures lambda_max, consistency_index, random_index, consistency_ratio and geometric_consistency_index, of 2 criteria
///          or less 0 but the first; `index_beyond_table` where the random index is that of Alonso & Lamata beyond a table's end; table
///          triads, the worst first: criteria i < j < k, their judgements a_ij, a_jk and a_ik and 1 - min(r, 1/r) of
///          r = a_ij a_jk / a_ik. With gaps `incomplete` and the table completed; the random index stays that of complete
///          matrices, so the ratio is too small; GCI is over judged pairs, and divides by how many these are more than n - 1
/// throws   Error with every issue of the input; `not_joined` where judgements do not lead from the first criterion to another
/// cost     O(n^3), with g gaps and the eigenvector O(g n^3) a step
/// source   Saaty (1980) The analytic hierarchy process; Crawford & Williams (1985), doi:10.1016/0022-2496(85)90002-1; Aguarón &
///          Moreno-Jiménez (2003) The geometric consistency index, doi:10.1016/S0377-2217(02)00255-2; Alonso & Lamata (2006) Consistency
///          in the analytic hierarchy process, doi:10.1142/S0218488506004114; gaps: Bozóki, Fülöp & Rónyai (2010) On optimal completion
///          of incomplete pairwise comparison matrices, doi:10.1016/j.mcm.2010.02.047; triads: Koczkodaj (1993),
///          doi:10.1016/0895-7177(93)90059-8
/// example  1 2 6, 1/2 1 3 and 1/6 1/3 1: 0.6, 0.3 and 0.1, all figures of consistency 0
inline Weights ahp(const Table& x, const Ahp& options = {}) {
    return weights(options, x);
}

}  // namespace ceiba::weight

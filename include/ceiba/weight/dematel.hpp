#pragma once

#include <ceiba/weight/linear_system.hpp>
#include <ceiba/weight/options/dematel.hpp>

namespace ceiba::weight {

namespace detail {

/// All influence, direct and through others; nothing where it never fades.
inline std::optional<Eigen::MatrixXd> total_influence(const Dematel& options, const Table& x) {
    const Index n = x.rows();
    double scale = 0;
    for (Index i = 0; i < n; ++i) {
        double row = 0;
        double column = 0;
        for (Index j = 0; j < n; ++j) {
            row += x(i, j);
            column += x(j, i);
        }
        scale = std::max(scale, row);
        if (options.scale == DematelScale::rows_and_columns) scale = std::max(scale, column);
    }
    if (!(scale > 0)) return Eigen::MatrixXd::Zero(n, n);
    const Eigen::MatrixXd direct = x / scale;
    // T = X (I - X)^-1, so (I - X)' T' = X'
    const auto turned = solved((Eigen::MatrixXd::Identity(n, n) - direct).transpose(), direct.transpose());
    if (!turned) return std::nullopt;
    return Eigen::MatrixXd(turned->transpose());
}

}  // namespace detail

inline void judge(const Dematel& options, const Problem& problem, std::vector<Issue>& issues) {
    const Table& x = problem.x;
    for (Index j = 0; j < x.cols(); ++j)
        for (Index i = 0; i < x.rows(); ++i)
            if (x(i, j) < 0) issues.push_back(detail::cell("out_of_range", i, j, {ceiba::detail::number(x(i, j)), "[0, ∞)"}));
    if (issues.empty() && !detail::total_influence(options, x)) issues.push_back(issue("endless_influence", "/matrix"));
}

inline Weights found(const Dematel& options, const Problem& problem) {
    const Eigen::MatrixXd total = *detail::total_influence(options, problem.x);
    const Index n = total.rows();
    Eigen::VectorXd given = Eigen::VectorXd::Zero(n);
    Eigen::VectorXd received = Eigen::VectorXd::Zero(n);
    double sum = 0;
    for (Index i = 0; i < n; ++i)
        for (Index j = 0; j < n; ++j) {
            given[i] += total(i, j);
            received[j] += total(i, j);
            sum += total(i, j);
        }
    const Eigen::VectorXd prominence = given + received;
    const Eigen::VectorXd relation = given - received;
    Eigen::VectorXd raw = prominence;
    if (options.weights == DematelWeights::length)
        for (Index i = 0; i < n; ++i) raw[i] = std::hypot(prominence[i], relation[i]);
    Weights out = detail::shares(raw);
    out.figures["threshold"] = sum / static_cast<double>(n * n);
    out.tables["given"] = given;
    out.tables["received"] = received;
    out.tables["prominence"] = prominence;
    out.tables["relation"] = relation;
    out.tables["total"] = total;
    return out;
}

/// DEMATEL weights: how much a criterion influences others and is influenced, also through others.
///
/// X = x over the greatest sum of its rows and columns; T = X + X^2 + ... = X (I - X)^-1; D and R the sums of T's rows and columns;
/// w = (D + R) / sum (D + R)
///
/// x        criteria x criteria: how strongly the row's influences the column's, 0 or more, usually up to 4
/// returns  weights, equal ones with `no_variance` where there is no influence; figure threshold, the mean of T; tables total (T), given
/// (D),
///          received (R), prominence (D + R) and relation (D - R): above 0 for what drives, below for what is driven
/// throws   Error with every issue of the input; `endless_influence` where the sum of powers has no limit, as where all sums are equal
/// cost     O(n^3)
/// source   Fontela & Gabus (1976) The DEMATEL observer, Battelle Geneva
/// example  0 2 and 1 0: X = 0 1 and .5 0, T = 1 2 and 1 1, prominence 5 and 5, relation 1 and -1, weights .5 and .5
inline Weights dematel(const Table& x, const Dematel& options = {}) {
    return weights(options, x);
}

}  // namespace ceiba::weight

#pragma once

#include <ceiba/weight/columns.hpp>
#include <ceiba/weight/options/critic.hpp>
#include <numeric>

namespace ceiba::weight {

namespace detail {

/// Ranks from 1 for the least; values that are equal to 12 significant digits share the mean rank.
inline Eigen::VectorXd mean_ranks(const Vector& column) {
    std::vector<Index> order(static_cast<std::size_t>(column.size()));
    std::iota(order.begin(), order.end(), Index{0});
    std::ranges::sort(order, [&](Index a, Index b) { return column[a] < column[b]; });
    Eigen::VectorXd out(column.size());
    for (std::size_t first = 0; first < order.size();) {
        std::size_t next = first + 1;
        while (next < order.size() && same(column[order[first]], column[order[next]])) ++next;
        for (std::size_t k = first; k < next; ++k) out[order[k]] = static_cast<double>(first + 1 + next) / 2;
        first = next;
    }
    return out;
}

/// Distance correlations of the columns of a table, all of which vary.
///
/// cost    O(m^2 n^2), memory O(m n)
/// source  Székely, Rizzo & Bakirov (2007) Measuring and testing dependence by correlation of distances, doi:10.1214/009053607000000505
inline Eigen::MatrixXd distance_correlations(const Eigen::MatrixXd& columns) {
    const Index m = columns.rows();
    const Index n = columns.cols();
    Eigen::MatrixXd means = Eigen::MatrixXd::Zero(m, n);
    Eigen::VectorXd mean = Eigen::VectorXd::Zero(n);
    for (Index j = 0; j < n; ++j) {
        for (Index i = 0; i < m; ++i) {
            for (Index k = 0; k < m; ++k) means(i, j) += std::abs(columns(i, j) - columns(k, j));
            means(i, j) /= static_cast<double>(m);
        }
        for (Index i = 0; i < m; ++i) mean[j] += means(i, j);
        mean[j] /= static_cast<double>(m);
    }
    Eigen::MatrixXd covariance = Eigen::MatrixXd::Zero(n, n);
    Eigen::VectorXd centred(n);
    for (Index i = 0; i < m; ++i)
        for (Index k = 0; k < m; ++k) {
            for (Index j = 0; j < n; ++j) centred[j] = std::abs(columns(i, j) - columns(k, j)) - means(i, j) - means(k, j) + mean[j];
            for (Index j = 0; j < n; ++j)
                for (Index l = 0; l <= j; ++l) covariance(j, l) += centred[j] * centred[l];
        }
    Eigen::MatrixXd out = Eigen::MatrixXd::Identity(n, n);
    for (Index j = 0; j < n; ++j)
        for (Index l = 0; l < j; ++l) {
            const double both = std::sqrt(covariance(j, j)) * std::sqrt(covariance(l, l));
            out(j, l) = out(l, j) = std::sqrt(std::clamp(covariance(j, l) / both, 0.0, 1.0));
        }
    return out;
}

/// How far each criterion spreads that varies, from 0 at its worst to 1 at its best, and how these correlate.
struct Contrast {
    Eigen::VectorXd deviation{};
    Eigen::MatrixXd correlation{};
};

/// Of values, which need not be brought from 0 to 1 to tell both: a cost turned round correlates with the opposite sign.
inline Contrast contrast(const Problem& problem, const std::vector<Index>& these, bool turned) {
    std::vector<Column> columns;
    for (const Index j : these) columns.push_back({problem.column(j), problem.of(j)});
    const Covariation all = covariation(columns, problem.alternatives());
    Contrast out{Eigen::VectorXd(all.power.size()), correlations(all)};
    for (Index k = 0; k < out.deviation.size(); ++k) {
        const auto& of = columns[static_cast<std::size_t>(k)].of;
        const double range = of.greatest * all.power[k] - of.least * all.power[k];
        out.deviation[k] = std::sqrt(all.products(k, k) / static_cast<double>(problem.alternatives() - 1)) / range;
        if (!turned || !problem.cost(these[static_cast<std::size_t>(k)])) continue;
        out.correlation.row(k) *= -1;
        out.correlation.col(k) *= -1;
    }
    return out;
}

/// Of ranks, or by distances.
inline Contrast contrast(const Problem& problem, const std::vector<Index>& these, bool turned, Correlation correlation) {
    if (correlation == Correlation::pearson) return contrast(problem, these, turned);
    Eigen::MatrixXd r(problem.alternatives(), static_cast<Index>(these.size()));
    Contrast out{Eigen::VectorXd(r.cols())};
    for (Index k = 0; k < r.cols(); ++k) {
        const Index j = these[static_cast<std::size_t>(k)];
        const Eigen::VectorXd column = min_max(problem.x.col(j), turned && problem.cost(j));
        out.deviation[k] = ceiba::detail::deviation(span(column));
        r.col(k) = correlation == Correlation::spearman ? mean_ranks(column) : column;
    }
    out.correlation = correlation == Correlation::distance ? distance_correlations(r) : correlations(r);
    return out;
}

}  // namespace detail

inline Weights found(const Critic& options, const Problem& problem) {
    const std::vector<bool> vary = detail::varying(problem);
    const std::vector<Index> these = detail::chosen(vary);
    const Index n = problem.criteria();
    const auto [spread, among] = detail::contrast(problem, these, options.costs == CriticCosts::turned, options.correlation);
    Eigen::VectorXd deviation = Eigen::VectorXd::Zero(n);
    Eigen::VectorXd information = Eigen::VectorXd::Zero(n);
    for (std::size_t k = 0; k < these.size(); ++k) {
        deviation[these[k]] = spread[static_cast<Index>(k)];
        double conflict = 0;
        for (Index l = 0; l < among.cols(); ++l)
            if (const double c = among(static_cast<Index>(k), l); !same(c, 1)) conflict += 1 - c;
        information[these[k]] = deviation[these[k]] * conflict;
    }
    Weights out = detail::shares(information, vary);
    out.tables["deviation"] = deviation;
    out.tables["correlation"] = detail::spread(among, these, n);
    out.tables["information"] = information;
    return out;
}

/// Weights by CRITIC: how far a criterion spreads, times how much of it the others do not say.
///
/// r = (x - worst) / (best - worst); s = sqrt(sum (r - mean r)^2 / (m - 1)); c_j = s_j sum over k of (1 - correlation of r_j and r_k);
/// w = c / sum c. With m for m - 1 the weights are the same.
///
/// x           alternatives x criteria
/// directions  1 for a benefit, -1 for a cost
/// returns     weights; those of the others are as if a constant criterion were not there, and its own is 0; equal ones with `no_variance`
///             where all are constant, and with `undecided` among criteria that all say the same; tables deviation (s), correlation (0 for
///             a constant criterion), information (c)
/// throws      Error with every issue of the input
/// cost        O(m n^2), by ranks O(n m log m) more, by distance O(m^2 n^2)
/// source      Diakoulaki, Mavrotas & Papayannakis (1995) Determining objective weights in multiple criteria problems: the CRITIC method,
///             doi:10.1016/0305-0548(94)00059-H; Krishnan, Kasim, Hamid & Ghazali (2021) A modified CRITIC method to estimate the objective
///             weights of decision criteria, doi:10.3390/sym13060973
/// example     columns 0 1 2, 0 2 4 and 2 1 0: .25 .25 .5
inline Weights critic(const Table& x, const Vector& directions, const Critic& options = {}) {
    return weights(options, x, directions);
}

}  // namespace ceiba::weight

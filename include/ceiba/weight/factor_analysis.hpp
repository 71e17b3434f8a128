#pragma once

#include <ceiba/weight/options/factor_analysis.hpp>
#include <ceiba/weight/pca.hpp>

namespace ceiba::weight {

namespace detail {

/// How uneven the squares of loadings are on each factor, which varimax makes greatest.
inline double unevenness(const Eigen::MatrixXd& loadings) {
    const auto n = static_cast<double>(loadings.rows());
    double out = 0;
    for (Index f = 0; f < loadings.cols(); ++f) {
        double squares = 0;
        double fourths = 0;
        for (Index i = 0; i < loadings.rows(); ++i) {
            const double square = loadings(i, f) * loadings(i, f);
            squares += square;
            fourths += square * square;
        }
        out += fourths / n - squares / n * (squares / n);
    }
    return out;
}

/// Two factors turned by an angle.
inline void turn(Eigen::MatrixXd& loadings, Index p, Index q, double angle) {
    const double cosine = std::cos(angle);
    const double sine = std::sin(angle);
    for (Index i = 0; i < loadings.rows(); ++i) {
        const double x = loadings(i, p);
        const double y = loadings(i, q);
        loadings(i, p) = cosine * x + sine * y;
        loadings(i, q) = cosine * y - sine * x;
    }
}

/// Loadings turned until their unevenness grows no more: a pair of factors is turned to its best at a time, until none moves by 1e-13;
/// false if that has not come about after 1000 rounds.
inline bool settle(Eigen::MatrixXd& loadings) {
    const Index n = loadings.rows();
    bool still = false;
    for (int round = 0; round < 1000 && !still; ++round) {
        still = true;
        for (Index p = 0; p < loadings.cols(); ++p)
            for (Index q = p + 1; q < loadings.cols(); ++q) {
                double a = 0;
                double b = 0;
                double c = 0;
                double d = 0;
                for (Index i = 0; i < n; ++i) {
                    const double x = loadings(i, p);
                    const double y = loadings(i, q);
                    const double u = (x - y) * (x + y);
                    const double v = 2 * x * y;
                    a += u;
                    b += v;
                    c += (u - v) * (u + v);
                    d += 2 * u * v;
                }
                const double up = d - 2 * a * b / static_cast<double>(n);
                const double along = c - (a - b) * (a + b) / static_cast<double>(n);
                if (std::hypot(up, along) <= 1e-13 * static_cast<double>(n)) continue;  // every turn is as good
                const double angle = std::atan2(up, along) / 4;
                if (std::abs(angle) <= 1e-13) continue;
                still = false;
                turn(loadings, p, q, angle);
            }
    }
    return still;
}

/// Varimax with Kaiser's normalisation: each row is first divided by its size. Of three factors and more it can come to rest below the
/// top, so that it sets out from 40 more turns of them, and the first of the best is taken.
inline bool varimax(Eigen::MatrixXd& loadings) {
    Eigen::VectorXd size(loadings.rows());
    for (Index i = 0; i < loadings.rows(); ++i) {
        size[i] = loadings.row(i).norm();
        if (size[i] > 0) loadings.row(i) /= size[i];
    }
    const Eigen::MatrixXd unturned = loadings;
    bool settled = settle(loadings);
    double greatest = unevenness(loadings);
    double golden = 0;
    for (int set_out = 0; set_out < 40 && loadings.cols() > 2; ++set_out) {
        Eigen::MatrixXd other = unturned;
        for (Index p = 0; p < other.cols(); ++p)
            for (Index q = p + 1; q < other.cols(); ++q) {
                golden += 0.6180339887498949;
                golden -= std::floor(golden);
                turn(other, p, q, 3.141592653589793 * golden);
            }
        const bool rests = settle(other);
        const double reached = unevenness(other);
        if (!(reached > greatest + 1e-10)) continue;
        greatest = reached;
        loadings = other;
        settled = rests;
    }
    for (Index i = 0; i < loadings.rows(); ++i) loadings.row(i) *= size[i];
    return settled;
}

}  // namespace detail

inline Weights found(const FactorAnalysis& options, const Problem& problem) {
    const std::vector<Index> these = detail::chosen(detail::varying(problem));
    Eigen::VectorXd raw = Eigen::VectorXd::Zero(problem.criteria());
    if (these.empty()) return detail::shares(raw);
    const auto n = static_cast<Index>(these.size());
    const detail::Components components = detail::components(detail::columns(problem, these));
    Index factors = 0;
    if (options.factors) factors = std::min(n, Index{*options.factors});
    else
        while (factors < n && components.variance[factors] > 1 + 1e-12) ++factors;
    factors = std::max(Index{1}, factors);
    Eigen::MatrixXd loadings = components.loadings.leftCols(factors);
    bool settled = true;
    if (factors > 1) settled = detail::varimax(loadings);
    Eigen::MatrixXd squares = loadings.cwiseAbs2();
    if (factors == 1) squares.col(0) = components.first * components.variance[0];
    const Eigen::VectorXd variance = squares.colwise().sum().transpose();
    const double total = variance.sum();
    for (Index k = 0; k < n; ++k) {
        double greatest = -1;
        for (Index f = 0; f < factors; ++f) {
            const double taken = options.loadings == Loadings::unit_sum ? variance[f] > 0 ? squares(k, f) / variance[f] : 0 : squares(k, f);
            // of equal ones that of the factor that explains more
            const double weight = taken * (variance[f] / total);
            if (taken > greatest + 1e-12) raw[these[static_cast<std::size_t>(k)]] = weight;
            else if (taken >= greatest - 1e-12)
                raw[these[static_cast<std::size_t>(k)]] = std::max(raw[these[static_cast<std::size_t>(k)]], weight);
            greatest = std::max(greatest, taken);
        }
    }
    Weights out = detail::shares(raw);
    const bool cut = factors > 1 && factors < n && components.variance[factors - 1] - components.variance[factors] <= 1e-10;
    if (cut || (factors == 1 && !components.unique)) out.diagnostics.emplace_back("not_unique");
    if (!settled) out.diagnostics.emplace_back("not_converged");
    out.figures["factors"] = static_cast<double>(factors);
    out.figures["explained"] = total / static_cast<double>(n);
    out.tables["eigenvalues"] = components.variance;
    out.tables["variance"] = variance;
    out.tables["loadings"] = Eigen::MatrixXd::Zero(problem.criteria(), factors);
    out.tables["loadings"](these, Eigen::all) = loadings;
    return out;
}

/// Weights by factor analysis of the correlations.
///
/// L: the principal components with an eigenvalue above 1, times its root, turned by varimax with Kaiser's normalisation. v_f = sum over j
/// of l_jf^2; t_jf = l_jf^2, or l_jf^2 / v_f; each criterion takes its greatest t, of factor f: w_j in proportion to t_jf v_f / sum v
///
/// x           alternatives x criteria
/// directions  1 or -1; they do not count, for a square has no sign
/// returns     weights; those of the others are as if a constant criterion were not there, and its own is 0; equal ones with `no_variance`
///             where all are constant; of one factor those of the principal component, with `not_unique` as there, and
///             where the last factor taken explains as much as the first one left; figures factors (how
///             many) and explained (their share of the variance); tables eigenvalues, variance (v), loadings (l, the sign of a factor's
///             being arbitrary)
/// throws      Error with every issue of the input; fewer than one factor. More than there are criteria that vary are as many as these
/// cost        O(m n^2 + n^3), and a few hundred rounds of O(n factors^2)
/// accuracy    a factor is turned until it moves by no more than 1e-13, the best of 41 ways to set out
/// source      Nicoletti, Scarpetta & Boylaud (2000) Summary indicators of product market regulation, doi:10.1787/215182844604; OECD/JRC
///             (2008) Handbook on constructing composite indicators, doi:10.1787/9789264043466-en; Kaiser (1958) The varimax criterion for
///             analytic rotation in factor analysis, doi:10.1007/BF02289233
/// example     columns 1 2 3 4, 2 1 4 3 and 1 1 1 1: one factor; a half, a half and 0
inline Weights factor_analysis(const Table& x, const Vector& directions, const FactorAnalysis& options = {}) {
    return weights(options, x, directions);
}

}  // namespace ceiba::weight

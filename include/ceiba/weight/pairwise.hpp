#pragma once

#include <array>
#include <ceiba/weight/linear_system.hpp>
#include <ceiba/weight/options/ahp.hpp>
#include <numeric>
#include <tuple>

/// The mathematics of matrices of pairwise judgements.
namespace ceiba::weight::detail {

/// Logarithms of judgements, the one of (j, i) minus that of (i, j), and 0 on the diagonal; NaN for a pair that was not judged.
inline Eigen::MatrixXd log_judgements(const Table& x) {
    Eigen::MatrixXd out = Eigen::MatrixXd::Zero(x.rows(), x.rows());
    for (Index i = 0; i < x.rows(); ++i)
        for (Index j = 0; j < i; ++j) {
            const double there = std::log(x(i, j));
            const double back = -std::log(x(j, i));
            out(i, j) = std::isnan(there) ? back : std::isnan(back) ? there : (there + back) / 2;
            out(j, i) = -out(i, j);
        }
    return out;
}

/// Of each criterion the first that its judgements lead to, from one to the next: all 0 where they join all criteria.
inline std::vector<Index> joined(const Eigen::MatrixXd& logs) {
    std::vector<Index> out(static_cast<std::size_t>(logs.rows()));
    std::iota(out.begin(), out.end(), Index{0});
    for (bool changed = true; std::exchange(changed, false);)
        for (Index i = 0; i < logs.rows(); ++i)
            for (Index j = 0; j < logs.rows(); ++j)
                if (Index& a = out[static_cast<std::size_t>(i)], b = out[static_cast<std::size_t>(j)]; !std::isnan(logs(i, j)) && b < a) {
                    a = b;
                    changed = true;
                }
    return out;
}

/// Numbers whose logarithms are y up to one constant, with sum 1.
inline Eigen::VectorXd of_logs(const Eigen::VectorXd& y) {
    Eigen::VectorXd out(y.size());
    const double greatest = y.maxCoeff();
    for (Index i = 0; i < y.size(); ++i) out[i] = std::exp(y[i] - greatest);
    return shares(out).weights;
}

/// Least squares of logarithms over what was judged: of a complete matrix the geometric means of its rows, else a solution of the
/// Laplacian of the graph of judgements.
inline Eigen::VectorXd log_least_squares(const Eigen::MatrixXd& logs) {
    const Index n = logs.rows();
    Eigen::MatrixXd laplacian = Eigen::MatrixXd::Zero(n, n);
    Eigen::MatrixXd sum = Eigen::MatrixXd::Zero(n, 1);
    bool complete = true;
    for (Index i = 0; i < n; ++i)
        for (Index j = 0; j < n; ++j) {
            if (i == j) continue;
            if (std::isnan(logs(i, j))) {
                complete = false;
                continue;
            }
            sum(i, 0) += logs(i, j);
            laplacian(i, j) -= 1;
            laplacian(i, i) += 1;
        }
    if (complete) return of_logs(sum / static_cast<double>(n));
    Eigen::VectorXd y = Eigen::VectorXd::Zero(n);  // the first is 0
    y.tail(n - 1) = *solved(laplacian.bottomRightCorner(n - 1, n - 1), sum.bottomRows(n - 1));
    return of_logs(y);
}

inline Eigen::VectorXd times(const Eigen::MatrixXd& a, const Eigen::VectorXd& v) {
    Eigen::VectorXd out = Eigen::VectorXd::Zero(v.size());
    for (Index i = 0; i < a.rows(); ++i)
        for (Index j = 0; j < a.cols(); ++j) out[i] += a(i, j) * v[j];
    return out;
}

/// The principal eigenvector of positive numbers, with sum 1: the matrix is squared until its columns are alike, which also takes few
/// steps where the second eigenvalue is near the first, and nothing cancels.
inline Eigen::VectorXd principal(const Eigen::MatrixXd& a) {
    const Index n = a.rows();
    Eigen::MatrixXd power = a / a.maxCoeff();
    Eigen::VectorXd before = shares(power.rowwise().sum()).weights;
    for (int round = 0; round < 60; ++round) {
        Eigen::MatrixXd square = Eigen::MatrixXd::Zero(n, n);
        double greatest = 0;
        for (Index i = 0; i < n; ++i)
            for (Index j = 0; j < n; ++j) {
                for (Index k = 0; k < n; ++k) square(i, j) += power(i, k) * power(k, j);
                greatest = std::max(greatest, square(i, j));
            }
        power = square / greatest;
        const Eigen::VectorXd now = shares(times(power, Eigen::VectorXd::Ones(n))).weights;
        double moved = 0;
        for (Index i = 0; i < n; ++i) moved = std::max(moved, std::abs(now[i] - before[i]) / now[i]);
        before = now;
        if (moved <= 1e-15) break;
    }
    for (int step = 0; step < 3; ++step) before = shares(times(a, before)).weights;
    return before;
}

/// The mean of (A w) / w: the greatest eigenvalue where w is its eigenvector, and n or more whatever w is.
inline double mean_eigenvalue(const Eigen::MatrixXd& a, const Eigen::VectorXd& w) {
    const Eigen::VectorXd product = times(a, w);
    double out = 0;
    for (Index i = 0; i < w.size(); ++i) out += product[i] / w[i];
    return std::max(static_cast<double>(w.size()), out / static_cast<double>(w.size()));
}

inline Eigen::MatrixXd exponentials(const Eigen::MatrixXd& logs) {
    Eigen::MatrixXd out(logs.rows(), logs.cols());
    for (Index i = 0; i < out.rows(); ++i)
        for (Index j = 0; j < out.cols(); ++j) out(i, j) = std::exp(logs(i, j));
    return out;
}

/// What was not judged filled with the ratios of weights.
inline Eigen::MatrixXd filled(Eigen::MatrixXd logs, const Eigen::VectorXd& w) {
    for (Index i = 0; i < logs.rows(); ++i)
        for (Index j = 0; j < logs.cols(); ++j)
            if (std::isnan(logs(i, j))) logs(i, j) = std::log(w[i] / w[j]);
    return logs;
}

/// What was not judged filled so that the greatest eigenvalue is least, which is one way only where judgements join all criteria. The
/// eigenvalue is convex in the logarithms t of the gaps, with the slope (u a v - v' a' u') / u.v of its vectors on both sides: Newton's
/// steps, of slopes at two sides, until it is 0.
inline Eigen::MatrixXd least_eigenvalue(const Eigen::MatrixXd& logs) {
    Eigen::MatrixXd at = filled(logs, log_least_squares(logs));
    std::vector<std::pair<Index, Index>> gaps;
    for (Index i = 0; i < logs.rows(); ++i)
        for (Index j = 0; j < i; ++j)
            if (std::isnan(logs(i, j))) gaps.emplace_back(i, j);
    const auto size = static_cast<Index>(gaps.size());
    const auto moved = [&](Eigen::MatrixXd from, const Eigen::VectorXd& by) {
        for (Index k = 0; k < size; ++k) {
            const auto [i, j] = gaps[static_cast<std::size_t>(k)];
            from(i, j) += by[k];
            from(j, i) -= by[k];
        }
        return from;
    };
    const auto slope = [&](const Eigen::MatrixXd& there) {
        const Eigen::MatrixXd a = exponentials(there);
        const Eigen::VectorXd v = principal(a);
        const Eigen::VectorXd u = principal(a.transpose());
        double product = 0;
        for (Index i = 0; i < v.size(); ++i) product += u[i] * v[i];
        Eigen::VectorXd out(size);
        for (Index k = 0; k < size; ++k) {
            const auto [i, j] = gaps[static_cast<std::size_t>(k)];
            out[k] = (u[i] * a(i, j) * v[j] - u[j] * a(j, i) * v[i]) / product;
        }
        return out;
    };
    const auto steepness = [](const Eigen::VectorXd& g) { return g.size() > 0 ? g.cwiseAbs().maxCoeff() : 0; };
    constexpr double h = 1e-4;
    Eigen::VectorXd g = slope(at);
    for (int round = 0; round < 50 && steepness(g) > 1e-14; ++round) {
        Eigen::MatrixXd curvature(size, size);
        for (Index k = 0; k < size; ++k) {
            const Eigen::VectorXd side = h * Eigen::VectorXd::Unit(size, k);
            curvature.col(k) = (slope(moved(at, side)) - slope(moved(at, -side))) / (2 * h);
        }
        const auto step = solved(curvature, g);
        if (!step) break;
        double part = 1;
        Eigen::MatrixXd next = moved(at, -*step);
        Eigen::VectorXd less = slope(next);
        while (part > 1e-3 && !(steepness(less) < steepness(g))) {
            part /= 2;
            next = moved(at, -part * *step);
            less = slope(next);
        }
        if (!(steepness(less) < steepness(g))) break;
        at = next;
        g = less;
    }
    return at;
}

/// The random index for n criteria, and whether it comes from beyond the table.
inline std::pair<double, bool> random_index(RandomIndex which, Index n) {
    constexpr std::array<double, 15> saaty{0, 0, .58, .9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59};
    constexpr std::array<double, 20> donegan_dodd{0,      0,      .4914,  .8286,  1.0591, 1.1797, 1.2519, 1.3171, 1.3733, 1.4055,
                                                  1.4213, 1.4497, 1.4643, 1.4822, 1.4969, 1.5078, 1.5153, 1.5262, 1.5313, 1.5371};
    const auto at = static_cast<std::size_t>(n - 1);
    if (n <= 2) return {0, false};
    if (which == RandomIndex::saaty_1980 && at < saaty.size()) return {saaty[at], false};
    if (which == RandomIndex::donegan_dodd && at < donegan_dodd.size()) return {donegan_dodd[at], false};
    const auto count = static_cast<double>(n);
    return {(1.7699 * count - 4.3513) / (count - 1), which != RandomIndex::alonso_lamata};
}

/// The mean square of what logarithms miss, over the judgements that are more than are needed.
inline double geometric_consistency(const Eigen::MatrixXd& logs, const Eigen::VectorXd& w) {
    double sum = 0;
    Index judged = 0;
    for (Index i = 0; i < logs.rows(); ++i)
        for (Index j = 0; j < i; ++j)
            if (!std::isnan(logs(i, j))) {
                const double miss = logs(i, j) - std::log(w[i] / w[j]);
                sum += miss * miss;
                ++judged;
            }
    const Index spare = judged - (logs.rows() - 1);
    return spare > 0 ? sum / static_cast<double>(spare) : 0;
}

/// The judgements a of i to j, b of j to k and c of i to k that disagree most: i, j, k, a, b, c and 1 - min(ab/c, c/ab).
inline Eigen::MatrixXd worst_triads(const Eigen::MatrixXd& logs, Index most) {
    std::vector<std::tuple<double, Index, Index, Index>> found;
    for (Index i = 0; i < logs.rows(); ++i)
        for (Index j = i + 1; j < logs.rows(); ++j)
            for (Index k = j + 1; k < logs.rows(); ++k)
                if (const double apart = std::abs(logs(i, j) + logs(j, k) - logs(i, k)); apart > 1e-12)  // not if one is NaN
                    found.emplace_back(-snap(apart), i, j, k);
    const auto count = std::min(found.size(), static_cast<std::size_t>(most));
    std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(count), found.end());
    Eigen::MatrixXd out(static_cast<Index>(count), 7);
    for (std::size_t t = 0; t < count; ++t) {
        const auto [order, i, j, k] = found[t];
        out.row(static_cast<Index>(t)) << static_cast<double>(i), static_cast<double>(j), static_cast<double>(k), std::exp(logs(i, j)),
            std::exp(logs(j, k)), std::exp(logs(i, k)), -std::expm1(-std::abs(logs(i, j) + logs(j, k) - logs(i, k)));
    }
    return out;
}

/// How consistent judgements are with weights; n of 2 or less always are.
inline void consistency(const Ahp& options, const Eigen::MatrixXd& logs, const Eigen::MatrixXd& complete, const Eigen::VectorXd& w,
                        Weights& out) {
    const Index n = logs.rows();
    const auto count = static_cast<double>(n);
    const auto [index, beyond] = random_index(options.random_index, n);
    const double greatest = n <= 2 ? count : mean_eigenvalue(exponentials(complete), w);
    const double consistency_index = n <= 2 ? 0 : (greatest - count) / (count - 1);
    out.figures["lambda_max"] = greatest;
    out.figures["consistency_index"] = consistency_index;
    out.figures["random_index"] = index;
    out.figures["consistency_ratio"] = n <= 2 ? 0 : consistency_index / index;
    out.figures["geometric_consistency_index"] = n <= 2 ? 0 : geometric_consistency(logs, log_least_squares(logs));
    if (beyond) out.diagnostics.emplace_back("index_beyond_table");
    out.tables["triads"] = worst_triads(logs, options.triads);
}

}  // namespace ceiba::weight::detail

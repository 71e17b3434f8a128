#pragma once

#include <Eigen/Eigenvalues>
#include <ceiba/weight/columns.hpp>
#include <ceiba/weight/options/importance_matched.hpp>
#include <cstdint>
#include <limits>

namespace ceiba::weight {

namespace detail {

/// How far the shares of squared correlations with an index are from targets: f = sum (s - t)^2 / 2, s = g^2 / |g|^2, g = R v, where v are
/// weights of criteria whose standard deviations are 1. f does not depend on the size of v.
class Matching {
public:
    Matching(Eigen::MatrixXd correlations, Eigen::VectorXd targets) : r_(std::move(correlations)), t_(std::move(targets)) {}

    Eigen::VectorXd shares(const Eigen::VectorXd& v) const {
        const Eigen::VectorXd g = r_ * v;
        return g.cwiseAbs2() / g.squaredNorm();
    }
    /// Infinite where the index is the same for all alternatives.
    double value(const Eigen::VectorXd& v) const {
        const Eigen::VectorXd g = r_ * v;
        if (!(g.squaredNorm() > 1e-24 * v.squaredNorm())) return std::numeric_limits<double>::infinity();
        return (shares(v) - t_).squaredNorm() / 2;
    }
    /// The nearest of those around v, of size 1 and 0 or more, by Newton's method: where f curves the other way the curve is turned, a
    /// weight at 0 that would fall stays there, and a step is halved until f falls.
    Eigen::VectorXd nearest(Eigen::VectorXd v) const {
        v /= v.norm();
        double here = value(v);
        for (int round = 0; round < 300 && std::isfinite(here); ++round) {
            const Eigen::VectorXd gradient = slope(v);
            std::vector<Index> free;
            for (Index j = 0; j < v.size(); ++j)
                if (v[j] > 0 || gradient[j] < 0) free.push_back(j);
            const Eigen::VectorXd down = gradient(free);
            if (!(down.norm() > 1e-16)) break;
            const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(Eigen::MatrixXd(curvature(v)(free, free)));
            const double flat = 1e-10 * solver.eigenvalues().cwiseAbs().maxCoeff();
            Eigen::VectorXd along = solver.eigenvectors().transpose() * down;
            for (Index k = 0; k < along.size(); ++k) {
                const double curve = std::abs(solver.eigenvalues()[k]);
                along[k] = curve > flat ? -along[k] / curve : 0;  // where criteria depend on each other nothing changes
            }
            const Eigen::VectorXd step = solver.eigenvectors() * along;
            if (!(step.norm() > 0)) break;
            double length = std::min(1.0, 1 / step.norm());
            Eigen::VectorXd next = v;
            double there = here;
            for (int halved = 0; halved < 60; ++halved, length /= 2) {
                next = v;
                for (std::size_t k = 0; k < free.size(); ++k)
                    next[free[k]] = std::max(0.0, v[free[k]] + length * step[static_cast<Index>(k)]);
                there = next.norm() > 0 ? value(next) : std::numeric_limits<double>::infinity();
                if (there < here) break;
            }
            if (!(there < here)) {  // f is at its rounding errors, its slope not yet
                next = v;
                for (std::size_t k = 0; k < free.size(); ++k) next[free[k]] = std::max(0.0, v[free[k]] + step[static_cast<Index>(k)]);
                there = value(next);
                if (!(there <= here + 1e-15) || !(Eigen::VectorXd(slope(next)(free)).norm() < .5 * down.norm())) break;
            }
            next /= next.norm();
            const bool settled = (next - v).norm() <= 1e-15;
            v = next;
            here = there;
            if (settled) break;
        }
        return v;
    }

private:
    Eigen::VectorXd slope(const Eigen::VectorXd& v) const {
        const Eigen::VectorXd g = r_ * v;
        const Eigen::VectorXd s = shares(v);
        const Eigen::VectorXd u = s - t_;
        return r_ * (2 / g.squaredNorm() * g.cwiseProduct((u.array() - u.dot(s)).matrix()));
    }
    /// With v v' added, for along v nothing changes.
    Eigen::MatrixXd curvature(const Eigen::VectorXd& v) const {
        const Eigen::VectorXd g = r_ * v;
        const double size = g.squaredNorm();
        const Eigen::VectorXd s = shares(v);
        const Eigen::VectorXd u = s - t_;
        const double a = u.dot(s);
        const double b = (2 * s - t_).dot(s);
        Eigen::MatrixXd h(g.size(), g.size());
        for (Index k = 0; k < g.size(); ++k)
            for (Index l = 0; l < g.size(); ++l) {
                const double same_one = k == l ? 1 : 0;
                const double du = same_one * 2 * g[k] / size - 2 * g[k] * g[k] * g[l] / (size * size);
                const double da = ((2 * s[l] - t_[l]) - b) * 2 * g[l] / size;
                h(k, l) = 2 * same_one * (u[k] - a) / size + 2 * g[k] * (du - da) / size - 4 * g[k] * g[l] * (u[k] - a) / (size * size);
            }
        return r_ * ((h + h.transpose()) / 2) * r_ + v * v.transpose();
    }
    Eigen::MatrixXd r_;
    Eigen::VectorXd t_;
};

/// Weights for criteria of standard deviation 1, of size 1; and whether others do as well.
inline Eigen::VectorXd matched(const Eigen::MatrixXd& r, const Eigen::VectorXd& targets, bool& unique) {
    const Index n = r.cols();
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(r);
    unique = solver.eigenvalues()[0] > 1e-9;
    const Eigen::VectorXd root = targets.cwiseSqrt();
    const Matching matching(r, targets);
    std::vector<Eigen::VectorXd> starts;
    if (unique) {
        const Eigen::MatrixXd inverse =
            solver.eigenvectors() * solver.eigenvalues().cwiseInverse().asDiagonal() * solver.eigenvectors().transpose();
        Eigen::VectorXd exact;
        double most = 0;
        for (std::uint64_t minus = 0; minus < (n <= 12 ? std::uint64_t{1} << static_cast<unsigned>(n) : 1); ++minus) {
            Eigen::VectorXd signed_root = root;
            for (Index j = 0; j < n && minus > 0; ++j)
                if (((minus >> static_cast<unsigned>(j)) & 1U) != 0) signed_root[j] = -root[j];
            Eigen::VectorXd v = inverse * signed_root;
            v /= v.norm();
            if (v.minCoeff() >= -1e-12 && signed_root.sum() > most) {
                exact = v.cwiseMax(0.0);
                most = signed_root.sum();
            }
            if (minus == 0 && exact.size() > 0) break;
            if (minus == 0 && v.maxCoeff() > 0) starts.emplace_back(v.cwiseMax(1e-3));
        }
        if (exact.size() > 0) return exact;  // there is no nearer
    }
    starts.emplace_back(Eigen::VectorXd::Ones(n));
    starts.emplace_back(root.cwiseMax(1e-3));
    for (Index j = 0; j < n; ++j) {
        const Eigen::VectorXd mostly = Eigen::VectorXd::Constant(n, .1) + Eigen::VectorXd::Unit(n, j);
        starts.emplace_back(mostly);
        for (Index k = 0; k < j && n <= 12; ++k) starts.emplace_back(mostly + Eigen::VectorXd::Unit(n, k));
    }
    Eigen::VectorXd best;
    double least = std::numeric_limits<double>::infinity();
    for (const Eigen::VectorXd& start : starts) {
        const Eigen::VectorXd v = matching.nearest(start);
        if (const double value = matching.value(v); value < least - 1e-13) {
            least = value;
            best = v;
        }
    }
    if (best.size() == 0) return Eigen::VectorXd::Ones(n);
    return best;
}

}  // namespace detail

inline void judge(const ImportanceMatched& options, const Problem& problem, std::vector<Issue>& issues) {
    if (!options.targets.empty() && static_cast<Index>(options.targets.size()) != problem.criteria())
        issues.push_back(
            issue("criterion_count", "/targets", {std::to_string(options.targets.size()), std::to_string(problem.criteria())}));
}

inline Weights found(const ImportanceMatched& options, const Problem& problem) {
    const Index n = problem.criteria();
    Eigen::VectorXd targets = Eigen::VectorXd::Ones(n);
    for (Index j = 0; j < n && !options.targets.empty(); ++j) targets[j] = options.targets[static_cast<std::size_t>(j)];
    targets /= ceiba::detail::greatest_size(detail::span(targets));
    targets /= targets.sum();
    const std::vector<bool> vary = detail::varying(problem);
    const std::vector<Index> these = detail::chosen(vary);
    Eigen::VectorXd raw = Eigen::VectorXd::Zero(n);
    Eigen::VectorXd attained = Eigen::VectorXd::Zero(n);
    bool unique = true;
    if (double some = targets(these).sum(); some > 0) {
        const bool turned = options.columns == Columns::minmax;
        Eigen::MatrixXd columns = detail::columns(problem, these);
        for (std::size_t k = 0; k < these.size(); ++k)
            if (turned) columns.col(static_cast<Index>(k)) = detail::min_max(problem.x.col(these[k]), problem.cost(these[k]));
        const Eigen::MatrixXd r = detail::correlations(columns);
        const Eigen::VectorXd wanted = targets(these) / some;
        const Eigen::VectorXd v = detail::matched(r, wanted, unique);
        attained(these) = detail::Matching(r, wanted).shares(v);
        double greatest = 0;
        for (std::size_t k = 0; k < these.size(); ++k) {
            raw[these[k]] = v[static_cast<Index>(k)] / ceiba::detail::deviation(detail::span(columns.col(static_cast<Index>(k))));
            greatest = std::max(greatest, raw[these[k]]);
        }
        raw /= greatest;
    }
    Weights out = detail::shares(raw, vary);
    if (!unique) out.diagnostics.emplace_back("not_unique");
    double residual = 0;
    for (Index j = 0; j < n; ++j) residual += (attained[j] - targets[j]) * (attained[j] - targets[j]);
    out.figures["residual"] = residual;
    out.tables["targets"] = targets;
    out.tables["attained"] = attained;
    return out;
}

/// Weights of 0 or more with which each criterion has the share of importance in the index that it is to have.
///
/// index = sum w r, r = (x - worst) / (best - worst) or x; S_j = correlation(r_j, index)^2, s = S / sum S; w has the least sum (s - t)^2
///
/// x           alternatives x criteria
/// directions  1 for a benefit, -1 for a cost, which is turned; they do not count where columns are as they are
/// returns     weights; 0 for a constant criterion, whose target goes to the others in proportion; where criteria depend on each other, as
///             always with no more alternatives than criteria, some of those that do it, with `not_unique`; equal ones with `no_variance`
///             where all are constant; figure residual (the least sum); tables targets (t), attained (s)
/// throws      Error with every issue of the input; as many targets as criteria
/// cost        O(m n^2 + n^4), some dozens of rounds
/// accuracy    exact where the targets can be attained, that is if R^-1 (+- sqrt(t)) is 0 or more, with R the correlations of the criteria:
///             all signs + first, of up to 12 criteria then that with the greatest sum of correlations; else the best of n + 3 descents,
///             and n (n - 1) / 2 more of up to 12 criteria, each to 1e-12, which may miss a better one
/// source      Paruolo, Saisana & Saltelli (2013) Ratings and rankings: voodoo or science?, doi:10.1111/j.1467-985X.2012.01059.x; Becker,
///             Saisana, Paruolo & Vandecasteele (2017) Weights and importance in composite indicators: closing the gap,
///             doi:10.1016/j.ecolind.2017.03.056
/// example     columns 1 2 3 4 and 2 1 4 3, targets .64 and .36: 11/14 and 3/14
inline Weights importance_matched(const Table& x, const Vector& directions, const ImportanceMatched& options = {}) {
    return weights(options, x, directions);
}

}  // namespace ceiba::weight

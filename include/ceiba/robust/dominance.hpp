#pragma once

#include <Eigen/Core>
#include <algorithm>
#include <ceiba/error.hpp>
#include <ceiba/linear_program.hpp>
#include <ceiba/progress.hpp>
#include <ceiba/robust/constrained.hpp>
#include <ceiba/robust/linear.hpp>
#include <ceiba/robust/options/weights.hpp>
#include <ceiba/robust/polytope.hpp>
#include <cstddef>
#include <functional>
#include <numeric>
#include <vector>

namespace ceiba::robust {

/// Which alternatives are as good as which, whatever the weights may be.
struct RobustDominance {
    Eigen::MatrixXd greatest_lead{};  ///< m x m: by how much the score of the row's alternative can at most exceed that of the column's
    Eigen::Matrix<bool, Eigen::Dynamic, Eigen::Dynamic> necessary{};  ///< m x m: the row's is as good as the column's for all weights
    Eigen::Matrix<bool, Eigen::Dynamic, Eigen::Dynamic> possible{};   ///< m x m: for some weights
};

namespace detail {

/// Leads of which the greatest criterion is 1 are 0 up to this: linear programs meet their bounds to 1e-10.
inline constexpr double no_lead = 1e-9;

/// What weights may be, and where in it a sum of them is greatest.
class FeasibleWeights {
public:
    /// throws  Error: what is wrong with the constraints; no_weights_fit
    FeasibleWeights(const WeightConstraints& constraints, Index n) {
        throw_faults(robust::judgement(constraints, static_cast<int>(n)));
        const Polytope said = polytope(constraints, n);
        Polytope closed = said;
        if (!closed.close()) throw_contradiction(constraints, n);
        member_ = closed.member();
        bounds_alone_ = constraints.order.empty() && constraints.ratios.empty();
        program_.greatest = true;
        program_.rows.push_back({std::vector<double>(static_cast<std::size_t>(n), 1.0), 1, 1});
        for (Index i = 0; i < n; ++i) {
            program_.lower.push_back(said.low[i]);
            program_.upper.push_back(said.high[i]);
            for (Index j = 0; j < n; ++j) {
                if (!(said.ratio(i, j) > 0)) continue;
                LinearProgram::Row row{std::vector<double>(static_cast<std::size_t>(n), 0.0), 0};
                const double scale = std::max(1.0, said.ratio(i, j));
                row.coefficients[static_cast<std::size_t>(i)] = 1 / scale;
                row.coefficients[static_cast<std::size_t>(j)] = -said.ratio(i, j) / scale;
                program_.rows.push_back(row);
            }
        }
    }

    /// Some weights that are allowed.
    const Eigen::VectorXd& member() const { return member_; }
    /// The constraints, without a cost.
    const LinearProgram& program() const { return program_; }
    /// The greatest sum of lead times weight.
    double greatest(const Eigen::VectorXd& lead) const {
        if (!bounds_alone_) {
            LinearProgram program = program_;
            program.cost.assign(lead.begin(), lead.end());
            const LinearSolution found = solution(program);
            if (!found.optimal()) throw Error(std::vector<Issue>{issue("not_solved", "/constraints", {"infeasible"})});
            return found.value;
        }
        std::vector<std::size_t> order(program_.lower.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::stable_sort(order, std::greater<>(), [&](std::size_t j) { return lead[static_cast<Index>(j)]; });
        double left = 1;
        for (const double low : program_.lower) left -= low;
        double out = 0;
        for (const std::size_t j : order) {
            const double more = std::clamp(left, 0.0, program_.upper[j] - program_.lower[j]);
            out += lead[static_cast<Index>(j)] * (program_.lower[j] + more);
            left -= more;
        }
        return out;
    }

private:
    Eigen::VectorXd member_{};
    bool bounds_alone_ = false;
    LinearProgram program_{};
};

/// The lead of one over another by criterion, in parts of its greatest size, and that size.
struct Lead {
    Eigen::VectorXd parts{};
    double size = 0;

    Lead(const Table& values, Index of, Index over) : parts(values.cols()) {
        for (Index j = 0; j < parts.size(); ++j) {
            parts[j] = values(of, j) - values(over, j);
            size = std::max(size, std::abs(parts[j]));
        }
        if (size > 0)
            for (double& part : parts) part /= size;
    }
};

inline void judge_alternatives(const Table& values) {
    Faults faults;
    faults.at_least(static_cast<double>(values.rows()), 1, "/alternatives");
    faults.at_least(static_cast<double>(values.cols()), 1, "/criteria");
    judge_values(values, faults);
    throw_faults(faults);
}

inline RobustDominance dominance(const Table& values, const FeasibleWeights& weights) {
    const Index m = values.rows();
    RobustDominance out{.greatest_lead = Eigen::MatrixXd::Zero(m, m)};
    out.necessary.setConstant(m, m, true);
    out.possible.setConstant(m, m, true);
    for (Index a = 0; a < m; ++a)
        for (Index b = 0; b < m; ++b) {
            if (a == b) continue;
            pulse();
            const Lead lead(values, a, b);
            const double greatest = weights.greatest(lead.parts);
            out.greatest_lead(a, b) = lead.size * greatest;
            out.possible(a, b) = greatest >= -no_lead;
            out.necessary(b, a) = greatest <= no_lead;
        }
    return out;
}

}  // namespace detail

/// Which alternatives score at least as much as which others, for all weights that meet the constraints and for some.
///
/// a is necessarily as good as b where max over w of (x_b - x_a) . w <= 0; possibly where max of (x_a - x_b) . w >= 0
///
/// values       m x n, more is better
/// constraints  what is known of weights that are 0 or more with sum 1; none: nothing
/// returns      the greatest leads, exact but for rounding under intervals alone and else to 1e-10 of the pair's greatest difference; leads
///              below 1e-9 of it count as 0
/// throws       Error: not_finite or out_of_range at the place; no_weights_fit; no_solver for orders and ratios in a library without one;
///              Stopped
/// cost         O(m^2 n log n) under intervals alone; else m^2 linear programs of n variables
/// source       Salo & Hämäläinen (1992) Preference assessment by imprecise ratio statements, doi:10.1287/opre.40.6.1053; necessary and
///              possible: Greco, Mousseau & Słowiński (2008) Ordinal regression revisited, doi:10.1016/j.ejor.2007.08.013
/// example      values 1 0, .6 .6, 0 1: without constraints none is necessarily as good as another; where the first criterion weighs as
///              much as the second or more, the first and the second are as good as the third
inline RobustDominance robust_dominance(const detail::Table& values, const WeightConstraints& constraints = {}) {
    detail::judge_alternatives(values);
    return detail::dominance(values, detail::FeasibleWeights(constraints, values.cols()));
}

}  // namespace ceiba::robust

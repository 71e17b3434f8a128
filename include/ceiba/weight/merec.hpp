#pragma once

#include <array>
#include <ceiba/detail/log.hpp>
#include <ceiba/weight/columns.hpp>
#include <ceiba/weight/options/merec.hpp>

namespace ceiba::weight {

namespace detail {

/// |ln| of the least over each benefit, or of each cost over the greatest: ln of a ratio of 1 or more.
inline void write_log_ratios(const double* x, Index m, bool cost, ceiba::detail::Facts of, double* out) {
    if (!std::isfinite(of.greatest / of.least)) {
        for (Index i = 0; i < m; ++i) out[i] = cost ? std::log(of.greatest) - std::log(x[i]) : std::log(x[i]) - std::log(of.least);
        return;
    }
    if (cost)
        for (Index i = 0; i < m; ++i) out[i] = of.greatest / x[i];
    else
        for (Index i = 0; i < m; ++i) out[i] = x[i] / of.least;
    ceiba::detail::write_logs(out, m);
}

/// ln(1 - a) of numbers from 0 to below 1: of what 1 - a is when it was rounded, and what that left out, which is all where a is near 0.
inline void write_log_one_less(const double* a, Index m, double* out) {
    for (Index i = 0; i < m; ++i) out[i] = 1 - a[i];
    ceiba::detail::write_logs(out, m);
    for (Index i = 0; i < m; ++i) out[i] -= ((1 - a[i] - 1) + a[i]) / (1 - a[i]);
}

}  // namespace detail

inline Weights found(const Merec&, const Problem& problem) {
    constexpr Index block = 256;
    const std::vector<bool> vary = detail::varying(problem);
    const std::vector<Index> these = detail::chosen(vary);
    const auto n = static_cast<double>(problem.criteria());
    Eigen::MatrixXd size(std::min(block, problem.alternatives()), static_cast<Index>(these.size()));
    std::array<double, block> whole{};
    std::array<double, block> effects{};
    Eigen::VectorXd effect = Eigen::VectorXd::Zero(problem.criteria());
    for (Index from = 0; from < problem.alternatives(); from += block) {
        const Index count = std::min(block, problem.alternatives() - from);
        whole.fill(n);
        double* all = whole.data();
        double* here = effects.data();
        for (Index k = 0; k < size.cols(); ++k) {
            const Index j = these[static_cast<std::size_t>(k)];
            double* log = size.col(k).data();
            detail::write_log_ratios(problem.column(j) + from, count, problem.cost(j), problem.of(j), log);
            for (Index i = 0; i < count; ++i) all[i] += log[i];
        }
        for (Index k = 0; k < size.cols(); ++k) {
            double* log = size.col(k).data();
            for (Index i = 0; i < count; ++i) log[i] /= all[i];
            detail::write_log_one_less(log, count, here);
            effect[these[static_cast<std::size_t>(k)]] -= ceiba::detail::sum(here, count);
        }
    }
    Weights out = detail::shares(effect, vary);
    out.tables["effect"] = effect;
    return out;
}

/// Weights by MEREC: how much the performance of the alternatives changes without a criterion.
///
/// h = min x / x for a benefit, x / max x for a cost; S_i = ln(1 + sum over k of |ln h_ik| / n); S'_ij is the same without k = j, still
/// over n; e_j = sum over i of |S'_ij - S_i|; w = e / sum e
///
/// x           alternatives x criteria, above 0
/// directions  1 for a benefit, -1 for a cost
/// returns     weights; 0 for a constant criterion; equal ones with `no_variance` where all are constant; table effect (e)
/// throws      Error with every issue of the input
/// cost        O(m n)
/// source      Keshavarz-Ghorabaee, Amiri, Zavadskas, Turskis & Antucheviciene (2021) Determination of objective weights using a new method
///             based on the removal effects of criteria (MEREC), doi:10.3390/sym13040525
/// example     450 8000 54 145, 10 9100 2 160, 100 8200 31 153, 220 9300 1 162, 5 8400 23 158, the last two costs: .5752 .0141 .4016 .0091
inline Weights merec(const Table& x, const Vector& directions, const Merec& options = {}) {
    return weights(options, x, directions);
}

}  // namespace ceiba::weight

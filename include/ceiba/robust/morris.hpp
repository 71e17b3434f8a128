#pragma once

#include <ceiba/robust/estimates.hpp>
#include <ceiba/robust/morris_design.hpp>
#include <ceiba/robust/resampled_sums.hpp>

namespace ceiba::robust {

/// Elementary effects: a row an output, a column a group.
struct MorrisEffects {
    Estimates mu_star{};      ///< mean size of the effects
    Eigen::MatrixXd mu{};     ///< mean effect; NaN for a group of several factors, which has no direction
    Eigen::MatrixXd sigma{};  ///< standard deviation of the effects, n - 1 below; NaN for a group of several factors
    Eigen::Matrix<Index, Eigen::Dynamic, Eigen::Dynamic> used{};  ///< how many effects there are
};

/// What a step of each factor across its range changes of each output, on average over its range and those of the others.
///
/// effect = (y after - y before) / step; mu and sigma are its mean and standard deviation, mu_star the mean of its size. A great mu_star
/// says that a factor matters, a sigma as great that it acts in a curve or with others.
///
/// runs        their design, with the points that it was run at
/// outputs     runs x outputs. A run that failed is NaN or infinite: the effects that it is part of are left out
/// resampling  intervals of mu_star from trajectories drawn again, the same for all outputs and factors
/// threads     how many, 0 for as many as the machine has; the result does not depend on it
/// returns     in the unit of the output. NaN without effects, and sigma with fewer than two; an output that does not react has 0. There is
///             no interval where all resamples agree
/// throws      Error for a resampling out of range or another number of rows; Stopped
/// cost        O(outputs trajectories groups resamples) additions; memory O(outputs groups resamples)
/// source      Morris (1991) Factorial sampling plans for preliminary computational experiments, doi:10.1080/00401706.1991.10484804;
/// mu_star
///             and groups: Campolongo, Cariboni & Saltelli (2007) An effective screening design for sensitivity analysis of large models,
///             doi:10.1016/j.envsoft.2006.10.004
/// example     y = 3 x_0 - x_1: mu 3, -1; mu_star 3, 1; sigma 0, 0
template <class Points>
MorrisEffects morris(const MorrisRuns<Points>& runs, const Runs& outputs, const Resampling& resampling = {}, int threads = 1) {
    detail::throw_faults(judgement(resampling));
    detail::judge_rows(outputs, runs.size(), "outputs");
    const auto count = static_cast<std::size_t>(outputs.cols());
    const auto groups = static_cast<std::size_t>(runs.groups());
    const auto trajectories = static_cast<std::size_t>(runs.trajectories());
    const std::size_t workers = ceiba::detail::threads_of(threads);
    std::vector<MorrisStep> steps;
    for (Index t = 0; t < runs.trajectories(); ++t) {
        if (t % 256 == 0) pulse();
        const std::vector<MorrisStep> more = runs.steps(t);
        steps.insert(steps.end(), more.begin(), more.end());
    }
    const auto effect = [&](std::size_t t, std::size_t g, Index output) {  // not finite where there is none
        const MorrisStep& s = steps[t * groups + g];
        return (outputs(s.after, output) - outputs(s.before, output)) / s.by;
    };

    MorrisEffects out;
    out.mu = detail::unknown(count, groups);
    out.sigma = out.mu;
    out.used.setZero(outputs.cols(), runs.groups());
    ceiba::detail::in_pieces(count, workers, [&](std::size_t, std::size_t o) {
        const auto row = static_cast<Index>(o);
        for (std::size_t g = 0; g < groups; ++g) {
            pulse();
            const auto column = static_cast<Index>(g);
            double sum = 0;
            Index n = 0;
            for (std::size_t t = 0; t < trajectories; ++t) {
                const double e = effect(t, g, row);
                if (!std::isfinite(e)) continue;
                sum += e;
                ++n;
            }
            out.used(row, column) = n;
            if (n == 0 || runs.members(column) > 1) continue;
            const double mean = sum / static_cast<double>(n);
            out.mu(row, column) = mean;
            if (n == 1) continue;
            double squares = 0;
            for (std::size_t t = 0; t < trajectories; ++t) {
                const double e = effect(t, g, row);
                if (std::isfinite(e)) squares += (e - mean) * (e - mean);
            }
            out.sigma(row, column) = std::sqrt(squares / static_cast<double>(n - 1));
        }
    });

    const auto resamples = static_cast<std::size_t>(resampling.resamples);
    detail::Figures figures(count, groups, resamples);
    const detail::ResampledSums sums{trajectories, count, 2 * groups, resamples, static_cast<std::uint64_t>(resampling.seed), threads};
    sums(
        [&](std::size_t o, std::size_t t, double* to) {
            for (std::size_t g = 0; g < groups; ++g) {
                const double e = effect(t, g, static_cast<Index>(o));
                if (!std::isfinite(e)) continue;
                to[2 * g] = 1;
                to[2 * g + 1] = std::abs(e);
            }
        },
        [&](std::size_t o, std::size_t r, const double* of) {
            for (std::size_t g = 0; g < groups; ++g)
                if (of[2 * g] > 0) figures.at(o, g, r) = of[2 * g + 1] / of[2 * g];
        });
    out.mu_star = figures.estimates(0, groups, detail::share_below(trajectories, resampling.level), threads);
    return out;
}

}  // namespace ceiba::robust

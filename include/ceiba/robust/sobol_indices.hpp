#pragma once

#include <ceiba/robust/estimates.hpp>
#include <ceiba/robust/resampled_sums.hpp>
#include <ceiba/robust/sobol_design.hpp>

namespace ceiba::robust {

/// Variance-based indices: a row an output, a column a group of factors, or a pair of them.
struct SobolIndices {
    Estimates first{};                   ///< share of the variance that a group explains alone
    Estimates total{};                   ///< the same with all its interactions
    Estimates second{};                  ///< of pairs 0-1, 0-2, ..., 1-2, ...: what they explain together beyond each alone
    Estimates dummy{};                   ///< one column: what chance alone makes of a factor without effect
    Estimates first_together{};          ///< one row for all outputs, where asked for
    Estimates total_together{};          ///< the same of total indices
    Eigen::VectorXd variance{};          ///< of each output
    std::vector<Estimable> estimable{};  ///< whether an output has indices
    std::vector<Index> used{};           ///< of how many base draws no run failed, by output
};

namespace detail {

/// What is known of an output before its products are summed: products of it are those of (y - centre) scale.
struct Centred {
    double centre = 0;
    double scale = 1;  ///< a power of 2, so that neither squares of 1e200 nor those of 1e-200 are lost
    Index used = 0;
    Estimable estimable = Estimable::yes;
};

/// Whether no run of a base draw failed.
inline bool succeeded(const Runs& outputs, Index first, Index runs, Index output) {
    for (Index k = 0; k < runs; ++k)
        if (!std::isfinite(outputs(first + k, output))) return false;
    return true;
}

inline Centred centred(const Runs& outputs, const SobolRuns& runs, Index output) {
    Centred out;
    const Index each = runs.per_draw();
    double start = 0;
    double sum = 0;
    double least = std::numeric_limits<double>::infinity();
    double greatest = -least;
    for (Index n = 0; n < runs.draws(); ++n) {
        if (n % 4096 == 0) pulse();
        if (!succeeded(outputs, n * each, each, output)) continue;
        if (out.used++ == 0) start = outputs(n * each, output);
        for (Index k = 0; k < each; ++k) sum += outputs(n * each + k, output) - start;
        for (const Index k : {Index{0}, each - 1}) {
            least = std::min(least, outputs(n * each + k, output));
            greatest = std::max(greatest, outputs(n * each + k, output));
        }
    }
    if (out.used < 2) {
        out.estimable = Estimable::too_few;
    } else if (same(least, greatest)) {
        out.estimable = Estimable::constant;
    } else {
        out.centre = start + sum / static_cast<double>(out.used * each);
        out.scale = std::ldexp(1.0, std::min(1000, -std::ilogb(std::max(greatest - out.centre, out.centre - least))));
    }
    return out;
}

/// Where the figures of an output stand, and the sums that they are made of.
struct SobolColumns {
    std::size_t groups = 0;
    std::size_t pairs = 0;
    bool jansen = false;

    static constexpr std::size_t sums_of_all = 4;  // draws, A + B, A A + B B, A B
    std::size_t quantities() const { return sums_of_all + 2 * groups + pairs; }
    std::size_t total() const { return groups; }
    std::size_t dummy() const { return 2 * groups; }
    std::size_t variance() const { return 2 * groups + 1; }
    std::size_t second() const { return 2 * groups + 2; }
    std::size_t columns() const { return second() + pairs; }

    /// The products of the runs of one draw.
    void products(const Runs& outputs, const SobolRuns& runs, const Centred& of, Index draw, Index output, double* out) const {
        const Index row = draw * runs.per_draw();
        if (of.estimable != Estimable::yes || !succeeded(outputs, row, runs.per_draw(), output)) return;
        const auto y = [&](Index place) { return (outputs(row + place, output) - of.centre) * of.scale; };
        const double a = y(0);
        const double b = y(runs.per_draw() - 1);
        *out++ = 1;
        *out++ = a + b;
        *out++ = a * a + b * b;
        *out++ = a * b;
        for (Index g = 0; g < runs.groups(); ++g) {
            const double ab = y(runs.ab(g));
            out[g] = jansen ? (b - ab) * (b - ab) : b * (ab - a);
            out[runs.groups() + g] = (a - ab) * (a - ab);
        }
        out += 2 * groups;
        if (pairs == 0) return;
        for (Index g = 0; g < runs.groups(); ++g) {
            const double ba = y(runs.ba(g));
            for (Index h = g + 1; h < runs.groups(); ++h) *out++ = ba * y(runs.ab(h));
        }
    }
    /// The figures of the sums of these over some draws.
    void figures(const double* sums, double scale, std::size_t output, std::size_t resample, Figures& out) const {
        const double n = sums[0];
        if (n < 2) return;
        const double mean = sums[1] / (2 * n);
        const double square = sums[2] / (2 * n);
        const double variance = square - mean * mean;
        if (!(variance > 1e-12 * square)) return;  // the same draw again and again: what is left is rounding
        const auto figure = [&](std::size_t column) -> double& { return out.at(output, column, resample); };
        figure(dummy()) = (sums[3] / n - mean * mean) / variance;
        figure(this->variance()) = variance / scale / scale;
        const double* const first = sums + sums_of_all;
        for (std::size_t g = 0; g < groups; ++g) {
            figure(g) = jansen ? 1 - first[g] / (2 * n) / variance : first[g] / n / variance;
            figure(total() + g) = first[groups + g] / (2 * n) / variance;
        }
        if (pairs == 0) return;
        const double* pair = first + 2 * groups;
        std::size_t column = second();
        for (std::size_t g = 0; g < groups; ++g)
            for (std::size_t h = g + 1; h < groups; ++h) figure(column++) = (*pair++ - sums[3]) / n / variance - figure(g) - figure(h);
    }
    /// First and total indices of all outputs, each counting by its variance.
    Figures together(Figures& all, std::size_t outputs, std::size_t resamples) const {
        Figures out(1, 2 * groups, resamples);
        for (std::size_t r = 0; r <= resamples; ++r) {
            pulse();
            for (std::size_t k = 0; k < 2 * groups; ++k) {
                double explained = 0;
                double variances = 0;
                for (std::size_t o = 0; o < outputs; ++o) {
                    const double v = all.at(o, variance(), r);
                    if (std::isnan(v)) continue;
                    explained += v * all.at(o, k, r);
                    variances += v;
                }
                if (variances > 0) out.at(0, k, r) = explained / variances;
            }
        }
        return out;
    }
};

}  // namespace detail

/// Which share of the variance of each output is explained by each factor, alone, with its interactions and with each other factor.
///
/// With V the variance over A and B, and outputs less their mean over all runs:
/// first order  mean(B (AB - A)) / V (saltelli), or 1 - mean((B - AB)^2) / 2V (jansen)
/// total order  mean((A - AB)^2) / 2V
/// second order (mean(BA_i AB_j) - mean(A B)) / V less both first orders
/// dummy        mean(A B) / V with the mean of A and B taken off: the first order that Jansen's formula gives for a factor without effect,
///              whose AB is A. Without runs of its own it shows how great chance alone is, some 1 / sqrt(draws) with random points and less
///              with a Sobol' sequence. (A factor without effect has exactly 0 by saltelli and in total order.)
/// together     sum(V first) / sum(V) over outputs, and the same of total order
///
/// A first or second order index is estimated as a difference and can come out below 0, or a first order above its total: the truth is
/// then about 0 as far as these draws can tell. It is given as it is, for if it was cut off the mean over many analyses would be too high.
/// Compare it with its interval and with the dummy, or take more draws.
///
/// design      factors, draws, groups and whether second order
/// outputs     runs of the design, in the order of SobolRuns, x outputs. A run that failed is NaN or infinite: the whole base draw is then
///             left out for that output
/// options     estimator, intervals
/// threads     how many, 0 for as many as the machine has; the result does not depend on it
/// returns     indices with percentile intervals from base draws drawn again, the same for all outputs. An output that is constant, or has
///             fewer than two whole draws, has NaN and says why. There is no interval where all resamples agree, as of a factor without
///             effect
/// throws      Error for a design or options out of range or another number of rows; Stopped
/// cost        O(outputs draws (groups + pairs) resamples) additions; memory O(outputs (groups + pairs) resamples)
/// source      Saltelli et al. (2010) Variance based sensitivity analysis of model output, doi:10.1016/j.cpc.2009.09.018; Jansen (1999)
///             Analysis of variance designs for model output, doi:10.1016/S0010-4655(98)00154-4; Saltelli (2002) Making best use of model
///             evaluations, doi:10.1016/S0010-4655(02)00280-1; dummy: Khorashadi Zadeh et al. (2017) Comparison of variance-based and
///             moment-independent global sensitivity analysis approaches, doi:10.1016/j.envsoft.2017.02.001; together: Lamboni, Monod &
///             Makowski (2011) Multivariate sensitivity analysis to measure global contribution of input factors in dynamic models,
///             doi:10.1016/j.ress.2010.12.002
/// example     Ishigami's function (a = 7, b = 0.1): first .31, .44, 0; total .56, .44, .24; second of 0 and 2 .24
inline SobolIndices sobol_indices(const SobolDesign& design, const Runs& outputs, const SobolOptions& options = {}, int threads = 1) {
    const SobolRuns runs(design);
    detail::throw_faults(judgement(options.resampling));
    detail::judge_rows(outputs, runs.size(), "outputs");
    const auto count = static_cast<std::size_t>(outputs.cols());
    const auto groups = static_cast<std::size_t>(runs.groups());
    const auto resamples = static_cast<std::size_t>(options.resampling.resamples);
    const detail::SobolColumns columns{groups, runs.second_order() ? groups * (groups - 1) / 2 : 0,
                                       options.first_order == FirstOrder::jansen};
    std::vector<detail::Centred> known(count);
    ceiba::detail::in_pieces(count, ceiba::detail::threads_of(threads),
                             [&](std::size_t, std::size_t o) { known[o] = detail::centred(outputs, runs, static_cast<Index>(o)); });
    detail::Figures figures(count, columns.columns(), resamples);
    const detail::ResampledSums sums{static_cast<std::size_t>(runs.draws()),
                                     count,
                                     columns.quantities(),
                                     resamples,
                                     static_cast<std::uint64_t>(options.resampling.seed),
                                     threads};
    sums([&](std::size_t o, std::size_t n,
             double* out) { columns.products(outputs, runs, known[o], static_cast<Index>(n), static_cast<Index>(o), out); },
         [&](std::size_t o, std::size_t r, const double* of) { columns.figures(of, known[o].scale, o, r, figures); });

    SobolIndices out;
    const double share = detail::share_below(static_cast<std::size_t>(runs.draws()), options.resampling.level);
    if (options.together) {
        detail::Figures all = columns.together(figures, count, resamples);
        out.first_together = all.estimates(0, groups, share, threads);
        out.total_together = all.estimates(groups, groups, share, threads);
    }
    out.variance.resize(outputs.cols());
    for (std::size_t o = 0; o < count; ++o) {
        out.variance[static_cast<Index>(o)] = known[o].estimable == Estimable::constant ? 0 : figures.at(o, columns.variance(), 0);
        out.estimable.push_back(known[o].estimable);
        out.used.push_back(known[o].used);
    }
    out.first = figures.estimates(0, groups, share, threads);
    out.total = figures.estimates(columns.total(), groups, share, threads);
    out.dummy = figures.estimates(columns.dummy(), 1, share, threads);
    out.second = figures.estimates(columns.second(), columns.pairs, share, threads);
    return out;
}

}  // namespace ceiba::robust

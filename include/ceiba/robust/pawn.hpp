#pragma once

#include <ceiba/robust/options/pawn.hpp>
#include <ceiba/robust/slices.hpp>

namespace ceiba::robust {

/// PAWN's indices: a row an output, a column a factor and last the dummy.
struct Pawn {
    Eigen::MatrixXd median{};
    Eigen::MatrixXd maximum{};
    Eigen::MatrixXd mean{};
    std::vector<Estimable> estimable{};  ///< whether an output has indices
    std::vector<Index> used{};           ///< how many runs did not fail, by output
};

namespace detail {

/// Runs of one output in ascending order, and where equal ones begin; the last is the end.
struct Ordered {
    std::vector<std::uint32_t> run{};
    std::vector<std::size_t> begins{};
};

inline Ordered ordered(const Runs& outputs, Index output) {
    std::vector<std::uint32_t> finite;
    for (Index i = 0; i < outputs.rows(); ++i)
        if (std::isfinite(outputs(i, output))) finite.push_back(static_cast<std::uint32_t>(i));
    const auto y = [&](std::size_t i) { return outputs(static_cast<Index>(finite[i]), output); };
    Ordered out;
    for (const std::uint32_t k : ascending(finite.size(), y)) out.run.push_back(finite[k]);
    for (std::size_t k = 0; k < out.run.size(); ++k)
        if (k == 0 || outputs(out.run[k - 1], output) < outputs(out.run[k], output)) out.begins.push_back(k);
    out.begins.push_back(out.run.size());
    return out;
}

/// The greatest distance between the distribution of each slice and that of all runs, ascending; without empty slices.
inline std::vector<double> distances(const Ordered& runs, const Slices& slices) {
    std::vector<double> size(slices.count);
    for (const std::uint32_t i : runs.run) ++size[slices.of[i]];
    std::vector<double> below(slices.count);
    std::vector<double> out(slices.count);
    const double n = static_cast<double>(runs.run.size());
    // A slice's distribution is level between its own runs: the distance is greatest just before one, or at one.
    const auto reach = [&](std::uint32_t slice, std::size_t all) {
        out[slice] = std::max(out[slice], std::abs(below[slice] / size[slice] - static_cast<double>(all) / n));
    };
    for (std::size_t k = 0; k + 1 < runs.begins.size(); ++k) {
        const std::size_t begin = runs.begins[k];
        const std::size_t end = runs.begins[k + 1];
        for (std::size_t i = begin; i < end; ++i) reach(slices.of[runs.run[i]], begin);
        for (std::size_t i = begin; i < end; ++i) ++below[slices.of[runs.run[i]]];
        for (std::size_t i = begin; i < end; ++i) reach(slices.of[runs.run[i]], end);
    }
    std::vector<double> seen;
    for (std::size_t s = 0; s < slices.count; ++s)
        if (size[s] > 0) seen.push_back(out[s]);
    std::sort(seen.begin(), seen.end());
    return seen;
}

}  // namespace detail

/// By how much fixing a factor shifts the whole distribution of each output, from any runs with independent factors.
///
/// Of each slice of a factor's values the Kolmogorov-Smirnov distance between the outputs of its runs and those of all, from 0 to 1; then
/// the median, the greatest and the mean of the slices. Unlike variance it sees all of a distribution, and skewed outputs do not upset it.
/// The distance of few runs is never 0: the dummy is cut into slices at random, and what is no greater than its index is noise.
///
/// inputs   runs x factors, finite
/// outputs  runs x outputs; NaN or infinite is a run that failed and is left out for that output
/// options  slices, discrete factors, seed of the dummy
/// threads  how many, 0 for as many as the machine has; the result does not depend on it
/// returns  indices, each outputs x (factors + 1), the dummy last. NaN for an output that is constant or has fewer than two runs; it says
/// so throws   Error for options out of range, an input that is not finite, or another number of rows; Stopped cost     O(runs (factors +
/// log runs) outputs) source   Pianosi & Wagener (2018) Distribution-based sensitivity analysis from a generic input-output sample,
///          doi:10.1016/j.envsoft.2018.07.019; Pianosi & Wagener (2015) A simple and efficient method, doi:10.1016/j.envsoft.2015.01.004
/// example  x 1 2 3 4, y 1 2 3 4, two slices: each slice is half a distribution away from all, .5
inline Pawn pawn(const Runs& inputs, const Runs& outputs, const PawnOptions& options = {}, int threads = 1) {
    detail::throw_faults(judgement(options, static_cast<int>(inputs.cols())));
    const auto cuts = static_cast<std::size_t>(options.slices);
    std::vector<detail::Slices> slices = detail::all_slices(inputs, outputs, cuts, options.discrete, threads);
    const Random random{static_cast<std::uint64_t>(options.seed)};
    slices.push_back(detail::sliced(static_cast<std::size_t>(inputs.rows()), cuts, false,
                                    [&](std::uint32_t i) { return random.uniform(detail::apart + i, 0); }));
    Pawn out;
    const auto count = static_cast<std::size_t>(outputs.cols());
    out.median = detail::unknown(count, slices.size());
    out.maximum = out.median;
    out.mean = out.median;
    out.estimable.resize(count);
    out.used.resize(count);
    ceiba::detail::in_pieces(count, ceiba::detail::threads_of(threads), [&](std::size_t, std::size_t o) {
        const auto row = static_cast<Index>(o);
        std::tie(out.estimable[o], out.used[o]) = detail::judged(outputs, row);
        if (out.estimable[o] != Estimable::yes) return;
        const detail::Ordered runs = detail::ordered(outputs, row);
        for (std::size_t j = 0; j < slices.size(); ++j) {
            pulse();
            const std::vector<double> found = detail::distances(runs, slices[j]);
            const auto column = static_cast<Index>(j);
            double sum = 0;
            for (const double d : found) sum += d;
            out.mean(row, column) = sum / static_cast<double>(found.size());
            out.maximum(row, column) = found.back();
            out.median(row, column) = (found[(found.size() - 1) / 2] + found[found.size() / 2]) / 2;
        }
    });
    return out;
}

}  // namespace ceiba::robust

#pragma once

#include <ceiba/robust/options/given_data.hpp>
#include <ceiba/robust/slices.hpp>

namespace ceiba::robust {

/// First-order indices from given data: a row an output, a column a factor.
struct GivenData {
    Eigen::MatrixXd first{};             ///< the correlation ratio, from 0 to 1; on average too great
    Eigen::MatrixXd adjusted{};          ///< the same less what chance adds; can be below 0
    std::vector<Estimable> estimable{};  ///< whether an output has indices
    std::vector<Index> used{};           ///< how many runs did not fail, by output
};

namespace detail {

/// Bins of n runs where nothing is said. source  Plischke, Borgonovo & Smith (2013), doi:10.1016/j.ejor.2012.11.047
inline std::size_t bins_of(std::size_t n) {
    const double of = static_cast<double>(n);
    const double power = 2 / (7 + std::tanh((1500 - of) / 500));
    return std::clamp<std::size_t>(static_cast<std::size_t>(std::ceil(std::pow(of, power))), 2, 48);
}

}  // namespace detail

/// Which share of the variance of each output each factor explains alone, from runs that are there already: any with independent factors.
///
/// first    = sum n_b (mean_b - mean)^2 / sum (y - mean)^2 over the bins b of a factor's values: the correlation ratio
/// adjusted = 1 - (1 - first) (n - 1) / (n - bins)
///
/// A factor without effect has on average a first of (bins - 1) / (n - 1), not 0; adjusted takes that off, and so can come out a little
/// below 0. What varies inside a bin is not seen: few bins make an index that is too low, many one that is noise. The bins of a discrete
/// factor are its alternatives, and nothing is lost.
///
/// inputs   runs x factors, finite
/// outputs  runs x outputs; NaN or infinite is a run that failed and is left out for that output
/// options  bins, discrete factors
/// threads  how many, 0 for as many as the machine has; the result does not depend on it
/// returns  outputs x factors. NaN for an output that is constant or has fewer than two runs, which says so; adjusted is NaN where each run
///          is a bin of its own
/// throws   Error for options out of range, an input that is not finite, or another number of rows; Stopped
/// cost     O(runs factors (outputs + log runs))
/// source   Plischke, Borgonovo & Smith (2013) Global sensitivity measures from given data, doi:10.1016/j.ejor.2012.11.047; adjusted:
/// Kelley
///          (1935) An unbiased correlation ratio measure, doi:10.1073/pnas.21.9.554
/// example  x 1 1 2 2, y 0 2 4 6: means 1 and 5 around 3, first 16 / 20 = .8, adjusted 1 - .2 x 3 / 2 = .7
inline GivenData given_data(const Runs& inputs, const Runs& outputs, const GivenDataOptions& options = {}, int threads = 1) {
    detail::throw_faults(judgement(options, static_cast<int>(inputs.cols())));
    const std::size_t bins =
        options.bins ? static_cast<std::size_t>(*options.bins) : detail::bins_of(static_cast<std::size_t>(inputs.rows()));
    const std::vector<detail::Slices> slices = detail::all_slices(inputs, outputs, bins, options.discrete, threads);
    GivenData out;
    const auto count = static_cast<std::size_t>(outputs.cols());
    out.first = detail::unknown(count, slices.size());
    out.adjusted = out.first;
    out.estimable.resize(count);
    out.used.resize(count);
    ceiba::detail::in_pieces(count, ceiba::detail::threads_of(threads), [&](std::size_t, std::size_t o) {
        const auto row = static_cast<Index>(o);
        std::tie(out.estimable[o], out.used[o]) = detail::judged(outputs, row);
        if (out.estimable[o] != Estimable::yes) return;
        std::vector<std::uint32_t> runs;
        std::vector<double> y;
        for (Index i = 0; i < outputs.rows(); ++i) {
            if (!std::isfinite(outputs(i, row))) continue;
            runs.push_back(static_cast<std::uint32_t>(i));
            y.push_back(outputs(i, row) - outputs(static_cast<Index>(runs.front()), row));
        }
        const double n = static_cast<double>(y.size());
        double mean = 0;
        for (const double value : y) mean += value;
        mean /= n;
        double size = 0;  // of the greatest deviation, so that squares of 1e200 are not lost
        for (double& value : y) {
            value -= mean;
            size = std::max(size, std::abs(value));
        }
        double all = 0;
        for (double& value : y) {
            value /= size;
            all += value * value;
        }
        for (std::size_t j = 0; j < slices.size(); ++j) {
            pulse();
            std::vector<double> sum(slices[j].count);
            std::vector<double> in(slices[j].count);
            for (std::size_t k = 0; k < y.size(); ++k) {
                sum[slices[j].of[runs[k]]] += y[k];
                ++in[slices[j].of[runs[k]]];
            }
            double between = 0;
            double filled = 0;
            for (std::size_t b = 0; b < slices[j].count; ++b) {
                if (in[b] == 0) continue;
                between += sum[b] * sum[b] / in[b];
                ++filled;
            }
            const auto column = static_cast<Index>(j);
            out.first(row, column) = between / all;
            if (n > filled) out.adjusted(row, column) = 1 - (1 - between / all) * (n - 1) / (n - filled);
        }
    });
    return out;
}

}  // namespace ceiba::robust

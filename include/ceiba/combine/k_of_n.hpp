#pragma once

#include <ceiba/combine/moves.hpp>
#include <ceiba/combine/options.hpp>

namespace ceiba::combine {

/// Of how many of how many counted are met, and how many there are.
struct MetCount {
    std::size_t met = 0;
    std::size_t counted = 0;
    std::size_t all = 0;
};
inline double reached(const KOfN& options, const MetCount& count) {
    return count.met * count.all >= static_cast<std::size_t>(options.k) * count.counted ? options.values.high : options.values.low;
}

inline double value(const KOfN& options, const Children& c) {
    std::size_t met = 0;
    for (std::size_t i = 0; i < c.size(); ++i) met += c.met(i) ? 1 : 0;
    return reached(options, {met, c.size(), c.all});
}

inline Moved moves(const KOfN& options, const Children& c) {
    return [options, count = summed(c, &is_met), counted = c.size(), all = c.all](std::size_t place, double x) {
        return reached(options, {static_cast<std::size_t>(count(place, x)), counted, all});
    };
}

inline Interval range(const KOfN& options, std::span<const Child>) {
    return {std::fmin(options.values.low, options.values.high), std::fmax(options.values.low, options.values.high)};
}

inline Faults judgement(const KOfN& options, std::span<const Child> children, const Siblings&) {
    Faults out;
    if (options.k < 1 || static_cast<std::size_t>(options.k) > children.size())
        out.add("out_of_range", "/k", {std::to_string(options.k), detail::interval(1, static_cast<double>(children.size()))});
    return out;
}

inline std::vector<double> outcomes(const KOfN& options) {
    return {options.values.low, options.values.high};
}

/// Whether at least k of n values are met; where some are missing, whether at least the share k / n of the others is.
///
/// values      n numbers; NaN is missing and skipped
/// thresholds  n numbers: a value is met if it is at least this, to 12 significant digits
/// returns     options.values.high if so, options.values.low if not; NaN if nothing is counted
/// throws      std::invalid_argument if the sizes differ; Error if k is not between 1 and n or the values do not ascend
/// cost        O(n)
/// source      Barlow & Heidtmann (1984) Computing k-out-of-n system reliability, doi:10.1109/TR.1984.5221843
/// example     (1, 0, 1) with thresholds 1 and k = 2: 1
inline double k_of_n(const Values& values, const Values& thresholds, const KOfN& options) {
    return on_thresholds(options, values, thresholds, Eigen::VectorXd::Ones(values.size()));
}

}  // namespace ceiba::combine

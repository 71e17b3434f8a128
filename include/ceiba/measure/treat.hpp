#pragma once

#include <ceiba/measure/log_transform.hpp>
#include <ceiba/measure/winsorise.hpp>

/// A number after a treatment of outliers whose constants are known.
///
/// returns  a number; NaN for NaN, and where the constants are those of a column and not yet known (`needs_fit`)
/// throws   nothing
/// cost     O(1)
/// example  12 with the limits 0 and 10: 10
namespace ceiba::measure {

inline double treated(const treatment::None&, double x) {
    return x;
}
inline double treated(const treatment::Winsorise&, double) {
    return std::numeric_limits<double>::quiet_NaN();
}
inline double treated(const treatment::Log& options, double x) {
    return options.shift ? logarithm(x, *options.shift) : std::numeric_limits<double>::quiet_NaN();
}
inline double treated(const treatment::Limits& options, double x) {
    if (options.high && x > *options.high) return *options.high;
    return options.low && x < *options.low ? *options.low : x;
}
inline double treated(const Treatment& treatment, double x) {
    return std::visit([&](const auto& t) { return treated(t, x); }, treatment.value);
}

/// True of a treatment whose constants are those of a column.
inline bool needs_fit(const Treatment& treatment) {
    const auto* log = std::get_if<treatment::Log>(&treatment.value);
    return std::holds_alternative<treatment::Winsorise>(treatment.value) || (log != nullptr && !log->shift);
}

}  // namespace ceiba::measure

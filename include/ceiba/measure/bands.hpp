#pragma once

#include <algorithm>
#include <ceiba/measure/options.hpp>
#include <ceiba/snap.hpp>
#include <cmath>
#include <limits>

namespace ceiba::measure {

/// The value of the band that x falls in; limits are compared to 12 significant digits.
///
/// bands   ascending, end to start, the first without lower and the last without upper limit
/// returns the value of a band; NaN where none holds x
/// throws  nothing
/// cost    O(bands)
/// source  OECD/JRC (2008) Handbook on Constructing Composite Indicators, step 5, categorical scale, doi:10.1787/9789264043466-en
/// example below 10 counts 0, from 10 to below 20 counts 1, from 20 on counts 3: 10 gives 1
inline double normalised(const Bands& options, double x) {
    if (std::isnan(x)) return x;
    for (const NumberBand& band : options.bands)
        if (!band.high || (options.closed == ClosedEnd::high ? at_least(*band.high, x) : !at_least(x, *band.high))) return band.value;
    return std::numeric_limits<double>::quiet_NaN();
}
/// The least and the greatest value of a band.
inline Interval range(const Bands& options) {
    if (options.bands.empty()) return {};
    const auto [least, greatest] = std::ranges::minmax(options.bands, {}, &NumberBand::value);
    return {least.value, greatest.value};
}

}  // namespace ceiba::measure

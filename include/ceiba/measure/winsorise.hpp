#pragma once

#include <ceiba/measure/column/options.hpp>
#include <ceiba/measure/rank.hpp>

namespace ceiba::measure {

/// A column without its outliers, and how it came about.
struct Winsorised {
    Eigen::VectorXd values{};
    treatment::Limits limits{};  ///< none on a side where nothing was cut
    int times = 0;               ///< how often an extreme was cut
};

/// A column whose outliers count as the next number.
///
/// While |skewness| > options.skewness and kurtosis > options.kurtosis (both corrected for bias), at most options.most times: all
/// copies of the greatest number (of the least, if the skewness is negative) become the next distinct number. It stops before only
/// two distinct numbers would become one.
///
/// values   n numbers, NaN missing
/// returns  the column, its limits and how often it was cut; 0 if nothing changed
/// throws   nothing
/// cost     O(n log n + most * n)
/// source   OECD/JRC (2008) Handbook on Constructing Composite Indicators, step 4; Becker et al. (2022) COINr, doi:10.21105/joss.04567
/// example  0, 1, 2, 3, 4, 5, 100: 100 becomes 5
inline Winsorised winsorised(const Eigen::Ref<const Eigen::VectorXd>& values, const treatment::Winsorise& options = {}) {
    Winsorised out{.values = values};
    const auto numbers = detail::distinct(values);
    std::size_t first = 0;
    std::size_t last = numbers.size();
    while (out.times < options.most && last - first > 2) {
        const double skew = skewness(out.values);
        if (!(std::abs(skew) > options.skewness) || !(kurtosis(out.values) > options.kurtosis)) break;
        if (skew > 0) out.limits.high = numbers[--last - 1].first;
        else out.limits.low = numbers[++first].first;
        for (double& x : out.values) {
            if (out.limits.high && x > *out.limits.high) x = *out.limits.high;
            if (out.limits.low && x < *out.limits.low) x = *out.limits.low;
        }
        ++out.times;
    }
    return out;
}

}  // namespace ceiba::measure

#pragma once

#include <Eigen/Core>
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

/// Numbers that stand for missing ones. Every function returns a column in which observed numbers are as they were; what it has
/// nothing to fill with stays NaN. Imputing makes a column narrower than it is: say what was imputed wherever it appears.
namespace ceiba::measure {

/// The mean of what is there; NaN if nothing is.
inline double mean_of(const std::vector<double>& numbers) {
    if (numbers.empty()) return std::numeric_limits<double>::quiet_NaN();
    return std::accumulate(numbers.begin(), numbers.end(), 0.0) / static_cast<double>(numbers.size());
}
/// The median of what is there, of an even number the mean of the middle two; NaN if nothing is.
inline double median_of(std::vector<double> numbers) {
    if (numbers.empty()) return std::numeric_limits<double>::quiet_NaN();
    std::ranges::sort(numbers);
    const std::size_t half = numbers.size() / 2;
    return numbers.size() % 2 == 1 ? numbers[half] : std::midpoint(numbers[half - 1], numbers[half]);
}

/// Holes filled from the observed numbers of the same group.
///
/// values   n numbers, NaN missing
/// groups   n group numbers; units of a negative one have no group and are not filled, nor do they fill
/// centre   mean_of or median_of
/// returns  n numbers; NaN where a group has none
/// throws   nothing
/// cost     O(n * groups)
/// source   OECD/JRC (2008) Handbook on Constructing Composite Indicators, step 3, doi:10.1787/9789264043466-en
/// example  1, NaN, 3 in one group and 10, NaN in another: 1, 2, 3, 10, 10
template <class Centre>
Eigen::VectorXd imputed_by_group(const Eigen::Ref<const Eigen::VectorXd>& values, const std::vector<int>& groups, Centre centre) {
    Eigen::VectorXd out = values;
    std::vector<std::vector<double>> known(groups.empty() ? 0
                                                          : static_cast<std::size_t>(std::max(0, *std::ranges::max_element(groups) + 1)));
    for (Eigen::Index i = 0; i < values.size(); ++i)
        if (const int g = groups[static_cast<std::size_t>(i)]; g >= 0 && !std::isnan(values[i]))
            known[static_cast<std::size_t>(g)].push_back(values[i]);
    std::vector<double> filling;
    for (const std::vector<double>& numbers : known) filling.push_back(centre(numbers));
    for (Eigen::Index i = 0; i < values.size(); ++i)
        if (const int g = groups[static_cast<std::size_t>(i)]; g >= 0 && std::isnan(values[i]))
            out[i] = filling[static_cast<std::size_t>(g)];
    return out;
}

/// Holes filled with the mean of the observed numbers.
///
/// values   n numbers, NaN missing
/// returns  n numbers; all NaN where none was observed
/// throws   nothing
/// cost     O(n)
/// example  1, NaN, 3: 1, 2, 3
inline Eigen::VectorXd imputed_by_mean(const Eigen::Ref<const Eigen::VectorXd>& values) {
    return imputed_by_group(values, std::vector<int>(static_cast<std::size_t>(values.size()), 0), mean_of);
}

/// Holes filled with the median of the observed numbers.
///
/// values   n numbers, NaN missing
/// returns  n numbers; all NaN where none was observed
/// throws   nothing
/// cost     O(n log n)
/// example  1, NaN, 3, 9: 1, 3, 3, 9
inline Eigen::VectorXd imputed_by_median(const Eigen::Ref<const Eigen::VectorXd>& values) {
    return imputed_by_group(values, std::vector<int>(static_cast<std::size_t>(values.size()), 0), median_of);
}

/// Holes of one unit's rounds filled with the latest earlier number.
///
/// values   n numbers in order of time, NaN missing
/// returns  n numbers; NaN before the first
/// throws   nothing
/// cost     O(n)
/// example  NaN, 1, NaN, 3: NaN, 1, 1, 3
inline Eigen::VectorXd imputed_by_last(const Eigen::Ref<const Eigen::VectorXd>& values) {
    Eigen::VectorXd out = values;
    for (Eigen::Index i = 1; i < out.size(); ++i)
        if (std::isnan(out[i])) out[i] = out[i - 1];
    return out;
}

/// Holes of one unit's rounds filled on the straight line between the numbers before and after; none beyond them.
///
/// values   n numbers in order of time, NaN missing
/// times    n times, ascending
/// returns  n numbers; NaN before the first and after the last
/// throws   nothing
/// cost     O(n)
/// example  1, NaN, 3, NaN at the times 0, 1, 4, 5: 1, 1.5, 3, NaN
inline Eigen::VectorXd imputed_by_line(const Eigen::Ref<const Eigen::VectorXd>& values, const Eigen::Ref<const Eigen::VectorXd>& times) {
    Eigen::VectorXd out = values;
    Eigen::Index before = -1;
    for (Eigen::Index i = 0; i < values.size(); ++i) {
        if (std::isnan(values[i])) continue;
        for (Eigen::Index j = before + 1; before >= 0 && j < i; ++j)
            out[j] = values[before] + (values[i] - values[before]) * ((times[j] - times[before]) / (times[i] - times[before]));
        before = i;
    }
    return out;
}

}  // namespace ceiba::measure

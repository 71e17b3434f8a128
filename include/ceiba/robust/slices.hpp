#pragma once

#include <algorithm>
#include <ceiba/progress.hpp>
#include <ceiba/robust/estimates.hpp>
#include <cstdint>
#include <numeric>
#include <vector>

/// The runs of a factor cut into slices by its values.
namespace ceiba::robust::detail {

/// Places of numbers in ascending order; equal ones in the order in which they stand.
template <class F>
std::vector<std::uint32_t> ascending(std::size_t n, const F& value) {
    std::vector<std::uint32_t> out(n);
    std::iota(out.begin(), out.end(), 0U);
    std::stable_sort(out.begin(), out.end(), [&](std::uint32_t a, std::uint32_t b) { return value(a) < value(b); });
    return out;
}

/// The slice of each run by a factor, and how many there are; some may be empty.
struct Slices {
    std::vector<std::uint32_t> of{};
    std::size_t count = 0;
};

/// Slices of as many runs each, of which equal values are not torn apart: run number k in ascending order is in slice k slices / n, where
/// of equal ones the first counts. A slice for each value where there are no more values, or where all are asked for.
template <class F>
Slices sliced(std::size_t n, std::size_t slices, bool each_value, const F& value) {
    const std::vector<std::uint32_t> order = ascending(n, value);
    std::size_t values = n == 0 ? 0 : 1;
    for (std::size_t k = 1; k < n; ++k) values += value(order[k - 1]) < value(order[k]) ? 1 : 0;
    const bool each = each_value || values <= slices;
    Slices out{std::vector<std::uint32_t>(n), each ? values : slices};
    std::size_t slice = 0;
    for (std::size_t k = 0; k < n; ++k) {
        const bool another = k > 0 && value(order[k - 1]) < value(order[k]);
        if (each) slice += another ? 1 : 0;
        else if (another) slice = k * slices / n;
        out.of[order[k]] = static_cast<std::uint32_t>(slice);
    }
    return out;
}

/// The slices of each factor. Throws Error where there are not as many outputs, or a value of a factor is not finite.
inline std::vector<Slices> all_slices(const Runs& inputs, const Runs& outputs, std::size_t slices, const std::vector<int>& discrete,
                                      int threads) {
    judge_rows(outputs, inputs.rows(), "outputs");
    Faults faults;
    for (Index i = 0; i < inputs.rows() && faults.empty(); ++i)
        for (Index j = 0; j < inputs.cols(); ++j)
            if (!std::isfinite(inputs(i, j))) faults.finite(inputs(i, j), "/inputs/" + std::to_string(i) + '/' + std::to_string(j));
    throw_faults(faults);
    std::vector<Slices> out(static_cast<std::size_t>(inputs.cols()));
    ceiba::detail::in_pieces(out.size(), ceiba::detail::threads_of(threads), [&](std::size_t, std::size_t j) {
        const bool each = std::find(discrete.begin(), discrete.end(), static_cast<int>(j)) != discrete.end();
        out[j] = sliced(static_cast<std::size_t>(inputs.rows()), slices, each,
                        [&](std::uint32_t i) { return inputs(static_cast<Index>(i), static_cast<Index>(j)); });
    });
    return out;
}

/// Whether the finite ones of a column vary, or why they cannot be judged; how many they are.
inline std::pair<Estimable, Index> judged(const Runs& outputs, Index output) {
    Index n = 0;
    double least = std::numeric_limits<double>::infinity();
    double greatest = -least;
    for (Index i = 0; i < outputs.rows(); ++i) {
        const double y = outputs(i, output);
        if (!std::isfinite(y)) continue;
        ++n;
        least = std::min(least, y);
        greatest = std::max(greatest, y);
    }
    if (n < 2) return {Estimable::too_few, n};
    return {same(least, greatest) ? Estimable::constant : Estimable::yes, n};
}

}  // namespace ceiba::robust::detail

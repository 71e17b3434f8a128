#pragma once

#include <Eigen/Core>
#include <algorithm>
#include <ceiba/detail/parallel.hpp>
#include <ceiba/robust/options/sensitivity.hpp>
#include <ceiba/robust/student.hpp>
#include <ceiba/robust/weights.hpp>
#include <ceiba/snap.hpp>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numbers>
#include <span>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace ceiba::robust {

/// Outputs of runs, or what went into them: a row a run. Row-major tables are not copied.
using Runs = Eigen::Ref<const Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>>;

/// Figures with their intervals, each outputs x what they are of. What is not defined is NaN.
struct Estimates {
    Eigen::MatrixXd value{};
    Eigen::MatrixXd low{};
    Eigen::MatrixXd high{};
};

namespace detail {

/// Added to the draw of what an analysis draws itself: other numbers than those of the points, even where both have one seed.
inline constexpr std::uint64_t apart = std::uint64_t{1} << 63U;

inline Eigen::MatrixXd unknown(std::size_t rows, std::size_t columns) {
    return Eigen::MatrixXd::Constant(static_cast<Index>(rows), static_cast<Index>(columns), std::numeric_limits<double>::quiet_NaN());
}

inline Estimates no_estimates(std::size_t outputs, std::size_t columns) {
    return {unknown(outputs, columns), unknown(outputs, columns), unknown(outputs, columns)};
}

/// The share of resampled figures below each end of the expanded percentile interval of n draws, as in bootstrap.hpp.
inline double share_below(std::size_t n, double level) {
    const double of = static_cast<double>(n);
    const double t = -student_quantile((1 - level) / 2, static_cast<int>(std::min<std::size_t>(n, 100'000'000)) - 1);
    return std::erfc(std::sqrt(of / (of - 1)) * t / std::numbers::sqrt2) / 2;
}

/// The interval of resampled figures, which are put into order; none where more than half are NaN or all are the same.
inline std::pair<double, double> interval(std::span<double> figures, double share) {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    const auto end = std::remove_if(figures.begin(), figures.end(), [](double x) { return std::isnan(x); });
    const auto defined = static_cast<std::size_t>(end - figures.begin());
    if (defined == 0 || 2 * defined < figures.size()) return {nan, nan};
    std::sort(figures.begin(), end);
    if (same(figures[0], figures[defined - 1])) return {nan, nan};
    std::size_t k = 0;  // the least figure that the share reaches
    while (k + 1 < defined && !at_least(static_cast<double>(k + 1), share * static_cast<double>(defined))) ++k;
    return {figures[k], figures[defined - 1 - k]};
}

/// Figures of outputs by resample, the first of which is the figure itself.
class Figures {
public:
    Figures(std::size_t outputs, std::size_t columns, std::size_t resamples)
        : outputs_(outputs),
          columns_(columns),
          each_(resamples + 1),
          all_(outputs * columns * (resamples + 1), std::numeric_limits<double>::quiet_NaN()) {}
    double& at(std::size_t output, std::size_t column, std::size_t resample) {
        return all_[(output * columns_ + column) * each_ + resample];
    }
    /// The estimates of `columns` from `first` on. Intervals are made once, for they put the figures into another order.
    Estimates estimates(std::size_t first, std::size_t columns, double share, int threads) {
        Estimates out = no_estimates(outputs_, columns);
        ceiba::detail::in_pieces(outputs_, ceiba::detail::threads_of(threads), [&](std::size_t, std::size_t o) {
            for (std::size_t k = 0; k < columns; ++k) {
                pulse();
                const auto row = static_cast<Index>(o);
                const auto column = static_cast<Index>(k);
                const std::span<double> resampled(&at(o, first + k, 0), each_);
                out.value(row, column) = resampled.front();
                const bool none = std::isnan(resampled.front());
                if (!none) std::tie(out.low(row, column), out.high(row, column)) = interval(resampled.subspan(1), share);
            }
        });
        return out;
    }

private:
    std::size_t outputs_;
    std::size_t columns_;
    std::size_t each_;
    std::vector<double> all_;
};

/// Throws where a table of runs has not as many rows as there are runs.
inline void judge_rows(const Runs& table, Index runs, const char* name) {
    if (table.rows() == runs) return;
    Faults faults;
    faults.add("wrong_shape", std::string("/") + name, {name, std::to_string(table.rows()), std::to_string(runs)});
    throw_faults(faults);
}

}  // namespace detail

}  // namespace ceiba::robust

#pragma once

#include <ceiba/detail/deviation.hpp>
#include <ceiba/rank/ranking.hpp>
#include <limits>

/// What methods ask of a column of a table. None of it is a normalisation by itself: each method says what it makes of it.
namespace ceiba::rank::detail {

/// The j-th column, whose numbers lie side by side.
inline const double* column(const Table& x, Index j) {
    return x.data() + j * x.outerStride();
}
/// The mean of a criterion.
inline double mean(const Problem& problem, Index j) {
    return ceiba::detail::mean(problem.of(j), column(problem.x, j), problem.alternatives());
}
using Numbers = Eigen::Map<const Eigen::ArrayXd>;

/// The alternatives from `from` on that are taken together, for a method that adds up over criteria: what it adds to stays in the cache.
template <class F>
void in_blocks(Index alternatives, F&& f) {
    constexpr Index block = 512;
    for (Index from = 0; from < alternatives; from += block) f(from, std::min(block, alternatives - from));
}

/// Multiplies by a weight and divides by a number of any size. The power of two that brings this near 1 loses no digit, so that no step
/// overflows or vanishes. NaN where the number is too great to be one.
struct Factor {
    double power = 0;
    double rest = 0;
    double operator()(double x) const { return x * power * rest; }
};
inline Factor factor(double weight, double by) {
    const double power = ceiba::detail::to_one(by);
    return {power, std::isfinite(by) ? weight / (by * power) : std::numeric_limits<double>::quiet_NaN()};
}

/// The least and the greatest of some numbers.
struct Ends {
    double least = 0;
    double greatest = 0;

    /// Half of the way from the least to the greatest, as the whole of great numbers is none; 0 where these are equal to 12 significant
    /// digits, so that the rounding of decimals is no difference.
    double half() const { return same(least, greatest) ? 0 : greatest / 2 - least / 2; }
    double best(bool cost) const { return cost ? least : greatest; }
    double worst(bool cost) const { return cost ? greatest : least; }
};

inline Ends ends(const Facts& of) {
    return {of.least, of.greatest};
}

/// Of finite numbers: the least and the greatest are the same in whatever order they are sought.
inline Ends ends(const double* numbers, Index m) {
    return ends(ceiba::detail::facts(numbers, m));
}

/// From 0 at the worst to 1 at the best; `constant` for each where all are equal.
inline void write_minmax(const double* numbers, Index m, bool cost, double constant, double* out) {
    const Ends range = ends(numbers, m);
    const double half = range.half();
    const double worst = range.worst(cost) / 2;
    for (Index i = 0; i < m; ++i) out[i] = half == 0 ? constant : std::abs(numbers[i] / 2 - worst) / half;
}

/// A benefit over `best`, a cost under it: 1 for the best; 0 for each where the best benefit is 0.
inline void write_ratio(const double* numbers, Index m, bool cost, double best, double* out) {
    for (Index i = 0; i < m; ++i) out[i] = cost ? best / numbers[i] : best == 0 ? 0 : numbers[i] / best;
}

/// Says which values of benefits are not 0 or more (above 0, if `above_0`), and which of costs are not above 0.
inline void judge_ratios(const Problem& problem, std::vector<Issue>& issues, bool above_0 = false) {
    for (Index j = 0; j < problem.criteria(); ++j) {
        const bool strictly = above_0 || problem.cost(j);
        const double* values = column(problem.x, j);
        const double least = problem.of(j).least;
        if (strictly ? least > 0 : least >= 0) continue;
        for (Index i = 0; i < problem.alternatives(); ++i)
            if (strictly ? !(values[i] > 0) : !(values[i] >= 0))
                issues.push_back(cell("out_of_range", i, j, {ceiba::detail::number(values[i]), strictly ? "(0, ∞)" : "[0, ∞)"}));
    }
}

/// A difference that reaches a threshold, equality included, with decimals as people read them: .8 - .7 reaches .1.
inline bool reaches(double difference, double threshold) {
    return difference >= threshold - 1e-12;
}

}  // namespace ceiba::rank::detail

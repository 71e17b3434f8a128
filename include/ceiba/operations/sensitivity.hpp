#pragma once

#include <ceiba/operations/arrays.hpp>
#include <ceiba/robust/given_data.hpp>
#include <ceiba/robust/morris.hpp>
#include <ceiba/robust/options/smaa.hpp>
#include <ceiba/robust/pawn.hpp>
#include <ceiba/robust/sobol_indices.hpp>
#include <ceiba/robust/sobol_sequence.hpp>
#include <cstdint>

/// Sensitivity analyses in the form in which they cross.
namespace ceiba::operations::crossing {

inline constexpr int most_dimensions = 2 * robust::most_factors;

inline void judge_threads(int threads) {
    robust::Faults faults;
    faults.within(threads, 0, robust::most_threads, "/threads");
    robust::detail::throw_faults(faults);
}
inline std::uint64_t judged_seed(std::int64_t seed) {
    robust::Faults faults;
    faults.at_least(static_cast<double>(seed), 0, "/seed");
    robust::detail::throw_faults(faults);
    return static_cast<std::uint64_t>(seed);
}

inline Eigen::MatrixXd sobol_points(std::int64_t draws, std::int64_t dimensions, std::int64_t seed, std::int64_t first) {
    robust::Faults faults;
    faults.within(static_cast<double>(draws), 1, robust::most_base_draws, "/draws");
    faults.within(static_cast<double>(dimensions), 1, most_dimensions, "/dimensions");
    faults.at_least(static_cast<double>(seed), 0, "/seed");
    faults.at_least(static_cast<double>(first), 0, "/first");
    robust::detail::throw_faults(faults);
    const robust::SobolPoints points(static_cast<std::uint64_t>(seed), static_cast<std::size_t>(dimensions));
    Eigen::MatrixXd out(draws, dimensions);
    for (Eigen::Index i = 0; i < draws; ++i) {
        pulse();
        for (Eigen::Index j = 0; j < dimensions; ++j)
            out(i, j) = points.uniform(static_cast<std::uint64_t>(first) + static_cast<std::uint64_t>(i), static_cast<std::uint64_t>(j));
    }
    return out;
}

inline Eigen::MatrixXd saltelli_sample(const robust::SobolDesign& design, std::int64_t seed) {
    const robust::SobolRuns runs(design);
    const robust::SobolPoints points(judged_seed(seed), static_cast<std::size_t>(2 * runs.factors()));
    Eigen::MatrixXd out(runs.size(), runs.factors());
    for (Eigen::Index r = 0; r < out.rows(); ++r) {
        pulse();
        for (Eigen::Index j = 0; j < out.cols(); ++j) out(r, j) = points.uniform(runs.draw(r), runs.dimension(r, j));
    }
    return out;
}

inline EstimatedTable estimated(const robust::Estimates& x) {
    return {.value = sparse(x.value), .low = sparse(x.low), .high = sparse(x.high)};
}

inline SobolTable sobol_indices(const Eigen::MatrixXd& outputs, const robust::SobolDesign& design, const robust::SobolOptions& options,
                                int threads) {
    judge_threads(threads);
    const robust::SobolIndices found = robust::sobol_indices(design, outputs, options, threads);
    return {.first = estimated(found.first),
            .total = estimated(found.total),
            .second = estimated(found.second),
            .dummy = estimated(found.dummy),
            .first_together = estimated(found.first_together),
            .total_together = estimated(found.total_together),
            .variance = sparse_list(found.variance),
            .estimable = found.estimable,
            .used = whole<int>(found.used)};
}

/// Calls f with the runs of a design. Radial steps are more even with Sobol' points; a trajectory's are on a grid, which random ones fill.
template <class F>
auto of_morris_runs(const robust::MorrisDesign& design, std::int64_t seed, const F& f) {
    const std::uint64_t from = judged_seed(seed);
    if (design.steps == robust::Steps::trajectory) return f(robust::MorrisRuns(design, robust::Random{from}));
    return f(robust::MorrisRuns(design, robust::SobolPoints(from)));
}
inline Eigen::MatrixXd morris_sample(const robust::MorrisDesign& design, std::int64_t seed) {
    return of_morris_runs(design, seed, [](const auto& runs) {
        Eigen::MatrixXd out(runs.size(), runs.factors());
        for (Eigen::Index r = 0; r < out.rows(); ++r) {
            pulse();
            out.row(r) = runs.point(r).transpose();
        }
        return out;
    });
}
inline MorrisTable morris(const Eigen::MatrixXd& outputs, const robust::MorrisDesign& design, std::int64_t seed,
                          const robust::Resampling& resampling, int threads) {
    judge_threads(threads);
    const robust::MorrisEffects found =
        of_morris_runs(design, seed, [&](const auto& runs) { return robust::morris(runs, outputs, resampling, threads); });
    return {.mu_star = estimated(found.mu_star),
            .mu = sparse(found.mu),
            .sigma = sparse(found.sigma),
            .used = rows_of<int>(found.used.rows(), found.used.cols(),
                                 [&](Eigen::Index i, Eigen::Index j) { return static_cast<int>(found.used(i, j)); })};
}

inline PawnTable pawn(const Eigen::MatrixXd& inputs, const Eigen::MatrixXd& outputs, const robust::PawnOptions& options, int threads) {
    judge_threads(threads);
    const robust::Pawn found = robust::pawn(inputs, outputs, options, threads);
    return {.median = sparse(found.median),
            .maximum = sparse(found.maximum),
            .mean = sparse(found.mean),
            .estimable = found.estimable,
            .used = whole<int>(found.used)};
}

inline GivenDataTable given_data(const Eigen::MatrixXd& inputs, const Eigen::MatrixXd& outputs, const robust::GivenDataOptions& options,
                                 int threads) {
    judge_threads(threads);
    const robust::GivenData found = robust::given_data(inputs, outputs, options, threads);
    return {.first = sparse(found.first), .adjusted = sparse(found.adjusted), .estimable = found.estimable, .used = whole<int>(found.used)};
}

}  // namespace ceiba::operations::crossing

#include <ceiba/progress.hpp>
#include <ceiba/robust/given_data.hpp>
#include <ceiba/robust/morris.hpp>
#include <ceiba/robust/options/smaa.hpp>
#include <ceiba/robust/pawn.hpp>
#include <ceiba/robust/sobol_indices.hpp>
#include <ceiba/robust/sobol_sequence.hpp>
#include <ceiba/sensitivity.hpp>

#include "robust/tabled.hpp"

namespace ceiba {

namespace {

using Eigen::Index;
using tabled::rows_of;
using tabled::sparse;
using tabled::sparse_list;
using tabled::whole;

constexpr int most_dimensions = 2 * robust::most_factors;

void judge_threads(int threads) {
    robust::Faults faults;
    faults.within(threads, 0, robust::most_threads, "/threads");
    robust::detail::throw_faults(faults);
}
std::uint64_t judged_seed(std::int64_t seed) {
    robust::Faults faults;
    faults.at_least(static_cast<double>(seed), 0, "/seed");
    robust::detail::throw_faults(faults);
    return static_cast<std::uint64_t>(seed);
}

EstimatedTable estimated(const robust::Estimates& x) {
    return {.value = sparse(x.value), .low = sparse(x.low), .high = sparse(x.high)};
}

/// Calls f with the runs of a design.
template <class F>
auto of_morris_runs(const robust::MorrisDesign& design, std::int64_t seed, const F& f) {
    const std::uint64_t from = judged_seed(seed);
    if (design.steps == robust::Steps::trajectory) return f(robust::MorrisRuns(design, robust::Random{from}));
    return f(robust::MorrisRuns(design, robust::SobolPoints(from)));
}

}  // namespace

Eigen::MatrixXd sobol_sample(std::int64_t draws, std::int64_t dimensions, std::int64_t seed, std::int64_t first) {
    robust::Faults faults;
    faults.within(static_cast<double>(draws), 1, robust::most_base_draws, "/draws");
    faults.within(static_cast<double>(dimensions), 1, most_dimensions, "/dimensions");
    faults.at_least(static_cast<double>(seed), 0, "/seed");
    faults.at_least(static_cast<double>(first), 0, "/first");
    robust::detail::throw_faults(faults);
    const robust::SobolPoints points(static_cast<std::uint64_t>(seed), static_cast<std::size_t>(dimensions));
    Eigen::MatrixXd out(draws, dimensions);
    for (Index i = 0; i < draws; ++i) {
        pulse();
        for (Index j = 0; j < dimensions; ++j)
            out(i, j) = points.uniform(static_cast<std::uint64_t>(first) + static_cast<std::uint64_t>(i), static_cast<std::uint64_t>(j));
    }
    return out;
}

Eigen::MatrixXd saltelli_sample(const robust::SobolDesign& design, std::int64_t seed) {
    const robust::SobolRuns runs(design);
    const robust::SobolPoints points(judged_seed(seed), static_cast<std::size_t>(2 * runs.factors()));
    Eigen::MatrixXd out(runs.size(), runs.factors());
    for (Index r = 0; r < out.rows(); ++r) {
        pulse();
        for (Index j = 0; j < out.cols(); ++j) out(r, j) = points.uniform(runs.draw(r), runs.dimension(r, j));
    }
    return out;
}

SobolTable sobol_table(const Eigen::MatrixXd& outputs, const robust::SobolDesign& design, const robust::SobolOptions& options,
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

Eigen::MatrixXd morris_sample(const robust::MorrisDesign& design, std::int64_t seed) {
    return of_morris_runs(design, seed, [](const auto& runs) {
        Eigen::MatrixXd out(runs.size(), runs.factors());
        for (Index r = 0; r < out.rows(); ++r) {
            pulse();
            out.row(r) = runs.point(r).transpose();
        }
        return out;
    });
}
MorrisTable morris_table(const Eigen::MatrixXd& outputs, const robust::MorrisDesign& design, std::int64_t seed,
                         const robust::Resampling& resampling, int threads) {
    judge_threads(threads);
    const robust::MorrisEffects found =
        of_morris_runs(design, seed, [&](const auto& runs) { return robust::morris(runs, outputs, resampling, threads); });
    return {.mu_star = estimated(found.mu_star),
            .mu = sparse(found.mu),
            .sigma = sparse(found.sigma),
            .used =
                rows_of<int>(found.used.rows(), found.used.cols(), [&](Index i, Index j) { return static_cast<int>(found.used(i, j)); })};
}

PawnTable pawn_table(const Eigen::MatrixXd& inputs, const Eigen::MatrixXd& outputs, const robust::PawnOptions& options, int threads) {
    judge_threads(threads);
    const robust::Pawn found = robust::pawn(inputs, outputs, options, threads);
    return {.median = sparse(found.median),
            .maximum = sparse(found.maximum),
            .mean = sparse(found.mean),
            .estimable = found.estimable,
            .used = whole<int>(found.used)};
}

GivenDataTable given_data_table(const Eigen::MatrixXd& inputs, const Eigen::MatrixXd& outputs, const robust::GivenDataOptions& options,
                                int threads) {
    judge_threads(threads);
    const robust::GivenData found = robust::given_data(inputs, outputs, options, threads);
    return {.first = sparse(found.first), .adjusted = sparse(found.adjusted), .estimable = found.estimable, .used = whole<int>(found.used)};
}

}  // namespace ceiba

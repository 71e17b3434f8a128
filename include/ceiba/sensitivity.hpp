#pragma once

#include <Eigen/Core>
#include <ceiba/model/sensitivity_table.hpp>
#include <ceiba/robust/options/given_data.hpp>
#include <ceiba/robust/options/morris.hpp>
#include <ceiba/robust/options/pawn.hpp>
#include <ceiba/robust/options/sobol_indices.hpp>
#include <cstdint>

/// Sensitivity analyses of any model: the points at which to run it, and what its outputs say. Outputs have a row a run and a column an
/// output; NaN is a run that failed.
namespace ceiba {

/// Sobol' points with Owen's scrambling: draws x dimensions, each above 0 and below 1.
///
/// first   the number of the first one
/// throws  Error: out_of_range at the argument; Stopped
/// cost    O(draws dimensions log(draws)); as all below, memory for the result
/// source  robust/sobol_sequence.hpp
Eigen::MatrixXd sobol_sample(std::int64_t draws, std::int64_t dimensions, std::int64_t seed, std::int64_t first = 0);

/// The points of the runs of Saltelli's design, from Sobol' points: runs x factors.
///
/// throws  Error for a design or a seed out of range; Stopped
/// source  robust/sobol_design.hpp
Eigen::MatrixXd saltelli_sample(const robust::SobolDesign& design, std::int64_t seed);

/// Variance-based indices of all outputs of these runs.
///
/// threads  0 for as many as the machine has, to 1024
/// throws   Error for a design or options out of range or another number of rows; Stopped
/// source   robust/sobol_indices.hpp
SobolTable sobol_table(const Eigen::MatrixXd& outputs, const robust::SobolDesign& design, const robust::SobolOptions& options = {},
                       int threads = 0);

/// The points of the runs of Morris' design: runs x factors. Those of radial steps are from Sobol' points; a trajectory's are on a grid,
/// which random ones fill.
///
/// throws  Error for a design or a seed out of range; Stopped
/// source  robust/morris_design.hpp
Eigen::MatrixXd morris_sample(const robust::MorrisDesign& design, std::int64_t seed);

/// Elementary effects on all outputs of these runs.
///
/// seed    that of morris_sample
/// throws  Error for a design or options out of range or another number of rows; Stopped
/// source  robust/morris.hpp
MorrisTable morris_table(const Eigen::MatrixXd& outputs, const robust::MorrisDesign& design, std::int64_t seed,
                         const robust::Resampling& resampling = {}, int threads = 0);

/// PAWN's indices of any runs.
///
/// inputs  runs x factors, finite
/// throws  Error for options out of range, an input that is not finite, or another number of rows; Stopped
/// source  robust/pawn.hpp
PawnTable pawn_table(const Eigen::MatrixXd& inputs, const Eigen::MatrixXd& outputs, const robust::PawnOptions& options = {},
                     int threads = 0);

/// First-order indices of any runs.
///
/// inputs  runs x factors, finite
/// throws  Error for options out of range, an input that is not finite, or another number of rows; Stopped
/// source  robust/given_data.hpp
GivenDataTable given_data_table(const Eigen::MatrixXd& inputs, const Eigen::MatrixXd& outputs, const robust::GivenDataOptions& options = {},
                                int threads = 0);

}  // namespace ceiba

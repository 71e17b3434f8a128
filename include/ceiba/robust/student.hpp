#pragma once

namespace ceiba::robust {

/// The t below which Student's distribution has a given probability.
///
/// p        above 0 and below 1
/// df       degrees of freedom, 1 or more
/// returns  t, to a relative 1e-12
/// throws   std::invalid_argument for p or df out of range
/// cost     O(1)
/// source   Boost.Math, students_t_distribution
/// example  p = 0.975, df = 9: 2.262
double student_quantile(double p, int df);

}  // namespace ceiba::robust

#pragma once

#include <ceiba/weight/columns.hpp>
#include <ceiba/weight/options/angle.hpp>

namespace ceiba::weight {

inline Weights found(const Angle&, const Problem& problem) {
    const std::vector<bool> vary = detail::varying(problem);
    Eigen::VectorXd angle = Eigen::VectorXd::Zero(problem.criteria());
    for (const Index j : detail::chosen(vary)) {
        const auto column = detail::span(problem.x.col(j));
        const double scale = ceiba::detail::to_one(ceiba::detail::greatest_size(column));
        const double middle = ceiba::detail::mean(column) * scale;
        double squares = 0;
        for (const double x : column) squares += (x * scale - middle) * (x * scale - middle);
        // The tangent, for the arc cosine of a number near 1 has lost half of its digits.
        angle[j] = std::atan2(std::sqrt(squares / static_cast<double>(column.size())), std::abs(middle));
    }
    Weights out = detail::shares(angle, vary);
    out.tables["angle"] = angle;
    return out;
}

/// Angular weights: the angle between a criterion and one on which all alternatives have the mean.
///
/// u = arccos(sum x mean x / (|x| sqrt(m) |mean x|)), which is arctan(sqrt(sum (x - mean x)^2 / m) / |mean x|); w = u / sum u
///
/// x           alternatives x criteria
/// directions  1 or -1; they do not count
/// returns     weights; 0 for a constant criterion; equal ones with `no_variance` where all are constant; table angle (u, from 0 to pi/2,
///             which a mean of 0 gives)
/// throws      Error with every issue of the input
/// cost        O(m n)
/// source      Shuai, Zongzhun, Yongji & Lei (2012) A new angular method to determine the objective weights, doi:10.1109/CCDC.2012.6244621
/// example     columns 0 2 and 1 3: arctan 1 and arctan .5 over their sum
inline Weights angle(const Table& x, const Vector& directions, const Angle& options = {}) {
    return weights(options, x, directions);
}

}  // namespace ceiba::weight

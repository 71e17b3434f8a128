#pragma once

#include <Eigen/Core>
#include <algorithm>
#include <ceiba/snap.hpp>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <vector>

/// What is rated, and by whom: rows are units, columns are raters, NaN is missing. One unit alone is a vector of its ratings.
///
/// Ratings are equal if they are to 12 significant digits. Where a measure is undefined (too few ratings, or none that differ where
/// it needs variation) the value is NaN, never a number that looks like agreement.
namespace ceiba::agree {

using Values = Eigen::Ref<const Eigen::VectorXd>;
using Ratings = Eigen::Ref<const Eigen::MatrixXd>;

inline constexpr double no_value = std::numeric_limits<double>::quiet_NaN();

/// A rating and how often it was given.
struct Tally {
    double value{};
    double count{};
};

namespace detail {

/// The ratings that are there, ascending.
inline std::vector<double> present(const Values& values) {
    std::vector<double> out;
    for (const double x : values) {
        if (std::isinf(x)) throw std::invalid_argument("a rating is infinite");
        if (!std::isnan(x)) out.push_back(x);
    }
    std::ranges::sort(out);
    return out;
}

/// How often each of the ratings was given, ascending.
inline std::vector<Tally> tallies(const std::vector<double>& ascending) {
    std::vector<Tally> out;
    for (const double x : ascending) {
        const double value = snap(x);
        if (out.empty() || out.back().value != value) out.push_back({value, 0});
        ++out.back().count;
    }
    return out;
}

/// The ratings of each unit, ascending.
inline std::vector<std::vector<double>> by_unit(const Ratings& ratings) {
    std::vector<std::vector<double>> out;
    if (ratings.cols() == 0) out.resize(static_cast<std::size_t>(ratings.rows()));  // of which no row may be taken
    else
        for (Eigen::Index u = 0; u < ratings.rows(); ++u) out.push_back(present(ratings.row(u).transpose()));
    return out;
}

/// The units that every rater rated.
inline Eigen::MatrixXd complete(const Ratings& ratings) {
    Eigen::MatrixXd out(ratings.rows(), ratings.cols());
    if (ratings.cols() == 0) return out;
    Eigen::Index kept = 0;
    for (Eigen::Index u = 0; u < ratings.rows(); ++u)
        if (static_cast<Eigen::Index>(present(ratings.row(u).transpose()).size()) == ratings.cols()) out.row(kept++) = ratings.row(u);
    return out.topRows(kept);
}

}  // namespace detail

}  // namespace ceiba::agree

#pragma once

#include <Eigen/Core>
#include <algorithm>
#include <ceiba/detail/deviation.hpp>
#include <ceiba/progress.hpp>
#include <ceiba/snap.hpp>
#include <cmath>
#include <limits>
#include <span>
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

/// How often each of several counts: once each, or as often as it was drawn; a whole number, 0 or more.
using Times = std::span<const double>;

/// A rating and how often it was given.
struct Tally {
    double value{};
    double count{};
};
/// Those of one unit, ascending.
using Tallies = std::span<const Tally>;

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
    double last = no_value;
    for (const double x : ascending) {
        const double value = snap(x);
        if (value != last) out.push_back({x, 0});
        last = value;
        ++out.back().count;
    }
    return out;
}
inline std::vector<Tally> tallies_of(const Values& values) {
    return tallies(present(values));
}

/// How many ratings these are.
inline double number_of(Tallies tallies) {
    double out = 0;
    for (const Tally& t : tallies) out += t.count;
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

/// Every unit once.
inline std::vector<double> once(Eigen::Index units) {
    return std::vector<double>(static_cast<std::size_t>(units), 1.0);
}

/// The sum of the squared distances of all pairs, each as often as it occurs, of values that stand somewhere: without looking at each
/// pair, sum_{c<k} n_c n_k (x_c - x_k)^2 = n sum n_c (x_c - mean)^2.
inline double squared_distances(const std::vector<double>& at, const std::vector<double>& counts) {
    if (at.empty()) return 0;
    double n = 0;
    double sum = 0;
    for (std::size_t c = 0; c < at.size(); ++c) {
        n += counts[c];
        sum += counts[c] * (at[c] - at[0]);
    }
    if (n == 0) return 0;
    double squares = 0;
    for (std::size_t c = 0; c < at.size(); ++c) {
        const double off = at[c] - at[0] - sum / n;
        squares += counts[c] * off * off;
    }
    return n * squares;
}

}  // namespace detail

/// One unit's ratings, made ready for raters who count several times or not at all.
class UnitRatings {
public:
    explicit UnitRatings(const Values& values) : tallies_(detail::tallies_of(values)) {
        for (const double x : values) {
            const auto found = std::ranges::lower_bound(tallies_, snap(x), {}, [](const Tally& t) { return snap(t.value); });
            of_.push_back(std::isnan(x) ? tallies_.size() : static_cast<std::size_t>(found - tallies_.begin()));
        }
        tallies_.emplace_back();  // of those who did not rate
    }
    /// The tallies where each rater counts so often; some may be 0.
    Tallies operator()(Times raters) {
        for (Tally& t : tallies_) t.count = 0;
        for (std::size_t r = 0; r < of_.size(); ++r) tallies_[of_[r]].count += raters[r];
        return Tallies(tallies_).first(tallies_.size() - 1);
    }

private:
    std::vector<Tally> tallies_;
    std::vector<std::size_t> of_{};  ///< of each rater
};

}  // namespace ceiba::agree

#pragma once

#include <array>
#include <ceiba/agree/options.hpp>
#include <ceiba/agree/ratings.hpp>

namespace ceiba::agree {

/// Both coefficients of a table, made ready for units that count several times or not at all.
class Icc {
public:
    explicit Icc(const Ratings& ratings) {
        for (Eigen::Index u = 0; ratings.cols() > 0 && u < ratings.rows(); ++u)
            if (static_cast<Eigen::Index>(detail::present(ratings.row(u).transpose()).size()) == ratings.cols()) units_.push_back(u);
        ratings_.resize(static_cast<Eigen::Index>(units_.size()), ratings.cols());
        for (std::size_t u = 0; u < units_.size(); ++u) ratings_.row(static_cast<Eigen::Index>(u)) = ratings.row(units_[u]);
        scale_ = ceiba::detail::to_one(ceiba::detail::greatest_size({ratings_.data(), static_cast<std::size_t>(ratings_.size())}));
        ratings_ *= scale_;
        if (units_.empty() || ratings.cols() == 0) return;
        least_ = ratings_.rowwise().minCoeff();
        greatest_ = ratings_.rowwise().maxCoeff();
        of_unit_ = Eigen::VectorXd::Zero(ratings_.rows());
        for (Eigen::Index r = 0; r < ratings_.cols(); ++r)
            for (Eigen::Index u = 0; u < ratings_.rows(); ++u) of_unit_[u] += ratings_(u, r) / static_cast<double>(ratings_.cols());
    }

    /// Where each unit counts so often: the coefficient of one rater, and of the mean of all.
    std::array<double, 2> operator()(Times units) const {
        std::vector<double> times;
        double n = 0;
        double least = std::numeric_limits<double>::infinity();
        double greatest = -least;
        for (std::size_t u = 0; u < units_.size(); ++u) {
            times.push_back(units[static_cast<std::size_t>(units_[u])]);
            n += times.back();
            if (times.back() == 0) continue;
            least = std::min(least, least_[static_cast<Eigen::Index>(u)]);
            greatest = std::max(greatest, greatest_[static_cast<Eigen::Index>(u)]);
        }
        const auto k = static_cast<double>(ratings_.cols());
        if (n < 2 || k < 2 || snap(least / scale_) == snap(greatest / scale_)) return {no_value, no_value};
        const auto rows = static_cast<Eigen::Index>(times.size());
        double mean = 0;
        for (Eigen::Index u = 0; u < rows; ++u) mean += times[static_cast<std::size_t>(u)] * of_unit_[u] / n;
        double between = 0;
        double raters = 0;
        double rest = 0;
        for (Eigen::Index u = 0; u < rows; ++u)
            between += times[static_cast<std::size_t>(u)] * k * (of_unit_[u] - mean) * (of_unit_[u] - mean) / (n - 1);
        for (Eigen::Index r = 0; r < ratings_.cols(); ++r) {
            double rater = 0;
            for (Eigen::Index u = 0; u < rows; ++u) rater += times[static_cast<std::size_t>(u)] * ratings_(u, r) / n;
            raters += n * (rater - mean) * (rater - mean) / (k - 1);
            double squares = 0;
            for (Eigen::Index u = 0; u < rows; ++u) {
                const double error = ratings_(u, r) - of_unit_[u] - rater + mean;
                squares += times[static_cast<std::size_t>(u)] * error * error;
            }
            rest += squares / ((n - 1) * (k - 1));
        }
        // What is added and what is taken away, apart: where they are the same, rounding leaves a difference that is none.
        const auto coefficient = [&](bool single) {
            const double added = single ? between + (k - 1) * rest + k * raters / n : between + raters / n;
            const double taken = (single ? k : 1) * rest / n;
            return added > taken && !same(added, taken) ? (between - rest) / (added - taken) : no_value;
        };
        return {coefficient(true), coefficient(false)};
    }

private:
    std::vector<Eigen::Index> units_{};  ///< that every rater rated
    Eigen::MatrixXd ratings_;            ///< theirs, brought near 1
    double scale_ = 1;
    Eigen::VectorXd of_unit_{}, least_{}, greatest_{};  ///< of each unit
};

/// Intraclass correlation, two-way random: raters are a sample, and their level counts, not only their order.
///
/// With the mean squares between units B, between raters J and of what remains E, n units and k raters:
/// ICC(2,1) = (B - E) / (B + (k - 1) E + k (J - E) / n), ICC(2,k) = (B - E) / (B + (J - E) / n)
///
/// ratings  n units by k raters; NaN is missing, and a unit that is not rated by all is left out
/// judged   the reliability of a single rater, ICC(2,1), or of their mean, ICC(2,k)
/// returns  at most 1, and below 0 where units differ less than chance makes them. NaN below two raters, below two units rated by all,
///          if all ratings are the same, or if the denominator is not above 0
/// throws   std::invalid_argument for an infinite rating
/// cost     O(n k)
/// source   Shrout & Fleiss (1979) Intraclass correlations: uses in assessing rater reliability, doi:10.1037/0033-2909.86.2.420
/// example  their six targets and four judges: 0.29, 0.62
inline double icc(const Ratings& ratings, Judged judged) {
    return Icc(ratings)(detail::once(ratings.rows()))[judged == Judged::single ? 0 : 1];
}

}  // namespace ceiba::agree

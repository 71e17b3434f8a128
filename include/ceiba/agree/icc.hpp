#pragma once

#include <ceiba/agree/options.hpp>
#include <ceiba/agree/ratings.hpp>

namespace ceiba::agree {

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
    const Eigen::MatrixXd x = detail::complete(ratings);
    const auto n = static_cast<double>(x.rows());
    const auto k = static_cast<double>(x.cols());
    if (n < 2 || k < 2) return no_value;
    Eigen::VectorXd of_unit = Eigen::VectorXd::Zero(x.rows());
    Eigen::VectorXd of_rater = Eigen::VectorXd::Zero(x.cols());
    double mean = 0;
    double least = x(0, 0);
    double greatest = x(0, 0);
    for (Eigen::Index r = 0; r < x.cols(); ++r) {
        for (Eigen::Index u = 0; u < x.rows(); ++u) {
            of_unit[u] += x(u, r) / k;
            of_rater[r] += x(u, r) / n;
            mean += x(u, r) / (n * k);
            least = std::min(least, x(u, r));
            greatest = std::max(greatest, x(u, r));
        }
    }
    if (snap(least) == snap(greatest)) return no_value;
    double between = 0;
    double raters = 0;
    double rest = 0;
    for (const double unit : of_unit) between += k * (unit - mean) * (unit - mean) / (n - 1);
    for (const double rater : of_rater) raters += n * (rater - mean) * (rater - mean) / (k - 1);
    for (Eigen::Index r = 0; r < x.cols(); ++r) {
        for (Eigen::Index u = 0; u < x.rows(); ++u) {
            const double error = x(u, r) - of_unit[u] - of_rater[r] + mean;
            rest += error * error / ((n - 1) * (k - 1));
        }
    }
    // What is added and what is taken away, apart: where they are the same, rounding leaves a difference that is none.
    const bool single = judged == Judged::single;
    const double added = single ? between + (k - 1) * rest + k * raters / n : between + raters / n;
    const double taken = (single ? k : 1) * rest / n;
    return added > taken && !same(added, taken) ? (between - rest) / (added - taken) : no_value;
}

}  // namespace ceiba::agree

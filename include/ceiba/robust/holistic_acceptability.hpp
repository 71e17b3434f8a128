#pragma once

#include <Eigen/Core>
#include <ceiba/robust/options/smaa.hpp>
#include <ceiba/robust/weights.hpp>

namespace ceiba::robust {

/// How acceptable each alternative is over all ranks: the sum of its acceptability times what the rank counts for.
///
/// acceptability  alternatives x ranks
/// returns        a number from 0 to 1 for each; 1 for one that is always the first
/// source         Lahdelma & Salminen (2001) SMAA-2, doi:10.1287/opre.49.3.444.11220, section 3.4
/// example        first in half of the draws and last of three in the others: linear .5, inverse .667, centroid .591
inline Eigen::VectorXd holistic_acceptability(const Eigen::Ref<const Eigen::MatrixXd>& acceptability,
                                              RankWeights weights = RankWeights::centroid) {
    const Index ranks = acceptability.cols();
    Eigen::VectorXd counts(ranks);
    double sum = 0;
    for (Index r = ranks; r-- > 0;) {
        const auto place = static_cast<double>(r + 1);
        sum += 1 / place;
        counts[r] = weights == RankWeights::centroid  ? sum
                    : weights == RankWeights::inverse ? 1 / place
                    : ranks == 1                      ? 1
                                                      : static_cast<double>(ranks - 1 - r) / static_cast<double>(ranks - 1);
    }
    Eigen::VectorXd out = Eigen::VectorXd::Zero(acceptability.rows());
    for (Index i = 0; i < out.size(); ++i)
        for (Index r = 0; r < ranks; ++r) out[i] += acceptability(i, r) * (weights == RankWeights::centroid ? counts[r] / sum : counts[r]);
    return out;
}

}  // namespace ceiba::robust

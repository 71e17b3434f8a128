#pragma once

#include <ceiba/rank/group/options/trimmed_mean.hpp>
#include <ceiba/rank/group/ranking.hpp>
#include <tuple>

namespace ceiba::rank::group {

inline Found found(const TrimmedMean& options, const Problem& problem) {
    std::vector<Index> counted;
    for (Index k = 0; k < problem.criteria(); ++k)
        if (problem.weights[k] > 0) counted.push_back(k);
    const auto cut = static_cast<std::size_t>(snap(options.share * static_cast<double>(counted.size())));
    Found out;
    out.score.resize(problem.alternatives());
    if (problem.explain) out.tables["kept"] = Eigen::MatrixXd::Zero(problem.alternatives(), problem.criteria());
    for (Index i = 0; i < problem.alternatives(); ++i) {
        // the value, its weight, its column: of equal values the lighter is the lower
        std::vector<std::tuple<double, double, Index>> values;
        for (const Index k : counted) values.emplace_back(problem.x(i, k), problem.weights[k], k);
        std::ranges::sort(values);
        double total = 0;
        for (std::size_t k = cut; k < values.size() - cut; ++k) total += std::get<1>(values[k]);
        double mean = 0;
        for (std::size_t k = cut; k < values.size() - cut; ++k) {
            const auto& [value, weight, column] = values[k];
            mean += weight / total * value;
            if (problem.explain) out.tables["kept"](i, column) = 1;
        }
        out.score[i] = mean;
    }
    return out;
}

/// The trimmed mean of columns: of each row the lowest and the highest values are left out.
///
/// score = sum w x / sum w over what is left when floor(share n) values are cut at each end; n counts the columns of a weight above 0
///
/// x        alternatives x scores, the higher the better; with columns = ranks, the lower the better
/// weights  one for each column, 0 or more; none: each counts 1. They weigh what is left, and decide nothing about what is cut
/// returns  a mean between the least and the greatest value of the row; explained: kept (1 where a value counts)
/// throws   Error with every issue of the input
/// cost     O(m n log n)
/// source   Tukey & McLaughlin (1963) Less vulnerable confidence and significance procedures for location based on a single sample:
///          trimming/Winsorization 1, Sankhya A 25: 331-352
/// example  1 2 3 10 with the share .25: 2.5
inline Ranking trimmed_mean(const Table& x, const Vector& weights = Eigen::VectorXd(), const TrimmedMean& options = {},
                            const Common& common = {}) {
    return ranking(options, x, weights, common);
}

}  // namespace ceiba::rank::group

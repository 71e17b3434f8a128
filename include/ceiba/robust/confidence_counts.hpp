#pragma once

#include <Eigen/Core>
#include <ceiba/robust/rank_counts.hpp>
#include <cmath>
#include <cstdint>
#include <stdexcept>
#include <vector>

namespace ceiba::robust {

/// How often alternatives are the best with their central weights, from scores of any model: the confidence factors.
///
/// source  Lahdelma & Salminen (2001) SMAA-2, doi:10.1287/opre.49.3.444.11220
class ConfidenceCounts {
public:
    explicit ConfidenceCounts(Index alternatives)
        : best_(static_cast<std::size_t>(alternatives)), draws_(static_cast<std::size_t>(alternatives)) {}

    /// Counts a draw: the scores of all with the central weights of one of them.
    void add(Index of, const Eigen::Ref<const Eigen::VectorXd>& scores) {
        if (scores.size() != static_cast<Index>(best_.size())) throw std::invalid_argument("a draw needs a score for each alternative");
        bool best = !std::isnan(scores[of]);
        for (Index i = 0; i < scores.size() && best; ++i) best = !detail::better(scores[i], scores[of]);
        add(of, best ? 1 : 0, 1);
    }
    /// Counts draws of which an alternative was the best in some.
    void add(Index of, std::uint64_t best, std::uint64_t draws) {
        best_[static_cast<std::size_t>(of)] += best;
        draws_[static_cast<std::size_t>(of)] += draws;
    }
    void merge(const ConfidenceCounts& other) {
        if (best_.size() != other.best_.size()) throw std::invalid_argument("counts that are merged are of the same alternatives");
        for (std::size_t i = 0; i < best_.size(); ++i) add(static_cast<Index>(i), other.best_[i], other.draws_[i]);
    }
    /// The share of each; NaN where none was counted.
    Eigen::VectorXd factors() const {
        Eigen::VectorXd out(static_cast<Index>(best_.size()));
        for (std::size_t i = 0; i < best_.size(); ++i)
            out[static_cast<Index>(i)] = static_cast<double>(best_[i]) / static_cast<double>(draws_[i]);
        return out;
    }

private:
    std::vector<std::uint64_t> best_{};
    std::vector<std::uint64_t> draws_{};
};

}  // namespace ceiba::robust

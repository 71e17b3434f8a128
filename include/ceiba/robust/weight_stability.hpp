#pragma once

#include <Eigen/Core>
#include <algorithm>
#include <ceiba/rank/order.hpp>
#include <ceiba/robust/linear.hpp>
#include <ceiba/snap.hpp>
#include <cmath>
#include <vector>

namespace ceiba::robust {

/// Which of two alternatives comes to be better than the other; -1 for none.
struct RankChange {
    Index rises = -1;
    Index falls = -1;
    explicit operator bool() const { return rises >= 0; }
    friend bool operator==(const RankChange&, const RankChange&) = default;
};

/// Between which weights of a criterion something stays as it is. At an end with a change the two are level; beyond it they have changed
/// places. Without a change the end is that of all weights.
struct StableRange {
    double low = 0;
    double high = 1;
    RankChange below{};  ///< just below `low`
    RankChange above{};  ///< just above `high`
};

/// How far the weight of one criterion can move while the others stay in proportion.
struct WeightStability {
    double weight = 0;      ///< what it is, as a share
    StableRange best{};     ///< that none is strictly better than the best
    StableRange ranking{};  ///< that the order of all, ties included, is what it is
};

namespace detail {

/// Scores near the weights that are: each moves in proportion to the weight.
class MovingScores {
public:
    MovingScores(const Linear& model, Index criterion, const Eigen::VectorXd& others, double weight_of_others)
        : at_(model.weights[criterion]), score_(&model.score), slope_(model.alternatives()), size_(model.alternatives()) {
        const Index n = model.criteria();
        for (Index i = 0; i < slope_.size(); ++i) {
            double rest = 0;
            if (weight_of_others > 0) rest = others[i] / weight_of_others;
            else
                for (Index j = 0; j < n; ++j)
                    if (j != criterion) rest += model.values(i, j) / static_cast<double>(n - 1);
            slope_[i] = model.values(i, criterion) - rest;
            size_[i] = std::abs(model.values(i, criterion)) + std::abs(rest);
        }
    }

    /// By how much faster b rises than a with the weight; what rounding leaves of nothing is nothing.
    double faster(Index b, Index a) const {
        const double out = slope_[b] - slope_[a];
        return std::abs(out) <= 1e-13 * (size_[a] + size_[b]) ? 0 : out;
    }
    bool level(Index a, Index b) const { return same((*score_)[a], (*score_)[b]); }
    /// Keeps a range from going on past where b comes level with a, which is as good or better.
    void limit(StableRange& range, Index a, Index b) const {
        const double rate = faster(b, a);
        if (rate == 0) return;
        const double at = at_ + (level(a, b) ? 0 : ((*score_)[a] - (*score_)[b]) / rate);
        if (rate > 0) {
            if (at < range.high) {
                range.high = at;
                range.above = {b, a};
            }
        } else if (at > range.low) {
            range.low = at;
            range.below = {b, a};
        }
    }

private:
    double at_;
    const Eigen::VectorXd* score_;
    Eigen::VectorXd slope_;
    Eigen::VectorXd size_;
};

}  // namespace detail

/// For each criterion, between which weights the best of weighted sums stays the best and the ranking what it is, and who overtakes whom
/// just beyond. The other weights stay in proportion; if they are all 0 they would share equally.
///
/// Scores are straight lines over the weight t of one criterion, s(t) = t x + (1 - t) r, with r the weighted mean of the others: the best
/// is overtaken where the nearest other line crosses its own, and the ranking changes first where the lines of two neighbours cross.
///
/// values   m x n, more is better
/// weights  n, 0 or more, in proportion
/// returns  one for each criterion, exact but for rounding. Where two that are level rise at different rates, the ranking's range is the
///          weight alone; of a single criterion, whose weight is 1 whatever happens, both are
/// throws   Error: wrong_shape, not_finite, out_of_range or no_weight at the place; Stopped
/// cost     O(m n log n + m log m)
/// source   Mareschal (1988) Weight stability intervals in multicriteria decision aid, doi:10.1016/0377-2217(88)90254-8; Triantaphyllou &
///          Sánchez (1997) A sensitivity analysis approach for some deterministic multi-criteria decision making methods,
///          doi:10.1111/j.1540-5915.1997.tb01306.x, whose change d of a weight w that is then divided by 1 - d is a share (w - d) / (1 - d)
/// example  values 1 0, .6 .6, 0 1 with .5 .5: the second is the best from .4, where the third overtakes it, to .6, where the first does
inline std::vector<WeightStability> weight_stability(const detail::Table& values, const detail::Vector& weights) {
    const detail::Linear model(values, weights);
    std::vector<WeightStability> out(static_cast<std::size_t>(model.criteria()));
    if (model.criteria() == 1) {
        const StableRange whole{.low = 1, .high = 1};
        return {{.weight = 1, .best = whole, .ranking = whole}};
    }
    const rank::detail::Sorted sorted = rank::detail::sorted(model.score, true);
    const Index best = sorted.order.front();
    detail::for_each_without(model, [&](Index k, const Eigen::VectorXd& others, double weight_of_others) {
        const detail::MovingScores moving(model, k, others, weight_of_others);
        WeightStability& found = out[static_cast<std::size_t>(k)];
        found.weight = model.weights[k];
        for (Index i = 0; i < model.alternatives(); ++i)
            if (i != best) moving.limit(found.best, best, i);
        for (std::size_t place = 1; place < sorted.order.size(); ++place) {
            const Index a = sorted.order[place - 1];
            const Index b = sorted.order[place];
            moving.limit(found.ranking, a, b);
            if (moving.level(a, b)) moving.limit(found.ranking, b, a);
        }
    });
    return out;
}

}  // namespace ceiba::robust

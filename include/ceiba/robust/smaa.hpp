#pragma once

#include <Eigen/Core>
#include <algorithm>
#include <array>
#include <ceiba/error.hpp>
#include <ceiba/progress.hpp>
#include <ceiba/robust/blocks.hpp>
#include <ceiba/robust/confidence_counts.hpp>
#include <ceiba/robust/philox.hpp>
#include <ceiba/robust/rank_counts.hpp>
#include <ceiba/robust/weights.hpp>
#include <cmath>
#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

/// Stochastic multicriteria acceptability analysis of the additive model.
namespace ceiba::robust {

/// What is known of alternatives whose score is the sum of their values, each times its weight.
struct AdditiveModel {
    Eigen::MatrixXd values{};   ///< m x n, more is better; with `high`, the least that each can be
    Eigen::MatrixXd high{};     ///< m x n, the most that each can be, any number between as likely; none: values are certain
    Eigen::MatrixXd weights{};  ///< draws x n, such as of constrained_weights; none: uniform on all that are 0 or more with sum 1
};

namespace detail {

inline Faults judgement(const AdditiveModel& model, const Smaa& options) {
    Faults out = robust::judgement(options);
    const Index m = model.values.rows();
    const Index n = model.values.cols();
    const auto shape = [](Index rows, Index columns) { return std::to_string(rows) + " x " + std::to_string(columns); };
    out.within(static_cast<double>(m), 1, static_cast<double>(most_alternatives), "/alternatives");
    out.at_least(static_cast<double>(n), 1, "/criteria");
    const auto cell = [](const char* table, Index i, Index j) {
        return std::string(table) + '/' + std::to_string(i) + '/' + std::to_string(j);
    };
    const bool uncertain = model.high.size() != 0;
    if (uncertain && (model.high.rows() != m || model.high.cols() != n))
        out.add("wrong_shape", "/high", {"high", shape(model.high.rows(), model.high.cols()), shape(m, n)});
    if (model.weights.cols() != 0 && (model.weights.rows() == 0 || model.weights.cols() != n))
        out.add("wrong_shape", "/weights",
                {"weights", shape(model.weights.rows(), model.weights.cols()), shape(std::max<Index>(model.weights.rows(), 1), n)});
    if (!out.empty()) return out;
    for (Index i = 0; i < m; ++i)
        for (Index j = 0; j < n; ++j) {
            if (!std::isfinite(model.values(i, j))) out.finite(model.values(i, j), cell("/values", i, j));
            if (!uncertain) continue;
            if (!std::isfinite(model.high(i, j))) out.finite(model.high(i, j), cell("/high", i, j));
            else out.at_least(model.high(i, j), model.values(i, j), cell("/high", i, j));
            if (std::isfinite(model.values(i, j)) && std::isfinite(model.high(i, j)) && std::isinf(model.high(i, j) - model.values(i, j)))
                out.add("too_great", cell("/high", i, j));
        }
    for (Index d = 0; d < model.weights.rows(); ++d) {
        bool none = true;
        double total = 0;
        for (Index j = 0; j < n; ++j) {
            const double w = model.weights(d, j);
            if (!std::isfinite(w)) out.finite(w, cell("/weights", d, j));
            else if (w < 0) out.at_least(w, 0, cell("/weights", d, j));  // a place in words takes longer than a draw
            none = none && w == 0;
            total += w;
        }
        if (std::isinf(total) && out.empty()) out.add("too_great", "/weights/" + std::to_string(d));
        if (none) out.add("no_weight", "/weights/" + std::to_string(d));
    }
    return out;
}

/// Draws side by side: what is the same for all of them is read once, and what is reckoned is so in loops of a fixed length.
class AdditiveDraws {
public:
    static constexpr Index lanes = 16;

    AdditiveDraws(const AdditiveModel& model, const Smaa& options)
        : model_(&model),
          random_{static_cast<std::uint64_t>(options.seed)},
          m_(model.values.rows()),
          n_(model.values.cols()),
          draws_(model.weights.size() != 0 ? model.weights.rows() : Index{options.draws}),
          values_(model.values),
          width_(model.high.size() != 0 ? Table(model.high - model.values) : Table(Table::Zero(m_, n_))),
          uncertain_(static_cast<std::size_t>(m_)),
          weights_(n_, lanes) {
        for (Index i = 0; i < m_; ++i) uncertain_[static_cast<std::size_t>(i)] = !width_.row(i).isZero(0);
    }

    Index draws() const { return draws_; }
    bool certain() const { return std::ranges::find(uncertain_, true) == uncertain_.end(); }
    /// How many draws from a first one on are there, up to `lanes`.
    Index some(Index first) const { return std::min(lanes, draws_ - first); }

    /// The weights of some draws, criteria x lanes; of lanes without a draw they are 0.
    const auto& weights(Index first) {
        weights_.setZero();
        for (Index l = 0; l < some(first); ++l)
            if (model_->weights.size() != 0) weights_.col(l) = model_->weights.row(first + l).transpose();
            else weights_.col(l) = uniform_weights(n_, random_, static_cast<std::uint64_t>(first + l));
        return weights_;
    }
    /// The values of an alternative in some draws, n x lanes. Only where they are uncertain.
    void write_values(Index first, Index i, double* out) const {
        std::array<double, lanes> even{};
        std::array<double, lanes> odd{};
        for (Index j = 0; j < n_; ++j) {
            if (j % 2 == 0 && uncertain_[static_cast<std::size_t>(i)]) write_uniform(first, i * ((n_ + 1) / 2) + j / 2, even, odd);
            const std::array<double, lanes>& share = j % 2 == 0 ? even : odd;
            const double low = values_(i, j);
            const double width = width_(i, j);
            for (std::size_t l = 0; l < lanes; ++l) *out++ = low + width * share[l];
        }
    }
    /// The sums of n values, each the same in all draws, times the weights of each.
    void write_scores(Index i, double* out) const {
        std::array<double, lanes> sum{};
        const double* w = weights_.data();
        for (Index j = 0; j < n_; ++j, w += lanes) {
            const double x = values_(i, j);
            for (std::size_t l = 0; l < lanes; ++l) sum[l] += x * w[l];
        }
        std::ranges::copy(sum, out);
    }
    /// The same of values that differ.
    void write_scores(const double* x, double* out) const {
        std::array<double, lanes> sum{};
        const double* w = weights_.data();
        for (Index j = 0; j < n_; ++j, w += lanes, x += lanes)
            for (std::size_t l = 0; l < lanes; ++l) sum[l] += x[l] * w[l];
        std::ranges::copy(sum, out);
    }
    bool uncertain(Index i) const { return uncertain_[static_cast<std::size_t>(i)]; }

private:
    using Table = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

    /// Two numbers a draw, from dimensions that weights do not use.
    void write_uniform(Index first, Index dimension, std::array<double, lanes>& even, std::array<double, lanes>& odd) const {
        const auto at = static_cast<std::uint32_t>(dimension);
        const auto block = static_cast<std::uint32_t>(1 + (static_cast<std::uint64_t>(dimension) >> 32U));
        for (std::size_t l = 0; l < lanes; ++l) {
            const auto draw = static_cast<std::uint64_t>(first) + l;
            const auto bits = philox({static_cast<std::uint32_t>(draw), static_cast<std::uint32_t>(draw >> 32U), at, block},
                                     {static_cast<std::uint32_t>(random_.seed), static_cast<std::uint32_t>(random_.seed >> 32U)});
            even[l] = static_cast<double>(((std::uint64_t{bits[1]} << 32U) | bits[0]) >> 11U) * 0x1p-53;
            odd[l] = static_cast<double>(((std::uint64_t{bits[3]} << 32U) | bits[2]) >> 11U) * 0x1p-53;
        }
    }

    const AdditiveModel* model_;
    Random random_;
    Index m_;
    Index n_;
    Index draws_;
    Table values_;
    Table width_;
    std::vector<bool> uncertain_;
    Table weights_;  // criteria x lanes
};

/// What one thread counts.
struct SmaaWork {
    AdditiveDraws draws;
    RankCounts ranks;
    ConfidenceCounts confidence;
    std::vector<double> values{};  ///< alternatives x criteria x lanes, or of one alternative
    Eigen::MatrixXd scores{};      ///< alternatives x lanes

    void count_ranks(Index first) {
        const auto& weights = draws.weights(first);
        std::array<double, AdditiveDraws::lanes> row{};
        for (Index i = 0; i < scores.rows(); ++i) {
            if (i % 256 == 255) pulse();
            if (draws.uncertain(i)) {
                values.resize(static_cast<std::size_t>(weights.size()));
                draws.write_values(first, i, values.data());
                draws.write_scores(values.data(), row.data());
            } else {
                draws.write_scores(i, row.data());
            }
            for (Index l = 0; l < AdditiveDraws::lanes; ++l) scores(i, l) = row[static_cast<std::size_t>(l)];
        }
        for (Index l = 0; l < draws.some(first); ++l) ranks.add(static_cast<std::uint64_t>(first + l), scores.col(l), weights.col(l));
    }
    /// In how many draws of values each is the best with its central weights.
    void count_confidence(Index first, const Eigen::MatrixXd& central, const std::vector<std::vector<Index>>& rivals) {
        constexpr Index lanes = AdditiveDraws::lanes;
        const Index m = central.rows();
        const Index n = central.cols();
        values.resize(static_cast<std::size_t>(m * n * lanes));
        for (Index i = 0; i < m; ++i) draws.write_values(first, i, values.data() + i * n * lanes);
        const Index some = draws.some(first);
        std::array<double, lanes> own{};
        std::array<double, lanes> other{};
        const auto write = [&](Index i, Index of, std::array<double, lanes>& out) {
            std::array<double, lanes> sum{};
            const double* x = values.data() + i * n * lanes;
            for (Index j = 0; j < n; ++j, x += lanes) {
                const double w = central(of, j);
                for (std::size_t l = 0; l < lanes; ++l) sum[l] += x[l] * w;
            }
            out = sum;
        };
        for (Index of = 0; of < m; ++of) {
            const std::vector<Index>& order = rivals[static_cast<std::size_t>(of)];
            if (std::isnan(central(of, 0))) continue;
            pulse();
            write(of, of, own);
            std::array<bool, lanes> best{};
            std::fill_n(best.begin(), some, true);
            auto left = static_cast<std::uint64_t>(some);
            for (std::size_t k = 0; k < order.size() && left != 0; ++k) {
                write(order[k], of, other);
                for (std::size_t l = 0; l < lanes; ++l) {
                    if (!best[l] || !better(other[l], own[l])) continue;
                    best[l] = false;
                    --left;
                }
            }
            confidence.add(of, left, static_cast<std::uint64_t>(some));
        }
    }
};

/// The others, for each that has central weights: those first that score most with these, for one that is better ends the search.
inline std::vector<std::vector<Index>> rivals(const AdditiveModel& model, const Eigen::MatrixXd& central) {
    const Index m = central.rows();
    std::vector<std::vector<Index>> out(static_cast<std::size_t>(m));
    std::vector<double> scores(static_cast<std::size_t>(m));
    for (Index of = 0; of < m; ++of) {
        if (std::isnan(central(of, 0))) continue;
        pulse();
        std::ranges::fill(scores, 0.0);
        for (Index j = 0; j < central.cols(); ++j)
            for (Index i = 0; i < m; ++i)
                scores[static_cast<std::size_t>(i)] +=
                    central(of, j) * (model.values(i, j) + (model.high.size() != 0 ? model.high(i, j) : model.values(i, j)));
        std::vector<Index>& order = out[static_cast<std::size_t>(of)];
        for (Index i = 0; i < m; ++i)
            if (i != of) order.push_back(i);
        std::ranges::stable_sort(order, std::greater<>(), [&](Index i) { return scores[static_cast<std::size_t>(i)]; });
    }
    return out;
}

}  // namespace detail

/// Which rank each alternative has, how often, and with which weights it is the best, over all weights or those that are given.
///
/// score = sum of w x; rank = 1 and how many are better. A draw has its weights and, where values are uncertain, its values, from the seed
/// and its number alone: results have the same bits on any number of threads.
///
/// model    values m x n, from 1 to 32,767 alternatives; a score that is not finite in a draw, because values are too great, is none
/// options  draws, seed, ties, threads, and what is counted
/// returns  acceptability, central weights, confidence factors and pairwise winning, each as in SmaaIndices. Where values are certain,
///          confidence is 1 for all that have central weights of a convex set of weights
/// throws   Error: not_finite, out_of_range, wrong_shape or no_weight at the place; Stopped
/// cost     O(draws (m n + m log m + m^2 / 16)); memory O(threads (m^2 + m n)), however many draws. 200 x 20 and 10,000 draws: some
///          45 ms on one thread, 24 on two. Confidence factors of uncertain values: up to O(draws m^2 n) more
/// source   Lahdelma, Hokkanen & Salminen (1998) doi:10.1016/S0377-2217(97)00163-X; Lahdelma & Salminen (2001) SMAA-2: stochastic
///          multicriteria acceptability analysis for group decision making, doi:10.1287/opre.49.3.444.11220
/// example  values 1 0, .6 .6, 0 1: the first is the best by .4 of all weights, .8 .2 on average; the second by .2, .5 .5
inline SmaaIndices smaa(const AdditiveModel& model, const Smaa& options = {}) {
    detail::throw_faults(detail::judgement(model, options));
    const Index m = model.values.rows();
    const Index n = model.values.cols();
    const detail::SmaaWork start{.draws = detail::AdditiveDraws(model, options),
                                 .ranks = RankCounts(m, n, options),
                                 .confidence = ConfidenceCounts(m),
                                 .scores = Eigen::MatrixXd(m, detail::AdditiveDraws::lanes)};
    constexpr Index lanes = detail::AdditiveDraws::lanes;
    const auto blocks = static_cast<std::size_t>((start.draws.draws() + lanes - 1) / lanes);
    const auto first_of = [](std::size_t block) { return static_cast<Index>(block) * lanes; };
    std::vector<detail::SmaaWork> found =
        worked_blocks(blocks, options.threads, start, [&](detail::SmaaWork& own, std::size_t block) { own.count_ranks(first_of(block)); });
    for (std::size_t t = 1; t < found.size(); ++t) found.front().ranks.merge(found[t].ranks);
    SmaaIndices out = found.front().ranks.indices();
    if (!options.confidence) return out;
    const std::vector<std::vector<Index>> order = detail::rivals(model, out.central_weights);
    const bool once = start.draws.certain();  // then every draw is like the first
    const auto last = once ? std::size_t{1} : blocks;
    found = worked_blocks(last, options.threads, start, [&](detail::SmaaWork& own, std::size_t block) {
        own.count_confidence(first_of(block), out.central_weights, order);
    });
    for (std::size_t t = 1; t < found.size(); ++t) found.front().confidence.merge(found[t].confidence);
    out.confidence = found.front().confidence.factors();
    return out;
}

}  // namespace ceiba::robust

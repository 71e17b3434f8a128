#pragma once

#include <Eigen/Core>
#include <algorithm>
#include <ceiba/progress.hpp>
#include <ceiba/rank/order.hpp>
#include <ceiba/robust/options/smaa.hpp>
#include <ceiba/robust/weights.hpp>
#include <ceiba/snap.hpp>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <limits>
#include <set>
#include <stdexcept>
#include <vector>

/// Ranks counted draw after draw, whatever the scores come from.
namespace ceiba::robust {

/// What the ranks of m alternatives over many draws say. Shares have a standard error of sqrt(p (1 - p) / draws): 10,000 draws tell them to
/// 0.01 in 95 of 100 cases.
struct SmaaIndices {
    Eigen::MatrixXd acceptability{};             ///< m x m: share of the draws in which the row's alternative has the column's rank, from 1
    Eigen::MatrixXd central_weights{};           ///< m x n: mean weights of the draws in which it is the best; NaN where it never is
    Eigen::VectorXd confidence{};                ///< share of the draws in which its central weights make it the best; NaN without these
    Eigen::MatrixXd pairwise{};                  ///< m x m: share of the draws in which the row's alternative is better than the column's
    std::uint64_t draws = 0;                     ///< those that were counted
    std::uint64_t failed = 0;                    ///< those without any score; they count nowhere else
    std::vector<std::uint64_t> failed_draws{};   ///< the first 100 of them
    std::vector<std::uint64_t> without_score{};  ///< of each alternative, the draws counted in which it had no score, and so the last rank
};

namespace detail {

inline constexpr Index most_alternatives = 32'767;  // a rank is an integer of 16 bits
inline constexpr std::size_t most_failed_named = 100;

/// A place that some share is counted in so many parts: up to 24 share it exactly, for this is what 1 to 24 all divide.
inline constexpr std::uint64_t parts_of_a_place = 5'354'228'880;

/// Numbers from 0 to 1 added up as integers, so that the sum is the same in any order; each to 2^-64.
struct ExactSum {
    std::uint64_t high = 0;
    std::uint64_t low = 0;

    void add(double x) {
        const double scaled = x * 0x1p32;
        const auto whole = static_cast<std::int64_t>(scaled);
        high += static_cast<std::uint64_t>(whole);
        low += static_cast<std::uint64_t>(static_cast<std::int64_t>((scaled - static_cast<double>(whole)) * 0x1p32));
    }
    void add(const ExactSum& other) {
        high += other.high;
        low += other.low;
    }
    double value() const { return static_cast<double>(high) * 0x1p-32 + static_cast<double>(low) * 0x1p-64; }
};

/// True if b is better than a: greater in the first 12 significant digits. What is NaN is worse than any number.
inline bool better(double b, double a) {
    return b > a ? !same(a, b) : std::isnan(a) && !std::isnan(b);
}

}  // namespace detail

/// Counts of ranks over draws that come one after another, from any model. Counts are integers and weights are added up as such: the
/// result has the same bits in whatever order and on however many threads draws are added and counts merged.
///
/// cost     memory O(m^2 + m n), however many draws; O(m log m) a draw, and m^2 comparisons of integers for pairs, 8 or more at a time
/// source   Lahdelma, Hokkanen & Salminen (1998) SMAA - stochastic multiobjective acceptability analysis,
///          doi:10.1016/S0377-2217(97)00163-X; Lahdelma & Salminen (2001) SMAA-2, doi:10.1287/opre.49.3.444.11220; pairs: Leskinen,
///          Viitanen, Kangas & Kangas (2006) Alternatives to incorporate uncertainty and risk attitude in multicriteria evaluation of
///          forest plans, doi:10.1093/forestscience/52.3.304
/// example  RankCounts counts(2, 1);
///          counts.add(0, scores {.4, .7}, weights {1});
///          counts.indices().acceptability: 0 1, 1 0
class RankCounts {
public:
    /// alternatives  m, 1 to 32,767
    /// criteria      n, 0 where draws have no weights
    /// options       how ties rank, and whether pairs are counted; the rest is for others
    RankCounts(Index alternatives, Index criteria, const Smaa& options = {})
        : m_(alternatives), n_(criteria), shared_(options.ties == TiedRanks::shared), pairwise_(options.pairwise) {
        Faults faults;
        faults.within(static_cast<double>(m_), 1, static_cast<double>(detail::most_alternatives), "/alternatives");
        faults.at_least(static_cast<double>(n_), 0, "/criteria");
        detail::throw_faults(faults);
        const auto m = static_cast<std::size_t>(m_);
        ranked_.resize(m * m);
        best_.resize(m);
        weights_.resize(m * static_cast<std::size_t>(n_));
        without_.resize(m);
        keys_.resize(m);
        if (!pairwise_) return;
        pairs_.resize(m * m);
        ranks_.resize(m * lanes);
    }

    /// Counts a draw.
    ///
    /// draw     its number, by which it is named if it failed
    /// scores   m, more is better; NaN for an alternative without one, which ranks behind all that have one. All NaN: the draw failed
    /// weights  n, 0 or more, in proportion
    /// throws   std::invalid_argument for other sizes, and for weights that are negative, not finite or all 0
    void add(std::uint64_t draw, const Eigen::Ref<const Eigen::VectorXd>& scores, const Eigen::Ref<const Eigen::VectorXd>& weights) {
        if (scores.size() != m_ || weights.size() != n_)
            throw std::invalid_argument("a draw needs a score for each alternative, and all weights");
        double total = 0;
        for (const double w : weights) {
            if (!(w >= 0)) throw std::invalid_argument("a weight is 0 or more");
            total += w;
        }
        if (n_ > 0 && !(total > 0 && std::isfinite(total))) throw std::invalid_argument("weights of a draw have a finite sum above 0");
        std::size_t with_score = 0;
        for (Index i = 0; i < m_; ++i) {
            with_score += std::isnan(scores[i]) ? 0U : 1U;
            keys_[static_cast<std::size_t>(i)] = -scores[i];
        }
        if (with_score == 0) {
            ++failed_;
            name_failed(draw);
            return;
        }
        ++draws_;
        if (with_score == keys_.size()) sorted_ = rank::detail::sorted_keys(keys_);
        else sort_some(with_score);
        count(weights.data(), weights.innerStride(), total, with_score);
        if (pairwise_ && ++filled_ == lanes) flush();
    }

    /// Adds the counts of other draws of the same alternatives; std::invalid_argument for others.
    void merge(const RankCounts& other) {
        if (m_ != other.m_ || n_ != other.n_ || shared_ != other.shared_ || pairwise_ != other.pairwise_)
            throw std::invalid_argument("counts that are merged are of the same alternatives, criteria and options");
        if (other.filled_ > 0) {
            RankCounts whole = other;
            whole.flush();
            return merge(whole);
        }
        const auto add_all = [](auto& to, const auto& from) {
            for (std::size_t k = 0; k < to.size(); ++k) to[k] += from[k];
        };
        add_all(ranked_, other.ranked_);
        add_all(best_, other.best_);
        add_all(without_, other.without_);
        add_all(pairs_, other.pairs_);
        for (std::size_t k = 0; k < weights_.size(); ++k) weights_[k].add(other.weights_[k]);
        draws_ += other.draws_;
        failed_ += other.failed_;
        const std::multiset<std::uint64_t> named = other.failed_draws_;  // it may be this
        for (const std::uint64_t draw : named) name_failed(draw);
    }

    /// What the draws so far say, but for the confidence factors; NaN without any.
    SmaaIndices indices() const {
        if (filled_ > 0) {
            RankCounts whole = *this;
            whole.flush();
            return whole.indices();
        }
        const double none = std::numeric_limits<double>::quiet_NaN();
        SmaaIndices out{.acceptability = Eigen::MatrixXd(m_, m_),
                        .central_weights = Eigen::MatrixXd::Constant(m_, n_, none),
                        .draws = draws_,
                        .failed = failed_,
                        .failed_draws = {failed_draws_.begin(), failed_draws_.end()},
                        .without_score = without_};
        const auto all = static_cast<double>(draws_);
        const double whole = (shared_ ? static_cast<double>(detail::parts_of_a_place) : 1.0) * all;
        for (Index i = 0; i < m_; ++i) {
            for (Index r = 0; r < m_; ++r) out.acceptability(i, r) = static_cast<double>(ranked_[at(i, r)]) / whole;
            const std::uint64_t times = best_[static_cast<std::size_t>(i)];
            if (times == 0) continue;
            for (Index j = 0; j < n_; ++j)
                out.central_weights(i, j) = weights_[static_cast<std::size_t>(i * n_ + j)].value() / static_cast<double>(times);
        }
        if (!pairwise_) return out;
        out.pairwise = Eigen::MatrixXd::Zero(m_, m_);
        for (Index i = 0; i < m_; ++i)
            for (Index k = i + 1; k < m_; ++k) {
                const std::uint64_t won = pairs_[at(i, k)];
                const std::uint64_t tied = pairs_[at(k, i)];
                const double half = shared_ ? static_cast<double>(tied) / 2 : 0;
                out.pairwise(i, k) = (static_cast<double>(won) + half) / all;
                out.pairwise(k, i) = (static_cast<double>(draws_ - won - tied) + half) / all;
            }
        return out;
    }

private:
    static constexpr std::size_t lanes = 128;  // draws whose pairs are compared at once

    std::size_t at(Index i, Index k) const { return static_cast<std::size_t>(i * m_ + k); }

    /// Keys of those that have a score in ascending order, then the others.
    void sort_some(std::size_t with_score) {
        std::vector<double> some;
        std::vector<Index> whose;
        some.reserve(with_score);
        for (std::size_t i = 0; i < keys_.size(); ++i) {
            if (std::isnan(keys_[i])) continue;
            some.push_back(keys_[i]);
            whose.push_back(static_cast<Index>(i));
        }
        sorted_ = rank::detail::sorted_keys(some);
        for (rank::detail::Keyed& k : sorted_) k.at = whose[static_cast<std::size_t>(k.at)];
        for (std::size_t i = 0; i < keys_.size(); ++i) {
            if (!std::isnan(keys_[i])) continue;
            sorted_.push_back({keys_[i], static_cast<Index>(i)});
            ++without_[i];
        }
    }

    void count(const double* weights, Index stride, double total, std::size_t with_score) {
        const std::size_t m = keys_.size();
        for (std::size_t first = 0; first < m;) {
            std::size_t next = first + 1;
            if (first >= with_score) next = m;
            else
                while (next < with_score && same(sorted_[first].key, sorted_[next].key)) ++next;
            const std::size_t size = next - first;
            tied_ = tied_ || size > 1;
            for (std::size_t k = first; k < next; ++k) {
                const Index i = sorted_[k].at;
                if (!shared_) ++ranked_[at(i, static_cast<Index>(first))];
                else
                    for (std::size_t r = 0; r < size; ++r)  // what is left of a division goes to the first places
                        ranked_[at(i, static_cast<Index>(first + (r + k - first) % size))] +=
                            detail::parts_of_a_place / size + (r < detail::parts_of_a_place % size ? 1 : 0);
                if (pairwise_) ranks_[static_cast<std::size_t>(i) * lanes + filled_] = static_cast<std::int16_t>(first);
            }
            if (first == 0)
                for (std::size_t k = 0; k < next; ++k) {
                    const auto i = static_cast<std::size_t>(sorted_[k].at);
                    ++best_[i];
                    for (Index j = 0; j < n_; ++j)
                        weights_[i * static_cast<std::size_t>(n_) + static_cast<std::size_t>(j)].add(weights[j * stride] / total);
                }
            first = next;
        }
    }

    /// Pairs of the draws since the last time: wins of the first of each above the diagonal, ties below.
    void flush() {
        const std::size_t m = keys_.size();
        if (filled_ < lanes)
            for (std::size_t i = 0; i < m; ++i)  // equal ranks, which nobody wins
                std::fill_n(ranks_.begin() + static_cast<std::ptrdiff_t>(i * lanes + filled_), lanes - filled_, std::int16_t{0});
        for (std::size_t i = 0; i < m; ++i) {
            pulse();
            const std::int16_t* a = ranks_.data() + i * lanes;
            for (std::size_t k = i + 1; k < m; ++k) {
                const std::int16_t* b = ranks_.data() + k * lanes;
                const std::uint64_t won = lesser(a, b);
                pairs_[i * m + k] += won;
                if (tied_) pairs_[k * m + i] += filled_ - won - lesser(b, a);
            }
        }
        filled_ = 0;
        tied_ = false;
    }

    /// How many of a are less than those of b.
    static std::uint64_t lesser(const std::int16_t* a, const std::int16_t* b) {
        std::int16_t out = 0;
        for (std::size_t d = 0; d < lanes; ++d) out = static_cast<std::int16_t>(out + (a[d] < b[d] ? 1 : 0));
        return static_cast<std::uint64_t>(out);
    }

    void name_failed(std::uint64_t draw) {
        failed_draws_.insert(draw);
        if (failed_draws_.size() > detail::most_failed_named) failed_draws_.erase(std::prev(failed_draws_.end()));
    }

    Index m_;
    Index n_;
    bool shared_;
    bool pairwise_;
    std::uint64_t draws_ = 0;
    std::uint64_t failed_ = 0;
    std::multiset<std::uint64_t> failed_draws_{};
    std::vector<std::uint64_t> without_{};
    std::vector<std::uint64_t> ranked_{};      // alternatives x ranks
    std::vector<std::uint64_t> best_{};        // how often each is
    std::vector<detail::ExactSum> weights_{};  // of these draws, alternatives x criteria
    std::vector<std::uint64_t> pairs_{};
    std::vector<std::int16_t> ranks_{};  // alternatives x lanes, from 0, of draws whose pairs are not counted yet
    std::size_t filled_ = 0;
    bool tied_ = false;
    std::vector<double> keys_{};
    std::vector<rank::detail::Keyed> sorted_{};
};

}  // namespace ceiba::robust

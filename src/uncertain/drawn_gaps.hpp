#pragma once

#include <ceiba/model/uncertainty.hpp>
#include <ceiba/robust/summary.hpp>

#include "evaluated.hpp"

/// Gaps and their ranks, counted over many draws.
namespace ceiba::detail {

/// A gap of one draw.
struct DrawnGap {
    std::size_t node{};
    double gap{};
    int rank = 0;  ///< among the priorities; 0 where it is not open
};

/// The gaps of indicators, with their ranks.
inline std::vector<DrawnGap> drawn_gaps(const Evaluated& e, const TargetProfile& targets) {
    std::vector<DrawnGap> out;
    std::map<std::string, int> ranks;
    const Gaps found = gaps(e, targets, false);
    for (const Priority& p : ranked(e, found).priorities) ranks[p.indicator] = p.rank;
    for (const Gap& gap : found.gaps) {
        const auto rank = ranks.find(gap.node);
        if (gap.gap && e.tree[*e.tree.find(gap.node)].leaf())
            out.push_back({*e.tree.find(gap.node), *gap.gap, rank == ranks.end() ? 0 : rank->second});
    }
    return out;
}

/// Counts of ranks, from 1.
class RankCounts {
public:
    void add(std::size_t rank) {
        if (counts_.size() < rank) counts_.resize(rank, 0);
        ++counts_[rank - 1];
        ++all_;
        sum_ += rank;
    }
    std::int64_t all() const { return all_; }
    std::optional<double> mean() const {
        return all_ == 0 ? std::nullopt : std::optional(static_cast<double>(sum_) / static_cast<double>(all_));
    }
    std::optional<int> quantile(double share) const {
        if (all_ == 0) return std::nullopt;
        const auto place = std::max<std::int64_t>(1, static_cast<std::int64_t>(std::ceil(share * static_cast<double>(all_) - 1e-9)));
        std::int64_t before = 0;
        for (std::size_t r = 0; r < counts_.size(); ++r)
            if ((before += counts_[r]) >= place) return static_cast<int>(r) + 1;
        return static_cast<int>(counts_.size());
    }
    /// The mean distance from a rank.
    double shift(int from) const {
        double sum = 0;
        for (std::size_t r = 0; r < counts_.size(); ++r)
            sum += static_cast<double>(counts_[r]) * std::abs(static_cast<double>(r) + 1 - from);
        return sum / static_cast<double>(all_);
    }
    std::int64_t up_to(int rank) const {
        std::int64_t out = 0;
        for (std::size_t r = 0; r < counts_.size() && r < static_cast<std::size_t>(rank); ++r) out += counts_[r];
        return out;
    }
    std::vector<double> shares(std::size_t ranks, std::int64_t of) const {
        std::vector<double> out(ranks, 0.0);
        for (std::size_t r = 0; r < std::min(ranks, counts_.size()); ++r)
            out[r] = static_cast<double>(counts_[r]) / static_cast<double>(of);
        return out;
    }

private:
    std::vector<std::int64_t> counts_{};
    std::int64_t all_ = 0;
    std::size_t sum_ = 0;
};

/// What is kept of a gap.
struct GapAccount {
    robust::Summary gap{};
    RankCounts ranks{};

    void add(const DrawnGap& one) {
        gap.add(one.gap);
        if (one.rank > 0) ranks.add(static_cast<std::size_t>(one.rank));
    }
};

/// first  in how many of the draws it is one of the first priorities
inline Verdict verdict(std::int64_t first, std::int64_t draws) {
    return first == draws ? Verdict::always : 2 * first >= draws ? Verdict::mostly : first > 0 ? Verdict::seldom : Verdict::never;
}

}  // namespace ceiba::detail

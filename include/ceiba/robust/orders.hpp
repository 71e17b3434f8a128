#pragma once

#include <Eigen/Core>
#include <algorithm>
#include <ceiba/robust/options/weights.hpp>
#include <ceiba/robust/philox.hpp>
#include <cmath>
#include <map>
#include <vector>

/// Orders of criteria that agree with what is known of some pairs.
namespace ceiba::robust::detail {

/// Order constraints alone: in how many orders those that are left can come, by the set that has come. Criteria that no constraint names
/// are left out, for uniform weights can be exchanged.
class Orders {
public:
    /// False if there are more than 2^16 such sets, or if two criteria have to come before each other.
    static bool possible(const WeightConstraints& options, Orders& out) {
        if (!options.ratios.empty() || !options.intervals.empty()) return false;
        for (const auto& o : options.order)
            for (const Eigen::Index j : {Eigen::Index{o.greater}, Eigen::Index{o.lesser}}) out.criteria_.push_back(j);
        std::ranges::sort(out.criteria_);
        out.criteria_.erase(std::unique(out.criteria_.begin(), out.criteria_.end()), out.criteria_.end());
        const auto place = [&](int j) {
            return static_cast<std::size_t>(std::ranges::lower_bound(out.criteria_, Eigen::Index{j}) - out.criteria_.begin());
        };
        out.before_.resize(out.criteria_.size());
        for (const auto& o : options.order) out.before_[place(o.lesser)].push_back(place(o.greater));
        std::vector<bool> none(out.criteria_.size());
        const double ways = out.ways(none);
        return ways > 0 && std::isfinite(ways);
    }
    /// Those that constraints name, in the order of the table.
    const std::vector<Eigen::Index>& criteria() const { return criteria_; }
    /// The same from the greatest weight on, each possible order as likely as any other; `first` is the first dimension that is used.
    std::vector<Eigen::Index> order(const Random& random, std::uint64_t draw, std::uint64_t first) const {
        std::vector<Eigen::Index> out;
        std::vector<bool> come(criteria_.size());
        while (out.size() < criteria_.size()) {
            double left = random.uniform(draw, first + out.size()) * ways_.at(come);
            std::size_t last = 0;
            for (std::size_t j = 0; j < come.size(); ++j) {
                if (!may_come(come, j)) continue;
                last = j;
                come[j] = true;
                left -= ways_.at(come);
                come[j] = false;
                if (left < 0) break;
            }
            come[last] = true;
            out.push_back(criteria_[last]);
        }
        return out;
    }

private:
    bool may_come(const std::vector<bool>& come, std::size_t j) const {
        return !come[j] && std::ranges::all_of(before_[j], [&](std::size_t k) { return come[k]; });
    }
    double ways(std::vector<bool>& come) {
        if (const auto known = ways_.find(come); known != ways_.end()) return known->second;
        if (std::ranges::find(come, false) == come.end()) return ways_[come] = 1;
        double out = 0;
        for (std::size_t j = 0; j < come.size(); ++j) {
            if (!may_come(come, j)) continue;
            come[j] = true;
            const double more = ways(come);
            come[j] = false;
            if (!(more > 0) || ways_.size() > (std::size_t{1} << 16U)) return 0;
            out += more;
        }
        return ways_[come] = out;
    }
    std::vector<Eigen::Index> criteria_{};
    std::vector<std::vector<std::size_t>> before_{};
    std::map<std::vector<bool>, double> ways_{};
};

}  // namespace ceiba::robust::detail

#pragma once

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <map>

/// What is kept of numbers that come one by one.
namespace ceiba::robust {

/// Mean, spread and quantiles of numbers, none of which is kept: these are counted in bins by their first 12 binary digits.
///
/// cost    of a number O(log bins); memory O(bins), at most 4,096 for each power of 2 that the numbers reach over
/// source  mean and variance: Welford (1962) Note on a method for calculating corrected sums of squares and products,
///         doi:10.1080/00401706.1962.10490022
/// example of 1, 2, 3, 4: mean 2.5, median 2, standard deviation 1.29
class Summary {
public:
    /// x  finite
    void add(double x) {
        ++count_;
        const double apart = x - mean_;
        mean_ += apart / static_cast<double>(count_);
        squares_ += apart * (x - mean_);
        const auto [found, is_new] = bins_.try_emplace(bin(x), Bin{0, x, x});
        Bin& bin = found->second;
        ++bin.count;
        bin.least = std::min(bin.least, x);
        bin.greatest = std::max(bin.greatest, x);
    }

    std::int64_t count() const { return count_; }
    /// NaN without a number, as are all that follow.
    double mean() const { return count_ > 0 ? std::clamp(mean_, least(), greatest()) : none; }
    /// Over n - 1; 0 for one number.
    double standard_deviation() const {
        if (count_ == 0) return none;
        return count_ > 1 && least() < greatest() ? std::sqrt(squares_ / static_cast<double>(count_ - 1)) : 0;
    }
    /// Of the mean, where the numbers are independent.
    double standard_error() const { return standard_deviation() / std::sqrt(static_cast<double>(count_)); }
    double least() const { return count_ > 0 ? bins_.begin()->second.least : none; }
    double greatest() const { return count_ > 0 ? bins_.rbegin()->second.greatest : none; }
    /// The least of the numbers below or at which a share of them lies. Where its bin holds several, it lies between the least and the
    /// greatest of these, which differ by at most 1 in 4,096 parts.
    ///
    /// share  0 to 1
    double quantile(double share) const {
        if (count_ == 0) return none;
        const auto place = std::max<std::int64_t>(1, static_cast<std::int64_t>(std::ceil(share * static_cast<double>(count_) - 1e-9)));
        std::int64_t before = 0;
        for (const auto& [key, bin] : bins_) {
            if (before + bin.count < place) {
                before += bin.count;
                continue;
            }
            if (bin.count == 1) return bin.least;
            const double on = static_cast<double>(place - before - 1) / static_cast<double>(bin.count - 1);
            return std::clamp(bin.least + on * (bin.greatest - bin.least), bin.least, bin.greatest);
        }
        return greatest();
    }

private:
    struct Bin {
        std::int64_t count{};
        double least{};
        double greatest{};
    };
    static constexpr double none = std::numeric_limits<double>::quiet_NaN();

    /// In the order of the numbers; both zeros are one.
    static std::int64_t bin(double x) {
        constexpr unsigned digits_left_out = 40;
        const auto size = static_cast<std::int64_t>(std::bit_cast<std::uint64_t>(std::abs(x)) >> digits_left_out);
        return x < 0 ? -size - 1 : size;
    }

    std::int64_t count_ = 0;
    double mean_ = 0;
    double squares_ = 0;
    std::map<std::int64_t, Bin> bins_{};
};

}  // namespace ceiba::robust

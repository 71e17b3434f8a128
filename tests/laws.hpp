#pragma once

#include <Eigen/Core>
#include <cmath>
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <random>
#include <stdexcept>
#include <utility>
#include <vector>

#include "catch.hpp"

/// Numbers for property tests, the same on every platform, and the laws that rules share.
namespace tests {

inline constexpr double nan = std::numeric_limits<double>::quiet_NaN();
inline constexpr double infinity = std::numeric_limits<double>::infinity();

/// The sums of at most ten terms that the laws compare differ by a few units in the last place, 1e-16 each.
inline constexpr double rounding_errors = 1e-14;

inline Eigen::VectorXd column(std::initializer_list<double> numbers) {
    Eigen::VectorXd out(static_cast<Eigen::Index>(numbers.size()));
    Eigen::Index i = 0;
    for (const double x : numbers) out[i++] = x;
    return out;
}

/// The distributions of the standard library differ between platforms; its generator does not.
class Numbers {
public:
    explicit Numbers(std::uint64_t seed) : generator_(seed) {}
    double share() { return static_cast<double>(generator_() >> 11U) * 0x1p-53; }
    double between(double low, double high) { return low + (high - low) * share(); }
    std::size_t below(std::size_t n) { return static_cast<std::size_t>(generator_() % n); }
    bool chance(double p) { return share() < p; }
    template <class T>
    const T& one_of(const std::vector<T>& list) {
        return list[below(list.size())];
    }
    template <class T>
    void shuffle(std::vector<T>& list) {
        for (std::size_t i = list.size(); i > 1; --i) std::swap(list[i - 1], list[below(i)]);
    }

private:
    std::mt19937_64 generator_;
};

/// Values with their weights: some equal, some weights 0, at least one above.
struct Sample {
    Eigen::VectorXd values{};
    Eigen::VectorXd weights{};

    Eigen::Index size() const { return values.size(); }
    void keep(const std::vector<Eigen::Index>& which) {
        Sample out{Eigen::VectorXd(static_cast<Eigen::Index>(which.size())), Eigen::VectorXd(static_cast<Eigen::Index>(which.size()))};
        for (std::size_t i = 0; i < which.size(); ++i) {
            out.values[static_cast<Eigen::Index>(i)] = values[which[i]];
            out.weights[static_cast<Eigen::Index>(i)] = weights[which[i]];
        }
        *this = out;
    }
};

inline Sample sample(Numbers& numbers, double low, double high) {
    const auto n = static_cast<Eigen::Index>(1 + numbers.below(9));
    Sample out{Eigen::VectorXd(n), Eigen::VectorXd(n)};
    for (Eigen::Index i = 0; i < n; ++i) {
        const bool tie = i > 0 && numbers.chance(0.2);
        out.values[i] = tie ? out.values[i - 1] : numbers.chance(0.1) ? low : numbers.between(low, high);
        out.weights[i] = numbers.chance(0.2) ? 0 : numbers.between(0.1, 3);
    }
    if (out.weights.isZero(0)) out.weights[0] = 1;
    return out;
}

inline constexpr int rounds = 400;

/// A rule on plain arrays refuses what is no weight, and has no value where nothing is counted.
template <class F>
void refusals(F rule) {
    CHECK_THROWS_AS(rule(column({1, 2}), column({1})), std::invalid_argument);
    CHECK_THROWS_AS(rule(column({1}), column({1, 2})), std::invalid_argument);
    CHECK_THROWS_AS(rule(column({1, 2}), column({1, -1})), std::invalid_argument);
    CHECK_THROWS_AS(rule(column({1, 2}), column({1, nan})), std::invalid_argument);
    CHECK(std::isnan(rule(column({}), column({}))));
    CHECK(std::isnan(rule(column({nan, nan}), column({1, 2}))));
    CHECK(std::isnan(rule(column({1, 2}), column({0, 0}))));
}

/// Order changes a sum by its rounding errors; weight 0 and NaN are removal, to the bit.
template <class F>
void counting_laws(F rule, double low, double high) {
    Numbers numbers(1);
    for (int round = 0; round < rounds; ++round) {
        const Sample s = sample(numbers, low, high);
        const double value = rule(s.values, s.weights);
        INFO("values " << s.values.transpose() << ", weights " << s.weights.transpose());
        const double tolerance = rounding_errors * static_cast<double>(s.size()) * std::fmax(std::abs(low), std::abs(high)) * 3;

        std::vector<Eigen::Index> order;
        for (Eigen::Index i = 0; i < s.size(); ++i) order.push_back(i);
        numbers.shuffle(order);
        Sample shuffled = s;
        shuffled.keep(order);
        CHECK(std::abs(rule(shuffled.values, shuffled.weights) - value) <= tolerance);

        std::vector<Eigen::Index> positive;
        for (Eigen::Index i = 0; i < s.size(); ++i)
            if (s.weights[i] > 0) positive.push_back(i);
        Sample removed = s;
        removed.keep(positive);
        CHECK(rule(removed.values, removed.weights) == value);

        for (Eigen::Index i = 0; i < s.size(); ++i) {
            Sample raised = s;
            raised.values[i] += numbers.between(0, 1) * (high - raised.values[i]);
            CHECK(rule(raised.values, raised.weights) >= value - tolerance);
        }
    }
}

/// Laws of a mean: between the least and the greatest, itself of one and of equals, blind to the unit of the weights, missing values
/// as if they were not there.
template <class F>
void mean_laws(F rule, double low, double high) {
    refusals(rule);
    counting_laws(rule, low, high);
    Numbers numbers(2);
    for (int round = 0; round < rounds; ++round) {
        Sample s = sample(numbers, low, high);
        INFO("values " << s.values.transpose() << ", weights " << s.weights.transpose());
        const double value = rule(s.values, s.weights);
        double least = infinity;
        double greatest = -infinity;
        for (Eigen::Index i = 0; i < s.size(); ++i) {
            if (s.weights[i] == 0) continue;
            least = std::fmin(least, s.values[i]);
            greatest = std::fmax(greatest, s.values[i]);
        }
        CHECK(value >= least);
        CHECK(value <= greatest);

        const Eigen::VectorXd doubled = s.weights * 4.0;  // a power of two changes no bit
        CHECK(rule(s.values, doubled) == value);
        const Eigen::VectorXd scaled = s.weights * numbers.between(0.01, 100);
        CHECK(std::abs(rule(s.values, scaled) - value) <= rounding_errors * std::fmax(std::abs(low), std::abs(high)));

        const double x = numbers.between(low, high);
        CHECK(rule(column({x}), column({numbers.between(0.1, 3)})) == x);
        CHECK(rule(Eigen::VectorXd::Constant(s.size(), x), s.weights) == x);

        Sample without = s;
        std::vector<Eigen::Index> kept;
        for (Eigen::Index i = 0; i < s.size(); ++i) {
            if (numbers.chance(0.5)) kept.push_back(i);
            else s.values[i] = nan;
        }
        without.keep(kept);
        const double some = rule(s.values, s.weights);
        const double same = rule(without.values, without.weights);
        CHECK((some == same || (std::isnan(some) && std::isnan(same))));
    }
}

}  // namespace tests

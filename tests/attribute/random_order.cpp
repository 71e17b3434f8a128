#include <bit>
#include <ceiba/attribute/level_structure.hpp>
#include <ceiba/attribute/random_order.hpp>
#include <cstdint>

#include "laws.hpp"

namespace {

using namespace ceiba::attribute;

/// Some hundred points of a rule whose own error is below 1e-15 of the greatest ratio.
constexpr double quadrature = 2e-14;
using Members = std::vector<std::array<Term, 2>>;

/// The mean over all sets of the others that may come before member i.
template <class F>
double by_sets(std::size_t n, std::size_t i, F game) {
    double out = 0;
    for (std::uint64_t mask = 0; mask < std::uint64_t{1} << n; ++mask)
        if ((mask >> i & 1U) == 0) out += before(static_cast<std::size_t>(std::popcount(mask)), n - 1) * game(mask);
    return out;
}

}  // namespace

TEST_CASE("gauss: polynomials are integrated exactly") {
    for (std::size_t points = 1; points <= 60; points += points < 6 ? 1 : 9) {
        double weights = 0;
        for (const auto& [t, weight] : gauss(points)) weights += weight;
        CHECK(std::abs(weights - 1) < quadrature);
        for (std::size_t degree = 0; degree < 2 * points; ++degree) {
            double sum = 0;
            for (const auto& [t, weight] : gauss(points)) sum += weight * std::pow(t, static_cast<double>(degree));
            CHECK(std::abs(sum - 1 / static_cast<double>(degree + 1)) < quadrature);
        }
    }
    CHECK(gauss(1).front() == std::pair(.5, 1.0));
}

TEST_CASE("ratios: a mean of one fixed number and one that is missing or not, by hand") {
    const auto found = ratios({{Term{}, Term{4, 1}}}, {2, 1}, {1, 2}, 0);
    CHECK(std::abs(found[0]({}) - 2) < quadrature);
    CHECK(std::abs(found[0]({4, 1}) - 3) < quadrature);
    CHECK(std::abs(found[0].share(1) - .5) < quadrature);
    // Nothing beside it: alone it is itself, and without it there is none.
    const auto alone = ratios({{Term{}, Term{4, 2}}}, {}, {2, 2}, 7);
    CHECK(std::abs(alone[0]({4, 2}) - 2) < quadrature);
    CHECK(alone[0]({}) == 7);
}

TEST_CASE("ratios: the mean over all sets, for weights of any size, with and without something fixed") {
    tests::Numbers numbers(5);
    for (int round = 0; round < 60; ++round) {
        const std::size_t n = 1 + numbers.below(7);
        const double size = std::pow(10, numbers.between(-6, 6));
        const double spread = numbers.between(0, 8);
        const auto term = [&] {
            if (numbers.chance(.3)) return Term{};
            const double weight = size * std::pow(10, numbers.between(0, spread));
            return Term{weight * numbers.between(0, 5), weight};
        };
        Members members(n);
        for (auto& member : members) member = {term(), term()};
        const Term always = numbers.chance(.5) ? term() : Term{};
        Extent extent{.least = 1e300, .greatest = always.denominator};
        const auto extend = [&](double x) { extent.least = x > 0 ? std::min(extent.least, x) : extent.least; };
        extend(always.denominator);
        for (const auto& [first, second] : members) {
            extend(first.denominator);
            extend(second.denominator);
            extent.greatest += std::max(first.denominator, second.denominator);
        }
        if (extent.least > extent.greatest) continue;
        const auto found = ratios(members, always, extent, 3);
        for (std::size_t i = 0; i < n; ++i) {
            for (const Term& own : members[i]) {
                const double expected = by_sets(n, i, [&](std::uint64_t mask) {
                    Term sum{always.numerator + own.numerator, always.denominator + own.denominator};
                    for (std::size_t j = 0; j < n; ++j) {
                        if (j == i) continue;
                        const Term& other = members[j][mask >> j & 1U];
                        sum = {sum.numerator + other.numerator, sum.denominator + other.denominator};
                    }
                    return sum.denominator == 0 ? 3 : sum.numerator / sum.denominator;
                });
                CHECK(std::abs(found[i](own) - expected) < 5 * quadrature);
            }
        }
    }
}

TEST_CASE("ratios: many members are in proportion where they are alike") {
    // Each of 300 comes to be counted beside a fixed one: by symmetry each brings the same part.
    const Members members(300, {Term{}, Term{5, 1}});
    const auto found = ratios(members, {1, 1}, {1, 301}, 0);
    double sum = 0;
    for (const Ratio& r : found) sum += r({5, 1}) - r({});
    CHECK(std::abs(sum - ((1 + 1500) / 301. - 1)) < 300 * quadrature);
    CHECK(std::abs(found[0]({}) - found[299]({})) < quadrature);
}

TEST_CASE("products: the mean over all sets, and a factor of 0") {
    const auto by_hand = products({{1, 4}, {2, 6}});  // (2 + 6) / 2 and (1 + 4) / 2
    CHECK(std::abs(by_hand[0] - 4) < quadrature);
    CHECK(std::abs(by_hand[1] - 2.5) < quadrature);
    tests::Numbers numbers(6);
    for (int round = 0; round < 40; ++round) {
        const std::size_t n = 1 + numbers.below(7);
        std::vector<std::array<double, 2>> members(n);
        for (auto& member : members) member = {numbers.between(0, 2), numbers.chance(.2) ? 0 : numbers.between(0, 2)};
        const auto found = products(members);
        for (std::size_t i = 0; i < n; ++i) {
            const double expected = by_sets(n, i, [&](std::uint64_t mask) {
                double product = 1;
                for (std::size_t j = 0; j < n; ++j) product *= j == i ? 1 : members[j][mask >> j & 1U];
                return product;
            });
            CHECK(std::abs(found[i] - expected) < 64 * quadrature);
        }
    }
}

TEST_CASE("moments: far fewer points than the degree asks for, wherever the hill is") {
    for (const std::size_t n : {90UL, 300UL, 1000UL, 4000UL}) {
        CHECK((n < 100 || moments(n).size() < n / 2));
        for (const double part : {0., 1., 2., .01 * static_cast<double>(n), .3 * static_cast<double>(n), .5 * static_cast<double>(n),
                                  1. * static_cast<double>(n)}) {
            // (t / p)^k ((1 - t) / (1 - p))^(n - k), which is 1 at its top, p = k / n
            const double k = std::floor(part);
            const double m = static_cast<double>(n);
            const auto power = [](double base, double exponent) { return exponent == 0 ? 0 : exponent * std::log(base); };
            // k! (n - k)! / n! n^n / (k^k (n - k)^(n - k)), factor by factor
            double expected = 1;
            const double rest = k == 0 || k == m ? 1 : std::pow(m / (m - k), (m - k) / k);
            for (double i = 1; i <= k; ++i) expected *= i / k * (m / (m - k + i)) * rest;
            double found = 0;
            for (const auto& [t, weight] : moments(n))
                found += weight * std::exp(power(t * m / k, k) + power((1 - t) * m / (m - k), m - k));
            CAPTURE(n, k);
            // a power multiplies the rounding of its base
            CHECK(std::abs(found * (m + 1) / expected - 1) < 1e-15 * m + 2e-14);
        }
    }
}

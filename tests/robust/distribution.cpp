#include <algorithm>
#include <array>
#include <ceiba/io/json.hpp>
#include <ceiba/robust/distribution.hpp>
#include <ceiba/robust/sobol_sequence.hpp>
#include <cmath>
#include <functional>
#include <limits>
#include <numbers>
#include <string>
#include <vector>

#include "catch.hpp"

using namespace ceiba::robust;

namespace {

double density(double z) {
    return std::exp(-z * z / 2) / std::sqrt(2 * std::numbers::pi);
}
double above(double z) {
    return std::erfc(z / std::numbers::sqrt2) / 2;
}

/// The mean of a function of one number of a distribution by n quantiles in the middles of n equal shares. Where the function of the
/// quantile rises or falls by `variation` in all, it is off by up to variation / (2 n), and by rounding.
double mean_of(const Distribution& distribution, int n, const std::function<double(double)>& f) {
    double sum = 0;
    for (int i = 0; i < n; ++i) sum += f(quantile(distribution, (i + .5) / n));
    return sum / n;
}

/// A distribution between two ends has the mean and variance that it should.
void has_moments(const Distribution& distribution, double low, double high, double mean, double variance) {
    constexpr int n = 1 << 14;
    const double width = high - low;
    const double rounding = 1e-13 * (std::abs(low) + std::abs(high));
    CHECK(std::abs(mean_of(distribution, n, [](double x) { return x; }) - mean) <= width / (2 * n) + rounding);
    const double variation = (mean - low) * (mean - low) + (high - mean) * (high - mean);
    CHECK(std::abs(mean_of(distribution, n, [&](double x) { return (x - mean) * (x - mean); }) - variance) <=
          variation / (2 * n) + rounding * width);
}

Distribution parsed(std::string_view text) {
    Distribution out;
    ceiba::io::parse(ceiba::describe::type<Distribution>(), &out, text);
    return out;
}

void has_fault(const Distribution& distribution, std::string_view code, const std::string& where) {
    const Faults faults = judgement(distribution);
    INFO(code << " " << where);
    REQUIRE_FALSE(faults.empty());
    CHECK((*faults.begin()).code == code);
    CHECK((*faults.begin()).where == where);
}

}  // namespace

TEST_CASE("quantiles by hand", "[robust]") {
    CHECK(quantile({Uniform{.low = 1, .high = 3}}, .25) == 1.5);
    CHECK(quantile({Triangular{.low = 0, .mode = 1, .high = 2}}, .125) == .5);
    CHECK(quantile({Triangular{.low = 0, .mode = 1, .high = 2}}, .875) == 1.5);
    CHECK(quantile({Triangular{.low = 0, .mode = 0, .high = 2}}, .75) == 1);
    CHECK(quantile({Triangular{.low = 0, .mode = 2, .high = 2}}, .25) == 1);
    CHECK(quantile({Normal{.mean = 5, .sd = 2}}, .5) == 5);
    CHECK(std::abs(quantile({Normal{.mean = 5, .sd = 2}}, .975) - 8.9199279690801085) <= 1e-15 * 9);
    CHECK(quantile({Normal{.mean = 0, .sd = 1, .low = -1, .high = 1}}, .5) == 0);
    CHECK(quantile({Discrete{.values = {1, 2, 5}}}, .5) == 2);
    CHECK(quantile({Discrete{.values = {1, 2, 5}, .weights = {1, 0, 1}}}, .5) == 5);
}

TEST_CASE("distributions have the moments of closed forms", "[robust]") {
    has_moments({Uniform{.low = -2, .high = 7}}, -2, 7, 2.5, 81.0 / 12);
    for (const double mode : {-1.0, .5, 4.0}) {
        const double a = -1;
        const double b = 4;
        has_moments({Triangular{.low = a, .mode = mode, .high = b}}, a, b, (a + b + mode) / 3,
                    (a * a + b * b + mode * mode - a * b - a * mode - b * mode) / 18);
    }
    has_moments({Discrete{.values = {0, 1, 10}, .weights = {.5, .3, .2}}}, 0, 10, 2.3, .3 + 20 - 2.3 * 2.3);
}

TEST_CASE("a normal distribution that is cut off has the mean and variance of Johnson, Kotz & Balakrishnan", "[robust]") {
    // Continuous univariate distributions 1 (1994), 13.134 to 13.136
    for (const auto& [a, b] : {std::array<double, 2>{-1, 2}, {-.1, .1}, {-6, 1}, {1, 4}, {5, 8}, {-9, -7}}) {
        INFO(a << " " << b);
        const double all = a > 0 ? above(a) - above(b) : above(-b) - above(-a);
        const double shift = (density(a) - density(b)) / all;
        const double variance = 1 + (a * density(a) - b * density(b)) / all - shift * shift;
        const Normal options{.mean = 3, .sd = 2, .low = 3 + 2 * a, .high = 3 + 2 * b};
        has_moments({options}, *options.low, *options.high, 3 + 2 * shift, 4 * variance);
    }
    // Half of it, which has no greatest: of the last share, 1 / n above `last`, the mean is n times the density there, and its middle by
    // probability is between the two.
    constexpr int n = 1 << 14;
    const Distribution half{Normal{.mean = 0, .sd = 1, .low = 0}};
    const double last = quantile(half, 1 - 1.0 / n);
    const double bound = last / (2 * n) + 2 * density(last) - last / n;
    CHECK(bound < 2e-4);
    CHECK(std::abs(mean_of(half, n, [](double x) { return x; }) - std::sqrt(2 / std::numbers::pi)) <= bound);
}

TEST_CASE("the quantile of a distribution function is where it was taken", "[robust]") {
    // The share u that a number has below it is exact to some 4 units of 2^-53, which moves its quantile by so much over the density.
    for (const auto& [a, b] : {std::array<double, 2>{-1, 2}, {-8, 8}, {3, 5}, {8, 9}, {20, 21}, {29, 30}, {-9, -8}}) {
        const bool right = a > 0;
        const double all = right ? above(a) - above(b) : above(-b) - above(-a);
        const Normal options{.mean = 0, .sd = 1, .low = a, .high = b};
        for (int k = 1; k < 50; ++k) {
            const double x = a + (b - a) * k / 50;
            const double u = right ? (above(a) - above(x)) / all : (above(-x) - above(-a)) / all;
            if (u >= 1) continue;
            INFO(a << " " << b << " " << x << " " << u);
            CHECK(std::abs(quantile({options}, u) - x) <= 4 * 0x1p-53 * (1 + x * x) / (density(x) / all) + 1e-14 * std::abs(x));
        }
        CHECK(quantile({options}, 0) == a);
        CHECK(quantile({options}, 1) == b);
    }
    for (int k = 0; k <= 64; ++k) {
        const double x = k / 16.0;
        const double u = x < 1 ? x * x / 4 : 1 - (4 - x) * (4 - x) / 12;
        // where the density is 0, at the ends, the root of u's rounding is left
        CHECK(std::abs(quantile({Triangular{.low = 0, .mode = 1, .high = 4}}, u) - x) <= (k == 0 || k == 64 ? 1e-15 : 1e-14));
        CHECK(quantile({Uniform{.low = 0, .high = 4}}, x / 4) == x);
    }
}

TEST_CASE("tails of a normal distribution are exact", "[robust]") {
    // mpmath 1.3 with 60 digits: what has the given share of the part above the cut below it
    const auto is_near = [](const Normal& options, double u, double expected) {
        const double x = quantile({options}, u);
        INFO(u << " " << x << " " << expected);
        CHECK(std::abs(x - expected) <= 1e-12 * std::abs(expected));
    };
    is_near({.low = 10}, .5, 10.0684118360814294);
    is_near({.low = 10}, .999, 10.6625284007895524);
    is_near({.low = 30}, .25, 30.0095772574910856);
    is_near({.low = -2}, 1 - 0x1p-40, 7.05090274228147684);
    is_near({.low = -1, .high = 12}, 1 - 0x1p-50, 7.97739590708084202);
    is_near({.high = -20}, .5, -20.0345416765140221);
}

TEST_CASE("quantiles rise and stay between the ends", "[robust]") {
    const std::vector<Distribution> all{{Uniform{.low = .1, .high = .3}},
                                        {Triangular{.low = -.1, .mode = .7 / 3, .high = .3}},
                                        {Normal{.mean = .2, .sd = 3}},
                                        {Normal{.mean = .2, .sd = 3, .low = -.1}},
                                        {Normal{.mean = 9, .sd = .7, .low = -.1, .high = .3}},
                                        {Discrete{.values = {-.1, 0, .3}, .weights = {.2, .7, .1}}}};
    std::vector<double> u{0, 0x1p-53, 1 - 0x1p-53, 1};
    const SobolPoints points(5);
    for (unsigned i = 0; i < 4096; ++i) u.push_back(points.uniform(i, 0));
    std::ranges::sort(u);
    for (const Distribution& distribution : all) {
        INFO(distribution.value.index());
        double before = -std::numeric_limits<double>::infinity();
        for (const double v : u) {
            const double x = quantile(distribution, v);
            REQUIRE(std::isfinite(x));
            REQUIRE(x >= before);
            before = x;
        }
        if (distribution.value.index() != 2 || std::get<Normal>(distribution.value).high) CHECK(before <= .3);
        if (distribution.value.index() != 2 || std::get<Normal>(distribution.value).low) CHECK(quantile(distribution, 0) >= -.1);
    }
}

TEST_CASE("alternatives by hand: the end of one is the beginning of the next", "[robust]") {
    const auto below = [](double u) { return std::nextafter(u, 0); };
    const std::vector<double> quarters{1, 3};
    CHECK(alternative(quarters, .25) == 1);
    CHECK(alternative(quarters, below(.25)) == 0);
    const std::vector<double> shares{.1, .2, .7};
    CHECK(alternative(shares, .1) == 1);
    CHECK(alternative(shares, below(.1)) == 0);
    CHECK(alternative(shares, .35) == 2);
    const std::vector<double> zeros{0, 2, 0, 0, 5, 0};
    CHECK(alternative(zeros, 0) == 1);
    CHECK(alternative(zeros, 1) == 4);
    CHECK(alternative(zeros, 2.0 / 7 + 1e-15) == 4);
    CHECK(alternative(zeros, 2.0 / 7 - 1e-15) == 1);
    const std::vector<double> ones(7, 1.0);
    for (int k = 0; k < 7; ++k) {
        CHECK(alternative(ones, (k + .5) / 7) == static_cast<std::size_t>(k));
        CHECK(alternative(std::size_t{7}, (k + .5) / 7) == static_cast<std::size_t>(k));
    }
    CHECK(alternative(std::size_t{7}, 1) == 6);
    CHECK(alternative(std::size_t{1}, .9) == 0);
    // Small weights after a great one are not lost: of the sum 2^53 + 4, all but a little more than 1 falls into the third of them.
    const std::vector<double> small{0x1p53, 1, 1, 1, 1};
    CHECK(alternative(small, 1 - 0x1p-53) == 3);
}

TEST_CASE("alternatives of whole weights begin within 2^-53 of where they should", "[robust]") {
    // With u = k 2^-53 and weights of the sum w, of which v come before: u falls before where k w < v 2^53, in whole numbers of 64 bits.
    const Random random{6};
    for (std::uint64_t draw = 0; draw < 500; ++draw) {
        std::vector<double> weights;
        std::uint64_t all = 0;
        for (std::uint64_t i = 0; i < 1 + draw % 9; ++i) {
            weights.push_back(static_cast<double>(1 + random.below(100, draw, i)));
            all += static_cast<std::uint64_t>(weights.back());
        }
        std::uint64_t before = 0;
        for (std::size_t i = 0; i + 1 < weights.size(); ++i) {
            before += static_cast<std::uint64_t>(weights[i]);
            const std::uint64_t begin = ((before << 53U) + all - 1) / all;
            REQUIRE(alternative(weights, static_cast<double>(begin - 2) * 0x1p-53) == i);
            REQUIRE(alternative(weights, static_cast<double>(begin) * 0x1p-53) == i + 1);
        }
    }
}

TEST_CASE("alternatives come as often as their weights say", "[robust]") {
    const std::vector<double> weights{3, 0, .5, 1, 2.5, 1};
    constexpr int n = 1 << 16;
    const Random random{1};
    const SobolPoints points(1);
    std::vector<int> drawn(weights.size());
    std::vector<int> even(weights.size());
    for (unsigned i = 0; i < n; ++i) {
        ++drawn[alternative(weights, random.uniform(i, 0))];
        ++even[alternative(weights, points.uniform(i, 3))];
    }
    double squares = 0;
    for (std::size_t k = 0; k < weights.size(); ++k) {
        const double expected = n * weights[k] / 8;
        if (expected > 0) squares += (drawn[k] - expected) * (drawn[k] - expected) / expected;
        else CHECK(drawn[k] == 0);
        CHECK(std::abs(even[k] - expected) < 2);  // one point in each of n intervals: less than one off at either end
    }
    CHECK(squares < 18.47);  // exceeded in one case of a thousand (chi squared, 4 degrees of freedom)
}

TEST_CASE("distributions are read and judged", "[robust]") {
    CHECK(parsed(R"({"distribution": "triangular", "low": 1, "mode": 2, "high": 4})") ==
          Distribution{Triangular{.low = 1, .mode = 2, .high = 4}});
    CHECK(parsed(R"({"distribution": "normal", "mean": 1, "sd": 2, "high": 4})") == Distribution{Normal{.mean = 1, .sd = 2, .high = 4}});
    CHECK(parsed(R"({"distribution": "discrete", "values": [1, 2], "weights": [1, 3]})") ==
          Distribution{Discrete{.values = {1, 2}, .weights = {1, 3}}});
    CHECK_THROWS_AS(parsed(R"({"distribution": "beta", "low": 1})"), ceiba::Error);
    CHECK_THROWS_AS(parsed(R"({"distribution": "uniform", "low": 1})"), ceiba::Error);
    STATIC_REQUIRE(ceiba::describe::complete<Uniform>());
    STATIC_REQUIRE(ceiba::describe::complete<Triangular>());
    STATIC_REQUIRE(ceiba::describe::complete<Normal>());
    STATIC_REQUIRE(ceiba::describe::complete<Discrete>());
    STATIC_REQUIRE(ceiba::describe::complete<Distribution>());

    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    constexpr double infinity = std::numeric_limits<double>::infinity();
    for (const Distribution& good : std::vector<Distribution>{{Uniform{}},
                                                              {Triangular{}},
                                                              {Normal{}},
                                                              {Normal{.low = 30}},
                                                              {Normal{.high = -30}},
                                                              {Triangular{.mode = 0}},
                                                              {Triangular{.mode = 1}},
                                                              {Discrete{.values = {3}}}})
        CHECK(judgement(good).empty());
    has_fault({Uniform{.low = 1, .high = 1}}, "bad_interval", "/high");
    has_fault({Uniform{.low = nan}}, "bad_interval", "/high");
    has_fault({Uniform{.low = 0, .high = infinity}}, "too_great", "/high");
    has_fault({Triangular{.low = 0, .mode = 2, .high = 1}}, "out_of_range", "/mode");
    has_fault({Triangular{.mode = nan}}, "out_of_range", "/mode");
    has_fault({Normal{.sd = 0}}, "out_of_range", "/sd");
    has_fault({Normal{.sd = nan}}, "not_finite", "/sd");
    has_fault({Normal{.mean = infinity}}, "not_finite", "/mean");
    has_fault({Normal{.sd = 1e308}}, "too_great", "/sd");
    has_fault({Normal{.low = 2, .high = 1}}, "bad_interval", "/high");
    has_fault({Normal{.low = 30.5}}, "out_of_range", "/low");
    has_fault({Normal{.high = -30.5}}, "out_of_range", "/high");
    has_fault({Normal{.low = -infinity}}, "not_finite", "/low");
    has_fault({Discrete{}}, "wrong_shape", "/values");
    has_fault({Discrete{.values = {1, 1}}}, "points_order", "/values/1");
    has_fault({Discrete{.values = {1, nan}}}, "not_finite", "/values/1");
    has_fault({Discrete{.values = {1, 2}, .weights = {1}}}, "wrong_shape", "/weights");
    has_fault({Discrete{.values = {1, 2}, .weights = {1, -1}}}, "negative_weight", "/weights/1");
    has_fault({Discrete{.values = {1, 2}, .weights = {1, nan}}}, "not_finite", "/weights/1");
    has_fault({Discrete{.values = {1, 2}, .weights = {0, 0}}}, "no_weight", "/weights");
    has_fault({Discrete{.values = {1, 2}, .weights = {1e308, 1e308}}}, "too_great", "/weights");
    for (const double u : {-.1, 1.1, nan}) CHECK_THROWS_AS(quantile({Uniform{}}, u), std::invalid_argument);
}

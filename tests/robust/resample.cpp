#include <ceiba/robust/resample.hpp>
#include <ceiba/robust/sobol_sequence.hpp>
#include <cmath>
#include <map>
#include <numeric>
#include <vector>

#include "catch.hpp"

using namespace ceiba::robust;

namespace {

using Counts = std::vector<std::uint32_t>;

std::uint32_t total(const Counts& counts) {
    return std::accumulate(counts.begin(), counts.end(), 0U);
}

}  // namespace

TEST_CASE("bootstrap counts by hand", "[robust]") {
    const Random random{4};
    Counts expected(5);
    for (std::uint64_t i = 0; i < 5; ++i) ++expected[static_cast<std::size_t>(std::floor(5 * random.uniform(7, 30 + i)))];
    CHECK(counts(std::size_t{5}, random, 7, 30) == expected);
    CHECK(counts(std::size_t{0}, random, 0).empty());
    CHECK(counts(std::size_t{1}, random, 0) == Counts{1});
}

TEST_CASE("each resample comes as often as its probability", "[robust]") {
    // Of three, ten resamples: 3! / (a! b! c!) / 27. Squared deviations exceed 27.88 in one case of a thousand (chi squared, 9 degrees of
    // freedom).
    constexpr int draws = 27'000;
    const auto deviations = [](const auto& numbers) {
        std::map<Counts, int> seen;
        for (unsigned draw = 0; draw < draws; ++draw) ++seen[counts(std::size_t{3}, numbers, draw)];
        CHECK(seen.size() == 10);
        double out = 0;
        for (const auto& [which, n] : seen) {
            CHECK(total(which) == 3);
            double expected = 6 * draws / 27.0;
            for (const std::uint32_t c : which) expected /= std::tgamma(c + 1.0);
            out += (n - expected) * (n - expected) / expected;
        }
        return out;
    };
    CHECK(deviations(Random{2}) < 27.88);
    CHECK(deviations(SobolPoints(2)) < 27.88);
}

TEST_CASE("bootstrap counts have the moments of a multinomial", "[robust]") {
    // mean 1, variance 1 - 1 / n, covariance -1 / n; a variance's standard error is at most sqrt(3 / draws), that of counts of mean 1
    constexpr unsigned draws = 20'000;
    constexpr std::size_t n = 12;
    double sum = 0;
    double squares = 0;
    double products = 0;
    for (unsigned draw = 0; draw < draws; ++draw) {
        const Counts c = counts(n, Random{9}, draw);
        REQUIRE(total(c) == n);
        sum += c[3];
        squares += (c[3] - 1.0) * (c[3] - 1.0);
        products += (c[3] - 1.0) * (c[8] - 1.0);
    }
    CHECK(std::abs(sum / draws - 1) <= 3.29 / std::sqrt(draws));
    CHECK(std::abs(squares / draws - 11.0 / 12) <= 3.29 * std::sqrt(3.0 / draws));
    CHECK(std::abs(products / draws + 1.0 / 12) <= 3.29 * std::sqrt(3.0 / draws));
}

TEST_CASE("within groups each keeps its number", "[robust]") {
    const std::vector<std::uint32_t> groups{2, 0, 2, 5, 0, 2, 2};
    constexpr unsigned draws = 8'000;
    std::map<Counts, int> pair;
    std::vector<int> seen(groups.size());
    for (unsigned draw = 0; draw < draws; ++draw) {
        const Counts c = counts(groups, Random{3}, draw);
        REQUIRE(c[3] == 1);
        REQUIRE(c[1] + c[4] == 2);
        REQUIRE(c[0] + c[2] + c[5] + c[6] == 4);
        ++pair[{c[1], c[4]}];
        for (std::size_t i = 0; i < c.size(); ++i) seen[i] += static_cast<int>(c[i]);
    }
    // 2 and 0, 1 and 1, 0 and 2 by 1/4, 1/2, 1/4: exceeds 13.82 in one case of a thousand (chi squared, 2 degrees of freedom)
    double squares = 0;
    for (const auto& [which, n] : pair) {
        const double expected = which[0] == 1 ? draws / 2.0 : draws / 4.0;
        squares += (n - expected) * (n - expected) / expected;
    }
    CHECK(pair.size() == 3);
    CHECK(squares < 13.82);
    for (const std::size_t i : {0U, 2U, 5U, 6U}) CHECK(std::abs(seen[i] - 8'000.0) <= 3.29 * std::sqrt(draws * .75));
    // One group is the plain bootstrap; n groups are no bootstrap.
    const std::vector<std::uint32_t> one(6, 0);
    const std::vector<std::uint32_t> own{4, 2, 0, 1};
    for (unsigned draw = 0; draw < 20; ++draw) {
        CHECK(counts(one, Random{1}, draw, 8) == counts(std::size_t{6}, Random{1}, draw, 8));
        CHECK(counts(own, Random{1}, draw) == Counts(4, 1));
    }
    CHECK(counts(std::vector<std::uint32_t>{}, Random{1}, 0).empty());
}

TEST_CASE("a jackknife leaves one out, or a group", "[robust]") {
    CHECK(counts_without(4, 2) == Counts{1, 1, 0, 1});
    CHECK(counts_without(3, 3) == Counts{1, 1, 1});
    CHECK(counts_without(0, 0).empty());
    CHECK(counts_without_group(Counts{0, 1, 0, 2}, 0) == Counts{0, 1, 0, 1});
    CHECK(counts_without_group(Counts{0, 1}, 7) == Counts{1, 1});
    // The jackknife's variance of a mean is that of the sample over n: (n - 1) / n times the squares of the means' deviations.
    const std::vector<double> x{1, 4, 4, 7, 11};
    double mean = 0;
    for (const double v : x) mean += v / 5;
    double squares = 0;
    double variance = 0;
    for (std::size_t out = 0; out < x.size(); ++out) {
        const Counts c = counts_without(x.size(), out);
        double of = 0;
        for (std::size_t i = 0; i < x.size(); ++i) of += c[i] * x[i] / 4;
        squares += (of - mean) * (of - mean) * 4 / 5;
        variance += (x[out] - mean) * (x[out] - mean) / 4 / 5;
    }
    CHECK(std::abs(squares - variance) <= 1e-14);
}

#include <ceiba/detail/lanes.hpp>
#include <vector>

#include "laws.hpp"

using namespace ceiba::detail;

TEST_CASE("one look at numbers, however many they are") {
    tests::Numbers numbers(1);
    std::vector<double> x;
    for (int m = 1; m <= 40; ++m) {
        x.push_back(static_cast<double>(numbers.below(201)) - 100);  // whole numbers: no sum is rounded
        double total = 0;
        double squares = 0;
        for (const double each : x) {
            total += each;
            squares += each * each;
        }
        const Facts of = facts(x.data(), m);
        CHECK(of.least == *std::min_element(x.begin(), x.end()));
        CHECK(of.greatest == *std::max_element(x.begin(), x.end()));
        CHECK(of.total == total);
        CHECK(sum(x.data(), m) == total);
        CHECK(of.finite());
        CHECK(length(x.data(), m, of.size()) == std::sqrt(squares));
        for (const double bad : {tests::nan, tests::infinity, -tests::infinity}) {
            std::vector<double> with = x;
            with[numbers.below(with.size())] = bad;
            CHECK_FALSE(facts(with.data(), m).finite());
        }
    }
    CHECK(facts(x.data(), 0).total == 0);
}

TEST_CASE("the mean lies within the numbers, and is found where their sum is too great") {
    const auto mean_of = [](const std::vector<double>& x) {
        const auto m = static_cast<std::ptrdiff_t>(x.size());
        return mean(facts(x.data(), m), x.data(), m);
    };
    CHECK(mean_of({.1, .1, .1}) == .1);
    CHECK(mean_of({1, 2, 6}) == 3);
    CHECK(mean_of({1.5e308, 1.5e308, 1.5e308, 1.5e308}) == 1.5e308);
    CHECK(std::abs(mean_of({1e308, 1.5e308}) / 1.25e308 - 1) <= tests::rounding_errors);
}

TEST_CASE("lengths of numbers whose squares overflow or vanish") {
    for (const double scale : {1e-300, 1e-160, 1., 1e160, 1e300}) {
        const std::vector<double> x{3 * scale, -4 * scale};
        CHECK(std::abs(length(x.data(), 2, 4 * scale) / scale - 5) <= tests::rounding_errors);
    }
    const std::vector<double> zeros(3);
    CHECK(length(zeros.data(), 3, 0) == 0);
}

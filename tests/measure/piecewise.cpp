#include <ceiba/measure/normalise.hpp>

#include "laws.hpp"

using namespace ceiba::measure;

namespace {

const Piecewise bent{.points = {{0, 0}, {10, 0.8}, {100, 1}}};

}  // namespace

TEST_CASE("piecewise by hand", "[measure]") {
    CHECK(normalised(bent, 5) == 0.4);
    CHECK(std::abs(normalised(bent, 55) - 0.9) <= tests::rounding_errors);
    CHECK(normalised(bent, 0) == 0);
    CHECK(normalised(bent, 10) == 0.8);
    CHECK(normalised(bent, 100) == 1);
}

TEST_CASE("piecewise: flat beyond the ends", "[measure]") {
    CHECK(normalised(bent, -1e9) == 0);
    CHECK(normalised(bent, 1e9) == 1);
}

TEST_CASE("piecewise: a point gives its own value to the last bit, and a segment stays between its ends", "[measure]") {
    tests::Numbers numbers(22);
    for (int round = 0; round < tests::rounds; ++round) {
        Piecewise curve;
        double at = numbers.between(-10, 10);
        for (int i = 0; i < 5; ++i) curve.points.push_back({at += numbers.between(0.01, 3), numbers.between(-1, 1)});
        for (std::size_t i = 0; i < curve.points.size(); ++i) CHECK(normalised(curve, curve.points[i].at) == curve.points[i].value);
        const std::size_t s = numbers.below(4);
        const auto [a, b] = std::pair(curve.points[s], curve.points[s + 1]);
        const double y = normalised(curve, numbers.between(a.at, b.at));
        CHECK(y >= std::min(a.value, b.value));
        CHECK(y <= std::max(a.value, b.value));
    }
}

TEST_CASE("piecewise: at a step the later point holds, and no rounding error leads out of a segment", "[measure]") {
    const Piecewise step{.points = {{0, 0}, {1, 0.2}, {1, 0.8}, {2, 1}}};
    CHECK(normalised(step, 1) == 0.8);
    CHECK(normalised(step, std::nextafter(1, 0)) <= 0.2);
    const Piecewise rising{.points = {{-3, -3}, {-1 / 3., 5 / 3.}}};  // a bit before its end the line computes to a bit above it
    CHECK(normalised(rising, std::nextafter(-1 / 3., -1)) == 5 / 3.);
    const Piecewise falling{.points = {{-3, 3}, {-1 / 3., -5 / 3.}}};
    CHECK(normalised(falling, std::nextafter(-1 / 3., -1)) == -5 / 3.);
}

TEST_CASE("piecewise: the range is that of the points unless it is said", "[measure]") {
    CHECK(range(Piecewise{.points = {{0, 2}, {1, -1}, {2, 1}}}) == Interval{.low = -1, .high = 2});
    CHECK(range(Piecewise{.points = {{0, 2}, {1, 3}}, .range = Interval{.low = 0, .high = 10}}) == Interval{.low = 0, .high = 10});
}

#include <ceiba/combine/banded.hpp>

#include "laws.hpp"

using namespace ceiba::combine;
using tests::column;

namespace {

double band(std::initializer_list<double> points, const Banded& options, std::initializer_list<double> keys = {},
            std::initializer_list<double> weights = {}) {
    const Eigen::VectorXd x = column(points);
    const Eigen::VectorXd none = Eigen::VectorXd::Zero(x.size());
    const Eigen::VectorXd ones = Eigen::VectorXd::Ones(x.size());
    return banded(x, weights.size() > 0 ? column(weights) : ones, keys.size() > 0 ? column(keys) : none, options);
}

/// The two published ways to set limits: equal widths that key questions stretch, and shares of the way.
const Banded first{.limits = {0.25, 0.5, 0.75}, .keys_raise = true};
const Banded second{.limits = {0.15, 0.3, 0.5}};

}  // namespace

TEST_CASE("bands by hand", "[combine]") {
    // Without key questions the mean of four runs from 1 to 4; bands begin at 1.75, 2.5, 3.25.
    CHECK(band({1, 1, 1, 1}, first) == 1);
    CHECK(band({2, 2, 2, 1}, first) == 2);  // 1.75, at the limit: the higher band
    CHECK(band({2, 2, 1, 1}, first) == 1);
    CHECK(band({3, 3, 2, 2}, first) == 3);
    CHECK(band({4, 3, 3, 3}, first) == 4);
    // One key question of four: the mean may reach (16 + 4) / 4 = 5; bands begin at 2, 3, 4.
    CHECK(band({2, 2, 2, 1}, first, {1, 0, 0, 0}) == 1);
    CHECK(band({4, 2, 1, 1}, first, {1, 0, 0, 0}, {2, 1, 1, 1}) == 3);  // 8 + 2 + 1 + 1 = 12, a mean of 3
    // Points of four against 4 + 0.15 * 12 = 5.8, 7.6, 10.
    CHECK(band({1, 1, 1, 2}, second) == 1);
    CHECK(band({2, 2, 1, 1}, second) == 2);
    CHECK(band({2, 2, 2, 2}, second) == 3);
    CHECK(band({3, 3, 2, 2}, second) == 4);
}

TEST_CASE("the least points are not multiplied, and what is unanswered gives none", "[combine]") {
    CHECK(band({1, 1}, second, {}, {2, 2}) == 1);  // 2 points, not 4, which would be the second band's 2.9
    CHECK(band({0, 4}, second, {}, {2, 1}) == 3);  // 4 points of two questions, at 2 + 0.3 * 6 = 3.8
    CHECK(band({4, tests::nan}, second) == 4);     // not applicable: one question
    CHECK(std::isnan(band({tests::nan}, second)));
}

TEST_CASE("the mean of the points stands beside the band", "[combine]") {
    const std::vector<Child> children{{.weight = 2, .key = true}, {.weight = 1}};
    const std::vector<const Child*> which{&children[0], &children[1]};
    const std::vector<double> values{3, 2};
    const Children both{values, which, 3, {}, 2};
    CHECK(beside(first, both) == PointTotals{.points = 8, .maximum = 12, .mean = 4});
    CHECK(beside(second, both) == PointTotals{.points = 8, .maximum = 8, .mean = 4});
    CHECK(range(first, children) == Interval{1, 4});
    CHECK(range(Banded{.limits = {0.5}}, children) == Interval{1, 2});
    CHECK(outcomes(second) == std::vector<double>{1, 2, 3, 4});
}

TEST_CASE("a band rises with every question unless one weighs so little that its least points are more", "[combine]") {
    const auto rise = [](double weight, const std::vector<double>& possible) {
        return rises(second, std::vector<Child>{{.weight = weight}}, {possible});
    };
    CHECK(rise(1, {1, 2, 3, 4}));
    CHECK(rise(2, {1, 2, 3, 4}));
    CHECK_FALSE(rise(.25, {1, 2, 3, 4}));  // 1, then .5
    CHECK(rise(.25, {1, 4}));
    CHECK(rise(1, {}));
    CHECK_FALSE(rise(2, {}));  // 0.9 would be 1.8, and 1 is 1
    CHECK_FALSE(rise(.25, {}));
}

TEST_CASE("bands: laws", "[combine]") {
    tests::Numbers numbers(28);
    for (int round = 0; round < tests::rounds; ++round) {
        const auto n = static_cast<Eigen::Index>(1 + numbers.below(8));
        Eigen::VectorXd x(n);
        Eigen::VectorXd weights(n);
        Eigen::VectorXd keys(n);
        for (Eigen::Index i = 0; i < n; ++i) {
            x[i] = static_cast<double>(1 + numbers.below(4));
            keys[i] = numbers.chance(0.3) ? 1 : 0;
            weights[i] = keys[i] == 1 ? 2 : 1;
        }
        INFO("points " << x.transpose() << ", keys " << keys.transpose());
        for (const Banded& options : {first, second}) {
            const double found = banded(x, weights, keys, options);
            CHECK(found >= 1);
            CHECK(found <= 4);
            CHECK(banded(x.reverse(), weights.reverse(), keys.reverse(), options) == found);
            CHECK(banded(Eigen::VectorXd::Constant(n, 4), weights, keys, options) == 4);
            CHECK(banded(Eigen::VectorXd::Ones(n), weights, keys, options) == 1);
            Eigen::VectorXd raised = x;
            raised[0] = 4;
            CHECK(banded(raised, weights, keys, options) >= found);
        }
    }
    CHECK_THROWS_AS(banded(column({1}), column({1}), column({})), std::invalid_argument);
}

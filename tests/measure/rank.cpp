#include <ceiba/measure/normalise.hpp>
#include <ceiba/measure/rank.hpp>

#include "laws.hpp"

using namespace ceiba::measure;

TEST_CASE("ranks by hand, with every way to share a tie", "[measure]") {
    const Eigen::VectorXd x = tests::column({10, 20, 20, 5, tests::nan});
    const auto same = [](const Eigen::VectorXd& found, std::initializer_list<double> expected) {
        REQUIRE(std::isnan(found[4]));
        CHECK(found.head(4) == tests::column(expected));
    };
    same(ranks(x), {2, 3.5, 3.5, 1});
    same(ranks(x, Ties::minimum), {2, 3, 3, 1});
    same(ranks(x, Ties::maximum), {2, 4, 4, 1});
    same(ranks(x, Ties::dense), {2, 3, 3, 1});
    CHECK(ranks(tests::column({1, 1, 2}), Ties::dense) == tests::column({1, 1, 2}));
}

TEST_CASE("ranks: edges", "[measure]") {
    CHECK(ranks(tests::column({})).size() == 0);
    CHECK(ranks(tests::column({7}))[0] == 1);
    CHECK(ranks(tests::column({7, 7, 7})) == tests::column({2, 2, 2}));
    CHECK(ranks(tests::column({tests::infinity, 0, -tests::infinity})) == tests::column({3, 2, 1}));
}

TEST_CASE("ranks with averages add up to n (n + 1) / 2, and go with their units", "[measure]") {
    tests::Numbers numbers(27);
    for (int round = 0; round < tests::rounds; ++round) {
        std::vector<double> list;
        for (std::size_t i = 0; i <= numbers.below(9); ++i) list.push_back(static_cast<double>(numbers.below(5)));
        const auto n = static_cast<Eigen::Index>(list.size());
        const Eigen::VectorXd x = Eigen::Map<const Eigen::VectorXd>(list.data(), n);
        CHECK(ranks(x).sum() == static_cast<double>(n * (n + 1)) / 2);  // halves are exact
        const Eigen::VectorXd turned = x.reverse();
        CHECK(ranks(turned) == ranks(x).reverse());
    }
}

TEST_CASE("a fitted rank gives each unit its place in the range, and what lies between its neighbours a place between", "[measure]") {
    const Eigen::VectorXd x = tests::column({10, 20, 30, tests::nan, 40, 50});
    const Piecewise curve = fitted(Rank{.range = {.low = 0, .high = 100}}, x);
    CHECK(normalised(curve, 10) == 0);
    CHECK(normalised(curve, 30) == 50);
    CHECK(normalised(curve, 35) == 62.5);
    CHECK(normalised(curve, 99) == 100);
    CHECK(range(curve) == Interval{.low = 0, .high = 100});
    const Piecewise tied = fitted(Rank{}, tests::column({1, 1, 2, 2}));
    CHECK(range(tied) == Interval{.low = 0, .high = 1});
    CHECK(std::abs(normalised(tied, 1) - 0.5 / 3) <= tests::rounding_errors);
    const Piecewise dense = fitted(Rank{.ties = Ties::dense}, tests::column({1, 1, 2, 2}));
    CHECK(normalised(dense, 2) == 1);
}

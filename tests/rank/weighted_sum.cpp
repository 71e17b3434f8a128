#include <ceiba/rank/weighted_sum.hpp>

#include "rank/scores.hpp"

using namespace ceiba::rank;
using tests::column;
using tests::ranking::near;
using tests::ranking::rows;

TEST_CASE("the weighted sum, by hand", "[rank]") {
    const Eigen::MatrixXd x = rows({{2, 10}, {4, 5}});
    const Eigen::VectorXd w = column({0.5, 0.5});
    const Eigen::VectorXd d = column({1, -1});
    using enum WeightedSumScaling;
    const Ranking found = weighted_sum(x, w, d, {}, {.explain = true});
    CHECK(near(found.score, column({0.5, 1})));
    CHECK(near(found.tables.at("normalised").col(1), column({0.5, 1})));
    CHECK(near(weighted_sum(x, w, d, {.scaling = minmax}).score, column({0, 1})));
    CHECK(near(weighted_sum(x, w, d, {.scaling = total}).score, column({1. / 3, 2. / 3})));
    const double a = std::sqrt(20.);
    const double b = std::sqrt(125.);
    CHECK(near(weighted_sum(x, w, d, {.scaling = vector}).score, column({1 / a + (1 - 10 / b) / 2, 2 / a + (1 - 5 / b) / 2})));
    CHECK(near(weighted_sum(x, w, d, {.scaling = raw}).score, column({-4, -0.5})));
}

TEST_CASE("weights of the weighted sum are used as they are given", "[rank]") {
    const Eigen::MatrixXd x = rows({{2, 10}, {4, 5}});
    CHECK(near(weighted_sum(x, column({3, 1}), column({1, -1})).score, column({2, 4})));
    CHECK(near(weighted_sum(x, column({3, 1}), column({1, -1}), {}, {.normalise_weights = true}).score, column({0.5, 1})));
}

TEST_CASE("a constant criterion in min-max counts the same for benefits and costs", "[rank]") {  // pymcdm 1.4.0: 0 and 1
    const Eigen::MatrixXd x = rows({{7, 1}, {7, 2}});
    for (const double direction : {1., -1.})
        CHECK(weighted_sum(x, column({1, 1}), column({direction, 1}), {.scaling = WeightedSumScaling::minmax}).score == column({0, 1}));
    const Eigen::MatrixXd noise = rows({{0.3, 1}, {0.1 + 0.2, 1}});
    CHECK(weighted_sum(noise, column({1, 1}), column({1, 1}), {.scaling = WeightedSumScaling::minmax}).score == column({0, 0}));
}

TEST_CASE("what the weighted sum cannot divide", "[rank]") {
    const Eigen::MatrixXd x = rows({{0, 0, -1}, {0, 2, 3}});
    CHECK(tests::ranking::thrown([&] { weighted_sum(x, column({1, 1, 0}), column({1, -1, 1})); }) ==
          tests::ranking::Issues{"out_of_range /matrix/0/1", "out_of_range /matrix/0/2"});
    CHECK(weighted_sum(x.leftCols(2), column({1, 1}), column({1, 1})).score == column({0, 1}));  // zeros for all add nothing
    CHECK(weighted_sum(x, column({1, 1, 1}), column({1, -1, 1}), {.scaling = WeightedSumScaling::raw}).score == column({-1, 1}));
    CHECK(tests::ranking::thrown([&] {
              weighted_sum(rows({{1e308}, {1}}), column({10}), column({1}), {.scaling = WeightedSumScaling::raw});
          }) == tests::ranking::Issues{"too_great /matrix"});
}

TEST_CASE("a range that no number holds is still a range", "[rank]") {
    const Eigen::MatrixXd x = rows({{-1.7e308}, {1.7e308}, {0}});
    CHECK(weighted_sum(x, column({1}), column({-1}), {.scaling = WeightedSumScaling::minmax}).score == column({1, 0, 0.5}));
}

#include <ceiba/rank/weighted_product.hpp>

#include "rank/scores.hpp"

using namespace ceiba::rank;
using tests::column;
using tests::ranking::near;
using tests::ranking::rows;

TEST_CASE("the weighted product, by hand", "[rank]") {
    const Eigen::MatrixXd x = rows({{4, 2}, {1, 8}});
    const Eigen::VectorXd w = column({0.5, 1});
    const Eigen::VectorXd d = column({1, -1});
    CHECK(near(weighted_product(x, w, d).score, column({1, 0.125})));
    CHECK(near(weighted_product(x, w, d, {.score = WeightedProductScore::logarithm}).score, column({0, -3 * std::log(2.)})));
    CHECK(near(weighted_product(x, w, d, {.scaling = WeightedProductScaling::maximum}).score, column({1, 0.125})));
    CHECK(near(weighted_product(x, w, d, {.scaling = WeightedProductScaling::total}).score,
               column({0.8 * std::sqrt(0.8), 0.2 * std::sqrt(0.2)})));
}

TEST_CASE("zeros under the powers of the weighted product", "[rank]") {
    const Eigen::MatrixXd x = rows({{0, 2}, {3, 2}});
    CHECK(weighted_product(x, column({1, 1}), column({1, 1})).score == column({0, 6}));
    CHECK(weighted_product(x, column({0, 1}), column({1, 1})).score == column({2, 2}));
    CHECK(tests::ranking::thrown([&] { weighted_product(x, column({1, 1}), column({-1, 1})); }) ==
          tests::ranking::Issues{"out_of_range /matrix/0/0"});
    CHECK(tests::ranking::thrown([&] {
              weighted_product(x, column({1, 1}), column({1, 1}), {.score = WeightedProductScore::logarithm});
          }) == tests::ranking::Issues{"out_of_range /matrix/0/0"});
}

TEST_CASE("products that leave the range of numbers", "[rank]") {
    const Eigen::MatrixXd back = rows({{1e200, 1e200, 1e300}, {1, 1, 1}});  // 1e400 on the way
    CHECK(std::abs(weighted_product(back, column({1, 1, 1}), column({1, 1, -1})).score[0] / 1e100 - 1) <= 1e-12);
    CHECK(tests::ranking::thrown([&] { weighted_product(back, column({1, 1, 1}), column({1, 1, 1})); }) ==
          tests::ranking::Issues{"product_range /matrix/0"});
    CHECK(tests::ranking::thrown([&] { weighted_product(back, column({1, 1, 1}), column({-1, -1, -1})); }) ==
          tests::ranking::Issues{"product_range /matrix/0"});
    CHECK(std::abs(weighted_product(back, column({1, 1, 1}), column({1, 1, 1}), {.score = WeightedProductScore::logarithm}).score[0] -
                   700 * std::log(10.)) <= 1e-9);
}

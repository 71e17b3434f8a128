#include <ceiba/rank/waspas.hpp>

#include "rank/scores.hpp"

using namespace ceiba::rank;
using tests::column;
using tests::ranking::near;
using tests::ranking::rows;

TEST_CASE("WASPAS, by hand", "[rank]") {
    const Eigen::MatrixXd x = rows({{4, 1}, {1, 4}});
    const Ranking found = waspas(x, column({0.5, 0.5}), column({1, 1}));
    CHECK(near(found.tables.at("Q1"), column({0.625, 0.625})));
    CHECK(near(found.tables.at("Q2"), column({0.5, 0.5})));
    CHECK(near(found.score, column({0.5625, 0.5625})));
    CHECK(near(waspas(x, column({0.5, 0.5}), column({1, 1}), {.share = 1}).score, column({0.625, 0.625})));
    CHECK(near(waspas(x, column({0.5, 0.5}), column({1, -1})).score, column({1, 0.25})));
}

TEST_CASE("the optimal share of WASPAS", "[rank]") {
    // var(Q1) = .25 (1 + 1/16) c, var(Q2) = .25 (.25 + .25) c, so the share is .5 / (.5 + 1.0625)
    const Ranking found = waspas(rows({{4, 1}, {1, 4}}), column({0.5, 0.5}), column({1, 1}), {.optimal = true});
    const double share = 0.5 / 1.5625;
    CHECK(near(found.tables.at("share"), column({share, share})));
    CHECK(near(found.score, Eigen::VectorXd::Constant(2, share * 0.625 + (1 - share) * 0.5)));
    // of nothing but zeros both are 0
    CHECK(waspas(rows({{0, 0}, {1, 1}}), column({1, 1}), column({1, 1}), {.optimal = true}).score == column({0, 1.5}));
}

TEST_CASE("WASPAS divides by the greatest, not by the range", "[rank]") {  // pyDecision 4.9.1 adds 1 to min-max values: 1.63
    const Ranking found = waspas(rows({{30, 23, 5, 0.745, 0.745, 1500, 5000},
                                       {18, 13, 15, 0.745, 0.745, 1300, 6000},
                                       {15, 12, 10, 0.5, 0.5, 950, 7000},
                                       {25, 20, 13, 0.745, 0.745, 1200, 4000},
                                       {14, 18, 14, 0.255, 0.745, 950, 3500},
                                       {17, 15, 9, 0.745, 0.5, 1250, 5250},
                                       {23, 18, 20, 0.5, 0.745, 1100, 3000},
                                       {16, 8, 14, 0.255, 0.5, 1500, 3000}}),
                                 column({0.1181, 0.1181, 0.0445, 0.1181, 0.2861, 0.2861, 0.0445}), column({1, 1, 1, 1, 1, -1, -1}));
    CHECK(std::abs(found.score[0] - 0.8329) <= 1e-4);
    CHECK(found.order == std::vector<Index>{3, 6, 0, 4, 1, 5, 2, 7});
}

TEST_CASE("WASPAS and zeros", "[rank]") {
    const Eigen::MatrixXd x = rows({{0, 1, 0}, {2, 1, 0}});
    const Ranking found = waspas(x, column({1, 1, 1}), column({1, 1, 1}));
    CHECK(near(found.tables.at("Q1"), column({1, 2})));
    CHECK(near(found.tables.at("Q2"), column({0, 1})));  // what is 0 for all changes no product
    CHECK(tests::ranking::thrown([&] { waspas(x, column({1, 1, 1}), column({-1, 1, 1})); }) ==
          tests::ranking::Issues{"out_of_range /matrix/0/0"});
}

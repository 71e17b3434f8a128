#include <ceiba/rank/cocoso.hpp>

#include "rank/scores.hpp"

using namespace ceiba::rank;
using tests::column;
using tests::ranking::near;
using tests::ranking::rows;

TEST_CASE("CoCoSo, by hand", "[rank]") {
    // r 1 0, 0 1: S .5, P 1; ka .5, kb 2, kc 1
    const Ranking found = cocoso(rows({{2, 1}, {1, 2}}), column({0.5, 0.5}), column({1, 1}), {}, {.explain = true});
    CHECK(near(found.tables.at("k").row(0).transpose(), column({0.5, 2, 1})));
    CHECK(near(found.score, column({1 + 3.5 / 3, 1 + 3.5 / 3})));
    CHECK(near(found.tables.at("normalised").col(0), column({1, 0})));
}

TEST_CASE("in CoCoSo a weight of 0 is not removal", "[rank]") {
    const Eigen::MatrixXd x = rows({{2, 1, 5}, {1, 2, 3}});
    const Ranking with = cocoso(x, column({0.6, 0.4, 0}), column({1, 1, 1}));
    const Ranking without = cocoso(x.leftCols(2), column({0.6, 0.4}), column({1, 1}));
    CHECK(near(with.tables.at("P"), without.tables.at("P").array() + 1));  // 1^0 and 0^0
    CHECK(std::abs(with.score[0] - without.score[0]) > 0.01);
}

TEST_CASE("CoCoSo where nothing differs", "[rank]") {
    const double k = std::cbrt(2. / 3) + (1. / 3 + 2 + 1) / 3;
    CHECK(near(cocoso(Eigen::MatrixXd::Ones(3, 2), column({1, 1}), column({1, -1})).score, column({k, k, k})));
    CHECK(near(cocoso(rows({{5}}), column({1}), column({-1})).score, column({std::cbrt(2.) + 4. / 3})));
}

TEST_CASE("CoCoSo refuses what is worst of all", "[rank]") {
    using tests::ranking::Issues;
    CHECK(tests::ranking::thrown([] { cocoso(rows({{1, 1}, {2, 3}, {1, 1}}), column({1, 1}), column({1, 1})); }) ==
          Issues{"worst_of_all /matrix/0", "worst_of_all /matrix/2"});
    CHECK(tests::ranking::thrown([] { cocoso(rows({{1, 3}, {2, 1}}), column({1, 0}), column({1, 1})); }) ==
          Issues{"worst_of_all /matrix/0"});
}

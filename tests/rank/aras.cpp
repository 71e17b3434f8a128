#include <ceiba/rank/aras.hpp>

#include "rank/scores.hpp"

using namespace ceiba::rank;
using tests::column;
using tests::ranking::near;
using tests::ranking::rows;

TEST_CASE("ARAS, by hand", "[rank]") {
    CHECK(near(aras(rows({{1}, {2}}), column({1}), column({1})).score, column({0.5, 1})));
    // 1 2 and 2, of 5; reciprocals .25 .5 and .5, of 1.25
    const Ranking found = aras(rows({{1, 4}, {2, 2}}), column({0.5, 0.5}), column({1, -1}));
    CHECK(near(found.tables.at("S"), column({0.2, 0.4})));
    CHECK(near(found.tables.at("S_0"), column({0.4})));
    // an optimum from outside: 1 2 and 3, of 6; reciprocals .25 .5 and 1, of 1.75
    const Ranking named = aras(rows({{1, 4}, {2, 2}}), column({1, 1}), column({1, -1}), {.optimal = {3, 1}});
    CHECK(near(named.score, column({(1. / 6 + 1. / 7) / (0.5 + 4. / 7), (2. / 6 + 2. / 7) / (0.5 + 4. / 7)})));
    // one that the table surpasses
    CHECK(near(aras(rows({{1}, {2}}), column({1}), column({1}), {.optimal = {1}}).score, column({1, 2})));
}

TEST_CASE("ARAS and zeros", "[rank]") {
    CHECK(near(aras(rows({{0, 1}, {0, 2}}), column({1, 1}), column({1, 1})).score, column({0.5, 1})));
    CHECK(aras(rows({{0}, {0}}), column({1}), column({1})).score == column({1, 1}));
    CHECK(aras(rows({{3, 4}}), column({1, 1}), column({1, -1})).score == column({1}));
    using tests::ranking::Issues;
    CHECK(tests::ranking::thrown([] { aras(rows({{0}, {2}}), column({1}), column({-1})); }) == Issues{"out_of_range /matrix/0/0"});
    CHECK(tests::ranking::thrown([] { aras(rows({{1}}), column({1}), column({-1}), {.optimal = {0}}); }) ==
          Issues{"out_of_range /optimal/0"});
    CHECK(tests::ranking::thrown([] { aras(rows({{1}}), column({1}), column({1}), {.optimal = {1, 2}}); }) ==
          Issues{"wrong_shape /optimal"});
}

#include <ceiba/rank/edas.hpp>

#include "rank/scores.hpp"

using namespace ceiba::rank;
using tests::column;
using tests::ranking::near;
using tests::ranking::rows;

TEST_CASE("EDAS, by hand", "[rank]") {
    CHECK(near(edas(rows({{1}, {2}, {3}}), column({1}), column({1})).score, column({0, 0.5, 1})));
    // means 2 and 4; PDA .5 0, 0 .5, 0 0; NDA 0 .5, .5 0, 0 0
    const Ranking found = edas(rows({{3, 6}, {1, 2}, {2, 4}}), column({2, 1}), column({1, -1}), {}, {.explain = true});
    CHECK(near(found.tables.at("SP"), column({1, 0.5, 0})));
    CHECK(near(found.tables.at("SN"), column({0.5, 1, 0})));
    CHECK(near(found.score, column({0.75, 0.25, 0.5})));
    CHECK(near(found.tables.at("mean"), column({2, 4})));
    CHECK(near(found.tables.at("PDA").col(1), column({0, 0.5, 0})));
    CHECK(near(found.tables.at("NDA").col(1), column({0.5, 0, 0})));
}

TEST_CASE("EDAS of equal alternatives, and of one", "[rank]") {  // the mean of .1 .1 .1 is not .1 in binary
    CHECK(edas(Eigen::MatrixXd::Constant(3, 2, 0.1), column({1, 1}), column({1, -1})).score == column({0.5, 0.5, 0.5}));
    CHECK(edas(rows({{0.3}, {0.1 + 0.2}}), column({1}), column({1})).score == column({0.5, 0.5}));
    CHECK(edas(rows({{7, 1}}), column({1, 1}), column({1, -1})).score == column({0.5}));
}

TEST_CASE("EDAS changes no mean to avoid a mean of 0", "[rank]") {  // scikit-criteria 0.9 adds 1e-5 to all of them
    const Eigen::MatrixXd x = rows({{-1, 1}, {1, 2}, {0, 3}});
    CHECK(tests::ranking::thrown([&] { edas(x, column({1, 1}), column({1, 1})); }) ==
          tests::ranking::Issues{"criterion_mean_not_positive /matrix"});
    CHECK(tests::ranking::thrown([&] { edas(rows({{0.1}, {0.2}, {-0.3}}), column({1}), column({1})); }) ==
          tests::ranking::Issues{"criterion_mean_not_positive /matrix"});  // .1 + .2 - .3 is 6e-17
    CHECK(edas(rows({{0, 1}, {0, 3}}), column({1, 1}), column({1, 1})).score == column({0, 1}));
    CHECK(edas(rows({{-1}, {3}}), column({1}), column({1})).score == column({0, 1}));
}

#include <ceiba/rank/marcos.hpp>

#include "rank/scores.hpp"

using namespace ceiba::rank;
using tests::column;
using tests::ranking::near;
using tests::ranking::rows;

TEST_CASE("MARCOS, by hand", "[rank]") {
    // S .5 1, of the worst .5, of the best 1; K- 1 2, K+ .5 1; f- = 1/3, f+ = 2/3: (1 + .5) / (1 + .5 + 2) = 3/7
    const Ranking found = marcos(rows({{1}, {2}}), column({1}), column({1}));
    CHECK(near(found.tables.at("K_minus"), column({1, 2})));
    CHECK(near(found.tables.at("K_plus"), column({0.5, 1})));
    CHECK(near(found.score, column({3. / 7, 6. / 7})));
    CHECK(near(marcos(rows({{1}, {2}}), column({1}), column({-1})).score, column({6. / 7, 3. / 7})));
}

TEST_CASE("MARCOS is its formula with the fractions cleared", "[rank]") {
    const Ranking found = marcos(rows({{1, 4}, {2, 1}, {5, 3}}), column({0.4, 0.3}), column({1, -1}));
    for (Index i = 0; i < 3; ++i) {
        const double below = found.tables.at("K_minus")(i, 0);
        const double above = found.tables.at("K_plus")(i, 0);
        const double f_below = above / (above + below);
        const double f_above = below / (above + below);
        const double k = (above + below) / (1 + (1 - f_above) / f_above + (1 - f_below) / f_below);
        CHECK(std::abs(found.score[i] - k) <= tests::rounding_errors);
    }
}

TEST_CASE("MARCOS and zeros", "[rank]") {
    const Ranking found = marcos(rows({{0}, {2}}), column({1}), column({1}));
    CHECK(found.score == column({0, 1}));  // the limit of the formula as the worst goes to 0
    CHECK(found.tables.count("K_minus") == 0);
    CHECK(near(marcos(rows({{1e-13}, {2}}), column({1}), column({1})).score, column({5e-14, 1})));
    CHECK(marcos(rows({{0}, {0}}), column({1}), column({1})).score == column({0, 0}));
    CHECK(near(marcos(rows({{3, 2}}), column({0.5, 0.5}), column({1, -1})).score, column({2. / 3})));
    CHECK(tests::ranking::thrown([] { marcos(rows({{0}, {2}}), column({1}), column({-1})); }) ==
          tests::ranking::Issues{"out_of_range /matrix/0/0"});
}

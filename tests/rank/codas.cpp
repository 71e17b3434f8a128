#include <ceiba/rank/codas.hpp>

#include "rank/scores.hpp"

using namespace ceiba::rank;
using tests::column;
using tests::ranking::near;
using tests::ranking::rows;

TEST_CASE("CODAS, by hand", "[rank]") {
    CHECK(near(codas(rows({{1}, {2}}), column({1}), column({1})).score, column({-1, 1})));
    // r = 1 .25, .25 1, less .25 each: E .75 each, T .75 each, so the third alone differs: r = .5 .5, E = sqrt(2) / 4, T = .5
    const Eigen::MatrixXd x = rows({{4, 1}, {1, 4}, {2, 2}});
    const double e = 0.75 - std::sqrt(0.125);
    const Ranking found = codas(x, column({1, 1}), column({1, 1}), {}, {.explain = true});
    CHECK(near(found.score, column({e + 0.25, e + 0.25, -2 * (e + 0.25)})));
    CHECK(near(found.tables.at("H").col(2), column({e + 0.25, e + 0.25, 0})));
    CHECK(near(codas(x, column({1, 1}), column({1, 1}), {.threshold = 1}).score, column({e, e, -2 * e})));
}

TEST_CASE("the threshold of CODAS is no factor", "[rank]") {  // pyDecision 4.9.1 and RMCDA 0.3.1: .5699, .1308, ...
    const Eigen::MatrixXd x = rows(
        {{45, 3600, 45, 0.9}, {25, 3800, 60, 0.8}, {23, 3100, 35, 0.9}, {14, 3400, 50, 0.7}, {15, 3300, 40, 0.8}, {28, 3000, 30, 0.6}});
    const Eigen::VectorXd score = codas(x, column({0.2857, 0.3036, 0.2321, 0.1786}), column({1, -1, 1, 1})).score;
    CHECK((score - column({1.3914, 0.3411, -0.217, -0.5381, -0.7292, -0.2481})).cwiseAbs().maxCoeff() <= 5.1e-5);
}

TEST_CASE("a difference of decimals reaches the threshold of CODAS", "[rank]") {
    // E = 0 and .1, as .8 - .7 of weights and .3 - .2
    for (const auto& x : {rows({{0.7}, {0.8}, {1}}), rows({{0.2}, {0.3}, {1}})}) {
        const Ranking found = codas(x, column({1}), column({1}), {.threshold = 0.1}, {.explain = true});
        CHECK(std::abs(found.tables.at("H")(1, 0) - 0.2) <= tests::rounding_errors);
    }
}

TEST_CASE("CODAS where nothing differs", "[rank]") {
    CHECK(codas(Eigen::MatrixXd::Ones(3, 2), column({1, 1}), column({1, -1})).score == column({0, 0, 0}));
    CHECK(codas(rows({{0, 2}}), column({1, 1}), column({1, -1})).score == column({0}));
    CHECK(tests::ranking::thrown([] { codas(rows({{1}}), column({1}), column({1}), {.threshold = -1}); }) ==
          tests::ranking::Issues{"out_of_range /threshold"});
}

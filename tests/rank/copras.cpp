#include <ceiba/rank/copras.hpp>

#include "rank/scores.hpp"

using namespace ceiba::rank;
using tests::column;
using tests::ranking::near;
using tests::ranking::rows;

TEST_CASE("COPRAS, by hand", "[rank]") {
    // S+ = .5 of 4 8 4 / 16, S- = .5 of 1 2 1 / 4; relief .5 in shares of 2 1 2 / 5
    const Eigen::MatrixXd x = rows({{4, 1}, {8, 2}, {4, 1}});
    const Ranking found = copras(x, column({0.5, 0.5}), column({1, -1}));
    CHECK(near(found.tables.at("S_plus"), column({0.125, 0.25, 0.125})));
    CHECK(near(found.tables.at("S_minus"), column({0.125, 0.25, 0.125})));
    CHECK(near(found.tables.at("Q"), column({0.325, 0.35, 0.325})));
    CHECK(near(found.score, column({0.325 / 0.35, 1, 0.325 / 0.35})));
    CHECK(near(copras(x, column({0.5, 0.5}), column({1, -1}), {.score = CoprasScore::Q}).score, column({0.325, 0.35, 0.325})));
    CHECK(
        (copras(x, column({0.5, 0.5}), column({1, -1}), {.score = CoprasScore::percent}).score - 100 * found.score).cwiseAbs().maxCoeff() <=
        1e-12);
}

TEST_CASE("COPRAS brings columns to shares itself", "[rank]") {  // scikit-criteria 0.9 has other scores unless its user did
    const Eigen::MatrixXd x = rows({{4, 1}, {8, 2}, {4, 1}});
    Eigen::MatrixXd shares = x;
    for (Index j = 0; j < x.cols(); ++j) shares.col(j) /= x.col(j).sum();
    for (const auto score : {CoprasScore::ratio, CoprasScore::percent, CoprasScore::Q}) {
        const auto of = [&](const Eigen::MatrixXd& table) { return copras(table, column({0.5, 0.5}), column({1, -1}), {score}).score; };
        CHECK((of(x) - of(shares)).cwiseAbs().maxCoeff() <= 1e-12);
    }
}

TEST_CASE("COPRAS rewards no higher cost", "[rank]") {  // pymcdm 1.4.0: .4428, 1, .6468
    const Ranking found = copras(rows({{5, 1}, {5, 9}, {4, 5}}), column({0.5, 0.5}), column({1, -1}));
    CHECK(found.order == std::vector<Index>{0, 1, 2});
    CHECK(std::abs(found.score[1] - 0.3946) <= 5e-5);
    CHECK(std::abs(found.score[2] - 0.3914) <= 5e-5);
}

TEST_CASE("COPRAS without costs", "[rank]") {  // JMcDM 0.8.3: NaN
    CHECK(near(copras(rows({{1, 3}, {3, 3}}), column({0.5, 0.5}), column({1, 1})).score, column({0.6, 1})));
    CHECK(near(copras(rows({{1, 3}, {3, 9}}), column({0.5, 0}), column({1, -1})).score, column({1. / 3, 1})));
}

TEST_CASE("COPRAS where some have no cost at all", "[rank]") {
    const Eigen::VectorXd w = column({1, 1});
    const Eigen::VectorXd d = column({1, -1});
    const CoprasScore q = CoprasScore::Q;
    CHECK(copras(rows({{1, 0}, {1, 4}, {2, 4}}), w, d, {.score = q}).score == column({1.25, 0.25, 0.5}));
    // the limit of the formula
    CHECK((copras(rows({{1, 1e-13}, {1, 4}, {2, 4}}), w, d, {.score = q}).score - column({1.25, 0.25, 0.5})).cwiseAbs().maxCoeff() <=
          1e-12);
    CHECK(copras(rows({{0, 0}, {0, 0}}), w, d).score == column({1, 1}));
    CHECK(tests::ranking::thrown([&] { copras(rows({{1, 1}, {-2, 1}}), w, d); }) == tests::ranking::Issues{"out_of_range /matrix/1/0"});
}

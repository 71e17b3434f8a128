#include <ceiba/rank/topsis.hpp>

#include "laws.hpp"

using namespace ceiba::rank;

TEST_CASE("TOPSIS, by hand", "[rank]") {
    Eigen::MatrixXd x(2, 1);
    x << 3, 4;
    const Ranking found = topsis(x, tests::column({1}), tests::column({1}), {}, {.explain = true});
    CHECK(found.score == tests::column({0, 1}));
    CHECK(found.rank == tests::column({2, 1}));
    CHECK(found.order == std::vector<Index>{1, 0});
    CHECK(std::abs(found.tables.at("weighted")(0, 0) - 0.6) <= tests::rounding_errors);
    CHECK(std::abs(found.tables.at("distances")(0, 0) - 0.2) <= tests::rounding_errors);
}

TEST_CASE("TOPSIS of equal alternatives, and of one", "[rank]") {
    CHECK(topsis(Eigen::MatrixXd::Ones(3, 2), tests::column({1, 1}), tests::column({1, -1})).score == tests::column({.5, .5, .5}));
    CHECK(topsis(Eigen::MatrixXd::Zero(2, 2), tests::column({1, 1}), tests::column({1, -1})).score == tests::column({.5, .5}));
    CHECK(topsis(Eigen::MatrixXd::Ones(1, 2), tests::column({1, 1}), tests::column({1, -1})).score == tests::column({.5}));
}

TEST_CASE("a column of zeros changes nothing in TOPSIS", "[rank]") {  // pyDecision D12: NaN everywhere
    Eigen::MatrixXd x(3, 2);
    x << 3, 0, 4, 0, 5, 0;
    for (const double direction : {1., -1.})
        for (const auto scaling : {TopsisScaling::vector, TopsisScaling::minmax, TopsisScaling::maximum, TopsisScaling::total})
            CHECK(topsis(x, tests::column({1, 1}), tests::column({1, direction}), {.scaling = scaling}).score ==
                  topsis(x.leftCols(1), tests::column({1}), tests::column({1}), {.scaling = scaling}).score);
}

TEST_CASE("TOPSIS where squares would overflow or vanish", "[rank]") {
    Eigen::MatrixXd x(2, 2);
    x << 1e200, 1e-200, 2e200, 2e-200;
    const Eigen::VectorXd score = topsis(x, tests::column({1, 1}), tests::column({1, 1})).score;
    CHECK(score == tests::column({0, 1}));
}

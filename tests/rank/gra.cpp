#include <ceiba/rank/gra.hpp>

#include "laws.hpp"

using namespace ceiba::rank;

TEST_CASE("GRA, by hand", "[rank]") {
    Eigen::MatrixXd x(3, 2);
    x << 1, 4, 2, 2, 3, 3;
    const Ranking found = gra(x, tests::column({0.6, 0.4}), tests::column({1, -1}), {}, {.explain = true});
    const double wanted[] = {0.6 / 3 + 0.4 / 3, 0.6 / 2 + 0.4, 0.6 + 0.4 / 2};
    for (Index i = 0; i < 3; ++i) CHECK(std::abs(found.score[i] - wanted[i]) <= tests::rounding_errors);
    CHECK(found.rank == tests::column({3, 2, 1}));
    CHECK(std::abs(found.tables.at("coefficients")(0, 1) - 1.0 / 3) <= tests::rounding_errors);
    CHECK(found.tables.at("normalised").col(1) == tests::column({0, 1, 0.5}));
}

TEST_CASE("GRA of a constant column, of equal alternatives and of one", "[rank]") {
    Eigen::MatrixXd x(2, 2);
    x << 1, 7, 2, 7;
    const Ranking found = gra(x, tests::column({0.5, 0.5}), tests::column({1, -1}));
    CHECK(std::abs(found.score[0] - (0.5 / 3 + 0.5)) <= tests::rounding_errors);
    CHECK(found.score[1] == 1);
    x << 1, 0.3, 2, 0.1 + 0.2;  // equal to 12 digits is constant
    CHECK(gra(x, tests::column({0.5, 0.5}), tests::column({1, 1})).score == found.score);
    CHECK(gra(Eigen::MatrixXd::Zero(3, 2), tests::column({1, 2}), tests::column({1, -1})).score == tests::column({3, 3, 3}));
    CHECK(gra(Eigen::MatrixXd::Ones(1, 2), tests::column({0.5, 0.5}), tests::column({1, -1})).score == tests::column({1}));
}

TEST_CASE("GRA of numbers whose difference is too great, and with a coefficient that is none", "[rank]") {
    Eigen::MatrixXd x(2, 1);
    x << -1.5e308, 1.5e308;
    const Eigen::VectorXd score = gra(x, tests::column({1}), tests::column({1})).score;
    CHECK(std::abs(score[0] - 1.0 / 3) <= tests::rounding_errors);
    CHECK(score[1] == 1);
    for (const double zeta : {0.0, -1.0, 1.5, tests::nan}) {
        try {
            gra(x, tests::column({1}), tests::column({1}), {.zeta = zeta});
            FAIL("no error");
        } catch (const ceiba::Error& error) {
            CHECK(error.issues()[0].code == "out_of_range");
            CHECK(error.issues()[0].where == "/zeta");
        }
    }
}

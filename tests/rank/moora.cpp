#include <ceiba/rank/moora.hpp>
#include <ceiba/rank/multimoora.hpp>

#include "laws.hpp"

using namespace ceiba::rank;

TEST_CASE("MOORA, by hand", "[rank]") {
    Eigen::MatrixXd x(2, 2);
    x << 3, 1, 4, 1;
    const double half = std::sqrt(0.5) / 2;
    const Ranking found = moora(x, tests::column({1, 0.5}), tests::column({1, -1}), {}, {.explain = true});
    CHECK(std::abs(found.score[0] - (0.6 - half)) <= tests::rounding_errors);
    CHECK(std::abs(found.score[1] - (0.8 - half)) <= tests::rounding_errors);
    CHECK(found.rank == tests::column({2, 1}));
    CHECK(std::abs(found.tables.at("normalised")(0, 0) - 0.6) <= tests::rounding_errors);
    CHECK(moora(x, tests::column({1, -1})).score == moora(x, tests::column({1, 1}), tests::column({1, -1})).score);
}

TEST_CASE("MOORA of zeros, of one alternative, and where squares would overflow or vanish", "[rank]") {
    CHECK(moora(Eigen::MatrixXd::Zero(3, 2), tests::column({1, -1})).score == tests::column({0, 0, 0}));
    CHECK(moora(Eigen::MatrixXd::Constant(1, 2, 5), tests::column({2, 1}), tests::column({1, -1})).score == tests::column({1}));
    Eigen::MatrixXd x(2, 2);
    x << 3e200, 4e-200, 4e200, 3e-200;
    const Ranking found = moora(x, tests::column({1, 1}));
    CHECK(std::abs(found.score[0] - 1.4) <= tests::rounding_errors);
    CHECK(found.rank == tests::column({1.5, 1.5}));
    x << -3, 1, 4, 1;  // amounts below 0 are amounts
    CHECK(std::abs(moora(x.leftCols(1), tests::column({1})).score[0] + 0.6) <= tests::rounding_errors);
}

TEST_CASE("MULTIMOORA, by hand", "[rank]") {
    Eigen::MatrixXd x(3, 2);
    x << 4, 1, 3, 2, 1, 3;
    const Ranking found = multimoora(x, tests::column({1, 1}));
    CHECK(found.score == tests::column({0, 2, -2}));
    CHECK(found.rank == tests::column({2, 1, 3}));
    const Eigen::MatrixXd& scores = found.tables.at("scores");
    const double a = std::sqrt(26);
    const double b = std::sqrt(14);
    const double wanted[3][3] = {{4 / a + 1 / b, 2 / b, 4}, {3 / a + 2 / b, 1 / b, 6}, {1 / a + 3 / b, 3 / a, 3}};
    for (Index i = 0; i < 3; ++i)
        for (Index k = 0; k < 3; ++k) CHECK(std::abs(scores(i, k) - wanted[i][k]) <= 4 * tests::rounding_errors);
}

TEST_CASE("MULTIMOORA takes weights as exponents of the product", "[rank]") {
    Eigen::MatrixXd x(2, 2);
    x << 4, 9, 9, 4;
    const Eigen::MatrixXd scores = multimoora(x, tests::column({0.5, 2}), tests::column({1, -1})).tables.at("scores");
    CHECK(std::abs(scores(0, 2) - 2.0 / 81) <= tests::rounding_errors);
    CHECK(std::abs(scores(1, 2) - 3.0 / 16) <= tests::rounding_errors);
}

TEST_CASE("MULTIMOORA: products that are equal but for rounding tie", "[rank]") {
    Eigen::MatrixXd x(2, 2);
    x << 0.1, 0.6, 0.2, 0.3;
    CHECK(multimoora(x, tests::column({1, 1})).tables.at("ranks").col(2) == tests::column({1.5, 1.5}));
}

TEST_CASE("MULTIMOORA of equal alternatives, of one, and of what has no product", "[rank]") {
    CHECK(multimoora(Eigen::MatrixXd::Ones(3, 2), tests::column({1, -1})).score == tests::column({0, 0, 0}));
    CHECK(multimoora(Eigen::MatrixXd::Ones(1, 2), tests::column({1, -1})).score == tests::column({0}));
    Eigen::MatrixXd x(2, 2);
    x << 1, 0, 2, -1;
    try {
        multimoora(x, tests::column({1, 1}));
        FAIL("no error");
    } catch (const ceiba::Error& error) {
        REQUIRE(error.issues().size() == 2);
        CHECK(error.issues()[0].code == "out_of_range");
        CHECK(error.issues()[0].row == 0);
        CHECK(error.issues()[0].column == "1");
    }
    x << 1e200, 1e200, 1, 1;
    try {
        multimoora(x, tests::column({1, 1}));
        FAIL("no error");
    } catch (const ceiba::Error& error) {
        REQUIRE(error.issues().size() == 1);
        CHECK(error.issues()[0].code == "too_great");
        CHECK(error.issues()[0].where == "/matrix/0");
    }
    CHECK(multimoora(x, tests::column({0.5, 0.5}), tests::column({1, 1})).score == tests::column({1, -1}));
}

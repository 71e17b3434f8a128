#include <ceiba/io/json.hpp>
#include <ceiba/sensitivity.hpp>
#include <cmath>
#include <limits>

#include "catch.hpp"

using namespace ceiba;

namespace {

std::string place_of_issue(const auto& call) {
    try {
        call();
    } catch (const Error& e) {
        return e.issues().at(0).code + ' ' + e.issues().at(0).where;
    }
    return "";
}

}  // namespace

TEST_CASE("sensitivity: points of a sensitivity analysis are those of its runs") {
    const robust::SobolDesign design{.factors = 3, .draws = 4, .groups = {0, 1, 0}, .second_order = true};
    const Eigen::MatrixXd points = saltelli_sample(design, 9);
    REQUIRE(points.rows() == 4 * (2 * 2 + 2));
    const Eigen::MatrixXd both = sobol_sample(4, 6, 9, 0);  // A and B
    CHECK(points.row(0) == both.row(0).head(3));
    CHECK(points.row(5) == both.row(0).tail(3));
    CHECK(points.row(7) == Eigen::RowVector3d(both(1, 3), both(1, 1), both(1, 5)));   // AB of the group of the first and the third
    CHECK(points.row(10) == Eigen::RowVector3d(both(1, 3), both(1, 1), both(1, 5)));  // BA of the second
    CHECK(sobol_sample(2, 6, 9, 2) == both.bottomRows(2));
    for (const robust::Steps steps : {robust::Steps::trajectory, robust::Steps::radial}) {
        const robust::MorrisDesign moves{.factors = 2, .trajectories = 5, .steps = steps};
        const Eigen::MatrixXd x = morris_sample(moves, 4);
        const MorrisTable found = morris_table(x * Eigen::Vector2d(3, -1), moves, 4, {.resamples = 0}, 1);
        for (std::size_t j = 0; j < 2; ++j) {
            CHECK(std::abs(*found.mu[0][j] - (j == 0 ? 3 : -1)) <= 1e-12);
            CHECK(std::abs(*found.mu_star.value[0][j] - (j == 0 ? 3 : 1)) <= 1e-12);
            CHECK(found.used[0][j] == 5);
        }
    }
}

TEST_CASE("sensitivity: what is undefined is none, and comes back from JSON as such") {
    const robust::SobolDesign design{.factors = 2, .draws = 8};
    const Eigen::MatrixXd points = saltelli_sample(design, 1);
    Eigen::MatrixXd outputs(points.rows(), 3);
    outputs << points.col(0), Eigen::VectorXd::Constant(points.rows(), 7),
        Eigen::VectorXd::Constant(points.rows(), std::numeric_limits<double>::quiet_NaN());
    const SobolTable found = sobol_table(outputs, design, {}, 1);
    using robust::Estimable;
    CHECK(found.estimable == std::vector{Estimable::yes, Estimable::constant, Estimable::too_few});
    CHECK(found.used == std::vector{8, 8, 0});
    CHECK(found.first.value[0][1] == 0.0);  // a factor without effect
    CHECK_FALSE(found.first.value[1][0]);
    CHECK(found.variance[1] == 0.0);
    CHECK_FALSE(found.variance[2]);
    SobolTable again;
    io::parse(describe::type<SobolTable>(), &again, to_json(found), "");
    CHECK(again == found);
}

TEST_CASE("sensitivity: what is out of range has its place") {
    CHECK(place_of_issue([] { sobol_sample(0, 1, 0, 0); }) == "out_of_range /draws");
    CHECK(place_of_issue([] { sobol_sample(1, 20'001, 0, 0); }) == "out_of_range /dimensions");
    CHECK(place_of_issue([] { sobol_sample(1, 1, -1, 0); }) == "out_of_range /seed");
    CHECK(place_of_issue([] { sobol_sample(1, 1, 0, -1); }) == "out_of_range /first");
    CHECK(place_of_issue([] { saltelli_sample({.factors = 1}, -1); }) == "out_of_range /seed");
    CHECK(place_of_issue([] { morris_sample({.levels = 3}, 0); }) == "unknown_value /levels");
    CHECK(place_of_issue([] { sobol_table(Eigen::MatrixXd(3, 1), {}, {}, 1025); }) == "out_of_range /threads");
    CHECK(place_of_issue([] { sobol_table(Eigen::MatrixXd(3, 1), {}, {}, 0); }) == "wrong_shape /outputs");
    CHECK(place_of_issue([] { pawn_table(Eigen::MatrixXd::Ones(3, 1), Eigen::MatrixXd::Ones(2, 1), {}, 0); }) == "wrong_shape /outputs");
}

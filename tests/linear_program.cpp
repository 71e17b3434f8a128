#include <ceiba/error.hpp>
#include <ceiba/linear_program.hpp>
#include <stdexcept>

#include "laws.hpp"

using ceiba::LinearProgram;
using ceiba::LinearSolution;

namespace {

using Rows = std::vector<LinearProgram::Row>;

}  // namespace

TEST_CASE("tests have HiGHS", "[linear_program]") {
    CHECK(ceiba::has_linear_solver());
}

TEST_CASE("a linear program, by hand", "[linear_program]") {
    const LinearProgram program{.greatest = true, .cost = {1, 1}, .upper = {3, tests::infinity}, .rows = {{{1, 2}, -tests::infinity, 4}}};
    const LinearSolution found = ceiba::solution(program);
    REQUIRE(found.optimal());
    CHECK(std::abs(found.value - 3.5) <= 1e-12);
    CHECK(std::abs(found.x[0] - 3) <= 1e-12);
    CHECK(std::abs(found.x[1] - .5) <= 1e-12);
    CHECK(std::abs(found.row_prices[0] - .5) <= 1e-12);
    CHECK(ceiba::solution(program).x == found.x);
}

TEST_CASE("a linear program with free variables, equalities and no rows", "[linear_program]") {
    const double free = tests::infinity;
    // the least |x| with x = -3, as t >= x and t >= -x
    const LinearSolution found =
        ceiba::solution({.cost = {0, 1}, .lower = {-free, 0}, .rows = Rows{{{1, 0}, -3, -3}, {{-1, 1}, 0, free}, {{1, 1}, 0, free}}});
    REQUIRE(found.optimal());
    CHECK(std::abs(found.x[0] + 3) <= 1e-12);
    CHECK(std::abs(found.value - 3) <= 1e-12);
    CHECK(ceiba::solution({.cost = {1}, .lower = {2}}).value == 2);
}

TEST_CASE("a linear program without a solution says which", "[linear_program]") {
    const double free = tests::infinity;
    CHECK(ceiba::solution({.cost = {1}, .rows = Rows{{{1}, -free, -1}}}).state == LinearSolution::State::infeasible);
    CHECK(ceiba::solution({.greatest = true, .cost = {1}}).state == LinearSolution::State::unbounded);
    CHECK(ceiba::solution({.greatest = true, .cost = {1, 1}, .rows = Rows{{{1, -1}, 0, 0}}}).state == LinearSolution::State::unbounded);
    CHECK(ceiba::solution({.cost = {1, -1}, .rows = Rows{{{1, -1}, 1, 2}, {{1, -1}, 3, 4}}}).state == LinearSolution::State::infeasible);
    CHECK_THROWS_AS(ceiba::solution({.cost = {1}, .rows = Rows{{{1, 2}, 0, 1}}}), std::invalid_argument);
    CHECK_THROWS_AS(ceiba::solution({.cost = {1}, .lower = {0, 0}}), std::invalid_argument);
}

TEST_CASE("the prices of a linear program make its value", "[linear_program]") {
    tests::Numbers numbers(5);
    for (int i = 0; i < 200; ++i) {
        LinearProgram program{.greatest = true};
        for (int j = 0; j < 4; ++j) program.cost.push_back(numbers.between(.1, 1));
        for (int k = 0; k < 6; ++k) {
            LinearProgram::Row row{.upper = 1};
            for (int j = 0; j < 4; ++j) row.coefficients.push_back(numbers.between(.1, 1));
            program.rows.push_back(row);
        }
        const LinearSolution found = ceiba::solution(program);
        REQUIRE(found.optimal());
        double dual = 0;
        for (const double price : found.row_prices) dual += price;
        CHECK(std::abs(dual - found.value) <= 1e-10);
        for (const auto& row : program.rows) {
            double activity = 0;
            for (std::size_t j = 0; j < 4; ++j) activity += row.coefficients[j] * found.x[j];
            CHECK(activity <= 1 + 1e-10);
        }
    }
}

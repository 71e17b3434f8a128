#include <ceiba/rank/spotis.hpp>

#include "rank/scores.hpp"

using namespace ceiba::rank;
using tests::column;
using tests::ranking::near;
using tests::ranking::rows;
using tests::ranking::thrown;

TEST_CASE("SPOTIS, by hand", "[rank]") {
    const Eigen::MatrixXd x = rows({{1, 2}, {3, 1}});
    const Ranking found = spotis(x, column({1, 2}), column({1, -1}), {.bounds = {{0, 4}, {0, 2}}}, {.explain = true});
    CHECK(near(found.score, column({2.75, 1.25})));
    CHECK(found.rank == column({2, 1}));
    CHECK_FALSE(found.higher_is_better);
    CHECK(near(found.tables.at("distances").col(1), column({1, 0.5})));
    CHECK(near(spotis(x, column({1, 2}), column({1, -1}), {.bounds = {{0, 4}, {0, 2}}, .expected = {2, 2}}).score, column({0.25, 1.25})));
}

TEST_CASE("SPOTIS needs bounds, and values within", "[rank]") {
    const Eigen::MatrixXd x = rows({{1, 2}, {3, 1}});
    const auto issues = [&](const Spotis& options) { return thrown([&] { spotis(x, column({1, 1}), column({1, 1}), options); }); };
    using tests::ranking::Issues;
    CHECK(issues({}) == Issues{"missing_key /bounds"});
    CHECK(issues({.bounds = {{0, 4}}}) == Issues{"wrong_shape /bounds"});
    CHECK(issues({.bounds = {{0, 4}, {2, 2}}}) == Issues{"bad_interval /bounds/1"});
    CHECK(issues({.bounds = {{0, 4}, {0, 1, 2}}}) == Issues{"wrong_shape /bounds/1"});
    CHECK(issues({.bounds = {{0, tests::nan}, {0, 2}}}) == Issues{"not_finite /bounds/0/1"});
    CHECK(issues({.bounds = {{0, 2}, {0, 2}}}) == Issues{"out_of_range /matrix/1/0"});
    CHECK(issues({.bounds = {{0, 4}, {0, 2}}, .expected = {1}}) == Issues{"wrong_shape /expected"});
    CHECK(issues({.bounds = {{0, 4}, {0, 2}}, .expected = {1, 3}}) == Issues{"out_of_range /expected/1"});
    CHECK(spotis(rows({{0.1 + 0.2}}), column({1}), column({1}), {.bounds = {{0, 0.3}}}).score.size() == 1);
}

TEST_CASE("SPOTIS of equal alternatives is no less defined", "[rank]") {
    CHECK(spotis(Eigen::MatrixXd::Ones(2, 1), column({1}), column({1}), {.bounds = {{0, 2}}}).score == column({0.5, 0.5}));
}

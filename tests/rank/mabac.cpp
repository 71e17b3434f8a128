#include <ceiba/rank/mabac.hpp>

#include "rank/scores.hpp"

using namespace ceiba::rank;
using tests::column;
using tests::ranking::near;
using tests::ranking::rows;

TEST_CASE("MABAC, by hand", "[rank]") {
    const double g = std::sqrt(2.);
    const Ranking found = mabac(rows({{1, 3}, {2, 7}}), column({1, 0.5}), column({1, -1}), {}, {.explain = true});
    CHECK(near(found.tables.at("border"), column({g, g / 2})));
    CHECK(near(found.score, column({1 - g + (2 - g) / 2, 2 - g + (1 - g) / 2})));
    CHECK(near(found.tables.at("weighted").col(1), column({1, 0.5})));
    CHECK(near(found.tables.at("distances").col(0), column({1 - g, 2 - g})));
}

TEST_CASE("MABAC where nothing differs, and of many", "[rank]") {
    CHECK(mabac(rows({{5, 1}, {5, 1}}), column({1, 1}), column({1, -1})).score == column({0, 0}));
    CHECK(mabac(rows({{0.3}, {0.1 + 0.2}}), column({1}), column({1})).score == column({0, 0}));
    CHECK(mabac(rows({{5, 1}}), column({1, 0}), column({1, -1})).score == column({0}));
    Eigen::MatrixXd many = Eigen::MatrixXd::Ones(3000, 1);  // a product of 2^2999
    many(0, 0) = 0;
    CHECK(std::abs(mabac(many, column({1}), column({1})).score[1] - (2 - std::pow(2, 2999. / 3000))) <= 1e-12);
}

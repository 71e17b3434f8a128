#include <ceiba/rank/vikor.hpp>

#include "rank/scores.hpp"

using namespace ceiba::rank;
using tests::column;
using tests::ranking::near;
using tests::ranking::rows;

TEST_CASE("VIKOR, by hand", "[rank]") {
    const Eigen::MatrixXd x = rows({{4, 1}, {2, 3}, {0, 5}, {4, 5}});
    // regrets 0 .25, .375 .125... of weights .75 and .25
    const Ranking found = vikor(x, column({3, 1}), column({1, 1}), {}, {.explain = true});
    CHECK(near(found.tables.at("S"), column({0.25, 0.5, 0.75, 0})));
    CHECK(near(found.tables.at("R"), column({0.25, 0.375, 0.75, 0})));
    CHECK(near(found.score, column({1. / 3, (2. / 3 + 0.5) / 2, 1, 0})));
    CHECK(found.tables.at("acceptable_advantage")(0, 0) == 1);  // 1/3 behind reaches 1 / (4 - 1)
    CHECK(found.tables.at("acceptable_stability")(0, 0) == 1);
    CHECK(found.sets.at("compromise") == std::vector<Index>{3});
    CHECK(near(found.tables.at("regret").col(0), column({0, 0.375, 0.75, 0})));
    CHECK_FALSE(found.higher_is_better);
    CHECK(found.rank == column({2, 3, 4, 1}));
}

TEST_CASE("the compromise set of VIKOR as published", "[rank]") {  // Opricovic & Tzeng (2007), weights 1 and 3
    const Eigen::MatrixXd x = rows({{4184.3, 2914.0, 407.2, 251.0, 195, 244, 15, 2.41},
                                    {5211.9, 3630.0, 501.7, 308.3, 282, 346, 21, 1.41},
                                    {5021.3, 3920.5, 504.0, 278.6, 12, 56, 3, 4.42},
                                    {5566.1, 3957.9, 559.5, 335.3, 167, 268, 16, 3.36},
                                    {5060.5, 3293.5, 514.1, 284.2, 69, 90, 7, 4.04},
                                    {4317.9, 2925.9, 432.8, 239.3, 12, 55, 3, 4.36}});
    const Eigen::VectorXd d = column({1, -1, 1, 1, -1, -1, -1, 1});
    CHECK(vikor(x, Eigen::VectorXd::Ones(8), d).sets.at("compromise") == std::vector<Index>{4});
    CHECK(vikor(x, column({1, 1, 1, 1, 2, 2, 2, 2}), d).sets.at("compromise") == std::vector<Index>{4, 2, 5});
}

TEST_CASE("without acceptable stability the second is a compromise too", "[rank]") {
    const auto set = [](const Eigen::VectorXd& q, const Eigen::VectorXd& s, const Eigen::VectorXd& r) {
        return detail::compromise(q, s, r).set;
    };
    const Eigen::VectorXd q = column({0, 0.6, 1});
    CHECK(set(q, column({0.2, 0.1, 0.5}), column({0.2, 0.1, 0.5})) == std::vector<Index>{0, 1});
    CHECK(set(q, column({0.1, 0.2, 0.5}), column({0.2, 0.1, 0.5})) == std::vector<Index>{0});
    CHECK(set(q, column({0.2, 0.1, 0.5}), column({0.1, 0.2, 0.5})) == std::vector<Index>{0});
    CHECK(set(column({0, 0.6, 0.6, 1}), column({0.2, 0.1, 0.1, 0.5}), column({0.2, 0.1, 0.1, 0.5})) == std::vector<Index>{0, 1, 2});
}

TEST_CASE("acceptable advantage on decimals", "[rank]") {  // .8 - .3 and .7 - .2 both reach 1 / (3 - 1)
    for (const double best : {0.3, 0.2}) {
        const Eigen::VectorXd q = column({best, best == 0.3 ? 0.8 : 0.7, 1});
        CHECK(detail::compromise(q, q, q).advantage);
        CHECK(detail::compromise(q, q, q).set == std::vector<Index>{0});
    }
    const Eigen::VectorXd q = column({0.1 + 0.2, 0.8, 1});
    CHECK(detail::compromise(q, q, q).advantage);
}

TEST_CASE("VIKOR of equal alternatives, and of one", "[rank]") {  // pymcdm 1.4.0 and pyDecision 4.9.1: NaN
    const Ranking equal = vikor(Eigen::MatrixXd::Ones(3, 2), column({1, 1}), column({1, -1}));
    CHECK(equal.score == column({0, 0, 0}));
    CHECK(equal.sets.at("compromise") == std::vector<Index>{0, 1, 2});
    const Ranking one = vikor(Eigen::MatrixXd::Ones(1, 2), column({1, 1}), column({1, -1}));
    CHECK(one.score == column({0}));
    CHECK(one.sets.at("compromise") == std::vector<Index>{0});
    // all S equal, R not
    CHECK(vikor(rows({{1, 0}, {0, 1}, {0.5, 0.5}}), column({1, 1}), column({1, 1})).score == column({0.5, 0.5, 0}));
}

TEST_CASE("VIKOR with a weight of 0", "[rank]") {  // JMcDM 0.8.3: NaN
    CHECK(vikor(rows({{1, 5, 3}, {2, 5, 1}}), column({1, 0, 0}), column({1, 1, 1})).score == column({1, 0}));
}

TEST_CASE("rounding is no regret", "[rank]") {
    CHECK(vikor(rows({{0.3, 1}, {0.1 + 0.2, 1}}), column({1, 1}), column({1, 1})).score == column({0, 0}));
    CHECK(tests::ranking::thrown([] { vikor(Eigen::MatrixXd::Ones(1, 1), column({1}), column({1}), {.v = 1.5}); }) ==
          tests::ranking::Issues{"out_of_range /v"});
}

#include <ceiba/rank/electre_i.hpp>

#include "laws.hpp"

using namespace ceiba::rank;

TEST_CASE("ELECTRE I, by hand", "[rank]") {
    Eigen::MatrixXd x(3, 2);
    x << 8, 6, 6, 8, 5, 5;
    const Ranking found =
        electre_i(x, tests::column({1, 1}), tests::column({1, 1}), {.concordance = .5, .discordance = .7}, {.explain = true});
    // the first two lose 2 of 3 against each other, and so are a circle
    CHECK(found.score == tests::column({1, 1, 0}));
    CHECK(found.sets.at("kernel") == std::vector<Index>{0, 1});
    CHECK(found.tables.at("concordance").row(0) == Eigen::RowVector3d(1, .5, 1));
    CHECK(std::abs(found.tables.at("discordance")(0, 1) - 2. / 3) <= tests::rounding_errors);
    CHECK(found.tables.at("discordance")(2, 0) == 1);
    CHECK(found.tables.at("outranks").row(0) == Eigen::RowVector3d(0, 1, 1));
    CHECK(found.tables.at("degrees").col(0) == Eigen::Vector3d(2, 2, 0));
}

// Four that outrank each other in a circle, and one that the circle outranks: pairs alone have no kernel of three.
TEST_CASE("ELECTRE I merges circles before it looks for the kernel", "[rank]") {
    Eigen::MatrixXd relation = Eigen::MatrixXd::Zero(5, 5);
    relation(0, 1) = relation(1, 2) = relation(2, 0) = 1;
    relation(1, 3) = 1;
    relation(3, 4) = 1;
    CHECK(detail::kernel(relation) == std::vector<Index>{0, 1, 2, 4});
    relation(0, 4) = 1;
    CHECK(detail::kernel(relation) == std::vector<Index>{0, 1, 2});
    CHECK(detail::kernel(Eigen::MatrixXd::Zero(2, 2)) == std::vector<Index>{0, 1});
}

// The concordances as printed. D against B is printed as .25, which leaves out the diploma, where both have 11: ties count in full, as
// they do in the other cells (A and B both have the 25 of the third criterion).
TEST_CASE("ELECTRE I, the concordances of five candidates", "[rank]") {
    Eigen::MatrixXd x(5, 5);
    x << 7, 12, 13, 18, 10, 11, 18, 13, 16, 20, 15, 6, 14, 19, 16, 11, 8, 19, 13, 14, 16, 10, 10, 19, 20;
    const Ranking found = electre_i(x, tests::column({15, 15, 25, 25, 20}), Eigen::VectorXd::Ones(5),
                                    {.concordance = .6, .discordance = .5}, {.explain = true});
    Eigen::MatrixXd printed(5, 5);
    printed << 1, .5, .15, .4, .4, .75, 1, .35, .75, .6, .85, .65, 1, .6, .5, .6, .4, .4, 1, .25, .6, .6, .75, .75, 1;
    CHECK((found.tables.at("concordance") - printed).cwiseAbs().maxCoeff() <= tests::rounding_errors);
    CHECK(std::abs(found.tables.at("discordance")(2, 0) - 6. / 12) <= tests::rounding_errors);
}

TEST_CASE("ELECTRE I, decimals at the thresholds", "[rank]") {
    Eigen::MatrixXd x(2, 3);
    x << .1 + .2, 1, 0, .3, 0, 1;
    // .3 is .3, and weights of .1 and .2 reach .3 of 1
    const Ranking found =
        electre_i(x, tests::column({.1, .2, .7}), Eigen::VectorXd::Ones(3), {.concordance = .3, .discordance = 1}, {.explain = true});
    CHECK(found.tables.at("outranks")(0, 1) == 1);
    CHECK(std::abs(found.tables.at("concordance")(1, 0) - .8) <= tests::rounding_errors);
    Eigen::MatrixXd y(2, 2);
    y << .8, 0, .7, 1;
    CHECK(electre_i(y, tests::column({1, 1}), tests::column({1, 1}), {.concordance = .5, .discordance = .1}, {.explain = true})
              .tables.at("outranks") == (Eigen::MatrixXd(2, 2) << 0, 0, 1, 0).finished());
}

TEST_CASE("ELECTRE I of one alternative, of equal ones, and a veto of weight 0", "[rank]") {
    const ElectreI options{.concordance = .7, .discordance = .4};
    CHECK(electre_i(Eigen::MatrixXd::Ones(1, 2), tests::column({1, 1}), tests::column({1, 1}), options).score == tests::column({1}));
    CHECK(electre_i(Eigen::MatrixXd::Ones(3, 1), tests::column({1}), tests::column({-1}), options).score == tests::column({1, 1, 1}));
    Eigen::MatrixXd x(2, 2);
    x << 2, 1, 1, 9;
    CHECK(electre_i(x, tests::column({1, 0}), tests::column({1, 1}), options).score == tests::column({1, 1}));
    x(1, 1) = 1;
    CHECK(electre_i(x, tests::column({1, 0}), tests::column({1, 1}), options).score == tests::column({1, 0}));
}

TEST_CASE("what ELECTRE I refuses", "[rank]") {
    const auto seen = [](const ElectreI& options, double greatest = 1) {
        Eigen::MatrixXd x(2, 1);
        x << greatest, -greatest;
        try {
            electre_i(x, tests::column({1}), tests::column({1}), options);
        } catch (const ceiba::Error& error) {
            std::string out;
            for (const ceiba::Issue& issue : error.issues()) out += issue.code + ' ' + issue.where + ' ';
            return out;
        }
        return std::string();
    };
    CHECK(seen({}) == "missing_key /concordance missing_key /discordance ");
    CHECK(seen({.concordance = 60, .discordance = -.1}) == "out_of_range /concordance out_of_range /discordance ");
    CHECK(seen({.concordance = .6, .discordance = .1}, 1e308) == "too_great /matrix ");
}

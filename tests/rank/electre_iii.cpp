#include <ceiba/rank/electre_iii.hpp>

#include "laws.hpp"

using namespace ceiba::rank;

namespace {

Eigen::MatrixXd projects() {
    Eigen::MatrixXd x(5, 5);
    x << -14, 90, 0, 40, 100, 129, 100, 0, 0, 0, -10, 50, 0, 10, 100, 44, 90, 0, 5, 20, -14, 100, 0, 20, 40;
    return x;
}

double electre_iii_credibility(const ElectreIii& options, std::initializer_list<double> a, std::initializer_list<double> b,
                               std::initializer_list<double> weights) {
    Eigen::MatrixXd x(2, static_cast<Index>(a.size()));
    x.row(0) = tests::column(a).transpose();
    x.row(1) = tests::column(b).transpose();
    return electre_iii(x, tests::column(weights), Eigen::VectorXd::Ones(x.cols()), options, {.explain = true})
        .tables.at("credibility")(0, 1);
}

}  // namespace

TEST_CASE("ELECTRE III, by hand", "[rank]") {
    Eigen::MatrixXd x(3, 1);
    x << 10, 6, 5;
    const Ranking found = electre_iii(x, tests::column({2}), tests::column({1}), {.q = {1}, .p = {2}}, {.explain = true});
    CHECK(found.score == tests::column({-1, -2, -2}));
    CHECK(found.tables.at("credibility") == (Eigen::MatrixXd(3, 3) << 1, 1, 1, 0, 1, 1, 0, 1, 1).finished());
    CHECK(found.tables.at("relation") == (Eigen::MatrixXd(3, 3) << 0, 1, 1, -1, 0, 0, -1, 0, 0).finished());
}

TEST_CASE("ELECTRE III, five projects", "[rank]") {
    const ElectreIii options{.q = {25, 16, 0, 12, 10}, .p = {50, 24, 1, 24, 20}, .v = {100, 60, 2, 48, 90}};
    const Ranking found = electre_iii(projects(), Eigen::VectorXd::Ones(5), Eigen::VectorXd::Ones(5), options, {.explain = true});
    Eigen::MatrixXd credibility(5, 5);
    // P4 against P1: c = .6, d = (80 - 20) / 70 on the last: .6 (1 - 6/7) / .4 = 3/14; against P3 .8 (1 - 6/7) / .2 = 4/7
    credibility << 1, 0, 1, .8, 1, 0, 1, 0, .8, 2. / 3, .6, 0, 1, .6, .8, 3. / 14, .8, 4. / 7, 1, .75, 2. / 3, 0, .8, .8, 1;
    CHECK((found.tables.at("credibility") - credibility).cwiseAbs().maxCoeff() <= tests::rounding_errors);
    CHECK(found.tables.at("distillations") == (Eigen::MatrixXd(5, 2) << 1, 1, 2, 1, 3, 3, 3, 2, 3, 3).finished());
}

TEST_CASE("ELECTRE III, where thresholds meet, and decimals at them", "[rank]") {
    CHECK(electre_iii_credibility({.q = {.1}, .p = {.1}}, {.7}, {.8}, {1}) == 1);
    CHECK(electre_iii_credibility({.q = {.1}, .p = {.1}}, {.2}, {.3}, {1}) == 1);
    CHECK(electre_iii_credibility({.q = {.1}, .p = {.1}}, {.2}, {.31}, {1}) == 0);
    CHECK(electre_iii_credibility({.q = {0}, .p = {1}}, {1}, {1.5}, {1}) == .5);
    // a veto that begins where preference is full: not at .1, above
    const ElectreIii veto{.q = {.1}, .p = {.1}, .v = {.1}};
    CHECK(electre_iii_credibility(veto, {1, .7}, {0, .8}, {1, 1}) == 1);
    CHECK(electre_iii_credibility(veto, {1, .7}, {0, .81}, {1, 1}) == 0);
}

TEST_CASE("ELECTRE III, discordance weakens only above concordance", "[rank]") {
    const ElectreIii options{.q = {0}, .p = {1}, .v = {{}, 3}};
    ElectreIii each{.q = {0, 0}, .p = {1, 1}, .v = {{}, 3}};
    CHECK(electre_iii_credibility(each, {5, 0}, {0, 2}, {1, 1}) == .5);                      // c = d = .5
    CHECK(std::abs(electre_iii_credibility(each, {5, 0}, {0, 2.5}, {1, 1}) - .25) < 1e-15);  // .5 (1 - .75) / .5
    CHECK(electre_iii_credibility(each, {5, 0}, {0, 3}, {1, 1}) == 0);
    // c = 1 where the vetoing criterion weighs nothing: d is not above c, and by the formula nothing is weakened
    CHECK(electre_iii_credibility(each, {5, 0}, {0, 9}, {1, 0}) == 1);
    CHECK(electre_iii_credibility(options, {5, 0}, {0, 9}, {3, 1}) == 0);
}

TEST_CASE("ELECTRE III, thresholds that grow with the value of the worse or the better", "[rank]") {
    ElectreIii options{.q = {0}, .p = {0}, .q_slope = {.1}, .p_slope = {.2}};
    CHECK(std::abs(electre_iii_credibility(options, {10}, {11.5}, {1}) - .5) <= tests::rounding_errors);  // 1 to 2
    options.base = ThresholdBase::inverse;
    CHECK(std::abs(electre_iii_credibility(options, {10}, {11.5}, {1}) - .8 / 1.15) <= tests::rounding_errors);  // 1.15 to 2.3
}

// Credibilities such that each reading of the distillation gives another order.
TEST_CASE("ELECTRE III, the variants of the distillation differ", "[rank]") {
    tests::Numbers numbers(13);
    bool cut = false;
    bool margin = false;
    bool tied = false;
    for (int round = 0; round < 300; ++round) {
        Eigen::MatrixXd credibility(5, 5);
        for (double& c : credibility.reshaped()) c = 0.05 * static_cast<double>(numbers.below(21));
        const auto differs = [&](const ElectreIii& options) {
            return detail::distillation({}, credibility, 1) != detail::distillation(options, credibility, 1);
        };
        cut = cut || differs({.cut = DistillationCut::exact});
        margin = margin || differs({.margin = DistillationMargin::of_level});
        tied = tied || differs({.tied = DistillationTies::restarted});
    }
    CHECK(cut);
    CHECK(margin);
    CHECK(tied);
}

TEST_CASE("ELECTRE III comes to an end where s is 0", "[rank]") {
    for (const auto cut : {DistillationCut::next_lower, DistillationCut::exact}) {
        const ElectreIii options{.q = {25, 16, 0, 12, 10}, .p = {50, 24, 1, 24, 20}, .intercept = 0, .slope = 0, .cut = cut};
        CHECK(electre_iii(projects(), Eigen::VectorXd::Ones(5), Eigen::VectorXd::Ones(5), options).score.allFinite());
    }
}

TEST_CASE("ELECTRE III of one alternative and of equal ones", "[rank]") {
    const ElectreIii options{.q = {0}, .p = {0}, .v = {0}};
    CHECK(electre_iii(Eigen::MatrixXd::Ones(1, 2), tests::column({1, 1}), tests::column({1, 1}), options).score == tests::column({-1}));
    CHECK(electre_iii(Eigen::MatrixXd::Ones(3, 1), tests::column({1}), tests::column({-1}), options).score == tests::column({-1, -1, -1}));
}

TEST_CASE("what ELECTRE III refuses", "[rank]") {
    const auto seen = [](const ElectreIii& options) {
        Eigen::MatrixXd x(2, 2);
        x << 1, -2, 3, 4;
        try {
            electre_iii(x, tests::column({1, 1}), tests::column({1, 1}), options);
        } catch (const ceiba::Error& error) {
            std::string out;
            for (const ceiba::Issue& issue : error.issues()) out += issue.code + ' ' + issue.where + ' ';
            return out;
        }
        return std::string();
    };
    CHECK(seen({}) == "missing_key /q missing_key /p ");
    CHECK(seen({.q = {1, 2, 3}, .p = {1}}) == "criterion_count /q ");
    CHECK(seen({.q = {2}, .p = {1}, .v = {{}, .5}}) == "out_of_range /p/0 out_of_range /v/1 ");
    CHECK(seen({.q = {0}, .p = {0}, .q_slope = {.1}, .p_slope = {.1}}) == "out_of_range /q/0 ");  // of the value -2
    CHECK(seen({.q = {0}, .p = {0}, .intercept = .1, .slope = -.2}) == "out_of_range /slope ");
}

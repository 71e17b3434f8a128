#include <ceiba/rank/sort/electre_tri_b.hpp>

#include "rank/ranking_laws.hpp"
#include "rank/sort/samples.hpp"

namespace sort = ceiba::rank::sort;

TEST_CASE("ELECTRE TRI-B, by hand", "[rank][sort]") {
    Eigen::MatrixXd x(3, 2);
    x << 10, 1, 5, 5, 1, 1;
    const sort::ElectreTriB options{.profiles = {{5, 5}}, .q = {0}, .p = {0}};
    const auto found = sort::electre_tri_b(x, tests::column({1, 1}), tests::column({1, 1}), options, {.explain = true});
    // 10 1 cannot be compared with 5 5: neither is at least as good on three quarters of the weights
    CHECK(found.classes == tests::column({1, 2, 1}));
    CHECK(found.tables.at("rules").col(1) == Eigen::Vector3d(2, 2, 1));
    CHECK(found.tables.at("credibility") == tests::column({.5, 1, 0}));
    CHECK(found.tables.at("reverse") == tests::column({.5, 1, 1}));
    sort::ElectreTriB other = options;
    other.rule = sort::TriRule::optimistic;
    CHECK(sort::electre_tri_b(x, tests::column({1, 1}), tests::column({1, 1}), other).classes == tests::column({2, 2, 1}));
}

// a1 against the upper profile is 8 worse on the second criterion, where (10 - 8) / 5 = .4 agree: c = 4.4 / 5 = .88, and nothing vetoes.
// The profile against a1 is 7 worse on the fourth, where .6 agree: .92. Each is as good as the other, so that a1 is in the upper class by
// both rules; ELECTRE_Tri 2 (doi:10.5281/zenodo.6394320) asks of its pessimistic rule that the profile be not as good, and has the middle
// one. a2 is 42 and 40 worse on two criteria, which veto, and better by 15 and 10 on two: it cannot be compared, and the rules differ.
TEST_CASE("ELECTRE TRI-B, the example of its manual", "[rank][sort]") {
    Eigen::MatrixXd x(3, 5);
    x << 75, 67, 85, 82, 90, 28, 35, 70, 90, 95, 45, 60, 55, 68, 60;
    const sort::ElectreTriB options{.profiles = {{50, 48, 55, 55, 60}, {70, 75, 80, 75, 85}}, .q = {5}, .p = {10}, .v = {30}};
    const auto found = sort::electre_tri_b(x, Eigen::VectorXd::Ones(5), Eigen::VectorXd::Ones(5), options, {.explain = true});
    CHECK(std::abs(found.tables.at("credibility")(0, 1) - .88) <= tests::rounding_errors);
    CHECK(found.tables.at("credibility")(1, 1) == 0);
    CHECK(found.tables.at("rules") == (Eigen::MatrixXd(3, 2) << 3, 3, 1, 3, 2, 2).finished());
}

TEST_CASE("ELECTRE TRI-B, decimals at the cut and at thresholds", "[rank][sort]") {
    Eigen::MatrixXd x(1, 3);
    x << 1, 1, 0;
    // .1 + .6 of 1 reaches .7
    CHECK(sort::electre_tri_b(x, tests::column({.1, .6, .3}), Eigen::VectorXd::Ones(3),
                              {.profiles = {{1, 1, 1}}, .q = {0}, .p = {0}, .cut = .7})
              .classes == tests::column({2}));
    Eigen::MatrixXd y(2, 1);
    y << .7, .2;
    CHECK(sort::electre_tri_b(y, tests::column({1}), tests::column({1}), {.profiles = {{.3}, {.8}}, .q = {.1}, .p = {.1}}).classes ==
          tests::column({3, 2}));
}

TEST_CASE("ELECTRE TRI-B, a veto of weight 0", "[rank][sort]") {
    Eigen::MatrixXd x(1, 3);
    x << 5, 2, 1;
    const sort::ElectreTriB options{.profiles = {{4, 4, 4}}, .q = {0}, .p = {1}, .v = {{}, {}, 2}, .cut = .5};
    CHECK(sort::electre_tri_b(x, tests::column({3, 1, 0}), Eigen::VectorXd::Ones(3), options).classes == tests::column({1}));
    x(0, 2) = 3;
    CHECK(sort::electre_tri_b(x, tests::column({3, 1, 0}), Eigen::VectorXd::Ones(3), options).classes == tests::column({2}));
}

TEST_CASE("ELECTRE TRI-B, the pessimistic rule is never above the optimistic one", "[rank][sort]") {
    tests::Numbers numbers(14);
    for (int round = 0; round < 500; ++round) {
        const auto d = tests::ranking::draw(numbers);
        for (const auto& options : tests::sorting::samples(sort::ElectreTriB{}, d, numbers)) {
            const Eigen::MatrixXd rules = sort::electre_tri_b(d.x, d.weights, d.directions, options).tables.at("rules");
            CHECK((rules.col(1) - rules.col(0)).minCoeff() >= 0);
        }
    }
}

TEST_CASE("what ELECTRE TRI-B refuses", "[rank][sort]") {
    const auto seen = [](const sort::ElectreTriB& options) {
        try {
            sort::electre_tri_b(Eigen::MatrixXd::Ones(2, 2), tests::column({1, 1}), tests::column({1, 1}), options);
        } catch (const ceiba::Error& error) {
            std::string out;
            for (const ceiba::Issue& issue : error.issues()) out += issue.code + ' ' + issue.where + ' ';
            return out;
        }
        return std::string();
    };
    CHECK(seen({.cut = .4}) == "missing_key /profiles out_of_range /cut ");
    CHECK(seen({.profiles = {{1, 1}}}) == "missing_key /q missing_key /p ");
    CHECK(seen({.profiles = {{1, 1}}, .q = {2}, .p = {1}}) == "out_of_range /p/0 ");
    CHECK(seen({.profiles = {{1, 1}, {2, 0}}, .q = {0}, .p = {1}}) == "profiles_order /profiles/1/1 ");
}

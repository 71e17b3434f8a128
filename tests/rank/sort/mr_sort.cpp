#include <ceiba/rank/sort/mr_sort.hpp>

#include "laws.hpp"

namespace sort = ceiba::rank::sort;

TEST_CASE("MR-Sort, by hand", "[rank][sort]") {
    Eigen::MatrixXd x(3, 2);
    x << 4, 1, 3, 3, 1, 4;
    const sort::MrSort options{.profiles = {{3, 3}}, .majority = .6};
    const auto found = sort::mr_sort(x, tests::column({.6, .4}), tests::column({1, 1}), options, {.explain = true});
    CHECK(found.classes == tests::column({2, 2, 1}));
    CHECK(found.count == 2);
    CHECK(found.tables.at("support") == tests::column({.6, 1, .4}));
    sort::MrSort veto = options;
    veto.vetoes = {{{}, 1}};
    CHECK(sort::mr_sort(x, tests::column({.6, .4}), tests::column({1, 1}), veto).classes == tests::column({1, 2, 1}));
}

// .1 + .2 is .3: as a value at its profile, as a sum of weights at the majority, as a value at its veto.
TEST_CASE("MR-Sort, decimals at a profile, a majority and a veto", "[rank][sort]") {
    Eigen::MatrixXd x(2, 2);
    x << .3, 0, .1 + .2, 0;
    CHECK(sort::mr_sort(x, tests::column({1, 1}), tests::column({1, 1}), {.profiles = {{.1 + .2, 1}}, .majority = 1}).classes ==
          tests::column({2, 2}));
    CHECK(sort::mr_sort(x, tests::column({1, 1}), tests::column({-1, 1}), {.profiles = {{.3, 1}}, .majority = 1}).classes ==
          tests::column({2, 2}));
    Eigen::MatrixXd y(1, 3);
    y << 1, 1, 0;
    CHECK(sort::mr_sort(y, tests::column({.1, .2, .7}), tests::column({1, 1, 1}), {.profiles = {{1, 1, 1}}, .majority = .3}).classes ==
          tests::column({2}));
    CHECK(sort::mr_sort(x, tests::column({1, 1}), tests::column({1, 1}), {.profiles = {{0, 1}}, .majority = 1, .vetoes = {{.3, {}}}})
              .classes == tests::column({1, 1}));
}

TEST_CASE("MR-Sort, a majority is in the unit of the weights", "[rank][sort]") {
    Eigen::MatrixXd x(1, 3);
    x << 1, 1, 0;
    const sort::MrSort options{.profiles = {{1, 1, 1}}, .majority = .6};
    const Eigen::VectorXd weights = tests::column({1, 1, 2});
    CHECK(sort::mr_sort(x, weights, Eigen::VectorXd::Ones(3), options).classes == tests::column({2}));
    CHECK(sort::mr_sort(x, weights, Eigen::VectorXd::Ones(3), options, {.normalise_weights = true}).classes == tests::column({1}));
}

TEST_CASE("MR-Sort, a veto of weight 0 and one criterion", "[rank][sort]") {
    Eigen::MatrixXd x(1, 2);
    x << 5, 1;
    CHECK(sort::mr_sort(x, tests::column({1, 0}), tests::column({1, 1}), {.profiles = {{3, 3}}, .majority = 1, .vetoes = {{{}, 1}}})
              .classes == tests::column({1}));
    CHECK(sort::mr_sort(x.leftCols(1), tests::column({1}), tests::column({1}), {.profiles = {{3}, {5}, {5}}, .majority = 1}).classes ==
          tests::column({4}));
}

TEST_CASE("what MR-Sort refuses", "[rank][sort]") {
    const auto seen = [](const sort::MrSort& options, double direction = 1) {
        try {
            sort::mr_sort(Eigen::MatrixXd::Ones(2, 2), tests::column({1, 1}), tests::column({1, direction}), options);
        } catch (const ceiba::Error& error) {
            std::string out;
            for (const ceiba::Issue& issue : error.issues()) out += issue.code + ' ' + issue.where + ' ';
            return out;
        }
        return std::string();
    };
    CHECK(seen({}) == "missing_key /profiles missing_key /majority ");
    CHECK(seen({.profiles = {{1, tests::nan}}, .majority = 0}) == "not_finite /profiles/0/1 out_of_range /majority ");
    CHECK(seen({.profiles = {{1, 2}, {1, 1}}, .majority = 3}) == "profiles_order /profiles/1/1 out_of_range /majority ");
    CHECK(seen({.profiles = {{1, 2}, {1, 1}}, .majority = 2}, -1) == "");
    CHECK(seen({.profiles = {{1}}, .majority = 1, .vetoes = {{1}, {1, 2, 3}}}) ==
          "criterion_count /profiles/0 wrong_shape /vetoes criterion_count /vetoes/0 criterion_count /vetoes/1 ");
}

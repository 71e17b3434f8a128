#include <ceiba/weight/benefit_of_the_doubt.hpp>

#include "laws.hpp"

using namespace ceiba::weight;

namespace {

/// Programs are solved to 1e-10.
bool alike(const Eigen::MatrixXd& a, const Eigen::MatrixXd& b) {
    return a.rows() == b.rows() && a.cols() == b.cols() && (a - b).cwiseAbs().maxCoeff() <= 1e-9;
}

Eigen::MatrixXd toy() {
    Eigen::MatrixXd out(4, 2);
    out << 1, .5, .5, 1, .6, .6, .3, .9;
    return out;
}

}  // namespace

TEST_CASE("benefit of the doubt, by hand", "[weight]") {
    // The corners of the weights under w1 + w2 / 2 <= 1 and w1 / 2 + w2 <= 1 are (1, 0), (2/3, 2/3) and (0, 1).
    const Weights found = benefit_of_the_doubt(toy(), tests::column({1, 1}));
    CHECK(alike(found.tables.at("score"), tests::column({1, 1, .8, .9})));
    CHECK(alike(found.tables.at("own_weights").row(2), Eigen::RowVector2d(2. / 3, 2. / 3)));
    CHECK(alike(found.tables.at("own_weights").row(3), Eigen::RowVector2d(0, 1)));
    Eigen::MatrixXd least(4, 2);
    least << 2. / 3, 0, 0, 2. / 3, .5, .5, 0, 1;  // the first from (1, 0) to (2/3, 2/3), the second from there to (0, 1)
    Eigen::MatrixXd greatest(4, 2);
    greatest << 1, 1. / 3, 1. / 3, 1, .5, .5, 0, 1;
    CHECK(alike(found.tables.at("least_share"), least));
    CHECK(alike(found.tables.at("greatest_share"), greatest));
    CHECK(found.diagnostics == std::vector<std::string>{"not_unique"});
    CHECK(alike(found.weights, tests::column({5. / 6 + 1. / 6 + .5 + 0, 1. / 6 + 5. / 6 + .5 + 1}) / 4));
}

TEST_CASE("benefit of the doubt with bounds of an alternative's own shares", "[weight]") {
    // The fourth alternative, .3 and .9, with a third from each at least: w1 .3 = w2 .9 / 2 = s / 3, and its limit is the second's.
    const Weights found = benefit_of_the_doubt(toy(), tests::column({1, 1}), {.minimum_share = {1. / 3}});
    // w1 = 10 s / 9, w2 = 20 s / 27, so w1 + w2 / 2 = 40 s / 27 <= 1 and w1 / 2 + w2 = 35 s / 27 <= 1
    CHECK(std::abs(found.tables.at("score")(3, 0) - 27. / 40) <= 1e-9);
    CHECK(alike(found.tables.at("score"),
                benefit_of_the_doubt(toy(), tests::column({1, 1}), {.maximum_share = {2. / 3}}).tables.at("score")));
    CHECK(alike(found.tables.at("score"),
                benefit_of_the_doubt(toy(), tests::column({1, 1}), {.minimum_share = {1. / 3, 0}, .maximum_share = {2. / 3, 1}})
                    .tables.at("score")));
    // both shares a half: each alternative has one set of weights
    const Weights halves = benefit_of_the_doubt(toy(), tests::column({1, 1}), {.minimum_share = {.5}});
    CHECK(alike(halves.weights, tests::column({.5, .5})));
    CHECK(halves.diagnostics.empty());
}

TEST_CASE("benefit of the doubt at the edges", "[weight]") {
    const Weights one = benefit_of_the_doubt(Eigen::RowVector3d(1, 2, 0), tests::column({1, 1, 1}));
    CHECK(alike(one.tables.at("score"), tests::column({1})));
    CHECK(std::ranges::count(one.diagnostics, "no_variance") == 1);
    CHECK(alike(one.weights, tests::column({.5, .5, 0})));
    const Weights single = benefit_of_the_doubt(tests::column({2, 4, 0}), tests::column({1}));
    CHECK(alike(single.tables.at("score"), tests::column({.5, 1, 0})));
    CHECK(single.weights == tests::column({1}));
    const Weights nothing = benefit_of_the_doubt(Eigen::MatrixXd::Zero(3, 2), tests::column({1, 1}));
    CHECK(nothing.tables.at("score") == tests::column({0, 0, 0}));
    CHECK(nothing.weights == tests::column({.5, .5}));
    CHECK(nothing.diagnostics == std::vector<std::string>{"no_variance"});
    const Weights same = benefit_of_the_doubt(Eigen::MatrixXd::Constant(3, 2, 7), tests::column({1, 1}));
    CHECK(alike(same.tables.at("score"), tests::column({1, 1, 1})));
    CHECK(alike(same.weights, tests::column({.5, .5})));
    // a value of 0 where a share is asked for
    Eigen::MatrixXd x = toy();
    x(3, 0) = 0;
    CHECK(benefit_of_the_doubt(x, tests::column({1, 1}), {.minimum_share = {.1}}).tables.at("score")(3, 0) == 0);
    // columns of very different sizes
    x = toy();
    x.col(0) *= 1e9;
    x.col(1) *= 1e-9;
    CHECK(alike(benefit_of_the_doubt(x, tests::column({1, 1})).tables.at("score"), tests::column({1, 1, .8, .9})));
}

TEST_CASE("benefit of the doubt refuses costs, negative values and bounds that no shares meet", "[weight]") {
    const auto place = [](const Eigen::MatrixXd& x, const Eigen::VectorXd& directions, const BenefitOfTheDoubt& options) {
        try {
            benefit_of_the_doubt(x, directions, options);
        } catch (const ceiba::Error& error) {
            return error.issues()[0].code + ' ' + error.issues()[0].where;
        }
        return std::string();
    };
    const Eigen::VectorXd both = tests::column({1, 1});
    CHECK(place(toy(), tests::column({1, -1}), {}) == "unknown_value /directions/1");
    CHECK(place(-toy(), both, {}) == "out_of_range /matrix/0/0");
    CHECK(place(toy(), both, {.minimum_share = {.6}}) == "out_of_range /minimum_share");
    CHECK(place(toy(), both, {.maximum_share = {.4}}) == "out_of_range /maximum_share");
    CHECK(place(toy(), both, {.minimum_share = {.1, .2, .3}}) == "wrong_shape /minimum_share");
    CHECK(place(toy(), both, {.minimum_share = {-.1}}) == "out_of_range /minimum_share/0");
    CHECK(place(toy(), both, {.minimum_share = {.4, .2}, .maximum_share = {.3, 1}}) == "bad_interval /minimum_share");
    CHECK(place(toy(), both, {.minimum_share = {.5}, .maximum_share = {.5}}).empty());
    CHECK(place(Eigen::MatrixXd::Ones(2, 10), Eigen::VectorXd::Ones(10), {.minimum_share = {.1}}).empty());  // ten tenths are 1
}

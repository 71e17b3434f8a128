#include <ceiba/combine/passed.hpp>

#include "laws.hpp"

using namespace ceiba::combine;
using tests::column;

TEST_CASE("what is passed, by hand", "[combine]") {
    const Eigen::VectorXd x = column({1, 0, 1});
    const Eigen::VectorXd at = column({1, 1, 1});
    const Eigen::VectorXd weights = column({5, 3, 2});
    CHECK(passed(x, at, weights, {.model = PassedModel::flat}) == 7);
    CHECK(passed(x, at, weights, {.model = PassedModel::flat_unweighted}) == 2);
    CHECK(passed(x, at, weights, {.model = PassedModel::absolute}) == 0);
    CHECK(passed(column({1, 1, tests::nan}), at, weights, {.model = PassedModel::absolute}) == 1);
    CHECK(passed(column({1, tests::nan, tests::nan}), at, weights, {.model = PassedModel::flat}) == 5);
    CHECK(passed(x, at, column({5, 3, 0}), {.model = PassedModel::flat_unweighted}) == 1);
    CHECK(std::isnan(passed(column({tests::nan}), column({1}), column({1}), {.model = PassedModel::flat})));
}

TEST_CASE("what is passed stands beside the most it could be of what was counted", "[combine]") {
    const std::vector<Child> children{{.weight = 5, .threshold = 1}, {.weight = 3, .threshold = 1}};
    const std::vector<const Child*> which{&children[0], &children[1]};
    const std::vector<double> values{1, 0};
    const Children both{values, which, 10, {}, 3};
    CHECK(beside(Passed{PassedModel::flat}, both) == PointTotals{.points = 5, .maximum = 8});
    CHECK(beside(Passed{PassedModel::flat_unweighted}, both) == PointTotals{.points = 1, .maximum = 2});
    CHECK(beside(Passed{PassedModel::absolute}, both) == PointTotals{.points = 0, .maximum = 1});
    CHECK(range(Passed{PassedModel::flat}, children) == Interval{0, 8});
    CHECK(range(Passed{PassedModel::flat_unweighted}, children) == Interval{0, 2});
    CHECK(range(Passed{PassedModel::absolute}, children) == Interval{0, 1});
}

TEST_CASE("what is passed: laws", "[combine]") {
    for (const PassedModel model : {PassedModel::flat, PassedModel::flat_unweighted, PassedModel::absolute}) {
        const auto rule = [model](const Eigen::VectorXd& values, const Eigen::VectorXd& weights) {
            return passed(values, Eigen::VectorXd::Constant(values.size(), 0.5), weights, {.model = model});
        };
        tests::refusals(rule);
        tests::counting_laws(rule, 0, 1);
    }
}

#include <ceiba/combine/rules.hpp>

#include "laws.hpp"

using namespace ceiba::combine;
using tests::column;

namespace {

/// Says what a rule is given.
struct Given {
    std::vector<double>* values;
    std::vector<double>* weights;
    double* all;
};

double value(const Given& given, const Children& c) {
    given.values->assign(c.values.begin(), c.values.end());
    given.weights->clear();
    for (std::size_t i = 0; i < c.size(); ++i) given.weights->push_back(c.weight(i));
    *given.all = c.all_weights;
    return 42;
}
inline Interval range(const Given&, std::span<const Child>) {
    return {};
}

}  // namespace

TEST_CASE("a plain array becomes children that are there and have a weight, in order", "[combine]") {
    std::vector<double> values;
    std::vector<double> weights;
    double all = 0;
    const Given given{&values, &weights, &all};
    CHECK(on_array(given, column({5, tests::nan, 7, 9}), column({1, 2, 0, 4})) == 42);
    CHECK(values == std::vector<double>{5, 9});
    CHECK(weights == std::vector<double>{1, 4});
    CHECK(all == 7);  // the missing one's weight too
}

TEST_CASE("a rule is not asked where nothing is counted", "[combine]") {
    std::vector<double> values{1};
    std::vector<double> weights;
    double all = 0;
    const Given given{&values, &weights, &all};
    CHECK(std::isnan(on_array(given, column({tests::nan, 2}), column({1, 0}))));
    CHECK(std::isnan(on_array(given, column({}), column({}))));
    CHECK(values == std::vector<double>{1});
}

TEST_CASE("a rule refuses sizes that differ and what is no weight", "[combine]") {
    tests::refusals([](const auto& values, const auto& weights) { return on_array(Arithmetic{}, values, weights); });
}

TEST_CASE("a row of a matrix is an array too", "[combine]") {
    Eigen::MatrixXd m(2, 3);
    m << 1, 2, 3, 4, 5, 9;
    CHECK(arithmetic(m.row(1).transpose(), Eigen::VectorXd::Ones(3)) == 6);
    CHECK(arithmetic(m.col(2), Eigen::VectorXd::Ones(2)) == 6);
}

TEST_CASE("the range shared by children holds all of them", "[combine]") {
    const std::vector<Child> children{{.range = {.low = 1, .high = 5}}, {.range = {.low = 0, .high = 4}}, {.range = {.low = 2, .high = 3}}};
    CHECK(common_range(children) == Interval{.low = 0, .high = 5});
    CHECK(common_range(std::span(children).last(1)) == Interval{.low = 2, .high = 3});
}

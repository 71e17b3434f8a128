#include <ceiba/measure/normalise.hpp>
#include <ceiba/measure/percentile.hpp>

#include "laws.hpp"

using namespace ceiba::measure;

TEST_CASE("percentile ranks by hand: the share of the others below", "[measure]") {
    CHECK(percentile_ranks(tests::column({10, 20, 20, 5})) == tests::column({1. / 3, 2. / 3, 2. / 3, 0}));
    const Eigen::VectorXd x = percentile_ranks(tests::column({1, tests::nan, 2}));
    CHECK(x[0] == 0);
    CHECK(std::isnan(x[1]));
    CHECK(x[2] == 1);
}

TEST_CASE("pitfall C9: one unit has no percentile rank", "[measure]") {
    CHECK(std::isnan(percentile_ranks(tests::column({4}))[0]));
    CHECK(percentile_ranks(tests::column({4, 4})) == tests::column({0, 0}));
    CHECK(percentile_ranks(tests::column({})).size() == 0);
}

TEST_CASE("a fitted percentile is the percentile rank at every unit", "[measure]") {
    tests::Numbers numbers(28);
    for (int round = 0; round < tests::rounds; ++round) {
        Eigen::VectorXd x(6);
        for (double& v : x) v = static_cast<double>(numbers.below(6));
        if (constant(x)) continue;
        const Piecewise curve = fitted(Percentile{}, x);
        const Eigen::VectorXd shares = percentile_ranks(x);
        for (Eigen::Index i = 0; i < x.size(); ++i) CHECK(std::abs(normalised(curve, x[i]) - shares[i]) <= tests::rounding_errors);
    }
}

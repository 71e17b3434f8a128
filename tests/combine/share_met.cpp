#include <ceiba/combine/share_met.hpp>

#include "laws.hpp"

using namespace ceiba::combine;
using tests::column;

TEST_CASE("the share met by hand", "[combine]") {
    CHECK(share_met(column({3, 1, 5}), column({3, 3, 3}), column({1, 2, 1})) == 0.5);
    CHECK(share_met(column({3, 1, tests::nan}), column({3, 3, 3}), column({1, 1, 8})) == 0.5);
    CHECK(share_met(column({3, 1}), column({3, 3}), column({1, 0})) == 1);
    CHECK(share_met(column({0.1 + 0.2}), column({0.3}), column({1})) == 1);
    CHECK(share_met(column({0.1, 0.1, 0.1}), column({0.1, 0.1, 0.1}), column({0.1, 0.2, 0.3})) == 1);  // all is 1 to the bit
}

TEST_CASE("the share met: laws", "[combine]") {
    const auto rule = [](const Eigen::VectorXd& values, const Eigen::VectorXd& weights) {
        return share_met(values, Eigen::VectorXd::Constant(values.size(), 0.5), weights);
    };
    tests::refusals(rule);
    tests::counting_laws(rule, 0, 1);
    CHECK_THROWS_AS(share_met(column({1}), column({1, 1}), column({1})), std::invalid_argument);
}

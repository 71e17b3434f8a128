#include <ceiba/weight/fucom.hpp>

#include "weight/near.hpp"

using namespace ceiba::weight;
using tests::weighting::near;

TEST_CASE("FUCOM, by hand", "[weight]") {
    const Weights found = fucom(tests::column({2, 1, 4}));
    CHECK(near(found.weights, tests::column({2, 4, 1}) / 7));
    CHECK(found.figures.at("deviation_from_full_consistency") == 0);
    CHECK(near(found.tables.at("comparative_priority"), tests::column({2, 2})));
    CHECK(fucom(tests::column({1})).weights == tests::column({1}));
    CHECK(near(fucom(tests::column({3, 3})).weights, tests::column({1, 1}) / 2));
    CHECK(near(fucom(tests::column({1e-300, 2e-300})).weights, tests::column({2, 1}) / 3));
    CHECK_THROWS_AS(fucom(tests::column({0, 1})), ceiba::Error);
}

TEST_CASE("FUCOM weights meet both conditions of the paper's program at once", "[weight]") {
    const Eigen::VectorXd w = fucom(tests::column({1, 2.1, 3, 3.5, 4})).weights;
    CHECK(std::abs(w[0] / w[1] - 2.1) <= tests::rounding_errors);
    CHECK(std::abs(w[1] / w[2] - 3 / 2.1) <= tests::rounding_errors);
    CHECK(std::abs(w[0] / w[2] - 2.1 * (3 / 2.1)) <= tests::rounding_errors);
}

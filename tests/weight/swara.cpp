#include <ceiba/weight/swara.hpp>

#include "weight/near.hpp"

using namespace ceiba::weight;
using tests::weighting::near;

TEST_CASE("SWARA, by hand", "[weight]") {
    CHECK(near(swara(tests::column({0, 1, 1})).weights, tests::column({4, 2, 1}) / 7));
    CHECK(near(swara(tests::column({tests::nan, 1, 1})).weights, tests::column({4, 2, 1}) / 7));
    CHECK(near(swara(tests::column({0, 0})).weights, tests::column({1, 1}) / 2));
    CHECK(swara(tests::column({0})).weights == tests::column({1}));
}

TEST_CASE("SWARA refuses a step before the first criterion, upward steps and gaps", "[weight]") {
    const auto place = [](const Eigen::VectorXd& x) {
        try {
            swara(x);
        } catch (const ceiba::Error& error) {
            return error.issues()[0].code + ' ' + error.issues()[0].where;
        }
        return std::string();
    };
    CHECK(place(tests::column({.2, .1})) == "out_of_range /matrix/0/0");
    CHECK(place(tests::column({0, -.1})) == "out_of_range /matrix/1/0");
    CHECK(place(tests::column({0, tests::nan})) == "not_finite /matrix/1/0");
    CHECK(place(tests::column({0, tests::infinity})) == "not_finite /matrix/1/0");
}

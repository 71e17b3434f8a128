#include <ceiba/weight/rancom.hpp>

#include "weight/near.hpp"

using namespace ceiba::weight;
using tests::weighting::near;

TEST_CASE("RANCOM, by hand", "[weight]") {
    CHECK(rancom(tests::column({1, 2})).weights == tests::column({.75, .25}));
    CHECK(near(rancom(tests::column({2, 1, 2})).weights, tests::column({1, 2.5, 1}) / 4.5));
    CHECK(near(rancom(tests::column({1, 1, 1})).weights, tests::column({1, 1, 1}) / 3));
    CHECK(rancom(tests::column({1})).weights == tests::column({1}));
}

TEST_CASE("RANCOM of comparisons, also of those that go in a circle", "[weight]") {
    Eigen::MatrixXd x(3, 3);
    x << .5, 1, 0, 0, .5, 1, 1, 0, .5;
    const Rancom given{.given = RancomGiven::comparisons};
    const Eigen::MatrixXd before = x;
    CHECK(near(rancom(x, given).weights, tests::column({1, 1, 1}) / 3));
    CHECK(rancom(x, given).weights == rancom(x, given).weights);
    CHECK(x == before);  // scikit-criteria 0.9 changes the matrix it is given
    x(0, 1) = 0;
    try {
        rancom(x, given);
        FAIL();
    } catch (const ceiba::Error& error) {
        REQUIRE(error.issues().size() == 1);
        CHECK(error.issues()[0].code == "contradiction");
        CHECK(error.issues()[0].where == "/matrix/1/0");
    }
    x(0, 1) = .7;
    CHECK_THROWS_AS(rancom(x, given), ceiba::Error);
    CHECK_THROWS_AS(rancom(Eigen::MatrixXd::Ones(2, 2), given), ceiba::Error);  // the diagonal is 1/2
    CHECK_THROWS_AS(rancom(tests::column({1, 5})), ceiba::Error);
}

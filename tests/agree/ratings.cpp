#include <ceiba/agree/ratings.hpp>

#include "tables.hpp"

using namespace ceiba::agree;
using tests::column;

TEST_CASE("ratings that are there, ascending, and how often each", "[agree]") {
    CHECK(detail::present(column({3, tests::nan, 1, 3})) == std::vector<double>{1, 3, 3});
    const std::vector<Tally> t = detail::tallies({.3, .1 + .2, 2});
    REQUIRE(t.size() == 2);
    CHECK(t[0].count == 2);
    CHECK(t[0].value == .3);
    CHECK(t[1].count == 1);
    CHECK(detail::tallies({}).empty());
}

TEST_CASE("units that every rater rated", "[agree]") {
    const Eigen::MatrixXd kept = detail::complete(tables::krippendorff());
    CHECK(kept.rows() == 8);  // the second to the ninth
    CHECK(kept(0, 0) == 2);
    CHECK(kept(7, 3) == 2);
    CHECK(detail::complete(Eigen::MatrixXd(0, 3)).rows() == 0);
}

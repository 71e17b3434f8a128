#include <ceiba/agree/kendall_w.hpp>
#include <ceiba/agree/sd.hpp>
#include <ceiba/figures.hpp>
#include <cmath>

#include "catch.hpp"

using namespace ceiba;

namespace {

const auto spread = [](agree::Tallies unit) { return agree::sd(unit); };
const auto concordance = [](const agree::Ratings& units) { return agree::KendallW(units); };

Eigen::MatrixXd ratings() {
    Eigen::MatrixXd out(3, 3);
    out << 1, 2, 3, 4, 4, 5, 2, NAN, 2;
    return out;
}

template <class F>
std::string refused(F&& f) {
    try {
        f();
    } catch (const Error& e) {
        return e.issues()[0].code + ' ' + e.issues()[0].where;
    }
    return {};
}

}  // namespace

TEST_CASE("a number for each unit, or a figure with its ends", "[figures]") {
    const auto plain = std::get<Eigen::VectorXd>(unit_figures(ratings(), std::nullopt, spread));
    REQUIRE(plain.size() == 3);
    CHECK(plain[0] == 1);
    CHECK(plain[2] == 0);
    const auto drawn = std::get<std::vector<Figure>>(unit_figures(ratings(), robust::Bootstrap{.draws = 100}, spread));
    REQUIRE(drawn.size() == 3);
    CHECK(drawn[0].value == plain[0]);
    CHECK(drawn[0].low < drawn[0].high);
    CHECK_FALSE(drawn[2].low);  // every draw gives the same
    CHECK(std::get<Eigen::VectorXd>(unit_figures(Eigen::MatrixXd(0, 3), std::nullopt, spread)).size() == 0);
}

TEST_CASE("a number of all units, or a figure", "[figures]") {
    const double plain = std::get<double>(table_figure(ratings(), std::nullopt, concordance));
    CHECK(std::get<Figure>(table_figure(ratings(), robust::Bootstrap{.draws = 100}, concordance)).value == plain);
    CHECK_FALSE(std::get<Figure>(table_figure(Eigen::MatrixXd(0, 0), robust::Bootstrap{}, concordance)).value);
}

TEST_CASE("ratings and options that cannot be used", "[figures]") {
    Eigen::MatrixXd infinite = ratings();
    infinite(1, 2) = -INFINITY;
    try {
        unit_figures(infinite, std::nullopt, spread);
        FAIL("no issue");
    } catch (const Error& e) {
        CHECK(e.issues()[0].code == "not_finite");
        CHECK(e.issues()[0].row == 1);
        CHECK(e.issues()[0].column == "2");
    }
    CHECK(refused([] { unit_figures(ratings(), robust::Bootstrap{.level = 1}, spread); }) == "out_of_range /interval/level");
    CHECK(refused([] { r_wg_figures(ratings(), 1, {}, std::nullopt); }) == "out_of_range /levels");
    CHECK(refused([] { r_wg_figures(ratings(), 5, {.step = 0}, std::nullopt); }) == "out_of_range /step");
    CHECK(refused([] { cohen_kappa_figure(ratings(), agree::KappaWeights::linear, std::nullopt); }) == "wrong_shape /ratings");
}

#include <ceiba/agree/cohen_kappa.hpp>
#include <ceiba/agree/fleiss_kappa.hpp>
#include <ceiba/agree/icc.hpp>
#include <ceiba/agree/iqr.hpp>
#include <ceiba/agree/kendall_w.hpp>
#include <ceiba/agree/krippendorff_alpha.hpp>
#include <ceiba/agree/pairwise.hpp>
#include <ceiba/agree/percent.hpp>
#include <ceiba/agree/r_wg.hpp>
#include <ceiba/agree/ratings.hpp>
#include <ceiba/agree/sd.hpp>

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

namespace {

/// A table with each unit as often as it counts.
Eigen::MatrixXd repeated(const Eigen::MatrixXd& table, const std::vector<double>& times) {
    std::vector<Eigen::Index> rows;
    for (std::size_t u = 0; u < times.size(); ++u)
        rows.insert(rows.end(), static_cast<std::size_t>(times[u]), static_cast<Eigen::Index>(u));
    return table(rows, Eigen::all);
}

bool alike(double a, double b) {
    return (std::isnan(a) && std::isnan(b)) || std::abs(a - b) <= 1e-12 * std::max(1.0, std::abs(a));  // sums in another order
}

}  // namespace

TEST_CASE("a measure of a table where units count several times is that of the table with them repeated", "[agree]") {
    tests::Numbers numbers(77);
    for (int round = 0; round < 60; ++round) {
        Eigen::MatrixXd table(4 + static_cast<Eigen::Index>(numbers.below(5)), 3);
        const bool missing = round % 2 == 1;
        for (double& x : table.reshaped()) x = missing && numbers.below(5) == 0 ? tests::nan : static_cast<double>(numbers.below(4)) / 3;
        std::vector<double> times;
        for (Eigen::Index u = 0; u < table.rows(); ++u) times.push_back(static_cast<double>(numbers.below(3)));
        const Eigen::MatrixXd other = repeated(table, times);
        CAPTURE(table, other);
        for (const Metric metric : {Metric::nominal, Metric::ordinal, Metric::interval})
            CHECK(alike(KrippendorffAlpha(table, metric)(times), krippendorff_alpha(other, metric)));
        CHECK(alike(FleissKappa(table)(times), fleiss_kappa(other)));
        CHECK(alike(KendallW(table)(times), kendall_w(other)));
        CHECK(alike(Icc(table)(times)[0], icc(other, Judged::single)));
        CHECK(alike(Icc(table)(times)[1], icc(other, Judged::average)));
        // One unit, its raters several times.
        const Eigen::VectorXd unit = table.col(0);
        UnitRatings rated{unit};
        const Tallies tallies = rated(times);
        const Eigen::VectorXd values = other.col(0);
        CHECK(alike(percent(tallies), percent(values)));
        CHECK(alike(pairwise(tallies), pairwise(values)));
        CHECK(alike(iqr(tallies), iqr(values)));
        CHECK(alike(sd(tallies), sd(values)));
        CHECK(alike(r_wg(tallies, 4, {.step = 1.0 / 3}), r_wg(values, 4, {.step = 1.0 / 3})));
    }
}

TEST_CASE("measures do not depend on the size of the numbers, however great", "[agree]") {
    tests::Numbers numbers(78);
    Eigen::MatrixXd table(6, 4);
    for (double& x : table.reshaped()) x = static_cast<double>(numbers.below(5)) / 7;
    for (const double size : {1e200, 1e307, 1e-200}) {
        const Eigen::MatrixXd great = table * size;
        CAPTURE(size);
        for (const Metric metric : {Metric::nominal, Metric::ordinal, Metric::interval})
            CHECK(alike(krippendorff_alpha(great, metric), krippendorff_alpha(table, metric)));
        CHECK(alike(fleiss_kappa(great), fleiss_kappa(table)));
        CHECK(alike(kendall_w(great), kendall_w(table)));
        CHECK(alike(icc(great, Judged::single), icc(table, Judged::single)));
        CHECK(alike(icc(great, Judged::average), icc(table, Judged::average)));
        for (const KappaWeights weights : {KappaWeights::unweighted, KappaWeights::linear, KappaWeights::quadratic})
            CHECK(alike(cohen_kappa(great.col(0), great.col(1), weights), cohen_kappa(table.col(0), table.col(1), weights)));
        const Eigen::VectorXd unit = great.row(0).transpose();
        const Eigen::VectorXd plain = table.row(0).transpose();
        CHECK(alike(sd(unit) / size, sd(plain)));
        CHECK(alike(iqr(unit) / size, iqr(plain)));
        CHECK(alike(r_wg(unit, 5, {.step = size / 7}), r_wg(plain, 5, {.step = 1.0 / 7})));
    }
    CHECK(std::isfinite(krippendorff_alpha(tables::columns({{-1.7e308, 1.7e308, 0}, {-1.7e308, 1e308, 0}}), Metric::interval)));
}

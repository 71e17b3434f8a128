#include <ceiba/agree/icc.hpp>

#include "tables.hpp"

using namespace ceiba::agree;

TEST_CASE("ICC as published", "[agree]") {
    CHECK(std::abs(icc(tables::shrout_fleiss(), Judged::single) - .29) <= .005);  // Shrout & Fleiss (1979), table 4
    CHECK(std::abs(icc(tables::shrout_fleiss(), Judged::average) - .62) <= .005);
    // irr 0.84.1, icc(anxiety, model = "twoway", type = "agreement"): 0.198
    CHECK(std::abs(icc(tables::anxiety(), Judged::single) - .198) <= tables::three_digits);
}

TEST_CASE("ICC by hand", "[agree]") {
    // Units (1, 2) and (3, 4): B = 4, J = 1, E = 0: 4 / (4 + 1) and 4 / (4 + 1/2).
    const auto table = tables::columns({{1, 3}, {2, 4}});
    CHECK(tables::near(icc(table, Judged::single), .8));
    CHECK(tables::near(icc(table, Judged::average), 4 / 4.5));
    CHECK(tables::near(icc(tables::columns({{1, 3}, {1, 3}}), Judged::single), 1));
}

TEST_CASE("ICC: laws", "[agree]") {
    for (const Judged judged : {Judged::single, Judged::average}) {
        tables::laws([&](const Eigen::MatrixXd& t) { return icc(t, judged); });
        CHECK(tables::near(icc(-7 * tables::anxiety().array() + 2, judged), icc(tables::anxiety(), judged)));
    }
    // The mean of k raters by the Spearman-Brown formula.
    const double one = icc(tables::anxiety(), Judged::single);
    CHECK(tables::near(icc(tables::anxiety(), Judged::average), 3 * one / (1 + 2 * one)));
}

TEST_CASE("a rater who is always higher lowers the ICC", "[agree]") {
    Eigen::MatrixXd table = tables::columns({{1, 2, 3, 4}, {1, 2, 3, 4}});
    CHECK(tables::near(icc(table, Judged::single), 1));
    table.col(1).array() += 1;
    CHECK(icc(table, Judged::single) < .8);
}

TEST_CASE("ICC: edges", "[agree]") {
    CHECK(std::isnan(icc(tables::columns({{1, tests::nan}, {1, 2}}), Judged::single)));
    // Raters who only contradict each other: B = J = 0, the denominator of the mean is below 0.
    const auto opposed = tables::columns({{1, 2}, {2, 1}});
    CHECK(std::isnan(icc(opposed, Judged::average)));
    // The denominator of the single rater is E (k - 1 - k / n) = 0.
    CHECK(std::isnan(icc(opposed, Judged::single)));
    CHECK(icc(tables::columns({{1, 2, 3}, {3, 2, 1}}), Judged::single) < 0);
}

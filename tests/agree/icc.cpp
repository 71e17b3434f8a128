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

TEST_CASE("ICC: where the denominator is exactly 0 there is none, whatever rounding leaves of it", "[agree]") {
    // Sums of squares of whole numbers: what the denominators are, times n (n k)^2 (n - 1) (k - 1), without rounding.
    const auto denominator = [](const std::vector<std::vector<std::int64_t>>& rows, Judged judged) {
        const auto n = static_cast<std::int64_t>(rows.size());
        const auto k = static_cast<std::int64_t>(rows[0].size());
        std::int64_t total = 0;
        std::vector<std::int64_t> of_unit(rows.size());
        std::vector<std::int64_t> of_rater(rows[0].size());
        for (std::size_t u = 0; u < rows.size(); ++u)
            for (std::size_t r = 0; r < rows[u].size(); ++r) {
                total += rows[u][r];
                of_unit[u] += rows[u][r];
                of_rater[r] += rows[u][r];
            }
        std::int64_t between = 0;
        std::int64_t raters = 0;
        std::int64_t rest = 0;
        for (const std::int64_t unit : of_unit) between += (n * unit - total) * (n * unit - total);
        for (const std::int64_t rater : of_rater) raters += (k * rater - total) * (k * rater - total);
        for (std::size_t u = 0; u < rows.size(); ++u)
            for (std::size_t r = 0; r < rows[u].size(); ++r) {
                const std::int64_t error = n * k * rows[u][r] - n * of_unit[u] - k * of_rater[r] + total;
                rest += error * error;
            }
        between *= k * (k - 1);
        raters *= n * (n - 1);
        return judged == Judged::single ? n * between + n * (k - 1) * rest + k * (raters - rest) : n * between + raters - rest;
    };
    tests::Numbers numbers(61);
    int valueless = 0;
    for (int draw = 0; draw < 20000; ++draw) {
        std::vector<std::vector<std::int64_t>> rows(2 + numbers.below(3), std::vector<std::int64_t>(2 + numbers.below(3)));
        Eigen::MatrixXd x(static_cast<Eigen::Index>(rows.size()), static_cast<Eigen::Index>(rows[0].size()));
        for (std::size_t u = 0; u < rows.size(); ++u)
            for (std::size_t r = 0; r < rows[u].size(); ++r) {
                rows[u][r] = 1 + static_cast<std::int64_t>(numbers.below(5));
                x(static_cast<Eigen::Index>(u), static_cast<Eigen::Index>(r)) = static_cast<double>(rows[u][r]);
            }
        if (x.minCoeff() == x.maxCoeff()) continue;
        for (const Judged judged : {Judged::single, Judged::average}) {
            const std::int64_t exact = denominator(rows, judged);
            valueless += exact == 0 ? 1 : 0;
            if (std::isnan(icc(x, judged)) != (exact <= 0)) FAIL_CHECK("a denominator of " << exact << " in\n" << x);
        }
    }
    CHECK(valueless > 100);
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

#include <ceiba/agree/kendall_w.hpp>

#include "tables.hpp"

using ceiba::agree::kendall_w;

TEST_CASE("Kendall's W by hand", "[agree]") {
    CHECK(tables::near(kendall_w(tables::columns({{1, 2, 2}, {1, 2, 3}, {1, 3, 2}})), 12 * 13.5 / (9 * 24 - 3 * 6)));
    CHECK(kendall_w(tables::columns({{1, 2, 3}, {10, 20, 30}})) == 1);
    CHECK(kendall_w(tables::columns({{1, 2, 3}, {3, 2, 1}})) == 0);
    CHECK(kendall_w(tables::columns({{1, 1, 3}, {2, 2, 8}})) == 1);  // the same ties
}

TEST_CASE("Kendall's W as published, with ties", "[agree]") {
    // irr 0.84.1, kendall(anxiety, TRUE): 0.54
    CHECK(std::abs(kendall_w(tables::anxiety()) - .54) <= .005);
}

TEST_CASE("Kendall's W is the mean of Spearman's correlations, moved to 0 to 1", "[agree]") {
    // (m - 1) r + 1 over m; without ties, Spearman's is 1 - 6 d^2 / (n^3 - n)
    tests::Numbers numbers(8);
    for (int round = 0; round < 50; ++round) {
        Eigen::MatrixXd table(6, 4);
        for (Eigen::Index r = 0; r < 4; ++r) {
            std::vector<double> ranks{1, 2, 3, 4, 5, 6};
            numbers.shuffle(ranks);
            for (Eigen::Index u = 0; u < 6; ++u) table(u, r) = ranks[static_cast<std::size_t>(u)];
        }
        double sum = 0;
        for (Eigen::Index a = 0; a < 4; ++a)
            for (Eigen::Index b = a + 1; b < 4; ++b) sum += 1 - 6 * (table.col(a) - table.col(b)).squaredNorm() / 210;
        CHECK(tables::near(kendall_w(table), (3 * sum / 6 + 1) / 4));
    }
}

TEST_CASE("Kendall's W: laws", "[agree]") {
    tables::laws([](const Eigen::MatrixXd& t) { return kendall_w(t); });
    CHECK(tables::near(kendall_w(tables::anxiety().array().exp()), kendall_w(tables::anxiety())));  // only the order counts
}

TEST_CASE("Kendall's W leaves out units that not all rated", "[agree]") {
    const auto table = tables::columns({{1, 2, 3, tests::nan}, {1, 3, 2, 4}});
    CHECK(kendall_w(table) == kendall_w(table.topRows(3)));
    CHECK(std::isnan(kendall_w(tables::columns({{1, tests::nan}, {1, 2}}))));
    CHECK(std::isnan(kendall_w(tables::columns({{1, 2, 3}}))));  // one rater agrees with nobody
    CHECK(kendall_w(tables::columns({{1, 2}, {5, 5}})) == 0.5);  // S = 1/2, T = 6: 6 / (24 - 12)
}

TEST_CASE("nobody agrees with nobody: no concordance of a single rater", "[agree]") {
    CHECK(std::isnan(kendall_w(tables::columns({{1, 2, 3}}))));
    CHECK(std::isnan(kendall_w(tables::columns({{1}, {2}}))));
}

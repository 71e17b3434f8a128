#include <ceiba/agree/cohen_kappa.hpp>

#include "tables.hpp"

using namespace ceiba::agree;
using tests::column;

namespace {

double kappa(const Eigen::MatrixXd& t, KappaWeights weights) {
    return cohen_kappa(t.col(0), t.col(1), weights);
}

/// Units from a square of counts.
Eigen::MatrixXd square(const std::vector<std::vector<int>>& counts) {
    std::vector<std::pair<double, double>> units;
    for (std::size_t a = 0; a < counts.size(); ++a)
        for (std::size_t b = 0; b < counts.size(); ++b)
            for (int i = 0; i < counts[a][b]; ++i) units.emplace_back(a, b);
    Eigen::MatrixXd out(static_cast<Eigen::Index>(units.size()), 2);
    for (std::size_t u = 0; u < units.size(); ++u) out.row(static_cast<Eigen::Index>(u)) << units[u].first, units[u].second;
    return out;
}

}  // namespace

TEST_CASE("Cohen's kappa by hand", "[agree]") {
    // Observed .7, expected .5 * .6 + .5 * .4 = .5.
    CHECK(tables::near(kappa(square({{20, 5}, {10, 15}}), KappaWeights::unweighted), 0.4));
    CHECK(kappa(tables::columns({{1, 2}, {2, 1}}), KappaWeights::unweighted) == -1);
}

TEST_CASE("Cohen's kappa as published", "[agree]") {
    // Cohen (1968), table 1, 200 patients: unweighted .492
    const auto cohen = square({{88, 14, 18}, {10, 40, 10}, {2, 6, 12}});
    CHECK(std::abs(kappa(cohen, KappaWeights::unweighted) - .492) <= tables::three_digits);
    // irr 0.84.1, kappa2(anxiety[, 1:2]) with weights "unweighted", "equal" and "squared"
    CHECK(std::abs(kappa(tables::anxiety(), KappaWeights::unweighted) - .119) <= tables::three_digits);
    CHECK(std::abs(kappa(tables::anxiety(), KappaWeights::linear) - .189) <= tables::three_digits);
    CHECK(std::abs(kappa(tables::anxiety(), KappaWeights::quadratic) - .297) <= tables::three_digits);
}

TEST_CASE("linearly weighted kappa is what the cuts between levels give together", "[agree]") {
    // Vanbelle & Albert (2009), doi:10.1016/j.stamet.2008.06.001: disagreements of the two-way splits, added up.
    tests::Numbers numbers(4);
    for (int round = 0; round < 50; ++round) {
        const Eigen::MatrixXd table = tables::some(numbers, 15, 2, 0);
        double observed = 0;
        double expected = 0;
        for (const double cut : {1.5, 2.5, 3.5}) {
            const Eigen::ArrayXd a = (table.col(0).array() > cut).cast<double>();
            const Eigen::ArrayXd b = (table.col(1).array() > cut).cast<double>();
            observed += (a - b).abs().mean();
            expected += a.mean() * (1 - b.mean()) + (1 - a.mean()) * b.mean();
        }
        CHECK(tables::near(kappa(table, KappaWeights::linear), 1 - observed / expected));
    }
}

TEST_CASE("quadratically weighted kappa is Lin's coefficient of concordance", "[agree]") {
    // 2 cov / (var + var + (difference of means)^2), all with n
    tests::Numbers numbers(6);
    for (int round = 0; round < 50; ++round) {
        const Eigen::MatrixXd table = tables::some(numbers, 15, 2, 0);
        const Eigen::ArrayXd a = table.col(0).array() - table.col(0).mean();
        const Eigen::ArrayXd b = table.col(1).array() - table.col(1).mean();
        const double means = table.col(0).mean() - table.col(1).mean();
        const double lin = 2 * (a * b).mean() / (a.square().mean() + b.square().mean() + means * means);
        CHECK(tables::near(kappa(table, KappaWeights::quadratic), lin));
    }
}

TEST_CASE("Cohen's kappa: edges", "[agree]") {
    for (const KappaWeights w : {KappaWeights::unweighted, KappaWeights::linear, KappaWeights::quadratic}) {
        CHECK(std::isnan(cohen_kappa(column({}), column({}), w)));
        CHECK(std::isnan(cohen_kappa(column({2, 2}), column({2, 2}), w)));
        CHECK(std::isnan(cohen_kappa(column({tests::nan, 2}), column({2, tests::nan}), w)));
        CHECK(cohen_kappa(column({1, 2, tests::nan, 3}), column({1, 2, 2, 3}), w) == 1);
        CHECK(cohen_kappa(column({1, 1}), column({2, 2}), w) == 0);  // each rater constant: agreement as by chance
        CHECK_THROWS_AS(cohen_kappa(column({1, 2}), column({1}), w), std::invalid_argument);
        CHECK_THROWS_AS(cohen_kappa(column({1, 2}), column({1, tests::infinity}), w), std::invalid_argument);
    }
}

TEST_CASE("with two levels every weighted kappa is the unweighted one", "[agree]") {
    const auto table = square({{7, 3}, {2, 5}});
    CHECK(tables::near(kappa(table, KappaWeights::linear), kappa(table, KappaWeights::unweighted)));
    CHECK(tables::near(kappa(table, KappaWeights::quadratic), kappa(table, KappaWeights::unweighted)));
}

TEST_CASE("Cohen's kappa counts every pair of ratings", "[agree]") {
    tests::Numbers numbers(80);
    for (int round = 0; round < 60; ++round) {
        const auto n = static_cast<Eigen::Index>(2 + numbers.below(7));
        Eigen::VectorXd a(n);
        Eigen::VectorXd b(n);
        for (double& x : a) x = static_cast<double>(numbers.below(4)) / 3;
        for (double& x : b) x = static_cast<double>(numbers.below(4)) / 3;
        const auto distance = [&](double x, double y, KappaWeights weights) {
            return weights == KappaWeights::unweighted ? (x != y ? 1.0 : 0.0)
                   : weights == KappaWeights::linear   ? std::abs(x - y)
                                                       : (x - y) * (x - y);
        };
        for (const KappaWeights weights : {KappaWeights::unweighted, KappaWeights::linear, KappaWeights::quadratic}) {
            double observed = 0;
            double expected = 0;
            for (Eigen::Index u = 0; u < n; ++u) {
                observed += distance(a[u], b[u], weights) / static_cast<double>(n);
                for (Eigen::Index v = 0; v < n; ++v) expected += distance(a[u], b[v], weights) / static_cast<double>(n * n);
            }
            const double found = cohen_kappa(a, b, weights);
            if (expected == 0) CHECK(std::isnan(found));
            else CHECK(std::abs(found - (1 - observed / expected)) <= 1e-12);  // sums of a hundred numbers near 1
        }
    }
}

#include <ceiba/agree/krippendorff_alpha.hpp>

#include "tables.hpp"

using namespace ceiba::agree;

TEST_CASE("Krippendorff's alpha as published", "[agree]") {
    // Krippendorff (2011) Computing Krippendorff's alpha-reliability
    CHECK(std::abs(krippendorff_alpha(tables::krippendorff(), Metric::nominal) - .743) <= tables::three_digits);
    CHECK(std::abs(krippendorff_alpha(tables::krippendorff(), Metric::ordinal) - .815) <= tables::three_digits);
    CHECK(std::abs(krippendorff_alpha(tables::krippendorff(), Metric::interval) - .849) <= tables::three_digits);
    // two observers, binary, section A; nominal, section B
    const auto binary = tables::columns({{0, 1, 0, 0, 0, 0, 0, 0, 1, 0}, {1, 1, 1, 0, 0, 1, 0, 0, 0, 0}});
    CHECK(std::abs(krippendorff_alpha(binary, Metric::nominal) - .095) <= tables::three_digits);
    const auto letters = tables::columns({{1, 1, 2, 2, 4, 3, 3, 3, 5, 4, 4, 1}, {2, 1, 2, 2, 2, 3, 3, 3, 5, 4, 4, 4}});
    CHECK(std::abs(krippendorff_alpha(letters, Metric::nominal) - .692) <= tables::three_digits);
}

TEST_CASE("Krippendorff's alpha by hand", "[agree]") {
    // Two units of two: (1, 1) and (1, 2). o_12 = 1, n_1 = 3, n_2 = 1, n = 4: 1 - 3 / 3.
    CHECK(tables::near(krippendorff_alpha(tables::columns({{1, 1}, {1, 2}}), Metric::nominal), 0));
    // (1, 1) and (3, 3): nothing is observed.
    CHECK(krippendorff_alpha(tables::columns({{1, 3}, {1, 3}}), Metric::interval) == 1);
    // (1, 2) and (2, 1): o_12 = 2, n_1 = n_2 = 2: 1 - 3 * 2 / 4.
    CHECK(krippendorff_alpha(tables::columns({{1, 2}, {2, 1}}), Metric::nominal) == -0.5);
}

TEST_CASE("Krippendorff's alpha: laws", "[agree]") {
    for (const Metric metric : {Metric::nominal, Metric::ordinal, Metric::interval})
        tables::laws([&](const Eigen::MatrixXd& t) { return krippendorff_alpha(t, metric); });
    tests::Numbers numbers(1);
    for (int round = 0; round < 50; ++round) {
        const Eigen::MatrixXd table = tables::some(numbers, 9, 3);
        const Eigen::MatrixXd cubes = table.array().cube();
        const auto alpha = [](const Eigen::MatrixXd& t, Metric metric) { return krippendorff_alpha(t, metric); };
        CHECK(tables::near(alpha(cubes, Metric::nominal), alpha(table, Metric::nominal)));
        CHECK(tables::near(alpha(cubes, Metric::ordinal), alpha(table, Metric::ordinal)));  // only the order counts
        CHECK(tables::near(alpha(5 * table.array() - 3, Metric::interval), alpha(table, Metric::interval)));
    }
}

TEST_CASE("a unit with a single rating does not enter alpha", "[agree]") {
    const auto with = tables::columns({{1, 2, 3, 3}, {1, 2, 2, tests::nan}});
    CHECK(krippendorff_alpha(with, Metric::interval) == krippendorff_alpha(with.topRows(3), Metric::interval));
    CHECK(std::isnan(krippendorff_alpha(tables::columns({{1, tests::nan}, {tests::nan, 2}}), Metric::nominal)));
}

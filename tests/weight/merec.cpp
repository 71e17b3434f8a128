#include <ceiba/weight/merec.hpp>

#include "laws.hpp"

using namespace ceiba::weight;
using tests::column;

TEST_CASE("MEREC, by hand", "[weight]") {
    // h is 1 and 1/e, 1 and 1/e^2: S = 0 and ln(1 + 1.5); without the first ln(1 + 1), without the second ln(1 + .5)
    Eigen::MatrixXd x(2, 2);
    x << 1, 1, std::exp(1.0), std::exp(2.0);
    const Eigen::VectorXd effect = column({std::log(2.5 / 2), std::log(2.5 / 1.5)});
    const Weights found = merec(x, column({1, 1}));
    CHECK((found.tables.at("effect") - effect).cwiseAbs().maxCoeff() <= tests::rounding_errors);
    CHECK((found.weights - effect / effect.sum()).cwiseAbs().maxCoeff() <= tests::rounding_errors);
}

TEST_CASE("MEREC refuses what has no logarithm, and says where", "[weight]") {  // scikit-criteria: NaN
    Eigen::MatrixXd x(2, 2);
    x << 1, 0, 3, 2;
    try {
        merec(x, column({1, 1}));
        FAIL();
    } catch (const ceiba::Error& error) {
        REQUIRE(error.issues().size() == 1);
        CHECK(error.issues()[0].row == 0);
        CHECK(error.issues()[0].column == "1");
    }
}

TEST_CASE("MEREC of constants, of one alternative, of one criterion and of far-off sizes", "[weight]") {
    Eigen::MatrixXd x(3, 3);
    x << 1, 5, 2, 2, 5, 1, 4, 5, 3;
    const Eigen::VectorXd found = merec(x, column({1, 1, -1})).weights;
    CHECK(found[1] == 0);
    CHECK(merec(x.topRows(1), column({1, 1, -1})).diagnostics == std::vector<std::string>{"no_variance"});
    CHECK(merec(x.leftCols(1), column({1})).weights == column({1}));
    x.col(0) *= 1e13;
    CHECK((merec(x, column({1, 1, -1})).weights - found).cwiseAbs().maxCoeff() <= tests::rounding_errors);
    x(0, 0) = 1e-300;
    x(1, 0) = 1e300;
    CHECK(merec(x, column({1, 1, -1})).weights.allFinite());
}

TEST_CASE("ln(1 - a) in MEREC is within 3 units in the last place, near 0 too", "[weight]") {
    tests::Numbers numbers(2);
    std::vector<double> a{0, 1e-300};
    for (int i = 0; i < 100000; ++i) a.push_back(i % 2 == 0 ? .999 * numbers.share() : std::exp(-40 * numbers.share()) * .999);
    std::vector<double> found(a.size());
    detail::write_log_one_less(a.data(), static_cast<Index>(a.size()), found.data());
    double worst = 0;
    for (std::size_t i = 1; i < a.size(); ++i) worst = std::max(worst, std::abs(found[i] / std::log1p(-a[i]) - 1));
    CHECK(worst <= 3 * std::numeric_limits<double>::epsilon());
    CHECK(found[0] == 0);
    CHECK(found[1] == -1e-300);
}

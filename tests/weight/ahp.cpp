#include <ceiba/weight/ahp.hpp>

#include "weight/near.hpp"

using namespace ceiba::weight;
using tests::weighting::near;

namespace {

constexpr double gap = tests::nan;
constexpr Ahp geometric{.prioritisation = AhpPrioritisation::row_geometric_mean};

/// Judgements above the diagonal, row by row; the others are one over them.
Eigen::MatrixXd judged(Index n, std::initializer_list<double> above) {
    Eigen::MatrixXd out = Eigen::MatrixXd::Ones(n, n);
    const double* next = above.begin();
    for (Index i = 0; i < n; ++i)
        for (Index j = i + 1; j < n; ++j) {
            out(i, j) = *next++;
            out(j, i) = 1 / out(i, j);
        }
    return out;
}

std::string first_issue(const Eigen::MatrixXd& x, const Ahp& options = {}) {
    try {
        ahp(x, options);
    } catch (const ceiba::Error& error) {
        return error.issues()[0].code + ' ' + error.issues()[0].where;
    }
    return {};
}

}  // namespace

TEST_CASE("AHP of consistent judgements gives their weights back", "[weight]") {
    const Eigen::MatrixXd x = judged(3, {2, 6, 3});
    for (const Ahp& options : {Ahp{}, geometric}) {
        const Weights found = ahp(x, options);
        CHECK(near(found.weights, tests::column({.6, .3, .1})));
        CHECK(std::abs(found.figures.at("lambda_max") - 3) <= tests::rounding_errors);
        CHECK(found.figures.at("consistency_ratio") <= tests::rounding_errors);
        CHECK(found.figures.at("geometric_consistency_index") <= tests::rounding_errors);
        CHECK(found.tables.at("triads").rows() == 0);
    }
}

TEST_CASE("AHP of three criteria, by hand", "[weight]") {
    // 1 2 8 and 1/2 1 2: with r = a c / b the greatest eigenvalue is 1 + r^(1/3) + r^(-1/3), and the vector is that of the geometric means
    const Eigen::MatrixXd x = judged(3, {2, 8, 2});
    const double root = std::cbrt(.5);
    const Weights found = ahp(x);
    CHECK(std::abs(found.figures.at("lambda_max") - (1 + root + 1 / root)) <= tests::rounding_errors);
    CHECK(std::abs(found.figures.at("consistency_index") - (root + 1 / root - 2) / 2) <= tests::rounding_errors);
    CHECK(std::abs(found.figures.at("consistency_ratio") - (root + 1 / root - 2) / 2 / .58) <= tests::rounding_errors);
    CHECK(std::abs(found.figures.at("geometric_consistency_index") - std::pow(std::log(.5), 2) / 3) <= tests::rounding_errors);
    const Eigen::VectorXd means = tests::column({std::cbrt(16), 1, std::cbrt(1. / 16)});
    CHECK(near(found.weights, means / means.sum()));
    CHECK(near(ahp(x, geometric).weights, found.weights));
    CHECK(near(found.tables.at("triads").row(0).transpose(), tests::column({0, 1, 2, 2, 2, 8, .5})));
}

// pyDecision 4.9.1 (D8) gives NaN for 1 or 2 criteria, fails from 16 on, and takes what is not reciprocal
TEST_CASE("AHP of one criterion or two is consistent", "[weight]") {
    for (const Ahp& options : {Ahp{}, geometric})
        for (const Eigen::MatrixXd& x : {judged(1, {}), judged(2, {5})}) {
            const Weights found = ahp(x, options);
            CHECK(found.figures.at("lambda_max") == static_cast<double>(x.rows()));
            for (const char* name : {"consistency_index", "consistency_ratio", "geometric_consistency_index"})
                CHECK(found.figures.at(name) == 0);
        }
    CHECK(near(ahp(judged(2, {5})).weights, tests::column({5, 1}) / 6));
}

TEST_CASE("AHP has a random index for any number of criteria, and says where a table ends", "[weight]") {
    tests::Numbers numbers(3);
    for (const Index n : {3, 12, 15, 16, 20, 21, 40}) {
        Eigen::MatrixXd x = Eigen::MatrixXd::Ones(n, n);
        for (Index i = 0; i < n; ++i)
            for (Index j = 0; j < i; ++j) x(j, i) = 1 / (x(i, j) = numbers.between(.2, 5));
        const auto found = [&](RandomIndex which) { return ahp(x, {.random_index = which}); };
        const double fitted = (1.7699 * static_cast<double>(n) - 4.3513) / static_cast<double>(n - 1);
        CHECK(found(RandomIndex::alonso_lamata).figures.at("random_index") == fitted);
        CHECK(found(RandomIndex::alonso_lamata).diagnostics.empty());
        for (const auto& [which, last] : {std::pair{RandomIndex::saaty_1980, 15}, std::pair{RandomIndex::donegan_dodd, 20}}) {
            const Weights w = found(which);
            CHECK(w.diagnostics.empty() == (n <= last));
            if (n > last) CHECK(w.figures.at("random_index") == fitted);
            CHECK(w.figures.at("consistency_ratio") == w.figures.at("consistency_index") / w.figures.at("random_index"));
        }
        // JMcDM 0.8.3 has 1.53 for 12
        if (n == 12) CHECK(found(RandomIndex::saaty_1980).figures.at("random_index") == 1.48);
        if (n == 3) CHECK(found(RandomIndex::donegan_dodd).figures.at("random_index") == .4914);
    }
}

TEST_CASE("AHP refuses what is not reciprocal, unless told to take the mean of logarithms", "[weight]") {
    Eigen::MatrixXd x = judged(3, {2, 6, 3});
    x(2, 0) = 1. / 7;
    CHECK(first_issue(x) == "contradiction /matrix/2/0");
    const Eigen::MatrixXd mended = judged(3, {2, std::sqrt(42.), 3});
    CHECK(near(ahp(x, {.reciprocal = AhpReciprocal::mean}).weights, ahp(mended).weights));
    x = judged(3, {2, 6, 3});
    x(1, 1) = 2;
    CHECK(first_issue(x) == "out_of_range /matrix/1/1");
    x(1, 1) = 0;
    CHECK(first_issue(x) == "out_of_range /matrix/1/1");
    CHECK(first_issue(Eigen::MatrixXd::Ones(2, 3)) == "wrong_shape /matrix");
    CHECK(first_issue(judged(2, {1}), {.triads = -1}) == "out_of_range /triads");
    CHECK(first_issue(judged(2, {tests::infinity})) == "out_of_range /matrix/1/0");  // one over it is 0
}

TEST_CASE("AHP with gaps: least squares of logarithms over what was judged", "[weight]") {
    // a circle of four judgements whose product is 16: each bears a quarter
    const Eigen::MatrixXd x = judged(4, {2, gap, 1. / 8, 2, gap, 2});
    const Weights found = ahp(x, geometric);
    CHECK(found.diagnostics == std::vector<std::string>{"incomplete"});
    const double each = 64;  // 2 * 2 * 2 over 1/8, of four judgements
    const double step = 2 / std::pow(each, .25);
    CHECK(std::abs(found.weights[0] / found.weights[1] - step) <= tests::rounding_errors);
    CHECK(std::abs(found.weights[0] / found.weights[3] - std::pow(step, 3)) <= tests::rounding_errors);
    const double miss = std::log(each) / 4;
    CHECK(std::abs(found.figures.at("geometric_consistency_index") - 4 * miss * miss) <= tests::rounding_errors);  // one is spare
    // one of a pair tells the other
    Eigen::MatrixXd half = judged(3, {2, 6, 3});
    half(1, 0) = half(0, 2) = half(2, 2) = gap;
    CHECK(near(ahp(half).weights, tests::column({.6, .3, .1})));
    CHECK(ahp(half).diagnostics.empty());
}

TEST_CASE("AHP with gaps: no completion has a smaller eigenvalue", "[weight]") {
    tests::Numbers numbers(8);
    for (int i = 0; i < 30; ++i) {
        Eigen::MatrixXd x = Eigen::MatrixXd::Ones(5, 5);
        for (Index r = 0; r < 5; ++r)
            for (Index c = 0; c < r; ++c) {
                x(r, c) = numbers.chance(.5) || c + 1 == r ? numbers.between(.2, 5) : gap;
                x(c, r) = 1 / x(r, c);
            }
        const Weights found = ahp(x);
        if (!found.tables.contains("completed")) continue;
        const Eigen::MatrixXd completed = found.tables.at("completed");
        for (Index r = 0; r < 5; ++r)
            for (Index c = 0; c < 5; ++c)
                if (!std::isnan(x(r, c))) CHECK(std::abs(completed(r, c) / x(r, c) - 1) <= tests::rounding_errors);
        const double least = found.figures.at("lambda_max");
        CHECK(std::abs(ahp(completed).figures.at("lambda_max") - least) <= 1e-12);
        for (int k = 0; k < 20; ++k) {
            Eigen::MatrixXd other = completed;
            for (Index r = 0; r < 5; ++r)
                for (Index c = 0; c < r; ++c)
                    if (std::isnan(x(r, c))) {
                        other(r, c) *= numbers.between(.9, 1.1);
                        other(c, r) = 1 / other(r, c);
                    }
            CHECK(ahp(other).figures.at("lambda_max") >= least - 1e-12);
        }
    }
}

TEST_CASE("AHP with gaps that leave criteria apart", "[weight]") {
    CHECK(first_issue(judged(4, {2, gap, gap, gap, gap, 2})) == "not_joined /matrix/2");
    CHECK(first_issue(judged(2, {gap}), geometric) == "not_joined /matrix/1");
    CHECK(first_issue(judged(4, {gap, gap, 2, 3, gap, 4})).empty());  // 0 - 3 - 2 - 1
    const Weights tree = ahp(judged(3, {2, gap, 3}));
    CHECK((tree.weights - tests::column({.6, .3, .1})).cwiseAbs().maxCoeff() <= 1e-12);
    CHECK(tree.figures.at("geometric_consistency_index") <= tests::rounding_errors);
}

TEST_CASE("AHP points at the three judgements that disagree most", "[weight]") {
    // weights 8 4 2 1, but the second is said to be as much as nine times the fourth
    const Eigen::MatrixXd x = judged(4, {2, 4, 8, 2, 9, 2});
    const Eigen::MatrixXd triads = ahp(x).tables.at("triads");
    REQUIRE(triads.rows() == 2);
    CHECK(near(triads.row(0).transpose(), tests::column({0, 1, 3, 2, 9, 8, 1 - 8. / 18})));
    CHECK(near(triads.row(1).transpose(), tests::column({1, 2, 3, 2, 2, 9, 1 - 4. / 9})));
    CHECK(ahp(x, {.triads = 1}).tables.at("triads").rows() == 1);
    CHECK(ahp(x, {.triads = 0}).tables.at("triads").rows() == 0);
}

TEST_CASE("the consistency of judgements with weights that are given", "[weight]") {
    const Eigen::MatrixXd x = judged(3, {2, 8, 2});
    const Weights given = ahp_consistency(x, tests::column({4, 2, 1}));
    CHECK(near(given.weights, tests::column({4, 2, 1}) / 7));
    // rows of a w_j / w_i: 1 1 2, 1 1 1, 1/2 1 1
    CHECK(std::abs(given.figures.at("lambda_max") - (4 + 3 + 2.5) / 3) <= tests::rounding_errors);
    CHECK(given.figures.at("geometric_consistency_index") == ahp(x).figures.at("geometric_consistency_index"));
    CHECK_THROWS_AS(ahp_consistency(x, tests::column({1, 2})), ceiba::Error);
    CHECK_THROWS_AS(ahp_consistency(x, tests::column({1, 2, 0})), ceiba::Error);
}

TEST_CASE("AHP of judgements of all sizes", "[weight]") {
    const Eigen::MatrixXd x = judged(3, {1e6, 1e-6, 1e6});  // in a circle: all weigh the same
    for (const Ahp& options : {Ahp{}, geometric}) CHECK(near(ahp(x, options).weights, tests::column({1, 1, 1}) / 3));
    CHECK(near(ahp(judged(2, {1e13})).weights, tests::column({1e13, 1}) / (1e13 + 1)));
}

#include <ceiba/weight/best_worst.hpp>

#include "weight/near.hpp"

using namespace ceiba::weight;
using tests::weighting::near;

namespace {

constexpr BestWorst nonlinear{.model = BestWorstModel::nonlinear};

Eigen::MatrixXd best_worst_table(std::initializer_list<double> best, std::initializer_list<double> worst) {
    Eigen::MatrixXd out(static_cast<Index>(best.size()), 2);
    out << tests::column(best), tests::column(worst);
    return out;
}

/// By how much the weights miss the judgements of the nonlinear model.
double missed(const Eigen::MatrixXd& x, const Eigen::VectorXd& w, Index best, Index worst) {
    double out = 0;
    for (Index j = 0; j < x.rows(); ++j) out = std::max({out, std::abs(w[best] / w[j] - x(j, 0)), std::abs(w[j] / w[worst] - x(j, 1))});
    return out;
}

}  // namespace

TEST_CASE("best-worst weights, by hand", "[weight]") {
    const Eigen::MatrixXd x = best_worst_table({8, 2, 1}, {1, 5, 8});
    // Where w3 - 2 w2 = -xi, w2 - 5 w1 = -xi and w3 - 8 w1 = xi: 28 xi = 1 and w1 = 2 xi.
    const Weights linear = best_worst(x);
    CHECK((linear.weights - tests::column({2, 9, 17}) / 28).cwiseAbs().maxCoeff() <= 1e-12);
    CHECK(std::abs(linear.figures.at("xi") - 1. / 28) <= 1e-12);
    CHECK(std::abs(linear.figures.at("input_consistency") - 2. / 56) <= 1e-15);
    CHECK(linear.figures.at("input_consistency_threshold") == .1309);
    CHECK(near(linear.tables.at("input_consistency"), tests::column({0, 2. / 56, 0})));
    // (2 - xi) (5 - xi) = 8 + xi
    const Weights found = best_worst(x, nonlinear);
    const double xi = 4 - std::sqrt(14);
    CHECK(std::abs(found.figures.at("xi") - xi) <= tests::rounding_errors);
    CHECK(found.figures.at("consistency_index") == 4.47);
    CHECK(std::abs(found.figures.at("consistency_index_exact") - (17 - std::sqrt(65)) / 2) <= tests::rounding_errors);
    CHECK(std::abs(found.figures.at("consistency_ratio") - xi / 4.47) <= tests::rounding_errors);
    CHECK(near(found.weights, tests::column({1, 5 - xi, 8 + xi}) / (14)));
}

TEST_CASE("consistent best-worst judgements give their weights back", "[weight]") {
    const Eigen::VectorXd w = tests::column({4, 8, 2, 4, 1}) / 19;
    const Eigen::MatrixXd x = best_worst_table({2, 1, 4, 2, 8}, {4, 8, 2, 4, 1});
    for (const BestWorst& options : {BestWorst{}, nonlinear}) {
        const Weights found = best_worst(x, options);
        CHECK((found.weights - w).cwiseAbs().maxCoeff() <= 1e-12);
        CHECK(found.figures.at("xi") <= 1e-12);
        CHECK(found.figures.at("input_consistency") == 0);
    }
    CHECK(best_worst(x, nonlinear).figures.at("consistency_ratio") == 0);
}

TEST_CASE("the nonlinear best-worst model returns the interval of all weights that are best, and its centre", "[weight]") {
    // The second criterion's two judgements are those that fit worst, and the third is free within them.
    const Eigen::MatrixXd four = best_worst_table({1, 2, 4, 8}, {8, 5, 2, 1});
    const double xi_by_hand = 4 - std::sqrt(14);
    const double low = (8 + xi_by_hand) / (4 + xi_by_hand);
    const double high = (8 + xi_by_hand) / (4 - xi_by_hand);
    const double rest = 8 + xi_by_hand + 5 - xi_by_hand + 1;
    const Eigen::MatrixXd by_hand = best_worst(four, nonlinear).tables.at("interval");
    CHECK(std::abs(by_hand(2, 0) - low / (rest + low)) <= tests::rounding_errors);
    CHECK(std::abs(by_hand(2, 1) - high / (rest + high)) <= tests::rounding_errors);
    CHECK(std::abs(by_hand(3, 0) - 1 / (rest + high)) <= tests::rounding_errors);
    CHECK(std::abs(by_hand(3, 1) - 1 / (rest + low)) <= tests::rounding_errors);
    CHECK(missed(four, tests::column({8 + xi_by_hand, 5 - xi_by_hand, high, 1}) / (rest + high), 0, 3) <= xi_by_hand + 1e-12);

    tests::Numbers numbers(11);
    const auto whole = [&](int least) { return static_cast<double>(least + static_cast<int>(numbers.below(8))); };
    for (int i = 0; i < 100; ++i) {
        Eigen::MatrixXd x = best_worst_table({1, whole(2), whole(2), whole(2), 9}, {9, whole(2), whole(2), whole(2), 1});
        const Weights found = best_worst(x, nonlinear);
        const double xi = found.figures.at("xi");
        const Eigen::MatrixXd interval = found.tables.at("interval");
        CHECK((interval.col(0).array() <= interval.col(1).array()).all());
        CHECK(near(found.tables.at("centre"), (interval.col(0) + interval.col(1)) / 2));
        CHECK(near(found.weights, found.tables.at("centre") / found.tables.at("centre").sum()));
        // No other weights miss less, and those that miss as little lie in the intervals.
        for (int k = 0; k < 200; ++k) {
            Eigen::VectorXd w = found.weights;
            for (double& each : w) each *= numbers.between(.8, 1.25);
            w /= w.sum();
            CHECK(missed(x, w, 0, 4) >= xi - 1e-12);
        }
    }
}

// pyDecision 4.9.1 (D9) takes deviations with their sign, and so finds nothing wrong with this
TEST_CASE("best-worst judgements that contradict each other are inconsistent", "[weight]") {
    const Eigen::MatrixXd x = best_worst_table({1, 8, 2, 9}, {9, 8, 2, 1});
    CHECK(best_worst(x).figures.at("xi") > .05);
    CHECK(best_worst(x, nonlinear).figures.at("xi") > 1);
    CHECK(std::abs(best_worst(x).figures.at("input_consistency") - 55. / 72) <= tests::rounding_errors);
}

// RMCDA 0.3.1 lacks half of the constraints, and gives .0769, .3077, .6154 and xi 0
TEST_CASE("both sides of each best-worst constraint count", "[weight]") {
    const Weights found = best_worst(best_worst_table({8, 2, 1}, {1, 5, 8}));
    CHECK(std::abs(found.weights[1] - .3214) <= 5e-5);
    CHECK(std::abs(found.figures.at("xi") - .0357) <= 5e-5);
}

TEST_CASE("best-worst judgements at the edges", "[weight]") {
    for (const BestWorst& options : {BestWorst{}, nonlinear}) {
        CHECK(best_worst(best_worst_table({1}, {1}), options).weights == tests::column({1}));
        CHECK((best_worst(best_worst_table({1, 1, 1}, {1, 1, 1}), options).weights - tests::column({1, 1, 1}) / 3).cwiseAbs().maxCoeff() <=
              1e-12);
        CHECK((best_worst(best_worst_table({1, 4}, {4, 1}), options).weights - tests::column({.8, .2})).cwiseAbs().maxCoeff() <= 1e-12);
        // two best ones
        const Weights tied = best_worst(best_worst_table({1, 1, 8}, {8, 8, 1}), options);
        CHECK((tied.weights - tests::column({8, 8, 1}) / 17).cwiseAbs().maxCoeff() <= 1e-12);
    }
    const Weights between = best_worst(best_worst_table({1, 2, 4.5}, {4.5, 2, 1}), nonlinear);
    CHECK(between.diagnostics == std::vector<std::string>{"index_beyond_table"});
    CHECK(between.figures.at("consistency_ratio") == between.figures.at("consistency_ratio_exact"));
    const Weights none = best_worst(best_worst_table({1, 3, 1}, {1, 3, 1}), nonlinear);
    CHECK(none.diagnostics == std::vector<std::string>{"no_consistency_ratio", "several_best_or_worst"});
    // two are the worst alike: the first is taken
    const Weights several = best_worst(best_worst_table({1, 2, 5, 5}, {5, 5, 1, 1}));
    CHECK((several.weights - tests::column({.5, .3, .08, .12})).cwiseAbs().maxCoeff() <= 1e-12);
    CHECK(several.diagnostics == std::vector<std::string>{"several_best_or_worst"});
}

TEST_CASE("best-worst judgements that are none are refused", "[weight]") {
    const auto code = [](const Eigen::MatrixXd& x) {
        try {
            best_worst(x);
        } catch (const ceiba::Error& error) {
            return error.issues()[0].code;
        }
        return std::string();
    };
    CHECK(code(best_worst_table({2, 3}, {3, 1})) == "no_one");
    CHECK(code(best_worst_table({1, 3}, {3, 2})) == "no_one");
    CHECK(code(best_worst_table({1, 3}, {4, 1})) == "contradiction");
    CHECK(code(best_worst_table({1, 3}, {1, 3})) == "contradiction");
    CHECK(code(best_worst_table({1, .5}, {2, 1})) == "out_of_range");
    CHECK(code(best_worst_table({1, 0}, {2, 1})) == "out_of_range");
    CHECK(code(tests::column({1, 2})) == "wrong_shape");
}

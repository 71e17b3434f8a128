#include <ceiba/rank/promethee.hpp>

#include "laws.hpp"

using namespace ceiba::rank;
using F = PreferenceFunction;

namespace {

Eigen::MatrixXd promethee_example() {
    Eigen::MatrixXd x(3, 3);
    x << 4, 3, 2, 3, 2, 4, 5, 1, 3;
    return x;
}

/// phi+ of the first of two alternatives on one criterion: its preference over the second.
double preferred_by(const Promethee& options, double a, double b) {
    Eigen::MatrixXd x(2, 1);
    x << a, b;
    return promethee(x, tests::column({1}), tests::column({1}), options).tables.at("flows")(0, 0);
}

/// The flows of the slow route, pair by pair.
Eigen::MatrixXd pairwise_flows(const Promethee& options, const Problem& problem) {
    const Eigen::MatrixXd pi = detail::preferences(options, problem);
    const double others = std::max(1.0, static_cast<double>(pi.rows() - 1));
    Eigen::MatrixXd out(pi.rows(), 2);
    out.col(0) = pi.rowwise().sum() / others;
    out.col(1) = pi.colwise().sum().transpose() / others;
    return out;
}

}  // namespace

TEST_CASE("PROMETHEE, by hand", "[rank]") {
    const Ranking found = promethee(promethee_example(), tests::column({5, 3, 2}), tests::column({1, 1, 1}), {}, {.explain = true});
    const Eigen::VectorXd score = tests::column({.1, -.3, .2});
    const Eigen::MatrixXd& flows = found.tables.at("flows");
    for (Index i = 0; i < 3; ++i) CHECK(std::abs(found.score[i] - score[i]) <= tests::rounding_errors);
    CHECK(std::abs(flows(0, 0) - .55) <= tests::rounding_errors);
    CHECK(std::abs(flows(2, 1) - .4) <= tests::rounding_errors);
    CHECK(std::abs(found.tables.at("preferences")(0, 1) - .8) <= tests::rounding_errors);
    CHECK(found.tables.at("criterion_flows").col(0) == tests::column({0, -1, 1}));
    CHECK(found.tables.at("relation").row(2) == Eigen::RowVector3d(1, 1, 0));
    CHECK(found.tables.at("relation").col(2) == Eigen::Vector3d(-1, -1, 0));
}

TEST_CASE("the six preference functions of PROMETHEE", "[rank]") {
    CHECK(preferred_by({}, 1, 1) == 0);
    CHECK(preferred_by({}, 1.1, 1) == 1);
    CHECK(preferred_by({}, 1, 1.1) == 0);
    const Promethee u{.preference = {F::u_shape}, .q = {2}};
    CHECK(preferred_by(u, 3, 1) == 0);
    CHECK(preferred_by(u, 3.1, 1) == 1);
    const Promethee v{.preference = {F::v_shape}, .p = {4}};
    CHECK(preferred_by(v, 1, 3) == 0);
    CHECK(preferred_by(v, 2, 1) == .25);
    CHECK(preferred_by(v, 7, 1) == 1);
    const Promethee level{.preference = {F::level}, .q = {1}, .p = {3}};
    CHECK(preferred_by(level, 2, 1) == 0);
    CHECK(preferred_by(level, 3, 1) == .5);
    CHECK(preferred_by(level, 4, 1) == .5);
    CHECK(preferred_by(level, 5, 1) == 1);
    const Promethee linear{.preference = {F::linear}, .q = {1}, .p = {5}};
    CHECK(preferred_by(linear, 2, 1) == 0);
    CHECK(preferred_by(linear, 3, 1) == .25);
    CHECK(preferred_by(linear, 6, 1) == 1);
    CHECK(preferred_by(linear, 9, 1) == 1);
    const Promethee gaussian{.preference = {F::gaussian}, .s = {2}};
    CHECK(std::abs(preferred_by(gaussian, 3, 1) - (1 - std::exp(-.5))) <= tests::rounding_errors);
    CHECK(preferred_by(gaussian, 1, 3) == 0);
}

TEST_CASE("PROMETHEE, where thresholds meet", "[rank]") {
    CHECK(preferred_by({.preference = {F::linear}, .q = {1}, .p = {1}}, 2, 1) == 0);
    CHECK(preferred_by({.preference = {F::linear}, .q = {1}, .p = {1}}, 2.1, 1) == 1);
    CHECK(preferred_by({.preference = {F::v_shape}, .p = {0}}, 1.1, 1) == 1);
    CHECK(preferred_by({.preference = {F::v_shape}, .p = {0}}, 1, 1) == 0);
    CHECK(preferred_by({.preference = {F::level}, .q = {1}, .p = {1}}, 2.1, 1) == 1);
}

// In doubles .8 - .7 is above .1, .3 - .2 below it, and both are .1.
TEST_CASE("PROMETHEE, differences of decimals at a threshold", "[rank]") {
    const Promethee u{.preference = {F::u_shape}, .q = {.1}};
    CHECK(preferred_by(u, .8, .7) == 0);
    CHECK(preferred_by(u, .3, .2) == 0);
    CHECK(preferred_by(u, 1000000.8, 1000000.7) == 0);
    CHECK(preferred_by({}, .1 + .2, .3) == 0);
    const Promethee level{.preference = {F::level}, .q = {.1}, .p = {.2}};
    CHECK(preferred_by(level, .8, .6) == .5);
    CHECK(preferred_by(level, .3, .1) == .5);
    // whatever the unit
    CHECK(preferred_by({.preference = {F::u_shape}, .q = {1e-14}}, 8e-14, 7e-14) == 0);
    CHECK(preferred_by({.preference = {F::u_shape}, .q = {1e-14}}, 9e-14, 7e-14) == 1);
}

// JMcDM 0.8.3 has phi- less phi+: the alternative that most others beat comes first.
TEST_CASE("PROMETHEE, the sign of the net flow", "[rank]") {
    Eigen::MatrixXd x(3, 2);
    x << 3, 3, 2, 2, 1, 1;
    const Ranking found = promethee(x, tests::column({1, 1}), tests::column({1, 1}));
    CHECK(found.score == tests::column({1, 0, -1}));
    CHECK(found.rank == tests::column({1, 2, 3}));
}

// pyDecision 4.9.1 leaves a preference to negative differences in one of its functions.
TEST_CASE("PROMETHEE prefers nothing for less", "[rank]") {
    for (const F f : {F::usual, F::u_shape, F::v_shape, F::level, F::linear, F::gaussian})
        CHECK(preferred_by({.preference = {f}, .q = {1}, .p = {2}, .s = {1}}, 1, 9) == 0);
}

// RMCDA 0.3.1 cuts the table of preferences to as many alternatives as there are criteria; pymcdm 1.4.0 fails when called again.
TEST_CASE("PROMETHEE of more alternatives than criteria, and twice", "[rank]") {
    Eigen::MatrixXd x(5, 2);
    x << 1, 5, 2, 4, 3, 3, 4, 2, 5, 2;
    const Promethee options{.preference = {F::linear}, .q = {0}, .p = {3}};
    const Ranking once = promethee(x, tests::column({1, 1}), tests::column({1, -1}), options);
    CHECK(once.score == promethee(x, tests::column({1, 1}), tests::column({1, -1}), options).score);
    CHECK(once.rank == tests::column({5, 4, 3, 2, 1}));
}

TEST_CASE("PROMETHEE of one alternative, of equal ones, and of zero weights", "[rank]") {
    CHECK(promethee(Eigen::MatrixXd::Ones(1, 2), tests::column({1, 1}), tests::column({1, 1})).score == tests::column({0}));
    CHECK(promethee(Eigen::MatrixXd::Ones(3, 1), tests::column({1}), tests::column({-1})).score == tests::column({0, 0, 0}));
    CHECK(promethee(Eigen::MatrixXd::Zero(2, 1), tests::column({1}), tests::column({-1})).score == tests::column({0, 0}));
    Eigen::MatrixXd x(2, 2);
    x << 1, 9, 2, 1;
    CHECK(promethee(x, tests::column({1, 0}), tests::column({1, 1})).score == tests::column({-1, 1}));
}

TEST_CASE("what PROMETHEE refuses", "[rank]") {
    const auto seen = [](const Promethee& options, Index m = 3) {
        try {
            promethee(Eigen::MatrixXd::Random(m, 3), tests::column({1, 1, 1}), tests::column({1, 1, 1}), options);
        } catch (const ceiba::Error& error) {
            std::string out;
            for (const ceiba::Issue& issue : error.issues()) out += issue.code + ' ' + issue.where + ' ';
            return out;
        }
        return std::string();
    };
    CHECK(seen({.preference = {F::linear}}) == "missing_key /q missing_key /p ");
    CHECK(seen({.preference = {F::usual, F::u_shape, F::usual}, .q = {1, {}, {}}}) == "missing_key /q/1 ");
    CHECK(seen({.preference = {F::linear}, .q = {2}, .p = {1, 2, 3}}) == "out_of_range /p/0 ");
    CHECK(seen({.preference = {F::usual, F::usual}}) == "criterion_count /preference ");
    CHECK(seen({.preference = {F::usual}, .q = {1, 2}}) == "criterion_count /q ");
    CHECK(seen({.preference = {}, .q = {-1}, .p = {tests::nan}, .s = {0}}) ==
          "missing_key /preference out_of_range /q/0 not_finite /p/0 out_of_range /s/0 ");
    CHECK(seen({.preference = {F::gaussian}, .s = {1}}, 20001) == "too_many_pairs /matrix ");
}

// The quick route sorts, the slow one compares each pair: where jumps are compared the answers are the same counts.
TEST_CASE("PROMETHEE by sorting is PROMETHEE by pairs", "[rank]") {
    tests::Numbers numbers(11);
    const std::vector<F> functions{F::usual, F::u_shape, F::v_shape, F::level, F::linear, F::gaussian};
    const std::vector<double> units{1, 0.1, 0.01, 0.001, 1e-9, 1e6, 0.3};
    double worst = 0;
    for (int round = 0; round < 4000; ++round) {
        const auto m = static_cast<Index>(1 + numbers.below(24));
        const auto n = static_cast<Index>(1 + numbers.below(4));
        Eigen::MatrixXd x(m, n);
        Promethee options{.preference = {}};
        for (Index j = 0; j < n; ++j) {
            const double unit = numbers.one_of(units);
            const double shift = numbers.chance(0.2) ? 1e4 * unit : 0;
            const std::size_t steps = 1 + numbers.below(30);
            for (Index i = 0; i < m; ++i) x(i, j) = shift + unit * (static_cast<double>(numbers.below(steps)) - 5);
            if (numbers.chance(0.1)) x(0, j) *= -1e9;
            options.preference.push_back(numbers.one_of(functions));
            const double q = unit * static_cast<double>(numbers.below(4));
            options.q.push_back(q);
            options.p.push_back(numbers.chance(0.2) ? q : q + unit * static_cast<double>(1 + numbers.below(5)));
            options.s.push_back(unit * static_cast<double>(1 + numbers.below(5)));
        }
        Eigen::VectorXd weights(n);
        Eigen::VectorXd directions(n);
        for (Index j = 0; j < n; ++j) {
            weights[j] = j > 0 && numbers.chance(0.1) ? 0 : numbers.between(0.1, 3);
            directions[j] = numbers.chance(0.5) ? 1 : -1;
        }
        const Ranking found = promethee(x, weights, directions, options);
        const Eigen::MatrixXd wanted = pairwise_flows(options, {x, weights, directions});
        worst = std::max(worst, (found.tables.at("flows") - wanted).cwiseAbs().maxCoeff());
        if (worst > 1e-9) FAIL(x << "\nround " << round);
    }
    CHECK(worst <= 1e-9);
}

TEST_CASE("PROMETHEE by sorting, of many alternatives and of values far from 0", "[rank]") {
    tests::Numbers numbers(12);
    Eigen::MatrixXd x(1500, 3);
    for (Index i = 0; i < x.rows(); ++i) {
        x(i, 0) = numbers.between(0, 1);
        x(i, 1) = 1e9 + numbers.between(0, 1);
        x(i, 2) = std::exp(numbers.between(-15, 15));
    }
    const Promethee options{.preference = {F::linear, F::v_shape, F::linear}, .q = {.1, {}, 1e-6}, .p = {.4, .2, 1e-3}};
    const Eigen::VectorXd weights = tests::column({1, 2, 3});
    const Eigen::VectorXd directions = tests::column({1, -1, 1});
    const Ranking found = promethee(x, weights, directions, options);
    CHECK((found.tables.at("flows") - pairwise_flows(options, {x, weights, directions})).cwiseAbs().maxCoeff() <= 1e-11);
}

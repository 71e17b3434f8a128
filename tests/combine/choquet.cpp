#include <ceiba/combine/arithmetic.hpp>
#include <ceiba/combine/choquet.hpp>
#include <numeric>

#include "laws.hpp"

using namespace ceiba::combine;
using tests::column;

namespace {

/// Grabisch's students: mathematics, physics, literature.
const Capacity students{{{{0}, 0.45}, {{1}, 0.45}, {{2}, 0.3}, {{0, 1}, -0.4}, {{0, 2}, 0.15}, {{1, 2}, 0.15}, {{0, 1, 2}, -0.1}}};

}  // namespace

TEST_CASE("a Choquet integral by hand", "[combine]") {
    const Capacity pair{{{{0}, 0.5}, {{1}, 0.5}, {{0, 1}, -0.2}}};
    CHECK(std::abs(choquet(column({1, 3}), pair) - 2.25) <= tests::rounding_errors);  // (0.5 + 1.5 - 0.2) / 0.8
    const Capacity both{{{{0, 1}, 1}}};
    CHECK(choquet(column({1, 3}), both) == 1);  // worth something only together: the minimum
    CHECK(choquet(column({-3, -1}), both) == -3);
}

TEST_CASE("the students of Grabisch (1996)", "[combine]") {
    const Eigen::VectorXd shares = shapley(students, 3);
    const Eigen::MatrixXd together = interactions(students, 3);
    const double printed = 5e-8;  // seven digits are given
    CHECK(std::abs(shares[0] - 0.2916667) <= printed);
    CHECK(std::abs(shares[1] - 0.2916667) <= printed);
    CHECK(std::abs(shares[2] - 0.4166667) <= printed);
    CHECK(std::abs(together(0, 1) + 0.45) <= tests::rounding_errors);
    CHECK(std::abs(together(0, 2) - 0.1) <= tests::rounding_errors);
    CHECK(std::abs(together(2, 1) - 0.1) <= tests::rounding_errors);
    CHECK(together(1, 1) == 0);
    // The rank order that no weighted mean gives: C before A before B.
    CHECK(choquet(column({14, 15, 15}), students) > choquet(column({18, 16, 10}), students));
    CHECK(choquet(column({18, 16, 10}), students) > choquet(column({10, 12, 18}), students));
}

TEST_CASE("what is missing takes its masses with it", "[combine]") {
    const Capacity pair{{{{0}, 0.5}, {{1}, 0.5}, {{0, 1}, -0.2}}};
    CHECK(choquet(column({tests::nan, 3}), pair) == 3);
    // What is left of the masses of the others may be no more than a rounding error.
    CHECK(std::isnan(choquet(column({tests::nan, 3}), {{{{0}, 1}, {{1}, 1e-14}}})));
    CHECK(choquet(column({tests::nan, 3}), {{{{0}, 1}, {{1}, 1e-9}}}) == 3);
    const Capacity both{{{{0, 1}, 1}}};
    CHECK(std::isnan(choquet(column({tests::nan, 3}), both)));  // nothing left
    CHECK(std::isnan(choquet(column({tests::nan, tests::nan}), pair)));
}

namespace {

/// The first child that lowers some set it joins.
std::optional<std::size_t> falling(const Capacity& capacity, std::size_t n) {
    for (std::size_t i = 0; i < n; ++i)
        if (Joining(capacity, i, n).falls()) return i;
    return std::nullopt;
}

/// Every one of n alone, and groups besides.
Capacity with_groups(std::size_t n, double alone, std::vector<Capacity::Set> groups) {
    Capacity out{std::move(groups)};
    for (std::size_t i = 0; i < n; ++i) out.sets.push_back({{i}, alone});
    return out;
}

}  // namespace

TEST_CASE("a capacity of many children is judged for what it is", "[combine]") {
    std::vector<std::size_t> all(24);
    std::iota(all.begin(), all.end(), std::size_t{0});
    // What only has masses of 0 or more rises, and so does what a child alone makes up for, however large the groups.
    CHECK_FALSE(falling(with_groups(24, 0.1, {{all, 3}}), 24));
    CHECK_FALSE(falling(with_groups(24, 0.1, {{all, -0.1}}), 24));
    CHECK(choquet(Eigen::VectorXd::Constant(24, 3.0), with_groups(24, 0.1, {{all, 3}})) == 3);
    // Eight groups of three that share child 0 and nobody else: each can take .1 of it, and all of them .8.
    std::vector<Capacity::Set> threes;
    for (std::size_t g = 0; g < 8; ++g) threes.push_back({{0, 2 * g + 1, 2 * g + 2}, -0.1});
    CHECK_FALSE(falling(with_groups(17, 0.8, threes), 17));
    CHECK(falling(with_groups(17, 0.7, threes), 17) == std::size_t{0});
    // A pair that gives back what its group takes.
    threes.push_back({{0, 1}, 0.1});
    CHECK_FALSE(falling(with_groups(17, 0.7, threes), 17));
    // Twenty hang together: {0, 1, ..., 20} is worth .05 less than without 0.
    std::vector<std::size_t> many(all.begin(), all.begin() + 21);
    CHECK(falling(with_groups(21, 0.1, {{many, -0.15}}), 21) == std::size_t{0});
    // More than that is not looked at, and said to be so.
    try {
        choquet(Eigen::VectorXd::Constant(24, 3.0), with_groups(24, 0.1, {{all, -0.15}}));
        FAIL("no issue");
    } catch (const ceiba::Error& e) {
        CHECK(e.issues().front().code == "groups_too_large");
        CHECK(e.issues().front().arguments == std::vector<std::string>{"", "23", "20"});
    }
}

TEST_CASE("a capacity must rise", "[combine]") {
    CHECK_FALSE(falling(students, 3).has_value());
    CHECK(falling({{{{0}, 0.5}, {{1}, 0.5}, {{0, 1}, -0.6}}}, 2).has_value());
    CHECK(falling({{{{0}, 1}, {{1}, -0.1}, {{0, 1}, 0.2}}}, 2) == std::size_t{1});
    // Each pair alone would do, both together not: {0, 1, 2} is worth less than {1, 2}.
    CHECK(falling({{{{0}, 0.5}, {{1}, 0.5}, {{2}, 0.5}, {{0, 1}, -0.3}, {{0, 2}, -0.3}}}, 3) == std::size_t{0});
    // ... and a group of three can make up for it.
    CHECK_FALSE(falling({{{{0}, 0.5}, {{1}, 0.5}, {{2}, 0.5}, {{0, 1}, -0.3}, {{0, 2}, -0.3}, {{0, 1, 2}, 0.1}}}, 3).has_value());
    CHECK_THROWS_AS(choquet(column({1, 2}), {{{{0}, 0.5}, {{1}, 0.5}, {{0, 1}, -0.6}}}), ceiba::Error);
    CHECK_THROWS_AS(choquet(column({1, 2}), {{{{2}, 0.5}}}), ceiba::Error);
}

TEST_CASE("a Choquet integral with an additive capacity is the weighted mean", "[combine]") {
    tests::Numbers numbers(25);
    for (int round = 0; round < tests::rounds; ++round) {
        const tests::Sample s = tests::sample(numbers, -5, 5);
        Capacity additive;
        for (Eigen::Index i = 0; i < s.size(); ++i) additive.sets.push_back({{static_cast<std::size_t>(i)}, s.weights[i]});
        INFO("values " << s.values.transpose() << ", weights " << s.weights.transpose());
        CHECK(std::abs(choquet(s.values, additive) - arithmetic(s.values, s.weights)) <= tests::rounding_errors * 5);
        CHECK((shapley(additive, s.size()) - s.weights / s.weights.sum()).cwiseAbs().maxCoeff() <= tests::rounding_errors);
    }
}

TEST_CASE("Choquet integral: laws", "[combine]") {
    tests::Numbers numbers(26);
    for (int round = 0; round < tests::rounds; ++round) {
        const auto n = static_cast<Eigen::Index>(2 + numbers.below(5));
        Capacity capacity;
        for (Eigen::Index i = 0; i < n; ++i) {
            capacity.sets.push_back({{static_cast<std::size_t>(i)}, numbers.between(0.5, 1)});
            for (Eigen::Index j = 0; j < i; ++j)  // at most 5 pairs of -0.1 against 0.5 alone
                capacity.sets.push_back({{static_cast<std::size_t>(j), static_cast<std::size_t>(i)}, numbers.between(-0.1, 0.4)});
        }
        Eigen::VectorXd x(n);
        for (double& v : x) v = numbers.between(-5, 5);
        INFO("values " << x.transpose());
        const double value = choquet(x, capacity);
        CHECK(value >= x.minCoeff());
        CHECK(value <= x.maxCoeff());
        const Eigen::VectorXd moved = (x.array() * 2 + 1).matrix();
        CHECK(std::abs(choquet(moved, capacity) - 2 * value - 1) <= tests::rounding_errors * 40);
        for (Eigen::Index i = 0; i < n; ++i) {
            Eigen::VectorXd raised = x;
            raised[i] += 1;
            CHECK(choquet(raised, capacity) >= value - tests::rounding_errors * 40);
        }
        CHECK(std::abs(shapley(capacity, n).sum() - 1) <= tests::rounding_errors);
        // The other way to write a 2-additive integral: shares, and interactions of least and greatest.
        const Eigen::VectorXd shares = shapley(capacity, n);
        const Eigen::MatrixXd together = interactions(capacity, n);
        double other = 0;
        for (Eigen::Index i = 0; i < n; ++i) {
            other += x[i] * (shares[i] - together.row(i).cwiseAbs().sum() / 2);
            for (Eigen::Index j = 0; j < i; ++j)
                other += together(i, j) > 0 ? together(i, j) * std::fmin(x[i], x[j]) : -together(i, j) * std::fmax(x[i], x[j]);
        }
        CHECK(std::abs(other - value) <= tests::rounding_errors * 40);
    }
}

#include <ceiba/rank/compare/kemeny.hpp>
#include <ceiba/rank/compare/kendall.hpp>
#include <ceiba/rank/compare/rbo.hpp>
#include <ceiba/rank/compare/spearman.hpp>
#include <ceiba/rank/compare/weighted_spearman.hpp>
#include <ceiba/rank/compare/ws.hpp>

#include "laws.hpp"

namespace compare = ceiba::rank::compare;
using tests::column;

namespace tests {
inline bool near(std::optional<double> found, double wanted) {
    return found && std::abs(*found - wanted) <= rounding_errors;
}
/// Two rankings of n, with ties or without.
inline std::pair<Eigen::VectorXd, Eigen::VectorXd> two_rankings(Numbers& numbers, Eigen::Index n) {
    const std::size_t many = numbers.chance(0.5) ? 4 : 1000000;
    const auto one = [&] { return Eigen::VectorXd::NullaryExpr(n, [&](Eigen::Index) { return double(numbers.below(many)); }).eval(); };
    return {one(), one()};
}
}  // namespace tests

TEST_CASE("rank similarity, by hand", "[rank]") {
    const Eigen::VectorXd a = column({1, 2, 3, 4});
    const Eigen::VectorXd b = column({2, 1, 3, 4});
    CHECK(tests::near(compare::spearman(a, b), 0.8));
    CHECK(tests::near(compare::weighted_spearman(a, b), 0.72));
    CHECK(tests::near(compare::kendall(a, b), 2.0 / 3));
    CHECK(tests::near(compare::ws(a, b), 1 - (1.0 / 6 + 1.0 / 8)));
    CHECK(compare::kemeny(a, b) == 1);
    CHECK(compare::kemeny(a, b, compare::KemenyUnit::kemeny_snell) == 2);
    CHECK(tests::near(compare::rbo(column({1, 2, 3}), column({2, 1, 3})), 0.9));
    CHECK(tests::near(compare::rbo(column({1, 2, 3}), column({2, 1, 3}), 0.5), 0.5 * (0.5 + 0.25) + 0.125));
}

TEST_CASE("a difference among the best counts more where it says so", "[rank]") {
    const Eigen::VectorXd a = column({1, 2, 3, 4});
    const Eigen::VectorXd top = column({2, 1, 3, 4});
    const Eigen::VectorXd bottom = column({1, 2, 4, 3});
    CHECK(compare::spearman(a, top) == compare::spearman(a, bottom));
    CHECK(compare::weighted_spearman(a, top) < compare::weighted_spearman(a, bottom));
    CHECK(compare::ws(a, top) < compare::ws(a, bottom));
    CHECK(compare::rbo(a, top) < compare::rbo(a, bottom));
}

TEST_CASE("rank similarity with ties", "[rank]") {
    const Eigen::VectorXd a = column({1, 2, 3, 4});
    const Eigen::VectorXd tied = column({1.5, 1.5, 3, 4});
    CHECK(tests::near(compare::spearman(a, tied), 4.5 / std::sqrt(5 * 4.5)));
    CHECK(tests::near(compare::kendall(a, tied), 5 / std::sqrt(6 * 5)));
    CHECK(tests::near(compare::weighted_spearman(a, tied), 1 - 6 * (0.25 * 7.5 + 0.25 * 6.5) / 300));
    CHECK(tests::near(compare::ws(a, tied), 1 - (0.25 / 3 + 0.125 / 2)));
    CHECK(tests::near(compare::ws(tied, a), 1 - 2 * std::exp2(-1.5) * 0.5 / 2.5));  // the first is the reference
    CHECK(compare::kemeny(a, tied) == 0.5);
    // both of the tied two are at depth 1: A = 2/3, 1, 1, 1
    CHECK(tests::near(compare::rbo(a, tied), 0.1 * (2.0 / 3 + 0.9 + 0.81 + 0.729) + 0.6561));
    // of what kind the ranks of ties are is nothing, nor is rounding
    for (const Eigen::VectorXd& other : {column({1, 1, 2, 3}), column({2, 2, 3, 4}), column({0.1 + 0.2, 0.3, 0.4, 0.5})}) {
        CHECK(compare::spearman(a, other) == compare::spearman(a, tied));
        CHECK(compare::weighted_spearman(a, other) == compare::weighted_spearman(a, tied));
        CHECK(compare::kendall(a, other) == compare::kendall(a, tied));
        CHECK(compare::ws(a, other) == compare::ws(a, tied));
        CHECK(compare::ws(other, a) == compare::ws(tied, a));
        CHECK(compare::kemeny(a, other) == compare::kemeny(a, tied));
        CHECK(compare::rbo(a, other) == compare::rbo(a, tied));
    }
}

TEST_CASE("rank similarity where all tie, and of one alternative", "[rank]") {
    const Eigen::VectorXd a = column({1, 2, 3});
    const Eigen::VectorXd tied = column({1, 1, 1});
    CHECK(!compare::spearman(a, tied));
    CHECK(!compare::spearman(tied, tied));
    CHECK(!compare::kendall(tied, a));
    CHECK(!compare::kendall(tied, tied));
    CHECK(compare::weighted_spearman(tied, tied) == 1);
    CHECK(tests::near(compare::weighted_spearman(a, tied), 1 - 6 * (1 * 5 + 1 * 3) / 96.0));
    CHECK(compare::ws(tied, tied) == 1);
    CHECK(compare::kemeny(a, tied) == 1.5);
    CHECK(compare::kemeny(tied, tied) == 0);
    CHECK(tests::near(compare::rbo(tied, tied), 1));
    CHECK(tests::near(compare::rbo(a, tied), 0.1 * (0.5 + 0.8 * 0.9 + 0.81) + 0.729));
    const Eigen::VectorXd one = column({1});
    CHECK(!compare::spearman(one, one));
    CHECK(!compare::weighted_spearman(one, one));
    CHECK(!compare::kendall(one, one));
    CHECK(!compare::ws(one, one));
    CHECK(compare::kemeny(one, one) == 0);
    CHECK(tests::near(compare::rbo(one, one), 1));
}

TEST_CASE("rank similarity of the same and of the reverse", "[rank]") {
    for (Eigen::Index n = 2; n < 40; ++n) {
        const Eigen::VectorXd a = Eigen::VectorXd::LinSpaced(n, 1, static_cast<double>(n));
        CHECK(compare::spearman(a, a) == 1);
        CHECK(compare::spearman(a, -a) == -1);
        CHECK(compare::kendall(a, a) == 1);
        CHECK(compare::kendall(a, -a) == -1);
        CHECK(compare::weighted_spearman(a, a) == 1);
        CHECK(tests::near(compare::weighted_spearman(a, -a), -1));
        CHECK(compare::ws(a, a) == 1);
        CHECK(*compare::ws(a, -a) > 0);
        CHECK(compare::kemeny(a, -a) == static_cast<double>(n * (n - 1) / 2));
        CHECK(tests::near(compare::rbo(a, a), 1));
    }
}

TEST_CASE("rank similarity: laws", "[rank]") {
    tests::Numbers numbers(3);
    for (int round = 0; round < tests::rounds; ++round) {
        const auto n = static_cast<Eigen::Index>(2 + numbers.below(12));
        const auto [a, b] = tests::two_rankings(numbers, n);
        CHECK(compare::spearman(a, b) == compare::spearman(b, a));
        CHECK(compare::kendall(a, b) == compare::kendall(b, a));
        CHECK(compare::weighted_spearman(a, b) == compare::weighted_spearman(b, a));
        CHECK(compare::rbo(a, b) == compare::rbo(b, a));
        CHECK(compare::kemeny(a, b) == compare::kemeny(b, a));
        CHECK(2 * compare::kemeny(a, b) == compare::kemeny(a, b, compare::KemenyUnit::kemeny_snell));
        const Eigen::VectorXd c = tests::two_rankings(numbers, n).first;
        CHECK(compare::kemeny(a, c) <= compare::kemeny(a, b) + compare::kemeny(b, c));  // a distance
        for (const std::optional<double>& r : {compare::spearman(a, b), compare::kendall(a, b), compare::weighted_spearman(a, b)})
            CHECK((!r || (*r >= -1 - tests::rounding_errors && *r <= 1)));
        CHECK(*compare::ws(a, b) <= 1);
        CHECK(compare::rbo(a, b) > 0);
        CHECK(compare::rbo(a, b) <= 1);
        std::vector<Eigen::Index> order(static_cast<std::size_t>(n));
        for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<Eigen::Index>(i);
        numbers.shuffle(order);
        CHECK(compare::kendall(a, b) == compare::kendall(a(order), b(order)));
        CHECK(compare::rbo(a, b) == compare::rbo(a(order), b(order)));
        CHECK(compare::spearman(a, b) == compare::spearman(a(order), b(order)));
        CHECK(tests::near(compare::ws(a, b), *compare::ws(a(order), b(order))));
    }
}

TEST_CASE("everything wrong with two rankings is said", "[rank]") {
    const auto issues = [](const auto& f) {
        std::vector<std::string> out;
        try {
            f();
        } catch (const ceiba::Error& error) {
            for (const ceiba::Issue& issue : error.issues()) out.push_back(issue.code + ' ' + issue.where);
        }
        return out;
    };
    using Seen = std::vector<std::string>;
    CHECK(issues([] { compare::spearman(column({1, tests::nan}), column({1, 2, tests::infinity})); }) ==
          Seen{"wrong_shape /second", "not_finite /first/1", "not_finite /second/2"});
    CHECK(issues([] { compare::kemeny(column({}), column({})); }) == Seen{"wrong_shape /first"});
    CHECK(issues([] { compare::rbo(column({1}), column({1}), 1); }) == Seen{"out_of_range /p"});
    CHECK(issues([] { compare::rbo(column({1}), column({1}), tests::nan); }) == Seen{"out_of_range /p"});
}

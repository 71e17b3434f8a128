#include <ceiba/methods.hpp>
#include <ceiba/rank/compare/reversal.hpp>
#include <ceiba/rank/methods.hpp>

#include "laws.hpp"

using namespace ceiba::rank;
using tests::column;

namespace tests {
/// Alternatives of which the first two change places when a third one joins: min-max ranges are those of the table.
inline Eigen::MatrixXd turning() {
    Eigen::MatrixXd x(3, 2);
    x << 0.4, 0.6, 0.55, 0.4, 0, 9;
    return x;
}
}  // namespace tests

TEST_CASE("rank reversal: what has its ranges stated passes all three tests", "[rank]") {
    const Rim rim{.ranges = {{-10, 10}, {-10, 10}}, .ideals = {{10, 10}, {10, 10}}};
    tests::Numbers numbers(4);
    for (int round = 0; round < 50; ++round) {
        const auto m = static_cast<Index>(1 + numbers.below(6));
        const Eigen::MatrixXd x = Eigen::MatrixXd::NullaryExpr(m, 2, [&](Index, Index) { return numbers.between(0, 9); });
        const Eigen::MatrixXd worse = Eigen::MatrixXd::NullaryExpr(3, 2, [&](Index, Index) { return numbers.between(-9, 0); });
        const auto one = compare::reversal_1(rim, x, column({1, 2}), column({1, 1}), worse);
        CHECK(one.passes);
        CHECK(one.trials == 3 * (m - 1));
        CHECK(one.best.size() == 1);
        CHECK(compare::reversal_2(rim, x, column({1, 2}), column({1, 1})).passes);
        CHECK(compare::reversal_3(Method{rim}, x, column({1, 2}), column({1, 1})).passes);
    }
}

TEST_CASE("rank reversal: RIM with ranges from the data turns round the first two", "[rank]") {
    const Rim rim{.bounds = RimBounds::data};
    const Eigen::MatrixXd x = tests::turning();
    const auto found = compare::reversal_3(rim, x, column({1, 1.01}), column({1, 1}));
    CHECK(found.pairwise(0, 1) == 1);  // alone each is best on one criterion, and the second weighs more
    CHECK(found.pairwise(1, 0) == -1);
    CHECK(found.rank[0] > found.rank[1]);
    CHECK(!found.passes);
    CHECK(found.failures.front() == std::array<Index, 2>{0, 1});
    CHECK(compare::reversal_2(rim, x, column({1, 1.01}), column({1, 1})).pairwise == found.pairwise);
}

TEST_CASE("rank reversal test 1: each that is not best is replaced by each worse one", "[rank]") {
    const Rim rim{.bounds = RimBounds::data};
    Eigen::MatrixXd x(3, 2);
    x << 1, 0, 0, 1.5, 0.5, 0.5;
    Eigen::MatrixXd worse(2, 2);
    worse << 0, 0, 0, -100;
    const auto found = compare::reversal_1(rim, x, column({1, 1.01}), column({1, 1}), worse);
    CHECK(found.best == std::vector<Index>{1});
    CHECK(found.trials == 4);
    // without the first the third is best on the first criterion; -100 makes who has .5 or 0 of the second as good as best there
    CHECK(found.failures == std::vector<compare::Replacement>{{0, 0, {2}}, {0, 1, {2}}, {2, 1, {0}}});
    CHECK(!found.passes);
    CHECK_THROWS_AS(compare::reversal_1(rim, x, column({1, 1}), column({1, 1}), Eigen::MatrixXd(1, 3)), ceiba::Error);
}

TEST_CASE("rank reversal test 2: a majority of criteria goes round in a cycle", "[rank]") {
    // of two alternatives each criterion has one that is best and one that is worst: what is better on more criteria wins
    Eigen::MatrixXd x(3, 3);
    x << 1, 2, 3, 2, 3, 1, 3, 1, 2;
    const auto found = compare::reversal_2(Rim{.bounds = RimBounds::data}, x, column({1, 1, 1}), column({1, 1, 1}));
    CHECK(!found.passes);
    CHECK(found.failures.size() == 3);  // one cycle, from each of its three
    CHECK(found.failures[0] == std::array<Index, 3>{0, 2, 1});
    CHECK(!compare::reversal_3(Rim{.bounds = RimBounds::data}, x, column({1, 1, 1}), column({1, 1, 1})).passes);
}

TEST_CASE("rank reversal: all tie, and one alternative", "[rank]") {
    const Eigen::MatrixXd x = Eigen::MatrixXd::Ones(3, 2);
    const auto one = compare::reversal_1(Topsis{}, x, column({1, 1}), column({1, -1}), Eigen::MatrixXd::Zero(2, 2));
    CHECK(one.passes);
    CHECK(one.trials == 0);  // all are best
    CHECK(one.best.size() == 3);
    CHECK(compare::reversal_2(Topsis{}, x, column({1, 1}), column({1, -1})).passes);
    CHECK(compare::reversal_3(Topsis{}, x.topRows(1), column({1, 1}), column({1, -1})).passes);
}

TEST_CASE("rank reversal: the three tests together, as a document", "[rank]") {
    const Method rim{Rim{.bounds = RimBounds::data}};
    const Eigen::MatrixXd x = tests::turning();
    const Eigen::VectorXd weights = column({1, 1.01});
    const Eigen::VectorXd ways = column({1, 1});
    const Eigen::MatrixXd worse = Eigen::MatrixXd::Constant(1, 2, -1);
    const ceiba::RankReversal found = ceiba::reversal(rim, x, weights, ways, worse);
    const auto first = compare::reversal_1(rim, x, weights, ways, worse);
    const auto third = compare::reversal_3(rim, x, weights, ways);
    CHECK(found.method == "rim");
    CHECK(found.options.at("bounds") == "\"data\"");
    CHECK(found.replacements == 2);
    CHECK(found.best == std::vector<int>(first.best.begin(), first.best.end()));
    CHECK(found.rank == std::vector<double>(third.rank.begin(), third.rank.end()));
    CHECK(found.best_changed.size() == first.failures.size());
    CHECK(found.not_transitive.size() == compare::reversal_2(rim, x, weights, ways).failures.size());
    CHECK(found.turned_round.front() == std::vector<int>{0, 1});
    CHECK(found.turned_round.size() == third.failures.size());
    CHECK(!found.passes);
    const ceiba::RankReversal alone = ceiba::reversal(rim, x.topRows(1), weights, ways);
    CHECK(alone.passes);
    CHECK(!alone.replacements);
}

#include "rank/group/samples.hpp"

namespace group = ceiba::rank::group;
using ceiba::rank::Index;
using ceiba::rank::Ranking;

namespace tests {
/// Rankings as columns.
inline Eigen::MatrixXd columns(const std::vector<Eigen::VectorXd>& list) {
    Eigen::MatrixXd out(list.front().size(), static_cast<Index>(list.size()));
    for (std::size_t k = 0; k < list.size(); ++k) out.col(static_cast<Index>(k)) = list[k];
    return out;
}
inline const Eigen::MatrixXd& cycle() {
    static const Eigen::MatrixXd out = columns({column({1, 2, 3}), column({2, 3, 1}), column({3, 1, 2})});
    return out;
}
}  // namespace tests

TEST_CASE("Borda: ties share the mean of their points", "[rank]") {
    const Eigen::MatrixXd x = tests::columns({tests::column({1, 2, 3}), tests::column({1, 1, 2})});
    const Ranking found = group::borda(x, tests::column({}), {}, {.explain = true});
    CHECK(found.score == tests::column({3.5, 2.5, 0}));
    CHECK(found.tables.at("points").col(1) == tests::column({1.5, 1.5, 0}));
    // pyDecision 4.9.1 and JMcDM 0.8.3 give what is tied 1, 2, 3 as it comes
    CHECK(group::borda(Eigen::MatrixXd::Constant(3, 2, 2)).score == tests::column({2, 2, 2}));
    CHECK(group::borda(x, tests::column({2, 0})).score == tests::column({4, 2, 0}));
    // what kind of ranks ties have is nothing, nor is rounding
    CHECK(group::borda(tests::column({1, 2.5, 2.5, 4})).score == group::borda(tests::column({1, 2, 2, 3})).score);
    CHECK(group::borda(tests::column({0.1 + 0.2, 0.3})).score == tests::column({0.5, 0.5}));
}

TEST_CASE("Copeland counts majorities, not margins", "[rank]") {
    // pyDecision 4.9.1 and RMCDA 0.3.1 add up margins, which is Borda: 2 0 -2
    const Eigen::MatrixXd x =
        tests::columns({tests::column({1, 2, 3}), tests::column({1, 2, 3}), tests::column({1, 2, 3}), tests::column({2, 3, 1}),
                        tests::column({2, 3, 1}), tests::column({3, 1, 2}), tests::column({3, 1, 2})});
    CHECK(group::copeland(x).score == tests::column({0, 0, 0}));
    CHECK(group::copeland(x).rank == tests::column({2, 2, 2}));
    CHECK(group::borda(x).score == tests::column({8, 7, 6}));
    const Eigen::MatrixXd y = tests::columns({tests::column({1, 2, 3}), tests::column({3, 1, 2})});
    const Ranking found = group::copeland(y, tests::column({}), {}, {.explain = true});
    CHECK(found.score == tests::column({0, 1, -1}));  // 1 and 2, 1 and 3 are even
    CHECK(found.tables.at("duels").row(1) == Eigen::RowVector2d(1, 0));
    CHECK(found.tables.at("pairwise")(1, 2) == 2);
}

TEST_CASE("majorities of decimals are even where the decimals are", "[rank]") {
    const Eigen::MatrixXd x = tests::columns({tests::column({1, 2}), tests::column({1, 2}), tests::column({2, 1})});
    CHECK(group::copeland(x, tests::column({0.1, 0.2, 0.3})).score == tests::column({0, 0}));
    CHECK(group::condorcet(x, tests::column({0.1, 0.2, 0.3})).sets.at("winner").empty());
    CHECK(group::kemeny_young(x, tests::column({0.1, 0.2, 0.3})).tables.at("unique")(0, 0) == 0);
}

TEST_CASE("a Condorcet winner, and none", "[rank]") {
    const Eigen::MatrixXd x = tests::columns({tests::column({1, 2, 3}), tests::column({1, 3, 2}), tests::column({3, 1, 2})});
    const Ranking found = group::condorcet(x);
    CHECK(found.score == tests::column({1, 0, 0}));
    CHECK(found.rank == tests::column({1, 2.5, 2.5}));
    CHECK(found.sets.at("winner") == std::vector<Index>{0});
    CHECK(found.tables.at("pairwise").row(0) == Eigen::RowVector3d(0, 2, 2));
    CHECK(group::condorcet(tests::cycle()).score == tests::column({0, 0, 0}));
    CHECK(group::condorcet(tests::cycle()).sets.at("winner").empty());
    CHECK(group::condorcet(Eigen::MatrixXd::Ones(2, 2)).sets.at("winner").empty());
    CHECK(group::condorcet(Eigen::MatrixXd::Ones(1, 2)).sets.at("winner") == std::vector<Index>{0});
}

TEST_CASE("Kemeny-Young of a cycle, of ties and of one", "[rank]") {
    const Ranking found = group::kemeny_young(tests::cycle());
    CHECK(found.score == tests::column({1, 2, 3}));
    CHECK(found.tables.at("cost")(0, 0) == 4);
    CHECK(found.tables.at("unique")(0, 0) == 0);
    CHECK(group::kemeny_young(tests::cycle(), tests::column({}), {.unit = group::KemenyUnit::kemeny_snell}).tables.at("cost")(0, 0) == 8);
    const Ranking tied = group::kemeny_young(Eigen::MatrixXd::Ones(3, 2));
    CHECK(tied.score == tests::column({1, 2, 3}));
    CHECK(tied.tables.at("cost")(0, 0) == 3);  // half of each of three pairs in two rankings
    CHECK(tied.tables.at("unique")(0, 0) == 0);
    const Ranking one = group::kemeny_young(Eigen::MatrixXd::Ones(1, 2));
    CHECK(one.score == tests::column({1}));
    CHECK(one.tables.at("unique")(0, 0) == 1);
    const Ranking strict = group::kemeny_young(tests::column({3, 1, 2}));
    CHECK(strict.score == tests::column({3, 1, 2}));
    CHECK(strict.tables.at("cost")(0, 0) == 0);
    CHECK(strict.tables.at("unique")(0, 0) == 1);
}

TEST_CASE("Kemeny-Young is the best of all orders, the first of them, and says whether it is alone", "[rank]") {
    tests::Numbers numbers(11);
    for (int round = 0; round < 150; ++round) {
        const auto m = static_cast<Index>(2 + numbers.below(4));
        const auto n = static_cast<Index>(1 + numbers.below(5));
        const Eigen::MatrixXd x = Eigen::MatrixXd::NullaryExpr(m, n, [&](Index, Index) { return static_cast<double>(numbers.below(4)); });
        const Eigen::VectorXd w = Eigen::VectorXd::NullaryExpr(n, [&](Index) { return 0.1 * static_cast<double>(1 + numbers.below(4)); });
        std::vector<Index> order(static_cast<std::size_t>(m));
        std::iota(order.begin(), order.end(), Index{0});
        double least = tests::infinity;
        int how_many = 0;
        std::vector<Index> best;
        do {
            double cost = 0;
            for (Index k = 0; k < n; ++k)
                for (std::size_t a = 0; a < order.size(); ++a)
                    for (std::size_t b = a + 1; b < order.size(); ++b) {
                        const double first = x(order[a], k);
                        const double second = x(order[b], k);
                        cost += w[k] * (first > second ? 1 : first == second ? 0.5 : 0);
                    }
            if (cost < least - 1e-9) {
                least = cost;
                how_many = 0;
                best = order;
            }
            how_many += cost < least + 1e-9;
        } while (std::next_permutation(order.begin(), order.end()));
        const Ranking found = group::kemeny_young(x, w);
        CHECK(std::abs(found.tables.at("cost")(0, 0) - least) <= 1e-12);
        CHECK(found.tables.at("unique")(0, 0) == (how_many == 1 ? 1 : 0));
        CHECK(found.order == best);
    }
}

TEST_CASE("Kemeny-Young of twelve, and of thirteen", "[rank]") {
    const Eigen::MatrixXd x = Eigen::VectorXd::LinSpaced(12, 12, 1);
    CHECK(group::kemeny_young(x).score == x);
    try {
        group::kemeny_young(Eigen::MatrixXd::Ones(13, 1));
        FAIL("no error");
    } catch (const ceiba::Error& error) {
        CHECK(error.issues()[0].code == "wrong_shape");
        CHECK(error.issues()[0].where == "/matrix");
    }
}

TEST_CASE("means of scores and of ranks", "[rank]") {
    const Eigen::MatrixXd x = tests::columns({tests::column({4, 5}), tests::column({8, 6})});
    const Ranking found = group::weighted_mean(x, tests::column({3, 1}));
    CHECK(found.score == tests::column({5, 5.25}));
    CHECK(found.rank == tests::column({2, 1}));
    CHECK(group::weighted_mean(x, tests::column({3, 1}), {.columns = group::Columns::ranks}).rank == tests::column({1, 2}));
    CHECK(group::weighted_mean(x).score == tests::column({6, 5.5}));
}

TEST_CASE("trimmed means", "[rank]") {
    const Eigen::MatrixXd x = tests::column({1, 2, 3, 10}).transpose();
    CHECK(group::trimmed_mean(x).score == tests::column({4}));
    const Ranking found = group::trimmed_mean(x, tests::column({}), {.share = 0.25}, {.explain = true});
    CHECK(found.score == tests::column({2.5}));
    CHECK(found.tables.at("kept").row(0) == Eigen::RowVector4d(0, 1, 1, 0));
    // .3 * 10 is 3, though a machine has a little more, and .1 * 10 is 1
    Eigen::MatrixXd ten = Eigen::VectorXd::LinSpaced(10, 1, 10).transpose();
    ten(0, 9) = 1000;
    CHECK(std::abs(group::trimmed_mean(ten).score[0] - 5.5) <= tests::rounding_errors);
    ten(0, 7) = 500;
    CHECK(std::abs(group::trimmed_mean(ten, tests::column({}), {.share = 0.3}).score[0] - 5.5) <= tests::rounding_errors);
    // weights weigh what is left; a column of weight 0 is not there
    CHECK(group::trimmed_mean(x, tests::column({5, 1, 3, 9}), {.share = 0.25}).score == tests::column({2.75}));
    CHECK(group::trimmed_mean(x, tests::column({1, 1, 1, 0}), {.share = 0.25}).score == tests::column({2}));
    CHECK_THROWS_AS(group::trimmed_mean(x, tests::column({}), {.share = 0.5}), ceiba::Error);
    CHECK_THROWS_AS(group::trimmed_mean(x, tests::column({}), {.share = -0.1}), ceiba::Error);
    CHECK_THROWS_AS(group::trimmed_mean(x, tests::column({}), {.share = tests::nan}), ceiba::Error);
}

TEST_CASE("everything wrong with rankings is said", "[rank]") {
    Eigen::MatrixXd x = Eigen::MatrixXd::Ones(2, 2);
    x(1, 0) = tests::nan;
    try {
        group::borda(x, tests::column({2, -1}));
        FAIL("no error");
    } catch (const ceiba::Error& error) {
        REQUIRE(error.issues().size() == 2);
        CHECK(error.issues()[0].code == "not_finite");
        CHECK(error.issues()[0].row == 1);
        CHECK(error.issues()[1].code == "negative_weight");
    }
    CHECK_THROWS_AS(group::borda(Eigen::MatrixXd(0, 0)), ceiba::Error);
    CHECK_THROWS_AS(group::borda(Eigen::MatrixXd::Ones(2, 2), tests::column({0, 0})), ceiba::Error);
}

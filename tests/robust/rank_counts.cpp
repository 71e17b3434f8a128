#include <ceiba/robust/rank_counts.hpp>

#include "robust/matrices.hpp"

using namespace ceiba::robust;
using tests::column;
using tests::matrices::rows;
using tests::matrices::same_bits;

namespace {

constexpr Smaa shared_ranks{.ties = TiedRanks::shared};

}  // namespace

TEST_CASE("ranks of four draws, by hand", "[robust]") {
    RankCounts counts(3, 2);
    counts.add(0, column({3, 2, 1}), column({.5, .5}));
    counts.add(1, column({3, 1, 2}), column({1, 3}));  // in proportion
    counts.add(2, column({0, 7, 2}), column({0, 1}));
    counts.add(3, column({5, 4, -1}), column({1, 0}));
    const SmaaIndices found = counts.indices();
    CHECK(found.acceptability == rows({{.75, 0, .25}, {.25, .5, .25}, {0, .5, .5}}));
    CHECK(found.pairwise == rows({{0, .75, .75}, {.25, 0, .75}, {.25, .25, 0}}));
    CHECK(same_bits(found.central_weights, rows({{1.75 / 3, 1.25 / 3}, {0, 1}, {tests::nan, tests::nan}})));
    CHECK(found.draws == 4);
    CHECK(found.failed == 0);
    CHECK(found.without_score == std::vector<std::uint64_t>{0, 0, 0});
    CHECK(found.confidence.size() == 0);
}

TEST_CASE("equal scores have the least rank, or share their places", "[robust]") {
    const Eigen::VectorXd scores = column({.3, .1 + .2, .7, .1 + .2, -1});  // the second and fourth are .3 to 12 digits
    RankCounts least(5, 0);
    least.add(0, scores, column({}));
    CHECK(least.indices().acceptability == rows({{0, 1, 0, 0, 0}, {0, 1, 0, 0, 0}, {1, 0, 0, 0, 0}, {0, 1, 0, 0, 0}, {0, 0, 0, 0, 1}}));
    CHECK(least.indices().pairwise == rows({{0, 0, 0, 0, 1}, {0, 0, 0, 0, 1}, {1, 1, 0, 1, 1}, {0, 0, 0, 0, 1}, {0, 0, 0, 0, 0}}));
    RankCounts fair(5, 0, shared_ranks);
    fair.add(0, scores, column({}));
    const double t = 1. / 3;
    CHECK(fair.indices().acceptability == rows({{0, t, t, t, 0}, {0, t, t, t, 0}, {1, 0, 0, 0, 0}, {0, t, t, t, 0}, {0, 0, 0, 0, 1}}));
    CHECK(fair.indices().pairwise == rows({{0, .5, 0, .5, 1}, {.5, 0, 0, .5, 1}, {1, 1, 0, 1, 1}, {.5, .5, 0, 0, 1}, {0, 0, 0, 0, 0}}));
    // each of several that are the best has the weights of the draw as favourable ones
    RankCounts both(2, 1);
    both.add(0, column({1, 1}), column({4}));
    CHECK(both.indices().central_weights == rows({{1}, {1}}));
}

TEST_CASE("many tied share their places to 2e-10, and each place and each alternative adds up", "[robust]") {
    RankCounts counts(29, 0, shared_ranks);
    for (std::uint64_t draw = 0; draw < 200; ++draw) counts.add(draw, Eigen::VectorXd::Zero(29), column({}));
    const Eigen::MatrixXd found = counts.indices().acceptability;
    CHECK((found.array() - 1. / 29).abs().maxCoeff() <= 2e-10);
    for (Index i = 0; i < 29; ++i) {
        CHECK(std::abs(found.row(i).sum() - 1) <= 1e-14);
        CHECK(std::abs(found.col(i).sum() - 1) <= 1e-14);
    }
}

TEST_CASE("draws without a score are counted and named", "[robust]") {
    RankCounts counts(3, 1);
    CHECK(std::isnan(counts.indices().acceptability(0, 0)));
    for (std::uint64_t draw = 300; draw > 100; --draw) counts.add(draw, column({tests::nan, tests::nan, tests::nan}), column({1}));
    counts.add(5, column({tests::nan, 1, tests::nan}), column({1}));
    counts.add(6, column({2, tests::nan, -tests::infinity}), column({1}));
    const SmaaIndices found = counts.indices();
    CHECK(found.draws == 2);
    CHECK(found.failed == 200);
    REQUIRE(found.failed_draws.size() == 100);
    CHECK(found.failed_draws.front() == 101);
    CHECK(found.failed_draws.back() == 200);
    CHECK(found.without_score == std::vector<std::uint64_t>{1, 1, 1});
    CHECK(found.acceptability == rows({{.5, .5, 0}, {.5, 0, .5}, {0, 1, 0}}));  // two without a score tie behind the one that has one
    CHECK(found.pairwise == rows({{0, .5, .5}, {.5, 0, .5}, {0, .5, 0}}));
}

TEST_CASE("counts have the same bits in any order and in any parts", "[robust]") {
    tests::Numbers numbers(4);
    for (const TiedRanks ties : {TiedRanks::least, TiedRanks::shared}) {
        const Smaa options{.ties = ties};
        std::vector<Eigen::VectorXd> scores;
        std::vector<Eigen::VectorXd> weights;
        for (int draw = 0; draw < 700; ++draw) {
            Eigen::VectorXd s(9);
            Eigen::VectorXd w(4);
            for (double& x : s)
                x = numbers.chance(.1) ? tests::nan : draw % 3 == 0 ? numbers.between(-1, 1) : std::floor(numbers.between(0, 6));
            if (draw % 50 == 7) s.setConstant(tests::nan);
            for (double& x : w) x = numbers.between(0, 1);
            scores.push_back(s);
            weights.push_back(w);
        }
        RankCounts one(9, 4, options);
        std::vector<RankCounts> parts(3, RankCounts(9, 4, options));
        for (std::size_t d = 0; d < scores.size(); ++d) one.add(d, scores[d], weights[d]);
        for (std::size_t d = scores.size(); d-- > 0;) parts[numbers.below(3)].add(d, scores[d], weights[d]);
        RankCounts all(9, 4, options);
        for (const RankCounts& part : parts) all.merge(part);
        const SmaaIndices a = one.indices();
        const SmaaIndices b = all.indices();
        CHECK(same_bits(a.acceptability, b.acceptability));
        CHECK(same_bits(a.central_weights, b.central_weights));
        CHECK(same_bits(a.pairwise, b.pairwise));
        CHECK(a.failed_draws == b.failed_draws);
        CHECK(a.without_score == b.without_score);
        CHECK(a.draws == 686);
        // the definitions, one draw and one pair after the other
        Eigen::MatrixXd wins = Eigen::MatrixXd::Zero(9, 9);
        Eigen::MatrixXd ranked = Eigen::MatrixXd::Zero(9, 9);
        Eigen::MatrixXd central = Eigen::MatrixXd::Zero(9, 4);
        Eigen::VectorXd best = Eigen::VectorXd::Zero(9);
        for (std::size_t d = 0; d < scores.size(); ++d) {
            if (scores[d].array().isNaN().all()) continue;
            for (Index i = 0; i < 9; ++i) {
                Index above = 0;
                Index level = 0;
                for (Index k = 0; k < 9; ++k) {
                    if (detail::better(scores[d][k], scores[d][i])) ++above;
                    else if (!detail::better(scores[d][i], scores[d][k])) ++level;
                    else wins(i, k) += 1;
                    if (ties == TiedRanks::shared && k != i && !detail::better(scores[d][k], scores[d][i]) &&
                        !detail::better(scores[d][i], scores[d][k]))
                        wins(i, k) += .5;
                }
                if (ties == TiedRanks::least) ranked(i, above) += 1;
                else
                    for (Index r = above; r < above + level; ++r) ranked(i, r) += 1 / static_cast<double>(level);
                if (above > 0) continue;
                best[i] += 1;
                central.row(i) += (weights[d] / weights[d].sum()).transpose();
            }
        }
        CHECK((a.pairwise - wins / 686).cwiseAbs().maxCoeff() <= 1e-14);
        CHECK((a.acceptability - ranked / 686).cwiseAbs().maxCoeff() <= 1e-14);
        for (Index i = 0; i < 9; ++i) CHECK((a.central_weights.row(i) - central.row(i) / best[i]).cwiseAbs().maxCoeff() <= 1e-14);
    }
}

TEST_CASE("counts of one alternative, and of others that do not fit", "[robust]") {
    RankCounts one(1, 1);
    one.add(0, column({-3}), column({2}));
    CHECK(one.indices().acceptability == rows({{1}}));
    CHECK(one.indices().pairwise == rows({{0}}));
    one.merge(one);
    CHECK(one.indices().draws == 2);
    CHECK_THROWS_AS(one.add(0, column({1, 2}), column({1})), std::invalid_argument);
    CHECK_THROWS_AS(one.add(0, column({1}), column({})), std::invalid_argument);
    CHECK_THROWS_AS(one.add(0, column({1}), column({-1})), std::invalid_argument);
    CHECK_THROWS_AS(one.add(0, column({1}), column({0})), std::invalid_argument);
    CHECK_THROWS_AS(one.add(0, column({1}), column({tests::nan})), std::invalid_argument);
    CHECK_THROWS_AS(one.add(0, column({1}), column({tests::infinity})), std::invalid_argument);
    CHECK_THROWS_AS(one.merge(RankCounts(2, 1)), std::invalid_argument);
    CHECK_THROWS_AS(one.merge(RankCounts(1, 1, shared_ranks)), std::invalid_argument);
    CHECK_THROWS_AS(RankCounts(0, 1), ceiba::Error);
    CHECK_THROWS_AS(RankCounts(32'768, 1), ceiba::Error);
    CHECK_THROWS_AS(RankCounts(1, -1), ceiba::Error);
    RankCounts alone(2, 0, {.pairwise = false});
    alone.add(0, column({1, 2}), column({}));
    CHECK(alone.indices().pairwise.size() == 0);
    CHECK(alone.indices().acceptability == rows({{0, 1}, {1, 0}}));
}

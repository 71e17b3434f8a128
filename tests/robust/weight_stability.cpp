#include <ceiba/robust/weight_stability.hpp>

#include "robust/matrices.hpp"

using namespace ceiba::robust;
using tests::column;
using tests::matrices::drawn;
using tests::matrices::rows;

namespace {

/// Scores where one weight is t and the others are in proportion.
Eigen::VectorXd scores_where(const Eigen::MatrixXd& x, Eigen::VectorXd w, Index k, double t) {
    w[k] = 0;
    if (w.isZero(0)) w.setOnes(), w[k] = 0;
    w *= (1 - t) / w.sum();
    w[k] = t;
    return x * w;
}

/// A crossing is a difference of scores over one of slopes; where these are above 1e-3, its rounding errors are below this.
constexpr double rounding_of_crossings = 1e-11;

}  // namespace

TEST_CASE("stable weights of three alternatives, by hand", "[robust]") {
    const std::vector<WeightStability> found = weight_stability(rows({{1, 0}, {.6, .6}, {0, 1}}), column({5, 5}));
    REQUIRE(found.size() == 2);
    CHECK(found[0].weight == .5);
    CHECK(std::abs(found[0].best.low - .4) <= 1e-15);
    CHECK(std::abs(found[0].best.high - .6) <= 1e-15);
    CHECK(found[0].best.below == RankChange{.rises = 2, .falls = 1});
    CHECK(found[0].best.above == RankChange{.rises = 0, .falls = 1});
    CHECK(std::abs(found[1].best.low - .4) <= 1e-15);
    CHECK(found[1].best.below == RankChange{.rises = 0, .falls = 1});
    CHECK(found[1].best.above == RankChange{.rises = 2, .falls = 1});
    // the first and third are level, and part with any change
    CHECK(found[0].ranking.low == .5);
    CHECK(found[0].ranking.high == .5);
    CHECK(found[0].ranking.below == RankChange{.rises = 2, .falls = 0});
    CHECK(found[0].ranking.above == RankChange{.rises = 0, .falls = 2});
}

TEST_CASE("stable weights of the example of Triantaphyllou and Sánchez", "[robust]") {
    // Table 2 of doi:10.1111/j.1540-5915.1997.tb01306.x; the preferences are printed as .3162, .2768, .2621 and .1449
    const Eigen::MatrixXd x =
        rows({{.3088, .2897, .3867, .1922}, {.2163, .3458, .1755, .6288}, {.4509, .2473, .1194, .0575}, {.0240, .1172, .3184, .1215}});
    const Eigen::VectorXd w = column({.3277, .3058, .2876, .0790});
    const Eigen::VectorXd p = x * w;
    CHECK((p - column({.3162, .2768, .2621, .1449})).cwiseAbs().maxCoeff() <= 3e-4);  // printed with 4 digits from numbers of 4
    const std::vector<WeightStability> found = weight_stability(x, w);
    // their theorem: i and j change places where w_k changes by d = (p_j - p_i) / (a_jk - a_ik), and all are then divided by 1 - d
    for (Index k = 0; k < 4; ++k) {
        double best_low = 0;
        double best_high = 1;
        double low = 0;
        double high = 1;
        for (Index i = 0; i < 4; ++i)
            for (Index j = i + 1; j < 4; ++j) {
                const double d = (p[j] - p[i]) / (x(j, k) - x(i, k));
                if (d > w[k] || d >= 1) continue;  // "non-feasible"
                const double share = (w[k] - d) / (w.sum() - d);
                double& limit = d > 0 ? low : high;
                limit = d > 0 ? std::max(limit, share) : std::min(limit, share);
                if (i > 0) continue;
                double& first = d > 0 ? best_low : best_high;
                first = d > 0 ? std::max(first, share) : std::min(first, share);
            }
        const WeightStability& s = found[static_cast<std::size_t>(k)];
        CHECK(std::abs(s.best.low - best_low) <= rounding_of_crossings);
        CHECK(std::abs(s.best.high - best_high) <= rounding_of_crossings);
        CHECK(std::abs(s.ranking.low - low) <= rounding_of_crossings);
        CHECK(std::abs(s.ranking.high - high) <= rounding_of_crossings);
    }
    CHECK(found[0].best.above == RankChange{.rises = 2, .falls = 0});
    CHECK(found[0].ranking.above == RankChange{.rises = 2, .falls = 1});
}

TEST_CASE("stable weights are where a fine grid finds the ranking to stay", "[robust]") {
    tests::Numbers numbers(5);
    for (int round = 0; round < 60; ++round) {
        const auto m = static_cast<Index>(2 + numbers.below(6));
        const auto n = static_cast<Index>(2 + numbers.below(4));
        const Eigen::MatrixXd x = drawn(numbers, m, n);
        Eigen::VectorXd w = drawn(numbers, n, 1);
        if (round % 4 == 0) w[0] = 0;
        if (round % 4 == 1 && n > 2) w[1] *= 1e-9;
        w /= w.sum();
        const std::vector<WeightStability> found = weight_stability(x, w);
        const std::vector<Index> order = ceiba::rank::order(scores_where(x, w, 0, w[0]));
        for (Index k = 0; k < n; ++k) {
            const WeightStability& s = found[static_cast<std::size_t>(k)];
            CHECK(s.best.low <= s.ranking.low);
            CHECK(s.ranking.low <= s.weight);
            CHECK(s.weight <= s.ranking.high);
            CHECK(s.ranking.high <= s.best.high);
            for (int step = 0; step <= 400; ++step) {
                const double t = step / 400.;
                const std::vector<Index> there = ceiba::rank::order(scores_where(x, w, k, t));
                const auto within = [t](const StableRange& range) {  // level at an end, to rounding
                    return t > range.low + 1e-9 && t < range.high - 1e-9;
                };
                if (within(s.ranking)) CHECK(there == order);
                if (within(s.best)) CHECK(there.front() == order.front());
            }
            // beyond each end those that are named have changed places, and on the way they have not
            for (const bool of_best : {true, false}) {
                const StableRange& range = of_best ? s.best : s.ranking;
                for (const bool above : {true, false}) {
                    const RankChange change = above ? range.above : range.below;
                    const double end = above ? range.high : range.low;
                    CHECK(static_cast<bool>(change) == (above ? end < 1 : end > 0));
                    if (!change) continue;
                    const double out = above ? (1 - end) * 1e-4 : -end * 1e-4;
                    const Eigen::VectorXd beyond = scores_where(x, w, k, end + out);
                    const Eigen::VectorXd before = scores_where(x, w, k, w[k] + (end - w[k]) * (1 - 1e-4));
                    CHECK(beyond[change.rises] > beyond[change.falls]);
                    CHECK(before[change.rises] < before[change.falls]);
                    if (of_best) CHECK(change.falls == order.front());
                }
            }
        }
    }
}

TEST_CASE("stable weights where nothing changes, or nothing can", "[robust]") {
    // one is better everywhere
    for (const WeightStability& s : weight_stability(rows({{3, 4, 5}, {1, 2, 3}}), column({.2, .3, .5}))) {
        CHECK(s.ranking.low == 0);
        CHECK(s.ranking.high == 1);
        CHECK(!s.best.below);
        CHECK(!s.best.above);
    }
    // equal ones never part
    const std::vector<WeightStability> equal = weight_stability(rows({{.1 + .2, 4}, {.3, 4}, {1, 4}}), column({1, 1}));
    CHECK(equal[0].ranking.low == 0);
    CHECK(equal[0].ranking.below == RankChange{});
    CHECK(equal[0].ranking.high == 1);
    // level ones of which one rises faster: the best is overtaken there, on the other side it stays
    const std::vector<WeightStability> level = weight_stability(rows({{1, 2}, {2, 1}}), column({1, 1}));
    CHECK(level[0].best.low == 0);
    CHECK(level[0].best.high == .5);
    CHECK(level[0].best.above == RankChange{.rises = 1, .falls = 0});
    // level to 12 digits
    const std::vector<WeightStability> nearly = weight_stability(rows({{.1 + .2, .1 + .2}, {.25, .35}}), column({1, 1}));
    CHECK(nearly[0].best.low == .5);
    CHECK(nearly[0].ranking.high == .5);
    // all weight on one: the others would share what it loses
    const std::vector<WeightStability> all = weight_stability(rows({{1, 0, 0}, {.5, 2, 1}}), column({0, 0, 7}));
    CHECK(all[2].weight == 1);
    CHECK(all[2].best.high == 1);
    CHECK(all[2].best.low == 0);
    const std::vector<WeightStability> turned = weight_stability(rows({{1, 0, 0}, {.5, 2, 1}}), column({1, 0, 0}));
    CHECK(std::abs(turned[0].best.low - .75) <= 1e-15);  // .5 t = 1.5 (1 - t)
    CHECK(turned[0].best.below == RankChange{.rises = 1, .falls = 0});
    const std::vector<WeightStability> one = weight_stability(rows({{1}, {2}}), column({3}));
    CHECK(one[0].weight == 1);
    CHECK(one[0].ranking.low == 1);
    CHECK(one[0].ranking.high == 1);
    CHECK(weight_stability(rows({{1, 2}}), column({1, 1}))[0].best.high == 1);
    CHECK_THROWS_AS(weight_stability(rows({{1, 2}}), column({1})), ceiba::Error);
}

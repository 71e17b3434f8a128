#include <ceiba/robust/dominance.hpp>

#include "robust/matrices.hpp"

using namespace ceiba::robust;
using tests::matrices::Issues;
using tests::matrices::rows;
using tests::matrices::thrown;

TEST_CASE("robust dominance, by hand", "[robust]") {
    const Eigen::MatrixXd x = rows({{1, 0}, {.6, .6}, {0, 1}});
    const RobustDominance any = robust_dominance(x);
    CHECK((any.greatest_lead - rows({{0, .4, 1}, {.6, 0, .6}, {1, .4, 0}})).norm() <= 1e-15);
    CHECK(any.necessary.cast<int>().sum() == 3);
    CHECK(any.possible.all());
    const RobustDominance ordered = robust_dominance(x, {.order = {{0, 1}}});  // w1 from .5 to 1
    CHECK((ordered.greatest_lead - rows({{0, .4, 1}, {.1, 0, .6}, {0, -.1, 0}})).cwiseAbs().maxCoeff() <= 1e-10);
    CHECK(ordered.necessary(0, 2));
    CHECK(ordered.necessary(1, 2));
    CHECK(!ordered.necessary(0, 1));
    CHECK(!ordered.necessary(1, 0));
    CHECK(ordered.possible(2, 0));  // they are level at .5
    CHECK(!ordered.possible(2, 1));
    const RobustDominance within = robust_dominance(x, {.intervals = {{0, .3, .45}}});
    CHECK((within.greatest_lead - rows({{0, -.15, -.1}, {.3, 0, .05}, {.4, .1, 0}})).norm() <= 1e-15);
    CHECK(within.necessary(1, 0));
    CHECK(within.necessary(2, 0));
}

TEST_CASE("the greatest lead is that of the vertices", "[robust]") {
    tests::Numbers numbers(8);
    const Eigen::MatrixXd x = tests::matrices::drawn(numbers, 6, 4);
    // a complete ranking: the first 1, 2, 3 or 4 share the weight equally
    const RobustDominance ranked = robust_dominance(x, {.order = {{0, 1}, {1, 2}, {2, 3}}});
    // intervals, as they are and as a linear program, which a ratio that forbids nothing makes of them
    WeightConstraints intervals{.intervals = {{0, .1, .6}, {1, 0, .3}, {3, .2, .5}}};
    const RobustDominance closed = robust_dominance(x, intervals);
    intervals.ratios.push_back({.criterion = 0, .over = 1, .least = 0, .most = 1e9});
    const RobustDominance program = robust_dominance(x, intervals);
    for (Index a = 0; a < 6; ++a)
        for (Index b = 0; b < 6; ++b) {
            if (a == b) continue;
            double wanted = -tests::infinity;
            double sum = 0;
            for (Index k = 0; k < 4; ++k) {
                sum += x(a, k) - x(b, k);
                wanted = std::max(wanted, sum / static_cast<double>(k + 1));
            }
            CHECK(std::abs(ranked.greatest_lead(a, b) - wanted) <= 1e-10);
            CHECK(std::abs(closed.greatest_lead(a, b) - program.greatest_lead(a, b)) <= 1e-10);
            // one leads for some weights or the other is as good for all
            CHECK(ranked.necessary(b, a) == (ranked.greatest_lead(a, b) <= 0));
            CHECK((!ranked.necessary(a, b) || ranked.possible(a, b)));
        }
}

TEST_CASE("robust dominance of equal alternatives, and of weights that are none", "[robust]") {
    const RobustDominance equal = robust_dominance(rows({{1, 2}, {1, 2}}));
    CHECK(equal.necessary.all());
    CHECK(equal.possible.all());
    CHECK(robust_dominance(rows({{1}})).necessary(0, 0));
    // a lead of 1e-9 of the greatest difference is none
    const WeightConstraints all_on_one{.intervals = {{0, 1, 1}}};
    CHECK(robust_dominance(rows({{0, 0}, {1e-9, -1}}), all_on_one).necessary(0, 1));
    CHECK(!robust_dominance(rows({{0, 0}, {2e-9, -1}}), all_on_one).necessary(0, 1));
    CHECK(robust_dominance(rows({{0, 0}, {-1e-9, -1}}), all_on_one).possible(1, 0));
    CHECK(!robust_dominance(rows({{0, 0}, {-2e-9, -1}}), all_on_one).possible(1, 0));
    CHECK(thrown([] { robust_dominance(rows({{1, 2}}), {.intervals = {{0, .6, 1}, {1, .6, 1}}}); }) ==
          Issues{"no_weights_fit /intervals/0", "no_weights_fit /intervals/1"});
    CHECK(thrown([] { robust_dominance(rows({{1, tests::nan}})); }) == Issues{"not_finite /values/0/1"});
    CHECK(thrown([] { robust_dominance(rows({{1, 2}}), {.order = {{0, 2}}}); }) == Issues{"out_of_range /order/0/lesser"});
    CHECK(thrown([] { robust_dominance(Eigen::MatrixXd(0, 0)); }) == Issues{"out_of_range /alternatives", "out_of_range /criteria"});
}

#include <ceiba/robust/pawn.hpp>

#include "laws.hpp"
#include "robust/sensitivity.hpp"

using namespace ceiba::robust;

namespace pawn_tests {

using sensitivity::refusal;
using sensitivity::same_bits;
using sensitivity::Table;
using sensitivity::uniform;

bool same_bits(const Pawn& a, const Pawn& b) {
    return same_bits(a.median, b.median) && same_bits(a.maximum, b.maximum) && same_bits(a.mean, b.mean) && a.used == b.used &&
           a.estimable == b.estimable;
}

static_assert(ceiba::describe::complete<PawnOptions>());

constexpr double rounding = 1e-14;

TEST_CASE("PAWN of four and of six runs, by hand", "[robust]") {
    const Pawn four = pawn(tests::column({1, 2, 3, 4}), tests::column({1, 2, 3, 4}), {.slices = 2});
    CHECK(four.median(0, 0) == .5);
    CHECK(four.maximum(0, 0) == .5);
    CHECK(four.mean(0, 0) == .5);
    // slices 5 1 | 2 2 | 9 3; all: 1 2 2 3 5 9. First: at 1 1/2 - 1/6, before 5 1/2 - 4/6, at 5 1 - 5/6: 1/3.
    // Second: before 2 0 - 1/6, at 2 1 - 3/6: 1/2. Third: before 3 0 - 3/6: 1/2; at 3 1/2 - 4/6, before 9 1/2 - 5/6: 1/3.
    const Pawn six = pawn(tests::column({1, 2, 3, 4, 5, 6}), tests::column({5, 1, 2, 2, 9, 3}), {.slices = 3});
    CHECK(std::abs(six.median(0, 0) - .5) <= rounding);
    CHECK(std::abs(six.maximum(0, 0) - .5) <= rounding);
    CHECK(std::abs(six.mean(0, 0) - 4.0 / 9) <= rounding);
}

TEST_CASE("PAWN's distances are those of SciPy and its median SALib's", "[robust]") {
    // scipy 1.17.1, ks_2samp of each slice of 60 and all 600; SALib 1.6.0's pawn.analyze has the same median and maximum, but leaves out of
    // its last slice the run with the greatest x
    const Table x = sensitivity::peers_inputs();
    const Table y = sensitivity::curved(x);
    const Pawn found = pawn(x, y);
    CHECK((found.median.leftCols(3) - Eigen::RowVector3d(0.32499999999999996, 0.3825, 0.16083333333333333)).cwiseAbs().maxCoeff() <=
          rounding);
    CHECK((found.maximum.leftCols(3) - Eigen::RowVector3d(0.535, 0.5766666666666667, 0.37666666666666665)).cwiseAbs().maxCoeff() <=
          rounding);
    CHECK((found.mean.leftCols(3) - Eigen::RowVector3d(0.33566666666666667, 0.40183333333333326, 0.21116666666666664))
              .cwiseAbs()
              .maxCoeff() <= rounding);
}

TEST_CASE("a factor that does it all has PAWN's greatest index, one without effect the dummy's", "[robust]") {
    // y = x in ten slices: slice k is (k - 1)/10 below and 1 - k/10 above all: .9 .8 .7 .6 .5 .5 .6 .7 .8 .9
    const Table x = uniform(1000, 2);
    const Pawn found = pawn(x, x.leftCols(1));
    CHECK(std::abs(found.maximum(0, 0) - .9) <= rounding);
    CHECK(std::abs(found.median(0, 0) - .7) <= rounding);
    CHECK(std::abs(found.mean(0, 0) - .7) <= rounding);
    // The distance of 100 runs and all is that of 100 and the other 900, times .9: it exceeds .9 x 1.95 / sqrt(90) once in a thousand.
    for (const Index without : {1, 2}) {
        CHECK(found.maximum(0, without) > 0);
        CHECK(found.maximum(0, without) <= .9 * 1.95 / std::sqrt(90));
    }
    // not even where the points have the seed of the dummy is it one of the factors
    CHECK(pawn(x, x.leftCols(1), {.seed = 1}).maximum(0, 2) <= .9 * 1.95 / std::sqrt(90));
    CHECK(pawn(x, x.leftCols(1), {.seed = 1}).median(0, 2) != found.median(0, 2));
}

TEST_CASE("slices never tear equal values apart", "[robust]") {
    const auto cut = [](const std::vector<double>& x, std::size_t slices, bool each) {
        return detail::sliced(x.size(), slices, each, [&](std::uint32_t i) { return x[i]; });
    };
    using Of = std::vector<std::uint32_t>;
    CHECK(cut({4, 1, 3, 2}, 2, false).of == Of{1, 0, 1, 0});
    CHECK(cut({7, 5, 7, 5, 6}, 3, false).of == Of{2, 0, 2, 0, 1});  // three values: a slice each
    CHECK(cut({1, 1, 1, 1, 2, 3}, 2, false).of == Of{0, 0, 0, 0, 1, 1});
    CHECK(cut({1, 2, 2, 2, 2, 3}, 2, false).of == Of{0, 0, 0, 0, 0, 1});
    CHECK(cut({1, 2, 3, 4}, 2, true).of == Of{0, 1, 2, 3});
    CHECK(cut({0.0, -0.0}, 2, true).count == 1);
    CHECK(cut({}, 2, false).count == 0);
}

TEST_CASE("PAWN of a discrete factor compares its alternatives", "[robust]") {
    Table x(40, 1);
    Table y(40, 1);
    for (Index i = 0; i < 40; ++i) {
        x(i, 0) = static_cast<double>(i % 4);
        y(i, 0) = i % 4 == 3 ? 1 : 0;
    }
    // the fourth alternative is 3/4 away from all, the others 1/4
    for (const PawnOptions& options : {PawnOptions{.slices = 10}, PawnOptions{.slices = 2, .discrete = {0}}}) {
        const Pawn found = pawn(x, y, options);
        CHECK(found.maximum(0, 0) == .75);
        CHECK(found.median(0, 0) == .25);
        CHECK(found.mean(0, 0) == .375);
    }
    CHECK(pawn(x, y, {.slices = 2}).maximum(0, 0) == .25);  // 0 and 1 beside 2 and 3: half of the second half is 1
}

TEST_CASE("PAWN leaves failed runs out and says what has no index", "[robust]") {
    const Table x = uniform(200, 3);
    Table y(200, 5);
    for (Index i = 0; i < 200; ++i) y.row(i) << x(i, 0), x(i, 0) * x(i, 1), 4, tests::nan, i == 3 ? 1 : tests::nan;
    const Pawn before = pawn(x, y);
    for (const Index i : {0, 50, 199}) y(i, 0) = i == 50 ? tests::infinity : tests::nan;
    const Pawn after = pawn(x, y);
    CHECK(after.used == std::vector<Index>{197, 200, 200, 0, 1});
    CHECK(after.estimable ==
          std::vector<Estimable>{Estimable::yes, Estimable::yes, Estimable::constant, Estimable::too_few, Estimable::too_few});
    CHECK(same_bits(after.mean.row(1), before.mean.row(1)));
    CHECK(after.mean.bottomRows(3).array().isNaN().all());
    CHECK(after.maximum.bottomRows(3).array().isNaN().all());
    CHECK(after.median.bottomRows(3).array().isNaN().all());
    CHECK(after.median.topRows(2).array().isFinite().all());
    // The slices are those of all runs; without three of them the distances are those of the rest.
    const auto slices = detail::sliced(200, 10, false, [&](std::uint32_t i) { return x(i, 0); });
    double greatest = 0;
    for (std::uint32_t s = 0; s < 10; ++s)
        for (Index at = 0; at < 200; ++at) {
            double inside = 0, below = 0, all = 0, below_all = 0;
            for (Index i = 0; i < 200; ++i) {
                if (!std::isfinite(y(i, 0)) || !std::isfinite(y(at, 0))) continue;
                const bool in = slices.of[static_cast<std::size_t>(i)] == s;
                inside += in ? 1 : 0;
                below += in && y(i, 0) <= y(at, 0) ? 1 : 0;
                all += 1;
                below_all += y(i, 0) <= y(at, 0) ? 1 : 0;
            }
            if (all > 0) greatest = std::max(greatest, std::abs(below / inside - below_all / all));
        }
    CHECK(std::abs(after.maximum(0, 0) - greatest) <= rounding);
}

TEST_CASE("a rising function of an output does not change PAWN, and neither do threads", "[robust]") {
    const Table x = uniform(300, 4);
    Table y(300, 9);
    for (Index i = 0; i < 300; ++i)
        for (Index k = 0; k < 9; ++k) y(i, k) = x(i, 0) + x(i, 1) * static_cast<double>(k) * x(i, 2);
    const Pawn found = pawn(x, y);
    CHECK(same_bits(found.mean, pawn(x, y.array().exp().matrix()).mean));
    CHECK(same_bits(found, pawn(x, y, {}, 2)));
    CHECK(same_bits(found, pawn(x, y, {}, 8)));
    Table moved(300, 4);
    moved << x.col(2), x.col(3), x.col(1), x.col(0);
    const Pawn after = pawn(moved, y);
    CHECK(same_bits(after.median.col(0), found.median.col(2)));
    CHECK(same_bits(after.median.col(3), found.median.col(0)));
    CHECK(same_bits(after.median.col(4), found.median.col(4)));
}

TEST_CASE("PAWN is judged, and stops when it is told to", "[robust]") {
    const auto code = [](const Table& x, const Table& y, const PawnOptions& options) { return refusal([&] { pawn(x, y, options); }); };
    const Table x = uniform(20, 2);
    CHECK(code(x, x, {}) == "nothing");
    CHECK(code(x, uniform(19, 1), {}) == "wrong_shape /outputs");
    CHECK(code(x, x, {.slices = 1}) == "out_of_range /slices");
    CHECK(code(x, x, {.discrete = {2}}) == "out_of_range /discrete/0");
    CHECK(code(x, x, {.seed = -1}) == "out_of_range /seed");
    Table hole = x;
    hole(7, 1) = tests::nan;
    CHECK(code(hole, x, {}) == "not_finite /inputs/7/1");
    CHECK(pawn(Table(0, 2), Table(0, 1)).estimable.front() == Estimable::too_few);
    int asked = 0;
    const ceiba::Interruptible watched([&] { return ++asked < 5; }, std::chrono::milliseconds(0));
    CHECK_THROWS_AS(pawn(x, x), ceiba::Stopped);
}

}  // namespace pawn_tests

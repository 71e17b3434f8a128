#include <ceiba/agree/fleiss_kappa.hpp>
#include <ceiba/agree/krippendorff_alpha.hpp>
#include <ceiba/agree/pairwise.hpp>
#include <ceiba/robust/bootstrap.hpp>
#include <chrono>
#include <map>

#include "agree/tables.hpp"

using namespace ceiba::robust;
namespace agree = ceiba::agree;

namespace {

Eigen::MatrixXd unit(std::initializer_list<double> ratings) {
    return tests::column(ratings).transpose();
}
double mean(const Eigen::MatrixXd& t) {
    return t.mean();
}

}  // namespace

TEST_CASE("every resample once, with its probability", "[robust]") {
    for (int n = 2; n <= 6; ++n) {
        double all = 0;
        std::map<std::vector<Eigen::Index>, double> seen;
        std::vector<Eigen::Index> which;
        auto each = [&](const std::vector<Eigen::Index>& w, double p) {
            seen[w] += p;
            all += p;
        };
        detail::for_each_resample(n, which, 1, each);
        CHECK(static_cast<double>(seen.size()) == detail::resamples(n, 10'000));
        CHECK(std::abs(all - 1) <= 1e-13);
        // All n the same: one of n^n orders. All n different: n! of them.
        CHECK(std::abs(seen.begin()->second * std::pow(n, n) - 1) <= 1e-13);
    }
    CHECK(detail::resamples(7, 2000) == 1716);
    CHECK(detail::resamples(40, 2000) > 2000);
}

TEST_CASE("the interval of a mean of two, by hand", "[robust]") {
    // (0, 0) 1/4, (0, 1) 1/2, (1, 1) 1/4. At 50 %, t with one degree is 1, q = sqrt 2, F(-q) = 0.0786: the ends.
    const Resampled wide = bootstrap(unit({0, 1}), mean, Resample::raters, {.level = .5});
    CHECK(wide.exact);
    CHECK(wide.defined == 1);
    CHECK(wide.low == 0);
    CHECK(wide.high == 1);
    // At 20 %, t = tan(.1 pi) = .325, q = .460, F(-q) = .323: beyond the first quarter.
    const Resampled narrow = bootstrap(unit({0, 1}), mean, Resample::raters, {.level = .2});
    CHECK(narrow.low == .5);
    CHECK(narrow.high == .5);
}

TEST_CASE("no interval of a figure that most resamples leave undefined, or of a single voice", "[robust]") {
    // Of 27 resamples of three, 6 have all three and 3 are one voice three times: a third.
    const auto some = [](const Eigen::MatrixXd& t) {
        const bool two = (t(0, 0) == t(0, 1)) + (t(0, 1) == t(0, 2)) + (t(0, 0) == t(0, 2)) == 1;
        return two ? tests::nan : t.mean();
    };
    const Resampled third = bootstrap(unit({0, 1, 5}), some, Resample::raters, {.level = .5});
    CHECK(std::abs(third.defined - 1.0 / 3) <= 1e-13);
    CHECK(std::isnan(third.low));
    CHECK(std::isnan(third.high));
    const Resampled alone = bootstrap(unit({1}), mean, Resample::raters);
    CHECK_FALSE(alone.exact);
    CHECK(alone.defined == 0);
    CHECK(std::isnan(alone.low));
}

TEST_CASE("drawn resamples come near all resamples", "[robust]") {
    // Seven voices: 1716 resamples at most. Ends are multiples of 1/7 of a level; more draws find the same ones.
    const auto voices = unit({1, 2, 2, 3, 3, 4, 4});
    const Resampled all = bootstrap(voices, mean, Resample::raters, {.draws = 2000});
    const Resampled drawn = bootstrap(voices, mean, Resample::raters, {.draws = 1700});
    CHECK(all.exact);
    CHECK_FALSE(drawn.exact);
    CHECK(std::abs(all.low - drawn.low) <= 1.0 / 7 + 1e-12);
    CHECK(std::abs(all.high - drawn.high) <= 1.0 / 7 + 1e-12);
}

TEST_CASE("the same seed, the same interval, and another seed, another", "[robust]") {
    const auto alpha = [](const Eigen::MatrixXd& t) { return agree::krippendorff_alpha(t, agree::Metric::ordinal); };
    const auto with = [&](std::int64_t seed) { return bootstrap(tables::krippendorff(), alpha, Resample::units, {.seed = seed}); };
    const Resampled first = with(1);
    CHECK_FALSE(first.exact);
    CHECK(first.low == with(1).low);
    CHECK(first.high == with(1).high);
    CHECK((first.low != with(2).low || first.high != with(2).high));
    CHECK(first.low < .815);
    CHECK(first.high > .815);
}

TEST_CASE("no interval where nothing varies or nothing is defined", "[robust]") {
    const auto pairs = [](const Eigen::MatrixXd& t) { return agree::pairwise(t.row(0).transpose()); };
    for (const auto& voices : {unit({3, 3, 3}), unit({3}), unit({3, tests::nan, tests::nan})}) {
        const Resampled none = bootstrap(voices, pairs, Resample::raters);
        CHECK(std::isnan(none.low));
        CHECK(std::isnan(none.high));
    }
    // Defined only where all four are drawn: 4! orders of 4^4.
    const auto all_four = [](const Eigen::MatrixXd& t) { return t.prod() == 210 ? t.mean() : tests::nan; };
    const Resampled some = bootstrap(unit({2, 3, 5, 7}), all_four, Resample::raters);
    CHECK(std::abs(some.defined - 24.0 / 256) <= 1e-14);
    CHECK(std::isnan(some.low));
    CHECK(std::isnan(bootstrap(Eigen::MatrixXd(0, 0), mean, Resample::units).low));
}

TEST_CASE("more units, a narrower interval", "[robust]") {
    tests::Numbers numbers(5);
    const auto kappa = [](const Eigen::MatrixXd& t) { return agree::fleiss_kappa(t); };
    const Eigen::MatrixXd table = tables::some(numbers, 200, 4);
    const Resampled few = bootstrap(table.topRows(20), kappa, Resample::units);
    const Resampled many = bootstrap(table, kappa, Resample::units);
    CHECK(many.high - many.low < few.high - few.low);
    CHECK(many.low < agree::fleiss_kappa(table));
    CHECK(many.high > agree::fleiss_kappa(table));
}

TEST_CASE("an interval holds the truth about as often as it says", "[robust]") {
    // Fleiss' kappa of four raters without agreement is 0. Of 200 intervals at 90 % from 30 units, 180 hold it, give or take three
    // standard deviations of 4.2.
    tests::Numbers numbers(12);
    const auto kappa = [](const Eigen::MatrixXd& t) { return agree::fleiss_kappa(t); };
    int held = 0;
    for (int round = 0; round < 200; ++round) {
        const Eigen::MatrixXd table = tables::some(numbers, 30, 4, 0);
        const Resampled found = bootstrap(table, kappa, Resample::units, {.level = .9, .draws = 200, .seed = round});
        held += found.low <= 0 && found.high >= 0 ? 1 : 0;
    }
    CHECK(held >= 167);
    CHECK(held <= 193);
}

TEST_CASE("options of a bootstrap are judged", "[robust]") {
    CHECK_THROWS_AS(bootstrap(unit({0, 1}), mean, Resample::raters, {.level = 1}), std::invalid_argument);
    CHECK_THROWS_AS(bootstrap(unit({0, 1}), mean, Resample::raters, {.level = tests::nan}), std::invalid_argument);
    CHECK_THROWS_AS(bootstrap(unit({0, 1}), mean, Resample::raters, {.draws = 99}), std::invalid_argument);
    CHECK_THROWS_AS(bootstrap(unit({0, 1}), mean, Resample::raters, {.draws = 100'001}), std::invalid_argument);
    CHECK_THROWS_AS(bootstrap(unit({0, 1}), mean, Resample::raters, {.seed = -1}), std::invalid_argument);
}

TEST_CASE("figures from the same resamples are those of each alone", "[robust]") {
    const Eigen::MatrixXd table = unit({1, 2, 2, 3, 5, 8, 13, 21, 34});
    const auto both = [&](std::span<const double> times, std::span<double> out) {
        double sum = 0;
        double greatest = 0;
        for (std::size_t i = 0; i < times.size(); ++i) {
            sum += times[i] * table(0, static_cast<Eigen::Index>(i)) / 9;
            if (times[i] > 0) greatest = std::max(greatest, table(0, static_cast<Eigen::Index>(i)));
        }
        out[0] = sum;
        out[1] = greatest;
        out[2] = tests::nan;
    };
    const std::vector<Resampled> found = resampled(9, 3, both, {.draws = 500, .seed = 4});
    const Resampled alone = bootstrap(table, mean, Resample::raters, {.draws = 500, .seed = 4});
    CHECK(std::abs(found[0].value - table.mean()) <= 1e-13);
    CHECK(std::abs(found[0].low - alone.low) <= 1e-13);
    CHECK(std::abs(found[0].high - alone.high) <= 1e-13);
    CHECK(found[1].value == 34);
    CHECK(found[1].high == 34);
    CHECK(std::isnan(found[2].value));
    CHECK(std::isnan(found[2].low));
    CHECK(found[2].defined == 0);
}

TEST_CASE("resampling stops when it is told to", "[robust]") {
    int asked = 0;
    const ceiba::Interruptible watched([&] { return ++asked < 2; });
    const auto slow = [&](const Eigen::MatrixXd& t) {
        const auto start = std::chrono::steady_clock::now();
        while (std::chrono::steady_clock::now() - start < std::chrono::milliseconds(1)) {
        }
        return t.mean();
    };
    CHECK_THROWS_AS(bootstrap(unit({1, 2, 2, 3, 5, 8, 13, 21, 34}), slow, Resample::raters, {.draws = 100'000}), ceiba::Stopped);
    CHECK(asked == 2);
}

#include <ceiba/robust/given_data.hpp>

#include "laws.hpp"
#include "robust/sensitivity.hpp"

using namespace ceiba::robust;

namespace given_data_tests {

using sensitivity::refusal;
using sensitivity::same_bits;
using sensitivity::Table;
using sensitivity::uniform;

static_assert(ceiba::describe::complete<GivenDataOptions>());

constexpr double rounding = 1e-13;

TEST_CASE("the correlation ratio of four runs, by hand", "[robust]") {
    const GivenData found = given_data(tests::column({1, 1, 2, 2}), tests::column({0, 2, 4, 6}), {.bins = 2});
    CHECK(std::abs(found.first(0, 0) - .8) <= rounding);
    CHECK(std::abs(found.adjusted(0, 0) - .7) <= rounding);
    CHECK(found.used == std::vector<Index>{4});
    // each run a bin of its own: everything seems explained, and nothing is left to say how much of it is chance
    const GivenData each = given_data(tests::column({1, 2, 3}), tests::column({5, 1, 9}), {.bins = 3});
    CHECK(std::abs(each.first(0, 0) - 1) <= rounding);
    CHECK(std::isnan(each.adjusted(0, 0)));
}

TEST_CASE("first order from given data is SALib's for the same bins", "[robust]") {
    // SALib 1.6.0, delta.sobol_first of these runs in six bins of a hundred
    const Table x = sensitivity::peers_inputs();
    const Table y = sensitivity::curved(x);
    const GivenData found = given_data(x, y);
    CHECK((found.first - Eigen::RowVector3d(0.4565629520447291, 0.314342967180303, 0.19020614527405702)).cwiseAbs().maxCoeff() <= rounding);
    CHECK(same_bits(found.first, given_data(x, y, {.bins = 6}).first));
}

TEST_CASE("alternatives of discrete factors lose nothing: exact over all points", "[robust]") {
    // All of 3 x 4 points: a of {0, 1, 2}, b of {0, 0, 3, 8}; y = 2 a + b + a b
    Table x(12, 2);
    Table y(12, 1);
    const double b[] = {0, 0, 3, 8};
    for (Index i = 0; i < 12; ++i) {
        x.row(i) << static_cast<double>(i % 3), static_cast<double>(i / 3);
        y(i, 0) = 2 * x(i, 0) + b[i / 3] + x(i, 0) * b[i / 3];
    }
    // means of y by a: 11/4 + a (2 + 11/4); by b's alternative: 2 + 2 b. Variances 2/3 (19/4)^2 and 4 x 171/16, and of the product of the
    // centred ones 2/3 x 171/16.
    const double first = 2.0 / 3 * 361 / 16;
    const double second = 4 * 171.0 / 16;
    const double all = first + second + 2.0 / 3 * 171 / 16;
    for (const GivenDataOptions& options : {GivenDataOptions{.bins = 4}, GivenDataOptions{.bins = 2, .discrete = {0, 1}}}) {
        const GivenData found = given_data(x, y, options);
        CHECK(std::abs(found.first(0, 0) - first / all) <= rounding);
        CHECK(std::abs(found.first(0, 1) - second / all) <= rounding);
        CHECK(std::abs(found.adjusted(0, 1) - (1 - (1 - second / all) * 11 / 8)) <= rounding);
    }
}

TEST_CASE("the index of a factor without effect is as great as chance makes it, and adjusted it is 0", "[robust]") {
    // Of 400 factors without effect: the ratio is Beta((M - 1)/2, (n - M)/2) for a normal output and nearly so here, of mean
    // (M - 1)/(n - 1) and variance 2 (M - 1)(n - M) / (n - 1)^2 (n + 1). Their mean is within five of its standard errors.
    constexpr double n = 300;
    constexpr double bins = 10;
    const Table x = uniform(300, 401, 5);
    const GivenData found = given_data(x.rightCols(400), x.leftCols(1), {.bins = 10});
    const double error = 5 * std::sqrt(2 * (bins - 1) * (n - bins) / ((n - 1) * (n - 1) * (n + 1)) / 400);
    CHECK(std::abs(found.first.mean() - (bins - 1) / (n - 1)) <= error);
    CHECK(std::abs(found.adjusted.mean()) <= error * (n - 1) / (n - bins));
    CHECK(found.adjusted.minCoeff() < 0);
}

TEST_CASE("first order of Ishigami's function from given data", "[robust]") {
    // True indices .3139, .4424 and 0. Bins as wide as h lose a mean squared slope of h^2 / 12 at most: with 22 bins of 2 pi / 22 and
    // slopes of the conditional means (1 + pi^4 / 50) cos x and 7 sin 2x, mean squares 4.34 and 24.5 of V = 13.84, that is .0021 and .0120.
    // The error of chance of a ratio near S is at most some 2 sqrt(S / n) = .013.
    const Table u = uniform(10'000, 3);
    Table y(10'000, 1);
    for (Index i = 0; i < y.rows(); ++i) {
        const auto x = [&](Index j) { return std::numbers::pi * (2 * u(i, j) - 1); };
        y(i, 0) = std::sin(x(0)) + 7 * std::sin(x(1)) * std::sin(x(1)) + 0.1 * std::pow(x(2), 4) * std::sin(x(0));
    }
    CHECK(detail::bins_of(10'000) == 22);
    const GivenData found = given_data(u, y);
    const double chance = 4 * .013;
    CHECK(found.adjusted(0, 0) <= .3139 + chance);
    CHECK(found.adjusted(0, 0) >= .3139 - .0022 - chance);
    CHECK(found.adjusted(0, 1) <= .4424 + chance);
    CHECK(found.adjusted(0, 1) >= .4424 - .0121 - chance);
    // no effect: the standard deviation of the ratio is sqrt(2 x 21) / 10,000
    CHECK(std::abs(found.adjusted(0, 2)) <= 5 * std::sqrt(2 * 21) / 10'000);
}

TEST_CASE("how many bins there are where nothing is said", "[robust]") {
    CHECK(detail::bins_of(0) == 2);
    CHECK(detail::bins_of(10) == 2);
    CHECK(detail::bins_of(100) == 4);
    CHECK(detail::bins_of(1000) == 6);
    CHECK(detail::bins_of(1'000'000) == 48);
}

TEST_CASE("given data: failed runs are left out, and what has no index says so", "[robust]") {
    const Table x = uniform(100, 2);
    Table y(100, 4);
    for (Index i = 0; i < 100; ++i) y.row(i) << x(i, 0) + x(i, 1), x(i, 0), 0.1, i == 0 ? 1 : tests::nan;
    const GivenData before = given_data(x, y, {.bins = 5});
    y(3, 0) = tests::nan;
    y(99, 0) = -tests::infinity;
    const GivenData after = given_data(x, y, {.bins = 5});
    CHECK(after.used == std::vector<Index>{98, 100, 100, 1});
    CHECK(after.estimable == std::vector<Estimable>{Estimable::yes, Estimable::yes, Estimable::constant, Estimable::too_few});
    CHECK(same_bits(after.first.row(1), before.first.row(1)));
    CHECK(after.first.bottomRows(2).array().isNaN().all());
    CHECK(after.adjusted.bottomRows(2).array().isNaN().all());
    // the same with the bins as given and without these two
    Table slice(98, 1);
    Table rest(98, 1);
    const auto bins = detail::sliced(100, 5, false, [&](std::uint32_t i) { return x(i, 0); });
    for (Index i = 0, to = 0; i < 100; ++i)
        if (i != 3 && i != 99) {
            slice(to, 0) = bins.of[static_cast<std::size_t>(i)];
            rest(to++, 0) = y(i, 0);
        }
    CHECK(std::abs(given_data(slice, rest, {.bins = 5}).first(0, 0) - after.first(0, 0)) <= rounding);
}

TEST_CASE("given data: neither unit nor size nor threads matter", "[robust]") {
    const Table x = uniform(500, 3);
    Table y(500, 9);
    for (Index i = 0; i < 500; ++i)
        for (Index k = 0; k < 9; ++k) y(i, k) = x(i, 0) + static_cast<double>(k) * x(i, 1) * x(i, 2);
    const GivenData found = given_data(x, y);
    CHECK(same_bits(found.first, given_data(x, y, {}, 2).first));
    CHECK(same_bits(found.adjusted, given_data(x, y, {}, 8).adjusted));
    for (const double scale : {0x1p-660, 0x1p660, -2.0}) CHECK(same_bits(found.first, given_data(x, y * scale).first));
    CHECK((found.first - given_data(x, (y.array() + 1e6).matrix()).first).cwiseAbs().maxCoeff() <= 1e-9);  // 1e6 loses 1e-10 of each y
    CHECK(same_bits(found.first, given_data(x.array().exp().matrix(), y).first));  // the order of a factor's values is all that counts
}

TEST_CASE("given data is judged", "[robust]") {
    const auto code = [](const Table& x, const Table& y, const GivenDataOptions& options) {
        return refusal([&] { given_data(x, y, options); });
    };
    const Table x = uniform(20, 2);
    CHECK(code(x, x, {}) == "nothing");
    CHECK(code(x, uniform(21, 1), {}) == "wrong_shape /outputs");
    CHECK(code(x, x, {.bins = 1}) == "out_of_range /bins");
    CHECK(code(x, x, {.discrete = {0, -1}}) == "out_of_range /discrete/1");
    Table hole = x;
    hole(0, 0) = tests::infinity;
    CHECK(code(hole, x, {}) == "not_finite /inputs/0/0");
}

}  // namespace given_data_tests

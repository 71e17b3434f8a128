#include <ceiba/robust/morris.hpp>
#include <functional>
#include <set>

#include "laws.hpp"
#include "robust/sensitivity.hpp"

using namespace ceiba::robust;

namespace morris_tests {

using sensitivity::same_bits;
using sensitivity::Table;

static_assert(ceiba::describe::complete<MorrisDesign>() && ceiba::describe::complete<Steps>());

using Model = std::function<double(const Eigen::VectorXd&)>;

Table outputs(const MorrisRuns<>& runs, const std::vector<Model>& models) {
    Table out(runs.size(), static_cast<Index>(models.size()));
    for (Index r = 0; r < runs.size(); ++r)
        for (std::size_t k = 0; k < models.size(); ++k) out(r, static_cast<Index>(k)) = models[k](runs.point(r));
    return out;
}

bool same_bits(const MorrisEffects& a, const MorrisEffects& b) {
    return same_bits(a.mu, b.mu) && same_bits(a.sigma, b.sigma) && same_bits(a.mu_star, b.mu_star) && a.used == b.used;
}

double curved(const Eigen::VectorXd& x) {
    return x[0] + 2 * x[1] * x[1] + 3 * x[0] * x[2];
}

/// A step on a grid is a difference of multiples of 1 / (p - 1) and divides what rounding left of outputs of size about 5.
constexpr double rounding = 1e-13;

TEST_CASE("in a trajectory one group moves at a time, on the grid", "[robust]") {
    for (const int levels : {2, 4, 6}) {
        const MorrisRuns<> runs({.factors = 5, .trajectories = 50, .levels = levels, .groups = {0, 1, 1, 2, 0}}, Random{3});
        CHECK(runs.size() == 200);
        const double step = levels / 2.0 / (levels - 1);
        for (Index t = 0; t < 50; ++t) {
            std::set<Index> moved;
            for (Index k = 1; k < 4; ++k) {
                const Eigen::VectorXd before = runs.point(4 * t + k - 1);
                const Eigen::VectorXd after = runs.point(4 * t + k);
                const Index group = runs.order(t)[static_cast<std::size_t>(k - 1)];
                moved.insert(group);
                const Index of[] = {0, 1, 1, 2, 0};
                for (Index j = 0; j < 5; ++j) {
                    const double level = after[j] * (levels - 1);
                    CHECK(std::abs(level - std::round(level)) <= rounding);
                    CHECK(after[j] >= 0);
                    CHECK(after[j] <= 1);
                    CHECK(std::abs(std::abs(after[j] - before[j]) - (of[j] == group ? step : 0)) <= rounding);
                }
                const MorrisStep seen = runs.steps(t)[static_cast<std::size_t>(group)];
                CHECK(seen.before == 4 * t + k - 1);
                CHECK(seen.after == 4 * t + k);
                if (group == 2) CHECK(seen.by == after[3] - before[3]);
                else CHECK(std::abs(seen.by - step) <= rounding);
            }
            CHECK(moved.size() == 3);
        }
    }
}

TEST_CASE("a radial step is from the first point, and back", "[robust]") {
    const MorrisRuns<> runs({.factors = 3, .trajectories = 2, .steps = Steps::radial}, Random{3});
    for (Index t = 0; t < 2; ++t)
        for (Index k = 0; k < 4; ++k)
            for (Index j = 0; j < 3; ++j)
                CHECK(runs.point(4 * t + k)[j] ==
                      Random{3}.uniform(static_cast<std::uint64_t>(t), static_cast<std::uint64_t>(j + (k == j + 1 ? 3 : 0))));
    CHECK(runs.steps(1)[2].before == 4);
    CHECK(runs.steps(1)[2].after == 7);
    CHECK(runs.steps(1)[2].by == runs.point(7)[2] - runs.point(4)[2]);
}

TEST_CASE("all levels, directions and orders of a trajectory are as likely", "[robust]") {
    // 6,000 points in four equal classes: chi squared with three degrees of freedom exceeds 16.3 once in a thousand; six orders: 20.5.
    const MorrisRuns<> runs({.factors = 3, .trajectories = 6000}, Random{1});
    std::vector<double> levels(4);
    std::vector<double> orders(6);
    for (Index t = 0; t < 6000; ++t) {
        levels[static_cast<std::size_t>(std::lround(runs.point(4 * t)[1] * 3))] += 1;
        const std::vector<Index> order = runs.order(t);
        orders[static_cast<std::size_t>(2 * order[0] + (order[1] > order[2] ? 1 : 0))] += 1;
    }
    const auto squares = [](const std::vector<double>& seen) {
        const double wanted = 6000 / static_cast<double>(seen.size());
        double out = 0;
        for (const double n : seen) out += (n - wanted) * (n - wanted) / wanted;
        return out;
    };
    CHECK(squares(levels) < 16.3);
    CHECK(squares(orders) < 20.5);
}

TEST_CASE("effects of a linear model are its coefficients", "[robust]") {
    for (const Steps steps : {Steps::trajectory, Steps::radial}) {
        const MorrisRuns<> runs({.factors = 3, .trajectories = 10, .steps = steps}, Random{8});
        const MorrisEffects found = morris(runs, outputs(runs, {[](const Eigen::VectorXd& x) { return 4 + 3 * x[0] - x[1]; }}));
        // a radial step can be as small as 1 / 100 here, and divides a rounding error of 1e-15
        CHECK((found.mu - Eigen::RowVector3d(3, -1, 0)).cwiseAbs().maxCoeff() <= 1e-12);
        CHECK((found.mu_star.value - Eigen::RowVector3d(3, 1, 0)).cwiseAbs().maxCoeff() <= 1e-12);
        CHECK(found.sigma.cwiseAbs().maxCoeff() <= 1e-12);
        CHECK(found.mu_star.low.array().isNaN().all());  // all resamples agree
        CHECK((found.used.array() == 10).all());
    }
}

TEST_CASE("effects of a square, by hand", "[robust]") {
    // x^2 from 0 to 2/3 or from 1/3 to 1, up or down: 2/3 or 4/3
    const MorrisRuns<> runs({.factors = 1, .trajectories = 40}, Random{2});
    const MorrisEffects found = morris(runs, outputs(runs, {[](const Eigen::VectorXd& x) { return x[0] * x[0]; }}));
    double high = 0;
    for (Index t = 0; t < 40; ++t) high += std::max(runs.point(2 * t)[0], runs.point(2 * t + 1)[0]) > .9 ? 1 : 0;
    REQUIRE(high > 0);
    REQUIRE(high < 40);
    CHECK(std::abs(found.mu(0, 0) - (2 + 2 * high / 40) / 3) <= rounding);
    CHECK(std::abs(found.mu_star.value(0, 0) - (2 + 2 * high / 40) / 3) <= rounding);
    CHECK(std::abs(found.sigma(0, 0) - 2.0 / 3 * std::sqrt(high * (40 - high) / 40 / 39)) <= rounding);
    // the interval: 40 draws of two values, so both ends are (2 + 2 k / 40) / 3; k is within four standard deviations of a binomial
    const double spread = 4 * std::sqrt(high * (40 - high) / 40);
    for (const double end : {found.mu_star.low(0, 0), found.mu_star.high(0, 0)}) {
        const double k = (3 * end - 2) * 20;
        CHECK(std::abs(k - std::round(k)) <= 1e-11);
        CHECK(std::abs(k - high) <= spread);
    }
    CHECK(found.mu_star.low(0, 0) < found.mu_star.value(0, 0));
    CHECK(found.mu_star.high(0, 0) > found.mu_star.value(0, 0));
}

TEST_CASE("effects are SALib's for the same runs", "[robust]") {
    const MorrisRuns<> runs({.factors = 3, .trajectories = 6}, Random{5});
    const MorrisEffects found = morris(runs, outputs(runs, {curved}));  // SALib 1.6.0, morris.analyze of the points of these runs
    CHECK((found.mu - Eigen::RowVector3d(2.1666666666666665, 1.777777777777778, 1.3333333333333333)).cwiseAbs().maxCoeff() <= rounding);
    CHECK((found.mu_star.value - Eigen::RowVector3d(2.1666666666666665, 1.777777777777778, 1.3333333333333333)).cwiseAbs().maxCoeff() <=
          rounding);
    CHECK((found.sigma - Eigen::RowVector3d(1.1690451944500122, 0.6885303726590963, 1.2110601416389968)).cwiseAbs().maxCoeff() <= rounding);
}

TEST_CASE("mu_star sees effects that cancel out in mu", "[robust]") {
    // (x_0 - 1/2)^2 from 0 to 2/3 or 1/3 to 1: 1/36 - 1/4 and 1/4 - 1/36, over 2/3: 1/3 either way
    const MorrisRuns<> runs({.factors = 1, .trajectories = 30}, Random{4});
    const MorrisEffects found = morris(runs, outputs(runs, {[](const Eigen::VectorXd& x) { return (x[0] - .5) * (x[0] - .5); }}));
    CHECK(std::abs(found.mu_star.value(0, 0) - 1.0 / 3) <= rounding);
    CHECK(std::abs(found.mu(0, 0)) < 1.0 / 3);
}

TEST_CASE("a group of several factors has a mu_star alone", "[robust]") {
    for (const Steps steps : {Steps::trajectory, Steps::radial}) {
        const MorrisRuns<> runs({.factors = 3, .trajectories = 12, .steps = steps, .groups = {0, 0, 1}}, Random{6});
        const Table y = outputs(runs, {[](const Eigen::VectorXd& x) { return 2 * x[0] - 5 * x[2]; }});
        const MorrisEffects found = morris(runs, y);
        CHECK(std::isnan(found.mu(0, 0)));
        CHECK(std::isnan(found.sigma(0, 0)));
        CHECK(std::abs(found.mu(0, 1) + 5) <= 1e-12);
        double sum = 0;
        for (Index t = 0; t < 12; ++t) {
            const Eigen::VectorXd before = runs.point(runs.steps(t)[0].before);
            const Eigen::VectorXd after = runs.point(runs.steps(t)[0].after);
            sum += std::abs(2 * (after[0] - before[0])) / ((std::abs(after[0] - before[0]) + std::abs(after[1] - before[1])) / 2);
        }
        CHECK(std::abs(found.mu_star.value(0, 0) - sum / 12) <= 1e-12);
        if (steps == Steps::trajectory) CHECK(std::abs(found.mu_star.value(0, 0) - 2) <= rounding);
    }
}

TEST_CASE("a failed run takes the effects with it that it is part of, of that output alone", "[robust]") {
    for (const Steps steps : {Steps::trajectory, Steps::radial}) {
        const MorrisRuns<> runs({.factors = 3, .trajectories = 8, .steps = steps}, Random{7});
        Table y = outputs(runs, {curved, curved, curved, [](const Eigen::VectorXd&) { return 1; }});
        const MorrisEffects before = morris(runs, y);
        y(0, 0) = tests::nan;               // the first point
        y(4 * 3 + 3, 0) = tests::infinity;  // the last point of the fourth
        y.col(2).setConstant(tests::nan);
        const MorrisEffects after = morris(runs, y);
        const auto first = runs.order(0).front();
        const auto last = runs.order(3).back();
        for (Index g = 0; g < 3; ++g) {
            const bool start = steps == Steps::radial || g == first;
            CHECK(after.used(0, g) == 8 - (start ? 1 : 0) - (g == last ? 1 : 0));
            double sum = 0;
            for (Index t = 0; t < 8; ++t) {
                if ((t == 0 && start) || (t == 3 && g == last)) continue;
                const MorrisStep s = runs.steps(t)[static_cast<std::size_t>(g)];
                sum += std::abs((y(s.after, 1) - y(s.before, 1)) / s.by);
            }
            CHECK(std::abs(after.mu_star.value(0, g) - sum / static_cast<double>(after.used(0, g))) <= rounding);
        }
        CHECK(same_bits(after.mu_star.value.row(1), before.mu_star.value.row(1)));
        CHECK(same_bits(after.mu_star.low.row(1), before.mu_star.low.row(1)));
        CHECK(same_bits(after.sigma.row(1), before.sigma.row(1)));
        CHECK(after.mu_star.value.row(2).array().isNaN().all());
        CHECK(after.mu.row(2).array().isNaN().all());
        CHECK((after.used.row(2).array() == 0).all());
        CHECK((after.mu_star.value.row(3).array() == 0).all());  // constant: no effect
        CHECK((after.sigma.row(3).array() == 0).all());
    }
}

TEST_CASE("effects have the same bits from any number of threads", "[robust]") {
    const MorrisRuns<> runs({.factors = 3, .trajectories = 100}, Random{9});
    std::vector<Model> models;
    for (int k = 0; k < 11; ++k) models.push_back([k](const Eigen::VectorXd& x) { return curved(x) + k * x[1]; });
    const Table y = outputs(runs, models);
    const MorrisEffects one = morris(runs, y, {.resamples = 200});
    CHECK(same_bits(one, morris(runs, y, {.resamples = 200}, 2)));
    CHECK(same_bits(one, morris(runs, y, {.resamples = 200}, 8)));
}

TEST_CASE("the interval of mu_star holds the truth about as often as it says", "[robust]") {
    // x_0 x_1 with radial steps: the effect of x_0 is x_1, of mean 1/2. Of 200 intervals at 90 % 180, give or take four times 4.2.
    int held = 0;
    for (std::uint64_t round = 0; round < 200; ++round) {
        const MorrisRuns<> runs({.factors = 2, .trajectories = 30, .steps = Steps::radial}, Random{round});
        const MorrisEffects found =
            morris(runs, outputs(runs, {[](const Eigen::VectorXd& x) { return x[0] * x[1]; }}), {.level = .9, .resamples = 500});
        held += found.mu_star.low(0, 0) <= .5 && found.mu_star.high(0, 0) >= .5 ? 1 : 0;
    }
    CHECK(held >= 163);
    CHECK(held <= 197);
}

TEST_CASE("a screening is judged, and stops when it is told to", "[robust]") {
    const auto code = [](const MorrisDesign& design) { return sensitivity::refusal([&] { MorrisRuns<>{design}; }); };
    CHECK(code({.factors = 0}) == "out_of_range /factors");
    CHECK(code({.factors = 1, .trajectories = 1}) == "out_of_range /trajectories");
    CHECK(code({.factors = 1, .levels = 0}) == "out_of_range /levels");
    CHECK(code({.factors = 1, .levels = 5}) == "unknown_value /levels");
    CHECK(code({.factors = 2, .groups = {1, 1}}) == "out_of_range /groups/0");
    const MorrisRuns<> runs({.factors = 2, .trajectories = 50});
    CHECK_THROWS_AS(morris(runs, Table::Zero(149, 1)), ceiba::Error);
    CHECK_THROWS_AS(morris(runs, Table::Zero(150, 1), {.resamples = 5}), ceiba::Error);
    int asked = 0;
    const ceiba::Interruptible watched([&] { return ++asked < 30; }, std::chrono::milliseconds(0));
    CHECK_THROWS_AS(morris(runs, Table::Zero(150, 1)), ceiba::Stopped);
    CHECK(asked == 30);
}

}  // namespace morris_tests

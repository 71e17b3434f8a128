#include <ceiba/robust/sobol_indices.hpp>
#include <chrono>
#include <functional>
#include <set>

#include "laws.hpp"
#include "robust/sensitivity.hpp"

using namespace ceiba::robust;

namespace sobol_tests {

using sensitivity::refusal;
using sensitivity::same_bits;
using sensitivity::Table;

using Point = std::vector<double>;
using Model = std::function<double(const Point&)>;

constexpr SobolOptions no_intervals{.resampling = {.resamples = 0}};

static_assert(ceiba::describe::complete<SobolDesign>() && ceiba::describe::complete<FirstOrder>());
static_assert(ceiba::describe::complete<SobolOptions>() && ceiba::describe::complete<Resampling>() &&
              ceiba::describe::complete<Estimable>());

/// The outputs of models at the points that `uniform(draw, dimension)` gives.
template <class F>
Table outputs(const SobolDesign& design, const std::vector<Model>& models, const F& uniform) {
    const SobolRuns runs(design);
    Table out(runs.size(), static_cast<Index>(models.size()));
    Point x(static_cast<std::size_t>(runs.factors()));
    for (Index r = 0; r < runs.size(); ++r) {
        for (Index j = 0; j < runs.factors(); ++j) x[static_cast<std::size_t>(j)] = uniform(runs.draw(r), runs.dimension(r, j));
        for (std::size_t k = 0; k < models.size(); ++k) out(r, static_cast<Index>(k)) = models[k](x);
    }
    return out;
}
Table outputs(const SobolDesign& design, const std::vector<Model>& models, std::uint64_t seed = 1) {
    return outputs(design, models, [&](std::uint64_t draw, std::uint64_t dimension) { return Random{seed}.uniform(draw, dimension); });
}

double ishigami(const Point& u) {
    const auto x = [&](std::size_t j) { return std::numbers::pi * (2 * u[j] - 1); };
    return std::sin(x(0)) + 7 * std::sin(x(1)) * std::sin(x(1)) + 0.1 * std::pow(x(2), 4) * std::sin(x(0));
}

/// Indices are ratios of means over draws; the standard error of one by its first-order expansion, from the draws themselves:
/// sd(numerator - index (A^2 + B^2) / 2) / (V sqrt(draws)).
double standard_error(const SobolDesign& design, const Table& y, double index, const std::function<double(Index, double)>& numerator) {
    const SobolRuns runs(design);
    const double mean = y.col(0).mean();
    double sum = 0;
    double squares = 0;
    double variance = 0;
    for (Index n = 0; n < runs.draws(); ++n) {
        const Index row = n * runs.per_draw();
        const double a = y(row, 0) - mean;
        const double b = y(row + runs.per_draw() - 1, 0) - mean;
        const double z = numerator(row, mean) - index * (a * a + b * b) / 2;
        sum += z;
        squares += z * z;
        variance += (a * a + b * b) / 2;
    }
    const auto n = static_cast<double>(runs.draws());
    return std::sqrt((squares / n - sum / n * sum / n) / n) / (variance / n);
}

/// First, total and second indices lie within five standard errors of the truth: one figure in two million is further off.
void near_truth(const SobolDesign& design, const Model& model, const Point& first, const Point& total, const Point& second) {
    const Table y = outputs(design, {model});
    const SobolRuns runs(design);
    const Index last = runs.per_draw() - 1;
    for (const FirstOrder by : {FirstOrder::saltelli, FirstOrder::jansen}) {
        const SobolIndices found = sobol_indices(design, y, {.first_order = by, .resampling = {.resamples = 0}});
        const auto alone = [&](Index row, double mean, Index g) {
            const double b = y(row + last, 0) - mean;
            const double ab = y(row + runs.ab(g), 0) - mean;
            if (by == FirstOrder::saltelli) return b * (ab - (y(row, 0) - mean));
            const double a = y(row, 0) - mean;
            return (a * a + b * b - (b - ab) * (b - ab)) / 2;
        };
        for (Index g = 0; g < runs.groups(); ++g) {
            const double s = first[static_cast<std::size_t>(g)];
            const double t = total[static_cast<std::size_t>(g)];
            CHECK(std::abs(found.first.value(0, g) - s) <=
                  5 * standard_error(design, y, s, [&](Index row, double mean) { return alone(row, mean, g); }));
            CHECK(std::abs(found.total.value(0, g) - t) <=
                  5 * standard_error(design, y, t, [&](Index row, double) { return std::pow(y(row, 0) - y(row + runs.ab(g), 0), 2) / 2; }));
        }
        std::size_t pair = 0;
        for (Index g = 0; g < runs.groups() && runs.second_order(); ++g)
            for (Index h = g + 1; h < runs.groups(); ++h, ++pair)
                CHECK(std::abs(found.second.value(0, static_cast<Index>(pair)) - second[pair]) <=
                      5 * standard_error(design, y, second[pair], [&](Index row, double mean) {
                          const auto of = [&](Index place) { return y(row + place, 0) - mean; };
                          return of(runs.ba(g)) * of(runs.ab(h)) - of(0) * of(last) - alone(row, mean, g) - alone(row, mean, h);
                      }));
        CHECK(std::abs(found.dummy.value(0, 0)) <=
              5 * standard_error(design, y, 0, [&](Index row, double mean) { return (y(row, 0) - mean) * (y(row + last, 0) - mean); }));
    }
}

/// Each pair of two points whose factors are +-1, once: means over these draws are expectations, and indices are exact.
Table all_pairs(const SobolDesign& design, const std::vector<Model>& models) {
    REQUIRE(design.draws == 1 << (2 * design.factors));
    return outputs(design, models, [](std::uint64_t draw, std::uint64_t dimension) { return (draw >> dimension & 1U) != 0 ? 1.0 : -1.0; });
}

bool same_bits(const SobolIndices& a, const SobolIndices& b) {
    return same_bits(a.first, b.first) && same_bits(a.total, b.total) && same_bits(a.second, b.second) && same_bits(a.dummy, b.dummy) &&
           same_bits(a.first_together, b.first_together) && same_bits(a.total_together, b.total_together) &&
           same_bits(a.variance, b.variance) && a.used == b.used && a.estimable == b.estimable;
}

/// Of sums of some hundred terms, each of size about 1.
constexpr double rounding = 1e-13;

TEST_CASE("each run of Saltelli's design takes its factors from A or B", "[robust]") {
    const auto all = [](const SobolDesign& design) {
        const SobolRuns runs(design);
        std::vector<std::string> out;
        for (Index r = 0; r < runs.per_draw(); ++r) {
            std::string row;
            for (Index j = 0; j < runs.factors(); ++j) {
                row += runs.from_b(r, j) ? 'b' : 'a';
                CHECK(runs.from_b(r + 3 * runs.per_draw(), j) == runs.from_b(r, j));
                CHECK(runs.dimension(r, j) == static_cast<std::uint64_t>(runs.from_b(r, j) ? runs.factors() + j : j));
            }
            CHECK(runs.draw(r + 3 * runs.per_draw()) == 3);
            out.push_back(row);
        }
        CHECK(runs.size() == runs.per_draw() * design.draws);
        return out;
    };
    using Rows = std::vector<std::string>;
    CHECK(all({.factors = 3}) == Rows{"aaa", "baa", "aba", "aab", "bbb"});
    CHECK(all({.factors = 3, .second_order = true}) == Rows{"aaa", "baa", "aba", "aab", "abb", "bab", "bba", "bbb"});
    CHECK(all({.factors = 3, .groups = {1, 0, 1}}) == Rows{"aaa", "aba", "bab", "bbb"});
    CHECK(all({.factors = 3, .groups = {1, 0, 1}, .second_order = true}) == Rows{"aaa", "aba", "bab", "bab", "aba", "bbb"});
    CHECK(all({.factors = 1}) == Rows{"a", "b", "b"});
}

TEST_CASE("indices are SALib's for the same runs", "[robust]") {
    // SALib 1.6.0, sobol.analyze; points that are whole numbers over 1024, so that they are the same everywhere
    const SobolDesign design{.factors = 3, .draws = 32, .second_order = true};
    const auto point = [](std::uint64_t n, std::uint64_t j) {
        return (static_cast<double>((n * (389 + 148 * j) + 211 * j + n * n * (17 + 4 * j)) % 1024) + 0.5) / 1024;
    };
    const Model first = [](const Point& x) { return x[0] + 2 * x[1] * x[1] + 3 * x[0] * x[2]; };
    const Model second = [](const Point& x) { return 10 + (x[0] - 0.5) * (x[1] - 0.25) * (x[2] + 0.125); };
    const SobolIndices found = sobol_indices(design, outputs(design, {first, second}, point));
    Eigen::MatrixXd s(2, 3);
    Eigen::MatrixXd t(2, 3);
    Eigen::MatrixXd pairs(2, 3);
    s << 0.37083672543569907, 0.27565992254780525, 0.09675350830502116, 0.5003658103779968, -0.1422847047069921, 0.011117543506915177;
    t << 0.7519583947120319, 0.3781791527289856, 0.22698697029427642, 1.1230017185866499, 1.0023582785989802, 0.1224341550736764;
    pairs << 0.51414729685211, 0.2515302284858119, -0.09917149941287884, 1.4087048473316826, -0.2023213010579455, -0.24221539352444202;
    // SALib divides by the standard deviation first; the second output is 10 beside a deviation of .05, so that 1e-16 x 200 is lost
    CHECK((found.first.value - s).cwiseAbs().maxCoeff() <= 1e-12);
    CHECK((found.total.value - t).cwiseAbs().maxCoeff() <= 1e-12);
    CHECK((found.second.value - pairs).cwiseAbs().maxCoeff() <= 1e-12);
}

TEST_CASE("indices of Ishigami's function", "[robust]") {
    // a = 7, b = 0.1: Ishigami & Homma (1990), doi:10.1109/ISUMA.1990.151285
    const double v1 = std::pow(1 + 0.1 * std::pow(std::numbers::pi, 4) / 5, 2) / 2;
    const double v13 = 0.01 * std::pow(std::numbers::pi, 8) * 8 / 225;
    const double v = v1 + 49.0 / 8 + v13;
    CHECK(std::abs(v1 / v - .3139) < .5e-4);
    CHECK(std::abs(v13 / v - .2437) < .5e-4);
    near_truth({.factors = 3, .draws = 4096, .second_order = true}, ishigami, {v1 / v, 49 / 8.0 / v, 0},
               {(v1 + v13) / v, 49 / 8.0 / v, v13 / v}, {0, v13 / v, 0});
    // The first and the third together: nothing is left over.
    near_truth({.factors = 3, .draws = 4096, .groups = {0, 1, 0}, .second_order = true}, ishigami, {(v1 + v13) / v, 49 / 8.0 / v},
               {(v1 + v13) / v, 49 / 8.0 / v}, {0});
}

TEST_CASE("indices of the G function", "[robust]") {
    // Saltelli & Sobol' (1995), doi:10.1016/0951-8320(95)00099-2: variances 1 / 3 (1 + a)^2, those of sets are products
    const Point a{0, 1, 4.5, 9, 99, 99};
    const Model g = [&](const Point& x) {
        double out = 1;
        for (std::size_t j = 0; j < a.size(); ++j) out *= (std::abs(4 * x[j] - 2) + a[j]) / (1 + a[j]);
        return out;
    };
    Point alone;
    double all = 1;
    for (const double k : a) {
        alone.push_back(1 / (3 * (1 + k) * (1 + k)));
        all *= 1 + alone.back();
    }
    Point first;
    Point total;
    Point second;
    for (std::size_t i = 0; i < a.size(); ++i) {
        first.push_back(alone[i] / (all - 1));
        total.push_back(alone[i] * all / (1 + alone[i]) / (all - 1));
        for (std::size_t j = i + 1; j < a.size(); ++j) second.push_back(alone[i] * alone[j] / (all - 1));
    }
    near_truth({.factors = 6, .draws = 2048, .second_order = true}, g, first, total, second);
}

TEST_CASE("indices over all pairs of points are exact", "[robust]") {
    const SobolDesign three{.factors = 3, .draws = 64, .second_order = true};
    const Model products = [](const Point& x) { return 5 + x[0] + 2 * x[1] + 3 * x[0] * x[1] + x[0] * x[1] * x[2]; };
    const Model sum = [](const Point& x) { return x[0] - 2 * x[1] + 3 * x[2]; };
    for (const FirstOrder by : {FirstOrder::saltelli, FirstOrder::jansen}) {
        const SobolIndices found =
            sobol_indices(three, all_pairs(three, {products, sum}), {.first_order = by, .together = true, .resampling = {.resamples = 0}});
        Eigen::MatrixXd first(2, 3);
        Eigen::MatrixXd total(2, 3);
        Eigen::MatrixXd second(2, 3);
        first << 1.0 / 15, 4.0 / 15, 0, 1.0 / 14, 4.0 / 14, 9.0 / 14;  // variances 1, 4, 9 and 1; 1, 4, 9
        total << 11.0 / 15, 14.0 / 15, 1.0 / 15, 1.0 / 14, 4.0 / 14, 9.0 / 14;
        second << 9.0 / 15, 0, 0, 0, 0, 0;
        CHECK((found.first.value - first).cwiseAbs().maxCoeff() <= rounding);
        CHECK((found.total.value - total).cwiseAbs().maxCoeff() <= rounding);
        CHECK((found.second.value - second).cwiseAbs().maxCoeff() <= rounding);
        CHECK(found.dummy.value.cwiseAbs().maxCoeff() <= rounding);
        CHECK((found.variance - tests::column({15, 14})).cwiseAbs().maxCoeff() <= 15 * rounding);
        // together: variances add up over outputs
        CHECK((found.first_together.value * 29 - Eigen::RowVector3d(2, 8, 9)).cwiseAbs().maxCoeff() <= 29 * rounding);
        CHECK((found.total_together.value * 29 - Eigen::RowVector3d(12, 18, 10)).cwiseAbs().maxCoeff() <= 29 * rounding);
        CHECK(found.first.low.array().isNaN().all());
    }
    const SobolDesign grouped{.factors = 3, .draws = 64, .groups = {0, 0, 1}, .second_order = true};
    const SobolIndices found = sobol_indices(grouped, all_pairs(grouped, {products, sum}), no_intervals);
    Eigen::MatrixXd first(2, 2);
    first << 14.0 / 15, 0, 5.0 / 14, 9.0 / 14;
    CHECK((found.first.value - first).cwiseAbs().maxCoeff() <= rounding);
    CHECK((found.second.value - tests::column({1.0 / 15, 0})).cwiseAbs().maxCoeff() <= rounding);
}

TEST_CASE("what holds for any draws where one factor does it all", "[robust]") {
    const SobolDesign design{.factors = 3, .draws = 50};
    const Table y = outputs(design, {[](const Point& x) { return std::exp(x[1]); }});
    const SobolIndices by_saltelli = sobol_indices(design, y);
    const SobolIndices by_jansen = sobol_indices(design, y, {.first_order = FirstOrder::jansen});
    const double dummy = by_jansen.dummy.value(0, 0);
    CHECK(dummy != 0);
    CHECK(by_jansen.first.value(0, 1) == 1);  // AB is B
    for (const Index without : {0, 2}) {      // AB is A
        CHECK(by_saltelli.first.value(0, without) == 0);
        CHECK(by_saltelli.total.value(0, without) == 0);
        CHECK(std::isnan(by_saltelli.total.low(0, without)));
        CHECK(std::abs(by_jansen.first.value(0, without) - dummy) <= rounding);
        CHECK(std::abs(by_jansen.first.low(0, without) - by_jansen.dummy.low(0, 0)) <= rounding);
        CHECK(std::abs(by_jansen.first.high(0, without) - by_jansen.dummy.high(0, 0)) <= rounding);
    }
    CHECK(std::abs(by_jansen.total.value(0, 1) - (1 - dummy)) <= rounding);
}

TEST_CASE("a base draw with a failed run is left out, of that output alone", "[robust]") {
    const SobolDesign design{.factors = 3, .draws = 40, .second_order = true};
    const SobolRuns runs(design);
    const std::vector<Model> models{ishigami, [](const Point& x) { return x[0] + x[1] * x[2]; }, [](const Point& x) { return x[0]; }};
    const Table whole = outputs(design, models);
    Table failed = whole;
    failed(0, 0) = tests::nan;
    failed(7 * runs.per_draw() + 5, 0) = tests::infinity;
    failed(39 * runs.per_draw() + 7, 0) = -tests::infinity;
    failed.col(2).setConstant(tests::nan);
    const SobolIndices before = sobol_indices(design, whole);
    const SobolIndices after = sobol_indices(design, failed);
    CHECK(after.used == std::vector<Index>{37, 40, 0});
    CHECK(after.estimable == std::vector<Estimable>{Estimable::yes, Estimable::yes, Estimable::too_few});
    for (const auto part : {&SobolIndices::first, &SobolIndices::total, &SobolIndices::second, &SobolIndices::dummy}) {
        CHECK(same_bits((after.*part).value.row(1), (before.*part).value.row(1)));
        CHECK(same_bits((after.*part).low.row(1), (before.*part).low.row(1)));
        CHECK((after.*part).value.row(2).array().isNaN().all());
        CHECK((after.*part).low.row(2).array().isNaN().all());
        CHECK((after.*part).low.row(0).array().isFinite().all());
    }
    CHECK(std::isnan(after.variance[2]));
    SobolDesign fewer = design;
    fewer.draws = 37;
    Table kept(37 * runs.per_draw(), 1);
    Index to = 0;
    for (Index n = 0; n < 40; ++n)
        if (n != 0 && n != 7 && n != 39) {
            kept.middleRows(to, runs.per_draw()) = whole.block(n * runs.per_draw(), 0, runs.per_draw(), 1);
            to += runs.per_draw();
        }
    const SobolIndices alone = sobol_indices(fewer, kept);
    CHECK(same_bits(alone.first.value, after.first.value.row(0)));
    CHECK(same_bits(alone.total.value, after.total.value.row(0)));
    CHECK(same_bits(alone.second.value, after.second.value.row(0)));

    Table one = whole;
    one.topRows(39 * runs.per_draw()).setConstant(tests::nan);
    CHECK(sobol_indices(design, one).estimable[0] == Estimable::too_few);
}

TEST_CASE("a constant output has no indices and says so", "[robust]") {
    const SobolDesign design{.factors = 2, .draws = 16, .second_order = true};
    const Model nearly = [](const Point& x) { return 0.1 + 1e-17 * x[0] + (x[0] < 0.5 ? 0.2 : 0.3 - 0.1); };
    const Table y = outputs(design, {[](const Point&) { return 0; }, [](const Point&) { return 3.7; }, nearly});
    const SobolIndices found = sobol_indices(design, y, {.together = true});
    for (Index o = 0; o < 3; ++o) {
        CHECK(found.estimable[static_cast<std::size_t>(o)] == Estimable::constant);
        CHECK(found.first.value.row(o).array().isNaN().all());
        CHECK(found.total.value.row(o).array().isNaN().all());
        CHECK(found.second.value.row(o).array().isNaN().all());
        CHECK(found.variance[o] == 0);
        CHECK(found.used[static_cast<std::size_t>(o)] == 16);
    }
    CHECK(found.first_together.value.array().isNaN().all());
}

TEST_CASE("neither unit nor size of an output matters", "[robust]") {
    const SobolDesign design{.factors = 3, .draws = 64, .second_order = true};
    const Table y = outputs(design, {ishigami});
    const SobolIndices found = sobol_indices(design, y);
    for (const double scale : {0x1p-660, 0x1p660, -8.0}) {  // 1e-199, 1e199
        const SobolIndices scaled = sobol_indices(design, y * scale);
        CHECK(same_bits(scaled.first, found.first));
        CHECK(same_bits(scaled.total, found.total));
        CHECK(same_bits(scaled.second, found.second));
    }
    const SobolIndices shifted = sobol_indices(design, (y.array() + 1e6).matrix());
    CHECK((shifted.first.value - found.first.value).cwiseAbs().maxCoeff() <= 1e-9);  // 1e6 loses 1e-10 of each y
    CHECK((shifted.total.high - found.total.high).cwiseAbs().maxCoeff() <= 1e-9);
}

TEST_CASE("the order of factors does not matter", "[robust]") {
    const std::uint64_t other[] = {2, 0, 1, 5, 3, 4};
    const SobolDesign design{.factors = 3, .draws = 64, .second_order = true};
    const Table y = outputs(design, {ishigami});
    const Table moved = outputs(design, {[](const Point& x) { return ishigami({x[1], x[2], x[0]}); }},
                                [&](std::uint64_t draw, std::uint64_t dimension) { return Random{1}.uniform(draw, other[dimension]); });
    const SobolIndices found = sobol_indices(design, y);
    const SobolIndices after = sobol_indices(design, moved);
    // The mean of all runs adds them up in another order, and with it all moves by rounding.
    for (Index j = 0; j < 3; ++j) {
        const auto from = static_cast<Index>(other[j]);
        CHECK(std::abs(after.first.value(0, j) - found.first.value(0, from)) <= rounding);
        CHECK(std::abs(after.first.low(0, j) - found.first.low(0, from)) <= rounding);
        CHECK(std::abs(after.total.value(0, j) - found.total.value(0, from)) <= rounding);
        CHECK(std::abs(after.total.high(0, j) - found.total.high(0, from)) <= rounding);
    }
}

TEST_CASE("the same bits from any number of threads, and however many outputs there are", "[robust]") {
    const SobolDesign design{.factors = 3, .draws = 150, .second_order = true};
    std::vector<Model> models;
    for (int k = 0; k < 19; ++k) models.push_back([k](const Point& x) { return ishigami(x) + k * x[0] * x[1] + x[2]; });
    models[4] = [](const Point& x) { return x[0] < 0.1 ? tests::nan : x[1]; };
    models[11] = [](const Point&) { return 1; };
    const Table y = outputs(design, models);
    const SobolOptions options{.together = true, .resampling = {.resamples = 101, .seed = 9}};
    const SobolIndices one = sobol_indices(design, y, options, 1);
    CHECK(same_bits(one, sobol_indices(design, y, options, 2)));
    CHECK(same_bits(one, sobol_indices(design, y, options, 8)));
    const SobolIndices some = sobol_indices(design, y.middleCols(9, 2), options);
    CHECK(same_bits(some.first.low, one.first.low.middleRows(9, 2)));
    CHECK(same_bits(some.second.high, one.second.high.middleRows(9, 2)));
    const Eigen::MatrixXd columns = y;  // stored the other way round
    CHECK(same_bits(one, sobol_indices(design, columns, options)));
    SobolOptions other = options;
    other.resampling.seed = 10;
    CHECK(!same_bits(one.first.low, sobol_indices(design, y, other).first.low));
}

TEST_CASE("intervals are those of the analysis of drawn draws", "[robust]") {
    const SobolDesign design{.factors = 2, .draws = 30, .second_order = true};
    const SobolRuns runs(design);
    const Table y = outputs(design, {[](const Point& x) { return x[0] + x[0] * x[1] * x[1]; }});
    const double mean = y.col(0).mean();
    const SobolOptions options{.resampling = {.level = .8, .resamples = 100, .seed = 4}};
    const SobolIndices found = sobol_indices(design, y, options);
    std::vector<std::vector<double>> figures(6);
    for (std::size_t r = 1; r <= 100; ++r) {
        std::vector<std::uint32_t> drawn(30);
        detail::fill_resample(r, 4, drawn);
        CHECK(std::is_sorted(drawn.begin(), drawn.end()));
        double n = 0, sum = 0, squares = 0, product = 0, pair = 0, first[2] = {0, 0}, total[2] = {0, 0};
        for (const std::uint32_t k : drawn) {
            const auto of = [&](Index place) { return y(k * runs.per_draw() + place, 0) - mean; };
            const double a = of(0), b = of(5);
            n += 1;
            sum += a + b;
            squares += a * a + b * b;
            product += a * b;
            pair += of(3) * of(2);
            for (Index j = 0; j < 2; ++j) {
                first[j] += b * (of(1 + j) - a);
                total[j] += (a - of(1 + j)) * (a - of(1 + j)) / 2;
            }
        }
        const double v = squares / (2 * n) - sum / (2 * n) * sum / (2 * n);
        for (std::size_t j = 0; j < 2; ++j) {
            figures[j].push_back(first[j] / n / v);
            figures[2 + j].push_back(total[j] / n / v);
        }
        figures[4].push_back((pair - product - first[0] - first[1]) / n / v);
        figures[5].push_back((product / n - sum / (2 * n) * sum / (2 * n)) / v);
    }
    // 29 degrees of freedom: t 1.3114, q = sqrt(30 / 29) t = 1.3338, F(-q) = .0911: the tenth from either end
    for (auto& f : figures) std::sort(f.begin(), f.end());
    const auto is = [&](const Estimates& e, Index column, std::size_t figure) {
        CHECK(std::abs(e.low(0, column) - figures[figure][9]) <= rounding);
        CHECK(std::abs(e.high(0, column) - figures[figure][90]) <= rounding);
    };
    is(found.first, 0, 0);
    is(found.first, 1, 1);
    is(found.total, 0, 2);
    is(found.total, 1, 3);
    is(found.second, 0, 4);
    is(found.dummy, 0, 5);
}

TEST_CASE("an interval of a Sobol' index holds the truth about as often as it says", "[robust]") {
    // x_0 + 2 x_1: 1/5 and 4/5. Of 200 intervals at 90 % 180 hold it, give or take four standard deviations of 4.2.
    const SobolDesign design{.factors = 2, .draws = 200};
    int first = 0;
    int total = 0;
    int nothing = 0;
    for (std::uint64_t round = 0; round < 200; ++round) {
        const Table y = outputs(design, {[](const Point& x) { return x[0] + 2 * x[1]; }}, 100 + round);
        const SobolIndices found =
            sobol_indices(design, y, {.resampling = {.level = .9, .resamples = 200, .seed = static_cast<std::int64_t>(round)}});
        const auto holds = [](const Estimates& e, Index column, double truth) {
            return e.low(0, column) <= truth && truth <= e.high(0, column) ? 1 : 0;
        };
        first += holds(found.first, 1, .8);
        total += holds(found.total, 0, .2);
        nothing += holds(found.dummy, 0, 0);
    }
    for (const int held : {first, total, nothing}) {
        CHECK(held >= 163);
        CHECK(held <= 197);
    }
}

TEST_CASE("resamples are draws with replacement, and none of the numbers of the points", "[robust]") {
    // Of 64 draws in 4,000 resamples each is there some 4,000 times, with a standard deviation of sqrt(4,000 x 63 / 64); chi squared with
    // 63 degrees of freedom exceeds 103.4 once in a thousand. A share (63 / 64)^64 of the draws is in no resample: .365, and of 256,000
    // that are nearly independent four standard deviations are .0038.
    std::vector<double> times(64);
    double absent = 0;
    std::set<std::vector<std::uint32_t>> resamples;
    std::set<std::vector<std::uint32_t>> points;
    for (std::size_t r = 1; r <= 4000; ++r) {
        std::vector<std::uint32_t> drawn(64);
        detail::fill_resample(r, 1, drawn);
        std::vector<bool> there(64);
        for (const std::uint32_t k : drawn) {
            times[k] += 1;
            there[k] = true;
        }
        absent += static_cast<double>(std::count(there.begin(), there.end(), false));
        resamples.insert(drawn);
        std::vector<std::uint32_t> of_points;
        for (std::uint64_t i = 0; i < 64; ++i) of_points.push_back(static_cast<std::uint32_t>(Random{1}.below(64, r - 1, i)));
        std::sort(of_points.begin(), of_points.end());
        points.insert(of_points);
    }
    double squares = 0;
    for (const double n : times) squares += (n - 4000) * (n - 4000) / 4000;
    CHECK(squares < 103.4);
    CHECK(std::abs(absent / 256'000 - std::pow(63.0 / 64, 64)) <= .0038);
    CHECK(resamples.size() == 4000);
    CHECK(std::none_of(points.begin(), points.end(), [&](const auto& p) { return resamples.count(p) > 0; }));
    std::vector<std::uint32_t> all(5);
    detail::fill_resample(0, 1, all);
    CHECK(all == std::vector<std::uint32_t>{0, 1, 2, 3, 4});
}

TEST_CASE("more draws than resamples can be listed at once give the same", "[robust]") {
    // 100 lists of 90,000 draws are more than 2^23
    const SobolDesign design{.factors = 1, .draws = 90'000};
    const Table y = outputs(design, {[](const Point& x) { return x[0] * x[0]; }});
    const SobolOptions options{.resampling = {.resamples = 100}};
    const SobolIndices found = sobol_indices(design, y, options, 2);
    CHECK(found.total.low(0, 0) < found.total.value(0, 0));
    CHECK(found.total.value(0, 0) < found.total.high(0, 0));
    CHECK(same_bits(found, sobol_indices(design, y, options, 1)));
    // 1 - dummy is the total of the only factor, resample by resample
    CHECK(std::abs(found.total.low(0, 0) + found.dummy.high(0, 0) - 1) <= 1e-11);  // 90,000 terms
    CHECK(std::abs(found.total.high(0, 0) + found.dummy.low(0, 0) - 1) <= 1e-11);
}

TEST_CASE("designs, options and tables are judged", "[robust]") {
    const auto of = [&](const SobolDesign& design) { return refusal([&] { SobolRuns{design}; }); };
    CHECK(of({.factors = 0}) == "out_of_range /factors");
    CHECK(of({.factors = 2, .draws = 1}) == "out_of_range /draws");
    CHECK(of({.factors = 2, .groups = {0}}) == "wrong_shape /groups");
    CHECK(of({.factors = 2, .groups = {0, 2}}) == "out_of_range /groups/1");
    CHECK(of({.factors = 2, .groups = {0, -1}}) == "out_of_range /groups/1");
    CHECK(of({.factors = 2, .groups = {1, 0}}) == "nothing");
    const SobolDesign design{.factors = 1, .draws = 2};
    const auto with = [&](Index rows, const Resampling& resampling) {
        return refusal([&] { sobol_indices(design, Table::Zero(rows, 1), {.resampling = resampling}); });
    };
    CHECK(with(6, {}) == "nothing");
    CHECK(with(5, {}) == "wrong_shape /outputs");
    CHECK(with(6, {.level = 1}) == "out_of_range /level");
    CHECK(with(6, {.level = tests::nan}) == "out_of_range /level");
    CHECK(with(6, {.resamples = 99}) == "out_of_range /resamples");
    CHECK(with(6, {.seed = -1}) == "out_of_range /seed");
    CHECK(sobol_indices(design, Table(6, 0)).first.value.rows() == 0);
}

TEST_CASE("a sensitivity analysis stops when it is told to", "[robust]") {
    const SobolDesign design{.factors = 2, .draws = 500};
    const Table y = outputs(design, {[](const Point& x) { return x[0] * x[1]; }});
    for (const int threads : {1, 3}) {
        int asked = 0;
        const ceiba::Interruptible watched([&] { return ++asked < 20; }, std::chrono::milliseconds(0));
        CHECK_THROWS_AS(sobol_indices(design, y, {}, threads), ceiba::Stopped);
        CHECK(asked == 20);
    }
}

}  // namespace sobol_tests

// What is done to a column of units, beside the same formula as a plain loop that knows no missing values, ties or clamping; and a whole
// index of 50 indicators over 1,000 units, fitted.
#include <ceiba/ceiba.hpp>
#include <ceiba/measure/impute.hpp>
#include <ceiba/measure/percentile.hpp>
#include <ceiba/measure/treat.hpp>
#include <chrono>
#include <cstdio>
#include <functional>
#include <random>

namespace {

using namespace ceiba;

constexpr Eigen::Index size = 1'000;

double microseconds(const std::function<double()>& f) {
    double best = 1e300;
    volatile double sink = 0;
    for (int i = 0; i < 15; ++i) {
        const auto start = std::chrono::steady_clock::now();
        sink = sink + f();
        best = std::min(best, std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count());
    }
    return best;
}

void run(const char* name, const std::function<double()>& ours, const std::function<double()>& plain) {
    const double a = microseconds(ours);
    const double b = microseconds(plain);
    std::printf("%-28s plain %9.2f us   column %9.2f us   %6.2f x\n", name, b, a, a / b);
}

/// An index of equal weights over many units.
std::pair<Framework, std::vector<Assessment>> many(std::size_t indicators, std::size_t units) {
    Framework f{.id = "index", .version = "1"};
    f.scales.push_back({.id = "min_max", .numeric = measure::Normaliser{measure::MinMax{}}});
    f.defaults.treatment = measure::Treatment{measure::treatment::Winsorise{}};
    f.defaults.impute = measure::Imputation{measure::imputation::Mean{}};
    f.root.id = "index_root";
    for (std::size_t i = 0; i < indicators; ++i)
        f.root.children.push_back({.id = "i" + std::to_string(i), .question = Question{.scale = "min_max"}});
    std::vector<Assessment> list(units);
    std::mt19937_64 random(1);
    std::lognormal_distribution<double> skewed;
    for (std::size_t u = 0; u < units; ++u) {
        list[u].id = list[u].subject.id = "u" + std::to_string(u);
        list[u].framework = "index";
        list[u].round.id = "r";
        list[u].institutions.push_back({.id = "office"});
        for (std::size_t i = 0; i < indicators; ++i)
            if (random() % 20 != 0)
                list[u].responses.push_back(
                    {.institution = "office", .indicator = "i" + std::to_string(i), .answer = Answer{skewed(random)}});
    }
    return {f, list};
}

}  // namespace

int main() {
    std::printf("A column of 1,000 units, one thread, best of 15; a ratio below 1 is faster than the plain loop\n");
    std::mt19937_64 random(1);
    std::lognormal_distribution<double> skewed;
    Eigen::VectorXd x(size);
    for (double& v : x) v = skewed(random);
    const Eigen::VectorXd whole = x;
    Eigen::VectorXd holes = x;
    for (Eigen::Index i = 0; i < size; i += 20) holes[i] = std::numeric_limits<double>::quiet_NaN();
    run(
        "z-score", [&] { return measure::z_scores(x).sum(); },
        [&] {
            const double mean = whole.mean();
            const double deviation = std::sqrt((whole.array() - mean).square().sum() / static_cast<double>(size - 1));
            return ((whole.array() - mean) / deviation).sum();
        });
    const auto sorted_ranks = [&] {
        std::vector<std::size_t> order(static_cast<std::size_t>(size));
        for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
        std::ranges::sort(order, {}, [&](std::size_t i) { return whole[static_cast<Eigen::Index>(i)]; });
        double sum = 0;
        for (std::size_t i = 0; i < order.size(); ++i) sum += static_cast<double>(i * order[i]);
        return sum;
    };
    run("rank", [&] { return measure::ranks(x).sum(); }, sorted_ranks);
    run("percentile rank", [&] { return measure::percentile_ranks(x).sum(); }, sorted_ranks);
    run(
        "min-max", [&] { return measure::goalposts(x, measure::fitted(measure::MinMax{}, x)).sum(); },
        [&] { return ((whole.array() - whole.minCoeff()) / (whole.maxCoeff() - whole.minCoeff())).sum(); });
    const auto shape = [&] {
        const Eigen::ArrayXd d = whole.array() - whole.mean();
        return d.cube().sum() / std::pow(d.square().sum(), 1.5) + d.square().square().sum();
    };
    run("skewness and kurtosis", [&] { return measure::skewness(x) + measure::kurtosis(x); }, shape);
    run(
        "winsorise, five cuts", [&] { return measure::winsorised(x).values.sum(); },
        [&] {
            double sum = 0;
            for (int i = 0; i < 6; ++i) sum += shape();
            return sum;
        });
    run("logarithm", [&] { return measure::logarithms(x, 1).sum(); }, [&] { return (whole.array() + 1).log().sum(); });
    run(
        "impute the mean", [&] { return measure::imputed_by_mean(holes).sum(); },
        [&] {
            Eigen::VectorXd copy = whole;
            const double mean = whole.mean();
            for (Eigen::Index i = 0; i < size; i += 20) copy[i] = mean;
            return copy.sum();
        });
    const measure::Piecewise curve = measure::fitted(measure::Rank{}, x);
    run(
        "a curve of 1,000 points",
        [&] {
            double sum = 0;
            for (const double v : x) sum += measure::normalised(curve, v + 1e-9);
            return sum;
        },
        [&] {
            double sum = 0;
            for (const double v : whole) sum += curve.points[static_cast<std::size_t>(v * 31) % curve.points.size()].value;
            return sum;
        });
    const auto index = many(50, 1'000);
    std::printf("fit of 50 indicators over 1,000 units: %.1f ms\n",
                microseconds([&] { return static_cast<double>(fit(index.first, index.second).cells.size()); }) / 1000);
}

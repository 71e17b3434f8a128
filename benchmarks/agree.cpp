// Agreement of 24 institutions on 200 indicators, a tenth of it missing: Krippendorff's alpha beside a plain loop over all pairs of
// ratings, the other coefficients, and the interval of each from 2,000 resamples.
#include <ceiba/agree/fleiss_kappa.hpp>
#include <ceiba/agree/icc.hpp>
#include <ceiba/agree/kendall_w.hpp>
#include <ceiba/agree/krippendorff_alpha.hpp>
#include <ceiba/robust/bootstrap.hpp>
#include <chrono>
#include <cstdio>

namespace {

using namespace ceiba;

template <class F>
double milliseconds(F&& f) {
    double best = 1e300;
    for (int i = 0; i < 7; ++i) {
        const auto start = std::chrono::steady_clock::now();
        f();
        best = std::min(best, std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    return best;
}

/// Interval alpha as its definition reads: every pair of ratings of a unit, every pair of ratings at all.
double naive(const Eigen::MatrixXd& table) {
    std::vector<double> all;
    double observed = 0;
    for (Eigen::Index u = 0; u < table.rows(); ++u) {
        std::vector<double> unit;
        for (Eigen::Index r = 0; r < table.cols(); ++r)
            if (!std::isnan(table(u, r))) unit.push_back(table(u, r));
        double pairs = 0;
        for (const double a : unit)
            for (const double b : unit) pairs += (a - b) * (a - b);
        observed += pairs / (static_cast<double>(unit.size()) - 1);
        all.insert(all.end(), unit.begin(), unit.end());
    }
    double expected = 0;
    for (const double a : all)
        for (const double b : all) expected += (a - b) * (a - b);
    return 1 - (static_cast<double>(all.size()) - 1) * observed / expected;
}

template <class F>
void run(const char* name, const Eigen::MatrixXd& table, F&& coefficient) {
    double value = 0;
    const double once = milliseconds([&] { value = coefficient(table); });
    robust::Resampled found;
    const double resampled = milliseconds([&] { found = robust::bootstrap(table, coefficient, robust::Resample::units); });
    std::printf("%-28s %7.3f [%6.3f, %6.3f]   once %8.3f ms   2,000 resamples %9.1f ms\n", name, value, found.low, found.high, once,
                resampled);
}

}  // namespace

int main() {
    constexpr Eigen::Index units = 200;
    constexpr Eigen::Index raters = 24;
    const robust::Random random{1};
    Eigen::MatrixXd table(units, raters);
    for (Eigen::Index u = 0; u < units; ++u) {
        const double truth = 5 * random.uniform(static_cast<std::uint64_t>(u), 1000);
        for (Eigen::Index r = 0; r < raters; ++r) {
            const auto place = static_cast<std::uint64_t>(r);
            const double said = truth + 3 * (random.uniform(static_cast<std::uint64_t>(u), place) - 0.5);
            const bool missing = random.uniform(static_cast<std::uint64_t>(u), place + 100) < 0.1;
            table(u, r) = missing ? agree::no_value : std::clamp(std::round(said), 0.0, 5.0);
        }
    }
    double value = 0;
    const double loop = milliseconds([&] { value = naive(table); });
    std::printf("200 indicators by 24 institutions, one thread, best of 7\n");
    std::printf("%-28s %7.3f                    once %8.3f ms\n", "alpha, plain loop", value, loop);
    run("alpha, interval", table, [](const auto& t) { return agree::krippendorff_alpha(t, agree::Metric::interval); });
    run("alpha, ordinal", table, [](const auto& t) { return agree::krippendorff_alpha(t, agree::Metric::ordinal); });
    run("Fleiss' kappa", table, [](const auto& t) { return agree::fleiss_kappa(t); });
    run("Kendall's W", table, [](const auto& t) { return agree::kendall_w(t); });
    run("ICC(2,1)", table, [](const auto& t) { return agree::icc(t, agree::Judged::single); });
}

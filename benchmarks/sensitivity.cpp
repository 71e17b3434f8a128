// Sensitivity analyses of 50 outputs of ten factors, from runs that are there: the analysis alone. Peers' figures for the same sizes:
// SALib, which is called once an output.
#include <ceiba/robust/given_data.hpp>
#include <ceiba/robust/morris.hpp>
#include <ceiba/robust/pawn.hpp>
#include <ceiba/robust/sobol_indices.hpp>
#include <chrono>
#include <cstdio>
#include <functional>

namespace {

using namespace ceiba::robust;
using Table = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

constexpr int factors = 10;
constexpr int count = 50;

/// Sobol's G function with other coefficients for each output.
void outputs(const Eigen::VectorXd& x, Eigen::Ref<Eigen::RowVectorXd> out) {
    for (Index k = 0; k < count; ++k) {
        double product = 1;
        for (Index j = 0; j < factors; ++j) {
            const double a = static_cast<double>((7 * k + 3 * j) % 10);
            product *= (std::abs(4 * x[j] - 2) + a) / (1 + a);
        }
        out[k] = product;
    }
}

double milliseconds(const std::function<double()>& f) {
    double best = 1e300;
    volatile double sink = 0;
    for (int i = 0; i < 7; ++i) {
        const auto start = std::chrono::steady_clock::now();
        sink = sink + f();
        best = std::min(best, std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    return best;
}

void print(const char* name, const std::function<double(int)>& f) {
    std::printf("%-58s %8.2f ms %8.2f ms\n", name, milliseconds([&] { return f(1); }), milliseconds([&] { return f(2); }));
}

void sobol(const char* name, bool second_order, int resamples) {
    const SobolDesign design{.factors = factors, .draws = 1024, .second_order = second_order};
    const SobolRuns runs(design);
    const Random random{1};
    Table y(runs.size(), count);
    Eigen::VectorXd x(factors);
    for (Index r = 0; r < runs.size(); ++r) {
        for (Index j = 0; j < factors; ++j) x[j] = random.uniform(runs.draw(r), runs.dimension(r, j));
        outputs(x, y.row(r));
    }
    print(name, [&](int threads) { return sobol_indices(design, y, {.resampling = {.resamples = resamples}}, threads).first.value(0, 0); });
}

}  // namespace

int main() {
    std::printf("%-58s %11s %11s\n", "50 outputs of 10 factors", "1 thread", "2 threads");
    sobol("Sobol' indices, 1,024 draws, without intervals", false, 0);
    sobol("Sobol' indices, 1,024 draws, 100 resamples", false, 100);
    sobol("Sobol' indices, 1,024 draws, 1,000 resamples", false, 1000);
    sobol("Sobol' indices with second order, 1,024, 100 resamples", true, 100);
    const MorrisRuns<> runs({.factors = factors, .trajectories = 100});
    Table y(runs.size(), count);
    for (Index r = 0; r < runs.size(); ++r) outputs(runs.point(r), y.row(r));
    print("Morris, 100 trajectories, 100 resamples",
          [&](int threads) { return morris(runs, y, {.resamples = 100}, threads).mu_star.value(0, 0); });
    Table x(10'000, factors);
    Table z(10'000, count);
    const Random random{1};
    for (Index r = 0; r < x.rows(); ++r) {
        for (Index j = 0; j < factors; ++j) x(r, j) = random.uniform(static_cast<std::uint64_t>(r), static_cast<std::uint64_t>(j));
        outputs(x.row(r), z.row(r));
    }
    print("PAWN, 10,000 runs", [&](int threads) { return pawn(x, z, {}, threads).median(0, 0); });
    print("first order from given data, 10,000 runs", [&](int threads) { return given_data(x, z, {}, threads).first(0, 0); });
}

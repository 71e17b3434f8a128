// Each aggregation rule over 12 children, as the evaluator calls it, beside the same formula as a plain loop without weights, missing
// values, clamping or exact limits.
#include <algorithm>
#include <ceiba/combine/rules.hpp>
#include <chrono>
#include <cstdio>
#include <functional>
#include <random>

namespace {

using namespace ceiba::combine;
using Row = std::vector<double>;

constexpr std::size_t size = 12;
constexpr std::size_t rows = 20'000;

/// Children are called by their number.
struct Numbered final : Siblings {
    std::optional<std::size_t> place(const std::string& id) const override { return std::stoul(id); }
    std::optional<double> number(std::size_t, const ceiba::Answer& answer) const override { return std::get<double>(answer.value); }
};

double nanoseconds(const std::vector<Row>& data, const std::function<double(const Row&)>& f) {
    double best = 1e300;
    volatile double sink = 0;
    for (int i = 0; i < 7; ++i) {
        const auto start = std::chrono::steady_clock::now();
        for (const Row& row : data) sink = sink + f(row);
        best = std::min(best, std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now() - start).count());
    }
    return best / static_cast<double>(rows);
}

void run(const char* name, const std::vector<Row>& data, const Rule& rule, const std::function<double(const Row&)>& plain) {
    std::vector<Child> children(size);
    std::vector<const Child*> which;
    for (std::size_t i = 0; i < size; ++i) {
        children[i] = {.weight = 1, .range = {.low = 1, .high = 4}, .level = 1.0 + static_cast<double>(i % 3), .threshold = 3, .place = i};
        which.push_back(&children[i]);
    }
    const Ready used = ready(rule, children, Numbered{});
    const Interval whole = range(used, children);
    const double ours = nanoseconds(data, [&](const Row& row) { return value(used, Children{row, which, size, whole, size}); });
    const double loop = nanoseconds(data, plain);
    std::printf("%-20s loop %8.1f ns   rule %8.1f ns   %6.2f x\n", name, loop, ours, ours / loop);
}

double sum(const Row& row) {
    double out = 0;
    for (const double x : row) out += x;
    return out;
}
double mean(const Row& row) {
    return sum(row) / static_cast<double>(row.size());
}
double least(const Row& row) {
    return *std::min_element(row.begin(), row.end());
}
double greatest(const Row& row) {
    return *std::max_element(row.begin(), row.end());
}
Row sorted(Row row) {
    std::sort(row.begin(), row.end());
    return row;
}
double met(const Row& row) {
    double out = 0;
    for (const double x : row) out += x >= 3 ? 1 : 0;
    return out;
}

}  // namespace

int main() {
    std::mt19937_64 random(1);
    std::vector<Row> data(rows, Row(size));
    for (Row& row : data)
        for (double& x : row) x = static_cast<double>(1 + random() % 4);
    std::printf("%zu children, %zu rows, one thread, best of 7; a ratio below 1 is faster than the plain loop\n", size, rows);
    run("arithmetic", data, {Arithmetic{}}, mean);
    run("geometric", data, {Geometric{}}, [](const Row& row) {
        double logs = 0;
        for (const double x : row) logs += std::log(x);
        return std::exp(logs / static_cast<double>(row.size()));
    });
    run("harmonic", data, {Harmonic{}}, [](const Row& row) {
        double inverse = 0;
        for (const double x : row) inverse += 1 / x;
        return static_cast<double>(row.size()) / inverse;
    });
    run("power", data, {Power{.p = 2.5}}, [](const Row& row) {
        double powers = 0;
        for (const double x : row) powers += std::pow(x, 2.5);
        return std::pow(powers / static_cast<double>(row.size()), 1 / 2.5);
    });
    run("minimum", data, {Minimum{}}, least);
    run("maximum", data, {Maximum{}}, greatest);
    run("median", data, {Median{}}, [](const Row& row) {
        const Row x = sorted(row);
        return (x[size / 2 - 1] + x[size / 2]) / 2;
    });
    run("lower_median", data, {LowerMedian{}}, [](const Row& row) { return sorted(row)[(size - 1) / 2]; });
    run("nth_worst", data, {NthWorst{.n = 3}}, [](const Row& row) { return sorted(row)[2]; });
    run("mode", data, {Mode{}}, [](const Row& row) {
        double count[5] = {};
        for (const double x : row) ++count[static_cast<std::size_t>(x)];
        return static_cast<double>(std::max_element(count, count + 5) - count);
    });
    run("weakest_link_plus", data, {WeakestLinkPlus{}}, [](const Row& row) { return least(row) + (greatest(row) > least(row) ? 0.5 : 0); });
    run("owa", data, {Owa{.orness = 0.3}}, [](const Row& row) {
        const Row x = sorted(row);
        double out = 0;
        for (std::size_t i = 0; i < size; ++i) {
            const auto place = static_cast<double>(size - i);
            out += x[i] * (std::pow(place / size, 0.7 / 0.3) - std::pow((place - 1) / size, 0.7 / 0.3));
        }
        return out;
    });
    Choquet pairs;
    for (std::size_t i = 0; i < size; ++i) {
        pairs.masses.push_back({{std::to_string(i)}, 1});
        for (std::size_t j = 0; j < i; ++j) pairs.masses.push_back({{std::to_string(i), std::to_string(j)}, 0.1});
    }
    run("choquet, 66 pairs", data, {pairs}, [](const Row& row) {
        double out = 0;
        for (std::size_t i = 0; i < size; ++i) {
            out += row[i];
            for (std::size_t j = 0; j < i; ++j) out += 0.1 * std::min(row[i], row[j]);
        }
        return out / (size + 6.6);
    });
    run("mazziotta_pareto", data, {MazziottaPareto{}}, [](const Row& row) {
        const double m = mean(row);
        double squares = 0;
        for (const double x : row) squares += (x - m) * (x - m);
        return m - squares / static_cast<double>(row.size()) / m;
    });
    run("mean_min", data, {MeanMin{.alpha = 0.5, .beta = 0.5}}, [](const Row& row) {
        const double m = mean(row);
        const double d = m - least(row);
        return m - 0.5 * (std::sqrt(d * d + 0.25) - 0.5);
    });
    run("sum", data, {Sum{}}, [](const Row& row) { return sum(row); });
    run("points_share", data, {PointsShare{}}, [](const Row& row) { return sum(row) / (4.0 * size); });
    run("banded", data, {Banded{}}, [](const Row& row) {
        const double score = mean(row);
        return score >= 3.25 ? 4.0 : score >= 2.5 ? 3.0 : score >= 1.75 ? 2.0 : 1.0;
    });
    run("passed", data, {Passed{}}, met);
    run("cumulative", data, {Cumulative{}}, [](const Row& row) {
        for (int level = 1; level <= 3; ++level)
            for (std::size_t i = 0; i < size; ++i)
                if (static_cast<int>(i % 3) + 1 == level && row[i] < 3) return level - 1.0;
        return 3.0;
    });
    run("k_of_n", data, {KOfN{.k = 6}}, [](const Row& row) { return met(row) >= 6 ? 1.0 : 0.0; });
    run("share_met", data, {ShareMet{}}, [](const Row& row) { return met(row) / size; });
    Lookup table;
    for (double a = 1; a <= 4; ++a)
        for (double b = 1; b <= 4; ++b) table.rows.push_back({.when = {{"0", ceiba::Answer{a}}, {"1", ceiba::Answer{b}}}, .value = a + b});
    run("lookup, 16 rows", data, {table}, [](const Row& row) {
        for (double a = 1; a <= 4; ++a)
            for (double b = 1; b <= 4; ++b)
                if (row[0] == a && row[1] == b) return a + b;
        return no_value;
    });
    const auto ask = [](const char* child, double x) {
        return Condition{.child = child, .comparison = Comparison::at_least, .value = ceiba::Answer{x}};
    };
    run("decision, 2 cases", data,
        {Decision{.cases = {{.when = {ask("0", 3), ask("1", 3)}, .value = 3}, {.when = {ask("2", 2)}, .value = 2}}, .otherwise = 1}},
        [](const Row& row) { return row[0] >= 3 && row[1] >= 3 ? 3.0
                                    : row[2] >= 2              ? 2.0
                                                               : 1.0; });
}

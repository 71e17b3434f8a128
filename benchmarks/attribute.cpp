#include <algorithm>
#include <bit>
#include <ceiba/attribute/level_structure.hpp>
#include <ceiba/compare.hpp>
#include <ceiba/score.hpp>
#include <chrono>
#include <cmath>
#include <cstdio>

// Changes divided among their causes, beside the definition of the Shapley value written as a plain loop: every set of the others, anew
// for each player, under a rule that is only a logarithm and a sum. The loop knows no policies, rounding, documents or names.

namespace {

using namespace ceiba;

template <class F>
double milliseconds(F&& f) {
    const auto start = std::chrono::steady_clock::now();
    f();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

std::string name_of(int i) {
    return std::string("i").append(std::to_string(i));
}

std::vector<double> naive(const std::vector<double>& first, const std::vector<double>& second) {
    const std::size_t n = first.size();
    std::vector<double> parts(n, 0.0);
    const auto game = [&](std::uint64_t mask) {
        double sum = 0;
        for (std::size_t i = 0; i < n; ++i) sum += std::log((mask >> i & 1U) != 0 ? second[i] : first[i]);
        return std::exp(sum / static_cast<double>(n));
    };
    for (std::size_t i = 0; i < n; ++i)
        for (std::uint64_t mask = 0; mask < std::uint64_t{1} << n; ++mask)
            if ((mask >> i & 1U) == 0)
                parts[i] += attribute::before(static_cast<std::size_t>(std::popcount(mask)), n - 1) *
                            (game(mask | std::uint64_t{1} << i) - game(mask));
    return parts;
}

double first_part(const Comparison& c) {
    return std::ranges::find_if(c.parts, [](const Part& p) { return p.node == "whole" && p.cause == "i0"; })->part;
}

void run(const char* name, const combine::Rule& rule, int leaves, bool reweighted, bool loop) {
    Framework f{.id = "flat", .version = "1"};
    f.scales.push_back({.id = "share", .numeric = measure::Normaliser{measure::Identity{.low = 0, .high = 10}}});
    f.root = {.id = "whole", .rule = rule};
    std::vector<double> answers[2];
    Assessment rounds[2];
    for (int i = 0; i < leaves; ++i) {
        f.root.children.push_back({.id = name_of(i), .question = Question{.scale = "share"}});
        for (const int side : {0, 1}) answers[side].push_back(1 + (i * 7 + side * (3 + i)) % 9);
    }
    Framework other = f;
    if (reweighted)
        for (int i = 0; i < leaves; ++i) other.root.children[static_cast<std::size_t>(i)].weight = 1.5 + i * 3 % 7;
    for (const std::size_t side : {0U, 1U}) {
        rounds[side] = {.id = "a", .framework = "flat", .subject = {.id = "s"}, .round = {.id = "r"}, .institutions = {{.id = "office"}}};
        for (std::size_t i = 0; i < answers[side].size(); ++i)
            rounds[side].responses.push_back(
                {.institution = "office", .indicator = name_of(static_cast<int>(i)), .answer = Answer{answers[side][i]}});
    }
    const Method none;
    Comparison c;
    const double took = milliseconds([&] { c = compare({f, rounds[0], none}, {other, rounds[1], none}); });
    double sum = -*c.nodes[0].change;
    for (const Part& p : c.parts)
        if (p.node == "whole") sum += p.part;
    std::printf("%-38s %3d indicators %5zu parts %s, off by %.0e  compare %8.1f ms", name, leaves, c.parts.size(),
                c.exact ? "exact" : "drawn", std::abs(sum), took);
    if (loop) {
        const double plain = milliseconds([&] { sum = naive(answers[0], answers[1])[0]; });
        std::printf("   loop %8.1f ms (%.4f x), first part off by %.0e", plain, took / plain, std::abs(sum - first_part(c)));
    }
    std::printf("\n");
}

}  // namespace

int main() {
    std::printf("the change of a node divided among its indicators; a ratio below 1 is faster than the plain loop\n");
    run("geometric, closed form", {combine::Geometric{}}, 17, false, true);
    run("geometric, closed form", {combine::Geometric{}}, 20, false, true);
    run("geometric, closed form", {combine::Geometric{}}, 300, false, false);
    run("median, every mixture", {combine::Median{}}, 17, false, false);
    run("median, every mixture", {combine::Median{}}, 20, false, false);
    run("median, drawn", {combine::Median{}}, 40, false, false);
    run("median, drawn", {combine::Median{}}, 300, false, false);
    run("arithmetic, answers", {combine::Arithmetic{}}, 300, false, false);
    run("arithmetic, answers and weights", {combine::Arithmetic{}}, 17, true, false);
    run("arithmetic, answers and weights", {combine::Arithmetic{}}, 300, true, false);
    run("geometric, answers and weights", {combine::Geometric{}}, 17, true, false);
}

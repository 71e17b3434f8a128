// Batches of 155 indicators in three levels, the values of 6 nodes, beside a loop that does no more than add up the same doubles: on one
// thread and on two, with all outputs, with answers missing, from bytes, under other rules, and with other numbers of rows. And draws of
// weights over the shipped example.
#include <ceiba/ceiba.hpp>
#include <ceiba/io/file.hpp>
#include <chrono>
#include <cstdio>
#include <functional>
#include <random>

namespace {

using namespace ceiba;

double seconds(const std::function<void()>& f) {
    double best = 1e300;
    for (int i = 0; i < 5; ++i) {
        const auto start = std::chrono::steady_clock::now();
        f();
        best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
    return best;
}

Framework tree(const combine::Rule& rule) {
    Framework out{.id = "tree", .version = "1"};
    out.scales = {{.id = "level", .levels = {{.code = "least", .value = 1}, {.code = "most", .value = 5}}}};
    out.root = {.id = "root", .rule = rule};
    for (int a = 0; a < 5; ++a) {
        Node group{.id = "g" + std::to_string(a), .rule = rule};
        for (int b = 0; b < 31; ++b)
            group.children.push_back(
                {.id = "i" + std::to_string(31 * a + b), .weight = 1.0 + b % 3, .question = Question{.scale = "level"}});
        out.root.children.push_back(group);
    }
    return out;
}

const std::vector<std::string> nodes{"root", "g0", "g1", "g2", "g3", "g4"};

/// Results in memory that is there already.
struct Room {
    engine::Matrix<double> value, coverage, lower, upper;
    engine::Matrix<std::uint8_t> state;

    engine::Results results(const Evaluator& evaluator, Eigen::Index rows, bool all) {
        engine::Results out{.nodes = evaluator.chosen(nodes)};
        const auto columns = static_cast<Eigen::Index>(nodes.size());
        value.resize(rows, columns);
        out.value = value;
        if (!all) return out;
        for (auto* each : {&coverage, &lower, &upper}) each->resize(rows, columns);
        state.resize(rows, columns);
        out.coverage = coverage;
        out.lower = lower;
        out.upper = upper;
        out.state = state;
        return out;
    }
};

double nanoseconds(const Evaluator& evaluator, const engine::Numbers& values, bool all = false, int threads = 1) {
    Room room;
    const engine::Results results = room.results(evaluator, values.rows(), all);
    return 1e9 * seconds([&] { evaluator.evaluate_into(results, {values}, {.threads = threads}); }) / static_cast<double>(values.rows());
}

}  // namespace

int main() {
    constexpr Eigen::Index rows = 1'000'000;
    constexpr Eigen::Index columns = 155;
    engine::Matrix<double> x(rows, columns);
    std::mt19937_64 random(1);
    for (Eigen::Index i = 0; i < x.size(); ++i) x.data()[i] = 1 + static_cast<double>(random() % 5);
    volatile double sum = 0;
    const double reading = 1e9 * seconds([&] {
                               double all = 0;
                               for (Eigen::Index i = 0; i < x.size(); ++i) all += x.data()[i];
                               sum = all;
                           }) /
                           static_cast<double>(rows);
    const Evaluator evaluator(tree({combine::Arithmetic{}}));
    const double one = nanoseconds(evaluator, x);
    std::printf("1,000,000 assessments x 155 indicators, values of 6 nodes, ns an assessment, best of 5\n");
    std::printf("%-34s %8.1f\n", "adding up the same doubles", reading);
    const auto tell = [](const char* what, double ns, const char* of, double ratio) {
        std::printf("%-34s %8.1f   %s %.2f\n", what, ns, of, ratio);
    };
    tell("means, one thread", one, "rate, of that of adding up:", reading / one);
    const double two = nanoseconds(evaluator, x, false, 2);
    tell("means, two threads", two, "times as fast as one:", one / two);
    const double all = nanoseconds(evaluator, x, true);
    tell("with states, coverage and bounds", all, "times as long as values:", all / one);
    const engine::Matrix<std::uint8_t> bytes = x.cast<std::uint8_t>();
    const engine::Matrix<float> floats = x.cast<float>();
    tell("from floats", nanoseconds(evaluator, floats), "of doubles:", nanoseconds(evaluator, floats) / one);
    tell("from bytes", nanoseconds(evaluator, bytes), "of doubles:", nanoseconds(evaluator, bytes) / one);
    for (const Eigen::Index few : {1'000, 10'000, 100'000, 1'000'000}) {
        const double ns = nanoseconds(evaluator, engine::Numbers(bytes.data(), {few, columns}, {columns, 1}));
        std::printf("%-24s %9d %8.1f\n", "from bytes, rows", static_cast<int>(few), ns);
    }
    for (Eigen::Index i = 0; i < x.size(); ++i)
        if (random() % 10 == 0) x.data()[i] = combine::no_value;
    const double open = nanoseconds(evaluator, x);
    tell("10 % missing", open, "times as long as none:", open / one);
    const double open_all = nanoseconds(evaluator, x, true);
    tell("10 % missing, all outputs", open_all, "times as long as none:", open_all / all);

    std::printf("\n100,000 assessments, other rules\n");
    engine::Matrix<double> some(100'000, columns);
    for (Eigen::Index i = 0; i < some.size(); ++i) some.data()[i] = 1 + static_cast<double>(random() % 5);
    const std::vector<std::pair<const char*, combine::Rule>> rules{{"geometric", {combine::Geometric{}}},
                                                                   {"harmonic", {combine::Harmonic{}}},
                                                                   {"minimum", {combine::Minimum{}}},
                                                                   {"median", {combine::Median{}}},
                                                                   {"OWA", {combine::Owa{.orness = 0.3}}}};
    for (const auto& [name, rule] : rules) std::printf("%-34s %8.1f\n", name, nanoseconds(Evaluator(tree(rule)), some));

    const Evaluation evaluation(read_file<Framework>(CEIBA_EXAMPLES "/mrc_style/framework.json"),
                                read_file<Assessment>(CEIBA_EXAMPLES "/mrc_style/assessment_2026.json"));
    const auto targets = read_file<TargetProfile>(CEIBA_EXAMPLES "/mrc_style/targets.json");
    Study study{.id = "weights", .factors = {{.id = "weights", .varies = {uncertain::Weights{}}}}, .draws = 10'000};
    std::printf("\nthe MRC-style example, all weights drawn\n");
    std::printf("%-34s %8.1f ms\n", "10,000 draws, one thread", 1e3 * seconds([&] { uncertainty(evaluation, study, nullptr, 1); }));
    std::printf("%-34s %8.1f ms\n", "10,000 draws, two threads", 1e3 * seconds([&] { uncertainty(evaluation, study, nullptr, 2); }));
    study.draws = 500;
    std::printf("%-34s %8.1f ms\n", "500 draws with priorities, two", 1e3 * seconds([&] { uncertainty(evaluation, study, &targets, 2); }));
}

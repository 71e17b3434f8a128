// Scores 10,000 assessments of the shipped example and of a tree of 155 indicators, beside a plain loop over the same tree that knows
// weights and skips what is missing, and nothing else: no states, no policies, no clamping, no trace.
#include <ceiba/ceiba.hpp>
#include <ceiba/io/file.hpp>
#include <chrono>
#include <cstdio>
#include <functional>
#include <random>

namespace {

using namespace ceiba;
using Batch = engine::Matrix<double>;

/// The tree as a loop needs it, last node first.
struct Plain {
    struct Node {
        bool geometric = false;
        int column = -1;
        std::vector<std::pair<std::size_t, double>> children{};
    };
    std::vector<Node> nodes;

    explicit Plain(const Framework& framework) {
        int columns = 0;
        add(framework.root, columns);
    }
    std::size_t add(const ceiba::Node& node, int& columns) {
        const std::size_t at = nodes.size();
        nodes.emplace_back();
        nodes[at].geometric = node.rule && std::holds_alternative<combine::Geometric>(node.rule->value);
        if (node.children.empty()) nodes[at].column = columns++;
        for (const ceiba::Node& child : node.children) {
            const std::size_t c = add(child, columns);
            nodes[at].children.emplace_back(c, child.weight);
        }
        return at;
    }
    void operator()(const Batch& x, Batch& out) const {
        std::vector<double> value(nodes.size());
        for (Eigen::Index r = 0; r < x.rows(); ++r) {
            for (std::size_t i = nodes.size(); i-- > 0;) {
                const Node& node = nodes[i];
                if (node.column >= 0) {
                    value[i] = x(r, node.column);
                    continue;
                }
                double sum = 0;
                double weights = 0;
                for (const auto& [child, weight] : node.children) {
                    if (std::isnan(value[child])) continue;
                    sum += weight * (node.geometric ? std::log(value[child]) : value[child]);
                    weights += weight;
                }
                value[i] = node.geometric ? std::exp(sum / weights) : sum / weights;
            }
            for (std::size_t i = 0; i < nodes.size(); ++i) out(r, static_cast<Eigen::Index>(i)) = value[i];
        }
    }
};

double milliseconds(const std::function<void()>& f) {
    double best = 1e300;
    for (int i = 0; i < 7; ++i) {
        const auto start = std::chrono::steady_clock::now();
        f();
        best = std::min(best, std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    return best;
}

/// A tree of 5 x 31 indicators on one scale, all arithmetic.
Framework wide() {
    Framework f{.id = "wide", .version = "1"};
    f.scales.push_back({.id = "level", .levels = {{.code = "one", .value = 1}, {.code = "five", .value = 5}}});
    f.root.id = "root";
    for (int a = 0; a < 5; ++a) {
        ceiba::Node group{.id = "g" + std::to_string(a)};
        for (int b = 0; b < 31; ++b)
            group.children.push_back({.id = "i" + std::to_string(a * 31 + b), .question = Question{.scale = "level"}});
        f.root.children.push_back(group);
    }
    return f;
}

void run(const char* name, const Framework& framework, double missing) {
    constexpr Eigen::Index rows = 10'000;
    const Evaluator evaluator(framework);
    const auto columns = static_cast<Eigen::Index>(evaluator.indicators().size());
    Batch x(rows, columns);
    std::mt19937_64 random(1);
    std::uniform_real_distribution<double> uniform;
    for (Eigen::Index r = 0; r < rows; ++r) {
        for (Eigen::Index c = 0; c < columns; ++c) {
            const auto& range = evaluator.program().nodes[evaluator.program().indicators[static_cast<std::size_t>(c)]].accepted;
            x(r, c) = uniform(random) < missing ? combine::no_value : std::round(range.low + uniform(random) * (range.high - range.low));
        }
    }
    const Plain plain(framework);
    Batch naive(rows, static_cast<Eigen::Index>(plain.nodes.size()));
    const engine::Matrix<std::uint8_t> none;
    const double loop = milliseconds([&] { plain(x, naive); });
    const double values = milliseconds([&] { evaluator.evaluate(x, none, {}); });
    const double all = milliseconds([&] { evaluator.evaluate(x, none, {.state = true, .coverage = true, .lower = true, .upper = true}); });
    std::printf(
        "%-28s %4d indicators  %2.0f %% missing   loop %7.2f ms   values %7.2f ms (%.2f x)   with coverage and bounds %7.2f ms (%.2f x)\n",
        name, static_cast<int>(columns), missing * 100, loop, values, values / loop, all, all / loop);
}

}  // namespace

int main() {
    std::printf("10,000 assessments, one thread, best of 7; a ratio below 1 is faster than the plain loop\n");
    const Framework example = read_file<Framework>(CEIBA_EXAMPLES "/mrc_style/framework.json");
    for (const double missing : {0.0, 0.1}) {
        run("MRC-style example", example, missing);
        run("arithmetic tree", wide(), missing);
    }
}

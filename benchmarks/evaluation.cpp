// What is asked of the shipped example, of an Evaluation and of the documents: each time is that of one call, best of many.
#include <ceiba/ceiba.hpp>
#include <ceiba/io/file.hpp>
#include <chrono>
#include <cstdio>
#include <functional>
#include <random>

namespace {

using namespace ceiba;

/// prepare  gives what is asked, and is not timed
template <class Prepare, class Ask>
double milliseconds(Prepare&& prepare, Ask&& ask) {
    double best = 1e300;
    for (int i = 0; i < 50; ++i) {
        const auto prepared = prepare();
        const auto start = std::chrono::steady_clock::now();
        ask(prepared);
        best = std::min(best, std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    return best;
}

void each(const Node& node, const std::function<void(const Node&)>& f) {
    f(node);
    for (const Node& child : node.children) each(child, f);
}

/// 100 methods of other weights, 50 of other rules, 50 that make answers one in another way.
std::vector<Method> methods(const Framework& framework, const Method& method) {
    std::vector<Method> out(200, method);
    std::mt19937_64 random(1);
    std::uniform_real_distribution<double> weight(.5, 2);
    const std::vector<combine::Rule> rules{{combine::Arithmetic{}},
                                           {combine::Geometric{}},
                                           {combine::Minimum{}},
                                           {combine::Median{}},
                                           {combine::Power{.p = 2}}};
    for (std::size_t i = 0; i < out.size(); ++i) {
        Method& m = out[i];
        m.id = "m" + std::to_string(i);
        if (i < 100) each(framework.root, [&](const Node& node) { m.nodes[node.id].weight = weight(random); });
        else if (i < 150) m.defaults.rule = rules[i % rules.size()];
        else if (i % 2 == 0) m.defaults.reconcile = Reconciliation{reconciliation::Trimmed{.share = .004 * static_cast<double>(i - 149)}};
        else m.defaults.reconcile = Reconciliation{reconciliation::WeightedByConfidence{.otherwise = .005 * static_cast<double>(i)}};
    }
    return out;
}

void print(const char* what, double on_evaluation, double on_documents) {
    std::printf("%-44s %8.3f ms on an evaluation %8.3f ms on documents\n", what, on_evaluation, on_documents);
}

}  // namespace

int main() {
    const std::string folder = CEIBA_EXAMPLES "/mrc_style/";
    const auto framework = std::make_shared<const Framework>(read_file<Framework>(folder + "framework.json"));
    const auto assessment = std::make_shared<const Assessment>(read_file<Assessment>(folder + "assessment_2026.json"));
    const Method method = read_file<Method>(folder + "method.json");
    const std::string& root = framework->root.id;
    const auto documents = [] { return 0; };
    const auto fresh = [&] { return Evaluation(framework, assessment, method); };
    const auto used = [&] {
        Evaluation out = fresh();
        explain(out, out.framework().root.id);
        return out;
    };

    print("an evaluation", milliseconds(documents, [&](int) { fresh(); }),
          milliseconds(documents, [&](int) { Evaluation(*framework, *assessment, method); }));
    print("full scores with trace", milliseconds(fresh, [](const Evaluation& e) { score(e); }),
          milliseconds(documents, [&](int) { score(*framework, *assessment, method); }));
    print("full scores, asked again", milliseconds(used, [](const Evaluation& e) { score(e); }), 0);
    print("their hashes", milliseconds(fresh, [](const Evaluation& e) { score(e).provenance.answers.digits(); }), 0);
    print("explain the root", milliseconds(fresh, [&](const Evaluation& e) { explain(e, root); }),
          milliseconds(documents, [&](int) { explain(*framework, *assessment, root, method); }));
    print("explain the root, asked again", milliseconds(used, [&](const Evaluation& e) { explain(e, root); }), 0);
    print("publish", milliseconds(fresh, [](const Evaluation& e) { publish(e, true); }),
          milliseconds(documents, [&](int) { publish(*framework, *assessment, method, true); }));
    const std::vector<Method> others = methods(*framework, method);
    const Evaluation first = fresh();
    const auto by_kind = [&](const char* what, std::size_t from, std::size_t to) {
        double made = 0;
        double scored = 0;
        double afresh = 0;
        for (std::size_t i = from; i < to; ++i) {
            const auto other = [&] { return others[i]; };
            made += milliseconds(other, [&](const Method& m) { (void)first.with(m); });
            scored += milliseconds(other, [&](const Method& m) { score(first.with(m)); });
            if (i % 10 == 0) afresh += 10 * milliseconds(other, [&](const Method& m) { score(*framework, *assessment, m); });
        }
        const auto n = static_cast<double>(to - from);
        std::printf("%3.0f methods of other %-26s %8.3f ms each, %.3f with scores; %.3f ms scores on documents\n", n, what, made / n,
                    scored / n, afresh / n);
    };
    by_kind("weights", 0, 100);
    by_kind("rules", 100, 150);
    by_kind("reconciliation", 150, 200);
}

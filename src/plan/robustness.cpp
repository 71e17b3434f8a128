#include "plan/robustness.hpp"

#include <algorithm>
#include <ceiba/robust/philox.hpp>
#include <chrono>
#include <map>

#include "plan/judge.hpp"

namespace ceiba::detail {

namespace {

/// The documents of one sample. What is drawn depends on the seed, the sample and the place, and on nothing else.
class Sample {
public:
    Sample(const PlanSamples& options, int number)
        : options_(options), random_{static_cast<std::uint64_t>(options.seed)}, number_(number) {}

    Method method(const Evaluated& e) {
        Method out = *e.method;
        if (options_.weights == 0) return out;
        for (std::size_t i = 1; i < e.tree.size(); ++i) {
            const double factor = spread(options_.weights);
            NodeMethod& node = out.nodes[e.tree[i].node->id];
            node.weight = e.settings[i].weight * factor;
        }
        for (auto& [id, node] : out.nodes) node.weights_from.reset();
        return out;
    }

    Catalogue catalogue(Catalogue out) {
        for (Action& action : out.actions)
            for (std::optional<Cost>* cost : {&action.one_off, &action.yearly}) {
                const double factor = spread(options_.costs);
                const double between = next();
                if (!*cost) continue;
                Cost& c = **cost;
                if (c.low) c = {.amount = *c.low + between * (*c.high - *c.low), .quantity = c.quantity, .level = c.level};
                else if (c.amount) *c.amount *= factor;
                else c.quantity *= factor;
            }
        return out;
    }

    Assessment assessment(Assessment out) {
        if (!options_.answers) return out;
        std::map<std::string, std::vector<std::size_t>> by_indicator;
        for (std::size_t i = 0; i < out.responses.size(); ++i) by_indicator[out.responses[i].indicator].push_back(i);
        const std::vector<Response> given = out.responses;
        for (const auto& [indicator, places] : by_indicator)
            for (const std::size_t place : places) {
                const Response& other =
                    given[places[std::min(places.size() - 1, static_cast<std::size_t>(next() * static_cast<double>(places.size())))]];
                out.responses[place].state = other.state;
                out.responses[place].answer = other.answer;
            }
        return out;
    }

private:
    double next() { return random_.uniform(static_cast<std::uint64_t>(number_), dimension_++); }
    double spread(double share) { return 1 + share * (2 * next() - 1); }

    PlanSamples options_;
    robust::Random random_;
    int number_;
    std::uint64_t dimension_ = 0;
};

}  // namespace

Robustness robustness(const Evaluated& e, const TargetProfile& targets, const Catalogue& catalogue, const Constraints& constraints,
                      const RoadmapOptions& options, const Schedule& plan) {
    const PlanSamples& samples = *options.samples;
    Robustness out{.drawn = samples.count};
    std::vector<int> contained(catalogue.actions.size(), 0);
    std::vector<bool> offered(catalogue.actions.size(), false);
    const auto begun = std::chrono::steady_clock::now();
    for (int k = 0; k < samples.count; ++k) {
        const double left = samples.seconds - std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
        if (left <= 0) break;
        Sample sample(samples, k);
        const Method method = sample.method(e);
        const Catalogue actions = sample.catalogue(catalogue);
        const Evaluation evaluation(e.framework(), sample.assessment(e.assessment()), method);
        const Evaluated& other = evaluation.evaluated();
        if (!other.scores().nodes[0].value) continue;
        const Problem problem(other, targets, actions, constraints);
        for (std::size_t a = 0; a < offered.size(); ++a) offered[a] = offered[a] || problem.tasks[a].offered;
        Search search(problem, {.objective = options.objective, .gap = samples.gap, .seconds = left},
                      judge(evaluation, targets, actions, constraints, problem));
        const Search::Found found = search.found();
        if (search.stopped()) break;
        if (found.outcome == Outcome::time_limit) continue;
        ++out.solved;
        if (found.outcome == Outcome::infeasible) {
            ++out.without_plan;
            continue;
        }
        for (std::size_t a = 0; a < contained.size(); ++a) contained[a] += found.plan[a] != unplanned ? 1 : 0;
    }
    for (std::size_t a = 0; a < contained.size(); ++a) {
        if (!offered[a]) continue;
        const Action& action = catalogue.actions[a];
        const bool all = contained[a] == out.solved && out.solved > 0;
        out.actions.push_back({.action = action.id,
                               .code = action.code,
                               .label = action.label,
                               .share = out.solved == 0 ? 0 : static_cast<double>(contained[a]) / out.solved,
                               .membership = all                 ? Membership::core
                                             : contained[a] == 0 ? Membership::exterior
                                                                 : Membership::borderline,
                               .planned = plan[a] != unplanned});
    }
    std::ranges::stable_sort(out.actions, std::greater<>(), &CoreIndex::share);
    return out;
}

}  // namespace ceiba::detail

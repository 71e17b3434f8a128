#include <ceiba/hash.hpp>
#include <ceiba/judge_plan.hpp>
#include <ceiba/progress.hpp>
#include <ceiba/roadmap.hpp>
#include <cmath>

#include "check/check_plan.hpp"
#include "plan/conflicts.hpp"
#include "plan/judge.hpp"
#include "plan/left_out.hpp"
#include "plan/robustness.hpp"

namespace ceiba {

namespace detail {

namespace {

void check_options(const RoadmapOptions& options, const Constraints& constraints, std::vector<Issue>& issues) {
    const auto outside = [&](double x, const char* member, const char* range) {
        issues.push_back(issue("out_of_range", std::string("/options/") + member, {number(x), range}));
    };
    if (!(options.gap >= 0 && options.gap <= 1)) outside(options.gap, "gap", "[0, 1]");
    if (!(options.seconds > 0 && std::isfinite(options.seconds))) outside(options.seconds, "seconds", "(0, ∞)");
    if (options.budget_step && !(*options.budget_step > 0 && std::isfinite(*options.budget_step)))
        outside(*options.budget_step, "budget_step", "(0, ∞)");
    if (options.samples) {
        const PlanSamples& samples = *options.samples;
        if (samples.count < 1) outside(samples.count, "samples/count", "[1, ∞)");
        if (!(samples.weights >= 0 && samples.weights < 1)) outside(samples.weights, "samples/weights", "[0, 1)");
        if (!(samples.costs >= 0 && samples.costs < 1)) outside(samples.costs, "samples/costs", "[0, 1)");
        if (!(samples.gap >= 0 && samples.gap <= 1)) outside(samples.gap, "samples/gap", "[0, 1]");
        if (!(samples.seconds > 0 && std::isfinite(samples.seconds))) outside(samples.seconds, "samples/seconds", "(0, ∞)");
        if (samples.seed < 0) outside(static_cast<double>(samples.seed), "samples/seed", "[0, ∞)");
    }
    if (options.objective == RoadmapObjective::least_cost && !constraints.goal) {
        issues.push_back(issue("missing_key", "/goal", {"goal"}));
        issues.back().document = "constraints";
    }
}

}  // namespace

}  // namespace detail

Roadmap roadmap(const Evaluation& evaluation, const TargetProfile& targets, const Catalogue& catalogue, const Constraints& constraints,
                const RoadmapOptions& options) {
    const detail::Evaluated& e = evaluation.evaluated();
    std::vector<Issue> issues;
    detail::check_catalogue(e.framework(), e.tree, catalogue, issues);
    detail::check_constraints(catalogue, constraints, issues);
    detail::check_options(options, constraints, issues);
    throw_if_errors(issues);
    if (!e.scores().nodes[0].value) throw Error({issue("no_root_score", "", {e.framework().id})});
    const detail::Problem problem(e, targets, catalogue, constraints);
    detail::Search search(problem, options, detail::judge(evaluation, targets, catalogue, constraints, problem));
    const detail::Search::Found found = search.found();

    Roadmap out = e.result<Roadmap>();
    out.targets = targets.id;
    out.catalogue = catalogue.id;
    out.constraints = constraints.id;
    out.provenance.targets = hash(targets);
    out.options = options;
    out.outcome = found.outcome;
    out.exact = found.exact;
    const bool any = found.outcome != Outcome::infeasible;
    out.plan = detail::as_plan(any ? found.plan : found.greedy, problem, catalogue, constraints);
    const auto judged = [&](const Plan& plan) { return judge_plan(evaluation, targets, catalogue, constraints, plan); };
    out.judged = judged(out.plan);
    const Plan greedy = detail::as_plan(found.greedy, problem, catalogue, constraints);
    const JudgedPlan other = judged(greedy);
    out.greedy = {.closed = other.closed, .cost = other.cost, .within_limits = other.within_limits, .actions = greedy.actions};
    if (any && found.value && found.bound && std::isfinite(*found.bound)) {  // who stops early has proved nothing
        out.linear = found.value;
        const double sign = options.objective == RoadmapObjective::least_cost ? -1 : 1;
        const double open = std::max(0.0, sign * (*found.bound - *found.value));
        out.bound = *found.value + sign * open;
        out.gap = open == 0 ? 0 : open / std::max(std::abs(*found.value), std::numeric_limits<double>::min());
    }
    if (any) {
        for (std::size_t a = 0; a < problem.tasks.size(); ++a)
            if (found.plan[a] == detail::unplanned && !problem.tasks[a].finished)
                out.left_out.push_back(detail::left_out(a, found.plan, search.board(), catalogue, constraints));
        for (int t = 1; options.budget_step && !problem.funds.empty() && t <= problem.periods; ++t)
            if (const auto gain = search.with_more(t, *options.budget_step, found, options.seconds / problem.periods))
                out.budget_steps.push_back({.period = constraints.periods[static_cast<std::size_t>(t - 1)].id,
                                            .amount = *options.budget_step,
                                            .gain = gain->gain,
                                            .distinguishable = gain->gain > gain->open});
        if (options.samples && !search.stopped()) {
            out.robustness = detail::robustness(e, targets, catalogue, constraints, options, found.plan);
            out.provenance.seed = options.samples->seed;
        }
    } else {
        try {
            out.conflicts =
                detail::conflicts(problem, search.slopes(), search.board().score(found.plan, problem.periods), catalogue, constraints);
        } catch (const Stopped&) {
            out.conflicts.clear();  // there is no plan, whatever stands in its way
        }
    }
    if (search.stopped()) out.outcome = Outcome::stopped;
    return out;
}

Roadmap roadmap(const Framework& framework, const Assessment& assessment, const TargetProfile& targets, const Catalogue& catalogue,
                const Constraints& constraints, const Method& method, const RoadmapOptions& options) {
    return roadmap(Evaluation(framework, assessment, method), targets, catalogue, constraints, options);
}

}  // namespace ceiba

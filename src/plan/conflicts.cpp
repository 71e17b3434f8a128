#include "plan/conflicts.hpp"

#include <algorithm>
#include <ceiba/progress.hpp>

namespace ceiba::detail {

namespace {

/// Whether there is a plan without some requirements.
bool possible(const Problem& problem, const Slopes& slopes, const std::set<Requirement>& left_out) {
    PlanModel model(problem, slopes, Aim{.least_cost = true, .left_out = left_out});
    const auto found = model.solved({.gap = 1, .seconds = 10});
    if (found.state == Solved::stopped) throw Stopped();
    return found.state != Solved::infeasible;
}

}  // namespace

/// A least set of requirements that cannot be kept together: each is left out in turn, and stays out if there is no plan without it either.
std::vector<Conflict> conflicts(const Problem& problem, const Slopes& slopes, double reached, const Catalogue& catalogue,
                                const Constraints& constraints) {
    std::vector<Conflict> out;
    const auto id = [&](std::size_t a) { return catalogue.actions[a].id; };
    for (std::size_t a = 0; a < problem.tasks.size(); ++a) {
        const Problem::Task& task = problem.tasks[a];
        if (!task.mandatory || task.finished || task.begun || task.offered) continue;
        const std::string& name = catalogue.actions[a].id;
        out.push_back({.limit = Limit::mandatory, .action = name});
        if (std::ranges::find(constraints.forbidden, name) != constraints.forbidden.end())
            out.push_back({.limit = Limit::forbidden, .action = name});
        if (task.impossible) out.push_back({.limit = Limit::level, .action = name});
        if (task.earliest > task.latest) {
            const bool late = constraints.latest.contains(name);
            out.push_back({.limit = late ? Limit::latest : Limit::horizon, .action = name});
        }
        for (const std::size_t b : task.excludes)
            if (problem.tasks[b].begun) out.push_back({.limit = Limit::exclusion, .action = name, .other = id(b)});
        return out;
    }
    if (problem.goal && possible(problem, slopes, {})) {  // by the estimate alone: the goal is what no plan was found for
        out.push_back({.limit = Limit::goal, .lacking = std::max(0.0, *problem.goal - reached)});
        return out;
    }
    std::vector<Requirement> rules;
    for (std::size_t lead = 0; lead < problem.capacity.size(); ++lead)
        if (!problem.capacity[lead].empty()) rules.push_back({Requirement::Kind::capacity, lead});
    for (std::size_t k = 0; k < problem.shares.size(); ++k) rules.push_back({Requirement::Kind::share, k});
    for (std::size_t a = 0; a < problem.tasks.size(); ++a)
        if (problem.tasks[a].mandatory && problem.tasks[a].offered) rules.push_back({Requirement::Kind::mandatory, a});
    if (problem.goal) rules.push_back({Requirement::Kind::goal, 0});
    if (!problem.funds.empty()) rules.push_back({Requirement::Kind::money, 0});
    std::set<Requirement> left_out;
    std::vector<Requirement> all;
    for (const Requirement& rule : rules) {
        left_out.insert(rule);
        if (!possible(problem, slopes, left_out)) continue;
        left_out.erase(rule);
        all.push_back(rule);
    }
    for (const Requirement& rule : all) {
        Conflict& conflict = out.emplace_back();
        using enum Requirement::Kind;
        conflict.limit = rule.kind == mandatory  ? Limit::mandatory
                         : rule.kind == capacity ? Limit::capacity
                         : rule.kind == money    ? Limit::budget
                         : rule.kind == share    ? Limit::share
                                                 : Limit::goal;
        if (rule.kind == mandatory) {
            conflict.action = id(rule.which);
            continue;
        }
        if (rule.kind == capacity) conflict.other = catalogue.institutions[rule.which].id;
        if (rule.kind == share) {
            const MinimumShare& least = constraints.shares[rule.which];
            conflict.other = least.sector ? least.sector : least.function;
        }
        PlanModel model(problem, slopes, Aim{.left_out = left_out, .slack = rule});
        const auto found = model.solved({.gap = 0.001, .seconds = 10});
        if (found.start && rule.kind != share) conflict.lacking = std::max(0.0, -found.value);
    }
    return out;
}

}  // namespace ceiba::detail

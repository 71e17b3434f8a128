#pragma once

#include <algorithm>
#include <ceiba/judge_plan.hpp>

#include "plan/search.hpp"

namespace ceiba::detail {

inline Plan as_plan(const Schedule& schedule, const Problem& problem, const Catalogue& catalogue, const Constraints& constraints) {
    Plan out{.id = "roadmap", .catalogue = catalogue.id, .constraints = constraints.id};
    std::vector<std::size_t> order;
    for (std::size_t a = 0; a < schedule.size(); ++a)
        if (schedule[a] != unplanned && !problem.tasks[a].begun) order.push_back(a);
    std::ranges::stable_sort(order, {}, [&](std::size_t a) { return schedule[a]; });
    for (const std::size_t a : order)
        out.actions.push_back(
            {.action = catalogue.actions[a].id, .start = constraints.periods[static_cast<std::size_t>(schedule[a] - 1)].id});
    return out;
}

/// Judges plans as people's plans are judged. What it is made from must outlive it.
inline Search::Judge judge(const Evaluation& evaluation, const TargetProfile& targets, const Catalogue& catalogue,
                           const Constraints& constraints, const Problem& problem) {
    return [&](const Schedule& schedule) {
        const Plan plan = as_plan(schedule, problem, catalogue, constraints);
        return judge_plan(evaluation, targets, catalogue, constraints, plan).violations.empty();
    };
}

}  // namespace ceiba::detail

#pragma once

#include <ceiba/model/roadmap.hpp>

#include "plan/board.hpp"

namespace ceiba::detail {

/// Why an action is not in a plan.
inline LeftOut left_out(std::size_t a, const Schedule& plan, Board& board, const Catalogue& catalogue, const Constraints& constraints) {
    const Problem& p = board.problem();
    const Problem::Task& task = p.tasks[a];
    const Action& action = catalogue.actions[a];
    const auto period = [&](int t) { return constraints.periods[static_cast<std::size_t>(t - 1)].id; };
    LeftOut out{.action = action.id, .code = action.code, .label = action.label};
    const auto because = [&](Reason reason, std::optional<std::string> other = {}) {
        out.reason = reason;
        out.other = std::move(other);
        return out;
    };
    if (std::ranges::find(constraints.forbidden, action.id) != constraints.forbidden.end()) return because(Reason::forbidden);
    int from = task.earliest;
    const auto indicator = [&](std::size_t track) { return p.e->tree[p.tracks[track].node].node->id; };
    if (task.impossible) return because(Reason::level, indicator(*task.impossible));
    for (const Problem::Level& level : task.levels) {
        int t = 0;
        while (t <= p.periods && board.reached(level.track, plan, t) < level.steps) ++t;
        if (t > p.periods) return because(Reason::level, indicator(level.track));
        from = std::max(from, t + 1);
    }
    for (const std::size_t b : task.needs) {
        if (p.tasks[b].finished) continue;
        if (plan[b] == unplanned) return because(Reason::prerequisite, catalogue.actions[b].id);
        from = std::max(from, p.finish(b, plan[b]) + 1);
    }
    if (from > task.latest) return because(Reason::horizon);
    for (const std::size_t b : task.excludes)
        if (plan[b] != unplanned) return because(Reason::exclusion, catalogue.actions[b].id);
    if (!task.offered) return because(Reason::cost_unknown);
    bool staffed = false;
    std::optional<Board::Overload> first;
    std::optional<plan::Shortfall> least;
    for (int t = from; t <= task.latest; ++t) {
        Schedule with = plan;
        with[a] = t;
        if (const auto over = board.overload(with)) {
            if (!first) first = over;
            continue;
        }
        staffed = true;
        if (board.paid(with)) return because(Reason::displaced);
        const plan::Payments payments = board.payments(with);
        if (payments.shortfall && (!least || payments.shortfall->amount < least->amount)) least = payments.shortfall;
    }
    if (!staffed) {
        because(Reason::capacity, catalogue.institutions[first->lead].id);
        out.period = period(first->period);
        return out;
    }
    because(Reason::money);
    if (least) {
        out.period = period(static_cast<int>(least->period) + 1);
        out.amount = least->amount;
    }
    return out;
}

}  // namespace ceiba::detail

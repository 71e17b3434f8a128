#include "plan/improve.hpp"

#include <algorithm>
#include <ceiba/progress.hpp>
#include <ceiba/snap.hpp>

namespace ceiba::detail {

Worth Improver::worth(const Schedule& start) const {
    return {.complete = board_->complete(start), .closed = board_->closed(start), .cost = board_->cost(start)};
}

bool Improver::better(const Worth& a, const Worth& b) const {
    if (a.complete != b.complete) return a.complete;
    if (least_cost_ && a.complete && !same(a.cost, b.cost)) return a.cost < b.cost;
    if (std::abs(a.closed - b.closed) > 1e-12 * std::max({1.0, std::abs(a.closed), std::abs(b.closed)})) return a.closed > b.closed;
    return !same(a.cost, b.cost) && a.cost < b.cost;
}

double Improver::price(std::size_t action) const {
    const Problem& p = board_->problem();
    return p.tasks[action].one_off + p.yearly(action, p.periods);
}

bool Improver::gather_steps(const Schedule& start, std::size_t track, std::size_t steps, std::vector<std::size_t>& out,
                            std::vector<bool>& seen) const {
    const Problem& p = board_->problem();
    for (std::size_t s = 0; s < steps; ++s)
        for (const auto& group : p.tracks[track].steps[s].groups) {
            const auto done = [&](std::size_t b) { return start[b] != unplanned || p.tasks[b].finished || seen[b]; };
            if (std::ranges::any_of(group, done)) continue;
            std::optional<std::size_t> cheapest;
            for (const std::size_t b : group)
                if (p.tasks[b].offered && (!cheapest || price(b) < price(*cheapest))) cheapest = b;
            if (!cheapest || !gather(start, *cheapest, out, seen)) return false;
        }
    return true;
}

bool Improver::gather(const Schedule& start, std::size_t action, std::vector<std::size_t>& out, std::vector<bool>& seen) const {
    const Problem& p = board_->problem();
    if (start[action] != unplanned || p.tasks[action].finished || seen[action]) return true;
    if (!p.tasks[action].offered) return false;
    seen[action] = true;
    for (const std::size_t b : p.tasks[action].needs)
        if (!gather(start, b, out, seen)) return false;
    for (const Problem::Level& level : p.tasks[action].levels)
        if (!gather_steps(start, level.track, level.steps, out, seen)) return false;
    out.push_back(action);
    return true;
}

bool Improver::place(Schedule& start, const std::vector<std::size_t>& actions) const {
    const Problem& p = board_->problem();
    for (const std::size_t a : actions) {
        int from = p.tasks[a].earliest;
        for (const std::size_t b : p.tasks[a].needs)
            if (!p.tasks[b].finished && start[b] != unplanned) from = std::max(from, p.finish(b, start[b]) + 1);
        bool placed = false;
        for (int t = from; t <= p.tasks[a].latest && !placed; ++t) {
            start[a] = t;
            placed = board_->feasible(start);
        }
        if (!placed) return false;
    }
    return true;
}

bool Improver::add(Schedule& start, std::size_t action) const {
    std::vector<std::size_t> needed;
    std::vector<bool> seen(start.size());
    Schedule with = start;
    if (!gather(with, action, needed, seen) || !place(with, needed)) return false;
    start = std::move(with);
    return true;
}

void Improver::leave_out(Schedule& start, std::size_t action) const {
    const Problem& p = board_->problem();
    start[action] = unplanned;
    for (bool changed = true; changed;) {
        changed = false;
        for (std::size_t a = 0; a < start.size(); ++a) {
            if (start[a] == unplanned || p.tasks[a].begun) continue;
            const bool lacks =
                std::ranges::any_of(p.tasks[a].needs,
                                    [&](std::size_t b) { return !p.tasks[b].finished && p.finish(b, start[b]) >= start[a]; }) ||
                std::ranges::any_of(p.tasks[a].levels, [&](const Problem::Level& level) {
                    return board_->reached(level.track, start, start[a] - 1) < level.steps;
                });
            if (!lacks) continue;
            start[a] = unplanned;
            changed = true;
        }
    }
}

void Improver::fill(Schedule& start, bool to_goal) const {
    const Problem& p = board_->problem();
    // What can be added at once: an action with what it needs, or all that leads to the next steps of an indicator.
    double value = board_->closed(start);
    while (!to_goal || !board_->complete(start)) {
        std::optional<Schedule> best;
        double best_density = 0;
        double best_value = value;
        const double spent = board_->cost(start);
        const bool shared = board_->shared(start);
        const auto consider = [&](const std::vector<std::size_t>& needed) {
            if (needed.empty()) return;
            pulse();
            Schedule with = start;
            if (!place(with, needed) || (shared && !board_->shared(with))) return;
            const double gain = board_->closed(with) - value;
            if (!(gain > 1e-12)) return;
            const double cost = board_->cost(with) - spent;
            const double density = cost > 0 ? gain / cost : std::numeric_limits<double>::max() / 2 * std::min(1.0, gain);
            if (best && !(density > best_density * (1 + 1e-12))) return;
            best = std::move(with);
            best_density = density;
            best_value = value + gain;
        };
        for (std::size_t a = 0; a < p.tasks.size(); ++a) {
            if (start[a] != unplanned || !p.tasks[a].offered) continue;
            std::vector<std::size_t> needed;
            std::vector<bool> seen(start.size());
            if (gather(start, a, needed, seen)) consider(needed);
        }
        for (std::size_t k = 0; k < p.tracks.size(); ++k) {
            if (!p.tracks[k].counts()) continue;
            const std::size_t done = board_->reached(k, start, p.periods);
            for (std::size_t s = done + 1; s <= p.tracks[k].steps.size(); ++s) {
                std::vector<std::size_t> needed;
                std::vector<bool> seen(start.size());
                if (!gather_steps(start, k, s, needed, seen)) break;
                if (needed.size() > 1) consider(needed);
            }
        }
        if (!best) return;
        start = std::move(*best);
        value = best_value;
    }
}

Schedule Improver::greedy() const {
    const Problem& p = board_->problem();
    Schedule start = p.under_way;
    for (std::size_t a = 0; a < p.tasks.size(); ++a)
        if (p.tasks[a].mandatory) add(start, a);
    fill(start, least_cost_);
    return start;
}

Schedule Improver::improved(Schedule start, std::size_t most) const {
    const Problem& p = board_->problem();
    Worth now = worth(start);
    const auto take = [&](const Schedule& other) {
        const Worth w = worth(other);
        if (!better(w, now)) return false;
        start = other;
        now = w;
        return true;
    };
    const auto chosen = [&](std::size_t a) { return start[a] != unplanned && !p.tasks[a].begun; };
    std::size_t tried = 0;
    for (bool changed = true; changed && tried < most;) {
        changed = false;
        for (std::size_t a = 0; a < start.size() && tried < most; ++a) {
            pulse();
            if (!p.tasks[a].offered) continue;
            if (!chosen(a)) {  // add it; if it does not fit, in place of another
                Schedule with = start;
                ++tried;
                if (add(with, a) && take(with)) {
                    changed = true;
                    continue;
                }
                for (std::size_t b = 0; b < start.size() && !chosen(a) && tried < most; ++b) {
                    if (!chosen(b)) continue;
                    pulse();
                    Schedule other = start;
                    leave_out(other, b);
                    ++tried;
                    if (!add(other, a)) continue;
                    if (take(other)) {
                        changed = true;
                        break;
                    }
                    // What was left out with it may fit again.
                    bool more = false;
                    for (std::size_t c = 0; c < start.size(); ++c)
                        if (c != b && start[c] != unplanned && other[c] == unplanned) more = add(other, c) || more;
                    if (more && take(other)) changed = true;
                }
                continue;
            }
            for (int t = p.tasks[a].earliest; t <= p.tasks[a].latest; ++t) {  // move it
                if (t == start[a]) continue;
                Schedule moved = start;
                moved[a] = t;
                ++tried;
                if (board_->feasible(moved) && take(moved)) changed = true;
            }
            if (!p.tasks[a].mandatory) {  // leave it out
                Schedule without = start;
                leave_out(without, a);
                ++tried;
                if (take(without)) {
                    changed = true;
                    continue;
                }
                Schedule again = without;  // and let others fill its place
                bool more = false;
                for (std::size_t c = 0; c < start.size(); ++c)
                    if (c != a && start[c] == unplanned && p.tasks[c].offered && again[c] == unplanned) more = add(again, c) || more;
                if (more && take(again)) changed = true;
            }
        }
    }
    return start;
}

}  // namespace ceiba::detail

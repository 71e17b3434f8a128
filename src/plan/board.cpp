#include "plan/board.hpp"

#include <ceiba/snap.hpp>
#include <cmath>

#include "scored_row.hpp"

namespace ceiba::detail {

Board::Board(const Problem& problem)
    : p_(&problem), row_(scored_row(*problem.e, problem.e->scores())), now_(row_.value[0]), set_(problem.tracks.size(), 0) {}

std::size_t Board::reached(std::size_t track, const Schedule& start, int period) const {
    const auto done = [&](std::size_t a) { return p_->tasks[a].finished || p_->finish(a, start[a]) <= period; };
    const std::vector<Problem::Step>& steps = p_->tracks[track].steps;
    std::size_t out = 0;
    while (out < steps.size() &&
           std::ranges::all_of(steps[out].groups, [&](const auto& group) { return std::ranges::any_of(group, done); }))
        ++out;
    return out;
}

engine::Row& Board::row(const Schedule& start, int period) {
    bool changed = false;
    for (std::size_t k = 0; k < p_->tracks.size(); ++k) {
        const Problem::Track& track = p_->tracks[k];
        if (!track.counts() || track.steps.empty()) continue;
        const std::size_t steps = reached(k, start, period);
        if (steps == set_[k]) continue;
        set_[k] = steps;
        row_.value[track.node] = track.value(steps);
        changed = true;
    }
    if (changed) row_.evaluate();
    return row_;
}

double Board::score(const Schedule& start, int period) {
    return row(start, period).value[0];
}

double Board::closed(const Schedule& start) {
    double first = 0;
    double out = 0;
    for (int t = 1; t <= p_->periods; ++t) {
        const double keep = p_->keep[static_cast<std::size_t>(t - 1)];
        first += keep;
        if (keep != 0 || t == p_->periods) out += keep * score(start, t);
    }
    return out - first * now_;
}

bool Board::ordered(const Schedule& start) const {
    for (std::size_t a = 0; a < start.size(); ++a) {
        const Problem::Task& task = p_->tasks[a];
        if (start[a] == unplanned || task.begun) continue;
        if (!task.offered || start[a] < task.earliest || start[a] > task.latest) return false;
        for (const std::size_t b : task.excludes)
            if (start[b] != unplanned) return false;
        for (const std::size_t b : task.needs)
            if (!p_->tasks[b].finished && p_->finish(b, start[b]) >= start[a]) return false;
        for (const Problem::Level& level : task.levels)
            if (reached(level.track, start, start[a] - 1) < level.steps) return false;
    }
    return true;
}

std::optional<Board::Overload> Board::overload(const Schedule& start) const {
    for (int t = 1; t <= p_->periods; ++t) {
        std::vector<double> effort(p_->capacity.size(), 0);
        for (std::size_t a = 0; a < start.size(); ++a)
            if (start[a] <= t && t <= p_->finish(a, start[a])) effort[p_->tasks[a].lead] += p_->tasks[a].effort;
        for (std::size_t lead = 0; lead < effort.size(); ++lead)
            if (!p_->capacity[lead].empty() && effort[lead] != 0 &&
                !at_least(p_->capacity[lead][static_cast<std::size_t>(t - 1)], effort[lead]))
                return Overload{lead, t};
    }
    return {};
}

Eigen::MatrixXd Board::demand(const Schedule& start) const {
    Eigen::MatrixXd out = Eigen::MatrixXd::Zero(static_cast<Eigen::Index>(p_->purses), p_->periods);
    for (std::size_t a = 0; a < start.size(); ++a)
        for (int t = std::max(start[a], 1); start[a] != unplanned && t <= p_->periods; ++t)
            out(static_cast<Eigen::Index>(p_->tasks[a].purse), t - 1) += (t == start[a] ? p_->tasks[a].one_off : 0) + p_->yearly(a, t);
    return out;
}

plan::Payments Board::payments(const Schedule& start) const {
    plan::Money money{.demand = demand(start), .admits = p_->admits};
    money.budget.resize(static_cast<Eigen::Index>(p_->funds.size()), p_->periods);
    for (std::size_t f = 0; f < p_->funds.size(); ++f) {
        money.carries.push_back(p_->funds[f].carries);
        for (int t = 0; t < p_->periods; ++t)
            money.budget(static_cast<Eigen::Index>(f), t) = p_->funds[f].budget[static_cast<std::size_t>(t)];
    }
    return plan::payments(money);
}

bool Board::paid(const Schedule& start) const {
    if (p_->funds.empty()) return true;
    if (p_->funds.size() > 1 || p_->purses > 1) return !payments(start).shortfall;
    // One fund for all: no network is needed.
    const Problem::Fund& fund = p_->funds[0];
    const Eigen::MatrixXd spent = demand(start);
    double has = 0;
    double takes = 0;
    for (int t = 1; t <= p_->periods; ++t) {
        has = (fund.carries ? has : 0) + fund.budget[static_cast<std::size_t>(t - 1)];
        takes = (fund.carries ? takes : 0) + spent(0, t - 1);
        if (!p_->admits[0][0] ? takes > 0 : !at_least(has, takes)) return false;
    }
    return true;
}

bool Board::feasible(const Schedule& start) const {
    return ordered(start) && !overload(start) && paid(start);
}

double Board::cost(const Schedule& start) const {
    return cost(start, std::vector(start.size(), true));
}

double Board::cost(const Schedule& start, const std::vector<bool>& counts) const {
    double out = 0;
    for (std::size_t a = 0; a < start.size(); ++a)
        for (int t = std::max(start[a], 1); counts[a] && start[a] != unplanned && t <= p_->periods; ++t)
            out += (t == start[a] ? p_->tasks[a].one_off : 0) + p_->yearly(a, t);
    return out;
}

bool Board::shared(const Schedule& start) const {
    const double whole = p_->shares.empty() ? 0 : cost(start);
    return std::ranges::all_of(p_->shares, [&](const Problem::Share& share) {
        return whole == 0 || at_least(cost(start, share.counts), share.least * whole);
    });
}

bool Board::complete(const Schedule& start) {
    if (!feasible(start) || !shared(start)) return false;
    for (std::size_t a = 0; a < start.size(); ++a)
        if (p_->tasks[a].mandatory && !p_->tasks[a].finished && start[a] == unplanned) return false;
    return !p_->goal || at_least(score(start, p_->periods), *p_->goal);
}

}  // namespace ceiba::detail

#include "plan/problem.hpp"

#include <algorithm>
#include <ceiba/snap.hpp>
#include <cmath>
#include <map>

#include "check/check_plan.hpp"
#include "compile/in_unit.hpp"

namespace ceiba::detail {

namespace {

/// A cost as plans reckon with it; nothing if it is not known.
std::optional<double> reckoned(const std::optional<Cost>& cost, const Catalogue& catalogue) {
    if (!cost) return 0;
    double times = cost->quantity;
    if (cost->level) times *= catalogue.levels.at(*cost->level);
    if (cost->size) return catalogue.sizes.at(*cost->size) * times;
    const std::optional<double> each = cost->high ? cost->high : cost->amount;
    return each ? std::optional(*each * times) : std::nullopt;
}

bool among(const std::vector<std::string>& list, const std::optional<std::string>& name) {
    return list.empty() || (name && std::ranges::find(list, *name) != list.end());
}

}  // namespace

Problem::Problem(const Evaluated& evaluated, const TargetProfile& targets, const Catalogue& catalogue, const Constraints& constraints)
    : e(&evaluated),
      gaps(detail::gaps(evaluated, targets, true)),
      periods(static_cast<int>(constraints.periods.size())),
      goal(constraints.goal) {
    const Known actions(catalogue.actions);
    const Known institutions(catalogue.institutions);
    const Known order(constraints.periods);
    const auto count = catalogue.actions.size();
    const auto horizon = static_cast<std::size_t>(periods);

    double passed = 0;
    std::vector<double> discounted;
    for (const Period& period : constraints.periods) {
        years.push_back(period.years);
        discounted.push_back(std::pow(1 + constraints.discount, -passed));
        passed += period.years;
    }
    for (std::size_t t = 0; t < horizon; ++t) keep.push_back(discounted[t] - (t + 1 < horizon ? discounted[t + 1] : 0));

    // Actions.
    tasks.resize(count);
    std::map<std::vector<bool>, std::size_t> by_funds;
    std::vector<std::optional<std::string>> sectors;
    std::vector<bool> forbidden(count);
    std::vector<bool> unknown(count);
    for (const std::string& id : constraints.forbidden) forbidden[*actions.find(id)] = true;
    for (const std::string& id : constraints.mandatory) tasks[*actions.find(id)].mandatory = true;
    for (const std::string& id : constraints.finished) tasks[*actions.find(id)].finished = true;
    for (const auto& [id, start] : constraints.begun) tasks[*actions.find(id)].begun = start;
    under_way.assign(count, unplanned);
    for (std::size_t a = 0; a < count; ++a) {
        const Action& action = catalogue.actions[a];
        Task& task = tasks[a];
        const std::size_t lead = *institutions.find(action.lead);
        sectors.push_back(action.sector ? action.sector : catalogue.institutions[lead].sector);
        task.duration = action.duration;
        task.effort = action.effort;
        task.lead = lead;
        const auto one_off = reckoned(action.one_off, catalogue);
        const auto yearly = reckoned(action.yearly, catalogue);
        unknown[a] = (!action.one_off && !action.yearly) || !one_off || !yearly;
        task.one_off = one_off.value_or(0);
        task.yearly = yearly.value_or(0);
        std::vector<bool> by(constraints.funds.size());
        for (std::size_t f = 0; f < by.size(); ++f) {
            const ceiba::Fund& fund = constraints.funds[f];
            by[f] = among(fund.sectors, sectors[a]) && among(fund.functions, action.function) && among(fund.types, action.type);
        }
        task.purse = by_funds.emplace(by, by_funds.size()).first->second;
        const auto early = constraints.earliest.find(action.id);
        if (early != constraints.earliest.end()) task.earliest = static_cast<int>(*order.find(early->second)) + 1;
        const auto late = constraints.latest.find(action.id);
        const int end = late == constraints.latest.end() ? periods : static_cast<int>(*order.find(late->second)) + 1;
        task.latest = end - task.duration + 1;
        for (const std::string& other : action.excludes) task.excludes.push_back(*actions.find(other));
        for (const Prerequisite& needed : action.prerequisites)
            if (needed.action) task.needs.push_back(*actions.find(*needed.action));
        if (task.begun) under_way[a] = *task.begun;
    }
    for (std::size_t a = 0; a < count; ++a)
        for (const std::size_t b : std::vector(tasks[a].excludes)) tasks[b].excludes.push_back(a);
    for (std::size_t a = 0; a < count; ++a) {
        Task& task = tasks[a];
        std::ranges::sort(task.excludes);
        task.excludes.erase(std::unique(task.excludes.begin(), task.excludes.end()), task.excludes.end());
        std::erase(task.excludes, a);
        task.offered = !forbidden[a] && (!unknown[a] || task.mandatory) && !task.begun && !task.finished && task.earliest <= task.latest;
        for (const std::size_t b : task.excludes) task.offered = task.offered && !tasks[b].begun;
    }
    purses = by_funds.size();
    for (std::size_t f = 0; f < constraints.funds.size(); ++f) {
        const ceiba::Fund& fund = constraints.funds[f];
        const bool own = !fund.currency || fund.currency == catalogue.currency;
        Fund& out = funds.emplace_back();
        for (const double x : fund.budget) out.budget.push_back(own ? x : x * constraints.exchange_rates.at(*fund.currency));
        out.carries = fund.carry_over;
        std::vector<bool>& row = admits.emplace_back(purses);
        for (const auto& [by, purse] : by_funds) row[purse] = by[f];
    }
    capacity.resize(catalogue.institutions.size());
    for (const auto& [lead, efforts] : constraints.capacity) capacity[*institutions.find(lead)] = efforts;
    for (const MinimumShare& share : constraints.shares) {
        Share& out = shares.emplace_back(Share{.least = share.share});
        for (std::size_t a = 0; a < count; ++a)
            out.counts.push_back(share.sector ? sectors[a] == share.sector : catalogue.actions[a].function == share.function);
    }

    // Indicators that actions change, or that they ask for.
    constexpr auto none = std::numeric_limits<std::size_t>::max();
    std::vector<std::size_t> track_of(e->tree.size(), none);
    const auto track = [&](const std::string& indicator) -> Track& {
        const std::size_t node = *e->tree.find(indicator);
        if (track_of[node] == none) {
            track_of[node] = tracks.size();
            tracks.push_back({.node = node, .now = e->scores().nodes[node].value});
        }
        return tracks[track_of[node]];
    };
    for (const Gap& gap : gaps.gaps)
        if (const std::size_t node = *e->tree.find(gap.node); e->tree[node].leaf() && gap.value) track(gap.node).target = gap.target;
    const auto measured = [&](const Track& t, const Answer& answer) {
        return *in_unit(answer, e->tree.scale(t.node), e->program.nodes[t.node]);
    };
    struct Entry {
        double to{};
        std::optional<std::string> alternatives{};
        std::size_t action{};
    };
    std::map<std::size_t, std::vector<Entry>> entries;
    for (std::size_t a = 0; a < count; ++a)
        for (const Closes& closes : catalogue.actions[a].closes) {
            const Track& t = track(closes.indicator);
            const double to = measured(t, closes.to);
            if (!t.now || !at_least(*t.now, to)) entries[track_of[t.node]].push_back({to, closes.alternatives, a});
        }
    for (auto& [index, list] : entries) {
        std::ranges::stable_sort(list, {}, &Entry::to);
        std::vector<Step>& steps = tracks[index].steps;
        std::map<std::string, std::size_t> named;
        for (const Entry& entry : list) {
            if (steps.empty() || !same(steps.back().to, entry.to)) {
                steps.push_back({.to = entry.to});
                named.clear();
            }
            auto& groups = steps.back().groups;
            const auto known = entry.alternatives ? named.find(*entry.alternatives) : named.end();
            if (known != named.end()) {
                groups[known->second].push_back(entry.action);
                continue;
            }
            if (entry.alternatives) named.emplace(*entry.alternatives, groups.size());
            groups.push_back({entry.action});
        }
    }
    for (std::size_t a = 0; a < count; ++a)
        for (const Prerequisite& needed : catalogue.actions[a].prerequisites) {
            if (!needed.indicator) continue;
            const Track& t = track(*needed.indicator);
            const double level = measured(t, *needed.level);
            if (t.now && at_least(*t.now, level)) continue;
            std::size_t steps = 0;
            while (steps < t.steps.size() && !at_least(t.steps[steps].to, level)) ++steps;
            if (steps == t.steps.size()) tasks[a].impossible = track_of[t.node];
            else tasks[a].levels.push_back({track_of[t.node], steps + 1});
        }
    for (Task& task : tasks) task.offered = task.offered && !task.impossible;
}

}  // namespace ceiba::detail

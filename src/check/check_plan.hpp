#pragma once

#include <ceiba/model/catalogue.hpp>
#include <ceiba/model/constraints.hpp>
#include <ceiba/model/plan.hpp>
#include <set>

#include "checker.hpp"

/// What can be judged of a catalogue, constraints and a plan, beside each other and their framework.
namespace ceiba::detail {

/// Places of things by their id, and what was probably meant by an id that is none.
class Known {
public:
    template <class T>
    explicit Known(const std::vector<T>& list) {
        for (std::size_t i = 0; i < list.size(); ++i) {
            places_.emplace(list[i].id, i);
            ids_.push_back(list[i].id);
        }
    }
    std::optional<std::size_t> find(const std::string& id) const {
        const auto found = places_.find(id);
        return found == places_.end() ? std::nullopt : std::optional(found->second);
    }
    std::string closest(const std::string& id) const { return std::string(detail::closest(id, ids_)); }

private:
    std::map<std::string, std::size_t> places_{};
    std::vector<std::string_view> ids_{};
};

/// Names a thing that there is not.
inline void need(const Known& known, const std::string& id, const char* code, const std::string& where, Checker& checker) {
    if (!known.find(id)) checker.report(code, where, {id, known.closest(id)});
}

template <class T>
void unique_ids(const std::vector<T>& list, const std::string& where, Checker& checker) {
    checker.start_ids();
    for (std::size_t i = 0; i < list.size(); ++i) {
        const std::string at = where + '/' + std::to_string(i) + "/id";
        checker.id(list[i].id, at);
        checker.unique(list[i].id, at);
    }
}

/// An action of more periods than this is taken for a mistake.
inline constexpr int most_periods = 1000;

inline void at_least_0(double x, const std::string& where, Checker& checker) {
    if (!(x >= 0 && std::isfinite(x))) checker.report("out_of_range", where, {number(x), "[0, ∞)"});
}

inline void check_cost(const std::optional<Cost>& cost, const Catalogue& catalogue, const std::string& where, Checker& checker) {
    if (!cost) return;
    const int said = (cost->amount ? 1 : 0) + (cost->low || cost->high ? 1 : 0) + (cost->size ? 1 : 0);
    if (said > 1) checker.report("cost_twice", where);
    for (const auto& [name, x] : {std::pair("/amount", cost->amount), {"/low", cost->low}, {"/high", cost->high}})
        if (x) at_least_0(*x, where + name, checker);
    if (cost->low.has_value() != cost->high.has_value()) checker.report("missing_key", where, {cost->low ? "high" : "low"});
    else if (cost->low && !(*cost->low <= *cost->high)) checker.report("bad_interval", where, {number(*cost->low), number(*cost->high)});
    at_least_0(cost->quantity, where + "/quantity", checker);
    const auto listed = [&](const std::optional<std::string>& name, const std::map<std::string, double>& table, const char* member,
                            const char* kept, const char* option) {
        if (!name || table.contains(*name)) return;
        std::string all;
        for (const auto& [each, value] : table) all += (all.empty() ? "" : ", ") + each;
        checker.report("no_such_amount", where + member, {*name, kept, all, option});
    };
    listed(cost->size, catalogue.sizes, "/size", "sizes", "size");
    listed(cost->level, catalogue.levels, "/level", "levels", "places");
}

/// Names a cycle of actions that need each other in full, each once.
inline void check_cycles(const Catalogue& catalogue, const Known& actions, Checker& checker) {
    enum class Seen : std::uint8_t { never, now, done };
    std::vector<Seen> seen(catalogue.actions.size(), Seen::never);
    struct Visit {
        std::size_t action;
        std::size_t next;
    };
    for (std::size_t start = 0; start < seen.size(); ++start) {
        if (seen[start] != Seen::never) continue;
        std::vector<Visit> way{{start, 0}};
        seen[start] = Seen::now;
        while (!way.empty()) {
            const auto& needed = catalogue.actions[way.back().action].prerequisites;
            if (way.back().next == needed.size()) {
                seen[way.back().action] = Seen::done;
                way.pop_back();
                continue;
            }
            const std::size_t place = way.back().next++;
            const auto next = needed[place].action ? actions.find(*needed[place].action) : std::nullopt;
            if (!next || seen[*next] == Seen::done) continue;
            if (seen[*next] == Seen::never) {
                seen[*next] = Seen::now;
                way.push_back({*next, 0});
                continue;
            }
            std::string cycle;
            const auto from = std::ranges::find(way, *next, &Visit::action);
            for (auto at = from; at != way.end(); ++at) cycle += catalogue.actions[at->action].id + ", ";
            checker.report("prerequisite_cycle",
                           "/actions/" + std::to_string(way.back().action) + "/prerequisites/" + std::to_string(place) + "/action",
                           {cycle + catalogue.actions[*next].id});
        }
    }
}

inline void check_catalogue(const Framework& framework, const Tree& tree, const Catalogue& catalogue, std::vector<Issue>& issues) {
    Checker checker("catalogue", issues);
    if (catalogue.framework && *catalogue.framework != framework.id)
        checker.report("framework_mismatch", "/framework", {*catalogue.framework, framework.id});
    for (const auto& [name, value] : catalogue.sizes) at_least_0(value, step("/sizes", name), checker);
    for (const auto& [name, value] : catalogue.levels) at_least_0(value, step("/levels", name), checker);
    unique_ids(catalogue.institutions, "/institutions", checker);
    unique_ids(catalogue.actions, "/actions", checker);
    const Known actions(catalogue.actions);
    const Known institutions(catalogue.institutions);
    const auto answer = [&](const std::string& indicator, const std::optional<Answer>& said, const std::string& where,
                            const std::string& member) {
        const auto node = tree.find(indicator);
        if (!node || !tree[*node].leaf()) checker.report("unknown_indicator", where + "/indicator", {indicator, tree.closest(indicator)});
        else if (const Scale* scale = tree.scale(*node); said && scale != nullptr) checker.named_answer(*said, *scale, where + member);
        else if (const auto* code = said ? std::get_if<std::string>(&said->value) : nullptr; code != nullptr)
            checker.report("wrong_type", where + member, {"kind.number", "\"" + *code + "\""});
    };
    for (std::size_t i = 0; i < catalogue.actions.size(); ++i) {
        const Action& action = catalogue.actions[i];
        const std::string where = "/actions/" + std::to_string(i);
        need(institutions, action.lead, "unknown_institution", where + "/lead", checker);
        for (std::size_t k = 0; k < action.partners.size(); ++k)
            need(institutions, action.partners[k], "unknown_institution", where + "/partners/" + std::to_string(k), checker);
        if (action.duration < 1 || action.duration > most_periods)
            checker.report("out_of_range", where + "/duration",
                           {std::to_string(action.duration), "[1, " + std::to_string(most_periods) + "]"});
        at_least_0(action.effort, where + "/effort", checker);
        check_cost(action.one_off, catalogue, where + "/one_off", checker);
        check_cost(action.yearly, catalogue, where + "/yearly", checker);
        for (std::size_t k = 0; k < action.closes.size(); ++k) {
            const Closes& closes = action.closes[k];
            const std::string at = where + "/closes/" + std::to_string(k);
            answer(closes.indicator, closes.to, at, "/to");
            const auto node = tree.find(closes.indicator);  // said above if there is none
            if (closes.from_level && node && tree[*node].leaf()) answer(closes.indicator, closes.from_level, at, "/from_level");
        }
        for (std::size_t k = 0; k < action.prerequisites.size(); ++k) {
            const Prerequisite& needed = action.prerequisites[k];
            const std::string at = where + "/prerequisites/" + std::to_string(k);
            if (needed.action.has_value() == needed.indicator.has_value()) checker.report("action_or_level", at);
            if (needed.action) need(actions, *needed.action, "unknown_action", at + "/action", checker);
            if (needed.indicator && !needed.level) checker.report("missing_key", at, {"level"});
            if (needed.indicator) answer(*needed.indicator, needed.level, at, "/level");
        }
        for (std::size_t k = 0; k < action.excludes.size(); ++k)
            need(actions, action.excludes[k], "unknown_action", where + "/excludes/" + std::to_string(k), checker);
    }
    check_cycles(catalogue, actions, checker);
}

inline void check_constraints(const Catalogue& catalogue, const Constraints& constraints, std::vector<Issue>& issues) {
    Checker checker("constraints", issues);
    unique_ids(constraints.periods, "/periods", checker);
    unique_ids(constraints.funds, "/funds", checker);
    const Known actions(catalogue.actions);
    const Known periods(constraints.periods);
    const Known institutions(catalogue.institutions);
    const std::string count = std::to_string(constraints.periods.size());
    const auto each_period = [&](const std::vector<double>& numbers, const std::string& where) {
        if (numbers.size() != constraints.periods.size())
            checker.report("wrong_shape", where, {where.substr(where.rfind('/') + 1), std::to_string(numbers.size()), count});
        for (std::size_t t = 0; t < numbers.size(); ++t) at_least_0(numbers[t], where + '/' + std::to_string(t), checker);
    };
    if (constraints.periods.empty()) checker.report("missing_key", "/periods", {"periods"});
    for (std::size_t t = 0; t < constraints.periods.size(); ++t) {
        const Period& period = constraints.periods[t];
        const std::string where = "/periods/" + std::to_string(t);
        checker.date(period.start, where + "/start");
        checker.date(period.end, where + "/end");
        checker.positive(period.years, where + "/years");
    }
    for (const auto& [currency, rate] : constraints.exchange_rates) checker.positive(rate, step("/exchange_rates", currency));
    for (std::size_t f = 0; f < constraints.funds.size(); ++f) {
        const Fund& fund = constraints.funds[f];
        const std::string where = "/funds/" + std::to_string(f);
        each_period(fund.budget, where + "/budget");
        if (fund.currency && fund.currency != catalogue.currency && !constraints.exchange_rates.contains(*fund.currency))
            checker.report("no_exchange_rate", where + "/currency", {*fund.currency, catalogue.currency.value_or("")});
    }
    for (const auto& [lead, effort] : constraints.capacity) {
        need(institutions, lead, "unknown_institution", step("/capacity", lead), checker);
        each_period(effort, step("/capacity", lead));
    }
    for (const auto& [member, by_action] : {std::pair("/earliest", &constraints.earliest), {"/latest", &constraints.latest}})
        for (const auto& [action, period] : *by_action) {
            need(actions, action, "unknown_action", step(member, action), checker);
            need(periods, period, "unknown_period", step(member, action), checker);
        }
    for (const auto& [member, list] :
         {std::pair("/mandatory", &constraints.mandatory), {"/forbidden", &constraints.forbidden}, {"/finished", &constraints.finished}})
        for (std::size_t k = 0; k < list->size(); ++k)
            need(actions, (*list)[k], "unknown_action", std::string(member) + '/' + std::to_string(k), checker);
    for (const auto& [action, start] : constraints.begun) {
        need(actions, action, "unknown_action", step("/begun", action), checker);
        if (start > 0 || start < -most_periods)
            checker.report("out_of_range", step("/begun", action), {std::to_string(start), "[-" + std::to_string(most_periods) + ", 0]"});
    }
    for (std::size_t k = 0; k < constraints.shares.size(); ++k) {
        const std::string where = "/shares/" + std::to_string(k);
        checker.within(constraints.shares[k].share, 0, 1, where + "/share");
        if (constraints.shares[k].sector.has_value() == constraints.shares[k].function.has_value())
            checker.report("sector_or_function", where);
    }
    at_least_0(constraints.discount, "/discount", checker);
}

inline void check_plan(const Catalogue& catalogue, const Constraints& constraints, const Plan& plan, std::vector<Issue>& issues) {
    Checker checker("plan", issues);
    if (plan.catalogue && *plan.catalogue != catalogue.id) checker.report("other_document", "/catalogue", {*plan.catalogue, catalogue.id});
    if (plan.constraints && *plan.constraints != constraints.id)
        checker.report("other_document", "/constraints", {*plan.constraints, constraints.id});
    const Known actions(catalogue.actions);
    const Known periods(constraints.periods);
    const Known funds(constraints.funds);
    const std::set<std::string_view> finished(constraints.finished.begin(), constraints.finished.end());
    checker.start_ids();
    for (std::size_t i = 0; i < plan.actions.size(); ++i) {
        const PlannedAction& planned = plan.actions[i];
        const std::string where = "/actions/" + std::to_string(i);
        need(actions, planned.action, "unknown_action", where + "/action", checker);
        checker.unique(planned.action, where + "/action");
        need(periods, planned.start, "unknown_period", where + "/start", checker);
        if (constraints.begun.contains(planned.action) || finished.contains(planned.action))
            checker.report("already_begun", where + "/action", {planned.action});
        for (std::size_t k = 0; k < planned.payments.size(); ++k) {
            const Payment& payment = planned.payments[k];
            const std::string at = where + "/payments/" + std::to_string(k);
            need(funds, payment.fund, "unknown_fund", at + "/fund", checker);
            need(periods, payment.period, "unknown_period", at + "/period", checker);
            at_least_0(payment.amount, at + "/amount", checker);
        }
    }
}

}  // namespace ceiba::detail

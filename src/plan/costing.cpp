#include <ceiba/called.hpp>
#include <ceiba/costing.hpp>
#include <ceiba/hash.hpp>
#include <ceiba/judge_plan.hpp>
#include <set>

#include "check/check_plan.hpp"
#include "check/check_targets.hpp"
#include "evaluated.hpp"
#include "plan/costs.hpp"
#include "plan/worth.hpp"

namespace ceiba {

namespace detail {

namespace {

/// The indicators for which an action is wanted, and how many years after the others of them it comes.
class Wanted {
public:
    Wanted(const Evaluated& e, const TargetProfile& targets) : e_(&e), worth_(e), goals_(aims(e, targets)) {}

    /// score < level <= goal
    bool operator()(const Closes& closes) const {
        const std::size_t i = *e_->tree.find(closes.indicator);
        const auto score = e_->scores().nodes[i].answer;
        return score && goals_[i] && worth_.wanted(closes.indicator, *score, level(closes), *goals_[i]);
    }
    /// The year of a level: the first one is that of the next level.
    int year(const Closes& closes) const {
        return worth_.steps(closes.indicator, *e_->scores().nodes[*e_->tree.find(closes.indicator)].answer, level(closes)).value_or(1);
    }
    /// Of an indicator and its alternatives one is enough.
    std::tuple<std::string, double, std::string> group(const Closes& closes) const {
        return {closes.indicator, snap(level(closes)), *closes.alternatives};
    }

private:
    double level(const Closes& closes) const { return *worth_.given(closes.indicator, closes.to); }

    const Evaluated* e_;
    Worth worth_;
    std::vector<std::optional<double>> goals_;
};

/// The period that has the first day of a year, counted from 1; nothing if that comes after the last one.
std::optional<std::size_t> period_of_year(int year, const std::vector<Period>& periods) {
    double end = 0;
    for (std::size_t t = 0; t < periods.size(); ++t)
        if (end += periods[t].years; !at_least(year - 1, end)) return t;
    return std::nullopt;
}

/// A plan in which each action that is wanted begins in the year of its level.
class Phasing {
public:
    Phasing(const Catalogue& catalogue, const Constraints& constraints, const Wanted& wanted)
        : catalogue_(&catalogue),
          constraints_(&constraints),
          wanted_(&wanted),
          periods_(constraints.periods),
          forbidden_(constraints.forbidden.begin(), constraints.forbidden.end()),
          finished_(constraints.finished.begin(), constraints.finished.end()),
          mandatory_(constraints.mandatory.begin(), constraints.mandatory.end()) {}

    Plan plan(std::vector<OmittedAction>& omitted) {
        for (const Action& a : catalogue_->actions)
            if (finished_.contains(a.id) || constraints_->begun.contains(a.id)) take(a);
        std::map<std::string_view, std::size_t> starts;
        for (const bool mandatory : {true, false})
            for (const Action& a : catalogue_->actions)
                if (mandatory_.contains(a.id) == mandatory) begin(a, starts, omitted);
        Plan out;
        for (const Action& a : catalogue_->actions)
            if (const auto found = starts.find(a.id); found != starts.end())
                out.actions.push_back({.action = a.id, .start = constraints_->periods[found->second].id});
        return out;
    }

private:
    void begin(const Action& a, std::map<std::string_view, std::size_t>& starts, std::vector<OmittedAction>& omitted) {
        std::optional<int> year;
        bool open = false;
        for (const Closes& closes : a.closes) {
            if (!(*wanted_)(closes)) continue;
            year = std::min(wanted_->year(closes), year.value_or(most_periods));
            open = open || !closes.alternatives || !taken_.contains(wanted_->group(closes));
        }
        const bool mandatory = mandatory_.contains(a.id);
        if (constraints_->begun.contains(a.id) || (!year && !mandatory)) return;
        if (forbidden_.contains(a.id)) return omitted.push_back({a.id, Omission::forbidden});
        if (finished_.contains(a.id)) return omitted.push_back({a.id, Omission::finished});
        if (!open && !mandatory) return omitted.push_back({a.id, Omission::alternative});
        const bool excluded =
            excluded_.contains(a.id) || std::ranges::any_of(a.excludes, [&](const auto& id) { return all_.contains(id); });
        if (excluded && !mandatory) return omitted.push_back({a.id, Omission::exclusion});
        auto start = period_of_year(year.value_or(1), constraints_->periods);
        if (const auto early = constraints_->earliest.find(a.id); start && early != constraints_->earliest.end())
            start = std::max(*start, *periods_.find(early->second));
        if (!start) return omitted.push_back({a.id, Omission::horizon});
        starts.emplace(a.id, *start);
        take(a);
    }

    void take(const Action& a) {
        all_.insert(a.id);
        excluded_.insert(a.excludes.begin(), a.excludes.end());
        for (const Closes& closes : a.closes)
            if (closes.alternatives && (*wanted_)(closes)) taken_.insert(wanted_->group(closes));
    }

    const Catalogue* catalogue_;
    const Constraints* constraints_;
    const Wanted* wanted_;
    Known periods_;
    std::set<std::string_view> forbidden_;
    std::set<std::string_view> finished_;
    std::set<std::string_view> mandatory_;
    std::set<std::string_view> all_{};
    std::set<std::string_view> excluded_{};
    std::set<std::tuple<std::string, double, std::string>> taken_{};
};

/// A plan without the actions that it may not have.
Plan without_forbidden(const Plan& plan, const Constraints& constraints, std::vector<OmittedAction>& omitted) {
    Plan out = plan;
    std::erase_if(out.actions, [&](const PlannedAction& planned) {
        const bool forbidden = std::ranges::find(constraints.forbidden, planned.action) != constraints.forbidden.end();
        if (forbidden) omitted.push_back({planned.action, Omission::forbidden});
        return forbidden;
    });
    return out;
}

/// What is spent, period by period, by what it belongs to.
class Ledger {
public:
    Ledger(const Evaluated& e, const Catalogue& catalogue, const Constraints& constraints, const Wanted& wanted, const Axis* axis)
        : e_(&e), catalogue_(&catalogue), constraints_(&constraints), wanted_(&wanted), axis_(axis) {
        of(CostBy::whole, e.framework().root.id);
        if (axis != nullptr)
            for (const Tag& tag : axis->values) of(CostBy::area, tag.id);
        else
            for (const std::size_t i : e.tree[0].children) of(CostBy::area, e.tree[i].node->id);
        for (const Tree::Entry& node : e.tree) of(CostBy::node, node.node->id);
    }

    void add(const Action& a, const std::optional<std::string>& sector, std::size_t period, double one_off, double yearly) {
        const Spent all{one_off, yearly};
        add(CostBy::whole, e_->framework().root.id, period, all, 1);
        add(CostBy::lead, a.lead, period, all, 1);
        add(CostBy::sector, sector, period, all, 1);
        add(CostBy::type, a.type, period, all, 1);
        std::set<std::size_t> for_these;
        for (const bool only_wanted : {true, false})
            if (for_these.empty())
                for (const Closes& closes : a.closes)
                    if (!only_wanted || (*wanted_)(closes)) for_these.insert(*e_->tree.find(closes.indicator));
        if (for_these.empty()) {
            add(CostBy::area, std::nullopt, period, all, 1);
            add(CostBy::node, std::nullopt, period, all, 1);
        }
        for (const std::size_t i : for_these) indicator(i, period, all, 1 / static_cast<double>(for_these.size()));
    }
    void add_fund(const std::optional<std::string>& fund, std::size_t period, double amount) {
        add(CostBy::fund, fund, period, {amount, 0}, 1);
    }

    std::vector<CostRow> rows() const {
        std::vector<CostRow> out;
        for (const auto& [what, spent] : spent_)
            for (std::size_t t = 0; t < spent.size(); ++t) {
                const auto& [by, order, id] = what;
                CostRow row{.by = by, .period = constraints_->periods[t].id, .cost = spent[t].one_off + spent[t].yearly};
                if (!id.empty()) row.id = id;
                if (by != CostBy::fund) {
                    row.one_off = spent[t].one_off;
                    row.yearly = spent[t].yearly;
                }
                name(row);
                out.push_back(std::move(row));
            }
        return out;
    }

private:
    struct Spent {
        double one_off{};
        double yearly{};
    };

    /// Nodes, institutions and the like stand in the order of their documents, what belongs to none comes last.
    std::vector<Spent>& of(CostBy by, const std::string& id) {
        std::size_t order = 0;
        if (id.empty()) order = std::numeric_limits<std::size_t>::max();
        else if (by == CostBy::node || (by == CostBy::area && axis_ == nullptr)) order = *e_->tree.find(id);
        else if (by == CostBy::area) order = place(axis_->values, id);
        else if (by == CostBy::lead) order = place(catalogue_->institutions, id);
        else if (by == CostBy::fund) order = place(constraints_->funds, id);
        return spent_.try_emplace({by, order, id}, constraints_->periods.size()).first->second;
    }
    template <class T>
    static std::size_t place(const std::vector<T>& list, const std::string& id) {
        return static_cast<std::size_t>(std::ranges::find(list, id, &T::id) - list.begin());
    }

    void add(CostBy by, const std::optional<std::string>& id, std::size_t period, const Spent& all, double share) {
        Spent& spent = of(by, id.value_or(""))[period];
        spent.one_off += all.one_off * share;
        spent.yearly += all.yearly * share;
    }

    void indicator(std::size_t i, std::size_t period, const Spent& all, double share) {
        std::size_t area = i;
        for (std::size_t at = i;; at = *e_->tree[at].parent) {
            add(CostBy::node, e_->tree[at].node->id, period, all, share);
            if (at == 0) break;
            area = at;
        }
        if (axis_ == nullptr) return add(CostBy::area, e_->tree[area].node->id, period, all, share);
        const auto found = e_->tree[i].node->tags.find(axis_->id);
        const std::set<std::string> tags =
            found == e_->tree[i].node->tags.end() ? std::set<std::string>{} : std::set(found->second.begin(), found->second.end());
        if (tags.empty()) add(CostBy::area, std::nullopt, period, all, share);
        for (const std::string& tag : tags) add(CostBy::area, tag, period, all, share / static_cast<double>(tags.size()));
    }

    void name(CostRow& row) const {
        const auto labelled = [&](const auto& list) {
            const auto found = std::ranges::find(list, *row.id, [](const auto& x) { return x.id; });
            if (found != list.end()) row.label = found->label;
        };
        if (!row.id) return;
        if (row.by == CostBy::lead) labelled(catalogue_->institutions);
        else if (row.by == CostBy::fund) labelled(constraints_->funds);
        else if (row.by == CostBy::area && axis_ != nullptr) labelled(axis_->values);
        else if (row.by == CostBy::whole || row.by == CostBy::node || row.by == CostBy::area) {
            const Node& node = *e_->tree[*e_->tree.find(*row.id)].node;
            row.code = node.code;
            row.label = node.label;
        }
    }

    const Evaluated* e_;
    const Catalogue* catalogue_;
    const Constraints* constraints_;
    const Wanted* wanted_;
    const Axis* axis_;
    std::map<std::tuple<CostBy, std::size_t, std::string>, std::vector<Spent>> spent_{};
};

void enter(const Catalogue& catalogue, const Constraints& constraints, const Plan& plan, Ledger& ledger, Costing& out) {
    const Known institutions(catalogue.institutions);
    const Known periods(constraints.periods);
    std::map<std::string_view, int> starts(constraints.begun.begin(), constraints.begun.end());
    for (const PlannedAction& planned : plan.actions) starts[planned.action] = static_cast<int>(*periods.find(planned.start)) + 1;
    for (const Action& a : catalogue.actions) {
        const auto found = starts.find(a.id);
        if (found == starts.end()) continue;
        const auto [once, each_year] = cost_of(a, catalogue);
        const auto sector = a.sector ? a.sector : catalogue.institutions[*institutions.find(a.lead)].sector;
        CostedAction& costed = out.actions.emplace_back(CostedAction{.action = a.id, .code = a.code, .label = a.label, .lead = a.lead});
        double one_off = 0;
        double yearly = 0;
        for (std::size_t t = 0; t < constraints.periods.size(); ++t) {
            const int period = static_cast<int>(t) + 1;
            const double now = period == found->second ? once.value_or(0) : 0;
            const double running = period >= found->second ? each_year.value_or(0) * constraints.periods[t].years : 0;
            one_off += now;
            yearly += running;
            ledger.add(a, sector, t, now, running);
        }
        if (found->second > 0) costed.start = constraints.periods[static_cast<std::size_t>(found->second - 1)].id;
        if (once) costed.one_off = one_off;
        if (each_year) costed.yearly = yearly;
        if (once && each_year) costed.cost = one_off + yearly;
        out.one_off += one_off;
        out.yearly += yearly;
    }
    out.cost = out.one_off + out.yearly;
}

}  // namespace

}  // namespace detail

Costing costing(const Evaluation& evaluation, const TargetProfile& targets, const Catalogue& catalogue, const Constraints& constraints,
                const Plan* plan, const std::optional<std::string>& axis) {
    const detail::Evaluated& e = evaluation.evaluated();
    std::vector<Issue> issues;
    detail::check_targets(e.framework(), e.tree, targets, &e.program, issues);
    detail::check_catalogue(e.framework(), e.tree, catalogue, issues);
    detail::check_constraints(catalogue, constraints, issues);
    if (plan != nullptr) detail::check_plan(catalogue, constraints, *plan, issues);
    const auto areas = axis ? the_one(*axis, all_called(e.framework().axes), "unknown_axis", "/axis", issues) : std::nullopt;
    detail::keep_each_once(issues);
    throw_if_errors(issues);
    Costing out = e.result<Costing>();
    out.targets = targets.id;
    out.catalogue = catalogue.id;
    out.constraints = constraints.id;
    out.currency = catalogue.currency;
    out.price_year = catalogue.price_year;
    out.provenance.targets = hash(targets);
    if (plan != nullptr) out.plan = plan->id;
    const Axis* of_areas = areas ? &e.framework().axes[*areas] : nullptr;
    if (of_areas != nullptr) out.axis = of_areas->id;
    const detail::Wanted wanted(e, targets);
    const Plan costed = plan != nullptr ? detail::without_forbidden(*plan, constraints, out.omitted)
                                        : detail::Phasing(catalogue, constraints, wanted).plan(out.omitted);
    const JudgedPlan judged = judge_plan(evaluation, targets, catalogue, constraints, costed);
    out.cost_unknown = judged.cost_unknown;
    detail::Ledger ledger(e, catalogue, constraints, wanted, of_areas);
    detail::enter(catalogue, constraints, costed, ledger, out);
    if (!constraints.funds.empty())
        for (std::size_t t = 0; t < judged.periods.size(); ++t) {
            double unpaid = judged.periods[t].cost;
            for (const Fund& fund : constraints.funds) {
                const auto paid = judged.periods[t].funds.find(fund.id);
                ledger.add_fund(fund.id, t, paid == judged.periods[t].funds.end() ? 0 : paid->second);
                if (paid != judged.periods[t].funds.end()) unpaid -= paid->second;
            }
            if (!same(judged.periods[t].cost, judged.periods[t].cost - unpaid)) ledger.add_fund(std::nullopt, t, unpaid);
        }
    out.costs = ledger.rows();
    return out;
}

Costing costing(const Framework& framework, const Assessment& assessment, const TargetProfile& targets, const Catalogue& catalogue,
                const Constraints& constraints, const Plan* plan, const std::optional<std::string>& axis, const Method& method) {
    return costing(Evaluation(framework, assessment, method), targets, catalogue, constraints, plan, axis);
}

}  // namespace ceiba

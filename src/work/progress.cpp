#include <ceiba/hash.hpp>
#include <ceiba/work_progress.hpp>
#include <ceiba/workplan.hpp>
#include <functional>
#include <limits>
#include <set>

#include "check/check_plan.hpp"
#include "evaluated.hpp"
#include "plan/costs.hpp"
#include "plan/projection.hpp"
#include "work/check_work_plan.hpp"
#include "work/days.hpp"

namespace ceiba {

namespace detail {

namespace {

/// A row, and what was approved for it.
struct Followed {
    const WorkRow* row{};
    const BaselineRow* planned{};         ///< null for a row that was added later
    std::optional<std::size_t> action{};  ///< in the catalogue
    bool finished = false;                ///< by the day
    std::optional<std::string> sector{};
    std::optional<std::size_t> period{};  ///< in which it was to be finished
    const std::optional<std::string>& due() const { return planned != nullptr ? planned->due : row->due; }
    const std::optional<std::string>& start() const { return planned != nullptr ? planned->start : row->start; }
    std::optional<double> cost() const { return planned != nullptr ? planned->cost : row->cost; }
};

/// Whether a row is said to be finished by a day.
bool finished_by(const WorkRow& row, const std::string& day) {
    if (row.status != WorkStatus::finished) return false;
    const auto& when = row.actual_end ? row.actual_end : row.updated_on;
    return !when || *when <= day;
}

class Following {
public:
    Following(const Evaluated& e, const TargetProfile& targets, const Catalogue& catalogue, const Constraints& constraints,
              const WorkPlan& plan, const std::string& as_of)
        : e_(&e),
          catalogue_(&catalogue),
          constraints_(&constraints),
          plan_(&plan),
          as_of_(as_of),
          actions_(catalogue.actions),
          projection_(e, targets, catalogue) {
        out_ = e.result<WorkProgress>();
        out_.targets = targets.id;
        out_.catalogue = catalogue.id;
        out_.constraints = constraints.id;
        out_.work_plan = plan.id;
        out_.as_of = as_of;
        out_.provenance.targets = hash(targets);
        follow();
    }

    WorkProgress progress() {
        scores();
        parts();
        late();
        return std::move(out_);
    }

private:
    void follow() {
        const Known institutions(plan_->institutions);
        for (const WorkRow& row : plan_->rows) {
            Followed& f = rows_.emplace_back(Followed{.row = &row});
            for (const BaselineRow& planned : plan_->baseline->rows)
                if (planned.row == row.id) f.planned = &planned;
            if (row.action) f.action = actions_.find(*row.action);
            f.finished = finished_by(row, as_of_);
            if (row.lead)
                if (const auto lead = institutions.find(*row.lead)) f.sector = plan_->institutions[*lead].sector;
            if (f.action && catalogue_->actions[*f.action].sector) f.sector = catalogue_->actions[*f.action].sector;
            if (f.due())
                for (std::size_t t = 0; t < plan_->periods.size() && !f.period; ++t)
                    if (const Period& p = plan_->periods[t]; p.start && p.end && *p.start <= *f.due() && *f.due() <= *p.end) f.period = t;
        }
    }

    /// The root's score when actions that a row stands for are finished, if it counts.
    std::optional<double> root(const std::function<bool(const Followed&)>& counts) {
        std::vector<int> finish(catalogue_->actions.size(), std::numeric_limits<int>::max());
        for (const std::string& id : constraints_->finished) finish[*actions_.find(id)] = 0;
        for (const Followed& f : rows_)
            if (f.action && counts(f)) finish[*f.action] = 0;
        const double score = projection_.at(finish, 0).value[0];
        return std::isnan(score) ? std::nullopt : std::optional(score);
    }

    bool was_due(const Followed& f, const std::string& day) const {
        return f.planned != nullptr && f.planned->due && *f.planned->due <= day;
    }

    void scores() {
        out_.assessed = e_->scores().nodes[0].value;
        out_.planned = root([&](const Followed& f) { return was_due(f, as_of_); });
        out_.claimed = root([](const Followed& f) { return f.finished; });
        for (std::size_t t = 0; t < plan_->periods.size(); ++t) {
            const Period& period = plan_->periods[t];
            ScorePoint& point = out_.scores.emplace_back(ScorePoint{.period = period.id, .date = period.end});
            for (const PlannedPeriod& planned : plan_->baseline->planned)
                if (planned.period == period.id) point.planned = planned.score;
            if (!period.start || !period.end || *period.start > as_of_) continue;
            point.date = std::min(*period.end, as_of_);
            point.claimed = root([&](const Followed& f) { return finished_by(*f.row, *point.date); });
        }
    }

    /// How much of a period is over at the end of the day, from 0 to 1.
    double over(const std::string& start, const std::string& end) const {
        const auto length = static_cast<double>(day_number(end) - day_number(start) + 1);
        const auto gone = static_cast<double>(day_number(as_of_) - day_number(start) + 1);
        return std::clamp(gone / length, 0.0, 1.0);
    }

    /// What a row was to cost by the day, of what it was to cost in all.
    double planned_cost(const Followed& f) const {
        const double all = f.cost().value_or(0);
        if (all == 0) return 0;
        if (f.action) {
            const ActionCost costs = cost_of(catalogue_->actions[*f.action], *catalogue_);
            double whole = 0;
            double gone = 0;
            for (const Period& period : plan_->periods) {
                if (!period.start || !period.end || (f.start() && *f.start() > *period.end)) continue;
                const bool first = f.start() && *period.start <= *f.start();
                const double cost = (first ? costs.one_off.value_or(0) : 0) + costs.yearly.value_or(0) * period.years;
                whole += cost;
                gone += cost * over(*period.start, *period.end);
            }
            if (whole > 0) return all * gone / whole;
        }
        if (f.start() && f.due()) return all * over(*f.start(), *f.due());
        return f.due() && *f.due() <= as_of_ ? all : 0;
    }

    void part(WorkPart kind, const std::optional<std::string>& id, const std::function<bool(const Followed&)>& in) {
        PartProgress out{.part = kind, .id = id};
        for (const Followed& f : rows_) {
            if (!in(f)) continue;
            out.spent += f.row->spent.value_or(0);
            if (f.row->status == WorkStatus::cancelled) continue;
            ++out.rows;
            const bool due = f.due() && *f.due() <= as_of_;
            if (due) ++out.due;
            if (f.finished) ++out.finished;
            if (f.finished && f.due() && f.row->actual_end.value_or(f.row->updated_on.value_or(as_of_)) <= *f.due()) ++out.finished_on_time;
            if (is_late(f)) ++out.late;
            out.cost += f.cost().value_or(0);
            out.planned_cost += planned_cost(f);
        }
        const auto without = [&](const std::optional<double>& all, const std::optional<double>& rest) {
            return all && rest ? std::optional(*all - *rest) : std::nullopt;
        };
        out.planned_rise = without(out_.planned, root([&](const Followed& f) { return !in(f) && was_due(f, as_of_); }));
        out.claimed_rise = without(out_.claimed, root([&](const Followed& f) { return !in(f) && f.finished; }));
        out_.parts.push_back(std::move(out));
    }

    void parts() {
        part(WorkPart::whole, {}, [](const Followed&) { return true; });
        for (std::size_t t = 0; t < plan_->periods.size(); ++t)
            part(WorkPart::period, plan_->periods[t].id, [t](const Followed& f) { return f.period == t; });
        if (std::ranges::any_of(rows_, [](const Followed& f) { return !f.period; }))
            part(WorkPart::period, {}, [](const Followed& f) { return !f.period; });
        std::set<std::optional<std::string>> sectors;
        std::set<std::optional<std::string>> leads;
        for (const Followed& f : rows_) {
            sectors.insert(f.sector);
            leads.insert(f.row->lead);
        }
        for (const auto& sector : sectors) part(WorkPart::sector, sector, [&](const Followed& f) { return f.sector == sector; });
        for (const auto& lead : leads) part(WorkPart::institution, lead, [&](const Followed& f) { return f.row->lead == lead; });
    }

    bool is_late(const Followed& f) const { return f.due() && *f.due() < as_of_ && !f.finished && f.row->status != WorkStatus::cancelled; }

    /// Whether an action needs another: itself, or a level that the other one leads to.
    bool needs(const Action& action, const Action& other) const {
        return std::ranges::any_of(action.prerequisites, [&](const Prerequisite& needed) {
            if (needed.action) return *needed.action == other.id;
            const std::size_t i = *e_->tree.find(*needed.indicator);
            const double wanted = *in_unit(*needed.level, e_->tree.scale(i), e_->program.nodes[i]);
            const auto now = e_->scores().nodes[i].value;
            if (now && at_least(*now, wanted)) return false;
            return std::ranges::any_of(other.closes, [&](const Closes& closes) {
                if (closes.indicator != *needed.indicator) return false;
                const double to = *in_unit(closes.to, e_->tree.scale(i), e_->program.nodes[i]);
                return at_least(wanted, to) && !(now && at_least(*now, to));
            });
        });
    }

    void late() {
        for (const Followed& f : rows_) {
            if (!is_late(f)) continue;
            LateRow out{.row = f.row->id,
                        .label = f.row->label,
                        .lead = f.row->lead,
                        .due = *f.due(),
                        .days = static_cast<int>(day_number(as_of_) - day_number(*f.due())),
                        .status = f.row->status,
                        .reason_for_delay = f.row->reason_for_delay};
            out.waiting = waiting(f);
            out_.late.push_back(std::move(out));
        }
        std::ranges::stable_sort(out_.late, std::ranges::greater{}, &LateRow::days);
    }

    /// Whether a row waits for another: it says so, or its action needs the other's.
    bool waits(const Followed& f, const Followed& other) const {
        const std::vector<std::string>& needed = f.row->needs;
        if (std::ranges::find(needed, other.row->id) != needed.end()) return true;
        return f.action && other.action && needs(catalogue_->actions[*f.action], catalogue_->actions[*other.action]);
    }

    /// The rows that wait for one, directly or through others.
    std::vector<std::string> waiting(const Followed& late) const {
        std::vector<const Followed*> held{&late};
        std::vector<std::string> out;
        for (std::size_t next = 0; next < held.size(); ++next)
            for (const Followed& f : rows_) {
                if (f.finished || f.row->status == WorkStatus::cancelled || std::ranges::find(held, &f) != held.end()) continue;
                if (!waits(f, *held[next])) continue;
                held.push_back(&f);
                out.push_back(f.row->id);
            }
        return out;
    }

    const Evaluated* e_;
    const Catalogue* catalogue_;
    const Constraints* constraints_;
    const WorkPlan* plan_;
    std::string as_of_;
    Known actions_;
    Projected projection_;
    std::vector<Followed> rows_{};
    WorkProgress out_{};
};

/// Every action of a work plan is in the catalogue.
void check_actions(const WorkPlan& plan, const Catalogue& catalogue, std::vector<Issue>& issues) {
    Checker checker("work_plan", issues);
    const Known actions(catalogue.actions);
    for (std::size_t i = 0; i < plan.rows.size(); ++i)
        if (plan.rows[i].action) need(actions, *plan.rows[i].action, "unknown_action", "/rows/" + std::to_string(i) + "/action", checker);
}

void need_day(const std::string& as_of, std::vector<Issue>& issues) {
    if (!is_date(as_of)) issues.push_back(issue("bad_date", "/as_of", {as_of}));
}

}  // namespace

}  // namespace detail

WorkProgress progress(const Evaluation& evaluation, const TargetProfile& targets, const Catalogue& catalogue,
                      const Constraints& constraints, const WorkPlan& work_plan, const std::string& as_of) {
    const detail::Evaluated& e = evaluation.evaluated();
    std::vector<Issue> issues;
    detail::check_catalogue(e.framework(), e.tree, catalogue, issues);
    detail::check_constraints(catalogue, constraints, issues);
    detail::check_rows(work_plan, issues);
    detail::check_actions(work_plan, catalogue, issues);
    detail::need_day(as_of, issues);
    if (!work_plan.baseline) {
        issues.push_back(issue("no_baseline", "/baseline"));
        issues.back().document = "work_plan";
    }
    throw_if_errors(issues);
    return detail::Following(e, targets, catalogue, constraints, work_plan, as_of).progress();
}

WorkProgress progress(const Framework& framework, const Assessment& assessment, const TargetProfile& targets, const Catalogue& catalogue,
                      const Constraints& constraints, const WorkPlan& work_plan, const std::string& as_of, const Method& method) {
    return progress(Evaluation(framework, assessment, method), targets, catalogue, constraints, work_plan, as_of);
}

Constraints remaining_constraints(const Catalogue& catalogue, const Constraints& constraints, const WorkPlan& work_plan,
                                  const std::string& as_of) {
    std::vector<Issue> issues;
    detail::check_constraints(catalogue, constraints, issues);
    detail::check_rows(work_plan, issues);
    detail::check_actions(work_plan, catalogue, issues);
    detail::need_day(as_of, issues);
    throw_if_errors(issues);
    const detail::Known actions(catalogue.actions);
    const detail::Known periods(constraints.periods);
    std::size_t gone = 0;
    while (gone < constraints.periods.size() && constraints.periods[gone].start && *constraints.periods[gone].start < as_of) ++gone;
    if (gone == constraints.periods.size()) throw Error({issue("out_of_range", "/as_of", {as_of, constraints.periods.back().id})});

    Constraints out = constraints;
    const auto rest = [gone](auto& list) { list.erase(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(gone)); };
    rest(out.periods);
    for (Fund& fund : out.funds) rest(fund.budget);
    for (auto& [lead, effort] : out.capacity) rest(effort);
    std::erase_if(out.earliest, [&](const auto& each) { return *periods.find(each.second) < gone; });
    const auto shift = static_cast<int>(gone);
    for (auto& [id, start] : out.begun) start -= shift;
    const auto listed = [](std::vector<std::string>& list, const std::string& id) {
        if (std::ranges::find(list, id) == list.end()) list.push_back(id);
    };
    for (const WorkRow& row : work_plan.rows) {
        if (!row.action) continue;
        const Action& action = catalogue.actions[*actions.find(*row.action)];
        const auto& began = row.actual_start ? row.actual_start : row.start;
        int start = out.begun.contains(action.id) ? out.begun.at(action.id) : 0;
        if (began && !out.begun.contains(action.id)) {
            int period = 0;
            while (period < shift && constraints.periods[static_cast<std::size_t>(period)].end &&
                   *constraints.periods[static_cast<std::size_t>(period)].end < *began)
                ++period;
            start = std::min(0, period + 1 - shift);
        }
        const bool under_way = row.status == WorkStatus::ongoing ||
                               ((row.status == WorkStatus::delayed || row.status == WorkStatus::standby) && row.actual_start.has_value());
        if (row.status == WorkStatus::cancelled) {
            out.begun.erase(action.id);
            std::erase(out.mandatory, action.id);
            listed(out.forbidden, action.id);
        } else if (detail::finished_by(row, as_of)) {
            out.begun.erase(action.id);
            std::erase(out.mandatory, action.id);
            if (action.yearly) out.begun[action.id] = std::min(start, 1 - action.duration);
            else listed(out.finished, action.id);
        } else if (under_way || out.begun.contains(action.id)) {
            // What should have been finished by now takes a part of the first period.
            out.begun[action.id] = std::min(0, std::max(start, 2 - action.duration));
            if (action.duration > 1) continue;
            if (const auto has = out.capacity.find(action.lead); has != out.capacity.end())
                has->second[0] = std::max(0.0, has->second[0] - action.effort);
            for (const Action& other : catalogue.actions)
                if (out.periods.size() > 1 && !out.earliest.contains(other.id) &&
                    std::ranges::any_of(other.prerequisites, [&](const Prerequisite& p) { return p.action == action.id; }))
                    out.earliest[other.id] = out.periods[1].id;
        }
    }
    for (auto each = out.latest.begin(); each != out.latest.end();) {
        if (*periods.find(each->second) >= gone) {
            ++each;
            continue;
        }
        const bool settled = out.begun.contains(each->first) || std::ranges::find(out.finished, each->first) != out.finished.end();
        if (!settled) listed(out.forbidden, each->first);
        each = out.latest.erase(each);
    }
    return out;
}

}  // namespace ceiba

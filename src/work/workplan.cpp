#include <ceiba/gaps.hpp>
#include <ceiba/judge_plan.hpp>
#include <ceiba/prioritise.hpp>
#include <ceiba/workplan.hpp>
#include <set>

#include "check/check_plan.hpp"
#include "check/check_recommendations.hpp"
#include "evaluated.hpp"
#include "plan/costs.hpp"
#include "work/check_work_plan.hpp"

namespace ceiba {

namespace detail {

namespace {

/// Every period has its days.
void need_days(const Constraints& constraints, std::vector<Issue>& issues) {
    Checker checker("constraints", issues);
    for (std::size_t t = 0; t < constraints.periods.size(); ++t) {
        const Period& period = constraints.periods[t];
        const std::string where = "/periods/" + std::to_string(t);
        if (!period.start || !period.end) checker.report("no_period_dates", where, {period.id});
        else if (is_date(*period.start) && is_date(*period.end) && *period.end < *period.start)
            checker.report("ends_before_start", where + "/end", {*period.end, *period.start});
    }
}

/// An answer in words: of a level its label, if it has one.
std::string in_words(const Answer& answer, const Scale* scale, const std::string& language) {
    if (scale != nullptr)
        for (const Level& level : scale->levels) {
            const auto* code = std::get_if<std::string>(&answer.value);
            if (code != nullptr ? level.code != *code : level.value != std::get<double>(answer.value)) continue;
            return level.label.empty() ? level.code : level.label.in(language);
        }
    return as_written(answer);
}

/// What one sees when an action is done: the answers that it leads to, in every language of the framework.
Text success(const Evaluated& e, const Action& action) {
    std::set<std::string> languages;
    for (const Closes& closes : action.closes)
        for (const auto& [language, words] : e.tree[*e.tree.find(closes.indicator)].node->label.languages) languages.insert(language);
    if (languages.empty() && !action.closes.empty()) languages.insert("");
    Text out;
    for (const std::string& language : languages) {
        std::string& words = out.languages[language];
        for (const Closes& closes : action.closes) {
            const std::size_t i = *e.tree.find(closes.indicator);
            const Text& label = e.tree[i].node->label;
            words += (words.empty() ? "" : "; ") + (label.empty() ? closes.indicator : label.in(language)) + ": " +
                     in_words(closes.to, e.tree.scale(i), language);
        }
    }
    return out;
}

/// Makes the rows of a work plan.
class Work {
public:
    Work(const Evaluated& e, const Catalogue& catalogue, const Constraints& constraints, const JudgedPlan& judged, const Gaps& all_gaps,
         const Priorities& priorities)
        : e_(&e),
          catalogue_(&catalogue),
          constraints_(&constraints),
          judged_(&judged),
          actions_(catalogue.actions),
          periods_(constraints.periods) {
        for (const Gap& gap : all_gaps.gaps) gaps_.emplace(gap.node, gap);
        for (const Priority& priority : priorities.priorities) ranks_.emplace(priority.indicator, priority.rank);
    }

    WorkPlan made() {
        out_.framework = judged_->framework;
        out_.assessment = judged_->assessment;
        out_.subject = judged_->subject;
        out_.round = judged_->round;
        out_.status = judged_->status;
        out_.targets = judged_->targets;
        out_.catalogue = judged_->catalogue;
        out_.constraints = judged_->constraints;
        out_.plan = judged_->plan;
        out_.id = judged_->plan;
        out_.currency = catalogue_->currency;
        out_.periods = constraints_->periods;
        for (const JudgedPeriod& period : judged_->periods) out_.planned.push_back({period.period, period.score, period.cost});
        for (const auto& [id, start] : constraints_->begun) begun(id, start);
        for (const JudgedAction& action : judged_->actions) planned(action);
        needs();
        name();
        return std::move(out_);
    }

private:
    WorkRow& row(const Action& action) {
        WorkRow& out = out_.rows.emplace_back();
        out.id = action.id;
        out.action = action.id;
        out.label = action.label;
        out.lead = action.lead;
        out.partners = action.partners;
        out.success = success(*e_, action);
        for (const Closes& closes : action.closes) {
            if (std::ranges::find(out.indicators, closes.indicator) == out.indicators.end()) out.indicators.push_back(closes.indicator);
            if (const auto rank = ranks_.find(closes.indicator); rank != ranks_.end())
                out.priority = std::min(rank->second, out.priority.value_or(rank->second));
        }
        return out;
    }

    void planned(const JudgedAction& judged) {
        WorkRow& out = row(catalogue_->actions[*actions_.find(judged.action)]);
        out.start = constraints_->periods[*periods_.find(judged.start)].start;
        if (judged.finish) out.due = constraints_->periods[*periods_.find(*judged.finish)].end;
        out.cost = judged.cost;
        double paid = 0;
        for (const Payment& payment : judged.payments) {
            paid += payment.amount;
            if (std::ranges::find(out.funds, payment.fund) == out.funds.end()) out.funds.push_back(payment.fund);
        }
        if (constraints_->funds.empty()) return;
        out.funding = judged.cost && at_least(paid * (1 + 1e-11), *judged.cost) ? Funding::budgeted : Funding::unfunded;
    }

    void begun(const std::string& id, int start) {
        const Action& action = catalogue_->actions[*actions_.find(id)];
        WorkRow& out = row(action);
        out.status = WorkStatus::ongoing;
        const int finish = start + action.duration - 1;
        if (finish >= 1 && finish <= static_cast<int>(constraints_->periods.size()))
            out.due = constraints_->periods[static_cast<std::size_t>(finish - 1)].end;
        const ActionCost costs = cost_of(action, *catalogue_);
        if (!costs.known()) return;
        double years = 0;
        for (const Period& period : constraints_->periods) years += period.years;
        out.cost = *costs.yearly * years;
    }

    /// Which rows wait for which, so far as their actions need each other.
    void needs() {
        const Known rows(out_.rows);
        for (WorkRow& row : out_.rows)
            for (const Prerequisite& needed : catalogue_->actions[*actions_.find(row.id)].prerequisites)
                if (needed.action && rows.find(*needed.action)) row.needs.push_back(*needed.action);
    }

    /// The names of all that the rows name.
    void name() {
        out_.institutions = catalogue_->institutions;
        for (const Fund& fund : constraints_->funds) out_.funds.push_back({fund.id, fund.label});
        for (std::size_t i = 0; i < e_->tree.size(); ++i) {
            const Node& node = *e_->tree[i].node;
            if (std::ranges::none_of(out_.rows,
                                     [&](const WorkRow& r) { return std::ranges::find(r.indicators, node.id) != r.indicators.end(); }))
                continue;
            WorkIndicator& out = out_.indicators.emplace_back(WorkIndicator{.id = node.id, .code = node.code, .label = node.label});
            if (const auto gap = gaps_.find(node.id); gap != gaps_.end()) {
                out.value = gap->second.value;
                out.target = gap->second.target;
            }
        }
    }

    const Evaluated* e_;
    const Catalogue* catalogue_;
    const Constraints* constraints_;
    const JudgedPlan* judged_;
    Known actions_;
    Known periods_;
    std::map<std::string, Gap> gaps_{};
    std::map<std::string, int> ranks_{};
    WorkPlan out_{};
};

/// Says which recommendations rows follow.
void follow(const Recommendations& recommendations, WorkPlan& plan) {
    for (const Recommendation& one : recommendations.recommendations) {
        bool followed = false;
        for (WorkRow& row : plan.rows) {
            if (!row.action || std::ranges::find(one.actions, *row.action) == one.actions.end()) continue;
            row.recommendations.push_back(one.id);
            followed = true;
        }
        if (followed) plan.recommendations.push_back({one.id, one.title});
    }
}

}  // namespace

}  // namespace detail

WorkPlan workplan(const Evaluation& evaluation, const TargetProfile& targets, const Catalogue& catalogue, const Constraints& constraints,
                  const Plan& plan, const Recommendations* recommendations) {
    const detail::Evaluated& e = evaluation.evaluated();
    std::vector<Issue> issues;
    detail::need_days(constraints, issues);
    if (recommendations != nullptr)
        detail::check_recommendations(e.framework(), e.tree, e.assessment(), catalogue, *recommendations, issues);
    throw_if_errors(issues);
    const JudgedPlan judged = judge_plan(evaluation, targets, catalogue, constraints, plan);
    detail::Work work(e, catalogue, constraints, judged, gaps(evaluation, targets), prioritise(evaluation, targets));
    WorkPlan out = work.made();
    out.label = plan.label;
    if (recommendations != nullptr) detail::follow(*recommendations, out);
    return out;
}

WorkPlan workplan(const Framework& framework, const Assessment& assessment, const TargetProfile& targets, const Catalogue& catalogue,
                  const Constraints& constraints, const Plan& plan, const Method& method, const Recommendations* recommendations) {
    return workplan(Evaluation(framework, assessment, method), targets, catalogue, constraints, plan, recommendations);
}

WorkPlan approved(const WorkPlan& work_plan, const std::string& by, const std::string& on) {
    std::vector<Issue> issues = check_work_plan(work_plan);
    detail::Checker checker("work_plan", issues);
    if (work_plan.baseline)
        checker.report("already_approved", "/baseline", {work_plan.baseline->approved_on, work_plan.baseline->approved_by});
    throw_if_errors(issues);
    if (!detail::is_date(on)) throw Error({issue("bad_date", "/on", {on})});
    WorkPlan out = work_plan;
    Baseline& baseline = out.baseline.emplace();
    baseline.approved_by = by;
    baseline.approved_on = on;
    baseline.planned = out.planned;
    for (const WorkRow& row : out.rows) baseline.rows.push_back({row.id, row.start, row.due, row.cost});
    return out;
}

std::vector<Issue> check_work_plan(const WorkPlan& work_plan) {
    std::vector<Issue> out;
    detail::check_rows(work_plan, out);
    return out;
}

}  // namespace ceiba

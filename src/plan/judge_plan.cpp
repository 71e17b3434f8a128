#include <ceiba/hash.hpp>
#include <ceiba/judge_plan.hpp>
#include <ceiba/plan/payments.hpp>
#include <ceiba/progress.hpp>
#include <set>

#include "aims.hpp"
#include "check/check_plan.hpp"
#include "check/check_targets.hpp"
#include "evaluated.hpp"
#include "plan/costs.hpp"
#include "plan/projection.hpp"

namespace ceiba {

namespace detail {

namespace {

/// An action of a plan, or one that is under way: periods are counted from 1.
struct Scheduled {
    std::size_t action{};
    int start{};
    std::optional<std::size_t> row{};  ///< in the plan
    ActionCost costs{};
    int finish{};
};

/// A plan beside its documents, which were judged.
class Judge {
public:
    Judge(const Evaluated& e, const TargetProfile& targets, const Catalogue& catalogue, const Constraints& constraints, const Plan& plan)
        : e_(&e),
          targets_(&targets),
          catalogue_(&catalogue),
          constraints_(&constraints),
          plan_(&plan),
          actions_(catalogue.actions),
          periods_(constraints.periods),
          institutions_(catalogue.institutions),
          finish_(catalogue.actions.size()),
          projection_(e, targets, catalogue) {
        out_ = e.result<JudgedPlan>();
        out_.targets = targets.id;
        out_.catalogue = catalogue.id;
        out_.constraints = constraints.id;
        out_.plan = plan.id;
        out_.provenance.targets = hash(targets);
        schedule();
    }

    JudgedPlan judged() {
        project();
        phases();
        times();
        capacity();
        money();
        shares();
        goal();
        out_.within_limits = out_.violations.empty() && out_.cost_unknown.empty();
        return std::move(out_);
    }

private:
    int last() const { return static_cast<int>(constraints_->periods.size()); }
    const Action& action(const Scheduled& s) const { return catalogue_->actions[s.action]; }
    const std::string& period(int t) const { return constraints_->periods[static_cast<std::size_t>(t - 1)].id; }
    double years(int t) const { return constraints_->periods[static_cast<std::size_t>(t - 1)].years; }
    int period_of(const std::string& id) const { return static_cast<int>(*periods_.find(id)) + 1; }
    std::optional<std::string> sector(const Action& a) const {
        return a.sector ? a.sector : catalogue_->institutions[*institutions_.find(a.lead)].sector;
    }

    Violation& violated(Limit limit, const Scheduled& s, const std::string& member) {
        Violation& out = out_.violations.emplace_back();
        out.limit = limit;
        out.action = action(s).id;
        if (s.row) {
            out.row = static_cast<int>(*s.row) + 1;
            out.where = "/actions/" + std::to_string(*s.row) + member;
        } else {
            out.where = step("/begun", action(s).id);
        }
        return out;
    }

    void schedule() {
        constexpr int never = std::numeric_limits<int>::max();
        std::ranges::fill(finish_, never);
        for (const std::string& id : constraints_->finished) finish_[*actions_.find(id)] = 0;
        const auto add = [&](const std::string& id, int start, std::optional<std::size_t> row) {
            Scheduled s{.action = *actions_.find(id), .start = start, .row = row};
            const Action& a = action(s);
            s.finish = start + a.duration - 1;
            finish_[s.action] = s.finish;
            s.costs = cost_of(a, *catalogue_);
            if (!s.costs.known()) out_.cost_unknown.push_back(id);
            all_.push_back(s);
        };
        for (const auto& [id, start] : constraints_->begun) add(id, start, {});
        for (std::size_t i = 0; i < plan_->actions.size(); ++i) add(plan_->actions[i].action, period_of(plan_->actions[i].start), i);
    }

    /// What an action costs in a period, so far as it is known.
    double one_off(const Scheduled& s, int t) const { return t == s.start ? s.costs.one_off.value_or(0) : 0; }
    double yearly(const Scheduled& s, int t) const { return t >= s.start ? s.costs.yearly.value_or(0) * years(t) : 0; }
    double cost(const Scheduled& s, int t) const { return one_off(s, t) + yearly(s, t); }
    bool under_way(const Scheduled& s, int t) const { return t >= s.start && t <= s.finish; }

    /// The score of every node at the end of each period, and what the rise of the root comes to.
    void project() {
        const Scores& scores = e_->scores();
        for (const NodeScore& s : scores.nodes) out_.nodes.push_back({.node = s.id, .code = s.code, .label = s.label, .now = s.value});
        std::optional<double> before = scores.nodes[0].value;
        double passed = 0;
        out_.closed = before ? std::optional(0.0) : std::nullopt;
        for (int t = 1; t <= last(); ++t) {
            pulse();
            const engine::Row& row = projection_.at(finish_, t);
            for (std::size_t i = 0; i < out_.nodes.size(); ++i)
                out_.nodes[i].scores.push_back(std::isnan(row.value[i]) ? std::nullopt : std::optional(row.value[i]));
            const std::optional<double> now = out_.nodes[0].scores.back();
            out_.periods.push_back({.period = period(t), .score = now});
            if (out_.closed && now) *out_.closed += std::pow(1 + constraints_->discount, -passed) * (*now - *before);
            else out_.closed = std::nullopt;
            before = now;
            passed += years(t);
        }
    }

    /// The last period that ends by the time of a phase; 0 if none does.
    int due(const TargetPhase& phase) const {
        int out = 0;
        double passed = 0;
        for (int t = 1; t <= last(); ++t) {
            passed += years(t);
            const std::optional<std::string>& end = constraints_->periods[static_cast<std::size_t>(t - 1)].end;
            if (phase.date ? end && *end <= *phase.date : phase.years && at_least(*phase.years, passed)) out = t;
        }
        return out;
    }

    /// What each phase of the targets lacks when its time is over.
    void phases() {
        if (targets_->phases.empty()) return;
        for (const TargetPhase& phase : targets_->phases) {
            JudgedPhase& out = out_.phases.emplace_back();
            out.phase = phase.id;
            out.label = phase.label;
            lacks(Aims(*e_, e_->scores(), phase), due(phase), out);
        }
        lacks(Aims(*e_, e_->scores(), *targets_), last(), out_.phases.emplace_back());
    }

    void lacks(const Aims& aims, int t, JudgedPhase& out) {
        if (t > 0) out.period = period(t);
        const auto at = [&](std::size_t i) { return t > 0 ? out_.nodes[i].scores[static_cast<std::size_t>(t - 1)] : out_.nodes[i].now; };
        engine::Row row = scored_row(*e_, e_->scores());
        for (std::size_t i = 0; i < e_->tree.size(); ++i) {
            const std::optional<Aim> aim = aims.of(i);
            const NodeScore& s = e_->scores().nodes[i];
            if (!aim) continue;
            if (e_->tree[i].leaf() && s.value) row.value[i] = std::max(*s.value, aim->value);
            const std::optional<double> now = at(i);
            if (now && at_least(*now, aim->value)) {
                ++out.reached;
                continue;
            }
            out.nodes.push_back({.node = s.id,
                                 .code = s.code,
                                 .label = s.label,
                                 .target = aim->value,
                                 .reached = now,
                                 .shortfall = now ? std::optional(aim->value - *now) : std::nullopt});
        }
        row.evaluate();
        out.score = at(0);
        if (!std::isnan(row.value[0])) out.target = row.value[0];
        if (out.score && out.target) out.shortfall = at_least(*out.score, *out.target) ? 0 : *out.target - *out.score;
    }

    /// What was decided about actions, and what they need of each other.
    void times() {
        const std::set<std::string_view> forbidden(constraints_->forbidden.begin(), constraints_->forbidden.end());
        const std::set<std::string_view> finished(constraints_->finished.begin(), constraints_->finished.end());
        std::map<std::size_t, std::size_t> place;  // of each action that is planned or under way, among these
        for (std::size_t k = 0; k < all_.size(); ++k) place[all_[k].action] = k;
        std::map<std::size_t, std::set<std::size_t>> exclusions;  // of each such action, the places of those before it
        for (std::size_t k = 0; k < all_.size(); ++k)
            for (const std::string& id : action(all_[k]).excludes)
                if (const auto other = place.find(*actions_.find(id)); other != place.end() && other->second != k)
                    exclusions[all_[std::max(k, other->second)].action].insert(std::min(k, other->second));
        for (const Scheduled& s : all_) {
            const Action& a = action(s);
            if (s.row && s.finish > last()) violated(Limit::horizon, s, "/start").period = period(last());
            const auto early = constraints_->earliest.find(a.id);
            if (s.row && early != constraints_->earliest.end() && s.start < period_of(early->second))
                violated(Limit::earliest, s, "/start").period = early->second;
            const auto late = constraints_->latest.find(a.id);
            if (s.row && late != constraints_->latest.end() && s.finish > period_of(late->second))
                violated(Limit::latest, s, "/start").period = late->second;
            if (forbidden.contains(a.id)) violated(Limit::forbidden, s, "/action");
            const auto excluded = exclusions.find(s.action);
            for (const std::size_t other : excluded == exclusions.end() ? std::set<std::size_t>{} : excluded->second)
                violated(Limit::exclusion, s, "/action").other = action(all_[other]).id;
            for (const Prerequisite& needed : s.row ? a.prerequisites : std::vector<Prerequisite>{}) {
                if (needed.action && finish_[*actions_.find(*needed.action)] >= s.start)
                    violated(Limit::prerequisite, s, "/start").other = *needed.action;
                if (!needed.indicator) continue;
                const auto [found, wanted] = projection_.level(*needed.indicator, *needed.level, finish_, s.start - 1);
                if (found && at_least(*found, wanted)) continue;
                Violation& v = violated(Limit::level, s, "/start");
                v.other = *needed.indicator;
                v.allowed = wanted;
                v.found = found;
            }
        }
        for (std::size_t k = 0; k < constraints_->mandatory.size(); ++k) {
            const std::string& id = constraints_->mandatory[k];
            if (finished.contains(id) || place.contains(*actions_.find(id))) continue;
            out_.violations.push_back({.limit = Limit::mandatory, .where = "/mandatory/" + std::to_string(k), .action = id});
        }
    }

    void capacity() {
        for (int t = 1; t <= last(); ++t) {
            std::map<std::string, double>& effort = out_.periods[static_cast<std::size_t>(t - 1)].effort;
            std::map<std::string, std::vector<std::string>> who;
            for (const Scheduled& s : all_) {
                if (!under_way(s, t) || action(s).effort == 0) continue;
                effort[action(s).lead] += action(s).effort;
                who[action(s).lead].push_back(action(s).id);
            }
            for (const auto& [lead, has] : constraints_->capacity) {
                const double allowed = has[static_cast<std::size_t>(t - 1)];
                if (!effort.contains(lead) || at_least(allowed, effort.at(lead))) continue;
                Violation& v = out_.violations.emplace_back();
                v.limit = Limit::capacity;
                v.where = step("/capacity", lead) + '/' + std::to_string(t - 1);
                v.other = lead;
                v.period = period(t);
                v.actions = who.at(lead);
                v.allowed = allowed;
                v.found = effort.at(lead);
            }
        }
    }

    bool admits(const Fund& fund, const Action& a) const {
        const auto among = [](const std::vector<std::string>& list, const std::optional<std::string>& name) {
            return list.empty() || (name && std::ranges::find(list, *name) != list.end());
        };
        return among(fund.sectors, sector(a)) && among(fund.functions, a.function) && among(fund.types, a.type);
    }

    /// Costs, who pays them, and what cannot be paid.
    void money() {
        const std::size_t funds = constraints_->funds.size();
        const Known known(constraints_->funds);
        plan::Money m;
        std::vector<std::size_t> whose;  // of each demand, the number of the scheduled action
        std::size_t demands = all_.size();
        for (const PlannedAction& planned : plan_->actions) demands += planned.payments.size();
        m.demand.setZero(static_cast<Eigen::Index>(demands), last());
        const auto demand = [&](std::size_t s) {
            whose.push_back(s);
            return static_cast<Eigen::Index>(whose.size()) - 1;
        };
        m.admits.resize(funds);
        for (std::size_t k = 0; k < all_.size(); ++k) {
            const Scheduled& s = all_[k];
            const Eigen::Index rest = demand(k);
            for (std::size_t f = 0; f < funds; ++f) m.admits[f].push_back(admits(constraints_->funds[f], action(s)));
            double whole = 0;
            for (int t = 1; t <= last(); ++t) {
                JudgedPeriod& p = out_.periods[static_cast<std::size_t>(t - 1)];
                p.one_off += one_off(s, t);
                p.yearly += yearly(s, t);
                p.cost += cost(s, t);
                whole += cost(s, t);
                m.demand(rest, t - 1) = cost(s, t);
            }
            out_.cost += whole;
            if (s.row)
                out_.actions.push_back({.action = action(s).id,
                                        .code = action(s).code,
                                        .label = action(s).label,
                                        .lead = action(s).lead,
                                        .start = period(s.start),
                                        .finish = s.finish > last() ? std::nullopt : std::optional(period(s.finish)),
                                        .cost = s.costs.known() ? std::optional(whole) : std::nullopt});
            if (!s.row) continue;
            const std::vector<Payment>& payments = plan_->actions[*s.row].payments;
            for (std::size_t i = 0; i < payments.size(); ++i) {
                const Payment& payment = payments[i];
                const std::size_t by = *known.find(payment.fund);
                if (!m.admits[by][static_cast<std::size_t>(rest)]) {
                    Violation& v = violated(Limit::earmark, s, "/payments/" + std::to_string(i));
                    v.funds = {payment.fund};
                    v.period = payment.period;
                    v.found = payment.amount;
                }
                const int t = period_of(payment.period);
                m.demand(rest, t - 1) = std::max(0.0, m.demand(rest, t - 1) - payment.amount);
                m.demand(demand(k), t - 1) = payment.amount;
                for (std::size_t f = 0; f < funds; ++f) m.admits[f].push_back(f == by);
            }
        }
        if (funds == 0) return;
        m.budget.resize(static_cast<Eigen::Index>(funds), last());
        for (std::size_t f = 0; f < funds; ++f) {
            const Fund& fund = constraints_->funds[f];
            const bool own = !fund.currency || fund.currency == catalogue_->currency;
            const double rate = own ? 1 : constraints_->exchange_rates.at(*fund.currency);
            m.carries.push_back(fund.carry_over);
            for (int t = 0; t < last(); ++t) m.budget(static_cast<Eigen::Index>(f), t) = fund.budget[static_cast<std::size_t>(t)] * rate;
        }
        const plan::Payments found = plan::payments(m);
        for (const plan::Paid& paid : found.paid) {
            const std::string& fund = constraints_->funds[paid.fund].id;
            JudgedPeriod& in = out_.periods[paid.period];
            in.funds[fund] += paid.amount;
            if (const auto& row = all_[whose[paid.action]].row) out_.actions[*row].payments.push_back({fund, in.period, paid.amount});
        }
        if (!found.shortfall) return;
        Violation v{.limit = Limit::budget, .where = "/funds", .period = constraints_->periods[found.shortfall->period].id};
        for (const std::size_t f : found.shortfall->funds) v.funds.push_back(constraints_->funds[f].id);
        for (const std::size_t d : found.shortfall->actions)
            if (const std::string& id = action(all_[whose[d]]).id; std::ranges::find(v.actions, id) == v.actions.end())
                v.actions.push_back(id);
        v.found = found.shortfall->amount;
        out_.violations.push_back(std::move(v));
    }

    void shares() {
        for (std::size_t k = 0; k < constraints_->shares.size(); ++k) {
            const MinimumShare& least = constraints_->shares[k];
            double part = 0;
            for (const Scheduled& s : all_)
                for (int t = 1; t <= last(); ++t)
                    if (least.sector ? sector(action(s)) == least.sector : action(s).function == least.function) part += cost(s, t);
            if (out_.cost == 0 || at_least(part, least.share * out_.cost)) continue;
            Violation& v = out_.violations.emplace_back();
            v.limit = Limit::share;
            v.where = "/shares/" + std::to_string(k);
            v.other = least.sector ? least.sector : least.function;
            v.allowed = least.share;
            v.found = part / out_.cost;
        }
    }

    void goal() {
        const std::optional<double> reached = out_.nodes[0].scores.back();
        if (!constraints_->goal || (reached && at_least(*reached, *constraints_->goal))) return;
        Violation& v = out_.violations.emplace_back();
        v.limit = Limit::goal;
        v.where = "/goal";
        v.allowed = constraints_->goal;
        v.found = reached;
    }

    const Evaluated* e_;
    const TargetProfile* targets_;
    const Catalogue* catalogue_;
    const Constraints* constraints_;
    const Plan* plan_;
    Known actions_;
    Known periods_;
    Known institutions_;
    std::vector<int> finish_;  ///< the period at whose end each action of the catalogue is finished
    Projected projection_;
    std::vector<Scheduled> all_{};
    JudgedPlan out_{};
};

/// How far a plan is from the best one.
PlanDistance distance(const JudgedPlan& judged, const Plan& plan, const Roadmap& best) {
    PlanDistance out{.closed = best.judged.closed, .cost = best.judged.cost, .cost_less = judged.cost - best.judged.cost, .gap = best.gap};
    if (out.closed && judged.closed) out.closed_more = *out.closed - *judged.closed;
    out.above = out.closed_more && *out.closed_more < 0 && !same(*out.closed, *judged.closed);
    std::map<std::string_view, std::string_view> starts;
    for (const PlannedAction& planned : best.plan.actions) starts.emplace(planned.action, planned.start);
    for (const PlannedAction& planned : plan.actions) {
        const auto found = starts.find(planned.action);
        if (found == starts.end()) out.added.push_back(planned.action);
        else if (found->second != planned.start) out.moved.push_back(planned.action);
        if (found != starts.end()) starts.erase(found);
    }
    for (const PlannedAction& planned : best.plan.actions)
        if (starts.contains(planned.action)) out.dropped.push_back(planned.action);
    return out;
}

/// A roadmap is of the same documents.
void check_best(const Evaluated& e, const TargetProfile& targets, const Catalogue& catalogue, const Constraints& constraints,
                const Roadmap& best, std::vector<Issue>& issues) {
    const auto of = [&](const std::string& said, const std::string& id, const char* member) {
        if (said == id) return;
        issues.push_back(issue("other_document", std::string("/") + member, {said, id}));
        issues.back().document = "roadmap";
    };
    of(best.framework, e.framework().id, "framework");
    of(best.assessment, e.assessment().id, "assessment");
    of(best.method, e.method->id, "method");
    of(best.targets, targets.id, "targets");
    of(best.catalogue, catalogue.id, "catalogue");
    of(best.constraints, constraints.id, "constraints");
}

}  // namespace

}  // namespace detail

JudgedPlan judge_plan(const Evaluation& evaluation, const TargetProfile& targets, const Catalogue& catalogue,
                      const Constraints& constraints, const Plan& plan, const Roadmap* best) {
    const detail::Evaluated& e = evaluation.evaluated();
    std::vector<Issue> issues;
    detail::check_catalogue(e.framework(), e.tree, catalogue, issues);
    detail::check_constraints(catalogue, constraints, issues);
    detail::check_plan(catalogue, constraints, plan, issues);
    detail::check_due(targets, constraints, issues);
    if (best != nullptr) detail::check_best(e, targets, catalogue, constraints, *best, issues);
    throw_if_errors(issues);
    JudgedPlan out = detail::Judge(e, targets, catalogue, constraints, plan).judged();
    if (best != nullptr) out.best = detail::distance(out, plan, *best);
    return out;
}

JudgedPlan judge_plan(const Framework& framework, const Assessment& assessment, const TargetProfile& targets, const Catalogue& catalogue,
                      const Constraints& constraints, const Plan& plan, const Method& method, const Roadmap* best) {
    return judge_plan(Evaluation(framework, assessment, method), targets, catalogue, constraints, plan, best);
}

}  // namespace ceiba

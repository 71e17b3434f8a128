#include "plan/search.hpp"

#include <ceiba/progress.hpp>
#include <ceiba/snap.hpp>
#include <cmath>

namespace ceiba::detail {

void Search::consider(const Schedule& plan) {
    const Worth w = improver_.worth(plan);
    if (!best_.empty() && !improver_.better(w, worth_)) return;
    best_ = plan;
    worth_ = w;
}

PlanModel::Found Search::kept(PlanModel& model, bool with_goal) {
    constexpr int most = 50;
    PlanModel::Found out;
    for (int i = 0; i < most; ++i) {
        out = model.solved(limits());
        if (out.state == Solved::stopped) stopped_ = true;
        if (!out.start) return out;
        const std::optional<double> goal = p_->goal;
        const bool right = with_goal || !goal ? board_.complete(*out.start) && judge_(*out.start) : board_.feasible(*out.start);
        if (right || stopped_ || clock_.left() <= 0) return out;
        model.exclude(*out.start);
    }
    return out;
}

/// Slopes from the parts that indicators have in what nodes gain when all reach their targets.
void Search::attribute(const PlanModel& model) {
    std::map<std::string_view, std::size_t> track;
    for (std::size_t k = 0; k < p_->tracks.size(); ++k) track.emplace(p_->e->tree[p_->tracks[k].node].node->id, k);
    const auto set = [&](std::size_t node, std::size_t k, double part) {
        const Problem::Track& t = p_->tracks[k];
        if (t.counts() && *t.target > *t.now) slopes_[{node, k}] = std::max(part / (*t.target - *t.now), 1e-9);
    };
    for (const GapPart& part : p_->gaps.parts) {
        const std::size_t node = *p_->e->tree.find(part.node);
        const auto k = track.find(part.indicator);
        if (model.estimated().contains(node) && k != track.end()) set(node, k->second, part.part);
    }
    for (const std::size_t node : model.estimated()) {  // where nothing was divided
        const bool divided = slopes_.lower_bound({node, 0}) != slopes_.end() && slopes_.lower_bound({node, 0})->first.first == node;
        if (divided) continue;
        for (const Gap& gap : p_->gaps.gaps)
            if (const auto k = track.find(gap.node); k != track.end()) set(node, k->second, gap.leverage.value_or(0));
    }
}

/// Slopes at a plan, half of them: one that was found to be 0 may still be needed beside another.
void Search::linearise(const PlanModel& model, const Schedule& at) {
    engine::Row row = board_.row(at, p_->periods);
    for (const std::size_t node : model.estimated())
        for (std::size_t k = 0; k < p_->tracks.size(); ++k) {
            const Problem::Track& t = p_->tracks[k];
            const auto slope = slopes_.find({node, k});
            if (slope == slopes_.end()) continue;
            const double here = row.value[t.node];
            const double value = row.value[node];
            double sum = 0;
            int count = 0;
            for (const double other : {*t.now, *t.target}) {
                if (same(other, here)) continue;
                row.value[t.node] = other;
                row.evaluate();
                const double rise = (row.value[node] - value) / (other - here);
                if (std::isfinite(rise)) sum += std::max(rise, 0.0), ++count;
            }
            row.value[t.node] = here;
            row.evaluate();
            if (count > 0) slope->second = 0.5 * slope->second + 0.5 * sum / count;
        }
}

Search::Found Search::found() {
    Found out;
    out.greedy = p_->under_way;
    going([&] { out.greedy = improver_.greedy(); });
    consider(out.greedy);
    if (!stopped_) {
        if (least_cost_) cheapest(out);
        else greatest(out);
    }
    if (stopped_) out.outcome = Outcome::stopped;
    else if (!worth_.complete && out.outcome == Outcome::optimal) out.outcome = Outcome::infeasible;
    out.plan = best_;
    return out;
}

void Search::greatest(Found& out) {
    constexpr int rounds = 6;
    for (int round = 0; round < rounds && !stopped_; ++round) {
        std::optional<PlanModel> model;
        model.emplace(*p_, slopes_, Aim{});
        out.exact = model->estimated().empty();
        if (round == 0 && !out.exact) {
            attribute(*model);
            model.emplace(*p_, slopes_, Aim{});
        }
        PlanModel::Found found = kept(*model, true);
        if (!found.start && found.state == Solved::infeasible && !out.exact && p_->goal) {  // by the estimate no plan reaches the goal
            model.emplace(*p_, slopes_, Aim{.left_out = {{Requirement::Kind::goal, 0}}});
            found = kept(*model, false);
        }
        if (round == 0) {
            out.bound = found.state == Solved::infeasible ? std::nullopt : std::optional(found.bound);
            if (found.start) out.value = found.value;
            if (found.state == Solved::time_limit) out.outcome = Outcome::time_limit;
            if (found.state == Solved::infeasible) out.outcome = Outcome::infeasible;
        }
        if (!found.start) break;
        const Worth before = worth_;
        going([&] { consider(out.exact ? *found.start : improver_.improved(*found.start, tries)); });
        if (out.exact || clock_.left() <= 0) break;
        if (round > 0 && !improver_.better(worth_, before)) break;
        linearise(*model, *found.start);
    }
    going([&] { consider(improver_.improved(out.exact ? best_ : out.greedy, tries)); });
    if (out.exact && worth_.complete && out.bound) out.value = worth_.closed;
    if (worth_.complete && out.outcome == Outcome::infeasible) out.outcome = Outcome::optimal;
}

void Search::cheapest(Found& out) {
    constexpr int rounds = 8;
    double goal = *p_->goal;
    for (int round = 0; round < rounds && !stopped_; ++round) {
        std::optional<PlanModel> model;
        model.emplace(*p_, slopes_, Aim{.least_cost = true, .goal = goal});
        out.exact = model->estimated().empty();
        if (round == 0 && !out.exact) {
            attribute(*model);
            model.emplace(*p_, slopes_, Aim{.least_cost = true, .goal = goal});
        }
        const PlanModel::Found found = kept(*model, out.exact);
        if (round == 0) {
            if (found.state != Solved::infeasible) out.bound = -found.bound;
            if (found.start) out.value = -found.value;
            if (found.state == Solved::time_limit) out.outcome = Outcome::time_limit;
            if (found.state == Solved::infeasible) out.outcome = Outcome::infeasible;
        }
        if (!found.start) break;
        const double reached = board_.score(*found.start, p_->periods);
        going([&] { consider(out.exact ? *found.start : improver_.improved(*found.start, tries)); });
        if (out.exact || clock_.left() <= 0) break;
        if (at_least(reached, *p_->goal)) {
            if (round > 0) break;
            linearise(*model, *found.start);
        } else {
            goal += *p_->goal - reached;
        }
    }
    if (!out.exact) going([&] { consider(improver_.improved(out.greedy, tries)); });
    if (!worth_.complete) return;
    if (out.outcome == Outcome::infeasible) out.outcome = Outcome::optimal;
    if (!out.exact || stopped_ || clock_.left() <= 0) return;
    // Of plans of this cost, the one that closes most.
    PlanModel model(*p_, slopes_, Aim{.most_cost = worth_.cost * (1 + 1e-9)});
    if (const PlanModel::Found found = kept(model, true); found.start) consider(*found.start);
    out.value = worth_.cost;
}

std::optional<Search::Gain> Search::with_more(int period, double amount, const Found& base, double seconds) {
    if (stopped_ || !base.value || !base.bound) return {};
    Aim aim;
    aim.more.assign(static_cast<std::size_t>(p_->periods), 0);
    aim.more[static_cast<std::size_t>(period - 1)] = amount;
    aim.least_cost = least_cost_;
    PlanModel model(*p_, slopes_, aim);
    const PlanModel::Found found = model.solved({.gap = options_.gap, .seconds = seconds}, &best_);
    if (found.state == Solved::stopped) stopped_ = true;
    if (!found.start) return {};
    const double value = least_cost_ ? -*base.value : *base.value;
    const double bound = least_cost_ ? -*base.bound : *base.bound;
    return Gain{std::max(0.0, found.value - value), std::max(bound - value, found.bound - found.value)};
}

}  // namespace ceiba::detail

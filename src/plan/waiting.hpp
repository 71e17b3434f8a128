#pragma once

#include <ceiba/model/catalogue.hpp>
#include <ceiba/model/gaps.hpp>
#include <ceiba/progress.hpp>
#include <set>

#include "check/check_plan.hpp"
#include "compile/compile.hpp"
#include "compile/in_unit.hpp"
#include "plan/costs.hpp"

namespace ceiba::detail {

/// What a catalogue says of gaps: which wait on which, and what it costs to close one.
class Waiting {
public:
    /// The catalogue was judged.
    Waiting(const Prepared& prepared, const Scores& scores, const Catalogue& catalogue)
        : p_(&prepared),
          scores_(&scores),
          catalogue_(&catalogue),
          actions_(catalogue.actions),
          ways_(prepared.tree.size()),
          entered_(catalogue.actions.size(), 0),
          waited_(prepared.tree.size(), 0) {
        for (std::size_t a = 0; a < catalogue.actions.size(); ++a)
            for (const Closes& closes : catalogue.actions[a].closes) {
                const std::size_t i = *prepared.tree.find(closes.indicator);
                if (const double to = in(closes.to, i); !reached(i, to)) ways_[i].push_back({to, closes.alternatives, a});
            }
        for (auto& way : ways_) std::ranges::stable_sort(way, {}, &Step::to);
    }

    void add_to(Gaps& out) {
        std::vector<int> waiting(p_->tree.size(), 0);
        for (Gap& gap : out.gaps) {
            const std::size_t i = *p_->tree.find(gap.node);
            if (!p_->tree[i].leaf() || gap.gap.value_or(0) == 0) continue;
            pulse();
            ++round_;
            enter(i, *gap.target);
            for (const std::size_t other : found_)
                if (other != i) ++waiting[other];
            cost(i, *gap.target, gap);
        }
        for (Gap& gap : out.gaps)
            if (const std::size_t i = *p_->tree.find(gap.node); p_->tree[i].leaf()) gap.unlocks = waiting[i];
        out.catalogue = catalogue_->id;
        out.currency = catalogue_->currency;
    }

private:
    /// An answer above the present one that an action leads to.
    struct Step {
        double to{};
        std::optional<std::string> alternatives{};
        std::size_t action{};
    };

    double in(const Answer& answer, std::size_t i) const { return *in_unit(answer, p_->tree.scale(i), p_->program.nodes[i]); }
    bool reached(std::size_t i, double value) const {
        const auto now = scores_->nodes[i].value;
        return now && at_least(*now, value);
    }

    /// How many of the steps of an indicator lead up to a value: those to the first answer that is at least as good, all if none is.
    std::size_t steps_to(std::size_t i, double value) const {
        const std::vector<Step>& way = ways_[i];
        std::size_t k = 0;
        while (k < way.size() && !at_least(way[k].to, value)) ++k;
        if (k == way.size()) return k;
        const double last = way[k].to;
        while (k < way.size() && same(way[k].to, last)) ++k;
        return k;
    }

    /// Collects in `found_` the indicators on which an indicator waits on its way to a target.
    void enter(std::size_t indicator, double target) {
        found_.clear();
        std::vector<std::size_t> stack;
        const auto add = [&](std::size_t action) {
            if (std::exchange(entered_[action], round_) != round_) stack.push_back(action);
        };
        const auto wait = [&](std::size_t i) {
            if (std::exchange(waited_[i], round_) != round_) found_.push_back(i);
        };
        std::map<std::size_t, std::size_t> climbed;  // how many steps of each indicator were added
        const auto climb = [&](std::size_t i, double value) {
            std::size_t& done = climbed[i];
            for (const std::size_t end = steps_to(i, value); done < end; ++done) add(ways_[i][done].action);
        };
        climb(indicator, target);
        while (!stack.empty()) {
            const Action& action = catalogue_->actions[stack.back()];
            stack.pop_back();
            for (const Prerequisite& needed : action.prerequisites) {
                if (needed.action) {
                    const std::size_t before = *actions_.find(*needed.action);
                    add(before);
                    for (const Closes& closes : catalogue_->actions[before].closes)
                        if (const std::size_t i = *p_->tree.find(closes.indicator); !reached(i, in(closes.to, i))) wait(i);
                } else {
                    const std::size_t i = *p_->tree.find(*needed.indicator);
                    const double level = in(*needed.level, i);
                    if (reached(i, level)) continue;
                    wait(i);
                    climb(i, level);
                }
            }
        }
    }

    std::optional<double> price(std::size_t action) const {
        const ActionCost cost = cost_of(catalogue_->actions[action], *catalogue_);
        return cost.known() ? std::optional(*cost.one_off + *cost.yearly) : std::nullopt;
    }

    /// What the actions that lead up to a target cost, each once; of alternatives, the cheapest that is known, unless one is needed anyway.
    void cost(std::size_t i, double target, Gap& out) const {
        const std::size_t end = steps_to(i, target);
        if (end == 0 || !at_least(ways_[i][end - 1].to, target)) return;
        std::set<std::size_t> needed;
        std::map<std::pair<double, std::string>, std::vector<std::size_t>> choices;
        for (std::size_t k = 0; k < end; ++k) {
            const Step& step = ways_[i][k];
            if (step.alternatives) choices[{snap(step.to), *step.alternatives}].push_back(step.action);
            else needed.insert(step.action);
        }
        std::set<std::size_t> unknown;
        for (const auto& [which, actions] : choices) {
            if (std::ranges::any_of(actions, [&](std::size_t a) { return needed.contains(a); })) continue;
            std::optional<std::size_t> cheapest;
            for (const std::size_t a : actions)
                if (price(a) && (!cheapest || *price(a) < *price(*cheapest))) cheapest = a;
            if (cheapest) needed.insert(*cheapest);
            else unknown.insert(actions.begin(), actions.end());
        }
        double sum = 0;
        for (const std::size_t a : needed) {
            if (const auto one = price(a)) sum += *one;
            else unknown.insert(a);
        }
        for (const std::size_t a : unknown) out.cost_unknown.push_back(catalogue_->actions[a].id);
        if (unknown.empty()) out.cost = sum;
    }

    const Prepared* p_;
    const Scores* scores_;
    const Catalogue* catalogue_;
    Known actions_;
    std::vector<std::vector<Step>> ways_;  ///< of each indicator, ascending
    std::vector<int> entered_;             ///< the round in which an action was last found
    std::vector<int> waited_;              ///< the same of an indicator
    std::vector<std::size_t> found_{};
    int round_ = 0;
};

}  // namespace ceiba::detail

#pragma once

#include <ceiba/model/catalogue.hpp>
#include <ceiba/tree.hpp>

#include "compile/in_unit.hpp"
#include "evaluated.hpp"
#include "scored_row.hpp"

namespace ceiba::detail {

/// What indicators, and the nodes above them, come to as actions are finished.
class Projected {
public:
    Projected(const Evaluated& e, const TargetProfile& targets, const Catalogue& catalogue)
        : e_(&e), row_(scored_row(e, e.scores())), steps_(e.tree.size()), target_(e.tree.size()) {
        const Gaps all = gaps(e, targets, false);
        for (const Gap& gap : all.gaps)
            if (const std::size_t i = *e.tree.find(gap.node); e.tree[i].leaf() && gap.value) target_[i] = gap.target;
        for (std::size_t a = 0; a < catalogue.actions.size(); ++a)
            for (const Closes& closes : catalogue.actions[a].closes) {
                const std::size_t i = *e.tree.find(closes.indicator);
                const double to = *in_unit(closes.to, e.tree.scale(i), e.program.nodes[i]);
                if (const auto now = value(i); now && at_least(*now, to)) continue;
                Step& step = steps_[i].emplace_back(Step{to, closes.alternatives, {a}});
                for (Step& other : steps_[i])
                    if (&other != &step && closes.alternatives && other.alternatives == closes.alternatives && same(other.to, to)) {
                        other.actions.push_back(a);
                        steps_[i].pop_back();
                        break;
                    }
            }
        for (auto& steps : steps_) std::ranges::stable_sort(steps, {}, &Step::to);
    }

    /// All nodes at the end of a period.
    ///
    /// finish  of each action, the period at whose end it is finished
    const engine::Row& at(const std::vector<int>& finish, int period) {
        for (std::size_t i = 0; i < steps_.size(); ++i)
            if (const auto now = value(i); now && target_[i] && !steps_[i].empty())
                row_.value[i] = std::max(*now, std::min(*reached(i, finish, period), *target_[i]));
        row_.evaluate();
        return row_;
    }

    /// What an indicator has reached at the end of a period, and what a level is, both in its unit.
    std::pair<std::optional<double>, double> level(const std::string& indicator, const Answer& level, const std::vector<int>& finish,
                                                   int period) const {
        const std::size_t i = *e_->tree.find(indicator);
        return {reached(i, finish, period), *in_unit(level, e_->tree.scale(i), e_->program.nodes[i])};
    }

private:
    /// An answer that actions lead to: one of them, if they are alternatives.
    struct Step {
        double to{};
        std::optional<std::string> alternatives{};
        std::vector<std::size_t> actions{};
    };

    std::optional<double> value(std::size_t i) const { return e_->scores().nodes[i].value; }

    /// The greatest answer up to which every step is done.
    std::optional<double> reached(std::size_t i, const std::vector<int>& finish, int period) const {
        std::optional<double> out = value(i);
        const std::vector<Step>& steps = steps_[i];
        const auto done = [&](const Step& step) {
            return std::ranges::any_of(step.actions, [&](std::size_t a) { return finish[a] <= period; });
        };
        for (std::size_t k = 0; k < steps.size();) {
            std::size_t next = k;
            for (; next < steps.size() && same(steps[next].to, steps[k].to); ++next)
                if (!done(steps[next])) return out;
            out = steps[k].to;
            k = next;
        }
        return out;
    }

    const Evaluated* e_;
    engine::Row row_;
    std::vector<std::vector<Step>> steps_;       ///< of each indicator, those above its answer, ascending
    std::vector<std::optional<double>> target_;  ///< of each indicator with an answer
};

}  // namespace ceiba::detail

#pragma once

#include <ceiba/model/scores.hpp>
#include <ceiba/model/target.hpp>

#include "compile/compile.hpp"
#include "compile/in_unit.hpp"

namespace ceiba::detail {

/// What is aimed at, in the unit of a node and, of an indicator, as an answer.
struct Aim {
    double value{};
    std::optional<double> answer{};
};

/// How far a node is from it.
struct Distance {
    double gap{};
    std::optional<double> relative{};
};

/// What nodes aim at in one phase of a profile. All comparisons are of values as scored, so that more is always better.
class Aims {
public:
    /// The end of a profile; everything must outlive this.
    Aims(const Prepared& prepared, const Scores& scores, const TargetProfile& profile)
        : Aims(prepared, scores, profile.indicators, profile.nodes) {}
    Aims(const Prepared& prepared, const Scores& scores, const TargetPhase& phase)
        : Aims(prepared, scores, phase.indicators, phase.nodes) {}

    /// What a node aims at; nothing if it has no target, or one that rests on a score it does not have.
    std::optional<Aim> of(std::size_t i) const {
        const Node& node = *p_->tree[i].node;
        const auto found = nodes_->find(node.id);
        if (found == nodes_->end() && (!p_->tree[i].leaf() || !p_->tree.scored(i))) return std::nullopt;
        const Target& target = found == nodes_->end() ? *indicators_ : found->second;
        return std::visit([&](const auto& kind) { return aim(kind, i); }, target.value);
    }

    /// Values of the levels of an indicator in its own unit, ascending, each with the level.
    std::vector<std::pair<double, const Level*>> levels(std::size_t i) const {
        std::vector<std::pair<double, const Level*>> out;
        if (const Scale* scale = p_->tree.scale(i); scale != nullptr)
            for (const Level& level : scale->levels) out.emplace_back(p_->program.nodes[i].measured(level.value), &level);
        std::ranges::stable_sort(out, {}, &std::pair<double, const Level*>::first);
        return out;
    }

    /// The level so many steps above a value, or the best one; the value itself, with no level, if none is above it.
    std::pair<double, const Level*> above(std::size_t i, double value, int steps) const {
        std::pair<double, const Level*> out{value, nullptr};
        for (const auto& [at, level] : levels(i)) {
            if (at_least(out.first, at)) continue;
            out = {at, level};
            if (--steps == 0) break;
        }
        return out;
    }

    /// How many levels of a scale lie above a value, up to a target; nothing without levels.
    std::optional<int> levels_between(std::size_t i, double value, double target) const {
        if (const Scale* scale = p_->tree.scale(i); scale == nullptr || scale->levels.empty()) return std::nullopt;
        int out = 0;
        for (const auto& [at, level] : levels(i))
            if (!at_least(value, at) && at_least(target, at)) ++out;
        return out;
    }

    /// How far a value is from a target of the same node.
    Distance distance(std::size_t i, double value, double target) const {
        Distance out{.gap = at_least(value, target) ? 0 : target - value};
        const measure::Interval& range = p_->program.nodes[i].range;
        if (out.gap == 0) out.relative = 0;
        else if (combine::has_range(range)) out.relative = out.gap / (range.high - range.low);
        return out;
    }

private:
    Aims(const Prepared& prepared, const Scores& scores, const Target& indicators, const std::map<std::string, Target>& nodes)
        : p_(&prepared), scores_(&scores), indicators_(&indicators), nodes_(&nodes) {}

    std::optional<Aim> named(const Answer& answer, std::size_t i) const {
        const auto value = in_unit(answer, p_->tree.scale(i), p_->program.nodes[i]);
        return value ? std::optional(Aim{*value, given_number(answer, p_->tree.scale(i))}) : std::nullopt;
    }

    std::optional<Aim> aim(const target::None&, std::size_t) const { return std::nullopt; }
    std::optional<Aim> aim(const target::Own&, std::size_t i) const {
        return p_->settings[i].target ? named(*p_->settings[i].target, i) : std::nullopt;
    }
    std::optional<Aim> aim(const target::Fixed& fixed, std::size_t i) const { return named(fixed.value, i); }
    std::optional<Aim> aim(const target::NextLevel&, std::size_t i) const { return aim(target::Rise{}, i); }
    std::optional<Aim> aim(const target::Rise& rise, std::size_t i) const {
        const NodeScore& s = scores_->nodes[i];
        if (!s.value) return std::nullopt;
        const auto [value, level] = above(i, *s.value, rise.levels);
        return Aim{value, level == nullptr ? s.answer : level->value};
    }
    std::optional<Aim> aim(const target::ByValue& table, std::size_t i) const {
        const auto value = scores_->nodes[i].value;
        if (!value) return std::nullopt;
        for (const target::TargetStep& step : table.steps)
            if (const auto up_to = named(step.up_to, i); up_to && at_least(up_to->value, *value)) return named(step.value, i);
        return named(table.otherwise, i);
    }

    const Prepared* p_;
    const Scores* scores_;
    const Target* indicators_;
    const std::map<std::string, Target>* nodes_;
};

}  // namespace ceiba::detail

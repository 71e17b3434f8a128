#pragma once

#include <ceiba/engine/program.hpp>
#include <ceiba/model/constraints.hpp>
#include <ceiba/model/target.hpp>

#include "checker.hpp"
#include "compile/in_unit.hpp"

/// What can be judged of targets beside their framework.
namespace ceiba {

namespace detail {

/// The program, where there is one, knows the ranges of nodes with children.
inline void check_targets(const Framework& framework, const Tree& tree, const TargetProfile& targets, const engine::Program* program,
                          std::vector<Issue>& issues) {
    Checker checker("targets", issues);
    if (targets.framework && *targets.framework != framework.id)
        checker.report("framework_mismatch", "/framework", {*targets.framework, framework.id});
    /// An answer of an indicator, or the value of a node with children.
    const auto answer = [&](const Answer& given, std::size_t node, const std::string& where) {
        if (const Scale* scale = tree.scale(node); scale != nullptr) checker.named_answer(given, *scale, where);
        if (tree[node].leaf()) return;
        if (const auto* code = std::get_if<std::string>(&given.value)) {
            checker.report("wrong_type", where, {"kind.number", "\"" + *code + "\""});
        } else if (program != nullptr && tree.scored(node)) {
            const measure::Interval& range = program->nodes[node].range;
            const double value = std::get<double>(given.value);
            if (!(value >= range.low && value <= range.high))
                checker.report("off_scale", where, {number(value), number(range.low), number(range.high)});
        }
    };
    const auto levels = [&](std::size_t node, const std::string& where) {
        const Scale* scale = tree.scale(node);
        if (scale == nullptr || scale->levels.empty()) checker.report("needs_levels", where, {tree[node].node->id});
    };
    const auto aim = [&](const Target& target, std::size_t node, const std::string& where) {
        if (const auto* fixed = std::get_if<target::Fixed>(&target.value)) answer(fixed->value, node, where + "/value");
        if (std::holds_alternative<target::NextLevel>(target.value)) levels(node, where);
        if (const auto* rise = std::get_if<target::Rise>(&target.value)) {
            levels(node, where);
            if (rise->levels < 1) checker.report("out_of_range", where + "/levels", {std::to_string(rise->levels), "[1, ∞)"});
        }
        if (const auto* table = std::get_if<target::ByValue>(&target.value)) {
            std::optional<double> before;
            for (std::size_t k = 0; k < table->steps.size(); ++k) {
                const std::string at = where + "/steps/" + std::to_string(k);
                answer(table->steps[k].up_to, node, at + "/up_to");
                answer(table->steps[k].value, node, at + "/value");
                if (program == nullptr || !tree.scored(node)) continue;
                const auto up_to = in_unit(table->steps[k].up_to, tree.scale(node), program->nodes[node]);
                if (before && up_to && at_least(*before, *up_to)) checker.report("steps_order", at + "/up_to");
                before = up_to;
            }
            answer(table->otherwise, node, where + "/otherwise");
        }
    };
    const auto all = [&](const Target& indicators, const std::map<std::string, Target>& nodes, const std::string& where) {
        for (std::size_t i = 0; i < tree.size(); ++i)
            if (tree[i].leaf() && tree.scored(i) && !nodes.contains(tree[i].node->id)) aim(indicators, i, where + "/indicators");
        for (const auto& [id, target] : nodes) {
            const auto node = tree.find(id);
            if (!node) checker.report("unknown_node", step(where + "/nodes", id), {id, tree.closest(id)});
            else aim(target, *node, step(where + "/nodes", id));
        }
    };
    all(targets.indicators, targets.nodes, "");
    checker.start_ids();
    for (std::size_t k = 0; k < targets.phases.size(); ++k) {
        const TargetPhase& phase = targets.phases[k];
        const std::string where = "/phases/" + std::to_string(k);
        checker.id(phase.id, where + "/id");
        checker.unique(phase.id, where + "/id");
        if (phase.date.has_value() == phase.years.has_value()) checker.report("one_of", where, {"date, years"});
        checker.date(phase.date, where + "/date");
        if (phase.years) checker.positive(*phase.years, where + "/years");
        if (k > 0) {
            const TargetPhase& before = targets.phases[k - 1];
            if (phase.date && before.date && *phase.date <= *before.date)
                checker.report("phases_order", where + "/date", {*phase.date, *before.date});
            if (phase.years && before.years && !(*phase.years > *before.years))
                checker.report("phases_order", where + "/years", {number(*phase.years), number(*before.years)});
        }
        all(phase.indicators, phase.nodes, where);
    }
}

/// What a plan has to say for phases with a date: when its periods end.
inline void check_due(const TargetProfile& targets, const Constraints& constraints, std::vector<Issue>& issues) {
    Checker checker("constraints", issues);
    if (std::ranges::none_of(targets.phases, [](const TargetPhase& phase) { return phase.date.has_value(); })) return;
    for (std::size_t t = 0; t < constraints.periods.size(); ++t)
        if (!constraints.periods[t].end) checker.report("missing_key", "/periods/" + std::to_string(t) + "/end", {"end"});
}

}  // namespace detail

}  // namespace ceiba

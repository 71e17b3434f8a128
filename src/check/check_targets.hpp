#pragma once

#include <ceiba/engine/program.hpp>
#include <ceiba/model/target.hpp>

#include "checker.hpp"

/// What can be judged of targets beside their framework.
namespace ceiba {

namespace detail {

/// The program, where there is one, knows the ranges of nodes with children.
inline void check_targets(const Framework& framework, const Tree& tree, const TargetProfile& targets, const engine::Program* program,
                          std::vector<Issue>& issues) {
    Checker checker("targets", issues);
    if (targets.framework && *targets.framework != framework.id)
        checker.report("framework_mismatch", "/framework", {*targets.framework, framework.id});
    const auto aim = [&](const Target& target, std::size_t node, const std::string& where) {
        const auto* fixed = std::get_if<target::Fixed>(&target.value);
        const Scale* scale = tree.scale(node);
        if (fixed != nullptr && scale != nullptr) checker.named_answer(fixed->value, *scale, where + "/value");
        if (std::holds_alternative<target::NextLevel>(target.value) && (scale == nullptr || scale->levels.empty()))
            checker.report("needs_levels", where, {tree[node].node->id});
        if (fixed == nullptr || tree[node].leaf()) return;
        if (const auto* code = std::get_if<std::string>(&fixed->value.value)) {
            checker.report("wrong_type", where + "/value", {"kind.number", "\"" + *code + "\""});
        } else if (program != nullptr && tree.scored(node)) {
            const measure::Interval& range = program->nodes[node].range;
            const double value = std::get<double>(fixed->value.value);
            if (!(value >= range.low && value <= range.high))
                checker.report("off_scale", where + "/value", {number(value), number(range.low), number(range.high)});
        }
    };
    for (std::size_t i = 0; i < tree.size(); ++i)
        if (tree[i].leaf() && tree.scored(i) && !targets.nodes.contains(tree[i].node->id)) aim(targets.indicators, i, "/indicators");
    for (const auto& [id, target] : targets.nodes) {
        const auto node = tree.find(id);
        if (!node) checker.report("unknown_node", step("/nodes", id), {id, tree.closest(id)});
        else aim(target, *node, step("/nodes", id));
    }
}

}  // namespace detail

}  // namespace ceiba

#pragma once

#include <algorithm>
#include <ceiba/combine/rules.hpp>
#include <ceiba/engine/program.hpp>
#include <ceiba/model/priority_rule.hpp>
#include <ceiba/tree.hpp>

/// What a ranking method compares gaps by.
namespace ceiba::detail {

/// Criteria that are of the gap; all others are factors of its indicator.
inline constexpr std::string_view gap_criteria[] = {"gap", "effective_weight", "leverage"};
/// What a catalogue says of an indicator, unless the framework or the method has a factor of this name.
inline constexpr std::string_view catalogue_criteria[] = {"unlocks", "cost"};

/// Whether leverage takes the place of gap and weight. A table has the same criteria for all: where it does for one indicator, it does for
/// every other, whatever was answered.
inline bool by_leverage(const Tree& tree, const engine::Program& program, const PriorityRule& rule) {
    if (rule.importance != Importance::automatic) return rule.importance == Importance::leverage;
    if (!combine::has_range(program.nodes[0].range)) return true;
    std::vector<bool> plain(tree.size(), true);
    for (std::size_t i = 0; i < tree.size(); ++i) {
        for (const std::size_t child : tree[i].children) plain[child] = plain[i] && program.nodes[i].linear();
        if (tree[i].leaf() && tree.scored(i) && !(plain[i] && combine::has_range(program.nodes[i].range))) return true;
    }
    return false;
}

/// The criteria of a rule's ranking, each with its direction.
inline std::vector<Criterion> criteria(const PriorityRule& rule, bool leverage) {
    using enum CriterionDirection;
    std::vector<Criterion> out;
    if (rule.ranking->criteria) {
        out = *rule.ranking->criteria;
    } else {
        if (leverage) out = {{.factor = "leverage"}};
        else out = {{.factor = "gap"}, {.factor = "effective_weight"}};
        for (const std::string& name : rule.raised_by) out.push_back({.factor = name, .direction = benefit});
        for (const std::string& name : rule.lowered_by) out.push_back({.factor = name, .direction = cost});
    }
    for (Criterion& c : out)
        if (!c.direction)
            c.direction = c.factor == "cost" || std::ranges::find(rule.lowered_by, c.factor) != rule.lowered_by.end() ? cost : benefit;
    return out;
}

/// The two axes of a plane, each with its criterion.
inline Quadrants axes(Quadrants plane) {
    const bool effort = plane.grid == QuadrantGrid::impact_effort;
    if (!plane.gain) plane.gain = {.factor = effort ? "leverage" : "effective_weight"};
    if (!plane.against) plane.against = {.factor = effort ? "effort" : "performance"};
    return plane;
}

/// The directions of criteria, as ranking methods take them.
inline Eigen::VectorXd directions(const std::vector<Criterion>& criteria) {
    Eigen::VectorXd out(static_cast<Eigen::Index>(criteria.size()));
    for (Eigen::Index j = 0; j < out.size(); ++j)
        out[j] = criteria[static_cast<std::size_t>(j)].direction == CriterionDirection::cost ? -1 : 1;
    return out;
}

}  // namespace ceiba::detail

#pragma once

#include <ceiba/methods.hpp>
#include <ceiba/model/method.hpp>
#include <set>

#include "checker.hpp"
#include "priority_criteria.hpp"

/// What can be judged of a method beside its framework.
namespace ceiba {

namespace detail {

/// The factors that an indicator has, or that have a meaning if none has.
inline std::set<std::string> known_factors(const Tree& tree, const Method& method) {
    std::set<std::string> out;
    for (const Tree::Entry& entry : tree)
        if (entry.node->question)
            for (const auto& [name, value] : entry.node->question->factors) out.insert(name);
    for (const auto& [id, node] : method.nodes)
        for (const auto& [name, value] : node.factors) out.insert(name);
    return out;
}

inline void check_criteria(const std::vector<Criterion>& criteria, std::set<std::string> known, Checker& checker,
                           const std::string& where) {
    known.insert(std::begin(gap_criteria), std::end(gap_criteria));
    known.insert(std::begin(catalogue_criteria), std::end(catalogue_criteria));
    for (const auto& usual : {PriorityRule{}.raised_by, PriorityRule{}.lowered_by}) known.insert(usual.begin(), usual.end());
    std::set<std::string> seen;
    double sum = 0;
    for (std::size_t k = 0; k < criteria.size(); ++k) {
        const Criterion& c = criteria[k];
        const std::string place = where + "/" + std::to_string(k);
        if (!known.contains(c.factor)) checker.report("unknown_factor", place + "/factor", {c.factor, closest(c.factor, known)});
        else if (!seen.insert(c.factor).second) checker.report("named_twice", place + "/factor", {c.factor});
        checker.weight(c.weight, place + "/weight");
        sum += c.weight;
    }
    if (criteria.empty()) checker.report("no_criteria", where);
    else if (!std::isfinite(sum)) checker.report("too_great", where);
    else if (std::ranges::all_of(criteria, [](const Criterion& c) { return c.weight == 0; })) checker.report("no_weight", where);
}

/// leverage  by_leverage()
inline void check_method(const Framework& framework, const Tree& tree, const Method& method, bool leverage, std::vector<Issue>& issues) {
    Checker checker("method", issues);
    if (method.framework && *method.framework != framework.id)
        checker.report("framework_mismatch", "/framework", {*method.framework, framework.id});
    checker.defaults(method.defaults, "/defaults");
    for (std::size_t s = 0; s < method.selectors.size(); ++s) {
        const Selector& selector = method.selectors[s];
        const std::string where = "/selectors/" + std::to_string(s);
        if (!selector.depth && selector.tags.empty()) checker.report("empty_selector", where);
        if (selector.depth && *selector.depth < 0)
            checker.report("out_of_range", where + "/depth", {std::to_string(*selector.depth), "[0, ∞)"});
        for (const auto& [name, tag] : selector.tags) {
            const auto axis = std::ranges::find(framework.axes, name, &Axis::id);
            if (axis == framework.axes.end())
                checker.report("unknown_axis", step(where + "/tags", name), {name, closest(name, ids(framework.axes))});
            else if (std::ranges::find(axis->values, tag, &Tag::id) == axis->values.end())
                checker.report("unknown_tag", step(where + "/tags", name), {name, tag, closest(tag, ids(axis->values))});
        }
        if (selector.weight) checker.weight(*selector.weight, where + "/weight");
        checker.rule(selector.rule, where + "/rule");
        checker.policy(selector.policy, where + "/policy");
        checker.reconcile(selector.reconcile, where + "/reconcile");
        checker.evidence(selector.evidence, where + "/evidence");
        checker.treatment(selector.treatment, where + "/treatment");
    }
    for (const auto& [id, node_method] : method.nodes) {
        const std::string where = step("/nodes", id);
        if (node_method.weight) checker.weight(*node_method.weight, where + "/weight");
        checker.rule(node_method.rule, where + "/rule");
        checker.policy(node_method.policy, where + "/policy");
        checker.reconcile(node_method.reconcile, where + "/reconcile");
        checker.evidence(node_method.evidence, where + "/evidence");
        checker.treatment(node_method.treatment, where + "/treatment");
        checker.factors(node_method.factors, where + "/factors");
        const auto node = tree.find(id);
        if (!node) {
            checker.report("unknown_node", where, {id, tree.closest(id)});
            continue;
        }
        if (node_method.rule && tree[*node].leaf()) checker.report("rule_on_leaf", where + "/rule");
        if (node_method.weights_from && tree[*node].leaf()) checker.report("few_children", where + "/weights_from", {id});
        checker.cap(node_method.cap, tree[*node].leaf(), where + "/cap");
        if ((node_method.target || node_method.reconcile || node_method.evidence || node_method.impute || node_method.treatment ||
             !node_method.factors.empty()) &&
            !tree[*node].leaf())
            checker.report("not_an_indicator", where, {id});
        if (node_method.target && tree.scale(*node) != nullptr)
            checker.named_answer(*node_method.target, *tree.scale(*node), where + "/target");
    }
    const std::set<std::string> said = known_factors(tree, method);
    const auto factor = [&](const std::vector<std::string>& factors, const std::vector<std::string>& usual, const std::string& where) {
        std::set<std::string> known = said;
        known.insert(usual.begin(), usual.end());
        known.insert(std::begin(catalogue_criteria), std::end(catalogue_criteria));
        for (std::size_t f = 0; f < factors.size(); ++f)
            if (!known.contains(factors[f]))
                checker.report("unknown_factor", where + "/" + std::to_string(f), {factors[f], closest(factors[f], known)});
    };
    factor(method.priority.raised_by, PriorityRule{}.raised_by, "/priority/raised_by");
    factor(method.priority.lowered_by, PriorityRule{}.lowered_by, "/priority/lowered_by");
    if (method.priority.ranking) {
        const std::string where = "/priority/ranking";
        if (method.priority.ranking->criteria) check_criteria(*method.priority.ranking->criteria, said, checker, where + "/criteria");
        const std::vector<Criterion> used = criteria(method.priority, leverage);
        if (!used.empty())
            for (const Issue& i : ranking_issues(method.priority.ranking->method, directions(used)))
                checker.report(i.code, where + "/method" + i.where, i.arguments);
    }
    if (method.priority.quadrants) {
        std::set<std::string> known = said;
        known.insert("performance");
        for (const auto& usual : {PriorityRule{}.raised_by, PriorityRule{}.lowered_by}) known.insert(usual.begin(), usual.end());
        known.insert(std::begin(gap_criteria), std::end(gap_criteria));
        known.insert(std::begin(catalogue_criteria), std::end(catalogue_criteria));
        const auto axis = [&](const std::optional<QuadrantAxis>& given, const std::string& where) {
            if (given && !known.contains(given->factor))
                checker.report("unknown_factor", where + "/factor", {given->factor, closest(given->factor, known)});
        };
        axis(method.priority.quadrants->gain, "/priority/quadrants/gain");
        axis(method.priority.quadrants->against, "/priority/quadrants/against");
    }
    checker.consultation(method.consultation, "/consultation");
    if (method.consultation.statistic == agree::Statistic::r_wg)
        for (std::size_t i = 0; i < tree.size(); ++i)
            if (const Scale* scale = tree.scale(i); scale != nullptr && tree.scored(i) && spacing(*scale).first == 0)
                checker.report("dead_threshold", "/consultation/statistic", {"r_wg", scale->id});
    for (std::size_t o = 0; o < method.priority.overrides.size(); ++o) {
        const Override& override_ = method.priority.overrides[o];
        const std::string where = "/priority/overrides/" + std::to_string(o);
        if (override_.rank < 1) checker.report("out_of_range", where + "/rank", {std::to_string(override_.rank), "[1, ∞)"});
        if (override_.justification.empty()) checker.report("no_justification", where + "/justification");
        const auto node = tree.find(override_.indicator);
        if (!node)
            checker.report("unknown_indicator", where + "/indicator", {override_.indicator, tree.closest(override_.indicator, true)});
        else if (!tree[*node].leaf()) checker.report("not_an_indicator", where + "/indicator", {override_.indicator});
    }
}

}  // namespace detail

}  // namespace ceiba

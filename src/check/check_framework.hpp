#pragma once

#include "check/check_scale.hpp"

/// What can be judged of a framework before it is compiled.
namespace ceiba {

namespace detail {

/// Every Text of a document has the languages the framework declares.
template <class T>
void check_texts(const T& x, const std::vector<std::string>& languages, const std::string& where, Checker& checker) {
    if constexpr (std::is_same_v<T, Text>) {
        if (x.empty() || x.languages.contains("")) return;
        for (const auto& [language, words] : x.languages)
            if (std::ranges::find(languages, language) == languages.end())
                checker.report("unknown_language", step(where, language), {language});
        for (const std::string& language : languages)
            if (!x.languages.contains(language)) checker.report("missing_translation", where, {language});
    } else if constexpr (describe::kind_of<T>() == describe::Kind::list) {
        for (std::size_t i = 0; i < x.size(); ++i) check_texts(x[i], languages, where + "/" + std::to_string(i), checker);
    } else if constexpr (describe::kind_of<T>() == describe::Kind::optional) {
        if (x) check_texts(*x, languages, where, checker);
    } else if constexpr (describe::kind_of<T>() == describe::Kind::structure) {
        describe::for_each_member<T>([&](const describe::Note& note, auto member) {
            check_texts(x.*member, languages, where + "/" + std::string(note.name), checker);
        });
    }
}

inline void check_node(const Framework& framework, const Tree& tree, std::size_t i, Checker& checker) {
    const Node& node = *tree[i].node;
    const std::string& where = tree[i].where;
    checker.id(node.id, where + "/id");
    checker.unique(node.id, where + "/id");
    checker.weight(node.weight, where + "/weight");
    checker.policy(node.policy, where + "/policy");
    checker.rule(node.rule, where + "/rule");
    checker.cap(node.cap, node.question.has_value(), where + "/cap");
    if (node.cap && node.cap->children.empty()) checker.report("empty_cap", where + "/cap/children");
    if (node.range) checker.ends(*node.range, where + "/range");
    if (node.question.has_value() != node.children.empty()) checker.report("leaf_or_branch", where);
    for (const auto& [name, tags] : node.tags) {
        const auto axis = std::ranges::find(framework.axes, name, &Axis::id);
        if (axis == framework.axes.end()) {
            checker.report("unknown_axis", step(where + "/tags", name), {name, closest(name, ids(framework.axes))});
            continue;
        }
        for (std::size_t t = 0; t < tags.size(); ++t)
            if (std::ranges::find(axis->values, tags[t], &Tag::id) == axis->values.end())
                checker.report("unknown_tag", step(where + "/tags", name) + "/" + std::to_string(t),
                               {name, tags[t], closest(tags[t], ids(axis->values))});
    }
    if (!node.question) return;
    const Question& q = *node.question;
    if (node.rule) checker.report("rule_on_leaf", where + "/rule");
    const Scale* scale = tree.scale(i);
    if (q.scale && scale == nullptr)
        checker.report("unknown_scale", where + "/question/scale", {*q.scale, closest(*q.scale, ids(framework.scales))});
    if (!q.scale && q.scored) checker.report("no_scale", where + "/question");
    if (q.target && scale != nullptr) checker.named_answer(*q.target, *scale, where + "/question/target");
    if (q.threshold && scale != nullptr && std::holds_alternative<std::string>(q.threshold->value))
        checker.answer(*q.threshold, *scale, where + "/question/threshold");
    if (scale != nullptr) check_column(tree, i, *scale, checker);
    if (q.step) checker.positive(*q.step, where + "/question/step");
    if (q.step && scale != nullptr && !scale->numeric) checker.report("needs_numbers", where + "/question/step", {node.id});
    checker.reconcile(q.reconcile, where + "/question/reconcile");
    checker.evidence(q.evidence, where + "/question/evidence");
    checker.factors(q.factors, where + "/question/factors");
    if (q.published_digits) checker.within(*q.published_digits, 0, 12, where + "/question/published_digits");
}

inline void check_framework(const Framework& framework, const Tree& tree, std::vector<Issue>& issues) {
    Checker checker("framework", issues);
    checker.id(framework.id, "/id");
    const auto gather = [&](const auto& list, const std::string& where, const auto& check_item) {
        checker.start_ids();
        for (std::size_t i = 0; i < list.size(); ++i) {
            const std::string at = where + "/" + std::to_string(i);
            checker.id(list[i].id, at + "/id");
            checker.unique(list[i].id, at + "/id");
            check_item(list[i], at);
        }
    };
    gather(framework.scales, "/scales", [&](const Scale& scale, const std::string& where) { check_scale(scale, where, checker); });
    gather(framework.axes, "/axes", [](const Axis&, const std::string&) {});
    for (std::size_t a = 0; a < framework.axes.size(); ++a)
        gather(framework.axes[a].values, "/axes/" + std::to_string(a) + "/values", [](const Tag&, const std::string&) {});
    gather(framework.bands, "/bands", [&](const Band& band, const std::string& where) { checker.colour(band.colour, where + "/colour"); });
    for (std::size_t i = 1; i < framework.bands.size(); ++i)
        if (!(framework.bands[i - 1].start < framework.bands[i].start))
            checker.report("bands_order", "/bands/" + std::to_string(i) + "/start");
    checker.defaults(framework.defaults, "/defaults");
    checker.start_ids();
    for (std::size_t i = 0; i < tree.size(); ++i) check_node(framework, tree, i, checker);
    for (const std::size_t i : tree.too_deep()) checker.report("too_deep", tree[i].where + "/children", {std::to_string(most_levels)});
    if (!framework.languages.empty() && tree.too_deep().empty()) check_texts(framework, framework.languages, "", checker);
}

}  // namespace detail

}  // namespace ceiba

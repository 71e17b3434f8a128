#pragma once

#include <ceiba/asked.hpp>
#include <ceiba/check_framework.hpp>
#include <ceiba/compile.hpp>
#include <ceiba/gate.hpp>
#include <ceiba/model/target.hpp>
#include <ceiba/reconcile.hpp>
#include <tuple>

/// Everything that is wrong with documents, at once, each with its place. Nothing here throws.
namespace ceiba {

namespace detail {

inline void check_method(const Framework& framework, const Tree& tree, const Method& method, std::vector<Issue>& issues) {
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
    }
    for (const auto& [id, said] : method.nodes) {
        const std::string where = step("/nodes", id);
        if (said.weight) checker.weight(*said.weight, where + "/weight");
        checker.rule(said.rule, where + "/rule");
        checker.policy(said.policy, where + "/policy");
        checker.reconcile(said.reconcile, where + "/reconcile");
        checker.evidence(said.evidence, where + "/evidence");
        checker.factors(said.factors, where + "/factors");
        const auto node = tree.find(id);
        if (!node) {
            checker.report("unknown_node", where, {id, tree.closest(id)});
            continue;
        }
        if (said.rule && tree[*node].leaf()) checker.report("rule_on_leaf", where + "/rule");
        checker.cap(said.cap, tree[*node].leaf(), where + "/cap");
        if ((said.target || said.reconcile || said.evidence || !said.factors.empty()) && !tree[*node].leaf())
            checker.report("not_an_indicator", where, {id});
        if (said.target && tree.scale(*node) != nullptr) checker.answer(*said.target, *tree.scale(*node), where + "/target");
    }
    const auto factor = [&](const std::vector<std::string>& said, const std::vector<std::string>& usual, const std::string& where) {
        std::set<std::string> known(usual.begin(), usual.end());
        for (const Tree::Entry& entry : tree)
            if (entry.node->question)
                for (const auto& [name, value] : entry.node->question->factors) known.insert(name);
        for (const auto& [id, node] : method.nodes)
            for (const auto& [name, value] : node.factors) known.insert(name);
        for (std::size_t f = 0; f < said.size(); ++f)
            if (!known.contains(said[f]))
                checker.report("unknown_factor", where + "/" + std::to_string(f), {said[f], closest(said[f], known)});
    };
    factor(method.priority.raised_by, PriorityRule{}.raised_by, "/priority/raised_by");
    factor(method.priority.lowered_by, PriorityRule{}.lowered_by, "/priority/lowered_by");
    checker.consultation(method.consultation, "/consultation");
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

inline void check_assessment(const Framework& framework, const Tree& tree, const Assessment& assessment, Duplicates duplicates,
                             std::vector<Issue>& issues) {
    Checker checker("assessment", issues);
    if (assessment.framework != framework.id) checker.report("framework_mismatch", "/framework", {assessment.framework, framework.id});
    else if (assessment.framework_version && *assessment.framework_version != framework.version)
        checker.report("version_mismatch", "/framework_version", {*assessment.framework_version, framework.version});
    checker.date(assessment.round.date, "/round/date");
    for (std::size_t i = 0; i < assessment.institutions.size(); ++i) {
        const std::string where = "/institutions/" + std::to_string(i) + "/id";
        checker.id(assessment.institutions[i].id, where);
        checker.unique(assessment.institutions[i].id, where);
    }
    checker.start_ids();
    for (std::size_t i = 0; i < assessment.evidence.size(); ++i) {
        const std::string where = "/evidence/" + std::to_string(i);
        checker.id(assessment.evidence[i].id, where + "/id");
        checker.unique(assessment.evidence[i].id, where + "/id");
        checker.date(assessment.evidence[i].date, where + "/date");
    }
    const std::set<std::string> institutions = [&] {
        std::set<std::string> out;
        for (const Institution& i : assessment.institutions) out.insert(i.id);
        return out;
    }();
    const std::set<std::string> evidence = [&] {
        std::set<std::string> out;
        for (const Evidence& e : assessment.evidence) out.insert(e.id);
        return out;
    }();
    const auto indicator = [&](const std::string& id, const std::string& where) -> const Scale* {
        const auto node = tree.find(id);
        if (!node) checker.report("unknown_indicator", where, {id, tree.closest(id, true)});
        else if (!tree[*node].leaf()) checker.report("not_an_indicator", where, {id});
        return node ? tree.scale(*node) : nullptr;
    };
    std::map<std::tuple<std::string, std::string, Source, std::string, std::string>, std::string> seen;
    for (std::size_t i = 0; i < assessment.responses.size(); ++i) {
        const Response& r = assessment.responses[i];
        const std::string where = "/responses/" + std::to_string(i);
        if (!institutions.contains(r.institution))
            checker.report("unknown_institution", where + "/institution", {r.institution, closest(r.institution, institutions)});
        checker.response(r.state, r.answer, indicator(r.indicator, where + "/indicator"), where);
        checker.date(r.date, where + "/date");
        if (r.confidence) checker.within(*r.confidence, 0, 1, where + "/confidence");
        for (std::size_t e = 0; e < r.evidence.size(); ++e)
            if (!evidence.contains(r.evidence[e]))
                checker.report("unknown_evidence", where + "/evidence/" + std::to_string(e),
                               {r.evidence[e], closest(r.evidence[e], evidence)});
        const std::string when = duplicates == Duplicates::latest ? r.date.value_or("") : "";
        const auto [first, fresh] = seen.emplace(std::tuple(r.institution, r.indicator, r.source, r.respondent.value_or(""), when), where);
        if (!fresh) checker.report("duplicate_response", where, {first->second});
    }
    std::map<std::string, std::string> adjudicated;
    for (std::size_t i = 0; i < assessment.adjudications.size(); ++i) {
        const Adjudication& a = assessment.adjudications[i];
        const std::string where = "/adjudications/" + std::to_string(i);
        checker.response(a.state, a.answer, indicator(a.indicator, where + "/indicator"), where);
        checker.date(a.date, where + "/date");
        if (a.rationale.empty()) checker.report("no_rationale", where + "/rationale");
        const auto [first, fresh] = adjudicated.emplace(a.indicator, where);
        if (!fresh) checker.report("duplicate_adjudication", where, {a.indicator, first->second});
    }
    checker.start_ids();
    for (std::size_t i = 0; i < assessment.imputations.size(); ++i) {
        const Imputed& m = assessment.imputations[i];
        const std::string where = "/imputations/" + std::to_string(i);
        indicator(m.indicator, where + "/indicator");
        checker.unique(m.indicator, where + "/indicator");
        if (!std::isfinite(m.value)) checker.report("not_finite", where + "/value", {number(m.value)});
    }
}

/// Whether what a gate lets an answer count as is on the scale of each indicator it holds for.
inline void check_gates(const Tree& tree, const std::vector<Settings>& settings, std::vector<Issue>& issues) {
    Checker checker("framework", issues);
    for (std::size_t i = 0; i < tree.size(); ++i) {
        const Scale* scale = tree.scale(i);
        if (!tree[i].leaf() || !tree.scored(i) || scale == nullptr) continue;
        const Gate& gate = settings[i].evidence.gate;
        if (const auto* cap = std::get_if<gate::Cap>(&gate.value); cap != nullptr && !number(cap->at, *scale)) {
            const auto* code = std::get_if<std::string>(&cap->at.value);
            checker.report("gate_off_scale", tree[i].where, {code != nullptr ? *code : number(std::get<double>(cap->at.value)), scale->id});
        }
        if (std::holds_alternative<gate::Worst>(gate.value) && !worst_answer(*scale, settings[i].direction))
            checker.report("needs_levels", tree[i].where, {scale->id});
    }
}

/// Who is asked, and whose weight it is, against the institutions there are.
inline void check_asked(const Tree& tree, const std::vector<Settings>& settings, const Assessment& assessment, std::vector<Issue>& issues) {
    Checker checker("assessment", issues);
    const Register names(assessment);
    std::set<std::string> sectors;
    for (const Institution& i : assessment.institutions)
        if (i.sector) sectors.insert(*i.sector);
    for (std::size_t i = 0; i < tree.size(); ++i) {
        if (!tree[i].leaf() || !tree[i].node->question) continue;
        if (std::ranges::none_of(assessment.institutions, [&](const Institution& x) { return is_asked(*tree[i].node, x); }) &&
            !assessment.institutions.empty())
            checker.report("nobody_asked", "/institutions", {tree[i].node->id});
        const auto* mandate = std::get_if<reconciliation::WeightedByMandate>(&settings[i].reconcile.value);
        if (mandate == nullptr) continue;
        for (const auto& [id, weight] : mandate->institutions)
            if (names.institution(id) == nullptr) checker.report("weight_of_nobody", "/institutions", {id});
        for (const auto& [id, weight] : mandate->sectors)
            if (!sectors.contains(id)) checker.report("weight_of_nobody", "/institutions", {id});
    }
    for (std::size_t r = 0; r < assessment.responses.size(); ++r) {
        const Response& response = assessment.responses[r];
        const auto node = tree.find(response.indicator);
        const Institution* institution = names.institution(response.institution);
        if (response.state == State::answered && node && institution != nullptr && tree[*node].leaf() &&
            !is_asked(*tree[*node].node, *institution))
            checker.report("not_asked", "/responses/" + std::to_string(r) + "/institution", {response.institution, response.indicator});
    }
}

/// The program, where there is one, knows the ranges of nodes with children.
inline void check_targets(const Framework& framework, const Tree& tree, const TargetProfile& targets, const engine::Program* program,
                          std::vector<Issue>& issues) {
    Checker checker("targets", issues);
    if (targets.framework && *targets.framework != framework.id)
        checker.report("framework_mismatch", "/framework", {*targets.framework, framework.id});
    const auto aim = [&](const Target& said, std::size_t node, const std::string& where) {
        const auto* fixed = std::get_if<target::Fixed>(&said.value);
        const Scale* scale = tree.scale(node);
        if (fixed != nullptr && scale != nullptr) checker.answer(fixed->value, *scale, where + "/value");
        if (std::holds_alternative<target::NextLevel>(said.value) && (scale == nullptr || scale->levels.empty()))
            checker.report("needs_levels", where, {tree[node].node->id});
        if (fixed == nullptr || tree[node].leaf()) return;
        if (const auto* code = std::get_if<std::string>(&fixed->value.value)) {
            checker.report("wrong_type", where + "/value", {"a number", "\"" + *code + "\""});
        } else if (program != nullptr && tree.scored(node)) {
            const measure::Interval& range = program->nodes[node].range;
            const double value = std::get<double>(fixed->value.value);
            if (!(value >= range.low && value <= range.high))
                checker.report("off_scale", where + "/value", {number(value), number(range.low), number(range.high)});
        }
    };
    for (std::size_t i = 0; i < tree.size(); ++i)
        if (tree[i].leaf() && tree.scored(i) && !targets.nodes.contains(tree[i].node->id)) aim(targets.indicators, i, "/indicators");
    for (const auto& [id, said] : targets.nodes) {
        const auto node = tree.find(id);
        if (!node) checker.report("unknown_node", step("/nodes", id), {id, tree.closest(id)});
        else aim(said, *node, step("/nodes", id));
    }
}

/// Whether a JSON pointer is another one or leads further down from it.
inline bool at_or_below(std::string_view where, std::string_view place) {
    return where.starts_with(place) && (where.size() == place.size() || where[place.size()] == '/');
}

/// Whether what the compiler found only follows from a broken scale, leaf or option that was already found, there or below.
inline bool follows(const Issue& compiled, const std::vector<Issue>& found) {
    static constexpr std::string_view causes[] = {"duplicate_id",    "unknown_scale",   "no_scale",     "scale_kind",     "few_levels",
                                                  "duplicate_level", "bad_interval",    "log_goalpost", "leaf_or_branch", "not_finite",
                                                  "out_of_range",    "negative_weight", "not_a_level",  "band_hole",      "band_overlap",
                                                  "bands_order",     "points_order",    "middle_order"};
    return std::ranges::any_of(found, [&](const Issue& i) {
        if (std::ranges::find(causes, i.code) == std::ranges::end(causes)) return false;
        if (i.code == "negative_weight" && compiled.code != "zero_weights") return false;
        return i.document != "framework" || i.where.starts_with("/scales") || i.where.starts_with("/defaults") ||
               at_or_below(i.where, compiled.where);
    });
}

}  // namespace detail

/// All issues of a framework and of what is used with it; null for what is not. Nothing is thrown.
inline std::vector<Issue> check(const Framework& framework, const Assessment* assessment = nullptr, const Method* method = nullptr,
                                const TargetProfile* targets = nullptr) {
    std::vector<Issue> issues;
    const Tree tree(framework);
    const Method none{};
    detail::check_framework(framework, tree, issues);
    if (method != nullptr) detail::check_method(framework, tree, *method, issues);
    const std::vector<Settings> all = settings(framework, tree, method != nullptr ? *method : none);
    std::vector<Issue> compiled;
    const engine::Program program = detail::Compiler(tree, all, compiled).compile();
    std::erase_if(compiled, [&](const Issue& i) { return detail::follows(i, issues); });
    if (assessment == nullptr)  // such a framework is in order: it only cannot be scored as it is
        for (Issue& i : compiled)
            if (i.code == "needs_fit") i.severity = Severity::note;
    issues.insert(issues.end(), compiled.begin(), compiled.end());
    detail::check_gates(tree, all, issues);
    const bool usable = !has_errors(issues);
    if (assessment != nullptr) {
        const Defaults defaults = detail::answering(framework, method != nullptr ? *method : none);
        detail::check_assessment(framework, tree, *assessment, *defaults.duplicates, issues);
        detail::check_asked(tree, all, *assessment, issues);
        std::vector<Issue> found;
        detail::reconciled(tree, all, *assessment, defaults, false, found);
        for (Issue& i : found) {
            i.document = "assessment";
            issues.push_back(std::move(i));
        }
    }
    if (targets != nullptr) detail::check_targets(framework, tree, *targets, usable ? &program : nullptr, issues);
    // Several states, or several indicators, may have one cause: it is said once.
    std::set<std::tuple<std::string, std::string, std::optional<std::string>, std::vector<std::string>>> said;
    std::erase_if(issues, [&](const Issue& i) { return !said.emplace(i.code, i.where, i.document, i.arguments).second; });
    return issues;
}

inline std::vector<Issue> check(const Framework& framework, const Assessment& assessment, const Method& method = {}) {
    return check(framework, &assessment, &method);
}

/// Makes the answers of all institutions to each scored indicator one, in the order of the framework.
///
/// An adjudication stands whatever the rule and the gate say. A gate judges the evidence of each answer before the rule; spread, self-
/// assessed and validated values are of the answers as given. Answers are taken least favourable first, so "minimum" and "lower_median"
/// mean the same where lower is better. Where nobody answered, the state is the first of insufficient_evidence, dont_know, not_answered,
/// not_reviewed and not_applicable that occurs; outside_mandate is dropped first.
///
/// throws  Error with every issue of the documents
inline std::vector<Reconciled> reconcile(const Framework& framework, const Assessment& assessment, const Method& method = {},
                                         bool by_source = false) {
    std::vector<Issue> issues = check(framework, assessment, method);
    throw_if_errors(issues);
    const Tree tree(framework);
    return detail::reconciled(tree, settings(framework, tree, method), assessment, detail::answering(framework, method), by_source, issues);
}

}  // namespace ceiba

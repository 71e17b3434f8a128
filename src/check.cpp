#include <ceiba/check.hpp>
#include <ceiba/compile.hpp>

#include "check_assessment.hpp"
#include "check_framework.hpp"
#include "check_method.hpp"
#include "check_targets.hpp"
#include "judged.hpp"

namespace ceiba {

namespace detail {

void check_assessment(const Framework& framework, const Tree& tree, const Assessment& assessment, Duplicates duplicates,
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

namespace {

/// Whether a JSON pointer is another one or leads further down from it.
bool at_or_below(std::string_view where, std::string_view place) {
    return where.starts_with(place) && (where.size() == place.size() || where[place.size()] == '/');
}

/// Whether what the compiler found only follows from a broken scale, leaf or option that was already found, there or below.
bool follows(const Issue& compiled, const std::vector<Issue>& found) {
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

}  // namespace

Judged judged(const Framework& framework, const Assessment* assessment, const Method* method, const TargetProfile* targets) {
    Judged out{.tree = Tree(framework)};
    const Tree& tree = out.tree;
    std::vector<Issue>& issues = out.issues;
    const Method none{};
    check_framework(framework, tree, issues);
    if (method != nullptr) check_method(framework, tree, *method, issues);
    out.settings = ceiba::settings(framework, tree, method != nullptr ? *method : none);
    std::vector<Issue> compiled;
    out.program = program(tree, out.settings, compiled);
    std::erase_if(compiled, [&](const Issue& i) { return follows(i, issues); });
    if (assessment == nullptr)  // such a framework is in order: it only cannot be scored as it is
        for (Issue& i : compiled)
            if (i.code == "needs_fit") i.severity = Severity::note;
    issues.insert(issues.end(), compiled.begin(), compiled.end());
    check_gates(tree, out.settings, issues);
    const bool usable = !has_errors(issues);
    if (assessment != nullptr) {
        const Defaults defaults = answering(framework, method != nullptr ? *method : none);
        check_assessment(framework, tree, *assessment, *defaults.duplicates, issues);
        check_asked(tree, out.settings, *assessment, defaults, issues);
        std::vector<Issue> found;
        out.answers = reconciled(tree, out.settings, *assessment, defaults, false, found);
        for (Issue& i : found) {
            i.document = "assessment";
            issues.push_back(std::move(i));
        }
    }
    if (targets != nullptr) check_targets(framework, tree, *targets, usable ? &out.program : nullptr, issues);
    // Several states, or several indicators, may have one cause: it is said once.
    std::set<std::tuple<std::string, std::string, std::optional<std::string>, std::vector<std::string>>> said;
    std::erase_if(issues, [&](const Issue& i) { return !said.emplace(i.code, i.where, i.document, i.arguments).second; });
    return out;
}

}  // namespace detail

std::vector<Issue> check(const Framework& framework, const Assessment* assessment, const Method* method, const TargetProfile* targets) {
    return detail::judged(framework, assessment, method, targets).issues;
}

}  // namespace ceiba

#include <ceiba/check.hpp>
#include "compile/compile.hpp"

#include "check/check_assessment.hpp"
#include "check/check_framework.hpp"
#include "check/check_method.hpp"
#include "check/check_targets.hpp"
#include "check/judged.hpp"
#include "consult/answering.hpp"

namespace ceiba {

namespace detail {

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
                                                  "bands_order",     "points_order",    "middle_order", "too_great"};
    return std::ranges::any_of(found, [&](const Issue& i) {
        if (std::ranges::find(causes, i.code) == std::ranges::end(causes)) return false;
        if (i.code == "negative_weight" && compiled.code != "zero_weights") return false;
        return i.document != "framework" || i.where.starts_with("/scales") || i.where.starts_with("/defaults") ||
               at_or_below(i.where, compiled.where);
    });
}

}  // namespace

std::vector<Reconciled> judged_answers(const Framework& framework, const Tree& tree, const std::vector<Settings>& settings,
                                       const Assessment& assessment, const Method& method, std::vector<Issue>& issues) {
    const Defaults defaults = answering(framework, method);
    check_assessment(framework, tree, assessment, *defaults.duplicates, issues);
    check_asked(tree, settings, assessment, defaults, issues);
    std::vector<Issue> found;
    std::vector<Reconciled> out = reconciled(tree, settings, assessment, defaults, false, found);
    for (Issue& i : found) {
        i.document = "assessment";
        issues.push_back(std::move(i));
    }
    return out;
}

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
    if (assessment != nullptr)
        out.answers = judged_answers(framework, tree, out.settings, *assessment, method != nullptr ? *method : none, issues);
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

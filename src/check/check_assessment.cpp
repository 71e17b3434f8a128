#include "check/check_assessment.hpp"

#include <ceiba/asked.hpp>
#include <ceiba/progress.hpp>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "consult/gate.hpp"

#include "checker.hpp"

namespace ceiba {

namespace detail {

/// Whether what a gate lets an answer count as is on the scale of each indicator it holds for.
void check_gates(const Tree& tree, const std::vector<Settings>& settings, std::vector<Issue>& issues) {
    Checker checker("framework", issues);
    for (std::size_t i = 0; i < tree.size(); ++i) {
        const Scale* scale = tree.scale(i);
        if (!tree[i].leaf() || !tree.scored(i) || scale == nullptr) continue;
        const Gate gate = settings[i].evidence.gate.value_or(Gate{});
        if (const auto* cap = std::get_if<gate::Cap>(&gate.value)) {
            if (!number(cap->at, *scale))
                checker.report("gate_off_scale", tree[i].where, {as_written(cap->at), scale->id, meant_level(cap->at, *scale)});
            if (is_other_code(cap->at, *scale)) checker.report("number_and_code", tree[i].where, {as_written(cap->at)});
        }
        if (std::holds_alternative<gate::Worst>(gate.value) && !worst_answer(*scale, settings[i].direction))
            checker.report("needs_levels", tree[i].where, {scale->id});
    }
}

/// Who is asked, and whose weight it is, against the institutions there are.
void check_asked(const Tree& tree, const std::vector<Settings>& settings, const Assessment& assessment, const Defaults& defaults,
                 std::vector<Issue>& issues) {
    Checker checker("assessment", issues);
    const Register names(assessment);
    std::set<std::string> institutions;
    std::set<std::string> sectors;
    for (const Institution& i : assessment.institutions) {
        institutions.insert(i.id);
        if (i.sector) sectors.insert(*i.sector);
    }
    const auto nobody = [&](std::string_view code, const std::string& name, const std::set<std::string>& known) {
        if (!known.contains(name)) checker.report(code, "/institutions", {name, closest(name, known)});
    };
    for (std::size_t i = 0; i < tree.size(); ++i) {
        if (!tree[i].leaf() || !tree[i].node->question) continue;
        if (std::ranges::none_of(assessment.institutions, [&](const Institution& x) { return is_asked(*tree[i].node, x); }) &&
            !assessment.institutions.empty())
            checker.report("nobody_asked", "/institutions", {tree[i].node->id});
        if (!assessment.institutions.empty()) {
            for (const std::string& name : tree[i].node->question->asked.institutions) nobody("unknown_asked", name, institutions);
            for (const std::string& name : tree[i].node->question->asked.sectors) nobody("unknown_asked", name, sectors);
        }
        const auto* mandate = std::get_if<reconciliation::WeightedByMandate>(&settings[i].reconcile.value);
        if (mandate == nullptr) continue;
        for (const auto& [id, weight] : mandate->institutions) nobody("weight_of_nobody", id, institutions);
        for (const auto& [id, weight] : mandate->sectors) nobody("weight_of_nobody", id, sectors);
    }
    for (std::size_t r = 0; r < assessment.responses.size(); ++r) {
        pulse();
        const Response& response = assessment.responses[r];
        const auto node = tree.find(response.indicator);
        const Institution* institution = names.institution(response.institution);
        if (response.state == State::answered && node && institution != nullptr && tree[*node].leaf() &&
            !is_asked(*tree[*node].node, *institution))
            checker.report(defaults.unasked == Unasked::drop ? "unasked_dropped" : "not_asked",
                           "/responses/" + std::to_string(r) + "/institution", {response.institution, response.indicator});
    }
}

namespace {

/// Whether two responses are of one voice on one indicator; of one day too, where the latest counts.
struct SameVoice {
    const std::vector<Response>& responses;
    Duplicates duplicates;

    std::size_t operator()(std::size_t i) const {
        const Response& r = responses[i];
        std::size_t out = std::hash<std::string>{}(r.institution);
        const auto add = [&](std::size_t more) { out ^= more + 0x9e3779b97f4a7c15ULL + (out << 6U) + (out >> 2U); };
        add(std::hash<std::string>{}(r.indicator));
        add(static_cast<std::size_t>(r.source));
        if (r.respondent) add(std::hash<std::string>{}(*r.respondent));
        if (duplicates == Duplicates::latest && r.date) add(std::hash<std::string>{}(*r.date));
        return out;
    }
    bool operator()(std::size_t i, std::size_t k) const {
        const Response &a = responses[i], &b = responses[k];
        return a.institution == b.institution && a.indicator == b.indicator && a.source == b.source &&
               a.respondent.value_or("") == b.respondent.value_or("") &&
               (duplicates != Duplicates::latest || a.date.value_or("") == b.date.value_or(""));
    }
};

/// A published assessment holds what publish gives, and no more.
void check_published(const Assessment& assessment, Checker& checker) {
    const auto confidential = [&](bool holds, std::string where) {
        if (holds) checker.report("not_published", std::move(where));
    };
    confidential(assessment.institutions.size() != 1 || assessment.institutions.front().id != published_institution, "/institutions");
    confidential(!assessment.evidence.empty(), "/evidence");
    confidential(!assessment.adjudications.empty(), "/adjudications");
    std::set<std::string> seen;
    for (std::size_t i = 0; i < assessment.responses.size(); ++i) {
        const Response& r = assessment.responses[i];
        const std::string where = "/responses/" + std::to_string(i);
        confidential(r.source != Source::survey, where + "/source");
        confidential(r.respondent.has_value(), where + "/respondent");
        confidential(r.date.has_value(), where + "/date");
        confidential(r.confidence.has_value(), where + "/confidence");
        confidential(!r.evidence.empty(), where + "/evidence");
        confidential(r.comment.has_value(), where + "/comment");
        confidential(!seen.insert(r.indicator).second, where + "/indicator");
    }
}

}  // namespace

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
    const auto in_steps = [&](const std::string& id, const std::optional<Answer>& answer, const Scale* scale, const auto& where) {
        const auto node = tree.find(id);
        if (assessment.publication) return;  // a published value may lie between two steps, as between two levels
        if (node && tree[*node].node->question && tree[*node].node->question->step)
            checker.step_of(answer, *tree[*node].node->question, scale, where() + "/answer");
    };
    // Tables have a million responses: places are written, and answers judged, only where something is wrong or new.
    std::unordered_map<std::string, const Scale*> scales;
    SameVoice same{assessment.responses, duplicates};
    std::unordered_set<std::size_t, SameVoice, SameVoice> seen(assessment.responses.size(), same, same);
    for (std::size_t i = 0; i < assessment.responses.size(); ++i) {
        pulse();
        const Response& r = assessment.responses[i];
        const auto where = [&] { return "/responses/" + std::to_string(i); };
        if (!institutions.contains(r.institution))
            checker.report("unknown_institution", where() + "/institution", {r.institution, closest(r.institution, institutions)});
        const auto known = scales.find(r.indicator);
        const Scale* scale = known != scales.end() ? known->second : indicator(r.indicator, where() + "/indicator");
        if (known == scales.end() && tree.find(r.indicator) && tree[*tree.find(r.indicator)].leaf()) scales.emplace(r.indicator, scale);
        if (assessment.publication) checker.published(r.state, r.answer, scale, where());
        else if (r.state != State::answered || !r.answer || scale == nullptr || !number(*r.answer, *scale) || scale->numeric)
            checker.response(r.state, r.answer, scale, where());
        if (r.state == State::answered && scale != nullptr && scale->numeric) in_steps(r.indicator, r.answer, scale, where);
        if (r.date && !is_date(*r.date) && !is_date_and_time(*r.date)) checker.report("bad_date", where() + "/date", {*r.date});
        if (r.confidence) checker.within(*r.confidence, 0, 1, where() + "/confidence");
        for (std::size_t e = 0; e < r.evidence.size(); ++e)
            if (!evidence.contains(r.evidence[e]))
                checker.report("unknown_evidence", where() + "/evidence/" + std::to_string(e),
                               {r.evidence[e], closest(r.evidence[e], evidence)});
        const auto [other, fresh] = seen.insert(i);
        if (fresh) continue;
        const std::string before = "/responses/" + std::to_string(*other);
        std::vector<std::string> arguments{before};
        if (duplicates == Duplicates::latest && r.date) arguments.push_back(*r.date);
        checker.report("duplicate_response", where(), std::move(arguments));
    }
    std::map<std::string, std::string> adjudicated;
    for (std::size_t i = 0; i < assessment.adjudications.size(); ++i) {
        const Adjudication& a = assessment.adjudications[i];
        const std::string where = "/adjudications/" + std::to_string(i);
        const Scale* scale = indicator(a.indicator, where + "/indicator");
        checker.response(a.state, a.answer, scale, where);
        if (a.state == State::answered) in_steps(a.indicator, a.answer, scale, [&]() -> const std::string& { return where; });
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
    if (assessment.publication) check_published(assessment, checker);
}

}  // namespace detail

}  // namespace ceiba

#include <ceiba/check.hpp>
#include <ceiba/engine/evaluate.hpp>
#include <ceiba/explain.hpp>
#include <ceiba/hash.hpp>
#include <ceiba/score.hpp>
#include <map>
#include <set>
#include "compile/compile.hpp"
#include "consult/answering.hpp"
#include "consult/parts.hpp"

#include "explain/formula.hpp"

namespace ceiba {

namespace detail {

namespace {

/// The share of a node's applicable children that have an answer of their own, or a score.
double answered(const Prepared& p, const Scores& scores, std::size_t i) {
    double known = 0;
    double all = 0;
    for (const engine::Share& child : p.program.nodes[i].children) {
        const NodeScore& s = scores.nodes[child.node];
        if (s.state == State::not_applicable) continue;
        ++all;
        if (s.state == State::answered && (!p.tree[child.node].leaf() || s.coverage > 0)) ++known;
    }
    return known / all;
}

/// Why a node has no score, once that is known of everything below it.
std::optional<NoScore> reason(const Prepared& p, const Scores& scores, std::size_t i, const std::vector<std::optional<NoScore>>& below) {
    const NodeScore& s = scores.nodes[i];
    if (s.value || !p.tree.scored(i)) return std::nullopt;
    if (s.state == State::not_applicable) return NoScore::not_applicable;
    if (p.tree[i].leaf()) return NoScore::missing;
    const auto takes_away = [](const Counted& c) { return c.policy && std::holds_alternative<missing::Propagate>(c.policy->value); };
    bool propagated = std::ranges::any_of(s.trace, takes_away);
    for (const engine::Share& child : p.program.nodes[i].children)
        propagated = propagated || below[child.node] == NoScore::propagated ||
                     (child.takes_away && scores.nodes[child.node].state == State::no_score);
    if (propagated) return NoScore::propagated;
    if (std::ranges::none_of(s.trace, &Counted::counted)) return NoScore::nothing_counted;
    const engine::Node& node = p.program.nodes[i];
    if (node.minimum_coverage > 0 && s.coverage && !at_least(*s.coverage, node.minimum_coverage)) return NoScore::minimum_coverage;
    if (node.minimum_answered > 0 && !at_least(answered(p, scores, i), node.minimum_answered)) return NoScore::minimum_answered;
    return NoScore::undefined;
}

/// Clauses of what is said of a node, one after the other.
class Clauses {
public:
    explicit Clauses(const Language& language) : language_(&language) {}
    void add(std::string_view key, const std::vector<std::pair<std::string_view, std::string>>& values = {}) {
        terms_.add(language_->say(key, values));
    }
    std::string text() const { return terms_.text() + "."; }

private:
    const Language* language_;
    Terms terms_{"; "};
};

/// What was done to a value after it was computed.
void finish(Clauses& clauses, const Step& step, const Language& language) {
    if (step.reversed) clauses.add("explain.reversed");
    if (step.rounding && step.rounding->mode != measure::RoundingMode::none)
        clauses.add("explain.rounding", {{"mode", language.name(step.rounding->mode)}, {"digits", std::to_string(step.rounding->digits)}});
}

void add_weight(Clauses& clauses, const NodeScore& s) {
    if (s.depth > 0) clauses.add("explain.effective_weight", {{"share", percent(s.effective_weight)}});
}

std::string text_of_inner(const Step& step, const Language& language, const std::map<std::string, const NodeScore*>& by_id) {
    const NodeScore& s = step.score;
    Clauses clauses(language);
    if (s.value) {
        clauses.add("explain.node", {{"node", title(s, language.code)}, {"value", shown(*s.value)}, {"rule", language.name(*s.rule)}});
        clauses.add("explain.parts", {{"counted", std::to_string(std::ranges::count_if(s.trace, &Counted::counted))},
                                      {"parts", std::to_string(s.trace.size())},
                                      {"terms", terms(s)}});
        clauses.add("explain.formula", {{"formula", step.formula}});
        if (s.capped_by) clauses.add("explain.capped_by", {{"node", *s.capped_by}});
        finish(clauses, step, language);
    } else {
        const bool why = step.reason && *step.reason != NoScore::not_applicable;
        std::string minimum;
        if (step.reason == NoScore::minimum_coverage) minimum = percent(*step.minimum_coverage);
        if (step.reason == NoScore::minimum_answered) minimum = percent(*step.minimum_answered);
        clauses.add("explain.no_value", {{"node", title(s, language.code)},
                                         {"state", language.name(s.state)},
                                         {"reason", why ? language.name(*step.reason) : ""},
                                         {"minimum", minimum}});
    }
    for (const Counted& c : s.trace) {
        if (c.state == State::answered) continue;
        const auto child = by_id.find(c.node);
        clauses.add(c.counted ? "explain.missing_counted" : "explain.missing_left_out",
                    {{"node", child == by_id.end() ? c.node : title(*child->second, language.code)},
                     {"state", language.name(c.state)},
                     {"value", c.counted ? shown(*c.value) : ""},
                     {"policy", c.policy ? language.name(*c.policy) : ""}});
    }
    if (s.imputed > 0) clauses.add("explain.imputed_share", {{"share", percent(s.imputed)}});
    if (s.coverage) clauses.add("explain.coverage", {{"share", percent(*s.coverage)}});
    if (s.lower && s.upper && *s.lower != *s.upper) clauses.add("explain.bounds", {{"lower", shown(*s.lower)}, {"upper", shown(*s.upper)}});
    add_weight(clauses, s);
    return clauses.text();
}

std::string text_of_leaf(const Step& step, const Assessment& assessment, const Language& language) {
    const NodeScore& s = step.score;
    const Reconciled& r = *step.reconciled;
    Clauses clauses(language);
    if (s.value) {
        const bool other = s.answer && *s.answer != *s.value;
        clauses.add("explain.indicator", {{"node", title(s, language.code)},
                                          {"value", shown(*s.value)},
                                          {"answer", other ? shown(*s.answer) : ""},
                                          {"numerator", r.denominator && r.value ? shown(*r.value) : ""},
                                          {"denominator", r.denominator ? shown(*r.denominator) : ""}});
    } else {
        clauses.add("explain.no_value", {{"node", title(s, language.code)}, {"state", language.name(s.state)}});
    }
    if (step.treated) clauses.add("explain.treated", {{"value", shown(*step.treated)}});
    if (s.value && step.normaliser)
        clauses.add("explain.normaliser", {{"normaliser", language.name(*step.normaliser)}, {"formula", step.formula}});
    if (s.value) finish(clauses, step, language);
    if (r.imputed) {
        const auto imputed = std::ranges::find(assessment.imputations, r.indicator, &Imputed::indicator);
        clauses.add("explain.imputed", {{"imputation", language.name(imputed->impute)}, {"state", language.name(r.state)}});
        return clauses.text();
    }
    if (r.adjudicated) {
        const Adjudication& agreed = *step.adjudication;
        Terms who(", ");
        if (agreed.decided_by) who.add(*agreed.decided_by);
        if (agreed.date) who.add(*agreed.date);
        clauses.add("explain.adjudicated", {{"rationale", agreed.rationale}, {"who", who.text()}});
    } else {
        clauses.add("explain.reconciled", {{"reconciliation", language.name(r.rule)}});
    }
    const bool differ = r.minimum && r.maximum && *r.minimum != *r.maximum;
    clauses.add("explain.answers", {{"answers", std::to_string(r.answers)},
                                    {"responses", std::to_string(r.responses)},
                                    {"minimum", differ ? shown(*r.minimum) : ""},
                                    {"maximum", differ ? shown(*r.maximum) : ""}});
    if (r.held_back > 0 && !r.adjudicated) clauses.add("explain.held_back", {{"count", std::to_string(r.held_back)}});
    for (const Heard& h : step.heard) {
        Terms ids(", ");
        for (const std::string& id : h.institutions) ids.add(id);
        const bool plain = h.hearing == Hearing::counted || h.hearing == Hearing::overruled;
        clauses.add("explain.who", {{"source", language.name(h.source)},
                                    {"hearing", plain ? "" : language.name(h.hearing)},
                                    {"institutions", ids.text()}});
    }
    add_weight(clauses, s);
    return clauses.text();
}

/// What becomes of every answer of an assessment, on the way that `reconciled` takes.
class Ways {
public:
    Ways(const Prepared& p, const Assessment& assessment, const Defaults& defaults) : p_(&p), names_(assessment) {
        for (const Response& r : assessment.responses)
            if (r.state == State::answered) of_[&r] = Hearing::superseded;
        for (const Response* r : kept(assessment, *defaults.duplicates))
            if (r->state == State::answered) of_[r] = Hearing::not_asked;
        const std::vector<const Response*> whole = counting(p.tree, assessment, defaults);
        for (const Response* r : whole)
            if (r->state == State::answered) of_[r] = Hearing::no_weight;  // of another series than is scored
        for (const Response* r : of_series(whole, defaults)) counting_[r->indicator].push_back(r);
    }

    /// Who answered an indicator, by source and by what became of it: each institution once, in the order of their ids.
    std::vector<Heard> heard(std::size_t i, bool adjudicated) {
        const std::string& id = p_->tree[i].node->id;
        const Settings& settings = p_->settings[i];
        const Scale& scale = *p_->tree.scale(i);
        const std::vector<Voice> said = voices(counting_[id], scale, settings.direction);
        for (const Voice& v : said) of_[v.response] = Hearing::held_back;
        const std::vector<Voice> through = gated(said, settings.evidence, names_, scale, settings.direction).voices;
        const std::vector<bool> counts = has_say(settings.reconcile, through, names_, settings.direction);
        for (std::size_t v = 0; v < through.size(); ++v) {
            const Voice& given = *std::ranges::find(said, through[v].response, &Voice::response);
            of_[given.response] = adjudicated                       ? Hearing::overruled
                                  : !counts[v]                      ? Hearing::no_weight
                                  : through[v].value == given.value ? Hearing::counted
                                                                    : Hearing::lowered;
        }
        std::map<std::pair<Source, Hearing>, std::set<std::string>> found;
        for (const auto& [response, hearing] : of_)
            if (response->indicator == id) found[{response->source, hearing}].insert(response->institution);
        std::vector<Heard> out;
        for (const auto& [way, institutions] : found) out.push_back({way.first, way.second, {institutions.begin(), institutions.end()}});
        return out;
    }

private:
    const Prepared* p_;
    Register names_;
    std::map<const Response*, Hearing> of_;
    std::map<std::string, std::vector<const Response*>> counting_;
};

}  // namespace

}  // namespace detail

Explanation explain(const Framework& framework, const Assessment& assessment, const std::string& node, const Method& method,
                    const std::vector<Language>& in) {
    const Tree tree(framework);
    const auto at = tree.find(node);
    if (!at) throw Error({issue("unknown_node", "", {node, tree.closest(node)})});
    const Scores scores = score(framework, assessment, method);
    const detail::Prepared p(framework, method);
    detail::Ways ways(p, assessment, detail::answering(framework, method));
    std::map<std::string, const NodeScore*> by_id;
    for (const NodeScore& s : scores.nodes) by_id.emplace(s.id, &s);
    std::vector<std::optional<NoScore>> reasons(tree.size());
    for (std::size_t i = tree.size(); i-- > 0;) reasons[i] = detail::reason(p, scores, i, reasons);
    Explanation out{.framework = framework.id,
                    .method = method.id,
                    .assessment = assessment.id,
                    .node = node,
                    .provenance = scores.provenance};
    for (std::size_t i = *at; i < tree.size() && (i == *at || tree[i].depth > tree[*at].depth); ++i) {
        Step& step = out.steps.emplace_back();
        step.score = scores.nodes[i];
        step.reason = reasons[i];
        const engine::Node& compiled = p.program.nodes[i];
        const auto r = std::ranges::find(scores.answers, step.score.id, &Reconciled::indicator);
        if (r != scores.answers.end()) {
            step.reconciled = *r;
            const auto agreed = std::ranges::find(assessment.adjudications, r->indicator, &Adjudication::indicator);
            if (agreed != assessment.adjudications.end()) step.adjudication = *agreed;
            step.heard = ways.heard(i, r->adjudicated);
        }
        for (const Response& response : assessment.responses)
            if (response.indicator == step.score.id) step.responses.push_back(response);
        if (tree.scored(i)) {
            step.normaliser = compiled.normaliser;
            step.reversed = compiled.reversed;
            if (compiled.rounding.mode != measure::RoundingMode::none) step.rounding = compiled.rounding;
            if (compiled.minimum_coverage > 0) step.minimum_coverage = compiled.minimum_coverage;
            if (compiled.minimum_answered > 0) step.minimum_answered = compiled.minimum_answered;
            std::set<std::string> all;
            for (const Heard& h : step.heard) all.insert(h.institutions.begin(), h.institutions.end());
            step.institutions.assign(all.begin(), all.end());
        }
        if (step.score.value && step.score.rule) step.formula = detail::formula(step.score, compiled);
        else if (step.score.value && step.score.answer && step.normaliser) {
            double x = *step.score.answer;
            if (compiled.treatment) x = measure::treated(*compiled.treatment, x);
            if (x != *step.score.answer) step.treated = x;
            step.formula = detail::formula(*step.normaliser, x);
        }
        for (const Language& language : in) {
            std::string& words = step.text.languages[language.code];
            if (step.reconciled) words = detail::text_of_leaf(step, assessment, language);
            else if (step.score.rule) words = detail::text_of_inner(step, language, by_id);
            else words = language.say("explain.context", {{"node", detail::title(step.score, language.code)}});
        }
    }
    return out;
}

}  // namespace ceiba

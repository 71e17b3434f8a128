#include <ceiba/explain.hpp>
#include <ceiba/progress.hpp>
#include <map>
#include <set>

#include "evaluated.hpp"
#include "explain/formula.hpp"
#include "explain/held.hpp"

namespace ceiba {

namespace detail {

namespace {

/// The share of a node's applicable children that have an answer of their own, or a score.
double answered(const Prepared& p, const Scores& scores, std::size_t i) {
    double known = 0;
    double all = 0;
    for (const engine::Share& child : p.program.nodes[i].children) {
        const NodeScore& s = scores.nodes[child.node];
        if (engine::is_left_out(engine::code(s.state))) continue;
        ++all;
        if (s.state == State::answered && (!p.tree[child.node].leaf() || s.coverage > 0)) ++known;
    }
    return known / all;
}

/// Why a node has no score, once that is known of everything below it.
std::optional<NoScore> reason(const Evaluated& p, const Scores& scores, std::size_t i, const std::vector<std::optional<NoScore>>& below) {
    const NodeScore& s = scores.nodes[i];
    if (s.value || !p.tree.scored(i)) return std::nullopt;
    if (s.state == State::not_applicable) return NoScore::not_applicable;
    if (s.state == State::withheld) return NoScore::withheld;
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

/// Which case of a decision held, or which row of a table fitted.
template <class Name>
void add_matched(Clauses& clauses, const Step& step, const Language& language, Name name) {
    if (step.matched)
        clauses.add(std::holds_alternative<combine::Lookup>(step.score.rule->value) ? "explain.row" : "explain.case",
                    {{"number", std::to_string(*step.matched + 1)},
                     {"conditions", conditions(*step.score.rule, step.matched, language, name)}});
    else if (std::holds_alternative<combine::Decision>(step.score.rule->value)) clauses.add("explain.otherwise");
}

std::string text_of_inner(const Step& step, const engine::Node& node, const Language& language,
                          const std::map<std::string, const NodeScore*>& by_id, const WeightsFrom* from) {
    const NodeScore& s = step.score;
    Clauses clauses(language);
    const auto name = [&](const std::string& id) {
        const auto child = by_id.find(id);
        return child == by_id.end() ? id : title(*child->second, language.code);
    };
    if (s.value) {
        clauses.add("explain.node", {{"node", title(s, language.code)}, {"value", shown(*s.value)}, {"rule", language.name(*s.rule)}});
        clauses.add("explain.parts", {{"counted", std::to_string(std::ranges::count_if(s.trace, &Counted::counted))},
                                      {"parts", std::to_string(s.trace.size())},
                                      {"terms", terms(s, node, name)}});
        if (!step.formula.empty()) clauses.add("explain.formula", {{"formula", step.formula}});
        add_matched(clauses, step, language, name);
        if (s.capped_by) clauses.add("explain.capped_by", {{"node", name(*s.capped_by)}});
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
    for (const std::size_t i : in_order(s, node)) {
        const Counted& c = s.trace[i];
        if (c.state == State::answered) continue;
        clauses.add(c.counted ? "explain.missing_counted" : "explain.missing_left_out",
                    {{"node", name(c.node)},
                     {"state", language.name(c.state)},
                     {"value", c.counted ? shown(*c.value) : ""},
                     {"policy", c.policy ? language.name(*c.policy) : ""}});
    }
    if (from != nullptr)
        clauses.add("explain.weights_from",
                    {{"method", from->method}, {"judges", std::to_string(from->judges)}, {"date", from->date.value_or("")}});
    if (s.imputed > 0) clauses.add("explain.imputed_share", {{"share", percent(s.imputed)}});
    if (s.coverage) clauses.add("explain.coverage", {{"share", percent(*s.coverage)}});
    if (s.lower && s.upper && *s.lower != *s.upper) clauses.add("explain.bounds", {{"lower", shown(*s.lower)}, {"upper", shown(*s.upper)}});
    add_weight(clauses, s);
    return clauses.text();
}

/// What each institution answered, by source and by what became of it.
void add_answers(Clauses& clauses, const Step& step, const Language& language,
                 const std::map<std::string, const Institution*>& institutions) {
    for (const AnsweredBy& a : step.answered_by) {
        const bool plain = a.fate == Fate::counted || a.fate == Fate::overruled;
        Terms who(", ");
        for (std::size_t i = 0; i < step.responses.size(); ++i) {
            const Response& r = step.responses[i];
            if (r.state != State::answered || r.source != a.source || step.fates[i].fate != a.fate) continue;
            const auto known = institutions.find(r.institution);
            const bool labelled = known != institutions.end() && !known->second->label.empty();
            who.add(language.say("explain.answer", {{"institution", labelled ? known->second->label.in(language.code) : r.institution},
                                                    {"answer", told(*r.answer)}}));
        }
        clauses.add("explain.who",
                    {{"source", language.name(a.source)}, {"fate", plain ? "" : language.name(a.fate)}, {"institutions", who.text()}});
    }
}

std::string text_of_leaf(const Step& step, const Language& language, const std::map<std::string, const Imputed*>& imputations,
                         const std::map<std::string, const Institution*>& institutions) {
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
        const Imputed& imputed = *imputations.at(r.indicator);
        clauses.add("explain.imputed", {{"imputation", language.name(imputed.impute)}, {"state", language.name(r.state)}});
        return clauses.text();
    }
    if (r.published) {
        clauses.add("explain.published");
        add_weight(clauses, s);
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
    add_answers(clauses, step, language, institutions);
    add_weight(clauses, s);
    return clauses.text();
}

/// Who answered an indicator, by source and by what became of it: each institution once, in the order of their ids.
std::vector<AnsweredBy> answered_by(const Evaluated& e, std::size_t i) {
    std::map<std::pair<Source, Fate>, std::set<std::string>> by_way;
    for (const Response* r : e.inputs->responses[i])
        if (r->state == State::answered) by_way[{r->source, e.answers->fate_of(*e.inputs, r).fate}].insert(r->institution);
    std::vector<AnsweredBy> out;
    for (const auto& [way, institutions] : by_way) out.push_back({way.first, way.second, {institutions.begin(), institutions.end()}});
    return out;
}

}  // namespace

}  // namespace detail

Explanation explain(const Evaluation& evaluation, const std::string& node) {
    return explain(evaluation, node, languages());
}

Explanation explain(const Evaluation& evaluation, const std::string& node, const std::vector<Language>& in) {
    const detail::Evaluated& e = evaluation.evaluated();
    const Tree& tree = e.tree;
    const std::size_t top = the_one(node, tree.called(), "unknown_node");
    const Scores& scores = e.scores();
    std::map<std::string, const NodeScore*> by_id;
    for (const NodeScore& s : scores.nodes) by_id.emplace(s.id, &s);
    std::map<std::string, const Imputed*> imputations;
    for (const Imputed& imputed : e.assessment().imputations) imputations.emplace(imputed.indicator, &imputed);
    std::map<std::string, const Institution*> institutions;
    for (const Institution& institution : e.assessment().institutions) institutions.emplace(institution.id, &institution);
    std::vector<std::optional<NoScore>> reasons(tree.size());
    for (std::size_t i = tree.size(); i-- > 0;) reasons[i] = detail::reason(e, scores, i, reasons);
    Explanation out{.framework = scores.framework,
                    .method = scores.method,
                    .assessment = scores.assessment,
                    .status = scores.status,
                    .node = tree[top].node->id,
                    .provenance = scores.provenance};
    for (std::size_t i = top; i < tree.size() && (i == top || tree[i].depth > tree[top].depth); ++i) {
        pulse();
        Step& step = out.steps.emplace_back();
        step.score = scores.nodes[i];
        step.reason = reasons[i];
        const engine::Node& compiled = e.program.nodes[i];
        if (const Reconciled* r = e.answers->reconciled_of(i)) {
            step.reconciled = *r;
            if (const Adjudication* agreed = e.inputs->adjudications[i]) step.adjudication = *agreed;
            step.answered_by = detail::answered_by(e, i);
        }
        for (const Response* response : e.inputs->responses[i]) {
            step.responses.push_back(*response);
            step.fates.push_back(e.answers->fate_of(*e.inputs, response));
        }
        if (tree.scored(i)) {
            step.normaliser = compiled.normaliser;
            step.reversed = compiled.reversed;
            if (compiled.rounding.mode != measure::RoundingMode::none) step.rounding = compiled.rounding;
            if (compiled.minimum_coverage > 0) step.minimum_coverage = compiled.minimum_coverage;
            if (compiled.minimum_answered > 0) step.minimum_answered = compiled.minimum_answered;
            std::set<std::string> all;
            for (const AnsweredBy& a : step.answered_by) all.insert(a.institutions.begin(), a.institutions.end());
            step.institutions.assign(all.begin(), all.end());
        }
        if (step.score.value && step.score.rule) {
            step.matched = detail::held(step.score, compiled);
            const bool chosen = std::holds_alternative<combine::Decision>(step.score.rule->value) ||
                                std::holds_alternative<combine::Lookup>(step.score.rule->value);
            if (!chosen) step.formula = detail::formula(step.score, compiled);
        } else if (step.score.value && step.score.answer && step.normaliser) {
            double x = *step.score.answer;
            if (compiled.treatment) x = measure::treated(*compiled.treatment, x);
            if (x != *step.score.answer) step.treated = x;
            step.formula = detail::formula(*step.normaliser, x);
        }
        const auto said = e.method->nodes.find(tree[i].node->id);
        const WeightsFrom* from = said == e.method->nodes.end() || !said->second.weights_from ? nullptr : &*said->second.weights_from;
        for (const Language& language : in) {
            std::string& words = step.text.languages[language.code];
            if (step.reconciled) words = detail::text_of_leaf(step, language, imputations, institutions);
            else if (step.score.rule) words = detail::text_of_inner(step, compiled, language, by_id, from);
            else words = language.say("explain.context", {{"node", detail::title(step.score, language.code)}});
        }
    }
    return out;
}

Explanation explain(const Framework& framework, const Assessment& assessment, const std::string& node, const Method& method) {
    return explain(Evaluation(framework, assessment, method), node);
}

}  // namespace ceiba

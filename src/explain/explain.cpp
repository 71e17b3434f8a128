#include <ceiba/explain.hpp>
#include <map>
#include <set>

#include "evaluated.hpp"
#include "explain/formula.hpp"

namespace ceiba {

namespace detail {

namespace {

/// Why a node has no score, once that is known of everything below it.
std::optional<NoScore> reason(const Evaluated& p, const Scores& scores, std::size_t i, const std::vector<std::optional<NoScore>>& below) {
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
    const double minimum = p.program.nodes[i].minimum_coverage;
    return minimum > 0 && s.coverage && !at_least(*s.coverage, minimum) ? NoScore::minimum_coverage : NoScore::undefined;
}

/// What was done to a value after it was computed.
std::string finish(const Step& step, bool es) {
    std::string out;
    if (step.reversed) out += es ? "; invertido, porque menos es mejor" : "; turned round, because lower is better";
    if (step.rounding && step.rounding->mode != measure::RoundingMode::none)
        out += "; " + word(describe::name_of(step.rounding->mode), es) + (es ? ", decimales: " : ", decimals: ") +
               std::to_string(step.rounding->digits);
    return out;
}

std::string weight_text(const NodeScore& s, bool es) {
    return s.depth == 0 ? "" : std::string(es ? "; peso efectivo " : "; effective weight ") + percent(s.effective_weight);
}

std::string text_of_inner(const Step& step, bool es, const std::map<std::string, const NodeScore*>& by_id) {
    const NodeScore& s = step.score;
    const std::string language = es ? "es" : "en";
    std::string out = title(s, language) + ": ";
    const auto counted = std::ranges::count_if(s.trace, &Counted::counted);
    if (s.value) {
        out += shown(*s.value) + ", " + word(describe::tag_of(*s.rule), es);
        out += (es ? " de " : " of ") + std::to_string(counted) + (es ? " de " : " of ") + std::to_string(s.trace.size()) +
               (s.trace.size() == 1 ? es ? " parte: " : " part: "
                : es                ? " partes: "
                                    : " parts: ");
        out += terms(s) + "; = " + step.formula;
        if (s.capped_by) out += (es ? "; limitado por " : "; capped by ") + *s.capped_by;
        out += finish(step, es);
    } else {
        out += word(describe::name_of(s.state), es);
        if (step.reason && *step.reason != NoScore::not_applicable) out += ": " + word(describe::name_of(*step.reason), es);
        if (step.reason == NoScore::minimum_coverage) out += " (" + percent(*step.minimum_coverage) + ")";
    }
    for (const Counted& c : s.trace) {
        if (c.state == State::answered) continue;
        const auto found = by_id.find(c.node);
        out +=
            "; " + (found == by_id.end() ? c.node : title(*found->second, language)) + " (" + word(describe::name_of(c.state), es) + ") ";
        if (c.counted) out += (es ? "cuenta como " : "counts as ") + shown(*c.value);
        else out += es ? "no cuenta" : "is not counted";
        if (c.policy) out += std::string(es ? ", política: " : ", policy: ") + word(describe::tag_of(*c.policy), es);
    }
    if (s.imputed > 0) out += std::string("; ") + (es ? "imputado " : "imputed ") + percent(s.imputed);
    if (s.coverage) out += std::string("; ") + (es ? "cobertura " : "coverage ") + percent(*s.coverage);
    if (s.lower && s.upper && *s.lower != *s.upper)
        out += std::string("; ") + (es ? "entre " : "between ") + shown(*s.lower) + (es ? " y " : " and ") + shown(*s.upper) +
               (es ? ", según lo que falta" : ", whatever is missing");
    return out + weight_text(s, es) + ".";
}

/// "1 answer in 1 response", "3 answers in 4 responses".
std::string counts(const Reconciled& r, bool es) {
    const auto one = [](int n, const char* singular, const char* plural) { return std::to_string(n) + (n == 1 ? singular : plural); };
    if (es) return one(r.answers, " respuesta válida de ", " respuestas válidas de ") + one(r.responses, " recibida", " recibidas");
    return one(r.answers, " answer in ", " answers in ") + one(r.responses, " response", " responses");
}

std::string imputed_by(const measure::Imputation& rule, bool es) {
    if (std::holds_alternative<measure::imputation::None>(rule.value)) return es ? "valor dado" : "a given value";
    return word(describe::tag_of(rule), es);
}

std::string text_of_leaf(const Step& step, const Assessment& assessment, bool es) {
    const NodeScore& s = step.score;
    const Reconciled& r = *step.reconciled;
    std::string out = title(s, es ? "es" : "en") + ": ";
    if (s.value) out += shown(*s.value);
    else out += word(describe::name_of(s.state), es);
    if (s.value && s.answer && *s.answer != *s.value) out += (es ? ", de la respuesta " : ", from the answer ") + shown(*s.answer);
    if (r.denominator)
        out += std::string(", ") + (r.value ? shown(*r.value) : std::string()) + (es ? " entre " : " over ") + shown(*r.denominator);
    if (step.treated) out += std::string(es ? "; tratado: " : "; treated: ") + shown(*step.treated);
    if (s.value && step.normaliser)
        out += std::string("; ") + word(describe::tag_of(*step.normaliser), es) + (step.formula.empty() ? "" : ": " + step.formula);
    if (s.value) out += finish(step, es);
    if (r.imputed) {
        const auto found = std::ranges::find(assessment.imputations, r.indicator, &Imputed::indicator);
        return out + (es ? "; imputado (" : "; imputed (") + imputed_by(found->impute, es) + "): " + word(describe::name_of(r.state), es) +
               ".";
    }
    if (r.adjudicated) {
        const Adjudication& agreed = *step.adjudication;
        out += std::string("; ") + word("adjudicated", es) + ": " + agreed.rationale;
        Terms who(", ");
        if (agreed.decided_by) who.add(*agreed.decided_by);
        if (agreed.date) who.add(*agreed.date);
        if (!who.text().empty()) out += " (" + who.text() + ")";
    } else {
        out += std::string("; ") + word(describe::tag_of(r.rule), es);
    }
    out += "; " + counts(r, es);
    if (r.minimum && r.maximum && *r.minimum != *r.maximum)
        out += std::string(es ? ", de " : ", from ") + shown(*r.minimum) + (es ? " a " : " to ") + shown(*r.maximum);
    if (r.held_back > 0 && !r.adjudicated)
        out += "; " + std::to_string(r.held_back) + (es ? " retenidas por falta de evidencia" : " held back for want of evidence");
    for (const AnsweredBy& a : step.answered_by) {
        Terms ids(", ");
        for (const std::string& id : a.institutions) ids.add(id);
        out += "; " + word(describe::name_of(a.source), es);
        if (a.fate != Fate::counted && a.fate != Fate::overruled) out += ", " + word(describe::name_of(a.fate), es);
        out += ": " + ids.text();
    }
    return out + weight_text(s, es) + ".";
}

/// Who answered an indicator, by source and by what became of it: each institution once, in the order of their ids.
std::vector<AnsweredBy> answered_by(const Evaluated& e, std::size_t i) {
    std::map<std::pair<Source, Fate>, std::set<std::string>> found;
    for (const Response* r : e.inputs->responses[i])
        if (r->state == State::answered) found[{r->source, e.answers->fate_of(*e.inputs, r).fate}].insert(r->institution);
    std::vector<AnsweredBy> out;
    for (const auto& [way, institutions] : found) out.push_back({way.first, way.second, {institutions.begin(), institutions.end()}});
    return out;
}

}  // namespace

}  // namespace detail

Explanation explain(const Evaluation& evaluation, const std::string& node) {
    const detail::Evaluated& e = evaluation.evaluated();
    const Tree& tree = e.tree;
    const auto at = tree.find(node);
    if (!at) throw Error({issue("unknown_node", "", {node, tree.closest(node)})});
    const Scores& scores = e.scores();
    std::map<std::string, const NodeScore*> by_id;
    for (const NodeScore& s : scores.nodes) by_id.emplace(s.id, &s);
    std::vector<std::optional<NoScore>> reasons(tree.size());
    for (std::size_t i = tree.size(); i-- > 0;) reasons[i] = detail::reason(e, scores, i, reasons);
    Explanation out{.framework = scores.framework,
                    .method = scores.method,
                    .assessment = scores.assessment,
                    .node = node,
                    .provenance = scores.provenance};
    for (std::size_t i = *at; i < tree.size() && (i == *at || tree[i].depth > tree[*at].depth); ++i) {
        Step& step = out.steps.emplace_back();
        step.score = scores.nodes[i];
        step.reason = reasons[i];
        const engine::Node& compiled = e.program.nodes[i];
        if (const Reconciled* r = e.answers->reconciled_of(i)) {
            step.reconciled = *r;
            if (const Adjudication* agreed = e.inputs->adjudications[i]) step.adjudication = *agreed;
            step.answered_by = detail::answered_by(e, i);
        }
        for (const Response* response : e.inputs->responses[i]) step.responses.push_back(*response);
        if (tree.scored(i)) {
            step.normaliser = compiled.normaliser;
            step.reversed = compiled.reversed;
            if (compiled.rounding.mode != measure::RoundingMode::none) step.rounding = compiled.rounding;
            if (compiled.minimum_coverage > 0) step.minimum_coverage = compiled.minimum_coverage;
            std::set<std::string> all;
            for (const AnsweredBy& a : step.answered_by) all.insert(a.institutions.begin(), a.institutions.end());
            step.institutions.assign(all.begin(), all.end());
        }
        if (step.score.value && step.score.rule) step.formula = detail::formula(step.score, compiled);
        else if (step.score.value && step.score.answer && step.normaliser) {
            double x = *step.score.answer;
            if (compiled.treatment) x = measure::treated(*compiled.treatment, x);
            if (x != *step.score.answer) step.treated = x;
            step.formula = detail::formula(*step.normaliser, x);
        }
        for (const bool es : {false, true}) {
            std::string& words = step.text.languages[es ? "es" : "en"];
            if (step.reconciled) words = detail::text_of_leaf(step, e.assessment(), es);
            else if (step.score.rule) words = detail::text_of_inner(step, es, by_id);
            else words = detail::title(step.score, es ? "es" : "en") + (es ? ": contexto, sin puntaje." : ": context, not scored.");
        }
    }
    return out;
}

Explanation explain(const Framework& framework, const Assessment& assessment, const std::string& node, const Method& method) {
    return explain(Evaluation(framework, assessment, method), node);
}

}  // namespace ceiba

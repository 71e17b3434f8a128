#pragma once

#include <ceiba/score.hpp>

namespace ceiba {

namespace detail {

/// What explanations call the names of documents.
struct Word {
    std::string_view name;
    std::string_view en;
    std::string_view es;
};

// clang-format off
inline constexpr Word words[] = {
    // states
    {"answered", "answered", "con respuesta"},
    {"not_answered", "not answered", "sin respuesta"},
    {"not_applicable", "not applicable", "no aplicable"},
    {"dont_know", "do not know", "no sabe"},
    {"insufficient_evidence", "insufficient evidence", "evidencia insuficiente"},
    {"not_reviewed", "not reviewed", "no revisado"},
    {"outside_mandate", "outside the mandate", "fuera del mandato"},
    {"no_score", "no score", "sin puntaje"},
    // aggregation
    {"arithmetic", "arithmetic mean", "media aritmética"},
    {"geometric", "geometric mean", "media geométrica"},
    {"harmonic", "harmonic mean", "media armónica"},
    {"minimum", "minimum", "mínimo"},
    {"maximum", "maximum", "máximo"},
    {"median", "median", "mediana"},
    {"sum", "sum", "suma"},
    {"points_share", "share of the points", "proporción de los puntos"},
    {"cumulative", "highest level fully met", "nivel más alto plenamente cumplido"},
    {"power", "power mean", "media de potencias"},
    {"nth_worst", "n-th lowest", "n-ésimo más bajo"},
    {"weakest_link_plus", "weakest link with plus", "eslabón más débil con plus"},
    {"owa", "ordered weighted average", "media ponderada ordenada"},
    {"choquet", "Choquet integral", "integral de Choquet"},
    {"mazziotta_pareto", "Mazziotta–Pareto index", "índice de Mazziotta–Pareto"},
    {"mean_min", "mean–min function", "función media–mínimo"},
    {"banded", "band of the mean points", "banda de los puntos medios"},
    {"passed", "what is passed", "lo aprobado"},
    {"k_of_n", "whether enough are met", "si se cumplen los suficientes"},
    {"share_met", "share met", "proporción cumplida"},
    {"lookup", "look-up table", "tabla de consulta"},
    {"decision", "decision list", "lista de decisión"},
    // reconciliation
    {"mean", "mean", "media"},
    {"lower_median", "lower median", "mediana inferior"},
    {"trimmed", "trimmed mean", "media recortada"},
    {"lowest_sector", "least favourable sector", "sector menos favorable"},
    {"weighted_by_mandate", "mean weighted by mandate", "media ponderada por mandato"},
    {"weighted_by_evidence", "mean weighted by evidence", "media ponderada por evidencia"},
    {"weighted_by_source", "mean weighted by source", "media ponderada por fuente"},
    {"weighted_by_confidence", "mean weighted by confidence", "media ponderada por confianza"},
    {"mode", "mode", "moda"},
    {"latest", "latest", "la más reciente"},
    {"adjudicated", "adjudicated", "adjudicado"},
};
// clang-format on

inline std::string word(std::string_view name, bool es) {
    const auto* found = std::ranges::find(words, name, &Word::name);
    if (found == std::ranges::end(words)) return std::string(name);
    return std::string(es ? found->es : found->en);
}

/// A number for people: four decimals at most.
inline std::string shown(double x) {
    return number(measure::rounded(x, {.mode = measure::RoundingMode::half_away, .digits = 4}));
}

inline std::string percent(double share) {
    return number(measure::rounded(share * 100, {.mode = measure::RoundingMode::half_away, .digits = 1})) + " %";
}

inline std::string title(const NodeScore& s, const std::string& language) {
    const std::string label = s.label.empty() ? s.id : s.label.in(language);
    return s.code ? *s.code + " " + label : label;
}

/// The counted children's numbers, with their weights where these differ.
inline std::string terms(const NodeScore& s) {
    std::string out;
    bool equal = true;
    double first = -1;
    for (const Counted& c : s.trace) {
        if (!c.counted) continue;
        if (first < 0) first = c.weight;
        equal = equal && c.weight == first;
    }
    const bool weighted = !equal && combine::uses_weights(*s.rule);
    int n = 0;
    for (const Counted& c : s.trace) {
        if (!c.counted) continue;
        out += (n++ > 0 ? ", " : "") + (weighted ? shown(c.weight) + " × " : std::string()) + shown(*c.value);
    }
    return out;
}

inline std::string text_of_inner(const NodeScore& s, bool es, const std::map<std::string, const NodeScore*>& by_id) {
    const std::string language = es ? "es" : "en";
    std::string out = title(s, language) + ": ";
    const auto counted = std::ranges::count_if(s.trace, &Counted::counted);
    if (s.value) {
        out += shown(*s.value) + ", " + word(rule_name(*s.rule), es);
        out += (es ? " de " : " of ") + std::to_string(counted) + (es ? " de " : " of ") + std::to_string(s.trace.size()) +
               (es ? " partes: " : " parts: ");
        out += terms(s);
    } else {
        out += word(describe::name_of(s.state), es);
    }
    for (const Counted& c : s.trace) {
        if (c.state == State::answered) continue;
        const auto found = by_id.find(c.node);
        out +=
            "; " + (found == by_id.end() ? c.node : title(*found->second, language)) + " (" + word(describe::name_of(c.state), es) + ") ";
        if (c.counted) out += (es ? "cuenta como " : "counts as ") + shown(*c.value);
        else out += es ? "no cuenta" : "is not counted";
    }
    if (s.coverage) out += std::string("; ") + (es ? "cobertura " : "coverage ") + percent(*s.coverage);
    if (s.lower && s.upper && *s.lower != *s.upper)
        out += std::string("; ") + (es ? "entre " : "between ") + shown(*s.lower) + (es ? " y " : " and ") + shown(*s.upper) +
               (es ? ", según lo que falta" : ", whatever is missing");
    return out + ".";
}

inline std::string text_of_leaf(const NodeScore& s, const Reconciled& r, const Assessment& assessment, bool es) {
    std::string out = title(s, es ? "es" : "en") + ": ";
    if (s.value) out += shown(*s.value);
    else out += word(describe::name_of(s.state), es);
    if (s.value && s.answer && *s.answer != *s.value) out += (es ? ", de la respuesta " : ", from the answer ") + shown(*s.answer);
    if (r.adjudicated) {
        const auto found = std::ranges::find(assessment.adjudications, r.indicator, &Adjudication::indicator);
        out += std::string("; ") + word("adjudicated", es) + ": " + found->rationale;
    } else {
        out += std::string("; ") + word(rule_name(r.rule), es);
    }
    out += std::string("; ") + std::to_string(r.answers) + (es ? " respuestas válidas de " : " answers in ") + std::to_string(r.responses) +
           (es ? " recibidas" : " responses");
    if (r.minimum && r.maximum && *r.minimum != *r.maximum)
        out += std::string(es ? ", de " : ", from ") + shown(*r.minimum) + (es ? " a " : " to ") + shown(*r.maximum);
    if (r.held_back > 0 && !r.adjudicated)
        out += "; " + std::to_string(r.held_back) + (es ? " retenidas por falta de evidencia" : " held back for want of evidence");
    return out + ".";
}

}  // namespace detail

/// How a node's score came about: the node, then everything below it down to the answers, as data and in words (en, es).
///
/// throws  Error with every issue of the documents, or unknown_node
inline Explanation explain(const Framework& framework, const Assessment& assessment, const std::string& node, const Method& method = {}) {
    const Tree tree(framework);
    const auto at = tree.find(node);
    if (!at) throw Error({issue("unknown_node", "", {node, tree.closest(node)})});
    const Scores scores = score(framework, assessment, method);
    std::map<std::string, const NodeScore*> by_id;
    for (const NodeScore& s : scores.nodes) by_id.emplace(s.id, &s);
    Explanation out{.framework = framework.id,
                    .method = method.id,
                    .assessment = assessment.id,
                    .node = node,
                    .provenance = scores.provenance};
    for (std::size_t i = *at; i < tree.size() && (i == *at || tree[i].depth > tree[*at].depth); ++i) {
        Step& step = out.steps.emplace_back();
        step.score = scores.nodes[i];
        const auto r = std::ranges::find(scores.answers, step.score.id, &Reconciled::indicator);
        if (r != scores.answers.end()) step.reconciled = *r;
        for (const Response& response : assessment.responses)
            if (response.indicator == step.score.id) step.responses.push_back(response);
        for (const bool es : {false, true}) {
            std::string& words = step.text.languages[es ? "es" : "en"];
            if (step.reconciled) words = detail::text_of_leaf(step.score, *step.reconciled, assessment, es);
            else if (step.score.rule) words = detail::text_of_inner(step.score, es, by_id);
            else words = detail::title(step.score, es ? "es" : "en") + (es ? ": contexto, sin puntaje." : ": context, not scored.");
        }
    }
    return out;
}

}  // namespace ceiba

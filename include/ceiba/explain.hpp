#pragma once

#include <ceiba/score.hpp>
#include <map>
#include <set>

namespace ceiba {

namespace detail {

/// What explanations call the names of documents. A rule or normaliser may have a formula too: an option stands for its name in braces,
/// {x} for an answer, {least} and {most} for what keeps a share between 0 and 1, {values}, {weighted}, {weights}, {powers}, {inverses},
/// {tops} for what was counted, {all} for all weights; without one, it is shown as a function of what was counted and of its
/// options.
struct Word {
    std::string_view name;
    std::string_view en;
    std::string_view es;
    std::string_view formula{};
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
    {"arithmetic", "arithmetic mean", "media aritmética", "({weighted}) / ({weights})"},
    {"geometric", "geometric mean", "media geométrica", "({powers}) ^ (1 / ({weights}))"},
    {"harmonic", "harmonic mean", "media armónica", "({weights}) / ({inverses})"},
    {"minimum", "minimum", "mínimo", "min({values})"},
    {"maximum", "maximum", "máximo", "max({values})"},
    {"median", "median", "mediana"},
    {"sum", "sum", "suma", "({weighted}) / ({weights}) × {all}"},
    {"points_share", "share of the points", "proporción de los puntos", "{scale} × ({weighted}) / ({tops})"},
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
    // imputation
    {"group_mean", "mean of its group", "media de su grupo"},
    {"group_median", "median of its group", "mediana de su grupo"},
    {"last", "latest earlier round", "ronda anterior más reciente"},
    {"linear", "on a line between rounds", "en línea entre rondas"},
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
    // normalisation
    {"identity", "as it is", "tal cual", "{x}"},
    {"goalposts", "between goalposts", "entre límites", "{range_low} + ({range_high} − {range_low}) × {least}({x} − {low}) / ({high} − {low}){most}"},
    {"bands", "by bands", "por bandas"},
    {"piecewise", "along straight lines", "por tramos rectos"},
    {"logistic", "on an S-shaped curve", "en una curva en forma de S", "{range_low} + ({range_high} − {range_low}) / (1 + exp(−{steepness} × ({x} − {midpoint})))"},
    {"middle", "best in the middle", "mejor en el medio"},
    {"standard", "in standard deviations", "en desviaciones estándar", "{to_mean} + {to_deviation} × ({x} − {mean}) / {deviation}"},
    {"min_max", "from the least to the greatest unit", "de la unidad menor a la mayor"},
    {"z_score", "z-score", "puntuación z"},
    {"rank", "rank", "rango"},
    {"percentile", "percentile", "percentil"},
    {"distance_to_target", "distance to a target", "distancia a una meta"},
    {"distance_to_reference", "distance to a reference", "distancia a una referencia"},
    // what a missing part counts as
    {"skip", "skipped", "se omite"},
    {"worst", "worst", "el peor valor"},
    {"target", "its target", "su meta"},
    {"value", "a given value", "un valor dado"},
    {"propagate", "takes away the score", "retira el puntaje"},
    {"block", "blocks", "bloquea"},
    // why there is no score
    {"nothing_counted", "nothing below it counts", "nada de lo inferior cuenta"},
    {"minimum_coverage", "less was answered than its minimum coverage asks", "se respondió menos de lo que pide su cobertura mínima"},
    {"propagated", "something below is missing that takes away every score above", "falta algo inferior que retira todo puntaje superior"},
    {"undefined", "its rule gives nothing for these parts", "su regla no da nada para estas partes"},
    {"missing", "no answer", "sin respuesta que cuente"},
    // rounding
    {"none", "not rounded", "sin redondear"},
    {"half_up", "rounded, halves up", "redondeado, las mitades hacia arriba"},
    {"half_away", "rounded, halves away from 0", "redondeado, las mitades lejos de 0"},
    {"half_even", "rounded, halves to the even digit", "redondeado, las mitades a la cifra par"},
    {"floor", "rounded down", "redondeado hacia abajo"},
    {"ceil", "rounded up", "redondeado hacia arriba"},
    {"truncate", "cut off", "truncado"},
    // sources
    {"survey", "survey", "encuesta"},
    {"desk_review", "desk review", "revisión documental"},
    {"case_review", "case review", "revisión de casos"},
    {"interview", "interview", "entrevista"},
    {"observation", "observation", "observación"},
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

/// A pattern with the numbers that stand for the names in braces.
inline std::string filled_in(std::string_view pattern, const std::map<std::string, std::string>& numbers) {
    std::string out;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] != '{') {
            out += pattern[i];
            continue;
        }
        const std::size_t end = pattern.find('}', i);
        const auto found = numbers.find(std::string(pattern.substr(i + 1, end - i - 1)));
        if (found != numbers.end()) out += found->second;
        i = end;
    }
    return out;
}

/// The options of a rule or normaliser by name, as far as they are numbers, ranges or switches.
template <class T>
void options(const T& chosen, const std::string& prefix, std::map<std::string, std::string>& out) {
    describe::for_each_member<T>([&](const describe::Note& note, auto pointer) {
        const auto& x = chosen.*pointer;
        const std::string name = prefix + std::string(note.name);
        using M = std::remove_cvref_t<decltype(x)>;
        if constexpr (std::is_same_v<M, bool>) out[name] = x ? "true" : "";
        else if constexpr (std::is_arithmetic_v<M>) out[name] = number(static_cast<double>(x));
        else if constexpr (std::is_same_v<M, std::optional<double>>) x ? void(out[name] = number(*x)) : void();
        else if constexpr (std::is_same_v<M, measure::Interval>) options(x, name + "_", out);
    });
}

/// The formula of a rule or normaliser with numbers in it; without one, a function of what was counted and of its options.
template <describe::Tagged T>
std::string formula(const T& tagged, std::map<std::string, std::string> numbers) {
    std::map<std::string, std::string> chosen;
    std::visit([&](const auto& those) { options(those, "", chosen); }, tagged.value);
    numbers.insert(chosen.begin(), chosen.end());
    const std::string name = rule_name(tagged);
    if (numbers.contains("clamp") && numbers["clamp"] == "true") {
        numbers["least"] = "min(1, max(0, ";
        numbers["most"] = "))";
    }
    if (numbers.contains("log") && numbers["log"] == "true")
        for (const char* key : {"x", "low", "high"}) numbers[key] = "ln " + numbers[key];
    const auto* found = std::ranges::find(words, name, &Word::name);
    if (found != std::ranges::end(words) && !found->formula.empty()) return filled_in(found->formula, numbers);
    std::string with;
    for (const auto& [option, value] : chosen)
        if (!value.empty()) with.append(with.empty() ? "; " : ", ").append(option).append(" = ").append(value);
    return name + "(" + (numbers.contains("x") ? numbers["x"] : numbers["values"]) + with + ")";
}

/// Joined by a sign.
class Joined {
public:
    explicit Joined(std::string sign) : sign_(std::move(sign)) {}
    void add(const std::string& term) { out_ += (n_++ > 0 ? sign_ : "") + term; }
    const std::string& text() const { return out_; }

private:
    std::string sign_;
    std::string out_;
    int n_ = 0;
};

inline std::string formula_of_inner(const NodeScore& s, const std::map<std::string, const NodeScore*>& by_id) {
    Joined values(", "), weighted(" + "), weights(" + "), powers(" × "), inverses(" + "), tops(" + ");
    double all = 0;
    const std::optional<double> floor = combine::floor_of(*s.rule);
    for (const Counted& c : s.trace) {
        all += c.weight;
        if (!c.counted) continue;
        const double entered = std::max(*c.value, floor.value_or(*c.value));
        const std::string w = shown(c.weight);
        const std::string x = shown(entered);
        const std::string signed_x = entered < 0 ? "(" + x + ")" : x;
        values.add(x);
        weighted.add(std::string(w).append(" × ").append(signed_x));
        weights.add(w);
        powers.add(std::string(signed_x).append("^").append(w));
        inverses.add(std::string(w).append(" / ").append(signed_x));
        const auto found = by_id.find(c.node);
        if (found != by_id.end() && found->second->range) tops.add(w + " × " + shown(found->second->range->high));
    }
    return formula(*s.rule, {{"values", values.text()},
                             {"weighted", weighted.text()},
                             {"weights", weights.text()},
                             {"powers", powers.text()},
                             {"inverses", inverses.text()},
                             {"tops", tops.text()},
                             {"all", shown(all)}});
}

/// Why a node has no score, once that is known of everything below it.
inline std::optional<NoScore> reason(const Prepared& p, const Scores& scores, std::size_t i,
                                     const std::vector<std::optional<NoScore>>& below) {
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
inline std::string finish(const Step& step, bool es) {
    std::string out;
    if (step.reversed) out += es ? "; invertido, porque menos es mejor" : "; turned round, because lower is better";
    if (step.rounding && step.rounding->mode != measure::RoundingMode::none)
        out += "; " + word(describe::name_of(step.rounding->mode), es) + (es ? ", decimales: " : ", decimals: ") +
               std::to_string(step.rounding->digits);
    return out;
}

inline std::string weight_text(const NodeScore& s, bool es) {
    return s.depth == 0 ? "" : std::string(es ? "; peso efectivo " : "; effective weight ") + percent(s.effective_weight);
}

inline std::string text_of_inner(const Step& step, bool es, const std::map<std::string, const NodeScore*>& by_id) {
    const NodeScore& s = step.score;
    const std::string language = es ? "es" : "en";
    std::string out = title(s, language) + ": ";
    const auto counted = std::ranges::count_if(s.trace, &Counted::counted);
    if (s.value) {
        out += shown(*s.value) + ", " + word(rule_name(*s.rule), es);
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
        if (c.policy) out += std::string(es ? ", política: " : ", policy: ") + word(rule_name(*c.policy), es);
    }
    if (s.imputed > 0) out += std::string("; ") + (es ? "imputado " : "imputed ") + percent(s.imputed);
    if (s.coverage) out += std::string("; ") + (es ? "cobertura " : "coverage ") + percent(*s.coverage);
    if (s.lower && s.upper && *s.lower != *s.upper)
        out += std::string("; ") + (es ? "entre " : "between ") + shown(*s.lower) + (es ? " y " : " and ") + shown(*s.upper) +
               (es ? ", según lo que falta" : ", whatever is missing");
    return out + weight_text(s, es) + ".";
}

/// "1 answer in 1 response", "3 answers in 4 responses".
inline std::string counts(const Reconciled& r, bool es) {
    const auto one = [](int n, const char* singular, const char* plural) { return std::to_string(n) + (n == 1 ? singular : plural); };
    if (es) return one(r.answers, " respuesta válida de ", " respuestas válidas de ") + one(r.responses, " recibida", " recibidas");
    return one(r.answers, " answer in ", " answers in ") + one(r.responses, " response", " responses");
}

inline std::string imputed_by(const measure::Imputation& rule, bool es) {
    if (std::holds_alternative<measure::imputation::None>(rule.value)) return es ? "valor dado" : "a given value";
    return word(rule_name(rule), es);
}

inline std::string text_of_leaf(const Step& step, const Assessment& assessment, bool es) {
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
        out += std::string("; ") + word(rule_name(*step.normaliser), es) + (step.formula.empty() ? "" : ": " + step.formula);
    if (s.value) out += finish(step, es);
    if (r.imputed) {
        const auto found = std::ranges::find(assessment.imputations, r.indicator, &Imputed::indicator);
        return out + (es ? "; imputado (" : "; imputed (") + imputed_by(found->impute, es) + "): " + word(describe::name_of(r.state), es) +
               ".";
    }
    if (r.adjudicated) {
        const auto found = std::ranges::find(assessment.adjudications, r.indicator, &Adjudication::indicator);
        out += std::string("; ") + word("adjudicated", es) + ": " + found->rationale;
    } else {
        out += std::string("; ") + word(rule_name(r.rule), es);
    }
    out += "; " + counts(r, es);
    if (r.minimum && r.maximum && *r.minimum != *r.maximum)
        out += std::string(es ? ", de " : ", from ") + shown(*r.minimum) + (es ? " a " : " to ") + shown(*r.maximum);
    if (r.held_back > 0 && !r.adjudicated)
        out += "; " + std::to_string(r.held_back) + (es ? " retenidas por falta de evidencia" : " held back for want of evidence");
    for (const Heard& h : step.heard) {
        Joined ids(", ");
        for (const std::string& id : h.institutions) ids.add(id);
        out += "; " + word(describe::name_of(h.source), es) + ": " + ids.text();
    }
    return out + weight_text(s, es) + ".";
}

/// Who answered, by source: each institution once, in the order of their ids.
inline std::vector<Heard> heard(const std::vector<Response>& responses) {
    std::map<Source, std::set<std::string>> found;
    for (const Response& r : responses)
        if (r.state == State::answered) found[r.source].insert(r.institution);
    std::vector<Heard> out;
    for (const auto& [source, institutions] : found) out.push_back({source, {institutions.begin(), institutions.end()}});
    return out;
}

}  // namespace detail

/// How a node's score came about: the node, then everything below it down to the answers, as data and in words (en, es).
///
/// Of every node: what was counted and what a missing part counted as, and why there is no score where there is none; the formula of its
/// rule, or of its normaliser, with the numbers in it; direction, rounding and minimum coverage; its effective weight; and of an
/// indicator its responses, and which institutions answered, by source.
///
/// throws  Error with every issue of the documents, or unknown_node
inline Explanation explain(const Framework& framework, const Assessment& assessment, const std::string& node, const Method& method = {}) {
    const Tree tree(framework);
    const auto at = tree.find(node);
    if (!at) throw Error({issue("unknown_node", "", {node, tree.closest(node)})});
    const Scores scores = score(framework, assessment, method);
    const detail::Prepared p(framework, method);
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
        if (r != scores.answers.end()) step.reconciled = *r;
        for (const Response& response : assessment.responses)
            if (response.indicator == step.score.id) step.responses.push_back(response);
        if (tree.scored(i)) {
            step.normaliser = compiled.normaliser;
            step.reversed = compiled.reversed;
            if (compiled.rounding.mode != measure::RoundingMode::none) step.rounding = compiled.rounding;
            if (compiled.minimum_coverage > 0) step.minimum_coverage = compiled.minimum_coverage;
            step.heard = detail::heard(step.responses);
            std::set<std::string> all;
            for (const Heard& h : step.heard) all.insert(h.institutions.begin(), h.institutions.end());
            step.institutions.assign(all.begin(), all.end());
        }
        if (step.score.value && step.score.rule) step.formula = detail::formula_of_inner(step.score, by_id);
        else if (step.score.value && step.score.answer && step.normaliser) {
            double x = *step.score.answer;
            if (compiled.treatment) x = measure::treated(*compiled.treatment, x);
            if (x != *step.score.answer) step.treated = x;
            step.formula = detail::formula(*step.normaliser, {{"x", detail::shown(x)}});
        }
        for (const bool es : {false, true}) {
            std::string& words = step.text.languages[es ? "es" : "en"];
            if (step.reconciled) words = detail::text_of_leaf(step, assessment, es);
            else if (step.score.rule) words = detail::text_of_inner(step, es, by_id);
            else words = detail::title(step.score, es ? "es" : "en") + (es ? ": contexto, sin puntaje." : ": context, not scored.");
        }
    }
    return out;
}

}  // namespace ceiba

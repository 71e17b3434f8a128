#pragma once

#include <algorithm>
#include <ceiba/detail/number.hpp>
#include <ceiba/measure/round.hpp>
#include <ceiba/model/result.hpp>
#include <map>

/// How explanations put rules, normalisers and numbers, in English and Spanish.
namespace ceiba {

namespace detail {

/// What explanations call the names of documents. A rule or normaliser may have a formula too: an option stands for its name in braces,
/// {x} for an answer, {least} and {most} for what keeps a share between 0 and 1, other names for what `formula` makes of what was counted;
/// M is the mean that follows. Without one, it is shown as a function of what was counted and of its options.
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
    {"lower_median", "lower median", "mediana inferior"},
    {"sum", "sum", "suma", "({weighted}) / ({weights}) × {all}"},
    {"points_share", "share of the points", "proporción de los puntos", "{scale} × ({weighted}) / ({tops})"},
    {"cumulative", "highest level fully met", "nivel más alto plenamente cumplido"},
    {"power", "power mean", "media de potencias", "(({powered}) / ({weights})) ^ (1 / {exponent})"},
    {"nth_worst", "n-th lowest", "n-ésimo más bajo"},
    {"weakest_link_plus", "weakest link with plus", "eslabón más débil con plus", "min(min({values}) + {plus}, max({values}))"},
    {"owa", "ordered weighted average", "media ponderada ordenada", "{ordered}"},
    {"choquet", "Choquet integral", "integral de Choquet", "{masses}"},
    {"mazziotta_pareto", "Mazziotta–Pareto index", "índice de Mazziotta–Pareto", "M {sign} ({squares}) / ({weights}) / M, M = ({weighted}) / ({weights})"},
    {"mean_min", "mean–min function", "función media–mínimo", "M − {alpha} × (√((M − min({values}))^2 + {beta}^2) − {beta}), M = ({weighted}) / ({weights})"},
    {"banded", "band of the mean points", "banda de los puntos medios", "banded(({points} − {asked} × {points_low}) / ({most} × {points_high} − {asked} × {points_low}); limits = {limits})"},
    {"passed", "what is passed", "lo aprobado", "{met}"},
    {"k_of_n", "whether enough are met", "si se cumplen los suficientes", "k_of_n({each_met}; n = {children}, k = {k}, values = {values_low}, {values_high})"},
    {"share_met", "share met", "proporción cumplida", "({met}) / ({weights})"},
    {"lookup", "look-up table", "tabla de consulta"},
    {"decision", "decision list", "lista de decisión"},
    // imputation
    {"group_mean", "mean of its group", "media de su grupo"},
    {"group_median", "median of its group", "mediana de su grupo"},
    {"last", "latest earlier round", "ronda anterior más reciente"},
    {"linear", "on a line between rounds", "en línea entre rondas"},
    // reconciliation
    {"mean", "mean", "media"},
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
    // what became of an answer
    {"counted", "counted", "contada"},
    {"lowered", "counts for less, for want of evidence", "cuenta menos por falta de evidencia"},
    {"held_back", "not counted, for want of evidence", "no cuenta por falta de evidencia"},
    {"no_weight", "without weight in the rule", "sin peso en la regla"},
    {"other_series", "not of the series that is scored", "no es de la serie que se puntúa"},
    {"superseded", "replaced by a later answer", "reemplazada por otra posterior"},
    {"not_asked", "not asked", "no consultada"},
    {"unanswered", "without an answer", "sin respuesta"},
    {"context", "not scored", "sin puntaje"},
    {"overruled", "an adjudication stands instead", "la reemplaza lo adjudicado"},
};
// clang-format on

/// The words for a name; null if there are none.
inline const Word* word_of(std::string_view name) {
    const auto* found = std::ranges::find(words, name, &Word::name);
    return found == std::ranges::end(words) ? nullptr : found;
}

inline std::string word(std::string_view name, bool es) {
    const Word* found = word_of(name);
    if (found == nullptr) return std::string(name);
    return std::string(es ? found->es : found->en);
}

/// A number for people: four decimals at most, but as many significant digits if it is below 1, so that a small one is not 0.
inline std::string shown(double x, int digits = 4) {
    const double size = std::abs(x);
    const int zeros = size > 0 && size < 1 ? -1 - static_cast<int>(std::floor(std::log10(size))) : 0;
    return number(measure::rounded(x, {.mode = measure::RoundingMode::half_away, .digits = digits + zeros}));
}

/// A number of a formula, exact enough for the formula to compute to what it explains.
inline std::string figure(double x) {
    return shown(x, 6);
}

inline std::string percent(double share) {
    return shown(share * 100, 1) + " %";
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

/// A pattern with the numbers that stand for the names in braces; one below 0 in brackets.
inline std::string filled_in(std::string_view pattern, const std::map<std::string, std::string>& numbers) {
    std::string out;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] != '{') {
            out += pattern[i];
            continue;
        }
        const std::size_t end = pattern.find('}', i);
        const auto found = numbers.find(std::string(pattern.substr(i + 1, end - i - 1)));
        const bool below = found != numbers.end() && found->second.starts_with('-') && found->second.find(' ') == std::string::npos;
        if (found != numbers.end()) out += below ? "(" + found->second + ")" : found->second;
        i = end;
    }
    return out;
}

/// The options of a rule or normaliser by name, as far as they are numbers, lists of these, ranges, switches or names.
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
        else if constexpr (describe::Enumeration<M>) out[name] = describe::name_of(x);
        else if constexpr (std::is_same_v<M, std::vector<double>>)
            for (const double each : x) out[name] += (out[name].empty() ? "" : ", ") + number(each);
    });
}

/// The formula of a rule or normaliser with numbers in it; without one, a function of what was counted and of its options.
template <describe::Tagged T>
std::string formula(const T& tagged, std::map<std::string, std::string> numbers) {
    std::map<std::string, std::string> chosen;
    std::visit([&](const auto& those) { options(those, "", chosen); }, tagged.value);
    numbers.insert(chosen.begin(), chosen.end());
    const std::string name = describe::tag_of(tagged);
    if (numbers.contains("clamp") && numbers["clamp"] == "true") {
        numbers["least"] = "min(1, max(0, ";
        numbers["most"] = "))";
    }
    if (numbers.contains("log") && numbers["log"] == "true")
        for (const char* key : {"x", "low", "high"}) numbers[key] = "ln " + numbers[key];
    const Word* found = word_of(name);
    if (found != nullptr && !found->formula.empty()) return filled_in(found->formula, numbers);
    std::string with;
    for (const auto& [option, value] : chosen)
        if (!value.empty()) with.append(with.empty() ? "; " : ", ").append(option).append(" = ").append(value);
    return name + "(" + (numbers.contains("x") ? numbers["x"] : numbers["values"]) + with + ")";
}

}  // namespace detail

}  // namespace ceiba

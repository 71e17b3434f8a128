#pragma once

#include <algorithm>
#include <ceiba/describe.hpp>
#include <exception>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ceiba {

enum class Severity { error, warning, note };
BOOST_DESCRIBE_ENUM(Severity, error, warning, note)
constexpr auto describe_notes(Severity*) {
    return describe::notes("Severity", "How bad an issue is.",
                           {{.name = "error", .text = "The input cannot be used as it is."},
                            {.name = "warning", .text = "The input is used, but probably does not say what was meant."},
                            {.name = "note", .text = "Worth knowing."}});
}

/// What one issue code means, in the languages the public is addressed in; {0}, {1}, ... stand for the issue's arguments, and what
/// stands in <> is left out where its argument is.
struct CodeText {
    std::string_view code;
    Severity severity;
    std::string_view en;
    std::string_view es;
};

// clang-format off
/// Every code an issue can have. The one place where their texts stand.
inline constexpr CodeText codes[] = {
    // documents
    {"syntax", Severity::error, "not valid JSON: {0} (line {1}, column {2})", "no es JSON válido: {0} (línea {1}, columna {2})"},
    {"duplicate_key", Severity::error, "the key '{0}' stands twice", "la clave «{0}» aparece dos veces"},
    {"unknown_key", Severity::error, "unknown key '{0}'<; did you mean '{1}'?>", "clave desconocida «{0}»<; ¿quiso decir «{1}»?>"},
    {"missing_key", Severity::error, "'{0}' is required", "falta «{0}», que es obligatorio"},
    {"wrong_type", Severity::error, "expected {0}, found {1}", "se esperaba {0} y se encontró {1}"},
    {"unknown_value", Severity::error, "'{0}' is not one of: {1}", "«{0}» no es uno de: {1}"},
    {"wrong_schema", Severity::error, "schema is '{0}', expected '{1}'", "el esquema es «{0}», se esperaba «{1}»"},
    {"out_of_range", Severity::error, "{0} is outside {1}", "{0} está fuera de {1}"},
    {"cannot_read", Severity::error, "cannot read the file: {0}", "no se puede leer el archivo: {0}"},
    {"cannot_write", Severity::error, "cannot write the file: {0}", "no se puede escribir el archivo: {0}"},
    // framework
    {"bad_id", Severity::error, "the id '{0}' must match [a-z][a-z0-9_]*", "el id «{0}» debe cumplir [a-z][a-z0-9_]*"},
    {"reserved_id", Severity::error, "the id '{0}' is a C++ or Python keyword", "el id «{0}» es una palabra reservada de C++ o Python"},
    {"duplicate_id", Severity::error, "the id '{0}' already stands at {1}", "el id «{0}» ya existe en {1}"},
    {"leaf_or_branch", Severity::error, "a node has either a question or children", "un nodo tiene o bien una pregunta o bien hijos"},
    {"unknown_scale", Severity::error, "unknown scale '{0}'<; did you mean '{1}'?>", "escala desconocida «{0}»<; ¿quiso decir «{1}»?>"},
    {"no_scale", Severity::error, "a scored indicator needs a scale", "un indicador con puntaje necesita una escala"},
    {"unknown_axis", Severity::error, "unknown axis '{0}'<; did you mean '{1}'?>", "eje desconocido «{0}»<; ¿quiso decir «{1}»?>"},
    {"unknown_tag", Severity::error, "the axis '{0}' has no tag '{1}'<; did you mean '{2}'?>", "el eje «{0}» no tiene la etiqueta «{1}»<; ¿quiso decir «{2}»?>"},
    {"unknown_language", Severity::error, "the framework does not declare the language '{0}'", "el marco no declara el idioma «{0}»"},
    {"missing_translation", Severity::warning, "no text in '{0}'", "falta el texto en «{0}»"},
    {"scale_kind", Severity::error, "a scale has either levels or a numeric rule", "una escala tiene o bien niveles o bien una regla numérica"},
    {"duplicate_level", Severity::error, "the level '{0}' stands twice", "el nivel «{0}» aparece dos veces"},
    {"few_levels", Severity::error, "a scale needs two levels with different values", "una escala necesita dos niveles con valores distintos"},
    {"bad_interval", Severity::error, "the lower end {0} must be below the upper end {1}", "el extremo inferior {0} debe ser menor que el superior {1}"},
    {"log_goalpost", Severity::error, "a logarithm needs goalposts above 0, the lower one is {0}", "un logaritmo necesita límites mayores que 0, el inferior es {0}"},
    {"rule_on_leaf", Severity::error, "an indicator has no rule", "un indicador no tiene regla"},
    {"negative_weight", Severity::error, "the weight {0} is negative", "el peso {0} es negativo"},
    {"zero_weights", Severity::error, "all weights of the children are 0", "todos los pesos de los hijos son 0"},
    {"weights_ignored", Severity::note, "the rule {0} does not use unequal weights", "la regla {0} no usa pesos desiguales"},
    {"mixed_ranges", Severity::error, "the children have different ranges ({0}); say rescale or give them one range", "los hijos tienen rangos distintos ({0}); indique rescale o deles un mismo rango"},
    {"empty_range", Severity::error, "the range of '{0}' is a single point<, of which {1} makes nothing>", "el rango de «{0}» es un solo punto<, del que {1} no puede hacer nada>"},
    {"too_great", Severity::error, "what is added or subtracted here comes to more than a number can hold", "lo que aquí se suma o se resta es más de lo que cabe en un número"},
    {"range_without_rescale", Severity::error, "a range is declared but rescale is not set", "se declara un rango sin rescale"},
    {"rescale_unused", Severity::warning, "rescale has no effect on an indicator, or under a rule that pools all indicators below", "rescale no tiene efecto en un indicador, ni bajo una regla que reúne todos los indicadores inferiores"},
    {"below_zero", Severity::error, "the rule {0} is undefined below 0 and a child's range starts at {1}", "la regla {0} no está definida por debajo de 0 y el rango de un hijo empieza en {1}"},
    {"needs_clamp", Severity::error, "the rule {0} needs children that stay in their range: '{1}' is not clamped", "la regla {0} necesita hijos dentro de su rango: «{1}» no está acotado"},
    {"mean_not_positive", Severity::error, "the rule {2} needs a mean above 0, and the column of '{0}' is brought to the mean {1}", "la regla {2} necesita una media mayor que 0, y la columna de «{0}» se lleva a la media {1}"},
    {"points_start", Severity::error, "points start at 0, the range of '{0}' starts at {1}", "los puntos empiezan en 0, el rango de «{0}» empieza en {1}"},
    {"no_level", Severity::error, "an indicator under a cumulative node needs a level", "un indicador bajo un nodo acumulativo necesita un nivel"},
    {"unknown_level", Severity::error, "the level {0} is not one of the cumulative node's: {1}", "el nivel {0} no está entre los del nodo acumulativo: {1}"},
    {"levels_order", Severity::error, "levels must ascend and start above the base", "los niveles deben ser ascendentes y empezar por encima de la base"},
    {"bad_threshold", Severity::error, "the threshold {0} counts as {1}, which must lie in ({2}, {3}]", "el umbral {0} cuenta como {1}, que debe estar en ({2}, {3}]"},
    {"read_as_answer", Severity::note, "{0} is an answer to '{1}', and counts as {2}", "{0} es una respuesta a «{1}», y cuenta como {2}"},
    {"number_and_code", Severity::note, "{0} is read as a number; to name the level with the code '{0}', write it as a text", "{0} se lee como número; para nombrar el nivel de código «{0}», escríbalo como texto"},
    {"value_outside", Severity::note, "a policy counts '{1}' as {0}, which comes to {2}, outside its range {3}: scores may leave their bounds", "una política cuenta «{1}» como {0}, que equivale a {2}, fuera de su rango {3}: los puntajes pueden salir de sus cotas"},
    {"target_of_no_score", Severity::error, "only an indicator has a target, and 'no_score' is of a node with children", "solo un indicador tiene meta, y «no_score» es de un nodo con hijos"},
    {"no_target", Severity::error, "a policy counts '{0}' as its target, but it has none", "una política cuenta «{0}» como su meta, pero no la tiene"},
    {"block_needs_threshold", Severity::error, "'block' has no meaning under the rule {0}", "«block» no tiene sentido bajo la regla {0}"},
    {"bad_value", Severity::error, "'{1}' cannot count as {0}: it has no such value, or the rule {2} does not take it", "«{1}» no puede contar como {0}: no tiene tal valor, o la regla {2} no lo admite"},
    {"bad_policy", Severity::error, "not_applicable takes skip, worst, target or value", "not_applicable admite skip, worst, target o value"},
    {"skip_under_threshold", Severity::warning, "skipping turns an unanswered attribute into a met one", "omitir convierte un atributo sin respuesta en cumplido"},
    {"bad_colour", Severity::error, "'{0}' is not a colour (#rrggbb)", "«{0}» no es un color (#rrggbb)"},
    {"bands_order", Severity::error, "bands must ascend", "las bandas deben ser ascendentes"},
    {"no_range", Severity::error, "'{0}' has no range, which {1} needs", "«{0}» no tiene rango, y {1} lo necesita"},
    {"off_levels", Severity::error, "the rule {0} needs levels, and '{1}' may lie between them", "la regla {0} necesita niveles, y «{1}» puede quedar entre ellos"},
    {"banded_points", Severity::error, "points run from 0 or {2} to {3}, the range of '{0}' is {1}", "los puntos van de 0 o {2} a {3}, el rango de «{0}» es {1}"},
    {"not_a_child", Severity::error, "'{0}' is not a child of this node<; did you mean '{1}'?>", "«{0}» no es un hijo de este nodo<; ¿quiso decir «{1}»?>"},
    {"not_a_value_of", Severity::error, "'{0}' is not a value that '{1}' can have", "«{0}» no es un valor que «{1}» pueda tener"},
    {"named_twice", Severity::error, "'{0}' is named twice", "«{0}» se nombra dos veces"},
    {"empty_group", Severity::error, "a mass needs the children it belongs to", "una masa necesita los hijos a los que pertenece"},
    {"falling_capacity", Severity::error, "the capacity falls when '{0}' joins a group; with masses of groups, it must rise with every child", "la capacidad baja cuando «{0}» se une a un grupo; con las masas de los grupos, debe subir con cada hijo"},
    {"one_of", Severity::error, "exactly one of these is needed: {0}", "se necesita exactamente uno de estos: {0}"},
    {"wrong_count", Severity::error, "there are {0} numbers for {1} children", "hay {0} números para {1} hijos"},
    {"lookup_row", Severity::error, "a row of a symmetric table has values, any other row has when", "una fila de una tabla simétrica tiene values, cualquier otra tiene when"},
    {"unreachable_row", Severity::warning, "row {0} is never reached, for row {1} fits first", "la fila {0} nunca se alcanza, pues la fila {1} encaja antes"},
    {"no_case", Severity::error, "a decision needs a case", "una decisión necesita un caso"},
    {"comparison_value", Severity::error, "the comparison {0} has a value, unless it asks what is missing", "la comparación {0} lleva un valor, salvo que pregunte por lo que falta"},
    {"cap_on_leaf", Severity::error, "an indicator has no children that could cap it", "un indicador no tiene hijos que le pongan tope"},
    {"empty_cap", Severity::error, "a cap needs a critical child", "un tope necesita un hijo crítico"},
    {"mixed_scales", Severity::error, "a symmetric table needs children on one scale", "una tabla simétrica necesita hijos en una misma escala"},
    {"cap_unit", Severity::error, "a cap needs a rule whose value is in the unit of its children; {0} is not", "un tope necesita una regla cuyo valor esté en la unidad de sus hijos; {0} no lo es"},
    {"band_hole", Severity::error, "no band holds the numbers from {0} to {1}", "ninguna banda contiene los números de {0} a {1}"},
    {"band_overlap", Severity::error, "the band begins at {0}, before the one above it ends at {1}", "la banda empieza en {0}, antes de que la anterior termine en {1}"},
    {"points_order", Severity::error, "points must ascend: {0} is not above the one before", "los puntos deben ser ascendentes: {0} no supera al anterior"},
    {"middle_order", Severity::error, "low, best_low, best_high and high must be in that order", "low, best_low, best_high y high deben ir en ese orden"},
    {"needs_numbers", Severity::error, "the answers of '{0}' are levels: a denominator or a treatment needs numbers", "las respuestas de «{0}» son niveles: un denominador o un tratamiento necesita números"},
    {"needs_normaliser", Severity::error, "the answers of '{0}' change before they are normalised, so that identity does not bound them", "las respuestas de «{0}» cambian antes de normalizarse, y identity no las acota"},
    {"bad_denominator", Severity::error, "the denominator '{0}' needs a scale of numbers from 0 up", "el denominador «{0}» necesita una escala de números desde 0"},
    {"nested_denominator", Severity::error, "the denominator '{0}' has a denominator itself", "el denominador «{0}» tiene a su vez un denominador"},
    {"needs_fit", Severity::error, "'{0}' takes constants from many units: fit the framework first", "«{0}» toma constantes de muchas unidades: ajuste antes el marco (fit)"},
    {"constant_column", Severity::error, "all units have the same '{0}', {1}: it cannot be normalised over them", "todas las unidades tienen el mismo «{0}», {1}: no se puede normalizar entre ellas"},
    {"empty_column", Severity::error, "no unit has a number for '{0}'", "ninguna unidad tiene un número para «{0}»"},
    {"bad_distance", Severity::error, "the target {1} of '{0}' is not beyond its worst unit, {2}", "la meta {1} de «{0}» no supera a su peor unidad, {2}"},
    {"no_reference", Severity::error, "the reference '{1}' needs exactly one number above 0 for '{0}', there are {2}", "la referencia «{1}» necesita exactamente un número mayor que 0 para «{0}», hay {2}"},
    {"log_domain", Severity::error, "'{0}' has {1}, which with the shift {2} has no logarithm", "«{0}» tiene {1}, que con el desplazamiento {2} no tiene logaritmo"},
    {"no_units", Severity::error, "there are no assessments to fit to", "no hay evaluaciones con que ajustar"},
    {"duplicate_unit", Severity::error, "subject '{0}' and round '{1}' already stand at {2}", "el sujeto «{0}» y la ronda «{1}» ya aparecen en {2}"},
    {"no_round_date", Severity::error, "imputing '{0}' from other rounds needs the date of every round", "imputar «{0}» a partir de otras rondas necesita la fecha de cada ronda"},
    {"not_imputed", Severity::warning, "'{0}' stays missing: there is nothing to impute it from", "«{0}» sigue faltando: no hay de qué imputarlo"},
    {"treatment_unused", Severity::note, "the treatment of '{0}' changes nothing", "el tratamiento de «{0}» no cambia nada"},
    {"zero_denominator", Severity::error, "the denominator '{0}' is 0", "el denominador «{0}» es 0"},
    {"needs_levels", Severity::error, "'{0}' has no levels", "«{0}» no tiene niveles"},
    {"gate_off_scale", Severity::error, "an answer without evidence cannot count as '{0}', which is not on the scale '{1}'", "una respuesta sin evidencia no puede contar como «{0}», que no está en la escala «{1}»"},
    // method and targets
    {"unknown_node", Severity::error, "unknown node '{0}'<; did you mean '{1}'?>", "nodo desconocido «{0}»<; ¿quiso decir «{1}»?>"},
    {"empty_selector", Severity::error, "a selector needs a depth or a tag", "un selector necesita una profundidad o una etiqueta"},
    {"unknown_factor", Severity::error, "no indicator has the factor '{0}'<; did you mean '{1}'?>", "ningún indicador tiene el factor «{0}»<; ¿quiso decir «{1}»?>"},
    {"dead_threshold", Severity::warning, "{0} is undefined on the scale '{1}': none of its indicators is ever contested", "{0} no está definido en la escala «{1}»: ninguno de sus indicadores será nunca controvertido"},
    {"no_justification", Severity::error, "an override needs its justification", "un cambio manual necesita su justificación"},
    // assessment
    {"framework_mismatch", Severity::error, "written for the framework '{0}', used with '{1}'", "escrito para el marco «{0}», usado con «{1}»"},
    {"method_mismatch", Severity::error, "computed with the method '{0}', used with '{1}'", "calculado con el método «{0}», usado con «{1}»"},
    {"subject_mismatch", Severity::error, "'{0}' and '{1}' are two subjects", "«{0}» y «{1}» son dos sujetos distintos"},
    {"version_mismatch", Severity::warning, "written for version {0} of the framework, used with {1}", "escrito para la versión {0} del marco, usado con {1}"},
    {"unknown_indicator", Severity::error, "unknown indicator '{0}'<; did you mean '{1}'?>", "indicador desconocido «{0}»<; ¿quiso decir «{1}»?>"},
    {"not_an_indicator", Severity::error, "'{0}' is not an indicator: it has children", "«{0}» no es un indicador: tiene hijos"},
    {"unknown_institution", Severity::error, "unknown institution '{0}'<; did you mean '{1}'?>", "institución desconocida «{0}»<; ¿quiso decir «{1}»?>"},
    {"unknown_evidence", Severity::error, "unknown evidence '{0}'<; did you mean '{1}'?>", "evidencia desconocida «{0}»<; ¿quiso decir «{1}»?>"},
    {"no_answer", Severity::error, "the state is answered but there is no answer", "el estado es answered pero no hay respuesta"},
    {"state_wins", Severity::warning, "the answer is not used, because the state is {0}", "la respuesta no se usa, porque el estado es {0}"},
    {"not_a_level", Severity::error, "'{0}' is not a level of the scale '{1}': {2}", "«{0}» no es un nivel de la escala «{1}»: {2}"},
    {"not_a_number", Severity::error, "'{0}' is not a number, as the scale '{1}' asks", "«{0}» no es un número, como pide la escala «{1}»"},
    {"off_scale", Severity::error, "{0} is outside the scale, {1} to {2}", "{0} está fuera de la escala, de {1} a {2}"},
    {"duplicate_response", Severity::error, "institution, source and respondent already answered this indicator at {0}", "institución, fuente y persona ya respondieron este indicador en {0}"},
    {"no_rationale", Severity::error, "an adjudication needs its rationale", "una adjudicación necesita su justificación"},
    {"duplicate_adjudication", Severity::error, "the indicator '{0}' is already adjudicated at {1}", "el indicador «{0}» ya está adjudicado en {1}"},
    {"latest_tie", Severity::error, "several answers of '{0}' share the latest date {1} and differ", "varias respuestas de «{0}» comparten la última fecha {1} y difieren"},
    {"no_date", Severity::error, "the rule latest needs the date of every answer of '{0}'", "la regla latest necesita la fecha de cada respuesta de «{0}»"},
    {"bad_date", Severity::error, "'{0}' is not an ISO date (YYYY-MM-DD)", "«{0}» no es una fecha ISO (AAAA-MM-DD)"},
    {"not_asked", Severity::warning, "'{0}' is not asked '{1}', and answered it; the answer counts", "a «{0}» no se le pregunta «{1}», y lo respondió; la respuesta cuenta"},
    {"unasked_dropped", Severity::note, "'{0}' is not asked '{1}': what it said does not count", "a «{0}» no se le pregunta «{1}»: lo que dijo no cuenta"},
    {"unknown_asked", Severity::warning, "'{0}' is to be asked, but there is no such institution or sector<; did you mean '{1}'?>", "se pregunta a «{0}», pero no hay tal institución ni sector<; ¿quiso decir «{1}»?>"},
    {"nobody_asked", Severity::warning, "no institution is asked '{0}'", "a ninguna institución se le pregunta «{0}»"},
    {"weight_of_nobody", Severity::note, "the weight of '{0}' is nobody's: there is no such institution or sector<; did you mean '{1}'?>", "el peso de «{0}» no es de nadie: no hay tal institución ni sector<; ¿quiso decir «{1}»?>"},
    // crosswalks and cross-tabs
    {"no_operator", Severity::error, "'{0}' comes from several indicators: say how they are combined", "«{0}» viene de varios indicadores: indique cómo se combinan"},
    {"unmapped_value", Severity::error, "the crosswalk does not say what the answer '{0}' of '{1}' has become", "la tabla de correspondencia no dice en qué se convirtió la respuesta «{0}» de «{1}»"},
    {"same_axis", Severity::error, "the axis '{0}' is asked for twice", "el eje «{0}» se pide dos veces"},
    // batches and tables
    {"wrong_shape", Severity::error, "{0} has the shape {1}, expected {2}", "{0} tiene la forma {1}, se esperaba {2}"},
    {"not_finite", Severity::error, "{0} is not a finite number", "{0} no es un número finito"},
    {"unknown_state", Severity::error, "{0} is not the code of a state", "{0} no es el código de un estado"},
    {"unknown_column", Severity::error, "unknown column '{0}'<; did you mean '{1}'?>", "columna desconocida «{0}»<; ¿quiso decir «{1}»?>"},
    {"missing_column", Severity::error, "there is no column '{0}'", "falta la columna «{0}»"},
    {"duplicate_column", Severity::error, "the column '{0}' stands twice", "la columna «{0}» aparece dos veces"},
    {"bad_cell", Severity::error, "'{0}' cannot be read as {1}", "«{0}» no se puede leer como {1}"},
    {"ragged_row", Severity::error, "the row has {0} cells, the head has {1}", "la fila tiene {0} celdas, la cabecera {1}"},
    {"bad_encoding", Severity::error, "the file is not UTF-8: {0}", "el archivo no está en UTF-8: {0}"},
    {"empty_table", Severity::error, "the table has no rows", "la tabla no tiene filas"},
};
/// Arguments that are words, in Spanish.
inline constexpr std::array<std::string_view, 2> argument_words[] = {
    {"null", "null"},
    {"true or false", "true o false"},
    {"a whole number", "un número entero"},
    {"a number", "un número"},
    {"a string", "un texto"},
    {"a list", "una lista"},
    {"an object", "un objeto"},
    {"a string or an object", "un texto o un objeto"},
    {"a string, or an object of strings by language", "un texto, o un objeto de textos por idioma"},
    {"a number, or the code of a level", "un número, o el código de un nivel"},
};
// clang-format on

/// An argument in a language.
inline std::string_view argument(const std::string& word, std::string_view language) {
    const auto* found = std::ranges::find(argument_words, word, [](const auto& words) { return words[0]; });
    return language == "es" && found != std::ranges::end(argument_words) ? (*found)[1] : word;
}

/// A JSON pointer one step down.
inline std::string step(const std::string& where, std::string_view key) {
    std::string out = where + '/';
    for (const char c : key) out += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    return out;
}

/// One thing wrong with an input, and where.
struct Issue {
    std::string code{};
    Severity severity{};
    std::string where{};
    std::string text{};
    std::vector<std::string> arguments{};
    std::optional<std::string> document{};
    std::optional<std::int64_t> row{};
    std::optional<std::string> column{};
    friend bool operator==(const Issue&, const Issue&) = default;
};
BOOST_DESCRIBE_STRUCT(Issue, (), (code, severity, where, text, arguments, document, row, column))
constexpr auto describe_notes(Issue*) {
    return describe::notes("Issue", "One thing wrong with an input, and where.",
                           {{.name = "code", .text = "What is wrong; the code never changes.", .required = true},
                            {.name = "severity", .text = "How bad it is.", .required = true},
                            {.name = "where", .text = "JSON pointer to the place in the document.", .required = true},
                            {.name = "text", .text = "What is wrong, in English.", .required = true},
                            {.name = "arguments", .text = "What the text speaks of, in order, to say it in another language."},
                            {.name = "document", .text = "Which of several documents it is in: framework, assessment, method or targets."},
                            {.name = "row", .text = "Row of a table, counted as its file counts: the head is row 1."},
                            {.name = "column", .text = "Column of a table, by its name."}});
}

/// The text of an issue in a language ("en" or "es"; anything else is English).
inline std::string text(const Issue& issue, std::string_view language) {
    const auto* found = std::ranges::find(codes, issue.code, &CodeText::code);
    if (found == std::ranges::end(codes)) return issue.text;
    std::string out;
    std::size_t optional_from = 0;
    bool keep = true;
    const std::string_view pattern = language == "es" ? found->es : found->en;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == '{') {
            const auto n = static_cast<std::size_t>(pattern[i + 1] - '0');
            if (n < issue.arguments.size()) out += argument(issue.arguments[n], language);
            keep = keep && n < issue.arguments.size() && !issue.arguments[n].empty();
            i += 2;
        } else if (pattern[i] == '<') {
            optional_from = out.size();
            keep = true;
        } else if (pattern[i] == '>') {
            if (!keep) out.resize(optional_from);
        } else {
            out += pattern[i];
        }
    }
    return out;
}

/// An issue of a known code, with its English text.
inline Issue issue(std::string_view code, std::string where, std::vector<std::string> arguments = {}) {
    const auto* found = std::ranges::find(codes, code, &CodeText::code);
    Issue out{.code = std::string(code), .where = std::move(where), .arguments = std::move(arguments)};
    if (found != std::ranges::end(codes)) out.severity = found->severity;
    out.text = text(out, "en");
    return out;
}

inline bool has_errors(const std::vector<Issue>& issues) {
    return std::ranges::any_of(issues, [](const Issue& i) { return i.severity == Severity::error; });
}

/// The one exception of the library: all the issues of an input at once.
class Error : public std::exception {
public:
    explicit Error(std::vector<Issue> found) : issues_(std::move(found)) {
        for (const Issue& i : issues_) {
            if (!message_.empty()) message_ += '\n';
            message_ += i.where.empty() ? i.text : i.where + ": " + i.text;
        }
    }
    const std::vector<Issue>& issues() const noexcept { return issues_; }
    const char* what() const noexcept override { return message_.c_str(); }

private:
    std::vector<Issue> issues_;
    std::string message_;
};

/// Throws an Error with all the issues if one of them is an error.
inline void throw_if_errors(const std::vector<Issue>& issues) {
    if (has_errors(issues)) throw Error(issues);
}

}  // namespace ceiba

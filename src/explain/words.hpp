#pragma once

#include <algorithm>
#include <ceiba/detail/formula_text.hpp>
#include <ceiba/detail/number.hpp>
#include <ceiba/engine/program.hpp>
#include <ceiba/measure/round.hpp>
#include <ceiba/model/result.hpp>
#include <map>
#include <numeric>

/// How explanations put formulas and numbers.
namespace ceiba {

namespace detail {

/// The formula of a normaliser: an option stands for its name in braces, {x} for an answer, {least} and {most} for what keeps a share
/// between 0 and 1. Without one, it is shown as a function of the answer and of its options. That of a rule is on its card.
struct Formula {
    std::string_view name;
    std::string_view pattern;
};

// clang-format off
inline constexpr Formula formulas[] = {
    {"identity", "{x}"},
    {"goalposts", "{range_low} + ({range_high} − {range_low}) × {least}({x} − {low}) / ({high} − {low}){most}"},
    {"logistic", "{range_low} + ({range_high} − {range_low}) / (1 + exp(−{steepness} × ({x} − {midpoint})))"},
    {"standard", "{to_mean} + {to_deviation} × ({x} − {mean}) / {deviation}"},
};
// clang-format on

/// The formula of a rule or normaliser; empty if it has none.
inline std::string_view formula_of(const combine::Rule& rule) {
    return combine::card(rule).formula;
}
inline std::string_view formula_of(const measure::Normaliser& normaliser) {
    const auto* found = std::ranges::find(formulas, describe::tag_of(normaliser), &Formula::name);
    return found == std::ranges::end(formulas) ? std::string_view() : found->pattern;
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
inline constexpr FormulaText formula_text{&figure};

inline std::string percent(double share) {
    return shown(share * 100, 1) + " %";
}

inline std::string title(const NodeScore& s, const std::string& language) {
    const std::string label = s.label.empty() ? s.id : s.label.in(language);
    return s.code ? *s.code + " " + label : label;
}

/// The places of a trace in the order of the framework; what was counted has an order of its own.
inline std::vector<std::size_t> in_order(const NodeScore& s, const engine::Node& node) {
    std::vector<std::size_t> out(s.trace.size());
    std::iota(out.begin(), out.end(), std::size_t{0});
    std::ranges::sort(out, {}, [&](std::size_t i) { return node.edges[i].node; });
    return out;
}

/// The counted children with their numbers, and with their weights where these differ and the rule uses them.
///
/// name  the name of a child for people, by its id
template <class Name>
std::string terms(const NodeScore& s, const engine::Node& node, Name name) {
    bool equal = true;
    double first = -1;
    for (const Counted& c : s.trace) {
        if (!c.counted) continue;
        if (first < 0) first = c.weight;
        equal = equal && c.weight == first;
    }
    const bool weighted = !equal && combine::card(*s.rule).weights != combine::Weights::none;
    Terms out(", ");
    for (const std::size_t i : in_order(s, node)) {
        const Counted& c = s.trace[i];
        if (c.counted) out.add(name(c.node) + ": " + (weighted ? shown(c.weight) + " × " : std::string()) + shown(*c.value));
    }
    return out.text();
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
    std::visit([&](const auto& alternative) { options(alternative, "", chosen); }, tagged.value);
    numbers.insert(chosen.begin(), chosen.end());
    if (numbers.contains("clamp") && numbers["clamp"] == "true") {
        numbers["least"] = "min(1, max(0, ";
        numbers["most"] = "))";
    }
    if (numbers.contains("log") && numbers["log"] == "true")
        for (const char* key : {"x", "low", "high"}) numbers[key] = "ln " + numbers[key];
    if (const std::string_view pattern = formula_of(tagged); !pattern.empty()) return filled_in(pattern, numbers);
    std::string with;
    for (const auto& [option, value] : chosen)
        if (!value.empty()) with.append(with.empty() ? "; " : ", ").append(option).append(" = ").append(value);
    return describe::tag_of(tagged) + "(" + (numbers.contains("x") ? numbers["x"] : numbers["values"]) + with + ")";
}

}  // namespace detail

}  // namespace ceiba

#pragma once

#include <ceiba/combine/decision.hpp>
#include <ceiba/combine/lookup.hpp>
#include <ceiba/engine/program.hpp>
#include <ceiba/model/result.hpp>

#include "explain/words.hpp"

/// Which case of a decision, or row of a table, gave a value.
namespace ceiba::detail {

/// The counted children of a node, as its rule is given them; keeps what they refer to.
struct CountedChildren {
    std::vector<double> values{};
    std::vector<const combine::Child*> which{};

    CountedChildren(const NodeScore& s, const engine::Node& node) {
        for (std::size_t i = 0; i < s.trace.size(); ++i) {
            if (!s.trace[i].counted) continue;
            values.push_back(*s.trace[i].value);
            which.push_back(&node.edges[i].child);
        }
    }
};

/// The number of the first case that holds, or of the first row that fits, from 0; nothing under other rules, or if none does.
inline std::optional<int> held(const NodeScore& s, const engine::Node& node) {
    const CountedChildren counted(s, node);
    const combine::Children children{counted.values, counted.which, node.all_weights, node.inner, node.edges.size()};
    const auto first = [&]<class Table>(const Table& all, const auto& lines, auto alone) -> std::optional<int> {
        for (std::size_t k = 0; k < lines.size(); ++k)
            if (!std::isnan(combine::value(alone(all, lines[k]), children))) return static_cast<int>(k);
        return std::nullopt;
    };
    if (const auto* list = std::get_if<combine::DecisionList>(&node.ready))
        return first(*list, list->cases, [](const combine::DecisionList&, const combine::DecisionList::Case& one) {
            return combine::DecisionList{.cases = {one}};
        });
    if (const auto* table = std::get_if<combine::LookupTable>(&node.ready))
        return first(*table, table->rows, [](const combine::LookupTable& all, const combine::LookupTable::Row& one) {
            return combine::LookupTable{.symmetric = all.symmetric, .rows = {one}};
        });
    return std::nullopt;
}

/// What a child is compared with, in words.
inline std::string told(const Answer& answer) {
    const auto* word = std::get_if<std::string>(&answer.value);
    return word != nullptr ? *word : shown(std::get<double>(answer.value));
}

/// The conditions of the case or row that held, in words; empty if none did.
///
/// name  the name of a child for people, by its id
template <class Name>
std::string conditions(const combine::Rule& rule, std::optional<int> matched, const Language& language, Name name) {
    if (!matched) return {};
    const auto at = static_cast<std::size_t>(*matched);
    Terms out(language.say("explain.and"));
    if (const auto* list = std::get_if<combine::Decision>(&rule.value)) {
        for (const combine::Condition& c : list->cases[at].when) {
            std::string words = name(c.child) + " " + language.name(c.comparison) + (c.value ? " " + told(*c.value) : "");
            out.add(c.negated ? language.say("explain.not", {{"condition", words}}) : words);
        }
    } else if (const auto* table = std::get_if<combine::Lookup>(&rule.value)) {
        for (const auto& [id, answer] : table->rows[at].when)
            if (!combine::is_any_value(answer)) out.add(name(id) + " = " + told(answer));
        Terms values(", ");
        for (const Answer& answer : table->rows[at].values) values.add(told(answer));
        if (!table->rows[at].values.empty()) out.add(values.text());
    }
    return out.text();
}

}  // namespace ceiba::detail

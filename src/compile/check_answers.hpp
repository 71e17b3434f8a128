#pragma once

#include "checker.hpp"
#include "compile/compilation.hpp"
#include "compile/in_unit.hpp"

/// What a rule's documents name of its children's values: an answer is read the way of one, which is said where the number that counts is
/// another than the one that stands there.

namespace ceiba {

namespace detail {

/// Calls f(child, answer, place below the rule) for each value that a rule names; where it names no child, the child is empty.
template <class F>
void each_answer(const combine::Rule& rule, F f) {
    if (const auto* lookup = std::get_if<combine::Lookup>(&rule.value))
        for (std::size_t r = 0; r < lookup->rows.size(); ++r) {
            const std::string at = "/rows/" + std::to_string(r);
            for (const auto& [id, answer] : lookup->rows[r].when) f(id, answer, step(at + "/when", id));
            for (std::size_t v = 0; v < lookup->rows[r].values.size(); ++v)
                f(std::string(), lookup->rows[r].values[v], at + "/values/" + std::to_string(v));
        }
    if (const auto* decision = std::get_if<combine::Decision>(&rule.value))
        for (std::size_t k = 0; k < decision->cases.size(); ++k)
            for (std::size_t w = 0; w < decision->cases[k].when.size(); ++w)
                if (const combine::Condition& asked = decision->cases[k].when[w]; asked.value)
                    f(asked.child, *asked.value, "/cases/" + std::to_string(k) + "/when/" + std::to_string(w) + "/value");
}

/// Notes of one value that a document names of a leaf, to report(code, arguments).
template <class Report>
void note_answer(const Compilation& c, std::size_t leaf, const Answer& answer, bool levels_were_answers, Report report) {
    const Scale& scale = *c.scale(leaf);
    const auto* x = std::get_if<double>(&answer.value);
    if (x == nullptr) return;
    if (is_other_code(answer, scale)) report("number_and_code", {number(*x)});
    if (levels_were_answers && !scale.levels.empty()) return;
    const double counts = *in_unit(answer, &scale, c.program.nodes[leaf]);
    if (std::isfinite(counts) && !same(counts, *x)) report("read_as_answer", {number(*x), c.id(leaf), number(counts)});
}

/// Notes of what a node's rule names of its children.
inline void check_answers(Compilation& c, std::size_t i) {
    const engine::Node& node = c.program.nodes[i];
    each_answer(node.rule, [&](const std::string& child, const Answer& answer, const std::string& below) {
        const auto edge =
            child.empty() ? node.edges.begin()
                          : std::ranges::find(node.edges, child, [&](const engine::Edge& e) -> const std::string& { return c.id(e.node); });
        if (edge == node.edges.end() || c.scale(edge->node) == nullptr) return;
        note_answer(c, edge->node, answer, true, [&](std::string_view code, std::vector<std::string> arguments) {
            c.report_rule(code, i, below, std::move(arguments));
        });
    });
}

}  // namespace detail

}  // namespace ceiba

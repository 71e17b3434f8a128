#pragma once

#include <string_view>
#include <unordered_map>

#include "checker.hpp"
#include "compile/compilation.hpp"
#include "compile/in_unit.hpp"

/// What a rule's documents name of its children's values: an answer is read the way of one, which is said where the number that counts is
/// another than the one that stands there.

namespace ceiba {

namespace detail {

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
    std::unordered_map<std::string_view, std::size_t> by_id;
    const auto note = [&](const std::string& child, const Answer& answer, const std::string& below) {
        if (by_id.empty())
            for (const engine::Edge& e : node.edges) by_id.emplace(c.id(e.node), e.node);
        const auto named = by_id.find(child.empty() ? c.id(node.edges.front().node) : child);
        if (named == by_id.end() || c.scale(named->second) == nullptr) return;
        note_answer(c, named->second, answer, true, [&](std::string_view code, std::vector<std::string> arguments) {
            c.report_rule(code, i, below, std::move(arguments));
        });
    };
    std::visit(
        [&](const auto& options) {
            if constexpr (requires { each_answer(options, note); }) each_answer(options, note);
        },
        node.rule.value);
}

}  // namespace detail

}  // namespace ceiba

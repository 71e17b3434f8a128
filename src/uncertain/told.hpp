#pragma once

#include <ceiba/called.hpp>
#include <ceiba/model/study.hpp>

#include "evaluated.hpp"

/// What results of a study tell of.
namespace ceiba::detail {

/// The nodes that are told of.
inline std::vector<std::size_t> asked_nodes(const Study& study, const Evaluated& e) {
    std::vector<std::size_t> out;
    if (study.nodes.empty()) {
        out.push_back(0);
        for (const std::size_t child : e.tree[0].children)
            if (e.tree.scored(child)) out.push_back(child);
        return out;
    }
    std::vector<Issue> issues;
    for (std::size_t k = 0; k < study.nodes.size(); ++k)
        if (const auto node = the_one(study.nodes[k], e.tree.called(), "unknown_node", "/nodes/" + std::to_string(k), issues))
            out.push_back(*node);
    for (Issue& i : issues) i.document = "study";
    throw_if_errors(issues);
    return out;
}

/// The place of the band of the framework that a score of a node lies in; none where the node has another range than the root.
inline std::optional<std::size_t> band_of(const Evaluated& e, std::size_t node, double value) {
    if (e.program.nodes[node].range != e.program.nodes[0].range) return std::nullopt;
    std::optional<std::size_t> out;
    for (std::size_t b = 0; b < e.framework().bands.size(); ++b)
        if (at_least(value, e.framework().bands[b].start)) out = b;
    return out;
}

inline Text in_all_languages(const Issue& issue) {
    Text out;
    for (const Language& language : languages()) out.languages[language.code] = text(issue, language.code);
    return out;
}

}  // namespace ceiba::detail

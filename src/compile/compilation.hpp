#pragma once

#include <ceiba/detail/number.hpp>
#include <ceiba/engine/program.hpp>
#include <ceiba/overlay.hpp>

namespace ceiba {

namespace detail {

/// What is being compiled: the tree with what holds for each node, the program so far, and whom to tell what is wrong.
struct Compilation {
    const Tree* whole;
    const std::vector<Settings>* all;
    std::vector<Issue>* issues;
    std::vector<bool> bounded;  ///< whether a node's value stays in its range
    engine::Program program{};

    const Tree::Entry& tree(std::size_t i) const { return (*whole)[i]; }
    const Settings& settings(std::size_t i) const { return (*all)[i]; }
    const std::string& id(std::size_t i) const { return tree(i).node->id; }
    void report(std::string_view code, std::string where, std::vector<std::string> arguments = {}, std::string document = "framework") {
        issues->push_back(issue(code, std::move(where), std::move(arguments)));
        issues->back().document = std::move(document);
    }
    /// The same, where it is only worth knowing.
    void note(std::string_view code, std::string where, std::vector<std::string> arguments) {
        report(code, std::move(where), std::move(arguments));
        issues->back().severity = Severity::note;
    }
    /// What a node's rule is the cause of, where that is said.
    void report_rule(std::string_view code, std::size_t i, const std::string& below, std::vector<std::string> arguments) {
        const Settings& s = settings(i);
        report(code, s.rule_where.empty() ? tree(i).where : s.rule_where + below, std::move(arguments), s.rule_document);
    }
    /// Children that have a weight, in the order of their ids.
    std::vector<std::size_t> weighted_children(std::size_t i) const {
        std::vector<std::size_t> children;
        for (const std::size_t child : tree(i).children)
            if (settings(child).weight > 0 && whole->scored(child)) children.push_back(child);
        std::ranges::sort(children, {}, [&](std::size_t c) { return id(c); });
        return children;
    }
};

}  // namespace detail

}  // namespace ceiba

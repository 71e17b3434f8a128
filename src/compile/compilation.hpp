#pragma once

#include <ceiba/detail/number.hpp>
#include <ceiba/engine/program.hpp>
#include <ceiba/overlay.hpp>

namespace ceiba {

namespace detail {

/// What is being compiled: nodes with what holds for each, the program so far, and whom to tell what is wrong. All nodes of a framework,
/// or one of them above its children.
struct Compilation {
    explicit Compilation(std::vector<Issue>& to) : issues(&to) {}

    std::vector<Issue>* issues;
    bool checks = true;           ///< whether what is wrong is looked for, and which nodes have bounds
    std::vector<bool> bounded{};  ///< whether a node's value stays in its range
    engine::Program program{};

    void add(const Tree::Entry& entry, const Settings& settings, const Scale* scale) {
        sources_.push_back({&entry, &settings, scale});
        bounded.push_back(true);
        program.nodes.emplace_back();
    }
    std::size_t size() const { return sources_.size(); }
    const Tree::Entry& tree(std::size_t i) const { return *sources_[i].entry; }
    const Settings& settings(std::size_t i) const { return *sources_[i].settings; }
    const Scale* scale(std::size_t i) const { return sources_[i].scale; }
    bool scored(std::size_t i) const { return tree(i).scored; }
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
            if (settings(child).weight > 0 && scored(child)) children.push_back(child);
        std::ranges::sort(children, {}, [&](std::size_t c) { return id(c); });
        return children;
    }

private:
    struct Source {
        const Tree::Entry* entry;
        const Settings* settings;
        const Scale* scale;
    };
    std::vector<Source> sources_{};
};

/// Compiles a node above children that are compiled.
void compile_inner(Compilation& c, std::size_t i);

/// What a child gives to its parent's rule, or as one of its critical children.
engine::Edge edge(Compilation& c, std::size_t parent, std::size_t child, bool critical);

}  // namespace detail

}  // namespace ceiba

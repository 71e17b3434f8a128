#pragma once

#include <ceiba/engine/program.hpp>
#include <ceiba/overlay.hpp>

namespace ceiba {

namespace detail {

/// The program of a framework and a method. What is wrong goes to `issues`; the program is usable if none is an error.
engine::Program program(const Tree& tree, const std::vector<Settings>& settings, std::vector<Issue>& issues);

/// Documents, made ready to be scored, gapped or explained. Holds pointers into the framework.
struct Prepared {
    /// Throws Error with what is wrong.
    Prepared(const Framework& framework, const Method& method) : Prepared(Tree(framework), framework, method) { throw_if_errors(issues); }
    /// What is wrong goes to `issues`.
    Prepared(Tree of, const Framework& framework, const Method& method)
        : tree(std::move(of)), settings(ceiba::settings(framework, tree, method)), program(detail::program(tree, settings, issues)) {}

    std::vector<Issue> issues{};
    Tree tree;
    std::vector<Settings> settings;
    engine::Program program;
};

}  // namespace detail

}  // namespace ceiba

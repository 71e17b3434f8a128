#pragma once

#include <ceiba/engine/program.hpp>
#include <ceiba/overlay.hpp>

namespace ceiba {

namespace detail {

/// The program of a framework and a method. What is wrong goes to `issues`; the program is usable if none is an error.
engine::Program program(const Tree& tree, const std::vector<Settings>& settings, std::vector<Issue>& issues);

/// Documents, made ready to be scored, gapped or explained. Holds pointers into the framework; throws Error with what is wrong.
struct Prepared {
    Prepared(const Framework& framework, const Method& method)
        : tree(framework), settings(ceiba::settings(framework, tree, method)), program(detail::program(tree, settings, issues)) {
        throw_if_errors(issues);
    }
    std::vector<Issue> issues{};
    Tree tree;
    std::vector<Settings> settings;
    engine::Program program;
};

}  // namespace detail

}  // namespace ceiba

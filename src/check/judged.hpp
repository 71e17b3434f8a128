#pragma once

#include <ceiba/engine/program.hpp>
#include <ceiba/model/target.hpp>
#include "consult/answering.hpp"

namespace ceiba {

namespace detail {

/// Documents that have been judged, and what that took: what scores them needs it too.
struct Judged {
    Tree tree;
    std::vector<Settings> settings{};
    engine::Program program{};
    std::vector<Reconciled> answers{};
    std::vector<Issue> issues{};
};

/// Null for what is not used. Holds pointers into the framework; the rest is usable if no issue is an error.
Judged judged(const Framework& framework, const Assessment* assessment, const Method* method, const TargetProfile* targets);

/// What the answers of an assessment come to beside a framework and a method that are in order; what is wrong goes to `issues`.
std::vector<Reconciled> judged_answers(const Framework& framework, const Tree& tree, const std::vector<Settings>& settings,
                                       const Assessment& assessment, const Method& method, std::vector<Issue>& issues);

}  // namespace detail

}  // namespace ceiba

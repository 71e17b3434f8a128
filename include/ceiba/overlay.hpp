#pragma once

#include <ceiba/model/method.hpp>
#include <ceiba/tree.hpp>

namespace ceiba {

/// The settings of one node, from framework and method.
struct Settings {
    double weight = 1;
    combine::Rule rule{};
    std::string rule_document{"framework"};  ///< which document the rule stands in
    std::string rule_where{};                ///< and where; empty if none says it
    Cap cap{};
    std::string cap_document{"framework"};
    std::string cap_where{};
    Direction direction = Direction::higher;
    Missing missing{};
    Missing declared{};  ///< the part of `missing` that documents give
    Missing library{};   ///< the library's part, which depends on the rule above
    double minimum_coverage = 0;
    double minimum_answered = 0;
    measure::Rounding rounding{};
    Reconciliation reconcile{};
    EvidenceRule evidence{};
    std::optional<Answer> target{};
    std::map<std::string, double> factors{};
    measure::Imputation impute{};
    measure::Treatment treatment{};
    bool needs_fit = false;  ///< the framework itself asks for constants of many units, which only `fit` has
};

/// The settings of each node of a tree. Later wins: library default, framework default, framework node, method default, method
/// selector (of several, the later), method node. A method default or selector gives a rule only to nodes whose framework rule is a
/// mean: otherwise one switch to "geometric" would destroy every sum and level.
/// example  weight 2 on a node of the framework, weight 3 on that node of the method: 3
std::vector<Settings> settings(const Framework& framework, const Tree& tree, const Method& method);

}  // namespace ceiba

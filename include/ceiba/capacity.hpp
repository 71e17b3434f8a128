#pragma once

#include <ceiba/combine/options.hpp>
#include <ceiba/error.hpp>
#include <map>
#include <utility>

namespace ceiba {

/// Shapley indices of a capacity as documents write it: how much each child matters, counting its part in groups.
///
///     shapley({{{"a"}, 0.2}, {{"b"}, 0.3}, {{"a", "b"}, 0.5}})  // a: 0.45, b: 0.55
///
/// masses   they name all children of a node
/// returns  the index of each child; they add up to 1
/// throws   Error with every issue of the masses, in /masses
std::map<std::string, double> shapley(const std::vector<combine::Mass>& masses);

/// The interaction index of each pair of children, in the order in which the masses name them: above 0 for two that need each other, below
/// 0 for two of which one makes up for the other. Throws like shapley().
std::map<std::pair<std::string, std::string>, double> interaction(const std::vector<combine::Mass>& masses);

}  // namespace ceiba

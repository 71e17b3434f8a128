#pragma once

#include <ceiba/error.hpp>
#include <ceiba/model/catalogue.hpp>
#include <ceiba/model/framework.hpp>

namespace ceiba {

/// All issues of a catalogue beside its framework: unknown or repeated ids, answers off their scale, numbers out of range, and cycles of
/// prerequisites, each named in full. Nothing is thrown.
///
/// example  an action that needs itself: prerequisite_cycle at /actions/0/prerequisites/0/action
std::vector<Issue> check_catalogue(const Framework& framework, const Catalogue& catalogue);

}  // namespace ceiba

#pragma once

#include <ceiba/model/roadmap.hpp>

#include "plan/problem.hpp"

namespace ceiba::detail {

/// What cannot be kept together where there is no plan.
std::vector<Conflict> conflicts(const Problem& problem, const Catalogue& catalogue, const Constraints& constraints);

}  // namespace ceiba::detail

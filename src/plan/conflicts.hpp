#pragma once

#include <ceiba/model/roadmap.hpp>

#include "plan/plan_model.hpp"

namespace ceiba::detail {

/// What cannot be kept together where there is no plan; slopes stand for what is no linear function of levels, and `reached` is the score
/// of the best plan that was found.
std::vector<Conflict> conflicts(const Problem& problem, const Slopes& slopes, double reached, const Catalogue& catalogue,
                                const Constraints& constraints);

}  // namespace ceiba::detail

#pragma once

#include <ceiba/model/roadmap.hpp>

#include "plan/search.hpp"

namespace ceiba::detail {

/// In how many samples of weights, costs and answers each action is in the best plan.
///
/// plan   that of the documents as they are
/// source Liesiö, Mild & Salo (2008) Robust portfolio modeling with incomplete cost information and project interdependencies,
///        doi:10.1016/j.ejor.2007.03.049: core index
Robustness robustness(const Evaluated& evaluated, const TargetProfile& targets, const Catalogue& catalogue, const Constraints& constraints,
                      const RoadmapOptions& options, const Schedule& plan);

}  // namespace ceiba::detail

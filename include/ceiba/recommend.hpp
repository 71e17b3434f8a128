#pragma once

#include <ceiba/evaluation.hpp>
#include <ceiba/model/catalogue.hpp>
#include <ceiba/model/recommendations.hpp>
#include <ceiba/model/recommended.hpp>
#include <ceiba/model/target.hpp>

namespace ceiba {

/// Recommendations beside what was found: the gaps that each gathers with what they contribute and their place among all priorities, its
/// actions with their lead, their cost and what they close, and the gaps that no recommendation names.
///
/// An action closes a gap that it leads beyond the present value. Of a cost that is a range the most counts; an unknown one is named and is
/// in no sum. More recommendations in an area than it has room for, or fewer, are warnings of the result.
///
/// throws   Error with every issue of the documents: unknown or repeated ids, and what judge_plan() finds in the catalogue
/// cost     as of gaps()
/// example  one recommendation for an indicator at 1 with a target of 3, and an action that leads to 3: a gap of 2, which the action closes
Recommended recommend(const Evaluation& evaluation, const TargetProfile& targets, const Catalogue& catalogue,
                      const Recommendations& recommendations);
Recommended recommend(const Framework& framework, const Assessment& assessment, const TargetProfile& targets, const Catalogue& catalogue,
                      const Recommendations& recommendations, const Method& method = {});

}  // namespace ceiba

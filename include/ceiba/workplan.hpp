#pragma once

#include <ceiba/evaluation.hpp>
#include <ceiba/model/catalogue.hpp>
#include <ceiba/model/constraints.hpp>
#include <ceiba/model/plan.hpp>
#include <ceiba/model/recommendations.hpp>
#include <ceiba/model/target.hpp>
#include <ceiba/model/work_plan.hpp>

namespace ceiba {

/// The work plan of a plan: a row an action, with its lead, dates, cost and money, in the order of the plan; before them those that are
/// under way.
///
/// An action begins on the first day of its first period and is due on the last day of its last one; what the plan does not finish has no
/// due day. Its priority is the best rank of the gaps that it closes. Its funds are those that can pay for it by judge_plan. It is budgeted
/// if they pay its whole cost, else unfunded; where money is no limit nothing is said. What one sees when it is done are the answers that
/// it leads to. An action under way has no start: it was before the periods. It follows the recommendations that name it.
///
/// throws   Error with every issue of the documents, and for a period without its days
/// cost     that of judge_plan and prioritise
/// example  an action of one period that begins in the year 2026: from 2026-01-01 to 2026-12-31
WorkPlan workplan(const Evaluation& evaluation, const TargetProfile& targets, const Catalogue& catalogue, const Constraints& constraints,
                  const Plan& plan, const Recommendations* recommendations = nullptr);
WorkPlan workplan(const Framework& framework, const Assessment& assessment, const TargetProfile& targets, const Catalogue& catalogue,
                  const Constraints& constraints, const Plan& plan, const Method& method = {},
                  const Recommendations* recommendations = nullptr);

/// A work plan with a baseline: its dates, costs and scores as they were approved.
///
/// on      the day, YYYY-MM-DD
/// throws  Error if it was approved before, or for a day that is none
WorkPlan approved(const WorkPlan& work_plan, const std::string& by, const std::string& on);

/// Everything that is wrong with a work plan that people edited: ids that are not unique, dates that are none or stand in the wrong order,
/// numbers out of range, names that it does not know.
std::vector<Issue> check_work_plan(const WorkPlan& work_plan);

}  // namespace ceiba

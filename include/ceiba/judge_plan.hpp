#pragma once

#include <ceiba/evaluation.hpp>
#include <ceiba/model/catalogue.hpp>
#include <ceiba/model/constraints.hpp>
#include <ceiba/model/roadmap.hpp>
#include <ceiba/model/target.hpp>

namespace ceiba {

/// What a plan comes to: the score of every node at the end of each period, its cost, and everything that it does not keep to.
///
/// An action counts from the end of its last period on, whatever the plan does not keep to. An indicator has reached a level when all
/// actions that lead from its answer up to it are finished, of alternatives one; beyond its target it does not count. Only indicators with
/// an answer and a target rise. An action costs once in the period in which it begins, and its yearly cost from then on. Where a plan does
/// not say who pays, payments are found if there are any.
///
/// best     a roadmap for the same documents, from which the plan's distance is said; or null
/// throws   Error with every issue of the documents: unknown or repeated ids, cycles of prerequisites, numbers out of range
/// cost     O(periods * nodes), and payments as plan::payments
/// example  a root of one indicator at 1 with a target of 3, an action that leads to 3 in one period of two: 3 at the end of the first
JudgedPlan judge_plan(const Evaluation& evaluation, const TargetProfile& targets, const Catalogue& catalogue,
                      const Constraints& constraints, const Plan& plan, const Roadmap* best = nullptr);
JudgedPlan judge_plan(const Framework& framework, const Assessment& assessment, const TargetProfile& targets, const Catalogue& catalogue,
                      const Constraints& constraints, const Plan& plan, const Method& method = {}, const Roadmap* best = nullptr);

}  // namespace ceiba

#pragma once

#include <ceiba/evaluation.hpp>
#include <ceiba/model/catalogue.hpp>
#include <ceiba/model/constraints.hpp>
#include <ceiba/model/costing.hpp>
#include <ceiba/model/plan.hpp>
#include <ceiba/model/target.hpp>

namespace ceiba {

/// What it costs to reach goals, or to carry out a plan: by period and by area, node, lead, sector, type and fund.
///
///     cost = amount * quantity * places of its administrative level
///
/// Without a plan, every action that the goals ask for (see selected_actions) begins in the year of its level: the one that leads k levels
/// above the answer in year k, not before its earliest period; mandatory ones that no goal asks for begin in the first period. Of
/// alternatives, and of actions that exclude each other, the first in the catalogue is costed. With a plan its actions begin when it says.
/// What costs once costs so in the period in which the action begins, what costs yearly from then on, by the length of each period.
/// Actions under way go on costing. No other forbidden action is costed, whatever the plan says. Every action that is left out is
/// named with the reason. Of a range the upper end counts. An unknown cost is in no sum, and its action is named.
///
/// The cost of an action is divided equally among the indicators that it is wanted for (if for none, that it names), and where areas are
/// the tags of an axis, then among an indicator's tags. Who pays is found as in judge_plan; a row without an id is what nobody pays.
///
/// plan    null to begin level by level
/// axis    id or label of the axis whose tags are the areas; by default they are the branches below the root
/// throws  Error with every issue of the documents, and for an unknown axis
/// cost    O(actions * periods + nodes * periods), and what judge_plan costs
/// source  the rule of the IHR Costing Tool: year k buys what leads to the present level + k, and recurring items go on
/// example an answer of 2, a goal of 4, actions to 3 (100 once) and to 4 (10 a year), three years of one period each: 100, 10, 10
Costing costing(const Evaluation& evaluation, const TargetProfile& targets, const Catalogue& catalogue, const Constraints& constraints,
                const Plan* plan = nullptr, const std::optional<std::string>& axis = std::nullopt);
Costing costing(const Framework& framework, const Assessment& assessment, const TargetProfile& targets, const Catalogue& catalogue,
                const Constraints& constraints, const Plan* plan = nullptr, const std::optional<std::string>& axis = std::nullopt,
                const Method& method = {});

}  // namespace ceiba

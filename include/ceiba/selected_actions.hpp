#pragma once

#include <ceiba/evaluation.hpp>
#include <ceiba/model/catalogue.hpp>
#include <ceiba/model/crosswalk.hpp>
#include <ceiba/model/selected_actions.hpp>
#include <ceiba/model/target.hpp>

namespace ceiba {

/// The actions that goals ask for: those that lead an indicator to a level above its score, up to its goal.
///
///     score < level <= goal
///
/// Through a crosswalk, scores and goals are carried to the indicators of another framework, whose actions the catalogue has: those of
/// each row's answered indicators are replaced by its values and combined by its two operators, each declared. An indicator without an
/// answer does not count, nor does its goal. Levels are compared for how good they are, as targets are.
///
/// crosswalk  null if the actions are those of the framework itself
/// to         the crosswalk's later framework; null if only its ids are known: its answers are then numbers, of which more is better
/// without_level  types and functions: actions of these that lead to no level are selected too
/// throws     Error with every issue of the documents; no_operator, no_goal_operator and no_one_decides at a row whose operators are not
///            declared, or have no indicator that gave the score; unmapped_value, not_a_level or off_scale at one whose values do not fit
/// cost       O(nodes + rows + actions), and what gaps cost
/// source     World Health Organization, Benchmarks for International Health Regulations (IHR) capacities (2019)
/// example    answers of 1 and 3 with goals of 2 and 4, minimum and maximum: a score of 1 and a goal of 4, and so the actions of the levels
///            2, 3 and 4; with the goal of_score, which is 2, those of level 2 alone
SelectedActions selected_actions(const Evaluation& evaluation, const TargetProfile& targets, const Catalogue& catalogue,
                                 const Crosswalk* crosswalk = nullptr, const Framework* to = nullptr,
                                 const std::vector<std::string>& without_level = {});
SelectedActions selected_actions(const Framework& framework, const Assessment& assessment, const TargetProfile& targets,
                                 const Catalogue& catalogue, const Crosswalk* crosswalk = nullptr, const Framework* to = nullptr,
                                 const std::vector<std::string>& without_level = {}, const Method& method = {});

}  // namespace ceiba

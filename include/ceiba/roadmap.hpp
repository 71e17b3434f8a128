#pragma once

#include <ceiba/evaluation.hpp>
#include <ceiba/model/catalogue.hpp>
#include <ceiba/model/constraints.hpp>
#include <ceiba/model/roadmap.hpp>
#include <ceiba/model/target.hpp>

namespace ceiba {

/// The best plan: which actions of a catalogue are done, and when, within time, money, people and all else that constraints say.
///
/// The best one has the greatest Σ_t d_t (S_t − S_(t−1)), where S_t is the root's score after period t, with levels capped at their
/// targets, and d_t the discount; or the least cost with which the goal is reached. A mixed-integer linear program chooses the period in
/// which each action begins. Where the root is no linear function of the levels, the program's objective is an estimate, first from the
/// attribution of the gap, then from the slopes at the plan that was found, and plans are bettered by exchanges on the true score.
/// `judge_plan` judges the plan; a plan that it finds at fault because of rounding is excluded, and the program is solved again.
///
/// The same result each time, unless the time limit struck. Whoever watches the thread (`Interruptible`) can stop the search, which then
/// gives the best plan it has; nothing is thrown.
///
/// throws   Error with every issue of the documents; `no_solver` where the library was built without HiGHS; `no_root_score` where the root
///          has no score
/// cost     exponential at worst; 200 actions in 10 periods: about a minute
/// source   Huangfu & Hall (2018) Parallelizing the dual revised simplex method, doi:10.1007/s12532-017-0130-5; Liesiö, Mild & Salo (2008)
///          Robust portfolio modeling with incomplete cost information and project interdependencies, doi:10.1016/j.ejor.2007.03.049
/// example  two actions of cost 5 that raise the root by 1 and 2, a budget of 5: the second one
Roadmap roadmap(const Evaluation& evaluation, const TargetProfile& targets, const Catalogue& catalogue, const Constraints& constraints,
                const RoadmapOptions& options = {});
Roadmap roadmap(const Framework& framework, const Assessment& assessment, const TargetProfile& targets, const Catalogue& catalogue,
                const Constraints& constraints, const Method& method = {}, const RoadmapOptions& options = {});

}  // namespace ceiba

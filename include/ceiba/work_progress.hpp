#pragma once

#include <ceiba/evaluation.hpp>
#include <ceiba/model/catalogue.hpp>
#include <ceiba/model/constraints.hpp>
#include <ceiba/model/target.hpp>
#include <ceiba/model/work_progress.hpp>

namespace ceiba {

/// How far an approved work plan has come by a day: what was planned beside what became of it, in time, money and score.
///
/// A row is finished by the day if its status says so and its actual end, or else the day of its last update, is not after it. What a
/// finished action closes is claimed, not assessed: the claimed score is that of the answers with what finished actions lead to, up to
/// their targets, and stands beside the assessed one. The planned score is the same with the actions that were to be finished by the day. A
/// row is late if it was due before the day and is neither finished nor cancelled. Planned cost goes day by day: what an action costs once
/// over its first period, its yearly cost from then on; of a row that people added, its cost from its start until it is due.
///
/// as_of    the day, YYYY-MM-DD
/// throws   Error with every issue of the documents, for a work plan that was not approved, and for a day that is none
/// cost     O((parts + periods) * nodes)
/// example  two rows of which one was due yesterday and is not finished: one is late, by one day
WorkProgress progress(const Evaluation& evaluation, const TargetProfile& targets, const Catalogue& catalogue,
                      const Constraints& constraints, const WorkPlan& work_plan, const std::string& as_of);
WorkProgress progress(const Framework& framework, const Assessment& assessment, const TargetProfile& targets, const Catalogue& catalogue,
                      const Constraints& constraints, const WorkPlan& work_plan, const std::string& as_of, const Method& method = {});

/// The constraints of what remains: of the periods that begin on a day or later, with what a work plan has begun or finished.
///
/// Actions under way keep their effort and yearly cost and cannot move; one that should have been finished by then takes one period more if
/// it has several, else its effort is taken from its lead's capacity in the first period, and what needs it begins in the second. A
/// finished action costs no more than its yearly cost. A cancelled one is forbidden, and so is one whose latest period is over. What funds
/// did not spend before is not carried over, for nobody said of which fund it is.
///
/// as_of    a day; plan again at the end of a period
/// throws   Error if no period remains, for an unknown action or a day that is none
Constraints remaining_constraints(const Catalogue& catalogue, const Constraints& constraints, const WorkPlan& work_plan,
                                  const std::string& as_of);

}  // namespace ceiba

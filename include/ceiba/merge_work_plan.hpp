#pragma once

#include <ceiba/error.hpp>
#include <ceiba/model/merged_work_plan.hpp>

namespace ceiba {

/// A work plan with what people changed in the tables that were sent to them: a three-way merge, cell by cell.
///
/// Rows are matched by their id. A cell counts as changed where a table differs from what was sent. The change is taken if the current work
/// plan still has what was sent, or has the same already. Else the cell is in conflict: it stays, and both values are told; of two tables
/// the first is taken. Rows and columns that people added are kept. A row that a table lacks stays; it is told where the table has other
/// rows of the same lead.
///
/// sent     the work plan as it was sent
/// current  the work plan as it is now
/// returns  the tables; columns that one does not have say nothing
/// throws   Error for a table of another work plan
/// cost     O(rows * columns * returns)
/// example  70 sent, 70 current, tables with 80 and 90: 80, and the conflict of 80 with 90
MergedWorkPlan merge_work_plan(const WorkPlan& sent, const WorkPlan& current, const std::vector<WorkReturn>& returns);

}  // namespace ceiba

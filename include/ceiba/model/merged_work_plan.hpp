#pragma once

#include <ceiba/model/work_plan.hpp>

namespace ceiba {

/// A table of a work plan that came back from people.
struct WorkReturn {
    static constexpr std::string_view schema_id = "ceiba/work_return/1";
    std::string schema{schema_id};
    std::string file{};
    std::optional<std::string> work_plan{};
    std::vector<std::string> columns{};
    std::vector<WorkRow> rows{};
    friend bool operator==(const WorkReturn&, const WorkReturn&) = default;
};
BOOST_DESCRIBE_STRUCT(WorkReturn, (), (schema, file, work_plan, columns, rows))
constexpr auto describe_notes(WorkReturn*) {
    return describe::notes("WorkReturn", "A table of a work plan that came back from people.",
                           {{.name = "schema", .text = "ceiba/work_return/1.", .required = true},
                            {.name = "file", .text = "Its name, by which changes are told.", .required = true},
                            {.name = "work_plan", .text = "Id of the work plan that was sent."},
                            {.name = "columns",
                             .text = "The columns that it has, those of people by their heads; of others it says nothing.",
                             .required = true},
                            {.name = "rows", .text = "Its rows.", .required = true}});
}

/// A cell of a work plan that a returned table changed.
struct WorkChange {
    std::string row{};
    std::string column{};
    std::optional<std::string> before{};
    std::optional<std::string> after{};
    std::string file{};
    friend bool operator==(const WorkChange&, const WorkChange&) = default;
};
BOOST_DESCRIBE_STRUCT(WorkChange, (), (row, column, before, after, file))
constexpr auto describe_notes(WorkChange*) {
    return describe::notes("WorkChange", "A cell of a work plan that a returned table changed.",
                           {{.name = "row", .text = "Id of the row.", .required = true},
                            {.name = "column", .text = "The column; id of a row that was added.", .required = true},
                            {.name = "before", .text = "What was sent."},
                            {.name = "after", .text = "What came back."},
                            {.name = "file", .text = "Where it stands.", .required = true}});
}

/// A cell that was changed in two ways since it was sent.
struct WorkConflict {
    std::string row{};
    std::string column{};
    std::optional<std::string> before{};
    std::optional<std::string> kept{};
    std::optional<std::string> kept_file{};
    std::optional<std::string> other{};
    std::string file{};
    friend bool operator==(const WorkConflict&, const WorkConflict&) = default;
};
BOOST_DESCRIBE_STRUCT(WorkConflict, (), (row, column, before, kept, kept_file, other, file))
constexpr auto describe_notes(WorkConflict*) {
    return describe::notes("WorkConflict", "A cell that was changed in two ways since it was sent; people decide.",
                           {{.name = "row", .text = "Id of the row.", .required = true},
                            {.name = "column",
                             .text = "The column; id where the row is no more in the current work plan.",
                             .required = true},
                            {.name = "before", .text = "What was sent."},
                            {.name = "kept", .text = "What the merged work plan has."},
                            {.name = "kept_file", .text = "Where that stands; none: in the current work plan."},
                            {.name = "other", .text = "What came back beside it."},
                            {.name = "file", .text = "Where that stands.", .required = true}});
}

/// A row that was sent, and that a returned table lacks.
struct WorkAbsence {
    std::string row{};
    std::string file{};
    friend bool operator==(const WorkAbsence&, const WorkAbsence&) = default;
};
BOOST_DESCRIBE_STRUCT(WorkAbsence, (), (row, file))
constexpr auto describe_notes(WorkAbsence*) {
    return describe::notes("WorkAbsence", "A row that was sent, and that a returned table lacks; it stays in the work plan.",
                           {{.name = "row", .text = "Id of the row.", .required = true},
                            {.name = "file", .text = "The table; it has other rows of the same lead.", .required = true}});
}

/// A work plan with what came back, and what that changed.
struct MergedWorkPlan {
    static constexpr std::string_view schema_id = "ceiba/merged_work_plan/1";
    std::string schema{schema_id};
    std::vector<WorkChange> changes{};
    std::vector<WorkConflict> conflicts{};
    std::vector<WorkAbsence> absent{};
    WorkPlan work_plan{};
    friend bool operator==(const MergedWorkPlan&, const MergedWorkPlan&) = default;
};
BOOST_DESCRIBE_STRUCT(MergedWorkPlan, (), (schema, changes, conflicts, absent, work_plan))
constexpr auto describe_notes(MergedWorkPlan*) {
    return describe::notes("MergedWorkPlan", "A work plan with what came back, and what that changed.",
                           {{.name = "schema", .text = "ceiba/merged_work_plan/1.", .required = true},
                            {.name = "changes", .text = "Every cell that changed, and every row that was added.", .required = true},
                            {.name = "conflicts", .text = "Cells that were changed in two ways."},
                            {.name = "absent", .text = "Rows that were sent and did not come back."},
                            {.name = "work_plan", .text = "The work plan with all changes but those in conflict.", .required = true}});
}

}  // namespace ceiba

#pragma once

#include <ceiba/model/result.hpp>
#include <ceiba/model/work_plan.hpp>

namespace ceiba {

/// What part of a work plan a line of its progress is about.
enum class WorkPart { whole, period, sector, institution };
BOOST_DESCRIBE_ENUM(WorkPart, whole, period, sector, institution)
constexpr auto describe_notes(WorkPart*) {
    return describe::notes("WorkPart", "What part of a work plan a line of its progress is about.",
                           {{.name = "whole", .text = "All rows."},
                            {.name = "period", .text = "The rows that were to be finished in it."},
                            {.name = "sector", .text = "The rows whose lead is of it."},
                            {.name = "institution", .text = "The rows that it leads."}});
}

/// What was planned for a part of a work plan, and what became of it, as of a day.
struct PartProgress {
    WorkPart part = WorkPart::whole;
    std::optional<std::string> id{};
    int rows{};
    int due{};
    int finished{};
    int finished_on_time{};
    int late{};
    double cost{};
    double planned_cost{};
    double spent{};
    std::optional<double> planned_rise{};
    std::optional<double> claimed_rise{};
    friend bool operator==(const PartProgress&, const PartProgress&) = default;
};
BOOST_DESCRIBE_STRUCT(PartProgress, (),
                      (part, id, rows, due, finished, finished_on_time, late, cost, planned_cost, spent, planned_rise, claimed_rise))
constexpr auto describe_notes(PartProgress*) {
    return describe::notes("PartProgress", "What was planned for a part of a work plan, and what became of it, as of a day.",
                           {{.name = "part", .text = "What part it is.", .required = true},
                            {.name = "id",
                             .text = "Id of the period, the sector or the institution; none for rows that have none, and for the whole."},
                            {.name = "rows", .text = "How many rows there are that are not cancelled."},
                            {.name = "due", .text = "How many of them were to be finished by the day."},
                            {.name = "finished", .text = "How many are finished by the day, due or not."},
                            {.name = "finished_on_time", .text = "How many of these no later than they were due."},
                            {.name = "late", .text = "How many were to be finished before the day, and are not."},
                            {.name = "cost", .text = "What they were to cost, over all periods.", .unit = "currency"},
                            {.name = "planned_cost",
                             .text = "What they were to cost by the day: each period's cost, day by day.",
                             .unit = "currency"},
                            {.name = "spent", .text = "What was spent on them.", .unit = "currency"},
                            {.name = "planned_rise",
                             .text = "By how much less the root would be planned to have risen by the day without them.",
                             .unit = "root"},
                            {.name = "claimed_rise",
                             .text = "By how much less the root's claimed score would be without them.",
                             .unit = "root"}});
}

/// The root's scores at the end of a period.
struct ScorePoint {
    std::string period{};
    std::optional<std::string> date{};
    std::optional<double> planned{};
    std::optional<double> claimed{};
    friend bool operator==(const ScorePoint&, const ScorePoint&) = default;
};
BOOST_DESCRIBE_STRUCT(ScorePoint, (), (period, date, planned, claimed))
constexpr auto describe_notes(ScorePoint*) {
    return describe::notes("ScorePoint", "The root's planned and claimed scores at the end of a period.",
                           {{.name = "period", .text = "Id of the period.", .required = true},
                            {.name = "date",
                             .text = "Its last day; the day as of which progress is told, in the period of that day.",
                             .unit = "ISO date"},
                            {.name = "planned", .text = "As approved, at the end of the period.", .unit = "root"},
                            {.name = "claimed",
                             .text = "With the actions that are said to be finished by the date; none for a period that has not begun.",
                             .unit = "root"}});
}

/// A row that is late, and what waits on it.
struct LateRow {
    std::string row{};
    Text label{};
    std::optional<std::string> lead{};
    std::string due{};
    int days{};
    WorkStatus status = WorkStatus::not_started;
    std::optional<std::string> reason_for_delay{};
    std::vector<std::string> waiting{};
    friend bool operator==(const LateRow&, const LateRow&) = default;
};
BOOST_DESCRIBE_STRUCT(LateRow, (), (row, label, lead, due, days, status, reason_for_delay, waiting))
constexpr auto describe_notes(LateRow*) {
    return describe::notes("LateRow", "A row that was to be finished and is not, and what waits on it.",
                           {{.name = "row", .text = "Id of the row.", .required = true},
                            {.name = "label", .text = "What is to be done."},
                            {.name = "lead", .text = "Id of the institution that answers for it."},
                            {.name = "due",
                             .text = "The day by which it was to be finished, as approved.",
                             .unit = "ISO date",
                             .required = true},
                            {.name = "days", .text = "How long ago that was.", .unit = "days", .required = true},
                            {.name = "status", .text = "How far it has come."},
                            {.name = "reason_for_delay", .text = "Why it is late, as its lead says."},
                            {.name = "waiting",
                             .text = "Ids of the rows that cannot begin before it is finished, through others too; neither finished nor "
                                     "cancelled."}});
}

/// How far a work plan has come, as of a day: in time, money and score.
struct WorkProgress {
    static constexpr std::string_view schema_id = "ceiba/progress/1";
    std::string schema{schema_id};
    std::string framework{};
    std::string framework_version{};
    std::string method{};
    std::string targets{};
    std::string catalogue{};
    std::string constraints{};
    std::string work_plan{};
    std::string assessment{};
    std::string subject{};
    std::string round{};
    Status status = Status::draft;
    std::string as_of{};
    std::optional<double> assessed{};
    std::optional<double> planned{};
    std::optional<double> claimed{};
    std::vector<PartProgress> parts{};
    std::vector<ScorePoint> scores{};
    std::vector<LateRow> late{};
    Provenance provenance{};
    friend bool operator==(const WorkProgress&, const WorkProgress&) = default;
};
BOOST_DESCRIBE_STRUCT(WorkProgress, (),
                      (schema, framework, framework_version, method, targets, catalogue, constraints, work_plan, assessment, subject, round,
                       status, as_of, assessed, planned, claimed, parts, scores, late, provenance))
constexpr auto describe_notes(WorkProgress*) {
    return describe::notes("WorkProgress", "How far a work plan has come, as of a day: in time, money and score.",
                           {{.name = "schema", .text = "ceiba/progress/1.", .required = true},
                            {.name = "framework", .text = "Id of the framework.", .required = true},
                            {.name = "framework_version", .text = "Its version.", .required = true},
                            {.name = "method", .text = "Id of the method; empty for the framework's own."},
                            {.name = "targets", .text = "Id of the target profile.", .required = true},
                            {.name = "catalogue", .text = "Id of the catalogue.", .required = true},
                            {.name = "constraints", .text = "Id of the constraints.", .required = true},
                            {.name = "work_plan", .text = "Id of the work plan.", .required = true},
                            {.name = "assessment", .text = "Id of the assessment.", .required = true},
                            {.name = "subject", .text = "Id of the subject.", .required = true},
                            {.name = "round", .text = "Id of the round.", .required = true},
                            {.name = "status", .text = "How far the answers have come."},
                            {.name = "as_of", .text = "The day as of which this is told.", .unit = "ISO date", .required = true},
                            {.name = "assessed", .text = "The root's score as assessed: no claim enters it.", .unit = "root"},
                            {.name = "planned", .text = "The root's score with what was to be finished by the day.", .unit = "root"},
                            {.name = "claimed",
                             .text = "The root's score with the actions that are said to be finished by the day.",
                             .unit = "root"},
                            {.name = "parts", .text = "The whole, then every period, sector and institution.", .required = true},
                            {.name = "scores", .text = "The planned and the claimed series.", .required = true},
                            {.name = "late", .text = "What is late, the longest first."},
                            {.name = "provenance", .text = "What it was computed from."}});
}

}  // namespace ceiba

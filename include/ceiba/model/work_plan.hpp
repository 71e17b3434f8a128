#pragma once

#include <ceiba/model/assessment.hpp>
#include <ceiba/model/constraints.hpp>
#include <ceiba/model/status.hpp>

namespace ceiba {

/// How far an action of a work plan has come.
enum class WorkStatus { not_started, ongoing, delayed, standby, finished, cancelled };
BOOST_DESCRIBE_ENUM(WorkStatus, not_started, ongoing, delayed, standby, finished, cancelled)
constexpr auto describe_notes(WorkStatus*) {
    return describe::notes("WorkStatus", "How far an action of a work plan has come.",
                           {{.name = "not_started", .text = "Nothing has been done."},
                            {.name = "ongoing", .text = "It is under way."},
                            {.name = "delayed", .text = "It is behind what was planned, begun or not."},
                            {.name = "standby", .text = "It rests for the time being."},
                            {.name = "finished", .text = "It is done, its lead says: a level that is claimed, not assessed."},
                            {.name = "cancelled", .text = "It will not be done."}});
}

/// How sure the money for an action is.
enum class Funding { unfunded, requested, budgeted, secured };
BOOST_DESCRIBE_ENUM(Funding, unfunded, requested, budgeted, secured)
constexpr auto describe_notes(Funding*) {
    return describe::notes("Funding", "How sure the money for an action is.",
                           {{.name = "unfunded", .text = "Nobody pays for all of it."},
                            {.name = "requested", .text = "It was asked for."},
                            {.name = "budgeted", .text = "Funds of the plan suffice for it."},
                            {.name = "secured", .text = "It was granted."}});
}

/// A row of a work plan: an action, who does it, until when, and how far it has come; or a row that people added.
struct WorkRow {
    std::string id{};
    std::optional<int> priority{};
    std::vector<std::string> indicators{};
    std::vector<std::string> recommendations{};
    std::optional<std::string> action{};
    Text label{};
    std::optional<std::string> lead{};
    std::vector<std::string> partners{};
    std::vector<std::string> needs{};
    std::optional<std::string> start{};
    std::optional<std::string> due{};
    std::optional<double> cost{};
    std::vector<std::string> funds{};
    std::optional<Funding> funding{};
    Text success{};
    WorkStatus status = WorkStatus::not_started;
    std::optional<double> percent_done{};
    std::optional<std::string> actual_start{};
    std::optional<std::string> actual_end{};
    std::optional<double> spent{};
    std::optional<std::string> reason_for_delay{};
    std::optional<std::string> evidence{};
    std::optional<std::string> updated_by{};
    std::optional<std::string> updated_on{};
    std::map<std::string, std::string> own{};
    friend bool operator==(const WorkRow&, const WorkRow&) = default;
};
BOOST_DESCRIBE_STRUCT(WorkRow, (),
                      (id, priority, indicators, recommendations, action, label, lead, partners, needs, start, due, cost, funds, funding,
                       success, status, percent_done, actual_start, actual_end, spent, reason_for_delay, evidence, updated_by, updated_on,
                       own))
constexpr auto describe_notes(WorkRow*) {
    return describe::notes("WorkRow",
                           "A row of a work plan: an action, who does it, until when, and how far it has come; or a row that people added.",
                           {{.name = "id", .text = "Its id, by which it is found again.", .required = true},
                            {.name = "priority", .text = "The rank of the first gap that it closes.", .range = "1 or more"},
                            {.name = "indicators", .text = "Ids of the indicators that it is for."},
                            {.name = "recommendations", .text = "Ids of the recommendations that it follows."},
                            {.name = "action", .text = "Id of the action of the catalogue; a row that people added has none."},
                            {.name = "label", .text = "What is done."},
                            {.name = "lead", .text = "Id of the institution that answers for it."},
                            {.name = "partners", .text = "Ids of the institutions that help."},
                            {.name = "needs", .text = "Ids of the rows that are finished before it begins."},
                            {.name = "start", .text = "The first day on which it is to be under way.", .unit = "ISO date"},
                            {.name = "due", .text = "The day by which it is to be finished.", .unit = "ISO date"},
                            {.name = "cost",
                             .text = "What it costs over all periods; none if that is not known.",
                             .unit = "currency",
                             .range = "0 or more"},
                            {.name = "funds", .text = "Ids of the funds that pay for it."},
                            {.name = "funding", .text = "How sure the money is."},
                            {.name = "success", .text = "By what one sees that it is done."},
                            {.name = "status", .text = "How far it has come."},
                            {.name = "percent_done", .text = "How much of it is done.", .unit = "percent", .range = "0 to 100"},
                            {.name = "actual_start", .text = "The day on which it began.", .unit = "ISO date"},
                            {.name = "actual_end", .text = "The day on which it was finished.", .unit = "ISO date"},
                            {.name = "spent", .text = "What was spent on it so far.", .unit = "currency", .range = "0 or more"},
                            {.name = "reason_for_delay", .text = "Why it is late."},
                            {.name = "evidence", .text = "What shows that it is done."},
                            {.name = "updated_by", .text = "Who said this last."},
                            {.name = "updated_on", .text = "When.", .unit = "ISO date"},
                            {.name = "own", .text = "Cells of columns that people added, by their heads."}});
}

/// An indicator that a work plan is for.
struct WorkIndicator {
    std::string id{};
    std::optional<std::string> code{};
    Text label{};
    std::optional<double> value{};
    std::optional<double> target{};
    friend bool operator==(const WorkIndicator&, const WorkIndicator&) = default;
};
BOOST_DESCRIBE_STRUCT(WorkIndicator, (), (id, code, label, value, target))
constexpr auto describe_notes(WorkIndicator*) {
    return describe::notes("WorkIndicator", "An indicator that a work plan is for, and its gap.",
                           {{.name = "id", .text = "Its id.", .required = true},
                            {.name = "code", .text = "The code that is printed."},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "value", .text = "Its score when the plan was made.", .unit = "node"},
                            {.name = "target", .text = "Its target.", .unit = "node"}});
}

/// Something that a work plan names by its id.
struct WorkName {
    std::string id{};
    Text label{};
    friend bool operator==(const WorkName&, const WorkName&) = default;
};
BOOST_DESCRIBE_STRUCT(WorkName, (), (id, label))
constexpr auto describe_notes(WorkName*) {
    return describe::notes("WorkName", "Something that a work plan names by its id.",
                           {{.name = "id", .text = "Its id.", .required = true}, {.name = "label", .text = "Its name for people."}});
}

/// What a work plan comes to in a period, as planned.
struct PlannedPeriod {
    std::string period{};
    std::optional<double> score{};
    double cost{};
    friend bool operator==(const PlannedPeriod&, const PlannedPeriod&) = default;
};
BOOST_DESCRIBE_STRUCT(PlannedPeriod, (), (period, score, cost))
constexpr auto describe_notes(PlannedPeriod*) {
    return describe::notes("PlannedPeriod", "What a work plan comes to in a period, as planned.",
                           {{.name = "period", .text = "Id of the period.", .required = true},
                            {.name = "score", .text = "The root's score at its end.", .unit = "root"},
                            {.name = "cost", .text = "What is spent, so far as it is known.", .unit = "currency", .required = true}});
}

/// What was planned for a row when the work plan was approved.
struct BaselineRow {
    std::string row{};
    std::optional<std::string> start{};
    std::optional<std::string> due{};
    std::optional<double> cost{};
    friend bool operator==(const BaselineRow&, const BaselineRow&) = default;
};
BOOST_DESCRIBE_STRUCT(BaselineRow, (), (row, start, due, cost))
constexpr auto describe_notes(BaselineRow*) {
    return describe::notes("BaselineRow", "What was planned for a row when the work plan was approved.",
                           {{.name = "row", .text = "Id of the row.", .required = true},
                            {.name = "start", .text = "The day on which it was to begin.", .unit = "ISO date"},
                            {.name = "due", .text = "The day by which it was to be finished.", .unit = "ISO date"},
                            {.name = "cost", .text = "What it was to cost.", .unit = "currency"}});
}

/// A work plan as it was approved: later rows are measured by it.
struct Baseline {
    std::string approved_by{};
    std::string approved_on{};
    std::vector<BaselineRow> rows{};
    std::vector<PlannedPeriod> planned{};
    friend bool operator==(const Baseline&, const Baseline&) = default;
};
BOOST_DESCRIBE_STRUCT(Baseline, (), (approved_by, approved_on, rows, planned))
constexpr auto describe_notes(Baseline*) {
    return describe::notes("Baseline", "A work plan as it was approved: what became of its rows is measured by it.",
                           {{.name = "approved_by", .text = "Who approved it.", .required = true},
                            {.name = "approved_on", .text = "When.", .unit = "ISO date", .required = true},
                            {.name = "rows", .text = "What was planned for each row.", .required = true},
                            {.name = "planned", .text = "The planned score and cost of each period."}});
}

/// Who does what, until when, with whose money, and how far it has come.
struct WorkPlan {
    static constexpr std::string_view schema_id = "ceiba/work_plan/1";
    std::string schema{schema_id};
    std::string id{};
    Text label{};
    std::string framework{};
    std::string assessment{};
    std::string subject{};
    std::string round{};
    Status status = Status::draft;
    std::string targets{};
    std::string catalogue{};
    std::string constraints{};
    std::string plan{};
    std::optional<std::string> currency{};
    std::vector<WorkRow> rows{};
    std::vector<Period> periods{};
    std::vector<PlannedPeriod> planned{};
    std::vector<Institution> institutions{};
    std::vector<WorkIndicator> indicators{};
    std::vector<WorkName> funds{};
    std::vector<WorkName> recommendations{};
    std::optional<Baseline> baseline{};
    std::optional<Extra> extra{};
    friend bool operator==(const WorkPlan&, const WorkPlan&) = default;
};
BOOST_DESCRIBE_STRUCT(WorkPlan, (),
                      (schema, id, label, framework, assessment, subject, round, status, targets, catalogue, constraints, plan, currency,
                       rows, periods, planned, institutions, indicators, funds, recommendations, baseline, extra))
constexpr auto describe_notes(WorkPlan*) {
    return describe::notes("WorkPlan", "Who does what, until when, with whose money, and how far it has come.",
                           {{.name = "schema", .text = "ceiba/work_plan/1.", .required = true},
                            {.name = "id", .text = "Its id.", .required = true},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "framework", .text = "Id of the framework.", .required = true},
                            {.name = "assessment", .text = "Id of the assessment.", .required = true},
                            {.name = "subject", .text = "Id of the subject.", .required = true},
                            {.name = "round", .text = "Id of the round.", .required = true},
                            {.name = "status", .text = "How far the answers have come."},
                            {.name = "targets", .text = "Id of the target profile.", .required = true},
                            {.name = "catalogue", .text = "Id of the catalogue.", .required = true},
                            {.name = "constraints", .text = "Id of the constraints.", .required = true},
                            {.name = "plan", .text = "Id of the plan.", .required = true},
                            {.name = "currency", .text = "The currency of all money, such as USD."},
                            {.name = "rows", .text = "Its rows, each once.", .required = true},
                            {.name = "periods", .text = "The periods, with their first and last days.", .required = true},
                            {.name = "planned", .text = "The planned score and cost of each period."},
                            {.name = "institutions", .text = "Those that lead or help."},
                            {.name = "indicators", .text = "The indicators that rows are for."},
                            {.name = "funds", .text = "The funds that pay."},
                            {.name = "recommendations", .text = "The recommendations that rows follow."},
                            {.name = "baseline", .text = "What was approved; none before that."},
                            {.name = "extra", .text = "Free-form, kept and never read."}});
}

}  // namespace ceiba

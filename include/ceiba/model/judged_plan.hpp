#pragma once

#include <ceiba/model/plan.hpp>
#include <ceiba/model/result.hpp>
#include <ceiba/model/status.hpp>

namespace ceiba {

/// What a plan may not keep to.
enum class Limit {
    horizon,
    earliest,
    latest,
    forbidden,
    mandatory,
    exclusion,
    prerequisite,
    level,
    capacity,
    budget,
    earmark,
    share,
    goal
};
BOOST_DESCRIBE_ENUM(Limit, horizon, earliest, latest, forbidden, mandatory, exclusion, prerequisite, level, capacity, budget, earmark,
                    share, goal)
constexpr auto describe_notes(Limit*) {
    return describe::notes("Limit", "What a plan may not keep to.",
                           {{.name = "horizon", .text = "An action is not finished at the end of the last period."},
                            {.name = "earliest", .text = "An action begins before its earliest period."},
                            {.name = "latest", .text = "An action is under way after its latest period."},
                            {.name = "forbidden", .text = "An action that a plan may not have."},
                            {.name = "mandatory", .text = "An action that a plan must have is not in it."},
                            {.name = "exclusion", .text = "Two actions cannot be in one plan."},
                            {.name = "prerequisite", .text = "An action begins before another one that it needs is finished."},
                            {.name = "level", .text = "An action begins before an indicator has reached the level that it needs."},
                            {.name = "capacity", .text = "An institution leads more in a period than it can."},
                            {.name = "budget", .text = "Money does not suffice."},
                            {.name = "earmark", .text = "A fund is to pay for an action that it does not admit."},
                            {.name = "share", .text = "A sector or a function has less of the cost than it must."},
                            {.name = "goal", .text = "The root's score at the end is below the goal."}});
}

/// Something that a plan does not keep to.
struct Violation {
    Limit limit = Limit::horizon;
    std::string where{};
    std::optional<int> row{};
    std::optional<std::string> action{};
    std::optional<std::string> other{};
    std::optional<std::string> period{};
    std::vector<std::string> funds{};
    std::vector<std::string> actions{};
    std::optional<double> allowed{};
    std::optional<double> found{};
    friend bool operator==(const Violation&, const Violation&) = default;
};
BOOST_DESCRIBE_STRUCT(Violation, (), (limit, where, row, action, other, period, funds, actions, allowed, found))
constexpr auto describe_notes(Violation*) {
    return describe::notes("Violation",
                           "Something that a plan does not keep to. It changes no score: an action counts when its time is over.",
                           {{.name = "limit", .text = "What it does not keep to.", .required = true},
                            {.name = "where",
                             .text = "Its place in the plan, as a JSON pointer; of what the plan lacks, in the constraints.",
                             .required = true},
                            {.name = "row", .text = "The place of the action in the plan, from 1.", .range = "1 or more"},
                            {.name = "action", .text = "Id of the action."},
                            {.name = "other",
                             .text =
                                 "Id of the other action, the indicator, the institution, the sector or the function that it concerns."},
                            {.name = "period", .text = "Id of the period; of money, the first one."},
                            {.name = "funds", .text = "Ids of the funds that are spent."},
                            {.name = "actions",
                             .text = "Ids of the actions that nobody else pays for, or that take an institution's capacity."},
                            {.name = "allowed",
                             .text = "What is allowed or needed: effort, money, a share, a score, or the value of an indicator."},
                            {.name = "found", .text = "What the plan has instead; of money, what it takes."}});
}

/// An action of a plan, and what it comes to.
struct JudgedAction {
    std::string action{};
    std::optional<std::string> code{};
    Text label{};
    std::string lead{};
    std::string start{};
    std::optional<std::string> finish{};
    std::optional<double> cost{};
    std::vector<Payment> payments{};
    friend bool operator==(const JudgedAction&, const JudgedAction&) = default;
};
BOOST_DESCRIBE_STRUCT(JudgedAction, (), (action, code, label, lead, start, finish, cost, payments))
constexpr auto describe_notes(JudgedAction*) {
    return describe::notes("JudgedAction", "An action of a plan, and what it comes to.",
                           {{.name = "action", .text = "Id of the action.", .required = true},
                            {.name = "code", .text = "The code that is printed."},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "lead", .text = "Id of the institution that leads it.", .required = true},
                            {.name = "start", .text = "Id of the period in which it begins.", .required = true},
                            {.name = "finish", .text = "Id of the period at whose end it counts; none within the plan."},
                            {.name = "cost", .text = "What it costs over all periods; none if that is not known.", .unit = "currency"},
                            {.name = "payments", .text = "Who can pay for it, and when; there may be other ways."}});
}

/// What a plan comes to in one period.
struct JudgedPeriod {
    std::string period{};
    std::optional<double> score{};
    double cost{};
    double one_off{};
    double yearly{};
    std::map<std::string, double> funds{};
    std::map<std::string, double> effort{};
    friend bool operator==(const JudgedPeriod&, const JudgedPeriod&) = default;
};
BOOST_DESCRIBE_STRUCT(JudgedPeriod, (), (period, score, cost, one_off, yearly, funds, effort))
constexpr auto describe_notes(JudgedPeriod*) {
    return describe::notes("JudgedPeriod", "What a plan comes to in one period.",
                           {{.name = "period", .text = "Id of the period.", .required = true},
                            {.name = "score", .text = "The root's score at its end, with levels up to their targets.", .unit = "root"},
                            {.name = "cost", .text = "What is spent, so far as it is known.", .unit = "currency", .required = true},
                            {.name = "one_off", .text = "Of this, once.", .unit = "currency", .required = true},
                            {.name = "yearly", .text = "Of this, year by year.", .unit = "currency", .required = true},
                            {.name = "funds", .text = "What each fund pays.", .unit = "currency"},
                            {.name = "effort", .text = "What each institution leads.", .unit = "effort"}});
}

/// The projected scores of one node.
struct Projection {
    std::string node{};
    std::optional<std::string> code{};
    Text label{};
    std::optional<double> now{};
    std::vector<std::optional<double>> scores{};
    friend bool operator==(const Projection&, const Projection&) = default;
};
BOOST_DESCRIBE_STRUCT(Projection, (), (node, code, label, now, scores))
constexpr auto describe_notes(Projection*) {
    return describe::notes("Projection", "The projected scores of one node.",
                           {{.name = "node", .text = "Id of the node.", .required = true},
                            {.name = "code", .text = "The code that is printed."},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "now", .text = "Its score as assessed.", .unit = "node"},
                            {.name = "scores", .text = "Its score at the end of each period.", .unit = "node", .required = true}});
}

/// How far a plan is from the best one that was found.
struct PlanDistance {
    std::optional<double> closed{};
    double cost{};
    std::optional<double> closed_more{};
    double cost_less{};
    std::vector<std::string> added{};
    std::vector<std::string> dropped{};
    std::vector<std::string> moved{};
    std::optional<double> gap{};
    bool above = false;
    friend bool operator==(const PlanDistance&, const PlanDistance&) = default;
};
BOOST_DESCRIBE_STRUCT(PlanDistance, (), (closed, cost, closed_more, cost_less, added, dropped, moved, gap, above))
constexpr auto describe_notes(PlanDistance*) {
    return describe::notes("PlanDistance", "How far a plan is from the best one that was found.",
                           {{.name = "closed", .text = "What the best plan closes.", .unit = "root"},
                            {.name = "cost", .text = "What it costs.", .unit = "currency", .required = true},
                            {.name = "closed_more", .text = "How much more it closes; below 0 if less.", .unit = "root"},
                            {.name = "cost_less", .text = "How much less it costs; below 0 if more.", .unit = "currency", .required = true},
                            {.name = "added", .text = "Ids of the actions that this plan has and the best one has not."},
                            {.name = "dropped", .text = "Ids of the actions that the best plan has and this one has not."},
                            {.name = "moved", .text = "Ids of the actions that begin in another period than in the best plan."},
                            {.name = "gap", .text = "By how much a plan may still be better than the best one.", .unit = "share"},
                            {.name = "above",
                             .text = "This plan closes more than the best one, which it can only if it does not keep to everything, or the "
                                     "search left that open."}});
}

/// How far a node is from what it aims at in a phase.
struct Shortfall {
    std::string node{};
    std::optional<std::string> code{};
    Text label{};
    double target{};
    std::optional<double> reached{};
    std::optional<double> shortfall{};
    friend bool operator==(const Shortfall&, const Shortfall&) = default;
};
BOOST_DESCRIBE_STRUCT(Shortfall, (), (node, code, label, target, reached, shortfall))
constexpr auto describe_notes(Shortfall*) {
    return describe::notes("Shortfall", "How far a node is from what it aims at in a phase.",
                           {{.name = "node", .text = "Id of the node.", .required = true},
                            {.name = "code", .text = "The code that is printed."},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "target", .text = "Its target in this phase.", .unit = "node", .required = true},
                            {.name = "reached", .text = "Its projected score; none if it has none.", .unit = "node"},
                            {.name = "shortfall", .text = "Target less projected score.", .unit = "node", .range = "above 0"}});
}

/// What a phase of the targets lacks when its time is over.
struct JudgedPhase {
    std::optional<std::string> phase{};
    Text label{};
    std::optional<std::string> period{};
    std::optional<double> score{};
    std::optional<double> target{};
    std::optional<double> shortfall{};
    int reached{};
    std::vector<Shortfall> nodes{};
    friend bool operator==(const JudgedPhase&, const JudgedPhase&) = default;
};
BOOST_DESCRIBE_STRUCT(JudgedPhase, (), (phase, label, period, score, target, shortfall, reached, nodes))
constexpr auto describe_notes(JudgedPhase*) {
    return describe::notes("JudgedPhase", "What a phase of the targets lacks when its time is over.",
                           {{.name = "phase", .text = "Id of the phase; none for the end."},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "period",
                             .text =
                                 "Id of the last period that ends by its time, as it is judged by its end; none: no period does, and it is "
                                 "judged as assessed."},
                            {.name = "score", .text = "The root's projected score.", .unit = "root"},
                            {.name = "target",
                             .text = "The root's score if every answered indicator were at its target of this phase, or better.",
                             .unit = "root"},
                            {.name = "shortfall", .text = "What the projected score lacks to this.", .unit = "root", .range = "0 or more"},
                            {.name = "reached", .text = "How many nodes have reached their target.", .range = "0 or more"},
                            {.name = "nodes", .text = "Those that have not, in the order of the framework."}});
}

/// What a plan comes to, and what it does not keep to.
struct JudgedPlan {
    static constexpr std::string_view schema_id = "ceiba/judged_plan/1";
    std::string schema{schema_id};
    std::string framework{};
    std::string framework_version{};
    std::string method{};
    std::string targets{};
    std::string catalogue{};
    std::string constraints{};
    std::string plan{};
    std::string assessment{};
    std::string subject{};
    std::string round{};
    Status status = Status::draft;
    std::optional<double> closed{};
    double cost{};
    bool within_limits = true;
    std::vector<std::string> cost_unknown{};
    std::vector<JudgedAction> actions{};
    std::vector<JudgedPeriod> periods{};
    std::vector<Projection> nodes{};
    std::vector<JudgedPhase> phases{};
    std::vector<Violation> violations{};
    std::optional<PlanDistance> best{};
    Provenance provenance{};
    friend bool operator==(const JudgedPlan&, const JudgedPlan&) = default;
};
BOOST_DESCRIBE_STRUCT(JudgedPlan, (),
                      (schema, framework, framework_version, method, targets, catalogue, constraints, plan, assessment, subject, round,
                       status, closed, cost, within_limits, cost_unknown, actions, periods, nodes, phases, violations, best, provenance))
constexpr auto describe_notes(JudgedPlan*) {
    return describe::notes("JudgedPlan", "What a plan comes to, and what it does not keep to.",
                           {{.name = "schema", .text = "ceiba/judged_plan/1.", .required = true},
                            {.name = "framework", .text = "Id of the framework.", .required = true},
                            {.name = "framework_version", .text = "Its version.", .required = true},
                            {.name = "method", .text = "Id of the method; empty for the framework's own."},
                            {.name = "targets", .text = "Id of the target profile.", .required = true},
                            {.name = "catalogue", .text = "Id of the catalogue.", .required = true},
                            {.name = "constraints", .text = "Id of the constraints.", .required = true},
                            {.name = "plan", .text = "Id of the plan.", .required = true},
                            {.name = "assessment", .text = "Id of the assessment.", .required = true},
                            {.name = "subject", .text = "Id of the subject.", .required = true},
                            {.name = "round", .text = "Id of the round.", .required = true},
                            {.name = "status", .text = "How far the answers have come."},
                            {.name = "closed", .text = "By how much the root rises, each period's rise discounted.", .unit = "root"},
                            {.name = "cost",
                             .text = "What all actions cost over all periods, so far as it is known.",
                             .unit = "currency",
                             .required = true},
                            {.name = "within_limits", .text = "It keeps to everything, and all costs are known."},
                            {.name = "cost_unknown",
                             .text = "Ids of the actions whose cost is not known: no plan with one is within its budget."},
                            {.name = "actions", .text = "Its actions, in its order.", .required = true},
                            {.name = "periods", .text = "Every period.", .required = true},
                            {.name = "nodes", .text = "Every node of the framework and its projected scores.", .required = true},
                            {.name = "phases", .text = "Every phase of the targets and the end; empty if they have no phases."},
                            {.name = "violations", .text = "What it does not keep to."},
                            {.name = "best", .text = "How far it is from the best plan, if that was asked for."},
                            {.name = "provenance", .text = "What it was computed from."}});
}

}  // namespace ceiba

#pragma once

#include <ceiba/model/judged_plan.hpp>

namespace ceiba {

/// What a roadmap is the best by.
enum class RoadmapObjective { greatest_closing, least_cost };
BOOST_DESCRIBE_ENUM(RoadmapObjective, greatest_closing, least_cost)
constexpr auto describe_notes(RoadmapObjective*) {
    return describe::notes("RoadmapObjective", "What a roadmap is the best by.",
                           {{.name = "greatest_closing", .text = "The greatest rise of the root, each period's rise discounted."},
                            {.name = "least_cost", .text = "The least cost with which the goal of the constraints is reached."}});
}

/// How weights, costs and scores may differ from what they are thought to be.
struct PlanSamples {
    int count = 100;
    double weights = 0.2;
    double costs = 0.1;
    bool answers = true;
    double gap = 0.01;
    double seconds = 300;
    std::int64_t seed = 0;
    friend bool operator==(const PlanSamples&, const PlanSamples&) = default;
};
BOOST_DESCRIBE_STRUCT(PlanSamples, (), (count, weights, costs, answers, gap, seconds, seed))
constexpr auto describe_notes(PlanSamples*) {
    return describe::
        notes("PlanSamples",
              "How weights, costs and scores may differ from what they are thought to be; each sample has its own best plan.",
              {{.name = "count", .text = "How many samples are drawn.", .range = "1 or more"},
               {.name = "weights", .text = "By what share a weight may be greater or less.", .unit = "share", .range = "0 to below 1"},
               {.name = "costs",
                .text = "By what share a cost may be greater or less; a range is drawn from end to end.",
                .unit = "share",
                .range = "0 to below 1"},
               {.name = "answers",
                .text = "Whether each answer to an indicator is drawn anew from all the answers to it, so that its score differs as far as "
                        "institutions do."},
               {.name = "gap", .text = "By how much a better plan may still be better.", .unit = "share", .range = "0 to 1"},
               {.name = "seconds", .text = "How long all samples take at most.", .unit = "seconds", .range = "above 0"},
               {.name = "seed", .text = "Seed of what is drawn.", .range = "0 or more"}});
}

/// How a roadmap is searched for.
struct RoadmapOptions {
    RoadmapObjective objective = RoadmapObjective::greatest_closing;
    double gap = 0.001;
    double seconds = 60;
    std::optional<double> budget_step{};
    std::optional<PlanSamples> samples{};
    friend bool operator==(const RoadmapOptions&, const RoadmapOptions&) = default;
};
BOOST_DESCRIBE_STRUCT(RoadmapOptions, (), (objective, gap, seconds, budget_step, samples))
constexpr auto describe_notes(RoadmapOptions*) {
    return describe::notes("RoadmapOptions", "How a roadmap is searched for.",
                           {{.name = "objective", .text = "What it is the best by."},
                            {.name = "gap",
                             .text = "By how much a better plan may still be better when the search ends.",
                             .unit = "share",
                             .range = "0 to 1"},
                            {.name = "seconds", .text = "How long is searched at most.", .unit = "seconds", .range = "above 0"},
                            {.name = "budget_step",
                             .text = "How much money more is tried in each period; none: this is not tried.",
                             .unit = "currency",
                             .range = "above 0"},
                            {.name = "samples",
                             .text = "How the best plan is searched for again where weights, costs and scores differ; none: it is not."}});
}

/// How the search for a roadmap ended.
enum class Outcome { optimal, time_limit, stopped, infeasible };
BOOST_DESCRIBE_ENUM(Outcome, optimal, time_limit, stopped, infeasible)
constexpr auto describe_notes(Outcome*) {
    return describe::notes("Outcome", "How the search for a roadmap ended.",
                           {{.name = "optimal", .text = "No plan is better by more than the gap that was asked for."},
                            {.name = "time_limit", .text = "Time ran out: the best plan that was found."},
                            {.name = "stopped", .text = "It was stopped: the best plan that was found."},
                            {.name = "infeasible", .text = "No plan keeps to everything."}});
}

/// Why an action is not in a roadmap.
enum class Reason { forbidden, cost_unknown, horizon, level, prerequisite, exclusion, capacity, money, displaced };
BOOST_DESCRIBE_ENUM(Reason, forbidden, cost_unknown, horizon, level, prerequisite, exclusion, capacity, money, displaced)
constexpr auto describe_notes(Reason*) {
    return describe::notes("Reason", "Why an action is not in a roadmap: the first reason that holds.",
                           {{.name = "forbidden", .text = "A plan may not have it."},
                            {.name = "cost_unknown", .text = "What it costs is not known, and it is not mandatory."},
                            {.name = "horizon", .text = "It cannot be finished in time."},
                            {.name = "level", .text = "An indicator does not reach the level that it needs."},
                            {.name = "prerequisite", .text = "An action that it needs is not in the plan."},
                            {.name = "exclusion", .text = "An action of the plan excludes it."},
                            {.name = "capacity", .text = "Its lead cannot do it beside the others."},
                            {.name = "money", .text = "It cannot be paid beside the others."},
                            {.name = "displaced", .text = "It would fit, but brings nothing that the plan lacks."}});
}

/// An action that is not in a roadmap.
struct LeftOut {
    std::string action{};
    std::optional<std::string> code{};
    Text label{};
    Reason reason = Reason::displaced;
    std::optional<std::string> other{};
    std::optional<std::string> period{};
    std::optional<double> amount{};
    friend bool operator==(const LeftOut&, const LeftOut&) = default;
};
BOOST_DESCRIBE_STRUCT(LeftOut, (), (action, code, label, reason, other, period, amount))
constexpr auto describe_notes(LeftOut*) {
    return describe::notes("LeftOut", "An action that is not in a roadmap.",
                           {{.name = "action", .text = "Id of the action.", .required = true},
                            {.name = "code", .text = "The code that is printed."},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "reason", .text = "Why it is left out.", .required = true},
                            {.name = "other", .text = "Id of the indicator, the action or the institution that it waits for."},
                            {.name = "period", .text = "Id of the period in which people or money do not suffice, where it comes nearest."},
                            {.name = "amount", .text = "How much money is lacking then.", .unit = "currency"}});
}

/// What more money would bring.
struct BudgetStep {
    std::string period{};
    double amount{};
    double gain{};
    bool distinguishable = true;
    friend bool operator==(const BudgetStep&, const BudgetStep&) = default;
};
BOOST_DESCRIBE_STRUCT(BudgetStep, (), (period, amount, gain, distinguishable))
constexpr auto describe_notes(BudgetStep*) {
    return describe::notes("BudgetStep", "What more money would bring that comes in one period, for any action, to be spent then or later.",
                           {{.name = "period", .text = "Id of the period.", .required = true},
                            {.name = "amount", .text = "How much more.", .unit = "currency", .required = true},
                            {.name = "gain",
                             .text = "By how much more the best plan closes, by the linear model.",
                             .unit = "root",
                             .required = true},
                            {.name = "distinguishable",
                             .text = "False if the gain is not greater than what the two searches leave open."}});
}

/// Something that cannot be kept together with the other conflicts; without any one of them there is a plan.
struct Conflict {
    Limit limit = Limit::mandatory;
    std::optional<std::string> action{};
    std::optional<std::string> other{};
    std::optional<double> lacking{};
    friend bool operator==(const Conflict&, const Conflict&) = default;
};
BOOST_DESCRIBE_STRUCT(Conflict, (), (limit, action, other, lacking))
constexpr auto describe_notes(Conflict*) {
    return describe::notes("Conflict", "Something that cannot be kept together with the other conflicts; without it there would be a plan.",
                           {{.name = "limit", .text = "What it is.", .required = true},
                            {.name = "action", .text = "Id of the action."},
                            {.name = "other",
                             .text = "Id of the indicator, the action, the institution, the sector or the function that it concerns."},
                            {.name = "lacking",
                             .text = "How much more would do if all else is kept: money over all periods, effort in a period, or score."}});
}

/// How sure it is that an action belongs in the best plan.
enum class Membership { core, borderline, exterior };
BOOST_DESCRIBE_ENUM(Membership, core, borderline, exterior)
constexpr auto describe_notes(Membership*) {
    return describe::notes("Membership", "How sure it is that an action belongs in the best plan.",
                           {{.name = "core", .text = "It is in the best plan of every sample."},
                            {.name = "borderline", .text = "It is in that of some."},
                            {.name = "exterior", .text = "It is in that of none."}});
}

/// In how many samples an action is in the best plan.
struct CoreIndex {
    std::string action{};
    std::optional<std::string> code{};
    Text label{};
    double share{};
    Membership membership = Membership::exterior;
    bool planned = false;
    friend bool operator==(const CoreIndex&, const CoreIndex&) = default;
};
BOOST_DESCRIBE_STRUCT(CoreIndex, (), (action, code, label, share, membership, planned))
constexpr auto describe_notes(CoreIndex*) {
    return describe::notes("CoreIndex", "In how many samples an action is in the best plan.",
                           {{.name = "action", .text = "Id of the action.", .required = true},
                            {.name = "code", .text = "The code that is printed."},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "share",
                             .text = "Share of the samples that were solved whose best plan contains it.",
                             .unit = "share",
                             .range = "0 to 1",
                             .required = true},
                            {.name = "membership", .text = "Whether that is all, some or none.", .required = true},
                            {.name = "planned", .text = "The roadmap itself contains it."}});
}

/// What remains of a roadmap where weights, costs and scores differ.
struct Robustness {
    int drawn{};
    int solved{};
    int without_plan{};
    std::vector<CoreIndex> actions{};
    friend bool operator==(const Robustness&, const Robustness&) = default;
};
BOOST_DESCRIBE_STRUCT(Robustness, (), (drawn, solved, without_plan, actions))
constexpr auto describe_notes(Robustness*) {
    return describe::notes("Robustness", "What remains of a roadmap where weights, costs and scores differ.",
                           {{.name = "drawn", .text = "How many samples were asked for.", .required = true},
                            {.name = "solved", .text = "How many of them were solved to their gap in time.", .required = true},
                            {.name = "without_plan", .text = "How many of these have no plan that keeps to everything."},
                            {.name = "actions", .text = "Every action that a plan may have, the surest first.", .required = true}});
}

/// A plan for comparison.
struct OtherPlan {
    std::optional<double> closed{};
    double cost{};
    bool within_limits = true;
    std::vector<PlannedAction> actions{};
    friend bool operator==(const OtherPlan&, const OtherPlan&) = default;
};
BOOST_DESCRIBE_STRUCT(OtherPlan, (), (closed, cost, within_limits, actions))
constexpr auto describe_notes(OtherPlan*) {
    return describe::notes("OtherPlan", "A plan for comparison.",
                           {{.name = "closed", .text = "By how much the root rises, each period's rise discounted.", .unit = "root"},
                            {.name = "cost", .text = "What it costs over all periods.", .unit = "currency", .required = true},
                            {.name = "within_limits", .text = "It keeps to everything."},
                            {.name = "actions", .text = "Its actions.", .required = true}});
}

/// The best plan that was found.
struct Roadmap {
    static constexpr std::string_view schema_id = "ceiba/roadmap/1";
    std::string schema{schema_id};
    std::string framework{};
    std::string framework_version{};
    std::string method{};
    std::string targets{};
    std::string catalogue{};
    std::string constraints{};
    std::string assessment{};
    std::string subject{};
    std::string round{};
    Status status = Status::draft;
    RoadmapOptions options{};
    Outcome outcome = Outcome::optimal;
    std::optional<double> gap{};
    std::optional<double> bound{};
    std::optional<double> linear{};
    bool exact = true;
    Plan plan{};
    JudgedPlan judged{};
    OtherPlan greedy{};
    std::vector<LeftOut> left_out{};
    std::vector<BudgetStep> budget_steps{};
    std::vector<Conflict> conflicts{};
    std::optional<Robustness> robustness{};
    Provenance provenance{};
    friend bool operator==(const Roadmap&, const Roadmap&) = default;
};
BOOST_DESCRIBE_STRUCT(Roadmap, (),
                      (schema, framework, framework_version, method, targets, catalogue, constraints, assessment, subject, round, status,
                       options, outcome, gap, bound, linear, exact, plan, judged, greedy, left_out, budget_steps, conflicts, robustness,
                       provenance))
constexpr auto describe_notes(Roadmap*) {
    return describe::notes("Roadmap", "The best plan that was found, how good it is, and what it leaves out.",
                           {{.name = "schema", .text = "ceiba/roadmap/1.", .required = true},
                            {.name = "framework", .text = "Id of the framework.", .required = true},
                            {.name = "framework_version", .text = "Its version.", .required = true},
                            {.name = "method", .text = "Id of the method; empty for the framework's own."},
                            {.name = "targets", .text = "Id of the target profile.", .required = true},
                            {.name = "catalogue", .text = "Id of the catalogue.", .required = true},
                            {.name = "constraints", .text = "Id of the constraints.", .required = true},
                            {.name = "assessment", .text = "Id of the assessment.", .required = true},
                            {.name = "subject", .text = "Id of the subject.", .required = true},
                            {.name = "round", .text = "Id of the round.", .required = true},
                            {.name = "status", .text = "How far the answers have come."},
                            {.name = "options", .text = "How it was searched for."},
                            {.name = "outcome", .text = "How the search ended.", .required = true},
                            {.name = "gap",
                             .text = "By how much the linear model may have a better plan, as a share of this one's value.",
                             .unit = "share",
                             .range = "0 or more"},
                            {.name = "bound",
                             .text = "No plan closes more by the linear model, or costs less.",
                             .unit = "root, or currency for the least cost"},
                            {.name = "linear",
                             .text = "What the plan closes by the linear model; the true score stands in the judged plan.",
                             .unit = "root, or currency for the least cost"},
                            {.name = "exact", .text = "The linear model is the true score, so that gap and bound are of it too."},
                            {.name = "plan", .text = "The plan.", .required = true},
                            {.name = "judged", .text = "What it comes to.", .required = true},
                            {.name = "greedy", .text = "A plan made by adding what brings most for its cost, to show what the search won."},
                            {.name = "left_out", .text = "Actions that are not in the plan, and why."},
                            {.name = "budget_steps", .text = "What more money would bring, period by period."},
                            {.name = "conflicts", .text = "What cannot be kept together, if there is no plan."},
                            {.name = "robustness",
                             .text = "What remains of the plan where weights, costs and scores differ, if that was asked for."},
                            {.name = "provenance", .text = "What it was computed from."}});
}

}  // namespace ceiba

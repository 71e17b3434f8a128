#pragma once

#include <ceiba/model/policy.hpp>
#include <ceiba/model/provenance.hpp>
#include <ceiba/model/status.hpp>
#include <ceiba/model/text.hpp>

namespace ceiba {

/// An action that a goal asks for.
struct SelectedAction {
    std::optional<std::string> indicator{};
    std::string action{};
    std::optional<std::string> code{};
    Text label{};
    std::optional<double> level{};
    std::optional<int> steps{};
    std::optional<std::string> type{};
    std::string lead{};
    friend bool operator==(const SelectedAction&, const SelectedAction&) = default;
};
BOOST_DESCRIBE_STRUCT(SelectedAction, (), (indicator, action, code, label, level, steps, type, lead))
constexpr auto describe_notes(SelectedAction*) {
    return describe::notes("SelectedAction", "An action that a goal asks for: its level is above the score, and not above the goal.",
                           {{.name = "indicator", .text = "Id of the indicator; none of an action that leads to no level."},
                            {.name = "action", .text = "Id of the action.", .required = true},
                            {.name = "code", .text = "The code that is printed."},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "level", .text = "The answer that it leads to.", .unit = "answer"},
                            {.name = "steps", .text = "How many levels that is above the score; none without levels.", .unit = "levels"},
                            {.name = "type", .text = "What kind of action it is."},
                            {.name = "lead", .text = "Id of the institution that leads it.", .required = true}});
}

/// Where an indicator stands, and where it is to stand.
struct IndicatorGoal {
    std::string indicator{};
    std::optional<std::string> code{};
    Text label{};
    std::optional<double> score{};
    std::optional<double> goal{};
    int actions{};
    friend bool operator==(const IndicatorGoal&, const IndicatorGoal&) = default;
};
BOOST_DESCRIBE_STRUCT(IndicatorGoal, (), (indicator, code, label, score, goal, actions))
constexpr auto describe_notes(IndicatorGoal*) {
    return describe::notes("IndicatorGoal", "Where an indicator stands, and where it is to stand.",
                           {{.name = "indicator", .text = "Id of the indicator.", .required = true},
                            {.name = "code", .text = "The code that is printed."},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "score", .text = "Its answer; none if there is none.", .unit = "answer"},
                            {.name = "goal", .text = "The answer that is aimed at; none if there is none.", .unit = "answer"},
                            {.name = "actions", .text = "How many actions it asks for.", .required = true}});
}

/// An earlier indicator that a later one comes from.
struct GoalSource {
    std::string indicator{};
    std::string earlier{};
    State state = State::answered;
    std::optional<double> score{};
    std::optional<double> goal{};
    bool gives_score{};
    bool gives_goal{};
    friend bool operator==(const GoalSource&, const GoalSource&) = default;
};
BOOST_DESCRIBE_STRUCT(GoalSource, (), (indicator, earlier, state, score, goal, gives_score, gives_goal))
constexpr auto describe_notes(GoalSource*) {
    return describe::notes("GoalSource", "An earlier indicator that a later one comes from.",
                           {{.name = "indicator", .text = "Id of the later indicator.", .required = true},
                            {.name = "earlier", .text = "Id of the earlier indicator.", .required = true},
                            {.name = "state", .text = "Why it has no answer.", .required = true},
                            {.name = "score", .text = "Its answer on the later scale.", .unit = "answer"},
                            {.name = "goal", .text = "Its goal on the later scale.", .unit = "answer"},
                            {.name = "gives_score", .text = "The score comes from it.", .required = true},
                            {.name = "gives_goal", .text = "The goal comes from it.", .required = true}});
}

/// The actions that goals ask for, indicator by indicator.
struct SelectedActions {
    static constexpr std::string_view schema_id = "ceiba/selected_actions/1";
    std::string schema{schema_id};
    std::string framework{};
    std::string framework_version{};
    std::string method{};
    std::string targets{};
    std::string catalogue{};
    std::optional<std::string> crosswalk{};
    std::string assessment{};
    std::string subject{};
    std::string round{};
    Status status = Status::draft;
    std::vector<SelectedAction> actions{};
    std::vector<IndicatorGoal> goals{};
    std::vector<GoalSource> sources{};
    Provenance provenance{};
    friend bool operator==(const SelectedActions&, const SelectedActions&) = default;
};
BOOST_DESCRIBE_STRUCT(SelectedActions, (),
                      (schema, framework, framework_version, method, targets, catalogue, crosswalk, assessment, subject, round, status,
                       actions, goals, sources, provenance))
constexpr auto describe_notes(SelectedActions*) {
    return describe::notes("SelectedActions", "The actions that goals ask for, indicator by indicator.",
                           {{.name = "schema", .text = "ceiba/selected_actions/1.", .required = true},
                            {.name = "framework", .text = "Id of the framework that was answered.", .required = true},
                            {.name = "framework_version", .text = "Its version.", .required = true},
                            {.name = "method", .text = "Id of the method; empty for the framework's own."},
                            {.name = "targets", .text = "Id of the target profile.", .required = true},
                            {.name = "catalogue", .text = "Id of the catalogue.", .required = true},
                            {.name = "crosswalk", .text = "Id of the crosswalk, if the actions are those of another framework."},
                            {.name = "assessment", .text = "Id of the assessment.", .required = true},
                            {.name = "subject", .text = "Id of the subject.", .required = true},
                            {.name = "round", .text = "Id of the round.", .required = true},
                            {.name = "status", .text = "How far the answers have come."},
                            {.name = "actions",
                             .text = "The actions, by indicator and level; one that serves several indicators stands at each.",
                             .required = true},
                            {.name = "goals",
                             .text = "Every indicator of the actions' framework that has a goal or a row.",
                             .required = true},
                            {.name = "sources", .text = "Which earlier indicators each one comes from, if there is a crosswalk."},
                            {.name = "provenance", .text = "What it was computed from."}});
}

}  // namespace ceiba

#pragma once

#include <ceiba/error.hpp>
#include <ceiba/model/priority_rule.hpp>
#include <ceiba/model/scores.hpp>
#include <ceiba/model/status.hpp>
#include <ceiba/model/target.hpp>

namespace ceiba {

struct Gap {
    std::string node{};
    std::optional<std::string> code{};
    Text label{};
    std::optional<double> value{};
    State state = State::answered;
    std::optional<double> target{};
    std::optional<double> gap{};
    std::optional<double> relative{};
    std::optional<int> levels{};
    double effective_weight{};
    bool arithmetic = true;
    std::optional<double> contribution{};
    std::optional<double> standard_error{};
    std::optional<double> leverage{};
    std::optional<double> leverage_next{};
    std::optional<double> unattributed{};
    bool critical = false;
    std::vector<Text> unmet{};
    std::vector<std::string> unmet_indicators{};
    std::vector<std::string> held_by{};
    std::optional<int> unlocks{};
    std::optional<double> cost{};
    std::vector<std::string> cost_unknown{};
    friend bool operator==(const Gap&, const Gap&) = default;
};
BOOST_DESCRIBE_STRUCT(Gap, (),
                      (node, code, label, value, state, target, gap, relative, levels, effective_weight, arithmetic, contribution,
                       standard_error, leverage, leverage_next, unattributed, critical, unmet, unmet_indicators, held_by, unlocks, cost,
                       cost_unknown))
constexpr auto describe_notes(Gap*) {
    return describe::
        notes("Gap", "How far a node is from its target.",
              {{.name = "node", .text = "Id of the node.", .required = true},
               {.name = "code", .text = "The code that is printed."},
               {.name = "label", .text = "Its name for people."},
               {.name = "value", .text = "Its score.", .unit = "node"},
               {.name = "state", .text = "Why there is no score.", .required = true},
               {.name = "target", .text = "Its target.", .unit = "node"},
               {.name = "gap", .text = "Target less value; 0 if the target is reached.", .unit = "node", .range = "0 or more"},
               {.name = "relative", .text = "The gap as a share of the node's range.", .unit = "share", .range = "0 or more"},
               {.name = "levels", .text = "How many levels of its scale lie above the value, up to the target.", .range = "0 or more"},
               {.name = "effective_weight", .text = "Its nominal effective weight.", .unit = "share", .range = "0 to 1", .required = true},
               {.name = "arithmetic", .text = "Every node from here to the root is a plain arithmetic mean."},
               {.name = "contribution",
                .text = "An indicator's part of what the root's score gains if all reach their targets; the parts add up to it.",
                .unit = "root"},
               {.name = "standard_error",
                .text = "Standard error of a contribution that is a mean over orders drawn at random; others are exact.",
                .unit = "root",
                .range = "0 or more"},
               {.name = "leverage", .text = "By how much the root rises if this alone reaches its target.", .unit = "root"},
               {.name = "leverage_next",
                .text = "By how much the root rises if this alone reaches the next level of its scale.",
                .unit = "root"},
               {.name = "unattributed", .text = "What remains of a node's own gap when all indicators reach theirs.", .unit = "node"},
               {.name = "critical", .text = "It is marked critical."},
               {.name = "unmet", .text = "Attributes of the next level of its scale."},
               {.name = "unmet_indicators", .text = "Ids of the attributes that keep a cumulative node from its next level."},
               {.name = "held_by",
                .text = "Ids of the children that each hold a node down: were all others at their best, it would be no better. None under "
                        "plain means and rules that count all indicators below."},
               {.name = "unlocks",
                .text = "How many other indicators with a gap wait on this one, by the catalogue.",
                .range = "0 or more"},
               {.name = "cost",
                .text = "The least known cost of the actions that bring it to its target; none if that is not known.",
                .unit = "currency",
                .range = "0 or more"},
               {.name = "cost_unknown", .text = "Ids of the actions on that way whose cost is not known."}});
}

struct GapPart {
    std::string node{};
    std::string indicator{};
    double part{};
    std::optional<double> standard_error{};
    friend bool operator==(const GapPart&, const GapPart&) = default;
};
BOOST_DESCRIBE_STRUCT(GapPart, (), (node, indicator, part, standard_error))
constexpr auto describe_notes(GapPart*) {
    return describe::notes("GapPart", "The part that one indicator has in what a node gains if all indicators reach their targets.",
                           {{.name = "node", .text = "Id of the node.", .required = true},
                            {.name = "indicator", .text = "Id of the indicator, at or below it.", .required = true},
                            {.name = "part", .text = "The part; those of a node add up to its gain.", .unit = "node", .required = true},
                            {.name = "standard_error",
                             .text = "Standard error of a part that is a mean over orders drawn at random; other parts are exact.",
                             .unit = "node",
                             .range = "0 or more"}});
}

struct Gaps {
    static constexpr std::string_view schema_id = "ceiba/gaps/1";
    std::string schema{schema_id};
    std::string framework{};
    std::string framework_version{};
    std::string method{};
    std::string targets{};
    std::optional<std::string> catalogue{};
    std::optional<std::string> currency{};
    std::string assessment{};
    std::string subject{};
    std::string round{};
    Status status = Status::draft;
    std::optional<double> score{};
    std::optional<double> attainable{};
    std::optional<measure::Interval> range{};
    std::vector<Gap> gaps{};
    std::vector<GapPart> parts{};
    bool exact = true;
    Provenance provenance{};
    friend bool operator==(const Gaps&, const Gaps&) = default;
};
BOOST_DESCRIBE_STRUCT(Gaps, (),
                      (schema, framework, framework_version, method, targets, catalogue, currency, assessment, subject, round, status,
                       score, attainable, range, gaps, parts, exact, provenance))
constexpr auto describe_notes(Gaps*) {
    return describe::notes("Gaps", "How far every node with a target is from it.",
                           {{.name = "schema", .text = "ceiba/gaps/1.", .required = true},
                            {.name = "framework", .text = "Id of the framework.", .required = true},
                            {.name = "framework_version", .text = "Its version.", .required = true},
                            {.name = "method", .text = "Id of the method; empty for the framework's own."},
                            {.name = "targets", .text = "Id of the target profile.", .required = true},
                            {.name = "catalogue", .text = "Id of the catalogue, if one was given."},
                            {.name = "currency", .text = "The currency of its costs."},
                            {.name = "assessment", .text = "Id of the assessment.", .required = true},
                            {.name = "subject", .text = "Id of the subject.", .required = true},
                            {.name = "round", .text = "Id of the round.", .required = true},
                            {.name = "status", .text = "How far the answers have come."},
                            {.name = "score", .text = "The root's score.", .unit = "root"},
                            {.name = "attainable",
                             .text = "The root's score if every answered indicator reached its target.",
                             .unit = "root"},
                            {.name = "range", .text = "The range of the root.", .unit = "root"},
                            {.name = "gaps", .text = "Every node with a target, in the order of the framework.", .required = true},
                            {.name = "parts",
                             .text = "What each node with children gains if all indicators reach their targets, divided among them."},
                            {.name = "exact", .text = "False if any part is not exact; the seed stands in the provenance."},
                            {.name = "provenance", .text = "What it was computed from."}});
}

}  // namespace ceiba

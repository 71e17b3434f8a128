#pragma once

#include <ceiba/model/result.hpp>
#include <ceiba/model/status.hpp>

namespace ceiba {

/// An indicator that a recommendation gathers, or none does.
struct RecommendedGap {
    std::string indicator{};
    std::optional<std::string> code{};
    Text label{};
    std::optional<double> value{};
    State state = State::answered;
    std::optional<double> target{};
    std::optional<double> gap{};
    std::optional<double> contribution{};
    std::optional<int> rank{};
    bool critical = false;
    std::vector<std::string> actions{};
    friend bool operator==(const RecommendedGap&, const RecommendedGap&) = default;
};
BOOST_DESCRIBE_STRUCT(RecommendedGap, (), (indicator, code, label, value, state, target, gap, contribution, rank, critical, actions))
constexpr auto describe_notes(RecommendedGap*) {
    return describe::notes("RecommendedGap", "An indicator with how far it is from its target, and what would close the gap.",
                           {{.name = "indicator", .text = "Id of the indicator.", .required = true},
                            {.name = "code", .text = "The code that is printed."},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "value", .text = "Its score.", .unit = "indicator"},
                            {.name = "state", .text = "Why there is no score.", .required = true},
                            {.name = "target", .text = "Its target, if it has one.", .unit = "indicator"},
                            {.name = "gap",
                             .text = "Target less value; 0 if the target is reached.",
                             .unit = "indicator",
                             .range = "0 or more"},
                            {.name = "contribution",
                             .text = "Its part of what the root's score gains if all indicators reach their targets.",
                             .unit = "root"},
                            {.name = "rank", .text = "Its place among all priorities.", .range = "1 or more"},
                            {.name = "critical", .text = "It is marked critical."},
                            {.name = "actions",
                             .text =
                                 "Ids of the recommendation's actions that lead to more than its value; where no recommendation names it, "
                                 "those of the catalogue."}});
}

/// An action that a recommendation gathers.
struct RecommendedAction {
    std::string action{};
    std::optional<std::string> code{};
    Text label{};
    std::string lead{};
    std::optional<double> one_off{};
    std::optional<double> yearly{};
    bool cost_known = true;
    std::vector<std::string> closes{};
    friend bool operator==(const RecommendedAction&, const RecommendedAction&) = default;
};
BOOST_DESCRIBE_STRUCT(RecommendedAction, (), (action, code, label, lead, one_off, yearly, cost_known, closes))
constexpr auto describe_notes(RecommendedAction*) {
    return describe::notes("RecommendedAction", "An action that a recommendation gathers, with its cost.",
                           {{.name = "action", .text = "Id of the action.", .required = true},
                            {.name = "code", .text = "The code that is printed."},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "lead", .text = "Id of the institution that answers for it.", .required = true},
                            {.name = "one_off", .text = "What it costs once; of a range the most.", .unit = "currency"},
                            {.name = "yearly", .text = "What it costs each year; of a range the most.", .unit = "currency"},
                            {.name = "cost_known", .text = "Whether both are known."},
                            {.name = "closes", .text = "Ids of the indicators with a gap that it leads beyond their value."}});
}

/// A recommendation beside what was found.
struct RecommendedItem {
    std::string recommendation{};
    std::optional<std::string> code{};
    Text title{};
    std::string area{};
    std::optional<int> rank{};
    std::optional<double> contribution{};
    bool gap_left = true;
    double one_off{};
    double yearly{};
    std::vector<std::string> cost_unknown{};
    std::vector<RecommendedGap> gaps{};
    std::vector<RecommendedAction> actions{};
    friend bool operator==(const RecommendedItem&, const RecommendedItem&) = default;
};
BOOST_DESCRIBE_STRUCT(RecommendedItem, (),
                      (recommendation, code, title, area, rank, contribution, gap_left, one_off, yearly, cost_unknown, gaps, actions))
constexpr auto describe_notes(RecommendedItem*) {
    return describe::notes("RecommendedItem", "A recommendation with the gaps and actions that it gathers.",
                           {{.name = "recommendation", .text = "Id of the recommendation.", .required = true},
                            {.name = "code", .text = "The code that is printed."},
                            {.name = "title", .text = "It in a few words."},
                            {.name = "area", .text = "Id of its area.", .required = true},
                            {.name = "rank", .text = "The first place of its gaps among all priorities.", .range = "1 or more"},
                            {.name = "contribution",
                             .text = "The sum over its gaps; a gap may be in several recommendations.",
                             .unit = "root"},
                            {.name = "gap_left", .text = "False where none of its indicators has a gap."},
                            {.name = "one_off", .text = "What its actions of known cost take once.", .unit = "currency"},
                            {.name = "yearly", .text = "What they take each year.", .unit = "currency"},
                            {.name = "cost_unknown", .text = "Ids of its actions whose cost is not known, and not in the sums."},
                            {.name = "gaps", .text = "Its indicators, in the order of the document."},
                            {.name = "actions", .text = "Its actions, in the order of the document."}});
}

/// Recommendations beside what was found.
struct Recommended {
    static constexpr std::string_view schema_id = "ceiba/recommended/1";
    std::string schema{schema_id};
    std::string framework{};
    std::string framework_version{};
    std::string method{};
    std::string targets{};
    std::string catalogue{};
    std::string recommendations{};
    std::string assessment{};
    std::string subject{};
    std::string round{};
    Status status = Status::draft;
    std::optional<std::string> currency{};
    std::vector<RecommendedItem> items{};
    std::vector<RecommendedGap> unaddressed{};
    std::vector<Issue> issues{};
    Provenance provenance{};
    friend bool operator==(const Recommended&, const Recommended&) = default;
};
BOOST_DESCRIBE_STRUCT(Recommended, (),
                      (schema, framework, framework_version, method, targets, catalogue, recommendations, assessment, subject, round,
                       status, currency, items, unaddressed, issues, provenance))
constexpr auto describe_notes(Recommended*) {
    return describe::notes("Recommended", "Recommendations beside what was found: their gaps, their actions, and the gaps that none names.",
                           {{.name = "schema", .text = "ceiba/recommended/1.", .required = true},
                            {.name = "framework", .text = "Id of the framework.", .required = true},
                            {.name = "framework_version", .text = "Its version.", .required = true},
                            {.name = "method", .text = "Id of the method; empty for the framework's own."},
                            {.name = "targets", .text = "Id of the target profile.", .required = true},
                            {.name = "catalogue", .text = "Id of the catalogue.", .required = true},
                            {.name = "recommendations", .text = "Id of the recommendations.", .required = true},
                            {.name = "assessment", .text = "Id of the assessment.", .required = true},
                            {.name = "subject", .text = "Id of the subject.", .required = true},
                            {.name = "round", .text = "Id of the round.", .required = true},
                            {.name = "status", .text = "How far the answers have come."},
                            {.name = "currency", .text = "The currency of all costs."},
                            {.name = "items",
                             .text = "The recommendations, area by area, those of an area in the order of the document.",
                             .required = true},
                            {.name = "unaddressed",
                             .text = "Indicators with a gap that no recommendation names, in the order of priorities."},
                            {.name = "issues", .text = "What is worth knowing, such as too many recommendations in an area."},
                            {.name = "provenance", .text = "What it was computed from."}});
}

}  // namespace ceiba

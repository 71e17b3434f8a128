#pragma once

#include <ceiba/model/assessment.hpp>
#include <ceiba/model/result.hpp>

namespace ceiba {

/// How the answers of several earlier indicators become one.
enum class Operator { only, minimum, maximum, mean, median, lower_median, sum };
BOOST_DESCRIBE_ENUM(Operator, only, minimum, maximum, mean, median, lower_median, sum)
constexpr auto describe_notes(Operator*) {
    return describe::notes("Operator", "How the answers of several earlier indicators become one.",
                           {{.name = "only", .text = "There is only one."},
                            {.name = "minimum", .text = "The least."},
                            {.name = "maximum", .text = "The greatest."},
                            {.name = "mean", .text = "Their arithmetic mean."},
                            {.name = "median", .text = "The middle one, or the mean of the middle two."},
                            {.name = "lower_median", .text = "The middle one, or the lesser of the middle two."},
                            {.name = "sum", .text = "Their sum."}});
}

/// How the goals of several earlier indicators become one.
enum class GoalOperator { only, of_score, minimum, maximum, mean };
BOOST_DESCRIBE_ENUM(GoalOperator, only, of_score, minimum, maximum, mean)
constexpr auto describe_notes(GoalOperator*) {
    return describe::notes("GoalOperator", "How the goals of several earlier indicators become one.",
                           {{.name = "only", .text = "There is only one."},
                            {.name = "of_score", .text = "That of the indicator that gave the score; of several, the first in the row."},
                            {.name = "minimum", .text = "The least."},
                            {.name = "maximum", .text = "The greatest."},
                            {.name = "mean", .text = "Their arithmetic mean."}});
}

struct CrosswalkRow {
    std::string later{};
    std::vector<std::string> earlier{};
    Operator combine = Operator::only;
    GoalOperator combine_goals = GoalOperator::only;
    std::map<std::string, Answer> values{};
    Text note{};
    friend bool operator==(const CrosswalkRow&, const CrosswalkRow&) = default;
};
BOOST_DESCRIBE_STRUCT(CrosswalkRow, (), (later, earlier, combine, combine_goals, values, note))
constexpr auto describe_notes(CrosswalkRow*) {
    return describe::notes("CrosswalkRow", "The earlier indicators that a later indicator comes from.",
                           {{.name = "later", .text = "Id of the later indicator.", .required = true},
                            {.name = "earlier", .text = "Ids of the earlier indicators.", .required = true},
                            {.name = "combine", .text = "How the answers of several become one, after their values were replaced."},
                            {.name = "combine_goals",
                             .text = "How the goals of several become one, after their values were replaced; only goals need it."},
                            {.name = "values",
                             .text =
                                 "The later answer for each earlier one, by its number or the code of its level; without any, the same."},
                            {.name = "note", .text = "The reason."}});
}

/// From which earlier indicators those of a later version of a framework come.
struct Crosswalk {
    static constexpr std::string_view schema_id = "ceiba/crosswalk/1";
    std::string schema{schema_id};
    std::string id{};
    Text label{};
    std::string earlier{};
    std::optional<std::string> earlier_version{};
    std::string later{};
    std::optional<std::string> later_version{};
    std::vector<CrosswalkRow> rows{};
    std::optional<Extra> extra{};
    friend bool operator==(const Crosswalk&, const Crosswalk&) = default;
};
BOOST_DESCRIBE_STRUCT(Crosswalk, (), (schema, id, label, earlier, earlier_version, later, later_version, rows, extra))
constexpr auto describe_notes(Crosswalk*) {
    return describe::notes("Crosswalk", "Which earlier indicators the indicators of a later framework come from.",
                           {{.name = "schema", .text = "ceiba/crosswalk/1.", .required = true},
                            {.name = "id", .text = "Its id in results.", .required = true},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "earlier", .text = "Id of the earlier framework.", .required = true},
                            {.name = "earlier_version", .text = "Its version."},
                            {.name = "later", .text = "Id of the later framework.", .required = true},
                            {.name = "later_version", .text = "Its version."},
                            {.name = "rows", .text = "One for each later indicator that was asked before.", .required = true},
                            {.name = "extra", .text = "Free-form, kept and never read."}});
}

/// An earlier round as if it had been asked with a later framework.
struct Backcast {
    static constexpr std::string_view schema_id = "ceiba/backcast/1";
    std::string schema{schema_id};
    std::string crosswalk{};
    Assessment assessment{};
    std::vector<std::string> dropped{};
    std::vector<std::string> unasked{};
    Provenance provenance{};
    friend bool operator==(const Backcast&, const Backcast&) = default;
};
BOOST_DESCRIBE_STRUCT(Backcast, (), (schema, crosswalk, assessment, dropped, unasked, provenance))
constexpr auto describe_notes(Backcast*) {
    return describe::notes("Backcast", "An earlier round as if it had been asked with a later framework.",
                           {{.name = "schema", .text = "ceiba/backcast/1.", .required = true},
                            {.name = "crosswalk", .text = "Id of the crosswalk.", .required = true},
                            {.name = "assessment", .text = "The earlier answers, for the later framework.", .required = true},
                            {.name = "dropped", .text = "Ids of scored indicators of the earlier framework that no row uses."},
                            {.name = "unasked", .text = "Ids of scored indicators of the later framework that have no row."},
                            {.name = "provenance", .text = "What it was computed from."}});
}

}  // namespace ceiba

#pragma once

#include <ceiba/model/result.hpp>
#include <ceiba/model/status.hpp>

namespace ceiba {

/// How much each indicator counts in a cell.
enum class CellWeights { effective, equal };
BOOST_DESCRIBE_ENUM(CellWeights, effective, equal)
constexpr auto describe_notes(CellWeights*) {
    return describe::notes("CellWeights", "How much each indicator counts in a cell.",
                           {{.name = "effective", .text = "As much as in the tree: its nominal effective weight."},
                            {.name = "equal", .text = "As much as every other indicator."}});
}

struct Cell {
    std::string tag{};
    Text label{};
    std::optional<std::string> second_tag{};
    Text second_label{};
    std::optional<double> value{};
    std::optional<double> coverage{};
    double weight{};
    int indicators{};
    int answered{};
    int imputed{};
    friend bool operator==(const Cell&, const Cell&) = default;
};
BOOST_DESCRIBE_STRUCT(Cell, (), (tag, label, second_tag, second_label, value, coverage, weight, indicators, answered, imputed))
constexpr auto describe_notes(Cell*) {
    return describe::notes("Cell", "The indicators that carry a tag, or one tag on each of two axes.",
                           {{.name = "tag", .text = "Its tag on the first axis.", .required = true},
                            {.name = "label", .text = "The tag's name for people."},
                            {.name = "second_tag", .text = "Its tag on the second axis, if there is one."},
                            {.name = "second_label", .text = "That tag's name for people."},
                            {.name = "value",
                             .text = "Weighted mean of its indicators, each from 0 to 1.",
                             .unit = "share",
                             .range = "0 to 1"},
                            {.name = "coverage", .text = "How much of what applies was answered.", .unit = "share", .range = "0 to 1"},
                            {.name = "weight",
                             .text = "Sum of the weights of its indicators, those of all indicators adding up to 1.",
                             .unit = "share",
                             .range = "0 to 1"},
                            {.name = "indicators", .text = "How many indicators it has.", .range = "0 or more", .required = true},
                            {.name = "answered", .text = "How many of them were answered.", .range = "0 or more", .required = true},
                            {.name = "imputed",
                             .text = "How many more have a value that was imputed; coverage counts them as missing.",
                             .range = "0 or more"}});
}

/// Indicators grouped by their tags, across the tree.
struct CrossTab {
    static constexpr std::string_view schema_id = "ceiba/crosstab/1";
    std::string schema{schema_id};
    std::string framework{};
    std::string framework_version{};
    std::string method{};
    std::string assessment{};
    std::string subject{};
    std::string round{};
    Status status = Status::draft;
    std::string axis{};
    std::optional<std::string> second_axis{};
    CellWeights weights = CellWeights::effective;
    std::vector<Cell> cells{};
    std::vector<std::string> several{};
    std::vector<std::string> remainder{};
    bool adds_up = true;
    Text note{};
    Provenance provenance{};
    friend bool operator==(const CrossTab&, const CrossTab&) = default;
};
BOOST_DESCRIBE_STRUCT(CrossTab, (),
                      (schema, framework, framework_version, method, assessment, subject, round, status, axis, second_axis, weights, cells,
                       several, remainder, adds_up, note, provenance))
constexpr auto describe_notes(CrossTab*) {
    return describe::notes("CrossTab", "Indicators grouped by their tags on one axis or two, across the tree.",
                           {{.name = "schema", .text = "ceiba/crosstab/1.", .required = true},
                            {.name = "framework", .text = "Id of the framework.", .required = true},
                            {.name = "framework_version", .text = "Its version.", .required = true},
                            {.name = "method", .text = "Id of the method; empty for the framework's own."},
                            {.name = "assessment", .text = "Id of the assessment.", .required = true},
                            {.name = "subject", .text = "Id of the subject.", .required = true},
                            {.name = "round", .text = "Id of the round.", .required = true},
                            {.name = "status", .text = "How far the answers have come."},
                            {.name = "axis", .text = "Id of the first axis.", .required = true},
                            {.name = "second_axis", .text = "Id of the second axis, if there is one."},
                            {.name = "weights", .text = "How much each indicator counts in a cell."},
                            {.name = "cells",
                             .text = "One for each tag, or each pair, in the order of the axes; some may be empty.",
                             .required = true},
                            {.name = "several", .text = "Ids of indicators that count in more than one cell, fully in each."},
                            {.name = "remainder", .text = "Ids of indicators that have a weight and are in no cell, for lack of a tag."},
                            {.name = "adds_up", .text = "True if every indicator is in exactly one cell, so that the weights add up to 1."},
                            {.name = "note", .text = "The same in words."},
                            {.name = "provenance", .text = "What it was computed from."}});
}

}  // namespace ceiba

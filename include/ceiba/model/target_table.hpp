#pragma once

#include <ceiba/model/provenance.hpp>
#include <ceiba/model/scores.hpp>
#include <ceiba/model/status.hpp>

namespace ceiba {

/// What a node aims at under one profile and phase, and how far it is from there.
struct TargetRow {
    std::string profile{};
    std::optional<std::string> phase{};
    std::string node{};
    std::optional<std::string> code{};
    Text label{};
    std::optional<double> value{};
    State state = State::answered;
    double target{};
    std::optional<double> answer{};
    std::optional<double> gap{};
    std::optional<double> relative{};
    std::optional<int> levels{};
    friend bool operator==(const TargetRow&, const TargetRow&) = default;
};
BOOST_DESCRIBE_STRUCT(TargetRow, (), (profile, phase, node, code, label, value, state, target, answer, gap, relative, levels))
constexpr auto describe_notes(TargetRow*) {
    return describe::notes("TargetRow", "What a node aims at under one profile and phase, and how far it is from there.",
                           {{.name = "profile", .text = "Id of the target profile.", .required = true},
                            {.name = "phase", .text = "Id of its phase; none for what it aims at in the end."},
                            {.name = "node", .text = "Id of the node.", .required = true},
                            {.name = "code", .text = "The code that is printed."},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "value", .text = "Its score.", .unit = "node"},
                            {.name = "state", .text = "Why there is no score.", .required = true},
                            {.name = "target", .text = "Its target.", .unit = "node", .required = true},
                            {.name = "answer", .text = "The target as people answer.", .unit = "answer"},
                            {.name = "gap", .text = "Target less value; 0 if the target is reached.", .unit = "node", .range = "0 or more"},
                            {.name = "relative", .text = "The gap as a share of the node's range.", .unit = "share", .range = "0 or more"},
                            {.name = "levels",
                             .text = "How many levels of its scale lie above the value, up to the target.",
                             .range = "0 or more"}});
}

/// The profiles and phases that were compared.
struct TargetTable {
    static constexpr std::string_view schema_id = "ceiba/target_table/1";
    std::string schema{schema_id};
    std::string framework{};
    std::string framework_version{};
    std::string method{};
    std::string assessment{};
    std::string subject{};
    std::string round{};
    Status status = Status::draft;
    std::vector<std::string> profiles{};
    std::vector<TargetRow> rows{};
    Provenance provenance{};
    friend bool operator==(const TargetTable&, const TargetTable&) = default;
};
BOOST_DESCRIBE_STRUCT(TargetTable, (),
                      (schema, framework, framework_version, method, assessment, subject, round, status, profiles, rows, provenance))
constexpr auto describe_notes(TargetTable*) {
    return describe::notes("TargetTable", "What every node aims at under several profiles and their phases.",
                           {{.name = "schema", .text = "ceiba/target_table/1.", .required = true},
                            {.name = "framework", .text = "Id of the framework.", .required = true},
                            {.name = "framework_version", .text = "Its version.", .required = true},
                            {.name = "method", .text = "Id of the method; empty for the framework's own."},
                            {.name = "assessment", .text = "Id of the assessment.", .required = true},
                            {.name = "subject", .text = "Id of the subject.", .required = true},
                            {.name = "round", .text = "Id of the round.", .required = true},
                            {.name = "status", .text = "How far the answers have come."},
                            {.name = "profiles", .text = "Ids of the target profiles, in the order given."},
                            {.name = "rows",
                             .text = "Every node with a target, in the order of the framework; of each its profiles, and of these the "
                                     "phases, the last one last.",
                             .required = true},
                            {.name = "provenance", .text = "What it was computed from."}});
}

}  // namespace ceiba

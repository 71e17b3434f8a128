#pragma once

#include <ceiba/describe.hpp>
#include <ceiba/model/result.hpp>
#include <ceiba/model/status.hpp>
#include <ceiba/model/text.hpp>

namespace ceiba {

struct NodeGrounds {
    std::string node{};
    std::optional<std::string> code{};
    Text label{};
    std::optional<double> value{};
    std::map<std::string, double> shares{};
    std::optional<double> grade{};
    std::optional<double> confidence{};
    friend bool operator==(const NodeGrounds&, const NodeGrounds&) = default;
};
BOOST_DESCRIBE_STRUCT(NodeGrounds, (), (node, code, label, value, shares, grade, confidence))
constexpr auto describe_notes(NodeGrounds*) {
    return describe::
        notes("NodeGrounds", "What the score of one node rests on.",
              {{.name = "node", .text = "Id of the node.", .required = true},
               {.name = "code", .text = "The code that is printed."},
               {.name = "label", .text = "Its name for people."},
               {.name = "value", .text = "Its score.", .unit = "node"},
               {.name = "shares",
                .text =
                    "Shares of what the value rests on: of an indicator, by the part of each answer in it; further up, by weight. They are "
                    "kinds of evidence, none, adjudicated, imputed, and policy for what is missing and counted all the same.",
                .unit = "share",
                .range = "0 to 1"},
               {.name = "grade", .text = "Mean grade of the evidence for what was answered, by the same parts.", .range = "0 to 1"},
               {.name = "confidence", .text = "Mean confidence of the answers that state one, by the same parts.", .range = "0 to 1"}});
}

/// What scores rest on.
struct Grounds {
    static constexpr std::string_view schema_id = "ceiba/grounds/1";
    std::string schema{schema_id};
    std::string framework{};
    std::string framework_version{};
    std::string method{};
    std::string assessment{};
    std::string subject{};
    std::string round{};
    Status status = Status::draft;
    std::vector<NodeGrounds> nodes{};
    Provenance provenance{};
    friend bool operator==(const Grounds&, const Grounds&) = default;
};
BOOST_DESCRIBE_STRUCT(Grounds, (), (schema, framework, framework_version, method, assessment, subject, round, status, nodes, provenance))
constexpr auto describe_notes(Grounds*) {
    return describe::notes("Grounds", "What scores rest on: evidence by kind, and how sure those who answered are.",
                           {{.name = "schema", .text = "ceiba/grounds/1.", .required = true},
                            {.name = "framework", .text = "Id of the framework.", .required = true},
                            {.name = "framework_version", .text = "Its version.", .required = true},
                            {.name = "method", .text = "Id of the method; empty for the framework's own."},
                            {.name = "assessment", .text = "Id of the assessment.", .required = true},
                            {.name = "subject", .text = "Id of the subject.", .required = true},
                            {.name = "round", .text = "Id of the round.", .required = true},
                            {.name = "status", .text = "How far the answers have come."},
                            {.name = "nodes",
                             .text = "Every scored node, the root first, in the order of the framework.",
                             .required = true},
                            {.name = "provenance", .text = "What it was computed from."}});
}

}  // namespace ceiba

#pragma once

#include <ceiba/model/consultation.hpp>
#include <ceiba/model/policy.hpp>
#include <ceiba/model/priority_rule.hpp>
#include <ceiba/model/scale.hpp>

namespace ceiba {

/// Where the weights of a node's children come from.
struct WeightsFrom {
    std::string judgements{};
    std::string method{};
    int judges{};
    std::optional<std::string> date{};
    std::string hash{};
    friend bool operator==(const WeightsFrom&, const WeightsFrom&) = default;
};
BOOST_DESCRIBE_STRUCT(WeightsFrom, (), (judgements, method, judges, date, hash))
constexpr auto describe_notes(WeightsFrom*) {
    return describe::notes("WeightsFrom", "The judgements that the weights of a node's children come from.",
                           {{.name = "judgements", .text = "Id of the judgements.", .required = true},
                            {.name = "method", .text = "The weighting method; of several, with commas between.", .required = true},
                            {.name = "judges", .text = "How many judged.", .range = "1 or more", .required = true},
                            {.name = "date", .text = "The day of the latest judgement.", .unit = "ISO date"},
                            {.name = "hash", .text = "Hash of the judgements.", .required = true}});
}

/// What a method says of one node.
struct NodeMethod {
    std::optional<double> weight{};
    std::optional<WeightsFrom> weights_from{};
    std::optional<combine::Rule> rule{};
    std::optional<Cap> cap{};
    std::optional<Direction> direction{};
    std::optional<Policy> policy{};
    std::optional<Reconciliation> reconcile{};
    std::optional<EvidenceRule> evidence{};
    std::optional<measure::Imputation> impute{};
    std::optional<measure::Treatment> treatment{};
    std::optional<Answer> target{};
    std::map<std::string, double> factors{};
    friend bool operator==(const NodeMethod&, const NodeMethod&) = default;
};
BOOST_DESCRIBE_STRUCT(NodeMethod, (),
                      (weight, weights_from, rule, cap, direction, policy, reconcile, evidence, impute, treatment, target, factors))
constexpr auto describe_notes(NodeMethod*) {
    return describe::notes("NodeMethod", "What a method says of one node; what it leaves out stays as the framework has it.",
                           {{.name = "weight", .text = "Its weight among its siblings.", .range = "0 or more"},
                            {.name = "weights_from", .text = "The judgements that the weights of its children come from."},
                            {.name = "rule", .text = "How its children become its value."},
                            {.name = "cap",
                             .text = "Keeps it from hiding the weakest critical node below it; without any, there is no cap."},
                            {.name = "direction", .text = "Which end is better."},
                            {.name = "policy", .text = "Missing answers, minimum coverage, rounding."},
                            {.name = "reconcile", .text = "How many answers become one."},
                            {.name = "evidence", .text = "How evidence is graded, and what an answer must rest on to count."},
                            {.name = "impute", .text = "How a missing number is imputed when many units are fitted."},
                            {.name = "treatment",
                             .text = "How outliers are treated; limits taken from many units never replace limits already given."},
                            {.name = "target", .text = "The answer aimed at.", .unit = "answer"},
                            {.name = "factors", .text = "Harm, effort and the like, by name.", .range = "above 0"}});
}

struct Selector {
    std::optional<int> depth{};
    std::map<std::string, std::string> tags{};
    std::optional<double> weight{};
    std::optional<combine::Rule> rule{};
    std::optional<Policy> policy{};
    std::optional<Reconciliation> reconcile{};
    std::optional<EvidenceRule> evidence{};
    std::optional<measure::Imputation> impute{};
    std::optional<measure::Treatment> treatment{};
    friend bool operator==(const Selector&, const Selector&) = default;
};
BOOST_DESCRIBE_STRUCT(Selector, (), (depth, tags, weight, rule, policy, reconcile, evidence, impute, treatment))
constexpr auto describe_notes(Selector*) {
    return describe::notes("Selector", "What a method says of all nodes of a depth, a tag, or both.",
                           {{.name = "depth", .text = "Nodes this far below the root, which has depth 0.", .range = "0 or more"},
                            {.name = "tags", .text = "Nodes that carry these tags, one for each axis named."},
                            {.name = "weight", .text = "Their weight among their siblings.", .range = "0 or more"},
                            {.name = "rule", .text = "How children become a value; only where the framework's rule is a mean."},
                            {.name = "policy", .text = "Missing answers, minimum coverage, rounding."},
                            {.name = "reconcile", .text = "How many answers become one."},
                            {.name = "evidence", .text = "How evidence is graded, and what an answer must rest on to count."},
                            {.name = "impute", .text = "How a missing number is imputed when many units are fitted."},
                            {.name = "treatment",
                             .text = "How outliers are treated; limits taken from many units never replace limits already given."}});
}

/// Sparse changes to a framework's own choices. An empty method scores the instrument as published.
struct Method {
    static constexpr std::string_view schema_id = "ceiba/method/1";
    std::string schema{schema_id};
    std::string id{};
    Text label{};
    std::optional<std::string> framework{};
    Defaults defaults{};
    std::vector<Selector> selectors{};
    std::map<std::string, NodeMethod> nodes{};
    PriorityRule priority{};
    Consultation consultation{};
    std::optional<Extra> extra{};
    friend bool operator==(const Method&, const Method&) = default;
};
BOOST_DESCRIBE_STRUCT(Method, (), (schema, id, label, framework, defaults, selectors, nodes, priority, consultation, extra))
constexpr auto describe_notes(Method*) {
    return describe::notes("Method", "Changes to a framework's own choices; an empty method scores it as published.",
                           {{.name = "schema", .text = "ceiba/method/1.", .required = true},
                            {.name = "id", .text = "Its id in results.", .required = true},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "framework", .text = "Id of the framework it is written for."},
                            {.name = "defaults", .text = "What holds for every node, over the framework."},
                            {.name = "selectors", .text = "What holds for nodes of a depth or a tag; of several, the later."},
                            {.name = "nodes", .text = "What holds for single nodes, by id."},
                            {.name = "priority", .text = "How gaps are put in order."},
                            {.name = "consultation", .text = "How it is judged whether respondents agree."},
                            {.name = "extra", .text = "Free-form, kept and never read."}});
}

}  // namespace ceiba

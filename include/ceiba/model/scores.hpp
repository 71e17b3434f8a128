#pragma once

#include <ceiba/model/policy.hpp>
#include <ceiba/model/provenance.hpp>
#include <ceiba/model/status.hpp>

namespace ceiba {

/// The answers of one source to one indicator, reconciled to one value.
struct SourceValue {
    Source source = Source::survey;
    std::optional<double> value{};
    State state = State::not_answered;
    int answers{};
    friend bool operator==(const SourceValue&, const SourceValue&) = default;
};
BOOST_DESCRIBE_STRUCT(SourceValue, (), (source, value, state, answers))
constexpr auto describe_notes(SourceValue*) {
    return describe::notes("SourceValue", "The answers of one source to one indicator, reconciled to one value.",
                           {{.name = "source", .text = "The source.", .required = true},
                            {.name = "value", .text = "The reconciled value of its answers.", .unit = "answer"},
                            {.name = "state", .text = "Why there is no value.", .required = true},
                            {.name = "answers", .text = "How many of its responses answered.", .range = "0 or more"}});
}

struct Reconciled {
    std::string indicator{};
    std::optional<double> value{};
    State state = State::not_answered;
    Reconciliation rule{};
    bool adjudicated = false;
    bool published = false;
    std::optional<double> denominator{};
    std::optional<double> imputed{};
    int responses{};
    int answers{};
    std::optional<double> minimum{};
    std::optional<double> maximum{};
    std::optional<double> standard_deviation{};
    int voices{};
    bool single_voice = false;
    int held_back{};
    std::optional<double> self_assessed{};
    std::optional<double> validated{};
    std::optional<double> difference{};
    std::vector<SourceValue> sources{};
    friend bool operator==(const Reconciled&, const Reconciled&) = default;
};
BOOST_DESCRIBE_STRUCT(Reconciled, (),
                      (indicator, value, state, rule, adjudicated, published, denominator, imputed, responses, answers, minimum, maximum,
                       standard_deviation, voices, single_voice, held_back, self_assessed, validated, difference, sources))
constexpr auto describe_notes(Reconciled*) {
    return describe::notes("Reconciled", "The answers of all institutions to one indicator, reconciled to one value.",
                           {{.name = "indicator", .text = "Id of the indicator.", .required = true},
                            {.name = "value", .text = "The reconciled value of the answers.", .unit = "answer"},
                            {.name = "state", .text = "Why there is no value.", .required = true},
                            {.name = "rule", .text = "The rule that was used.", .required = true},
                            {.name = "adjudicated", .text = "The value was adjudicated, not computed."},
                            {.name = "published", .text = "It is a published value; how it came about is not public."},
                            {.name = "denominator", .text = "The number that divides the value before it is scored."},
                            {.name = "imputed",
                             .text = "The imputed number that is scored in place of a missing value, over the denominator.",
                             .unit = "answer"},
                            {.name = "responses", .text = "How many responses there are, whatever they say.", .range = "0 or more"},
                            {.name = "answers", .text = "How many of them answered.", .range = "0 or more"},
                            {.name = "minimum", .text = "Least answer.", .unit = "answer"},
                            {.name = "maximum", .text = "Greatest answer.", .unit = "answer"},
                            {.name = "standard_deviation", .text = "Of the answers, with n - 1; none for one answer.", .unit = "answer"},
                            {.name = "voices",
                             .text = "How many institutions gave an answer that counts; not of weight 0, nor with a later one beside it.",
                             .range = "0 or more"},
                            {.name = "single_voice", .text = "It rests on one institution alone."},
                            {.name = "held_back",
                             .text = "How many answers count for less, or not at all, for lack of evidence.",
                             .range = "0 or more"},
                            {.name = "self_assessed",
                             .text = "The value of the survey answers alone, once a gate has judged their evidence.",
                             .unit = "answer"},
                            {.name = "validated",
                             .text = "The adjudicated value or, without one, the same of the validating sources' answers.",
                             .unit = "answer"},
                            {.name = "difference", .text = "Validated less self-assessed.", .unit = "answer"},
                            {.name = "sources", .text = "The same by source, where asked for."}});
}

/// What one child gave to its parent's rule.
struct Counted {
    std::string node{};
    State state = State::answered;
    std::optional<double> value{};
    double weight{};
    std::optional<double> share{};
    bool counted = true;
    std::optional<MissingRule> policy{};
    friend bool operator==(const Counted&, const Counted&) = default;
};
BOOST_DESCRIBE_STRUCT(Counted, (), (node, state, value, weight, share, counted, policy))
constexpr auto describe_notes(Counted*) {
    return describe::notes("Counted", "What one child, or one pooled indicator, contributed to a node's rule.",
                           {{.name = "node", .text = "Id of the child.", .required = true},
                            {.name = "state", .text = "Its state.", .required = true},
                            {.name = "value", .text = "The value it was counted as, after rescaling.", .unit = "node"},
                            {.name = "weight", .text = "Its weight as declared.", .required = true},
                            {.name = "share", .text = "Its share of the weights counted.", .unit = "share", .range = "0 to 1"},
                            {.name = "counted", .text = "False if it did not enter the rule."},
                            {.name = "policy", .text = "If it is missing, the policy that says what it counts as."}});
}

struct NodeScore {
    std::string id{};
    std::optional<std::string> parent{};
    int depth{};
    std::optional<std::string> code{};
    Text label{};
    std::optional<double> value{};
    State state = State::answered;
    std::optional<double> coverage{};
    std::optional<double> lower{};
    std::optional<double> upper{};
    std::optional<measure::Interval> range{};
    double effective_weight{};
    std::optional<std::string> band{};
    std::optional<double> answer{};
    double imputed = 0;
    std::optional<combine::Rule> rule{};
    std::optional<combine::PointTotals> beside{};
    std::optional<std::string> capped_by{};
    std::vector<Counted> trace{};
    std::optional<double> public_share{};
    friend bool operator==(const NodeScore&, const NodeScore&) = default;
};
BOOST_DESCRIBE_STRUCT(NodeScore, (),
                      (id, parent, depth, code, label, value, state, coverage, lower, upper, range, effective_weight, band, answer, imputed,
                       rule, beside, capped_by, trace, public_share))
constexpr auto describe_notes(NodeScore*) {
    return describe::notes("NodeScore", "The score of a node, and how it came about.",
                           {{.name = "id", .text = "Id of the node.", .required = true},
                            {.name = "parent", .text = "Id of the node above."},
                            {.name = "depth", .text = "How far below the root, which has depth 0.", .required = true},
                            {.name = "code", .text = "The code that is printed."},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "value", .text = "Its score.", .unit = "node"},
                            {.name = "state", .text = "Why there is no score.", .required = true},
                            {.name = "coverage", .text = "How much of what applies was answered.", .unit = "share", .range = "0 to 1"},
                            {.name = "lower", .text = "The least the score can be, whatever the missing answers are.", .unit = "node"},
                            {.name = "upper", .text = "The most the score can be, whatever the missing answers are.", .unit = "node"},
                            {.name = "range", .text = "The range its score lies in.", .unit = "node"},
                            {.name = "effective_weight",
                             .text = "Product of the shares among siblings from here to the root, answered or not.",
                             .unit = "share",
                             .range = "0 to 1",
                             .required = true},
                            {.name = "band", .text = "Id of the band it falls in."},
                            {.name = "answer",
                             .text = "The reconciled value of an indicator, over its denominator, or the imputed number.",
                             .unit = "answer"},
                            {.name = "imputed",
                             .text = "How much of what applies was imputed; coverage and bounds count that as missing.",
                             .unit = "share",
                             .range = "0 to 1"},
                            {.name = "rule", .text = "The rule that was used."},
                            {.name = "beside", .text = "The points behind the value, where the rule adds points up."},
                            {.name = "capped_by", .text = "Id of the critical child that caps the value."},
                            {.name = "trace", .text = "What entered the rule."},
                            {.name = "public_share",
                             .text = "The share of its weight that is public and that it rests on; only of a published assessment.",
                             .unit = "share",
                             .range = "0 to 1"}});
}

struct Scores {
    static constexpr std::string_view schema_id = "ceiba/scores/1";
    std::string schema{schema_id};
    std::string framework{};
    std::string framework_version{};
    std::string method{};
    std::string assessment{};
    std::string subject{};
    std::string round{};
    Status status = Status::draft;
    std::vector<NodeScore> nodes{};
    std::vector<Reconciled> answers{};
    Provenance provenance{};
    friend bool operator==(const Scores&, const Scores&) = default;
};
BOOST_DESCRIBE_STRUCT(Scores, (),
                      (schema, framework, framework_version, method, assessment, subject, round, status, nodes, answers, provenance))
constexpr auto describe_notes(Scores*) {
    return describe::notes("Scores", "The score of every node.",
                           {{.name = "schema", .text = "ceiba/scores/1.", .required = true},
                            {.name = "framework", .text = "Id of the framework.", .required = true},
                            {.name = "framework_version", .text = "Its version.", .required = true},
                            {.name = "method", .text = "Id of the method; empty for the framework's own."},
                            {.name = "assessment", .text = "Id of the assessment.", .required = true},
                            {.name = "subject", .text = "Id of the subject.", .required = true},
                            {.name = "round", .text = "Id of the round.", .required = true},
                            {.name = "status", .text = "How far the answers have come."},
                            {.name = "nodes", .text = "Every node, the root first, in the order of the framework.", .required = true},
                            {.name = "answers", .text = "Every indicator's answers, reconciled to one value.", .required = true},
                            {.name = "provenance", .text = "What it was computed from."}});
}

}  // namespace ceiba

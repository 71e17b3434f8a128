#pragma once

#include <ceiba/model/assessment.hpp>
#include <ceiba/model/audience.hpp>
#include <ceiba/model/policy.hpp>
#include <ceiba/model/target.hpp>

namespace ceiba {

/// What a result was made from, by the hashes of the documents: who has documents of these hashes can make it again.
struct Provenance {
    std::string framework{};
    std::string answers{};
    std::string method{};
    std::optional<std::string> targets{};
    std::string version{};
    std::optional<std::int64_t> seed{};
    friend bool operator==(const Provenance&, const Provenance&) = default;
};
BOOST_DESCRIBE_STRUCT(Provenance, (), (framework, answers, method, targets, version, seed))
constexpr auto describe_notes(Provenance*) {
    return describe::notes("Provenance", "What a result was made from; a hash is the SHA-256 of a document's canonical JSON.",
                           {{.name = "framework", .text = "Hash of the framework."},
                            {.name = "answers", .text = "Hash of the assessment."},
                            {.name = "method", .text = "Hash of the method; that of an empty one where the framework's own holds."},
                            {.name = "targets", .text = "Hash of the target profile, if one was used."},
                            {.name = "version", .text = "Version of the library."},
                            {.name = "seed", .text = "Seed of the random numbers, if there were any."}});
}
static_assert(describe::complete<Provenance>());

/// The answers of one source to one indicator, made one.
struct SourceValue {
    Source source = Source::survey;
    std::optional<double> value{};
    State state = State::not_answered;
    int answers{};
    friend bool operator==(const SourceValue&, const SourceValue&) = default;
};
BOOST_DESCRIBE_STRUCT(SourceValue, (), (source, value, state, answers))
constexpr auto describe_notes(SourceValue*) {
    return describe::notes("SourceValue", "The answers of one source to one indicator, made one.",
                           {{.name = "source", .text = "The source.", .required = true},
                            {.name = "value", .text = "What its answers were made.", .unit = "answer"},
                            {.name = "state", .text = "Why there is no value.", .required = true},
                            {.name = "answers", .text = "How many of its responses answered.", .range = "0 or more"}});
}
static_assert(describe::complete<SourceValue>());

struct Reconciled {
    std::string indicator{};
    std::optional<double> value{};
    State state = State::not_answered;
    Reconciliation rule{};
    bool adjudicated = false;
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
                      (indicator, value, state, rule, adjudicated, denominator, imputed, responses, answers, minimum, maximum,
                       standard_deviation, voices, single_voice, held_back, self_assessed, validated, difference, sources))
constexpr auto describe_notes(Reconciled*) {
    return describe::notes("Reconciled", "The answers of all institutions to one indicator, made one.",
                           {{.name = "indicator", .text = "Id of the indicator.", .required = true},
                            {.name = "value", .text = "What the answers were made.", .unit = "answer"},
                            {.name = "state", .text = "Why there is no value.", .required = true},
                            {.name = "rule", .text = "The rule that was used.", .required = true},
                            {.name = "adjudicated", .text = "The value was agreed, not computed."},
                            {.name = "denominator", .text = "What the value is divided by before it is scored."},
                            {.name = "imputed",
                             .text = "What is scored in place of a missing value, over the denominator.",
                             .unit = "answer"},
                            {.name = "responses", .text = "How many responses there are.", .range = "0 or more"},
                            {.name = "answers", .text = "How many of them answered.", .range = "0 or more"},
                            {.name = "minimum", .text = "Least answer.", .unit = "answer"},
                            {.name = "maximum", .text = "Greatest answer.", .unit = "answer"},
                            {.name = "standard_deviation", .text = "Of the answers, with n - 1; none below two.", .unit = "answer"},
                            {.name = "voices",
                             .text = "How many institutions gave an answer with a say in the value; none has what weighs 0 or has a later "
                                     "date beside it.",
                             .range = "0 or more"},
                            {.name = "single_voice", .text = "It rests on one institution alone."},
                            {.name = "held_back",
                             .text = "How many answers count for less, or not at all, for want of evidence.",
                             .range = "0 or more"},
                            {.name = "self_assessed", .text = "What the survey answers alone were made.", .unit = "answer"},
                            {.name = "validated",
                             .text = "What was adjudicated or, without that, what the validating sources' answers were made.",
                             .unit = "answer"},
                            {.name = "difference", .text = "Validated less self-assessed.", .unit = "answer"},
                            {.name = "sources", .text = "The same by source, where asked."}});
}
static_assert(describe::complete<Reconciled>());

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
    return describe::notes("Counted", "What one child, or one pooled indicator, gave to a node's rule.",
                           {{.name = "node", .text = "Id of the child.", .required = true},
                            {.name = "state", .text = "Its state.", .required = true},
                            {.name = "value", .text = "What it was counted as, after rescaling.", .unit = "node"},
                            {.name = "weight", .text = "Its weight as declared.", .required = true},
                            {.name = "share", .text = "Its share of the weights counted.", .unit = "share", .range = "0 to 1"},
                            {.name = "counted", .text = "False if it did not enter the rule."},
                            {.name = "policy", .text = "Where it is missing, what it says it counts as."}});
}
static_assert(describe::complete<Counted>());

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
    std::optional<combine::Beside> beside{};
    std::optional<std::string> capped_by{};
    std::vector<Counted> trace{};
    std::optional<Suppression> suppressed{};
    friend bool operator==(const NodeScore&, const NodeScore&) = default;
};
BOOST_DESCRIBE_STRUCT(NodeScore, (),
                      (id, parent, depth, code, label, value, state, coverage, lower, upper, range, effective_weight, band, answer, imputed,
                       rule, beside, capped_by, trace, suppressed))
constexpr auto describe_notes(NodeScore*) {
    return describe::notes("NodeScore", "What a node came to, and how.",
                           {{.name = "id", .text = "Id of the node.", .required = true},
                            {.name = "parent", .text = "Id of the node above."},
                            {.name = "depth", .text = "How far below the root, which has depth 0.", .required = true},
                            {.name = "code", .text = "What is printed."},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "value", .text = "Its score.", .unit = "node"},
                            {.name = "state", .text = "Why there is no score.", .required = true},
                            {.name = "coverage", .text = "How much of what applies was answered.", .unit = "share", .range = "0 to 1"},
                            {.name = "lower", .text = "The least the score can be, whatever is missing.", .unit = "node"},
                            {.name = "upper", .text = "The most the score can be, whatever is missing.", .unit = "node"},
                            {.name = "range", .text = "The range its score lies in.", .unit = "node"},
                            {.name = "effective_weight",
                             .text = "Product of the shares among siblings from here to the root, answered or not.",
                             .unit = "share",
                             .range = "0 to 1",
                             .required = true},
                            {.name = "band", .text = "Id of the band it falls in."},
                            {.name = "answer",
                             .text = "The reconciled answer of an indicator, over its denominator, or what was imputed.",
                             .unit = "answer"},
                            {.name = "imputed",
                             .text = "How much of what applies was imputed; coverage and bounds count that as missing.",
                             .unit = "share",
                             .range = "0 to 1"},
                            {.name = "rule", .text = "The rule that was used."},
                            {.name = "beside", .text = "The points behind the value, where the rule adds points up."},
                            {.name = "capped_by", .text = "Id of the critical child that keeps the value down."},
                            {.name = "trace", .text = "What entered the rule."},
                            {.name = "suppressed", .text = "Why an audience does not see the score."}});
}
static_assert(describe::complete<NodeScore>());

struct Scores {
    static constexpr std::string_view schema_id = "ceiba/scores/1";
    std::string schema{schema_id};
    std::string framework{};
    std::string framework_version{};
    std::string method{};
    std::string assessment{};
    std::string subject{};
    std::string round{};
    std::vector<NodeScore> nodes{};
    std::vector<Reconciled> answers{};
    Provenance provenance{};
    friend bool operator==(const Scores&, const Scores&) = default;
};
BOOST_DESCRIBE_STRUCT(Scores, (), (schema, framework, framework_version, method, assessment, subject, round, nodes, answers, provenance))
constexpr auto describe_notes(Scores*) {
    return describe::notes("Scores", "What every node came to.",
                           {{.name = "schema", .text = "ceiba/scores/1.", .required = true},
                            {.name = "framework", .text = "Id of the framework.", .required = true},
                            {.name = "framework_version", .text = "Its version.", .required = true},
                            {.name = "method", .text = "Id of the method; empty for the framework's own."},
                            {.name = "assessment", .text = "Id of the assessment.", .required = true},
                            {.name = "subject", .text = "Id of the subject.", .required = true},
                            {.name = "round", .text = "Id of the round.", .required = true},
                            {.name = "nodes", .text = "Every node, the root first, in the order of the framework.", .required = true},
                            {.name = "answers", .text = "Every indicator's answers, made one.", .required = true},
                            {.name = "provenance", .text = "What it was made from."}});
}
static_assert(describe::complete<Scores>());

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
    std::optional<double> leverage{};
    std::optional<double> unattributed{};
    bool critical = false;
    std::vector<Text> unmet{};
    std::vector<std::string> unmet_indicators{};
    friend bool operator==(const Gap&, const Gap&) = default;
};
BOOST_DESCRIBE_STRUCT(Gap, (),
                      (node, code, label, value, state, target, gap, relative, levels, effective_weight, arithmetic, contribution, leverage,
                       unattributed, critical, unmet, unmet_indicators))
constexpr auto describe_notes(Gap*) {
    return describe::
        notes("Gap", "How far a node is from its target.",
              {{.name = "node", .text = "Id of the node.", .required = true},
               {.name = "code", .text = "What is printed."},
               {.name = "label", .text = "Its name for people."},
               {.name = "value", .text = "Its score.", .unit = "node"},
               {.name = "state", .text = "Why there is no score.", .required = true},
               {.name = "target", .text = "Its target.", .unit = "node"},
               {.name = "gap", .text = "Target less value; 0 if the target is reached.", .unit = "node", .range = "0 or more"},
               {.name = "relative", .text = "The gap as a share of the node's range.", .unit = "share", .range = "0 or more"},
               {.name = "levels", .text = "How many levels of its scale lie above the value, up to the target.", .range = "0 or more"},
               {.name = "effective_weight", .text = "Its nominal effective weight.", .unit = "share", .range = "0 to 1", .required = true},
               {.name = "arithmetic", .text = "Every node from here to the root is a plain arithmetic mean."},
               {.name = "contribution", .text = "Its exact part of the root's gap, on an arithmetic path.", .unit = "root"},
               {.name = "leverage", .text = "By how much the root rises if this alone reaches its target.", .unit = "root"},
               {.name = "unattributed", .text = "What remains of a node's own gap when all indicators reach theirs.", .unit = "node"},
               {.name = "critical", .text = "It is marked critical."},
               {.name = "unmet", .text = "Attributes of the next level of its scale."},
               {.name = "unmet_indicators", .text = "Ids of the attributes that keep a cumulative node from its next level."}});
}
static_assert(describe::complete<Gap>());

struct Gaps {
    static constexpr std::string_view schema_id = "ceiba/gaps/1";
    std::string schema{schema_id};
    std::string framework{};
    std::string framework_version{};
    std::string method{};
    std::string targets{};
    std::string assessment{};
    std::string subject{};
    std::string round{};
    std::optional<double> score{};
    std::optional<double> attainable{};
    std::optional<measure::Interval> range{};
    std::vector<Gap> gaps{};
    Provenance provenance{};
    friend bool operator==(const Gaps&, const Gaps&) = default;
};
BOOST_DESCRIBE_STRUCT(Gaps, (),
                      (schema, framework, framework_version, method, targets, assessment, subject, round, score, attainable, range, gaps,
                       provenance))
constexpr auto describe_notes(Gaps*) {
    return describe::notes("Gaps", "How far every node with a target is from it.",
                           {{.name = "schema", .text = "ceiba/gaps/1.", .required = true},
                            {.name = "framework", .text = "Id of the framework.", .required = true},
                            {.name = "framework_version", .text = "Its version.", .required = true},
                            {.name = "method", .text = "Id of the method; empty for the framework's own."},
                            {.name = "targets", .text = "Id of the target profile.", .required = true},
                            {.name = "assessment", .text = "Id of the assessment.", .required = true},
                            {.name = "subject", .text = "Id of the subject.", .required = true},
                            {.name = "round", .text = "Id of the round.", .required = true},
                            {.name = "score", .text = "The root's score.", .unit = "root"},
                            {.name = "attainable",
                             .text = "The root's score if every answered indicator reached its target.",
                             .unit = "root"},
                            {.name = "range", .text = "The range of the root.", .unit = "root"},
                            {.name = "gaps", .text = "Every node with a target, in the order of the framework.", .required = true},
                            {.name = "provenance", .text = "What it was made from."}});
}
static_assert(describe::complete<Gaps>());

struct Factor {
    std::string name{};
    double value{};
    friend bool operator==(const Factor&, const Factor&) = default;
};
BOOST_DESCRIBE_STRUCT(Factor, (), (name, value))
constexpr auto describe_notes(Factor*) {
    return describe::notes("Factor", "One factor of a priority.",
                           {{.name = "name", .text = "Its name.", .required = true},
                            {.name = "value", .text = "What the priority is multiplied by.", .required = true}});
}
static_assert(describe::complete<Factor>());

struct Priority {
    int rank{};
    std::string indicator{};
    std::optional<std::string> code{};
    Text label{};
    double priority{};
    std::vector<Factor> factors{};
    bool critical = false;
    bool tied = false;
    int computed_rank{};
    std::optional<std::string> justification{};
    friend bool operator==(const Priority&, const Priority&) = default;
};
BOOST_DESCRIBE_STRUCT(Priority, (), (rank, indicator, code, label, priority, factors, critical, tied, computed_rank, justification))
constexpr auto describe_notes(Priority*) {
    return describe::notes("Priority", "One gap in the order in which to close them.",
                           {{.name = "rank", .text = "Its place; 1 comes first.", .range = "1 or more", .required = true},
                            {.name = "indicator", .text = "Id of the indicator.", .required = true},
                            {.name = "code", .text = "What is printed."},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "priority", .text = "Product of the factors.", .required = true},
                            {.name = "factors", .text = "What was multiplied, in order.", .required = true},
                            {.name = "critical", .text = "It is marked critical and so comes first."},
                            {.name = "tied", .text = "Another one has the same priority; then the greater gap comes first, then the id."},
                            {.name = "computed_rank", .text = "Its place before any override.", .range = "1 or more", .required = true},
                            {.name = "justification", .text = "Why a person gave it another place."}});
}
static_assert(describe::complete<Priority>());

struct Priorities {
    static constexpr std::string_view schema_id = "ceiba/priorities/1";
    std::string schema{schema_id};
    std::string framework{};
    std::string framework_version{};
    std::string method{};
    std::string targets{};
    std::string assessment{};
    std::string subject{};
    std::string round{};
    std::vector<Priority> priorities{};
    Provenance provenance{};
    friend bool operator==(const Priorities&, const Priorities&) = default;
};
BOOST_DESCRIBE_STRUCT(Priorities, (),
                      (schema, framework, framework_version, method, targets, assessment, subject, round, priorities, provenance))
constexpr auto describe_notes(Priorities*) {
    return describe::notes("Priorities", "Gaps in the order in which to close them.",
                           {{.name = "schema", .text = "ceiba/priorities/1.", .required = true},
                            {.name = "framework", .text = "Id of the framework.", .required = true},
                            {.name = "framework_version", .text = "Its version.", .required = true},
                            {.name = "method", .text = "Id of the method; empty for the framework's own."},
                            {.name = "targets", .text = "Id of the target profile.", .required = true},
                            {.name = "assessment", .text = "Id of the assessment.", .required = true},
                            {.name = "subject", .text = "Id of the subject.", .required = true},
                            {.name = "round", .text = "Id of the round.", .required = true},
                            {.name = "priorities", .text = "The first to close comes first.", .required = true},
                            {.name = "provenance", .text = "What it was made from."}});
}
static_assert(describe::complete<Priorities>());

/// Why a node has no score.
enum class NoScore { nothing_counted, minimum_coverage, propagated, undefined, not_applicable, missing };
BOOST_DESCRIBE_ENUM(NoScore, nothing_counted, minimum_coverage, propagated, undefined, not_applicable, missing)
constexpr auto describe_notes(NoScore*) {
    return describe::notes("NoScore", "Why a node has no score.",
                           {{.name = "nothing_counted", .text = "Nothing below it entered its rule."},
                            {.name = "minimum_coverage", .text = "Too little of what applies was answered."},
                            {.name = "propagated", .text = "Something below is missing, and its policy takes away every score above."},
                            {.name = "undefined", .text = "Its rule gives nothing for what was counted."},
                            {.name = "not_applicable", .text = "It does not apply."},
                            {.name = "missing", .text = "An indicator without an answer."}});
}
static_assert(describe::complete<NoScore>());

/// What became of an answer on its way to the value of its indicator.
enum class Hearing { counted, lowered, held_back, no_weight, superseded, not_asked, overruled };
BOOST_DESCRIBE_ENUM(Hearing, counted, lowered, held_back, no_weight, superseded, not_asked, overruled)
constexpr auto describe_notes(Hearing*) {
    return describe::notes("Hearing", "What became of an answer on its way to the value of its indicator.",
                           {{.name = "counted", .text = "It had a say, as it was given."},
                            {.name = "lowered", .text = "It had a say, but counted for less for want of evidence."},
                            {.name = "held_back", .text = "It did not count, for want of evidence."},
                            {.name = "no_weight", .text = "The rule gives it no weight, or another has a later date."},
                            {.name = "superseded", .text = "A later answer by the same voice replaced it."},
                            {.name = "not_asked", .text = "It did not count, because the institution was not asked."},
                            {.name = "overruled", .text = "An adjudication stands in place of all that would have had a say."}});
}
static_assert(describe::complete<Hearing>());

/// Who answered an indicator in one way.
struct Heard {
    Source source = Source::survey;
    Hearing hearing = Hearing::counted;
    std::vector<std::string> institutions{};
    friend bool operator==(const Heard&, const Heard&) = default;
};
BOOST_DESCRIBE_STRUCT(Heard, (), (source, hearing, institutions))
constexpr auto describe_notes(Heard*) {
    return describe::notes("Heard", "Who answered an indicator in one way.",
                           {{.name = "source", .text = "How the answers came about.", .required = true},
                            {.name = "hearing", .text = "What became of them."},
                            {.name = "institutions", .text = "Ids of the institutions that answered, each once.", .required = true}});
}
static_assert(describe::complete<Heard>());

/// One node on the way from a score to the answers it rests on.
struct Step {
    NodeScore score{};
    std::optional<Reconciled> reconciled{};
    std::vector<Response> responses{};
    std::optional<Adjudication> adjudication{};
    std::optional<NoScore> reason{};
    std::string formula{};
    std::optional<double> treated{};
    std::optional<measure::Normaliser> normaliser{};
    bool reversed = false;
    std::optional<measure::Rounding> rounding{};
    std::optional<double> minimum_coverage{};
    std::vector<Heard> heard{};
    std::vector<std::string> institutions{};
    Text text{};
    friend bool operator==(const Step&, const Step&) = default;
};
BOOST_DESCRIBE_STRUCT(Step, (),
                      (score, reconciled, responses, adjudication, reason, formula, treated, normaliser, reversed, rounding,
                       minimum_coverage, heard, institutions, text))
constexpr auto describe_notes(Step*) {
    return describe::notes("Step", "One node on the way from a score to the answers it rests on.",
                           {{.name = "score", .text = "What the node came to, and how.", .required = true},
                            {.name = "reconciled", .text = "An indicator's answers, made one."},
                            {.name = "responses", .text = "An indicator's answers."},
                            {.name = "adjudication", .text = "What was agreed for it, by whom and when."},
                            {.name = "reason", .text = "Why it has no score."},
                            {.name = "formula",
                             .text = "How its value was computed, with the numbers in it, before cap, direction and rounding."},
                            {.name = "treated",
                             .text = "What an indicator's answer became by a treatment of outliers, where that changed it."},
                            {.name = "normaliser", .text = "How an indicator's number became comparable, with its constants."},
                            {.name = "reversed", .text = "Its value was turned round in its range, because lower is better."},
                            {.name = "rounding", .text = "How its value was rounded."},
                            {.name = "minimum_coverage",
                             .text = "Below this coverage it has no score.",
                             .unit = "share",
                             .range = "0 to 1"},
                            {.name = "heard", .text = "Who answered an indicator, by source and by what became of it."},
                            {.name = "institutions", .text = "Ids of all institutions that answered it."},
                            {.name = "text", .text = "The same in words.", .required = true}});
}
static_assert(describe::complete<Step>());

struct Explanation {
    static constexpr std::string_view schema_id = "ceiba/explanation/1";
    std::string schema{schema_id};
    std::string framework{};
    std::string method{};
    std::string assessment{};
    std::string node{};
    std::vector<Step> steps{};
    Provenance provenance{};
    friend bool operator==(const Explanation&, const Explanation&) = default;
};
BOOST_DESCRIBE_STRUCT(Explanation, (), (schema, framework, method, assessment, node, steps, provenance))
constexpr auto describe_notes(Explanation*) {
    return describe::notes("Explanation", "How a node's score came about.",
                           {{.name = "schema", .text = "ceiba/explanation/1.", .required = true},
                            {.name = "framework", .text = "Id of the framework.", .required = true},
                            {.name = "method", .text = "Id of the method; empty for the framework's own."},
                            {.name = "assessment", .text = "Id of the assessment.", .required = true},
                            {.name = "node", .text = "Id of the node.", .required = true},
                            {.name = "steps", .text = "The node, then everything below it.", .required = true},
                            {.name = "provenance", .text = "What it was made from."}});
}
static_assert(describe::complete<Explanation>());

}  // namespace ceiba

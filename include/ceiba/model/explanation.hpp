#pragma once

#include <ceiba/model/assessment.hpp>
#include <ceiba/model/fate.hpp>
#include <ceiba/model/scores.hpp>
#include <ceiba/model/status.hpp>

namespace ceiba {

/// Why a node has no score.
enum class NoScore { nothing_counted, minimum_coverage, minimum_answered, propagated, undefined, not_applicable, withheld, missing };
BOOST_DESCRIBE_ENUM(NoScore, nothing_counted, minimum_coverage, minimum_answered, propagated, undefined, not_applicable, withheld, missing)
constexpr auto describe_notes(NoScore*) {
    return describe::notes("NoScore", "Why a node has no score.",
                           {{.name = "nothing_counted", .text = "Nothing below it entered its rule."},
                            {.name = "minimum_coverage", .text = "Too little of what applies was answered."},
                            {.name = "minimum_answered", .text = "Too few of the children that apply were answered."},
                            {.name = "propagated", .text = "Something below is missing, and its policy removes every score above."},
                            {.name = "undefined", .text = "Its rule gives no value for what was counted."},
                            {.name = "not_applicable", .text = "It does not apply."},
                            {.name = "withheld", .text = "It is withheld, or its rule would show what is withheld below it."},
                            {.name = "missing", .text = "An indicator without an answer."}});
}

/// Who answered an indicator in one way.
struct AnsweredBy {
    Source source = Source::survey;
    Fate fate = Fate::counted;
    std::vector<std::string> institutions{};
    friend bool operator==(const AnsweredBy&, const AnsweredBy&) = default;
};
BOOST_DESCRIBE_STRUCT(AnsweredBy, (), (source, fate, institutions))
constexpr auto describe_notes(AnsweredBy*) {
    return describe::notes("AnsweredBy", "The institutions whose answers to an indicator share a source and a fate.",
                           {{.name = "source", .text = "How the answers came about.", .required = true},
                            {.name = "fate", .text = "What became of them."},
                            {.name = "institutions", .text = "Ids of the institutions that answered, each once.", .required = true}});
}

/// One node on the way from a score to the answers it rests on.
struct Step {
    NodeScore score{};
    std::optional<Reconciled> reconciled{};
    std::vector<Response> responses{};
    std::vector<ResponseFate> fates{};
    std::optional<Adjudication> adjudication{};
    std::optional<NoScore> reason{};
    std::optional<int> matched{};
    std::string formula{};
    std::optional<double> treated{};
    std::optional<measure::Normaliser> normaliser{};
    bool reversed = false;
    std::optional<measure::Rounding> rounding{};
    std::optional<double> minimum_coverage{};
    std::optional<double> minimum_answered{};
    std::vector<AnsweredBy> answered_by{};
    std::vector<std::string> institutions{};
    Text text{};
    friend bool operator==(const Step&, const Step&) = default;
};
BOOST_DESCRIBE_STRUCT(Step, (),
                      (score, reconciled, responses, fates, adjudication, reason, matched, formula, treated, normaliser, reversed, rounding,
                       minimum_coverage, minimum_answered, answered_by, institutions, text))
constexpr auto describe_notes(Step*) {
    return describe::notes("Step", "One node on the way from a score to the answers it rests on.",
                           {{.name = "score", .text = "The node's score, and how it came about.", .required = true},
                            {.name = "reconciled", .text = "An indicator's answers, reconciled to one value."},
                            {.name = "responses", .text = "An indicator's answers."},
                            {.name = "fates", .text = "What became of each of these, and its share of the say."},
                            {.name = "adjudication", .text = "What was agreed for it, by whom and when."},
                            {.name = "reason", .text = "Why it has no score."},
                            {.name = "matched",
                             .text = "Which case of its decision, or row of its table, gave the value; none if none did.",
                             .range = "0 or more"},
                            {.name = "formula",
                             .text = "The formula of its value, with the numbers in it, before cap, direction and rounding."},
                            {.name = "treated", .text = "An indicator's answer after the treatment of outliers, where that changed it."},
                            {.name = "normaliser", .text = "The normaliser of an indicator's number, with its constants."},
                            {.name = "reversed", .text = "Its value was reversed in its range, because lower is better."},
                            {.name = "rounding", .text = "How its value was rounded."},
                            {.name = "minimum_coverage",
                             .text = "Below this coverage it has no score.",
                             .unit = "share",
                             .range = "0 to 1"},
                            {.name = "minimum_answered",
                             .text = "With a smaller share of its applicable children answered it has no score.",
                             .unit = "share",
                             .range = "0 to 1"},
                            {.name = "answered_by", .text = "Who answered an indicator, by source and by what became of it."},
                            {.name = "institutions", .text = "Ids of all institutions that answered it."},
                            {.name = "text", .text = "The same in words.", .required = true}});
}

struct Explanation {
    static constexpr std::string_view schema_id = "ceiba/explanation/1";
    std::string schema{schema_id};
    std::string framework{};
    std::string method{};
    std::string assessment{};
    Status status = Status::draft;
    std::string node{};
    std::vector<Step> steps{};
    Provenance provenance{};
    friend bool operator==(const Explanation&, const Explanation&) = default;
};
BOOST_DESCRIBE_STRUCT(Explanation, (), (schema, framework, method, assessment, status, node, steps, provenance))
constexpr auto describe_notes(Explanation*) {
    return describe::notes("Explanation", "How a node's score came about.",
                           {{.name = "schema", .text = "ceiba/explanation/1.", .required = true},
                            {.name = "framework", .text = "Id of the framework.", .required = true},
                            {.name = "method", .text = "Id of the method; empty for the framework's own."},
                            {.name = "assessment", .text = "Id of the assessment.", .required = true},
                            {.name = "status", .text = "How far the answers have come."},
                            {.name = "node", .text = "Id of the node.", .required = true},
                            {.name = "steps", .text = "The node, then everything below it.", .required = true},
                            {.name = "provenance", .text = "What it was computed from."}});
}

}  // namespace ceiba

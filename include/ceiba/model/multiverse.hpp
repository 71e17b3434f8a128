#pragma once

#include <ceiba/model/uncertainty.hpp>

/// What may be said of scores and priorities under all combinations of methods.
namespace ceiba {

struct MultiverseScore {
    std::string node{};
    std::optional<std::string> code{};
    Text label{};
    std::optional<double> value{};
    std::optional<double> mean{};
    std::optional<double> low{};
    std::optional<double> median{};
    std::optional<double> high{};
    std::optional<double> least{};
    std::optional<std::string> least_with{};
    std::optional<double> greatest{};
    std::optional<std::string> greatest_with{};
    double scored{};
    std::optional<std::string> band{};
    std::vector<BandShare> bands{};
    friend bool operator==(const MultiverseScore&, const MultiverseScore&) = default;
};
BOOST_DESCRIBE_STRUCT(MultiverseScore, (),
                      (node, code, label, value, mean, low, median, high, least, least_with, greatest, greatest_with, scored, band, bands))
constexpr auto describe_notes(MultiverseScore*) {
    return describe::notes("MultiverseScore", "The score of a node over all combinations.",
                           {{.name = "node", .text = "Id of the node.", .required = true},
                            {.name = "code", .text = "The code that is printed."},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "value", .text = "Its score under the method of the analysis; none if it has none.", .unit = "node"},
                            {.name = "mean", .text = "Mean of all combinations with a score.", .unit = "node"},
                            {.name = "low", .text = "Lower end of the interval.", .unit = "node"},
                            {.name = "median", .text = "Median of the combinations.", .unit = "node"},
                            {.name = "high", .text = "Upper end of the interval.", .unit = "node"},
                            {.name = "least", .text = "The least of all combinations.", .unit = "node"},
                            {.name = "least_with",
                             .text = "The first combination that gives it: the alternatives in the order of the choices, joined by ' + '."},
                            {.name = "greatest", .text = "The greatest.", .unit = "node"},
                            {.name = "greatest_with", .text = "The first combination that gives it."},
                            {.name = "scored", .text = "Share of the combinations with a score.", .range = "0 to 1", .required = true},
                            {.name = "band", .text = "The band under the method of the analysis."},
                            {.name = "bands", .text = "How often the score lies in each band, in the order of the framework."}});
}

struct MultiversePriority {
    std::string indicator{};
    std::optional<std::string> code{};
    Text label{};
    std::optional<int> rank{};
    std::optional<double> mean{};
    std::optional<int> first{};
    std::optional<int> median{};
    std::optional<int> last{};
    double open{};
    double top{};
    Verdict verdict = Verdict::always;
    friend bool operator==(const MultiversePriority&, const MultiversePriority&) = default;
};
BOOST_DESCRIBE_STRUCT(MultiversePriority, (), (indicator, code, label, rank, mean, first, median, last, open, top, verdict))
constexpr auto describe_notes(MultiversePriority*) {
    return describe::notes("MultiversePriority", "A gap and its rank among the priorities, over all combinations.",
                           {{.name = "indicator", .text = "Id of the indicator.", .required = true},
                            {.name = "code", .text = "The code that is printed."},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "rank",
                             .text = "Its rank under the method of the analysis; none without a gap.",
                             .range = "1 or more"},
                            {.name = "mean", .text = "Mean rank of the combinations in which it has a gap."},
                            {.name = "first", .text = "The first of these ranks.", .range = "1 or more"},
                            {.name = "median", .text = "Median rank.", .range = "1 or more"},
                            {.name = "last", .text = "The last of these ranks.", .range = "1 or more"},
                            {.name = "open",
                             .text = "Share of the combinations in which it has a gap.",
                             .range = "0 to 1",
                             .required = true},
                            {.name = "top",
                             .text = "Share of the combinations in which it is one of the first priorities.",
                             .range = "0 to 1",
                             .required = true},
                            {.name = "verdict", .text = "The same in a word, a combination for a draw.", .required = true}});
}

struct MultiverseAlternative {
    std::string id{};
    Text label{};
    int scored{};
    std::optional<double> mean{};
    friend bool operator==(const MultiverseAlternative&, const MultiverseAlternative&) = default;
};
BOOST_DESCRIBE_STRUCT(MultiverseAlternative, (), (id, label, scored, mean))
constexpr auto describe_notes(MultiverseAlternative*) {
    return describe::
        notes("MultiverseAlternative", "One alternative of a choice.",
              {{.name = "id",
                .text = "Id of the method; of institutions 'nobody', or 'without_' and the id of the institution or sector left out.",
                .required = true},
               {.name = "label", .text = "Its name for people."},
               {.name = "scored",
                .text = "How many of the combinations with it have a score of the root.",
                .range = "0 or more",
                .required = true},
               {.name = "mean", .text = "Mean score of the root under it, over these.", .unit = "node"}});
}

struct MultiverseChoice {
    std::string factor{};
    Text label{};
    std::optional<double> main{};
    std::optional<double> total{};
    std::optional<double> changed{};
    std::vector<MultiverseAlternative> alternatives{};
    friend bool operator==(const MultiverseChoice&, const MultiverseChoice&) = default;
};
BOOST_DESCRIBE_STRUCT(MultiverseChoice, (), (factor, label, main, total, changed, alternatives))
constexpr auto describe_notes(MultiverseChoice*) {
    return describe::notes("MultiverseChoice", "A choice, and how much it matters.",
                           {{.name = "factor", .text = "Id of the factor of the study.", .required = true},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "main",
                             .text = "Share of the variance of the root's score that the choice explains by itself; none where all "
                                     "combinations score the same.",
                             .range = "0 to 1"},
                            {.name = "total",
                             .text = "The same with all its interactions: the share that is left once all other choices are made.",
                             .range = "0 to 1"},
                            {.name = "changed",
                             .text = "With targets, mean share of the first priorities that are others where this choice alone is another.",
                             .range = "0 to 1"},
                            {.name = "alternatives", .text = "Its alternatives, in the order of the study.", .required = true}});
}

/// Combinations that came to nothing.
struct FailedCombinations {
    std::string code{};
    Text text{};
    int combinations{};
    std::vector<std::string> named{};
    friend bool operator==(const FailedCombinations&, const FailedCombinations&) = default;
};
BOOST_DESCRIBE_STRUCT(FailedCombinations, (), (code, text, combinations, named))
constexpr auto describe_notes(FailedCombinations*) {
    return describe::notes("FailedCombinations", "Combinations that could not be scored, for one reason.",
                           {{.name = "code", .text = "Code of the issue.", .required = true},
                            {.name = "text", .text = "What was wrong with the first of them."},
                            {.name = "combinations", .text = "How many.", .range = "1 or more", .required = true},
                            {.name = "named", .text = "Which: the first 100 of them, each as `least_with` says it.", .required = true}});
}

/// Scores and priorities under every combination of methods.
struct Multiverse {
    static constexpr std::string_view schema_id = "ceiba/multiverse/1";
    std::string schema{schema_id};
    std::string framework{};
    std::string framework_version{};
    std::string method{};
    std::string study{};
    Hash study_hash{};
    std::string targets{};
    std::string assessment{};
    std::string subject{};
    std::string round{};
    Status status = Status::draft;
    int combinations{};
    int failed{};
    bool balanced = false;
    double level{};
    int top{};
    Text conclusion{};
    std::vector<MultiverseScore> scores{};
    std::vector<MultiversePriority> priorities{};
    std::vector<MultiverseChoice> choices{};
    std::vector<FailedCombinations> failures{};
    Provenance provenance{};
    std::vector<Issue> issues{};
    friend bool operator==(const Multiverse&, const Multiverse&) = default;
};
BOOST_DESCRIBE_STRUCT(Multiverse, (),
                      (schema, framework, framework_version, method, study, study_hash, targets, assessment, subject, round, status,
                       combinations, failed, balanced, level, top, conclusion, scores, priorities, choices, failures, provenance, issues))
constexpr auto describe_notes(Multiverse*) {
    return describe::
        notes("Multiverse", "Scores and priorities under every combination of methods.",
              {{.name = "schema", .text = "ceiba/multiverse/1.", .required = true},
               {.name = "framework", .text = "Id of the framework.", .required = true},
               {.name = "framework_version", .text = "Its version.", .required = true},
               {.name = "method", .text = "Id of the method under the choices; empty for the framework's own."},
               {.name = "study", .text = "Id of the study.", .required = true},
               {.name = "study_hash", .text = "Hash of the study."},
               {.name = "targets", .text = "Id of the target profile; empty without one."},
               {.name = "assessment", .text = "Id of the assessment.", .required = true},
               {.name = "subject", .text = "Id of the subject.", .required = true},
               {.name = "round", .text = "Id of the round.", .required = true},
               {.name = "status", .text = "How far the answers have come."},
               {.name = "combinations", .text = "How many combinations there are.", .range = "1 to 100000", .required = true},
               {.name = "failed", .text = "How many could not be scored; all shares and means are of the others."},
               {.name = "balanced",
                .text = "Each alternative with a score of the root has one with each of every other choice; else choices that go together "
                        "share what they explain, and main effects may be greater than total ones."},
               {.name = "level", .text = "Share of the combinations within an interval.", .unit = "share", .required = true},
               {.name = "top", .text = "How many priorities count as the first ones.", .required = true},
               {.name = "conclusion", .text = "What it comes to, in a sentence of every language."},
               {.name = "scores", .text = "Each node asked for, in the order of the study.", .required = true},
               {.name = "priorities", .text = "With targets, every indicator with a gap in some combination; the surest first."},
               {.name = "choices", .text = "The choices and how much each matters, in the order of the study.", .required = true},
               {.name = "failures", .text = "Why combinations failed."},
               {.name = "provenance", .text = "What it was computed from."},
               {.name = "issues", .text = "What is worth knowing."}});
}

}  // namespace ceiba

#pragma once

#include <ceiba/error.hpp>
#include <ceiba/model/provenance.hpp>
#include <ceiba/model/status.hpp>
#include <ceiba/model/text.hpp>

/// What may be said of scores, ranks and priorities when what is arguable varies.
namespace ceiba {

/// One of the assessments that were scored.
struct UncertainSubject {
    std::string assessment{};
    std::string subject{};
    std::string round{};
    Status status = Status::draft;
    Provenance provenance{};
    friend bool operator==(const UncertainSubject&, const UncertainSubject&) = default;
};
BOOST_DESCRIBE_STRUCT(UncertainSubject, (), (assessment, subject, round, status, provenance))
constexpr auto describe_notes(UncertainSubject*) {
    return describe::notes("UncertainSubject", "One of the assessments that were scored.",
                           {{.name = "assessment", .text = "Id of the assessment.", .required = true},
                            {.name = "subject", .text = "Id of the subject.", .required = true},
                            {.name = "round", .text = "Id of the round.", .required = true},
                            {.name = "status", .text = "How far the answers have come."},
                            {.name = "provenance", .text = "What it was computed from."}});
}

struct BandShare {
    std::string band{};
    double share{};
    friend bool operator==(const BandShare&, const BandShare&) = default;
};
BOOST_DESCRIBE_STRUCT(BandShare, (), (band, share))
constexpr auto describe_notes(BandShare*) {
    return describe::notes("BandShare", "How often a score lies in a band.",
                           {{.name = "band", .text = "Id of the band.", .required = true},
                            {.name = "share",
                             .text = "Share of the draws, or combinations, with a score.",
                             .range = "0 to 1",
                             .required = true}});
}

struct UncertainScore {
    std::string assessment{};
    Status status = Status::draft;
    std::string node{};
    std::optional<std::string> code{};
    Text label{};
    std::optional<double> value{};
    std::optional<double> mean{};
    std::optional<double> standard_error{};
    std::optional<double> standard_deviation{};
    std::optional<double> low{};
    std::optional<double> median{};
    std::optional<double> high{};
    std::optional<double> least{};
    std::optional<double> greatest{};
    double scored{};
    std::optional<std::string> band{};
    std::vector<BandShare> bands{};
    friend bool operator==(const UncertainScore&, const UncertainScore&) = default;
};
BOOST_DESCRIBE_STRUCT(UncertainScore, (),
                      (assessment, status, node, code, label, value, mean, standard_error, standard_deviation, low, median, high, least,
                       greatest, scored, band, bands))
constexpr auto describe_notes(UncertainScore*) {
    return describe::notes("UncertainScore", "The score of a node over all draws.",
                           {{.name = "assessment", .text = "Id of the assessment.", .required = true},
                            {.name = "status", .text = "How far its answers have come."},
                            {.name = "node", .text = "Id of the node.", .required = true},
                            {.name = "code", .text = "The code that is printed."},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "value", .text = "Its score where nothing varies; none if it has none.", .unit = "node"},
                            {.name = "mean", .text = "Mean of all draws with a score.", .unit = "node"},
                            {.name = "standard_error",
                             .text = "Standard error of the mean, as of independent draws; that of Sobol' points is less.",
                             .unit = "node"},
                            {.name = "standard_deviation", .text = "Standard deviation of the draws.", .unit = "node"},
                            {.name = "low", .text = "Lower end of the interval.", .unit = "node"},
                            {.name = "median", .text = "Median of the draws.", .unit = "node"},
                            {.name = "high", .text = "Upper end of the interval.", .unit = "node"},
                            {.name = "least", .text = "The least of all draws.", .unit = "node"},
                            {.name = "greatest", .text = "The greatest.", .unit = "node"},
                            {.name = "scored", .text = "Share of the draws with a score.", .range = "0 to 1", .required = true},
                            {.name = "band", .text = "The band where nothing varies."},
                            {.name = "bands", .text = "How often the score lies in each band, in the order of the framework."}});
}

struct UncertainRank {
    std::string node{};
    std::string assessment{};
    Status status = Status::draft;
    std::optional<int> rank{};
    std::optional<double> mean{};
    std::optional<int> low{};
    std::optional<int> median{};
    std::optional<int> high{};
    std::optional<double> shift{};
    std::vector<double> shares{};
    friend bool operator==(const UncertainRank&, const UncertainRank&) = default;
};
BOOST_DESCRIBE_STRUCT(UncertainRank, (), (node, assessment, status, rank, mean, low, median, high, shift, shares))
constexpr auto describe_notes(UncertainRank*) {
    return describe::
        notes("UncertainRank", "The rank of an assessment among all by the score of a node, over all draws: 1 and how many are better.",
              {{.name = "node", .text = "Id of the node.", .required = true},
               {.name = "assessment", .text = "Id of the assessment.", .required = true},
               {.name = "status", .text = "How far its answers have come."},
               {.name = "rank", .text = "Its rank where nothing varies; none without a score.", .range = "1 or more"},
               {.name = "mean", .text = "Mean rank of the draws in which it has a score."},
               {.name = "low", .text = "Best end of the interval.", .range = "1 or more"},
               {.name = "median", .text = "Median rank.", .range = "1 or more"},
               {.name = "high", .text = "Worst end of the interval.", .range = "1 or more"},
               {.name = "shift",
                .text = "Average rank shift: the mean distance from its rank where nothing varies (Saisana, Saltelli & Tarantola, 2005)."},
               {.name = "shares", .text = "Share of all draws in which it has each rank, from 1.", .range = "0 to 1"}});
}

/// How often a gap is one of the first priorities.
enum class Verdict { always, mostly, seldom, never };
BOOST_DESCRIBE_ENUM(Verdict, always, mostly, seldom, never)
constexpr auto describe_notes(Verdict*) {
    return describe::notes("Verdict", "How often a gap is one of the first priorities.",
                           {{.name = "always", .text = "In all draws, or combinations."},
                            {.name = "mostly", .text = "In half of them or more."},
                            {.name = "seldom", .text = "In fewer."},
                            {.name = "never", .text = "In none."}});
}

struct UncertainPriority {
    std::string assessment{};
    Status status = Status::draft;
    std::string indicator{};
    std::optional<std::string> code{};
    Text label{};
    std::optional<int> rank{};
    std::optional<double> mean{};
    std::optional<int> low{};
    std::optional<int> median{};
    std::optional<int> high{};
    double open{};
    double top{};
    Verdict verdict = Verdict::always;
    std::optional<double> gap{};
    std::optional<double> gap_low{};
    std::optional<double> gap_high{};
    friend bool operator==(const UncertainPriority&, const UncertainPriority&) = default;
};
BOOST_DESCRIBE_STRUCT(UncertainPriority, (),
                      (assessment, status, indicator, code, label, rank, mean, low, median, high, open, top, verdict, gap, gap_low,
                       gap_high))
constexpr auto describe_notes(UncertainPriority*) {
    return describe::notes("UncertainPriority", "A gap and its rank among the priorities, over all draws.",
                           {{.name = "assessment", .text = "Id of the assessment.", .required = true},
                            {.name = "status", .text = "How far its answers have come."},
                            {.name = "indicator", .text = "Id of the indicator.", .required = true},
                            {.name = "code", .text = "The code that is printed."},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "rank", .text = "Its rank where nothing varies; none without a gap.", .range = "1 or more"},
                            {.name = "mean", .text = "Mean rank of the draws in which it has a gap."},
                            {.name = "low", .text = "First end of the interval of ranks.", .range = "1 or more"},
                            {.name = "median", .text = "Median rank.", .range = "1 or more"},
                            {.name = "high", .text = "Last end of the interval.", .range = "1 or more"},
                            {.name = "open", .text = "Share of the draws in which it has a gap.", .range = "0 to 1", .required = true},
                            {.name = "top",
                             .text = "Share of the draws in which it is one of the first priorities.",
                             .range = "0 to 1",
                             .required = true},
                            {.name = "verdict", .text = "The same in a word.", .required = true},
                            {.name = "gap", .text = "Mean gap of the draws in which it is known.", .unit = "indicator"},
                            {.name = "gap_low", .text = "Lower end of its interval.", .unit = "indicator"},
                            {.name = "gap_high", .text = "Upper end.", .unit = "indicator"}});
}

/// Draws that came to nothing.
struct FailedDraws {
    std::string code{};
    std::string where{};
    Text text{};
    int draws{};
    std::int64_t first{};
    friend bool operator==(const FailedDraws&, const FailedDraws&) = default;
};
BOOST_DESCRIBE_STRUCT(FailedDraws, (), (code, where, text, draws, first))
constexpr auto describe_notes(FailedDraws*) {
    return describe::notes("FailedDraws", "Draws that could not be scored, for one reason.",
                           {{.name = "code", .text = "Code of the issue.", .required = true},
                            {.name = "where", .text = "Where it was in the first of them.", .unit = "JSON pointer"},
                            {.name = "text", .text = "What was wrong with the first of them."},
                            {.name = "draws", .text = "How many.", .range = "1 or more", .required = true},
                            {.name = "first", .text = "Number of the first, from 0.", .required = true}});
}

/// How far drawing had come when so many were drawn.
struct Convergence {
    int draws{};
    double standard_error{};
    std::optional<double> change{};
    friend bool operator==(const Convergence&, const Convergence&) = default;
};
BOOST_DESCRIBE_STRUCT(Convergence, (), (draws, standard_error, change))
constexpr auto describe_notes(Convergence*) {
    return describe::notes("Convergence", "How sure the means were when so many draws were done.",
                           {{.name = "draws", .text = "How many.", .required = true},
                            {.name = "standard_error",
                             .text = "The greatest standard error of a mean.",
                             .unit = "share of the node's range",
                             .required = true},
                            {.name = "change",
                             .text = "By how much a mean changed at most since the line before.",
                             .unit = "share of the node's range"}});
}

/// Scores, ranks and priorities over the draws of a study.
struct Uncertainty {
    static constexpr std::string_view schema_id = "ceiba/uncertainty/1";
    std::string schema{schema_id};
    std::string framework{};
    std::string framework_version{};
    std::string method{};
    std::string study{};
    Hash study_hash{};
    std::string targets{};
    std::int64_t seed{};
    int draws{};
    int failed{};
    double level{};
    int top{};
    Text conclusion{};
    std::vector<UncertainScore> scores{};
    std::vector<UncertainRank> ranks{};
    std::vector<UncertainPriority> priorities{};
    std::vector<UncertainSubject> subjects{};
    std::vector<FailedDraws> failures{};
    std::vector<Convergence> convergence{};
    std::vector<Issue> issues{};
    friend bool operator==(const Uncertainty&, const Uncertainty&) = default;
};
BOOST_DESCRIBE_STRUCT(Uncertainty, (),
                      (schema, framework, framework_version, method, study, study_hash, targets, seed, draws, failed, level, top,
                       conclusion, scores, ranks, priorities, subjects, failures, convergence, issues))
constexpr auto describe_notes(Uncertainty*) {
    return describe::notes("Uncertainty", "Scores, ranks and priorities when what is arguable varies.",
                           {{.name = "schema", .text = "ceiba/uncertainty/1.", .required = true},
                            {.name = "framework", .text = "Id of the framework.", .required = true},
                            {.name = "framework_version", .text = "Its version.", .required = true},
                            {.name = "method", .text = "Id of the method under what varies; empty for the framework's own."},
                            {.name = "study", .text = "Id of the study.", .required = true},
                            {.name = "study_hash", .text = "Hash of the study."},
                            {.name = "targets", .text = "Id of the target profile; empty without one."},
                            {.name = "seed", .text = "Seed of the draws."},
                            {.name = "draws", .text = "How many draws were scored.", .required = true},
                            {.name = "failed", .text = "How many could not be."},
                            {.name = "level", .text = "Share of the draws within an interval.", .unit = "share", .required = true},
                            {.name = "top", .text = "How many priorities count as the first ones.", .required = true},
                            {.name = "conclusion", .text = "What it comes to, in a sentence or two of every language."},
                            {.name = "scores",
                             .text = "Each node asked for of each assessment, in the order of the framework.",
                             .required = true},
                            {.name = "ranks", .text = "Of several assessments, their ranks by each of these nodes."},
                            {.name = "priorities", .text = "With targets, every indicator with a gap in some draw; the surest first."},
                            {.name = "subjects", .text = "The assessments that were scored.", .required = true},
                            {.name = "failures", .text = "Why draws failed."},
                            {.name = "convergence", .text = "How sure the means were at 1, 2, 4 ... of the blocks of draws."},
                            {.name = "issues", .text = "What is worth knowing."}});
}

}  // namespace ceiba

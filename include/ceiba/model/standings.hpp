#pragma once

#include <ceiba/model/result.hpp>
#include <ceiba/model/status.hpp>

namespace ceiba {

struct Standing {
    std::string subject{};
    std::string round{};
    Status status = Status::draft;
    std::string node{};
    std::optional<std::string> band{};
    std::optional<int> quartile{};
    std::optional<double> value{};
    std::optional<int> rank{};
    std::optional<double> coverage{};
    State state = State::answered;
    friend bool operator==(const Standing&, const Standing&) = default;
};
BOOST_DESCRIBE_STRUCT(Standing, (), (subject, round, status, node, band, quartile, value, rank, coverage, state))
constexpr auto describe_notes(Standing*) {
    return describe::notes("Standing", "Where one subject stands among several.",
                           {{.name = "subject", .text = "Id of the subject.", .required = true},
                            {.name = "round", .text = "Id of the round.", .required = true},
                            {.name = "status", .text = "How far the answers have come."},
                            {.name = "node", .text = "Id of the node.", .required = true},
                            {.name = "band", .text = "Id of the band that its score falls in; none where nothing was reported."},
                            {.name = "quartile",
                             .text = "Which quarter of the subjects it is in; 1 has the lowest scores, and equal scores share a quarter.",
                             .range = "1 to 4"},
                            {.name = "value", .text = "Its score, unless ranks are not wanted.", .unit = "node"},
                            {.name = "rank",
                             .text = "Its place, 1 for the highest score; none where nothing was reported, or if ranks are not wanted."},
                            {.name = "coverage",
                             .text = "How much of what applies it answered, unless ranks are not wanted.",
                             .unit = "share",
                             .range = "0 to 1"},
                            {.name = "state", .text = "Why there is no score.", .required = true}});
}

struct Quartiles {
    std::string node{};
    std::string round{};
    std::optional<std::string> code{};
    Text label{};
    int subjects{};
    std::optional<double> lower{};
    std::optional<double> median{};
    std::optional<double> upper{};
    friend bool operator==(const Quartiles&, const Quartiles&) = default;
};
BOOST_DESCRIBE_STRUCT(Quartiles, (), (node, round, code, label, subjects, lower, median, upper))
constexpr auto describe_notes(Quartiles*) {
    return describe::notes("Quartiles", "The limits of the quarters of the scores of a node in a round; linear between neighbours.",
                           {{.name = "node", .text = "Id of the node.", .required = true},
                            {.name = "round", .text = "Id of the round.", .required = true},
                            {.name = "code", .text = "The code that is printed."},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "subjects",
                             .text = "How many are ranked: they have a score, and reported something.",
                             .range = "0 or more",
                             .required = true},
                            {.name = "lower", .text = "A quarter of the scores are below.", .unit = "node"},
                            {.name = "median", .text = "Half of the scores are below.", .unit = "node"},
                            {.name = "upper", .text = "Three quarters of the scores are below.", .unit = "node"}});
}

/// Several subjects side by side.
struct Standings {
    static constexpr std::string_view schema_id = "ceiba/standings/1";
    std::string schema{schema_id};
    std::string framework{};
    std::string framework_version{};
    std::string method{};
    bool no_rank = false;
    std::vector<Standing> standings{};
    std::vector<Quartiles> quartiles{};
    std::vector<Provenance> provenances{};
    friend bool operator==(const Standings&, const Standings&) = default;
};
BOOST_DESCRIBE_STRUCT(Standings, (), (schema, framework, framework_version, method, no_rank, standings, quartiles, provenances))
constexpr auto describe_notes(Standings*) {
    return describe::notes("Standings", "Several subjects side by side: in bands and quartiles and, if wanted, with scores and ranks.",
                           {{.name = "schema", .text = "ceiba/standings/1.", .required = true},
                            {.name = "framework", .text = "Id of the framework.", .required = true},
                            {.name = "framework_version", .text = "Its version.", .required = true},
                            {.name = "method", .text = "Id of the method; empty for the framework's own."},
                            {.name = "no_rank", .text = "Scores and ranks are left out."},
                            {.name = "standings",
                             .text = "Every node, round and subject; nodes in the order asked for, the others by id.",
                             .required = true},
                            {.name = "quartiles", .text = "The limits of the quarters of each node and round.", .required = true},
                            {.name = "provenances", .text = "What each was computed from, by the ids of round and subject."}});
}

}  // namespace ceiba

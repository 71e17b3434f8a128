#pragma once

#include <ceiba/error.hpp>
#include <ceiba/model/priority_rule.hpp>
#include <ceiba/model/provenance.hpp>
#include <ceiba/model/status.hpp>
#include <ceiba/model/text.hpp>

namespace ceiba {

struct Factor {
    std::string name{};
    double value{};
    friend bool operator==(const Factor&, const Factor&) = default;
};
BOOST_DESCRIBE_STRUCT(Factor, (), (name, value))
constexpr auto describe_notes(Factor*) {
    return describe::notes("Factor", "One factor of a priority, or one criterion.",
                           {{.name = "name", .text = "Its name.", .required = true},
                            {.name = "value",
                             .text = "What the priority is multiplied by, or the value of a criterion.",
                             .required = true}});
}

/// A part of a plane of two criteria.
enum class Quadrant { quick_win, big_bet, fill_in, avoid, concentrate_here, keep_up_the_good_work, low_priority, possible_overkill };
BOOST_DESCRIBE_ENUM(Quadrant, quick_win, big_bet, fill_in, avoid, concentrate_here, keep_up_the_good_work, low_priority, possible_overkill)
constexpr auto describe_notes(Quadrant*) {
    return describe::notes("Quadrant", "A part of a plane of two criteria.",
                           {{.name = "quick_win", .text = "Much impact, little effort."},
                            {.name = "big_bet", .text = "Much impact, much effort."},
                            {.name = "fill_in", .text = "Little impact, little effort."},
                            {.name = "avoid", .text = "Little impact, much effort."},
                            {.name = "concentrate_here", .text = "Important, and performing low."},
                            {.name = "keep_up_the_good_work", .text = "Important, and performing high."},
                            {.name = "low_priority", .text = "Less important, and performing low."},
                            {.name = "possible_overkill", .text = "Less important, and performing high."}});
}

struct Priority {
    int rank{};
    std::string indicator{};
    std::optional<std::string> code{};
    Text label{};
    std::optional<double> priority{};
    std::vector<Factor> factors{};
    bool critical = false;
    bool tied = false;
    int computed_rank{};
    std::optional<int> front{};
    std::optional<Quadrant> quadrant{};
    Text why{};
    std::optional<std::string> justification{};
    friend bool operator==(const Priority&, const Priority&) = default;
};
BOOST_DESCRIBE_STRUCT(Priority, (),
                      (rank, indicator, code, label, priority, factors, critical, tied, computed_rank, front, quadrant, why, justification))
constexpr auto describe_notes(Priority*) {
    return describe::notes("Priority", "One gap in the order in which to close them.",
                           {{.name = "rank", .text = "Its place; 1 comes first.", .range = "1 or more", .required = true},
                            {.name = "indicator", .text = "Id of the indicator.", .required = true},
                            {.name = "code", .text = "The code that is printed."},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "priority",
                             .text =
                                 "Product of the factors, or the score by the method that ranked; none if its cost is asked for and not "
                                 "known, and it then comes last."},
                            {.name = "factors", .text = "What was multiplied or compared, in order.", .required = true},
                            {.name = "critical", .text = "It is marked critical and so comes first."},
                            {.name = "tied", .text = "Another one has the same priority; then the greater gap comes first, then the id."},
                            {.name = "computed_rank", .text = "Its place before any override.", .range = "1 or more", .required = true},
                            {.name = "front",
                             .text = "Its Pareto front over the factors: 1 if no other gap is at least as good on each and better on one.",
                             .range = "1 or more"},
                            {.name = "quadrant", .text = "Its part of the plane that the method asks for."},
                            {.name = "why", .text = "Why it stands here, in one sentence, in every language."},
                            {.name = "justification", .text = "Why a person gave it another place."}});
}

/// What ranked gaps, in place of the product.
struct RankedBy {
    rank::Method method{};
    bool higher_is_better = true;
    std::vector<Criterion> criteria{};
    friend bool operator==(const RankedBy&, const RankedBy&) = default;
};
BOOST_DESCRIBE_STRUCT(RankedBy, (), (method, higher_is_better, criteria))
constexpr auto describe_notes(RankedBy*) {
    return describe::notes("RankedBy", "What ranked gaps, in place of the product.",
                           {{.name = "method", .text = "The ranking method with its options.", .required = true},
                            {.name = "higher_is_better", .text = "The greatest score comes first."},
                            {.name = "criteria", .text = "What it compared, each with its weight and direction.", .required = true}});
}

struct Priorities {
    static constexpr std::string_view schema_id = "ceiba/priorities/1";
    std::string schema{schema_id};
    std::string framework{};
    std::string framework_version{};
    std::string method{};
    std::string targets{};
    std::optional<std::string> catalogue{};
    std::string assessment{};
    std::string subject{};
    std::string round{};
    Status status = Status::draft;
    std::optional<RankedBy> ranking{};
    std::optional<Quadrants> quadrants{};
    std::vector<Priority> priorities{};
    std::vector<Issue> issues{};
    Provenance provenance{};
    friend bool operator==(const Priorities&, const Priorities&) = default;
};
BOOST_DESCRIBE_STRUCT(Priorities, (),
                      (schema, framework, framework_version, method, targets, catalogue, assessment, subject, round, status, ranking,
                       quadrants, priorities, issues, provenance))
constexpr auto describe_notes(Priorities*) {
    return describe::notes("Priorities", "Gaps in the order in which to close them.",
                           {{.name = "schema", .text = "ceiba/priorities/1.", .required = true},
                            {.name = "framework", .text = "Id of the framework.", .required = true},
                            {.name = "framework_version", .text = "Its version.", .required = true},
                            {.name = "method", .text = "Id of the method; empty for the framework's own."},
                            {.name = "targets", .text = "Id of the target profile.", .required = true},
                            {.name = "catalogue", .text = "Id of the catalogue, if one was given."},
                            {.name = "assessment", .text = "Id of the assessment.", .required = true},
                            {.name = "subject", .text = "Id of the subject.", .required = true},
                            {.name = "round", .text = "Id of the round.", .required = true},
                            {.name = "status", .text = "How far the answers have come."},
                            {.name = "ranking", .text = "What ranked them; none if a priority is the product of its factors."},
                            {.name = "quadrants", .text = "The plane on which each has a place, with both thresholds."},
                            {.name = "priorities", .text = "The first to close comes first.", .required = true},
                            {.name = "issues",
                             .text = "What is worth knowing: ranks given to indicators without a gap, costs that are not known."},
                            {.name = "provenance", .text = "What it was computed from."}});
}

}  // namespace ceiba

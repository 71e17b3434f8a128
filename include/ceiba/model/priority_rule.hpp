#pragma once

#include <ceiba/describe.hpp>
#include <ceiba/rank/options.hpp>

namespace ceiba {

enum class Importance { automatic, effective_weight, leverage };
BOOST_DESCRIBE_ENUM(Importance, automatic, effective_weight, leverage)
constexpr auto describe_notes(Importance*) {
    return describe::notes("Importance", "How much a gap matters to the whole.",
                           {{.name = "automatic", .text = "The effective weight on arithmetic paths, leverage elsewhere."},
                            {.name = "effective_weight", .text = "The nominal effective weight."},
                            {.name = "leverage", .text = "By how much the root rises if this indicator alone reaches its target."}});
}

/// A person's decision about the order of priorities.
struct Override {
    std::string indicator{};
    int rank{};
    std::string justification{};
    std::optional<std::string> decided_by{};
    friend bool operator==(const Override&, const Override&) = default;
};
BOOST_DESCRIBE_STRUCT(Override, (), (indicator, rank, justification, decided_by))
constexpr auto describe_notes(Override*) {
    return describe::notes("Override", "A person's decision about the order of priorities.",
                           {{.name = "indicator", .text = "Id of the indicator.", .required = true},
                            {.name = "rank", .text = "The rank it is given.", .range = "1 or more", .required = true},
                            {.name = "justification", .text = "The reason.", .required = true},
                            {.name = "decided_by", .text = "The office or meeting that decided."}});
}

enum class CriterionDirection { benefit, cost };
BOOST_DESCRIBE_ENUM(CriterionDirection, benefit, cost)
constexpr auto describe_notes(CriterionDirection*) {
    return describe::notes("CriterionDirection", "Which end of a criterion comes first.",
                           {{.name = "benefit", .text = "What has more of it comes first."},
                            {.name = "cost", .text = "What has less of it comes first."}});
}

/// What gaps are ranked by: `gap`, `effective_weight`, `leverage`, `unlocks`, `cost`, or a factor of the indicators by its name.
struct Criterion {
    std::string factor{};
    double weight = 1;
    std::optional<CriterionDirection> direction{};
    friend bool operator==(const Criterion&, const Criterion&) = default;
};
BOOST_DESCRIBE_STRUCT(Criterion, (), (factor, weight, direction))
constexpr auto describe_notes(Criterion*) {
    return describe::notes("Criterion", "What gaps are ranked by.",
                           {{.name = "factor",
                             .text =
                                 "The gap, effective_weight or leverage; of a catalogue, unlocks or cost; or a factor of indicators, which "
                                 "is 1 where one has none.",
                             .required = true},
                            {.name = "weight", .text = "Its weight among the criteria.", .range = "0 or more"},
                            {.name = "direction",
                             .text = "Which end comes first; if none is given, less of a lowering factor, and more of any other."}});
}

struct PriorityRanking {
    rank::Method method{};
    std::optional<std::vector<Criterion>> criteria{};
    friend bool operator==(const PriorityRanking&, const PriorityRanking&) = default;
};
BOOST_DESCRIBE_STRUCT(PriorityRanking, (), (method, criteria))
constexpr auto describe_notes(PriorityRanking*) {
    return describe::notes("PriorityRanking", "A ranking method that puts gaps in order, in place of the product.",
                           {{.name = "method", .text = "The method with its options.", .required = true},
                            {.name = "criteria",
                             .text = "What it compares; by default what the product would multiply, each with weight 1."}});
}

/// Two ways to name the four parts of a plane.
enum class QuadrantGrid { impact_effort, importance_performance };
BOOST_DESCRIBE_ENUM(QuadrantGrid, impact_effort, importance_performance)
constexpr auto describe_notes(QuadrantGrid*) {
    return describe::notes("QuadrantGrid", "Two ways to name the four parts of a plane.",
                           {{.name = "impact_effort", .text = "Quick wins, big bets, fill-ins, and what to avoid."},
                            {.name = "importance_performance",
                             .text =
                                 "Concentrate here, keep up the good work, low priority, possible overkill (Martilla & James, 1977)."}});
}

/// An axis of a plane: a criterion, and from where on it is high.
struct QuadrantAxis {
    std::string factor{};
    std::optional<double> threshold{};
    friend bool operator==(const QuadrantAxis&, const QuadrantAxis&) = default;
};
BOOST_DESCRIBE_STRUCT(QuadrantAxis, (), (factor, threshold))
constexpr auto describe_notes(QuadrantAxis*) {
    return describe::notes("QuadrantAxis", "An axis of a plane: a criterion, and from where on it is high.",
                           {{.name = "factor",
                             .text = "What criteria can be, or performance: what the score is of its range, from its worst.",
                             .required = true},
                            {.name = "threshold", .text = "From this value on it is high; by default from the median of all gaps on."}});
}

/// Gaps on a plane of two criteria.
struct Quadrants {
    QuadrantGrid grid = QuadrantGrid::impact_effort;
    std::optional<QuadrantAxis> gain{};
    std::optional<QuadrantAxis> against{};
    friend bool operator==(const Quadrants&, const Quadrants&) = default;
};
BOOST_DESCRIBE_STRUCT(Quadrants, (), (grid, gain, against))
constexpr auto describe_notes(Quadrants*) {
    return describe::notes("Quadrants", "Gaps on a plane of two criteria.",
                           {{.name = "grid", .text = "What its four parts are called."},
                            {.name = "gain", .text = "Impact, by default leverage; or importance, by default effective_weight."},
                            {.name = "against", .text = "Effort, by default effort; or performance, by default performance."}});
}

struct PriorityRule {
    Importance importance = Importance::automatic;
    std::vector<std::string> raised_by{"harm"};
    std::vector<std::string> lowered_by{"effort"};
    std::optional<PriorityRanking> ranking{};
    std::optional<Quadrants> quadrants{};
    std::vector<Override> overrides{};
    friend bool operator==(const PriorityRule&, const PriorityRule&) = default;
};
BOOST_DESCRIBE_STRUCT(PriorityRule, (), (importance, raised_by, lowered_by, ranking, quadrants, overrides))
constexpr auto describe_notes(PriorityRule*) {
    return describe::notes("PriorityRule",
                           "How gaps are put in order: by gap × importance × raising factors ÷ lowering factors, or by a ranking method.",
                           {{.name = "importance", .text = "How much a gap matters to the whole."},
                            {.name = "raised_by",
                             .text = "Factors that multiply; 1 where an indicator has none. Of unlocks, 1 and how many wait on it."},
                            {.name = "lowered_by",
                             .text = "Factors that divide; 1 where an indicator has none. Of cost, 1 and what it costs."},
                            {.name = "ranking", .text = "A ranking method in place of the product."},
                            {.name = "quadrants", .text = "A plane of two criteria on which each gap has a place."},
                            {.name = "overrides", .text = "Ranks given by people, with their reasons."}});
}

}  // namespace ceiba

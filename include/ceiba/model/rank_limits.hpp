#pragma once

#include <ceiba/model/ranked_table.hpp>

namespace ceiba {

struct DominanceTable {
    Rows greatest_lead{};
    std::vector<std::vector<int>> necessary{};
    std::vector<std::vector<int>> possible{};
    friend bool operator==(const DominanceTable&, const DominanceTable&) = default;
};
BOOST_DESCRIBE_STRUCT(DominanceTable, (), (greatest_lead, necessary, possible))
constexpr auto describe_notes(DominanceTable*) {
    return describe::notes("DominanceTable", "Which alternatives are as good as which, whatever the weights may be.",
                           {{.name = "greatest_lead",
                             .text = "By how much the score of the row's can at most exceed that of the column's.",
                             .required = true},
                            {.name = "necessary",
                             .text = "1 where the row's is as good as the column's for all weights, else 0.",
                             .required = true},
                            {.name = "possible", .text = "1 where it is for some weights, else 0.", .required = true}});
}

struct RankLimits {
    int best{};
    int worst{};
    int best_bound{};
    int worst_bound{};
    bool exact = false;
    std::vector<double> best_weights{};
    std::vector<double> worst_weights{};
    friend bool operator==(const RankLimits&, const RankLimits&) = default;
};
BOOST_DESCRIBE_STRUCT(RankLimits, (), (best, worst, best_bound, worst_bound, exact, best_weights, worst_weights))
constexpr auto describe_notes(RankLimits*) {
    return describe::notes("RankLimits", "The best and the worst rank that an alternative has for some weights.",
                           {{.name = "best",
                             .text = "The best that was found: 1 and how many are strictly better.",
                             .range = "1 or more",
                             .required = true},
                            {.name = "worst",
                             .text = "The worst that was found: 1 and how many are as good or better.",
                             .range = "1 or more",
                             .required = true},
                            {.name = "best_bound", .text = "No weights make it better than this.", .range = "1 or more", .required = true},
                            {.name = "worst_bound", .text = "No weights make it worse than this.", .range = "1 or more", .required = true},
                            {.name = "exact", .text = "Whether both are what was found.", .required = true},
                            {.name = "best_weights", .text = "Weights that give the best rank.", .required = true},
                            {.name = "worst_weights", .text = "Weights that give the worst.", .required = true}});
}

/// What the ranks would be without some criteria.
struct RanksWithout {
    std::vector<double> rank{};
    std::optional<double> mean_shift{};
    std::optional<int> best{};
    bool changes_best = false;
    friend bool operator==(const RanksWithout&, const RanksWithout&) = default;
};
BOOST_DESCRIBE_STRUCT(RanksWithout, (), (rank, mean_shift, best, changes_best))
constexpr auto describe_notes(RanksWithout*) {
    return describe::notes("RanksWithout", "What the ranks would be without some criteria.",
                           {{.name = "rank", .text = "Of each alternative; empty where the criteria that are left have no weight."},
                            {.name = "mean_shift", .text = "By how many places ranks move, on average."},
                            {.name = "best", .text = "The best then, the first in the table of several, counted from 0."},
                            {.name = "changes_best", .text = "Another is strictly better than the best of all criteria."}});
}

struct LeaveOneOut {
    std::vector<double> rank{};
    int best{};
    std::vector<RanksWithout> without{};
    friend bool operator==(const LeaveOneOut&, const LeaveOneOut&) = default;
};
BOOST_DESCRIBE_STRUCT(LeaveOneOut, (), (rank, best, without))
constexpr auto describe_notes(LeaveOneOut*) {
    return describe::notes("LeaveOneOut", "The ranks with all criteria, and with some left out.",
                           {{.name = "rank",
                             .text = "Of each alternative, 1 for the best; equal scores share the mean of their places.",
                             .required = true},
                            {.name = "best", .text = "The best, the first in the table of several, counted from 0.", .required = true},
                            {.name = "without", .text = "Without each criterion, or each group of them.", .required = true}});
}

}  // namespace ceiba

#pragma once

#include <ceiba/model/sensitivity_table.hpp>

namespace ceiba {

struct AcceptabilityTable {
    SparseRows acceptability{};
    SparseRows central_weights{};
    std::vector<std::optional<double>> confidence{};
    SparseRows pairwise{};
    std::int64_t draws{};
    std::int64_t failed{};
    std::vector<std::int64_t> failed_draws{};
    std::vector<std::int64_t> without_score{};
    friend bool operator==(const AcceptabilityTable&, const AcceptabilityTable&) = default;
};
BOOST_DESCRIBE_STRUCT(AcceptabilityTable, (),
                      (acceptability, central_weights, confidence, pairwise, draws, failed, failed_draws, without_score))
constexpr auto describe_notes(AcceptabilityTable*) {
    return describe::
        notes("AcceptabilityTable",
              "Which rank alternatives have, how often, over weights that are drawn. Shares are of the draws counted.",
              {{.name = "acceptability",
                .text = "Alternatives x ranks from 1: how often each has each.",
                .unit = "share",
                .required = true},
               {.name = "central_weights",
                .text = "Alternatives x criteria: the mean weights with which each is the best; none where it never is."},
               {.name = "confidence",
                .text = "How often the central weights of each make it the best; none without these, and empty where it was not asked for.",
                .unit = "share"},
               {.name = "pairwise",
                .text = "How often the row's alternative is better than the column's; empty where it was not asked for.",
                .unit = "share"},
               {.name = "draws", .text = "How many draws were counted.", .range = "0 or more", .required = true},
               {.name = "failed", .text = "Draws without any score, which count nowhere else.", .range = "0 or more"},
               {.name = "failed_draws", .text = "The numbers of the first 100 of them, from 0."},
               {.name = "without_score",
                .text = "Of each alternative, the draws counted in which it had no score, and so the last rank."}});
}

}  // namespace ceiba

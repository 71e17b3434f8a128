#pragma once

#include <ceiba/model/ranked_table.hpp>

namespace ceiba {

/// An alternative that was replaced, and who was best then.
struct ReplacedAlternative {
    int replaced{};
    int by{};
    std::vector<int> best{};
    friend bool operator==(const ReplacedAlternative&, const ReplacedAlternative&) = default;
};
BOOST_DESCRIBE_STRUCT(ReplacedAlternative, (), (replaced, by, best))
constexpr auto describe_notes(ReplacedAlternative*) {
    return describe::notes("ReplacedAlternative", "An alternative that was replaced by a worse one, after which others were best.",
                           {{.name = "replaced", .text = "The alternative, counted from 0.", .required = true},
                            {.name = "by", .text = "The row of the worse ones that replaced it, counted from 0.", .required = true},
                            {.name = "best", .text = "Who was best then, counted from 0.", .required = true}});
}

struct RankReversal {
    std::string method{};
    std::map<std::string, std::string> options{};
    bool passes = true;
    std::vector<int> best{};
    std::vector<double> rank{};
    std::optional<int> replacements{};
    std::vector<ReplacedAlternative> best_changed{};
    Rows pairwise{};
    std::vector<std::vector<int>> not_transitive{};
    std::vector<std::vector<int>> turned_round{};
    friend bool operator==(const RankReversal&, const RankReversal&) = default;
};
BOOST_DESCRIBE_STRUCT(RankReversal, (),
                      (method, options, passes, best, rank, replacements, best_changed, pairwise, not_transitive, turned_round))
constexpr auto describe_notes(RankReversal*) {
    return describe::notes("RankReversal", "What three tests of rank reversal find of a method on a table.",
                           {{.name = "method", .text = "The method.", .required = true},
                            {.name = "options", .text = "Its options as they were used."},
                            {.name = "passes", .text = "No test that was made failed.", .required = true},
                            {.name = "best", .text = "Who is best among all, counted from 0.", .required = true},
                            {.name = "rank", .text = "The rank of each among all; ties have the first of their places.", .required = true},
                            {.name = "replacements",
                             .text = "Test 1: how often one that is not best was replaced by a worse one; none where no worse ones were "
                                     "given, and the test was not made."},
                            {.name = "best_changed", .text = "Test 1, failures: each replacement after which others were best."},
                            {.name = "pairwise",
                             .text =
                                 "Of each two alone: 1 where the row is better than the column, -1 where it is worse, 0 where they tie.",
                             .required = true},
                            {.name = "not_transitive",
                             .text = "Test 2, failures: a no worse than b, b no worse than c, and yet c better than a; counted from 0."},
                            {.name = "turned_round",
                             .text = "Test 3, failures: each two that alone are in another order than among all; counted from 0."}});
}

}  // namespace ceiba

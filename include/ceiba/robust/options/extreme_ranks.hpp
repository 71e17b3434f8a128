#pragma once

#include <ceiba/describe.hpp>
#include <ceiba/detail/faults.hpp>
#include <ceiba/robust/options/weights.hpp>

/// The options of the search for extreme ranks.
namespace ceiba::robust {

inline constexpr int most_nodes_of_a_search = 1'000'000;

struct RankSearch {
    int nodes = 1000;
    friend bool operator==(const RankSearch&, const RankSearch&) = default;
};
BOOST_DESCRIBE_STRUCT(RankSearch, (), (nodes))
constexpr auto describe_notes(RankSearch*) {
    return describe::notes("RankSearch", "How long extreme ranks are searched for.",
                           {{.name = "nodes",
                             .text =
                                 "At most so many linear programs for each rank; where they do not decide, the rank has a bound that is "
                                 "not shown to be reached.",
                             .range = "1 to 1000000"}});
}

/// What is wrong with the options.
inline Faults judgement(const RankSearch& options) {
    Faults out;
    out.within(options.nodes, 1, most_nodes_of_a_search, "/nodes");
    return out;
}

}  // namespace ceiba::robust

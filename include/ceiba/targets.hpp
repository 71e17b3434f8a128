#pragma once

#include <ceiba/evaluation.hpp>
#include <ceiba/model/result.hpp>
#include <ceiba/model/target_table.hpp>

namespace ceiba {

/// What every node aims at under several target profiles, and under every phase of each, and how far it is from there.
///
/// profiles  their ids differ
/// returns   a row for each node with a target, profile and phase, in this order; what a profile aims at in the end stands last
/// throws    Error with every issue of the documents; those of a profile begin with its place
/// cost      O(nodes * phases)
/// source    WHO Benchmarks for IHR Capacities: a goal of min(s + 1, 5) in one year, and in five of 4 where s is up to 3, else 5
/// example   a value of 2 on levels 1 to 5: 3 in the phase of one year, and 4 in the end
TargetTable targets(const Evaluation& evaluation, const std::vector<TargetProfile>& profiles);
TargetTable targets(const Framework& framework, const Assessment& assessment, const std::vector<TargetProfile>& profiles,
                    const Method& method = {});

/// Which score of peers becomes a target.
enum class PeerStatistic { median, best };
BOOST_DESCRIBE_ENUM(PeerStatistic, median, best)
constexpr auto describe_notes(PeerStatistic*) {
    return describe::notes("PeerStatistic", "Which score of peers becomes a target.",
                           {{.name = "median",
                             .text =
                                 "On levels, the best that more than half of the peers have reached; else the median, of an even number "
                                 "the mean of the middle two."},
                            {.name = "best", .text = "The best that one of them has reached."}});
}

/// Targets from the scores of peers: for every indicator, and for nodes that are named, a fixed target.
///
/// An indicator counts the peers that answered it; one that none did has no target. Its target is an answer: where it has levels, one of
/// these. How many peers there are is for whoever publishes to judge; the profile says it in its label.
///
/// scores     of one framework and one method, as their hashes say
/// statistic  the median, or the best
/// id         of the profile; empty: peers
/// nodes      ids, codes or labels of the nodes with children that have a target too, by their values
/// throws     Error: no_peers without scores; framework_mismatch, method_mismatch at those of others; unknown_node, several_called
/// cost       O(nodes * peers log peers)
/// example    peers at 1, 2, 4 and 4 on levels 0 to 4: the median is 2, the best is 4
TargetProfile peer_targets(const Framework& framework, const std::vector<Scores>& scores, PeerStatistic statistic, const std::string& id,
                           const std::vector<std::string>& nodes = {}, const Method& method = {});

}  // namespace ceiba

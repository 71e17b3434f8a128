#pragma once

#include <ceiba/describe.hpp>
#include <ceiba/detail/faults.hpp>
#include <ceiba/robust/options/weights.hpp>
#include <cstdint>

/// The options of stochastic multicriteria acceptability analysis.
namespace ceiba::robust {

inline constexpr int most_threads = 1024;

/// Which ranks alternatives with equal scores get in one draw.
enum class TiedRanks { least, shared };
BOOST_DESCRIBE_ENUM(TiedRanks, least, shared)
constexpr auto describe_notes(TiedRanks*) {
    return describe::notes("TiedRanks", "Which ranks alternatives get in a draw in which their scores are equal to 12 significant digits.",
                           {{.name = "least", .text = "Each has 1 and how many are strictly better, as the method defines it."},
                            {.name = "shared",
                             .text = "Each has an equal share of every place that they hold, and wins half of the comparison: so many "
                                     "draws in every rank as there are."}});
}

/// What is asked of the draws.
struct Smaa {
    TiedRanks ties = TiedRanks::least;
    bool pairwise = true;
    bool confidence = true;
    int draws = 10'000;
    std::int64_t seed = 0;
    int threads = 0;
    friend bool operator==(const Smaa&, const Smaa&) = default;
};
BOOST_DESCRIBE_STRUCT(Smaa, (), (ties, pairwise, confidence, draws, seed, threads))
constexpr auto describe_notes(Smaa*) {
    return describe::notes("Smaa", "How the ranks of alternatives are counted over weights that are drawn.",
                           {{.name = "ties", .text = "Which ranks alternatives with equal scores get."},
                            {.name = "pairwise", .text = "How often each is better than each other one is counted too."},
                            {.name = "confidence",
                             .text = "How often each is the best with its own central weights is counted too; takes time where values are "
                                     "uncertain."},
                            {.name = "draws",
                             .text = "How many weights are drawn; as many as are given where they are given.",
                             .range = "1 to 10000000"},
                            {.name = "seed", .text = "Other seeds, other draws.", .range = "0 or more"},
                            {.name = "threads",
                             .text = "How many threads count, 0 for as many as the machine has; the result does not depend on it.",
                             .range = "0 to 1024"}});
}

/// What the ranks count for in one figure.
enum class RankWeights { linear, inverse, centroid };
BOOST_DESCRIBE_ENUM(RankWeights, linear, inverse, centroid)
constexpr auto describe_notes(RankWeights*) {
    return describe::notes("RankWeights", "What the ranks count for where one figure sums up how acceptable an alternative is.",
                           {{.name = "linear", .text = "From 1 for the first to 0 for the last, in equal steps."},
                            {.name = "inverse", .text = "1 / rank."},
                            {.name = "centroid",
                             .text = "The sum of 1 / r from the rank to the last, over that from the first: 1 for the first."}});
}

/// What is wrong with the options.
inline Faults judgement(const Smaa& options) {
    Faults out = judgement(Draws{.draws = options.draws, .seed = options.seed});
    out.within(options.threads, 0, most_threads, "/threads");
    return out;
}

}  // namespace ceiba::robust

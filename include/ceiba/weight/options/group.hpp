#pragma once

#include <ceiba/describe.hpp>
#include <ceiba/detail/faults.hpp>

namespace ceiba::weight {

/// How several judges become one group.
enum class Grouping { automatic, mean, geometric, judgements, trimmed_mean, trimmed_geometric, trimmed_judgements };
BOOST_DESCRIBE_ENUM(Grouping, automatic, mean, geometric, judgements, trimmed_mean, trimmed_geometric, trimmed_judgements)
constexpr auto describe_notes(Grouping*) {
    return describe::notes(
        "Grouping", "How several judges become one group.",
        {{.name = "automatic", .text = "The geometric mean of weights where all are by AHP, else their mean."},
         {.name = "mean", .text = "The mean of each child's weights."},
         {.name = "geometric",
          .text = "The geometric mean of each child's weights, over the sum of these: priorities aggregated (AIP). A child to which "
                  "one judge gives 0 has 0."},
         {.name = "judgements",
          .text = "Of AHP: the geometric mean of the judgements of each pair by those who judged it, and the weights of these: judgements "
                  "aggregated (AIJ)."},
         {.name = "trimmed_mean", .text = "The mean without the least and the greatest weights of each child, over the sum of these."},
         {.name = "trimmed_geometric", .text = "The geometric mean without the least and the greatest weights of each child."},
         {.name = "trimmed_judgements", .text = "Judgements aggregated without the least and the greatest of each pair."}});
}

/// How a group by AHP is made.
struct AhpGroup {
    Grouping group = Grouping::automatic;
    double trim = 0.1;
    double scale = 9;
    friend bool operator==(const AhpGroup&, const AhpGroup&) = default;
};
BOOST_DESCRIBE_STRUCT(AhpGroup, (), (group, trim, scale))
constexpr auto describe_notes(AhpGroup*) {
    return describe::notes("AhpGroup", "How a group by AHP is made.",
                           {{.name = "group", .text = "What is aggregated; automatic is geometric."},
                            {.name = "trim",
                             .text = "Where the group is trimmed: the share of the judges that is left out at each end, rounded down.",
                             .range = "[0, 0.5)"},
                            {.name = "scale", .text = "The greatest judgement of the scale, for the consensus.", .range = "above 1"}});
}

inline ceiba::detail::Faults judgement(const AhpGroup& options) {
    ceiba::detail::Faults out;
    if (!(options.trim >= 0 && options.trim < 0.5)) out.add("out_of_range", "/trim", {ceiba::detail::number(options.trim), "[0, 0.5)"});
    if (!(options.scale > 1)) out.add("out_of_range", "/scale", {ceiba::detail::number(options.scale), "(1, ∞)"});
    return out;
}

/// A grouping without its trimming.
constexpr Grouping untrimmed(Grouping group) {
    if (group == Grouping::trimmed_mean) return Grouping::mean;
    if (group == Grouping::trimmed_geometric) return Grouping::geometric;
    return group == Grouping::trimmed_judgements ? Grouping::judgements : group;
}

}  // namespace ceiba::weight

#pragma once

#include <ceiba/rank/options/card.hpp>
#include <cmath>
#include <string>
#include <vector>

namespace ceiba::rank {

/// Where the ranges of RIM come from.
enum class RimBounds { given, data };
BOOST_DESCRIBE_ENUM(RimBounds, given, data)
constexpr auto describe_notes(RimBounds*) {
    return describe::notes("RimBounds", "Where the ranges of RIM come from.",
                           {{.name = "given", .text = "They and the ideals are stated, as in the paper."},
                            {.name = "data",
                             .text =
                                 "From the least to the greatest value of the table and of the ideal, if one is stated; else the ideal is "
                                 "the best value of the table."}});
}

struct Rim {
    RimBounds bounds = RimBounds::given;
    std::vector<std::vector<double>> ranges{};
    std::vector<std::vector<double>> ideals{};
    friend bool operator==(const Rim&, const Rim&) = default;
};
BOOST_DESCRIBE_STRUCT(Rim, (), (bounds, ranges, ideals))
constexpr auto describe_notes(Rim*) {
    return describe::notes("Rim", "Closeness to an interval that is ideal on each criterion, within the range that it can have.",
                           {{.name = "bounds", .text = "Where the ranges come from."},
                            {.name = "ranges", .text = "For each criterion the least and the greatest value that it can have."},
                            {.name = "ideals", .text = "For each criterion the least and the greatest value that is ideal."}});
}
inline Card card(const Rim& options) {
    const bool data = options.bounds == RimBounds::data;
    return {.name = "RIM",
            .aliases = "",
            .family = Family::reference,
            .source =
                "Cables, Lamata & Verdegay (2016) RIM-reference ideal method in multicriteria decision making, "
                "doi:10.1016/j.ins.2015.12.011",
            .use =
                "When the ideal lies inside the range: not too little and not too much. Ranges and ideals are stated once, so an "
                "alternative more or less turns no two others round.",
            .mind =
                "With ideals that are stated the direction of a criterion counts for nothing, and more is not always better. With ranges "
                "from the data another alternative can turn two others round.",
            .higher_is_better = true,
            .uses_weights = true,
            .weights_are_shares = true,
            .needs_positive = false,
            .compensatory = true,
            .direction_aware = options.ideals.empty(),
            .scale_invariant = true,
            .translation_invariant = true,
            .monotone = options.ideals.empty(),
            .keeps_order = !data,
            .zero_weight_is_removal = true,
            .takes_constants = true};
}
inline Faults judgement(const Rim& options) {
    Faults out;
    const bool given = options.bounds == RimBounds::given;
    if (given && options.ranges.empty()) out.add("missing_key", "/ranges", {"ranges"});
    if (given && options.ideals.empty()) out.add("missing_key", "/ideals", {"ideals"});
    if (!given && !options.ranges.empty()) out.add("one_of", "/ranges", {"ranges, bounds = data"});
    const auto judge = [&](const std::vector<std::vector<double>>& list, const std::string& name, bool point) {
        for (std::size_t j = 0; j < list.size(); ++j) {
            const std::string where = '/' + name + '/' + std::to_string(j);
            if (list[j].size() != 2) {
                out.add("wrong_shape", where, {name, std::to_string(list[j].size()), "2"});
                continue;
            }
            const double low = list[j][0];
            const double high = list[j][1];
            out.finite(low, where + "/0");
            out.finite(high, where + "/1");
            if (std::isfinite(low) && std::isfinite(high) && !(point && low == high)) out.ascends(low, high, where);
        }
    };
    judge(options.ranges, "ranges", false);
    judge(options.ideals, "ideals", true);
    return out;
}

}  // namespace ceiba::rank

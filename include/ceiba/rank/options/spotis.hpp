#pragma once

#include <ceiba/rank/options/card.hpp>
#include <cmath>
#include <string>
#include <vector>

namespace ceiba::rank {

struct Spotis {
    std::vector<std::vector<double>> bounds{};
    std::vector<double> expected{};
    friend bool operator==(const Spotis&, const Spotis&) = default;
};
BOOST_DESCRIBE_STRUCT(Spotis, (), (bounds, expected))
constexpr auto describe_notes(Spotis*) {
    return describe::notes("Spotis", "Distance from the best point within bounds that do not depend on the table.",
                           {{.name = "bounds",
                             .text = "For each criterion the least and the greatest value that it can have.",
                             .required = true},
                            {.name = "expected",
                             .text = "The point to be near, in place of the best bounds; one value for each criterion, or none."}});
}
inline Faults judgement(const Spotis& options) {
    Faults out;
    if (options.bounds.empty()) out.add("missing_key", "/bounds", {"bounds"});
    for (std::size_t j = 0; j < options.bounds.size(); ++j) {
        const std::vector<double>& pair = options.bounds[j];
        const std::string where = "/bounds/" + std::to_string(j);
        if (pair.size() != 2) {
            out.add("wrong_shape", where, {"bounds", std::to_string(pair.size()), "2"});
            continue;
        }
        for (std::size_t k = 0; k < 2; ++k) out.finite(pair[k], where + '/' + std::to_string(k));
        if (std::isfinite(pair[0]) && std::isfinite(pair[1])) out.ascends(pair[0], pair[1], where);
    }
    for (std::size_t j = 0; j < options.expected.size(); ++j) out.finite(options.expected[j], "/expected/" + std::to_string(j));
    return out;
}
constexpr Card card(const Spotis& options) {
    const bool ideal = options.expected.empty();
    return {.name = "SPOTIS",
            .aliases = "",
            .family = Family::reference,
            .source =
                "Dezert, Tchamova, Han & Tacnet (2020) The SPOTIS rank reversal free method for multi-criteria decision-making "
                "support, doi:10.23919/FUSION45008.2020.9190347",
            .use =
                "When the least and the greatest possible values are known, as on a maturity scale: no alternative that comes or goes "
                "changes another's score.",
            .mind =
                "The bounds are a judgement: wider ones make a criterion count for less. With an expected point more is not better beyond "
                "it, and directions say nothing.",
            .higher_is_better = false,
            .uses_weights = true,
            .weights_are_shares = true,
            .needs_positive = false,
            .compensatory = true,
            .direction_aware = ideal,
            .scale_invariant = true,
            .translation_invariant = true,
            .monotone = ideal,
            .keeps_order = true,
            .zero_weight_is_removal = true,
            .takes_constants = true};
}

}  // namespace ceiba::rank

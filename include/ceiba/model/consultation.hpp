#pragma once

#include <ceiba/agree/options.hpp>
#include <ceiba/robust/options.hpp>

namespace ceiba {

/// How it is judged whether those who answered agree.
struct Consultation {
    agree::Statistic statistic = agree::Statistic::percent;
    double threshold = 0.7;
    double stable_below = 0.15;
    std::optional<robust::Bootstrap> intervals{};
    friend bool operator==(const Consultation&, const Consultation&) = default;
};
BOOST_DESCRIBE_STRUCT(Consultation, (), (statistic, threshold, stable_below, intervals))
constexpr auto describe_notes(Consultation*) {
    return describe::notes("Consultation", "How it is judged whether respondents agree.",
                           {{.name = "statistic", .text = "The statistic that tells whether an indicator is contested."},
                            {.name = "threshold",
                             .text = "Contested if an agreement is below this, or a disagreement above it.",
                             .unit = "statistic"},
                            {.name = "stable_below",
                             .text = "Stable between two rounds if a smaller share of those who answered in both changed their answer.",
                             .unit = "share",
                             .range = "0 to 1"},
                            {.name = "intervals", .text = "How intervals are computed; without it there are none."}});
}

}  // namespace ceiba

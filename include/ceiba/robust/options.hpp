#pragma once

#include <ceiba/describe.hpp>

/// The options of what is done with random numbers.
namespace ceiba::robust {

/// What is drawn again, with replacement.
enum class Resample { units, raters };
BOOST_DESCRIBE_ENUM(Resample, units, raters)
constexpr auto describe_notes(Resample*) {
    return describe::notes("Resample", "What is drawn again, with replacement.",
                           {{.name = "units", .text = "What was rated: how far would other units have moved the figure?"},
                            {.name = "raters", .text = "Who rated: how far would other raters have moved it?"}});
}

struct Bootstrap {
    double level = 0.95;
    int draws = 2000;
    std::int64_t seed = 0;
    friend bool operator==(const Bootstrap&, const Bootstrap&) = default;
};
BOOST_DESCRIBE_STRUCT(Bootstrap, (), (level, draws, seed))
constexpr auto describe_notes(Bootstrap*) {
    return describe::notes("Bootstrap", "How an interval is found by resampling.",
                           {{.name = "level", .text = "Share of intervals that should hold the truth.", .unit = "share", .range = "(0, 1)"},
                            {.name = "draws",
                             .text = "How many resamples are drawn; where no more are possible, each counts once, by its probability.",
                             .range = "100 or more"},
                            {.name = "seed", .text = "Other seeds, other draws.", .range = "0 or more"}});
}

}  // namespace ceiba::robust

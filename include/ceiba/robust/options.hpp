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

/// How many resamples may be asked for: with fewer the ends of an interval are noise, and with more they hardly move any more.
inline constexpr int fewest_draws = 100;
inline constexpr int most_draws = 100'000;

struct Bootstrap {
    double level = 0.95;
    int draws = 2000;
    std::int64_t seed = 0;
    friend bool operator==(const Bootstrap&, const Bootstrap&) = default;
};
BOOST_DESCRIBE_STRUCT(Bootstrap, (), (level, draws, seed))
constexpr auto describe_notes(Bootstrap*) {
    return describe::notes("Bootstrap", "How an interval is found by resampling.",
                           {{.name = "level",
                             .text =
                                 "Share of intervals that should hold the truth; those of fewer than about 12 raters hold it less often.",
                             .unit = "share",
                             .range = "(0, 1)"},
                            {.name = "draws",
                             .text = "How many resamples are drawn; where no more are possible, each counts once, by its probability.",
                             .range = "100 to 100000"},
                            {.name = "seed", .text = "Other seeds, other draws.", .range = "0 or more"}});
}

}  // namespace ceiba::robust

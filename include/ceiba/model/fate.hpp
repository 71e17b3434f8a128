#pragma once

#include <ceiba/describe.hpp>

namespace ceiba {

/// What became of a response on its way to the value of its indicator.
enum class Fate { counted, lowered, held_back, no_weight, other_series, superseded, not_asked, overruled, unanswered, context };
BOOST_DESCRIBE_ENUM(Fate, counted, lowered, held_back, no_weight, other_series, superseded, not_asked, overruled, unanswered, context)
constexpr auto describe_notes(Fate*) {
    return describe::notes("Fate", "What became of a response on its way to the value of its indicator.",
                           {{.name = "counted", .text = "It counted, as it was given."},
                            {.name = "lowered", .text = "It counted, but for less, for lack of evidence."},
                            {.name = "held_back", .text = "It did not count, for lack of evidence."},
                            {.name = "no_weight", .text = "The rule gives it no weight, or another answer has a later date."},
                            {.name = "other_series", .text = "It did not count, because its source is not in the scored series."},
                            {.name = "superseded", .text = "A later response by the same voice replaced it."},
                            {.name = "not_asked", .text = "It did not count, because the institution was not asked."},
                            {.name = "overruled", .text = "An adjudication stands in place of all answers that would have counted."},
                            {.name = "unanswered", .text = "It has no answer; where nobody answered, its state may be the indicator's."},
                            {.name = "context", .text = "Its indicator enters no score."}});
}

/// What became of one response, and how much say it had.
struct ResponseFate {
    Fate fate = Fate::unanswered;
    double share{};
    friend bool operator==(const ResponseFate&, const ResponseFate&) = default;
};
BOOST_DESCRIBE_STRUCT(ResponseFate, (), (fate, share))
constexpr auto describe_notes(ResponseFate*) {
    return describe::notes("ResponseFate", "What became of one response, and how much it counted.",
                           {{.name = "fate", .text = "What became of it.", .required = true},
                            {.name = "share",
                             .text =
                                 "Its share of the weights, under a rule that weighs answers; else an equal share among those that count; "
                                 "0 if it does not count.",
                             .unit = "share",
                             .range = "0 to 1",
                             .required = true}});
}

}  // namespace ceiba

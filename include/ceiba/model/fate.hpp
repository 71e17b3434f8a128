#pragma once

#include <ceiba/describe.hpp>

namespace ceiba {

/// What became of a response on its way to the value of its indicator.
enum class Fate { counted, lowered, held_back, no_weight, other_series, superseded, not_asked, overruled, unanswered, context };
BOOST_DESCRIBE_ENUM(Fate, counted, lowered, held_back, no_weight, other_series, superseded, not_asked, overruled, unanswered, context)
constexpr auto describe_notes(Fate*) {
    return describe::notes("Fate", "What became of a response on its way to the value of its indicator.",
                           {{.name = "counted", .text = "It had a say, as it was given."},
                            {.name = "lowered", .text = "It had a say, but counted for less for want of evidence."},
                            {.name = "held_back", .text = "It did not count, for want of evidence."},
                            {.name = "no_weight", .text = "The rule gives it no weight, or another has a later date."},
                            {.name = "other_series", .text = "It did not count, because its source is not of the series that is scored."},
                            {.name = "superseded", .text = "A later response by the same voice replaced it."},
                            {.name = "not_asked", .text = "It did not count, because the institution was not asked."},
                            {.name = "overruled", .text = "An adjudication stands in place of all that would have had a say."},
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
    return describe::notes("ResponseFate", "What became of one response, and how much say it had.",
                           {{.name = "fate", .text = "What became of it.", .required = true},
                            {.name = "share",
                             .text =
                                 "Its share of the say: of the weights, under a rule that weighs answers, else one of as many as count; "
                                 "0 where it had none.",
                             .unit = "share",
                             .range = "0 to 1",
                             .required = true}});
}

}  // namespace ceiba

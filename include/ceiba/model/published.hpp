#pragma once

#include <ceiba/model/assessment.hpp>
#include <ceiba/model/provenance.hpp>

namespace ceiba {

/// Why the value of an indicator is public.
enum class PublicBecause { not_confidential, adjudicated, assessed, many_institutions };
BOOST_DESCRIBE_ENUM(PublicBecause, not_confidential, adjudicated, assessed, many_institutions)
constexpr auto describe_notes(PublicBecause*) {
    return describe::notes("PublicBecause", "Why the value of an indicator is public.",
                           {{.name = "not_confidential", .text = "The framework says that it is not confidential."},
                            {.name = "adjudicated", .text = "It was adjudicated."},
                            {.name = "assessed", .text = "Only answers of assessors enter it."},
                            {.name = "many_institutions", .text = "At least five institutions have a say, and none too large a one."}});
}

/// Why the value of an indicator is withheld.
enum class WithheldBecause { few_institutions, large_say, one_answer, no_range, denominator };
BOOST_DESCRIBE_ENUM(WithheldBecause, few_institutions, large_say, one_answer, no_range, denominator)
constexpr auto describe_notes(WithheldBecause*) {
    return describe::notes("WithheldBecause", "Why the value of an indicator is withheld.",
                           {{.name = "few_institutions", .text = "Fewer than five institutions have a say."},
                            {.name = "large_say", .text = "One institution has more than two fifths of the say, or two more than half."},
                            {.name = "one_answer", .text = "Under its rule the value, or that there is none, is one institution's answer."},
                            {.name = "no_range", .text = "The scale of its answers has no range by which to round."},
                            {.name = "denominator", .text = "Its denominator is not public."}});
}

/// What is published of an indicator, and why.
struct PublishedIndicator {
    std::string indicator{};
    std::optional<std::string> code{};
    Text label{};
    std::optional<PublicBecause> public_because{};
    std::optional<WithheldBecause> withheld_because{};
    std::optional<double> value{};
    std::optional<double> published{};
    State state = State::withheld;
    friend bool operator==(const PublishedIndicator&, const PublishedIndicator&) = default;
};
BOOST_DESCRIBE_STRUCT(PublishedIndicator, (), (indicator, code, label, public_because, withheld_because, value, published, state))
constexpr auto describe_notes(PublishedIndicator*) {
    return describe::notes("PublishedIndicator", "What is published of an indicator, and why; for the team.",
                           {{.name = "indicator", .text = "Id of the indicator.", .required = true},
                            {.name = "code", .text = "The code that is printed."},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "public_because", .text = "Why it is public."},
                            {.name = "withheld_because", .text = "Why it is withheld."},
                            {.name = "value", .text = "Its reconciled value, as the team sees it.", .unit = "answer"},
                            {.name = "published", .text = "The value that is published.", .unit = "answer"},
                            {.name = "state", .text = "The state that is published.", .required = true}});
}

/// An indicator that two publications of a round tell differently.
struct PublishedChange {
    std::string indicator{};
    State state_before = State::withheld;
    State state_after = State::withheld;
    std::optional<double> before{};
    std::optional<double> after{};
    friend bool operator==(const PublishedChange&, const PublishedChange&) = default;
};
BOOST_DESCRIBE_STRUCT(PublishedChange, (), (indicator, state_before, state_after, before, after))
constexpr auto describe_notes(PublishedChange*) {
    return describe::notes("PublishedChange", "An indicator of which another publication of the round says something else.",
                           {{.name = "indicator", .text = "Id of the indicator.", .required = true},
                            {.name = "state_before", .text = "The state that was published.", .required = true},
                            {.name = "state_after", .text = "The state that is published now.", .required = true},
                            {.name = "before", .text = "The value that was published.", .unit = "answer"},
                            {.name = "after", .text = "The value that is published now.", .unit = "answer"}});
}

/// A row of the participation that two publications of a round tell differently; one of them may not have it.
struct ParticipationChange {
    PublicGroup group = PublicGroup::all;
    std::optional<std::string> sector{};
    std::optional<int> institutions_before{};
    std::optional<int> institutions_after{};
    std::optional<double> share_before{};
    std::optional<double> share_after{};
    friend bool operator==(const ParticipationChange&, const ParticipationChange&) = default;
};
BOOST_DESCRIBE_STRUCT(ParticipationChange, (), (group, sector, institutions_before, institutions_after, share_before, share_after))
constexpr auto describe_notes(ParticipationChange*) {
    return describe::notes("ParticipationChange",
                           "A row of the participation of which another publication of the round says something else.",
                           {{.name = "group", .text = "Whom it counts.", .required = true},
                            {.name = "sector", .text = "The sector, in the row of one."},
                            {.name = "institutions_before", .text = "How many institutions were asked, as was published."},
                            {.name = "institutions_after", .text = "How many were, as is published now."},
                            {.name = "share_before", .text = "The share that answered, as was published.", .unit = "share"},
                            {.name = "share_after", .text = "The share that answered, as is published now.", .unit = "share"}});
}

/// A published assessment, and what only the team may know of it.
struct Published {
    static constexpr std::string_view schema_id = "ceiba/published/1";
    std::string schema{schema_id};
    std::string framework{};
    std::string framework_version{};
    std::string method{};
    Assessment assessment{};
    std::vector<PublishedIndicator> indicators{};
    std::vector<PublishedChange> changes{};
    std::vector<ParticipationChange> participation_changes{};
    Provenance provenance{};
    friend bool operator==(const Published&, const Published&) = default;
};
BOOST_DESCRIBE_STRUCT(Published, (),
                      (schema, framework, framework_version, method, assessment, indicators, changes, participation_changes, provenance))
constexpr auto describe_notes(Published*) {
    return describe::notes("Published", "A published assessment, and beside it what only the team may know.",
                           {{.name = "schema", .text = "ceiba/published/1.", .required = true},
                            {.name = "framework", .text = "Id of the framework.", .required = true},
                            {.name = "framework_version", .text = "Its version.", .required = true},
                            {.name = "method", .text = "Id of the method; empty for the framework's own."},
                            {.name = "assessment", .text = "The published assessment: the only part for the public.", .required = true},
                            {.name = "indicators",
                             .text = "Every scored indicator and every denominator, in the order of the framework.",
                             .required = true},
                            {.name = "changes", .text = "The indicators that differ from the publication that this one replaces."},
                            {.name = "participation_changes", .text = "The rows of the participation that do."},
                            {.name = "provenance", .text = "What it was computed from."}});
}

}  // namespace ceiba

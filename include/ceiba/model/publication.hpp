#pragma once

#include <ceiba/describe.hpp>

namespace ceiba {

/// The institution under which published values stand.
inline constexpr const char* published_institution = "published";

/// Whom a row of the published participation counts.
enum class PublicGroup { all, sector, other_sectors };
BOOST_DESCRIBE_ENUM(PublicGroup, all, sector, other_sectors)
constexpr auto describe_notes(PublicGroup*) {
    return describe::notes("PublicGroup", "Whom a row of the published participation counts.",
                           {{.name = "all", .text = "All who were asked."},
                            {.name = "sector", .text = "A sector in which at least five institutions were asked."},
                            {.name = "other_sectors", .text = "The sectors in which fewer were asked, together."}});
}

/// How many of a group answered.
struct PublicParticipation {
    PublicGroup group = PublicGroup::all;
    std::optional<std::string> sector{};
    int institutions{};
    std::optional<double> share{};
    friend bool operator==(const PublicParticipation&, const PublicParticipation&) = default;
};
BOOST_DESCRIBE_STRUCT(PublicParticipation, (), (group, sector, institutions, share))
constexpr auto describe_notes(PublicParticipation*) {
    return describe::notes("PublicParticipation", "How many of a group answered.",
                           {{.name = "group", .text = "Whom it counts.", .required = true},
                            {.name = "sector", .text = "The sector, in the row of one."},
                            {.name = "institutions", .text = "How many institutions were asked.", .range = "5 or more"},
                            {.name = "share",
                             .text =
                                 "Answered pairs of an institution and an indicator over asked pairs, without those outside the mandate "
                                 "or not applicable; to the nearest 5 %.",
                             .unit = "share",
                             .range = "0 to 1"}});
}

/// What marks a published assessment.
struct Publication {
    std::optional<std::string> replaces{};
    std::vector<PublicParticipation> participation{};
    friend bool operator==(const Publication&, const Publication&) = default;
};
BOOST_DESCRIBE_STRUCT(Publication, (), (replaces, participation))
constexpr auto describe_notes(Publication*) {
    return describe::notes("Publication", "What marks an assessment as published, with who took part.",
                           {{.name = "replaces", .text = "Hash of the published assessment of this round that it replaces."},
                            {.name = "participation", .text = "How many were asked, and which share answered; empty if too few were."}});
}

}  // namespace ceiba

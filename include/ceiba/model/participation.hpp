#pragma once

#include <ceiba/model/result.hpp>
#include <ceiba/model/status.hpp>
#include <ceiba/model/text.hpp>

namespace ceiba {

/// By what those who were asked are counted.
enum class CountedBy { all, institution, sector, branch, axis };
BOOST_DESCRIBE_ENUM(CountedBy, all, institution, sector, branch, axis)
constexpr auto describe_notes(CountedBy*) {
    return describe::notes("CountedBy", "How those who were asked are grouped.",
                           {{.name = "all", .text = "Together."},
                            {.name = "institution", .text = "Each institution."},
                            {.name = "sector", .text = "Each sector."},
                            {.name = "branch", .text = "Each branch of government."},
                            {.name = "axis", .text = "Each tag of an axis."}});
}

/// Who was asked and who answered. What is counted are pairs of an institution and an indicator it is asked.
struct Participants {
    CountedBy by = CountedBy::all;
    std::string id{};
    std::optional<std::string> axis{};
    Text label{};
    int institutions{};
    int asked{};
    int answered{};
    int not_applicable{};
    int dont_know{};
    int insufficient_evidence{};
    int not_reviewed{};
    int not_answered{};
    int no_response{};
    int outside_mandate{};
    int not_asked{};
    std::optional<double> share{};
    friend bool operator==(const Participants&, const Participants&) = default;
};
BOOST_DESCRIBE_STRUCT(Participants, (),
                      (by, id, axis, label, institutions, asked, answered, not_applicable, dont_know, insufficient_evidence, not_reviewed,
                       not_answered, no_response, outside_mandate, not_asked, share))
constexpr auto describe_notes(Participants*) {
    return describe::notes("Participants", "Who was asked and who answered, in pairs of an institution and an indicator.",
                           {{.name = "by", .text = "How the row is grouped.", .required = true},
                            {.name = "id", .text = "Id of the institution, sector, branch or tag; empty for all and for none."},
                            {.name = "axis", .text = "Id of the axis of a tag."},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "institutions", .text = "How many institutions are asked something.", .range = "0 or more"},
                            {.name = "asked", .text = "How many pairs are asked.", .range = "0 or more"},
                            {.name = "answered", .text = "Answered.", .range = "0 or more"},
                            {.name = "not_applicable", .text = "Said not to apply.", .range = "0 or more"},
                            {.name = "dont_know", .text = "Did not know.", .range = "0 or more"},
                            {.name = "insufficient_evidence", .text = "Had too little to judge by.", .range = "0 or more"},
                            {.name = "not_reviewed", .text = "Did not look at it.", .range = "0 or more"},
                            {.name = "not_answered", .text = "Returned without an answer.", .range = "0 or more"},
                            {.name = "no_response", .text = "Nothing came back.", .range = "0 or more"},
                            {.name = "outside_mandate",
                             .text = "Said to be outside the mandate, which is no refusal.",
                             .range = "0 or more"},
                            {.name = "not_asked", .text = "Answered without being asked; not among the asked.", .range = "0 or more"},
                            {.name = "share",
                             .text = "Answered pairs over asked pairs, without those outside the mandate or not applicable.",
                             .unit = "share",
                             .range = "0 to 1"}});
}

/// Who was asked, and who answered.
struct Participation {
    static constexpr std::string_view schema_id = "ceiba/participation/1";
    std::string schema{schema_id};
    std::string framework{};
    std::string framework_version{};
    std::string assessment{};
    std::string subject{};
    std::string round{};
    Status status = Status::draft;
    std::vector<Participants> rows{};
    std::vector<std::string> single_voices{};
    std::vector<std::string> unheard{};
    Provenance provenance{};
    friend bool operator==(const Participation&, const Participation&) = default;
};
BOOST_DESCRIBE_STRUCT(Participation, (),
                      (schema, framework, framework_version, assessment, subject, round, status, rows, single_voices, unheard, provenance))
constexpr auto describe_notes(Participation*) {
    return describe::notes("Participation", "Who was asked, and who answered.",
                           {{.name = "schema", .text = "ceiba/participation/1.", .required = true},
                            {.name = "framework", .text = "Id of the framework.", .required = true},
                            {.name = "framework_version", .text = "Its version.", .required = true},
                            {.name = "assessment", .text = "Id of the assessment.", .required = true},
                            {.name = "subject", .text = "Id of the subject.", .required = true},
                            {.name = "round", .text = "Id of the round.", .required = true},
                            {.name = "status", .text = "How far the answers have come."},
                            {.name = "rows",
                             .text = "All together, then by institution, sector, branch, and tag of each axis.",
                             .required = true},
                            {.name = "single_voices",
                             .text = "Ids of the indicators that rest on one institution alone.",
                             .required = true},
                            {.name = "unheard", .text = "Ids of the indicators that nobody answered.", .required = true},
                            {.name = "provenance", .text = "What it was computed from."}});
}

}  // namespace ceiba

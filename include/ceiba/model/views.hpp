#pragma once

#include <ceiba/model/participation.hpp>
#include <ceiba/model/result.hpp>
#include <ceiba/model/status.hpp>
#include <ceiba/model/text.hpp>

namespace ceiba {

/// What one institution answered to one indicator, beside the value of all answers.
struct InstitutionAnswer {
    std::string indicator{};
    std::optional<std::string> code{};
    Text label{};
    bool asked = false;
    std::optional<State> state{};
    int answers{};
    std::optional<double> said{};
    std::optional<double> value{};
    State value_state = State::not_answered;
    std::optional<double> difference{};
    std::optional<int> levels{};
    bool adjudicated = false;
    friend bool operator==(const InstitutionAnswer&, const InstitutionAnswer&) = default;
};
BOOST_DESCRIBE_STRUCT(InstitutionAnswer, (),
                      (indicator, code, label, asked, state, answers, said, value, value_state, difference, levels, adjudicated))
constexpr auto describe_notes(InstitutionAnswer*) {
    return describe::notes("InstitutionAnswer", "One institution's answer to one indicator, beside the value of all answers.",
                           {{.name = "indicator", .text = "Id of the indicator.", .required = true},
                            {.name = "code", .text = "The code that is printed."},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "asked", .text = "False if it was not asked, and answered all the same."},
                            {.name = "state", .text = "What became of the question; none where no response came back."},
                            {.name = "answers", .text = "How many of its responses answered.", .range = "0 or more"},
                            {.name = "said",
                             .text = "Its answer; the lower median if it answered more than once. The assessors' where it has none itself.",
                             .unit = "answer"},
                            {.name = "value", .text = "The value of all answers together.", .unit = "answer"},
                            {.name = "value_state", .text = "Why there is no such value.", .required = true},
                            {.name = "difference", .text = "Its answer less that value.", .unit = "answer"},
                            {.name = "levels",
                             .text = "The same in levels: how many more levels its answer reaches than that value.",
                             .unit = "level"},
                            {.name = "adjudicated", .text = "The value was adjudicated, not computed."}});
}

/// What one institution said.
struct InstitutionView {
    static constexpr std::string_view schema_id = "ceiba/institution_view/1";
    std::string schema{schema_id};
    std::string framework{};
    std::string framework_version{};
    std::string method{};
    std::string assessment{};
    std::string subject{};
    std::string round{};
    Status status = Status::draft;
    std::string institution{};
    Text label{};
    std::optional<std::string> sector{};
    std::vector<InstitutionAnswer> answers{};
    Provenance provenance{};
    friend bool operator==(const InstitutionView&, const InstitutionView&) = default;
};
BOOST_DESCRIBE_STRUCT(InstitutionView, (),
                      (schema, framework, framework_version, method, assessment, subject, round, status, institution, label, sector,
                       answers, provenance))
constexpr auto describe_notes(InstitutionView*) {
    return describe::notes("InstitutionView", "What one institution answered, and where it differs; for the team and the coalition.",
                           {{.name = "schema", .text = "ceiba/institution_view/1.", .required = true},
                            {.name = "framework", .text = "Id of the framework.", .required = true},
                            {.name = "framework_version", .text = "Its version.", .required = true},
                            {.name = "method", .text = "Id of the method; empty for the framework's own."},
                            {.name = "assessment", .text = "Id of the assessment.", .required = true},
                            {.name = "subject", .text = "Id of the subject.", .required = true},
                            {.name = "round", .text = "Id of the round.", .required = true},
                            {.name = "status", .text = "How far the answers have come."},
                            {.name = "institution", .text = "Id of the institution.", .required = true},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "sector", .text = "Its sector."},
                            {.name = "answers",
                             .text = "Every scored indicator it was asked or responded to, in the order of the framework.",
                             .required = true},
                            {.name = "provenance", .text = "What it was computed from."}});
}

/// What the institutions of one sector, or all of them, said of one indicator. An institution has one voice.
struct GroupAnswers {
    std::optional<std::string> sector{};
    int institutions{};
    int answers{};
    std::optional<double> mean{};
    std::optional<double> difference{};
    std::optional<double> value{};
    std::optional<double> minimum{};
    std::optional<double> maximum{};
    std::optional<double> standard_deviation{};
    friend bool operator==(const GroupAnswers&, const GroupAnswers&) = default;
};
BOOST_DESCRIBE_STRUCT(GroupAnswers, (), (sector, institutions, answers, mean, difference, value, minimum, maximum, standard_deviation))
constexpr auto describe_notes(GroupAnswers*) {
    return describe::notes("GroupAnswers", "The answers of a group of institutions to one indicator, one voice for each institution.",
                           {{.name = "sector", .text = "The sector; empty for those who have none, left out for all together."},
                            {.name = "institutions", .text = "How many of them are asked.", .range = "0 or more"},
                            {.name = "answers", .text = "How many of them answered, asked or not.", .range = "0 or more"},
                            {.name = "mean", .text = "Mean of their voices.", .unit = "answer"},
                            {.name = "difference", .text = "That mean less the mean of all.", .unit = "answer"},
                            {.name = "value", .text = "The reconciled value of their answers.", .unit = "answer"},
                            {.name = "minimum", .text = "Least voice.", .unit = "answer"},
                            {.name = "maximum", .text = "Greatest voice.", .unit = "answer"},
                            {.name = "standard_deviation", .text = "Of the voices, with n - 1.", .unit = "answer"}});
}

struct IndicatorSectors {
    std::string indicator{};
    std::optional<std::string> code{};
    Text label{};
    GroupAnswers whole{};
    std::vector<GroupAnswers> sectors{};
    friend bool operator==(const IndicatorSectors&, const IndicatorSectors&) = default;
};
BOOST_DESCRIBE_STRUCT(IndicatorSectors, (), (indicator, code, label, whole, sectors))
constexpr auto describe_notes(IndicatorSectors*) {
    return describe::notes("IndicatorSectors", "The answers of each sector to one indicator.",
                           {{.name = "indicator", .text = "Id of the indicator.", .required = true},
                            {.name = "code", .text = "The code that is printed."},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "whole", .text = "All institutions together.", .required = true},
                            {.name = "sectors", .text = "Each sector, by name.", .required = true}});
}

/// What each sector said.
struct SectorView {
    static constexpr std::string_view schema_id = "ceiba/sector_view/1";
    std::string schema{schema_id};
    std::string framework{};
    std::string framework_version{};
    std::string method{};
    std::string assessment{};
    std::string subject{};
    std::string round{};
    Status status = Status::draft;
    std::vector<IndicatorSectors> indicators{};
    Provenance provenance{};
    friend bool operator==(const SectorView&, const SectorView&) = default;
};
BOOST_DESCRIBE_STRUCT(SectorView, (),
                      (schema, framework, framework_version, method, assessment, subject, round, status, indicators, provenance))
constexpr auto describe_notes(SectorView*) {
    return describe::notes("SectorView", "What each sector answered; for the team and the coalition.",
                           {{.name = "schema", .text = "ceiba/sector_view/1.", .required = true},
                            {.name = "framework", .text = "Id of the framework.", .required = true},
                            {.name = "framework_version", .text = "Its version.", .required = true},
                            {.name = "method", .text = "Id of the method; empty for the framework's own."},
                            {.name = "assessment", .text = "Id of the assessment.", .required = true},
                            {.name = "subject", .text = "Id of the subject.", .required = true},
                            {.name = "round", .text = "Id of the round.", .required = true},
                            {.name = "status", .text = "How far the answers have come."},
                            {.name = "indicators",
                             .text = "Every indicator, context too, in the order of the framework.",
                             .required = true},
                            {.name = "provenance", .text = "What it was computed from."}});
}

}  // namespace ceiba

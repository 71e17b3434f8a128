#pragma once

#include <ceiba/describe.hpp>

namespace ceiba {

enum class Source { survey, desk_review, case_review, interview, observation };
BOOST_DESCRIBE_ENUM(Source, survey, desk_review, case_review, interview, observation)
constexpr auto describe_notes(Source*) {
    return describe::notes("Source", "How an answer came about.",
                           {{.name = "survey", .text = "The institution answered a questionnaire."},
                            {.name = "desk_review", .text = "Assessors read documents."},
                            {.name = "case_review", .text = "Assessors reviewed files and noted only the finding."},
                            {.name = "interview", .text = "Assessors asked the institution."},
                            {.name = "observation", .text = "Assessors saw for themselves."}});
}

enum class EvidenceKind { law, document, statistics, case_review, observation, interview, other };
BOOST_DESCRIBE_ENUM(EvidenceKind, law, document, statistics, case_review, observation, interview, other)
constexpr auto describe_notes(EvidenceKind*) {
    return describe::notes("EvidenceKind", "What a piece of evidence is.",
                           {{.name = "law", .text = "A law, decree or regulation."},
                            {.name = "document", .text = "A protocol, plan, agreement or report."},
                            {.name = "statistics", .text = "Figures from a register or survey."},
                            {.name = "case_review", .text = "The summary of a review of files; never a file."},
                            {.name = "observation", .text = "What assessors saw."},
                            {.name = "interview", .text = "What an office stated in an interview."},
                            {.name = "other", .text = "Anything else."}});
}

}  // namespace ceiba

#pragma once

#include <ceiba/evaluation.hpp>
#include <ceiba/model/views.hpp>

namespace ceiba {

/// What one institution answered to each scored indicator, and where it differs from the value of all answers; for the team and the
/// coalition, never the public. Respondents are not named.
///
/// returns  indicators it was asked or responded to; one voice, the lower median of its own answers or,
///          where it has none, of what validating sources found about it
/// throws   Error: unknown_institution, or every issue of the documents
/// cost     O(indicators institutions)
InstitutionView institution_view(const Evaluation& evaluation, const std::string& institution);
InstitutionView institution_view(const Framework& framework, const Assessment& assessment, const std::string& institution,
                                 const Method& method = {});

/// How each sector answered each indicator, and how all did; for the team and the coalition, never the public.
///
/// throws  Error with every issue of the documents
/// cost    O(indicators institutions + responses log responses)
SectorView sector_view(const Evaluation& evaluation);
SectorView sector_view(const Framework& framework, const Assessment& assessment, const Method& method = {});

/// An assessment as the coalition may see it: every answer of every institution, without respondents, dates and confidence of responses
/// and, unless asked for, without their comments. The public sees what publish() gives.
///
/// comments  whether comments are kept
/// returns   the document without these members
/// cost      O(responses)
/// example   a response with a comment by respondent r1: its answer alone
Assessment coalition_view(const Assessment& assessment, bool comments = false);

}  // namespace ceiba

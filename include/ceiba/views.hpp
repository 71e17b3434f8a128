#pragma once

#include <ceiba/evaluation.hpp>
#include <ceiba/model/participation.hpp>
#include <ceiba/model/views.hpp>

namespace ceiba {

namespace detail {

/// The size of a group below which the public sees no figures.
inline constexpr int fewest_institutions = 5;

}  // namespace detail

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

/// How each sector answered each indicator, as far as an audience may see it.
///
/// The team and the coalition see every sector. The public sees how many answered and their mean, of groups of at least five institutions
/// that answered, and of the whole; and nothing from which the sum over fewer follows: the hidden sectors of an indicator are at least two,
/// with at least five institutions together. There are no sums over indicators. The rule's value, least, greatest and spread are not for
/// the public, for each can be one institution's answer.
///
/// throws  Error with every issue of the documents
/// cost    O(indicators institutions + responses log responses)
SectorView sector_view(const Evaluation& evaluation, Audience audience);
SectorView sector_view(const Framework& framework, const Assessment& assessment, Audience audience, const Method& method = {});

/// Who was asked and who answered, as far as an audience may see it.
///
/// The team and the coalition see all of participation(). The public sees the figures of all, and those of sectors, of at least five
/// institutions; where the sectors without figures are fewer than five institutions together, or one sector, the next smallest has none
/// either. Nor has a row figures if, less what sector_view() shows the public, something remains of fewer than five institutions or of one
/// indicator, which somebody who sees both could work out. A row without figures stays, and says why. Institutions, branches and tags
/// (which overlap sectors), and indicators with one voice or none, are not for the public; the result names what it leaves out.
///
/// throws  Error with every issue of the documents
/// cost    O(indicators institutions)
Participation participation_view(const Evaluation& evaluation, Audience audience);
Participation participation_view(const Framework& framework, const Assessment& assessment, Audience audience, const Method& method = {});

}  // namespace ceiba

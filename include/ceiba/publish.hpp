#pragma once

#include <ceiba/evaluation.hpp>
#include <ceiba/model/published.hpp>

namespace ceiba {

/// The published assessment of a round: one value for each scored indicator and each denominator, under one institution, from which
/// everything for the public is computed, by the same functions as for the team. What cannot be published is `withheld`.
///
/// The value of an indicator, or why it has none, is public as it stands if the framework says that it is not confidential, if it was
/// adjudicated, or if only answers of assessors enter it (sources of `validated_by`, but no survey or interview). Else it is public if at
/// least five institutions have a say in it, none more than two fifths of it and no two more than half, and it is then rounded: to the
/// nearest level, or to the least of 1, 2, 5 x 10^n that is at least a twentieth of the range of its scale (a fifth, where institutions
/// have unequal says). A say is a share of the answers that pass the gate and, under a rule that weighs answers, of their weight; both
/// must satisfy this. Under minimum, maximum, latest, lowest_sector and a mode with a quorum the value is one institution's answer, and
/// only the first three make it public. An indicator whose denominator is withheld is withheld.
///
/// No respondent, evidence, comment, rationale, date or other free text is published, nor how a value came about.
///
/// draft     whether an assessment that is still a draft may be published
/// replaces  the published assessment of the same round that this one replaces, if there is one; null for the first
/// returns   the document, and for the team why each indicator is public or withheld, and what differs from the replaced document
/// throws    Error with every issue of the documents; draft_publication; replaces_another; already_published
/// cost      O(responses log responses)
/// example   five institutions answer 2, 3, 3, 4, 5 of 5 levels: 3 is published; of four institutions, nothing
Published publish(const Evaluation& evaluation, bool draft = false, const Assessment* replaces = nullptr);
Published publish(const Framework& framework, const Assessment& assessment, const Method& method = {}, bool draft = false,
                  const Assessment* replaces = nullptr);

}  // namespace ceiba

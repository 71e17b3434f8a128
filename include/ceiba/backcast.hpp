#pragma once

#include <ceiba/model/assessment.hpp>
#include <ceiba/model/crosswalk.hpp>
#include <ceiba/model/framework.hpp>
#include <ceiba/model/method.hpp>

namespace ceiba {

/// An earlier round as if it had been asked with a later framework, through a crosswalk.
///
/// Every voice (institution, source, respondent) keeps its answers: those to the earlier indicators of a row, each on the later scale, are
/// combined as the row says; without an answer the first of insufficient_evidence, dont_know, not_answered, not_reviewed, not_applicable
/// and outside_mandate that occurs is its state. Where any of its earlier indicators was adjudicated, an indicator has an adjudication
/// again, from their reconciled values.
///
/// returns  the assessment, with the indicators of either framework that the crosswalk does not name
/// throws   Error with every issue of the documents; unmapped_value, not_a_level or off_scale at the row whose values do not fit
/// cost     O(responses * rows)
/// example  a row with the values {"yes": 4, "no": 1}: an institution that answered yes in the earlier round has 4 in the later one
Backcast backcast(const Framework& from, const Assessment& assessment, const Crosswalk& crosswalk, const Framework& to,
                  const Method& method = {});

}  // namespace ceiba

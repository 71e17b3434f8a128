#pragma once

#include <ceiba/evaluation.hpp>
#include <ceiba/model/participation.hpp>

namespace ceiba {

/// Who was asked, and who answered: together, by institution, by sector, by branch, and by tag of each axis.
///
/// Every indicator counts, context too. An indicator with several tags of an axis counts fully in each. Several responses of an
/// institution count once: answered if one of them is.
///
/// throws  Error with every issue of the documents
/// cost    O(indicators institutions)
/// example 8 questions asked of an institution, 6 of them answered: its share is 0.75
Participation participation(const Evaluation& evaluation);
Participation participation(const Framework& framework, const Assessment& assessment, const Method& method = {});

}  // namespace ceiba

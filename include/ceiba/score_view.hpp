#pragma once

#include <ceiba/model/assessment.hpp>
#include <ceiba/model/audience.hpp>
#include <ceiba/model/framework.hpp>
#include <ceiba/model/method.hpp>
#include <ceiba/model/result.hpp>

namespace ceiba {

/// The scores of an assessment, as far as an audience may see them.
///
/// The team and the coalition see all of score(). The public sees no score of an indicator that fewer than five institutions' answers were
/// made, nor, under lowest_sector, where a sector of fewer answered: what was adjudicated or imputed is nobody's answer, and is shown. So
/// that it does not follow from the score above, at least two children, which at least five institutions answered together, are left out of
/// a node or none; where there are not as many, the node is left out too, and so on up. Of a node with children all is left out below, and
/// what its children came to in every trace. Who answered, and how far apart, is not for the public.
///
/// returns  as score(); `suppressed` says which nodes are left out, and why
/// throws   Error with every issue of the documents
/// cost     as score()
Scores score_view(const Framework& framework, const Assessment& assessment, Audience audience, const Method& method = {});

}  // namespace ceiba

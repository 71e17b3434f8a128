#pragma once

#include <ceiba/evaluation.hpp>
#include <ceiba/model/audience.hpp>
#include <ceiba/model/result.hpp>

namespace ceiba {

/// The scores of an assessment, as far as an audience may see them.
///
/// The team and the coalition see all of score(). The public sees no score of an indicator that rests on the answers of fewer than five
/// institutions, or whose denominator does; nor, under lowest_sector, where fewer of a sector answered. An adjudicated or imputed value is
/// nobody's answer, and is shown. So that it does not follow from a score above, either no part of a node is left out, or at least two are,
/// which rest on at least five institutions together; where that cannot be, or the node's score equals one that is left out, the node is
/// left out too, and so on up. Everything that institutions answered below a node that is left out is left out too, and so is its value
/// in every trace. A least or greatest answer is shown where five answered, since nobody knows whose it was. Who answered, and how far
/// apart, is not for the public.
/// This holds within one result: two results, before and after one more answer, show the difference.
///
/// returns  as score(); `suppressed` says which nodes are left out, and why
/// throws   Error with every issue of the documents
/// cost     O(score + nodes squared)
/// example  an indicator that three institutions answered has a score for the team, and none for the public
Scores score_view(const Evaluation& evaluation, Audience audience);
Scores score_view(const Framework& framework, const Assessment& assessment, Audience audience, const Method& method = {});

}  // namespace ceiba

#pragma once

#include <ceiba/evaluation.hpp>
#include <ceiba/model/agreement.hpp>

namespace ceiba {

/// How far the institutions agree, on each indicator and over all indicators of each scale.
///
/// Each institution gives one rating: the lower median of its own answers or, where it has none, of what validating sources found about it.
/// Intervals, where the method asks for them, resample institutions for an indicator and indicators for a scale. Kendall's W and the
/// intraclass correlations need every institution on every indicator, which routing rules out: they are taken from the greatest block
/// without a gap (agree::complete_block), and every figure of a scale says on how many indicators and institutions it rests. Figures that
/// are undefined (one voice, nothing that differs) are left out.
///
/// throws  Error with every issue of the documents
/// cost    O(indicators institutions), times the draws of a bootstrap
/// example answers 3, 3, 3 and 1 of four institutions: percent agreement is 0.75, not below the usual threshold of 0.7: not contested
Agreement agreement(const Evaluation& evaluation);
Agreement agreement(const Framework& framework, const Assessment& assessment, const Method& method = {});

}  // namespace ceiba

#pragma once

#include <ceiba/evaluation.hpp>
#include <ceiba/model/result.hpp>

namespace ceiba {

/// Scores an assessment: the evaluator's batch of one, with names and a trace put back.
///
/// returns  every node in the order of the framework, with value, coverage, lower and upper bound, effective weight and trace
/// throws   Error with every issue of the documents
/// cost     O(responses log responses + nodes)
/// example  children 2 and 4 with weights 1 and 3 under arithmetic: 3.5
Scores score(const Evaluation& evaluation);
Scores score(const Framework& framework, const Assessment& assessment, const Method& method = {});

}  // namespace ceiba

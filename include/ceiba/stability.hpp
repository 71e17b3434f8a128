#pragma once

#include <ceiba/evaluation.hpp>
#include <ceiba/model/stability.hpp>

namespace ceiba {

/// How the answers of institutions changed between two rounds of a consultation under one framework.
///
/// Who changed is judged over the institutions that answered in both rounds, each with one rating, the lower median of its own answers
/// or, where it has none, of what validating sources found about it.
///
/// throws  Error with every issue of the documents; framework_mismatch or method_mismatch where these are not the same for both rounds;
///         subject_mismatch at /subject/id of the later assessment
/// source  Scheibe, Skutsch & Schofer (1975) Experiments in Delphi methodology: a change by fewer than 15 % is stable
Stability stability(const Evaluation& before, const Evaluation& after);
Stability stability(const Framework& framework, const Assessment& before, const Assessment& after, const Method& method = {});

}  // namespace ceiba

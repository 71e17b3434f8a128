#pragma once

#include <ceiba/evaluation.hpp>
#include <ceiba/model/result.hpp>

namespace ceiba {

/// The answers of all institutions to each scored indicator, reconciled to one value, in the order of the framework.
///
/// An adjudication stands whatever the rule and the gate say. A gate judges the evidence of each answer before the rule; spread,
/// self-assessed and validated values are computed from the answers as given. Answers are taken least favourable first, so "minimum" and
/// "lower_median" mean the same where lower is better. Where nobody answered, the state is the first of insufficient_evidence, dont_know,
/// not_answered, not_reviewed and not_applicable that occurs; outside_mandate is dropped first.
///
/// throws  Error with every issue of the documents
/// by_source  adds the value of each source's answers
/// example answers 2, 3 and 5 under lower_median: value 3, minimum 2, maximum 5
std::vector<Reconciled> reconcile(const Evaluation& evaluation, bool by_source = false);
std::vector<Reconciled> reconcile(const Framework& framework, const Assessment& assessment, const Method& method = {},
                                  bool by_source = false);

}  // namespace ceiba

#pragma once

#include <ceiba/evaluation.hpp>
#include <ceiba/model/multiverse.hpp>
#include <ceiba/model/study.hpp>
#include <ceiba/model/target.hpp>

namespace ceiba {

/// Scores and priorities under every combination of defensible methods: what holds under all, most or few of them, and which choice
/// matters most.
///
/// study     its factors are the choices: methods, and institutions that are left out one at a time or a sector at a time, beside nobody
///           left out. Each combination is scored once and counts the same; draws, seed, sampling, tolerance and weights of alternatives
///           are not read
/// targets   null for scores alone; with targets there are gaps and priorities
/// threads   0: as many as the machine runs at once; the result is the same
/// returns   scores, verdicts on gaps, and the effects of each choice. A combination that cannot be scored is counted and named
/// throws    Error with every issue of the documents; of other factors; of more than 100,000 combinations, how many there would be; where
///           no combination could be scored, why. Stopped
/// cost      O(combinations nodes): each is compiled and scored once, and the answers reconciled anew where they are treated otherwise; in
///           memory O(combinations (1 + top))
/// source    Steegen, Tuerlinckx, Gelman & Vanpaemel (2016) Increasing transparency through a multiverse analysis,
///           doi:10.1177/1745691616658637
/// example   two children with 1 and 3, weights 1 : 1 or 3 : 1, mean or minimum: the root is 2, 1.5, 1 and 1; 9/11 of its variance is
///           the rule's, 1/11 that of the weights, and 1/11 that of both together
Multiverse multiverse(const Evaluation& evaluation, const Study& study, const TargetProfile* targets = nullptr, int threads = 0);
Multiverse multiverse(const Framework& framework, const Assessment& assessment, const Study& study, const Method& method = {},
                      const TargetProfile* targets = nullptr, int threads = 0);

}  // namespace ceiba

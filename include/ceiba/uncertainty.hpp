#pragma once

#include <ceiba/evaluation.hpp>
#include <ceiba/model/study.hpp>
#include <ceiba/model/target.hpp>
#include <ceiba/model/uncertainty.hpp>

namespace ceiba {

/// Scores, ranks and priorities when what is arguable varies: methods, weights, answers, what is missing, who is heard, numbers of the
/// method. Each draw takes all factors at once and is scored as `score` and `prioritise` would.
///
/// subjects  one assessment, or several that are compared, under one framework and method
/// study     what varies, and how often it is drawn. A draw depends on the seed and its number alone
/// targets   null for scores and ranks alone; with targets there are gaps and priorities, which take some milliseconds a draw
/// threads   0: as many as the machine runs at once; the result is the same
/// returns   intervals, shares and ranks, with what they are where nothing varies. A draw that cannot be scored is counted and named
/// throws    Error with every issue of the documents; where two methods of the study cannot hold together, which and why; where no draw
///           could be scored, why. Stopped
/// cost      O(draws nodes) where only weights and answers vary, in memory O(results); other draws are compiled or reconciled anew, once
///           for each combination of methods and of who is left out, or at each draw of a number or a bootstrap
/// source    Saisana, Saltelli & Tarantola (2005) Uncertainty and sensitivity analysis techniques as tools for the quality assessment of
///           composite indicators, doi:10.1111/j.1467-985X.2005.00350.x
/// example   two children with 1 and 3 and all weights as likely: the root is 2 in the mean, and in 90 of 100 draws from 1.1 to 2.9
Uncertainty uncertainty(const std::vector<Evaluation>& subjects, const Study& study, const TargetProfile* targets = nullptr,
                        int threads = 0);
Uncertainty uncertainty(const Evaluation& evaluation, const Study& study, const TargetProfile* targets = nullptr, int threads = 0);
Uncertainty uncertainty(const Framework& framework, const std::vector<Assessment>& assessments, const Study& study,
                        const Method& method = {}, const TargetProfile* targets = nullptr, int threads = 0);

}  // namespace ceiba

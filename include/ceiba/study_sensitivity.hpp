#pragma once

#include <ceiba/evaluation.hpp>
#include <ceiba/model/study.hpp>
#include <ceiba/model/study_sensitivity.hpp>

namespace ceiba {

/// Which of what is arguable moves the scores: Sobol' indices of the factors of a study on the score of every node at once.
///
/// subjects  one assessment, or several, under one framework and method
/// study     its factors, each of which moves as one; `draws` base draws, best a power of 2, each scored once for each factor and twice
///           more. `top` and `tolerance` are not read
/// threads   0: as many as the machine runs at once; the result is the same
/// returns   first-order and total indices with bootstrap intervals of the study's level. Base draws in which a run failed are left out,
///           counted and named
/// throws    Error with every issue of the documents; of fewer than two draws. Stopped
/// cost      O(draws factors nodes), in memory draws x factors x nodes asked for
/// source    Saltelli et al. (2010) Variance based sensitivity analysis of model output, doi:10.1016/j.cpc.2009.09.018; Saisana, Saltelli &
///           Tarantola (2005), doi:10.1111/j.1467-985X.2005.00350.x
/// example   a mean of two numbers, each of which is drawn from the same range: each explains half, by itself and in all
StudySensitivity sensitivity(const std::vector<Evaluation>& subjects, const Study& study, int threads = 0);
StudySensitivity sensitivity(const Evaluation& evaluation, const Study& study, int threads = 0);
StudySensitivity sensitivity(const Framework& framework, const std::vector<Assessment>& assessments, const Study& study,
                             const Method& method = {}, int threads = 0);

}  // namespace ceiba

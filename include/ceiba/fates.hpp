#pragma once

#include <ceiba/evaluation.hpp>
#include <ceiba/model/fate.hpp>

namespace ceiba {

/// What became of each response of an assessment, in its order. The shares of an indicator's responses add up to 1 where any counts.
///
///     fates(evaluation)[0]    {Fate::counted, 0.25}: one of four answers
std::vector<ResponseFate> fates(const Evaluation& evaluation);

}  // namespace ceiba

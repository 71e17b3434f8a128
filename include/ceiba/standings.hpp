#pragma once

#include <ceiba/model/result.hpp>
#include <ceiba/model/standings.hpp>

namespace ceiba {

struct StandingsOptions {
    bool no_rank = false;              ///< leave out scores and ranks
    std::vector<std::string> nodes{};  ///< ids, codes or labels; none means the root
};

/// Several subjects side by side: the band and the quarter of each and, unless `no_rank`, its score and rank.
///
/// The quarter of a score is 1 up to the lower quartile, 2 up to the median, 3 up to the upper quartile, 4 above, compared to 12
/// significant digits, so that equal scores share a quarter. Subjects are ranked among those of the same round; where nothing was
/// reported, a score is only what a policy makes of that, and there is neither rank nor quarter. Without ranks nothing in the result, nor
/// its order, tells two subjects of a quarter apart; nor are the limits of the quarters given, which may be a subject's score.
///
/// scores   of one framework and one method, as their hashes say
/// throws   Error: framework_mismatch or method_mismatch at the scores that differ from the first; unknown_node, several_called
/// cost     O(nodes * subjects log subjects)
/// source   Hyndman, Fan (1996) Sample quantiles in statistical packages, doi:10.1080/00031305.1996.10473566, definition 7
/// example  scores 1, 2, 3 and 4: quartiles 1, 2, 3, 4 and ranks 4, 3, 2, 1
Standings standings(const std::vector<Scores>& scores, const StandingsOptions& options = {});

}  // namespace ceiba

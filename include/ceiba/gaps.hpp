#pragma once

#include <ceiba/evaluation.hpp>
#include <ceiba/model/catalogue.hpp>
#include <ceiba/model/result.hpp>
#include <ceiba/model/target.hpp>

namespace ceiba {

/// How far every node with a target is from it: in its own unit, as a share of its range, in levels, and as leverage; and what each
/// indicator contributes.
///
/// What a node gains if every answered indicator reaches its target is divided among the indicators below it, whatever the rules: by the
/// level-structure value, for which indicators are raised one by one in every order in which those below a node come one right after
/// another. The parts add up to the gain. Where there is too much to mix for exact parts, they are means over orders drawn with seed 0.
/// Nothing is divided where a node has no score, or would have none, or has some 2,000 indicators under a rule without a closed form.
///
/// With a catalogue each indicator is told what it unlocks: how many other indicators with a gap wait on it, because an action that brings
/// them to their targets needs, directly or by way of other actions and levels, a level of it that it has not reached, or an action that
/// closes its gap. And what its own gap costs: the actions that lead up to its target, each once, of alternatives the cheapest that is
/// known; an action costs its one-off cost and its yearly cost of one year, a range its upper end. A cost that is not known is none, not 0.
///
/// targets    of an indicator in the unit of its answer; of a node with children in its own unit; of phases, those of the end
/// catalogue  null if there is none
/// throws     Error with every issue of the documents
/// cost       O(nodes), and for each indicator what stands beside it and beside those above, where they are no plain arithmetic means; of
///            parts there as of compare; of what waits, O(catalogue) for each indicator with a gap
/// source     Winter (1989) A value for cooperative games with levels structure of cooperation, doi:10.1007/BF01268161
/// example    a value of 2, a target of 4, a range of 1 to 5: the gap is 2, and 0.5 of the range. The minimum of 1 and 2 with targets of 4
///            gains 3: the first contributes 2, the second 1; only the first holds it down
Gaps gaps(const Evaluation& evaluation, const TargetProfile& targets, const Catalogue* catalogue = nullptr);

/// The same from earlier scores, which must be of this framework and method, as their hashes say.
Gaps gaps(const Framework& framework, const Scores& scores, const TargetProfile& targets, const Method& method = {},
          const Catalogue* catalogue = nullptr);

}  // namespace ceiba

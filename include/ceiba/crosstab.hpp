#pragma once

#include <ceiba/evaluation.hpp>
#include <ceiba/model/crosstab.hpp>
#include <ceiba/model/result.hpp>

namespace ceiba {

/// Indicators grouped by their tags on one axis, or on two, without a second tree.
///
///     value(cell) = sum w x / sum w over its indicators with a value, x = (value - low) / (high - low) of its range,
///                   w the nominal effective weight, or 1 / n of n indicators where weights are equal
///
/// An indicator with several tags counts fully in each cell; so cells need not add up, and the result says so. An indicator without a tag
/// on a chosen axis is in the remainder. Context and indicators of weight 0 are in no cell. A tag is the indicator's own: those of nodes
/// above are not handed down.
///
/// throws  Error with every issue: unknown_axis, same_axis, framework_mismatch
/// cost    O(indicators * cells)
CrossTab crosstab(const Evaluation& evaluation, const std::string& axis, const std::optional<std::string>& second_axis = std::nullopt,
                  CellWeights weights = CellWeights::effective);

/// The same from earlier scores, which must be of this framework, as its hash says.
CrossTab crosstab(const Framework& framework, const Scores& scores, const std::string& axis,
                  const std::optional<std::string>& second_axis = std::nullopt, CellWeights weights = CellWeights::effective);

}  // namespace ceiba

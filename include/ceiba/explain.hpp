#pragma once

#include <ceiba/evaluation.hpp>
#include <ceiba/language.hpp>
#include <ceiba/model/result.hpp>

namespace ceiba {

/// How a node's score came about: the node, then everything below it down to the answers, as data and in words, in each language.
///
/// For every node: what was counted and what a missing part counted as, and why there is no score where there is none; the formula of its
/// rule, or of its normaliser, with the numbers in it; direction, rounding and minimum coverage; its effective weight; and for an
/// indicator its responses, its adjudication, by whom and when, and which institutions answered, by source: those whose answer counted
/// apart from those whose answer did not, and why. A formula gives the value, to the six digits of its numbers, before cap, direction
/// and rounding.
///
/// node    its id, the code that is printed, or its label
/// throws  Error with every issue of the documents; unknown_node or several_called
/// example children 4 and 3 with weights 1 and 2 under arithmetic: the formula is (1 × 4 + 2 × 3) / (1 + 2)
Explanation explain(const Evaluation& evaluation, const std::string& node);
Explanation explain(const Framework& framework, const Assessment& assessment, const std::string& node, const Method& method = {});
/// The same, in words of these languages.
Explanation explain(const Evaluation& evaluation, const std::string& node, const std::vector<Language>& in);

}  // namespace ceiba

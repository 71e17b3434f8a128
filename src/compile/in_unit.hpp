#pragma once

#include <ceiba/engine/program.hpp>
#include <ceiba/tree.hpp>

namespace ceiba::detail {

/// What a value that a document names comes to in a node's unit. Of a leaf it is an answer, over the denominator if there is one, and goes
/// the whole way of one: treated, normalised, turned, rounded. A node with children has no scale: there it is a value as reported.
/// Nothing if it names no level, or names one where there are none.
inline std::optional<double> in_unit(const Answer& answer, const Scale* scale, const engine::Node& node) {
    const auto* x = std::get_if<double>(&answer.value);
    if (scale == nullptr) return x != nullptr ? std::optional(*x) : std::nullopt;
    const auto given = x != nullptr ? std::optional(*x) : ceiba::number(answer, *scale);  // a number may lie between two levels
    return given ? std::optional(node.measured(*given)) : std::nullopt;
}

}  // namespace ceiba::detail

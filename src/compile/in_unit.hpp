#pragma once

#include <ceiba/engine/program.hpp>
#include <ceiba/tree.hpp>

namespace ceiba::detail {

/// The number that an answer is on its scale; nothing if it names no level, or names one where there are none.
inline std::optional<double> given_number(const Answer& answer, const Scale* scale) {
    if (const auto* x = std::get_if<double>(&answer.value)) return *x;  // it may lie between two levels
    return scale == nullptr ? std::nullopt : ceiba::number(answer, *scale);
}

/// What a value that a document names comes to in a node's unit. Of a leaf it is an answer, over the denominator if there is one, and goes
/// the whole way of one: treated, normalised, turned, rounded. A node with children has no scale: there it is a value as reported.
/// Nothing if it names no level, or names one where there are none.
inline std::optional<double> in_unit(const Answer& answer, const Scale* scale, const engine::Node& node) {
    const auto given = given_number(answer, scale);
    return given && scale != nullptr ? std::optional(node.measured(*given)) : given;
}

}  // namespace ceiba::detail

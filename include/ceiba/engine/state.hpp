#pragma once

#include <ceiba/measure/options.hpp>
#include <cstdint>

namespace ceiba::engine {

using measure::State;

/// A state as batches have it: answered 0, not_answered 1, in the order of the enumeration.
constexpr std::uint8_t code(State state) {
    return static_cast<std::uint8_t>(state);
}

/// What is neither counted nor covered: what does not apply, and what is withheld.
constexpr bool is_left_out(std::uint8_t state) {
    return state == code(State::not_applicable) || state == code(State::withheld);
}

}  // namespace ceiba::engine

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

/// Whether an indicator may have this state.
constexpr bool is_of_an_answer(std::uint8_t state) {
    return state <= code(State::withheld) && state != code(State::no_score);
}

}  // namespace ceiba::engine

#pragma once

#include <ceiba/measure/options.hpp>
#include <cstdint>

namespace ceiba::engine {

using measure::State;

/// A state as batches have it: answered 0, not_answered 1, in the order of the enumeration.
constexpr std::uint8_t code(State state) {
    return static_cast<std::uint8_t>(state);
}

}  // namespace ceiba::engine

#pragma once

#include <array>
#include <charconv>
#include <string>

namespace ceiba::detail {

/// A number in its shortest form that reads back to the same bits.
inline std::string number(double x) {
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), x == 0 ? 0.0 : x).ptr;
    return {buffer.data(), end};
}

/// A closed interval as people write it.
inline std::string interval(double low, double high) {
    return "[" + number(low) + ", " + number(high) + "]";
}

}  // namespace ceiba::detail

#pragma once

#include <ceiba/describe.hpp>

namespace ceiba {

/// An answer: a number, or the code of a level.
///
/// example  Answer{3.0}, Answer{"advanced"}
struct Answer {
    using ceiba_special = void;
    std::variant<double, std::string> value{};
    friend bool operator==(const Answer&, const Answer&) = default;
};

}  // namespace ceiba

#pragma once

/// The one place where the version is written; CMake and the Python build read it from here.
///
/// example  std::cout << ceiba::version;
#define CEIBA_VERSION "0.1.0"

namespace ceiba {

inline constexpr const char* version = CEIBA_VERSION;

}  // namespace ceiba

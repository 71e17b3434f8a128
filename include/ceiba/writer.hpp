#pragma once

#include <ceiba/type.hpp>

/// The one writer of JSON text. It needs only the descriptions, so that a result may carry hashes of what it was computed from without
/// reading JSON.
namespace ceiba::io {

/// A JSON string with its quotes.
std::string literal(std::string_view text);

/// In which order the keys of an object stand: as they are described, or sorted, those of free-form extras too.
enum class Keys { described, sorted };

/// A described value as JSON text. Members that have their default are left out; numbers are in their shortest form that reads back to
/// the same bits.
///
/// type    the table of its type
/// indent  spaces a level; 0 gives one line
/// example the type of Interval and {.low = 1, .high = 5}: {"low": 1, "high": 5}
std::string write(const describe::Type& type, const void* value, int indent = 0, Keys keys = Keys::described);

}  // namespace ceiba::io

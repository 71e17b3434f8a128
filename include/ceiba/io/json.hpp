#pragma once

#include <ceiba/error.hpp>
#include <ceiba/io/documents.hpp>
#include <ceiba/writer.hpp>

namespace ceiba {

/// A document from its JSON text. Throws Error with every issue, each with its JSON pointer.
template <class T>
T parse(std::string_view json);

/// A described value as JSON. Members that have their default are left out; numbers are in their shortest round-trip form.
/// indent: spaces a level; 0 gives one line.
template <class T>
std::string to_json(const T& x, int indent = 0) {
    io::Writer writer(indent);
    writer.write(x);
    return std::move(writer).text();
}

}  // namespace ceiba

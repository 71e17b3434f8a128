#pragma once

#include <ceiba/error.hpp>
#include <ceiba/io/documents.hpp>
#include <ceiba/writer.hpp>

namespace ceiba {

namespace io {

/// Reads JSON text into a described value; `where` is its place in what holds it. Throws Error with every issue.
void parse(const describe::Type& type, void* value, std::string_view json, const std::string& where = {});

}  // namespace io

/// A document from its JSON text. Throws Error with every issue, each with its JSON pointer.
template <class T>
T parse(std::string_view json) {
    static_assert(requires { T::schema_id; }, "only documents stand in a text of their own: Framework, Assessment, Method, ...");
    T out{};
    io::parse(describe::type<T>(), &out, json);
    return out;
}

/// A described value as JSON. Members that have their default are left out; numbers are in their shortest round-trip form.
/// indent: spaces a level; 0 gives one line.
template <class T>
std::string to_json(const T& x, int indent = 0) {
    return io::write(describe::type<T>(), &x, indent);
}

}  // namespace ceiba

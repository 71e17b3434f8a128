#pragma once

#include <boost/json.hpp>
#include <ceiba/io/json.hpp>

namespace ceiba::io {

/// JSON text to a DOM; what is not JSON (the last issue, then), keys that stand twice and numbers beyond a double become issues.
boost::json::value dom(std::string_view text, std::vector<Issue>& issues);

/// A DOM as JSON text on one line, numbers in their shortest round-trip form.
std::string text_of(const boost::json::value& v);

/// The key of what people call the type of a JSON value: "kind.list".
std::string_view type_of(const boost::json::value& v);

/// Reads a described value from a DOM. Every problem becomes an issue; what could be read is kept.
void read(const describe::Type& type, void* value, const boost::json::value& from, const std::string& where, std::vector<Issue>& issues);

template <class T>
void read(T& value, const boost::json::value& from, const std::string& where, std::vector<Issue>& issues) {
    read(describe::type<T>(), &value, from, where, issues);
}

}  // namespace ceiba::io

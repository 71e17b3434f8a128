#pragma once

#include <ceiba/io/json.hpp>

namespace ceiba {

/// The JSON Schema (2020-12) of a document, on one line.
std::string schema(const describe::Type& document);

template <class T>
std::string schema() {
    return schema(describe::type<T>());
}

/// Names of the documents that have a schema.
std::vector<std::string> schema_names();

/// The JSON Schema of a document by its name; throws Error for an unknown one.
std::string schema(std::string_view name);

}  // namespace ceiba

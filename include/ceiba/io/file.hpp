#pragma once

#include <ceiba/io/json.hpp>
#include <filesystem>

namespace ceiba {

/// The text of a file, without a byte order mark. Throws Error (cannot_read).
std::string read_text(const std::filesystem::path& path);

/// Writes a file whole or not at all: to a temporary file beside it, then renamed. Throws Error (cannot_write).
void write_text(const std::filesystem::path& path, std::string_view text);

/// A document from a JSON file. Throws Error with every issue.
template <class T>
T read_file(const std::filesystem::path& path) {
    return parse<T>(read_text(path));
}

/// A document into a JSON file, whole or not at all.
template <class T>
void write_file(const std::filesystem::path& path, const T& document) {
    write_text(path, to_json(document, 2) + '\n');
}

}  // namespace ceiba

#pragma once

#include <ceiba/io/json.hpp>
#include <filesystem>

namespace ceiba {

/// The text of a file, without a byte order mark. Throws Error (cannot_read).
std::string read_text(const std::filesystem::path& path);

/// A file under way beside its place, which it takes whole or not at all: it is removed unless it is kept. Several that are written
/// first and kept then change together. What is no file, such as a device, is its own draft.
///
///     ceiba::Draft draft("scores.csv");
///     std::ofstream(draft.file()) << "id,value\n";
///     draft.keep();
class Draft {
public:
    /// Makes an empty file; links are followed. Throws Error (cannot_write).
    explicit Draft(const std::filesystem::path& path);
    ~Draft();
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;

    /// Where to write.
    const std::filesystem::path& file() const { return file_; }

    /// Puts it in its place, with the permissions of what was there. Throws Error (cannot_write).
    void keep();

    /// Removes it, unless it was kept.
    void drop() noexcept;

private:
    std::filesystem::path path_;  // as it was given, for what is said of it
    std::filesystem::path place_;
    std::filesystem::path file_;
    bool open_ = true;
};

/// Writes a file whole or not at all. Throws Error (cannot_write).
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

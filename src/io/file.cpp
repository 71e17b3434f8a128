#include <algorithm>
#include <ceiba/io/file.hpp>
#include <cerrno>
#include <fstream>
#include <random>
#include <string_view>
#include <system_error>
#include <vector>

namespace ceiba {

namespace {

/// How many bytes the character of UTF-8 has that begins here; 0 if none does.
std::size_t width(std::string_view rest) {
    const auto at = [&](std::size_t i) { return i < rest.size() ? static_cast<unsigned char>(rest[i]) : 0U; };
    const unsigned first = at(0);
    const std::size_t n = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
    for (std::size_t i = 1; i < n; ++i)
        if ((at(i) & 0xC0U) != 0x80) return 0;
    const bool overlong = (first == 0xE0 && at(1) < 0xA0) || (first == 0xF0 && at(1) < 0x90);
    const bool none = (first == 0xED && at(1) > 0x9F) || (first == 0xF4 && at(1) > 0x8F);
    return overlong || none ? 0 : n;
}

/// The name of a file for people; a system allows names that are no UTF-8.
std::string readable(const std::string& name) {
    std::string out;
    for (std::size_t i = 0; i < name.size();) {
        const std::size_t n = width(std::string_view(name).substr(i));
        out += n == 0 ? "\uFFFD" : name.substr(i, n);
        i += std::max(n, std::size_t{1});
    }
    return out;
}

[[noreturn]] void fail(std::string_view code, const std::filesystem::path& path, const std::string& why) {
    throw Error({issue(code, "", {readable(path.string()) + ": " + why})});
}

/// Why the system did not do something: the key of its words, or its own.
std::string told(const std::error_code& why) {
    if (why == std::errc::no_such_file_or_directory) return "kind.no_such_file";
    if (why == std::errc::permission_denied) return "kind.not_allowed";
    if (why == std::errc::is_a_directory) return "kind.is_folder";
    if (why == std::errc::not_a_directory) return "kind.no_folder";
    if (why == std::errc::no_space_on_device) return "kind.no_space";
    if (why == std::errc::file_too_large) return "kind.too_large";
    if (why == std::errc::io_error) return "kind.device_error";
    if (why == std::errc::read_only_file_system) return "kind.read_only";
    return why.message();
}

std::string last_error() {
    return told(std::error_code(errno, std::generic_category()));
}

/// Where a link leads, whether or not there is something yet.
std::filesystem::path followed(std::filesystem::path path) {
    namespace fs = std::filesystem;
    constexpr int most = 40;  // links on the way, as the system has it
    std::error_code ec;
    for (int i = 0; i < most && fs::is_symlink(path, ec); ++i) {
        const fs::path next = fs::read_symlink(path, ec);
        if (ec) break;
        path = path.parent_path() / next;  // an absolute path stays itself
    }
    return path;
}

}  // namespace

std::string read_text(const std::filesystem::path& path) {
    if (std::error_code ec; std::filesystem::is_directory(path, ec))
        fail("cannot_read", path, told(std::make_error_code(std::errc::is_a_directory)));
    std::ifstream in(path, std::ios::binary);
    if (!in) fail("cannot_read", path, last_error());
    std::string text;
    std::vector<char> block(std::size_t{1} << 16U);
    while (in) {  // an iterator would throw what the stream notes
        in.read(block.data(), static_cast<std::streamsize>(block.size()));
        text.append(block.data(), static_cast<std::size_t>(in.gcount()));
    }
    if (in.bad()) fail("cannot_read", path, last_error());
    if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
    return text;
}

Draft::Draft(const std::filesystem::path& path) : path_(path), place_(followed(path)), file_(place_) {
    namespace fs = std::filesystem;
    std::error_code ec;
    const fs::file_status before = fs::status(place_, ec);
    if (fs::exists(before) && !fs::is_regular_file(before)) return;  // such as /dev/stdout: nothing to replace
    file_ += ".part" + std::to_string(std::random_device{}());
    if (!std::ofstream(file_, std::ios::binary | std::ios::trunc)) fail("cannot_write", path_, last_error());
}

Draft::~Draft() {
    drop();
}

void Draft::keep() {
    namespace fs = std::filesystem;
    open_ = open_ && file_ != place_;
    if (!open_) return;
    std::error_code ec;
    const fs::file_status before = fs::status(place_, ec);
    if (fs::exists(before)) fs::permissions(file_, before.permissions(), ec);
    fs::rename(file_, place_, ec);
    if (ec) fail("cannot_write", path_, told(ec));
    open_ = false;
}

void Draft::drop() noexcept {
    std::error_code ec;
    if (open_ && file_ != place_) std::filesystem::remove(file_, ec);
    open_ = false;
}

void write_text(const std::filesystem::path& path, std::string_view text) {
    Draft draft(path);
    std::ofstream out(draft.file(), std::ios::binary | std::ios::trunc);
    out.write(text.data(), static_cast<std::streamsize>(text.size()));
    out.close();
    if (!out) fail("cannot_write", path, last_error());
    draft.keep();
}

}  // namespace ceiba

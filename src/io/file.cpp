#include <ceiba/io/file.hpp>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <random>
#include <system_error>

namespace ceiba {

namespace {

[[noreturn]] void fail(std::string_view code, const std::filesystem::path& path, const std::string& why) {
    throw Error({issue(code, "", {path.string() + ": " + why})});
}

std::string last_error() {
    return std::error_code(errno, std::generic_category()).message();
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
        fail("cannot_read", path, std::make_error_code(std::errc::is_a_directory).message());
    std::ifstream in(path, std::ios::binary);
    if (!in) fail("cannot_read", path, last_error());
    std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
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
    if (ec) fail("cannot_write", path_, ec.message());
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

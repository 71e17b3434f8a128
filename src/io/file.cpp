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

void write_text(const std::filesystem::path& path, std::string_view text) {
    namespace fs = std::filesystem;
    std::error_code ec;
    const fs::path target = followed(path);
    const fs::file_status before = fs::status(target, ec);
    const bool special = fs::exists(before) && !fs::is_regular_file(before);  // such as /dev/stdout: nothing to replace
    fs::path temporary = target;
    if (!special) temporary += ".part" + std::to_string(std::random_device{}());
    std::string why;
    {
        std::ofstream out(temporary, std::ios::binary | std::ios::trunc);
        out.write(text.data(), static_cast<std::streamsize>(text.size()));
        out.flush();
        if (!out) why = last_error();
    }
    if (special && why.empty()) return;
    if (why.empty() && fs::exists(before)) fs::permissions(temporary, before.permissions(), ec);
    if (why.empty()) {
        fs::rename(temporary, target, ec);
        if (ec) why = ec.message();
    }
    if (why.empty()) return;
    if (!special) fs::remove(temporary, ec);
    fail("cannot_write", path, why);
}

}  // namespace ceiba

#include <ceiba/io/file.hpp>
#include <filesystem>
#include <fstream>
#include <random>

#if __has_include(<sys/resource.h>)
#include <sys/resource.h>
#include <csignal>
#endif

#include "catch.hpp"

namespace {

namespace fs = std::filesystem;

/// An empty folder of its own, gone at the end.
struct Folder {
    fs::path path =
        fs::temp_directory_path() / ("ceiba_test_" + std::to_string(std::random_device()()) + std::to_string(std::random_device()()));
    Folder() { fs::create_directory(path); }
    ~Folder() {
        std::error_code ignored;
        fs::remove_all(path, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    std::size_t files() const { return static_cast<std::size_t>(std::distance(fs::directory_iterator(path), fs::directory_iterator())); }
};

void put(const fs::path& path, std::string_view bytes) {
    std::ofstream out(path, std::ios::binary);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    REQUIRE(out.good());
}

template <class F>
std::vector<ceiba::Issue> issues(F&& f) {
    try {
        f();
        return {};
    } catch (const ceiba::Error& error) {
        return error.issues();
    }
}

std::string code(const std::vector<ceiba::Issue>& issues) {
    return issues.size() == 1 ? issues[0].code : std::to_string(issues.size()) + " issues";
}

}  // namespace

TEST_CASE("file: drafts take their places when they are kept, else nothing changes") {
    const Folder folder;
    put(folder.path / "a", "before");
    {
        ceiba::Draft kept(folder.path / "a");
        ceiba::Draft dropped(folder.path / "b");
        put(kept.file(), "after");
        put(dropped.file(), "never");
        CHECK(folder.files() == 3);
        CHECK(ceiba::read_text(folder.path / "a") == "before");
        kept.keep();
        kept.keep();
        kept.drop();
    }
    CHECK(folder.files() == 1);
    CHECK(ceiba::read_text(folder.path / "a") == "after");
    CHECK(code(issues([&] { const ceiba::Draft draft(folder.path / "missing" / "a"); })) == "cannot_write");
}

TEST_CASE("file: a byte order mark is not part of the text") {
    const Folder folder;
    put(folder.path / "a", "\xEF\xBB\xBFtext\r\nmore");
    CHECK(ceiba::read_text(folder.path / "a") == "text\r\nmore");
    put(folder.path / "a", "x\xEF\xBB\xBF");
    CHECK(ceiba::read_text(folder.path / "a") == "x\xEF\xBB\xBF");
    put(folder.path / "a", "\xEF\xBB\xBF");
    CHECK(ceiba::read_text(folder.path / "a").empty());
    put(folder.path / "a", "");
    CHECK(ceiba::read_text(folder.path / "a").empty());
    put(folder.path / "m.json", "\xEF\xBB\xBF{\"schema\":\"ceiba/method/1\",\"id\":\"m\"}");
    CHECK(ceiba::read_file<ceiba::Method>(folder.path / "m.json").id == "m");
}

TEST_CASE("file: what is written is read") {
    const Folder folder;
    const fs::path path = folder.path / "año 1" / "m.json";
    fs::create_directory(path.parent_path());
    ceiba::Method m{.id = "m"};
    m.nodes["n"].weight = 0.1;
    ceiba::write_file(path, m);
    CHECK(ceiba::read_file<ceiba::Method>(path) == m);
    CHECK(ceiba::read_text(path).ends_with("}\n"));
    const std::string bytes("a\0\n\r\n\xFF", 6);
    ceiba::write_text(path, bytes);
    CHECK(ceiba::read_text(path) == bytes);
}

TEST_CASE("file: what cannot be read says why, and names the file") {
    const Folder folder;
    const auto missing = issues([&] { ceiba::read_text(folder.path / "missing.json"); });
    REQUIRE(code(missing) == "cannot_read");
    CHECK(missing[0].where.empty());
    CHECK(missing[0].text.find("missing.json") != std::string::npos);
    CHECK(missing[0].text.find(std::make_error_code(std::errc::no_such_file_or_directory).message()) != std::string::npos);
    CHECK(code(issues([&] { ceiba::read_text(folder.path); })) == "cannot_read");
    CHECK(code(issues([&] { ceiba::read_text(""); })) == "cannot_read");
    CHECK(code(issues([&] { ceiba::read_file<ceiba::Framework>(folder.path / "missing.json"); })) == "cannot_read");
}

TEST_CASE("file: what was read and is no document says so") {
    const Folder folder;
    put(folder.path / "f.json", "{\"schema\": \"ceiba/framework/1\",\n");
    CHECK(code(issues([&] { ceiba::read_file<ceiba::Framework>(folder.path / "f.json"); })) == "syntax");
}

TEST_CASE("file: what cannot be written says why and leaves nothing behind") {
    const Folder folder;
    const auto nowhere = issues([&] { ceiba::write_text(folder.path / "missing" / "m.json", "text"); });
    REQUIRE(code(nowhere) == "cannot_write");
    CHECK(nowhere[0].text.find("m.json") != std::string::npos);
    CHECK(folder.files() == 0);
    put(folder.path / "in_the_way", "");
    CHECK(code(issues([&] { ceiba::write_text(folder.path / "in_the_way" / "m.json", "text"); })) == "cannot_write");
    CHECK(folder.files() == 1);
    fs::create_directories(folder.path / "taken" / "inner");
    CHECK(code(issues([&] { ceiba::write_text(folder.path / "taken", "text"); })) == "cannot_write");
    CHECK(folder.files() == 2);
    CHECK(fs::exists(folder.path / "taken" / "inner"));
}

TEST_CASE("file: what is written replaces what was there, and nothing else") {
    const Folder folder;
    put(folder.path / "a", "a long text that was there before");
    ceiba::write_text(folder.path / "a", "short");
    CHECK(ceiba::read_text(folder.path / "a") == "short");
    CHECK(folder.files() == 1);
}

#if __has_include(<sys/resource.h>)
TEST_CASE("file: a disk that is full leaves the old file as it was") {
    const Folder folder;
    put(folder.path / "a", "old");
    rlimit before{};
    REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit small = before;
    small.rlim_cur = 1000;
    setrlimit(RLIMIT_FSIZE, &small);
    const auto found = issues([&] { ceiba::write_text(folder.path / "a", std::string(100000, 'x')); });
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    CHECK(code(found) == "cannot_write");
    CHECK(ceiba::read_text(folder.path / "a") == "old");
    CHECK(folder.files() == 1);
}
#endif

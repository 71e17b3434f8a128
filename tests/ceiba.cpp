// The umbrella header: everything but io/.

#include <ceiba/ceiba.hpp>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>

#include "catch.hpp"
#include "places.hpp"

namespace {

namespace fs = std::filesystem;

/// Adds a header and all that it includes of the library.
void reach(const fs::path& include, const std::string& header, std::set<std::string>& reached) {
    if (!reached.insert(header).second) return;
    std::ifstream in(include / header);
    REQUIRE(in);
    constexpr std::string_view begin = "#include <ceiba/";
    constexpr std::size_t prefix = begin.find('<') + 1;
    for (std::string line; std::getline(in, line);)
        if (line.starts_with(begin)) reach(include, line.substr(prefix, line.rfind('>') - prefix), reached);
}

}  // namespace

TEST_CASE("ceiba: the umbrella reaches every public header but those of io, of operations and of compiled programs") {
    const fs::path include = fs::path(tests::source()) / "include";
    std::set<std::string> reached;
    reach(include, "ceiba/ceiba.hpp", reached);
    int headers = 0;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(include)) {
        const std::string header = fs::relative(entry.path(), include).generic_string();
        if (entry.path().extension() != ".hpp" || header.starts_with("ceiba/detail/")) continue;
        ++headers;
        INFO(header);
        // the table of operations is for those who make another language, and knows schemas; programs and what visits all rules for them
        // are for those who evaluate without a document, and cost every other file a second
        const bool data = header == "ceiba/engine/batch.hpp" || header == "ceiba/engine/state.hpp";
        const bool apart =
            header == "ceiba/combine/rules.hpp" || header == "ceiba/combine/strip.hpp" || (header.starts_with("ceiba/engine/") && !data);
        // methods of weighting and ranking are used one by one, or by their names
        const bool methods = header.starts_with("ceiba/rank/") || header.starts_with("ceiba/weight/") || header == "ceiba/methods.hpp" ||
                             header == "ceiba/linear_program.hpp" || header == "ceiba/model/method_card.hpp" ||
                             header == "ceiba/model/ranked_table.hpp" || header == "ceiba/model/weighed_criteria.hpp" ||
                             header == "ceiba/model/rank_reversal.hpp" || header == "ceiba/model/drawn_weights.hpp";
        // likewise what asks how far a result depends on what is not known
        const bool robust = header.starts_with("ceiba/robust/");
        if (methods || robust) continue;
        CHECK(reached.contains(header) != (apart || header.starts_with("ceiba/io/") || header.starts_with("ceiba/operation")));
    }
    CHECK(headers > 30);
}

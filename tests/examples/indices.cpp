// Indices over many units give their published figures: every instruments/*/index.json, fitted and scored unit by unit.

#include <boost/json.hpp>
#include <ceiba/check.hpp>
#include <ceiba/evaluator.hpp>
#include <ceiba/fit.hpp>
#include <ceiba/io/file.hpp>
#include <ceiba/score.hpp>
#include <cmath>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "catch.hpp"
#include "places.hpp"
#include "reproduced.hpp"

namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

using Row = std::map<std::string, std::string>;

std::string text(const json::value& value) {
    return json::value_to<std::string>(value);
}

/// A table with a head; cells may be in double quotes.
std::vector<Row> table(const fs::path& path) {
    std::vector<std::vector<std::string>> lines(1);
    lines.back().emplace_back();
    bool quoted = false;
    for (const char c : ceiba::read_text(path)) {
        if (c == '"') quoted = !quoted;
        else if (c == ',' && !quoted) lines.back().emplace_back();
        else if (c == '\n' && !quoted) lines.push_back({""});
        else if (c != '\r' || quoted) lines.back().back() += c;
    }
    std::vector<Row> out;
    for (std::size_t l = 1; l < lines.size(); ++l) {
        if (lines[l].size() != lines[0].size()) continue;
        Row& row = out.emplace_back();
        for (std::size_t c = 0; c < lines[0].size(); ++c) row[lines[0][c]] = lines[l][c];
    }
    return out;
}

/// One folder of instruments/ with an index in it.
struct Index {
    fs::path folder{};
    json::object document{};

    std::string said(const char* key) const { return text(document.at(key)); }
    ceiba::Framework framework() const { return ceiba::read_file<ceiba::Framework>((folder / said("framework")).string()); }
    std::vector<ceiba::Assessment> units(const ceiba::Framework& framework) const {
        std::vector<ceiba::Assessment> out;
        for (const Row& row : table(folder / said("units"))) {
            ceiba::Assessment& unit = out.emplace_back();
            unit.id = unit.subject.id = row.at(said("subject"));
            unit.framework = framework.id;
            unit.round.id = "published";
            unit.institutions.push_back({.id = "statistics"});
            for (const auto& [group, column] : document.at("groups").as_object()) unit.subject.groups[group] = row.at(text(column));
            for (const auto& [indicator, column] : document.at("answers").as_object()) {
                const std::string& cell = row.at(text(column));
                if (cell == said("missing")) continue;
                ceiba::Response& response = unit.responses.emplace_back();
                response.institution = "statistics";
                response.indicator = indicator;
                response.answer.emplace().value = std::stod(cell);
            }
        }
        return out;
    }
    std::map<std::string, Row> expected() const {
        std::map<std::string, Row> out;
        for (const Row& row : table(folder / said("expected"))) out[row.at(said("subject"))] = row;
        return out;
    }
};

std::vector<Index> indices() {
    std::vector<Index> out;
    for (const fs::directory_entry& entry : fs::directory_iterator(fs::path(tests::examples()) / "instruments"))
        if (fs::exists(entry.path() / "index.json"))
            out.push_back({entry.path(), json::parse(ceiba::read_text(entry.path() / "index.json")).as_object()});
    std::ranges::sort(out, {}, &Index::folder);
    return out;
}

}  // namespace

TEST_CASE("indices give their published figures, every one of every unit") {
    const std::vector<Index> all = indices();
    REQUIRE_FALSE(all.empty());
    for (const Index& index : all) {
        INFO(index.folder.string());
        const double tolerance = index.document.at("tolerance").to_number<double>();
        const ceiba::Framework framework = index.framework();
        const ceiba::Fitted fitted = ceiba::fit(framework, index.units(framework));
        const std::map<std::string, Row> expected = index.expected();
        REQUIRE(fitted.assessments.size() == expected.size());
        CHECK(tests::reproduced(ceiba::Evaluator(fitted.framework), fitted.assessments) > 0);
        std::size_t compared = 0;
        for (const ceiba::Assessment& unit : fitted.assessments) {
            INFO(unit.id);
            std::map<std::string, const ceiba::NodeScore*> nodes;
            const ceiba::Scores scores = ceiba::score(fitted.framework, unit);
            for (const ceiba::NodeScore& node : scores.nodes) nodes[node.id] = &node;
            for (const auto& [id, column] : index.document.at("nodes").as_object()) {
                INFO(std::string_view(id));
                const ceiba::NodeScore& node = *nodes.at(id);
                REQUIRE(node.value);
                CHECK(std::abs(*node.value - std::stod(expected.at(unit.id).at(text(column)))) <= tolerance);
                ++compared;
            }
        }
        CHECK(compared == expected.size() * index.document.at("nodes").as_object().size());
    }
}

TEST_CASE("what was imputed is flagged in the fit, in the assessments and in every score above it, and no answer changes") {
    for (const Index& index : indices()) {
        INFO(index.folder.string());
        const ceiba::Framework framework = index.framework();
        const std::vector<ceiba::Assessment> units = index.units(framework);
        const ceiba::Fitted fitted = ceiba::fit(framework, units);
        std::map<std::string, int> imputed;
        for (const ceiba::FittedCell& cell : fitted.cells) {
            CHECK((cell.imputed.has_value() || cell.treated.has_value()));
            CHECK(cell.imputed.has_value() != cell.observed.has_value());
            if (cell.imputed) ++imputed[cell.assessment];
        }
        REQUIRE_FALSE(imputed.empty());
        for (std::size_t u = 0; u < units.size(); ++u) {
            INFO(units[u].id);
            CHECK(fitted.assessments[u].responses == units[u].responses);
            const ceiba::Scores scores = ceiba::score(fitted.framework, fitted.assessments[u]);
            int flagged = 0;
            for (const ceiba::Reconciled& r : scores.answers) {
                flagged += r.imputed ? 1 : 0;
                if (r.imputed) CHECK(r.state != ceiba::State::answered);
            }
            CHECK(flagged == imputed[units[u].id]);
            CHECK((scores.nodes[0].imputed > 0) == (flagged > 0));
            CHECK((*scores.nodes[0].coverage < 1) == (flagged > 0));
            CHECK(*scores.nodes[0].lower <= *scores.nodes[0].value);
            CHECK(*scores.nodes[0].value <= *scores.nodes[0].upper);
        }
    }
}

TEST_CASE("an index is fitted before it is scored") {
    for (const Index& index : indices()) {
        INFO(index.folder.string());
        const ceiba::Framework framework = index.framework();
        const std::vector<ceiba::Assessment> units = index.units(framework);
        CHECK_FALSE(ceiba::has_errors(ceiba::check(framework)));
        CHECK_THROWS_AS(ceiba::score(framework, units.front()), ceiba::Error);
        CHECK_THROWS_AS(ceiba::Evaluator(framework), ceiba::Error);
    }
}

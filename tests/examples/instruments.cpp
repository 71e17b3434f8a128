// Published instruments give their published figures: every instruments/*/cases.json.

#include <algorithm>
#include <boost/json.hpp>
#include <ceiba/crosstab.hpp>
#include <ceiba/gaps.hpp>
#include <ceiba/io/file.hpp>
#include <ceiba/score.hpp>
#include <cmath>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "catch.hpp"
#include "places.hpp"

namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

using Values = std::map<std::string, std::optional<double>>;

std::string text(const json::value& value) {
    return json::value_to<std::string>(value);
}

/// One folder of instruments/, with its cases.
struct Instrument {
    fs::path folder{};
    json::object document{};

    ceiba::Framework framework() const { return ceiba::read_file<ceiba::Framework>((folder / text(document.at("framework"))).string()); }
    /// The method a case names; the empty one if it names none.
    ceiba::Method method(const json::object& owner) const {
        const json::value* file = owner.if_contains("method");
        if (file == nullptr || file->is_null()) return ceiba::Method{};
        return ceiba::read_file<ceiba::Method>((folder / text(*file)).string());
    }
    /// A list of the document; empty if it has none of that name.
    json::array list(const char* key) const {
        const json::value* found = document.if_contains(key);
        return found == nullptr ? json::array{} : found->as_array();
    }
};

Instrument read_instrument(const fs::path& folder) {
    return {.folder = folder, .document = json::parse(ceiba::read_text((folder / "cases.json").string())).as_object()};
}

std::vector<Instrument> instruments() {
    std::vector<Instrument> all;
    for (const fs::directory_entry& entry : fs::directory_iterator(fs::path(tests::examples()) / "instruments"))
        if (fs::exists(entry.path() / "cases.json")) all.push_back(read_instrument(entry.path()));
    std::sort(all.begin(), all.end(), [](const Instrument& a, const Instrument& b) { return a.folder < b.folder; });
    return all;
}

ceiba::Assessment assessment(const ceiba::Framework& framework, const json::object& c) {
    ceiba::Assessment out;
    out.id = text(c.at("subject"));
    out.framework = framework.id;
    out.subject.id = out.id;
    out.round.id = "published";
    out.institutions.push_back({.id = "assessor"});
    for (const auto& [indicator, answer] : c.at("answers").as_object()) {
        if (answer.is_null()) continue;
        ceiba::Response response;
        response.institution = "assessor";
        response.indicator = std::string(indicator);
        if (answer.is_object()) {  // why there is no answer
            const auto state = ceiba::describe::value_of<ceiba::State>(text(answer.at("state")));
            INFO(response.indicator);
            REQUIRE(state.has_value());
            response.state = *state;
        } else if (answer.is_string()) {
            response.answer.emplace().value = text(answer);
        } else {
            response.answer.emplace().value = answer.to_number<double>();
        }
        out.responses.push_back(std::move(response));
    }
    return out;
}

ceiba::Scores scores(const ceiba::Framework& framework, const json::object& c, const ceiba::Method& method) {
    return ceiba::score(framework, assessment(framework, c), method);
}

Values values(const ceiba::Scores& scores) {
    Values out;
    for (const ceiba::NodeScore& node : scores.nodes) out[node.id] = node.value;
    return out;
}

Values values(const ceiba::Framework& framework, const json::object& c, const ceiba::Method& method) {
    return values(scores(framework, c, method));
}

/// The points that a case says stand beside the values of some nodes.
void check_beside(const json::object& c, const ceiba::Scores& found) {
    const json::value* beside = c.if_contains("beside");
    if (beside == nullptr) return;
    for (const auto& pair : beside->as_object()) {
        const std::string id(pair.key());
        const json::object& expected = pair.value().as_object();
        INFO(id);
        const auto node = std::find_if(found.nodes.begin(), found.nodes.end(), [&](const auto& n) { return n.id == id; });
        REQUIRE(node != found.nodes.end());
        REQUIRE(node->beside.has_value());
        std::size_t compared = 0;
        ceiba::describe::for_each_member<ceiba::combine::PointTotals>([&](const ceiba::describe::Note& note, auto member) {
            const json::value* number = expected.if_contains(note.name);
            if (number == nullptr) return;
            INFO(note.name);
            const std::optional<double> value = (*node->beside).*member;
            REQUIRE(value.has_value());
            CHECK(std::abs(*value - number->to_number<double>()) <= c.at("tolerance").to_number<double>());
            ++compared;
        });
        CHECK(compared == expected.size());
    }
}

/// The gaps that a case says some indicators have to their own targets.
void check_gaps(const ceiba::Framework& framework, const json::object& c, const ceiba::Scores& found, const ceiba::Method& method) {
    const json::value* gaps = c.if_contains("gaps");
    if (gaps == nullptr) return;
    const ceiba::Gaps all = ceiba::gaps(framework, found, ceiba::TargetProfile{.id = "own"}, method);
    for (const auto& pair : gaps->as_object()) {
        const std::string id(pair.key());
        INFO(id);
        const auto gap = std::find_if(all.gaps.begin(), all.gaps.end(), [&](const auto& g) { return g.node == id; });
        REQUIRE(gap != all.gaps.end());
        REQUIRE(gap->gap.has_value());
        CHECK(std::abs(*gap->gap - pair.value().to_number<double>()) <= c.at("tolerance").to_number<double>());
    }
}

/// How many subjects are not at the place published for them.
int mismatched_ranks(const Instrument& instrument, const ceiba::Framework& framework, const json::object& ranks) {
    const ceiba::Method method = instrument.method(ranks);
    const std::string node = text(ranks.at("node"));
    const json::object& expected = ranks.at("expected").as_object();
    std::vector<std::pair<double, std::string>> order;
    for (const json::value& c : instrument.list("cases")) {
        const std::string subject = text(c.as_object().at("subject"));
        if (!expected.contains(subject)) continue;
        const std::optional<double> value = values(framework, c.as_object(), method).at(node);
        INFO(subject);
        REQUIRE(value.has_value());
        order.emplace_back(*value, subject);
    }
    REQUIRE(order.size() == expected.size());
    std::sort(order.rbegin(), order.rend());
    int count = 0;
    for (std::size_t i = 0; i < order.size(); ++i)
        if (expected.at(order[i].second).to_number<std::size_t>() != i + 1) ++count;
    return count;
}

void remove_clamps(ceiba::Framework& framework) {
    for (ceiba::Scale& scale : framework.scales) {
        if (!scale.numeric) continue;
        if (auto* goalposts = std::get_if<ceiba::measure::Goalposts>(&scale.numeric->value)) goalposts->clamp = false;
    }
}

}  // namespace

TEST_CASE("published instruments give their published figures") {
    const std::vector<Instrument> all = instruments();
    REQUIRE(all.size() >= 18);
    for (const Instrument& instrument : all) {
        INFO(instrument.folder.string());
        const ceiba::Framework framework = instrument.framework();
        for (const json::value& item : instrument.list("cases")) {
            const json::object& c = item.as_object();
            INFO(text(c.at("name")));
            const double tolerance = c.at("tolerance").to_number<double>();
            const ceiba::Method method = instrument.method(c);
            const ceiba::Scores all_nodes = scores(framework, c, method);
            const Values found = values(all_nodes);
            check_beside(c, all_nodes);
            check_gaps(framework, c, all_nodes, method);
            for (const auto& [id, expected] : c.at("expected").as_object()) {
                const std::string node(id);
                INFO(node);
                REQUIRE(found.count(node) == 1);
                const std::optional<double> value = found.at(node);
                REQUIRE(value.has_value() == !expected.is_null());
                if (value) CHECK(std::abs(*value - expected.to_number<double>()) <= tolerance);
            }
        }
    }
}

TEST_CASE("instruments agree with a second calculation on invented answers") {
    const json::object reference = json::parse(ceiba::read_text(tests::reference() + "/instruments.json")).as_object();
    const double tolerance = reference.at("tolerance").to_number<double>();
    int compared = 0;
    for (const json::value& item : reference.at("instruments").as_array()) {
        const json::object& vectors = item.as_object();
        const Instrument instrument = read_instrument(fs::path(tests::examples()) / "instruments" / text(vectors.at("id")));
        INFO(instrument.folder.string());
        const ceiba::Framework framework = instrument.framework();
        const json::array& indicators = vectors.at("indicators").as_array();
        const json::array& nodes = vectors.at("nodes").as_array();
        for (std::size_t row = 0; row < vectors.at("rows").as_array().size(); ++row) {
            const json::object& r = vectors.at("rows").as_array()[row].as_object();
            INFO("row " << row);
            json::object answers;
            for (std::size_t i = 0; i < indicators.size(); ++i) answers[text(indicators[i])] = r.at("answers").as_array().at(i);
            const Values found = values(framework, {{"subject", "invented"}, {"answers", answers}}, instrument.method(r));
            for (std::size_t i = 0; i < nodes.size(); ++i) {
                const json::value& expected = r.at("expected").as_array().at(i);
                const std::optional<double> value = found.at(text(nodes[i]));
                INFO(text(nodes[i]));
                REQUIRE(value.has_value() == !expected.is_null());
                if (value) CHECK(std::abs(*value - expected.to_number<double>()) <= tolerance);
                ++compared;
            }
        }
    }
    CHECK(compared > 1000);
}

TEST_CASE("published instruments give their published ranks") {
    int compared = 0;
    for (const Instrument& instrument : instruments()) {
        INFO(instrument.folder.string());
        for (const json::value& ranks : instrument.list("ranks")) {
            INFO(text(ranks.as_object().at("name")));
            CHECK(mismatched_ranks(instrument, instrument.framework(), ranks.as_object()) == 0);
            ++compared;
        }
    }
    CHECK(compared > 0);
}

TEST_CASE("published instruments give their figures across the tree") {
    int compared = 0;
    for (const Instrument& instrument : instruments()) {
        INFO(instrument.folder.string());
        const ceiba::Framework framework = instrument.framework();
        for (const json::value& entry : instrument.list("cases")) {
            const json::object& c = entry.as_object();
            const json::value* asked = c.if_contains("crosstab");
            if (asked == nullptr) continue;
            INFO(text(c.at("name")));
            const ceiba::Scores found = scores(framework, c, instrument.method(c));
            const auto differing = [&](const char* weights) {
                const auto which = *ceiba::describe::value_of<ceiba::CellWeights>(text(asked->at(weights)));
                int out = 0;
                for (const ceiba::Cell& cell : ceiba::crosstab(framework, found, text(asked->at("axis")), std::nullopt, which).cells)
                    out += std::abs(*cell.value - asked->at("expected").at(cell.tag).to_number<double>()) >
                           c.at("tolerance").to_number<double>();
                return out;
            };
            CHECK(differing("weights") == 0);
            CHECK(differing("misses") > 0);
            ++compared;
        }
    }
    CHECK(compared > 0);
}

TEST_CASE("a plausible but wrong reading of an instrument misses what is published or is refused") {
    int tried = 0;
    for (const Instrument& instrument : instruments()) {
        INFO(instrument.folder.string());
        for (const json::value& item : instrument.list("negative")) {
            const json::object& negative = item.as_object();
            INFO(text(negative.at("name")));
            ++tried;
            ceiba::Framework framework = instrument.framework();
            if (negative.contains("without")) {
                REQUIRE(text(negative.at("without")) == "clamp");
                remove_clamps(framework);
            }
            if (const json::value* code = negative.if_contains("refused")) {
                std::vector<std::string> codes;
                try {
                    values(framework, instrument.list("cases").front().as_object(), instrument.method(negative));
                } catch (const ceiba::Error& error) {
                    for (const ceiba::Issue& issue : error.issues()) codes.emplace_back(issue.code);
                }
                CHECK(std::find(codes.begin(), codes.end(), text(*code)) != codes.end());
            }
            if (const json::value* differ = negative.if_contains("must_differ")) {
                int found_cases = 0;
                for (const json::value& entry : instrument.list("cases")) {
                    const json::object& c = entry.as_object();
                    const json::value* nodes = differ->as_object().if_contains(text(c.at("name")));
                    if (nodes == nullptr) continue;
                    ++found_cases;
                    INFO(text(c.at("name")));
                    const Values found = values(framework, c, instrument.method(negative));
                    for (const json::value& id : nodes->as_array()) {
                        const std::string node = text(id);
                        const std::optional<double> value = found.at(node);
                        REQUIRE(value.has_value());
                        const double expected = c.at("expected").as_object().at(node).to_number<double>();
                        CHECK(std::abs(*value - expected) > c.at("tolerance").to_number<double>());
                    }
                }
                CHECK(static_cast<std::size_t>(found_cases) == differ->as_object().size());
            }
            if (const json::value* counts = negative.if_contains("mismatched_ranks")) {
                const json::array ranks = instrument.list("ranks");
                REQUIRE(ranks.size() == counts->as_array().size());
                for (std::size_t i = 0; i < ranks.size(); ++i)
                    CHECK(mismatched_ranks(instrument, framework, ranks[i].as_object()) == counts->as_array()[i].to_number<int>());
            }
        }
    }
    CHECK(tried > 0);
}

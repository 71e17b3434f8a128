#include <ceiba/check.hpp>
#include <ceiba/io/json.hpp>
#include <ceiba/io/responses.hpp>

#include "catch.hpp"

namespace {

using namespace ceiba;

const Framework& framework() {
    static const Framework out = parse<Framework>(R"({"schema": "ceiba/framework/1", "id": "f", "version": "1",
        "scales": [{"id": "s", "levels": [{"code": "low", "value": 0}, {"code": "high", "value": 1, "label": {"es": "Alto"}}]},
                   {"id": "n", "numeric": {"normalise": "identity", "low": 0, "high": 1}}],
        "root": {"id": "r", "children": [{"id": "law", "code": "1.1", "label": "A law", "question": {"scale": "s"}},
                                         {"id": "share", "question": {"scale": "n"}}]}})");
    return out;
}

Readings read(std::string_view bytes, TableOptions options = {}) {
    if (!options.unnamed_subject) options.unnamed_subject = "x";
    if (!options.unnamed_round) options.unnamed_round = "1";
    return read_responses(sheet(bytes, options), framework(), options);
}

/// The answers of the first assessment: institution, indicator, and the answer or the state.
std::string answers(const Readings& readings) {
    std::string out;
    for (const Response& r : readings.assessments.front().responses) {
        out += (out.empty() ? "" : "; ") + r.institution + " " + r.indicator + " ";
        if (!r.answer) out += describe::name_of(r.state);
        else if (const auto* code = std::get_if<std::string>(&r.answer->value)) out += *code;
        else out += std::to_string(std::get<double>(r.answer->value)).substr(0, 4);
    }
    return out;
}

/// Code, row and column of everything that is wrong.
std::vector<std::string> refused(std::string_view bytes, const TableOptions& options = {}) {
    std::vector<std::string> out;
    try {
        read(bytes, options);
    } catch (const Error& error) {
        for (const Issue& i : error.issues())
            out.push_back(i.code + " " + std::to_string(i.row.value_or(0)) + " " + i.column.value_or("-"));
    }
    return out;
}

using Refused = std::vector<std::string>;

}  // namespace

TEST_CASE("tidy, wide and turned tables hold the same answers", "[table]") {
    const std::string all = "a law high; a share 0.50; b law low; b share not_answered";
    CHECK(answers(read("institution,indicator,answer\na,law,high\na,share,0.5\nb,law,low\nb,share,\n")) == all);
    CHECK(answers(read("institution;law;share\na;Alto;0,5\nb;low;\n")) == all);
    CHECK(answers(read("A title\n\nInstitution;A law;share\nA;1;0,5\n", {.codes = {{"law:1", "high"}}})) == "a law high; a share 0.50");
    const Readings turned = read("indicator,a,b\n1.1,high,low\nshare,0.5,\n");
    CHECK(answers(turned) == "a law high; b law low; a share 0.50; b share not_answered");
    CHECK(turned.assessments.front().institutions.size() == 2);
}

TEST_CASE("each subject and round is an assessment, in the order in which they appear", "[table]") {
    const Readings both = read("subject,round,institution,law\nq,2,a,low\np,1,a,low\nq,2,b,high\n");
    REQUIRE(both.assessments.size() == 2);
    CHECK(both.assessments[0].id == "q_2");
    CHECK(both.assessments[0].responses.size() == 2);
    CHECK(both.summary.subjects == 2);
    CHECK(both.summary.states == std::map<std::string, std::int64_t>{{"answered", 3}});
    const Readings one = read("subject,round,institution,law\nq,2,a,low\np,1,a,low\n", {.subject = Subject{.id = "p"}});
    REQUIRE(one.assessments.size() == 1);
    CHECK(one.assessments[0].subject.id == "p");
    CHECK(one.summary.rows_left_out == 1);
}

TEST_CASE("issues of an assessment have the row and the column of their response", "[table]") {
    const Readings wide = read("institution,date,law,share\na,,low,\n\nb,2025-01-02,high,0.1\n");
    Issue found = issue("bad_date", "/responses/2/date", {"x"});
    CHECK(wide.placed(0, found).row == 4);
    CHECK(wide.placed(0, found).column == "date");
    CHECK(wide.placed(0, issue("no_answer", "/responses/3")).column == "share");
    CHECK(wide.placed(0, issue("duplicate_response", "/responses/3", {"/responses/0"})).arguments == std::vector<std::string>{"#2"});
    CHECK(wide.placed(0, issue("bad_id", "/institutions/0/id", {"x"})).where == "/institutions/0/id");
    const Issue level = wide.placed(0, issue("not_a_level", "/responses/0/answer", {"x", "s", "low, high", ""}));
    CHECK(level.arguments.size() == 5);
    CHECK(level.text.find("--code 'x=...'") != std::string::npos);
}

TEST_CASE("everything that is wrong with a table is said at once, in its order", "[table]") {
    CHECK(refused("institution,law,other,share\na,best,,2\n,low,,\nb,#N/A,,0.5\nb,low,x,1\n") ==
          Refused{"unknown_column 1 other", "not_a_level 2 law", "off_scale 2 share", "missing_key 3 institution",
                  "spreadsheet_error 4 law", "duplicate_response 5 share"});
    CHECK(refused("institution,law,A law\na,low,\nb,low,high\n") == Refused{"two_answers 3 A law"});
    CHECK(refused("institution;share\na;1.234\nb;0,5\n") == Refused{"two_marks 2 share"});
    CHECK(refused("subject,institution,law\n,a,low\n#REF!,a,low\n") == Refused{"missing_key 2 subject", "spreadsheet_error 3 subject"});
    CHECK(refused("institution,sector,indicator,answer\na,x,law,low\na,y,share,1\n") == Refused{"two_readings 3 sector"});
    CHECK(refused("institution,law\na,low\n", {.decimal = "x"}) == Refused{"unknown_value 0 -"});
}

TEST_CASE("percentages are shares of what 100 % is on their scale, where the whole column has them", "[table]") {
    CHECK(answers(read("institution,share\na,45%\nb,7.5 %\n")) == "a share 0.45; b share 0.07");
    CHECK(answers(read("institution;share\na;45\xC2\xA0%\nb;\n")) == "a share 0.45; b share not_answered");
    CHECK(refused("institution,share\na,45%\nb,0.5\n") == Refused{"two_percents 2 share"});
    CHECK(refused("institution,law\na,45%\n") == Refused{"not_a_level 2 law"});
    Framework other = framework();
    const auto on = [&](const measure::Normaliser::Variant& numeric) {
        other.scales[1].numeric = measure::Normaliser{numeric};
        return read_responses(sheet("institution,share\na,45%\n", {}), other, {.unnamed_subject = "x", .unnamed_round = "1"});
    };
    CHECK(answers(on(measure::Identity{.low = 0, .high = 100})) == "a share 45.0");
    CHECK(answers(on(measure::Goalposts{.low = 0, .high = 100})) == "a share 45.0");
    CHECK_THROWS_AS(on(measure::Identity{.low = 0, .high = 5}), Error);
    CHECK(read("institution,law,confidence\na,low,80%\n").assessments[0].responses[0].confidence == 0.8);
    CHECK(refused("institution,law,confidence\na,low,80%\nb,low,1\n") == Refused{"two_percents 2 confidence"});
}

TEST_CASE("a table without rows beyond its columns is not kept as a square", "[table]") {
    std::string bytes = "institution,law\n";
    for (int i = 0; i < 3000; ++i) bytes += "i" + std::to_string(i) + ",low\n";
    const std::string wide(3000, ',');
    for (int i = 0; i < 20; ++i) bytes += "x,low" + wide + "\n";
    const Sheet found = sheet(bytes, {});
    CHECK(found.columns.size() == 2);
    CHECK(found.widths.back() == 3002);
    CHECK(found.filled.back() == 2);
}

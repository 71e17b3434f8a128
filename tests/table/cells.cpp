#include <ceiba/io/json.hpp>
#include <ceiba/io/responses.hpp>
#include <set>

#include "catch.hpp"
#include "table/dates.hpp"
#include "table/numbers.hpp"
#include "table/words.hpp"

namespace {

using namespace ceiba;
using namespace ceiba::table_words;

/// The value of a cell beside others of its column; "two ways" or "none" as NaN and infinity would say it badly.
std::string read(std::string_view cell, const std::vector<std::string_view>& beside = {}, bool semicolons = false,
                 std::optional<char> given = std::nullopt) {
    Marks marks{.semicolons = semicolons, .given = given};
    marks.see(cell);
    for (const std::string_view other : beside) marks.see(other);
    const Number number = number_of(cell, marks);
    if (number.two_ways) return "two ways";
    return number.value ? std::to_string(*number.value).substr(0, std::to_string(*number.value).find('.') + 4) : "none";
}

std::string date(std::string_view cell, const std::vector<std::string_view>& beside = {}, std::optional<DateOrder> given = std::nullopt) {
    DateOrders orders{.given = given};
    orders.see(cell);
    for (const std::string_view other : beside) orders.see(other);
    const DateRead found = date_of(cell, orders);
    return found.two_ways ? "two ways" : found.date.value_or("none");
}

Framework framework(const std::string& levels, const std::string& more = "") {
    return parse<Framework>(R"({"schema": "ceiba/framework/1", "id": "f", "version": "1", "scales": [{"id": "s", "levels": [)" + levels +
                            "]" + more + R"(}], "root": {"id": "r", "children": [{"id": "q", "question": {"scale": "s"}}]}})");
}

/// What a cell means: a state, the code of a level, a number, words; or the code of its issue and its readings.
std::string meaning(const Framework& f, const std::string& cell, const TableOptions& options = {}) {
    const CellMeaning m = cell_meanings(f, {"q"}, {cell}, options).front();
    if (m.issue) {
        std::string out = m.issue->code + ":";
        for (std::size_t i = 1; i < m.issue->arguments.size(); ++i) out += (i == 1 ? " " : ", ") + m.issue->arguments[i];
        return out;
    }
    if (m.state) return std::string(describe::name_of(*m.state));
    const auto* code = std::get_if<std::string>(&m.answer->value);
    return code != nullptr ? *code : "number " + std::to_string(static_cast<int>(std::get<double>(m.answer->value)));
}

const std::string yes_no = R"({"code": "1", "value": 0, "label": {"en": "Yes", "es": "Sí"}}, {"code": "0", "value": 1, "label": "No"})";
const std::string three = R"({"code": "none", "value": 1, "label": "Nada"}, {"code": "some", "value": 2, "label": {"es": "Parcial"}},
                             {"code": "full", "value": 3, "label": {"en": "Complete", "es": "Completo"}})";

}  // namespace

TEST_CASE("marks of decimals and thousands are judged by the column", "[table]") {
    CHECK(read("12,5") == "12.500");
    CHECK(read("12.5") == "12.500");
    CHECK(read("1.234,5") == "1234.500");
    CHECK(read("1,234.5") == "1234.500");
    CHECK(read("1.234.567") == "1234567.000");
    CHECK(read("1 234,5") == "1234.500");
    CHECK(read("0.125") == "0.125");
    CHECK(read("0,125") == "0.125");
    CHECK(read("1.234") == "1.234");
    CHECK(read("1.234", {}, true) == "two ways");
    CHECK(read("1,234") == "two ways");
    CHECK(read("1.234", {"1,5"}) == "two ways");
    CHECK(read("1,234", {"1.5"}) == "two ways");
    CHECK(read("1.234", {"2.345,5"}) == "1234.000");
    CHECK(read("1.234", {"7.5"}, true) == "1.234");
    CHECK(read("1,234", {"7,5"}) == "1.234");
    CHECK(read("1,234", {"2,345.5"}) == "1234.000");
    CHECK(read("1.234", {"7.5", "7,5"}) == "two ways");
    CHECK(read("1.234", {}, false, ',') == "1234.000");
    CHECK(read("1,234", {}, false, ',') == "1.234");
    CHECK(read("12.5", {}, false, ',') == "none");
}

TEST_CASE("what is no number is none", "[table]") {
    for (const std::string_view cell :
         {"", ".", "-", "1,234,5", "12,34,567", "1_000", "inf", "nan", "1e", "0x1", "50%", "--1", "1.2.3", "1e400", "\u0661"})
        CHECK(read(cell) == "none");
    CHECK(read("1e1") == "10.000");
    CHECK(read("1E+1") == "10.000");
    CHECK(read(".5") == "0.500");
    CHECK(read("5.") == "5.000");
    CHECK(read("-007") == "-7.000");
    CHECK(read("1e-400") == "0.000");
}

TEST_CASE("dates are ISO, have the year last, or are serials of a spreadsheet", "[table]") {
    CHECK(date("2025-03-01") == "2025-03-01");
    CHECK(date("2025-02-30") == "none");
    CHECK(date("2025/03/01") == "2025-03-01");
    CHECK(date("25/03/2025") == "2025-03-25");
    CHECK(date("03/25/2025") == "2025-03-25");
    CHECK(date("5.5.2025") == "2025-05-05");
    CHECK(date("03/04/2025") == "two ways");
    CHECK(date("03/04/2025", {"25/03/2025"}) == "2025-04-03");
    CHECK(date("03/04/2025", {"03/25/2025"}) == "2025-03-04");
    CHECK(date("03/04/2025", {"03/25/2025", "25/03/2025"}) == "two ways");
    CHECK(date("03/04/2025", {}, DateOrder::day_first) == "2025-04-03");
    CHECK(date("03/25/2025", {}, DateOrder::day_first) == "none");
    CHECK(date("45678") == "2025-01-21");
    CHECK(date("36526") == "2000-01-01");
    CHECK(date("45716.5") == "2025-02-28T12:00:00");
    CHECK(date("20250301") == "none");
    CHECK(date("01/03/25") == "none");
}

TEST_CASE("a date may have a time, which tells apart what was sent on one day", "[table]") {
    CHECK(date("2025-03-01T10:05:00") == "2025-03-01T10:05:00");
    CHECK(date("2025-03-01 10:05") == "2025-03-01T10:05:00");
    CHECK(date("2025-03-01T10:05:00.123-06:00") == "2025-03-01T10:05:00");
    CHECK(date("2025-03-01T00:00:00Z") == "2025-03-01");
    CHECK(date("25/03/2025 6:26:24 PM") == "2025-03-25T18:26:24");
    CHECK(date("25/03/2025 12:00 a. m.") == "2025-03-25");
    CHECK(date("2025-03-01T25:00:00") == "none");
    CHECK(date("2025-03-01 noon") == "none");
}

TEST_CASE("an answer is a code, a code as a number or a label, never a value that is not asked for", "[table]") {
    const Framework f = framework(yes_no);
    CHECK(meaning(f, "1") == "1");
    CHECK(meaning(f, "1.0") == "1");
    CHECK(meaning(f, "1,00") == "1");
    CHECK(meaning(f, "01") == "1");
    CHECK(meaning(f, "si") == "1");
    CHECK(meaning(f, "SÍ") == "1");
    CHECK(meaning(f, "1 - Yes") == "1");
    CHECK(meaning(f, "0. No") == "0");
    CHECK(meaning(f, "0 - Yes") == "0 - Yes");
    CHECK(meaning(f, "0.5") == "0.5");
    CHECK(meaning(f, "1", {.answered_by = Answering::value}) == "two_readings: 1 (Yes), 0 (No)");
    const Framework g = framework(three);
    CHECK(meaning(g, "2") == "value_not_code: s");
    CHECK(meaning(g, "2", {.answered_by = Answering::value}) == "number 2");
    CHECK(meaning(framework(three, R"(, "answered_by": "value")"), "2,0") == "number 2");
    CHECK(meaning(framework(three, R"(, "answered_by": "value")"), "2.5") == "number 2");
    CHECK(meaning(g, "completo") == "full");
    CHECK(meaning(g, "FULL") == "full");
}

TEST_CASE("marks that are part of a code or a label matter", "[table]") {
    const Framework f =
        framework(R"({"code": "0-5", "value": 0}, {"code": ">5", "value": 1, "label": "> 10 casos"}, {"code": "B", "value": 2},
                                     {"code": "B+", "value": 3, "label": "Bueno."})");
    CHECK(meaning(f, ">5") == ">5");
    CHECK(meaning(f, "5") == "5");
    CHECK(meaning(f, "10 casos") == "10 casos");
    CHECK(meaning(f, "> 10 CASOS") == ">5");
    CHECK(meaning(f, "b+") == "B+");
    CHECK(meaning(f, "B+ \u2013 bueno") == "B+");
    CHECK(meaning(f, "[B+] Bueno") == "B+");
    CHECK(meaning(f, "B Bueno") == "B Bueno");
    CHECK(meaning(f, "bueno") == "B+");
}

TEST_CASE("codes that hold their value may lose their letters", "[table]") {
    const Framework f = framework(R"({"code": "l0", "value": 0}, {"code": "l1", "value": 1}, {"code": "l2", "value": 2})");
    CHECK(meaning(f, "2") == "l2");
    CHECK(meaning(f, "2.0") == "l2");
    CHECK(meaning(f, "3") == "3");
    const Framework g = framework(R"({"code": "l1", "value": 0}, {"code": "l2", "value": 1})");
    CHECK(meaning(g, "1") == "value_not_code: s");
}

TEST_CASE("codes that are one number are not told apart by it", "[table]") {
    const Framework f =
        framework(R"({"code": "1.1", "value": 0}, {"code": "1.10", "value": 1}, {"code": "1E2", "value": 2}, {"code": "x", "value": 3})");
    CHECK(meaning(f, "1.1") == "two_readings: 1.1, 1.10");
    CHECK(meaning(f, "100") == "1E2");
}

TEST_CASE("a level whose label is the code of another is not told apart", "[table]") {
    const Framework f = framework(R"({"code": "1", "value": 0, "label": "2"}, {"code": "2", "value": 1, "label": "x"})");
    CHECK(meaning(f, "2") == "two_readings: 1 (2), 2 (x)");
}

TEST_CASE("states are words of both languages, unless a level may be meant", "[table]") {
    const Framework f = framework(three);
    for (const std::string cell : {"", "N/D", "nd", "s/d", "S/D", "NR", "n/r", "sin respuesta", "no response"})
        CHECK(meaning(f, cell) == "not_answered");
    for (const std::string cell : {"NS", "ns", "no sabe", "N/S", "don't know", "don\u2019t know", "DK", "NS/NR"})
        CHECK(meaning(f, cell) == "dont_know");
    for (const std::string cell : {"N/A", "n/a", "NA", "No aplica", "no corresponde"}) CHECK(meaning(f, cell) == "not_applicable");
    for (const std::string cell : {"N/C", "nc"}) CHECK(meaning(f, cell) == "two_readings: state.not_answered, state.not_applicable");
    const Framework g = framework(R"({"code": "na", "value": 0}, {"code": "ns", "value": 1, "label": "No sé"})");
    CHECK(meaning(g, "na") == "na");
    CHECK(meaning(g, "NA") == "two_readings: na, state.not_applicable");
    CHECK(meaning(g, "no sé") == "two_readings: ns (No sé), state.dont_know");
    CHECK(meaning(g, "N/A") == "not_applicable");
}

TEST_CASE("errors of a spreadsheet are never an answer", "[table]") {
    const Framework f = framework(three);
    for (const std::string cell : {"#N/A", "#N/D", "#DIV/0!", "#\u00a1REF!", "#\u00bfNOMBRE?", "#VALUE!", "#\u00a1VALOR!", "####", "#NV"})
        CHECK(meaning(f, cell) == "spreadsheet_error:");
    CHECK_FALSE(is_spreadsheet_error("#org"));
    CHECK_FALSE(is_spreadsheet_error("#1"));
    CHECK_FALSE(is_spreadsheet_error("#"));
}

TEST_CASE("a table's own codes come first, those of a column before all others", "[table]") {
    const Framework f = framework(three);
    CHECK(meaning(f, "A", {.codes = {{"A", "full"}}}) == "full");
    CHECK(meaning(f, "A", {.codes = {{"A", "full"}, {"s:A", "none"}}}) == "none");
    CHECK(meaning(f, "", {.codes = {{"", "outside_mandate"}}}) == "outside_mandate");
    CHECK(meaning(f, "N/C", {.codes = {{"N/C", "not_applicable"}}}) == "not_applicable");
}

TEST_CASE("names are one where capitals, accents and blanks alone tell them apart", "[table]") {
    CHECK(folded(" Fiscal\u00eda \u00a0General") == "fiscalia general");
    CHECK(folded("FISCAL\u00cdA GENERAL") == "fiscalia general");
    CHECK(folded("Fiscali\u0301a general") == "fiscalia general");
    CHECK(folded("\u041f\u041e\u041b\u0418\u0426\u0418\u042f 1") == folded("\u043f\u043e\u043b\u0438\u0446\u0438\u044f 1"));
    CHECK(folded("Stra\u00dfe") == "strasse");
    CHECK(folded("\ud55c\uad6d") == folded("\u1112\u1161\u11ab\u1100\u116e\u11a8"));
    CHECK(id_of("Fiscal\u00eda General") == "fiscalia_general");
    CHECK(id_of("police") == "police");
    const std::vector<std::string> names{"\u041f\u043e\u043b\u0438\u0446\u0438\u044f 1",
                                         "\u0421\u0443\u0434 1",
                                         "\u90e8\u9580 A",
                                         "\u6cd5\u9662 A",
                                         "Unit A+",
                                         "Unit A-",
                                         "Unit A",
                                         "Public",
                                         "Def",
                                         "Union",
                                         "3rd sector",
                                         "I 3rd sector",
                                         "***",
                                         "A.C.",
                                         "A C",
                                         "Wydzia\u0142 \u0141",
                                         "Wydzia\u0142 \u017b",
                                         "Strae",
                                         "Stra\u00dfe"};
    std::set<std::string> ids;
    for (const std::string& name : names) {
        const std::string id = id_of(name);
        CHECK(ids.insert(id).second);
        CHECK(id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string::npos);
        CHECK((id.front() >= 'a' && id.front() <= 'z'));
        CHECK(id_of(id) == id);
    }
    CHECK(id_of("Unit A+").starts_with("unit_a_x"));
    CHECK(id_of("Public").starts_with("public_x"));
}

#include <ceiba/io/table.hpp>

#include "catch.hpp"

namespace {

using namespace ceiba;

/// The cells of a table, rows between bars.
std::string cells(std::string_view bytes, const TableOptions& options = {}) {
    const Sheet s = sheet(bytes, options);
    std::string out;
    for (std::size_t row = 0; row < s.rows(); ++row) {
        if (row > 0) out += " | ";
        for (std::size_t column = 0; column < s.widths[row]; ++column) out += (column > 0 ? "," : "") + std::string(s.at(row, column));
    }
    return out;
}

std::vector<std::pair<std::string, std::int64_t>> refused(std::string_view bytes, const TableOptions& options = {}) {
    std::vector<std::pair<std::string, std::int64_t>> out;
    try {
        for (const Issue& i : sheet(bytes, options).issues) out.emplace_back(i.code, i.row.value_or(0));
    } catch (const Error& error) {
        for (const Issue& i : error.issues()) out.emplace_back(i.code, i.row.value_or(0));
    }
    return out;
}

using Refused = std::vector<std::pair<std::string, std::int64_t>>;

}  // namespace

TEST_CASE("the separator is that of the whole table", "[table]") {
    CHECK(cells("a,b\n1,2\n") == "a,b | 1,2");
    CHECK(cells("a;b\n1,5;2,5\n3,5;4,5\n") == "a,b | 1,5,2,5 | 3,5,4,5");
    CHECK(cells("a\tb\n1\t2\n") == "a,b | 1,2");
    CHECK(cells("a|b\n1|2\n") == "a,b | 1,2");
    CHECK(cells("\"a\"\t\"b\"\n\"1\"\t\"2\"\n") == "a,b | 1,2");
    CHECK(cells("A title, of some words\n\na;b\n1;2\n") == "A title, of some words |  | a,b | 1,2");
    CHECK(cells("\"x; y, z\",b\n1,2\n") == "x; y, z,b | 1,2");
    CHECK(cells("sep=;\na;b\n1;2\n") == "a,b | 1,2");
    CHECK(cells("\"sep=;\"\r\na;b\r\n1;2\r\n") == "a,b | 1,2");
    CHECK(cells("a,b\n1;2\n", {.separator = ";"}) == "a,b | 1,2");
    CHECK(refused("a,b\n", {.separator = "ab"}) == Refused{{"unknown_value", 0}});
}

TEST_CASE("rows end with LF or CRLF, with CR alone where there is no LF", "[table]") {
    CHECK(cells("a,b\r\n1,2\r\n") == "a,b | 1,2");
    CHECK(cells("a;b\r1;x, y\r2;z\r") == "a,b | 1,x, y | 2,z");
    CHECK(cells("a,b\n1,x\ry\n") == "a,b | 1,x\ry");
    CHECK(cells("a,b\n1,\"x\ry\"\n") == "a,b | 1,x\ry");
    CHECK(cells("a,b\n1,2") == "a,b | 1,2");
    CHECK(cells("a,b\n\n1,\n") == "a,b |  | 1,");
    CHECK(cells("a,b,\n1,2,") == "a,b, | 1,2,");
    CHECK(cells("") == "");
}

TEST_CASE("quotes, blanks and what keeps a cell from being run are not part of it", "[table]") {
    CHECK(cells("a,b\n\"say \"\"x\"\"\",\" y \"\n") == "a,b | say \"x\",y");
    CHECK(cells("a,b\n'=1+1,'tis\n") == "a,b | =1+1,'tis");
    CHECK(cells("a,b\n''=1,\u00a0x\u00a0\n") == "a,b | '=1,x");
    CHECK(refused("a,b\n\"x\" y,2\n") == Refused{{"after_quote", 2}});
    CHECK(refused("a,b\n1,\"2\n3,4\n") == Refused{{"bad_cell", 2}});
    CHECK(cells("'a';'b'\n'x; y';'it''s'\n") == "a,b | x; y,it's");
    CHECK(cells("a,b\n\"x,y\n", {.quote = "none"}) == "a,b | \"x,y");
    CHECK(cells("a,b\n~x,y~,1\n", {.quote = "~"}) == "a,b | x,y,1");
    CHECK(refused("a,b\n", {.quote = "ab"}) == Refused{{"unknown_value", 0}});
    const std::string great(200'000, 'x');
    CHECK(cells("a,b\n1," + great + "\n") == "a,b | 1," + great);
    CHECK(cells(std::string_view("a,b\n1,x\0y\n", 10)) == std::string("a,b | 1,x\0y", 11));
}

TEST_CASE("encodings are said by marks, or by the options", "[table]") {
    CHECK(cells("\xEF\xBB\xBF"
                "a,b\n") == "a,b");
    CHECK(cells(std::string_view("\xFF\xFE"
                                 "a\0,\0\xF1\0\n\0",
                                 10)) == "a,\u00f1");
    CHECK(cells(std::string_view("\xFE\xFF\0a\0,\0\xF1\0\n", 10)) == "a,\u00f1");
    CHECK(cells("a,\x96\xF1\n", {.encoding = "latin-1"}) == "a,\u2013\u00f1");
    CHECK(cells("a,b\n", {.encoding = "Latin-1"}) == "a,b");
    CHECK(refused("a\n\xF1\n") == Refused{{"bad_encoding", 2}});
    CHECK(refused("a\r\xF1\r") == Refused{{"bad_encoding", 2}});
    CHECK(refused("a\n\x81\n", {.encoding = "latin-1"}) == Refused{{"bad_encoding", 2}});
    CHECK(cells("a\n\u00f1\n", {.encoding = "latin-1"}) == "a | \u00f1");
    CHECK(refused("a\n\u00f1\n", {.encoding = "latin-1"}) == Refused{{"other_encoding", 0}});
    CHECK(refused(std::string_view("a\0,\0b\0\n\0", 8)) == Refused{{"bad_encoding", 1}});
    CHECK(refused("a\n\xED\xA0\x80\n") == Refused{{"bad_encoding", 2}});
    CHECK(refused("PK\x03\x04 and more") == Refused{{"not_csv", 0}});
    CHECK(refused("{\n \"count\": 1}") == Refused{{"not_csv", 0}});
    CHECK(refused("<html><table>") == Refused{{"not_csv", 0}});
}

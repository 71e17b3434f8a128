#include <ceiba/io/read.hpp>

#include "catch.hpp"

namespace {

namespace io = ceiba::io;
namespace json = boost::json;

template <class T>
T read(const json::value& v, std::vector<ceiba::Issue>& issues, const std::string& where = "") {
    T out{};
    io::read(out, v, where, issues);
    return out;
}

}  // namespace

TEST_CASE("read: what could be read is kept, and everything that could not is an issue") {
    std::vector<ceiba::Issue> issues;
    const auto node = read<ceiba::Node>(json::parse(R"({"id":"n","weight":"2","label":"N","children":[{"id":"a"},3,{"id":"c"}],"x":1})"),
                                        issues, "/here");
    CHECK(node.id == "n");
    CHECK(node.weight == 1);
    CHECK(node.label == ceiba::Text("N"));
    REQUIRE(node.children.size() == 3);
    CHECK(node.children[2].id == "c");
    REQUIRE(issues.size() == 3);
    CHECK(issues[0].where == "/here/weight");
    CHECK(issues[0].arguments == std::vector<std::string>{"kind.number", "kind.string"});
    CHECK(issues[1].where == "/here/children/1");
    CHECK(issues[2].where == "/here/x");
}

TEST_CASE("read: types are named as people do") {
    CHECK(io::type_of(nullptr) == "kind.null");
    CHECK(io::type_of(true) == "kind.boolean");
    CHECK(io::type_of("a") == "kind.string");
    CHECK(io::type_of(json::array{}) == "kind.list");
    CHECK(io::type_of(json::object{}) == "kind.object");
    CHECK(io::type_of(1) == "kind.number");
    CHECK(io::type_of(std::uint64_t{1}) == "kind.number");
    CHECK(io::type_of(0.5) == "kind.number");
}

TEST_CASE("read: a list or map that is read replaces what was there") {
    std::vector<ceiba::Issue> issues;
    ceiba::PriorityRule rule;
    io::read(rule, json::parse(R"({"raised_by":["a"],"lowered_by":[]})"), "", issues);
    CHECK(rule.raised_by == std::vector<std::string>{"a"});
    CHECK(rule.lowered_by.empty());
    CHECK(issues.empty());
}

TEST_CASE("read: an unknown word names the known ones") {
    std::vector<ceiba::Issue> issues;
    CHECK(read<ceiba::Direction>("up", issues) == ceiba::Direction{});
    CHECK(read<ceiba::Target>("next", issues) == ceiba::Target{});
    REQUIRE(issues.size() == 2);
    CHECK(issues[0].arguments == std::vector<std::string>{"up", "higher, lower", "", ""});
    CHECK(issues[1].arguments == std::vector<std::string>{"next", "own, fixed, next_level, rise, by_value, none", "", ""});
}

TEST_CASE("read: text to a DOM, and a DOM to text, with the numbers as they are") {
    std::vector<ceiba::Issue> issues;
    const std::string_view text = R"({"b":[1,-2,0.1,1e-300,true,null],"a":{"c/d":"\u0001\"ñ"}})";
    CHECK(io::text_of(io::dom(text, issues)) == text);
    CHECK(io::text_of(io::dom(" [ 1.50 , 2e0 ] ", issues)) == "[1.5,2]");
    CHECK(issues.empty());
}

TEST_CASE("read: what is not JSON is the last issue") {
    std::vector<ceiba::Issue> issues;
    CHECK(io::dom(R"({"a":1,"a":1e999,)", issues).is_null());
    REQUIRE(issues.size() == 3);
    CHECK(issues[0].code == "duplicate_key");
    CHECK(issues[1].code == "not_finite");
    CHECK(issues[2].code == "syntax");
}

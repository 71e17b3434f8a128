#include <bit>
#include <boost/json.hpp>
#include <ceiba/io/file.hpp>
#include <ceiba/io/json.hpp>
#include <filesystem>
#include <random>
#include <set>

#include "catch.hpp"
#include "filled.hpp"
#include "places.hpp"

namespace {

namespace describe = ceiba::describe;
namespace json = boost::json;
using ceiba::Framework;
using ceiba::Method;

template <class F>
void for_each_document(F&& f) {
    boost::mp11::mp_for_each<boost::mp11::mp_transform<std::type_identity, ceiba::io::Documents>>(f);
}

/// The issues that a text is refused with; none if it is read.
template <class T>
std::vector<ceiba::Issue> refused(std::string_view text) {
    try {
        ceiba::parse<T>(text);
        return {};
    } catch (const ceiba::Error& error) {
        return error.issues();
    }
}

template <class T>
std::vector<std::string> places(std::string_view text) {
    std::vector<std::string> out;
    for (const ceiba::Issue& issue : refused<T>(text)) out.push_back(issue.code + " " + issue.where);
    return out;
}

using Places = std::vector<std::string>;

/// A framework with something more in it.
std::string framework(const std::string& members) {
    return R"({"schema":"ceiba/framework/1","id":"f","version":"1",)" + members + "}";
}

std::string method(const std::string& members) {
    return R"({"schema":"ceiba/method/1","id":"m",)" + members + "}";
}

double read_back(double x) {
    Method m;
    m.selectors.push_back({.weight = x});
    return *ceiba::parse<Method>(ceiba::to_json(m)).selectors.at(0).weight;
}

/// Every member name of a described type and of what it is made of.
template <class T>
void names(std::set<std::string>& out, std::set<std::string>& seen) {
    using describe::Kind;
    constexpr Kind kind = describe::kind_of<T>();
    if constexpr (kind == Kind::optional || kind == Kind::list) {
        names<typename T::value_type>(out, seen);
    } else if constexpr (kind == Kind::map) {
        names<typename T::mapped_type>(out, seen);
    } else if constexpr (kind == Kind::tagged) {
        out.insert(std::string(T::key));
        describe::for_each_alternative<T>([&]<class A>(std::type_identity<A>) { names<A>(out, seen); });
    } else if constexpr (kind == Kind::structure) {
        if (!seen.insert(std::string(describe::notes_of<T>.name)).second) return;
        describe::for_each_member<T>([&](const describe::Note& note, auto pointer) {
            out.insert(std::string(note.name));
            names<std::remove_cvref_t<decltype(std::declval<T>().*pointer)>>(out, seen);
        });
    }
}

/// A DOM with the numbers all double, so that 2 and 2.0 are equal.
json::value plain(const json::value& x) {
    if (x.is_number()) return x.to_number<double>();
    if (x.is_array()) {
        json::array out;
        for (const json::value& e : x.as_array()) out.push_back(plain(e));
        return out;
    }
    if (x.is_object()) {
        json::object out;
        for (const auto& [key, e] : x.as_object()) out[key] = plain(e);
        return out;
    }
    return x;
}

}  // namespace

TEST_CASE("json: every document comes back as it was, with something in every member") {
    int documents = 0;
    for_each_document([&]<class T>(std::type_identity<T>) {
        ++documents;
        INFO(describe::notes_of<T>.name);
        // Often enough for every alternative of every rule to come up.
        for (int i = 0; i < 12; ++i) {
            const T x = filled::one<T>();
            const T standard{};
            describe::for_each_member<T>([&](const describe::Note& note, auto pointer) {
                INFO(note.name);
                // Of a rule, the default comes up in its turn.
                constexpr bool rule = describe::kind_of<std::decay_t<decltype(x.*pointer)>>() == describe::Kind::tagged;
                CHECK((note.name == "schema" || rule || !(x.*pointer == standard.*pointer)));
            });
            for (const int indent : {0, 2, 4}) {
                const std::string text = ceiba::to_json(x, indent);
                const T back = ceiba::parse<T>(text);
                CHECK(back == x);
                CHECK(ceiba::to_json(back, indent) == text);
            }
        }
    });
    CHECK(documents == static_cast<int>(boost::mp11::mp_size<ceiba::io::Documents>::value));
}

TEST_CASE("json: indentation changes the form alone") {
    const auto x = filled::one<Framework>();
    const std::string line = ceiba::to_json(x);
    CHECK(line.find('\n') == std::string::npos);
    CHECK(ceiba::to_json(x, 2).find("\n  \"id\": ") != std::string::npos);
    CHECK(json::parse(line) == json::parse(ceiba::to_json(x, 2)));
}

TEST_CASE("json: what has its default is left out, unless it is required") {
    CHECK(ceiba::to_json(Method{.id = "m"}) == R"({"schema":"ceiba/method/1","id":"m"})");
    CHECK(ceiba::to_json(ceiba::Node{.id = "n"}) == R"({"id":"n"})");
    CHECK(ceiba::to_json(ceiba::Node{.id = "n", .weight = 0}) == R"({"id":"n","weight":0})");
    CHECK(ceiba::to_json(ceiba::Level{.code = "c"}) == R"({"code":"c","value":0})");
    CHECK(ceiba::to_json(ceiba::PriorityRule{.raised_by = {}}) == R"({"raised_by":[]})");
    CHECK(ceiba::to_json(ceiba::Policy{}, 2) == "{}");
    for_each_document([]<class T>(std::type_identity<T>) {
        INFO(describe::notes_of<T>.name);
        CHECK(ceiba::parse<T>(ceiba::to_json(T{})) == T{});
    });
}

TEST_CASE("json: numbers are written in their shortest form") {
    const auto written = [](double x) { return ceiba::to_json(x); };
    CHECK(written(0) == "0");
    CHECK(written(-0.0) == "0");
    CHECK(written(1) == "1");
    CHECK(written(0.1) == "0.1");
    CHECK(written(0.1 + 0.2) == "0.30000000000000004");
    CHECK(written(-2.5) == "-2.5");
    CHECK(written(1e-300) == "1e-300");
    CHECK(written(5e-324) == "5e-324");
    CHECK(written(1.7976931348623157e308) == "1.7976931348623157e+308");
    CHECK(written(std::numeric_limits<double>::quiet_NaN()) == "null");
    CHECK(written(std::numeric_limits<double>::infinity()) == "null");
}

TEST_CASE("json: numbers come back to the last bit") {
    for (const double x : {0.1, 1.0 / 3, 1e-300, 5e-324, 2.2250738585072011e-308, 2.2250738585072014e-308, 1.7976931348623157e308, 1e22,
                           1e23, 9007199254740993.0, 1.0000000000000002, 123456789012345680.0, -5e-324})
        CHECK(std::bit_cast<std::uint64_t>(read_back(x)) == std::bit_cast<std::uint64_t>(x));
    std::mt19937_64 random(20240229);
    int tried = 0;
    int same = 0;
    while (tried < 1000) {
        const auto x = std::bit_cast<double>(random());
        if (!std::isfinite(x)) continue;
        ++tried;
        same += std::bit_cast<std::uint64_t>(read_back(x)) == std::bit_cast<std::uint64_t>(x) ? 1 : 0;
    }
    CHECK(same == 1000);
}

TEST_CASE("json: the same number in other spellings") {
    const auto weight = [](const std::string& words) {
        return *ceiba::parse<Method>(method(R"("selectors":[{"weight":)" + words + "}]")).selectors[0].weight;
    };
    CHECK(weight("1") == 1.0);
    CHECK(weight("1.0") == 1.0);
    CHECK(weight("1E0") == 1.0);
    CHECK(weight("10e-1") == 1.0);
    CHECK(weight("-0") == 0.0);
    CHECK(weight("9007199254740993") == 9007199254740992.0);
    CHECK(weight("18446744073709551616") == 18446744073709551616.0);
    CHECK(weight("0.1000000000000000055511151231257827021181583404541015625") == 0.1);
    CHECK(weight("2.2250738585072012e-308") == 2.2250738585072014e-308);
    CHECK(weight("1e-400") == 0.0);
    CHECK(weight("3e-324") == 5e-324);
}

TEST_CASE("json: a number beyond all doubles is refused where it stands, not read as another") {
    CHECK(places<Method>(method(R"("selectors":[{"weight":1},{"weight":1e999}])")) == Places{"not_finite /selectors/1/weight"});
    CHECK(places<Method>(method(R"("extra":{"a":[-1.8e308]})")) == Places{"not_finite /extra/a/0"});
    CHECK(refused<Method>(method(R"("extra":1e400)")).at(0).arguments == std::vector<std::string>{"1e400"});
}

TEST_CASE("json: words in one language, in several and in none") {
    const auto label = [](const std::string& words) {
        return ceiba::parse<Framework>(framework(R"("root":{"id":"r"},"label":)" + words)).label;
    };
    CHECK(label(R"("Words")") == ceiba::Text("Words"));
    CHECK(label(R"({"en":"Words","es":"Palabras"})").in("es") == "Palabras");
    CHECK(label(R"({})").empty());
    CHECK(label("null").empty());
    CHECK(label(R"("")").in("en").empty());
    CHECK(places<Framework>(framework(R"("root":{"id":"r"},"label":{"en":null})")) == Places{"wrong_type /label/en"});
    CHECK(places<Framework>(framework(R"("root":{"id":"r"},"label":["a"])")) == Places{"wrong_type /label"});
    CHECK(ceiba::to_json(ceiba::Text("a")) == R"("a")");
    ceiba::Text mixed;
    mixed.languages = {{"", "a"}, {"es", "b"}};
    CHECK(ceiba::to_json(mixed) == R"({"":"a","es":"b"})");
}

TEST_CASE("json: an answer is a number or a code") {
    const auto answer = [](const std::string& words) {
        return ceiba::parse<Method>(method(R"("nodes":{"n":{"target":)" + words + "}}")).nodes.at("n").target;
    };
    CHECK(answer("2.5") == ceiba::Answer{2.5});
    CHECK(answer(R"("high")") == ceiba::Answer{"high"});
    CHECK(answer(R"("2")") == ceiba::Answer{"2"});
    CHECK(answer("null") == std::nullopt);
    CHECK(places<Method>(method(R"("nodes":{"n":{"target":true}})")) == Places{"wrong_type /nodes/n/target"});
}

TEST_CASE("json: what is extra is kept as it is") {
    const auto extra = [](const std::string& words) { return ceiba::parse<Method>(method(R"("extra":)" + words)).extra; };
    for (const char* words :
         {"{}", "[]", "1", "true", R"("a\u0000b")", R"({"b":1,"a":[null,{"c":0.1}]})", "12345678901234567890", "-9223372036854775808"})
        CHECK(extra(words) == ceiba::Extra{words});
    CHECK(extra("{ \"a\" : [ 1 , 2 ] }") == ceiba::Extra{R"({"a":[1,2]})"});
    CHECK_FALSE(extra("null"));
}

TEST_CASE("json: a rule is a name, or a name with options") {
    const auto rule = [](const std::string& words) {
        return ceiba::parse<Method>(method(R"("defaults":{"rule":)" + words + "}")).defaults.rule;
    };
    namespace combine = ceiba::combine;
    CHECK(rule(R"("geometric")") == combine::Rule{combine::Geometric{}});
    CHECK(rule(R"({"rule":"geometric"})") == combine::Rule{combine::Geometric{}});
    CHECK(rule(R"({"floor":0.5,"rule":"geometric"})") == combine::Rule{combine::Geometric{.floor = 0.5}});
    CHECK(rule(R"("points_share")") == combine::Rule{combine::PointsShare{}});
    CHECK(ceiba::to_json(combine::Rule{combine::Geometric{}}) == R"("geometric")");
    CHECK(ceiba::to_json(combine::Rule{combine::Geometric{.floor = 0.5}}) == R"({"rule":"geometric","floor":0.5})");
    CHECK(ceiba::to_json(ceiba::Target{ceiba::target::Fixed{{1.0}}}) == R"({"target":"fixed","value":1})");
    CHECK(ceiba::to_json(ceiba::measure::Normaliser{ceiba::measure::Goalposts{}}) == R"({"normalise":"goalposts","low":0,"high":1})");
    CHECK(places<Method>(method(R"("defaults":{"rule":"Geometric"})")) == Places{"unknown_value /defaults/rule"});
    CHECK(places<Method>(method(R"("defaults":{"rule":{"rule":"sugeno"}})")) == Places{"unknown_value /defaults/rule/rule"});
    CHECK(places<Method>(method(R"("defaults":{"rule":{"rule":null}})")) == Places{"wrong_type /defaults/rule/rule"});
    CHECK(places<Method>(method(R"("defaults":{"rule":["geometric"]})")) == Places{"wrong_type /defaults/rule"});
    CHECK(places<Method>(method(R"("defaults":{"rule":{"rule":"geometric","flor":1}})")) == Places{"unknown_key /defaults/rule/flor"});
    CHECK(places<Method>(method(R"("nodes":{"n":{"policy":{"missing":{"dont_know":"value"}}}})")) ==
          Places{"missing_key /nodes/n/policy/missing/dont_know"});
}

TEST_CASE("json: null is nothing said, except where something must be") {
    const auto m = ceiba::parse<Method>(method(R"("label":null,"framework":null,"selectors":null,"nodes":null,"priority":null)"));
    CHECK(m == Method{.id = "m"});
    const auto f = ceiba::parse<Framework>(framework(R"("root":{"id":"r","weight":null,"rescale":null,"question":null})"));
    CHECK(f.root == ceiba::Node{.id = "r"});
    CHECK(places<Framework>(framework(R"("root":{"id":null})")) == Places{"wrong_type /root/id"});
    CHECK(places<Framework>(framework(R"("root":null)")) == Places{"wrong_type /root"});
    CHECK(places<Framework>(framework(R"("root":{"id":"r","children":[{"id":"a"},null]})")) == Places{"wrong_type /root/children/1"});
}

TEST_CASE("json: places are pointers, escaped") {
    CHECK(places<Framework>(framework(R"("root":{"id":"r","tags":{"a/b~c":[1]},"d/e":1})")) ==
          Places{"wrong_type /root/tags/a~1b~0c/0", "unknown_key /root/d~1e"});
    CHECK(places<Framework>(framework(R"("root":{"id":"r","children":[{"id":"a"},{"id":"b"},{"id":3}]})")) ==
          Places{"wrong_type /root/children/2/id"});
}

TEST_CASE("json: a whole number is one") {
    const auto depth = [](const std::string& words) { return places<Method>(method(R"("selectors":[{"depth":)" + words + "}]")); };
    CHECK(depth("2").empty());
    CHECK(depth("2.0").empty());
    CHECK(depth("-3").empty());
    const Places wrong{"wrong_type /selectors/0/depth"};
    CHECK(depth("2.5") == wrong);
    CHECK(depth("1e10") == wrong);
    CHECK(depth(R"("2")") == wrong);
    CHECK(depth("true") == wrong);
}

TEST_CASE("json: unknown keys, with what was probably meant") {
    const auto issues = refused<Framework>(framework(R"("root":{"id":"r","wieght":2},"zzzzzz":1)"));
    REQUIRE(issues.size() == 2);
    CHECK(issues[0].where == "/root/wieght");
    CHECK(issues[0].text == "unknown key 'wieght'; did you mean 'weight'?");
    CHECK(issues[1].text == "unknown key 'zzzzzz'");
}

TEST_CASE("json: keys that stand twice, all of them, and what else is wrong") {
    CHECK(places<Method>(R"({"schema":"ceiba/method/1","id":"a","id":"b","nodes":{"n":{},"n":{"wight":1}},"extra":[{"x":1,"x":2}]})") ==
          Places{"duplicate_key /id", "duplicate_key /nodes/n", "duplicate_key /extra/0/x", "unknown_key /nodes/n/wight"});
    CHECK(places<Method>(method(R"("nodes":{"a":{"weight":1},"b":{"weight":1}})")).empty());
}

TEST_CASE("json: a syntax error has its line and column, counted in characters") {
    const auto at = [](std::string_view text) {
        const auto issues = refused<Method>(text);
        REQUIRE(issues.size() == 1);
        CHECK(issues[0].code == "syntax");
        CHECK(issues[0].where.empty());
        return issues[0].arguments.at(1) + ":" + issues[0].arguments.at(2);
    };
    CHECK(at("") == "1:1");
    CHECK(at("x") == "1:1");
    CHECK(at("{\"a\": 1,\n \"b\": }") == "2:7");
    CHECK(at("{\n\n\n  \"a\" 1}") == "4:7");
    CHECK(at("{\r\n\"a\": ! }") == "2:6");
    CHECK(at("{\"ñandú 水\": !}") == "1:13");
    CHECK(at("{\"a\": 1} {") == "1:10");
    CHECK(at("{\"a\": 1") == "1:8");
    CHECK(at("[1, 2,]") == "1:7");
    CHECK(at("{'a': 1}") == "1:2");
    CHECK(at("{\"a\": 01}") == "1:8");
}

TEST_CASE("json: what is not JSON is refused") {
    for (const char* text :
         {"{\"a\": NaN}", "{\"a\": Infinity}", "{\"a\": +1}", "{\"a\": .5}", "{\"a\": 1.}", "{a: 1}", "// x\n{}", "{} {}", "nul",
          "\"a\nb\"", "\"\\x41\"", "\"\\ud800\"", "\"\xff\"", "\"\xc3\"", "\"\xed\xa0\x80\"", "\xEF\xBB\xBF{}"}) {
        INFO(text);
        CHECK(places<Method>(text) == Places{"syntax "});
    }
}

TEST_CASE("json: documents nest to some two hundred levels and no deeper") {
    const auto tree = [](int levels) {
        std::string text = R"({"id":"leaf"})";
        for (int i = 0; i < levels; ++i) text = R"({"id":"n","children":[)" + text + "]}";
        return framework(R"("root":)" + text);
    };
    CHECK(places<Framework>(tree(200)).empty());
    CHECK(places<Framework>(tree(300)) == Places{"syntax "});
    CHECK(places<Framework>(std::string(1000000, '[')) == Places{"syntax "});
}

TEST_CASE("json: characters of all kinds come back") {
    const auto words = [](const std::string& text) {
        return ceiba::parse<Framework>(framework(R"("root":{"id":"r"},"label":")" + text + "\"")).label.in("");
    };
    CHECK(words("\\u00f1") == "\xC3\xB1");
    CHECK(words("\\ud83d\\ude00") == "\xF0\x9F\x98\x80");
    CHECK(words("\\/\\b\\f\\n\\r\\t\\\"\\\\") == "/\b\f\n\r\t\"\\");
    CHECK(words("a\\u0000b") == std::string("a\0b", 3));
    std::string all;
    for (char c = 1; c > 0 && c < 127; ++c) all += c;
    all += "\x7F\xC2\x85\xE2\x80\xA8\xF0\x9F\x98\x80";
    Framework f{.id = "f", .version = "1", .label = all, .root = {.id = "r"}};
    f.root.tags[all] = {all};
    CHECK(ceiba::parse<Framework>(ceiba::to_json(f)) == f);
    CHECK(ceiba::io::literal(std::string("\0\x1f", 2)) == "\"\\u0000\\u001f\"");
}

TEST_CASE("json: a document says which it is") {
    CHECK(places<Method>(R"({"id":"m"})") == Places{"missing_key "});
    CHECK(places<Method>(R"({"schema":"ceiba/method/2","id":"m"})") == Places{"wrong_schema /schema"});
    CHECK(places<Method>(R"({"schema":"ceiba/targets/1","id":"m"})") == Places{"wrong_schema /schema"});
    CHECK(places<Method>(R"({"schema":1,"id":"m"})") == Places{"wrong_type /schema"});
}

TEST_CASE("json: a golden framework of version 1 keeps loading, with something in every member") {
    const std::string text = ceiba::read_text(std::filesystem::path(tests::golden()) / "framework_1.json");
    const auto golden = ceiba::parse<Framework>(text);
    std::set<std::string> members;
    std::set<std::string> seen;
    names<Framework>(members, seen);
    CHECK(members.size() > 50);
    for (const std::string& name : members) {
        INFO(name);
        CHECK(text.find("\"" + name + "\": ") != std::string::npos);
    }
    CHECK(plain(json::parse(ceiba::to_json(golden))) == plain(json::parse(text)));
    CHECK(golden.root.children[3].children[0].question->threshold == ceiba::Answer{2.0});
    CHECK(std::get<ceiba::missing::Value>(golden.root.policy->missing->dont_know->value).value == ceiba::Answer{1.0});
}

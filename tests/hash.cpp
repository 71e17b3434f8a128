#include <ceiba/detail/sha256.hpp>
#include <ceiba/hash.hpp>
#include <ceiba/io/file.hpp>
#include <ceiba/score.hpp>

#include "catch.hpp"
#include "filled.hpp"
#include "places.hpp"

namespace {

using ceiba::Framework;
using ceiba::Method;

constexpr const char* plain = R"({
    "schema": "ceiba/framework/1", "id": "small", "version": "1", "label": "Small",
    "scales": [{"id": "levels", "levels": [{"code": "a", "value": 0}, {"code": "b", "value": 1}]}],
    "root": {"id": "whole", "rule": {"rule": "geometric", "floor": 0.5}, "children": [{"id": "plan", "question": {"scale": "levels"}}]},
    "extra": {"source": {"page": 3, "book": "B"}, "by": ["x", "w"]}})";

/// The same with every key elsewhere, defaults said, other blanks and other forms of numbers.
constexpr const char* otherwise = R"({
    "extra": {"by": ["x", "w"], "source": {"book": "B", "page": 3}},
    "root": {"children": [{"question": {"critical": false, "scored": true, "scale": "levels"}, "weight": 1.0, "id": "plan"}],
             "rule": {"floor": 5e-1, "rule": "geometric"}, "rescale": false, "id": "whole"},
    "scales": [{"levels": [{"value": 0.0, "code": "a"}, {"value": 1, "code": "b"}], "direction": "higher", "id": "levels"}],
    "label": {"": "Small"}, "version": "1", "id": "small", "schema": "ceiba/framework/1"})";

}  // namespace

TEST_CASE("hash: keys in another order and defaults that are said are the same document") {
    const auto one = ceiba::parse<Framework>(plain);
    const auto other = ceiba::parse<Framework>(otherwise);
    CHECK(ceiba::canonical(one) == ceiba::canonical(other));
    CHECK(ceiba::hash(one) == ceiba::hash(other));
    CHECK(ceiba::hash(one).size() == 64);
}

TEST_CASE("hash: the canonical text by hand") {
    CHECK(ceiba::canonical(ceiba::parse<Framework>(plain)) ==
          R"({"extra":{"by":["x","w"],"source":{"book":"B","page":3}},"id":"small","label":"Small","root":{"children":[{"id":"plan",)"
          R"("question":{"scale":"levels"}}],"id":"whole","rule":{"floor":0.5,"rule":"geometric"}},"scales":[{"id":"levels","levels":)"
          R"([{"code":"a","value":0},{"code":"b","value":1}]}],"schema":"ceiba/framework/1","version":"1"})");
    // of which this is the SHA-256, as coreutils' sha256sum has it
    CHECK(ceiba::hash(Method{}) == ceiba::detail::sha256(R"({"id":"","schema":"ceiba/method/1"})"));
}

TEST_CASE("hash: order in a list, a number's last bit, a word: each is another document") {
    const auto one = ceiba::parse<Framework>(plain);
    const auto differs = [&](auto change) {
        Framework f = one;
        change(f);
        return ceiba::hash(f) != ceiba::hash(one);
    };
    CHECK(differs([](Framework& f) { std::swap(f.scales[0].levels[0], f.scales[0].levels[1]); }));
    CHECK(differs([](Framework& f) { f.root.children[0].weight = std::nextafter(1, 2); }));
    CHECK(differs([](Framework& f) { f.label = "small"; }));
    CHECK(differs([](Framework& f) { f.extra->json = R"({"by":["w","x"],"source":{"book":"B","page":3}})"; }));
    CHECK_FALSE(differs([](Framework& f) { f.extra->json = "{ \"source\" : {\"page\":3,\"book\":\"B\"} , \"by\" : [\"x\",\"w\"] }"; }));
}

TEST_CASE("hash: what has every member filled is the same after a file, in whatever order") {
    boost::mp11::mp_for_each<boost::mp11::mp_transform<std::type_identity, ceiba::io::Documents>>([&]<class T>(std::type_identity<T>) {
        const T one = filled::one<T>();
        const std::string text = ceiba::canonical(one);
        CAPTURE(text.substr(0, 200));
        CHECK(ceiba::hash(ceiba::parse<T>(ceiba::to_json(one, 2))) == ceiba::hash(one));
        CHECK(ceiba::parse<T>(text) == one);
    });
}

TEST_CASE("hash: free-form text that is no JSON is kept as it is") {
    for (const char* text : {"", "{", "[1", "{\"a\"", "\"open", "{\"a\":1}}", "nonsense words"}) {
        Method m;
        m.extra = ceiba::Extra{text};
        CAPTURE(text);
        CHECK_NOTHROW(ceiba::canonical(m));
    }
    Method spaced;
    spaced.extra = ceiba::Extra{R"( {"b\"x" : [ ] , "a" : { } } )"};
    CHECK(ceiba::canonical(spaced) == R"({"extra":{"a":{},"b\"x":[]},"id":"","schema":"ceiba/method/1"})");
}

TEST_CASE("hash: a result carries what it was made from") {
    const auto folder = tests::examples() + "/mrc_style/";
    const auto f = ceiba::read_file<Framework>(folder + "framework.json");
    const auto a = ceiba::read_file<ceiba::Assessment>(folder + "assessment_2025.json");
    const auto m = ceiba::read_file<Method>(folder + "method.json");
    const ceiba::Provenance made = ceiba::score(f, a, m).provenance;
    CHECK(made.framework == ceiba::hash(f));
    CHECK(made.answers == ceiba::hash(a));
    CHECK(made.method == ceiba::hash(m));
    CHECK(made.version == ceiba::version);
    CHECK_FALSE(made.seed.has_value());
    CHECK(ceiba::score(f, a).provenance.method == ceiba::hash(Method{}));
}

#include <boost/json.hpp>
#include <ceiba/io/schema.hpp>
#include <set>

#include "catch.hpp"
#include "checker.hpp"

namespace {

namespace describe = ceiba::describe;
namespace json = boost::json;

std::string text(const json::value& v) {
    return json::value_to<std::string>(v);
}

/// Holds a schema against the descriptions it was made from.
struct Walk {
    const json::object& definitions;
    std::set<std::string> seen{};

    /// The object schema of T, with `key` before its members.
    template <class T>
    void members(const json::object& schema, std::string_view key = "", bool whole = false) {
        INFO(describe::notes_of<T>.name);
        CHECK(text(schema.at("type")) == "object");
        REQUIRE(schema.at("additionalProperties").is_bool());
        CHECK_FALSE(schema.at("additionalProperties").as_bool());
        const json::object& properties = schema.at("properties").as_object();
        std::vector<std::string> found;
        for (const auto& property : properties) found.emplace_back(std::string_view(property.key()));
        std::vector<std::string> expected;
        std::set<std::string> required;
        if (!key.empty()) {
            expected.emplace_back(key);
            required.emplace(key);
        }
        describe::for_each_member<T>([&](const describe::Note& note, auto pointer) {
            using M = std::remove_cvref_t<decltype(std::declval<T>().*pointer)>;
            expected.emplace_back(note.name);
            if (note.required && (whole || note.name != "schema")) required.emplace(note.name);  // within another it goes without saying
            INFO(note.name);
            const json::value* property = properties.if_contains(note.name);
            REQUIRE(property != nullptr);
            CHECK(text(property->at("description")) == note.text);
            value<M>(property->as_object());
        });
        CHECK(found == expected);
        std::set<std::string> said;
        if (const json::value* list = schema.if_contains("required"))
            for (const json::value& name : list->as_array()) CHECK(said.insert(text(name)).second);
        CHECK(said == required);
    }

    template <class T>
    void value(const json::object& schema) {
        using describe::Kind;
        constexpr Kind kind = describe::kind_of<T>();
        if constexpr (kind == Kind::optional) {
            value<typename T::value_type>(schema);
        } else if constexpr (kind == Kind::boolean) {
            CHECK(text(schema.at("type")) == "boolean");
        } else if constexpr (kind == Kind::integer) {
            CHECK(text(schema.at("type")) == "integer");
        } else if constexpr (kind == Kind::number) {
            CHECK(text(schema.at("type")) == "number");
        } else if constexpr (kind == Kind::string) {
            CHECK(text(schema.at("type")) == "string");
        } else if constexpr (kind == Kind::enumeration) {
            json::array names;
            describe::for_each_enumerator<T>([&](const describe::Note& note, T) { names.emplace_back(note.name); });
            CHECK(schema.at("enum").as_array() == names);
        } else if constexpr (kind == Kind::list) {
            CHECK(text(schema.at("type")) == "array");
            value<typename T::value_type>(schema.at("items").as_object());
        } else if constexpr (kind == Kind::map) {
            CHECK(text(schema.at("type")) == "object");
            value<typename T::mapped_type>(schema.at("additionalProperties").as_object());
        } else if constexpr (kind == Kind::tagged) {
            const json::array& any = schema.at("anyOf").as_array();
            json::array plain;
            std::size_t i = 1;
            describe::for_each_alternative<T>([&]<class A>(std::type_identity<A>) {
                const std::string name = describe::tag(describe::notes_of<A>.name);
                bool required = false;
                describe::for_each_member<A>([&](const describe::Note& note, auto) { required = required || note.required; });
                if (!required) plain.emplace_back(name);
                REQUIRE(i < any.size());
                const json::object& alternative = any[i++].as_object();
                CHECK(text(alternative.at("properties").at(T::key).at("const")) == name);
                members<A>(alternative, T::key);
            });
            CHECK(i == any.size());
            CHECK(any[0].at("enum").as_array() == plain);
        } else if constexpr (kind == Kind::structure) {
            const std::string name(describe::notes_of<T>.name);
            CHECK(text(schema.at("$ref")) == "#/$defs/" + name);
            REQUIRE(definitions.contains(name));
            if (seen.insert(name).second) members<T>(definitions.at(name).as_object());
        } else {
            CHECK_FALSE(schema.contains("$ref"));
        }
    }
};

}  // namespace

TEST_CASE("schema: every document has one, with each described member in it and no other") {
    int documents = 0;
    boost::mp11::mp_for_each<boost::mp11::mp_transform<std::type_identity, ceiba::io::Documents>>([&]<class T>(std::type_identity<T>) {
        ++documents;
        const json::value schema = json::parse(ceiba::schema(ceiba::io::name_of<T>()));
        const json::object& object = schema.as_object();
        CHECK(text(object.at("$schema")) == "https://json-schema.org/draft/2020-12/schema");
        CHECK(text(object.at("$id")) == T::schema_id);
        CHECK(text(object.at("title")) == describe::notes_of<T>.name);
        CHECK(text(object.at("description")) == describe::notes_of<T>.text);
        Walk walk{.definitions = object.at("$defs").as_object()};
        walk.members<T>(object, "", true);
        // Nothing is defined that nothing refers to.
        CHECK(walk.seen.size() == walk.definitions.size());
    });
    CHECK(documents == static_cast<int>(boost::mp11::mp_size<ceiba::io::Documents>::value));
}

TEST_CASE("schema: names, in the order of the documents") {
    CHECK(ceiba::schema_names() == std::vector<std::string>{"framework",       "assessment",  "targets",
                                                            "method",          "crosswalk",   "judgements",
                                                            "catalogue",       "constraints", "plan",
                                                            "recommendations", "work_return", "study",
                                                            "scores",          "gaps",        "priorities",
                                                            "explanation",     "agreement",   "participation",
                                                            "stability",       "grounds",     "comparison",
                                                            "standings",       "crosstab",    "institution_view",
                                                            "sector_view",     "published",   "weighing",
                                                            "judged_plan",     "recommended", "selected_actions",
                                                            "costing",         "work_plan",   "merged_work_plan",
                                                            "progress",        "roadmap",     "target_table",
                                                            "uncertainty",     "multiverse",  "sensitivity",
                                                            "fitted",          "backcast"});
}

TEST_CASE("schema: an unknown name is an error that names the known ones") {
    try {
        ceiba::schema("frame");
        FAIL("there is no such schema");
    } catch (const ceiba::Error& error) {
        REQUIRE(error.issues().size() == 1);
        CHECK(error.issues()[0].code == "unknown_value");
        CHECK(error.issues()[0].arguments.at(1).starts_with("framework, assessment, "));
    }
}

TEST_CASE("schema: defaults, units and ranges are said, and an id has its pattern") {
    const json::value framework = json::parse(ceiba::schema("framework"));
    const json::object& node = framework.at("$defs").at("Node").at("properties").as_object();
    CHECK(text(node.at("id").at("pattern")) == "^[a-z][a-z0-9_]*$");
    CHECK(node.at("weight").at("default") == 1);
    CHECK(node.at("rescale").at("default") == false);
    CHECK(text(node.at("weight").at("x-range")) == "0 or more");
    CHECK_FALSE(node.at("code").as_object().contains("default"));
    CHECK(text(framework.at("$defs").at("Question").at("properties").at("target").at("x-unit")) == "answer");
    CHECK(framework.at("$defs").at("Scale").at("properties").at("direction").at("default") == "higher");
}

namespace {

void add_members(const json::value& part, std::set<std::string>& out) {
    if (const auto* list = part.if_array())
        for (const json::value& each : *list) add_members(each, out);
    if (const auto* object = part.if_object())
        for (const auto& [name, value] : *object) {
            if (name == "properties" && value.is_object())
                for (const auto& member : value.as_object()) out.emplace(std::string_view(member.key()));
            add_members(value, out);
        }
}

}  // namespace

TEST_CASE("schema: no member is called by a keyword of C++ or Python") {
    std::set<std::string> all;
    for (const std::string& name : ceiba::schema_names()) add_members(json::parse(ceiba::schema(name)), all);
    CHECK(all.size() > 200);
    for (const std::string& name : all) {
        CAPTURE(name);
        CHECK_FALSE(ceiba::detail::is_keyword(name));
    }
}

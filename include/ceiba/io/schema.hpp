#pragma once

#include <ceiba/io/json.hpp>
#include <set>

namespace ceiba {

namespace io {

/// Writes the JSON Schema (2020-12) of described types.
class SchemaWriter {
public:
    /// The schema of a member's type; structs are referred to and kept in $defs.
    template <class T>
    std::string of() {
        using describe::Kind;
        constexpr Kind kind = describe::kind_of<T>();
        if constexpr (kind == Kind::boolean) return R"({"type":"boolean"})";
        else if constexpr (kind == Kind::integer) return R"({"type":"integer"})";
        else if constexpr (kind == Kind::number) return R"({"type":"number"})";
        else if constexpr (kind == Kind::string) return R"({"type":"string"})";
        else if constexpr (kind == Kind::enumeration) return R"({"enum":[)" + names<T>() + "]}";
        else if constexpr (std::is_same_v<T, Text>)
            return R"({"anyOf":[{"type":"string"},{"type":"object","additionalProperties":{"type":"string"}}]})";
        else if constexpr (std::is_same_v<T, Answer>) return R"({"type":["number","string"]})";
        else if constexpr (std::is_same_v<T, Extra>) return "{}";
        else if constexpr (kind == Kind::optional) return of<typename T::value_type>();
        else if constexpr (kind == Kind::list) return R"({"type":"array","items":)" + of<typename T::value_type>() + "}";
        else if constexpr (kind == Kind::map) return R"({"type":"object","additionalProperties":)" + of<typename T::mapped_type>() + "}";
        else if constexpr (kind == Kind::tagged) return tagged<T>();
        else return reference<T>();
    }
    const std::map<std::string, std::string>& definitions() const { return definitions_; }

    /// The keys of an object schema: type, members, what is required.
    template <class T>
    std::string object(const std::string& first = {}, const std::string& first_key = {}) {
        std::string members = first;
        std::string required = first_key.empty() ? "" : literal(first_key);
        const T standard{};
        describe::for_each_member<T>([&](const describe::Note& note, auto pointer) {
            using M = std::remove_cvref_t<decltype(standard.*pointer)>;
            std::string schema = of<M>();
            std::string notes = R"("description":)" + literal(note.text);
            if (!note.unit.empty()) notes += R"(,"x-unit":)" + literal(note.unit);
            if (note.range.starts_with("[a-z]")) notes += R"(,"pattern":)" + literal("^" + std::string(note.range) + "$");
            else if (!note.range.empty()) notes += R"(,"x-range":)" + literal(note.range);
            if constexpr (!describe::is_optional<M> && !std::is_same_v<M, Text>)
                if (!note.required &&
                    !(standard.*pointer == M{} && !std::is_arithmetic_v<M> && describe::kind_of<M>() != describe::Kind::enumeration))
                    notes += R"(,"default":)" + to_json(standard.*pointer);
            schema.insert(schema.size() - 1, (schema == "{}" ? "" : ",") + notes);
            members += (members.empty() ? "" : ",") + literal(note.name) + ":" + schema;
            if (note.required) required += (required.empty() ? "" : ",") + literal(note.name);
        });
        std::string out = R"("type":"object","properties":{)" + members + "}";
        if (!required.empty()) out += R"(,"required":[)" + required + "]";
        return out + R"(,"additionalProperties":false)";
    }

private:
    template <class T>
    static std::string names() {
        std::string out;
        describe::for_each_enumerator<T>([&](const describe::Note& note, T) { out += (out.empty() ? "" : ",") + literal(note.name); });
        return out;
    }
    template <class T>
    std::string tagged() {
        std::string plain;
        std::string objects;
        describe::for_each_alternative<T>([&]<class A>(std::type_identity<A>) {
            const std::string name = describe::tag(describe::notes_of<A>.name);
            bool has_required = false;
            describe::for_each_member<A>([&](const describe::Note& note, auto) { has_required = has_required || note.required; });
            if (!has_required) plain += (plain.empty() ? "" : ",") + literal(name);
            const std::string key(T::key);
            objects += R"(,{"description":)" + literal(describe::notes_of<A>.text) + "," +
                       object<A>(literal(key) + R"(:{"const":)" + literal(name) + "}", key) + "}";
        });
        return R"({"anyOf":[{"enum":[)" + plain + "]}" + objects + "]}";
    }
    template <class T>
    std::string reference() {
        const std::string name(describe::notes_of<T>.name);
        if (definitions_.emplace(name, "").second)
            definitions_[name] = R"({"description":)" + literal(describe::notes_of<T>.text) + "," + object<T>() + "}";
        return R"({"$ref":"#/$defs/)" + name + R"("})";
    }

    std::map<std::string, std::string> definitions_;
};

}  // namespace io

/// The JSON Schema (2020-12) of a document, on one line.
template <class T>
std::string schema() {
    io::SchemaWriter writer;
    const std::string body = writer.object<T>();
    std::string out = R"({"$schema":"https://json-schema.org/draft/2020-12/schema","$id":)" + io::literal(T::schema_id) + R"(,"title":)" +
                      io::literal(describe::notes_of<T>.name) + R"(,"description":)" + io::literal(describe::notes_of<T>.text) + "," +
                      body + R"(,"$defs":{)";
    bool first = true;
    for (const auto& [name, definition] : writer.definitions()) {
        out += (first ? "" : ",") + io::literal(name) + ":" + definition;
        first = false;
    }
    return out + "}}";
}

/// Names of the documents that have a schema.
std::vector<std::string> schema_names();

/// The JSON Schema of a document by its name; throws Error for an unknown one.
std::string schema(std::string_view name);

}  // namespace ceiba

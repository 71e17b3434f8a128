#include <ceiba/io/schema.hpp>

namespace ceiba {

namespace {

using describe::Kind;
using describe::Type;
using io::literal;

/// Writes the JSON Schema of described types.
class SchemaWriter {
public:
    /// The schema of a member's type; structs are referred to and kept in $defs.
    std::string of(const Type& type) {
        switch (type.kind) {
            case Kind::boolean:
                return R"({"type":"boolean"})";
            case Kind::integer:
                return R"({"type":"integer"})";
            case Kind::number:
                return R"({"type":"number"})";
            case Kind::string:
                return R"({"type":"string"})";
            case Kind::enumeration:
                return R"({"enum":[)" + names(type) + "]}";
            case Kind::special:
                if (&type == &describe::type<Text>())
                    return R"({"anyOf":[{"type":"string"},{"type":"object","additionalProperties":{"type":"string"}}]})";
                return &type == &describe::type<Answer>() ? R"({"type":["number","string"]})" : "{}";
            case Kind::optional:
                return of(type.element());
            case Kind::list:
                return R"({"type":"array","items":)" + of(type.element()) + "}";
            case Kind::map:
                return R"({"type":"object","additionalProperties":)" + of(type.element()) + "}";
            case Kind::tagged:
                return tagged(type);
            case Kind::structure:
                break;
        }
        return reference(type);
    }
    const std::map<std::string, std::string>& definitions() const { return definitions_; }

    /// The keys of an object schema: type, members, what is required.
    /// whole  a document that stands in a file of its own, which says its schema
    std::string object(const Type& type, const std::string& first = {}, const std::string& first_key = {}, bool whole = false) {
        std::string members = first;
        std::string required = first_key.empty() ? "" : literal(first_key);
        for (const describe::Member& m : type.members) {
            std::string schema = of(m.type());
            std::string notes = R"("description":)" + literal(m.note.text);
            if (!m.note.unit.empty()) notes += R"(,"x-unit":)" + literal(m.note.unit);
            if (m.note.range.starts_with("[a-z]")) notes += R"(,"pattern":)" + literal("^" + std::string(m.note.range) + "$");
            else if (!m.note.range.empty()) notes += R"(,"x-range":)" + literal(m.note.range);
            if (!m.note.required && has_default(m.type(), m.of(type.standard)))
                notes += R"(,"default":)" + io::write(m.type(), m.of(type.standard));
            schema.insert(schema.size() - 1, (schema == "{}" ? "" : ",") + notes);
            members += (members.empty() ? "" : ",") + literal(m.note.name) + ":" + schema;
            if (m.note.required && (whole || m.note.name != "schema")) required += (required.empty() ? "" : ",") + literal(m.note.name);
        }
        std::string out = R"("type":"object","properties":{)" + members + "}";
        if (!required.empty()) out += R"(,"required":[)" + required + "]";
        return out + R"(,"additionalProperties":false)";
    }

private:
    /// Whether a member's default is worth saying: not where it only means that nothing is there.
    static bool has_default(const Type& type, const void* standard) {
        switch (type.kind) {
            case Kind::optional:
                return false;
            case Kind::string:
                return !type.text_of(standard).empty();
            case Kind::list:
            case Kind::map:
                return type.size(standard) > 0;
            case Kind::special:
                return &type != &describe::type<Text>() && !type.equal(standard, type.standard);
            case Kind::tagged:
            case Kind::structure:
                return !describe::equal(type, standard, type.standard);
            default:
                return true;
        }
    }
    static std::string names(const Type& type) {
        std::string out;
        for (const describe::Enumerator& e : type.enumerators) out += (out.empty() ? "" : ",") + literal(e.note.name);
        return out;
    }
    std::string tagged(const Type& type) {
        std::string plain;
        std::string objects;
        const std::string key(type.key);
        for (const describe::Alternative& a : type.alternatives) {
            const Type& options = a.type();
            if (std::ranges::none_of(options.members, [](const describe::Member& m) { return m.note.required; }))
                plain += (plain.empty() ? "" : ",") + literal(a.tag);
            objects += R"(,{"description":)" + literal(options.text) + "," +
                       object(options, literal(key) + R"(:{"const":)" + literal(a.tag) + "}", key) + "}";
        }
        return R"({"anyOf":[{"enum":[)" + plain + "]}" + objects + "]}";
    }
    std::string reference(const Type& type) {
        const std::string name(type.name);
        if (definitions_.emplace(name, "").second)
            definitions_[name] = R"({"description":)" + literal(type.text) + "," + object(type) + "}";
        return R"({"$ref":"#/$defs/)" + name + R"("})";
    }

    std::map<std::string, std::string> definitions_;
};

/// The tables of all documents by their names.
std::vector<std::pair<std::string_view, describe::TypeOf>> documents() {
    std::vector<std::pair<std::string_view, describe::TypeOf>> out;
    boost::mp11::mp_for_each<boost::mp11::mp_transform<std::type_identity, io::Documents>>(
        [&]<class T>(std::type_identity<T>) { out.emplace_back(io::name_of<T>(), &describe::type<T>); });
    return out;
}

}  // namespace

std::string schema(const Type& document) {
    SchemaWriter writer;
    const std::string body = writer.object(document, {}, {}, true);
    std::string out = R"({"$schema":"https://json-schema.org/draft/2020-12/schema","$id":)" + literal(document.schema) + R"(,"title":)" +
                      literal(document.name) + R"(,"description":)" + literal(document.text) + "," + body + R"(,"$defs":{)";
    bool first = true;
    for (const auto& [name, definition] : writer.definitions()) {
        out += (first ? "" : ",") + literal(name) + ":" + definition;
        first = false;
    }
    return out + "}}";
}

std::vector<std::string> schema_names() {
    std::vector<std::string> out;
    for (const auto& [name, type] : documents()) out.emplace_back(name);
    return out;
}

std::string schema(std::string_view name) {
    std::string known;
    for (const auto& [document, type] : documents()) {
        if (document == name) return schema(type());
        known.append(known.empty() ? "" : ", ").append(document);
    }
    throw Error({issue("unknown_value", "", {std::string(name), known})});
}

}  // namespace ceiba

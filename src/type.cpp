#include <algorithm>
#include <ceiba/type.hpp>

namespace ceiba::describe {

bool equal(const Type& type, const void* a, const void* b) {
    switch (type.kind) {
        case Kind::boolean:
        case Kind::integer:
        case Kind::enumeration:
            return type.get(a) == type.get(b);
        case Kind::number:
            return *static_cast<const double*>(a) == *static_cast<const double*>(b);
        case Kind::string:
            return type.text_of(a) == type.text_of(b);
        case Kind::special:
            return type.equal(a, b);
        case Kind::optional:
        case Kind::list: {
            const std::size_t size = type.size(a);
            if (size != type.size(b)) return false;
            for (std::size_t i = 0; i < size; ++i)
                if (!equal(type.element(), type.at(a, i), type.at(b, i))) return false;
            return true;
        }
        case Kind::map: {
            if (type.size(a) != type.size(b)) return false;
            std::vector<std::pair<const std::string*, const void*>> entries;
            type.for_each_entry(a, [&](const std::string& key, const void* value) { entries.emplace_back(&key, value); });
            std::size_t i = 0;
            bool same = true;
            type.for_each_entry(b, [&](const std::string& key, const void* value) {
                same = same && *entries[i].first == key && equal(type.element(), entries[i].second, value);
                ++i;
            });
            return same;
        }
        case Kind::tagged: {
            const Alternative& held = type.held(a);
            const void* other = held.get(b);
            return other != nullptr && equal(held.type(), held.get(a), other);
        }
        case Kind::structure:
            return std::ranges::all_of(type.members, [&](const Member& m) { return equal(m.type(), m.of(a), m.of(b)); });
    }
    return false;
}

std::string_view name_of(const Type& enumeration, const void* x) {
    const std::int64_t value = enumeration.get(x);
    for (const Enumerator& e : enumeration.enumerators)
        if (e.value == value) return e.note.name;
    return {};
}

}  // namespace ceiba::describe

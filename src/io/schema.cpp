#include <ceiba/detail/closest.hpp>
#include <ceiba/io/schema.hpp>

namespace ceiba {

std::vector<std::string> schema_names() {
    std::vector<std::string> out;
    boost::mp11::mp_for_each<boost::mp11::mp_transform<std::type_identity, io::Documents>>(
        [&]<class T>(std::type_identity<T>) { out.emplace_back(io::name_of<T>()); });
    return out;
}

std::string schema(std::string_view name) {
    std::string out;
    boost::mp11::mp_for_each<boost::mp11::mp_transform<std::type_identity, io::Documents>>([&]<class T>(std::type_identity<T>) {
        if (io::name_of<T>() == name) out = schema<T>();
    });
    if (!out.empty()) return out;
    std::string names;
    for (const std::string& known : schema_names()) names += (names.empty() ? "" : ", ") + known;
    throw Error({issue("unknown_value", "", {std::string(name), names})});
}

}  // namespace ceiba

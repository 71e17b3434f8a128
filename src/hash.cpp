#include <ceiba/detail/sha256.hpp>
#include <ceiba/hash.hpp>

namespace ceiba {

std::string hash(const describe::Type& type, const void* document) {
    return detail::sha256(io::write(type, document, 0, io::Keys::sorted));
}

}  // namespace ceiba

#include <ceiba/detail/sha256.hpp>
#include <ceiba/hash.hpp>
#include <mutex>

namespace ceiba {

std::string hash(const describe::Type& type, const void* document) {
    return detail::sha256(io::write(type, document, 0, io::Keys::sorted));
}

struct Hash::Held {
    std::mutex busy{};
    std::function<std::string()> later{};
    std::string digits{};
};

Hash::Hash(std::string digits) : held_(std::make_shared<Held>()) {
    held_->digits = std::move(digits);
}

Hash::Hash(std::function<std::string()> later) : held_(std::make_shared<Held>()) {
    held_->later = std::move(later);
}

const std::string& Hash::digits() const {
    static const std::string none;
    if (held_ == nullptr) return none;
    const std::lock_guard lock(held_->busy);
    if (held_->later) {
        held_->digits = held_->later();
        held_->later = nullptr;
    }
    return held_->digits;
}

}  // namespace ceiba

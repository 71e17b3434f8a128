#pragma once

#include <ceiba/describe.hpp>
#include <functional>
#include <memory>

namespace ceiba {

/// The hash of a document in hexadecimal digits, worked out when it is first read. Copies share it; many threads may read it.
class Hash {
public:
    using ceiba_string = void;
    Hash() = default;
    Hash(std::string digits);
    /// later  gives the digits; called once at most, and then dropped with all that it holds
    explicit Hash(std::function<std::string()> later);
    const std::string& digits() const;
    operator const std::string&() const { return digits(); }
    friend bool operator==(const Hash& a, const Hash& b) { return a.held_ == b.held_ || a.digits() == b.digits(); }

private:
    struct Held;
    std::shared_ptr<Held> held_{};
};

/// What a result was computed from, by the hashes of the documents: who has documents of these hashes can compute it again.
struct Provenance {
    Hash framework{};
    Hash answers{};
    Hash method{};
    std::optional<Hash> targets{};
    std::string version{};
    std::optional<std::int64_t> seed{};
    friend bool operator==(const Provenance&, const Provenance&) = default;
};
BOOST_DESCRIBE_STRUCT(Provenance, (), (framework, answers, method, targets, version, seed))
constexpr auto describe_notes(Provenance*) {
    return describe::notes("Provenance", "What a result was computed from; a hash is the SHA-256 of a document's canonical JSON.",
                           {{.name = "framework", .text = "Hash of the framework."},
                            {.name = "answers", .text = "Hash of the assessment."},
                            {.name = "method", .text = "Hash of the method; of an empty one where the framework's own choices hold."},
                            {.name = "targets", .text = "Hash of the target profile, if one was used."},
                            {.name = "version", .text = "Version of the library."},
                            {.name = "seed", .text = "Seed of the random numbers, if there were any."}});
}

}  // namespace ceiba

#pragma once

#include <ceiba/describe.hpp>

namespace ceiba {

/// What a result was computed from, by the hashes of the documents: who has documents of these hashes can compute it again.
struct Provenance {
    std::string framework{};
    std::string answers{};
    std::string method{};
    std::optional<std::string> targets{};
    std::string version{};
    std::optional<std::int64_t> seed{};
    friend bool operator==(const Provenance&, const Provenance&) = default;
};
BOOST_DESCRIBE_STRUCT(Provenance, (), (framework, answers, method, targets, version, seed))
constexpr auto describe_notes(Provenance*) {
    return describe::notes("Provenance", "What a result was computed from; a hash is the SHA-256 of a document's canonical JSON.",
                           {{.name = "framework", .text = "Hash of the framework."},
                            {.name = "answers", .text = "Hash of the assessment."},
                            {.name = "method", .text = "Hash of the method; that of an empty one where the framework's own holds."},
                            {.name = "targets", .text = "Hash of the target profile, if one was used."},
                            {.name = "version", .text = "Version of the library."},
                            {.name = "seed", .text = "Seed of the random numbers, if there were any."}});
}

}  // namespace ceiba

#pragma once

#include <ceiba/error.hpp>
#include <ceiba/model/framework.hpp>
#include <ceiba/model/method.hpp>
#include <ceiba/model/result.hpp>
#include <ceiba/version.hpp>
#include <ceiba/writer.hpp>

namespace ceiba {

// Of documents, these tables are compiled once; io/documents.hpp has the others.
extern template const describe::Type& describe::type<Framework>();
extern template const describe::Type& describe::type<Assessment>();
extern template const describe::Type& describe::type<Method>();
extern template const describe::Type& describe::type<TargetProfile>();

/// A document on one line as JSON with sorted keys, without members that have their default, every number in its shortest form that
/// reads back to the same bits: equal documents give the same text.
template <class T>
std::string canonical(const T& document) {
    return io::write(describe::type<T>(), &document, 0, io::Keys::sorted);
}

/// SHA-256 of a document's canonical text, as 64 hexadecimal digits.
///
/// cost  O(size of the document)
/// example  hash(framework) == hash(parse<Framework>(to_json(framework)))
std::string hash(const describe::Type& type, const void* document);

template <class T>
std::string hash(const T& document) {
    return hash(describe::type<T>(), &document);
}

/// The same, computed when it is first read; until then the document is kept.
template <class T>
Hash hash_of(std::shared_ptr<const T> document) {
    return Hash([held = std::move(document)] { return hash(*held); });
}

namespace detail {

inline Provenance provenance(const Framework& framework, const Assessment& assessment, const Method& method) {
    return {.framework = hash(framework), .answers = hash(assessment), .method = hash(method), .version = version};
}

/// Whether a result was computed from this document: `which` is the part of its provenance for it.
template <class T>
void made_from(const T& document, Hash Provenance::* which, const Provenance& provenance, std::string_view code,
               std::vector<Issue>& issues) {
    const std::string expected = hash(document);
    if ((provenance.*which).digits() == expected) return;
    const auto named = [&](const std::string& digits) { return document.id + " (" + digits.substr(0, 12) + ")"; };
    issues.push_back(issue(code, which == &Provenance::framework ? "/provenance/framework" : "/provenance/method",
                           {named(provenance.*which), named(expected)}));
}

}  // namespace detail

}  // namespace ceiba

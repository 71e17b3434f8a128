#pragma once

#include <ceiba/error.hpp>

namespace ceiba {

/// Throws the issues of what stands below a place of a document that was made only to hold it, under the name its giver knows.
inline void refuse(std::vector<Issue> issues, std::string_view below, std::string_view name) {
    std::erase_if(issues, [&](const Issue& i) { return !i.where.starts_with(below); });
    for (Issue& i : issues) i.where = std::string(name) + i.where.substr(below.size());
    throw_if_errors(issues);
}

}  // namespace ceiba

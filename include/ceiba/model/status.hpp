#pragma once

#include <ceiba/describe.hpp>

namespace ceiba {

/// How far the answers of an assessment have come.
enum class Status { draft, validated, published };
BOOST_DESCRIBE_ENUM(Status, draft, validated, published)
constexpr auto describe_notes(Status*) {
    return describe::notes("Status", "How far the answers of an assessment have come.",
                           {{.name = "draft", .text = "Answers as they came in."},
                            {.name = "validated", .text = "Agreed in a validation workshop."},
                            {.name = "published", .text = "Final, after the institutions' right of reply."}});
}

}  // namespace ceiba

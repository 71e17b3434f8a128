#pragma once

#include <ceiba/describe.hpp>

/// The options of leaving criteria out.
namespace ceiba::robust {

struct LeftOutGroups {
    std::vector<std::vector<int>> groups{};
    friend bool operator==(const LeftOutGroups&, const LeftOutGroups&) = default;
};
BOOST_DESCRIBE_STRUCT(LeftOutGroups, (), (groups))
constexpr auto describe_notes(LeftOutGroups*) {
    return describe::notes("LeftOutGroups", "Which criteria are left out together.",
                           {{.name = "groups", .text = "Criteria from 0, a list for each group. Empty: each by itself."}});
}

}  // namespace ceiba::robust

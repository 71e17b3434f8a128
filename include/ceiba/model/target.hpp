#pragma once

#include <ceiba/model/text.hpp>

namespace ceiba {

namespace target {

struct Fixed {
    Answer value{};
    friend bool operator==(const Fixed&, const Fixed&) = default;
};
BOOST_DESCRIBE_STRUCT(Fixed, (), (value))
constexpr auto describe_notes(Fixed*) {
    return describe::notes("Fixed", "The same answer for all.",
                           {{.name = "value", .text = "A number, or the code of a level.", .unit = "answer", .required = true}});
}
struct NextLevel {
    friend bool operator==(const NextLevel&, const NextLevel&) = default;
};
BOOST_DESCRIBE_STRUCT(NextLevel, (), ())
constexpr auto describe_notes(NextLevel*) {
    return describe::notes("NextLevel", "The nearest level better than the present value.");
}
struct Own {
    friend bool operator==(const Own&, const Own&) = default;
};
BOOST_DESCRIBE_STRUCT(Own, (), ())
constexpr auto describe_notes(Own*) {
    return describe::notes("Own", "The target that the indicator itself has in the framework, if any.");
}

}  // namespace target

/// What is aimed at: `"next_level"` or `{"target": "fixed", "value": 4}`.
struct Target {
    static constexpr std::string_view key = "target";
    using Variant = std::variant<target::Own, target::Fixed, target::NextLevel>;
    Variant value{};
    friend bool operator==(const Target&, const Target&) = default;
};
BOOST_DESCRIBE_STRUCT(Target, (), (value))
constexpr auto describe_notes(Target*) {
    return describe::notes("Target", "What is aimed at.", {{.name = "value", .text = "The kind of target with its options."}});
}

/// What a plan aims at, indicator by indicator. It never changes a score.
struct TargetProfile {
    static constexpr std::string_view schema_id = "ceiba/targets/1";
    std::string schema{schema_id};
    std::string id{};
    Text label{};
    Text description{};
    std::optional<std::string> framework{};
    Target indicators{};
    std::map<std::string, Target> nodes{};
    std::optional<Extra> extra{};
    friend bool operator==(const TargetProfile&, const TargetProfile&) = default;
};
BOOST_DESCRIBE_STRUCT(TargetProfile, (), (schema, id, label, description, framework, indicators, nodes, extra))
constexpr auto describe_notes(TargetProfile*) {
    return describe::notes("TargetProfile", "What is aimed at, indicator by indicator.",
                           {{.name = "schema", .text = "ceiba/targets/1.", .required = true},
                            {.name = "id", .text = "Its id in results.", .required = true},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "description", .text = "Where it comes from."},
                            {.name = "framework", .text = "Id of the framework it is written for."},
                            {.name = "indicators", .text = "The target of every indicator not named below."},
                            {.name = "nodes", .text = "Targets by node id; a node with children takes only a fixed one.", .unit = "node"},
                            {.name = "extra", .text = "Free-form, kept and never read."}});
}

}  // namespace ceiba

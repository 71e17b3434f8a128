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

struct Rise {
    int levels = 1;
    friend bool operator==(const Rise&, const Rise&) = default;
};
BOOST_DESCRIBE_STRUCT(Rise, (), (levels))
constexpr auto describe_notes(Rise*) {
    return describe::notes("Rise", "So many levels better than the present value, or the best level: min(s + 1, 5).",
                           {{.name = "levels", .text = "How many.", .range = "1 or more"}});
}
/// One line of a table of targets by the present value.
struct TargetStep {
    Answer up_to{};
    Answer value{};
    friend bool operator==(const TargetStep&, const TargetStep&) = default;
};
BOOST_DESCRIBE_STRUCT(TargetStep, (), (up_to, value))
constexpr auto describe_notes(TargetStep*) {
    return describe::notes("TargetStep", "One line of a table of targets by the present value.",
                           {{.name = "up_to",
                             .text = "The line holds for this present value and worse ones.",
                             .unit = "answer",
                             .required = true},
                            {.name = "value", .text = "What is then aimed at.", .unit = "answer", .required = true}});
}
struct ByValue {
    std::vector<TargetStep> steps{};
    Answer otherwise{};
    friend bool operator==(const ByValue&, const ByValue&) = default;
};
BOOST_DESCRIBE_STRUCT(ByValue, (), (steps, otherwise))
constexpr auto describe_notes(ByValue*) {
    return describe::notes("ByValue", "A target by the present value, such as 4 up to 3, and otherwise 5.",
                           {{.name = "steps", .text = "The first line that holds counts; from the worst value up.", .required = true},
                            {.name = "otherwise", .text = "What is aimed at where no line holds.", .unit = "answer", .required = true}});
}
struct None {
    friend bool operator==(const None&, const None&) = default;
};
BOOST_DESCRIBE_STRUCT(None, (), ())
constexpr auto describe_notes(None*) {
    return describe::notes("None", "No target.");
}

}  // namespace target

/// What is aimed at: `"next_level"` or `{"target": "fixed", "value": 4}`.
struct Target {
    static constexpr std::string_view key = "target";
    using Variant = std::variant<target::Own, target::Fixed, target::NextLevel, target::Rise, target::ByValue, target::None>;
    Variant value{};
    friend bool operator==(const Target&, const Target&) = default;
};
BOOST_DESCRIBE_STRUCT(Target, (), (value))
constexpr auto describe_notes(Target*) {
    return describe::notes("Target", "What is aimed at.", {{.name = "value", .text = "The kind of target with its options."}});
}

/// What is to be reached by a time before the end.
struct TargetPhase {
    std::string id{};
    Text label{};
    std::optional<std::string> date{};
    std::optional<double> years{};
    Target indicators{};
    std::map<std::string, Target> nodes{};
    friend bool operator==(const TargetPhase&, const TargetPhase&) = default;
};
BOOST_DESCRIBE_STRUCT(TargetPhase, (), (id, label, date, years, indicators, nodes))
constexpr auto describe_notes(TargetPhase*) {
    return describe::notes("TargetPhase", "What is to be reached by a time before the end.",
                           {{.name = "id", .text = "Its id in results.", .required = true},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "date", .text = "The day by whose end it is to be reached; this or years.", .unit = "ISO date"},
                            {.name = "years",
                             .text = "After how many years of a plan it is to be reached.",
                             .unit = "years",
                             .range = "above 0"},
                            {.name = "indicators", .text = "The target of every indicator not named below."},
                            {.name = "nodes", .text = "Targets by node id, as those of the profile.", .unit = "node"}});
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
    std::vector<TargetPhase> phases{};
    std::optional<Extra> extra{};
    friend bool operator==(const TargetProfile&, const TargetProfile&) = default;
};
BOOST_DESCRIBE_STRUCT(TargetProfile, (), (schema, id, label, description, framework, indicators, nodes, phases, extra))
constexpr auto describe_notes(TargetProfile*) {
    return describe::notes("TargetProfile", "What is aimed at, indicator by indicator.",
                           {{.name = "schema", .text = "ceiba/targets/1.", .required = true},
                            {.name = "id", .text = "Its id in results.", .required = true},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "description", .text = "Where it comes from."},
                            {.name = "framework", .text = "Id of the framework it is written for."},
                            {.name = "indicators", .text = "The target of every indicator not named below."},
                            {.name = "nodes",
                             .text = "Targets by node id; a node with children takes a fixed one, or one by its value.",
                             .unit = "node"},
                            {.name = "phases",
                             .text = "What is to be reached before, the earliest first. The targets beside them are those of the end, up "
                                     "to which a plan counts."},
                            {.name = "extra", .text = "Free-form, kept and never read."}});
}

}  // namespace ceiba

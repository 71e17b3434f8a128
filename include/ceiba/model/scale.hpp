#pragma once

#include <ceiba/measure/column/options.hpp>
#include <ceiba/measure/options.hpp>
#include <ceiba/model/text.hpp>

namespace ceiba {

enum class Direction { higher, lower };
BOOST_DESCRIBE_ENUM(Direction, higher, lower)
constexpr auto describe_notes(Direction*) {
    return describe::notes("Direction", "Which end of a range is better.",
                           {{.name = "higher", .text = "Higher is better."}, {.name = "lower", .text = "Lower is better."}});
}

struct Level {
    std::string code{};
    double value{};
    Text label{};
    std::vector<Text> attributes{};
    std::optional<std::string> colour{};
    friend bool operator==(const Level&, const Level&) = default;
};
BOOST_DESCRIBE_STRUCT(Level, (), (code, value, label, attributes, colour))
constexpr auto describe_notes(Level*) {
    return describe::notes("Level", "One step of a scale: a level, a grade, an option with its points.",
                           {{.name = "code", .text = "The code that an answer may name instead of the value.", .required = true},
                            {.name = "value", .text = "The number the level stands for.", .unit = "scale", .required = true},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "attributes", .text = "What must be in place to reach it."},
                            {.name = "colour", .text = "Colour in tables and charts.", .range = "#rrggbb"}});
}

/// What a number in a table of answers names.
enum class Answering { code, value };
BOOST_DESCRIBE_ENUM(Answering, code, value)
constexpr auto describe_notes(Answering*) {
    return describe::notes("Answering", "What a number in a table of answers names.",
                           {{.name = "code", .text = "The code of a level."},
                            {.name = "value", .text = "The value of a level, or its code where the two agree."}});
}

struct Scale {
    std::string id{};
    Text label{};
    std::vector<Level> levels{};
    std::optional<measure::Normaliser> numeric{};
    std::optional<measure::Treatment> treatment{};
    Direction direction = Direction::higher;
    Answering answered_by = Answering::code;
    friend bool operator==(const Scale&, const Scale&) = default;
};
BOOST_DESCRIBE_STRUCT(Scale, (), (id, label, levels, numeric, treatment, direction, answered_by))
constexpr auto describe_notes(Scale*) {
    return describe::notes("Scale", "What may be answered: levels (yes and no, grades, points), or numbers.",
                           {{.name = "id", .text = "Its id in indicators.", .range = "[a-z][a-z0-9_]*", .required = true},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "levels", .text = "The levels, if answers are levels."},
                            {.name = "numeric", .text = "How a number becomes comparable, if answers are numbers."},
                            {.name = "treatment", .text = "How outliers are treated before that."},
                            {.name = "direction", .text = "Which end is better, for indicators that do not say so themselves."},
                            {.name = "answered_by",
                             .text = "What a number in a table of answers names; in JSON a number is always a value."}});
}

}  // namespace ceiba

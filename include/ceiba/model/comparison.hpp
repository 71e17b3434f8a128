#pragma once

#include <ceiba/model/result.hpp>
#include <ceiba/model/status.hpp>

namespace ceiba {

/// What of a node differs between two rounds, and so has a part in the change.
enum class Player { answer, weight, presence, rule };
BOOST_DESCRIBE_ENUM(Player, answer, weight, presence, rule)
constexpr auto describe_notes(Player*) {
    return describe::notes("Player", "What differs about a node between two rounds.",
                           {{.name = "answer", .text = "The answer, whether there is one, or the scale it is on."},
                            {.name = "weight", .text = "The weight among its siblings."},
                            {.name = "presence", .text = "It is new, was dropped, or stands elsewhere in the tree."},
                            {.name = "rule", .text = "The rule, the rounding, the direction or a policy."}});
}

/// In which of two rounds a node stands, and where.
enum class Place { kept, added, dropped, moved };
BOOST_DESCRIBE_ENUM(Place, kept, added, dropped, moved)
constexpr auto describe_notes(Place*) {
    return describe::notes("Place", "In which of two rounds a node stands, and where.",
                           {{.name = "kept", .text = "In both, at the same place."},
                            {.name = "added", .text = "Only in the later one."},
                            {.name = "dropped", .text = "Only in the earlier one."},
                            {.name = "moved", .text = "In both, at different places: dropped at one and added at the other."}});
}

struct NodeChange {
    std::string id{};
    std::optional<std::string> parent{};
    int depth{};
    std::optional<std::string> code{};
    Text label{};
    Place place = Place::kept;
    std::optional<double> before{};
    std::optional<double> after{};
    std::optional<double> change{};
    State state_before = State::answered;
    State state_after = State::answered;
    std::optional<measure::Interval> range{};
    std::optional<double> weight_before{};
    std::optional<double> weight_after{};
    bool reweighted = false;
    bool rule_changed = false;
    std::optional<double> contribution{};
    bool exact = true;
    friend bool operator==(const NodeChange&, const NodeChange&) = default;
};
BOOST_DESCRIBE_STRUCT(NodeChange, (),
                      (id, parent, depth, code, label, place, before, after, change, state_before, state_after, range, weight_before,
                       weight_after, reweighted, rule_changed, contribution, exact))
constexpr auto describe_notes(NodeChange*) {
    return describe::notes("NodeChange", "How a node changed from one round to another.",
                           {{.name = "id", .text = "Id of the node.", .required = true},
                            {.name = "parent", .text = "Id of the node above."},
                            {.name = "depth", .text = "How far below the root, which has depth 0.", .required = true},
                            {.name = "code", .text = "The code that is printed."},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "place", .text = "In which of the rounds it stands, and where.", .required = true},
                            {.name = "before", .text = "Its earlier score.", .unit = "node"},
                            {.name = "after", .text = "Its later score.", .unit = "node"},
                            {.name = "change", .text = "Later less earlier score, where there are both.", .unit = "node"},
                            {.name = "state_before", .text = "Why there was no earlier score.", .required = true},
                            {.name = "state_after", .text = "Why there is no later score.", .required = true},
                            {.name = "range", .text = "The range its scores lie in, both rounds together.", .unit = "node"},
                            {.name = "weight_before", .text = "Its earlier weight among its siblings."},
                            {.name = "weight_after", .text = "Its later weight among its siblings."},
                            {.name = "reweighted", .text = "It stands in both rounds with different weights."},
                            {.name = "rule_changed", .text = "Its rule, rounding, direction or policies differ."},
                            {.name = "contribution",
                             .text = "The root's change that is due to it and to everything below it: the sum of their parts.",
                             .unit = "root"},
                            {.name = "exact",
                             .text = "False if so much differs at once that its parts are means over orders drawn at random."}});
}

struct Part {
    std::string node{};
    std::string cause{};
    Player player = Player::answer;
    Place place = Place::kept;
    double part{};
    std::optional<double> standard_error{};
    friend bool operator==(const Part&, const Part&) = default;
};
BOOST_DESCRIBE_STRUCT(Part, (), (node, cause, player, place, part, standard_error))
constexpr auto describe_notes(Part*) {
    return describe::notes("Part", "The part of a node's change that is due to one indicator, or to one difference in a node.",
                           {{.name = "node", .text = "Id of the node whose change it is a part of.", .required = true},
                            {.name = "cause", .text = "Id of the indicator, or of the node with a new weight or rule.", .required = true},
                            {.name = "player", .text = "What differs about it.", .required = true},
                            {.name = "place", .text = "In which of the rounds it stands.", .required = true},
                            {.name = "part", .text = "The part; those of a node add up to its change.", .unit = "node", .required = true},
                            {.name = "standard_error",
                             .text = "Standard error of a part that is a mean over orders drawn at random; other parts are exact.",
                             .unit = "node",
                             .range = "0 or more"}});
}

/// One of the two rounds that are compared.
struct Compared {
    std::string framework{};
    std::string framework_version{};
    std::string method{};
    std::string assessment{};
    std::string subject{};
    std::string round{};
    Status status = Status::draft;
    Provenance provenance{};
    friend bool operator==(const Compared&, const Compared&) = default;
};
BOOST_DESCRIBE_STRUCT(Compared, (), (framework, framework_version, method, assessment, subject, round, status, provenance))
constexpr auto describe_notes(Compared*) {
    return describe::notes("Compared", "One of the two rounds, or subjects, that are compared.",
                           {{.name = "framework", .text = "Id of the framework.", .required = true},
                            {.name = "framework_version", .text = "Its version.", .required = true},
                            {.name = "method", .text = "Id of the method; empty for the framework's own."},
                            {.name = "assessment", .text = "Id of the assessment.", .required = true},
                            {.name = "subject", .text = "Id of the subject.", .required = true},
                            {.name = "round", .text = "Id of the round.", .required = true},
                            {.name = "status", .text = "How far the answers have come."},
                            {.name = "provenance", .text = "What it was computed from."}});
}

struct Comparison {
    static constexpr std::string_view schema_id = "ceiba/comparison/1";
    std::string schema{schema_id};
    Compared earlier{};
    Compared later{};
    std::vector<NodeChange> nodes{};
    std::vector<Part> parts{};
    bool exact = true;
    friend bool operator==(const Comparison&, const Comparison&) = default;
};
BOOST_DESCRIBE_STRUCT(Comparison, (), (schema, earlier, later, nodes, parts, exact))
constexpr auto describe_notes(Comparison*) {
    return describe::notes("Comparison", "How every node changed from one round to another, and what the change is due to.",
                           {{.name = "schema", .text = "ceiba/comparison/1.", .required = true},
                            {.name = "earlier", .text = "The earlier round, or the first subject.", .required = true},
                            {.name = "later", .text = "The later round, or the second subject.", .required = true},
                            {.name = "nodes", .text = "Every node of either framework, the root first.", .required = true},
                            {.name = "parts", .text = "The change of every node divided among what differs below it.", .required = true},
                            {.name = "exact",
                             .text = "False if the parts of any node are not exact; the seed stands in the provenance of both rounds."}});
}

}  // namespace ceiba

#pragma once

#include <ceiba/model/policy.hpp>
#include <ceiba/model/scale.hpp>
#include <ceiba/model/text.hpp>

namespace ceiba {

/// Who is asked; with nothing named, everybody.
struct Asked {
    std::vector<std::string> sectors{};
    std::vector<std::string> institutions{};
    friend bool operator==(const Asked&, const Asked&) = default;
};
BOOST_DESCRIBE_STRUCT(Asked, (), (sectors, institutions))
constexpr auto describe_notes(Asked*) {
    return describe::notes("Asked", "Who is asked; if nobody is named, everybody.",
                           {{.name = "sectors", .text = "Every institution of these sectors."},
                            {.name = "institutions", .text = "These institutions, by id."}});
}

struct Question {
    std::optional<std::string> scale{};
    bool scored = true;
    std::optional<std::string> denominator{};
    std::optional<double> step{};
    std::optional<measure::Imputation> impute{};
    std::optional<measure::Treatment> treatment{};
    std::optional<Answer> target{};
    std::optional<double> level{};
    std::optional<Answer> threshold{};
    bool key = false;
    Asked asked{};
    std::optional<EvidenceRule> evidence{};
    std::optional<Reconciliation> reconcile{};
    bool critical = false;
    std::optional<bool> confidential{};
    std::optional<int> published_digits{};
    std::map<std::string, double> factors{};
    Text guidance{};
    friend bool operator==(const Question&, const Question&) = default;
};
BOOST_DESCRIBE_STRUCT(Question, (),
                      (scale, scored, denominator, step, impute, treatment, target, level, threshold, key, asked, evidence, reconcile,
                       critical, confidential, published_digits, factors, guidance))
constexpr auto describe_notes(Question*) {
    return describe::notes("Question", "What only an indicator has.",
                           {{.name = "scale", .text = "Id of the scale its answers are on; a scored indicator needs one."},
                            {.name = "scored", .text = "False for context that enters no score."},
                            {.name = "denominator",
                             .text = "Id of the denominator: the indicator whose answer divides this one's, before anything else."},
                            {.name = "step",
                             .text = "Numbers are answered in steps of this, from the low end of the scale, or from 0 where it has none.",
                             .unit = "answer",
                             .range = "above 0"},
                            {.name = "impute", .text = "How a missing number is imputed when many units are fitted."},
                            {.name = "treatment", .text = "How outliers are treated; it overrides the scale's treatment."},
                            {.name = "target", .text = "The answer aimed at, over the denominator if there is one.", .unit = "answer"},
                            {.name = "level", .text = "Under a cumulative node: the level that this attribute belongs to."},
                            {.name = "threshold",
                             .text =
                                 "Under a rule that asks what is met: this answer and better ones meet it, over the denominator if there "
                                 "is one; by default only the best.",
                             .unit = "answer"},
                            {.name = "key", .text = "Under a banded node: a key question."},
                            {.name = "asked", .text = "Who is asked."},
                            {.name = "evidence", .text = "How evidence is graded, and what an answer must rest on to count."},
                            {.name = "reconcile", .text = "How many answers become one."},
                            {.name = "critical", .text = "Comes first among priorities while it has a gap."},
                            {.name = "confidential",
                             .text = "False if its value may be published as it is, whoever gave it; by default as the framework says."},
                            {.name = "published_digits",
                             .text = "The most digits after the point with which the value of many institutions is published.",
                             .range = "0 to 12"},
                            {.name = "factors", .text = "Harm, effort and the like, by name.", .range = "above 0"},
                            {.name = "guidance", .text = "What respondents should know."}});
}

struct Node {
    std::string id{};
    std::optional<std::string> code{};
    Text label{};
    double weight = 1;
    std::optional<combine::Rule> rule{};
    std::optional<Cap> cap{};
    std::optional<Direction> direction{};
    bool rescale = false;
    std::optional<measure::Interval> range{};
    std::optional<Policy> policy{};
    std::map<std::string, std::vector<std::string>> tags{};
    std::optional<Question> question{};
    std::vector<Node> children{};
    std::optional<Extra> extra{};
    friend bool operator==(const Node&, const Node&) = default;
};
BOOST_DESCRIBE_STRUCT(Node, (), (id, code, label, weight, rule, cap, direction, rescale, range, policy, tags, question, children, extra))
constexpr auto describe_notes(Node*) {
    return describe::notes("Node", "One part of a framework: an indicator, or the parent of other nodes.",
                           {{.name = "id", .text = "Its id in all other documents.", .range = "[a-z][a-z0-9_]*", .required = true},
                            {.name = "code", .text = "The code that is printed, such as 1.2 or D*."},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "weight", .text = "Its weight among its siblings; 0 removes it.", .range = "0 or more"},
                            {.name = "rule", .text = "How its children become its value; by default arithmetic."},
                            {.name = "cap", .text = "Keeps it from hiding the weakest critical node below it; after the rule."},
                            {.name = "direction", .text = "Which end is better; lower reverses the value in its range."},
                            {.name = "rescale", .text = "Bring each child from its range to this node's range before the rule."},
                            {.name = "range", .text = "The range children are brought to; by default 0 to 1."},
                            {.name = "policy", .text = "Missing answers, minimum coverage, rounding."},
                            {.name = "tags", .text = "Its tags on each axis."},
                            {.name = "question", .text = "What only an indicator has."},
                            {.name = "children", .text = "The nodes below."},
                            {.name = "extra", .text = "Free-form, kept and never read."}});
}

struct Tag {
    std::string id{};
    Text label{};
    friend bool operator==(const Tag&, const Tag&) = default;
};
BOOST_DESCRIBE_STRUCT(Tag, (), (id, label))
constexpr auto describe_notes(Tag*) {
    return describe::notes("Tag", "One value of an axis.",
                           {{.name = "id", .text = "Its id in nodes.", .range = "[a-z][a-z0-9_]*", .required = true},
                            {.name = "label", .text = "Its name for people."}});
}

struct Axis {
    std::string id{};
    Text label{};
    std::vector<Tag> values{};
    friend bool operator==(const Axis&, const Axis&) = default;
};
BOOST_DESCRIBE_STRUCT(Axis, (), (id, label, values))
constexpr auto describe_notes(Axis*) {
    return describe::notes("Axis", "A second way to group indicators, across the tree.",
                           {{.name = "id", .text = "Its id in nodes.", .range = "[a-z][a-z0-9_]*", .required = true},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "values", .text = "The tags an indicator may carry.", .required = true}});
}

struct Band {
    std::string id{};
    double start{};
    Text label{};
    std::optional<std::string> colour{};
    friend bool operator==(const Band&, const Band&) = default;
};
BOOST_DESCRIBE_STRUCT(Band, (), (id, start, label, colour))
constexpr auto describe_notes(Band*) {
    return describe::notes("Band", "A named interval of the root's range, up to the next band.",
                           {{.name = "id", .text = "Its id in results.", .range = "[a-z][a-z0-9_]*", .required = true},
                            {.name = "start", .text = "Where it begins; that value belongs to it.", .unit = "root", .required = true},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "colour", .text = "Colour in tables and charts.", .range = "#rrggbb"}});
}

/// An instrument: what is asked and how it is scored.
struct Framework {
    static constexpr std::string_view schema_id = "ceiba/framework/1";
    std::string schema{schema_id};
    std::string id{};
    std::string version{};
    Text label{};
    Text description{};
    std::vector<std::string> languages{};
    std::vector<Scale> scales{};
    std::vector<Axis> axes{};
    std::vector<Band> bands{};
    Defaults defaults{};
    bool confidential = true;
    Node root{};
    std::optional<Extra> extra{};
    friend bool operator==(const Framework&, const Framework&) = default;
};
BOOST_DESCRIBE_STRUCT(Framework, (),
                      (schema, id, version, label, description, languages, scales, axes, bands, defaults, confidential, root, extra))
constexpr auto describe_notes(Framework*) {
    return describe::notes("Framework", "An instrument: what is asked, and how answers become scores.",
                           {{.name = "schema", .text = "ceiba/framework/1.", .required = true},
                            {.name = "id", .text = "Its id in assessments and methods.", .range = "[a-z][a-z0-9_]*", .required = true},
                            {.name = "version", .text = "Its version.", .required = true},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "description", .text = "What it is, where it comes from, and which parts are invented."},
                            {.name = "languages", .text = "Languages every text is given in."},
                            {.name = "scales", .text = "The scales on which indicators are answered."},
                            {.name = "axes", .text = "Other ways to group indicators, across the tree."},
                            {.name = "bands", .text = "Named intervals of the root's range, ascending."},
                            {.name = "defaults", .text = "What holds where a node does not say otherwise."},
                            {.name = "confidential",
                             .text =
                                 "False if all values may be published as they are: official statistics, facts of law, one respondent who "
                                 "speaks for the country."},
                            {.name = "root", .text = "The tree.", .required = true},
                            {.name = "extra", .text = "Free-form, kept and never read."}});
}

}  // namespace ceiba

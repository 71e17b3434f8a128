#pragma once

#include <ceiba/model/judgements.hpp>
#include <ceiba/model/provenance.hpp>

namespace ceiba {

/// The weight of one child.
struct WeighedChild {
    std::string parent{};
    std::string node{};
    std::optional<std::string> code{};
    Text label{};
    double weight{};
    std::optional<double> minimum{};
    std::optional<double> maximum{};
    std::optional<double> sd{};
    friend bool operator==(const WeighedChild&, const WeighedChild&) = default;
};
BOOST_DESCRIBE_STRUCT(WeighedChild, (), (parent, node, code, label, weight, minimum, maximum, sd))
constexpr auto describe_notes(WeighedChild*) {
    return describe::notes("WeighedChild", "The group's weight of one child, and how far its members differ.",
                           {{.name = "parent", .text = "Id of the node above.", .required = true},
                            {.name = "node", .text = "Id of the child.", .required = true},
                            {.name = "code", .text = "The code that is printed."},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "weight", .text = "The group's; those of siblings add up to 1.", .range = "0 to 1", .required = true},
                            {.name = "minimum", .text = "The least weight that a member gives it; never for the public."},
                            {.name = "maximum", .text = "The greatest weight that a member gives it; never for the public."},
                            {.name = "sd",
                             .text = "Standard deviation of its members' weights, with n - 1; for the public not of a small group."}});
}

/// One node whose children were judged.
struct WeighedNode {
    std::string node{};
    std::optional<std::string> code{};
    Text label{};
    std::string method{};
    int judges{};
    Grouping group = Grouping::mean;
    std::optional<int> cut{};
    std::optional<std::string> date{};
    std::optional<double> agreement{};
    std::optional<double> consensus{};
    std::map<std::string, double> figures{};
    friend bool operator==(const WeighedNode&, const WeighedNode&) = default;
};
BOOST_DESCRIBE_STRUCT(WeighedNode, (), (node, code, label, method, judges, group, cut, date, agreement, consensus, figures))
constexpr auto describe_notes(WeighedNode*) {
    return describe::
        notes("WeighedNode", "One node whose children were judged, and how far its judges agree.",
              {{.name = "node", .text = "Id of the node.", .required = true},
               {.name = "code", .text = "The code that is printed."},
               {.name = "label", .text = "Its name for people."},
               {.name = "method", .text = "The weighting method; of several, with commas between.", .required = true},
               {.name = "judges", .text = "How many judged and count.", .range = "1 or more", .required = true},
               {.name = "group", .text = "How they became one group.", .required = true},
               {.name = "cut", .text = "How many were left out at each end, of a group that is trimmed."},
               {.name = "date", .text = "The day of the latest judgement.", .unit = "ISO date"},
               {.name = "agreement",
                .text = "Kendall's W of the order of the children: 1 if all put them in the same order; none for a single "
                        "judge, and for the public not of a small group.",
                .range = "0 to 1"},
               {.name = "consensus",
                .text = "AHP consensus: 1 if all weights are the same, 0 if they differ as much as a scale to 9 allows. Of several "
                        "judges by AHP, and for the public not of a small group.",
                .range = "at most 1"},
               {.name = "figures",
                .text = "What tells how good the group's weights are: geometric_compatibility with what each judged and, where "
                        "judgements were made one, their consistency. For the public not of a small group."}});
}

/// What one judge's judgements of one node come to.
struct MemberWeights {
    std::string node{};
    std::string judge{};
    std::string method{};
    std::optional<std::string> date{};
    double counts = 1;
    std::optional<double> distance{};
    std::map<std::string, double> weights{};
    std::map<std::string, double> figures{};
    std::vector<std::string> diagnostics{};
    friend bool operator==(const MemberWeights&, const MemberWeights&) = default;
};
BOOST_DESCRIBE_STRUCT(MemberWeights, (), (node, judge, method, date, counts, distance, weights, figures, diagnostics))
constexpr auto describe_notes(MemberWeights*) {
    return describe::notes("MemberWeights", "What one judge's judgements of one node come to.",
                           {{.name = "node", .text = "Id of the node.", .required = true},
                            {.name = "judge", .text = "Institution or pseudonym.", .required = true},
                            {.name = "method", .text = "The weighting method.", .required = true},
                            {.name = "date", .text = "When it was given.", .unit = "ISO date"},
                            {.name = "counts", .text = "How much the judge counts in the group.", .range = "0 or more"},
                            {.name = "distance",
                             .text = "How much weight would have to move from one child to another for these to be the group's.",
                             .unit = "share",
                             .range = "0 to 1"},
                            {.name = "weights",
                             .text =
                                 "The weight of each child, by its id; none where the judge's own comparisons do not join all children, "
                                 "and only count among those of the others."},
                            {.name = "figures", .text = "What tells how good they are, such as a consistency ratio."},
                            {.name = "diagnostics", .text = "What is worth knowing of the method's outcome."}});
}

/// Three judgements of one judge that disagree: first over second and second over third imply another number than was said.
struct Triad {
    std::string node{};
    std::string judge{};
    std::string first{};
    std::string second{};
    std::string third{};
    double first_second{};
    double second_third{};
    double first_third{};
    double implied{};
    double apart{};
    Text question{};
    friend bool operator==(const Triad&, const Triad&) = default;
};
BOOST_DESCRIBE_STRUCT(Triad, (), (node, judge, first, second, third, first_second, second_third, first_third, implied, apart, question))
constexpr auto describe_notes(Triad*) {
    return describe::notes("Triad", "Three judgements that disagree, and what to ask the judge.",
                           {{.name = "node", .text = "Id of the node.", .required = true},
                            {.name = "judge", .text = "Who said so.", .required = true},
                            {.name = "first", .text = "Id of a child.", .required = true},
                            {.name = "second", .text = "Id of a child.", .required = true},
                            {.name = "third", .text = "Id of a child.", .required = true},
                            {.name = "first_second", .text = "How many times as important the first was said to be as the second."},
                            {.name = "second_third", .text = "How many times as important the second was said to be as the third."},
                            {.name = "first_third", .text = "How many times as important the first was said to be as the third."},
                            {.name = "implied", .text = "The product of the first two."},
                            {.name = "apart", .text = "The greater of implied and said over the other.", .range = "1 or more"},
                            {.name = "question", .text = "What a facilitator can ask, in each language.", .required = true}});
}

/// Weights from judgements.
struct Weighing {
    static constexpr std::string_view schema_id = "ceiba/weighing/1";
    std::string schema{schema_id};
    std::string framework{};
    std::string framework_version{};
    std::string judgements{};
    bool for_public = false;
    std::vector<WeighedChild> weights{};
    std::vector<WeighedNode> nodes{};
    std::vector<MemberWeights> members{};
    std::vector<Triad> triads{};
    Hash framework_hash{};
    Hash judgements_hash{};
    std::string version{};
    friend bool operator==(const Weighing&, const Weighing&) = default;
};
BOOST_DESCRIBE_STRUCT(Weighing, (),
                      (schema, framework, framework_version, judgements, for_public, weights, nodes, members, triads, framework_hash,
                       judgements_hash, version))
constexpr auto describe_notes(Weighing*) {
    return describe::notes("Weighing", "Weights from judgements: of the group, and of each of its members.",
                           {{.name = "schema", .text = "ceiba/weighing/1.", .required = true},
                            {.name = "framework", .text = "Id of the framework.", .required = true},
                            {.name = "framework_version", .text = "Its version.", .required = true},
                            {.name = "judgements", .text = "Id of the judgements.", .required = true},
                            {.name = "for_public", .text = "Its members are left out, and what would tell of those of a small group."},
                            {.name = "weights",
                             .text = "Every child of every judged node, in the order of the framework.",
                             .required = true},
                            {.name = "nodes", .text = "Every judged node.", .required = true},
                            {.name = "members", .text = "Every judge of every node, in the order of the judgements."},
                            {.name = "triads", .text = "Of each judge the three judgements that disagree most, worst first."},
                            {.name = "framework_hash", .text = "Hash of the framework."},
                            {.name = "judgements_hash", .text = "Hash of the judgements."},
                            {.name = "version", .text = "Version of the library."}});
}

}  // namespace ceiba

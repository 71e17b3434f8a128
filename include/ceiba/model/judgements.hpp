#pragma once

#include <ceiba/model/text.hpp>
#include <ceiba/weight/options.hpp>

namespace ceiba {

/// One child of a node beside another.
struct PairJudgement {
    std::string more{};
    std::string less{};
    double times = 1;
    friend bool operator==(const PairJudgement&, const PairJudgement&) = default;
};
BOOST_DESCRIBE_STRUCT(PairJudgement, (), (more, less, times))
constexpr auto describe_notes(PairJudgement*) {
    return describe::notes("PairJudgement", "How many times as important one child is as another; the opposite follows from it.",
                           {{.name = "more", .text = "Id of the child that is more important.", .required = true},
                            {.name = "less", .text = "Id of the child that is less important.", .required = true},
                            {.name = "times",
                             .text = "How many times as important; below 1, it is less important after all.",
                             .range = "above 0",
                             .required = true}});
}

/// What one judge says of the children of one node.
struct Judgement {
    std::string judge{};
    std::string node{};
    std::optional<weight::Method> method{};
    std::optional<std::string> date{};
    std::map<std::string, double> values{};
    std::vector<PairJudgement> pairs{};
    std::optional<std::string> comment{};
    friend bool operator==(const Judgement&, const Judgement&) = default;
};
BOOST_DESCRIBE_STRUCT(Judgement, (), (judge, node, method, date, values, pairs, comment))
constexpr auto describe_notes(Judgement*) {
    return describe::notes("Judgement", "What one judge says of the children of one node.",
                           {{.name = "judge", .text = "Id of the institution that judged, or a person's pseudonym.", .required = true},
                            {.name = "node", .text = "Id of the node whose children are judged.", .required = true},
                            {.name = "method", .text = "How weights come from it, if otherwise than for the others."},
                            {.name = "date", .text = "When it was given, if another day than for the others.", .unit = "ISO date"},
                            {.name = "values",
                             .text =
                                 "For each child by its id what the method takes: its points, its rank (1 is the first), or its priority."},
                            {.name = "pairs", .text = "For a method that takes pairs: each pair once; one may be missing."},
                            {.name = "comment", .text = "The judge's reasons, kept and never shown."}});
}

/// How the weights of several judges become those of the group.
enum class Grouping { automatic, mean, geometric };
BOOST_DESCRIBE_ENUM(Grouping, automatic, mean, geometric)
constexpr auto describe_notes(Grouping*) {
    return describe::notes("Grouping", "How the weights of several judges become those of the group.",
                           {{.name = "automatic",
                             .text = "The geometric mean where all weights are by comparisons of all pairs, else the mean."},
                            {.name = "mean", .text = "The mean of each child's weights."},
                            {.name = "geometric",
                             .text = "The geometric mean of each child's weights, over the sum of these: priorities aggregated (AIP)."}});
}

/// What people said about the importance of siblings: who, how, when and on which nodes. Weights come from it; it changes no score.
struct Judgements {
    static constexpr std::string_view schema_id = "ceiba/judgements/1";
    std::string schema{schema_id};
    std::string id{};
    Text label{};
    Text description{};
    std::optional<std::string> framework{};
    weight::Method method{};
    std::optional<std::string> date{};
    Grouping group = Grouping::automatic;
    std::vector<Judgement> judgements{};
    std::optional<Extra> extra{};
    friend bool operator==(const Judgements&, const Judgements&) = default;
};
BOOST_DESCRIBE_STRUCT(Judgements, (), (schema, id, label, description, framework, method, date, group, judgements, extra))
constexpr auto describe_notes(Judgements*) {
    return describe::notes("Judgements", "What people said about the importance of the children of nodes.",
                           {{.name = "schema", .text = "ceiba/judgements/1.", .required = true},
                            {.name = "id", .text = "Its id in results.", .required = true},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "description", .text = "How people were asked."},
                            {.name = "framework", .text = "Id of the framework it is written for."},
                            {.name = "method", .text = "How weights come from judgements.", .required = true},
                            {.name = "date", .text = "When they were given.", .unit = "ISO date"},
                            {.name = "group", .text = "How the weights of several judges become those of the group."},
                            {.name = "judgements", .text = "What each judge says of each node; each once at most.", .required = true},
                            {.name = "extra", .text = "Free-form, kept and never read."}});
}

}  // namespace ceiba

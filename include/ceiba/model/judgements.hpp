#pragma once

#include <ceiba/model/text.hpp>
#include <ceiba/weight/options.hpp>
#include <ceiba/weight/options/group.hpp>

namespace ceiba {

/// One child of a node beside another.
struct PairJudgement {
    std::string more{};
    std::string less{};
    std::optional<double> times{};
    friend bool operator==(const PairJudgement&, const PairJudgement&) = default;
};
BOOST_DESCRIBE_STRUCT(PairJudgement, (), (more, less, times))
constexpr auto describe_notes(PairJudgement*) {
    return describe::notes("PairJudgement", "How many times as important one child is as another; the opposite follows from it.",
                           {{.name = "more", .text = "Id of the child that is more important.", .required = true},
                            {.name = "less", .text = "Id of the child that is less important.", .required = true},
                            {.name = "times",
                             .text =
                                 "How many times as important; 1 is as important, and below 1 it is less important after all. RANCOM asks "
                                 "only which is more important, and needs none.",
                             .range = "above 0"}});
}

/// One step down the order of importance.
struct StepJudgement {
    std::string child{};
    std::optional<double> step{};
    friend bool operator==(const StepJudgement&, const StepJudgement&) = default;
};
BOOST_DESCRIBE_STRUCT(StepJudgement, (), (child, step))
constexpr auto describe_notes(StepJudgement*) {
    return describe::notes("StepJudgement", "One child in the order of importance, and by how much the one before it is more important.",
                           {{.name = "child", .text = "Id of the child.", .required = true},
                            {.name = "step",
                             .text = "By which share the one before is more important: 0.2 for a fifth, 0 for as important. None for the "
                                     "first.",
                             .unit = "share",
                             .range = "0 or more"}});
}

/// How strongly one child acts on another.
struct InfluenceJudgement {
    std::string of{};
    std::string on{};
    double influence{};
    friend bool operator==(const InfluenceJudgement&, const InfluenceJudgement&) = default;
};
BOOST_DESCRIBE_STRUCT(InfluenceJudgement, (), (of, on, influence))
constexpr auto describe_notes(InfluenceJudgement*) {
    return describe::notes("InfluenceJudgement", "How strongly one child of a node acts on another, directly.",
                           {{.name = "of", .text = "Id of the child that acts.", .required = true},
                            {.name = "on", .text = "Id of the child that it acts on.", .required = true},
                            {.name = "influence",
                             .text = "How strongly, usually 0 (not at all), 1 (little), 2, 3 or 4 (very strongly).",
                             .range = "0 or more",
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
    std::vector<StepJudgement> steps{};
    std::vector<InfluenceJudgement> influences{};
    std::optional<std::string> comment{};
    friend bool operator==(const Judgement&, const Judgement&) = default;
};
BOOST_DESCRIBE_STRUCT(Judgement, (), (judge, node, method, date, values, pairs, steps, influences, comment))
constexpr auto describe_notes(Judgement*) {
    return describe::notes("Judgement", "What one judge says of the children of one node.",
                           {{.name = "judge", .text = "Id of the institution that judged, or a person's pseudonym.", .required = true},
                            {.name = "node", .text = "Id of the node whose children are judged.", .required = true},
                            {.name = "method", .text = "How weights come from it, if otherwise than for the others."},
                            {.name = "date", .text = "When it was given, if another day than for the others.", .unit = "ISO date"},
                            {.name = "values",
                             .text =
                                 "For each child by its id what the method takes: its points, its rank (1 is the first), or its priority."},
                            {.name = "pairs",
                             .text = "For AHP, best-worst and RANCOM by comparisons: each pair once; for AHP some may be missing."},
                            {.name = "steps", .text = "For SWARA: every child once, the most important one first."},
                            {.name = "influences",
                             .text = "For DEMATEL: each direct influence once; what is left out is none, but every child is in one."},
                            {.name = "comment", .text = "The judge's reasons, kept and never shown."}});
}

using weight::Grouping;

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
    double trim = weight::AhpGroup{}.trim;
    std::map<std::string, double> judge_weights{};
    std::vector<Judgement> judgements{};
    std::optional<Extra> extra{};
    friend bool operator==(const Judgements&, const Judgements&) = default;
};
BOOST_DESCRIBE_STRUCT(Judgements, (),
                      (schema, id, label, description, framework, method, date, group, trim, judge_weights, judgements, extra))
constexpr auto describe_notes(Judgements*) {
    return describe::notes("Judgements", "What people said about the importance of the children of nodes.",
                           {{.name = "schema", .text = "ceiba/judgements/1.", .required = true},
                            {.name = "id", .text = "Its id in results.", .required = true},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "description", .text = "How people were asked."},
                            {.name = "framework", .text = "Id of the framework it is written for."},
                            {.name = "method", .text = "How weights come from judgements.", .required = true},
                            {.name = "date", .text = "When they were given.", .unit = "ISO date"},
                            {.name = "group", .text = "How several judges become one group."},
                            {.name = "trim",
                             .text = "Where the group is trimmed: the share of the judges that is left out at each end, rounded down.",
                             .unit = "share",
                             .range = "0 or more, below 0.5"},
                            {.name = "judge_weights",
                             .text = "How much a judge counts in the group, by its id: 2 is twice as much, 0 not at all. Who is not named "
                                     "counts 1.",
                             .range = "0 or more"},
                            {.name = "judgements", .text = "What each judge says of each node; each once at most.", .required = true},
                            {.name = "extra", .text = "Free-form, kept and never read."}});
}

}  // namespace ceiba

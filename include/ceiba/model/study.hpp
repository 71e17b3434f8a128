#pragma once

#include <ceiba/model/method.hpp>
#include <ceiba/robust/options/distribution.hpp>

/// What of an assessment is arguable, and how often it is drawn.
namespace ceiba {

namespace uncertain {

/// Some methods, one of which holds in each draw.
struct Methods {
    std::vector<Method> methods{};
    std::vector<double> weights{};
    friend bool operator==(const Methods&, const Methods&) = default;
};
BOOST_DESCRIBE_STRUCT(Methods, (), (methods, weights))
constexpr auto describe_notes(Methods*) {
    return describe::
        notes("Methods",
              "One of some methods, laid over the method of the analysis: an aggregation rule, a normalisation, a policy, any of these.",
              {{.name = "methods",
                .text = "The alternatives, each sparse and with an id of its own; an empty one leaves all as it is.",
                .required = true},
               {.name = "weights",
                .text = "How likely each is, over the sum of all; without them, all are as likely.",
                .range = "0 or more"}});
}

/// The weights of siblings.
struct Weights {
    std::vector<std::string> nodes{};
    std::optional<double> concentration{};
    friend bool operator==(const Weights&, const Weights&) = default;
};
BOOST_DESCRIBE_STRUCT(Weights, (), (nodes, concentration))
constexpr auto describe_notes(Weights*) {
    return describe::notes("Weights", "The weights of the children of nodes.",
                           {{.name = "nodes",
                             .text = "Nodes whose children have other weights: their ids, printed codes or labels; without any, all nodes "
                                     "whose rule weighs shares."},
                            {.name = "concentration",
                             .text =
                                 "Dirichlet's: the greater, the nearer to the weights of the method; without it all weights are as likely.",
                             .range = "1e-6 to 1e12"}});
}

/// The answers, as far as these are not sure.
struct Answers {
    double off = 0.5;
    double half_width = 0.2;
    double unstated = 0.5;
    friend bool operator==(const Answers&, const Answers&) = default;
};
BOOST_DESCRIBE_STRUCT(Answers, (), (off, half_width, unstated))
constexpr auto describe_notes(Answers*) {
    return describe::notes(
        "Answers",
        "What was answered, by how sure it is: an answer of confidence 1 never changes, one of 0 as follows, and others in proportion.",
        {{.name = "off",
          .text = "How likely a level is not the right one, but the next above or below.",
          .unit = "share",
          .range = "0 to 1"},
         {.name = "half_width",
          .text = "How far a number may be from the right one, in either direction.",
          .unit = "share of its range",
          .range = "0 to 1"},
         {.name = "unstated", .text = "The confidence of answers that state none.", .unit = "share", .range = "0 to 1"}});
}

/// What was not answered.
struct MissingAnswers {
    std::vector<std::string> indicators{};
    friend bool operator==(const MissingAnswers&, const MissingAnswers&) = default;
};
BOOST_DESCRIBE_STRUCT(MissingAnswers, (), (indicators))
constexpr auto describe_notes(MissingAnswers*) {
    return describe::notes("MissingAnswers", "What is missing: any level of the scale, or any number of its range, is as likely.",
                           {{.name = "indicators", .text = "Which indicators, by id, printed code or label; without any, all."}});
}

enum class InstitutionDraw { bootstrap, leave_one_out };
BOOST_DESCRIBE_ENUM(InstitutionDraw, bootstrap, leave_one_out)
constexpr auto describe_notes(InstitutionDraw*) {
    return describe::notes("InstitutionDraw", "Which institutions are heard.",
                           {{.name = "bootstrap", .text = "As many as there are, drawn with replacement."},
                            {.name = "leave_one_out", .text = "All but one."}});
}

/// Who is heard.
struct Institutions {
    InstitutionDraw draw = InstitutionDraw::bootstrap;
    bool by_sector = false;
    friend bool operator==(const Institutions&, const Institutions&) = default;
};
BOOST_DESCRIBE_STRUCT(Institutions, (), (draw, by_sector))
constexpr auto describe_notes(Institutions*) {
    return describe::notes("Institutions", "Which institutions are heard.",
                           {{.name = "draw", .text = "How they are drawn."},
                            {.name = "by_sector",
                             .text = "Each sector keeps its number of institutions; or it is a sector that is left out."}});
}

/// A number of the method.
struct Number {
    std::string at{};
    robust::Distribution distribution{};
    friend bool operator==(const Number&, const Number&) = default;
};
BOOST_DESCRIBE_STRUCT(Number, (), (at, distribution))
constexpr auto describe_notes(Number*) {
    return describe::notes("Number", "A number of the method.",
                           {{.name = "at",
                             .text = "Where in the method: /defaults/policy/minimum_coverage, /nodes/hotline/weight.",
                             .unit = "JSON pointer",
                             .required = true},
                            {.name = "distribution", .text = "What it is drawn from.", .required = true}});
}

}  // namespace uncertain

/// What varies: `"missing_answers"` or `{"varies": "weights", "concentration": 20}`.
struct Variation {
    static constexpr std::string_view key = "varies";
    using Variant = std::variant<uncertain::Methods, uncertain::Weights, uncertain::Answers, uncertain::MissingAnswers,
                                 uncertain::Institutions, uncertain::Number>;
    Variant value{};
    friend bool operator==(const Variation&, const Variation&) = default;
};
BOOST_DESCRIBE_STRUCT(Variation, (), (value))
constexpr auto describe_notes(Variation*) {
    return describe::notes("Variation", "What varies.", {{.name = "value", .text = "What, with its options."}});
}

struct UncertainFactor {
    std::string id{};
    Text label{};
    Variation varies{};
    friend bool operator==(const UncertainFactor&, const UncertainFactor&) = default;
};
BOOST_DESCRIBE_STRUCT(UncertainFactor, (), (id, label, varies))
constexpr auto describe_notes(UncertainFactor*) {
    return describe::notes("UncertainFactor", "One thing that is arguable.",
                           {{.name = "id", .text = "Its id.", .range = "[a-z][a-z0-9_]*", .required = true},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "varies", .text = "What varies.", .required = true}});
}

enum class Sampling { sobol, random };
BOOST_DESCRIBE_ENUM(Sampling, sobol, random)
constexpr auto describe_notes(Sampling*) {
    return describe::notes("Sampling", "Which points are drawn.",
                           {{.name = "sobol",
                             .text = "Sobol' points with Owen's scrambling, which fill all there is more evenly (Joe & Kuo, 2008)."},
                            {.name = "random", .text = "Independent random numbers."}});
}

/// What of an assessment is arguable, and how often it is drawn.
struct Study {
    static constexpr std::string_view schema_id = "ceiba/study/1";
    std::string schema{schema_id};
    std::string id{};
    Text label{};
    std::vector<UncertainFactor> factors{};
    int draws = 1000;
    std::int64_t seed = 0;
    Sampling sampling = Sampling::sobol;
    double level = 0.9;
    int top = 10;
    std::optional<double> tolerance{};
    std::vector<std::string> nodes{};
    std::optional<Extra> extra{};
    friend bool operator==(const Study&, const Study&) = default;
};
BOOST_DESCRIBE_STRUCT(Study, (), (schema, id, label, factors, draws, seed, sampling, level, top, tolerance, nodes, extra))
constexpr auto describe_notes(Study*) {
    return describe::notes("Study", "What of an assessment is arguable, and how often it is drawn.",
                           {{.name = "schema", .text = "ceiba/study/1.", .required = true},
                            {.name = "id", .text = "Its id in results.", .required = true},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "factors", .text = "What varies; each by itself.", .required = true},
                            {.name = "draws", .text = "How often all of them are drawn.", .range = "1 to 10000000"},
                            {.name = "seed", .text = "Other seeds, other draws.", .range = "0 or more"},
                            {.name = "sampling", .text = "Which points are drawn."},
                            {.name = "level",
                             .text = "Share of the draws that lie within an interval.",
                             .unit = "share",
                             .range = "(0, 1)"},
                            {.name = "top", .text = "How many priorities count as the first ones.", .range = "1 or more"},
                            {.name = "tolerance",
                             .text =
                                 "Drawing ends before `draws` once the standard error of the mean of every node is at most this; without "
                                 "it, it does not.",
                             .unit = "share of the node's range",
                             .range = "above 0"},
                            {.name = "nodes",
                             .text = "Nodes that are told of: their ids, printed codes or labels; without any, the root and its children."},
                            {.name = "extra", .text = "Free-form, kept and never read."}});
}

}  // namespace ceiba

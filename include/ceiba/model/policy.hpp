#pragma once

#include <ceiba/answer.hpp>
#include <ceiba/combine/options.hpp>
#include <ceiba/measure/column/options.hpp>
#include <ceiba/measure/options.hpp>
#include <ceiba/model/evidence.hpp>
#include <ceiba/model/source.hpp>
#include <ceiba/model/text.hpp>

namespace ceiba {

using measure::State;

namespace missing {

struct Skip {
    friend bool operator==(const Skip&, const Skip&) = default;
};
BOOST_DESCRIBE_STRUCT(Skip, (), ())
constexpr auto describe_notes(Skip*) {
    return describe::notes("Skip", "Not counted.");
}
struct Worst {
    friend bool operator==(const Worst&, const Worst&) = default;
};
BOOST_DESCRIBE_STRUCT(Worst, (), ())
constexpr auto describe_notes(Worst*) {
    return describe::notes("Worst", "Counted as the worse end of its range.");
}
struct Target {
    friend bool operator==(const Target&, const Target&) = default;
};
BOOST_DESCRIBE_STRUCT(Target, (), ())
constexpr auto describe_notes(Target*) {
    return describe::notes("Target", "Counted as its own target.");
}
struct Value {
    Answer value{};
    friend bool operator==(const Value&, const Value&) = default;
};
BOOST_DESCRIBE_STRUCT(Value, (), (value))
constexpr auto describe_notes(Value*) {
    return describe::notes("Value", "Counted as a given answer; of a node with children, as a value in its own unit.",
                           {{.name = "value", .text = "A number, or the code of a level.", .unit = "answer", .required = true}});
}
struct Propagate {
    friend bool operator==(const Propagate&, const Propagate&) = default;
};
BOOST_DESCRIBE_STRUCT(Propagate, (), ())
constexpr auto describe_notes(Propagate*) {
    return describe::notes("Propagate", "Its parent and every node above have no score.");
}
struct Block {
    friend bool operator==(const Block&, const Block&) = default;
};
BOOST_DESCRIBE_STRUCT(Block, (), ())
constexpr auto describe_notes(Block*) {
    return describe::notes("Block", "Counted as not met, under a rule that asks what is met.");
}

}  // namespace missing

/// What a missing value counts as: `"skip"` or `{"missing": "value", "value": 2}`.
struct MissingRule {
    static constexpr std::string_view key = "missing";
    using Variant = std::variant<missing::Skip, missing::Worst, missing::Target, missing::Value, missing::Propagate, missing::Block>;
    Variant value{};
    friend bool operator==(const MissingRule&, const MissingRule&) = default;
};
BOOST_DESCRIBE_STRUCT(MissingRule, (), (value))
constexpr auto describe_notes(MissingRule*) {
    return describe::notes("MissingRule", "What a missing value counts as.", {{.name = "value", .text = "The rule with its options."}});
}

struct Missing {
    std::optional<MissingRule> not_answered{};
    std::optional<MissingRule> not_applicable{};
    std::optional<MissingRule> dont_know{};
    std::optional<MissingRule> insufficient_evidence{};
    std::optional<MissingRule> not_reviewed{};
    std::optional<MissingRule> outside_mandate{};
    std::optional<MissingRule> no_score{};
    friend bool operator==(const Missing&, const Missing&) = default;
};
BOOST_DESCRIBE_STRUCT(Missing, (),
                      (not_answered, not_applicable, dont_know, insufficient_evidence, not_reviewed, outside_mandate, no_score))
constexpr auto describe_notes(Missing*) {
    return describe::notes("Missing", "What a node counts as in its parent, state by state.",
                           {{.name = "not_answered", .text = "If no answer came."},
                            {.name = "not_applicable", .text = "If it does not apply: skip, worst, target or value."},
                            {.name = "dont_know", .text = "If those who were asked do not know."},
                            {.name = "insufficient_evidence", .text = "If there is too little evidence to judge by."},
                            {.name = "not_reviewed", .text = "If it was not reviewed."},
                            {.name = "outside_mandate", .text = "If it is outside the mandate of all who were asked."},
                            {.name = "no_score", .text = "If a node with children has no score."}});
}

struct Policy {
    std::optional<Missing> missing{};
    std::optional<double> minimum_coverage{};
    std::optional<double> minimum_answered{};
    std::optional<measure::Rounding> rounding{};
    friend bool operator==(const Policy&, const Policy&) = default;
};
BOOST_DESCRIBE_STRUCT(Policy, (), (missing, minimum_coverage, minimum_answered, rounding))
constexpr auto describe_notes(Policy*) {
    return describe::notes("Policy", "What a node does about missing answers, and how it rounds; not inherited by the nodes below.",
                           {{.name = "missing", .text = "What the node counts as in its parent when it is missing, state by state."},
                            {.name = "minimum_coverage",
                             .text = "Below this coverage the node has no score.",
                             .unit = "share",
                             .range = "0 to 1"},
                            {.name = "minimum_answered",
                             .text = "With a smaller share of its applicable children answered, whatever they weigh, it has no score.",
                             .unit = "share",
                             .range = "0 to 1"},
                            {.name = "rounding", .text = "How the node's value is rounded."}});
}

/// What keeps a node from hiding the weakest of its critical children, or of what lies further down.
struct Cap {
    std::vector<std::string> children{};
    double margin = 0;
    friend bool operator==(const Cap&, const Cap&) = default;
};
BOOST_DESCRIBE_STRUCT(Cap, (), (children, margin))
constexpr auto describe_notes(Cap*) {
    return describe::notes("Cap", "The most a node can be: the least of its critical nodes plus a margin.",
                           {{.name = "children", .text = "Ids of the critical nodes: children, or any further down.", .required = true},
                            {.name = "margin", .text = "How far above the least the node may be.", .unit = "node", .range = "0 or more"}});
}

/// How many answers become one.
namespace reconciliation {

struct Mean {
    friend bool operator==(const Mean&, const Mean&) = default;
};
BOOST_DESCRIBE_STRUCT(Mean, (), ())
constexpr auto describe_notes(Mean*) {
    return describe::notes("Mean", "Arithmetic mean of the answers.");
}
struct Median {
    friend bool operator==(const Median&, const Median&) = default;
};
BOOST_DESCRIBE_STRUCT(Median, (), ())
constexpr auto describe_notes(Median*) {
    return describe::notes("Median", "The middle answer, or the mean of the middle two.");
}
struct LowerMedian {
    friend bool operator==(const LowerMedian&, const LowerMedian&) = default;
};
BOOST_DESCRIBE_STRUCT(LowerMedian, (), ())
constexpr auto describe_notes(LowerMedian*) {
    return describe::notes("LowerMedian", "The middle answer, or the less favourable of the middle two.");
}
struct Minimum {
    friend bool operator==(const Minimum&, const Minimum&) = default;
};
BOOST_DESCRIBE_STRUCT(Minimum, (), ())
constexpr auto describe_notes(Minimum*) {
    return describe::notes("Minimum", "The least favourable answer.");
}
struct Maximum {
    friend bool operator==(const Maximum&, const Maximum&) = default;
};
BOOST_DESCRIBE_STRUCT(Maximum, (), ())
constexpr auto describe_notes(Maximum*) {
    return describe::notes("Maximum", "The most favourable answer.");
}
struct Trimmed {
    double share = 0.1;
    friend bool operator==(const Trimmed&, const Trimmed&) = default;
};
BOOST_DESCRIBE_STRUCT(Trimmed, (), (share))
constexpr auto describe_notes(Trimmed*) {
    return describe::notes("Trimmed", "Mean of the answers without the least and the most favourable ones.",
                           {{.name = "share",
                             .text = "Share of the answers left out at each end, whole answers only.",
                             .unit = "share",
                             .range = "[0, 0.5)"}});
}
/// How the answers of one sector become one.
enum class Within { mean, median, lower_median, minimum, maximum };
BOOST_DESCRIBE_ENUM(Within, mean, median, lower_median, minimum, maximum)
constexpr auto describe_notes(Within*) {
    return describe::notes("Within", "How the answers of one sector become one.",
                           {{.name = "mean", .text = "Their mean."},
                            {.name = "median", .text = "The middle one, or the mean of the middle two."},
                            {.name = "lower_median", .text = "The middle one, or the less favourable of the middle two."},
                            {.name = "minimum", .text = "The least favourable one."},
                            {.name = "maximum", .text = "The most favourable one."}});
}
struct LowestSector {
    Within within = Within::mean;
    friend bool operator==(const LowestSector&, const LowestSector&) = default;
};
BOOST_DESCRIBE_STRUCT(LowestSector, (), (within))
constexpr auto describe_notes(LowestSector*) {
    return describe::notes("LowestSector", "The least favourable sector; an institution without one stands for itself.",
                           {{.name = "within", .text = "How the answers of one sector become one."}});
}
struct WeightedByMandate {
    std::map<std::string, double> institutions{};
    std::map<std::string, double> sectors{};
    double otherwise = 1;
    friend bool operator==(const WeightedByMandate&, const WeightedByMandate&) = default;
};
BOOST_DESCRIBE_STRUCT(WeightedByMandate, (), (institutions, sectors, otherwise))
constexpr auto describe_notes(WeightedByMandate*) {
    return describe::notes("WeightedByMandate", "Mean of the answers, weighted by the mandates of the institutions.",
                           {{.name = "institutions",
                             .text = "Weights of institutions, by id; they override the sector's.",
                             .range = "0 or more"},
                            {.name = "sectors", .text = "Weights of institutions, by sector.", .range = "0 or more"},
                            {.name = "otherwise", .text = "Weight of every other institution.", .range = "0 or more"}});
}
struct WeightedByEvidence {
    std::map<std::string, double> kinds{};
    double otherwise = 1;
    double none = 0;
    friend bool operator==(const WeightedByEvidence&, const WeightedByEvidence&) = default;
};
BOOST_DESCRIBE_STRUCT(WeightedByEvidence, (), (kinds, otherwise, none))
constexpr auto describe_notes(WeightedByEvidence*) {
    return describe::notes("WeightedByEvidence", "Mean of the answers, each weighted by the heaviest evidence it rests on.",
                           {{.name = "kinds", .text = "Weights by kind of evidence.", .range = "0 or more"},
                            {.name = "otherwise", .text = "Weight of every other kind.", .range = "0 or more"},
                            {.name = "none", .text = "Weight of an answer without evidence.", .range = "0 or more"}});
}
struct WeightedBySource {
    std::map<std::string, double> sources{};
    double otherwise = 1;
    friend bool operator==(const WeightedBySource&, const WeightedBySource&) = default;
};
BOOST_DESCRIBE_STRUCT(WeightedBySource, (), (sources, otherwise))
constexpr auto describe_notes(WeightedBySource*) {
    return describe::notes("WeightedBySource", "Mean of the answers, weighted by how they came about.",
                           {{.name = "sources", .text = "Weights by source.", .range = "0 or more"},
                            {.name = "otherwise", .text = "Weight of every other source.", .range = "0 or more"}});
}
struct WeightedByConfidence {
    double otherwise = 0.5;
    friend bool operator==(const WeightedByConfidence&, const WeightedByConfidence&) = default;
};
BOOST_DESCRIBE_STRUCT(WeightedByConfidence, (), (otherwise))
constexpr auto describe_notes(WeightedByConfidence*) {
    return describe::notes("WeightedByConfidence", "Mean of the answers, weighted by how sure each is.",
                           {{.name = "otherwise", .text = "Weight of an answer that does not say how sure it is.", .range = "0 to 1"}});
}
struct Mode {
    double quorum = 0;
    friend bool operator==(const Mode&, const Mode&) = default;
};
BOOST_DESCRIBE_STRUCT(Mode, (), (quorum))
constexpr auto describe_notes(Mode*) {
    return describe::notes("Mode", "The most frequent answer; of several, the least favourable.",
                           {{.name = "quorum",
                             .text = "Share of the answers it must have; else there is insufficient evidence.",
                             .unit = "share",
                             .range = "0 to 1"}});
}
struct Latest {
    friend bool operator==(const Latest&, const Latest&) = default;
};
BOOST_DESCRIBE_STRUCT(Latest, (), ())
constexpr auto describe_notes(Latest*) {
    return describe::notes("Latest", "The answer with the latest date.");
}
struct Adjudicated {
    friend bool operator==(const Adjudicated&, const Adjudicated&) = default;
};
BOOST_DESCRIBE_STRUCT(Adjudicated, (), ())
constexpr auto describe_notes(Adjudicated*) {
    return describe::notes("Adjudicated", "Only adjudications; without one, not reviewed.");
}

}  // namespace reconciliation

/// How many answers become one: `"median"` or `{"reconcile": "mode", "quorum": 0.5}`.
struct Reconciliation {
    static constexpr std::string_view key = "reconcile";
    using Variant =
        std::variant<reconciliation::Mean, reconciliation::Median, reconciliation::LowerMedian, reconciliation::Minimum,
                     reconciliation::Maximum, reconciliation::Trimmed, reconciliation::LowestSector, reconciliation::WeightedByMandate,
                     reconciliation::WeightedByEvidence, reconciliation::WeightedBySource, reconciliation::WeightedByConfidence,
                     reconciliation::Mode, reconciliation::Latest, reconciliation::Adjudicated>;
    Variant value{};
    friend bool operator==(const Reconciliation&, const Reconciliation&) = default;
};
BOOST_DESCRIBE_STRUCT(Reconciliation, (), (value))
constexpr auto describe_notes(Reconciliation*) {
    return describe::notes("Reconciliation", "How many answers become one.", {{.name = "value", .text = "The rule with its options."}});
}

/// True if the rule gives one of the answers, never something between two.
inline bool gives_levels(const Reconciliation& rule) {
    namespace of = reconciliation;
    if (const auto* lowest = std::get_if<of::LowestSector>(&rule.value))
        return lowest->within != of::Within::mean && lowest->within != of::Within::median;
    return std::visit(
        []<class T>(const T&) {
            using Levels = boost::mp11::mp_list<of::LowerMedian, of::Minimum, of::Maximum, of::Mode, of::Latest, of::Adjudicated>;
            return boost::mp11::mp_contains<Levels, T>::value;
        },
        rule.value);
}

/// What is done when the same voice (institution, source, respondent) answered the same indicator more than once.
enum class Duplicates { refuse, latest };
BOOST_DESCRIBE_ENUM(Duplicates, refuse, latest)
constexpr auto describe_notes(Duplicates*) {
    return describe::notes("Duplicates", "What happens when the same institution, source and respondent answered an indicator twice.",
                           {{.name = "refuse", .text = "It is an error."},
                            {.name = "latest", .text = "The latest date counts; the same date twice is an error."}});
}

/// What becomes of an answer by an institution that was not asked.
enum class Unasked { count, drop };
BOOST_DESCRIBE_ENUM(Unasked, count, drop)
constexpr auto describe_notes(Unasked*) {
    return describe::notes("Unasked", "What becomes of an answer by an institution that was not asked.",
                           {{.name = "count", .text = "It counts like any other."},
                            {.name = "drop", .text = "It does not count; the institution that gave it still sees it."}});
}

/// Whose answers an assessment is scored from.
enum class Series { all, self_assessed, validated };
BOOST_DESCRIBE_ENUM(Series, all, self_assessed, validated)
constexpr auto describe_notes(Series*) {
    return describe::notes("Series", "Whose answers an assessment is scored from.",
                           {{.name = "all", .text = "All answers, and adjudications."},
                            {.name = "self_assessed", .text = "Self-assessed: answers from surveys only."},
                            {.name = "validated", .text = "Validated: answers from the sources of validated_by, and adjudications."}});
}

/// What holds for many nodes at once.
struct Defaults {
    std::optional<combine::Rule> rule{};
    std::optional<Policy> policy{};
    std::optional<Reconciliation> reconcile{};
    std::optional<Duplicates> duplicates{};
    std::optional<Unasked> unasked{};
    std::optional<std::vector<Source>> validated_by{};
    std::optional<Series> series{};
    std::optional<EvidenceRule> evidence{};
    std::optional<measure::Imputation> impute{};
    std::optional<measure::Treatment> treatment{};
    friend bool operator==(const Defaults&, const Defaults&) = default;
};
BOOST_DESCRIBE_STRUCT(Defaults, (), (rule, policy, reconcile, duplicates, unasked, validated_by, series, evidence, impute, treatment))
constexpr auto describe_notes(Defaults*) {
    return describe::notes("Defaults", "What holds where a node does not say otherwise.",
                           {{.name = "rule", .text = "How children become a value."},
                            {.name = "policy", .text = "Missing answers, minimum coverage, rounding."},
                            {.name = "reconcile", .text = "How many answers become one."},
                            {.name = "duplicates", .text = "What happens when the same voice answered twice."},
                            {.name = "unasked", .text = "What becomes of answers by institutions that were not asked."},
                            {.name = "validated_by",
                             .text = "Sources whose answers validate self-assessments; by default desk_review, case_review, observation."},
                            {.name = "series", .text = "Whose answers are scored; two series of one assessment can be compared."},
                            {.name = "evidence", .text = "How evidence is graded, and what an answer must rest on to count."},
                            {.name = "impute", .text = "How a missing number is imputed when many units are fitted."},
                            {.name = "treatment", .text = "How outliers are treated, for indicators normalised over many units."}});
}

}  // namespace ceiba

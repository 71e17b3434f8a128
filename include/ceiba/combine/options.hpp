#pragma once

#include <ceiba/describe.hpp>
#include <limits>

/// The options of the aggregation rules: how the children of a node become its value.
namespace ceiba::combine {

struct Arithmetic {
    friend bool operator==(const Arithmetic&, const Arithmetic&) = default;
};
BOOST_DESCRIBE_STRUCT(Arithmetic, (), ())
constexpr auto describe_notes(Arithmetic*) {
    return describe::notes("Arithmetic", "Weighted arithmetic mean.");
}

struct Geometric {
    std::optional<double> floor{};
    friend bool operator==(const Geometric&, const Geometric&) = default;
};
BOOST_DESCRIBE_STRUCT(Geometric, (), (floor))
constexpr auto describe_notes(Geometric*) {
    return describe::notes("Geometric", "Weighted geometric mean; 0 if a child is 0.",
                           {{.name = "floor", .text = "Children below are raised to this.", .range = "above 0"}});
}

struct Harmonic {
    std::optional<double> floor{};
    friend bool operator==(const Harmonic&, const Harmonic&) = default;
};
BOOST_DESCRIBE_STRUCT(Harmonic, (), (floor))
constexpr auto describe_notes(Harmonic*) {
    return describe::notes("Harmonic", "Weighted harmonic mean; 0 if a child is 0.",
                           {{.name = "floor", .text = "Children below are raised to this.", .range = "above 0"}});
}

struct Minimum {
    friend bool operator==(const Minimum&, const Minimum&) = default;
};
BOOST_DESCRIBE_STRUCT(Minimum, (), ())
constexpr auto describe_notes(Minimum*) {
    return describe::notes("Minimum", "The least child: the weakest link.");
}

struct Maximum {
    friend bool operator==(const Maximum&, const Maximum&) = default;
};
BOOST_DESCRIBE_STRUCT(Maximum, (), ())
constexpr auto describe_notes(Maximum*) {
    return describe::notes("Maximum", "The greatest child.");
}

struct Median {
    friend bool operator==(const Median&, const Median&) = default;
};
BOOST_DESCRIBE_STRUCT(Median, (), ())
constexpr auto describe_notes(Median*) {
    return describe::notes("Median", "The middle child, or the mean of the middle two; unweighted.");
}

/// What a sum does about missing children.
enum class SumMissing { rescale, worst };
BOOST_DESCRIBE_ENUM(SumMissing, rescale, worst)
constexpr auto describe_notes(SumMissing*) {
    return describe::notes("SumMissing", "What a sum does about missing children.",
                           {{.name = "rescale", .text = "The counted children stand for all."},
                            {.name = "worst", .text = "A missing child gives its least value."}});
}
static_assert(describe::complete<SumMissing>());

struct Sum {
    SumMissing missing = SumMissing::rescale;
    friend bool operator==(const Sum&, const Sum&) = default;
};
BOOST_DESCRIBE_STRUCT(Sum, (), (missing))
constexpr auto describe_notes(Sum*) {
    return describe::notes("Sum", "Weighted sum.", {{.name = "missing", .text = "What a sum does about missing children."}});
}

struct PointsShare {
    double scale = 1;
    friend bool operator==(const PointsShare&, const PointsShare&) = default;
};
BOOST_DESCRIBE_STRUCT(PointsShare, (), (scale))
constexpr auto describe_notes(PointsShare*) {
    return describe::notes("PointsShare", "Points reached by all indicators below, as a share of the points they could reach.",
                           {{.name = "scale", .text = "What full points give.", .range = "above 0"}});
}

struct Cumulative {
    std::vector<double> levels{};
    std::optional<double> base{};
    friend bool operator==(const Cumulative&, const Cumulative&) = default;
};
BOOST_DESCRIBE_STRUCT(Cumulative, (), (levels, base))
constexpr auto describe_notes(Cumulative*) {
    return describe::notes("Cumulative", "The highest level all of whose attributes, and those of every lower level, are met.",
                           {{.name = "levels", .text = "The levels in order; by default those of the indicators below."},
                            {.name = "base", .text = "What stands where no level is reached; by default the lowest level less 1."}});
}

/// An aggregation rule: `"arithmetic"` or `{"rule": "geometric", "floor": 0.01}`.
struct Rule {
    static constexpr std::string_view key = "rule";
    using Variant = std::variant<Arithmetic, Geometric, Harmonic, Minimum, Maximum, Median, Sum, PointsShare, Cumulative>;
    Variant value{};
    friend bool operator==(const Rule&, const Rule&) = default;
};
BOOST_DESCRIBE_STRUCT(Rule, (), (value))
constexpr auto describe_notes(Rule*) {
    return describe::notes("Rule", "How the children of a node become its value.",
                           {{.name = "value", .text = "The rule with its options."}});
}

/// Means proper: the rules that a method's default may exchange for one another.
inline bool is_mean(const Rule& rule) {
    return std::visit(
        []<class T>(const T&) {
            return boost::mp11::mp_contains<boost::mp11::mp_list<Arithmetic, Geometric, Harmonic, Minimum, Maximum, Median>, T>::value;
        },
        rule.value);
}

/// Rules that count all indicators below a node rather than its children.
inline bool pools(const Rule& rule) {
    return std::holds_alternative<PointsShare>(rule.value) || std::holds_alternative<Cumulative>(rule.value);
}

/// Rules in which unequal weights change the value.
inline bool uses_weights(const Rule& rule) {
    return std::
        visit([]<class T>(
                  const T&) { return !boost::mp11::mp_contains<boost::mp11::mp_list<Minimum, Maximum, Median, Cumulative>, T>::value; },
              rule.value);
}

}  // namespace ceiba::combine

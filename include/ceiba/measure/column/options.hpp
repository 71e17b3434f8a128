#pragma once

#include <ceiba/describe.hpp>

/// The options of what is done to a column of units before it is normalised: outliers treated, holes filled.
namespace ceiba::measure {

namespace treatment {

struct None {
    friend bool operator==(const None&, const None&) = default;
};
BOOST_DESCRIBE_STRUCT(None, (), ())
constexpr auto describe_notes(None*) {
    return describe::notes("None", "The numbers as they are.");
}

struct Winsorise {
    static constexpr bool needs_fit = true;
    double skewness = 2;
    double kurtosis = 3.5;
    int most = 5;
    friend bool operator==(const Winsorise&, const Winsorise&) = default;
};
BOOST_DESCRIBE_STRUCT(Winsorise, (), (skewness, kurtosis, most))
constexpr auto describe_notes(Winsorise*) {
    return describe::notes("Winsorise",
                           "While both skewness and excess kurtosis are too great, the extreme becomes the next number; fitted, limits.",
                           {{.name = "skewness", .text = "Greatest absolute skewness left alone.", .range = "0 or more"},
                            {.name = "kurtosis", .text = "Greatest excess kurtosis left alone."},
                            {.name = "most", .text = "How many times at most.", .range = "1 or more"}});
}

struct Log {
    std::optional<double> shift{};
    friend bool operator==(const Log&, const Log&) = default;
};
BOOST_DESCRIBE_STRUCT(Log, (), (shift))
constexpr auto describe_notes(Log*) {
    return describe::notes("Log", "The natural logarithm of the number plus a shift.",
                           {{.name = "shift",
                             .text = "The shift that is added first; by default, it puts the least unit a hundredth of the spread above 0.",
                             .unit = "answer"}});
}

struct Limits {
    std::optional<double> low{};
    std::optional<double> high{};
    friend bool operator==(const Limits&, const Limits&) = default;
};
BOOST_DESCRIBE_STRUCT(Limits, (), (low, high))
constexpr auto describe_notes(Limits*) {
    return describe::notes("Limits", "Numbers beyond a limit count as the limit.",
                           {{.name = "low", .text = "The lower limit, if there is one.", .unit = "answer"},
                            {.name = "high", .text = "The upper limit, if there is one.", .unit = "answer"}});
}

}  // namespace treatment

/// What is done about outliers: `"winsorise"` or `{"treatment": "log", "shift": 1}`.
struct Treatment {
    static constexpr std::string_view key = "treatment";
    using Variant = std::variant<treatment::None, treatment::Winsorise, treatment::Log, treatment::Limits>;
    Variant value{};
    friend bool operator==(const Treatment&, const Treatment&) = default;
};
BOOST_DESCRIBE_STRUCT(Treatment, (), (value))
constexpr auto describe_notes(Treatment*) {
    return describe::notes("Treatment", "How outliers are treated.", {{.name = "value", .text = "The treatment with its options."}});
}

namespace imputation {

struct None {
    friend bool operator==(const None&, const None&) = default;
};
BOOST_DESCRIBE_STRUCT(None, (), ())
constexpr auto describe_notes(None*) {
    return describe::notes("None", "What is missing stays missing.");
}

struct Mean {
    friend bool operator==(const Mean&, const Mean&) = default;
};
BOOST_DESCRIBE_STRUCT(Mean, (), ())
constexpr auto describe_notes(Mean*) {
    return describe::notes("Mean", "The mean of the units that have a number.");
}

struct Median {
    friend bool operator==(const Median&, const Median&) = default;
};
BOOST_DESCRIBE_STRUCT(Median, (), ())
constexpr auto describe_notes(Median*) {
    return describe::notes("Median", "The median of the units that have a number.");
}

struct GroupMean {
    std::string group{};
    friend bool operator==(const GroupMean&, const GroupMean&) = default;
};
BOOST_DESCRIBE_STRUCT(GroupMean, (), (group))
constexpr auto describe_notes(GroupMean*) {
    return describe::notes("GroupMean", "The mean of the units of the same group that have a number.",
                           {{.name = "group", .text = "The grouping of the subjects that is used.", .required = true}});
}

struct GroupMedian {
    std::string group{};
    friend bool operator==(const GroupMedian&, const GroupMedian&) = default;
};
BOOST_DESCRIBE_STRUCT(GroupMedian, (), (group))
constexpr auto describe_notes(GroupMedian*) {
    return describe::notes("GroupMedian", "The median of the units of the same group that have a number.",
                           {{.name = "group", .text = "The grouping of the subjects that is used.", .required = true}});
}

struct Last {
    friend bool operator==(const Last&, const Last&) = default;
};
BOOST_DESCRIBE_STRUCT(Last, (), ())
constexpr auto describe_notes(Last*) {
    return describe::notes("Last", "The same subject's number of the latest earlier round.");
}

struct Linear {
    friend bool operator==(const Linear&, const Linear&) = default;
};
BOOST_DESCRIBE_STRUCT(Linear, (), ())
constexpr auto describe_notes(Linear*) {
    return describe::notes("Linear", "On the straight line between the same subject's rounds before and after; none beyond them.");
}

}  // namespace imputation

/// What fills a hole: `"mean"` or `{"impute": "group_mean", "group": "region"}`. Observed numbers never change.
struct Imputation {
    static constexpr std::string_view key = "impute";
    using Variant = std::variant<imputation::None, imputation::Mean, imputation::Median, imputation::GroupMean, imputation::GroupMedian,
                                 imputation::Last, imputation::Linear>;
    Variant value{};
    friend bool operator==(const Imputation&, const Imputation&) = default;
};
BOOST_DESCRIBE_STRUCT(Imputation, (), (value))
constexpr auto describe_notes(Imputation*) {
    return describe::notes("Imputation", "How a missing number is imputed; never one that does not apply.",
                           {{.name = "value", .text = "The rule with its options."}});
}

}  // namespace ceiba::measure

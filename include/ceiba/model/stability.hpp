#pragma once

#include <ceiba/model/consultation.hpp>
#include <ceiba/model/policy.hpp>
#include <ceiba/model/result.hpp>
#include <ceiba/model/status.hpp>
#include <ceiba/model/text.hpp>

namespace ceiba {

struct IndicatorStability {
    std::string indicator{};
    std::optional<std::string> code{};
    Text label{};
    int voices_before{};
    int voices_after{};
    int voices_both{};
    int changed{};
    std::optional<double> changed_share{};
    std::optional<double> median_before{};
    std::optional<double> median_after{};
    std::optional<double> iqr_before{};
    std::optional<double> iqr_after{};
    std::optional<double> iqr_change{};
    bool stable = false;
    friend bool operator==(const IndicatorStability&, const IndicatorStability&) = default;
};
BOOST_DESCRIBE_STRUCT(IndicatorStability, (),
                      (indicator, code, label, voices_before, voices_after, voices_both, changed, changed_share, median_before,
                       median_after, iqr_before, iqr_after, iqr_change, stable))
constexpr auto describe_notes(IndicatorStability*) {
    return describe::notes("IndicatorStability", "How the answers to one indicator changed between two rounds.",
                           {{.name = "indicator", .text = "Id of the indicator.", .required = true},
                            {.name = "code", .text = "The code that is printed."},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "voices_before",
                             .text = "How many institutions answered in the earlier round.",
                             .range = "0 or more",
                             .required = true},
                            {.name = "voices_after", .text = "How many answered in the later one.", .range = "0 or more", .required = true},
                            {.name = "voices_both", .text = "How many answered in both.", .range = "0 or more", .required = true},
                            {.name = "changed", .text = "How many of these changed their answer.", .range = "0 or more", .required = true},
                            {.name = "changed_share",
                             .text = "The same as a share of those who answered in both.",
                             .unit = "share",
                             .range = "0 to 1"},
                            {.name = "median_before", .text = "Median of the earlier voices.", .unit = "answer"},
                            {.name = "median_after", .text = "Median of the later voices.", .unit = "answer"},
                            {.name = "iqr_before", .text = "Interquartile range of the earlier voices.", .unit = "answer"},
                            {.name = "iqr_after", .text = "Interquartile range of the later voices.", .unit = "answer"},
                            {.name = "iqr_change", .text = "Later less earlier: below 0, answers moved closer together.", .unit = "answer"},
                            {.name = "stable", .text = "A smaller share changed than the method's limit."}});
}

/// How the answers of institutions moved between two rounds of a consultation.
struct Stability {
    static constexpr std::string_view schema_id = "ceiba/stability/1";
    std::string schema{schema_id};
    std::string framework{};
    std::string framework_version{};
    std::string method{};
    std::string subject{};
    std::string before_assessment{};
    std::string before_round{};
    Status before_status = Status::draft;
    std::string after_assessment{};
    std::string after_round{};
    Status after_status = Status::draft;
    Consultation consultation{};
    std::vector<IndicatorStability> indicators{};
    std::optional<double> stable_share{};
    Provenance before_provenance{};
    Provenance after_provenance{};
    friend bool operator==(const Stability&, const Stability&) = default;
};
BOOST_DESCRIBE_STRUCT(Stability, (),
                      (schema, framework, framework_version, method, subject, before_assessment, before_round, before_status,
                       after_assessment, after_round, after_status, consultation, indicators, stable_share, before_provenance,
                       after_provenance))
constexpr auto describe_notes(Stability*) {
    return describe::notes("Stability", "How the answers of institutions changed between two rounds of a consultation.",
                           {{.name = "schema", .text = "ceiba/stability/1.", .required = true},
                            {.name = "framework", .text = "Id of the framework.", .required = true},
                            {.name = "framework_version", .text = "Its version.", .required = true},
                            {.name = "method", .text = "Id of the method; empty for the framework's own."},
                            {.name = "subject", .text = "Id of the subject.", .required = true},
                            {.name = "before_assessment", .text = "Id of the earlier assessment.", .required = true},
                            {.name = "before_round", .text = "Id of its round.", .required = true},
                            {.name = "before_status", .text = "How far its answers have come."},
                            {.name = "after_assessment", .text = "Id of the later assessment.", .required = true},
                            {.name = "after_round", .text = "Id of its round.", .required = true},
                            {.name = "after_status", .text = "How far its answers have come."},
                            {.name = "consultation", .text = "How stability was judged.", .required = true},
                            {.name = "indicators", .text = "Every scored indicator, in the order of the framework.", .required = true},
                            {.name = "stable_share",
                             .text = "Share of the indicators with voices in both rounds that are stable.",
                             .unit = "share",
                             .range = "0 to 1"},
                            {.name = "before_provenance", .text = "What the earlier round was computed from."},
                            {.name = "after_provenance", .text = "What the later round was computed from."}});
}

}  // namespace ceiba

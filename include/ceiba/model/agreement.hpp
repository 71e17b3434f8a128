#pragma once

#include <ceiba/model/consultation.hpp>
#include <ceiba/model/policy.hpp>
#include <ceiba/model/result.hpp>
#include <ceiba/model/status.hpp>
#include <ceiba/model/text.hpp>

namespace ceiba {

/// A figure with its interval, where one was asked for and there is one.
struct Figure {
    std::optional<double> value{};
    std::optional<double> low{};
    std::optional<double> high{};
    std::optional<int> indicators{};
    std::optional<int> institutions{};
    friend bool operator==(const Figure&, const Figure&) = default;
};
BOOST_DESCRIBE_STRUCT(Figure, (), (value, low, high, indicators, institutions))
constexpr auto describe_notes(Figure*) {
    return describe::notes("Figure", "A figure with its interval.",
                           {{.name = "value", .text = "The figure; none where it is undefined."},
                            {.name = "low", .text = "Lower end of its interval."},
                            {.name = "high", .text = "Upper end of its interval."},
                            {.name = "indicators", .text = "Of a scale: how many indicators the figure rests on.", .range = "0 or more"},
                            {.name = "institutions", .text = "Of a scale: how many institutions.", .range = "0 or more"}});
}

/// How far the institutions agree on one indicator. An institution that answered more than once has one voice, the lower median of its own
/// answers.
struct IndicatorAgreement {
    std::string indicator{};
    std::optional<std::string> code{};
    Text label{};
    int voices{};
    Figure percent{};
    Figure pairwise{};
    Figure iqr{};
    Figure sd{};
    Figure r_wg{};
    std::optional<double> value{};
    State state = State::not_answered;
    bool contested = false;
    bool single_voice = false;
    bool missing = false;
    bool adjudicated = false;
    std::optional<double> self_assessed{};
    std::optional<double> validated{};
    std::optional<double> difference{};
    friend bool operator==(const IndicatorAgreement&, const IndicatorAgreement&) = default;
};
BOOST_DESCRIBE_STRUCT(IndicatorAgreement, (),
                      (indicator, code, label, voices, percent, pairwise, iqr, sd, r_wg, value, state, contested, single_voice, missing,
                       adjudicated, self_assessed, validated, difference))
constexpr auto describe_notes(IndicatorAgreement*) {
    return describe::notes("IndicatorAgreement", "How far the institutions agree on one indicator.",
                           {{.name = "indicator", .text = "Id of the indicator.", .required = true},
                            {.name = "code", .text = "The code that is printed."},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "voices", .text = "How many institutions answered.", .range = "0 or more", .required = true},
                            {.name = "percent", .text = "Share of voices that gave the most frequent answer.", .unit = "share"},
                            {.name = "pairwise", .text = "Share of pairs of voices that gave the same answer.", .unit = "share"},
                            {.name = "iqr", .text = "Interquartile range of the voices.", .unit = "answer"},
                            {.name = "sd", .text = "Standard deviation of the voices, with n - 1.", .unit = "answer"},
                            {.name = "r_wg",
                             .text = "Agreement against choice at random; on equally spaced levels only.",
                             .range = "1 or less"},
                            {.name = "value", .text = "The reconciled value of the answers.", .unit = "answer"},
                            {.name = "state", .text = "Why there is no value.", .required = true},
                            {.name = "contested", .text = "The statistic of the method is beyond its threshold."},
                            {.name = "single_voice", .text = "It rests on one institution alone."},
                            {.name = "missing", .text = "It has no value, though it applies."},
                            {.name = "adjudicated", .text = "The value was adjudicated, not computed."},
                            {.name = "self_assessed", .text = "The value of the survey answers alone.", .unit = "answer"},
                            {.name = "validated", .text = "The adjudicated value, else that of the validating sources.", .unit = "answer"},
                            {.name = "difference", .text = "Validated less self-assessed.", .unit = "answer"}});
}

/// How far the institutions agree over all indicators of one scale.
struct ScaleAgreement {
    std::string scale{};
    int indicators{};
    int institutions{};
    Figure alpha_nominal{};
    Figure alpha_ordinal{};
    Figure alpha_interval{};
    Figure fleiss_kappa{};
    Figure kendall_w{};
    Figure icc_single{};
    Figure icc_average{};
    int validated{};
    Figure validation_kappa{};
    Figure mean_difference{};
    friend bool operator==(const ScaleAgreement&, const ScaleAgreement&) = default;
};
BOOST_DESCRIBE_STRUCT(ScaleAgreement, (),
                      (scale, indicators, institutions, alpha_nominal, alpha_ordinal, alpha_interval, fleiss_kappa, kendall_w, icc_single,
                       icc_average, validated, validation_kappa, mean_difference))
constexpr auto describe_notes(ScaleAgreement*) {
    return describe::
        notes("ScaleAgreement", "How far the institutions agree over all indicators of one scale.",
              {{.name = "scale", .text = "Id of the scale.", .required = true},
               {.name = "indicators", .text = "How many scored indicators are on it.", .range = "0 or more", .required = true},
               {.name = "institutions", .text = "How many institutions answered one of them.", .range = "0 or more", .required = true},
               {.name = "alpha_nominal", .text = "Krippendorff's alpha, nominal: answers are equal or not.", .range = "1 or less"},
               {.name = "alpha_ordinal", .text = "Krippendorff's alpha, ordinal: by the order of answers.", .range = "1 or less"},
               {.name = "alpha_interval", .text = "Krippendorff's alpha, interval: by the distance of answers.", .range = "1 or less"},
               {.name = "fleiss_kappa", .text = "Fleiss' kappa.", .range = "1 or less"},
               {.name = "kendall_w",
                .text = "Kendall's W with ties, over the greatest block of indicators and institutions without a gap.",
                .range = "0 to 1"},
               {.name = "icc_single", .text = "ICC(2,1) of the same block: the reliability of one institution.", .range = "1 or less"},
               {.name = "icc_average", .text = "ICC(2,k) of the same block: the reliability of the mean of all.", .range = "1 or less"},
               {.name = "validated",
                .text = "How many indicators are both self-assessed and validated.",
                .range = "0 or more",
                .required = true},
               {.name = "validation_kappa",
                .text = "Linearly weighted kappa of the self-assessed and the validated values.",
                .range = "1 or less"},
               {.name = "mean_difference",
                .text = "Mean of validated less self-assessed, with more always better: below 0, they rated themselves too well.",
                .unit = "answer"}});
}

/// Where institutions agree, and where they do not.
struct Agreement {
    static constexpr std::string_view schema_id = "ceiba/agreement/1";
    std::string schema{schema_id};
    std::string framework{};
    std::string framework_version{};
    std::string method{};
    std::string assessment{};
    std::string subject{};
    std::string round{};
    Status status = Status::draft;
    Consultation consultation{};
    std::vector<IndicatorAgreement> indicators{};
    std::vector<ScaleAgreement> scales{};
    Provenance provenance{};
    friend bool operator==(const Agreement&, const Agreement&) = default;
};
BOOST_DESCRIBE_STRUCT(Agreement, (),
                      (schema, framework, framework_version, method, assessment, subject, round, status, consultation, indicators, scales,
                       provenance))
constexpr auto describe_notes(Agreement*) {
    return describe::notes("Agreement", "How far institutions agree, on each indicator and each scale.",
                           {{.name = "schema", .text = "ceiba/agreement/1.", .required = true},
                            {.name = "framework", .text = "Id of the framework.", .required = true},
                            {.name = "framework_version", .text = "Its version.", .required = true},
                            {.name = "method", .text = "Id of the method; empty for the framework's own."},
                            {.name = "assessment", .text = "Id of the assessment.", .required = true},
                            {.name = "subject", .text = "Id of the subject.", .required = true},
                            {.name = "round", .text = "Id of the round.", .required = true},
                            {.name = "status", .text = "How far the answers have come."},
                            {.name = "consultation", .text = "How agreement was judged.", .required = true},
                            {.name = "indicators", .text = "Every scored indicator, in the order of the framework.", .required = true},
                            {.name = "scales",
                             .text = "Every scale that a scored indicator is on, in the order of the framework.",
                             .required = true},
                            {.name = "provenance", .text = "What it was computed from."}});
}

}  // namespace ceiba

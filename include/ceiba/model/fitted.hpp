#pragma once

#include <ceiba/error.hpp>
#include <ceiba/model/assessment.hpp>
#include <ceiba/model/framework.hpp>

namespace ceiba {

struct FittedColumn {
    std::string indicator{};
    std::string scale{};
    int units{};
    int observed{};
    int imputed{};
    int missing{};
    measure::Imputation impute{};
    measure::Treatment declared_treatment{};
    measure::Treatment treatment{};
    int times{};
    int treated{};
    std::optional<double> skewness{};
    std::optional<double> kurtosis{};
    std::optional<double> treated_skewness{};
    std::optional<double> treated_kurtosis{};
    std::optional<measure::Normaliser> declared{};
    std::optional<measure::Normaliser> normaliser{};
    friend bool operator==(const FittedColumn&, const FittedColumn&) = default;
};
BOOST_DESCRIBE_STRUCT(FittedColumn, (),
                      (indicator, scale, units, observed, imputed, missing, impute, declared_treatment, treatment, times, treated, skewness,
                       kurtosis, treated_skewness, treated_kurtosis, declared, normaliser))
constexpr auto describe_notes(FittedColumn*) {
    return describe::notes("FittedColumn", "An indicator's numbers over many units, and the constants that follow from them.",
                           {{.name = "indicator", .text = "Id of the indicator.", .required = true},
                            {.name = "scale", .text = "Id of its scale in the fitted framework.", .required = true},
                            {.name = "units", .text = "How many assessments there are.", .range = "0 or more", .required = true},
                            {.name = "observed", .text = "How many of them have a number.", .range = "0 or more", .required = true},
                            {.name = "imputed", .text = "How many were imputed.", .range = "0 or more"},
                            {.name = "missing", .text = "How many are still missing.", .range = "0 or more"},
                            {.name = "impute", .text = "The rule of imputation."},
                            {.name = "declared_treatment", .text = "The treatment of outliers that was asked for."},
                            {.name = "treatment", .text = "The same with its constants; none if there was nothing to do."},
                            {.name = "times", .text = "How many times an extreme was cut.", .range = "0 or more"},
                            {.name = "treated", .text = "How many numbers the treatment changed.", .range = "0 or more"},
                            {.name = "skewness", .text = "Skewness before treatment, corrected for bias."},
                            {.name = "kurtosis", .text = "Excess kurtosis before treatment, corrected for bias."},
                            {.name = "treated_skewness", .text = "Skewness after treatment."},
                            {.name = "treated_kurtosis", .text = "Excess kurtosis after treatment."},
                            {.name = "declared", .text = "The normaliser asked for."},
                            {.name = "normaliser", .text = "The same with its constants."}});
}

struct FittedCell {
    std::string assessment{};
    std::string subject{};
    std::string round{};
    Status status = Status::draft;
    std::string indicator{};
    std::optional<double> observed{};
    std::optional<double> imputed{};
    std::optional<double> treated{};
    friend bool operator==(const FittedCell&, const FittedCell&) = default;
};
BOOST_DESCRIBE_STRUCT(FittedCell, (), (assessment, subject, round, status, indicator, observed, imputed, treated))
constexpr auto describe_notes(FittedCell*) {
    return describe::notes("FittedCell", "One number of one unit that was imputed or changed by a treatment.",
                           {{.name = "assessment", .text = "Id of the assessment.", .required = true},
                            {.name = "subject", .text = "Id of the subject.", .required = true},
                            {.name = "round", .text = "Id of the round.", .required = true},
                            {.name = "status", .text = "How far its answers have come."},
                            {.name = "indicator", .text = "Id of the indicator.", .required = true},
                            {.name = "observed", .text = "The answer, over the denominator if there is one.", .unit = "answer"},
                            {.name = "imputed", .text = "The number that stands for a missing answer.", .unit = "answer"},
                            {.name = "treated", .text = "The number after the treatment, where that changed it."}});
}

/// A framework whose constants are those of many units.
struct Fitted {
    static constexpr std::string_view schema_id = "ceiba/fitted/1";
    std::string schema{schema_id};
    std::string method{};
    Framework framework{};
    std::vector<Assessment> assessments{};
    std::vector<FittedColumn> columns{};
    std::vector<FittedCell> cells{};
    std::vector<Issue> issues{};
    friend bool operator==(const Fitted&, const Fitted&) = default;
};
BOOST_DESCRIBE_STRUCT(Fitted, (), (schema, method, framework, assessments, columns, cells, issues))
constexpr auto describe_notes(Fitted*) {
    return describe::notes("Fitted", "An ordinary framework made from one that needs many units, and the units made ready for it.",
                           {{.name = "schema", .text = "ceiba/fitted/1.", .required = true},
                            {.name = "method", .text = "Id of the method; empty for the framework's own."},
                            {.name = "framework", .text = "The framework with every constant in its scales.", .required = true},
                            {.name = "assessments",
                             .text = "The assessments with what was imputed; answers are as they were.",
                             .required = true},
                            {.name = "columns", .text = "Every scored indicator, in the order of the framework.", .required = true},
                            {.name = "cells", .text = "Every number that was imputed or treated."},
                            {.name = "issues", .text = "What is worth knowing: treatments that changed nothing, numbers still missing."}});
}

}  // namespace ceiba

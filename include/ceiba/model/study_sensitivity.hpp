#pragma once

#include <ceiba/error.hpp>
#include <ceiba/model/uncertainty.hpp>
#include <ceiba/robust/options/sensitivity.hpp>

/// Which of what is arguable moves the scores.
namespace ceiba {

struct FactorEffect {
    std::string assessment{};
    Status status = Status::draft;
    std::string node{};
    std::optional<std::string> code{};
    Text label{};
    std::string factor{};
    Text factor_label{};
    std::optional<double> first{};
    std::optional<double> first_low{};
    std::optional<double> first_high{};
    std::optional<double> total{};
    std::optional<double> total_low{};
    std::optional<double> total_high{};
    robust::Estimable estimable = robust::Estimable::yes;
    friend bool operator==(const FactorEffect&, const FactorEffect&) = default;
};
BOOST_DESCRIBE_STRUCT(FactorEffect, (),
                      (assessment, status, node, code, label, factor, factor_label, first, first_low, first_high, total, total_low,
                       total_high, estimable))
constexpr auto describe_notes(FactorEffect*) {
    return describe::
        notes("FactorEffect", "How much of the variance of a node's score a factor of the study explains.",
              {{.name = "assessment", .text = "Id of the assessment.", .required = true},
               {.name = "status", .text = "How far its answers have come."},
               {.name = "node", .text = "Id of the node.", .required = true},
               {.name = "code", .text = "The code that is printed."},
               {.name = "label", .text = "Its name for people."},
               {.name = "factor", .text = "Id of the factor.", .required = true},
               {.name = "factor_label", .text = "The factor's name for people."},
               {.name = "first",
                .text = "First-order index: the share that it explains by itself. An estimate of what is nearly 0 may be a little below."},
               {.name = "first_low", .text = "Lower end of its interval."},
               {.name = "first_high", .text = "Upper end."},
               {.name = "total", .text = "Total index: the share that it explains by itself and together with other factors."},
               {.name = "total_low", .text = "Lower end of its interval."},
               {.name = "total_high", .text = "Upper end."},
               {.name = "estimable", .text = "Whether the node has indices, and why not.", .required = true}});
}

/// Which of what is arguable moves the scores.
struct StudySensitivity {
    static constexpr std::string_view schema_id = "ceiba/sensitivity/1";
    std::string schema{schema_id};
    std::string framework{};
    std::string framework_version{};
    std::string method{};
    std::string study{};
    Hash study_hash{};
    std::int64_t seed{};
    int draws{};
    int runs{};
    int failed{};
    double level{};
    Text conclusion{};
    std::vector<FactorEffect> effects{};
    std::vector<UncertainSubject> subjects{};
    std::vector<FailedDraws> failures{};
    std::vector<Issue> issues{};
    friend bool operator==(const StudySensitivity&, const StudySensitivity&) = default;
};
BOOST_DESCRIBE_STRUCT(StudySensitivity, (),
                      (schema, framework, framework_version, method, study, study_hash, seed, draws, runs, failed, level, conclusion,
                       effects, subjects, failures, issues))
constexpr auto describe_notes(StudySensitivity*) {
    return describe::notes("StudySensitivity", "Which of what is arguable moves the scores.",
                           {{.name = "schema", .text = "ceiba/sensitivity/1.", .required = true},
                            {.name = "framework", .text = "Id of the framework.", .required = true},
                            {.name = "framework_version", .text = "Its version.", .required = true},
                            {.name = "method", .text = "Id of the method under what varies; empty for the framework's own."},
                            {.name = "study", .text = "Id of the study.", .required = true},
                            {.name = "study_hash", .text = "Hash of the study."},
                            {.name = "seed", .text = "Seed of the draws."},
                            {.name = "draws", .text = "How many base draws.", .required = true},
                            {.name = "runs",
                             .text = "How often was scored: two and the number of factors for each base draw.",
                             .required = true},
                            {.name = "failed", .text = "How many of these could not be; their base draws are left out."},
                            {.name = "level", .text = "Share of intervals that should hold the truth.", .unit = "share", .required = true},
                            {.name = "conclusion", .text = "What it comes to, in a sentence of every language."},
                            {.name = "effects", .text = "Each node asked for of each assessment, with each factor.", .required = true},
                            {.name = "subjects", .text = "The assessments that were scored.", .required = true},
                            {.name = "failures", .text = "Why runs failed."},
                            {.name = "issues", .text = "What is worth knowing."}});
}

}  // namespace ceiba

#pragma once

#include <ceiba/model/policy.hpp>
#include <ceiba/model/publication.hpp>
#include <ceiba/model/source.hpp>
#include <ceiba/model/status.hpp>
#include <ceiba/model/text.hpp>

namespace ceiba {

struct Subject {
    std::string id{};
    Text label{};
    std::map<std::string, std::string> groups{};
    friend bool operator==(const Subject&, const Subject&) = default;
};
BOOST_DESCRIBE_STRUCT(Subject, (), (id, label, groups))
constexpr auto describe_notes(Subject*) {
    return describe::notes("Subject", "Who is assessed: a country or another system of institutions.",
                           {{.name = "id", .text = "Its id in results.", .required = true},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "groups", .text = "Its group in each grouping, such as region or income."}});
}

struct Round {
    std::string id{};
    Text label{};
    std::optional<std::string> date{};
    friend bool operator==(const Round&, const Round&) = default;
};
BOOST_DESCRIBE_STRUCT(Round, (), (id, label, date))
constexpr auto describe_notes(Round*) {
    return describe::notes("Round", "One time that the subject is assessed.",
                           {{.name = "id", .text = "Its id in results.", .required = true},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "date", .text = "The day the answers stand for.", .range = "YYYY-MM-DD"}});
}

struct Institution {
    std::string id{};
    Text label{};
    std::optional<std::string> sector{};
    std::optional<std::string> branch{};
    friend bool operator==(const Institution&, const Institution&) = default;
};
BOOST_DESCRIBE_STRUCT(Institution, (), (id, label, sector, branch))
constexpr auto describe_notes(Institution*) {
    return describe::notes("Institution", "Who answers.",
                           {{.name = "id", .text = "Its id in responses.", .range = "[a-z][a-z0-9_]*", .required = true},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "sector", .text = "Its sector, such as police or civil_society."},
                            {.name = "branch", .text = "Its branch of government, if any."}});
}

struct Evidence {
    std::string id{};
    EvidenceKind kind = EvidenceKind::other;
    Text label{};
    std::optional<std::string> date{};
    std::optional<std::string> reference{};
    friend bool operator==(const Evidence&, const Evidence&) = default;
};
BOOST_DESCRIBE_STRUCT(Evidence, (), (id, kind, label, date, reference))
constexpr auto describe_notes(Evidence*) {
    return describe::notes("Evidence", "Something an answer rests on; never case-level data.",
                           {{.name = "id", .text = "Its id in responses.", .range = "[a-z][a-z0-9_]*", .required = true},
                            {.name = "kind", .text = "What it is.", .required = true},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "date", .text = "Its date.", .range = "YYYY-MM-DD"},
                            {.name = "reference", .text = "Where it can be found."}});
}

struct Response {
    std::string institution{};
    std::string indicator{};
    State state = State::answered;
    std::optional<Answer> answer{};
    Source source = Source::survey;
    std::optional<std::string> respondent{};
    std::optional<std::string> date{};
    std::optional<double> confidence{};
    std::vector<std::string> evidence{};
    std::optional<std::string> comment{};
    friend bool operator==(const Response&, const Response&) = default;
};
BOOST_DESCRIBE_STRUCT(Response, (), (institution, indicator, state, answer, source, respondent, date, confidence, evidence, comment))
constexpr auto describe_notes(Response*) {
    return describe::notes("Response", "The response of one institution to one indicator.",
                           {{.name = "institution", .text = "Who answers.", .required = true},
                            {.name = "indicator", .text = "Id of the indicator.", .required = true},
                            {.name = "state", .text = "What became of the question."},
                            {.name = "answer", .text = "A number, or the code of a level.", .unit = "answer"},
                            {.name = "source", .text = "How the answer came about."},
                            {.name = "respondent", .text = "A pseudonym, stable across rounds."},
                            {.name = "date",
                             .text = "When it was given; with a time, where that matters.",
                             .range = "YYYY-MM-DD or YYYY-MM-DDThh:mm:ss"},
                            {.name = "confidence", .text = "How sure the answer is.", .unit = "share", .range = "0 to 1"},
                            {.name = "evidence", .text = "Ids of the evidence it rests on."},
                            {.name = "comment", .text = "A comment, kept with the answer."}});
}

struct Adjudication {
    std::string indicator{};
    State state = State::answered;
    std::optional<Answer> answer{};
    std::string rationale{};
    std::optional<std::string> decided_by{};
    std::optional<std::string> date{};
    friend bool operator==(const Adjudication&, const Adjudication&) = default;
};
BOOST_DESCRIBE_STRUCT(Adjudication, (), (indicator, state, answer, rationale, decided_by, date))
constexpr auto describe_notes(Adjudication*) {
    return describe::notes("Adjudication", "The value agreed for an indicator; it stands whatever the rule says.",
                           {{.name = "indicator", .text = "Id of the indicator.", .required = true},
                            {.name = "state", .text = "What became of the question."},
                            {.name = "answer", .text = "A number, or the code of a level.", .unit = "answer"},
                            {.name = "rationale", .text = "The reason.", .required = true},
                            {.name = "decided_by", .text = "The office or meeting that decided."},
                            {.name = "date", .text = "The day of the decision.", .range = "YYYY-MM-DD"}});
}

struct Imputed {
    std::string indicator{};
    double value{};
    measure::Imputation impute{};
    friend bool operator==(const Imputed&, const Imputed&) = default;
};
BOOST_DESCRIBE_STRUCT(Imputed, (), (indicator, value, impute))
constexpr auto describe_notes(Imputed*) {
    return describe::notes("Imputed", "A number that stands for a missing one; an answer is never replaced by it.",
                           {{.name = "indicator", .text = "Id of the indicator.", .required = true},
                            {.name = "value",
                             .text = "The number, over the denominator if there is one.",
                             .unit = "answer",
                             .required = true},
                            {.name = "impute", .text = "The rule that gave it."}});
}

/// The answers of one subject in one round.
struct Assessment {
    static constexpr std::string_view schema_id = "ceiba/assessment/1";
    std::string schema{schema_id};
    std::string id{};
    std::string framework{};
    std::optional<std::string> framework_version{};
    Subject subject{};
    Round round{};
    Text label{};
    Text description{};
    Status status = Status::draft;
    std::vector<Institution> institutions{};
    std::vector<Evidence> evidence{};
    std::vector<Response> responses{};
    std::vector<Adjudication> adjudications{};
    std::vector<Imputed> imputations{};
    std::optional<Publication> publication{};
    std::optional<Extra> extra{};
    friend bool operator==(const Assessment&, const Assessment&) = default;
};
BOOST_DESCRIBE_STRUCT(Assessment, (),
                      (schema, id, framework, framework_version, subject, round, label, description, status, institutions, evidence,
                       responses, adjudications, imputations, publication, extra))
constexpr auto describe_notes(Assessment*) {
    return describe::notes("Assessment", "The answers of one subject in one round.",
                           {{.name = "schema", .text = "ceiba/assessment/1.", .required = true},
                            {.name = "id", .text = "Its id in results.", .required = true},
                            {.name = "framework", .text = "Id of the framework that was used.", .required = true},
                            {.name = "framework_version", .text = "Its version."},
                            {.name = "subject", .text = "Who is assessed.", .required = true},
                            {.name = "round", .text = "The round.", .required = true},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "description", .text = "What it is, and which parts are invented."},
                            {.name = "status", .text = "How far its answers have come."},
                            {.name = "institutions", .text = "Who answers.", .required = true},
                            {.name = "evidence", .text = "What the answers rest on."},
                            {.name = "responses", .text = "What was answered.", .required = true},
                            {.name = "adjudications", .text = "What was agreed where answers differed."},
                            {.name = "imputations", .text = "The numbers that stand for missing ones."},
                            {.name = "publication", .text = "Marks a published assessment, as publish gives it."},
                            {.name = "extra", .text = "Free-form, kept and never read."}});
}

}  // namespace ceiba

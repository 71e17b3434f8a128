#pragma once

#include <ceiba/model/provenance.hpp>
#include <ceiba/model/status.hpp>
#include <ceiba/model/text.hpp>

namespace ceiba {

/// What the parts of a cost belong to.
enum class CostBy { whole, area, node, lead, sector, type, fund };
BOOST_DESCRIBE_ENUM(CostBy, whole, area, node, lead, sector, type, fund)
constexpr auto describe_notes(CostBy*) {
    return describe::notes("CostBy", "What the parts of a cost belong to. The parts of each kind, but nodes, add up to the whole.",
                           {{.name = "whole", .text = "Everything."},
                            {.name = "area", .text = "A branch of the framework, or a tag of an axis."},
                            {.name = "node", .text = "A node of the framework, with all below it."},
                            {.name = "lead", .text = "The institution that leads the action."},
                            {.name = "sector", .text = "The sector of the action, or of its lead."},
                            {.name = "type", .text = "The type of the action."},
                            {.name = "fund", .text = "The source of money that pays."}});
}

/// What one thing costs in one period.
struct CostRow {
    CostBy by = CostBy::whole;
    std::optional<std::string> id{};
    std::optional<std::string> code{};
    Text label{};
    std::string period{};
    double cost{};
    std::optional<double> one_off{};
    std::optional<double> yearly{};
    friend bool operator==(const CostRow&, const CostRow&) = default;
};
BOOST_DESCRIBE_STRUCT(CostRow, (), (by, id, code, label, period, cost, one_off, yearly))
constexpr auto describe_notes(CostRow*) {
    return describe::notes("CostRow", "What one thing costs in one period, so far as that is known.",
                           {{.name = "by", .text = "What kind of thing.", .required = true},
                            {.name = "id", .text = "Its id or name; none of what belongs to none, and of what no fund pays."},
                            {.name = "code", .text = "The code that is printed."},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "period", .text = "Id of the period.", .required = true},
                            {.name = "cost", .text = "What it costs.", .unit = "currency", .required = true},
                            {.name = "one_off", .text = "Of this, once; not known of funds.", .unit = "currency"},
                            {.name = "yearly", .text = "Of this, year by year; not known of funds.", .unit = "currency"}});
}

/// An action, and what it costs over all periods.
struct CostedAction {
    std::string action{};
    std::optional<std::string> code{};
    Text label{};
    std::string lead{};
    std::optional<std::string> start{};
    std::optional<double> cost{};
    std::optional<double> one_off{};
    std::optional<double> yearly{};
    friend bool operator==(const CostedAction&, const CostedAction&) = default;
};
BOOST_DESCRIBE_STRUCT(CostedAction, (), (action, code, label, lead, start, cost, one_off, yearly))
constexpr auto describe_notes(CostedAction*) {
    return describe::notes("CostedAction", "An action, and what it costs over all periods.",
                           {{.name = "action", .text = "Id of the action.", .required = true},
                            {.name = "code", .text = "The code that is printed."},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "lead", .text = "Id of the institution that leads it.", .required = true},
                            {.name = "start", .text = "Id of the period in which it begins; none if it began before."},
                            {.name = "cost", .text = "What it costs; none if that is not known.", .unit = "currency"},
                            {.name = "one_off", .text = "Of this, once; none if that is not known.", .unit = "currency"},
                            {.name = "yearly", .text = "Of this, year by year; none if that is not known.", .unit = "currency"}});
}

/// Why an action is not costed.
enum class Omission { forbidden, finished, alternative, exclusion, horizon };
BOOST_DESCRIBE_ENUM(Omission, forbidden, finished, alternative, exclusion, horizon)
constexpr auto describe_notes(Omission*) {
    return describe::notes("Omission", "Why an action is not costed.",
                           {{.name = "forbidden", .text = "A plan may not have it."},
                            {.name = "finished", .text = "It is finished."},
                            {.name = "alternative", .text = "An alternative of it is costed."},
                            {.name = "exclusion", .text = "An action is costed that excludes it."},
                            {.name = "horizon", .text = "Its turn comes after the last period."}});
}

/// An action that the goals ask for, or that a plan has, but that is not costed.
struct OmittedAction {
    std::string action{};
    Omission why = Omission::forbidden;
    friend bool operator==(const OmittedAction&, const OmittedAction&) = default;
};
BOOST_DESCRIBE_STRUCT(OmittedAction, (), (action, why))
constexpr auto describe_notes(OmittedAction*) {
    return describe::notes("OmittedAction", "An action that the goals ask for, or that a plan has, but that is not costed.",
                           {{.name = "action", .text = "Id of the action.", .required = true},
                            {.name = "why", .text = "Why it is not costed.", .required = true}});
}

/// What it costs to reach goals, or to carry out a plan.
struct Costing {
    static constexpr std::string_view schema_id = "ceiba/costing/1";
    std::string schema{schema_id};
    std::string framework{};
    std::string framework_version{};
    std::string method{};
    std::string targets{};
    std::string catalogue{};
    std::string constraints{};
    std::optional<std::string> plan{};
    std::string assessment{};
    std::string subject{};
    std::string round{};
    Status status = Status::draft;
    std::optional<std::string> currency{};
    std::optional<int> price_year{};
    std::optional<std::string> axis{};
    double cost{};
    double one_off{};
    double yearly{};
    std::vector<std::string> cost_unknown{};
    std::vector<CostRow> costs{};
    std::vector<CostedAction> actions{};
    std::vector<OmittedAction> omitted{};
    Provenance provenance{};
    friend bool operator==(const Costing&, const Costing&) = default;
};
BOOST_DESCRIBE_STRUCT(Costing, (),
                      (schema, framework, framework_version, method, targets, catalogue, constraints, plan, assessment, subject, round,
                       status, currency, price_year, axis, cost, one_off, yearly, cost_unknown, costs, actions, omitted, provenance))
constexpr auto describe_notes(Costing*) {
    return describe::notes("Costing", "What it costs to reach goals, or to carry out a plan.",
                           {{.name = "schema", .text = "ceiba/costing/1.", .required = true},
                            {.name = "framework", .text = "Id of the framework.", .required = true},
                            {.name = "framework_version", .text = "Its version.", .required = true},
                            {.name = "method", .text = "Id of the method; empty for the framework's own."},
                            {.name = "targets", .text = "Id of the target profile.", .required = true},
                            {.name = "catalogue", .text = "Id of the catalogue.", .required = true},
                            {.name = "constraints", .text = "Id of the constraints.", .required = true},
                            {.name = "plan", .text = "Id of the plan; none if actions begin level by level."},
                            {.name = "assessment", .text = "Id of the assessment.", .required = true},
                            {.name = "subject", .text = "Id of the subject.", .required = true},
                            {.name = "round", .text = "Id of the round.", .required = true},
                            {.name = "status", .text = "How far the answers have come."},
                            {.name = "currency", .text = "The currency of all costs."},
                            {.name = "price_year", .text = "The year whose prices they are in."},
                            {.name = "axis",
                             .text = "Id of the axis whose tags are the areas; else they are the branches of the framework."},
                            {.name = "cost", .text = "What all costs, so far as it is known.", .unit = "currency", .required = true},
                            {.name = "one_off", .text = "Of this, once.", .unit = "currency", .required = true},
                            {.name = "yearly", .text = "Of this, year by year.", .unit = "currency", .required = true},
                            {.name = "cost_unknown", .text = "Ids of the actions whose cost is not known, and is not in these sums."},
                            {.name = "costs", .text = "Every cost, by period and by what it belongs to.", .required = true},
                            {.name = "actions", .text = "The actions that are costed, in the order of the catalogue.", .required = true},
                            {.name = "omitted", .text = "Actions that are not costed, and why."},
                            {.name = "provenance", .text = "What it was computed from."}});
}

}  // namespace ceiba

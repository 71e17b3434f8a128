#pragma once

#include <ceiba/model/text.hpp>

namespace ceiba {

/// Money of a fund that pays for an action in a period.
struct Payment {
    std::string fund{};
    std::string period{};
    double amount{};
    friend bool operator==(const Payment&, const Payment&) = default;
};
BOOST_DESCRIBE_STRUCT(Payment, (), (fund, period, amount))
constexpr auto describe_notes(Payment*) {
    return describe::notes("Payment", "Money of a fund that pays for an action in a period.",
                           {{.name = "fund", .text = "Id of the fund.", .required = true},
                            {.name = "period", .text = "Id of the period.", .required = true},
                            {.name = "amount", .text = "How much.", .unit = "currency", .range = "0 or more", .required = true}});
}

/// An action, and when it begins.
struct PlannedAction {
    std::string action{};
    std::string start{};
    std::vector<Payment> payments{};
    friend bool operator==(const PlannedAction&, const PlannedAction&) = default;
};
BOOST_DESCRIBE_STRUCT(PlannedAction, (), (action, start, payments))
constexpr auto describe_notes(PlannedAction*) {
    return describe::notes("PlannedAction", "An action, and when it begins.",
                           {{.name = "action", .text = "Id of the action.", .required = true},
                            {.name = "start", .text = "Id of the period in which it begins.", .required = true},
                            {.name = "payments", .text = "Who pays for it, and when; where none are given, they are found."}});
}

/// Which actions are done, and when.
struct Plan {
    static constexpr std::string_view schema_id = "ceiba/plan/1";
    std::string schema{schema_id};
    std::string id{};
    Text label{};
    Text description{};
    std::optional<std::string> catalogue{};
    std::optional<std::string> constraints{};
    std::vector<PlannedAction> actions{};
    std::optional<Extra> extra{};
    friend bool operator==(const Plan&, const Plan&) = default;
};
BOOST_DESCRIBE_STRUCT(Plan, (), (schema, id, label, description, catalogue, constraints, actions, extra))
constexpr auto describe_notes(Plan*) {
    return describe::notes("Plan", "Which actions are done, and when.",
                           {{.name = "schema", .text = "ceiba/plan/1.", .required = true},
                            {.name = "id", .text = "Its id in results.", .required = true},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "description", .text = "Where it comes from."},
                            {.name = "catalogue", .text = "Id of the catalogue it is made from."},
                            {.name = "constraints", .text = "Id of the constraints it is made for."},
                            {.name = "actions", .text = "The actions, each once.", .required = true},
                            {.name = "extra", .text = "Free-form, kept and never read."}});
}

}  // namespace ceiba

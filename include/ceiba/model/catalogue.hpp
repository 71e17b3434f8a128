#pragma once

#include <ceiba/model/assessment.hpp>

namespace ceiba {

/// What something costs: a figure, a range, or a size from the catalogue's table; nothing of these: it is not known.
struct Cost {
    std::optional<double> amount{};
    std::optional<double> low{};
    std::optional<double> high{};
    std::optional<std::string> size{};
    double quantity = 1;
    std::optional<std::string> level{};
    friend bool operator==(const Cost&, const Cost&) = default;
};
BOOST_DESCRIBE_STRUCT(Cost, (), (amount, low, high, size, quantity, level))
constexpr auto describe_notes(Cost*) {
    return describe::notes("Cost", "What something costs: a figure, a range or a size; without any of these its cost is unknown.",
                           {{.name = "amount", .text = "A figure.", .unit = "currency", .range = "0 or more"},
                            {.name = "low", .text = "The least of a range.", .unit = "currency", .range = "0 or more"},
                            {.name = "high",
                             .text = "The most of a range, with which plans reckon.",
                             .unit = "currency",
                             .range = "low or more"},
                            {.name = "size", .text = "A size of the catalogue's table, such as M."},
                            {.name = "quantity", .text = "How many times it is needed, at each place.", .range = "0 or more"},
                            {.name = "level",
                             .text = "The administrative level of which every place needs it; without one, it is needed once."}});
}

/// What an action does for an indicator once it is finished.
struct Closes {
    std::string indicator{};
    std::optional<Answer> from_level{};
    Answer to{};
    std::optional<std::string> alternatives{};
    friend bool operator==(const Closes&, const Closes&) = default;
};
BOOST_DESCRIBE_STRUCT(Closes, (), (indicator, from_level, to, alternatives))
constexpr auto describe_notes(Closes*) {
    return describe::
        notes("Closes",
              "What an action does for an indicator. A level is reached when all actions up to it are finished, of alternatives one.",
              {{.name = "indicator", .text = "Id of the indicator.", .required = true},
               {.name = "from_level", .text = "The answer that it starts from: for readers, and no condition."},
               {.name = "to", .text = "The answer that it leads to: a number or the code of a level.", .unit = "answer", .required = true},
               {.name = "alternatives", .text = "A name that actions share of which one is enough for this answer."}});
}

/// What has to be done, or reached, before an action begins.
struct Prerequisite {
    std::optional<std::string> action{};
    std::optional<std::string> indicator{};
    std::optional<Answer> level{};
    friend bool operator==(const Prerequisite&, const Prerequisite&) = default;
};
BOOST_DESCRIBE_STRUCT(Prerequisite, (), (action, indicator, level))
constexpr auto describe_notes(Prerequisite*) {
    return describe::notes("Prerequisite", "An action that is finished, or an indicator that has reached a level, before an action begins.",
                           {{.name = "action", .text = "Id of the action that is finished before."},
                            {.name = "indicator", .text = "Id of the indicator."},
                            {.name = "level", .text = "The answer that the indicator has reached, or a better one.", .unit = "answer"}});
}

/// Something that can be done to close gaps.
struct Action {
    std::string id{};
    std::optional<std::string> code{};
    Text label{};
    Text description{};
    std::optional<std::string> type{};
    std::string lead{};
    std::vector<std::string> partners{};
    std::optional<std::string> sector{};
    std::optional<std::string> function{};
    std::vector<Closes> closes{};
    int duration = 1;
    std::optional<Cost> one_off{};
    std::optional<Cost> yearly{};
    double effort = 0;
    std::vector<Prerequisite> prerequisites{};
    std::vector<std::string> excludes{};
    std::optional<Extra> extra{};
    friend bool operator==(const Action&, const Action&) = default;
};
BOOST_DESCRIBE_STRUCT(Action, (),
                      (id, code, label, description, type, lead, partners, sector, function, closes, duration, one_off, yearly, effort,
                       prerequisites, excludes, extra))
constexpr auto describe_notes(Action*) {
    return describe::notes("Action", "Something that can be done to close gaps.",
                           {{.name = "id", .text = "Its id.", .required = true},
                            {.name = "code", .text = "The code that is printed."},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "description", .text = "What is done."},
                            {.name = "type", .text = "What kind of action it is, such as training; sources of money may ask."},
                            {.name = "lead",
                             .text = "Id of the institution that answers for it, whose capacity it takes.",
                             .required = true},
                            {.name = "partners", .text = "Ids of the institutions that help."},
                            {.name = "sector", .text = "Its sector, if another than its lead's."},
                            {.name = "function", .text = "What it serves, such as prevention; sources of money and shares may ask."},
                            {.name = "closes", .text = "What it does for indicators."},
                            {.name = "duration", .text = "How long it takes.", .unit = "periods", .range = "1 or more"},
                            {.name = "one_off", .text = "What it costs once, in the period in which it begins."},
                            {.name = "yearly", .text = "What it costs each year from its beginning on, also when it is finished."},
                            {.name = "effort",
                             .text = "What it takes of its lead's capacity in each period while it is under way.",
                             .range = "0 or more"},
                            {.name = "prerequisites", .text = "What has to be finished, or reached, before it begins."},
                            {.name = "excludes", .text = "Ids of the actions that cannot be in one plan with it."},
                            {.name = "extra", .text = "Free-form, kept and never read."}});
}

/// The actions that plans are made of.
struct Catalogue {
    static constexpr std::string_view schema_id = "ceiba/catalogue/1";
    std::string schema{schema_id};
    std::string id{};
    Text label{};
    Text description{};
    std::optional<std::string> framework{};
    std::optional<std::string> currency{};
    std::optional<int> price_year{};
    std::map<std::string, double> sizes{};
    std::map<std::string, double> levels{};
    std::vector<Institution> institutions{};
    std::vector<Action> actions{};
    std::optional<Extra> extra{};
    friend bool operator==(const Catalogue&, const Catalogue&) = default;
};
BOOST_DESCRIBE_STRUCT(Catalogue, (),
                      (schema, id, label, description, framework, currency, price_year, sizes, levels, institutions, actions, extra))
constexpr auto describe_notes(Catalogue*) {
    return describe::notes("Catalogue", "The actions that plans are made of.",
                           {{.name = "schema", .text = "ceiba/catalogue/1.", .required = true},
                            {.name = "id", .text = "Its id in results.", .required = true},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "description", .text = "Where it comes from."},
                            {.name = "framework", .text = "Id of the framework it is written for."},
                            {.name = "currency", .text = "The currency of all costs, such as USD."},
                            {.name = "price_year", .text = "The year whose prices they are in."},
                            {.name = "sizes", .text = "What a size of cost stands for, such as M.", .unit = "currency"},
                            {.name = "levels", .text = "How many places an administrative level has, such as 22 departments."},
                            {.name = "institutions", .text = "Those that lead actions or help, with their sectors.", .required = true},
                            {.name = "actions", .text = "The actions.", .required = true},
                            {.name = "extra", .text = "Free-form, kept and never read."}});
}

}  // namespace ceiba

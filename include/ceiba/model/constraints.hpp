#pragma once

#include <ceiba/model/text.hpp>

namespace ceiba {

/// One period of a plan, such as a fiscal year.
struct Period {
    std::string id{};
    Text label{};
    std::optional<std::string> start{};
    std::optional<std::string> end{};
    double years = 1;
    friend bool operator==(const Period&, const Period&) = default;
};
BOOST_DESCRIBE_STRUCT(Period, (), (id, label, start, end, years))
constexpr auto describe_notes(Period*) {
    return describe::notes("Period", "One period of a plan, such as a fiscal year.",
                           {{.name = "id", .text = "Its id.", .required = true},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "start", .text = "Its first day.", .unit = "ISO date"},
                            {.name = "end", .text = "Its last day.", .unit = "ISO date"},
                            {.name = "years",
                             .text = "Its length, by which yearly costs and the discount go.",
                             .unit = "years",
                             .range = "above 0"}});
}

/// Money that may be spent.
struct Fund {
    std::string id{};
    Text label{};
    std::vector<double> budget{};
    bool carry_over = false;
    std::optional<std::string> currency{};
    std::vector<std::string> sectors{};
    std::vector<std::string> functions{};
    std::vector<std::string> types{};
    friend bool operator==(const Fund&, const Fund&) = default;
};
BOOST_DESCRIBE_STRUCT(Fund, (), (id, label, budget, carry_over, currency, sectors, functions, types))
constexpr auto describe_notes(Fund*) {
    return describe::notes("Fund", "A source of money, and what it may be spent on.",
                           {{.name = "id", .text = "Its id.", .required = true},
                            {.name = "label", .text = "Its name for people."},
                            {.name = "budget",
                             .text = "What it has for each period.",
                             .unit = "currency",
                             .range = "0 or more",
                             .required = true},
                            {.name = "carry_over", .text = "What is not spent in a period may be spent later."},
                            {.name = "currency", .text = "Its currency, if another than the catalogue's; an exchange rate is then needed."},
                            {.name = "sectors", .text = "It pays for actions of these sectors alone; for all if there are none."},
                            {.name = "functions", .text = "It pays for actions of these functions alone."},
                            {.name = "types", .text = "It pays for actions of these types alone."}});
}

/// The least share of the cost of a plan that goes to a sector or a function.
struct MinimumShare {
    std::optional<std::string> sector{};
    std::optional<std::string> function{};
    double share{};
    friend bool operator==(const MinimumShare&, const MinimumShare&) = default;
};
BOOST_DESCRIBE_STRUCT(MinimumShare, (), (sector, function, share))
constexpr auto describe_notes(MinimumShare*) {
    return describe::notes("MinimumShare", "The least share of the cost of a plan that goes to a sector or a function.",
                           {{.name = "sector", .text = "The sector."},
                            {.name = "function", .text = "The function."},
                            {.name = "share",
                             .text = "The share of the cost over all periods; a plan without cost satisfies it.",
                             .unit = "share",
                             .range = "0 to 1",
                             .required = true}});
}

/// What a plan has to keep to.
struct Constraints {
    static constexpr std::string_view schema_id = "ceiba/constraints/1";
    std::string schema{schema_id};
    std::string id{};
    Text label{};
    Text description{};
    std::vector<Period> periods{};
    std::vector<Fund> funds{};
    std::map<std::string, double> exchange_rates{};
    std::map<std::string, std::vector<double>> capacity{};
    std::map<std::string, std::string> earliest{};
    std::map<std::string, std::string> latest{};
    std::vector<std::string> mandatory{};
    std::vector<std::string> forbidden{};
    std::vector<MinimumShare> shares{};
    std::map<std::string, int> begun{};
    std::vector<std::string> finished{};
    double discount = 0;
    std::optional<double> goal{};
    std::optional<Extra> extra{};
    friend bool operator==(const Constraints&, const Constraints&) = default;
};
BOOST_DESCRIBE_STRUCT(Constraints, (),
                      (schema, id, label, description, periods, funds, exchange_rates, capacity, earliest, latest, mandatory, forbidden,
                       shares, begun, finished, discount, goal, extra))
constexpr auto describe_notes(Constraints*) {
    return describe::
        notes("Constraints", "What a plan has to keep to: time, money, people, and what was decided.",
              {{.name = "schema", .text = "ceiba/constraints/1.", .required = true},
               {.name = "id", .text = "Its id in results.", .required = true},
               {.name = "label", .text = "Its name for people."},
               {.name = "description", .text = "Where it comes from."},
               {.name = "periods", .text = "The periods, the first one first.", .required = true},
               {.name = "funds", .text = "Sources of money; without any, money is no limit."},
               {.name = "exchange_rates", .text = "What a unit of each other currency is in that of the catalogue.", .range = "above 0"},
               {.name = "capacity",
                .text = "For an institution that leads actions, the effort it has in each period; others have no limit.",
                .range = "0 or more"},
               {.name = "earliest", .text = "For an action, the id of the period before which it does not begin."},
               {.name = "latest", .text = "For an action, the id of the period after which it is not under way."},
               {.name = "mandatory", .text = "Ids of actions that a plan has."},
               {.name = "forbidden", .text = "Ids of actions that a plan has not."},
               {.name = "shares", .text = "Least shares of sectors and functions in the cost."},
               {.name = "begun",
                .text = "Actions under way, and in which period they began: 0 is the one before the first, -1 the one before that.",
                .range = "0 or less"},
               {.name = "finished", .text = "Ids of actions that are finished; what they closed stands in the answers."},
               {.name = "discount", .text = "By how much less a year later counts.", .unit = "share a year", .range = "0 or more"},
               {.name = "goal", .text = "The score that the root is to reach at the end.", .unit = "root"},
               {.name = "extra", .text = "Free-form, kept and never read."}});
}

}  // namespace ceiba

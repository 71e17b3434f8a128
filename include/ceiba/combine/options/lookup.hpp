#pragma once

#include <ceiba/answer.hpp>
#include <ceiba/combine/options/card.hpp>
#include <ceiba/describe.hpp>
#include <ceiba/error.hpp>

namespace ceiba::combine {

struct LookupRow {
    std::map<std::string, Answer> when{};
    std::vector<Answer> values{};
    double value{};
    friend bool operator==(const LookupRow&, const LookupRow&) = default;
};
BOOST_DESCRIBE_STRUCT(LookupRow, (), (when, values, value))
constexpr auto describe_notes(LookupRow*) {
    return describe::notes("LookupRow", "One row of a table: values of the children, and the value they give.",
                           {{.name = "when", .text = "Value or level of each child by id; '*', or not named, fits any value or none."},
                            {.name = "values", .text = "In a symmetric table: values or levels of the counted children, in any order."},
                            {.name = "value", .text = "The value it gives.", .unit = "node", .required = true}});
}

struct Lookup {
    bool symmetric = false;
    std::vector<LookupRow> rows{};
    friend bool operator==(const Lookup&, const Lookup&) = default;
};
BOOST_DESCRIBE_STRUCT(Lookup, (), (symmetric, rows))
constexpr auto describe_notes(Lookup*) {
    return describe::notes("Lookup", "The value of the first row of a table that fits the children's levels.",
                           {{.name = "symmetric", .text = "It does not matter which child has which level."},
                            {.name = "rows", .text = "The table; where no row fits, there is no score.", .required = true}});
}
constexpr Card card(const Lookup& options) {
    return {.weights = Weights::none,
            .pools = false,
            .range = Range::own,
            .asks_met = false,
            .needs_levels = true,
            .gives_levels = Levels::always,
            .multiplicative = false,
            .floor = std::nullopt,
            .exchangeable = false,
            .unsaid = Unsaid::skip,
            .skips = true,
            .takes_block = false,
            .speaks_of_missing = true,
            .monotone = Monotone::by_options,
            .symmetric = options.symmetric,
            .translates = false,
            .scales = false,
            .form = Form::other,
            .formula = ""};
}

/// Calls f(child, answer, place) for each answer that the rows name; of a symmetric table the child is empty, for any may give it.
template <class F>
void each_answer(const Lookup& options, F f) {
    for (std::size_t r = 0; r < options.rows.size(); ++r) {
        const std::string at = "/rows/" + std::to_string(r);
        for (const auto& [id, answer] : options.rows[r].when) f(id, answer, step(at + "/when", id));
        for (std::size_t v = 0; v < options.rows[r].values.size(); ++v)
            f(std::string(), options.rows[r].values[v], at + "/values/" + std::to_string(v));
    }
}

}  // namespace ceiba::combine

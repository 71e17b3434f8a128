#pragma once

#include <ceiba/model/ranked_table.hpp>

namespace ceiba {

struct WeighedCriteria {
    std::string method{};
    std::map<std::string, std::string> options{};
    std::vector<double> weights{};
    std::map<std::string, double> figures{};
    std::vector<std::string> diagnostics{};
    std::map<std::string, Rows> tables{};
    friend bool operator==(const WeighedCriteria&, const WeighedCriteria&) = default;
};
BOOST_DESCRIBE_STRUCT(WeighedCriteria, (), (method, options, weights, figures, diagnostics, tables))
constexpr auto describe_notes(WeighedCriteria*) {
    return describe::notes("WeighedCriteria", "Weights of criteria by a method.",
                           {{.name = "method", .text = "The method.", .required = true},
                            {.name = "options", .text = "Its options as they were used."},
                            {.name = "weights", .text = "The weight of each criterion; they add up to 1.", .required = true},
                            {.name = "figures", .text = "What tells how good they are: a consistency ratio, an eigenvalue."},
                            {.name = "diagnostics", .text = "What is worth knowing: no_variance, not_unique."},
                            {.name = "tables", .text = "The tables on the way to them; rows of numbers."}});
}

}  // namespace ceiba

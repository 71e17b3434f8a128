#pragma once

#include <ceiba/describe.hpp>

namespace ceiba {

/// A table of numbers, row by row.
using Rows = std::vector<std::vector<double>>;

struct RankedTable {
    std::string method{};
    std::map<std::string, std::string> options{};
    std::vector<double> score{};
    std::vector<double> rank{};
    std::vector<int> order{};
    bool higher_is_better = true;
    std::map<std::string, Rows> tables{};
    std::map<std::string, std::vector<int>> sets{};
    friend bool operator==(const RankedTable&, const RankedTable&) = default;
};
BOOST_DESCRIBE_STRUCT(RankedTable, (), (method, options, score, rank, order, higher_is_better, tables, sets))
constexpr auto describe_notes(RankedTable*) {
    return describe::notes("RankedTable", "Alternatives ranked by a method.",
                           {{.name = "method", .text = "The method.", .required = true},
                            {.name = "options", .text = "Its options as they were used."},
                            {.name = "score", .text = "The method's figure for each alternative.", .required = true},
                            {.name = "rank", .text = "The rank of each alternative, 1 for the best.", .required = true},
                            {.name = "order", .text = "The alternatives from the best on, counted from 0.", .required = true},
                            {.name = "higher_is_better", .text = "The greatest score is the best.", .required = true},
                            {.name = "tables", .text = "What the method's paper reads beside the score; rows of numbers."},
                            {.name = "sets", .text = "Alternatives that belong together, counted from 0."}});
}

struct SortedTable {
    std::string method{};
    std::map<std::string, std::string> options{};
    std::vector<int> classes{};
    int count{};
    std::map<std::string, Rows> tables{};
    friend bool operator==(const SortedTable&, const SortedTable&) = default;
};
BOOST_DESCRIBE_STRUCT(SortedTable, (), (method, options, classes, count, tables))
constexpr auto describe_notes(SortedTable*) {
    return describe::notes("SortedTable", "Alternatives put into classes by a method.",
                           {{.name = "method", .text = "The method.", .required = true},
                            {.name = "options", .text = "Its options as they were used."},
                            {.name = "classes", .text = "The class of each alternative, 1 for the worst.", .required = true},
                            {.name = "count", .text = "How many classes there are.", .required = true},
                            {.name = "tables", .text = "What the method's paper reads beside the classes; rows of numbers."}});
}

}  // namespace ceiba

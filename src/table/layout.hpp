#pragma once

#include <ceiba/io/table.hpp>

#include "table/names.hpp"

/// Which column of a table of answers holds what.
namespace ceiba::table_words {

/// A condition on rows.
struct Condition {
    std::size_t column{};
    std::string value{};
    bool equal = true;
};

struct Layout {
    std::map<std::string, std::vector<std::size_t>> fields{};      ///< the columns of each member of a response, the subject ...
    std::map<std::size_t, std::vector<std::size_t>> indicators{};  ///< of a wide table: by node, the columns with its answers
    std::vector<std::size_t> raters{};                             ///< of a table turned round: the columns of institutions
    std::vector<Condition> conditions{};
    std::vector<std::string> left_out{};
    std::vector<Issue> issues{};
    bool tidy = false;

    std::optional<std::size_t> field(const std::string& name) const {
        const auto found = fields.find(name);
        return found == fields.end() ? std::nullopt : std::optional(found->second.front());
    }
};

/// Whether a cell names a column of a table of answers.
bool is_known(const std::string& cell, const IndicatorNames& names, const TableOptions& options);

/// The letters by which spreadsheets call a column.
std::string letters(std::size_t column);

Layout layout(const Table& table, const IndicatorNames& names, const TableOptions& options);

/// An issue of a table at a row, the number of which begins at 1, and a column.
Issue at(std::string_view code, std::vector<std::string> arguments, std::optional<std::size_t> row, const std::string* column = nullptr);

}  // namespace ceiba::table_words

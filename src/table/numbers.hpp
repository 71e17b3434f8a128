#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Numbers as people and spreadsheets write them.
namespace ceiba::table_words {

/// What is known of the marks of one column.
struct Marks {
    bool point = false;          ///< a cell has a decimal point, as 1.5 or 1,234.5
    bool comma = false;          ///< a cell has a decimal comma, as 1,5 or 1.234,5
    bool grouped_comma = false;  ///< a cell has thousands commas that are no decimal ones, as 1,234.5
    bool grouped_point = false;  ///< a cell has thousands points that are no decimal ones, as 1.234,5
    bool plain = false;          ///< a cell is a number without a percent sign
    bool semicolons = false;     ///< between cells, as where the decimal mark is a comma
    std::optional<char> given{};

    /// Learns from a cell.
    void see(std::string_view cell);
};

/// A cell as a number, or why it is none.
struct Number {
    std::optional<double> value{};
    bool two_ways = false;  ///< a mark may be one of decimals or of thousands: 1.234
    double other = 0;       ///< its other value then
};

Number number_of(std::string_view cell, const Marks& marks);

/// What stands before a percent sign at the end; nothing if there is none.
std::optional<std::string_view> before_percent(std::string_view cell);

}  // namespace ceiba::table_words

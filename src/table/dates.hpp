#pragma once

#include <ceiba/model/table.hpp>
#include <optional>
#include <string>
#include <string_view>

/// Dates as people and spreadsheets write them.
namespace ceiba::table_words {

/// What is known of the dates of one column.
struct DateOrders {
    std::optional<DateOrder> given{};
    bool day_first = false;    ///< a cell can only have its day first, as 25/3/2025
    bool month_first = false;  ///< a cell can only have its month first, as 3/25/2025

    /// Learns from a cell.
    void see(std::string_view cell);
};

/// A date, YYYY-MM-DD, or with a time, YYYY-MM-DDThh:mm:ss.
struct DateRead {
    std::optional<std::string> date{};
    bool two_ways = false;  ///< its first number may be the day or the month
};

/// A cell as a date: ISO, numbers with the year last, the serial of a spreadsheet (from 2000 to 2099); each with or without a time. They
/// are kept as they are written: what a time says of its zone is not read.
DateRead date_of(std::string_view cell, const DateOrders& orders);

}  // namespace ceiba::table_words

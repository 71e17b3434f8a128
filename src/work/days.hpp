#pragma once

#include <charconv>
#include <chrono>
#include <string>

namespace ceiba::detail {

/// The number of a day; the date is one.
inline std::int64_t day_number(const std::string& date) {
    int parts[3]{};
    const char* at = date.data();
    std::from_chars(at, at + 4, parts[0]);
    std::from_chars(at + 5, at + 7, parts[1]);
    std::from_chars(at + 8, at + 10, parts[2]);
    const std::chrono::year_month_day day{std::chrono::year(parts[0]), std::chrono::month(static_cast<unsigned>(parts[1])),
                                          std::chrono::day(static_cast<unsigned>(parts[2]))};
    return std::chrono::sys_days(day).time_since_epoch().count();
}

}  // namespace ceiba::detail

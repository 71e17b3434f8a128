#include "table/dates.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

#include "checker.hpp"

namespace ceiba::table_words {

namespace {

std::optional<int> whole(std::string_view s, std::size_t least, std::size_t most) {
    int out = 0;
    if (s.size() < least || s.size() > most) return std::nullopt;
    const auto [end, error] = std::from_chars(s.data(), s.data() + s.size(), out);
    if (error != std::errc() || end != s.data() + s.size() || s.front() == '-') return std::nullopt;
    return out;
}

std::string padded(int x, int width) {
    std::string out = std::to_string(x);
    return std::string(static_cast<std::size_t>(std::max(0, width - static_cast<int>(out.size()))), '0') + out;
}

std::optional<std::string> written(int year, int month, int day) {
    std::string out = padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2);
    return detail::is_date(out) ? std::optional(out) : std::nullopt;
}

/// A time as "Thh:mm:ss", "" where it is midnight to the second; none if it is no time.
std::optional<std::string> time_of(std::string_view s) {
    bool afternoon = false, twelve = false;
    for (const auto& [mark, after] :
         {std::pair("am", false), {"pm", true}, {"a.m.", false}, {"p.m.", true}, {"a. m.", false}, {"p. m.", true}}) {
        std::string tail(s.substr(s.size() - std::min(s.size(), std::string_view(mark).size())));
        for (char& c : tail) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
        if (tail != mark) continue;
        s.remove_suffix(tail.size());
        twelve = true;
        afternoon = after;
    }
    while (!s.empty() && s.back() == ' ') s.remove_suffix(1);
    if (s.ends_with('Z')) s.remove_suffix(1);
    if (const std::size_t zone = s.find_first_of("+-"); zone != s.npos) s = s.substr(0, zone);
    if (s.ends_with("GMT") || s.ends_with("UTC")) s.remove_suffix(3);
    while (!s.empty() && s.back() == ' ') s.remove_suffix(1);
    std::array<int, 3> part{};
    for (std::size_t p = 0; p < part.size(); ++p) {
        const std::size_t end = std::min(s.find(':'), s.size());
        std::string_view digits = s.substr(0, end);
        if (p == 2) digits = digits.substr(0, digits.find_first_of(".,"));
        const auto x = whole(digits, 1, 2);
        if (!x) return std::nullopt;
        part[p] = *x;
        s.remove_prefix(std::min(end + 1, s.size()));
        if (s.empty()) {
            if (p == 0) return std::nullopt;
            break;
        }
    }
    if (twelve) {
        if (part[0] < 1 || part[0] > 12) return std::nullopt;
        part[0] = part[0] % 12 + (afternoon ? 12 : 0);
    }
    if (!s.empty() || part[0] > 23 || part[1] > 59 || part[2] > 59) return std::nullopt;
    if (part[0] + part[1] + part[2] == 0) return "";
    return "T" + padded(part[0], 2) + ":" + padded(part[1], 2) + ":" + padded(part[2], 2);
}

/// Three numbers with the year last.
struct YearLast {
    int first = 0, second = 0, year = 0;
    bool valid = false;
};

YearLast year_last(std::string_view s) {
    const std::size_t a = s.find_first_of("/-.");
    const std::size_t b = a == s.npos ? s.npos : s.find(s[a], a + 1);
    if (b == s.npos) return {};
    const auto x = whole(s.substr(0, a), 1, 2), y = whole(s.substr(a + 1, b - a - 1), 1, 2), z = whole(s.substr(b + 1), 4, 4);
    return x && y && z ? YearLast{*x, *y, *z, true} : YearLast{};
}

/// A date and its time, apart.
std::pair<std::string_view, std::string_view> halves(std::string_view cell) {
    std::size_t at = cell.find_first_of("T ");
    if (at == cell.npos) return {cell, {}};
    std::string_view time = cell.substr(at + 1);
    std::string_view date = cell.substr(0, at);
    if (date.ends_with(',')) date.remove_suffix(1);
    while (!time.empty() && time.front() == ' ') time.remove_prefix(1);
    return {date, time.empty() ? std::string_view("?") : time};
}

/// A day of a spreadsheet, counted from 1899-12-30.
std::optional<std::string> serial(std::string_view cell) {
    std::string plain(cell);
    std::ranges::replace(plain, ',', '.');
    double x = 0;
    const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), x, std::chars_format::fixed);
    if (error != std::errc() || end != plain.data() + plain.size() || !(x >= 36526 && x < 73051)) return std::nullopt;
    long seconds = std::lround((x - std::floor(x)) * 86400);
    long days = static_cast<long>(std::floor(x)) - 25569 + seconds / 86400;  // from 1970-01-01
    seconds %= 86400;
    days += 719468;  // Hinnant's civil_from_days
    const long era = days / 146097, of_era = days - era * 146097;
    const long year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    const long of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const long shifted = (5 * of_year + 2) / 153;
    const int day = static_cast<int>(of_year - (153 * shifted + 2) / 5 + 1);
    const int month = static_cast<int>(shifted < 10 ? shifted + 3 : shifted - 9);
    const int year = static_cast<int>(year_of_era + era * 400 + (month <= 2 ? 1 : 0));
    auto out = written(year, month, day);
    if (out && seconds > 0)
        *out += "T" + padded(static_cast<int>(seconds / 3600), 2) + ":" + padded(static_cast<int>(seconds / 60 % 60), 2) + ":" +
                padded(static_cast<int>(seconds % 60), 2);
    return out;
}

}  // namespace

void DateOrders::see(std::string_view cell) {
    const YearLast d = year_last(halves(cell).first);
    if (!d.valid) return;
    const bool by_day = written(d.year, d.second, d.first).has_value(), by_month = written(d.year, d.first, d.second).has_value();
    day_first = day_first || (by_day && !by_month);
    month_first = month_first || (by_month && !by_day);
}

DateRead date_of(std::string_view cell, const DateOrders& orders) {
    const auto [date, time] = halves(cell);
    const auto clock = time.empty() ? std::optional<std::string>("") : time_of(time);
    if (!clock) return {};
    if (detail::is_date(date)) return {std::string(date) + *clock};
    if (const YearLast d = year_last(date); d.valid) {
        const auto by_day = written(d.year, d.second, d.first), by_month = written(d.year, d.first, d.second);
        const bool same = d.first == d.second;
        std::optional<std::string> out;
        if (orders.given) out = *orders.given == DateOrder::day_first ? by_day : by_month;
        else if (same || (by_day && (!by_month || (orders.day_first && !orders.month_first)))) out = by_day;
        else if (by_month && (!by_day || (orders.month_first && !orders.day_first))) out = by_month;
        else if (by_day) return {std::nullopt, true};
        return {out ? std::optional(*out + *clock) : std::nullopt};
    }
    // ISO with slashes: year first is the day last.
    if (date.size() == 10 && (date[4] == '/' || date[4] == '.') && date[7] == date[4]) {
        std::string iso(date);
        iso[4] = iso[7] = '-';
        if (detail::is_date(iso)) return {iso + *clock};
    }
    if (time.empty()) return {serial(date)};
    return {};
}

}  // namespace ceiba::table_words

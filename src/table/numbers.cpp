#include "table/numbers.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace ceiba::table_words {

namespace {

/// A number's parts: sign, the digits before and after its decimal mark, its exponent.
struct Shape {
    bool valid = false;
    std::string_view body{};  ///< digits and marks
    std::string_view sign{};
    std::string_view exponent{};
    std::size_t points = 0;
    std::size_t commas = 0;
};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

Shape shape_of(std::string_view s) {
    Shape out;
    if (!s.empty() && (s.front() == '+' || s.front() == '-')) {
        out.sign = s.substr(0, 1);
        s.remove_prefix(1);
    }
    const std::size_t e = s.find_first_of("eE");
    out.body = s.substr(0, e);
    if (e != s.npos) {
        out.exponent = s.substr(e);
        std::string_view power = out.exponent.substr(1);
        if (!power.empty() && (power.front() == '+' || power.front() == '-')) power.remove_prefix(1);
        if (power.empty() || !std::ranges::all_of(power, is_digit)) return out;
    }
    bool digit = false;
    for (std::size_t i = 0; i < out.body.size(); ++i) {
        const char c = out.body[i];
        digit = digit || is_digit(c);
        if (c == '.') ++out.points;
        else if (c == ',') ++out.commas;
        else if (!is_digit(c) && !(c == ' ' && i > 0)) return out;
    }
    out.valid = digit;
    return out;
}

/// True of digits in groups of three between marks: 1.234.567.
bool is_grouped(std::string_view s, char mark) {
    std::size_t group = 0, groups = 0;
    for (const char c : s) {
        if (c == mark) {
            if (groups == 0 ? group == 0 || group > 3 : group != 3) return false;
            ++groups;
            group = 0;
        } else if (is_digit(c)) {
            ++group;
        } else {
            return false;
        }
    }
    return groups > 0 && group == 3 && s.front() != '0';
}

/// The number with one decimal mark and one of thousands; none if it is not written so.
std::optional<double> read(const Shape& shape, char decimal) {
    const std::size_t at = shape.body.find(decimal);
    const std::string_view whole = shape.body.substr(0, at);
    const std::string_view rest = at == shape.body.npos ? std::string_view{} : shape.body.substr(at + 1);
    if (!std::ranges::all_of(rest, is_digit) || (whole.empty() && rest.empty())) return std::nullopt;
    const char thousands = decimal == '.' ? ',' : '.';
    if (!std::ranges::all_of(whole, is_digit) && !is_grouped(whole, thousands) && !is_grouped(whole, ' ')) return std::nullopt;
    std::string plain(shape.sign == "-" ? "-" : "");
    for (const char c : whole)
        if (is_digit(c)) plain += c;
    if (whole.empty()) plain += '0';
    if (!rest.empty()) plain.append(".").append(rest);
    plain.append(shape.exponent.empty() || shape.exponent[1] != '+' ? std::string(shape.exponent)
                                                                    : "e" + std::string(shape.exponent.substr(2)));
    double value = 0;
    const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
    if (error == std::errc::result_out_of_range) {  // too small is nothing, too great is no number
        const bool small = plain.find("e-") != plain.npos || plain.find("E-") != plain.npos;
        return small ? std::optional(0.0) : std::nullopt;
    }
    if (error != std::errc() || end != plain.data() + plain.size() || !std::isfinite(value)) return std::nullopt;
    return value;
}

/// True where the one mark there is may be of decimals or of thousands.
bool is_two_ways(const Shape& s) {
    return s.exponent.empty() && s.points + s.commas == 1 && is_grouped(s.body, s.points == 1 ? '.' : ',');
}

}  // namespace

void Marks::see(std::string_view cell) {
    const auto percent = before_percent(cell);
    const Shape s = shape_of(percent ? *percent : cell);
    plain = plain || (s.valid && !percent);
    if (!s.valid || s.points + s.commas == 0 || is_two_ways(s)) return;
    const bool as_point = read(s, '.').has_value(), as_comma = read(s, ',').has_value();
    if (as_point == as_comma) return;
    (as_point ? point : comma) = true;
    if (as_point && s.commas > 0) grouped_comma = true;
    if (as_comma && s.points > 0) grouped_point = true;
}

std::optional<std::string_view> before_percent(std::string_view cell) {
    if (!cell.ends_with('%')) return std::nullopt;
    cell.remove_suffix(1);
    for (const std::string_view blank : {" ", "\xC2\xA0", "\xE2\x80\xAF"})
        if (cell.ends_with(blank)) cell.remove_suffix(blank.size());
    return cell;
}

Number number_of(std::string_view cell, const Marks& marks) {
    const Shape s = shape_of(cell);
    if (!s.valid) return {};
    if (marks.given) return {read(s, *marks.given)};
    const auto as_point = read(s, '.'), as_comma = read(s, ',');
    if (!is_two_ways(s)) return {as_point ? as_point : as_comma};
    const bool is_point = s.points == 1;
    const bool as_decimal = is_point ? marks.point && !marks.comma : marks.comma && !marks.point;
    const bool as_thousands = is_point ? marks.grouped_point && !marks.point : marks.grouped_comma && !marks.comma;
    const auto decimal = is_point ? as_point : as_comma, grouped = is_point ? as_comma : as_point;
    if (as_decimal) return {decimal};
    if (as_thousands) return {grouped};
    // Alone, a point in a table without semicolons is one of decimals; whatever else speaks for both.
    if (is_point && !marks.comma && !marks.point && !marks.semicolons) return {decimal};
    return {std::nullopt, true, is_point ? *grouped : *decimal};
}

}  // namespace ceiba::table_words

#include "table/words.hpp"

#include <algorithm>
#include <array>
#include <ceiba/detail/sha256.hpp>
#include <ceiba/language.hpp>
#include <map>

#include "checker.hpp"

namespace ceiba {

namespace table_words {

namespace {

struct Folded {
    char16_t from;
    std::array<char16_t, 3> to;
};
constexpr Folded folding[] = {
#include "table/folding.inc"
};

bool is_invisible(char32_t c) {
    return c == 0xFEFF || c == 0x200B || c == 0x200E || c == 0x200F;
}

/// Neither a letter nor a digit: marks of ASCII, and those that word processors put in their place.
bool is_mark(char32_t c) {
    if (c < 0x80) return !((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
    return (c >= 0xA0 && c <= 0xBF && c != 0xAA && c != 0xB5 && c != 0xBA) || (c >= 0x2000 && c <= 0x206F) || (c >= 0x3000 && c <= 0x3003);
}

void fold_into(std::string& out, char32_t c) {
    constexpr char32_t first_syllable = 0xAC00, last_syllable = 0xD7A3;  // of Hangul, which is composed by arithmetic
    if (c >= 'A' && c <= 'Z') return append(out, c + 32);
    if (c < 0x80 || c > 0xFFFF) return append(out, c);
    if (c >= 0x300 && c <= 0x36F) return;
    if (c >= first_syllable && c <= last_syllable) {
        const char32_t s = c - first_syllable;
        append(out, 0x1100 + s / 588);
        append(out, 0x1161 + s % 588 / 28);
        if (s % 28 != 0) append(out, 0x11A7 + s % 28);
        return;
    }
    const auto* found = std::ranges::lower_bound(folding, static_cast<char16_t>(c), {}, &Folded::from);
    if (found == std::end(folding) || found->from != c) return append(out, c);
    for (const char16_t to : found->to)
        if (to != 0) append(out, to);
}

/// Without the apostrophes that our own tables put before what a spreadsheet would run, at the beginning and after what might end a cell.
std::string_view unguarded(std::string_view cell, std::deque<std::string>& kept) {
    constexpr std::string_view blanks[] = {" ", "\"", "\xC2\xA0"};
    constexpr std::string_view signs[] = {"=",           "+", "-", "@", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D",
                                          "\xEF\xBC\xA0"};  // ＝ ＋ － ＠
    const auto skip = [](std::string_view s, const auto& what) {
        for (bool more = true; std::exchange(more, false);)
            for (const std::string_view w : what)
                if (s.starts_with(w)) {
                    s.remove_prefix(w.size());
                    more = true;
                }
        return s;
    };
    const auto begins = [](std::string_view s, const auto& what) {
        return std::ranges::any_of(what, [&](std::string_view w) { return s.starts_with(w); });
    };
    std::string out;
    for (std::size_t i = 0; i < cell.size(); ++i) {
        const bool starts = i == 0 || std::string_view(";|\t\r\n").find(cell[i - 1]) != std::string_view::npos;
        if (cell[i] == '\'' && starts) {
            const std::string_view rest = skip(cell.substr(i + 1), std::array<std::string_view, 1>{"'"});
            const bool run =
                begins(skip(rest, blanks), signs) || (i == 0 && begins(rest, std::array<std::string_view, 3>{"\t", "\r", "\n"}));
            if (run) continue;
        }
        out += cell[i];
    }
    return out.size() == cell.size() ? cell : std::string_view(kept.emplace_back(std::move(out)));
}

}  // namespace

char32_t next(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const unsigned first = byte(at);
    const std::size_t more = first < 0xC0 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
    char32_t c = more == 0 ? first : first & (0x3FU >> more);
    for (std::size_t i = 1; i <= more; ++i) c = c << 6U | (byte(at + i) & 0x3FU);
    at += more + 1;
    return c;
}

void append(std::string& out, char32_t c) {
    if (c < 0x80) {
        out += static_cast<char>(c);
        return;
    }
    const int more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
    out += static_cast<char>((0xFF00U >> static_cast<unsigned>(more + 1) & 0xFFU) | (c >> static_cast<unsigned>(6 * more)));
    for (int i = more - 1; i >= 0; --i) out += static_cast<char>(0x80U | (c >> static_cast<unsigned>(6 * i) & 0x3FU));
}

bool is_blank(char32_t c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1C && c <= 0x1F) || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

std::string_view cleaned(std::string_view cell, std::deque<std::string>& kept) {
    if (cell.find('\'') != cell.npos) cell = unguarded(cell, kept);
    const auto ascii_blank = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1C && c <= 0x1F); };
    const auto trim = [&](std::string_view s) {
        while (!s.empty() && ascii_blank(s.front())) s.remove_prefix(1);
        while (!s.empty() && ascii_blank(s.back())) s.remove_suffix(1);
        return s;
    };
    cell = trim(cell);
    if (std::ranges::none_of(cell, [](char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0; })) return cell;
    std::string out;
    bool same = true;
    for (std::size_t at = 0; at < cell.size();) {
        const char32_t c = next(cell, at);
        const bool hard = c >= 0x80 && is_blank(c);
        same = same && !hard && !is_invisible(c);
        if (!is_invisible(c)) append(out, hard ? ' ' : c);
    }
    if (same) return cell;
    const std::string_view inner = trim(out);
    return kept.emplace_back(inner);
}

std::string key(std::string_view words) {
    std::string out;
    bool between = false;
    for (std::size_t at = 0; at < words.size();) {
        const char32_t c = next(words, at);
        if (is_mark(c) || is_blank(c)) {
            between = !out.empty();
            continue;
        }
        if (std::exchange(between, false)) out += ' ';
        fold_into(out, c);
    }
    return out;
}

const std::unordered_map<std::string, std::string>& meanings(std::string_view space) {
    static const auto all = [] {
        std::map<std::string, std::unordered_map<std::string, std::string>, std::less<>> out;
        constexpr std::string_view start = "written_";
        for (const Language& language : languages())
            for (const auto& [name, ways] : language.sentences) {
                const std::size_t dot = name.find('.');
                if (!name.starts_with(start) || dot == std::string::npos) continue;
                auto& of_space = out[name.substr(start.size(), dot - start.size())];
                const std::string meaning = name.substr(dot + 1);
                of_space.emplace(key(meaning), meaning);
                for (std::size_t at = 0; at <= ways.size();) {
                    const std::size_t end = std::min(ways.find("; ", at), ways.size());
                    of_space.emplace(key(std::string_view(ways).substr(at, end - at)), meaning);
                    at = end + 2;
                }
            }
        return out;
    }();
    static const std::unordered_map<std::string, std::string> none;
    const auto found = all.find(space);
    return found == all.end() ? none : found->second;
}

bool is_spreadsheet_error(std::string_view cell) {
    if (!cell.starts_with('#') || cell.size() < 3) return false;
    if (cell.find_first_not_of('#') == std::string_view::npos) return true;
    const std::string_view rest = cell.substr(1);
    const bool ends = rest.ends_with('!') || rest.ends_with('?');
    const bool inner = std::ranges::all_of(rest, [](char c) {
        return (c >= 'A' && c <= 'Z') || c == '/' || c == '!' || c == '?' || c == '_' || c == '0' ||
               (static_cast<unsigned char>(c) & 0x80U) != 0;
    });
    return inner && (ends || rest == "N/A" || rest == "N/D" || rest == "NV" || rest == "GETTING_DATA" || rest == "N/DISP");
}

}  // namespace table_words

std::string folded(std::string_view name) {
    std::string out;
    bool between = false;
    for (std::size_t at = 0; at < name.size();) {
        const char32_t c = table_words::next(name, at);
        if (table_words::is_invisible(c)) continue;
        if (table_words::is_blank(c) || c == '_') {
            between = !out.empty();
            continue;
        }
        if (std::exchange(between, false)) out += ' ';
        table_words::fold_into(out, c);
    }
    return out;
}

std::string id_of(std::string_view name) {
    if (detail::is_id(name) && !detail::is_keyword(name)) return std::string(name);
    const std::string words = folded(name);
    constexpr std::size_t digits = 8;
    std::string out;
    for (const char c : words) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (plain) out += c;
        else if (!out.empty() && out.back() != '_') out += '_';
    }
    while (out.ends_with('_')) out.pop_back();
    std::string told = out;  // what the id alone would tell of the name
    std::ranges::replace(told, '_', ' ');
    const auto is_digest = [](std::string_view s) {
        return s.size() > digits + 2 && s.substr(s.size() - digits - 2).starts_with("_x") &&
               s.substr(s.size() - digits).find_first_not_of("0123456789abcdef") == std::string_view::npos;
    };
    if (told == words && detail::is_id(out) && !detail::is_keyword(out) && !is_digest(out)) return out;
    if (out.empty() || !(out.front() >= 'a' && out.front() <= 'z')) out.insert(0, out.empty() ? "i" : "i_");
    return out + "_x" + detail::sha256(words).substr(0, digits);
}

}  // namespace ceiba

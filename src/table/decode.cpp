#include "table/decode.hpp"

#include <algorithm>
#include <ceiba/error.hpp>

#include "table/words.hpp"

namespace ceiba::table_words {

namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF", little_mark = "\xFF\xFE", big_mark = "\xFE\xFF";

/// Windows-1252 from 0x80 to 0x9F; 0 where it has nothing.
constexpr char16_t windows[] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
                                0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
                                0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

/// A byte that cannot be read: its row, as the ends of lines count it, and its place.
[[noreturn]] void fail(std::string_view bytes, std::size_t at, std::string_view encoding, std::string_view hint) {
    static constexpr std::string_view digits = "0123456789abcdef";
    const std::string_view before = bytes.substr(0, at);
    const auto ends = std::max(std::ranges::count(before, '\n'), before.find('\n') == before.npos ? std::ranges::count(before, '\r') : 0);
    const auto byte = static_cast<unsigned char>(bytes[at]);
    const std::string shown = std::string("0x") + digits[byte >> 4U] + digits[byte & 15U] + " (" + std::to_string(at) + ")";
    Issue out = issue("bad_encoding", "", {std::string(encoding), shown, std::string(hint)});
    out.row = ends + 1;
    throw Error({out});
}

/// Where bytes are no UTF-8; their number if they are.
std::size_t end_of_utf8(std::string_view s) {
    std::size_t i = 0;
    while (i < s.size()) {
        const auto c = static_cast<unsigned char>(s[i]);
        if (c < 0x80) {
            ++i;
            continue;
        }
        const std::size_t more = c >= 0xC2 && c < 0xE0 ? 1 : c >= 0xE0 && c < 0xF0 ? 2 : c >= 0xF0 && c < 0xF5 ? 3 : 0;
        if (more == 0 || i + more >= s.size()) return i;
        for (std::size_t k = 1; k <= more; ++k)
            if ((static_cast<unsigned char>(s[i + k]) & 0xC0U) != 0x80U) return i;
        std::size_t at = i;
        const char32_t code = next(s, at);
        if ((more == 2 && code < 0x800) || (more == 3 && (code < 0x10000 || code > 0x10FFFF)) || (code >= 0xD800 && code < 0xE000))
            return i;
        i = at;
    }
    return i;
}

std::string_view utf16(std::string_view bytes, std::size_t start, bool big, std::deque<std::string>& kept) {
    std::string out;
    const auto unit = [&](std::size_t i) -> char32_t {
        const auto a = static_cast<char32_t>(static_cast<unsigned char>(bytes[i]));
        const auto b = static_cast<char32_t>(static_cast<unsigned char>(bytes[i + 1]));
        return big ? (a << 8U | b) : (b << 8U | a);
    };
    if ((bytes.size() - start) % 2 != 0) fail(bytes, bytes.size() - 1, "UTF-16", "");
    for (std::size_t i = start; i < bytes.size(); i += 2) {
        char32_t c = unit(i);
        if (c >= 0xD800 && c < 0xE000) {
            const char32_t low = c < 0xDC00 && i + 3 < bytes.size() ? unit(i + 2) : 0;
            if (!(low >= 0xDC00 && low < 0xE000)) fail(bytes, i, "UTF-16", "");
            c = 0x10000 + ((c - 0xD800) << 10U) + (low - 0xDC00);
            i += 2;
        }
        append(out, c);
    }
    return kept.emplace_back(std::move(out));
}

std::string_view windows_1252(std::string_view bytes, std::deque<std::string>& kept) {
    std::string out;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto c = static_cast<unsigned char>(bytes[i]);
        const char32_t code = c >= 0x80 && c < 0xA0 ? static_cast<char32_t>(windows[c - 0x80]) : c;
        if (code == 0 && c != 0) fail(bytes, i, "windows-1252", "");
        append(out, code);
    }
    return kept.emplace_back(std::move(out));
}

/// What begins like something else than a table of text.
void refuse_other_files(std::string_view bytes) {
    const auto begins = [&](std::string_view with) { return bytes.starts_with(with); };
    const std::string_view words = bytes.substr(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
    std::string_view what;
    if (begins("PK\x03\x04") || begins("\xD0\xCF\x11\xE0")) what = "kind.workbook";
    else if (begins("%PDF")) what = "kind.pdf";
    else if (words.starts_with("{\"") || words.starts_with("[{") || (words.starts_with('{') && words.find('"') < 8))
        what = "kind.json_file";
    else if (words.starts_with("<!") || words.starts_with("<html") || words.starts_with("<?xml") || words.starts_with("<table"))
        what = "kind.page";
    if (!what.empty()) throw Error({issue("not_csv", "", {std::string(what)})});
}

}  // namespace

std::string_view decoded(std::string_view bytes, const TableOptions& options, std::deque<std::string>& kept, std::vector<Issue>& notes) {
    refuse_other_files(bytes);
    std::string name;
    for (const char c : options.encoding.value_or(""))
        if (c != '-' && c != '_' && c != ' ') name += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    const bool windows_name = name == "latin1" || name == "l1" || name == "iso88591" || name == "cp1252" || name == "windows1252";
    const std::string_view whole = bytes;
    if (windows_name) {
        const bool plain = std::ranges::none_of(bytes, [](char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0; });
        if (plain) return bytes;
        // Words of windows-1252 are no UTF-8 by chance: a file that is UTF-8 was meant so.
        const bool marked = bytes.starts_with(little_mark) || bytes.starts_with(big_mark);
        if (!marked && end_of_utf8(bytes) != bytes.size()) return windows_1252(bytes, kept);
        Issue other = issue("other_encoding", "", {*options.encoding, marked ? "UTF-16" : "UTF-8"});
        other.severity = Severity::warning;
        notes.push_back(std::move(other));
        name.clear();
    }
    if (name == "utf16le" || (name.empty() && bytes.starts_with(little_mark)) || (name == "utf16" && !bytes.starts_with(big_mark)))
        return utf16(bytes, bytes.starts_with(little_mark) ? 2 : 0, false, kept);
    if (name == "utf16be" || ((name.empty() || name == "utf16") && bytes.starts_with(big_mark)))
        return utf16(bytes, bytes.starts_with(big_mark) ? 2 : 0, true, kept);
    if (!name.empty() && name != "utf8" && name != "utf8sig")
        throw Error({issue("unknown_value", "", {*options.encoding, "utf-8, utf-16, utf-16-le, utf-16-be, latin-1, windows-1252"})});
    if (bytes.starts_with(utf8_mark)) bytes.remove_prefix(utf8_mark.size());
    if (const std::size_t end = end_of_utf8(bytes); end != bytes.size()) {
        const std::size_t at = end + (whole.size() - bytes.size());
        fail(whole, at, "UTF-8", whole.starts_with(little_mark) || whole.starts_with(big_mark) ? "utf-16" : "latin-1");
    }
    // Every second byte of UTF-16 is zero where the words are Latin; a zero that stands alone is part of a cell.
    const std::string_view first = bytes.substr(0, 1000);
    if (const auto zeros = static_cast<std::size_t>(std::ranges::count(first, '\0')); zeros > 1 && zeros * 3 > first.size())
        fail(whole, whole.find('\0'), "UTF-8", whole.find('\0') % 2 == 0 ? "utf-16-be" : "utf-16-le");
    return bytes;
}

}  // namespace ceiba::table_words

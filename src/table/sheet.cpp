#include <algorithm>
#include <array>
#include <bit>
#include <ceiba/io/table.hpp>
#include <optional>
#include <unordered_map>

#include "table/decode.hpp"
#include "table/words.hpp"

namespace ceiba {

namespace table_words {

/// Gives each different cell of a column its number.
class Interner {
public:
    std::uint32_t number(std::string_view raw, std::vector<std::string_view>& words, std::deque<std::string>& kept) {
        if (raw.empty()) return 0;
        if (2 * (raws_.size() + 1) > slots_.size()) grow();
        std::size_t at = std::hash<std::string_view>{}(raw) & (slots_.size() - 1);
        for (; slots_[at] != none; at = (at + 1) & (slots_.size() - 1))
            if (raws_[slots_[at]].first == raw) return raws_[slots_[at]].second;
        const std::string_view word = cleaned(raw, kept);
        slots_[at] = static_cast<std::uint32_t>(raws_.size());
        const auto which = word.empty() ? 0U : static_cast<std::uint32_t>(words.size());
        raws_.emplace_back(raw, which);
        if (which != 0) words.push_back(word);
        return which;
    }

private:
    static constexpr std::uint32_t none = ~0U;
    void grow() {
        slots_.assign(std::max<std::size_t>(16, 4 * std::bit_ceil(raws_.size() + 1)), none);
        for (std::size_t i = 0; i < raws_.size(); ++i) {
            std::size_t at = std::hash<std::string_view>{}(raws_[i].first) & (slots_.size() - 1);
            while (slots_[at] != none) at = (at + 1) & (slots_.size() - 1);
            slots_[at] = static_cast<std::uint32_t>(i);
        }
    }
    std::vector<std::uint32_t> slots_{};
    std::vector<std::pair<std::string_view, std::uint32_t>> raws_{};
};

}  // namespace table_words

namespace {

using table_words::Interner;

constexpr std::string_view separators = ",;\t|";  // the first of equals is taken

/// A sheet under way: cells are added from left to right, rows from top to bottom.
class Filler {
public:
    /// first  the rows among which the head stands: what is beyond their columns later is not kept, only that it is there
    Filler(Sheet& sheet, std::size_t first) : sheet_(&sheet), first_(first) {}

    void cell(std::string_view raw) {
        if (width_ >= sheet_->columns.size() && sheet_->rows() >= first_) {
            ++width_;
            if (!table_words::cleaned(raw, beyond_).empty()) filled_ = width_;
            beyond_.clear();
            return;
        }
        if (width_ == sheet_->columns.size()) {
            sheet_->columns.emplace_back().cells.resize(sheet_->rows(), 0);
            interners_.emplace_back();
        }
        SheetColumn& column = sheet_->columns[width_];
        column.cells.resize(sheet_->rows(), 0);  // of shorter rows before
        column.cells.push_back(interners_[width_].number(raw, column.words, sheet_->kept));
        ++width_;
        if (column.cells.back() != 0) filled_ = width_;
    }
    void end_row() {
        sheet_->widths.push_back(width_);
        sheet_->filled.push_back(filled_);
        width_ = filled_ = 0;
    }
    std::string_view keep(std::string words) { return sheet_->kept.emplace_back(std::move(words)); }

private:
    Sheet* sheet_;
    std::size_t first_;
    std::deque<std::string> beyond_{};
    std::vector<Interner> interners_{};
    std::uint32_t width_ = 0;
    std::uint32_t filled_ = 0;
};

/// What a table of text is like as a whole.
struct Dialect {
    char separator = ',';
    char quote = '"';
    bool old_ends = false;  ///< rows end with CR
};

/// Counts for each separator the cells of every row outside quotes: that with most rows of its most frequent width is it.
Dialect judged(std::string_view text, const std::optional<char>& given, char quote) {
    struct Count {
        std::size_t in_row = 0;
        std::unordered_map<std::size_t, std::size_t> rows{};
    };
    std::array<Count, separators.size()> counts{};
    Dialect out{.quote = quote};
    bool quoted = false, start = true, any = false;
    std::size_t feeds = 0, returns = 0;
    for (const bool only_returns : {false, true}) {  // CR alone ends rows only where no LF does
        if (only_returns && (feeds > 0 || returns == 0)) break;
        out.old_ends = only_returns;
        counts = {};
        quoted = false, start = true, any = false;
        const auto end_row = [&] {
            if (any)
                for (Count& c : counts) ++c.rows[c.in_row];
            for (Count& c : counts) c.in_row = 0;
            any = false;
            start = true;
        };
        for (std::size_t i = 0; i < text.size(); ++i) {
            const char c = text[i];
            if (quoted) {
                if (c == quote) {
                    if (i + 1 < text.size() && text[i + 1] == quote) ++i;
                    else quoted = false;
                }
                continue;
            }
            if (c == quote && start && quote != '\0') {
                quoted = any = true;
                start = false;
                continue;
            }
            start = false;
            if (c == '\n') {
                ++feeds;
                end_row();
            } else if (c == '\r') {
                ++returns;
                if (only_returns) end_row();
            } else if (const std::size_t which = separators.find(c); which != separators.npos) {
                ++counts[which].in_row;
                start = any = true;
            } else {
                any = true;
            }
        }
        end_row();
    }
    std::pair<std::size_t, std::size_t> best{0, 0};
    for (std::size_t s = 0; s < separators.size(); ++s) {
        std::pair<std::size_t, std::size_t> mine{0, 0};
        for (const auto& [cells, rows] : counts[s].rows)
            if (cells > 0) mine = std::max(mine, {rows, cells});
        if (mine > best) {
            best = mine;
            out.separator = separators[s];
        }
    }
    if (given) out.separator = *given;
    return out;
}

/// Excel's own way to say the separator, which it does not count as a row; it is removed.
std::optional<char> said_separator(std::string_view& text) {
    std::string_view rest = text;
    const bool quoted = rest.starts_with('"');
    if (quoted) rest.remove_prefix(1);
    if (rest.size() < 5 || (rest[0] != 's' && rest[0] != 'S') || (rest[1] != 'e' && rest[1] != 'E') || (rest[2] != 'p' && rest[2] != 'P') ||
        rest[3] != '=')
        return std::nullopt;
    const char between = rest[4];
    rest.remove_prefix(5);
    if (quoted) {
        if (!rest.starts_with('"')) return std::nullopt;
        rest.remove_prefix(1);
    }
    rest.remove_prefix(std::min(rest.find_first_not_of(",;\t|"), rest.size()));  // that fill the row
    if (rest.starts_with('\r')) rest.remove_prefix(1);
    else if (!rest.starts_with('\n')) return std::nullopt;
    if (rest.starts_with('\n')) rest.remove_prefix(1);
    text = rest;
    return between;
}

/// What stands around cells: as was said; else a double quote, or the single one that stands around the first cell.
char quote_of(std::string_view text, const TableOptions& options) {
    if (options.quote) {
        if (*options.quote == "none" || options.quote->empty()) return '\0';
        if (options.quote->size() == 1) return options.quote->front();
        throw Error({issue("unknown_value", "", {*options.quote, "\" ' none"})});
    }
    if (!text.starts_with('\'')) return '"';
    const std::size_t end = text.find_first_of("\r\n,;\t|");
    return end != text.npos && end > 1 && text[end - 1] == '\'' ? '\'' : '"';
}

std::optional<char> given_separator(const TableOptions& options) {
    if (!options.separator) return std::nullopt;
    const std::string& s = *options.separator;
    if (s == "tab" || s == "\\t") return '\t';
    if (s.size() == 1 && s != "\"" && s != "\n" && s != "\r") return s.front();
    throw Error({issue("unknown_value", "", {s, "; , tab |"})});
}

/// The first characters of what stands at a place.
std::string begin_of(std::string_view text, std::size_t at, std::size_t end) {
    constexpr std::size_t most = 30;
    std::size_t to = std::min({end, at + most, text.size()});
    while (to > at && to < text.size() && (static_cast<unsigned char>(text[to]) & 0xC0U) == 0x80U) --to;
    return std::string(text.substr(at, to - at));
}

void fill(Sheet& sheet, std::string_view text, const Dialect& dialect, std::size_t first) {
    Filler filler(sheet, first);
    const char between = dialect.separator, quote = dialect.quote;
    const std::size_t size = text.size();
    const auto is_end = [&](std::size_t i) {
        return text[i] == '\n' || (text[i] == '\r' && (dialect.old_ends || (i + 1 < size && text[i + 1] == '\n') || i + 1 == size));
    };
    std::size_t i = 0;
    while (i < size) {
        bool more = !is_end(i);
        while (more) {
            if (i < size && text[i] == quote && quote != '\0') {
                std::size_t from = ++i;
                std::string joined;
                bool doubled = false;
                for (;;) {
                    const std::size_t end = text.find(quote, i);
                    if (end == text.npos) {
                        Issue open = issue("bad_cell", "", {quote + begin_of(text, from, size), "kind.closed_quote"});
                        open.row = static_cast<std::int64_t>(sheet.rows()) + 1;
                        sheet.issues.push_back(std::move(open));
                        for (SheetColumn& column : sheet.columns) column.cells.resize(std::min(column.cells.size(), sheet.rows()));
                        return;
                    }
                    i = end + 1;
                    if (i == size || text[i] != quote) {
                        if (doubled) joined.append(text, from, end - from);
                        filler.cell(doubled ? filler.keep(std::move(joined)) : text.substr(from, end - from));
                        break;
                    }
                    doubled = true;
                    joined.append(text, from, i - from);
                    from = ++i;
                }
                if (i < size && text[i] != between && !is_end(i)) {
                    Issue after = issue("after_quote", "", {begin_of(text, from, i)});
                    after.row = static_cast<std::int64_t>(sheet.rows()) + 1;
                    sheet.issues.push_back(std::move(after));
                    for (SheetColumn& column : sheet.columns) column.cells.resize(std::min(column.cells.size(), sheet.rows()));
                    return;
                }
            } else {
                const std::size_t from = i;
                while (i < size && text[i] != between && !is_end(i)) ++i;
                filler.cell(text.substr(from, i - from));
            }
            more = i < size && text[i] == between;
            if (more) ++i;
            if (more && i == size) {
                filler.cell({});
                more = false;
            }
        }
        filler.end_row();
        if (i + 1 < size && text[i] == '\r' && text[i + 1] == '\n') ++i;
        ++i;
    }
}

}  // namespace

Sheet sheet(std::string_view bytes, const TableOptions& options) {
    Sheet out;
    std::string_view text = table_words::decoded(bytes, options, out.kept, out.issues);
    const auto said = said_separator(text);
    const auto given = given_separator(options);
    const Dialect dialect = judged(text, given ? given : said, quote_of(text, options));
    out.separator = dialect.separator;
    constexpr std::int64_t first_rows = 64;
    fill(out, text, dialect, static_cast<std::size_t>(std::max(first_rows, options.head.value_or(0))));
    return out;
}

struct SheetBuilder::Inside {
    Sheet sheet{};
    std::vector<Interner> interners{};
};

SheetBuilder::SheetBuilder(std::size_t columns) : inside_(std::make_unique<Inside>()) {
    inside_->sheet.columns.resize(columns);
    inside_->interners.resize(columns);
    inside_->sheet.separator = '\0';
}
SheetBuilder::~SheetBuilder() = default;

void SheetBuilder::add(std::size_t column, std::string_view cell) {
    SheetColumn& to = inside_->sheet.columns[column];
    to.cells.push_back(inside_->interners[column].number(cell, to.words, inside_->sheet.kept));
}

Sheet SheetBuilder::take() {
    Sheet& sheet = inside_->sheet;
    std::size_t rows = 0;
    for (const SheetColumn& column : sheet.columns) rows = std::max(rows, column.cells.size());
    sheet.widths.assign(rows, static_cast<std::uint32_t>(sheet.columns.size()));
    sheet.filled.assign(rows, 0);
    for (std::uint32_t c = 0; c < sheet.columns.size(); ++c)
        for (std::size_t r = 0; r < sheet.columns[c].cells.size(); ++r)
            if (sheet.columns[c].cells[r] != 0) sheet.filled[r] = c + 1;
    return std::move(sheet);
}

}  // namespace ceiba

#include <algorithm>
#include <ceiba/io/table.hpp>
#include <set>

#include "table/words.hpp"

namespace ceiba {

namespace {

constexpr std::size_t first_rows = 30;  // among which the head stands

std::size_t filled_cells(const Sheet& sheet, std::size_t row) {
    std::size_t out = 0;
    for (std::size_t c = 0; c < sheet.widths[row]; ++c) out += sheet.at(row, c).empty() ? 0 : 1;
    return out;
}

/// The row that names the columns: the first, unless rows further down have more cells, and names that are known.
std::size_t head_row(const Sheet& sheet, const std::function<bool(std::string_view)>& known) {
    std::size_t first = 0;
    while (first < sheet.rows() && sheet.filled[first] == 0) ++first;
    const auto names = [&](std::size_t row) {
        std::set<std::string_view> out;
        for (std::size_t c = 0; c < sheet.widths[row]; ++c)
            if (const std::string_view cell = sheet.at(row, c); !cell.empty() && known(cell)) out.insert(cell);
        return out.size();
    };
    std::size_t best = first, most = first < sheet.rows() ? filled_cells(sheet, first) : 0;
    std::size_t found = first < sheet.rows() ? names(first) : 0;
    for (std::size_t row = first + 1; row < std::min(sheet.rows(), first + first_rows); ++row) {
        const std::size_t here = names(row);
        const std::size_t cells = filled_cells(sheet, row);
        if (here > 1 && here > found && cells > most) {
            best = row;
            found = here;
        }
        most = std::max(most, cells);
    }
    return best;
}

/// True of a row that only names columns once more: the head again, or tags such as those of HXL and Qualtrics.
bool is_head_again(const Table& t, std::size_t row, bool below_head) {
    bool same = true, tags = true, imports = true;
    for (std::size_t c = 0; c < t.head.size(); ++c) {
        const std::string_view cell = t.sheet.at(row, c);
        same = same && (cell == t.head[c] || folded(cell) == folded(t.head[c]));
        tags = tags && (cell.empty() || (cell.starts_with('#') && !table_words::is_spreadsheet_error(cell)));
        imports = imports && (cell.empty() || cell.starts_with("{\"ImportId\""));
    }
    return same || (below_head && (tags || imports));
}

}  // namespace

Table table(Sheet given, const TableOptions& options, const std::function<bool(std::string_view)>& known) {
    Table t;
    t.sheet = std::move(given);
    const Sheet& sheet = t.sheet;
    t.issues = sheet.issues;
    if (options.head && (*options.head < 1 || static_cast<std::size_t>(*options.head) > sheet.rows()))
        throw Error({issue("out_of_range", "/head", {std::to_string(*options.head), "[1, " + std::to_string(sheet.rows()) + "]"})});
    if (options.head_rows < 1) throw Error({issue("out_of_range", "/head_rows", {std::to_string(options.head_rows), "[1, ∞)"})});
    const std::size_t at = options.head ? static_cast<std::size_t>(*options.head) - 1 : head_row(sheet, known);
    t.head_row = at + 1;
    if (at < sheet.rows())
        for (std::size_t c = 0; c < sheet.widths[at]; ++c) t.head.emplace_back(sheet.at(at, c));
    const std::size_t width = t.head.size();
    std::size_t row = at + static_cast<std::size_t>(options.head_rows);
    if (options.head_rows == 1)  // a row of tags belongs to the head, with what stands between
        for (std::size_t below = std::min(at + 3, sheet.rows()); below-- > at + 1;)
            if (sheet.filled[below] != 0 && is_head_again(t, below, true)) {
                row = below + 1;
                break;
            }
    t.rows.reserve(sheet.rows() - std::min(row, sheet.rows()));
    for (; row < sheet.rows(); ++row) {
        if (sheet.filled[row] == 0) continue;
        if (sheet.widths[row] < width || sheet.filled[row] > width) {
            Issue ragged = issue("ragged_row", "", {std::to_string(sheet.widths[row]), std::to_string(width)});
            ragged.row = static_cast<std::int64_t>(row) + 1;
            t.issues.push_back(std::move(ragged));
        } else if (sheet.at(row, 0) != t.head[0] || !is_head_again(t, row, false)) {
            t.rows.push_back(static_cast<std::uint32_t>(row));
        }
    }
    if (t.rows.empty() && !has_errors(t.issues)) throw Error({issue("empty_table", "")});
    return t;
}

}  // namespace ceiba

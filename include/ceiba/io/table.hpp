#pragma once

#include <ceiba/error.hpp>
#include <ceiba/model/table.hpp>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>

namespace ceiba {

/// One column of a sheet: its different cells, each once, and which of them stands in each row. The first is the blank cell.
struct SheetColumn {
    std::vector<std::string_view> words{{}};
    std::vector<std::uint32_t> cells{};

    std::string_view operator[](std::size_t row) const { return row < cells.size() ? words[cells[row]] : std::string_view{}; }
};

/// The cells of a table, by columns. Blanks around a cell, and the apostrophe that keeps a spreadsheet from running it, are not part of it.
struct Sheet {
    std::deque<std::string> kept{};  ///< what words are parts of, where that is not the caller's
    std::vector<SheetColumn> columns{};
    std::vector<std::uint32_t> widths{};  ///< of each row: how many cells it has
    std::vector<std::uint32_t> filled{};  ///< of each row: how many cells it has to the last that is not blank
    char separator = ',';
    std::vector<Issue> issues{};

    std::size_t rows() const { return widths.size(); }
    std::string_view at(std::size_t row, std::size_t column) const {
        return column < columns.size() ? columns[column][row] : std::string_view{};
    }
};

/// The cells of a table of text. The bytes must outlive the sheet.
///
/// bytes    CSV: UTF-8, UTF-16 with a mark, or what the options say; between cells a comma, semicolon, tab or bar, which the whole table
///          decides; rows end with LF, CRLF, or CR alone where there is no LF
/// returns  the sheet; a row that is not CSV is an issue and ends it, since the next one's start is unknown
/// throws   bad_encoding, not_csv: a workbook, a web page, JSON; unknown_value: of the options
/// cost     O(n)
Sheet sheet(std::string_view bytes, const TableOptions& options);

/// A sheet from cells that are given one by one; they must outlive it.
class SheetBuilder {
public:
    explicit SheetBuilder(std::size_t columns);
    ~SheetBuilder();
    SheetBuilder(const SheetBuilder&) = delete;
    SheetBuilder& operator=(const SheetBuilder&) = delete;
    void add(std::size_t column, std::string_view cell);
    Sheet take();

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

/// A sheet with a head.
struct Table {
    Sheet sheet{};
    std::vector<std::string> head{};
    std::size_t head_row = 1;           ///< its number
    std::vector<std::uint32_t> rows{};  ///< the rows of the sheet that hold data; the number of a row is one more
    std::vector<Issue> issues{};
};

/// A sheet as a table: the row with most known names of the first is the head, rows above it are titles; further rows of the head, and
/// those that repeat it, are no data.
///
/// known    whether a cell is the name of a column that is known
/// throws   empty_table
Table table(Sheet sheet, const TableOptions& options, const std::function<bool(std::string_view)>& known);

/// A name as far as capitals, accents and blanks do not matter: "Fiscalía  General" and "FISCALIA GENERAL" are one.
std::string folded(std::string_view name);

/// The id of an institution with a name: a function of the folded name alone. It is made of its letters and digits; where these do not tell
/// all, or are a keyword, a digest of the name follows.
///
/// example  "Fiscalía General" gives fiscalia_general, "Unit A+" unit_a_x5f0c3a1e
std::string id_of(std::string_view name);

}  // namespace ceiba

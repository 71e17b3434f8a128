#pragma once

#include <ceiba/io/table.hpp>
#include <ceiba/model/framework.hpp>

namespace ceiba {

/// The assessments of a table of answers, and where in it each response stands.
struct Readings {
    struct Place {
        std::uint32_t row{};     ///< as the file counts them, the head is row 1
        std::uint32_t column{};  ///< of the answer
    };
    std::vector<Assessment> assessments{};
    std::vector<std::vector<Place>> places{};  ///< of the responses of each assessment
    std::vector<std::string> head{};
    std::map<std::string, std::size_t> fields{};  ///< the column of each member of a response, of the subject and of the round
    TableSummary summary{};

    /// An issue of an assessment with its row and column instead of a pointer, if it concerns a response.
    Issue placed(std::size_t assessment, const Issue& issue) const;
};

/// A table of answers as one assessment for each subject and round in it, in the order in which they appear. docs/tables.md says how
/// tables are laid out and what cells mean.
///
/// checked  whether the assessments are checked too, which every verb does again
/// throws   everything that is wrong with the table, with row and column
/// cost     O(n): each different cell is judged once
Readings read_responses(Sheet sheet, const Framework& framework, const TableOptions& options, bool checked = true);

/// What a cell of a table means: a state; a level's code, a number, a date; or the words themselves if they mean nothing.
struct CellMeaning {
    std::optional<State> state{};
    std::optional<Answer> answer{};
    std::optional<Issue> issue{};  ///< why it has none: it may mean two things, or is the error of a spreadsheet
};

/// What the cells of one column mean, each on the scale of its indicator; marks of decimals and thousands are judged by them all.
std::vector<CellMeaning> cell_meanings(const Framework& framework, const std::vector<std::string>& indicators,
                                       const std::vector<std::string>& cells, const TableOptions& options);

/// The dates in the cells of one column, which judges whether the day or the month comes first; blank cells have none.
std::vector<CellMeaning> cell_dates(const std::vector<std::string>& cells, const TableOptions& options);

/// The numbers in the cells of one column, which judges its marks of decimals and thousands; blank cells have none.
std::vector<CellMeaning> cell_numbers(const std::vector<std::string>& cells, const TableOptions& options);

/// The ids of the indicators that names name: an id, a printed code, a label in any language; the name itself where it names none, or
/// several.
std::vector<std::string> indicator_ids(const Framework& framework, const std::vector<std::string>& names);

}  // namespace ceiba

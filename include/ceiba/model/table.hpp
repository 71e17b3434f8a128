#pragma once

#include <ceiba/error.hpp>
#include <ceiba/model/assessment.hpp>
#include <ceiba/model/scale.hpp>

namespace ceiba {

/// What becomes of the columns that nobody has named.
enum class Others { refuse, ignore };
BOOST_DESCRIBE_ENUM(Others, refuse, ignore)
constexpr auto describe_notes(Others*) {
    return describe::notes("Others", "What becomes of the columns that nobody has named.",
                           {{.name = "refuse", .text = "They are errors."}, {.name = "ignore", .text = "They are left out."}});
}

/// Which number comes first in a date such as 3/4/2025.
enum class DateOrder { day_first, month_first };
BOOST_DESCRIBE_ENUM(DateOrder, day_first, month_first)
constexpr auto describe_notes(DateOrder*) {
    return describe::notes("DateOrder", "Which number comes first in a date such as 3/4/2025.",
                           {{.name = "day_first", .text = "The day."}, {.name = "month_first", .text = "The month."}});
}

/// How a table is read, where the table itself does not say it.
struct TableOptions {
    std::optional<std::string> encoding{};
    std::optional<std::string> separator{};
    std::optional<std::string> quote{};
    std::optional<std::string> decimal{};
    std::optional<DateOrder> dates{};
    std::optional<std::int64_t> head{};
    std::int64_t head_rows = 1;
    std::map<std::string, std::string> columns{};
    Others others = Others::refuse;
    std::vector<std::string> where{};
    Answering answered_by = Answering::code;
    std::map<std::string, std::string> codes{};
    std::optional<std::vector<Institution>> institutions{};
    std::optional<std::vector<Evidence>> evidence{};
    bool others_answer = false;
    std::optional<Subject> subject{};
    std::optional<Round> round{};
    std::optional<std::string> unnamed_subject{};
    std::optional<std::string> unnamed_round{};
    std::optional<std::string> institution{};
    std::optional<std::string> language{};
    bool fill_down = false;
    friend bool operator==(const TableOptions&, const TableOptions&) = default;
};
BOOST_DESCRIBE_STRUCT(TableOptions, (),
                      (encoding, separator, quote, decimal, dates, head, head_rows, columns, others, where, answered_by, codes,
                       institutions, evidence, others_answer, subject, round, unnamed_subject, unnamed_round, institution, language,
                       fill_down))
constexpr auto describe_notes(TableOptions*) {
    return describe::notes(
        "TableOptions", "How a table is read, where the table itself does not say it.",
        {{.name = "encoding", .text = "utf-8, utf-16, or latin-1, which is read as windows-1252; by default what its first bytes say."},
         {.name = "separator", .text = "What stands between two cells; by default judged by the whole table."},
         {.name = "quote", .text = "What stands around cells, or none; by default a double quote, or what stands around the first cell."},
         {.name = "decimal", .text = "The decimal mark, a point or a comma; by default judged by the column."},
         {.name = "dates", .text = "Which number comes first in a date; by default judged by the column."},
         {.name = "head", .text = "The row with the names of the columns; by default judged by what is in the rows.", .range = "[1, ∞)"},
         {.name = "head_rows", .text = "How many rows the head has, that one included.", .range = "[1, ∞)"},
         {.name = "columns", .text = "Ceiba's name for a column, or for an indicator, of the table; an empty one leaves it out."},
         {.name = "others", .text = "What becomes of the columns that nobody has named."},
         {.name = "where", .text = "The rows that count, as COLUMN=VALUE or COLUMN!=VALUE; all have to hold."},
         {.name = "answered_by", .text = "What numbers name on the scales that do not say it."},
         {.name = "codes",
          .text = "What a cell means: a state, the code of a level, a number, the id of an indicator; as PLACE:CELL, on one scale, for one "
                  "indicator or in one column."},
         {.name = "institutions", .text = "Those that may answer; by default all that do."},
         {.name = "evidence", .text = "What answers may rest on; by default all that they name."},
         {.name = "others_answer", .text = "Institutions that are not among those given may answer too."},
         {.name = "subject", .text = "Who is assessed; where a column says so, whose rows are read."},
         {.name = "round", .text = "Which round it is; where a column says so, whose rows are read."},
         {.name = "unnamed_subject", .text = "Who is assessed, where neither a column nor the subject says so."},
         {.name = "unnamed_round", .text = "Which round it is, where neither a column nor the round says so."},
         {.name = "institution", .text = "Who answers, where no column says so."},
         {.name = "language", .text = "Language of the names in the table; with es, dates have the day first."},
         {.name = "fill_down", .text = "A blank cell of a column that is no answer means what stands above it, as merged cells do."}});
}

/// What was read from a table.
struct TableSummary {
    std::int64_t rows = 0;
    std::int64_t rows_left_out = 0;
    std::int64_t subjects = 0;
    std::int64_t rounds = 0;
    std::int64_t institutions = 0;
    std::map<std::string, std::int64_t> states{};
    std::vector<std::string> columns_left_out{};
    std::map<std::string, std::vector<std::string>> names_joined{};
    std::vector<Issue> notes{};
    friend bool operator==(const TableSummary&, const TableSummary&) = default;
};
BOOST_DESCRIBE_STRUCT(TableSummary, (),
                      (rows, rows_left_out, subjects, rounds, institutions, states, columns_left_out, names_joined, notes))
constexpr auto describe_notes(TableSummary*) {
    return describe::notes("TableSummary", "What was read from a table.",
                           {{.name = "rows", .text = "Rows with answers."},
                            {.name = "rows_left_out", .text = "Rows that did not count: of another subject or round, or not as asked for."},
                            {.name = "subjects", .text = "Who is assessed: how many."},
                            {.name = "rounds", .text = "Pairs of a subject and a round."},
                            {.name = "institutions", .text = "Who answers: how many."},
                            {.name = "states", .text = "How many answers have each state."},
                            {.name = "columns_left_out", .text = "Columns that were not read."},
                            {.name = "names_joined", .text = "By the id of an institution, its names, where they were several."},
                            {.name = "notes", .text = "What is worth knowing."}});
}

}  // namespace ceiba

#pragma once

#include <ceiba/io/responses.hpp>
#include <ceiba/tree.hpp>

#include "table/numbers.hpp"

/// What the cells of answers and states mean.
namespace ceiba::table_words {

/// Marks as the options say them. Throws unknown_value.
Marks marks_of(const TableOptions& options);

/// A percentage whose column does not tell whether it is a share of 1 or of 100.
Issue two_percents(std::string_view cell, double percent);

/// A state, or several that people use a word for, or none.
struct StateFound {
    std::optional<State> state{};
    std::vector<std::string> several{};
};

/// The state that a word names in any language.
StateFound state_named(std::string_view word);

/// Ceiba's words for those of a table: of one column, scale or indicator first, then of the whole table.
class Codes {
public:
    explicit Codes(const TableOptions& options);
    /// What a cell is taken for; nothing if nothing is said.
    const std::string* of(std::string_view cell, const std::vector<std::string>& places = {}) const;
    /// True where something is said of one column, scale or indicator alone.
    bool of_places() const { return of_places_; }
    /// True where the table has values of levels, whatever their scales say.
    bool by_value() const { return by_value_; }

private:
    bool by_value_;
    std::map<std::string, std::string, std::less<>> all_{};
    bool of_places_ = false;
};

/// Reads the answers on one scale.
class AnswerReader {
public:
    /// scale   null for a question without one
    /// places  the names under which the codes of this reader's cells may be given
    AnswerReader(const Scale* scale, const Codes& codes, std::vector<std::string> places);

    CellMeaning read(std::string_view cell, const Marks& marks) const;

private:
    CellMeaning of_words(std::string_view words, std::string_view cell, const Marks& marks) const;

    struct LevelWords {
        std::optional<double> number{};     ///< of the code, if it is one
        std::vector<std::string> labels{};  ///< folded
        std::string code{};                 ///< folded
    };
    const Scale* scale_;
    const Codes* codes_;
    bool by_value_;
    std::vector<std::string> places_;
    std::vector<LevelWords> words_{};
};

}  // namespace ceiba::table_words

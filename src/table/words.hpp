#pragma once

#include <ceiba/io/table.hpp>
#include <unordered_map>

/// Words of tables: without what is around them, and as far as capitals, accents and blanks do not matter.
namespace ceiba::table_words {

/// The next character of UTF-8, and its place moved past it.
char32_t next(std::string_view text, std::size_t& at);

/// Adds a character as UTF-8.
void append(std::string& out, char32_t c);

/// True of a blank, also a hard one.
bool is_blank(char32_t c);

/// A cell without blanks around it, invisible marks and the apostrophe that our own tables put before what a spreadsheet would run. What
/// is not a part of the cell as it stands is kept.
std::string_view cleaned(std::string_view cell, std::deque<std::string>& kept);

/// Words for comparison: folded, and whatever is neither a letter nor a digit is one blank.
std::string key(std::string_view words);

/// The ways in which people write names in tables, in every language, by key: of "state", "source", "column" ...
const std::unordered_map<std::string, std::string>& meanings(std::string_view space);

/// True of the error of a spreadsheet, in whatever language: #N/A, #¡REF!, #DIV/0!, ########.
bool is_spreadsheet_error(std::string_view cell);

}  // namespace ceiba::table_words

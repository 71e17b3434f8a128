#pragma once

#include <deque>
#include <string>
#include <string_view>

#include <ceiba/model/table.hpp>

namespace ceiba::table_words {

/// Bytes as UTF-8 without a mark: themselves where they are, else a text that is kept.
///
/// notes   gets what is worth knowing: they are not encoded as was said
/// throws  bad_encoding, unknown_value, not_csv
std::string_view decoded(std::string_view bytes, const TableOptions& options, std::deque<std::string>& kept, std::vector<Issue>& notes);

}  // namespace ceiba::table_words

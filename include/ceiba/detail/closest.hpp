#pragma once

#include <algorithm>
#include <numeric>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ceiba::detail {

/// Insertions, deletions and changes from one word to another; a capital is the letter that it is of.
inline std::size_t edit_distance(std::string_view a, std::string_view b) {
    const auto small = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i + 1);
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t change = diagonal + (small(a[i]) == small(b[j]) ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({row[j] + 1, row[j + 1] + 1, change});
        }
    }
    return row.back();
}

/// The candidate that was probably meant; empty if none is near: a third of its letters may differ, or two of four or more, or one, but
/// never all.
template <class Range>
std::string closest(std::string_view word, const Range& candidates) {
    std::string best;
    if (word.empty()) return best;
    std::size_t least = std::max<std::size_t>(word.size() < 4 ? 1 : 2, word.size() / 3) + 1;
    for (const auto& candidate : candidates) {
        const std::string_view name = candidate;
        const std::size_t d = edit_distance(word, name);
        if (d >= least || d == std::max(word.size(), name.size())) continue;
        least = d;
        best = name;
    }
    return best;
}

}  // namespace ceiba::detail

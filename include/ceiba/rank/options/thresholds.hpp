#pragma once

#include <algorithm>
#include <ceiba/rank/options/card.hpp>
#include <optional>
#include <string>

namespace ceiba::rank {

/// A number for each criterion, or one for all; none where a criterion has none.
using Thresholds = std::vector<std::optional<double>>;

namespace detail {

/// That of criterion j, if it has one.
inline std::optional<double> threshold(const Thresholds& list, std::size_t j) {
    if (list.empty()) return std::nullopt;
    return list.size() == 1 ? list.front() : list.at(j);
}

/// Where threshold j of a list stands.
inline std::string threshold_place(std::string_view name, const Thresholds& list, std::size_t j) {
    return '/' + std::string(name) + (list.empty() ? "" : '/' + std::to_string(list.size() == 1 ? 0 : j));
}

/// Those that are no number of 0 or more.
inline void thresholds(const Thresholds& list, std::string_view name, Faults& faults) {
    for (std::size_t j = 0; j < list.size(); ++j)
        if (list[j]) {
            const std::string where = threshold_place(name, list, j);
            if (std::isfinite(*list[j])) faults.at_least(*list[j], 0, where);
            else faults.finite(*list[j], where);
        }
}

/// What is wrong with profiles that limit classes, whatever the table.
inline void profiles(const std::vector<std::vector<double>>& list, Faults& faults) {
    if (list.empty()) faults.add("missing_key", "/profiles", {"profiles"});
    for (std::size_t h = 0; h < list.size(); ++h)
        for (std::size_t j = 0; j < list[h].size(); ++j)
            faults.finite(list[h][j], "/profiles/" + std::to_string(h) + '/' + std::to_string(j));
}

}  // namespace detail

}  // namespace ceiba::rank

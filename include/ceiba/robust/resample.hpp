#pragma once

#include <ceiba/robust/philox.hpp>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

/// How often each of n institutions (or raters, or units) counts when they are drawn again, or left out.
namespace ceiba::robust {

/// A bootstrap's draw: n of n, with replacement.
///
/// numbers  random ones, or Sobol' points
/// draw     which draw
/// first    the first of the n dimensions that are used
/// returns  n counts with the sum n
/// cost     O(n)
/// source   Efron (1979) Bootstrap methods: another look at the jackknife, doi:10.1214/aos/1176344552
template <UniformNumbers Numbers>
std::vector<std::uint32_t> counts(std::size_t n, const Numbers& numbers, std::uint64_t draw, std::uint64_t first = 0) {
    std::vector<std::uint32_t> out(n);
    for (std::size_t i = 0; i < n; ++i) ++out[index_below(n, numbers.uniform(draw, first + i))];
    return out;
}

/// A bootstrap's draw within groups: of each as many as it has, with replacement. A group of one never varies, so that with many of them
/// intervals are too narrow.
///
/// groups   of each of n institutions, the number of its group, from 0 (its sector, say)
/// numbers  random ones, or Sobol' points
/// draw     which draw
/// first    the first of the n dimensions that are used
/// returns  n counts; those of a group add up to its size
/// cost     O(n + greatest number of a group)
/// source   Davison & Hinkley (1997) Bootstrap methods and their application, section 3.2, doi:10.1017/CBO9780511802843
/// example  groups 0, 1, 0: the second is 1, the first and third are 0 and 2, 1 and 1, or 2 and 0
template <UniformNumbers Numbers>
std::vector<std::uint32_t> counts(std::span<const std::uint32_t> groups, const Numbers& numbers, std::uint64_t draw,
                                  std::uint64_t first = 0) {
    std::vector<std::size_t> begin;  // of each group's members in the list of all, a group after the other
    for (const std::uint32_t g : groups) {
        if (begin.size() < g + std::size_t{2}) begin.resize(g + std::size_t{2});
        ++begin[g + std::size_t{1}];
    }
    for (std::size_t g = 1; g < begin.size(); ++g) begin[g] += begin[g - 1];
    std::vector<std::size_t> members(groups.size());
    std::vector<std::size_t> next = begin;
    for (std::size_t i = 0; i < groups.size(); ++i) members[next[groups[i]]++] = i;
    std::vector<std::uint32_t> out(groups.size());
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const std::size_t from = begin[groups[i]];
        ++out[members[from + index_below(begin[groups[i] + std::size_t{1}] - from, numbers.uniform(draw, first + i))]];
    }
    return out;
}

/// A jackknife's counts: each of n once, but one not at all.
///
/// n         how many there are
/// left_out  which one is not; n or more, and none is left out
/// returns   n counts
/// source    Tukey (1958) Bias and confidence in not-quite large samples, doi:10.1214/aoms/1177706647 (abstract)
inline std::vector<std::uint32_t> counts_without(std::size_t n, std::size_t left_out) {
    std::vector<std::uint32_t> out(n, 1);
    if (left_out < n) out[left_out] = 0;
    return out;
}

/// The same for a whole group: each institution once, but those of one group not at all.
///
/// groups    of each of n institutions, the number of its group
/// left_out  the group that is left out
/// returns   n counts
inline std::vector<std::uint32_t> counts_without_group(std::span<const std::uint32_t> groups, std::uint32_t left_out) {
    std::vector<std::uint32_t> out;
    for (const std::uint32_t g : groups) out.push_back(g == left_out ? 0 : 1);
    return out;
}

}  // namespace ceiba::robust

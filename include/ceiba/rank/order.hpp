#pragma once

#include <Eigen/Core>
#include <algorithm>
#include <array>
#include <bit>
#include <ceiba/detail/lanes.hpp>
#include <ceiba/rank/options/common.hpp>
#include <ceiba/snap.hpp>
#include <cmath>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

/// The order of scores, and their ranks.
namespace ceiba::rank {

using Index = Eigen::Index;
using Vector = Eigen::Ref<const Eigen::VectorXd>;

namespace detail {

/// Alternatives from the best on, and where in that order each group of equal scores begins, and the end.
struct Sorted {
    std::vector<Index> order{};
    std::vector<std::size_t> groups{};
};

/// A score of which less is better, and whose it is.
struct Keyed {
    double key = 0;
    Index at = 0;
    friend bool operator<(const Keyed& a, const Keyed& b) { return a.key < b.key || (a.key == b.key && a.at < b.at); }
};

/// The same as an integer that orders as it does.
inline std::uint64_t digits(const Keyed& k) {
    const auto bits = std::bit_cast<std::uint64_t>(k.key + 0.0);  // no -0
    return bits >> 63U != 0 ? ~bits : bits | std::uint64_t{1} << 63U;
}

/// Keys in ascending order, equal ones as they stood: they are dealt out by 11 bits at a time, which takes no comparison.
inline void deal(std::vector<Keyed>& keys) {
    std::vector<Keyed> other(keys.size());
    for (unsigned shift = 0; shift < 64; shift += 11) {
        std::array<std::size_t, 2049> begins{};
        for (const Keyed& k : keys) ++begins[((digits(k) >> shift) & 2047U) + 1];
        if (std::ranges::find(begins, keys.size()) != begins.end()) continue;  // all have the same digit
        for (std::size_t d = 1; d < begins.size(); ++d) begins[d] += begins[d - 1];
        for (const Keyed& k : keys) other[begins[(digits(k) >> shift) & 2047U]++] = k;
        keys.swap(other);
    }
}

/// Keys in ascending order with whose they are, equal ones in the order of these. Most scores are spread so evenly that each has a place of
/// its own or nearly so: they are put there, and neighbours are exchanged. Where too many want one place they are dealt out.
inline std::vector<Keyed> sorted_keys(const std::vector<double>& keys) {
    const std::size_t m = keys.size();
    constexpr std::size_t few = 48;
    constexpr std::uint32_t crowd = 32;
    std::vector<Keyed> out(m);
    const auto keyed = [&](std::size_t i) { return Keyed{keys[i], static_cast<Index>(i)}; };
    const auto [least, greatest, total] = ceiba::detail::facts(keys.data(), static_cast<Index>(m));
    const double by = static_cast<double>(m) / (greatest - least) * (1 - 1e-9);
    std::vector<std::uint32_t> begins;
    std::vector<std::uint32_t> places;
    if (m > few && m >> 31U == 0 && by > 0 && std::isfinite(by)) {
        begins.resize(m);
        places.resize(m);
        for (std::size_t i = 0; i < m; ++i) places[i] = static_cast<std::uint32_t>(static_cast<std::int32_t>((keys[i] - least) * by));
        for (const std::uint32_t place : places) ++begins[place];
    }
    std::uint32_t before = 0;
    std::uint32_t most = 0;
    for (std::uint32_t& begin : begins) {
        const std::uint32_t here = begin;
        most = most < here ? here : most;
        begin = before;
        before += here;
    }
    if (most == 0 || most > crowd) {
        for (std::size_t i = 0; i < m; ++i) out[i] = keyed(i);
        if (m <= few) std::ranges::sort(out, std::less<>());
        else deal(out);
        return out;
    }
    for (std::size_t i = 0; i < m; ++i) out[begins[places[i]]++] = keyed(i);
    for (std::size_t i = 1; i < m; ++i) {
        if (!(out[i].key < out[i - 1].key)) continue;
        const Keyed moved = out[i];
        std::size_t k = i;
        for (; k > 0 && moved.key < out[k - 1].key; --k) out[k] = out[k - 1];
        out[k] = moved;
    }
    return out;
}

/// What rounding can leave, as a share, of terms that cancel.
inline constexpr double cancelled = 1e-14;

/// Equal means to 12 significant digits, or no further apart than `rounding`; equal ones stand in the order of the table.
inline Sorted sorted(const Vector& score, bool higher_is_better, double rounding = 0) {
    const auto m = static_cast<std::size_t>(score.size());
    std::vector<double> values(m);
    for (std::size_t i = 0; i < m; ++i) values[i] = higher_is_better ? -score[static_cast<Index>(i)] : score[static_cast<Index>(i)];
    const std::vector<Keyed> keys = sorted_keys(values);
    Sorted out;
    out.order.resize(m);
    out.groups.resize(m + 1);
    std::size_t groups = 0;
    for (std::size_t first = 0; first < m;) {
        std::size_t next = first + 1;
        out.order[first] = keys[first].at;
        const double from = keys[first].key;
        for (; next < m && (same(from, keys[next].key) || keys[next].key - from <= rounding); ++next) out.order[next] = keys[next].at;
        if (next - first > 1)
            std::sort(out.order.begin() + static_cast<std::ptrdiff_t>(first), out.order.begin() + static_cast<std::ptrdiff_t>(next));
        out.groups[groups++] = first;
        first = next;
    }
    out.groups[groups] = m;
    out.groups.resize(groups + 1);
    return out;
}

inline Eigen::VectorXd ranks(const Sorted& sorted, Ties ties) {
    Eigen::VectorXd out(static_cast<Index>(sorted.order.size()));
    for (std::size_t group = 0; group + 1 < sorted.groups.size(); ++group) {
        const auto least = static_cast<double>(sorted.groups[group] + 1);
        const auto greatest = static_cast<double>(sorted.groups[group + 1]);
        for (std::size_t k = sorted.groups[group]; k < sorted.groups[group + 1]; ++k)
            out[sorted.order[k]] = ties == Ties::average   ? (least + greatest) / 2
                                   : ties == Ties::minimum ? least
                                   : ties == Ties::maximum ? greatest
                                   : ties == Ties::dense   ? static_cast<double>(group + 1)
                                                           : static_cast<double>(k + 1);
    }
    return out;
}

}  // namespace detail

/// Alternatives from the best to the worst; those whose scores are equal to 12 significant digits in the order of the table.
///
/// cost  O(m log m), of thousands O(m)
inline std::vector<Index> order(const Vector& score, bool higher_is_better = true) {
    return detail::sorted(score, higher_is_better).order;
}

/// Ranks of scores, 1 for the best.
///
/// score     m finite numbers
/// rounding  scores no further apart than this are equal too: what is left where terms cancel
/// returns   m numbers from 1 to m; scores that are equal to 12 significant digits share one as `ties` says
/// throws    nothing
/// cost      O(m log m), of thousands O(m)
/// source    Kendall (1945) The treatment of ties in ranking problems, doi:10.1093/biomet/33.3.239
/// example   3, 1, 1, 2, the lowest first, by ordinal: 4, 1, 2, 3
inline Eigen::VectorXd ranks(const Vector& score, bool higher_is_better = true, Ties ties = Ties::average, double rounding = 0) {
    return detail::ranks(detail::sorted(score, higher_is_better, rounding), ties);
}

}  // namespace ceiba::rank

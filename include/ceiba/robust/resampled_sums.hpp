#pragma once

#include <algorithm>
#include <array>
#include <atomic>
#include <ceiba/detail/parallel.hpp>
#include <ceiba/progress.hpp>
#include <ceiba/robust/estimates.hpp>
#include <ceiba/robust/philox.hpp>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

/// Sums over resamples of the base draws, for many outputs at once.
namespace ceiba::robust::detail {

inline constexpr std::size_t lane = 16;         ///< sums that are held in registers while draws are added
inline constexpr std::size_t chunk = 64;        ///< draws whose products are held in the nearest cache
inline constexpr std::size_t side_by_side = 8;  ///< outputs of one piece of work: a line of the cache of each row

/// Which draws a resample holds, each as often as it was drawn, in ascending order; resample 0 holds each once.
inline void fill_resample(std::size_t resample, std::uint64_t seed, std::span<std::uint32_t> out) {
    const std::size_t n = out.size();
    std::vector<std::uint32_t> times(n, resample == 0 ? 1U : 0U);
    const Random random{seed};
    for (std::size_t i = 0; i < n && resample > 0; ++i) {
        if (i % 4096 == 0) pulse();
        ++times[random.below(n, apart + resample, i)];
    }
    std::size_t at = 0;
    for (std::size_t i = 0; i < n; ++i)
        for (std::uint32_t t = 0; t < times[i]; ++t) out[at++] = static_cast<std::uint32_t>(i);
}

/// Adds some rows of a table, `width` apart, to `sums`; rows come as often as they are named.
inline void add_rows(const double* table, std::size_t width, const std::uint32_t* row, const std::uint32_t* end, double* sums) {
    std::array<double, lane> held{};
    for (std::size_t q = 0; q < lane; ++q) held[q] = sums[q];
    for (; row != end; ++row) {
        const double* const products = table + *row * width;
        for (std::size_t q = 0; q < lane; ++q) held[q] += products[q];
    }
    for (std::size_t q = 0; q < lane; ++q) sums[q] = held[q];
}

/// Sums products over each resample of the base draws. To multiply by how often a draw was drawn, it is added as often: there are no
/// multiplications, draws that were not drawn cost nothing, and the order of a sum is that of the draws.
///
/// draws, outputs, quantities  how many; below 2^32 draws
/// resamples                   how many, beside number 0, in which each draw counts once
/// threads                     how many threads, 0 for as many as the machine has; the sums do not depend on it
/// products                    products(output, draw, out) writes the quantities of a draw, or leaves them 0 where it failed
/// finish                      finish(output, resample, sums) takes the sums; some at once on several threads
/// throws                      Stopped
/// cost                        O(outputs draws quantities resamples) additions; memory O(8 quantities) a resample in work, and at most some
///                             40 MB for which draws were drawn
struct ResampledSums {
    std::size_t draws = 0;
    std::size_t outputs = 0;
    std::size_t quantities = 0;
    std::size_t resamples = 0;
    std::uint64_t seed = 0;
    int threads = 1;

    template <class Products, class Finish>
    void operator()(const Products& products, const Finish& finish) const {
        constexpr std::size_t listed = std::size_t{1} << 23U;
        const std::size_t all = resamples + 1;
        const std::size_t at_once = std::clamp<std::size_t>(listed / std::max<std::size_t>(draws, 1), 1, all);
        // A piece is short enough to stop soon, and long enough for its products to be worth while.
        const std::size_t together = std::clamp<std::size_t>((std::size_t{1} << 18U) / std::max<std::size_t>(draws, 1), 8, 32);
        const std::size_t workers = ceiba::detail::threads_of(threads);
        std::vector<std::uint32_t> lists(at_once * draws);
        std::atomic<bool> stopped{false};
        const auto going = [&stopped] {  // where the calling thread is told to stop, the others leave their piece as it is
            try {
                pulse();
            } catch (...) {
                stopped = true;
                throw;
            }
            return !stopped;
        };
        for (std::size_t first = 0; first < all; first += at_once) {
            const std::size_t here = std::min(at_once, all - first);
            ceiba::detail::in_pieces(here, workers, [&](std::size_t, std::size_t r) {
                fill_resample(first + r, seed, std::span(lists).subspan(r * draws, draws));
            });
            const std::size_t parts = (here + together - 1) / together;
            ceiba::detail::in_pieces(parts * ((outputs + side_by_side - 1) / side_by_side), workers, [&](std::size_t, std::size_t piece) {
                const std::size_t part = piece % parts * together;
                add(lists.data() + part * draws, first + part, std::min(together, here - part), piece / parts * side_by_side, going,
                    products, finish);
            });
        }
    }

private:
    template <class Going, class Products, class Finish>
    void add(const std::uint32_t* lists, std::size_t first, std::size_t count, std::size_t output, const Going& going,
             const Products& products, const Finish& finish) const {
        const std::size_t several = std::min(side_by_side, outputs - output);
        const std::size_t width = (quantities + lane - 1) / lane * lane;
        std::vector<double> sums(several * count * width);
        std::vector<double> table(several * chunk * width);
        std::vector<std::size_t> at(count);
        std::vector<std::uint32_t> rows;
        for (std::size_t from = 0; from < draws; from += chunk) {
            if (!going()) return;
            const std::size_t to = std::min(from + chunk, draws);
            std::fill(table.begin(), table.end(), 0.0);
            for (std::size_t n = from; n < to; ++n)
                for (std::size_t o = 0; o < several; ++o) products(output + o, n, &table[(o * chunk + n - from) * width]);
            for (std::size_t r = 0; r < count; ++r) {
                rows.clear();
                for (; at[r] < draws && lists[r * draws + at[r]] < to; ++at[r])
                    rows.push_back(lists[r * draws + at[r]] - static_cast<std::uint32_t>(from));
                for (std::size_t o = 0; o < several; ++o)
                    for (std::size_t q = 0; q < width; q += lane)
                        add_rows(&table[o * chunk * width + q], width, rows.data(), rows.data() + rows.size(),
                                 &sums[(o * count + r) * width + q]);
            }
        }
        for (std::size_t o = 0; o < several; ++o)
            for (std::size_t r = 0; r < count; ++r) finish(output + o, first + r, &sums[(o * count + r) * width]);
    }
};

}  // namespace ceiba::robust::detail

#include <ceiba/engine/strips.hpp>

#include <bit>
#include <boost/mp11.hpp>
#include <cstring>

// Vectors twice as wide where the machine has them; without its fused multiplication, which would give other bits.
#if defined(__x86_64__) && defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__clang__) && defined(__OPTIMIZE__)
#define CEIBA_EACH_MACHINE __attribute__((target_clones("avx2", "default"), flatten))
#else
#define CEIBA_EACH_MACHINE
#endif

namespace ceiba::engine {

namespace {

/// Brought within a range, which moves what is not accepted, and what is not a number.
inline Strip brought_within(const Strip& numbers, const measure::Interval& range) {
    return Strip::changed(
        numbers, [](auto& x, const auto& low, const auto& high) { x = x >= low ? (x <= high ? x : high) : low; }, Strip(range.low),
        Strip(range.high));
}
/// What `moved` was, and 1 wherever a number is not what it was.
inline Strip or_moved(const Strip& moved, const Strip& was, const Strip& is) {
    return Strip::changed(moved, [](auto& x, const auto& a, const auto& b) { x = a == b ? x : x + 1; }, was, is);
}
inline bool any(const Strip& numbers) {
    std::uint64_t bits = 0;
    for (const double x : numbers.x) bits |= std::bit_cast<std::uint64_t>(x);
    return bits != 0;
}

template <class T>
inline void turn(const T* from, std::ptrdiff_t row_step, Strip& to) {
    for (std::size_t l = 0; l < lanes; ++l) to.x[l] = static_cast<double>(from[static_cast<std::ptrdiff_t>(l) * row_step]);
}

/// Has what the next rows begin with brought from memory, eight numbers each.
inline void ask_for(const double* next, std::ptrdiff_t row_step) {
#if defined(__GNUC__)
    for (std::size_t l = 0; l < lanes; ++l) __builtin_prefetch(next + static_cast<std::ptrdiff_t>(l) * row_step);
#endif
}

/// Takes four columns that lie side by side: rows come in by vectors, and are turned among these.
inline bool turn_four(const double* from, std::ptrdiff_t row_step, std::span<Column> columns) {
#if defined(__GNUC__)
    using Four = double __attribute__((vector_size(32)));
    for (std::size_t l = 0; l < lanes; l += 4) {
        Four a, b, c, d;
        const double* row = from + static_cast<std::ptrdiff_t>(l) * row_step;
        std::memcpy(&a, row, sizeof a);
        std::memcpy(&b, row + row_step, sizeof b);
        std::memcpy(&c, row + 2 * row_step, sizeof c);
        std::memcpy(&d, row + 3 * row_step, sizeof d);
        const Four ab0 = __builtin_shufflevector(a, b, 0, 4, 2, 6);
        const Four ab1 = __builtin_shufflevector(a, b, 1, 5, 3, 7);
        const Four cd0 = __builtin_shufflevector(c, d, 0, 4, 2, 6);
        const Four cd1 = __builtin_shufflevector(c, d, 1, 5, 3, 7);
        a = __builtin_shufflevector(ab0, cd0, 0, 1, 4, 5);
        b = __builtin_shufflevector(ab1, cd1, 0, 1, 4, 5);
        c = __builtin_shufflevector(ab0, cd0, 2, 3, 6, 7);
        d = __builtin_shufflevector(ab1, cd1, 2, 3, 6, 7);
        std::memcpy(&columns[0].to->x[l], &a, sizeof a);
        std::memcpy(&columns[1].to->x[l], &b, sizeof b);
        std::memcpy(&columns[2].to->x[l], &c, sizeof c);
        std::memcpy(&columns[3].to->x[l], &d, sizeof d);
    }
    return true;
#else
    return false;
#endif
}

template <class T>
inline bool take(const T* first, std::ptrdiff_t row_step, std::ptrdiff_t column_step, bool more, std::span<Column> columns) {
    std::size_t taken = 0;
    if constexpr (std::is_same_v<T, double>) {
        if (column_step == 1)
            for (; taken + 4 <= columns.size(); taken += 4) {
                if (more && taken % 8 == 0) ask_for(first + taken + static_cast<std::ptrdiff_t>(lanes) * row_step, row_step);
                if (!turn_four(first + taken, row_step, columns.subspan(taken, 4))) break;
            }
    }
    for (; taken < columns.size(); ++taken) turn(first + static_cast<std::ptrdiff_t>(taken) * column_step, row_step, *columns[taken].to);
    Strip moved = 0;
    for (const Column& column : columns) moved = or_moved(moved, *column.to, brought_within(*column.to, column.accepted));
    return !any(moved);
}

CEIBA_EACH_MACHINE bool take_doubles(const double* first, std::ptrdiff_t row_step, std::ptrdiff_t column_step, bool more,
                                     std::span<Column> columns) {
    return take(first, row_step, column_step, more, columns);
}
CEIBA_EACH_MACHINE bool take_floats(const float* first, std::ptrdiff_t row_step, std::ptrdiff_t column_step, bool more,
                                    std::span<Column> columns) {
    return take(first, row_step, column_step, more, columns);
}
CEIBA_EACH_MACHINE bool take_bytes(const std::uint8_t* first, std::ptrdiff_t row_step, std::ptrdiff_t column_step, bool more,
                                   std::span<Column> columns) {
    return take(first, row_step, column_step, more, columns);
}

CEIBA_EACH_MACHINE bool leave_out(std::span<Column> columns) {
    Strip moved = 0;
    for (Column& column : columns) {
        Strip& x = *column.to;
        Strip& present = *column.present;
        present = Strip::changed(x, [](auto& y, const auto& one, const auto& none) { y = y == y ? one : none; }, Strip(1), Strip(0));
        column.good = !any(present - Strip(1));
        if (!column.good) x = where(present, x, 0);
        const Strip known = column.good ? x : where(present, x, column.accepted.low);
        moved = or_moved(moved, known, brought_within(known, column.accepted));
    }
    return !any(moved);
}

CEIBA_EACH_MACHINE void ends(const Strip& cover, const Strip& value, const measure::Interval& range, Strip& low, Strip& high) {
    low = where(cover, value, Strip(range.low));
    high = where(cover, value, Strip(range.high));
}

CEIBA_EACH_MACHINE void mean_of(std::span<const Strip* const> shares, std::span<const Strip* const> applies,
                                std::span<const Strip* const> weights, Strip& out) {
    Strip sum = 0;
    Strip all = 0;
    for (std::size_t k = 0; k < shares.size(); ++k) {
        const Strip weight = *weights[k] * *applies[k];
        sum += weight * *shares[k];
        all += weight;
    }
    out = sum / all;
}

CEIBA_EACH_MACHINE void open_up(std::span<const Strip* const> values, std::span<const Strip* const> lows,
                                std::span<const Strip* const> highs, std::span<const Strip* const> presents,
                                std::span<const Strip* const> applies, Strip& settled) {
    Strip off = 0;
    for (std::size_t k = 0; k < values.size(); ++k) {
        Strip own = Strip(1) - *presents[k];
        own = or_moved(own, *lows[k], *values[k]);
        own = or_moved(own, *highs[k], *values[k]);
        off += own * *applies[k];
    }
    settled = where(off, Strip(0), settled);
}

template <class C>
inline bool by_strips(const combine::Ready& rule, const C& children, Strip& out) {
    return boost::mp11::mp_with_index<std::variant_size_v<combine::Ready>>(rule.index(), [&](auto index) {
        const auto& options = *std::get_if<index>(&rule);
        if constexpr (requires { combine::value(options, children); }) {
            out = combine::value(options, children);
            return true;
        } else {
            return false;
        }
    });
}

CEIBA_EACH_MACHINE bool of_all(const combine::Ready& rule, const combine::StripChildren& children, Strip& out) {
    return by_strips(rule, children, out);
}
CEIBA_EACH_MACHINE bool of_weighed(const combine::Ready& rule, const combine::WeighedChildren& children, Strip& out) {
    return by_strips(rule, children, out);
}
CEIBA_EACH_MACHINE bool of_some(const combine::Ready& rule, const combine::SomeChildren& children, Strip& out) {
    if (!by_strips(rule, children, out)) return false;
    Strip any = 0;
    for (std::size_t k = 0; k < children.size(); ++k) any = greater(any, children.counted(k));
    out = where(any, out, combine::no_value);
    return true;
}

}  // namespace

bool load(const Numbers& from, Eigen::Index first, std::span<Column> columns) {
    const bool more = first + 2 * static_cast<Eigen::Index>(lanes) <= from.rows();
    return from.visit([&]<class T>(const T* data) {
        data += first * from.row_step();
        if constexpr (std::is_same_v<T, double>) return take_doubles(data, from.row_step(), from.column_step(), more, columns);
        else if constexpr (std::is_same_v<T, float>) return take_floats(data, from.row_step(), from.column_step(), more, columns);
        else return take_bytes(data, from.row_step(), from.column_step(), more, columns);
    });
}

bool leave_out_missing(std::span<Column> columns) {
    return leave_out(columns);
}

void bound(const Strip& cover, const Strip& value, const measure::Interval& range, Strip& low, Strip& high) {
    ends(cover, value, range, low, high);
}

void mean_share(std::span<const Strip* const> shares, std::span<const Strip* const> applies, std::span<const Strip* const> weights,
                Strip& out) {
    mean_of(shares, applies, weights, out);
}

void unsettle(std::span<const Strip* const> values, std::span<const Strip* const> lows, std::span<const Strip* const> highs,
              std::span<const Strip* const> presents, std::span<const Strip* const> applies, Strip& settled) {
    open_up(values, lows, highs, presents, applies, settled);
}

bool ruled(const combine::Ready& rule, const combine::StripChildren& children, Strip& out) {
    return of_all(rule, children, out);
}
bool ruled(const combine::Ready& rule, const combine::WeighedChildren& children, Strip& out) {
    return of_weighed(rule, children, out);
}
bool ruled(const combine::Ready& rule, const combine::SomeChildren& children, Strip& out) {
    return of_some(rule, children, out);
}

}  // namespace ceiba::engine

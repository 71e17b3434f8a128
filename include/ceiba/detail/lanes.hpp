#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstring>
#include <limits>

/// Sums and ends of numbers that lie side by side. What is added up has eight sums, in an order that is always the same: the bits are
/// those of any machine, however wide its vectors are.
namespace ceiba::detail {

/// Two numbers that are reckoned with at once.
#if defined(__GNUC__)
using Two = double __attribute__((vector_size(16)));
inline Two least(Two a, Two b) {
    return a < b ? a : b;
}
inline Two greatest(Two a, Two b) {
    return a > b ? a : b;
}
#else
struct Two {
    double lane[2];
    double operator[](int k) const { return lane[k]; }
    friend Two operator+(Two a, Two b) { return {{a[0] + b[0], a[1] + b[1]}}; }
    friend Two operator-(Two a, Two b) { return {{a[0] - b[0], a[1] - b[1]}}; }
    friend Two operator*(Two a, Two b) { return {{a[0] * b[0], a[1] * b[1]}}; }
    friend Two operator*(Two a, double b) { return {{a[0] * b, a[1] * b}}; }
};
inline Two least(Two a, Two b) {
    return {{a[0] < b[0] ? a[0] : b[0], a[1] < b[1] ? a[1] : b[1]}};
}
inline Two greatest(Two a, Two b) {
    return {{a[0] > b[0] ? a[0] : b[0], a[1] > b[1] ? a[1] : b[1]}};
}
#endif

inline Two two(const double* x) {
    Two out;
    std::memcpy(&out, x, sizeof out);
    return out;
}

/// The sum of term(x) of each number x; term takes one number or Two.
template <class Term>
double sum(const double* x, std::ptrdiff_t m, Term&& term) {
    Two a{};
    Two b{};
    Two c{};
    Two d{};
    std::ptrdiff_t i = 0;
    for (; i + 8 <= m; i += 8) {
        a = a + term(two(x + i));
        b = b + term(two(x + i + 2));
        c = c + term(two(x + i + 4));
        d = d + term(two(x + i + 6));
    }
    double rest = 0;
    for (; i < m; ++i) rest += term(x[i]);
    const Two all = (a + b) + (c + d);
    return all[0] + all[1] + rest;
}

inline double sum(const double* x, std::ptrdiff_t m) {
    return sum(x, m, [](const auto& each) { return each; });
}

/// What one look at some numbers tells.
struct Facts {
    double least = 0;
    double greatest = 0;
    double total = 0;

    /// True if all are finite; where they are so great that their sum is not, false as well.
    bool finite() const { return std::isfinite(total); }
    /// The size of the number that is farthest from 0.
    double size() const { return std::max(std::abs(least), std::abs(greatest)); }
};

inline Facts facts(const double* x, std::ptrdiff_t m) {
    if (m == 0) return {};
    const Two first{x[0], x[0]};
    Two low0 = first, low1 = first, low2 = first, low3 = first;
    Two high0 = first, high1 = first, high2 = first, high3 = first;
    Two sum0{}, sum1{}, sum2{}, sum3{};
    const auto look = [](Two each, Two& low, Two& high, Two& total) {
        low = detail::least(low, each);
        high = detail::greatest(high, each);
        total = total + each;
    };
    std::ptrdiff_t i = 0;
    for (; i + 8 <= m; i += 8) {
        look(two(x + i), low0, high0, sum0);
        look(two(x + i + 2), low1, high1, sum1);
        look(two(x + i + 4), low2, high2, sum2);
        look(two(x + i + 6), low3, high3, sum3);
    }
    const Two low = detail::least(detail::least(low0, low1), detail::least(low2, low3));
    const Two high = detail::greatest(detail::greatest(high0, high1), detail::greatest(high2, high3));
    const Two all = (sum0 + sum1) + (sum2 + sum3);
    double least = std::min(low[0], low[1]);
    double greatest = std::max(high[0], high[1]);
    double rest = 0;
    for (; i < m; ++i) {
        least = std::min(least, x[i]);
        greatest = std::max(greatest, x[i]);
        rest += x[i];
    }
    return {least, greatest, all[0] + all[1] + rest};
}

/// The mean of numbers of which these are the facts. It lies within them however their sum is rounded, and is found where this is too
/// great for a number.
inline double mean(const Facts& of, const double* x, std::ptrdiff_t m) {
    const auto count = static_cast<double>(m);
    const double mean = of.finite() ? of.total / count : sum(x, m, [part = 1 / count](const auto& each) { return each * part; });
    return std::clamp(mean, of.least, of.greatest);
}

/// The root of the sum of squares of finite numbers, of which `size` is the greatest size. Where squares could overflow or vanish they are
/// those of numbers brought near 1.
inline double length(const double* x, std::ptrdiff_t m, double size) {
    if (size == 0) return 0;
    if (size > 1e-140 && size < 1e140) return std::sqrt(sum(x, m, [](const auto& each) { return each * each; }));
    const double scale = std::ldexp(1.0, -std::clamp(std::ilogb(size), -1000, 1000));
    return std::sqrt(sum(x, m, [scale](const auto& each) { return (each * scale) * (each * scale); })) / scale;
}

}  // namespace ceiba::detail

#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

namespace ceiba::detail {

/// ln x, the same bits on every machine, within 1 unit in the last place. It has no branches, so that a compiler takes several at once.
///
/// x = 2^k z with z between the roots of 1/2 and 2, f = z - 1, s = f / (2 + f): ln z = f - s (f - R(s^2))
///
/// x       a number above 0 and not subnormal, finite; of 0 it is some number, so that 0 ln 0 is 0
/// source  the polynomial R is that of fdlibm's e_log.c, Sun Microsystems (1993)
inline double log(double x) {
    constexpr std::uint64_t root_half = 0x3fe6a09e667f3bcd;
    constexpr std::uint64_t one = 0x3ff0000000000000;
    constexpr std::uint64_t mantissa = 0x000fffffffffffff;
    constexpr std::uint64_t two_52 = 0x4330000000000000;  // the number 2^52: its last bits are an integer
    const std::uint64_t bits = std::bit_cast<std::uint64_t>(x) + (one - root_half);
    const double k = std::bit_cast<double>((bits >> 52U) | two_52) - (4503599627370496.0 + 1023);
    const double f = std::bit_cast<double>((bits & mantissa) + root_half) - 1;
    const double s = f / (2 + f);
    const double z = s * s;
    const double w = z * z;
    const double even = w * (3.999999999940941908e-01 + w * (2.222219843214978396e-01 + w * 1.531383769920937332e-01));
    const double odd =
        z * (6.666666666666735130e-01 + w * (2.857142874366239149e-01 + w * (1.818357216161805012e-01 + w * 1.479819860511658591e-01)));
    return k * 6.93147180369123816490e-01 - ((s * (f - (even + odd)) - k * 1.90821492927058770002e-10) - f);
}

#if defined(__GNUC__) && defined(__x86_64__)
/// The same of each of n numbers, in place, four at a time where a compiler does that: no step of it depends on how many.
__attribute__((target("avx2"))) inline void write_wide_logs(double* x, std::ptrdiff_t n) {
    for (std::ptrdiff_t i = 0; i < n; ++i) x[i] = log(x[i]);
}
#endif

/// ln of each of n numbers, in place, to the same bits as of one.
inline void write_logs(double* x, std::ptrdiff_t n) {
#if defined(__GNUC__) && defined(__x86_64__)
    if (__builtin_cpu_supports("avx2") != 0) return write_wide_logs(x, n);
#endif
    for (std::ptrdiff_t i = 0; i < n; ++i) x[i] = log(x[i]);
}

}  // namespace ceiba::detail

#pragma once

#include <array>
#include <ceiba/combine/children.hpp>

/// Many assessments side by side, for rules that are written once for one and for many.
namespace ceiba::combine {

/// How many assessments go side by side.
inline constexpr std::size_t lanes = 16;

/// A number for each of some assessments. Every operation is a loop of fixed length, which compilers turn into vector instructions; each
/// lane has the bits that a number alone would have.
struct Strip {
    alignas(64) std::array<double, lanes> x;

    Strip() = default;
    Strip(double all) { x.fill(all); }
    double& operator[](std::size_t lane) { return x[lane]; }
    double operator[](std::size_t lane) const { return x[lane]; }

    /// What f gives in each lane.
    template <class F>
    static Strip each(F f) {
        Strip out;
        for (std::size_t l = 0; l < lanes; ++l) out.x[l] = f(l);
        return out;
    }
    Strip& operator+=(const Strip& o) {
        for (std::size_t l = 0; l < lanes; ++l) x[l] += o.x[l];
        return *this;
    }
    friend Strip operator+(const Strip& a, const Strip& b) {
        return each([&](std::size_t l) { return a.x[l] + b.x[l]; });
    }
    friend Strip operator-(const Strip& a, const Strip& b) {
        return each([&](std::size_t l) { return a.x[l] - b.x[l]; });
    }
    friend Strip operator*(const Strip& a, const Strip& b) {
        return each([&](std::size_t l) { return a.x[l] * b.x[l]; });
    }
    friend Strip operator*(double a, const Strip& b) {
        return each([&](std::size_t l) { return a * b.x[l]; });
    }
    friend Strip operator/(const Strip& a, const Strip& b) {
        return each([&](std::size_t l) { return a.x[l] / b.x[l]; });
    }
    friend Strip operator/(const Strip& a, double b) {
        return each([&](std::size_t l) { return a.x[l] / b; });
    }
    friend Strip operator/(double a, const Strip& b) {
        return each([&](std::size_t l) { return a / b.x[l]; });
    }
};

inline Strip lesser(const Strip& a, const Strip& b) {
    return Strip::each([&](std::size_t l) { return lesser(a.x[l], b.x[l]); });
}
inline Strip greater(const Strip& a, const Strip& b) {
    return Strip::each([&](std::size_t l) { return greater(a.x[l], b.x[l]); });
}
inline Strip within(const Strip& x, const Strip& low, const Strip& high) {
    return Strip::each([&](std::size_t l) { return within(x.x[l], low.x[l], high.x[l]); });
}
inline Strip unless_zero(const Strip& a, const Strip& x) {
    return Strip::each([&](std::size_t l) { return unless_zero(a.x[l], x.x[l]); });
}
inline Strip where(const Strip& above_0, const Strip& a, const Strip& b) {
    return Strip::each([&](std::size_t l) { return where(above_0.x[l], a.x[l], b.x[l]); });
}
inline Strip halfway(const Strip& a, const Strip& b) {
    return Strip::each([&](std::size_t l) { return halfway(a.x[l], b.x[l]); });
}
inline Strip where(const Strip& above_0, const Strip& a, double b) {
    return Strip::each([&](std::size_t l) { return where(above_0.x[l], a.x[l], b); });
}
/// f of each lane: what no loop of vector instructions computes.
template <class F>
Strip by_lane(F f, const Strip& a) {
    return Strip::each([&](std::size_t l) { return f(a.x[l]); });
}

/// 1 where x is at least a threshold, to 12 significant digits, and 0 elsewhere.
inline Strip reaching(const Strip& x, double threshold) {
    Strip out;
    bool near = false;
    for (std::size_t l = 0; l < lanes; ++l) {
        out.x[l] = x.x[l] >= threshold ? 1 : 0;
        near |= x.x[l] < threshold && threshold - x.x[l] <= 2e-11 * std::abs(threshold);
    }
    if (near)
        for (std::size_t l = 0; l < lanes; ++l) out.x[l] = at_least(x.x[l], threshold) ? 1 : 0;
    return out;
}

/// The children of one node in some assessments, counted in all of them.
struct StripChildren {
    using Number = Strip;
    using Weight = double;

    std::span<const Strip* const> values;
    std::span<const Child* const> which;

    std::size_t size() const { return values.size(); }
    const Strip& value(std::size_t i) const { return *values[i]; }
    const Strip& value_or(std::size_t i, double) const { return *values[i]; }
    static double counted(std::size_t) { return 1; }
    double weight(std::size_t i) const { return which[i]->weight; }
    /// The values of each lane, ascending, by the same comparisons in all.
    ///
    /// source  Batcher (1968) Sorting networks and their applications, doi:10.1145/1468075.1468121: merge exchange, as in Knuth, TAOCP 3,
    ///         5.2.2, algorithm M
    std::vector<Strip> sorted() const {
        std::vector<Strip> out;
        for (const Strip* one : values) out.push_back(*one);
        const std::size_t n = out.size();
        std::size_t top = 1;
        while (top < n) top *= 2;
        for (std::size_t p = top / 2; p > 0; p /= 2) {
            std::size_t r = 0;
            std::size_t d = p;
            for (std::size_t q = top / 2;; q /= 2) {
                for (std::size_t i = 0; i + d < n; ++i) {
                    if ((i & p) != r) continue;
                    const Strip low = lesser(out[i], out[i + d]);
                    out[i + d] = greater(out[i], out[i + d]);
                    out[i] = low;
                }
                if (q == p) break;
                d = q - p;
                r = p;
            }
        }
        return out;
    }
    /// 1 where a child is met, and 0 elsewhere.
    Strip met(std::size_t i) const { return reaching(*values[i], which[i]->threshold); }
};

/// The children of one node in some assessments, in some of which some are not counted.
struct SomeChildren {
    using Number = Strip;
    using Weight = Strip;

    std::span<const Strip* const> values;  ///< any number where a child is not counted
    std::span<const Strip* const> counts;  ///< 1 where it is, and 0 where it is not
    std::span<const Child* const> which;

    std::size_t size() const { return values.size(); }
    const Strip& value(std::size_t i) const { return *values[i]; }
    Strip value_or(std::size_t i, double other) const { return where(*counts[i], *values[i], other); }
    const Strip& counted(std::size_t i) const { return *counts[i]; }
    Strip weight(std::size_t i) const { return which[i]->weight * *counts[i]; }
    Strip met(std::size_t i) const { return *counts[i] * reaching(*values[i], which[i]->threshold); }
};

}  // namespace ceiba::combine

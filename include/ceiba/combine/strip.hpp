#pragma once

#include <array>
#include <ceiba/combine/children.hpp>
#include <cstring>

/// Many assessments side by side, for rules that are written once for one and for many.
namespace ceiba::combine {

/// How many assessments go side by side.
inline constexpr std::size_t lanes = 16;

/// A number for each of some assessments. Every operation is that of a number alone in each lane, and has the same bits.
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
    /// a, once f(part of a, parts of the others...) has changed it: some lanes at once, which f must treat alike.
    template <class F, class... Others>
    static Strip changed(const Strip& a, F f, const Others&... others) {
        Strip out;
        for (std::size_t l = 0; l < lanes; l += lanes_of_a_part) {
            Part part;
            std::memcpy(&part, &a.x[l], sizeof part);
            f(part, Read(others, l).part...);
            std::memcpy(&out.x[l], &part, sizeof part);
        }
        return out;
    }
    Strip& operator+=(const Strip& o) { return *this = *this + o; }
    friend Strip operator+(const Strip& a, const Strip& b) {
        return changed(a, [](auto& u, const auto& v) { u += v; }, b);
    }
    friend Strip operator-(const Strip& a, const Strip& b) {
        return changed(a, [](auto& u, const auto& v) { u -= v; }, b);
    }
    friend Strip operator*(const Strip& a, const Strip& b) {
        return changed(a, [](auto& u, const auto& v) { u *= v; }, b);
    }
    friend Strip operator*(double a, const Strip& b) { return Strip(a) * b; }
    friend Strip operator/(const Strip& a, const Strip& b) {
        return changed(a, [](auto& u, const auto& v) { u /= v; }, b);
    }
    friend Strip operator/(const Strip& a, double b) { return a / Strip(b); }
    friend Strip operator/(double a, const Strip& b) { return Strip(a) / b; }

private:
    // Compilers make vectors of loops over lanes, but not where a comparison chooses; of these types they make them always.
#if defined(__GNUC__)
    using Part = double __attribute__((vector_size(32)));
    static constexpr std::size_t lanes_of_a_part = 4;
#else
    using Part = double;
    static constexpr std::size_t lanes_of_a_part = 1;
#endif
    struct Read {
        Part part;
        Read(const Strip& strip, std::size_t first) { std::memcpy(&part, &strip.x[first], sizeof part); }
    };
};

inline Strip lesser(const Strip& a, const Strip& b) {
    return Strip::changed(a, [](auto& x, const auto& y) { x = y < x ? y : x; }, b);
}
inline Strip greater(const Strip& a, const Strip& b) {
    return Strip::changed(a, [](auto& x, const auto& y) { x = x < y ? y : x; }, b);
}
inline Strip within(const Strip& x, const Strip& low, const Strip& high) {
    return Strip::changed(x, [](auto& y, const auto& l, const auto& h) { y = y < l ? l : h < y ? h : y; }, low, high);
}
inline Strip unless_zero(const Strip& a, const Strip& x) {
    return Strip::changed(x, [](auto& y, const auto& b) { y = b == 0 ? std::remove_cvref_t<decltype(y)>{} : y; }, a);
}
inline Strip where(const Strip& above_0, const Strip& a, const Strip& b) {
    return Strip::changed(a, [](auto& x, const auto& chosen, const auto& y) { x = chosen > 0 ? x : y; }, above_0, b);
}
inline Strip halfway(const Strip& a, const Strip& b) {
    return Strip::each([&](std::size_t l) { return halfway(a.x[l], b.x[l]); });
}
inline Strip where(const Strip& above_0, const Strip& a, double b) {
    return where(above_0, a, Strip(b));
}
/// f of each lane: what no vector instructions compute.
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

/// The children of one node in some assessments, counted in all of them, but for what they weigh.
struct CountedChildren {
    using Number = Strip;

    std::span<const Strip* const> values;
    std::span<const Child* const> which;

    std::size_t size() const { return values.size(); }
    const Strip& value(std::size_t i) const { return *values[i]; }
    const Strip& value_or(std::size_t i, double) const { return *values[i]; }
    static double counted(std::size_t) { return 1; }
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

/// With the same weights in every assessment.
struct StripChildren : CountedChildren {
    using Weight = double;

    double weight(std::size_t i) const { return which[i]->weight; }
};

/// With weights of its own for each assessment.
struct WeighedChildren : CountedChildren {
    using Weight = Strip;

    std::span<const Strip* const> weights;

    const Strip& weight(std::size_t i) const { return *weights[i]; }
};

/// The children of one node in some assessments, in some of which some are not counted.
struct SomeChildren {
    using Number = Strip;
    using Weight = Strip;

    std::span<const Strip* const> values;  ///< any number where a child is not counted
    std::span<const Strip* const> counts;  ///< 1 where it is, and 0 where it is not
    std::span<const Child* const> which;
    std::span<const Strip* const> weights{};  ///< of each child in each assessment; none where these do not differ

    std::size_t size() const { return values.size(); }
    const Strip& value(std::size_t i) const { return *values[i]; }
    Strip value_or(std::size_t i, double other) const { return where(*counts[i], *values[i], other); }
    const Strip& counted(std::size_t i) const { return *counts[i]; }
    Strip weight(std::size_t i) const { return weights.empty() ? which[i]->weight * *counts[i] : *weights[i] * *counts[i]; }
    Strip met(std::size_t i) const { return *counts[i] * reaching(*values[i], which[i]->threshold); }
};

}  // namespace ceiba::combine

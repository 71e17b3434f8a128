#pragma once

#include <ceiba/measure/normalise.hpp>
#include <ceiba/tree.hpp>

/// How the value of many institutions is rounded before it is published.
namespace ceiba::detail {

/// The range of the answers on a scale of numbers; nothing where it has none.
inline std::optional<measure::Interval> answer_range(const measure::Normaliser& normaliser) {
    return std::visit(
        []<class N>(const N& n) -> std::optional<measure::Interval> {
            if constexpr (std::is_same_v<N, measure::Identity> || std::is_same_v<N, measure::Goalposts>)
                return measure::Interval{n.low, n.high};
            else if constexpr (std::is_same_v<N, measure::Piecewise>) {
                if (n.points.size() < 2) return std::nullopt;
                return measure::Interval{n.points.front().at, n.points.back().at};
            } else return std::nullopt;
        },
        normaliser.value);
}

/// The least of 1, 2 and 5 times a power of ten that is not below a number above 0, as mantissa and exponent.
inline std::pair<int, int> round_step(double least) {
    int exponent = static_cast<int>(std::floor(std::log10(least))) - 1;
    while (true) {
        for (const int mantissa : {1, 2, 5})
            if (at_least(mantissa * std::pow(10.0, exponent), least)) return {mantissa, exponent};
        ++exponent;
    }
}

/// The value that is published where many institutions have a say: the nearest level; else the nearest multiple of a round step that the
/// scale accepts, a half to the less favourable side.
///
/// says_differ  some institution has a greater say than another
/// digits       the most digits after the point, if there are such
/// returns      nothing where the scale has no range
/// example      3.5 on levels 1 to 5: 3; 47 of 0 to 100: 45, or 40 where says differ
inline std::optional<double> public_value(double value, const Scale& scale, Direction direction, bool says_differ,
                                          const std::optional<int>& digits) {
    const bool lower = direction == Direction::lower;
    if (!scale.numeric) {
        const Level* best = nullptr;
        for (const Level* level : ascending(scale)) {
            if (best != nullptr) {
                const double from_below = value - best->value;
                const double from_above = level->value - value;
                const bool half = same(from_below, from_above);
                if (half ? !lower : from_below < from_above) continue;
            }
            best = level;
        }
        return best != nullptr ? std::optional(best->value) : std::nullopt;
    }
    const std::optional<measure::Interval> range = answer_range(*scale.numeric);
    if (!range || !(range->high > range->low)) return std::nullopt;
    auto [mantissa, exponent] = round_step((range->high - range->low) / (says_differ ? 5 : 20));
    if (digits && at_least(std::pow(10.0, -*digits), mantissa * std::pow(10.0, exponent))) mantissa = 1, exponent = -*digits;
    const double step = mantissa * std::pow(10.0, exponent);
    const measure::Interval accepted = std::visit([](const auto& n) { return measure::accepted(n); }, scale.numeric->value);
    const double steps = snap(value / step);
    const double nearest = lower ? std::floor(steps + 0.5) : std::ceil(steps - 0.5);
    const double least = std::ceil(snap(accepted.low / step));
    const double most = std::floor(snap(accepted.high / step));
    if (!(least <= most)) return std::nullopt;
    // Through a whole number, so that the decimal is the one that people write.
    const double whole = std::clamp(nearest, least, most) * mantissa;
    return exponent < 0 ? whole / std::pow(10.0, -exponent) : whole * std::pow(10.0, exponent);
}

}  // namespace ceiba::detail

#pragma once

#include <algorithm>
#include <ceiba/combine/arithmetic.hpp>
#include <ceiba/combine/geometric.hpp>
#include <ceiba/combine/maximum.hpp>
#include <ceiba/combine/minimum.hpp>
#include <ceiba/combine/moves.hpp>
#include <ceiba/combine/options.hpp>
#include <ceiba/detail/formula_text.hpp>

namespace ceiba::combine {

inline double value(const Power& options, const Children& c) {
    const double p = options.p;
    if (p == 0) return value(Geometric{options.floor}, c);
    const double floor = options.floor.value_or(std::numeric_limits<double>::lowest());
    double least = std::max(c.values[0], floor);
    double greatest = least;
    double weights = 0;
    for (std::size_t i = 0; i < c.size(); ++i) {
        least = std::min(least, std::max(c.values[i], floor));
        greatest = std::max(greatest, std::max(c.values[i], floor));
        weights += c.weight(i);
    }
    if (least == greatest) return least;
    if (least <= 0 && p < 0) return 0;
    // Powers of the quotients by the greatest, or for p < 0 by the least, are between 0 and 1 and lose little; near p = 0, where all are
    // near 1, their differences from the geometric mean do.
    const double spread = least > 0 ? std::log(greatest / least) : std::numeric_limits<double>::infinity();
    double sum = 0;
    if (std::abs(p) * spread < 1) {
        double mean = 0;
        for (std::size_t i = 0; i < c.size(); ++i) mean += c.weight(i) * std::log(std::max(c.values[i], floor) / least);
        mean /= weights;
        for (std::size_t i = 0; i < c.size(); ++i)
            sum += c.weight(i) * std::expm1(p * (std::log(std::max(c.values[i], floor) / least) - mean));
        return std::clamp(least * std::exp(mean + std::log1p(sum / weights) / p), least, greatest);
    }
    const double unit = p > 0 ? greatest : least;
    for (std::size_t i = 0; i < c.size(); ++i) sum += c.weight(i) * std::pow(std::max(c.values[i], floor) / unit, p);
    return std::clamp(unit * std::pow(sum / weights, 1 / p), least, greatest);
}

/// Near p = 0 the differences are those from what the geometric mean is before, else the unit is the greatest or least value before; the
/// one child that alone has such a value, and gives it up, is looked at with all others.
///
/// cost  of each move: O(log n), or O(n) of these
inline Moved moves(const Power& options, const Children& c) {
    const double p = options.p;
    if (p == 0) return moves(Geometric{options.floor}, c);
    const double floor = options.floor.value_or(std::numeric_limits<double>::lowest());
    const auto extremes = spread(c, floor);
    const Interval was = extremes.all();
    const auto near = [p](const Interval& all) { return all.low > 0 && std::abs(p) * std::log(all.high / all.low) < 1; };
    const double weights = sum_of_weights(c);
    double mean = 0;
    if (near(was)) {
        for (std::size_t i = 0; i < c.size(); ++i) mean += c.weight(i) * std::log(std::max(c.values[i], floor) / was.low);
        mean /= weights;
    }
    const double unit = p > 0 ? was.high : was.low;
    const auto differs = [=](const Child& child, double x) {
        return child.weight * std::expm1(p * (std::log(std::max(x, floor) / was.low) - mean));
    };
    const auto power = [=](const Child& child, double x) { return child.weight * std::pow(std::max(x, floor) / unit, p); };
    const auto anew = [options, values = std::vector<double>(c.values.begin(), c.values.end()),
                       which = std::vector<const Child*>(c.which.begin(), c.which.end())](std::size_t place, double x) {
        std::vector<double> moved = values;
        moved[static_cast<std::size_t>(std::ranges::lower_bound(which, place, {}, &Child::place) - which.begin())] = x;
        return value(options, {moved, which, 0, {}, which.size()});
    };
    return [=, now = value(options, c), differences = summed(c, differs), powers = summed(c, power)](std::size_t place, double x) {
        if (extremes.stays(place, x)) return now;
        const Interval all = extremes(place, x);
        if (all.low == all.high) return all.low;
        if (all.low <= 0 && p < 0) return 0.0;
        if (all.low > was.low || all.high < was.high) return anew(place, x);
        if (near(all)) return std::clamp(was.low * std::exp(mean + std::log1p(differences(place, x) / weights) / p), all.low, all.high);
        const double to = p > 0 ? all.high : all.low;
        const double sum = to == unit ? powers(place, x) : powers.others(place) * std::pow(unit / to, p) + powers.child(place).weight;
        return std::clamp(to * std::pow(sum / weights, 1 / p), all.low, all.high);
    };
}

inline Interval range(const Power& options, std::span<const Child> children) {
    return floored_range(options.floor, children);
}

inline detail::FormulaTerms formula_terms(const Power& options, const Children& c, const detail::FormulaText& text) {
    const std::string exponent = text.factor(options.p);
    detail::Terms powered(" + ");
    for (std::size_t i = 0; i < c.size(); ++i)
        powered.add(text.product(c.weight(i), text.factor(c.values[i]).append("^").append(exponent)));
    return {{"powered", powered.text()}, {"exponent", exponent}};
}

/// Weighted power mean, continuous in p.
///
/// (sum w x^p / sum w)^(1/p); p = 0 is the geometric mean, -1 the harmonic, 1 the arithmetic, plus and minus infinity the maximum and the
/// minimum; 0 if a value is 0 and p is 0 or less. Values below `options.floor` are first raised to it.
///
/// values   n numbers, 0 or more; NaN is missing and skipped
/// weights  n numbers, 0 or more; 0 removes
/// returns  the mean, which rises with p; NaN if nothing is counted; relative error below 1e-14 where |p| ln(max/min) is below 10
/// throws   std::invalid_argument; Error for p that is NaN or a floor of 0 or less; std::domain_error for a value below 0 where there is
///          no floor
/// cost     O(n)
/// source   Bullen (2003) Handbook of Means and Their Inequalities, III.1, doi:10.1007/978-94-017-0399-4
/// example  (1, 3), equal weights, p = 2: sqrt(5)
inline double power(const Values& values, const Values& weights, const Power& options) {
    const bool limit = std::isinf(options.p);
    const double mean = !limit ? on_array(options, values, weights) : options.p < 0 ? minimum(values, weights) : maximum(values, weights);
    if (!options.floor && (weights.array() > 0 && values.array() < 0).any())
        throw std::domain_error("a power mean needs values of 0 or more");
    return limit ? std::max(mean, options.floor.value_or(mean)) : mean;
}

}  // namespace ceiba::combine

#pragma once

#include <ceiba/checker.hpp>
#include <set>

/// What can be judged of a scale.
namespace ceiba {

namespace detail {

/// The options of one normaliser.
struct NormaliserChecker {
    Checker& checker;
    const std::string& where;

    void ascending_ends(double low, double high, const std::string& at) const {
        if (!(low < high)) checker.report("bad_interval", at, {number(low), number(high)});
    }
    void output(const measure::Interval& range) const { ascending_ends(range.low, range.high, where + "/range"); }

    void operator()(const measure::Identity& n) const { ascending_ends(n.low, n.high, where); }
    void operator()(const measure::Goalposts& n) const {
        ascending_ends(n.low, n.high, where);
        if (n.log && !(n.low > 0)) checker.report("log_goalpost", where + "/low", {number(n.low)});
        output(n.range);
    }
    void operator()(const measure::Bands& n) const {
        std::set<double> values;
        for (std::size_t i = 0; i < n.bands.size(); ++i) {
            const measure::NumberBand& band = n.bands[i];
            const std::string at = where + "/bands/" + std::to_string(i);
            values.insert(band.value);
            if (band.low && band.high) ascending_ends(*band.low, *band.high, at);
            if (i == 0) {
                if (band.low) checker.report("band_hole", at + "/low", {"-∞", number(*band.low)});
            } else if (const measure::NumberBand& before = n.bands[i - 1]; before.low && band.low && *band.low < *before.low) {
                checker.report("bands_order", at + "/low");
            } else if (!before.high || !band.low || *band.low < *before.high) {
                checker.report("band_overlap", at, {band.low ? number(*band.low) : "-∞", before.high ? number(*before.high) : "∞"});
            } else if (*band.low > *before.high) {
                checker.report("band_hole", at + "/low", {number(*before.high), number(*band.low)});
            }
            if (i + 1 == n.bands.size() && band.high) checker.report("band_hole", at + "/high", {number(*band.high), "∞"});
        }
        if (values.size() < 2) checker.report("few_levels", where + "/bands");
    }
    void operator()(const measure::Piecewise& n) const {
        const std::string points = where + "/points";
        std::set<double> values;
        if (n.range) output(*n.range);
        for (std::size_t i = 0; i < n.points.size(); ++i) {
            const measure::CurvePoint& point = n.points[i];
            const std::string at = points + "/" + std::to_string(i);
            values.insert(point.value);
            if (i > 0 && !(n.points[i - 1].at < point.at)) checker.report("points_order", at + "/at", {number(point.at)});
            if (n.range) checker.within(point.value, n.range->low, n.range->high, at + "/value");
        }
        if (values.size() < 2) checker.report("few_levels", points);
    }
    void operator()(const measure::Logistic& n) const {
        checker.positive(n.steepness, where + "/steepness");
        output(n.range);
    }
    void operator()(const measure::Middle& n) const {
        if (!(n.low <= n.best_low && n.best_low <= n.best_high && n.best_high <= n.high)) checker.report("middle_order", where);
        else ascending_ends(n.low, n.high, where);
        output(n.range);
    }
    void operator()(const measure::Standard& n) const {
        checker.positive(n.deviation, where + "/deviation");
        checker.positive(n.to_deviation, where + "/to_deviation");
    }
    void operator()(const measure::ZScore& n) const { checker.positive(n.deviation, where + "/deviation"); }
    template <measure::Unfitted T>
    void operator()(const T& n) const {
        output(n.range);
    }
};

inline void check_scale(const Scale& scale, const std::string& where, Checker& checker) {
    if (scale.levels.empty() == !scale.numeric.has_value()) checker.report("scale_kind", where);
    std::set<std::string> codes;
    std::set<double> values;
    for (std::size_t i = 0; i < scale.levels.size(); ++i) {
        const Level& level = scale.levels[i];
        const std::string at = where + "/levels/" + std::to_string(i);
        if (!codes.insert(level.code).second) checker.report("duplicate_level", at + "/code", {level.code});
        if (!std::isfinite(level.value)) checker.report("not_finite", at + "/value", {number(level.value)});
        checker.colour(level.colour, at + "/colour");
        values.insert(level.value);
    }
    if (!scale.levels.empty() && values.size() < 2) checker.report("few_levels", where + "/levels");
    checker.treatment(scale.treatment, where + "/treatment");
    if (scale.numeric) std::visit(NormaliserChecker{checker, where + "/numeric"}, scale.numeric->value);
}

/// What is done to an indicator's answers before they are normalised: they are numbers, and their scale takes any.
inline void check_column(const Tree& tree, std::size_t i, const Scale& scale, Checker& checker) {
    const Question& q = *tree[i].node->question;
    const std::string where = tree[i].where + "/question";
    checker.treatment(q.treatment, where + "/treatment");
    if (!q.denominator && !q.treatment && !scale.treatment) return;
    const std::string at = q.denominator ? where + "/denominator" : q.treatment ? where + "/treatment" : where + "/scale";
    if (!scale.numeric) checker.report("needs_numbers", at, {tree[i].node->id});
    else if (std::holds_alternative<measure::Identity>(scale.numeric->value)) checker.report("needs_normaliser", at, {tree[i].node->id});
    if (!q.denominator) return;
    const auto by = tree.find(*q.denominator);
    const Scale* under = by ? tree.scale(*by) : nullptr;
    if (!by) checker.report("unknown_indicator", at, {*q.denominator, tree.closest(*q.denominator, true)});
    else if (!tree[*by].leaf()) checker.report("not_an_indicator", at, {*q.denominator});
    else if (under == nullptr || !under->numeric ||
             std::visit([](const auto& n) { return measure::accepted(n).low < 0; }, under->numeric->value))
        checker.report("bad_denominator", at, {*q.denominator});
    else if (tree[*by].node->question->denominator) checker.report("nested_denominator", at, {*q.denominator});
}

}  // namespace detail

}  // namespace ceiba

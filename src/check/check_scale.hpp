#pragma once

#include <cmath>
#include <limits>
#include <set>

#include "checker.hpp"

/// What can be judged of a scale.
namespace ceiba {

namespace detail {

/// The options of one normaliser.
struct NormaliserChecker {
    Checker& checker;
    const std::string& where;

    void output(const measure::Interval& range) const { checker.ends(range, where + "/range"); }

    void operator()(const measure::Identity& n) const { checker.ends({n.low, n.high}, where); }
    void operator()(const measure::Goalposts& n) const {
        checker.ends({n.low, n.high}, where);
        if (n.log && !(n.low > 0)) checker.report("log_goalpost", where + "/low", {number(n.low)});
        output(n.range);
    }
    void operator()(const measure::Bands& n) const {
        constexpr double no_limit = std::numeric_limits<double>::infinity();
        const std::string bands = where + "/bands";
        const auto report = [&](std::string_view code, std::size_t i, double from, double to) {
            const auto shown = [](double x) { return std::isinf(x) ? std::string(x < 0 ? "-∞" : "∞") : number(x); };
            checker.report(code, bands + "/" + std::to_string(i), {shown(from), shown(to)});
        };
        std::set<double> values;
        for (std::size_t i = 0; i < n.bands.size(); ++i) {
            values.insert(n.bands[i].value);
            if (i > 0 && n.bands[i].low.value_or(-no_limit) < n.bands[i - 1].low.value_or(-no_limit))
                return checker.report("bands_order", bands + "/" + std::to_string(i));
        }
        if (values.size() < 2) checker.report("few_levels", bands);
        double reached = -no_limit;
        for (std::size_t i = 0; i < n.bands.size(); ++i) {
            const double low = n.bands[i].low.value_or(-no_limit);
            const double high = n.bands[i].high.value_or(no_limit);
            if (!(low < high)) report("bad_interval", i, low, high);
            else if (low > reached) report("band_hole", i, reached, low);
            else if (low < reached || (i > 0 && !n.bands[i].low)) report("band_overlap", i, low, reached);
            reached = std::max(reached, high);
        }
        if (!n.bands.empty() && reached < no_limit) report("band_hole", n.bands.size() - 1, reached, no_limit);
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
            if (n.range && n.range->low < n.range->high) checker.within(point.value, n.range->low, n.range->high, at + "/value");
        }
        if (values.size() < 2) checker.report("few_levels", points);
        else if (!std::isfinite(n.points.back().at - n.points.front().at) || !is_finite({*values.begin(), *values.rbegin()}))
            checker.report("too_great", points);
    }
    void operator()(const measure::Logistic& n) const {
        checker.positive(n.steepness, where + "/steepness");
        output(n.range);
    }
    void operator()(const measure::Middle& n) const {
        if (!(n.low <= n.best_low && n.best_low <= n.best_high && n.best_high <= n.high)) checker.report("middle_order", where);
        else checker.ends({n.low, n.high}, where);
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
    else if (!scale.levels.empty() && !is_finite({*values.begin(), *values.rbegin()})) checker.report("too_great", where + "/levels");
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

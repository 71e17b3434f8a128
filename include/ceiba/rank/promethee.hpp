#pragma once

#include <ceiba/rank/options/promethee.hpp>
#include <ceiba/rank/outranking.hpp>

namespace ceiba::rank {

namespace detail {

/// The greatest number of alternatives that a Gaussian takes, which has no quick route: a minute for twenty criteria.
inline constexpr Index most_gaussian = 20000;

/// A preference function. Those that jump do so above `low`, to a half, and above `high`; those that rise do so from `low` to `high`.
struct Preference {
    enum class Shape { jump, rise, gaussian };
    Shape shape = Shape::jump;
    double low = 0;
    double high = 0;

    /// The preference for a over b, of which the criterion has more or less.
    double operator()(double a, double b, const Criterion& c) const {
        const double d = a - b;
        if (shape == Shape::jump) {
            const double slack = c.slack(a, b);
            return (d > low + slack ? 0.5 : 0) + (d > high + slack ? 0.5 : 0);
        }
        if (shape == Shape::rise) return d <= low ? 0 : d > high ? 1 : (d - low) / (high - low);
        return d > 0 ? -std::expm1(-0.5 * (d / high) * (d / high)) : 0;
    }
};

inline Preference preference(const Promethee& options, Index j) {
    using F = PreferenceFunction;
    using Shape = Preference::Shape;
    const auto k = static_cast<std::size_t>(j);
    const F f = options.preference.size() == 1 ? options.preference.front() : options.preference[k];
    const auto of = [&](const Thresholds& list) { return threshold(list, k).value_or(0); };
    if (f == F::gaussian) return {Shape::gaussian, 0, of(options.s)};
    if (f == F::u_shape) return {Shape::jump, of(options.q), of(options.q)};
    if (f == F::level) return {Shape::jump, of(options.q), of(options.p)};
    if (f == F::usual) return {};
    const double low = f == F::linear ? of(options.q) : 0;
    const double high = of(options.p);
    if (high - low <= tolerance * high) return {Shape::jump, low, low};
    return {Shape::rise, low, high};
}

/// What each alternative is preferred to those before it, added up; values ascend. Both ends of the range of those between low and high
/// move on with the alternative, and so does the sum of its differences from them, which is corrected for what rounding leaves out.
template <class Add>
void preferred(const std::vector<Keyed>& sorted, const Preference& f, const Criterion& c, Add add) {
    std::size_t full = 0;   // so many are more than `high` below
    std::size_t begun = 0;  // so many are more than `low` below
    double total = 0;       // sum of the differences from those in between
    double rest = 0;
    const auto plus = [&](double term) {
        const double y = term - rest;
        const double next = total + y;
        rest = (next - total) - y;
        total = next;
    };
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        const double a = sorted[i].key;
        if (f.shape == Preference::Shape::jump) {
            const auto beyond = [&](std::size_t k, double limit) { return a - sorted[k].key > limit + c.slack(a, sorted[k].key); };
            while (beyond(begun, f.low)) ++begun;
            while (full < begun && beyond(full, f.high)) ++full;
            add(sorted[i].at, 0.5 * static_cast<double>(full) + 0.5 * static_cast<double>(begun));
            continue;
        }
        const double before = i > 0 ? sorted[i - 1].key : a;
        for (; full < begun && a - sorted[full].key > f.high; ++full) plus(sorted[full].key - before);
        if (full == begun) total = rest = 0;
        else plus(static_cast<double>(begun - full) * (a - before));
        for (; a - sorted[begun].key > f.low; ++begun) {
            if (a - sorted[begun].key > f.high) full = begun + 1;
            else plus(a - sorted[begun].key);
        }
        const auto between = static_cast<double>(begun - full);
        add(sorted[i].at, static_cast<double>(full) + (total - between * f.low) / (f.high - f.low));
    }
}

/// How much one criterion prefers each alternative to the others (first column), and the others to it (second).
inline Eigen::MatrixX2d criterion_flows(const Preference& f, const Criterion& c, Index m) {
    Eigen::MatrixX2d out = Eigen::MatrixX2d::Zero(m, 2);
    if (f.shape == Preference::Shape::gaussian) {
        for (Index i = 0; i < m; ++i)
            for (Index k = 0; k < i; ++k) {
                const double up = f(c(i), c(k), c);
                const double down = f(c(k), c(i), c);
                out(i, 0) += up;
                out(i, 1) += down;
                out(k, 0) += down;
                out(k, 1) += up;
            }
        return out;
    }
    std::vector<double> values(static_cast<std::size_t>(m));
    for (Index i = 0; i < m; ++i) values[static_cast<std::size_t>(i)] = c(i);
    std::vector<Keyed> sorted = sorted_keys(values);
    preferred(sorted, f, c, [&](Index i, double value) { out(i, 0) = value; });
    std::ranges::reverse(sorted);
    for (Keyed& v : sorted) v.key = -v.key;
    preferred(sorted, f, c, [&](Index i, double value) { out(i, 1) = value; });
    return out;
}

/// The flows pair by pair: what criterion_flows() finds by sorting. The preference of the row over the column.
inline Eigen::MatrixXd preferences(const Promethee& options, const Problem& problem) {
    const Eigen::VectorXd weights = shares(problem.weights);
    const Index m = problem.alternatives();
    Eigen::MatrixXd out = Eigen::MatrixXd::Zero(m, m);
    for (Index j = 0; j < problem.criteria(); ++j) {
        const Criterion c = criterion(problem, j);
        const Preference f = preference(options, j);
        for (Index k = 0; k < m; ++k)
            for (Index i = 0; i < m; ++i) out(i, k) += weights[j] * f(c(i), c(k), c);
    }
    return out;
}

/// PROMETHEE I: 1 where the row is preferred to the column, -1 the reverse, 0 where they are indifferent, 2 where they cannot be compared.
inline Eigen::MatrixXd promethee_relation(const Eigen::MatrixXd& flows) {
    const Index m = flows.rows();
    Eigen::MatrixXd out(m, m);
    for (Index k = 0; k < m; ++k)
        for (Index i = 0; i < m; ++i) {
            const bool better = above(flows(i, 0), flows(k, 0)) || above(flows(k, 1), flows(i, 1));
            const bool worse = above(flows(k, 0), flows(i, 0)) || above(flows(i, 1), flows(k, 1));
            out(i, k) = better && worse ? 2 : better ? 1 : worse ? -1 : 0;
        }
    return out;
}

}  // namespace detail

inline void judge_criteria(const Promethee& options, const Vector& directions, std::vector<Issue>& issues) {
    using F = PreferenceFunction;
    const Index n = directions.size();
    detail::per_criterion(options.preference.size(), "preference", n, issues);
    detail::per_criterion(options.q.size(), "q", n, issues, false);
    detail::per_criterion(options.p.size(), "p", n, issues, false);
    detail::per_criterion(options.s.size(), "s", n, issues, false);
    if (has_errors(issues)) return;
    const auto need = [&](const Thresholds& list, std::string_view name, std::size_t j) {
        const auto value = detail::threshold(list, j);
        const std::string where = detail::threshold_place(name, list, j);
        if (!value && std::ranges::none_of(issues, [&](const Issue& i) { return i.where == where; }))
            issues.push_back(issue("missing_key", where, {std::string(name)}));
        return value;
    };
    for (std::size_t j = 0; j < static_cast<std::size_t>(n); ++j) {
        const F f = options.preference.size() == 1 ? options.preference.front() : options.preference[j];
        if (f == F::gaussian) need(options.s, "s", j);
        const auto q = f == F::u_shape || f == F::level || f == F::linear ? need(options.q, "q", j) : std::nullopt;
        const auto p = f == F::v_shape || f == F::level || f == F::linear ? need(options.p, "p", j) : std::nullopt;
        if (q && p && *p < *q) {
            const auto number = [](double x) { return ceiba::detail::number(x); };
            issues.push_back(issue("out_of_range", detail::threshold_place("p", options.p, j), {number(*p), "[" + number(*q) + ", ∞)"}));
        }
    }
}

inline void judge(const Promethee& options, const Problem& problem, std::vector<Issue>& issues) {
    if (std::ranges::find(options.preference, PreferenceFunction::gaussian) != options.preference.end())
        detail::paired(problem.alternatives(), detail::most_gaussian, issues);
    if (problem.explain) detail::paired(problem.alternatives(), detail::most_paired, issues);
}

inline Found found(const Promethee& options, const Problem& problem) {
    const Index m = problem.alternatives();
    const Eigen::VectorXd weights = detail::shares(problem.weights);
    Eigen::MatrixXd flows = Eigen::MatrixXd::Zero(m, 2);
    Found out;
    if (problem.explain) out.tables["criterion_flows"] = Eigen::MatrixXd::Zero(m, problem.criteria());
    const double others = m > 1 ? static_cast<double>(m - 1) : 1;
    for (Index j = 0; j < problem.criteria(); ++j) {
        if (weights[j] == 0 && !problem.explain) continue;
        const Eigen::MatrixX2d of = detail::criterion_flows(detail::preference(options, j), detail::criterion(problem, j), m);
        for (Index i = 0; i < m; ++i) {
            flows(i, 0) += weights[j] * (of(i, 0) / others);
            flows(i, 1) += weights[j] * (of(i, 1) / others);
        }
        if (problem.explain) out.tables["criterion_flows"].col(j) = (of.col(0) - of.col(1)) / others;
    }
    out.score = flows.col(0) - flows.col(1);
    out.rounding = detail::cancelled;
    if (problem.explain) {
        out.tables["preferences"] = detail::preferences(options, problem);
        out.tables["relation"] = detail::promethee_relation(flows);
    }
    out.tables["flows"] = std::move(flows);
    return out;
}

/// PROMETHEE: how much each alternative is preferred to the others on average, less how much they are preferred to it.
///
/// pi(a, b) = sum of w_j P_j(g_j(a) - g_j(b)) over the sum of w; phi+(a) = sum of pi(a, b) / (m - 1), phi-(a) = sum of pi(b, a) / (m - 1);
/// score = phi+ - phi-
///
/// P is 0 for a difference of 0 or less. A difference that is equal to a threshold to 1e-12 does not exceed it. Where p = q a linear
/// function jumps above q, where p = 0 a V-shaped one jumps above 0. Each criterion is sorted, and flows are summed along it.
///
/// x           alternatives x criteria, finite
/// weights     one for each criterion, 0 or more; they are divided by their sum
/// directions  1 for a benefit, -1 for a cost
/// returns     net flows from -1 to 1, 0 for a single alternative; always: flows (phi+, phi-, from 0 to 1); explained: criterion_flows (net
///             flow by each criterion alone), preferences (pi of the row over the column), and PROMETHEE I: relation (1 the row is
///             preferred to the column, -1 the reverse, 0 indifferent, 2 cannot be compared)
/// throws      Error with every issue of the input: a threshold that its function needs is missing, p below q; more than 20,000
///             alternatives with a Gaussian, more than 10,000 where it is explained
/// cost        O(n m log m) time and O(m) memory, with a Gaussian or explained O(n m^2)
/// source      Brans & Vincke (1985) A preference ranking organisation method, doi:10.1287/mnsc.31.6.647
/// example     4 3 2, 3 2 4, 5 1 3 with .5 .3 .2 and usual: phi+ .55 .35 .6, phi- .45 .65 .4, score .1 -.3 .2
inline Ranking promethee(const Table& x, const Vector& weights, const Vector& directions, const Promethee& options = {},
                         const Common& common = {}) {
    return ranking(options, x, weights, directions, common);
}

}  // namespace ceiba::rank

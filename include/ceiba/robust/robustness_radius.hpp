#pragma once

#include <Eigen/Core>
#include <algorithm>
#include <ceiba/progress.hpp>
#include <ceiba/rank/order.hpp>
#include <ceiba/robust/linear.hpp>
#include <ceiba/robust/options/robustness_radius.hpp>
#include <ceiba/snap.hpp>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>
#include <stdexcept>
#include <vector>

namespace ceiba::robust {

/// The nearest weights at which two alternatives are level; just beyond, one overtakes the other.
struct Overtaking {
    double radius = std::numeric_limits<double>::infinity();  ///< how far these weights are from those that are; infinite for never
    Eigen::VectorXd weights{};                                ///< n with sum 1; empty for never
    Index rises = -1;                                         ///< who overtakes; -1 for never
    Index falls = -1;                                         ///< whom
};

namespace detail {

inline double product(const Eigen::VectorXd& a, const Eigen::VectorXd& b) {
    double out = 0;
    for (Index j = 0; j < a.size(); ++j) out += a[j] * b[j];
    return out;
}

/// Criteria by their lead, the least first.
inline std::vector<Index> by_lead(const Eigen::VectorXd& lead) {
    std::vector<Index> out(static_cast<std::size_t>(lead.size()));
    std::iota(out.begin(), out.end(), Index{0});
    std::ranges::stable_sort(out, std::less<>(), [&](Index j) { return lead[j]; });
    return out;
}

/// Weight is moved from where the lead is greatest to where it is least, as much as is needed.
inline Eigen::VectorXd level_by_l1(const Eigen::VectorXd& lead, const Eigen::VectorXd& weights, double margin) {
    const std::vector<Index> order = by_lead(lead);
    const Index to = order.front();
    Eigen::VectorXd out = weights;
    for (std::size_t k = order.size(); k-- > 1 && margin > 0;) {
        const Index j = order[k];
        const double rate = lead[j] - lead[to];
        if (!(rate > 0)) break;
        const bool last = margin <= weights[j] * rate;
        const double moved = last ? margin / rate : weights[j];
        out[j] -= moved;
        out[to] += moved;
        margin = last ? 0 : margin - moved * rate;
    }
    return out;
}

/// Changes of at most t each that lower the lead as far as they can, and by how much that grows with t. They raise the weights of the least
/// leads by t and lower those of the greatest by t, or to 0; one in between takes what is left.
struct BoundedChange {
    Eigen::VectorXd change{};
    double lead = 0;
    double rate = 0;

    BoundedChange(const Eigen::VectorXd& leads, const std::vector<Index>& order, const Eigen::VectorXd& weights, double t)
        : change(weights.size()) {
        const auto lowered = [&](Index j) { return std::min(t, weights[j]); };
        const auto lowers = [&](Index j) { return t < weights[j] ? 1.0 : 0.0; };  // as t grows
        double left = 0;
        double growth = 0;
        for (Index j = 0; j < weights.size(); ++j) {
            left += lowered(j);
            growth += lowers(j);
        }
        bool full = true;
        for (const Index j : order) {
            const double room = t + lowered(j);
            const double room_growth = 1 + lowers(j);
            full = full && (left > room || (left == room && growth >= room_growth));
            const double share = full ? room : left;
            const double share_growth = full ? room_growth : growth;
            change[j] = share - lowered(j);
            lead += leads[j] * change[j];
            rate += leads[j] * (share_growth - lowers(j));
            left -= share;
            growth -= share_growth;
        }
    }
};

/// The lead falls with t, less and less: Newton's steps from 0 stay below the root and reach it, for the line is bent in few places.
inline Eigen::VectorXd level_by_greatest(const Eigen::VectorXd& lead, const Eigen::VectorXd& weights, double margin) {
    const std::vector<Index> order = by_lead(lead);
    double t = 0;
    for (Index step = 0; step < 4 * weights.size() + 16; ++step) {
        const BoundedChange at(lead, order, weights, t);
        const double next = t + (at.lead + margin) / -at.rate;
        if (!(at.rate < 0) || !(next > t)) break;
        t = next;
    }
    return weights + BoundedChange(lead, order, weights, t).change;
}

/// The weights nearest to v that are 0 or more with sum 1: v less some number, or 0.
///
/// source  Held, Wolfe & Crowder (1974) Validation of subgradient optimization, doi:10.1007/BF01580223
inline Eigen::VectorXd nearest_weights(const Eigen::VectorXd& v) {
    std::vector<double> sorted(v.begin(), v.end());
    std::ranges::sort(sorted, std::greater<>());
    double sum = 0;
    double less = -std::numeric_limits<double>::infinity();
    for (std::size_t k = 0; k < sorted.size(); ++k) {  // the greatest excess of the first k, shared by them
        sum += sorted[k];
        less = std::max(less, (sum - 1) / static_cast<double>(k + 1));
    }
    Eigen::VectorXd out(v.size());
    for (Index j = 0; j < v.size(); ++j) out[j] = std::max(v[j] - less, 0.0);
    return out;
}

/// The nearest weights to w - u lead, for the u that makes the lead 0; the lead falls with u along straight pieces, on each of which the
/// same weights are above 0.
inline Eigen::VectorXd level_by_l2(const Eigen::VectorXd& lead, const Eigen::VectorXd& weights) {
    double size = 0;
    for (const double x : lead) size = std::max(size, std::abs(x));
    double low = 0;
    double high = std::numeric_limits<double>::infinity();
    double u = 0;
    Eigen::VectorXd at = weights;
    for (int step = 0; step < 2000; ++step) {
        const double left = product(lead, at);
        if (std::abs(left) <= 1e-16 * size) break;
        (left > 0 ? low : high) = u;
        double count = 0;
        double mean = 0;
        for (Index j = 0; j < lead.size(); ++j) {
            if (!(at[j] > 0)) continue;
            mean += lead[j];
            ++count;
        }
        mean /= count;
        double rate = 0;
        for (Index j = 0; j < lead.size(); ++j)
            if (at[j] > 0) rate += (lead[j] - mean) * (lead[j] - mean);
        double next = u + left / rate;  // the end, if the same weights are above 0 until there
        if (!(next > low && next < high)) next = std::isfinite(high) ? low + (high - low) / 2 : std::max(2 * u, 1 / size);
        if (next == u || next == low || next == high) break;
        u = next;
        at = nearest_weights(weights - u * lead);
    }
    return at;
}

}  // namespace detail

/// The nearest weights at which an alternative loses its lead over another, criterion by criterion.
///
/// min |v - w| over v that are 0 or more, add up to 1 and have lead . v = 0
///
/// lead     n finite numbers: the values of the one less those of the other
/// weights  n, 0 or more with sum 1, at which the lead is 0 or more
/// returns  how far, and the weights, exact but for rounding. Never, where the other has the greater value nowhere, unless they are level
/// as
///          it is; and where all values are the same
/// throws   std::invalid_argument where the two have other sizes
/// cost     O(n log n), l2 and greatest a few times that
/// source   l2: the projection of Held, Wolfe & Crowder (1974), doi:10.1007/BF01580223
/// example  .6 .6 leads 1 0 by -.4 .6; with .5 .5 it loses that at .6 .4: l1 .2, l2 .141, greatest .1
inline Overtaking overtaking(const detail::Vector& lead, const detail::Vector& weights, Norm norm) {
    if (lead.size() != weights.size()) throw std::invalid_argument("a lead and a weight for each criterion");
    Overtaking out;
    const Eigen::VectorXd x = lead;
    const Eigen::VectorXd w = weights;
    const double margin = detail::product(x, w);
    double least = std::numeric_limits<double>::infinity();
    double size = 0;
    for (Index j = 0; j < x.size(); ++j) {
        least = std::min(least, x[j]);
        size = std::max(size, std::abs(x[j]));
    }
    if (size == 0) return out;
    if (margin <= 1e-15 * size) {
        out.radius = 0;
        out.weights = w;
        return out;
    }
    if (!(least < 0)) return out;
    out.weights = norm == Norm::l1   ? detail::level_by_l1(x, w, margin)
                  : norm == Norm::l2 ? detail::level_by_l2(x, w)
                                     : detail::level_by_greatest(x, w, margin);
    double sum = 0;
    double squares = 0;
    double greatest = 0;
    for (Index j = 0; j < w.size(); ++j) {
        out.weights[j] = std::max(out.weights[j], 0.0);
        const double change = std::abs(out.weights[j] - w[j]);
        sum += change;
        squares += change * change;
        greatest = std::max(greatest, change);
    }
    out.radius = norm == Norm::l1 ? sum : norm == Norm::l2 ? std::sqrt(squares) : greatest;
    return out;
}

/// The least change of all weights at once, their sum kept, at which the best of weighted sums is overtaken, or two of a ranking change
/// places, and who overtakes whom.
///
/// values   m x n, more is better
/// weights  n, 0 or more, in proportion; they are divided by their sum
/// norm     how a change is measured; greatest <= l2 <= l1
/// stays    the best or the ranking. Of a ranking only neighbours are tried: no other two are level before two neighbours are
/// returns  the radius within which everything stays, with the weights at its edge; infinite where no weights change it. 0 where two are
///          level (to 12 significant digits) that differ in some criterion
/// throws   Error: wrong_shape, not_finite, out_of_range or no_weight at the place; Stopped
/// cost     O(m n log n + m log m)
/// source   as a distance to the nearest indifference: Triantaphyllou & Sánchez (1997), doi:10.1111/j.1540-5915.1997.tb01306.x, for one
///          weight; Barron & Schmidt (1988) Sensitivity analysis of additive multiattribute value models, doi:10.1287/opre.36.1.122, for
///          all of them by least squares
/// example  values 1 0, .6 .6, 0 1 with .5 .5: .141 by l2, at .6 .4, where the first overtakes the second
inline Overtaking robustness_radius(const detail::Table& values, const detail::Vector& weights, Norm norm = Norm::l2,
                                    Stays stays = Stays::best) {
    const detail::Linear model(values, weights);
    const std::vector<Index> order = rank::order(model.score);
    Overtaking out;
    Eigen::VectorXd lead(model.criteria());
    for (std::size_t place = 1; place < order.size(); ++place) {
        pulse();
        const Index a = stays == Stays::best ? order.front() : order[place - 1];
        const Index b = order[place];
        for (Index j = 0; j < lead.size(); ++j) lead[j] = same(values(a, j), values(b, j)) ? 0 : values(a, j) - values(b, j);
        Overtaking found;
        if (same(model.score[a], model.score[b])) {
            if (!lead.isZero(0)) found = {.radius = 0, .weights = model.weights};
        } else {
            found = overtaking(lead, model.weights, norm);
        }
        if (!(found.radius < out.radius)) continue;
        out = found;
        out.rises = b;
        out.falls = a;
    }
    return out;
}

}  // namespace ceiba::robust

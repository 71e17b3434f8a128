#pragma once

#include <Eigen/Core>
#include <algorithm>
#include <ceiba/progress.hpp>
#include <ceiba/robust/options/weights.hpp>
#include <ceiba/robust/weights.hpp>
#include <cmath>
#include <limits>
#include <map>
#include <string>
#include <utility>
#include <vector>

/// Weights that meet constraints, and a step of hit-and-run among them.
namespace ceiba::robust::detail {

/// A sum in the order of the numbers, the same on every machine.
inline double plain_sum(const Eigen::VectorXd& numbers) {
    double out = 0;
    for (const double x : numbers) out += x;
    return out;
}

/// What is at least so many times something else: w[greater] >= least w[lesser].
struct AtLeast {
    Index greater = 0;
    Index lesser = 0;
    double least = 0;
};

/// Constraints on weights without that on their sum. All that meet them are closed under the least and the greatest of two, weight by
/// weight, and so have a least and a greatest member, found without a linear program.
struct Polytope {
    Eigen::MatrixXd ratio{};  ///< w_i >= ratio(i, j) w_j, with all that follows; 0 where nothing is known
    Eigen::VectorXd low{};
    Eigen::VectorXd high{};

    /// All that follows from the constraints; false if nothing meets them with sum 1.
    bool close() {
        const Index n = low.size();
        for (Index k = 0; k < n; ++k)
            for (Index i = 0; i < n; ++i)
                for (Index j = 0; j < n; ++j)
                    if (ratio(i, k) > 0 && ratio(k, j) > 0) ratio(i, j) = std::max(ratio(i, j), std::min(ratio(i, k) * ratio(k, j), 1e200));
        // more than itself: only 0 is
        for (Index i = 0; i < n; ++i)
            if (ratio(i, i) > 1 + 1e-12) high[i] = 0;
        const Eigen::VectorXd l = low;
        const Eigen::VectorXd h = high;
        for (Index i = 0; i < n; ++i)
            for (Index j = 0; j < n; ++j) {
                if (i == j || !(ratio(i, j) > 0)) continue;
                low[i] = std::max(low[i], ratio(i, j) * l[j]);
                high[j] = std::min(high[j], h[i] / ratio(i, j));
            }
        bool some = plain_sum(low) <= 1 + 1e-12 && plain_sum(high) >= 1 - 1e-12;
        for (Index i = 0; i < n; ++i) some = some && low[i] <= high[i] + 1e-12;
        return some;
    }
    /// The member on the way from the least to the greatest whose sum is 1.
    Eigen::VectorXd member() const {
        const double least = plain_sum(low);
        const double greatest = plain_sum(high);
        const double share = greatest > least ? std::clamp((1 - least) / (greatest - least), 0.0, 1.0) : 0;
        return low + share * (high - low);
    }
};

inline Polytope polytope(const WeightConstraints& options, Index n) {
    Polytope out{Eigen::MatrixXd::Zero(n, n), Eigen::VectorXd::Zero(n), Eigen::VectorXd::Ones(n)};
    const auto more = [&](Index i, Index j, double ratio) { out.ratio(i, j) = std::max(out.ratio(i, j), ratio); };
    for (const auto& o : options.order) more(o.greater, o.lesser, 1);
    for (const auto& r : options.ratios) {
        more(r.criterion, r.over, r.least);
        if (r.most) more(r.over, r.criterion, 1 / *r.most);
    }
    for (const auto& i : options.intervals) {
        out.low[i.criterion] = std::max(out.low[i.criterion], i.low);
        out.high[i.criterion] = std::min(out.high[i.criterion], i.high);
    }
    return out;
}

/// Constraints that nothing meets, without those that the contradiction does not need; the place of each.
inline std::vector<std::string> contradiction(WeightConstraints options, Index n) {
    std::vector<std::string> places;
    const auto thin_out = [&](auto& constraints, const std::string& where) {
        std::size_t place = 0;
        for (std::size_t k = 0; k < constraints.size(); ++place) {
            pulse();
            const auto one = constraints[k];
            constraints.erase(constraints.begin() + static_cast<std::ptrdiff_t>(k));
            if (!polytope(options, n).close()) continue;
            constraints.insert(constraints.begin() + static_cast<std::ptrdiff_t>(k++), one);
            places.push_back(where + std::to_string(place));
        }
    };
    thin_out(options.intervals, "/intervals/");
    thin_out(options.ratios, "/ratios/");
    thin_out(options.order, "/order/");
    return places;
}

/// The polytope without what is fixed: each criterion is a factor times a free weight, or a number.
struct Free {
    std::vector<Index> of{};   ///< which free weight; -1 for a number
    Eigen::VectorXd factor{};  ///< times it, or the number
    Eigen::VectorXd times{};   ///< of each free weight, the sum of the factors
    Eigen::VectorXd start{};   ///< inner free weights
    Eigen::VectorXd low{};     ///< of free weights
    Eigen::VectorXd high{};
    std::vector<AtLeast> pairs{};  ///< of free weights
};

/// Inner weights: those that still meet the constraints when all of them are drawn in as far as they can be.
inline Eigen::VectorXd inner(const Polytope& whole, const std::vector<Index>& free, double left, const Eigen::VectorXd& times) {
    const auto f = static_cast<Index>(free.size());
    // in shares of what is left, so that the sum is that of a polytope; a share that is nothing is no constraint
    const auto drawn_in = [&](double by) {
        Polytope out{Eigen::MatrixXd::Zero(f, f), Eigen::VectorXd(f), Eigen::VectorXd(f)};
        for (Index k = 0; k < f; ++k) {
            const Index i = free[static_cast<std::size_t>(k)];
            const double scale = times[k] / left;
            const double width = (whole.high[i] - whole.low[i]) / 2;
            out.low[k] = (whole.low[i] + by * width) * scale;
            out.high[k] = (whole.high[i] - by * width) * scale;
            for (Index l = 0; l < f; ++l) {
                const Index j = free[static_cast<std::size_t>(l)];
                if (k != l && whole.ratio(i, j) > 0) out.ratio(k, l) = whole.ratio(i, j) * (times[k] / times[l]) * (1 + by);
            }
        }
        return out;
    };
    double in = 0;
    double out = 1;
    Polytope best = drawn_in(0);
    best.close();
    for (int step = 0; step < 60; ++step) {
        const double middle = (in + out) / 2;
        Polytope tried = drawn_in(middle);
        bool some = true;
        {
            Polytope strict = tried;
            some = strict.close();
            for (Index k = 0; k < f && some; ++k) some = strict.ratio(k, k) <= 1 && strict.low[k] <= strict.high[k];
            some = some && plain_sum(strict.low) <= 1 && plain_sum(strict.high) >= 1;
            if (some) best = strict;
        }
        (some ? in : out) = middle;
    }
    return best.member().cwiseQuotient(times) * left;
}

inline Free free_part(const WeightConstraints& options, const Polytope& whole) {
    const Index n = whole.low.size();
    Free out{.of = std::vector<Index>(static_cast<std::size_t>(n), -1), .factor = whole.member()};
    if (plain_sum(whole.low) >= 1 - 1e-12 || plain_sum(whole.high) <= 1 + 1e-12) return out;  // one member alone has the sum 1
    std::vector<Index> first;
    double left = 1;
    std::vector<double> times;
    for (Index i = 0; i < n; ++i) {
        if (whole.high[i] - whole.low[i] <= 1e-12) {
            out.factor[i] = whole.low[i];
            left -= whole.low[i];
            continue;
        }
        std::size_t k = 0;
        while (k < first.size() && !(whole.ratio(i, first[k]) * whole.ratio(first[k], i) >= 1 - 1e-12)) ++k;
        out.of[static_cast<std::size_t>(i)] = static_cast<Index>(k);
        out.factor[i] = k < first.size() ? whole.ratio(i, first[k]) : 1;
        if (k == first.size()) {
            first.push_back(i);
            times.push_back(0);
        }
        times[k] += out.factor[i];
    }
    const auto f = static_cast<Index>(first.size());
    out.times = Eigen::Map<const Eigen::VectorXd>(times.data(), f);
    out.low = whole.low(first);
    out.high = whole.high(first);
    if (f == 1) {  // what is left is its own
        out.start = Eigen::VectorXd::Constant(1, left / times[0]);
        return out;
    }
    out.start = inner(whole, first, left, out.times);
    const Polytope said = polytope(options, n);
    std::map<std::pair<Index, Index>, double> pairs;
    for (Index i = 0; i < n; ++i)
        for (Index j = 0; j < n; ++j) {
            const Index k = out.of[static_cast<std::size_t>(i)];
            const Index l = out.of[static_cast<std::size_t>(j)];
            if (!(said.ratio(i, j) > 0) || k < 0 || l < 0 || k == l) continue;
            double& least = pairs[{k, l}];
            least = std::max(least, said.ratio(i, j) * out.factor[j] / out.factor[i]);
        }
    for (const auto& [which, least] : pairs) out.pairs.push_back({which.first, which.second, least});
    return out;
}

/// A step of hit-and-run: a point drawn uniformly on the line through `at` in a random direction that keeps the sum, as far as the
/// constraints let it.
///
/// source  Smith (1984) Efficient Monte Carlo procedures for generating points uniformly distributed over bounded regions,
///         doi:10.1287/opre.32.6.1296
inline void hit_and_run(const Free& part, Eigen::VectorXd& at, Eigen::VectorXd& direction, const Random& random, std::uint64_t draw,
                        std::uint64_t step) {
    const Index f = at.size();
    // Longer where there is more room; any law of directions that does not depend on the point leaves the uniform one as it is.
    double along = 0;
    double squares = 0;
    for (Index k = 0; k < f; ++k) {
        const double room = (part.high[k] - part.low[k]) * part.times[k];
        direction[k] = room * normal(random, draw, step * static_cast<std::uint64_t>(f + 1) + static_cast<std::uint64_t>(k));
        along += direction[k];
        squares += room * room;
    }
    double back = -std::numeric_limits<double>::infinity();
    double forth = -back;
    const auto limit = [&](double value, double rate) {  // value + t rate stays 0 or more
        if (rate > 0) back = std::max(back, -std::max(value, 0.0) / rate);
        if (rate < 0) forth = std::min(forth, -std::max(value, 0.0) / rate);
    };
    for (Index k = 0; k < f; ++k) {
        const double room = (part.high[k] - part.low[k]) * part.times[k];
        direction[k] = (direction[k] - room * room * along / squares) / part.times[k];
        limit(at[k] - part.low[k], direction[k]);
        limit(part.high[k] - at[k], -direction[k]);
    }
    for (const AtLeast& p : part.pairs) limit(at[p.greater] - p.least * at[p.lesser], direction[p.greater] - p.least * direction[p.lesser]);
    const double share = random.uniform(draw, 2 * (step * static_cast<std::uint64_t>(f + 1) + static_cast<std::uint64_t>(f)));
    if (!(std::isfinite(back) && std::isfinite(forth))) return;
    const double t = back + share * (forth - back);
    for (Index k = 0; k < f; ++k) at[k] = std::clamp(at[k] + t * direction[k], part.low[k], part.high[k]);
}

}  // namespace ceiba::robust::detail

#pragma once

#include <ceiba/rank/options/rim.hpp>
#include <ceiba/rank/ranking.hpp>

namespace ceiba::rank {

namespace detail {

/// The range of a criterion and the interval in it that is ideal.
struct RimScale {
    double low = 0;
    double high = 0;
    double ideal_low = 0;
    double ideal_high = 0;

    /// 1 for an ideal value, 0 at the end of the range.
    double value(double x) const {
        if (x < ideal_low) return ideal_low > low ? std::max(0.0, 1 - (ideal_low / 2 - x / 2) / (ideal_low / 2 - low / 2)) : 1;
        if (x > ideal_high) return high > ideal_high ? std::max(0.0, 1 - (x / 2 - ideal_high / 2) / (high / 2 - ideal_high / 2)) : 1;
        return 1;
    }
};

inline RimScale rim_scale(const Rim& options, const Problem& problem, Index j) {
    const auto k = static_cast<std::size_t>(j);
    RimScale out;
    if (options.bounds == RimBounds::given) {
        out.low = options.ranges[k][0];
        out.high = options.ranges[k][1];
    } else {
        const double* column = problem.x.data() + j * problem.x.outerStride();
        const auto [least, greatest] = std::minmax_element(column, column + problem.alternatives());
        out.low = *least;
        out.high = *greatest;
        if (options.ideals.empty()) {
            // what is equal to 12 digits is one value, and that is ideal
            out.ideal_low = problem.cost(j) || same(*least, *greatest) ? *least : *greatest;
            out.ideal_high = !problem.cost(j) || same(*least, *greatest) ? *greatest : *least;
            return out;
        }
        out.low = std::min(out.low, options.ideals[k][0]);
        out.high = std::max(out.high, options.ideals[k][1]);
    }
    out.ideal_low = options.ideals[k][0];
    out.ideal_high = options.ideals[k][1];
    return out;
}

}  // namespace detail

/// A range and an ideal for each criterion, the ideal within the range, and the values too.
inline void judge_criteria(const Rim& options, const Vector& directions, std::vector<Issue>& issues) {
    const auto n = static_cast<std::size_t>(directions.size());
    const bool given = options.bounds == RimBounds::given;
    const auto count = [&](const std::vector<std::vector<double>>& list, const char* name) {
        if (list.size() != n)
            issues.push_back(issue("wrong_shape", std::string("/") + name,
                                   {name, detail::shape(static_cast<Index>(list.size()), 2), detail::shape(directions.size(), 2)}));
    };
    if (given) count(options.ranges, "ranges");
    if (given || !options.ideals.empty()) count(options.ideals, "ideals");
    if (!given || !issues.empty()) return;
    for (std::size_t j = 0; j < n; ++j) {
        const double low = options.ranges[j][0];
        const double high = options.ranges[j][1];
        const std::string range = ceiba::detail::interval(low, high);
        const auto outside = [&](double x) { return !at_least(x, low) || !at_least(high, x); };
        for (std::size_t k = 0; k < 2; ++k)
            if (outside(options.ideals[j][k]))
                issues.push_back(issue("out_of_range", "/ideals/" + std::to_string(j) + '/' + std::to_string(k),
                                       {ceiba::detail::number(options.ideals[j][k]), range}));
    }
}

inline void judge(const Rim& options, const Problem& problem, std::vector<Issue>& issues) {
    if (options.bounds != RimBounds::given || std::ssize(options.ranges) != problem.criteria()) return;
    for (Index j = 0; j < problem.criteria(); ++j) {
        const std::vector<double>& range = options.ranges[static_cast<std::size_t>(j)];
        for (Index i = 0; i < problem.alternatives(); ++i)
            if (const double x = problem.x(i, j); !at_least(x, range[0]) || !at_least(range[1], x))
                issues.push_back(
                    detail::cell("out_of_range", i, j, {ceiba::detail::number(x), ceiba::detail::interval(range[0], range[1])}));
    }
}

inline Found found(const Rim& options, const Problem& problem) {
    const Index m = problem.alternatives();
    double heaviest = 0;  // taken out of squares, so that none overflows or vanishes
    for (Index j = 0; j < problem.criteria(); ++j) heaviest = std::max(heaviest, problem.weights[j]);
    Eigen::MatrixXd normalised(m, problem.criteria());
    Eigen::MatrixXd variations = Eigen::MatrixXd::Zero(m, 2);
    for (Index j = 0; j < problem.criteria(); ++j) {
        const detail::RimScale scale = detail::rim_scale(options, problem, j);
        const double weight = problem.weights[j] / heaviest;
        for (Index i = 0; i < m; ++i) {
            const double y = scale.value(problem.x(i, j));
            normalised(i, j) = y;
            variations(i, 0) += (y - 1) * weight * ((y - 1) * weight);
            variations(i, 1) += y * weight * (y * weight);
        }
    }
    Found out;
    out.score.resize(m);
    for (Index i = 0; i < m; ++i) {
        variations(i, 0) = std::sqrt(variations(i, 0));
        variations(i, 1) = std::sqrt(variations(i, 1));
        out.score[i] = variations(i, 1) / (variations(i, 0) + variations(i, 1));
    }
    out.tables["variations"] = variations * heaviest;
    if (problem.explain) {
        out.tables["weighted"] = normalised * problem.weights.asDiagonal();
        out.tables["normalised"] = std::move(normalised);
    }
    return out;
}

/// RIM, the reference ideal method: how near each alternative is to an ideal that is an interval within the range of a criterion.
///
/// f = 1 in [C, D], 1 - (C - x) / (C - A) below, 1 - (x - D) / (B - D) above; I+ = |w f - w|; I- = |w f|; score = I- / (I+ + I-)
///
/// x           alternatives x criteria, finite, within their ranges [A, B]
/// weights     one for each criterion, 0 or more
/// directions  1 for a benefit, -1 for a cost; they count only where no ideal is stated and bounds = data
/// returns     closeness from 0 to 1, 1 where all is ideal; table variations (I+, I-); explained: normalised (f), weighted (w f)
/// throws      Error with every issue of the input: a value outside its range, an ideal that is not within it
/// cost        O(m n)
/// source      Cables, Lamata & Verdegay (2016) RIM-reference ideal method in multicriteria decision making,
///             doi:10.1016/j.ins.2015.12.011
/// example     1, 4, 8 in [0, 10] with the ideal [4, 5]: .25 1 .4
inline Ranking rim(const Table& x, const Vector& weights, const Vector& directions, const Rim& options, const Common& common = {}) {
    return ranking(options, x, weights, directions, common);
}

}  // namespace ceiba::rank

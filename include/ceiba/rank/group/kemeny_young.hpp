#pragma once

#include <ceiba/rank/group/options/kemeny_young.hpp>
#include <ceiba/rank/group/ranking.hpp>

namespace ceiba::rank::group {

/// More alternatives than this have too many orders.
inline constexpr Index kemeny_most = 12;

inline void judge(const KemenyYoung&, const Problem& problem, std::vector<Issue>& issues) {
    if (problem.alternatives() > kemeny_most)
        issues.push_back(issue("wrong_shape", "/matrix",
                               {"matrix", rank::detail::shape(problem.alternatives(), problem.criteria()),
                                rank::detail::shape(kemeny_most, problem.criteria()) + " or less"}));
}

inline Found found(const KemenyYoung& options, const Problem& problem) {
    const auto m = static_cast<std::size_t>(problem.alternatives());
    Eigen::MatrixXd support = detail::support(problem);
    double total = 0;
    for (const double w : problem.weights) total += w;
    // what it costs to put a before b: the weight for b before a, and half of that which ties them
    const auto cost = [&](std::size_t a, std::size_t b) {
        const double before = support(static_cast<Index>(a), static_cast<Index>(b));
        const double after = support(static_cast<Index>(b), static_cast<Index>(a));
        return after + (total - before - after) / 2;
    };
    // least[set]: of the orders of the alternatives in a set, one bit each, the least cost of the pairs within it
    std::vector<double> least(std::size_t{1} << m, 0);
    const auto first = [&](std::size_t set, std::size_t a) {
        double sum = least[set & ~(std::size_t{1} << a)];
        for (std::size_t b = 0; b < m; ++b)
            if (b != a && (set >> b & 1U) != 0) sum += cost(a, b);
        return sum;
    };
    for (std::size_t set = 1; set < least.size(); ++set) {
        double best = std::numeric_limits<double>::infinity();
        for (std::size_t a = 0; a < m; ++a)
            if ((set >> a & 1U) != 0) best = std::min(best, first(set, a));
        least[set] = best;
    }
    Found out;
    out.score.resize(problem.alternatives());
    bool unique = true;
    std::size_t rest = least.size() - 1;
    for (double place = 1; rest != 0; ++place) {
        std::size_t chosen = m;
        for (std::size_t a = 0; a < m; ++a) {
            if ((rest >> a & 1U) == 0 || !at_least(least[rest], first(rest, a))) continue;
            if (chosen == m) chosen = a;
            else unique = false;
        }
        out.score[static_cast<Index>(chosen)] = place;
        rest &= ~(std::size_t{1} << chosen);
    }
    const double unit = options.unit == KemenyUnit::kemeny_snell ? 2 : 1;
    out.tables["cost"] = Eigen::MatrixXd::Constant(1, 1, unit * least.back());
    out.tables["unique"] = Eigen::MatrixXd::Constant(1, 1, unique ? 1 : 0);
    if (problem.explain) out.tables["pairwise"] = std::move(support);
    return out;
}

/// The Kemeny-Young order: of all orders without ties the one that is nearest to the rankings, exactly.
///
/// cost = sum w d(order, ranking), d the pairs in opposite orders and half of those that the ranking ties; of several orders with the
/// least cost the one that has the first alternative of the table first, where this is equal the second, and so on
///
/// x        alternatives x rankings, 1 for the best; at most 12 alternatives
/// weights  one for each ranking, 0 or more; none: each counts 1
/// returns  the place in the order, 1 to m; tables of one number: cost, unique (1, or 0 where another order costs as little to 12 digits);
///          explained: pairwise (the weight for the row against the column)
/// throws   Error with every issue of the input
/// cost     O(n m^2 + 2^m m^2), memory O(2^m)
/// source   Kemeny (1959) Mathematics without numbers, Daedalus 88: 577-591; Young (1988) Condorcet's theory of voting,
///          doi:10.2307/1961757
/// example  rankings 1 2 3, 2 3 1 and 3 1 2, a cycle: 1 2 3 with the cost 4, not unique
inline Ranking kemeny_young(const Table& x, const Vector& weights = Eigen::VectorXd(), const KemenyYoung& options = {},
                            const Common& common = {}) {
    return ranking(options, x, weights, common);
}

}  // namespace ceiba::rank::group

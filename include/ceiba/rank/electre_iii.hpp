#pragma once

#include <ceiba/rank/credibility.hpp>
#include <ceiba/rank/options/electre_iii.hpp>

namespace ceiba::rank {

namespace detail {

/// The thresholds of ELECTRE III on a criterion, which may grow with a value.
struct PseudoCriterion {
    PairThresholds at_zero{};
    PairThresholds slope{};

    PairThresholds at(double value) const {
        return {at_zero.q + slope.q * value, at_zero.p + slope.p * value, at_zero.v + slope.v * value};
    }
};

inline PseudoCriterion pseudo_criterion(const ElectreIii& options, Index j) {
    const auto k = static_cast<std::size_t>(j);
    const auto of = [&](const Thresholds& list) { return threshold(list, k).value_or(0); };
    const bool veto = threshold(options.v, k).has_value() || threshold(options.v_slope, k).has_value();
    return {{of(options.q), of(options.p), veto ? of(options.v) : no_veto},
            {of(options.q_slope), of(options.p_slope), of(options.v_slope)}};
}

/// How credible it is that the row is at least as good as the column.
struct Credibilities {
    Eigen::MatrixXd concordance{};
    Eigen::MatrixXd credibility{};
};

inline Credibilities credibilities(const ElectreIii& options, const Problem& problem) {
    const Index m = problem.alternatives();
    const Index n = problem.criteria();
    const Eigen::VectorXd weights = shares(problem.weights);
    Credibilities out{Eigen::MatrixXd(m, m), Eigen::MatrixXd(m, m)};
    std::vector<Criterion> criteria;
    std::vector<PseudoCriterion> thresholds;
    for (Index j = 0; j < n; ++j) {
        criteria.push_back(criterion(problem, j));
        thresholds.push_back(pseudo_criterion(options, j));
    }
    Pair pair(n);
    for (Index b = 0; b < m; ++b)
        for (Index a = 0; a < m; ++a) {
            for (Index j = 0; j < n; ++j) {
                const auto k = static_cast<std::size_t>(j);
                const Criterion& c = criteria[k];
                const bool from_a = (c(a) < c(b)) == (options.base == ThresholdBase::direct);
                const PairThresholds t = thresholds[k].at(c.column[from_a ? a : b]);
                pair.compare(j, c(b) - c(a), t, c.slack(c(a), c(b)));
            }
            out.concordance(a, b) = pair.concordance(weights);
            out.credibility(a, b) = pair.credibility(weights);
        }
    return out;
}

/// One distillation: the classes of the alternatives in the order in which they are taken out, from 1. `sign` is 1 where the best are
/// taken out first, -1 where the worst are.
inline Eigen::VectorXd distillation(const ElectreIii& options, const Eigen::MatrixXd& credibility, int sign) {
    const auto s = [&](double level) { return options.intercept + options.slope * level; };
    const auto greatest = [&](const std::vector<Index>& among, double below) {
        double out = 0;
        for (const Index a : among)
            for (const Index b : among)
                if (a != b && credibility(a, b) < below) out = std::max(out, credibility(a, b));
        return out;
    };
    const auto all = std::numeric_limits<double>::infinity();
    Eigen::VectorXd out = Eigen::VectorXd::Zero(credibility.rows());
    std::vector<Index> rest(static_cast<std::size_t>(credibility.rows()));
    std::iota(rest.begin(), rest.end(), Index{0});
    for (double rank = 1; !rest.empty(); ++rank) {
        std::vector<Index> tied = rest;
        double level = greatest(tied, all);
        while (tied.size() > 1) {
            const double before = level;
            const double cut = level - s(level);
            level = options.cut == DistillationCut::exact ? std::max(0.0, cut) : greatest(tied, cut - tolerance);
            std::vector<int> quality(tied.size(), 0);  // how many it is preferred to, less how many are preferred to it
            for (std::size_t i = 0; i < tied.size(); ++i)
                for (std::size_t k = 0; k < tied.size(); ++k) {
                    const double forth = credibility(tied[i], tied[k]);
                    const double margin = options.margin == DistillationMargin::of_pair ? s(forth) : s(level);
                    if (i == k || !above(forth, level) || !above(forth - credibility(tied[k], tied[i]), margin)) continue;
                    quality[i] += sign;
                    quality[k] -= sign;
                }
            const int best = *std::ranges::max_element(quality);
            std::vector<Index> kept;
            for (std::size_t i = 0; i < tied.size(); ++i)
                if (quality[i] == best) kept.push_back(tied[i]);
            const bool fewer = kept.size() < tied.size();
            tied = std::move(kept);
            if (options.tied == DistillationTies::restarted && fewer) level = greatest(tied, all);
            else if (level <= tolerance || (!fewer && level == before)) break;
        }
        for (const Index a : tied) out[a] = rank;
        std::erase_if(rest, [&](Index a) { return out[a] > 0; });
    }
    return out;
}

}  // namespace detail

inline void judge_criteria(const ElectreIii& options, const Vector& directions, std::vector<Issue>& issues) {
    const Index n = directions.size();
    detail::per_criterion(options.q.size(), "q", n, issues);
    detail::per_criterion(options.p.size(), "p", n, issues);
    detail::per_criterion(options.v.size(), "v", n, issues, false);
    detail::per_criterion(options.q_slope.size(), "q_slope", n, issues, false);
    detail::per_criterion(options.p_slope.size(), "p_slope", n, issues, false);
    detail::per_criterion(options.v_slope.size(), "v_slope", n, issues, false);
}

inline void judge(const ElectreIii& options, const Problem& problem, std::vector<Issue>& issues) {
    detail::paired(problem.alternatives(), detail::most_paired, issues);
    if (has_errors(issues)) return;
    for (Index j = 0; j < problem.criteria(); ++j) {
        const auto k = static_cast<std::size_t>(j);
        const double* column = problem.x.data() + j * problem.x.outerStride();
        const auto [least, greatest] = std::minmax_element(column, column + problem.alternatives());
        for (const double value : {*least, *greatest})
            detail::ordered(detail::pseudo_criterion(options, j).at(value), options.q, options.p, options.v, k, issues);
    }
}

inline Found found(const ElectreIii& options, const Problem& problem) {
    const Index m = problem.alternatives();
    detail::Credibilities of = detail::credibilities(options, problem);
    Eigen::MatrixXd places(m, 2);
    places.col(0) = detail::distillation(options, of.credibility, 1);
    const Eigen::VectorXd worst = detail::distillation(options, of.credibility, -1);
    const double last = worst.maxCoeff();
    for (Index i = 0; i < m; ++i) places(i, 1) = last + 1 - worst[i];
    Found out;
    out.score.resize(m);
    for (Index i = 0; i < m; ++i) out.score[i] = -(places(i, 0) + places(i, 1)) / 2;
    if (problem.explain) {
        Eigen::MatrixXd relation(m, m);
        for (Index b = 0; b < m; ++b)
            for (Index a = 0; a < m; ++a) {
                const bool better = places(a, 0) < places(b, 0) || places(a, 1) < places(b, 1);
                const bool worse = places(a, 0) > places(b, 0) || places(a, 1) > places(b, 1);
                relation(a, b) = better && worse ? 2 : better ? 1 : worse ? -1 : 0;
            }
        out.tables["relation"] = std::move(relation);
        out.tables["concordance"] = std::move(of.concordance);
        out.tables["credibility"] = std::move(of.credibility);
    }
    out.tables["distillations"] = std::move(places);
    return out;
}

/// ELECTRE III: the mean place of each alternative in two rankings, distilled from the best down and from the worst up.
///
/// c_j(a, b) falls from 1 where b is better by q_j to 0 where it is by p_j, d_j(a, b) rises from 0 at p_j to 1 at v_j; c = sum of w_j c_j
/// over the sum of w; credibility sigma = c times (1 - d_j) / (1 - c) for each d_j > c. A distillation starts at the greatest sigma, goes
/// to the greatest one below l - s(l), s(l) = .30 - .15 l, and takes those with the greatest number of alternatives b with sigma(a, b) > l
/// and sigma(a, b) - sigma(b, a) > s(sigma(a, b)), less that of those of which they are b; among these it goes on from l, down to one
/// alternative or l = 0; then it starts anew with the rest. score = -(mean of both ranks)
///
/// Where q = p a criterion agrees up to q, where p = v it vetoes above p; comparisons take 1e-12 for equal. A threshold is q + q_slope
/// times the value of the worse alternative, or of the better one with base `inverse`.
///
/// x           alternatives x criteria, finite
/// weights     one for each criterion, 0 or more; they are divided by their sum. A criterion of weight 0 can veto
/// directions  1 for a benefit, -1 for a cost
/// returns     -(mean of the two ranks), -1 at best; always: distillations (rank from the best down, rank from the worst up, both dense and
///             1 for the best); explained: concordance, credibility (of the row being at least as good as the column), relation (1 the row
///             is better, -1 worse, 0 equal in both, 2 they cannot be compared)
/// throws      Error with every issue of the input: q or p is missing, not 0 <= q <= p <= v; s is not from 0 to 1; more than 10,000
///             alternatives
/// cost        O(n m^2) for the credibilities, up to O(m^3) for a distillation; O(m^2) memory
/// source      Roy (1978) ELECTRE III: un algorithme de classements fondé sur une représentation floue des préférences, Cahiers du CERO
///             20(1), 3-24; Figueira, Mousseau & Roy (2005) ELECTRE methods, doi:10.1007/0-387-23081-5_4
/// example     10, 6, 5 on one criterion with q 1 and p 2: 10 before the others, which are equal: -1, -2, -2
inline Ranking electre_iii(const Table& x, const Vector& weights, const Vector& directions, const ElectreIii& options,
                           const Common& common = {}) {
    return ranking(options, x, weights, directions, common);
}

}  // namespace ceiba::rank

#pragma once

#include <ceiba/rank/options/electre_i.hpp>
#include <ceiba/rank/outranking.hpp>

namespace ceiba::rank {

namespace detail {

/// The share of the weights for which the row is at least as good as the column.
inline Eigen::MatrixXd concordance(const Problem& problem) {
    const Index m = problem.alternatives();
    const Eigen::VectorXd weights = shares(problem.weights);
    Eigen::MatrixXd out = Eigen::MatrixXd::Zero(m, m);
    for (Index j = 0; j < problem.criteria(); ++j) {
        const Criterion c = criterion(problem, j);
        for (Index b = 0; b < m; ++b)
            for (Index a = 0; a < m; ++a)
                if (c(b) - c(a) <= c.slack(c(a), c(b))) out(a, b) += weights[j];
    }
    return out;
}

/// How much worse the row is than the column where it is worst, in the largest range of all criteria.
inline Eigen::MatrixXd discordance(const Problem& problem) {
    const Index m = problem.alternatives();
    Eigen::MatrixXd out = Eigen::MatrixXd::Zero(m, m);
    double largest = 0;
    for (Index j = 0; j < problem.criteria(); ++j) {
        const Criterion c = criterion(problem, j);
        for (Index b = 0; b < m; ++b)
            for (Index a = 0; a < m; ++a) {
                out(a, b) = std::max(out(a, b), c(b) - c(a));
                largest = std::max(largest, c(b) - c(a));
            }
    }
    if (largest > 0) out /= largest;
    return out;
}

/// Circles of a relation: the number of the circle of each alternative, in an order in which none is reached from a later one.
inline std::vector<Index> circles(const Eigen::MatrixXd& relation) {
    const Index m = relation.rows();
    std::vector<Index> done;  // by when all that an alternative reaches is known
    std::vector<Index> next(static_cast<std::size_t>(m), -1);
    std::vector<Index> path;
    for (Index start = 0; start < m; ++start) {
        if (next[static_cast<std::size_t>(start)] >= 0) continue;
        next[static_cast<std::size_t>(start)] = 0;
        path = {start};
        while (!path.empty()) {
            const Index a = path.back();
            Index& b = next[static_cast<std::size_t>(a)];
            while (b < m && (relation(a, b) == 0 || next[static_cast<std::size_t>(b)] >= 0)) ++b;
            if (b < m) {
                next[static_cast<std::size_t>(b)] = 0;
                path.push_back(b);
            } else {
                done.push_back(a);
                path.pop_back();
            }
        }
    }
    std::vector<Index> out(static_cast<std::size_t>(m), -1);
    Index count = 0;
    for (auto last = done.rbegin(); last != done.rend(); ++last) {
        if (out[static_cast<std::size_t>(*last)] >= 0) continue;
        out[static_cast<std::size_t>(*last)] = count;
        path = {*last};
        while (!path.empty()) {
            const Index a = path.back();
            path.pop_back();
            for (Index b = 0; b < m; ++b)
                if (relation(b, a) != 0 && out[static_cast<std::size_t>(b)] < 0) {
                    out[static_cast<std::size_t>(b)] = count;
                    path.push_back(b);
                }
        }
        ++count;
    }
    return out;
}

/// The kernel of a relation whose circles count as one alternative each: the only set without arrows inside from which an arrow leads to
/// each of the rest.
inline std::vector<Index> kernel(const Eigen::MatrixXd& relation) {
    const std::vector<Index> circle = circles(relation);
    const Index count = circle.empty() ? 0 : *std::ranges::max_element(circle) + 1;
    std::vector<std::vector<Index>> members(static_cast<std::size_t>(count));
    for (Index i = 0; i < relation.rows(); ++i) members[static_cast<std::size_t>(circle[static_cast<std::size_t>(i)])].push_back(i);
    std::vector<Index> out;
    for (const std::vector<Index>& these : members) {
        const bool reached =
            std::ranges::any_of(these, [&](Index b) { return std::ranges::any_of(out, [&](Index a) { return relation(a, b) != 0; }); });
        if (!reached) out.insert(out.end(), these.begin(), these.end());
    }
    std::ranges::sort(out);
    return out;
}

}  // namespace detail

inline void judge(const ElectreI&, const Problem& problem, std::vector<Issue>& issues) {
    detail::paired(problem.alternatives(), detail::most_paired, issues);
    for (Index j = 0; j < problem.criteria(); ++j) {
        const double* column = problem.x.data() + j * problem.x.outerStride();
        const auto [least, greatest] = std::minmax_element(column, column + problem.alternatives());
        if (!std::isfinite(*greatest - *least)) issues.push_back(issue("too_great", "/matrix"));
    }
}

inline Found found(const ElectreI& options, const Problem& problem) {
    const Index m = problem.alternatives();
    Eigen::MatrixXd concordance = detail::concordance(problem);
    Eigen::MatrixXd discordance = detail::discordance(problem);
    Eigen::MatrixXd outranks(m, m);
    for (Index b = 0; b < m; ++b)
        for (Index a = 0; a < m; ++a)
            outranks(a, b) = a != b && !detail::above(options.concordance.value_or(1), concordance(a, b)) &&
                             !detail::above(discordance(a, b), options.discordance.value_or(0));
    Found out;
    const std::vector<Index> kernel = detail::kernel(outranks);
    out.score = Eigen::VectorXd::Zero(m);
    for (const Index i : kernel) out.score[i] = 1;
    Eigen::MatrixXd degrees = Eigen::MatrixXd::Zero(m, 2);
    for (Index b = 0; b < m; ++b)
        for (Index a = 0; a < m; ++a) {
            degrees(a, 0) += outranks(a, b);
            degrees(b, 1) += outranks(a, b);
        }
    out.tables["degrees"] = std::move(degrees);
    out.sets["kernel"] = kernel;
    if (problem.explain) {
        out.tables["concordance"] = std::move(concordance);
        out.tables["discordance"] = std::move(discordance);
        out.tables["outranks"] = std::move(outranks);
    }
    return out;
}

/// ELECTRE I: the kernel, a choice of alternatives of which none outranks another and one of which outranks each of the rest.
///
/// C(a, b) = weights of the criteria with g_j(a) >= g_j(b), over their sum; D(a, b) = greatest g_j(b) - g_j(a) over the largest range of
/// all criteria, 0 where a is nowhere worse; a outranks b if C >= concordance and D <= discordance
///
/// Values are used as they are given. Alternatives that outrank each other in a circle count as one for the kernel, which therefore is
/// there and is the only one. Comparisons take 1e-12 for equal.
///
/// x           alternatives x criteria, finite, best on one scale
/// weights     one for each criterion, 0 or more; they are divided by their sum
/// directions  1 for a benefit, -1 for a cost
/// returns     1 in the kernel, 0 outside; set kernel; always: degrees (how many it outranks, how many outrank it); explained: concordance,
///             discordance, outranks (1 where the row outranks the column)
/// throws      Error with every issue of the input: a threshold is missing or not in [0, 1]; more than 10,000 alternatives; a range that is
///             no number
/// cost        O(n m^2), O(m^2) memory
/// source      Roy (1968) Classement et choix en présence de points de vue multiples: la méthode ELECTRE, doi:10.1051/ro/196802V100571
/// example     8 6, 6 8, 5 5 with 1 1, concordance .5, discordance .3: the first two outrank each other and the third: 1 1 0
inline Ranking electre_i(const Table& x, const Vector& weights, const Vector& directions, const ElectreI& options,
                         const Common& common = {}) {
    return ranking(options, x, weights, directions, common);
}

}  // namespace ceiba::rank

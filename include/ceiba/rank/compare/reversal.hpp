#pragma once

#include <array>
#include <ceiba/rank/ranking.hpp>

/// The three tests of rank reversal of Wang & Triantaphyllou (2008) Ranking irregularities when evaluating alternatives by using some
/// ELECTRE methods, doi:10.1016/j.omega.2005.12.003. The method is rank::Method, or the options of any method.
namespace ceiba::rank::compare {

/// An alternative that was replaced, the row of `worse` that replaced it, and who was best then.
struct Replacement {
    Index replaced{};
    Index by{};
    std::vector<Index> best{};
    friend bool operator==(const Replacement&, const Replacement&) = default;
};

/// Test 1: who is best, how often one was replaced, and each time that the best changed.
struct Reversal1 {
    bool passes = true;
    std::vector<Index> best{};
    Index trials = 0;
    std::vector<Replacement> failures{};
};

/// Test 2: what the method says of each two alternatives alone.
struct Reversal2 {
    bool passes = true;
    Eigen::MatrixXd pairwise{};                    ///< 1 where the row is better than the column, -1 where it is worse, 0 where they tie
    std::vector<std::array<Index, 3>> failures{};  ///< a no worse than b, b no worse than c, and c better than a
};

/// Test 3: the pairs of alternatives that alone are in another order than among all.
struct Reversal3 {
    bool passes = true;
    Eigen::MatrixXd pairwise{};  ///< of each two alone, as in test 2
    Eigen::VectorXd rank{};      ///< among all
    std::vector<std::array<Index, 2>> failures{};
};

namespace detail {

/// The alternatives of the first rank.
inline std::vector<Index> best(const Ranking& found) {
    std::vector<Index> out;
    for (Index i = 0; i < found.rank.size(); ++i)
        if (found.rank[i] == 1) out.push_back(i);
    return out;
}

/// Whether a is before b (1), after it (-1) or beside it (0).
inline double before(double a, double b) {
    return static_cast<double>(a < b) - static_cast<double>(a > b);
}

/// How a table is ranked by the tests: the first of the places that ties hold, so that the best have 1.
inline Common plain(Common common) {
    common.ties = Ties::minimum;
    common.explain = false;
    return common;
}

template <class M>
Eigen::MatrixXd pairwise(const M& method, const Table& x, const Vector& weights, const Vector& directions, const Common& common) {
    Eigen::MatrixXd out = Eigen::MatrixXd::Zero(x.rows(), x.rows());
    Eigen::MatrixXd two(2, x.cols());
    for (Index a = 0; a < x.rows(); ++a)
        for (Index b = 0; b < a; ++b) {
            two.row(0) = x.row(a);
            two.row(1) = x.row(b);
            const Ranking found = ranking(method, two, weights, directions, common);
            out(a, b) = before(found.rank[0], found.rank[1]);
            out(b, a) = -out(a, b);
        }
    return out;
}

}  // namespace detail

/// Test 1: the best stays the best when another alternative gives way to a worse one.
///
/// Every alternative that is not among the best is replaced in turn by each row of `worse`. Whether that row is worse is for the caller
/// to see to: worse than the one it replaces on every criterion, for each that it replaces.
///
/// x        alternatives x criteria
/// worse    k x criteria
/// returns  passes if those of the first rank are the same each time
/// throws   Error of the method, or wrong_shape of /worse
/// cost     k (m - 1) runs of the method
/// example  the table 1 1, 2 3 with 0 0, weighted sums: passes, 1 trial
template <class M>
Reversal1 reversal_1(const M& method, const Table& x, const Vector& weights, const Vector& directions, const Table& worse,
                     const Common& common = {}) {
    if (worse.cols() != x.cols())
        throw_if_errors({issue("wrong_shape", "/worse",
                               {"worse", rank::detail::shape(worse.rows(), worse.cols()), rank::detail::shape(worse.rows(), x.cols())})});
    const Common plain = detail::plain(common);
    Reversal1 out;
    out.best = detail::best(ranking(method, x, weights, directions, plain));
    Eigen::MatrixXd table = x;
    for (Index i = 0; i < x.rows(); ++i) {
        if (std::ranges::find(out.best, i) != out.best.end()) continue;
        for (Index k = 0; k < worse.rows(); ++k) {
            table.row(i) = worse.row(k);
            std::vector<Index> best = detail::best(ranking(method, table, weights, directions, plain));
            ++out.trials;
            if (best != out.best) out.failures.push_back({i, k, std::move(best)});
        }
        table.row(i) = x.row(i);
    }
    out.passes = out.failures.empty();
    return out;
}

/// What is not transitive: each a no worse than b, b no worse than c, with c better than a.
///
/// pairwise  as of Reversal2
/// cost      O(m^3)
inline std::vector<std::array<Index, 3>> cycles(const Table& pairwise) {
    std::vector<std::array<Index, 3>> out;
    const Index m = pairwise.rows();
    for (Index a = 0; a < m; ++a)
        for (Index b = 0; b < m; ++b)
            for (Index c = 0; c < m; ++c)
                if (a != b && b != c && pairwise(a, b) >= 0 && pairwise(b, c) >= 0 && pairwise(c, a) > 0) out.push_back({a, b, c});
    return out;
}

/// Test 2: what the method says of each two alternatives alone is transitive.
///
/// returns  passes if no a is at least as good as b, b as c, and c better than a; every such three
/// throws   Error of the method
/// cost     m (m - 1) / 2 runs of the method on two rows, and O(m^3)
template <class M>
Reversal2 reversal_2(const M& method, const Table& x, const Vector& weights, const Vector& directions, const Common& common = {}) {
    Reversal2 out;
    out.pairwise = detail::pairwise(method, x, weights, directions, detail::plain(common));
    out.failures = cycles(out.pairwise);
    out.passes = out.failures.empty();
    return out;
}

/// Test 3: each two alternatives alone are in the order that they have among all.
///
/// returns  passes if every pair is; every pair that is not
/// throws   Error of the method
/// cost     m (m - 1) / 2 runs of the method on two rows, and one on all
template <class M>
Reversal3 reversal_3(const M& method, const Table& x, const Vector& weights, const Vector& directions, const Common& common = {}) {
    const Common plain = detail::plain(common);
    Reversal3 out;
    out.rank = ranking(method, x, weights, directions, plain).rank;
    out.pairwise = detail::pairwise(method, x, weights, directions, plain);
    for (Index a = 0; a < x.rows(); ++a)
        for (Index b = a + 1; b < x.rows(); ++b)
            if (out.pairwise(a, b) != detail::before(out.rank[a], out.rank[b])) out.failures.push_back({a, b});
    out.passes = out.failures.empty();
    return out;
}

}  // namespace ceiba::rank::compare

#include <ceiba/rank/copras.hpp>
#include <ceiba/rank/edas.hpp>
#include <ceiba/rank/topsis.hpp>
#include <ceiba/rank/vikor.hpp>

#include "laws.hpp"

/// Tables longer than the blocks that methods take at a time, and lists of scores longer than those that are sorted by comparison.
namespace {

using namespace ceiba::rank;

/// Sums of a thousand terms, added in another order.
constexpr double many_rounding_errors = 1e-12;

struct Long {
    Eigen::MatrixXd x{};
    Eigen::VectorXd weights{};
    Eigen::VectorXd directions{};
};
Long long_table(Index m, Index n) {
    tests::Numbers numbers(7);
    Long out{Eigen::MatrixXd(m, n), Eigen::VectorXd(n), Eigen::VectorXd(n)};
    for (Index j = 0; j < n; ++j) {
        out.weights[j] = numbers.between(.1, 1);
        out.directions[j] = j % 3 == 1 ? -1 : 1;
        for (Index i = 0; i < m; ++i) out.x(i, j) = numbers.between(.1, 1) * std::pow(10, static_cast<double>(j));
    }
    return out;
}

bool nearly(const Eigen::ArrayXd& a, const Eigen::ArrayXd& b) {
    return (a - b).abs().maxCoeff() <= many_rounding_errors;
}

/// The best of each column, then the worst.
std::pair<Eigen::ArrayXd, Eigen::ArrayXd> ends_of(const Eigen::MatrixXd& x, const Eigen::VectorXd& directions) {
    const Eigen::ArrayXd least = x.colwise().minCoeff();
    const Eigen::ArrayXd greatest = x.colwise().maxCoeff();
    return {(directions.array() > 0).select(greatest, least), (directions.array() > 0).select(least, greatest)};
}

}  // namespace

TEST_CASE("long tables are ranked as the formulas say", "[rank]") {
    for (const Index m : {511, 512, 513, 1300}) {
        const auto [x, weights, directions] = long_table(m, 5);
        Eigen::MatrixXd v = x;
        for (Index j = 0; j < 5; ++j) v.col(j) *= weights[j] / x.col(j).norm();
        const auto [best, worst] = ends_of(v, directions);
        const Eigen::ArrayXd to_best = (v.rowwise() - best.matrix().transpose()).rowwise().norm();
        const Eigen::ArrayXd to_worst = (v.rowwise() - worst.matrix().transpose()).rowwise().norm();
        CHECK(nearly(topsis(x, weights, directions).score, to_worst / (to_best + to_worst)));

        const auto [top, bottom] = ends_of(x, directions);
        Eigen::MatrixXd regret = x;
        for (Index j = 0; j < 5; ++j) regret.col(j) = weights[j] / weights.sum() * (top[j] - x.col(j).array()) / (top[j] - bottom[j]);
        const Ranking compromise = vikor(x, weights, directions);
        CHECK(nearly(compromise.tables.at("S").col(0), regret.rowwise().sum()));
        CHECK(nearly(compromise.tables.at("R").col(0), regret.rowwise().maxCoeff()));

        Eigen::MatrixXd d = x;
        for (Index j = 0; j < 5; ++j) d.col(j) = directions[j] * (x.col(j).array() / x.col(j).mean() - 1) * weights[j];
        const Ranking distances = edas(x, weights, directions);
        CHECK(nearly(distances.tables.at("SP").col(0), d.cwiseMax(0).rowwise().sum()));
        CHECK(nearly(distances.tables.at("SN").col(0), (-d).cwiseMax(0).rowwise().sum()));

        Eigen::ArrayXd plus = Eigen::ArrayXd::Zero(m);
        Eigen::ArrayXd minus = Eigen::ArrayXd::Zero(m);
        for (Index j = 0; j < 5; ++j) (directions[j] > 0 ? plus : minus) += weights[j] * x.col(j).array() / x.col(j).sum();
        const Eigen::ArrayXd q = plus + minus.sum() / (minus * minus.inverse().sum());
        CHECK(nearly(copras(x, weights, directions).score, q / q.maxCoeff()));
    }
}

TEST_CASE("many scores are ordered however they are spread", "[rank]") {
    tests::Numbers numbers(11);
    for (const Index m : {48, 49, 500, 5000})
        for (int kind = 0; kind < 6; ++kind) {
            Eigen::VectorXd score(m);
            for (double& s : score) {
                s = numbers.between(-1, 1);
                if (kind == 1) s = std::exp(600 * s);                                           // most are next to nothing
                if (kind == 2) s = std::round(3 * s);                                           // ties, some of them of -0 and 0
                if (kind == 3) s *= 1.7e308;                                                    // no difference of the ends is a number
                if (kind == 4) s = 5e-324 * static_cast<double>(numbers.below(9));              // nor is one over it
                if (kind == 5) s = numbers.chance(.01) ? 1e9 * s : 1 + 1e-3 * numbers.share();  // two crowds
            }
            for (const bool higher : {true, false}) {
                std::vector<Index> wanted(static_cast<std::size_t>(m));
                for (Index i = 0; i < m; ++i) wanted[static_cast<std::size_t>(i)] = i;
                std::ranges::stable_sort(wanted, [&](Index a, Index b) { return higher ? score[a] > score[b] : score[a] < score[b]; });
                CHECK(order(score, higher) == wanted);
            }
        }
}

#include <ceiba/rank/pareto.hpp>

#include "laws.hpp"

using namespace ceiba::rank;

TEST_CASE("Pareto fronts, by hand", "[rank]") {
    Eigen::MatrixXd x(5, 2);
    x << 1, 3, 3, 1, 2, 2, 1, 2, 1, 1;
    const Ranking found = pareto(x, tests::column({1, 1}), {}, {.ties = Ties::dense, .explain = true});
    CHECK(found.score == tests::column({1, 1, 1, 2, 3}));
    CHECK(found.rank == found.score);
    CHECK(!found.higher_is_better);
    CHECK(found.sets.at("front") == std::vector<Index>{0, 1, 2});
    const Eigen::MatrixXd& dominance = found.tables.at("dominance");
    CHECK(dominance.row(0).transpose() == tests::column({0, 0, 0, 1, 1}));
    CHECK(dominance.row(4).isZero(0));
    x.col(1) = -x.col(1);
    CHECK(pareto(x, tests::column({1, -1})).score == found.score);
}

TEST_CASE("Pareto fronts of equal alternatives, of one, and of ties of decimals", "[rank]") {
    CHECK(pareto(Eigen::MatrixXd::Ones(3, 2), tests::column({1, -1})).score == tests::column({1, 1, 1}));
    CHECK(pareto(Eigen::MatrixXd::Ones(1, 2), tests::column({1, -1})).sets.at("front") == std::vector<Index>{0});
    Eigen::MatrixXd x(2, 2);
    x << 0.1 + 0.2, 5, 0.3, 5;  // the first is no better for its rounding
    CHECK(pareto(x, tests::column({1, 1})).score == tests::column({1, 1}));
    x << 0.3, 5, 0.1 + 0.2, 4;
    CHECK(pareto(x, tests::column({1, 1})).score == tests::column({1, 2}));
    CHECK(pareto(x, tests::column({-1, 1})).score == tests::column({1, 2}));
}

TEST_CASE("Pareto fronts are what peeling gives", "[rank]") {
    tests::Numbers numbers(5);
    for (int round = 0; round < 200; ++round) {
        const auto m = static_cast<Index>(1 + numbers.below(20));
        const Eigen::MatrixXd x = Eigen::MatrixXd::NullaryExpr(m, 3, [&](Index, Index) { return static_cast<double>(numbers.below(5)); });
        const auto dominates = [&](Index a, Index b) { return (x.row(a).array() >= x.row(b).array()).all() && x.row(a) != x.row(b); };
        Eigen::VectorXd front = Eigen::VectorXd::Zero(m);
        for (double k = 1; (front.array() == 0).any(); ++k) {
            const Eigen::VectorXd before = front;
            for (Index b = 0; b < m; ++b) {
                bool dominated = before[b] != 0;
                for (Index a = 0; a < m; ++a) dominated = dominated || (before[a] == 0 && dominates(a, b));
                if (!dominated) front[b] = k;
            }
        }
        CHECK(pareto(x, tests::column({1, 1, 1})).score == front);
    }
}

#include <ceiba/robust/linear.hpp>

#include "robust/matrices.hpp"

using namespace ceiba::robust;
using tests::column;
using tests::matrices::Issues;
using tests::matrices::rows;
using tests::matrices::thrown;

TEST_CASE("sums without each criterion are those of all others", "[robust]") {
    tests::Numbers numbers(1);
    for (const Index n : {1, 2, 3, 7, 8, 20}) {
        const Eigen::MatrixXd x = tests::matrices::drawn(numbers, 5, n);
        const Eigen::VectorXd w = tests::matrices::drawn(numbers, n, 1);
        const detail::Linear model(x, w);
        CHECK(std::abs(model.weights.sum() - 1) <= 1e-15);
        CHECK((model.score - x * w / w.sum()).norm() <= 1e-15);
        std::vector<int> times(static_cast<std::size_t>(n));
        detail::for_each_without(model, [&](Index k, const Eigen::VectorXd& sum, double weight) {
            ++times[static_cast<std::size_t>(k)];
            Eigen::VectorXd others = w / w.sum();
            others[k] = 0;
            CHECK((sum - x * others).norm() <= 1e-14);
            CHECK(std::abs(weight - others.sum()) <= 1e-14);
        });
        CHECK(times == std::vector<int>(static_cast<std::size_t>(n), 1));
    }
}

TEST_CASE("what is wrong with weighted sums is said at its place", "[robust]") {
    const auto issues = [](const Eigen::MatrixXd& x, const Eigen::VectorXd& w) { return thrown([&] { detail::Linear(x, w); }); };
    CHECK(issues(Eigen::MatrixXd(0, 0), column({})) == Issues{"out_of_range /alternatives", "out_of_range /criteria"});
    CHECK(issues(rows({{1, 2}}), column({1})) == Issues{"wrong_shape /weights"});
    CHECK(issues(rows({{1, tests::nan}, {tests::infinity, 1e200}}), column({-1, tests::nan})) ==
          Issues{"not_finite /values/0/1", "not_finite /values/1/0", "out_of_range /values/1/1", "out_of_range /weights/0",
                 "out_of_range /weights/1"});
    CHECK(issues(rows({{1, 2}}), column({0, 0})) == Issues{"no_weight /weights"});
}

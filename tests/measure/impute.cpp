#include <ceiba/measure/impute.hpp>

#include "laws.hpp"

using namespace ceiba::measure;

TEST_CASE("impute by hand", "[measure]") {
    CHECK(imputed_by_mean(tests::column({1, tests::nan, 6})) == tests::column({1, 3.5, 6}));
    CHECK(imputed_by_median(tests::column({1, tests::nan, 2, 90})) == tests::column({1, 2, 2, 90}));
    CHECK(imputed_by_median(tests::column({1, tests::nan, 2})) == tests::column({1, 1.5, 2}));
    CHECK(imputed_by_group(tests::column({1, tests::nan, 3, 10, tests::nan}), {0, 0, 0, 1, 1}, mean_of) ==
          tests::column({1, 2, 3, 10, 10}));
    CHECK(imputed_by_last(tests::column({1, tests::nan, 3, tests::nan, tests::nan})) == tests::column({1, 1, 3, 3, 3}));
}

TEST_CASE("impute on a line by hand, by the time between, and none beyond the ends", "[measure]") {
    const Eigen::VectorXd x = imputed_by_line(tests::column({tests::nan, 1, tests::nan, 3, tests::nan}), tests::column({-1, 0, 1, 4, 5}));
    CHECK(std::isnan(x[0]));
    CHECK(x[2] == 1.5);
    CHECK(std::isnan(x[4]));
    CHECK(std::isnan(imputed_by_last(tests::column({tests::nan, 1}))[0]));
}

TEST_CASE("impute: nothing to fill with leaves the hole", "[measure]") {
    CHECK(std::isnan(imputed_by_mean(tests::column({tests::nan}))[0]));
    CHECK(imputed_by_mean(tests::column({})).size() == 0);
    const Eigen::VectorXd x = imputed_by_group(tests::column({tests::nan, tests::nan, 1}), {0, -1, 1}, mean_of);
    CHECK(std::isnan(x[0]));  // nobody else in its group
    CHECK(std::isnan(x[1]));  // no group
    const Eigen::VectorXd alone = imputed_by_group(tests::column({tests::nan, 1}), {-1, -1}, mean_of);
    CHECK(std::isnan(alone[0]));
}

TEST_CASE("COINr issue 40: imputing never changes an observed number", "[measure]") {
    tests::Numbers numbers(30);
    for (int round = 0; round < tests::rounds; ++round) {
        Eigen::VectorXd x(8);
        Eigen::VectorXd times(8);
        std::vector<int> groups;
        for (Eigen::Index i = 0; i < 8; ++i) {
            x[i] = numbers.chance(0.3) ? tests::nan : numbers.between(-9, 9);
            times[i] = static_cast<double>(i);
            groups.push_back(static_cast<int>(numbers.below(3)) - 1);
        }
        for (const Eigen::VectorXd& out : {imputed_by_mean(x), imputed_by_median(x), imputed_by_group(x, groups, mean_of),
                                           imputed_by_last(x), imputed_by_line(x, times)})
            for (Eigen::Index i = 0; i < 8; ++i)
                if (!std::isnan(x[i])) CHECK(out[i] == x[i]);
    }
}

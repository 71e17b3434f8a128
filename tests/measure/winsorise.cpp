#include <ceiba/measure/winsorise.hpp>

#include "laws.hpp"

using namespace ceiba::measure;

TEST_CASE("winsorise by hand: the extreme becomes the next number", "[measure]") {
    const Winsorised w = winsorised(tests::column({0, 1, 2, 3, 4, 5, 100}));  // skewness 2.63, kurtosis 6.95
    CHECK(w.values == tests::column({0, 1, 2, 3, 4, 5, 5}));
    CHECK(w.times == 1);
    CHECK(w.limits == treatment::Limits{.high = 5});
    const Winsorised low = winsorised(tests::column({0, -1, -2, -3, -4, -5, -100}));
    CHECK(low.values == tests::column({0, -1, -2, -3, -4, -5, -5}));
    CHECK(low.limits == treatment::Limits{.low = -5});
}

TEST_CASE("winsorise: all copies of the extreme go, until the shape is right or the most is reached", "[measure]") {
    const Eigen::VectorXd x = tests::column({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 200, 5000});
    const Winsorised twice = winsorised(x);  // skewness 3.73, 2.28, -0.21
    CHECK(twice.times == 2);
    CHECK(twice.values.tail(3) == tests::column({12, 12, 12}));
    CHECK(twice.limits == treatment::Limits{.high = 12});
    const Winsorised once = winsorised(x, {.most = 1});
    CHECK(once.times == 1);
    CHECK(once.values.tail(2) == tests::column({200, 200}));
}

TEST_CASE("winsorise: both limits must be passed", "[measure]") {
    const Eigen::VectorXd x = tests::column({0, 1, 2, 3, 4, 5, 100});
    CHECK(winsorised(x, {.skewness = 2.64}).times == 0);
    CHECK(winsorised(x, {.kurtosis = 6.96}).times == 0);
    CHECK(winsorised(x, {.skewness = 2.63, .kurtosis = 6.95}).times == 1);
}

TEST_CASE("pitfall C5: winsorising two-valued or constant data changes nothing and says so", "[measure]") {
    for (const Eigen::VectorXd& x : {tests::column({0, 0, 0, 0, 0, 0, 0, 0, 0, 1}), tests::column({3, 3, 3, 3}), tests::column({3}),
                                     tests::column({}), tests::column({tests::infinity, 1, 2, 3})}) {
        const Winsorised w = winsorised(x, {.skewness = 0, .kurtosis = -100});
        CHECK(w.values == x);
        CHECK(w.times == 0);
        CHECK(w.limits == treatment::Limits{});
    }
}

TEST_CASE("winsorise: missing stays missing, the column is not touched, and order does not matter", "[measure]") {
    const Eigen::VectorXd x = tests::column({100, 0, tests::nan, 1, 2, 3, 4, 5});
    const Winsorised w = winsorised(x);
    CHECK(x[0] == 100);
    CHECK(w.values[0] == 5);
    CHECK(std::isnan(w.values[2]));
}

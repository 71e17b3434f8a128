#include <ceiba/combine/weakest_link_plus.hpp>

#include "laws.hpp"

using namespace ceiba::combine;
using tests::column;

namespace {

/// PEFA's numbers: D 1, C 2, B 3, A 4, and half a level for a plus.
double grade(std::initializer_list<double> dimensions) {
    return weakest_link_plus(column(dimensions), Eigen::VectorXd::Ones(static_cast<Eigen::Index>(dimensions.size())));
}

}  // namespace

TEST_CASE("the weakest link with plus by hand", "[combine]") {
    CHECK(grade({1, 3}) == 1.5);     // D, B: D+
    CHECK(grade({2, 2, 2}) == 2);    // C
    CHECK(grade({4, 3, 4}) == 3.5);  // B+
    CHECK(grade({4, 4}) == 4);       // A never carries a plus
    CHECK(grade({1, tests::nan}) == 1);
    CHECK(grade({0.3, 0.1 + 0.2}) == 0.3);  // no other is higher, to 12 digits
}

TEST_CASE("the plus never passes the greatest child", "[combine]") {
    CHECK(weakest_link_plus(column({1, 1.25}), column({1, 1})) == 1.25);
    CHECK(weakest_link_plus(column({1, 4}), column({1, 1}), {.plus = 9}) == 4);
    CHECK(weakest_link_plus(column({1, 4}), column({1, 1}), {.plus = 0}) == 1);
    CHECK_THROWS_AS(weakest_link_plus(column({1}), column({1}), {.plus = -1}), ceiba::Error);
}

TEST_CASE("the weakest link with plus: laws", "[combine]") {
    tests::mean_laws([](const auto& values, const auto& weights) { return weakest_link_plus(values, weights); }, 0, 5);
}

#include <ceiba/measure/treat.hpp>

#include "laws.hpp"

using namespace ceiba::measure;

TEST_CASE("a number after a treatment", "[measure]") {
    CHECK(treated(Treatment{}, 7) == 7);
    CHECK(treated(Treatment{treatment::Limits{.low = 1, .high = 5}}, 7) == 5);
    CHECK(treated(Treatment{treatment::Limits{.low = 1, .high = 5}}, 0) == 1);
    CHECK(treated(Treatment{treatment::Limits{.low = 1}}, 7) == 7);
    CHECK(std::abs(treated(Treatment{treatment::Log{.shift = 1}}, 6) - std::log(7)) <= tests::rounding_errors);
}

TEST_CASE("what takes its constants from a column has none before it is fitted", "[measure]") {
    for (const Treatment& t : {Treatment{treatment::Winsorise{}}, Treatment{treatment::Log{}}}) {
        CHECK(needs_fit(t));
        CHECK(std::isnan(treated(t, 7)));
    }
    for (const Treatment& t : {Treatment{}, Treatment{treatment::Limits{.high = 5}}, Treatment{treatment::Log{.shift = 1}}})
        CHECK_FALSE(needs_fit(t));
}

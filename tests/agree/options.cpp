#include <ceiba/agree/options.hpp>

#include "catch.hpp"

using namespace ceiba::agree;

TEST_CASE("options of agreement are described", "[agree]") {
    CHECK(ceiba::describe::name_of(Metric::ordinal) == "ordinal");
    CHECK(ceiba::describe::value_of<KappaWeights>("quadratic") == KappaWeights::quadratic);
    CHECK(ceiba::describe::value_of<Judged>("mean") == std::nullopt);
    CHECK(WithinGroup{}.below_zero == BelowZero::keep);
}

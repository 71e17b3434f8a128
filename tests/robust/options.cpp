#include <ceiba/robust/options.hpp>

#include "catch.hpp"

TEST_CASE("options of a bootstrap are described", "[robust]") {
    CHECK(ceiba::describe::name_of(ceiba::robust::Resample::raters) == "raters");
    CHECK(ceiba::robust::Bootstrap{}.draws == 2000);
}

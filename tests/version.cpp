#include <ceiba/version.hpp>
#include <regex>
#include <string>

#include "catch.hpp"

TEST_CASE("version: three numbers, as CMake and the Python build read them") {
    CHECK(std::regex_match(ceiba::version, std::regex(R"(\d+\.\d+\.\d+)")));
    CHECK(std::string(ceiba::version) == CEIBA_VERSION);
}

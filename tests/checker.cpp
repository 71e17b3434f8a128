#include "checker.hpp"

#include "catch.hpp"

using namespace ceiba::detail;

TEST_CASE("an id survives survey tools and SQL", "[checker]") {
    for (const char* id : {"a", "law_2", "z9"}) CHECK(is_id(id));
    for (const char* id : {"", "2a", "_a", "A", "a-b", "a.b", "ñ", "a b"}) CHECK_FALSE(is_id(id));
}

TEST_CASE("an id is no keyword of C++ or Python", "[checker]") {
    for (const char* id : {"class", "alignas", "yield", "lambda", "co_await", "and", "xor_eq"}) CHECK(is_keyword(id));
    for (const char* id : {"law", "clas", "class_", "ass", "", " "}) CHECK_FALSE(is_keyword(id));
}

TEST_CASE("a date is a day that exists", "[checker]") {
    for (const char* date : {"2025-01-31", "2024-02-29", "2000-02-29"}) CHECK(is_date(date));
    for (const char* date :
         {"2025-02-29", "1900-02-29", "2025-13-01", "2025-00-10", "2025-04-31", "2025-1-1", "2025/01/01", "20250101", ""})
        CHECK_FALSE(is_date(date));
}

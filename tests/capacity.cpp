#include <ceiba/capacity.hpp>

#include "catch.hpp"

using namespace ceiba;

TEST_CASE("indices of a capacity by hand", "[capacity]") {
    const auto index = shapley({{{"a"}, 0.2}, {{"b"}, 0.3}, {{"a", "b"}, 0.5}});
    CHECK(index.at("a") == Approx(0.45).margin(1e-15));
    CHECK(index.at("b") == Approx(0.55).margin(1e-15));
    CHECK(interaction({{{"b"}, 0.3}, {{"a"}, 0.2}, {{"a", "b"}, 0.5}}) ==
          std::map<std::pair<std::string, std::string>, double>{{{"b", "a"}, 0.5}});
}

TEST_CASE("masses that make no capacity", "[capacity]") {
    const auto issue_of = [](const std::vector<combine::Mass>& masses) {
        try {
            shapley(masses);
        } catch (const Error& e) {
            return e.issues()[0].code + ' ' + e.issues()[0].where;
        }
        return std::string();
    };
    CHECK(issue_of({}) == "zero_weights /masses");
    CHECK(issue_of({{{}, 1}}) == "empty_group /masses/0/children");
    CHECK(issue_of({{{"a"}, -1}, {{"b"}, 2}}) == "falling_capacity /masses");
    CHECK(issue_of({{{"a", "a"}, 1}}) == "named_twice /masses/0/children/1");
}

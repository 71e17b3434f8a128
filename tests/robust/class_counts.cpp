#include <ceiba/robust/class_counts.hpp>

#include "robust/matrices.hpp"

using namespace ceiba::robust;
using tests::matrices::rows;

TEST_CASE("acceptability of classes, by hand", "[robust]") {
    ClassCounts counts(2, 3);
    counts.add({0, 2});
    counts.add({1, -1});
    ClassCounts more(2, 3);
    more.add({0, 2});
    more.add({0, -1});
    counts.merge(more);
    CHECK(counts.acceptability() == rows({{.75, .25, 0}, {0, 0, 1}}));
    CHECK(counts.without_class() == std::vector<std::uint64_t>{0, 2});
    CHECK(std::isnan(ClassCounts(1, 2).acceptability()(0, 1)));
    CHECK_THROWS_AS(counts.add({0}), std::invalid_argument);
    CHECK_THROWS_AS(counts.add({0, 3}), std::invalid_argument);
    CHECK_THROWS_AS(counts.add({0, -2}), std::invalid_argument);
    CHECK_THROWS_AS(counts.merge(ClassCounts(2, 2)), std::invalid_argument);
}

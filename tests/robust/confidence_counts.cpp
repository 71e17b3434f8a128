#include <ceiba/robust/confidence_counts.hpp>

#include "robust/matrices.hpp"

using namespace ceiba::robust;
using tests::column;
using tests::matrices::same_bits;

TEST_CASE("confidence factors of scores, by hand", "[robust]") {
    ConfidenceCounts counts(3);
    counts.add(0, column({1, 1, 0}));  // none is strictly better
    counts.add(0, column({1, 2, 0}));
    counts.add(0, column({tests::nan, tests::nan, tests::nan}));
    counts.add(1, column({tests::nan, 2, 1}));
    ConfidenceCounts more(3);
    more.add(0, column({4, 2, 1}));
    more.add(2, column({5, 1, 2}));
    counts.merge(more);
    CHECK(same_bits(counts.factors(), column({.5, 1, 0})));
    CHECK(std::isnan(ConfidenceCounts(1).factors()[0]));
    CHECK_THROWS_AS(counts.add(0, column({1})), std::invalid_argument);
    CHECK_THROWS_AS(counts.merge(ConfidenceCounts(2)), std::invalid_argument);
}

#include "consult/ratings.hpp"

#include "catch.hpp"
#include "consultation.hpp"

using namespace consulted;

TEST_CASE("one rating an institution: the lower median of its answers, the less favourable where lower is better") {
    ceiba::Method m;
    m.defaults.validated_by = std::vector<Source>{};
    const ceiba::Evaluation e(framework(),
                              assessment({said("north", "plan", 4), said("north", "plan", 2, Source::interview), said("court", "plan", 5),
                                          said("north", "delay", 4), said("north", "delay", 2, Source::interview),
                                          without("court", "delay", State::outside_mandate), said("court", "population", .5)}),
                              m);
    const ceiba::Tree& tree = e.evaluated().tree;
    const auto rated = ceiba::detail::ratings(e.evaluated(), {});
    using Rated = std::map<std::string, double>;
    CHECK(rated[*tree.find("plan")] == Rated{{"court", 5}, {"north", 2}});
    CHECK(rated[*tree.find("delay")] == Rated{{"north", 4}});
    CHECK(rated[*tree.find("rate")].empty());
    CHECK(rated[0].empty());
    const Eigen::MatrixXd row = ceiba::detail::row(rated[*tree.find("plan")]);
    CHECK(row.rows() == 1);
    CHECK(row(0, 0) == 5);
    CHECK(row(0, 1) == 2);
}

TEST_CASE("what assessors found is not an institution's voice, unless it has none of its own") {
    const ceiba::Evaluation e(framework(),
                              assessment({said("north", "plan", 4), said("north", "plan", 1, Source::case_review),
                                          said("court", "plan", 2, Source::desk_review), said("court", "plan", 3, Source::case_review),
                                          said("south", "plan", 5, Source::interview), said("south", "plan", 1, Source::observation)}));
    const auto rated = ceiba::detail::ratings(e.evaluated(), {});
    CHECK(rated[*e.evaluated().tree.find("plan")] == std::map<std::string, double>{{"court", 2}, {"north", 4}, {"south", 5}});
}

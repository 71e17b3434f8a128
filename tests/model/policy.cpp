#include <ceiba/model/policy.hpp>

#include "catch.hpp"
#include "described.hpp"

TEST_CASE("policy: described") {
    described::check<ceiba::MissingRule>("MissingRule");
    described::check<ceiba::Missing>("Missing");
    described::check<ceiba::Policy>("Policy");
    described::check<ceiba::Reconciliation>("Reconciliation");
    described::check<ceiba::Duplicates>("Duplicates");
    described::check<ceiba::Defaults>("Defaults");
    CHECK(described::alternatives<ceiba::MissingRule>() == "skip worst target value propagate block");
    CHECK(described::alternatives<ceiba::Reconciliation>() ==
          "mean median lower_median minimum maximum trimmed lowest_sector weighted_by_mandate "
          "weighted_by_evidence weighted_by_source weighted_by_confidence mode latest adjudicated");
    CHECK(described::enumerators<ceiba::Duplicates>() == "refuse latest");
    CHECK(described::enumerators<ceiba::reconciliation::Within>() == "mean median lower_median minimum maximum");
}

TEST_CASE("policy: every state has its rule, but answered and withheld, which no policy counts") {
    std::string states;
    ceiba::describe::for_each_enumerator<ceiba::State>([&](const ceiba::describe::Note& note, ceiba::State state) {
        if (state != ceiba::State::answered && state != ceiba::State::withheld) states += std::string(note.name) + " ";
    });
    std::string members;
    ceiba::describe::for_each_member<ceiba::Missing>(
        [&](const ceiba::describe::Note& note, auto) { members += std::string(note.name) + " "; });
    CHECK(members == states);
}

TEST_CASE("policy: what is not said is not written, so that it can be overlaid") {
    CHECK(ceiba::to_json(ceiba::Policy{}) == "{}");
    CHECK(ceiba::to_json(ceiba::Policy{.minimum_coverage = 0}) == R"({"minimum_coverage":0})");
    CHECK(ceiba::to_json(ceiba::Defaults{}) == "{}");
    CHECK(ceiba::to_json(ceiba::Missing{.dont_know = ceiba::MissingRule{}}) == R"({"dont_know":"skip"})");
    CHECK(ceiba::to_json(ceiba::MissingRule{ceiba::missing::Value{}}) == R"({"missing":"value","value":0})");
}

TEST_CASE("policy: a mode has no quorum unless it is said") {
    CHECK(ceiba::reconciliation::Mode{}.quorum == 0);
    CHECK(ceiba::Reconciliation{ceiba::reconciliation::Mode{.quorum = 0.5}} != ceiba::Reconciliation{ceiba::reconciliation::Mode{}});
    CHECK(ceiba::Reconciliation{ceiba::reconciliation::Mean{}} == ceiba::Reconciliation{});
}

TEST_CASE("policy: which reconciliations give a level that somebody chose") {
    using namespace ceiba::reconciliation;
    const auto levels = [](const auto& rule) { return ceiba::gives_levels({rule}); };
    CHECK(levels(LowerMedian{}));
    CHECK(levels(Minimum{}));
    CHECK(levels(Maximum{}));
    CHECK(levels(Mode{}));
    CHECK(levels(Latest{}));
    CHECK(levels(Adjudicated{}));
    CHECK(levels(LowestSector{.within = Within::lower_median}));
    CHECK(levels(LowestSector{.within = Within::minimum}));
    CHECK(levels(LowestSector{.within = Within::maximum}));
    CHECK_FALSE(levels(LowestSector{}));
    CHECK_FALSE(levels(LowestSector{.within = Within::median}));
    CHECK_FALSE(levels(Mean{}));
    CHECK_FALSE(levels(Median{}));
    CHECK_FALSE(levels(Trimmed{}));
    CHECK_FALSE(levels(WeightedByMandate{}));
    CHECK_FALSE(levels(WeightedByEvidence{}));
    CHECK_FALSE(levels(WeightedBySource{}));
    CHECK_FALSE(levels(WeightedByConfidence{}));
}

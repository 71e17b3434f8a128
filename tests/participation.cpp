#include <ceiba/participation.hpp>

#include "catch.hpp"
#include "consultation.hpp"

using namespace consulted;
using ceiba::CountedBy;
using ceiba::Participants;
using ceiba::Participation;

namespace {

const Participants& of(const Participation& p, CountedBy by, std::string_view id) {
    return *std::ranges::find_if(p.rows, [&](const Participants& x) { return x.by == by && x.id == id; });
}

Participation heard() {
    return ceiba::participation(framework(),
                                assessment({said("north", "plan", 3), said("north", "staff", 2),
                                            said("north", "staff", 3, Source::interview), without("north", "delay", State::outside_mandate),
                                            without("north", "rate", State::not_applicable), without("south", "plan", State::not_answered),
                                            without("south", "staff", State::dont_know), without("court", "plan", State::dont_know),
                                            said("court", "plan", 4, Source::interview), said("court", "staff", 5)}));
}

}  // namespace

TEST_CASE("who was asked and who answered, by hand") {
    const Participation p = heard();
    // Five questions to the police, four to the others, who are not asked about staff.
    const Participants& all = of(p, CountedBy::all, "");
    CHECK(all.asked == 5 + 5 + 4 + 4);
    CHECK(all.institutions == 4);
    CHECK(all.answered == 3);
    CHECK(all.outside_mandate == 1);
    CHECK(all.not_applicable == 1);
    CHECK(all.dont_know == 1);  // the court answered after all
    CHECK(all.not_answered == 1);
    CHECK(all.no_response == 18 - 3 - 1 - 1 - 1 - 1);
    CHECK(all.not_asked == 1);  // the court on staff
    CHECK(all.share == 3.0 / 16);
    const Participants& north = of(p, CountedBy::institution, "north");
    CHECK(north.asked == 5);
    CHECK(north.answered == 2);
    CHECK(north.share == 2.0 / 3);
    const Participants& ministry = of(p, CountedBy::institution, "ministry");
    CHECK(ministry.asked == 4);
    CHECK(ministry.no_response == 4);
    CHECK(ministry.share == 0.0);
}

TEST_CASE("participation by sector, branch and axis") {
    const Participation p = heard();
    CHECK(of(p, CountedBy::sector, "police").institutions == 2);
    CHECK(of(p, CountedBy::sector, "police").asked == 10);
    CHECK(of(p, CountedBy::sector, "justice").not_asked == 1);
    CHECK(of(p, CountedBy::sector, "").asked == 4);  // the ministry
    CHECK(of(p, CountedBy::branch, "executive").answered == 2);
    CHECK(of(p, CountedBy::branch, "judicial").asked == 4);
    const Participants& early = of(p, CountedBy::axis, "early");
    CHECK(early.axis == "stage");
    CHECK(early.asked == 6);  // the plan of four, staff of two
    const Participants& late = of(p, CountedBy::axis, "late");
    CHECK(late.asked == 2);
    CHECK(late.answered == 1);
    CHECK(p.rows.size() == 1 + 4 + 3 + 3 + 2);
}

TEST_CASE("participation: every pair is in one state, and groups add up to all") {
    const Participation p = heard();
    std::map<CountedBy, int> asked;
    for (const Participants& r : p.rows) {
        CHECK(r.answered + r.not_applicable + r.dont_know + r.insufficient_evidence + r.not_reviewed + r.not_answered + r.no_response +
                  r.outside_mandate ==
              r.asked);
        asked[r.by] += r.asked;
    }
    CHECK(asked[CountedBy::institution] == asked[CountedBy::all]);
    CHECK(asked[CountedBy::sector] == asked[CountedBy::all]);
    CHECK(asked[CountedBy::branch] == asked[CountedBy::all]);
}

TEST_CASE("outside the mandate is no refusal, and leaves nobody to blame") {
    Assessment a = assessment({});
    a.institutions.resize(1);
    for (const char* id : {"plan", "staff", "delay", "rate", "population"})
        a.responses.push_back(without("north", id, State::outside_mandate));
    const Participation p = ceiba::participation(framework(), a);
    CHECK(of(p, CountedBy::all, "").outside_mandate == 5);
    CHECK(of(p, CountedBy::all, "").not_answered == 0);
    CHECK_FALSE(of(p, CountedBy::all, "").share);
}

TEST_CASE("indicators that one institution alone answered, and those nobody did") {
    const Participation p = heard();
    CHECK(p.single_voices.empty());  // staff was answered by the police and, unasked, by the court
    CHECK(p.unheard == std::vector<std::string>{"delay", "rate"});
    const Participation one = ceiba::participation(framework(), assessment({said("north", "plan", 3)}));
    CHECK(one.single_voices == std::vector<std::string>{"plan"});
}

TEST_CASE("participation refuses documents with errors") {
    CHECK_THROWS_AS(ceiba::participation(framework(), assessment({said("nord", "plan", 1)})), ceiba::Error);
}

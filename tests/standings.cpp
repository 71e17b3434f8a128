#include <ceiba/io/file.hpp>
#include <ceiba/score.hpp>
#include <ceiba/standings.hpp>

#include "catch.hpp"

namespace {

using ceiba::Answer;
using ceiba::Framework;
using ceiba::Scores;
using ceiba::Standing;
using ceiba::Standings;

std::vector<Scores> scores(const std::vector<double>& answers) {
    const auto f = ceiba::parse<Framework>(R"({
        "schema": "ceiba/framework/1", "id": "small", "version": "1",
        "scales": [{"id": "share", "numeric": {"normalise": "identity", "low": 0, "high": 10}}],
        "bands": [{"id": "low", "start": 0}, {"id": "high", "start": 5}],
        "root": {"id": "whole", "children": [{"id": "a", "question": {"scale": "share"}}]}})");
    std::vector<Scores> out;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        ceiba::Assessment a{.id = "a", .framework = "small", .round = {.id = "r"}, .institutions = {{.id = "office"}}};
        a.subject.id = "s" + std::to_string(answers.size() - 1 - i);  // not in order
        if (answers[i] >= 0) a.responses.push_back({.institution = "office", .indicator = "a", .answer = Answer{answers[i]}});
        out.push_back(ceiba::score(f, a));
    }
    return out;
}

}  // namespace

TEST_CASE("standings: quarters, ranks and bands, worked by hand") {
    // 1 2 4 4 9: quartiles 2, 4, 4
    const Standings s = ceiba::standings(scores({9, 4, 1, 4, 2, -1}));
    REQUIRE(s.standings.size() == 6);
    CHECK(s.quartiles[0].lower == 2.0);
    CHECK(s.quartiles[0].median == 4.0);
    CHECK(s.quartiles[0].upper == 4.0);
    CHECK(s.quartiles[0].subjects == 5);
    const auto at = [&](std::size_t i) { return s.standings[i]; };
    CHECK(at(0).subject == "s0");
    CHECK(at(0).state == ceiba::State::no_score);
    CHECK_FALSE(at(0).quartile.has_value());
    CHECK(at(1).quartile == 1);  // 2
    CHECK(at(1).rank == 4);
    CHECK(at(2).quartile == 2);  // 4
    CHECK(at(2).rank == 2);
    CHECK(at(3).quartile == 1);  // 1
    CHECK(at(3).rank == 5);
    CHECK(at(4).quartile == 2);  // 4 again
    CHECK(at(4).rank == 2);
    CHECK(at(5).quartile == 4);  // 9
    CHECK(at(5).rank == 1);
    CHECK(at(5).band == "high");
    CHECK(at(3).band == "low");
}

TEST_CASE("standings: the quantiles of Hyndman and Fan's definition 7, as R gives them") {
    // R: quantile(c(1, 2, 4, 8)) is 1, 1.75, 3, 5, 8
    const Standings s = ceiba::standings(scores({8, 1, 4, 2}));
    CHECK(s.quartiles[0].lower == 1.75);
    CHECK(s.quartiles[0].median == 3.0);
    CHECK(s.quartiles[0].upper == 5.0);
}

TEST_CASE("standings: without ranks nothing tells two subjects of a quarter apart") {
    const Standings s = ceiba::standings(scores({9, 8, 1, 2}), {.no_rank = true});
    CHECK(s.no_rank);
    for (const Standing& x : s.standings) {
        CHECK_FALSE(x.rank.has_value());
        CHECK_FALSE(x.value.has_value());
        CHECK(x.quartile.has_value());
        CHECK(x.band.has_value());
    }
    CHECK(std::ranges::is_sorted(s.standings, {}, &Standing::subject));
    CHECK(s.quartiles[0].subjects == 4);
}

TEST_CASE("standings: without ranks no limit of a quarter, which at 4k + 1 subjects is somebody's score") {
    for (const std::vector<double>& some : {std::vector<double>{9, 8, 1, 2, 5}, {9, 8, 1, 2, 5, 3, 4, 7, 6}, {9, 8, 1, 2, 5, 3}, {4}}) {
        const ceiba::Quartiles q = ceiba::standings(scores(some), {.no_rank = true}).quartiles[0];
        CHECK_FALSE(q.lower.has_value());
        CHECK_FALSE(q.median.has_value());
        CHECK_FALSE(q.upper.has_value());
        CHECK(q.subjects == static_cast<int>(some.size()));
    }
}

TEST_CASE("standings: who reported nothing is not ranked, though a policy gives a score, and rounds are ranked apart") {
    std::vector<Scores> some = scores({3, 7, 5, 9});
    some[0].nodes[0].coverage = 0;  // 3 is what nothing counts as
    some[3].round = "later";
    const Standings s = ceiba::standings(some);
    REQUIRE(s.quartiles.size() == 2);
    CHECK(s.quartiles[0].round == "later");
    CHECK(s.quartiles[1].round == "r");
    CHECK(s.quartiles[1].subjects == 2);
    const auto of = [&](const std::string& subject) { return *std::ranges::find(s.standings, subject, &Standing::subject); };
    CHECK(of("s0").rank == 1);  // alone in its round
    CHECK(of("s2").rank == 1);
    CHECK(of("s1").rank == 2);
    CHECK(of("s3").value == 3.0);
    CHECK(of("s3").coverage == 0.0);
    CHECK_FALSE(of("s3").rank.has_value());
    CHECK_FALSE(of("s3").quartile.has_value());
    CHECK_FALSE(of("s3").band.has_value());
    CHECK_FALSE(ceiba::standings(some, {.no_rank = true}).standings[0].coverage.has_value());
}

TEST_CASE("standings: nodes by id, nothing of nothing, one of another framework is refused") {
    CHECK(ceiba::standings({}).standings.empty());
    CHECK(ceiba::standings(scores({3}), {.nodes = {"a", "whole"}}).standings.size() == 2);
    CHECK_THROWS_AS(ceiba::standings(scores({3}), {.nodes = {"b"}}), ceiba::Error);
    std::vector<Scores> mixed = scores({3, 4});
    mixed[1].provenance.method = std::string("another");
    try {
        ceiba::standings(mixed);
        FAIL("nothing was thrown");
    } catch (const ceiba::Error& e) {
        CHECK(e.issues()[0].code == "method_mismatch");
        CHECK(e.issues()[0].where == "/1/provenance/method");
    }
}

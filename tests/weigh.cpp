#include <ceiba/check.hpp>
#include <ceiba/explain.hpp>
#include <ceiba/hash.hpp>
#include <ceiba/weigh.hpp>
#include <ceiba/weight/dematel.hpp>
#include <ceiba/weight/group.hpp>
#include <cmath>

#include "catch.hpp"
#include "scored.hpp"
#include "weigh/reader.hpp"
#include "weigh/triads.hpp"

namespace {

using namespace ceiba;

constexpr double tight = 1e-12;  // a few sums of numbers near 1

Framework country() {
    return tests::framework(tests::children({R"({"id": "law", "label": {"en": "Law", "es": "Ley"}, )" +
                                                 tests::children({tests::q("acts"), tests::q("courts"), tests::q("aid"),
                                                                  R"({"id": "remarks", "question": {"scored": false}})"}) +
                                                 "}",
                                             tests::q("staff")}));
}

Judgements judgements(const std::string& members) {
    return parse<Judgements>(R"({"schema": "ceiba/judgements/1", "id": "panel", "framework": "f", )" + members + "}");
}

const std::string two =
    R"("method": "direct", "date": "2025-03-01", "judgements": [
        {"judge": "police", "node": "root", "values": {"law": 60, "staff": 40}},
        {"judge": "p_7", "node": "root", "date": "2025-03-04", "values": {"law": 8, "staff": 2}},
        {"judge": "police", "node": "law", "method": "rank_sum", "values": {"acts": 1, "courts": 2, "aid": 3}}])";

const WeighedChild& weight_of(const Weighing& w, const std::string& id) {
    return *std::ranges::find(w.weights, id, &WeighedChild::node);
}

std::vector<std::string> wrong(const Judgements& j) {
    std::vector<std::string> out;
    for (const Issue& i : check(country(), nullptr, nullptr, nullptr, &j))
        if (i.document == "judgements") out.push_back(i.code + " " + i.where);
    return out;
}

}  // namespace

TEST_CASE("weigh: two judges of one node, by hand") {
    const Weighing w = weigh(country(), judgements(two));
    REQUIRE(w.weights.size() == 5);
    CHECK(w.weights[0].parent == "root");
    CHECK(weight_of(w, "law").weight == Approx(0.7).margin(tight));
    CHECK(weight_of(w, "staff").weight == Approx(0.3).margin(tight));
    CHECK(weight_of(w, "law").minimum == Approx(0.6).margin(tight));
    CHECK(weight_of(w, "law").maximum == Approx(0.8).margin(tight));
    CHECK(weight_of(w, "law").sd == Approx(std::sqrt(0.02)).margin(tight));
    REQUIRE(w.nodes.size() == 2);
    CHECK(w.nodes[0].judges == 2);
    CHECK(w.nodes[0].date == "2025-03-04");
    CHECK(w.nodes[0].group == Grouping::mean);
    CHECK(w.nodes[0].agreement == Approx(1).margin(tight));
    CHECK(w.nodes[1].method == "rank_sum");
    CHECK_FALSE(w.nodes[1].agreement.has_value());  // of a single judge
    CHECK_FALSE(weight_of(w, "acts").sd.has_value());
    CHECK(weight_of(w, "acts").weight == Approx(0.5).margin(tight));  // 3, 2, 1 over 6
    CHECK(weight_of(w, "aid").weight == Approx(1.0 / 6).margin(tight));
    REQUIRE(w.members.size() == 3);
    CHECK(w.members[0].distance.value() == Approx(0.1).margin(tight));
    CHECK(w.members[1].judge == "p_7");
    CHECK(w.members[1].weights.at("law") == Approx(0.8).margin(tight));
    CHECK(w.members[2].distance.value() == Approx(0).margin(tight));
    CHECK(w.triads.empty());
    CHECK(w.judgements_hash.digits() == hash(judgements(two)));
}

TEST_CASE("weigh: the order of the judges changes nothing of the group") {
    Judgements turned = judgements(two);
    std::ranges::reverse(turned.judgements);
    const Weighing a = weigh(country(), judgements(two));
    const Weighing b = weigh(country(), turned);
    for (std::size_t i = 0; i < a.weights.size(); ++i) {
        CHECK(a.weights[i].node == b.weights[i].node);
        CHECK(a.weights[i].weight == Approx(b.weights[i].weight).margin(tight));
    }
}

TEST_CASE("weigh: the group as a geometric mean, and never of nothing but zeros") {
    Judgements j = judgements(two);
    j.group = Grouping::geometric;
    // sqrt(.6 * .8) and sqrt(.4 * .2) over their sum
    const double law = std::sqrt(0.48);
    const double staff = std::sqrt(0.08);
    const Weighing w = weigh(country(), j);
    CHECK(weight_of(w, "law").weight == Approx(law / (law + staff)).margin(tight));
    CHECK(w.nodes[0].group == Grouping::geometric);
    j.judgements[0].values = {{"law", 1}, {"staff", 0}};
    j.judgements[1].values = {{"law", 0}, {"staff", 1}};
    CHECK(wrong(j) == std::vector<std::string>{"zero_weights /group"});
    CHECK_THROWS_AS(weigh(country(), j), Error);
}

TEST_CASE("weigh: agreement is on the order alone") {
    Judgements j = judgements(two);
    j.judgements[1].values = {{"law", 1}, {"staff", 9}};
    CHECK(weigh(country(), j).nodes[0].agreement == Approx(0).margin(tight));
    j.judgements[1].values = {{"law", 51}, {"staff", 49}};
    CHECK(weigh(country(), j).nodes[0].agreement == Approx(1).margin(tight));
}

TEST_CASE("weigh: nothing of a small group's members is for the public, and of no group who they are") {
    const Weighing few = weigh(country(), judgements(two), true);
    CHECK(few.members.empty());
    CHECK(few.for_public);
    CHECK(weight_of(few, "law").weight == Approx(0.7).margin(tight));
    CHECK_FALSE(weight_of(few, "law").minimum.has_value());
    CHECK_FALSE(weight_of(few, "law").sd.has_value());
    CHECK_FALSE(few.nodes[0].agreement.has_value());
    Judgements more = judgements(two);
    for (int k = 1; k <= 3; ++k) {
        more.judgements.push_back(more.judgements[0]);
        more.judgements.back().judge = "office_" + std::to_string(k);
    }
    const Weighing five = weigh(country(), more, true);
    CHECK(five.members.empty());
    CHECK_FALSE(weight_of(five, "law").maximum.has_value());
    CHECK(weight_of(five, "law").sd.has_value());
    CHECK(five.nodes[0].agreement.has_value());
    CHECK_FALSE(weight_of(five, "acts").sd.has_value());  // which one judged
}

TEST_CASE("weigh: what is wrong is said at its place") {
    Judgements j = judgements(two);
    j.method = {weight::Entropy{}};
    CHECK(wrong(j) == std::vector<std::string>{"learns_from_data /method"});
    j = judgements(two);
    j.judgements[0].values["law"] = std::nan("");
    CHECK(wrong(j) == std::vector<std::string>{"not_finite /judgements/0/values/law"});
    j.judgements[0].values = {{"law", 0}, {"staff", 0}};
    CHECK(wrong(j) == std::vector<std::string>{"no_weight /judgements/0/values"});
    j.judgements[0].values = {};
    CHECK(wrong(j) == std::vector<std::string>{"not_judged /judgements/0", "not_judged /judgements/0"});
    j.judgements[0].values = {{"remarks", 3}};
    j.judgements[0].node = "law";
    j.judgements[0].judge = "other";  // a node's context has no weight
    CHECK(wrong(j).front() == "not_a_child /judgements/0/values/remarks");
}

TEST_CASE("with_weights: what a method says stays, and the weights say where they come from") {
    const Framework f = country();
    const Judgements j = judgements(two);
    Method before = tests::method(R"("label": "Ours", "nodes": {"staff": {"weight": 9, "target": 3}, "acts": {"factors": {"harm": 2}}})");
    const Method after = with_weights(weigh(f, j), before);
    CHECK(after.id == "m");
    CHECK(after.label == before.label);
    CHECK(after.nodes.at("staff").weight == Approx(0.3).margin(tight));
    CHECK(after.nodes.at("staff").target == before.nodes.at("staff").target);
    CHECK(after.nodes.at("acts").factors == before.nodes.at("acts").factors);
    const WeightsFrom& from = after.nodes.at("root").weights_from.value();
    CHECK(from.judges == 2);
    CHECK(from.method == "direct");
    CHECK(from.date == "2025-03-04");
    CHECK(from.hash == hash(j));
    CHECK(with_weights(weigh(f, j)).id == "panel");
    CHECK_FALSE(has_errors(check(f, nullptr, &after)));
}

TEST_CASE("explain: says in both languages that weights come from judgements") {
    const Framework f = country();
    const Method m = with_weights(weigh(f, judgements(two)));
    Assessment a{.id = "a", .framework = "f", .round = {.id = "r"}, .institutions = {{.id = "office"}}};
    a.subject.id = "s";
    for (const char* id : {"acts", "courts", "aid", "staff"})
        a.responses.push_back({.institution = "office", .indicator = id, .answer = Answer{2.0}});
    const Explanation e = explain(f, a, "root", m);
    CHECK(e.steps[0].text.in("en").find("weights from judgements (direct; judges: 2; 2025-03-04)") != std::string::npos);
    CHECK(e.steps[0].text.in("es").find("pesos según juicios (direct; jueces: 2; 2025-03-04)") != std::string::npos);
    CHECK(explain(f, a, "root").steps[0].text.in("en").find("judgements") == std::string::npos);
}

TEST_CASE("weigh: pairs become a table with the opposites filled in, and gaps where nothing was said") {
    const Framework f = country();
    const Tree tree(f);
    Judgement j{.judge = "police", .node = "law", .pairs = {{.more = "acts", .less = "aid", .times = 4}, {"courts", "acts", 0.5}}};
    std::vector<Issue> issues;
    detail::Checker checker("judgements", issues);
    const std::vector<std::size_t> children{*tree.find("acts"), *tree.find("courts"), *tree.find("aid")};
    const auto table = detail::Reader(tree, children, j, "/judgements/0", checker).pairs();
    REQUIRE(table.has_value());
    CHECK((*table)(0, 2) == 4);
    CHECK((*table)(2, 0) == 0.25);
    CHECK((*table)(0, 1) == 2);
    CHECK(std::isnan((*table)(1, 2)));
    CHECK((*table)(1, 1) == 1);
    CHECK(issues.empty());
    j.pairs.push_back({"aid", "acts", 2});
    j.pairs.push_back({"aid", "aid", 1});
    j.pairs.push_back({"aid", "corts", 1});
    j.pairs.push_back({"aid", "courts", 0});
    CHECK_FALSE(detail::Reader(tree, children, j, "/judgements/0", checker).pairs().has_value());
    std::vector<std::string> found;
    for (const Issue& i : issues) found.push_back(i.code + " " + i.where);
    CHECK(found == std::vector<std::string>{"judged_before /judgements/0/pairs/2", "judged_before /judgements/0/pairs/3",
                                            "not_a_child /judgements/0/pairs/4/less", "out_of_range /judgements/0/pairs/5/times"});
    CHECK(issues[2].arguments == std::vector<std::string>{"corts", "courts"});
}

TEST_CASE("weigh: what a method says of a pair is placed at the pair, or where it is missing") {
    const Framework f = country();
    const Tree tree(f);
    const Judgement j{.judge = "police", .node = "law", .pairs = {{.more = "courts", .less = "acts", .times = 4}}};
    std::vector<Issue> issues;
    detail::Checker checker("judgements", issues);
    detail::Reader reader(tree, {*tree.find("acts"), *tree.find("courts"), *tree.find("aid")}, j, "/judgements/0", checker);
    for (const auto& [row, column] : {std::pair(0, "1"), std::pair(1, "2"), std::pair(2, "1")}) {
        Issue i = issue("not_finite", "/matrix/x", {"NaN"});
        i.row = row;
        i.column = column;
        reader.report(i, weight::Input::pairwise, "/method");
    }
    reader.report(issue("out_of_range", "/index", {"7", "[1, 5]"}), weight::Input::pairwise, "/method");
    std::vector<std::string> found;
    for (const Issue& i : issues) found.push_back(i.code + " " + i.where);
    CHECK(found == std::vector<std::string>{"not_finite /judgements/0/pairs/0/times", "pair_not_judged /judgements/0/pairs",
                                            "out_of_range /method/index"});  // a missing pair once, not both ways
}

TEST_CASE("weigh: three judgements that disagree come back as a question in both languages") {
    const Framework f = country();
    const Tree tree(f);
    const std::vector<std::size_t> children{*tree.find("acts"), *tree.find("courts"), *tree.find("aid")};
    const Judgement j{.judge = "police", .node = "law"};
    Eigen::MatrixXd a = Eigen::MatrixXd::Ones(3, 3);
    const auto set = [&](int row, int column, double times) {
        a(row, column) = times;
        a(column, row) = 1 / times;
    };
    set(2, 0, 3);  // aid over acts
    set(0, 1, 2);  // acts over courts
    set(2, 1, 2);  // aid over courts
    std::vector<Triad> triads;
    detail::add_triads(tree, children, j, a, triads);
    REQUIRE(triads.size() == 1);
    CHECK(triads[0].first == "aid");
    CHECK(triads[0].second == "acts");
    CHECK(triads[0].third == "courts");
    CHECK(triads[0].implied == Approx(6).margin(tight));
    CHECK(triads[0].apart == Approx(3).margin(tight));
    CHECK(
        triads[0].question.in("en") ==
        "You said that “aid” is 3 times as important as “acts”, and that “acts” is 2 times as important as “courts”. Then “aid” would be 6 "
        "times as important as “courts”; but you said that “aid” is 2 times as important as “courts”. Which of the three would you "
        "change?");
    CHECK(
        triads[0].question.in("es") ==
        "Usted dijo que «aid» es 3 veces tan importante como «acts», y que «acts» es 2 veces tan importante como «courts». Entonces «aid» "
        "sería 6 veces tan importante como «courts»; pero dijo que «aid» es 2 veces tan importante como «courts». ¿Cuál de los tres "
        "juicios cambiaría?");
    // In a circle nothing stands above all: the third judgement is said as it was, the other way round.
    triads.clear();
    set(2, 1, 0.5);
    detail::add_triads(tree, children, j, a, triads);
    REQUIRE(triads.size() == 1);
    CHECK(triads[0].question.in("en").find("but you said that “") != std::string::npos);
    CHECK(triads[0].first_second >= 1);
    CHECK(triads[0].second_third >= 1);
    CHECK(triads[0].first_third < 1);
    // Judgements that agree, and triads with a gap, ask nothing.
    triads.clear();
    set(2, 1, 6);
    detail::add_triads(tree, children, j, a, triads);
    CHECK(triads.empty());
    a(2, 1) = a(1, 2) = tests::nan;
    detail::add_triads(tree, children, j, a, triads);
    CHECK(triads.empty());
}

TEST_CASE("weigh: the worst triads come first, three at most") {
    const Framework f = tests::framework(tests::children({tests::q("a"), tests::q("b"), tests::q("c"), tests::q("d")}));
    const Tree tree(f);
    Eigen::MatrixXd a = Eigen::MatrixXd::Ones(4, 4);
    a(0, 1) = 9;
    a(1, 0) = 1.0 / 9;
    a(2, 3) = 2;
    a(3, 2) = 0.5;
    std::vector<Triad> triads;
    detail::add_triads(tree, {1, 2, 3, 4}, {.judge = "p", .node = "root"}, a, triads);
    REQUIRE(triads.size() == 3);  // of four that disagree: 9, 9, 2, 2
    CHECK(triads[0].apart == Approx(9).margin(1e-9));
    CHECK(triads[1].apart == Approx(9).margin(1e-9));
    CHECK(triads[2].apart == Approx(2).margin(1e-9));
}

namespace {

const std::string by_pairs =
    R"("method": {"method": "best_worst", "model": "nonlinear"}, "judgements": [{"judge": "police", "node": "law", "pairs": [
        {"more": "acts", "less": "courts", "times": 2}, {"more": "acts", "less": "aid", "times": 6},
        {"more": "courts", "less": "aid", "times": 3}]}])";

}  // namespace

TEST_CASE("weigh: by pairs with the best and the worst, consistent ones by hand") {
    const Weighing w = weigh(country(), judgements(by_pairs));
    CHECK(weight_of(w, "acts").weight == Approx(0.6).margin(1e-9));  // 6, 3, 1 over 10
    CHECK(weight_of(w, "courts").weight == Approx(0.3).margin(1e-9));
    CHECK(w.members[0].figures.at("consistency_ratio") == Approx(0).margin(1e-9));
    CHECK(w.nodes[0].group == Grouping::mean);
    CHECK(w.triads.empty());
}

TEST_CASE("weigh: what pairs contradict is asked, and the public is not told") {
    Judgements j = judgements(by_pairs);
    j.judgements[0].pairs[1].times = 8;
    const Weighing w = weigh(country(), j);
    REQUIRE(w.triads.size() == 1);
    CHECK(w.triads[0].judge == "police");
    CHECK(w.triads[0].implied == Approx(6).margin(tight));
    CHECK(w.triads[0].question.in("en").find("would be 6 times as important") != std::string::npos);
    CHECK(w.members[0].figures.at("consistency_ratio") > 0);
    CHECK(weigh(country(), j, true).triads.empty());
}

TEST_CASE("weigh: pairs without a best or a worst, and numbers in the place of pairs") {
    Judgements j = judgements(by_pairs);
    j.judgements[0].pairs.pop_back();
    CHECK(wrong(j) == std::vector<std::string>{"no_best_or_worst /judgements/0/pairs"});
    j.judgements[0].pairs.clear();
    CHECK(wrong(j) == std::vector<std::string>{"no_best_or_worst /judgements/0"});
    j = judgements(by_pairs);
    j.judgements[0].values = {{"acts", 1}};
    CHECK(wrong(j) == std::vector<std::string>{"other_judgements /judgements/0/values"});
    // Tied at the top: which of the two was meant is said by neither, and the weights need not know.
    j = judgements(by_pairs);
    j.judgements[0].pairs[0].times = 1;
    j.judgements[0].pairs[2].times = 6;
    const Weighing w = weigh(country(), j);
    CHECK(weight_of(w, "acts").weight == Approx(weight_of(w, "courts").weight).margin(1e-9));
}

TEST_CASE("weigh: priorities are how many times as important the first is as each") {
    Judgements j = judgements(by_pairs);
    j.method = {weight::Fucom{}};
    j.judgements[0].pairs.clear();
    j.judgements[0].values = {{"acts", 1}, {"courts", 2}, {"aid", 6}};
    CHECK(weight_of(weigh(country(), j), "acts").weight == Approx(0.6).margin(1e-9));
}

namespace {

/// Five judges compare the three children of the law; the first two count as they are told.
const std::string by_ahp =
    R"("method": {"method": "ahp", "prioritisation": "row_geometric_mean"}, "judgements": [
        {"judge": "police", "node": "law", "pairs": [{"more": "acts", "less": "courts", "times": 2}, {"more": "acts", "less": "aid", "times": 6},
            {"more": "courts", "less": "aid", "times": 3}]},
        {"judge": "p_7", "node": "law", "pairs": [{"more": "courts", "less": "acts", "times": 2}, {"more": "acts", "less": "aid", "times": 4},
            {"more": "courts", "less": "aid", "times": 2}]},
        {"judge": "a", "node": "law", "pairs": [{"more": "acts", "less": "courts", "times": 1}, {"more": "aid", "less": "acts", "times": 1},
            {"more": "courts", "less": "aid", "times": 1}]},
        {"judge": "b", "node": "law", "pairs": [{"more": "acts", "less": "courts", "times": 5}, {"more": "acts", "less": "aid", "times": 5},
            {"more": "courts", "less": "aid", "times": 1}]},
        {"judge": "c", "node": "law", "pairs": [{"more": "aid", "less": "courts", "times": 3}, {"more": "aid", "less": "acts", "times": 9},
            {"more": "courts", "less": "acts", "times": 3}]}])";

/// What the judges of the law said, as the room takes it.
std::vector<Eigen::MatrixXd> matrices(const Judgements& j) {
    const Framework f = country();
    const Tree tree(f);
    std::vector<Eigen::MatrixXd> out;
    for (const Judgement& said : j.judgements) {
        std::vector<Issue> issues;
        detail::Checker checker("judgements", issues);
        out.push_back(
            detail::Reader(tree, {*tree.find("acts"), *tree.find("courts"), *tree.find("aid")}, said, "", checker).pairs().value());
    }
    return out;
}

}  // namespace

TEST_CASE("weigh: a group by AHP is what the room makes of it, in every way") {
    Judgements j = judgements(by_ahp);
    j.judge_weights = {{"police", 2}, {"p_7", 0.5}};
    const std::vector<std::string> children{"acts", "courts", "aid"};
    Eigen::VectorXd counts(5);
    counts << 2, 0.5, 1, 1, 1;
    for (const Grouping how : {Grouping::automatic, Grouping::mean, Grouping::geometric, Grouping::judgements, Grouping::trimmed_mean,
                               Grouping::trimmed_geometric, Grouping::trimmed_judgements}) {
        INFO(describe::name_of(how));
        j.group = how;
        j.trim = 0.2;
        const auto& ahp = std::get<weight::Ahp>(j.method.value);
        const weight::Weights found = weight::ahp_group(matrices(j), counts, {.group = how, .trim = 0.2}, ahp);
        const Weighing w = weigh(country(), j);
        REQUIRE(w.nodes.size() == 1);
        CHECK(w.nodes[0].group == (how == Grouping::automatic ? Grouping::geometric : how));
        CHECK(w.nodes[0].judges == 5);
        const bool trimmed = how != weight::untrimmed(how);
        CHECK(w.nodes[0].cut.has_value() == trimmed);
        if (trimmed) CHECK(w.nodes[0].cut == 1);
        CHECK(w.nodes[0].consensus.value() == Approx(found.figures.at("consensus")).margin(tight));
        CHECK(w.nodes[0].figures.at("geometric_compatibility") == Approx(found.figures.at("geometric_compatibility")).margin(tight));
        const bool pooled = weight::untrimmed(how) == Grouping::judgements;
        CHECK(w.nodes[0].figures.contains("consistency_ratio") == pooled);
        for (std::size_t c = 0; c < 3; ++c)
            CHECK(weight_of(w, children[c]).weight == Approx(found.weights[static_cast<Eigen::Index>(c)]).margin(tight));
        // each one's own weights, and how far they are from the group's
        for (std::size_t k = 0; k < 5; ++k) {
            const weight::Weights own = weight::ahp(matrices(j)[k], ahp);
            double moved = 0;
            for (std::size_t c = 0; c < 3; ++c) {
                CHECK(w.members[k].weights.at(children[c]) == Approx(own.weights[static_cast<Eigen::Index>(c)]).margin(tight));
                moved += std::abs(own.weights[static_cast<Eigen::Index>(c)] - weight_of(w, children[c]).weight) / 2;
            }
            CHECK(w.members[k].distance.value() == Approx(moved).margin(tight));
            CHECK(w.members[k].figures.at("consistency_ratio") == Approx(own.figures.at("consistency_ratio")).margin(tight));
        }
        CHECK(w.members[0].counts == 2);
        CHECK(w.members[2].counts == 1);
    }
}

TEST_CASE("weigh: with geometric means of rows, judgements and priorities aggregated are the same") {
    Judgements j = judgements(by_ahp);
    const Weighing priorities = weigh(country(), j);
    j.group = Grouping::judgements;
    const Weighing pooled = weigh(country(), j);
    for (const char* id : {"acts", "courts", "aid"})
        CHECK(weight_of(pooled, id).weight == Approx(weight_of(priorities, id).weight).margin(tight));
    CHECK(pooled.nodes[0].agreement == priorities.nodes[0].agreement);
    CHECK(weight_of(pooled, "aid").sd == weight_of(priorities, "aid").sd);
    // by eigenvectors they are not
    j.method = {weight::Ahp{}};
    j.judgements.resize(2);
    j.judgements[1].pairs[1].times = 1;
    const double one = weight_of(weigh(country(), j), "acts").weight;
    j.group = Grouping::geometric;
    CHECK(std::abs(weight_of(weigh(country(), j), "acts").weight - one) > 0);
}

TEST_CASE("weigh: nothing of a small group by AHP is for the public, of five it is") {
    Judgements j = judgements(by_ahp);
    for (const Grouping how : {Grouping::geometric, Grouping::judgements, Grouping::trimmed_mean}) {
        j.group = how;
        j.judge_weights.clear();
        const Weighing five = weigh(country(), j, true);
        CHECK(five.nodes[0].consensus.has_value());
        CHECK(five.nodes[0].figures.contains("geometric_compatibility"));
        CHECK(weight_of(five, "aid").sd.has_value());
        CHECK(five.members.empty());
        CHECK(five.triads.empty());
        j.judge_weights["c"] = 0;  // who counts nothing is none of the five
        const Weighing four = weigh(country(), j, true);
        CHECK(four.nodes[0].judges == 4);
        CHECK_FALSE(four.nodes[0].consensus.has_value());
        CHECK_FALSE(four.nodes[0].agreement.has_value());
        CHECK(four.nodes[0].figures.empty());
        CHECK_FALSE(weight_of(four, "aid").sd.has_value());
        CHECK_FALSE(weight_of(four, "aid").minimum.has_value());
        CHECK(weigh(country(), j).nodes[0].consensus.has_value());
    }
}

TEST_CASE("weigh: a judge who counts nothing is shown, and changes nothing") {
    Judgements j = judgements(by_ahp);
    for (const Grouping how : {Grouping::automatic, Grouping::mean, Grouping::judgements}) {
        j.group = how;
        j.judge_weights = {{"police", 3}, {"c", 0}};
        const Weighing with = weigh(country(), j);
        Judgements less = j;
        less.judgements.pop_back();
        less.judge_weights.erase("c");
        const Weighing without = weigh(country(), less);
        for (std::size_t i = 0; i < with.weights.size(); ++i) CHECK(with.weights[i] == without.weights[i]);
        CHECK(with.nodes == without.nodes);
        REQUIRE(with.members.size() == 5);
        CHECK(with.members[4].counts == 0);
        CHECK(with.members[4].distance.value() > 0);
    }
}

TEST_CASE("weigh: judges count also where they give points") {
    Judgements j = judgements(two);
    j.judge_weights = {{"police", 3}};
    const Weighing w = weigh(country(), j);
    CHECK(weight_of(w, "law").weight == Approx(0.65).margin(tight));  // 3 * 0.6 + 0.8 over 4
    CHECK(w.members[0].distance.value() == Approx(0.05).margin(tight));
    CHECK_FALSE(w.nodes[0].consensus.has_value());
    CHECK(w.nodes[0].figures.empty());
    j.group = Grouping::trimmed_mean;
    CHECK(weigh(country(), j).nodes[0].cut == 0);
    for (int k = 1; k <= 3; ++k) {
        j.judgements.push_back(j.judgements[0]);
        j.judgements.back().judge = "office_" + std::to_string(k);
        j.judgements.back().values = {{"law", k == 3 ? 0 : 70}, {"staff", k == 3 ? 1 : 30}};
    }
    j.trim = 0.2;
    j.judge_weights.clear();
    const Weighing five = weigh(country(), j);  // of 0.6, 0.8, 0.7, 0.7 and 0 the middle three
    CHECK(weight_of(five, "law").weight == Approx(2.0 / 3).margin(tight));
    CHECK(five.nodes[0].cut == 1);
    j.group = Grouping::trimmed_geometric;
    const double law = std::cbrt(0.6 * 0.7 * 0.7);
    const double staff = std::cbrt(0.4 * 0.3 * 0.3);
    CHECK(weight_of(weigh(country(), j), "law").weight == Approx(law / (law + staff)).margin(tight));
}

TEST_CASE("weigh: what is wrong with a group is said at its place") {
    Judgements j = judgements(two);
    j.trim = 0.5;
    j.judge_weights = {{"polce", 1}, {"p_7", -1}, {"police", std::nan("")}};
    CHECK(wrong(j) == std::vector<std::string>{"out_of_range /trim", "out_of_range /judge_weights/p_7",
                                               "unknown_judge /judge_weights/polce", "out_of_range /judge_weights/police"});
    CHECK_THROWS_AS(weigh(country(), j), Error);
    j = judgements(two);
    j.judge_weights = {{"police", 0}};
    CHECK(wrong(j) == std::vector<std::string>{"nobody_counts /judge_weights"});  // of the law; p_7 counts for the whole
    j = judgements(two);
    j.group = Grouping::judgements;
    CHECK(wrong(j) == std::vector<std::string>{"not_one_matrix /group", "not_one_matrix /group"});
    j = judgements(by_ahp);
    j.group = Grouping::trimmed_judgements;
    j.judgements[3].method = weight::Method{weight::Ahp{}};
    CHECK(wrong(j) == std::vector<std::string>{"not_one_matrix /group"});
}

TEST_CASE("weigh: judges may share the comparisons among them where judgements are aggregated") {
    Judgements j = judgements(by_ahp);
    j.judgements.resize(2);
    j.judgements[0].pairs.resize(1);  // acts 2 courts
    j.judgements[1].pairs = {{"courts", "aid", 3}};
    CHECK(wrong(j) == std::vector<std::string>{"not_all_joined /judgements/0/pairs", "not_all_joined /judgements/1/pairs"});
    j.group = Grouping::judgements;
    CHECK(wrong(j).empty());
    const Weighing w = weigh(country(), j);
    CHECK(weight_of(w, "acts").weight == Approx(0.6).margin(1e-9));  // 6, 3, 1 over 10
    CHECK(weight_of(w, "aid").weight == Approx(0.1).margin(1e-9));
    CHECK_FALSE(weight_of(w, "acts").sd.has_value());
    CHECK_FALSE(w.nodes[0].consensus.has_value());
    CHECK_FALSE(w.nodes[0].agreement.has_value());
    REQUIRE(w.members.size() == 2);
    CHECK(w.members[0].weights.empty());
    CHECK_FALSE(w.members[0].distance.has_value());
    CHECK(w.members[0].diagnostics == std::vector<std::string>{"not_joined"});
    CHECK(parse<Weighing>(to_json(w)) == w);
    j.judgements[1].pairs = {{"courts", "acts", 3}};
    CHECK(wrong(j) == std::vector<std::string>{"not_all_joined /judgements"});
}

TEST_CASE("weigh: steps down an order of importance, by hand") {
    Judgements j = judgements(R"("method": "swara", "judgements": [{"judge": "police", "node": "law", "steps": [
        {"child": "aid"}, {"child": "acts", "step": 1}, {"child": "courts", "step": 1}]}])");
    const Weighing w = weigh(country(), j);
    CHECK(weight_of(w, "aid").weight == Approx(4.0 / 7).margin(tight));
    CHECK(weight_of(w, "acts").weight == Approx(2.0 / 7).margin(tight));
    CHECK(weight_of(w, "courts").weight == Approx(1.0 / 7).margin(tight));
    CHECK(w.nodes[0].method == "swara");
    CHECK(w.nodes[0].group == Grouping::mean);
    j.judgements[0].steps[0].step = 0.5;
    CHECK(wrong(j) == std::vector<std::string>{"out_of_range /judgements/0/steps/0/step"});
    j.judgements[0].steps[0].step = 0;
    CHECK(weigh(country(), j).weights == w.weights);
    j.judgements[0].steps[2].step = -1;
    CHECK(wrong(j) == std::vector<std::string>{"out_of_range /judgements/0/steps/2/step"});
    j.judgements[0].steps[2].step.reset();
    CHECK(wrong(j) == std::vector<std::string>{"missing_key /judgements/0/steps/2"});
    j.judgements[0].steps[2] = {"acts", 1};
    CHECK(wrong(j) == std::vector<std::string>{"duplicate_id /judgements/0/steps/2/child", "not_judged /judgements/0/steps"});
    j.judgements[0].steps[2] = {"court", 1};
    CHECK(wrong(j) == std::vector<std::string>{"not_a_child /judgements/0/steps/2/child", "not_judged /judgements/0/steps"});
    j.judgements[0].steps.clear();
    CHECK(wrong(j).size() == 3);
    j.judgements[0].values = {{"acts", 1}};
    CHECK(wrong(j).front() == "other_judgements /judgements/0/values");
}

TEST_CASE("weigh: influences, by hand") {
    Judgements j = judgements(R"("method": "dematel", "judgements": [{"judge": "police", "node": "root", "influences": [
        {"of": "law", "on": "staff", "influence": 2}, {"of": "staff", "on": "law", "influence": 1}]}])");
    CHECK(weight_of(weigh(country(), j), "law").weight == Approx(0.5).margin(tight));  // the example of dematel
    j.judgements[0] = {.judge = "police", .node = "law", .influences = {{"acts", "courts", 4}, {"acts", "aid", 2}}};
    const Weighing w = weigh(country(), j);
    Eigen::MatrixXd x = Eigen::MatrixXd::Zero(3, 3);  // in the order acts, courts, aid; what is left out is none
    x(0, 1) = 4;
    x(0, 2) = 2;
    const Eigen::VectorXd wanted = weight::dematel(x).weights;
    CHECK(weight_of(w, "acts").weight == Approx(wanted[0]).margin(tight));
    CHECK(weight_of(w, "aid").weight == Approx(wanted[2]).margin(tight));
    CHECK(w.triads.empty());
    j.judgements[0].influences.push_back({"acts", "aid", 1});
    j.judgements[0].influences.push_back({"aid", "aid", 1});
    j.judgements[0].influences.push_back({"aid", "law", 1});
    CHECK(wrong(j) == std::vector<std::string>{"judged_before /judgements/0/influences/2", "judged_before /judgements/0/influences/3",
                                               "not_a_child /judgements/0/influences/4/on"});
    j.judgements[0].influences = {{"acts", "courts", 1}, {"courts", "acts", -1}, {"aid", "acts", 0}};
    CHECK(wrong(j) == std::vector<std::string>{"out_of_range /judgements/0/influences/1/influence"});
    j.judgements[0].influences[1].influence = 1;  // each acts on the other as strongly: without end
    CHECK(wrong(j) == std::vector<std::string>{"endless_influence /judgements/0/influences"});
    j.judgements[0].influences.pop_back();
    CHECK(wrong(j) == std::vector<std::string>{"not_judged /judgements/0/influences"});  // of the third child nothing is said
    j.judgements[0].influences.clear();
    CHECK(wrong(j) == std::vector<std::string>{"missing_key /judgements/0"});
}

TEST_CASE("weigh: which of two is more important is enough for RANCOM") {
    Judgements j = judgements(R"("method": {"method": "rancom", "given": "comparisons"}, "judgements": [{"judge": "police", "node": "law",
        "pairs": [{"more": "acts", "less": "courts"}, {"more": "acts", "less": "aid", "times": 7}, {"more": "aid", "less": "courts", "times": 1}]}])");
    const Weighing w = weigh(country(), j);
    CHECK(weight_of(w, "acts").weight == Approx(2.5 / 4.5).margin(tight));  // .5 1 1, 0 .5 .5 and 0 .5 .5
    CHECK(weight_of(w, "aid").weight == Approx(1 / 4.5).margin(tight));
    CHECK(w.triads.empty());
    CHECK(w.nodes[0].group == Grouping::mean);
    j.judgements[0].pairs.pop_back();
    CHECK(wrong(j) == std::vector<std::string>{"pair_not_judged /judgements/0/pairs"});
    j = judgements(by_ahp);
    j.judgements[0].pairs[0].times.reset();
    CHECK(wrong(j) == std::vector<std::string>{"missing_key /judgements/0/pairs/0"});
}

TEST_CASE("weigh: every method of judgements can be written, and every other says why not") {
    const std::string law = R"("judge": "police", "node": "law")";
    const std::map<weight::Input, std::string> said{
        {weight::Input::points, R"("values": {"acts": 30, "courts": 20, "aid": 50})"},
        {weight::Input::ranks, R"("values": {"acts": 2, "courts": 3, "aid": 1})"},
        {weight::Input::priorities, R"("values": {"acts": 2, "courts": 3, "aid": 1})"},
        {weight::Input::pairwise, R"("pairs": [{"more": "aid", "less": "acts", "times": 2}, {"more": "aid", "less": "courts", "times": 3},
            {"more": "acts", "less": "courts", "times": 2}])"},
        {weight::Input::best_worst, R"("pairs": [{"more": "aid", "less": "acts", "times": 2}, {"more": "aid", "less": "courts", "times": 3},
            {"more": "acts", "less": "courts", "times": 2}])"},
        {weight::Input::steps, R"("steps": [{"child": "aid"}, {"child": "acts", "step": 0.2}, {"child": "courts", "step": 0.5}])"},
        {weight::Input::influence,
         R"("influences": [{"of": "aid", "on": "acts", "influence": 4}, {"of": "acts", "on": "courts", "influence": 1}])"},
    };
    describe::for_each_alternative<weight::Method>([&]<class Options>(std::type_identity<Options>) {
        const weight::Card about = card(Options{});
        const std::string tag = describe::tag(describe::notes_of<Options>.name);
        INFO(tag);
        const weight::Input input = about.input;
        const bool data = input == weight::Input::data;
        Judgements j =
            judgements(R"("method": "direct", "judgements": [{)" + law + ", " + said.at(data ? weight::Input::points : input) + "}]");
        j.method = {Options{}};
        if (data) {
            CHECK(wrong(j) == std::vector<std::string>{(tag == "equal" ? "asks_nobody" : "learns_from_data") + std::string(" /method")});
            return;
        }
        CHECK(wrong(j).empty());
        const Weighing w = weigh(country(), j);
        CHECK(weight_of(w, "aid").weight >= weight_of(w, "courts").weight);
        CHECK(w.members[0].method == tag);
    });
}

TEST_CASE("weigh: no option of a method has the name that says which method it is") {
    for (const describe::Alternative& method : describe::type<weight::Method>().alternatives)
        for (const describe::Member& member : method.type().members) CHECK(member.note.name != weight::Method::key);
}

TEST_CASE("weigh: for one country nothing can be learnt from data, and both languages say so") {
    Judgements j = judgements(two);
    for (const weight::Method& method : {weight::Method{weight::Entropy{}}, weight::Method{weight::Pca{}}}) {
        j.method = method;
        const std::vector<Issue> issues = check(country(), nullptr, nullptr, nullptr, &j);
        const auto found = std::ranges::find(issues, std::string("learns_from_data"), &Issue::code);
        REQUIRE(found != issues.end());
        CHECK(text(*found, "en").find("a country's own assessment has no such variance") != std::string::npos);
        CHECK(text(*found, "es").find("la evaluación de un país no tiene esa varianza") != std::string::npos);
        for (const char* language : {"en", "es"}) {
            CHECK(text(*found, language).find(describe::tag_of(method)) != std::string::npos);
            CHECK(text(*found, language).find("ahp") != std::string::npos);
        }
    }
}

#include <ceiba/check.hpp>
#include <ceiba/explain.hpp>
#include <ceiba/hash.hpp>
#include <ceiba/weigh.hpp>
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
    CHECK(w.members[0].distance == Approx(0.1).margin(tight));
    CHECK(w.members[1].judge == "p_7");
    CHECK(w.members[1].weights.at("law") == Approx(0.8).margin(tight));
    CHECK(w.members[2].distance == Approx(0).margin(tight));
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

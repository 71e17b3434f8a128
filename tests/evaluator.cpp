// Rule by rule of docs/semantics.md: each test is named after the rule it holds.

#include <ceiba/evaluator.hpp>
#include <ceiba/score.hpp>
#include <filesystem>

#include "generator.hpp"
#include "places.hpp"
#include "reproduced.hpp"
#include "scored.hpp"

using namespace tests;

TEST_CASE("semantics 1: later wins, member by member, the missing map state by state", "[semantics]") {
    const Framework none = framework(children({q("a"), q("b")}), R"({"policy": {"rounding": {"mode": "floor"}}})");
    CHECK(root(none, {{"a", 2.0}, {"b", 3.0}}).value == 2);  // framework default
    const Framework own = framework(R"("policy": {"rounding": {"mode": "half_up"}}, )" + children({q("a"), q("b")}),
                                    R"({"policy": {"rounding": {"mode": "floor"}, "minimum_coverage": 0.6}})");
    CHECK(root(own, {{"a", 2.0}, {"b", 3.0}}).value == 3);    // framework node
    CHECK(root(own, {{"a", 2.0}}).state == State::no_score);  // a member that the node does not say stays
    const auto value = [&](const std::string& m) { return root(own, {{"a", 2.0}, {"b", 3.0}}, method(m)).value; };
    const std::string by_default = R"("defaults": {"policy": {"rounding": {"mode": "floor", "digits": 0}}})";
    const std::string by_depth = R"({"depth": 0, "policy": {"rounding": {"mode": "ceil"}}})";
    const std::string again = R"({"depth": 0, "policy": {"rounding": {"mode": "truncate"}}})";
    const std::string by_id = R"("nodes": {"root": {"policy": {"rounding": {"mode": "none"}}}})";
    CHECK(value(by_default) == 2);
    CHECK(value(by_default + R"(, "selectors": [)" + by_depth + "]") == 3);
    CHECK(value(by_default + R"(, "selectors": [)" + by_depth + "," + again + "]") == 2);  // of several, the later in the list
    CHECK(value(by_default + R"(, "selectors": [)" + again + "," + by_depth + "]") == 3);
    CHECK(value(by_default + R"(, "selectors": [)" + by_depth + "], " + by_id) == 2.5);

    const Framework states =
        framework(children({q("a", if_missing("dont_know", R"("worst")")), q("b")}),
                  R"({"policy": {"missing": {"not_answered": {"missing": "value", "value": 1}, "dont_know": "skip"}}})");
    CHECK(root(states, {{"a", State::dont_know}, {"b", 4.0}}).value == 2);       // its own
    CHECK(root(states, {{"a", State::not_answered}, {"b", 4.0}}).value == 2.5);  // the default for the other state
    CHECK(root(states, {{"a", 4.0}, {"b", State::dont_know}}).value == 4);
}

TEST_CASE("semantics 1: selectors go by depth, tag or both, weights too, and the root has depth 0", "[semantics]") {
    const std::string left = R"(, "tags": {"side": ["left"]})";
    const Framework f =
        framework(children({q("a", left), q("b"), R"({"id": "c", "tags": {"side": ["left"]}, )" + children({q("d", left)}) + "}"}));
    const auto value = [&](const std::string& selectors) {
        return root(f, {{"a", 4.0}, {"b", 1.0}, {"d", 1.0}}, method(R"("selectors": [)" + selectors + "]")).value;
    };
    CHECK(value(R"({"depth": 5, "weight": 9})") == 2);
    CHECK(value(R"({"depth": 1, "tags": {"side": "left"}, "weight": 0})") == 1);
    CHECK(value(R"({"tags": {"side": "right"}, "weight": 9})") == 2);
    CHECK(value(R"({"tags": {"side": "left"}, "weight": 2})") == 2.2);  // 8 + 1 + 2 over 5
    CHECK(value(R"({"depth": 0, "rule": "maximum"})") == 4);
    CHECK(root(f, {{"a", 4.0}, {"b", 1.0}, {"d", 1.0}}, method(R"("nodes": {"a": {"weight": 4}})")).value == 3);
}

TEST_CASE("semantics 1: policies are not inherited down the tree", "[semantics]") {
    const Framework f = framework(R"("policy": {"rounding": {"mode": "half_up"}, "missing": {"not_answered": "worst"}}, )" +
                                  children({R"({"id": "c", )" + children({q("a"), q("b"), q("d")}) + "}"}));
    const auto found = run(Evaluator(f), {{"a", 1.0}, {"b", 2.0}});
    CHECK(found.at("c").value == 1.5);  // d is skipped, nothing rounded
    CHECK(found.at("root").value == 2);
}

TEST_CASE("semantics 2: a default or a selector gives a rule only where the framework's is a mean", "[semantics]") {
    for (const std::string kept : {"sum", "points_share", "cumulative"}) {
        INFO(kept);
        const std::string level = R"(, "level": 1, "threshold": 1)";
        const Framework f = framework(
            R"("rescale": true, )" +
            children({R"({"id": "c", "rule": ")" + kept + R"(", )" + children({q("a", "", "five", level), q("b", "", "five", level)}) + "}",
                      q("e")}));
        const std::map<std::string, Given> given{{"a", 1.0}, {"b", 3.0}, {"e", 4.0}};
        const double before = run(Evaluator(f), given).at("c").value;
        const Method by_default = method(R"("defaults": {"rule": "maximum"})");
        CHECK(run(Evaluator(f, by_default), given).at("c").value == before);
        CHECK(run(Evaluator(f, by_default), given).at("root").value == 1);
        CHECK(run(Evaluator(f, method(R"("selectors": [{"depth": 1, "rule": "maximum"}])")), given).at("c").value == before);
        CHECK(run(Evaluator(f, method(R"("nodes": {"c": {"rule": "maximum"}})")), given).at("c").value == 3);  // by name it may be
    }
    for (const std::string mean : {"arithmetic", "geometric", "harmonic", "minimum", "maximum", "median"}) {
        INFO(mean);
        const Framework f = framework(R"("rule": ")" + mean + R"(", )" + children({q("a"), q("b")}));
        CHECK(root(f, {{"a", 1.0}, {"b", 4.0}}, method(R"("defaults": {"rule": "maximum"})")).value == 4);
    }
}

TEST_CASE("semantics 3: a direction turns the value at the node that declares it", "[semantics]") {
    const Framework f = framework(
        children({q("a", "", "cost"), q("b", R"(, "direction": "higher")", "cost"), q("c", R"(, "direction": "lower")", "maturity")}));
    const auto found = run(Evaluator(f), {{"a", 2.0}, {"b", 2.0}, {"c", 5.0}});
    CHECK(found.at("a").value == 4);
    CHECK(found.at("b").value == 2);  // the indicator's word over its scale's
    CHECK(found.at("c").value == 1);
    CHECK(found.at("root").value == 7.0 / 3);
    const Framework inner = framework(R"("direction": "lower", )" + children({q("a"), q("b", R"(, "direction": "lower")")}));
    CHECK(root(inner, {{"a", 1.0}, {"b", 1.0}}).value == 2);  // 4 - (1 + 3)/2
    CHECK(root(f, {{"a", 2.0}, {"b", 2.0}, {"c", 5.0}}, method(R"("nodes": {"c": {"direction": "higher"}})")).value == 11.0 / 3);
    CHECK(range_of(f, "a") == measure::Interval{.low = 1, .high = 5});
    const Framework normalised = framework(children({q("a", R"(, "direction": "lower")", "years")}));
    CHECK(root(normalised, {{"a", 85.0}}).value == 0);
    CHECK(root(normalised, {{"a", 10.0}}).value == 1);
}

TEST_CASE("semantics 4: a state beside a number wins, and answered without a number is not_answered", "[semantics]") {
    const Evaluator evaluator(framework(children({q("a"), q("b")})));
    Matrix<double> values(1, 2);
    values << 4, tests::nan;
    Matrix<std::uint8_t> states(1, 2);
    states << engine::code(State::dont_know), engine::code(State::answered);
    const Batch batch = evaluator.evaluate(values, states, {.value = true, .state = true});
    CHECK(batch.state(0, 1) == engine::code(State::dont_know));
    CHECK(std::isnan(batch.value(0, 1)));
    CHECK(batch.state(0, 2) == engine::code(State::not_answered));
    CHECK(batch.state(0, 0) == engine::code(State::no_score));
    values(0, 0) = 99;  // not even read
    CHECK_NOTHROW(evaluator.evaluate(values, states));
}

TEST_CASE("semantics 5: coverage of an indicator is 1, 0 or none", "[semantics]") {
    const Framework f = framework(children({q("a"), q("b", if_missing("not_answered", R"("worst")")), q("c")}));
    const auto found = run(Evaluator(f), {{"a", 1.0}, {"c", State::not_applicable}});
    CHECK(found.at("a").coverage == 1);
    CHECK(found.at("b").coverage == 0);  // whatever policy counts it
    CHECK(std::isnan(found.at("c").coverage));
}

TEST_CASE("semantics 6: what a missing indicator counts as", "[semantics]") {
    const auto value = [](const std::string& rule, const std::string& more = "", const std::string& scale = "five",
                          const std::string& question = R"(, "target": "three")") {
        const Framework f = framework(children({q("a", if_missing("not_answered", rule) + more, scale, question), q("b", "", scale)}));
        return root(f, {{"b", scale == "maturity" ? 5.0 : scale == "years" ? 85.0 : 4.0}}).value;
    };
    CHECK(value(R"("skip")") == 4);
    CHECK(value(R"("worst")") == 2);
    CHECK(value(R"("worst")", "", "maturity", "") == 3);
    CHECK(value(R"("worst")", R"(, "direction": "lower")") == 2);  // the worse end, turned round or not
    CHECK(value(R"("target")") == 3.5);
    CHECK(value(R"("target")", R"(, "direction": "lower")") == 2.5);  // its target turned round: 1
    CHECK(value(R"({"missing": "value", "value": 2})") == 3);
    CHECK(value(R"({"missing": "value", "value": 1})", R"(, "direction": "lower")") == 3.5);  // the raw unit of the answer
    CHECK(value(R"({"missing": "value", "value": 52.5})", "", "years", "") == 0.75);          // normalised like one
    CHECK(std::isnan(value(R"("propagate")")));
}

TEST_CASE("semantics 6: each state has its own policy, no_score that of a node without a score", "[semantics]") {
    const Framework f =
        framework(children({q("a", R"(, "policy": {"missing": {"not_answered": "worst", "dont_know": {"missing": "value", "value": 1},
                          "insufficient_evidence": {"missing": "value", "value": 2}, "not_reviewed": {"missing": "value", "value": 3},
                          "outside_mandate": {"missing": "value", "value": 4}}})"),
                            q("b")}));
    const auto value = [&](State state) { return root(f, {{"a", state}, {"b", 4.0}}).value; };
    CHECK(value(State::not_answered) == 2);
    CHECK(value(State::dont_know) == 2.5);
    CHECK(value(State::insufficient_evidence) == 3);
    CHECK(value(State::not_reviewed) == 3.5);
    CHECK(value(State::outside_mandate) == 4);
    CHECK(value(State::not_applicable) == 4);
    const std::string inner =
        R"({"id": "c", "policy": {"missing": {"not_answered": "worst", "no_score": {"missing": "value", "value": 3}}}, )" +
        children({q("d")}) + "}";
    CHECK(root(framework(children({inner, q("b")})), {{"b", 4.0}}).value == 3.5);
}

TEST_CASE("semantics 6: worst, target and value come before rescale and are rounded as an answer would be", "[semantics]") {
    const std::string round = R"("rounding": {"mode": "half_up"})";
    const auto counted = [&](const std::string& rule, const std::string& question = "") {
        const std::string a = q("a", policy(round + R"(, "missing": {"not_answered": )" + rule + "}"), "signed_number", question);
        return root(framework(R"("rescale": true, "range": {"low": 0, "high": 100}, )" + children({a})), {}).value;
    };
    CHECK(counted(R"("worst")") == 0);
    CHECK(counted(R"({"missing": "value", "value": 2.4})") == 70);
    CHECK(counted(R"("target")", R"(, "target": 1.5)") == 70);
    const std::string inner =
        R"({"id": "c", "policy": {"rounding": {"mode": "half_up"}, "missing": {"no_score": {"missing": "value", "value": 2.4}}}, )" +
        children({q("d")}) + "}";
    CHECK(root(framework(R"("rescale": true, )" + children({inner})), {}).value == 0.5);
}

TEST_CASE("semantics 6: propagate takes the score of every ancestor, whatever their no_score, and coverage and bounds stay",
          "[semantics]") {
    const std::string c = R"({"id": "c", "policy": {"missing": {"no_score": "worst"}}, )" +
                          children({q("a", if_missing("dont_know", R"("propagate")")), q("b")}) + "}";
    const Framework f = framework(children({c, q("e")}));
    const auto found = run(Evaluator(f), {{"a", State::dont_know}, {"b", 4.0}, {"e", 4.0}});
    for (const std::string id : {"c", "root"}) {
        INFO(id);
        CHECK(std::isnan(found.at(id).value));
        CHECK(found.at(id).state == State::no_score);
    }
    CHECK(found.at("c").coverage == 0.5);
    CHECK(found.at("c").lower == 2);
    CHECK(found.at("c").upper == 4);
    CHECK(found.at("root").coverage == 0.75);
    CHECK(found.at("root").lower == 3);
    CHECK(found.at("root").upper == 4);
    CHECK(run(Evaluator(f), {{"b", 4.0}, {"e", 4.0}}).at("root").value == 4);  // another state
}

TEST_CASE("semantics 6: target without a target, and block where nothing asks what is met, are errors", "[semantics]") {
    CHECK(errors(framework(children({q("a", if_missing("not_answered", R"("target")")), q("b")}))) == Codes{"no_target /root/children/0"});
    const Framework f = framework(children({q("a", if_missing("not_answered", R"("target")")), q("b")}));
    CHECK(root(f, {{"b", 2.0}}, method(R"("nodes": {"a": {"target": 4}})")).value == 3);  // a method may say one
    const Framework own = framework(children({q("a", if_missing("not_answered", R"("target")"), "five", R"(, "target": 2)"), q("b")}));
    CHECK(root(own, {{"b", 2.0}}, method(R"("nodes": {"a": {"target": "four"}})")).value == 3);
}

TEST_CASE("semantics 6: a value may lie outside the range, as SPAR's 0 does, but not where there is no number", "[semantics]") {
    const std::string logs = R"({"id": "logs", "numeric": {"normalise": "goalposts", "low": 1, "high": 100, "log": true, "clamp": false}})";
    const auto refused = [&](const std::string& value, const std::string& scale, const std::string& rule = "arithmetic") {
        return errors(parse<Framework>(
            R"({"schema": "ceiba/framework/1", "id": "f", "version": "1", "scales": [)" + scales + ", " + logs +
            R"(], "root": {"id": "root", "rule": ")" + rule + R"(", )" +
            children({q("a", if_missing("not_answered", R"({"missing": "value", "value": )" + value + "}"), scale)}) + "}}"));
    };
    CHECK(refused("0", "logs") == Codes{"bad_value /root/children/0"});
    CHECK(refused("10", "logs").empty());
    CHECK(refused("-1", "five", "geometric") == Codes{"bad_value /root/children/0"});
    CHECK(refused("0", "five", "geometric").empty());
    const Found found = root(framework(children({q("a", if_missing("not_answered", R"({"missing": "value", "value": 0})"), "maturity"),
                                                 q("b", "", "maturity")})),
                             {{"b", 3.0}});
    CHECK(found.value == 1.5);
}

TEST_CASE("semantics 6: a default that counts the missing as their target is for indicators: other nodes have none", "[semantics]") {
    const std::string inner = R"({"id": "c", )" + children({q("a", "", "five", R"(, "target": 3)")}) + "}";
    const Framework f =
        framework(children({inner, q("b", "", "five", R"(, "target": 3)")}), R"({"policy": {"missing": {"not_applicable": "target"}}})");
    CHECK(errors(f).empty());
    CHECK(root(f, {{"a", 1.0}, {"b", State::not_applicable}}).value == 2);
    CHECK(root(f, {{"a", State::not_applicable}, {"b", 1.0}}).value == 1);
    const Method by_default = method(R"("defaults": {"policy": {"missing": {"not_applicable": "target"}}})");
    CHECK(errors(framework(children({inner, q("b", "", "five", R"(, "target": 3)")})), by_default).empty());
    CHECK(errors(framework(children({R"({"id": "c")" + policy(R"("missing": {"no_score": "target"})") + ", " + children({q("a")}) + "}",
                                     q("b")}))) == Codes{"target_of_no_score /root/children/0/policy/missing/no_score"});
}

TEST_CASE("semantics 6: propagate leaves bounds, the whole range where a rule has no value at the ends", "[semantics]") {
    const std::string k =
        R"({"id": "k", "rule": {"rule": "choquet", "masses": [{"children": ["a"], "mass": 1}, {"children": ["b"], "mass": 0}]}, )" +
        children({q("a"), q("b", if_missing("not_answered", R"("propagate")"))}) + "}";
    const Found found = root(framework(children({k, q("c")})), {{"a", State::not_applicable}, {"c", 1.0}});
    CHECK(found.state == State::no_score);
    CHECK(found.lower == 0.5);
    CHECK(found.upper == 2.5);
}

TEST_CASE("semantics 7: skip by default, block under a cumulative node", "[semantics]") {
    CHECK(root(framework(children({q("a"), q("b")})), {{"a", 3.0}}).value == 3);
    const std::string one = R"(, "level": 1)";
    const std::string two = R"(, "level": 2)";
    const auto level = [&](const std::string& more) {
        return root(framework(R"("rule": "cumulative", )" +
                              children({q("a", "", "yes", one), q("b", more, "yes", one), q("c", "", "yes", two)})),
                    {{"a", 1.0}, {"c", 1.0}})
            .value;
    };
    CHECK(level("") == 0);
    CHECK(level(if_missing("not_answered", R"("block")")) == 0);
    CHECK(level(if_missing("not_answered", R"("skip")")) == 2);  // allowed, with a warning
    CHECK(level(if_missing("not_answered", R"({"missing": "value", "value": 1})")) == 2);
    CHECK(level(if_missing("dont_know", R"("skip")")) == 0);
    for (const std::string rule : {"arithmetic", "geometric", "harmonic", "minimum", "maximum", "median", "sum", "points_share"}) {
        INFO(rule);
        const Framework f =
            framework(R"("rule": ")" + rule + R"(", )" + children({q("a", if_missing("not_answered", R"("block")")), q("b")}));
        CHECK(errors(f) == Codes{"block_needs_threshold /root/children/0"});
    }
}

TEST_CASE("semantics 7: what a mean and a cumulative ancestor both count may block, which the mean reads as skip", "[semantics]") {
    const auto f = [](const std::string& more) {
        return framework(
            R"("rule": "cumulative", )" +
            children({R"({"id": "c", )" + children({q("a", "", "yes", R"(, "level": 1)"), q("b", more, "yes", R"(, "level": 2)")}) + "}"}));
    };
    for (const Framework& either : {f(""), f(if_missing("not_answered", R"("block")"))}) {
        const auto found = run(Evaluator(either), {{"a", 1.0}});
        CHECK(found.at("c").value == 1);
        CHECK(found.at("root").value == 1);
    }
}

TEST_CASE("semantics 8: what is not applicable is skipped, or counts as one number, and covers nothing", "[semantics]") {
    const auto found = [](const std::string& rule) {
        const std::string more = rule.empty() ? "" : if_missing("not_applicable", rule);
        return root(framework(children({q("a", more, "five", R"(, "target": 3)"), q("b"), q("c")})),
                    {{"a", State::not_applicable}, {"b", 2.0}});
    };
    struct Case {
        std::string rule;
        double value, lower, upper;
    };
    for (const Case& c : {Case{"", 2, 1, 3}, Case{R"("skip")", 2, 1, 3}, Case{R"("worst")", 1, 2.0 / 3, 2},
                          Case{R"("target")", 2.5, 5.0 / 3, 3}, Case{R"({"missing": "value", "value": 1})", 1.5, 1, 7.0 / 3}}) {
        INFO(c.rule);
        const Found f = found(c.rule);
        CHECK(f.value == c.value);
        CHECK(f.lower == c.lower);
        CHECK(f.upper == c.upper);
        CHECK(f.coverage == 0.5);
    }
    for (const std::string rule : {"propagate", "block"})
        CHECK(errors(framework(children({q("a", if_missing("not_applicable", '"' + rule + '"'))}))) ==
              Codes{"bad_policy /root/children/0"});
}

TEST_CASE("semantics 8: a node of which nothing applies does not apply, without value, coverage or bounds", "[semantics]") {
    for (const std::string rule : {R"("skip")", R"("worst")"}) {
        INFO(rule);
        const std::string inner =
            R"({"id": "c", )" + children({q("a", if_missing("not_applicable", rule)), q("z", R"(, "weight": 0)")}) + "}";
        const auto found = run(Evaluator(framework(children({inner, q("b")}))), {{"a", State::not_applicable}, {"z", 3.0}, {"b", 2.0}});
        const Found& c = found.at("c");
        CHECK(c.state == State::not_applicable);
        for (const double none : {c.value, c.coverage, c.lower, c.upper}) CHECK(std::isnan(none));
        CHECK(found.at("root").value == 2);
        CHECK(found.at("root").coverage == 1);
    }
    const std::string counted = R"({"id": "c", "policy": {"missing": {"not_applicable": "worst"}}, )" + children({q("a")}) + "}";
    CHECK(root(framework(children({counted, q("b")})), {{"a", State::not_applicable}, {"b", 2.0}}).value == 1);
}

TEST_CASE("semantics 9: no score only if nothing is counted", "[semantics]") {
    const Found skipped = root(framework(children({q("a"), q("b")})), {});
    CHECK(skipped.state == State::no_score);
    CHECK(std::isnan(skipped.value));
    CHECK(skipped.coverage == 0);
    CHECK(skipped.lower == 0);
    CHECK(skipped.upper == 4);
    const Found worst = root(framework(children({q("a"), q("b")}), R"({"policy": {"missing": {"not_answered": "worst"}}})"), {});
    CHECK(worst.value == 0);  // as SPAR has it
    CHECK(worst.coverage == 0);
    for (const std::string rule : {"geometric", "harmonic", "minimum", "maximum", "median", "sum", "points_share"}) {
        INFO(rule);
        CHECK(root(framework(R"("rule": ")" + rule + R"(", )" + children({q("a"), q("b")})), {}).state == State::no_score);
    }
}

TEST_CASE("semantics 9: a minimum coverage is judged even where a policy counts the missing, and exactly at it is enough", "[semantics]") {
    const auto state = [](double least, const std::string& defaults = "{}") {
        const Framework f =
            framework(policy(R"("minimum_coverage": )" + detail::number(least)).substr(2) + ", " +
                          children({q("a", R"(, "weight": 0.1)"), q("b", R"(, "weight": 0.2)"), q("c", R"(, "weight": 0.7)")}),
                      defaults);
        return root(f, {{"a", 1.0}, {"b", 2.0}}).state;
    };
    CHECK(state(0.3) == State::answered);  // .1 + .2 over 1
    CHECK(state(0.30000000001) == State::no_score);
    CHECK(state(0.31, R"({"policy": {"missing": {"not_answered": "worst"}}})") == State::no_score);
}

TEST_CASE("semantics 10: what is counted through a policy reports value none and its state, and the trace what it counted as",
          "[semantics]") {
    const Framework f = framework(children({q("a", if_missing("dont_know", R"({"missing": "value", "value": 1})")), q("b")}));
    const auto found = run(Evaluator(f), {{"a", State::dont_know}, {"b", 3.0}});
    CHECK(std::isnan(found.at("a").value));
    CHECK(found.at("a").state == State::dont_know);
    const Assessment assessment = parse<Assessment>(R"({"schema": "ceiba/assessment/1", "id": "x", "framework": "f", "subject": {"id": "s"},
        "round": {"id": "r"}, "institutions": [{"id": "i"}], "responses": [{"institution": "i", "indicator": "a", "state": "dont_know"},
        {"institution": "i", "indicator": "b", "answer": 3}]})");
    const Scores scores = score(f, assessment);
    REQUIRE(scores.nodes.size() == 3);
    CHECK(scores.nodes[0].value == 2.0);
    CHECK_FALSE(scores.nodes[1].value.has_value());
    CHECK(scores.nodes[1].state == State::dont_know);
    REQUIRE(scores.nodes[0].trace.size() == 2);
    CHECK(scores.nodes[0].trace[0].node == "a");
    CHECK(scores.nodes[0].trace[0].state == State::dont_know);
    CHECK(scores.nodes[0].trace[0].value == 1.0);
    CHECK(scores.nodes[0].trace[0].counted);
    CHECK(scores.nodes[0].trace[0].share == 0.5);
}

TEST_CASE("semantics 11: weight 0 is removed for the parent, still scored, with effective weight 0", "[semantics]") {
    const std::string zero = R"(, "weight": 0)";
    for (const std::string rule : {"arithmetic", "geometric", "harmonic", "minimum", "maximum", "median", "sum", "points_share"}) {
        INFO(rule);
        const Framework f = framework(R"("rule": ")" + rule + R"(", )" + children({q("a", zero), q("b"), q("c")}));
        const Framework without = framework(R"("rule": ")" + rule + R"(", )" + children({q("b"), q("c")}));
        const auto found = run(Evaluator(f), {{"a", 0.0}, {"b", 2.0}, {"c", 4.0}});
        CHECK(found.at("root").value == root(without, {{"b", 2.0}, {"c", 4.0}}).value);
        CHECK(found.at("a").value == 0);
        const Found open = root(f, {{"b", 2.0}, {"c", 4.0}});
        CHECK(open.coverage == 1);
        CHECK(open.lower == open.value);
    }
    const Framework propagating = framework(children({q("a", zero + if_missing("not_answered", R"("propagate")")), q("b")}));
    CHECK(root(propagating, {{"b", 2.0}}).value == 2);
    const std::string level = R"(, "level": 1)";
    const Framework pooled =
        framework(R"("rule": "cumulative", )" +
                  children({R"({"id": "d", "weight": 0, )" + children({q("a", "", "yes", level)}) + "}", q("b", "", "yes", level)}));
    CHECK(root(pooled, {{"a", 0.0}, {"b", 1.0}}).value == 1);
    CHECK(errors(framework(children({q("a", zero), q("b", zero)}))) == Codes{"zero_weights /root/children"});
}

TEST_CASE("semantics 12: several institutions, none answered", "[semantics]") {
    const Framework f = framework(children({q("a"), q("b")}));
    const auto state = [&](const std::vector<std::string>& states) {
        std::string responses;
        std::string institutions;
        for (std::size_t i = 0; i < states.size(); ++i) {
            const std::string id = "i" + std::to_string(i);
            institutions += (i == 0 ? "" : ", ") + (R"({"id": ")" + id + R"("})");
            responses += (i == 0 ? "" : ", ") + (R"({"institution": ")" + id + R"(", "indicator": "a", "state": ")" + states[i] + R"("})");
        }
        const Assessment assessment = parse<Assessment>(
            R"({"schema": "ceiba/assessment/1", "id": "x", "framework": "f", "subject": {"id": "s"}, "round": {"id": "r"}, "institutions": [)" +
            institutions + R"(], "responses": [)" + responses + "]}");
        return score(f, assessment).nodes[1].state;
    };
    std::vector<std::string> order{"insufficient_evidence", "dont_know", "not_answered", "not_reviewed", "not_applicable"};
    const std::vector<State> expected{State::insufficient_evidence, State::dont_know, State::not_answered, State::not_reviewed,
                                      State::not_applicable};
    for (std::size_t i = 0; i < expected.size(); ++i) {
        std::vector<std::string> given(order.rbegin(), order.rend() - static_cast<std::ptrdiff_t>(i));
        given.insert(given.begin(), "outside_mandate");
        CHECK(state(given) == expected[i]);
    }
    CHECK(state({"outside_mandate", "outside_mandate"}) == State::not_answered);
}

TEST_CASE("semantics 13: children, rescale, rule, direction, rounding, coverage, in this order", "[semantics]") {
    const Framework f = framework(R"("rescale": true, "range": {"low": 0, "high": 10}, "rule": "geometric", "direction": "lower",
                                     "policy": {"rounding": {"mode": "ceil"}, "minimum_coverage": 0.5}, )" +
                                  children({q("a", "", "maturity"), q("b"), q("c")}));
    // a 3 on 1 to 5 is 5, b 1 on 0 to 4 is 2.5; their geometric mean is 3.54, turned round 6.46, rounded up 7
    CHECK(root(f, {{"a", 3.0}, {"b", 1.0}}).value == 7);
    CHECK(root(f, {{"a", 3.0}}).state == State::no_score);
    CHECK(root(framework(R"("rescale": true, )" + children({q("a", "", "maturity")})), {{"a", 2.0}}).value == 0.25);  // 0 to 1 by default
}

TEST_CASE("semantics 14: nominal ranges follow from the rule and pass through direction and rounding", "[semantics]") {
    const auto range = [](const std::string& rule, const std::string& more = "") {
        return range_of(framework(R"("rule": )" + rule + more + ", " +
                                  children({q("a", R"(, "weight": 2)", "maturity"), q("b", R"(, "weight": 0.5)", "maturity"),
                                            q("z", R"(, "weight": 0)", "yes")})));
    };
    for (const std::string mean : {"arithmetic", "geometric", "harmonic", "minimum", "maximum", "median"})
        CHECK(range('"' + mean + '"') == measure::Interval{.low = 1, .high = 5});
    CHECK(range(R"("sum")") == measure::Interval{.low = 2.5, .high = 12.5});
    CHECK(range(R"("sum")", R"(, "direction": "lower")") == measure::Interval{.low = 2.5, .high = 12.5});
    CHECK(range(R"("sum")", R"(, "policy": {"rounding": {"mode": "floor"}})") == measure::Interval{.low = 2, .high = 12});
    CHECK(range(R"({"rule": "geometric", "floor": 2})") == measure::Interval{.low = 2, .high = 5});
    CHECK(range(R"({"rule": "harmonic", "floor": 7})") == measure::Interval{.low = 7, .high = 7});
    CHECK(range(R"("arithmetic")", R"(, "rescale": true)") == measure::Interval{.low = 0, .high = 1});
    CHECK(range(R"("sum")", R"(, "rescale": true, "range": {"low": 0, "high": 100})") == measure::Interval{.low = 0, .high = 250});
    const auto of = [](const std::string& rule) {
        return range_of(framework(R"("rule": )" + rule + ", " +
                                  children({q("a", "", "five", R"(, "level": 2)"), q("b", "", "yes", R"(, "level": 3)")})));
    };
    CHECK(of(R"("points_share")") == measure::Interval{.low = 0, .high = 1});
    CHECK(of(R"({"rule": "points_share", "scale": 100})") == measure::Interval{.low = 0, .high = 100});
    CHECK(of(R"("cumulative")") == measure::Interval{.low = 1, .high = 3});
    CHECK(of(R"({"rule": "cumulative", "levels": [1, 2, 3, 4], "base": 0})") == measure::Interval{.low = 0, .high = 4});
}

TEST_CASE("semantics 14: ranges that do not fit are errors", "[semantics]") {
    const auto c = [](const std::string& members) { return R"({"id": "c", )" + members + ", " + children({q("x"), q("y")}) + "}"; };
    CHECK(errors(framework(R"("rescale": true, )" + children({c(R"("rule": {"rule": "geometric", "floor": 4})"), q("b")}))) ==
          Codes{"empty_range /root"});
    CHECK(errors(framework(children({q("a"), q("b", "", "yes")}))) == Codes{"mixed_ranges /root"});
    CHECK(errors(framework(R"("range": {"low": 0, "high": 1}, )" + children({q("a"), q("b")}))) ==
          Codes{"range_without_rescale /root/range"});
    CHECK(errors(framework(R"("rule": "points_share", )" + children({q("a"), q("b", "", "maturity")}))) ==
          Codes{"points_start /root/children/1"});
    CHECK(errors(framework(children({q("a"), q("b", R"(, "weight": 0)", "yes")}))) == Codes{});
}

TEST_CASE("semantics 14: siblings whose ranges differ in the last bit have one range", "[semantics]") {
    std::vector<std::string> tenths;
    for (int i = 0; i < 10; ++i) tenths.push_back(q("t" + std::to_string(i), R"(, "weight": 0.1)", "yes"));
    const Framework f = framework(children({R"({"id": "c", "rule": "sum", )" + children(tenths) + "}", q("b", "", "yes")}));
    CHECK(range_of(f, "c").high == 0.9999999999999999);
    CHECK(errors(f) == Codes{});
}

TEST_CASE("semantics 15: coverage is the weighted mean of the applicable children's, weights as declared", "[semantics]") {
    const std::string inner = R"({"id": "c", "weight": 3, "policy": {"minimum_coverage": 0.9}, )" +
                              children({q("a", R"(, "weight": 4)"), q("b"), q("e", R"(, "weight": 5)")}) + "}";
    const Framework f = framework(children({inner, q("d"), q("z", R"(, "weight": 0)")}));
    const auto found = run(Evaluator(f), {{"a", 2.0}, {"e", State::not_applicable}, {"d", 1.0}});
    CHECK(found.at("c").coverage == 0.8);
    CHECK(found.at("c").state == State::no_score);
    CHECK(std::abs(found.at("root").coverage - 0.85) <= 1e-15);  // it passes on its coverage: (3 * .8 + 1) / 4
    CHECK(found.at("root").value == 1);                          // and is missing as a value
}

TEST_CASE("semantics 16: effective weights are nominal, and shares are those used", "[semantics]") {
    const std::string inner =
        R"({"id": "c", "weight": 3, )" + children({q("a", R"(, "weight": 4)"), q("b"), q("z", R"(, "weight": 0)")}) + "}";
    const Framework f = framework(children({inner, q("d")}));
    const Assessment assessment = parse<Assessment>(R"({"schema": "ceiba/assessment/1", "id": "x", "framework": "f", "subject": {"id": "s"},
        "round": {"id": "r"}, "institutions": [{"id": "i"}], "responses": [{"institution": "i", "indicator": "b", "answer": 3}]})");
    const Scores scores = score(f, assessment);
    std::map<std::string, double> weights;
    for (const NodeScore& s : scores.nodes) weights[s.id] = s.effective_weight;
    CHECK(weights.at("root") == 1);
    CHECK(weights.at("c") == 0.75);
    CHECK(std::abs(weights.at("a") - 0.6) <= 1e-15);
    CHECK(std::abs(weights.at("b") - 0.15) <= 1e-15);
    CHECK(weights.at("z") == 0);
    CHECK(weights.at("d") == 0.25);
    REQUIRE(scores.nodes[1].trace.size() == 2);
    CHECK_FALSE(scores.nodes[1].trace[0].share.has_value());
    CHECK(scores.nodes[1].trace[1].share == 1.0);
}

TEST_CASE("semantics 17: a mean of equals is that value, after a floor has raised the children", "[semantics]") {
    const std::vector<std::string> thirds{q("a", R"(, "weight": 0.1)", "signed_number"), q("b", R"(, "weight": 0.2)", "signed_number"),
                                          q("c", R"(, "weight": 0.3)", "signed_number")};
    CHECK(root(framework(children(thirds)), {{"a", 5.0}, {"b", 5.0}, {"c", 5.0}}).value == 5);
    const Framework floored = framework(R"("rule": {"rule": "geometric", "floor": 3}, )" + children(thirds));
    CHECK(root(floored, {{"a", -5.0}, {"b", 0.0}, {"c", 2.0}}).value == 3);
}

TEST_CASE("semantics 17: thresholds are met to 12 significant digits", "[semantics]") {
    const std::string c = R"({"id": "c", "question": {"scale": "awkward", "level": 1, "threshold": 0.3}})";
    const Framework f = framework(R"("rule": "cumulative", )" + children({c}));
    CHECK(root(f, {{"c", 0.1 + 0.2}}).value == 1);
    CHECK(root(f, {{"c", 0.3 - 1e-14}}).value == 1);
    CHECK(root(f, {{"c", 0.3 - 1e-11}}).value == 0);
}

TEST_CASE("semantics 18: a node rounds its value, an indicator too", "[semantics]") {
    const auto value = [](const std::string& mode, double a, double b) {
        return root(framework(R"("policy": {"rounding": {"mode": ")" + mode + R"("}}, )" +
                              children({q("a", "", "signed_number"), q("b", "", "signed_number")})),
                    {{"a", a}, {"b", b}})
            .value;
    };
    CHECK(value("half_up", 2, 3) == 3);
    CHECK(value("half_up", -2, -3) == -2);
    CHECK(value("half_away", -2, -3) == -3);
    CHECK(value("half_even", 2, 3) == 2);
    CHECK(value("floor", -2, -3) == -3);
    CHECK(value("ceil", 2, 3) == 3);
    CHECK(value("truncate", -2, -3) == -2);
    CHECK(value("none", 2, 3) == 2.5);
    CHECK_FALSE(std::signbit(value("ceil", -1, 0.5)));
    const Framework leaf = framework(children({q("a", policy(R"("rounding": {"mode": "half_up"})")), q("b")}));
    CHECK(root(leaf, {{"a", 2.5}, {"b", 3.0}}).value == 3);
}

TEST_CASE("semantics 19: bounds go the same way at both ends, swapped by direction", "[semantics]") {
    const Framework f = framework(R"("direction": "lower", "policy": {"rounding": {"mode": "half_up"}}, )" +
                                  children({q("a"), q("b", R"(, "direction": "lower")"), q("c", R"(, "weight": 2)")}));
    const Found found = root(f, {{"a", 1.0}, {"c", 2.0}});
    // turned round and rounded: 4 - (1 + 2*2)/3, 4 - (1 + 4 + 4)/4, 4 - (1 + 0 + 4)/4
    CHECK(found.value == 2);
    CHECK(found.lower == 2);
    CHECK(found.upper == 3);
    const Found below = root(framework(R"("policy": {"minimum_coverage": 0.9}, )" + children({q("a"), q("b")})), {{"a", 3.0}});
    CHECK(below.lower == 0);  // its whole nominal range
    CHECK(below.upper == 4);
    const Found met = root(framework(R"("rule": "cumulative", )" +
                                     children({q("a", "", "yes", R"(, "level": 1)"), q("b", "", "yes", R"(, "level": 2)")})),
                           {{"a", 1.0}});
    CHECK(met.value == 1);
    CHECK(met.lower == 1);
    CHECK(met.upper == 2);
}

TEST_CASE("context enters no score", "[evaluator]") {
    const Framework f =
        framework(children({q("a"), R"({"id": "note", "question": {"scored": false}})", q("b", "", "yes", R"(, "scored": false)")}));
    const Evaluator evaluator(f);
    CHECK(evaluator.indicators() == Codes{"a"});
    CHECK(evaluator.nodes() == Codes{"root", "a", "note", "b"});
    const Found found = root(f, {{"a", 3.0}});
    CHECK(found.value == 3);
    CHECK(found.coverage == 1);
}

TEST_CASE("a framework of one indicator", "[evaluator]") {
    const Evaluator evaluator(framework(R"("question": {"scale": "five"}, "direction": "lower")"));
    CHECK(run(evaluator, {{"root", 1.0}}).at("root").value == 3);
    CHECK(run(evaluator, {}).at("root").state == State::not_answered);
}

TEST_CASE("outputs and nodes are chosen, and columns come as asked", "[evaluator]") {
    const Evaluator evaluator(framework(children({q("a"), q("b")})));
    Matrix<double> values(2, 2);
    values << 1, 3, 2, tests::nan;
    const Batch plain = evaluator.evaluate(values);
    CHECK(plain.value.rows() == 2);
    CHECK(plain.value.cols() == 3);
    CHECK(plain.state.rows() == 0);
    CHECK(plain.coverage.rows() == 0);
    CHECK(plain.lower.rows() == 0);
    CHECK(plain.upper.rows() == 0);
    const Batch chosen =
        evaluator.evaluate(values, Matrix<std::uint8_t>(), {.value = false, .coverage = true, .upper = true, .nodes = {"b", "root"}});
    CHECK(chosen.value.rows() == 0);
    REQUIRE(chosen.coverage.cols() == 2);
    CHECK(chosen.coverage(1, 0) == 0);
    CHECK(chosen.coverage(1, 1) == 0.5);
    CHECK(chosen.upper(1, 1) == 3);
    CHECK(evaluator.evaluate(Matrix<double>(0, 2)).value.rows() == 0);
    try {
        evaluator.chosen({"root", "rooot"});
        FAIL("an unknown node is chosen");
    } catch (const Error& error) {
        REQUIRE(error.issues().size() == 1);
        CHECK(error.issues()[0].code == "unknown_node");
        CHECK(error.issues()[0].where == "/nodes/1");
        CHECK(error.issues()[0].arguments == Codes{"rooot", "root"});
    }
}

TEST_CASE("answers that cannot be used are refused with row and column, all at once", "[evaluator]") {
    const Evaluator evaluator(framework(children({q("a"), q("b")})));
    Matrix<double> values = Matrix<double>::Constant(4, 2, 1);
    Matrix<std::uint8_t> states = Matrix<std::uint8_t>::Zero(4, 2);
    values(1, 1) = 4.25;
    values(2, 0) = tests::infinity;
    states(3, 1) = 9;
    try {
        evaluator.evaluate(values, states);
        FAIL("bad answers are used");
    } catch (const Error& error) {
        REQUIRE(error.issues().size() == 3);
        CHECK(error.issues()[0].code == "off_scale");
        CHECK(error.issues()[0].row == 1);
        CHECK(error.issues()[0].column == "b");
        CHECK(error.issues()[0].arguments == Codes{"4.25", "0", "4"});
        CHECK(error.issues()[1].code == "not_finite");
        CHECK(error.issues()[1].row == 2);
        CHECK(error.issues()[1].column == "a");
        CHECK(error.issues()[2].code == "unknown_state");
        CHECK(error.issues()[2].row == 3);
        CHECK(error.issues()[2].column == "b");
    }
    states(3, 1) = engine::code(State::no_score);  // never a response's state
    values = Matrix<double>::Constant(4, 2, 1);
    CHECK_THROWS_AS(evaluator.evaluate(values, states), Error);
}

TEST_CASE("shapes that do not fit are refused", "[evaluator]") {
    const Evaluator evaluator(framework(children({q("a"), q("b")})));
    const auto refused = [&](const Matrix<double>& values, const Matrix<std::uint8_t>& states) {
        Codes out;
        try {
            evaluator.evaluate(values, states);
        } catch (const Error& error) {
            for (const Issue& i : error.issues())
                out.push_back(i.code + " " + i.arguments.at(0) + " " + i.arguments.at(1) + ", " + i.arguments.at(2));
        }
        return out;
    };
    const Matrix<std::uint8_t> none;
    CHECK(refused(Matrix<double>::Zero(3, 2), none) == Codes{});
    CHECK(refused(Matrix<double>::Zero(3, 3), none) == Codes{"wrong_shape values 3 x 3, 3 x 2"});
    CHECK(refused(Matrix<double>::Zero(2, 3).eval(), Matrix<std::uint8_t>::Zero(2, 3)) ==
          Codes{"wrong_shape values 2 x 3, 2 x 2", "wrong_shape states 2 x 3, 2 x 2"});
    CHECK(refused(Matrix<double>::Zero(3, 2), Matrix<std::uint8_t>::Zero(2, 2)) == Codes{"wrong_shape states 2 x 2, 3 x 2"});
}

TEST_CASE("the columns of a table are found by name, and every name that does not fit is told", "[evaluator]") {
    const Evaluator evaluator(framework(children({q("first"), q("second"), q("third")})));
    CHECK(evaluator.columns({"third", "first", "second"}) == std::vector<std::size_t>{1, 2, 0});
    try {
        evaluator.columns({"third", "frist", "third", "country"});
        FAIL("names that do not fit are taken");
    } catch (const Error& error) {
        Codes issues;
        for (const Issue& i : error.issues()) issues.push_back(i.code + " " + i.arguments.at(0));
        CHECK(issues == Codes{"missing_column first", "missing_column second", "unknown_column frist", "duplicate_column third",
                              "unknown_column country"});
        CHECK(error.issues()[2].arguments[1] == "first");
    }
}

TEST_CASE("an evaluator owns its documents, and copies share its program", "[evaluator]") {
    const Evaluator copy = [] {
        const Evaluator evaluator(framework(children({q("a"), q("b")})), method(R"("nodes": {"a": {"weight": 3}})"));
        Evaluator other = evaluator;
        CHECK(&other.program() == &evaluator.program());
        return other;
    }();
    CHECK(copy.framework().id == "f");
    CHECK(run(copy, {{"a", 1.0}, {"b", 3.0}}).at("root").value == 1.5);
}

TEST_CASE("results go into memory of the caller, whatever its order", "[evaluator]") {
    const Evaluator evaluator(framework(children({q("a"), q("b")})));
    Matrix<double> values(2, 2);
    values << 1, 3, 2, 4;
    Eigen::MatrixXd by_columns = Eigen::MatrixXd::Zero(2, 3);
    Matrix<std::uint8_t> states(2, 3);
    evaluator.evaluate_into({.nodes = evaluator.chosen({}), .value = {by_columns.data(), 1, 2}, .state = states}, {values});
    CHECK(by_columns == Eigen::MatrixXd(evaluator.evaluate(values).value));
    CHECK((states.array() == 0).all());
}

TEST_CASE("what was imputed has a value, and to coverage and bounds it is missing", "[evaluator]") {
    const Evaluator evaluator(framework(children({q("a"), q("b")})));
    Matrix<double> values(1, 2);
    values << 2, 3;
    Matrix<bool> imputed(1, 2);
    imputed << false, true;
    const Batch batch = evaluator.evaluate({values, Matrix<std::uint8_t>(), imputed}, {.coverage = true, .lower = true, .upper = true});
    CHECK(batch.value(0, 0) == 2.5);
    CHECK(batch.coverage(0, 0) == 0.5);
    CHECK(batch.lower(0, 0) == 1);
    CHECK(batch.upper(0, 0) == 3);
    values(0, 1) = tests::infinity;
    CHECK_THROWS_AS(evaluator.evaluate({values, Matrix<std::uint8_t>(), imputed}), Error);
}

TEST_CASE("the batch that assessments make is scored as they are, to the bit", "[evaluator]") {
    Numbers numbers(81);
    std::size_t compared = 0;
    for (int k = 0; k < 600; ++k) {
        Generator generator(numbers, {});
        const Framework f = generator.framework();
        Method m = k % 2 == 0 ? Method{} : generator.method();
        m.defaults.reconcile = Reconciliation{reconciliation::LowerMedian{}};
        std::vector<Assessment> assessments;
        for (int r = 0; r < 3; ++r) assessments.push_back(generator.assessment(numbers.between(0.2, 1)));
        INFO("framework " << k);
        try {
            const Evaluator evaluator(f, m);
            compared += reproduced(evaluator, assessments);
        } catch (const Error& error) {
            if (k % 2 == 0) FAIL(error.what());  // a method may not fit: weights change the ranges of sums
        }
    }
    CHECK(compared > 100'000);
}

TEST_CASE("the batch that shipped assessments make is scored as they are, to the bit", "[evaluator]") {
    const std::string folder = tests::examples() + "/mrc_style/";
    const auto f = read_file<Framework>(folder + "framework.json");
    const std::vector assessments{read_file<Assessment>(folder + "assessment_2025.json"),
                                  read_file<Assessment>(folder + "assessment_2026.json")};
    for (const Method& m : {Method{}, read_file<Method>(folder + "method.json")}) {
        const Evaluator evaluator(f, m);
        CHECK(reproduced(evaluator, assessments) == 2 * 5 * evaluator.nodes().size());
    }
}

TEST_CASE("assessments that are not in order make no batch, and every issue has its row", "[evaluator]") {
    const Evaluator evaluator(framework(children({q("a"), q("b")})));
    const auto answered = [](double x) {
        Assessment out{.id = "x", .framework = "f", .subject = {.id = "s"}, .round = {.id = "r"}};
        out.institutions.push_back({.id = "i"});
        out.responses.push_back({.institution = "i", .indicator = "a", .answer = Answer{x}});
        return out;
    };
    CHECK(evaluator.answers({answered(1), answered(2)}).values(1, 0) == 2);
    try {
        evaluator.answers({answered(1), answered(7), answered(8)});
        FAIL("answers off the scale are used");
    } catch (const Error& error) {
        REQUIRE(error.issues().size() == 2);
        CHECK(error.issues()[0].row == 1);
        CHECK(error.issues()[1].row == 2);
        CHECK(error.issues()[1].where == "/responses/0/answer");
    }
    CHECK(evaluator.answers({}).values.rows() == 0);
}

TEST_CASE("published cases, through the evaluator", "[evaluator][reference]") {
    int compared = 0;
    for (const auto& entry : std::filesystem::directory_iterator(tests::reference())) {
        if (!entry.is_regular_file()) continue;  // cases of methods without a framework stand in folders
        const auto document = tests::json::parse(read_text(entry.path())).as_object();
        if (!document.contains("framework") || !document.contains("cases")) continue;
        INFO(entry.path().string());
        const auto f = parse<Framework>(tests::json::serialize(document.at("framework")));
        const double tolerance = tests::number(document.at("tolerance"));
        for (const auto& v : document.at("cases").as_array()) {
            const auto& c = v.as_object();
            INFO(tests::words(c.at("name")));
            const Method m = c.contains("method") ? parse<Method>(tests::json::serialize(c.at("method"))) : Method{};
            std::map<std::string, Given> given;
            for (const auto& [id, answer] : c.at("answers").as_object()) given.emplace(std::string(id), tests::number(answer));
            if (const auto* states = c.if_contains("states"))
                for (const auto& [id, state] : states->as_object())
                    given.emplace(std::string(id), *describe::value_of<State>(tests::words(state)));
            const auto found = run(Evaluator(f, m), given);
            const auto compare = [&](const char* part, double Found::* member) {
                const auto* expected = c.if_contains(part);
                if (expected == nullptr) return;
                for (const auto& [id, value] : expected->as_object()) {
                    INFO(part << " of " << std::string(id));
                    const double x = found.at(std::string(id)).*member;
                    if (value.is_null()) CHECK(std::isnan(x));
                    else CHECK(std::abs(x - tests::number(value)) <= tolerance);
                    ++compared;
                }
            };
            compare("expected", &Found::value);
            compare("coverage", &Found::coverage);
            compare("lower", &Found::lower);
            compare("upper", &Found::upper);
        }
    }
    CHECK(compared >= 30);
}

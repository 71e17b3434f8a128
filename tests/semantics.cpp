// Rules 3a and 20 to 36 of docs/semantics.md, through documents: each test is named after the rule it holds. What rules 1 to 19 say of
// single nodes is in evaluator.cpp.

#include <ceiba/check.hpp>
#include <ceiba/combine/power.hpp>
#include <ceiba/engine/evaluate.hpp>
#include <ceiba/score.hpp>

#include "scored.hpp"

using namespace tests;

namespace {

std::string rule(const std::string& text) {
    return R"("rule": )" + text + ", ";
}
const State unanswered = State::not_answered;
const State not_applicable = State::not_applicable;

/// Three indicators of 0 to 4 under a rule.
Framework abc(const std::string& text, const std::string& defaults = "{}") {
    return framework(rule(text) + children({q("a"), q("b"), q("c")}), defaults);
}

std::vector<std::string> issues_of(const Framework& f, const Method& m = {}) {
    std::vector<std::string> out;
    for (const Issue& i : check(f, nullptr, &m)) out.push_back(i.code);
    return out;
}

bool has(const std::vector<std::string>& list, const std::string& code) {
    return std::find(list.begin(), list.end(), code) != list.end();
}

}  // namespace

TEST_CASE("semantics 3a: what a document names of a leaf is an answer, and comparisons ask for goodness, on levels and numbers",
          "[semantics]") {
    // 1 to 5, where lower is better: as good as 4 or better are 1, 2, 3 and 4
    const auto numbers = [](const std::string& low, const std::string& high, const std::string& normaliser) {
        return R"({"id": "s", "numeric": {"normalise": ")" + normaliser + R"(", "low": )" + low + R"(, "high": )" + high + "}}";
    };
    std::string levels;
    for (const std::string l : {"1", "2", "3", "4", "5"})
        levels += (levels.empty() ? "" : ", ") + (R"({"code": "l)" + l + R"(", "value": )" + l + "}");
    for (const std::string& scale :
         {R"({"id": "s", "levels": [)" + levels + "]}", numbers("1", "5", "identity"), numbers("0", "6", "goalposts")}) {
        INFO(scale);
        const auto met = [&](const std::string& text, const std::string& leaf, const std::string& question = "") {
            const Framework f =
                parse<Framework>(R"({"schema": "ceiba/framework/1", "id": "f", "version": "1", "scales": [)" + scale +
                                 R"(], "root": {"id": "root", )" + rule(text) + children({q("a", leaf, "s", question)}) + "}}");
            std::string out;
            for (const double x : {1.0, 2.0, 3.0, 4.0, 5.0}) out += root(f, {{"a", x}}).value == 1 ? "x" : ".";
            return out;
        };
        const std::string lower = R"(, "direction": "lower")";
        const auto decides = [](const std::string& comparison, const std::string& value) {
            return R"({"rule": "decision", "cases": [{"when": [{"child": "a", "comparison": ")" + comparison + R"(", "value": )" + value +
                   R"(}], "value": 1}], "otherwise": 0})";
        };
        CHECK(met(decides("at_least", "4"), lower) == "xxxx.");
        CHECK(met(decides("above", "4"), lower) == "xxx..");
        CHECK(met(decides("at_most", "4"), lower) == "...xx");
        CHECK(met(decides("below", "4"), lower) == "....x");
        CHECK(met(decides("equal", "4"), lower) == "...x.");
        CHECK(met(decides("at_least", "4"), "") == "...xx");
        for (const std::string asks : {R"("share_met")", R"({"rule": "k_of_n", "k": 1})", R"({"rule": "passed", "model": "absolute"})"}) {
            INFO(asks);
            CHECK(met(asks, lower, R"(, "threshold": 4)") == "xxxx.");
            CHECK(met(asks, "", R"(, "threshold": 4)") == "...xx");
        }
        if (scale.find("levels") == std::string::npos) continue;
        CHECK(met(decides("at_least", R"("l4")"), lower) == "xxxx.");
        CHECK(met(R"("share_met")", lower, R"(, "threshold": "l4")") == "xxxx.");
    }
}

TEST_CASE("semantics 3a: a threshold is rounded and rescaled as an answer is, and lies above the worst", "[semantics]") {
    const auto with = [](const std::string& threshold, const std::string& scale, const std::string& more = "",
                         const std::string& top = "") {
        return framework(top + rule(R"("share_met")") + children({q("a", more, scale, R"(, "threshold": )" + threshold)}));
    };
    const std::string lower = R"(, "direction": "lower")";
    const std::string whole = policy(R"("rounding": {"mode": "half_up"})");
    CHECK(root(with("0.6", "signed_number", whole), {{"a", 0.5}}).value == 1);  // both come to 1
    CHECK(root(with("0.6", "signed_number"), {{"a", 0.5}}).value == 0);
    CHECK(root(with("52.5", "years", "", R"("rescale": true, "range": {"low": -1, "high": 1}, )"), {{"a", 52.5}}).value == 1);
    CHECK(root(with("52.5", "years", "", R"("rescale": true, "range": {"low": -1, "high": 1}, )"), {{"a", 52.4}}).value == 0);
    const Codes bad{"bad_threshold /root/children/0/question/threshold"};
    CHECK(errors(with("20", "years")) == bad);
    CHECK(errors(with("99", "years")).empty());  // clamped: met at the top
    CHECK(errors(with("85", "years", lower)) == bad);
    CHECK(errors(with("20", "years", lower)).empty());
    CHECK(errors(with("4", "five", lower)) == bad);
    CHECK(errors(with("0", "five", lower)).empty());
    CHECK(errors(with(R"("three")", "five")).empty());
    CHECK(has(issues_of(with(R"("many")", "five")), "not_a_level"));
    CHECK(has(issues_of(with(R"("three")", "years")), "not_a_number"));
    CHECK(errors(with("1e-13", "five")).empty());
    CHECK(errors(with("0.1000000000000001", "awkward")) == bad);  // 0.1, which the worst answer is, to 12 digits
}

TEST_CASE("semantics 3a: of a node with children a condition names its value as reported", "[semantics]") {
    const std::string c = R"({"id": "c", "direction": "lower", )" + children({q("a"), q("b")}) + "}";
    const Framework f = framework(
        rule(
            R"({"rule": "decision", "cases": [{"when": [{"child": "c", "comparison": "at_least", "value": 3}], "value": 1}], "otherwise": 0})") +
        children({c}));
    CHECK(root(f, {{"a", 1.0}, {"b", 1.0}}).value == 1);  // 4 - 1
    CHECK(root(f, {{"a", 3.0}, {"b", 3.0}}).value == 0);
}

TEST_CASE("semantics 3a: rows of a table name answers", "[semantics]") {
    const std::string whole = policy(R"("rounding": {"mode": "half_up"})");
    const auto value = [&](const std::string& more, double a) {
        return root(framework(rule(R"({"rule": "lookup", "rows": [{"when": {"a": 2}, "value": 7}, {"when": {"a": "*"}, "value": 0}]})") +
                              children({q("a", more + whole, "cost")})),
                    {{"a", a}})
            .value;
    };
    CHECK(value("", 2) == 7);  // "cost" is better where it is lower, 1 to 5
    CHECK(value("", 4) == 0);
    CHECK(value(R"(, "direction": "higher")", 2) == 7);
}

TEST_CASE("semantics 3a: a policy may name a level", "[semantics]") {
    const auto value = [](const std::string& answer, const std::string& more = "") {
        return root(framework(
                        children({q("a", if_missing("not_answered", R"({"missing": "value", "value": )" + answer + "}") + more), q("b")})),
                    {{"b", 4.0}})
            .value;
    };
    CHECK(value(R"("one")") == 2.5);
    CHECK(value(R"("one")", R"(, "direction": "lower")") == 3.5);
    const auto refused = [](const std::string& answer, const std::string& state, const std::string& child) {
        return errors(
            framework(children({R"({"id": "c")" + if_missing(state, R"({"missing": "value", "value": )" + answer + "}") + child})));
    };
    CHECK(refused(R"("many")", "not_answered", R"(, "question": {"scale": "five"}})") == Codes{"bad_value /root/children/0"});
    CHECK(refused(R"("one")", "not_answered", R"(, "question": {"scale": "years"}})") == Codes{"bad_value /root/children/0"});
    CHECK(refused(R"("one")", "no_score", ", " + children({q("a")}) + "}") == Codes{"bad_value /root/children/0"});
}

TEST_CASE("semantics 3a: what is read otherwise than it looks is noted: answers that count as another number, numbers that are codes",
          "[semantics]") {
    const auto noted = [](const std::string& text, const std::string& scale, const std::string& more = "",
                          const std::string& question = "") {
        std::vector<std::string> out;
        for (const Issue& i : check(framework(rule(text) + children({q("a", more, scale, question)}))))
            if (i.code == "read_as_answer") out.push_back(i.where + " " + i.arguments[0] + " " + i.arguments[2]);
        return out;
    };
    const std::string lower = R"(, "direction": "lower")";
    const std::string share = R"("share_met")";
    const std::string where = "/root/children/0/question/threshold ";
    CHECK(noted(share, "five", lower, R"(, "threshold": 3)") == Codes{where + "3 1"});
    CHECK(noted(share, "years", "", R"(, "threshold": 52.5)") == Codes{where + "52.5 0.5"});
    CHECK(noted(share, "five", "", R"(, "threshold": 3)").empty());
    CHECK(noted(share, "five", lower, R"(, "threshold": "three")").empty());
    const std::string decides =
        R"({"rule": "decision", "cases": [{"when": [{"child": "a", "comparison": "above", "value": 3}], "value": 1}], "otherwise": 0})";
    CHECK(noted(decides, "cost", R"(, "direction": "lower")").empty());  // in the middle
    CHECK(noted(decides, "signed_number", lower) == Codes{"/root/rule/cases/0/when/0/value 3 -3"});
    CHECK(noted(decides, "five", lower).empty());  // a level was always an answer
    const std::string scale =
        R"({"id": "s", "levels": [{"code": "1", "value": 0}, {"code": "2", "value": 1}, {"code": "3", "value": 2}, {"code": "9", "value": 9}]})";
    const auto codes_read = [&](const std::string& text, const std::string& leaf) {
        std::vector<std::string> out;
        const auto f = parse<Framework>(R"({"schema": "ceiba/framework/1", "id": "f", "version": "1", "scales": [)" + scale +
                                        R"(], "root": {"id": "root", )" + rule(text) + R"("children": [{"id": "a", )" + leaf + "}]}}");
        for (const Issue& i : check(f))
            if (i.code == "number_and_code") out.push_back(i.where);
        return out;
    };
    const auto asked = [](const std::string& more) { return R"("question": {"scale": "s")" + more + "}"; };
    CHECK(codes_read(share, asked(R"(, "threshold": 2)")) == Codes{"/root/children/0/question/threshold"});
    CHECK(codes_read(share, asked(R"(, "threshold": "2")")).empty());
    CHECK(codes_read(share, asked(R"(, "threshold": 9)")).empty());  // the same level either way
    CHECK(codes_read(share, asked(R"(, "target": 1)")) == Codes{"/root/children/0/question/target"});
    CHECK(codes_read(R"("arithmetic")", asked("") + if_missing("not_answered", R"({"missing": "value", "value": 1})")) ==
          Codes{"/root/children/0"});
    CHECK(codes_read(R"({"rule": "lookup", "rows": [{"when": {"a": 1}, "value": 7}]})", asked("")) == Codes{"/root/rule/rows/0/when/a"});
}

TEST_CASE("semantics 6: no_score has no target, wherever that is said", "[semantics]") {
    const std::string no_score = R"("missing": {"no_score": "target"})";
    const std::string inner = R"({"id": "c")" + policy(no_score) + ", " + children({q("a")}) + "}";
    const auto where = [](const Framework& f, const Method& m = {}) {
        std::vector<std::string> out;
        for (const Issue& i : check(f, nullptr, &m))
            if (i.code == "target_of_no_score") out.push_back(*i.document + i.where);
        return out;
    };
    const Framework plain = framework(children({R"({"id": "c", )" + children({q("a")}) + "}", q("b")}));
    CHECK(where(framework(children({inner, q("b")}))) == Codes{"framework/root/children/0/policy/missing/no_score"});
    CHECK(where(framework(children({q("a")}), R"({"policy": {)" + no_score + "}}")) == Codes{"framework/defaults/policy/missing/no_score"});
    CHECK(where(plain, method(R"("defaults": {"policy": {)" + no_score + "}}")) == Codes{"method/defaults/policy/missing/no_score"});
    CHECK(where(plain, method(R"("selectors": [{"depth": 1, "policy": {)" + no_score + "}}]")) ==
          Codes{"method/selectors/0/policy/missing/no_score"});
    CHECK(where(plain, method(R"("nodes": {"c": {"policy": {)" + no_score + "}}}")) == Codes{"method/nodes/c/policy/missing/no_score"});
    CHECK(where(plain).empty());
}

TEST_CASE("semantics 7: a minimum of the children answered, in number, beside one of their weight", "[semantics]") {
    const auto found = [](const std::string& asked, const std::string& a, Given b, Given c, Given d) {
        return root(framework(R"("policy": {)" + asked + "}, " + children({q("a", a), q("b"), q("c"), q("d"), q("e", R"(, "weight": 0)")})),
                    {{"a", 4.0}, {"b", b}, {"c", c}, {"d", d}});
    };
    const std::string half = R"("minimum_answered": 0.5)";
    const std::string heavy = R"(, "weight": 10)";
    CHECK(found(half, heavy, 4.0, unanswered, unanswered).value == 4);  // exactly at the minimum is enough; weight 0 is not asked
    CHECK(found(half, heavy, unanswered, unanswered, unanswered).state == State::no_score);  // though the weight is 10 of 13
    CHECK(found(half, heavy, unanswered, not_applicable, unanswered).state == State::no_score);
    CHECK(found(half, heavy, unanswered, not_applicable, not_applicable).value == 4);
    CHECK(found(half, R"(, "weight": 0.1)", 4.0, unanswered, unanswered).value == 4);
    const std::string both = half + R"(, "minimum_coverage": 0.5)";
    CHECK(found(both, heavy, 4.0, unanswered, unanswered).value == 4);
    CHECK(found(both, R"(, "weight": 0.1)", 4.0, unanswered, unanswered).state == State::no_score);
    CHECK(found(both, heavy, unanswered, unanswered, unanswered).state == State::no_score);
    const Found none = found(half, heavy, unanswered, unanswered, unanswered);
    CHECK(none.lower == 0);  // as below a minimum coverage: the whole range
    CHECK(none.upper == 4);
    CHECK(std::abs(none.coverage - 10.0 / 13) <= tests::rounding_errors);
    // Judged even where a policy counts the missing; a node with children is answered if it has a score.
    const std::string worst = if_missing("not_answered", R"("worst")");
    CHECK(root(framework(R"("policy": {"minimum_answered": 0.6}, )" + children({q("a"), q("b", worst)})), {{"a", 4.0}}).state ==
          State::no_score);
    const std::string inner = R"({"id": "c", )" + children({q("x"), q("y")}) + "}";
    CHECK(root(framework(R"("policy": {"minimum_answered": 1}, )" + children({q("a"), inner})), {{"a", 4.0}, {"x", 2.0}}).value == 3);
    const std::string third = R"("policy": {"minimum_answered": 0.3333333333334}, )";  // a third, to 12 digits
    CHECK(root(framework(third + children({q("a"), q("b"), q("c")})), {{"a", 4.0}}).value == 4);
    CHECK(has(issues_of(framework(R"("policy": {"minimum_answered": 1.5}, )" + children({q("a")}))), "out_of_range"));
    // An indicator that was imputed has no answer, as coverage has it.
    const Framework f = framework(R"("policy": {"minimum_answered": 1}, )" + children({q("a"), q("b")}));
    const engine::Program program = Evaluator(f).program();
    engine::Row filled(program, {});
    filled.set(1, 4, engine::code(State::answered));
    filled.set(2, 4, engine::code(State::answered), true);
    filled.evaluate();
    CHECK(std::isnan(filled.value[0]));
}

TEST_CASE("semantics 19: a node without a score reports its whole nominal range, whatever is known below it", "[semantics]") {
    const auto open = [](const std::string& text, const std::map<std::string, Given>& given, const std::string& more = "") {
        return root(framework(rule(text) + children({q("a"), q("b", more)})), given);
    };
    const std::string levels = R"({"reconcile": "lower_median"})";
    const std::string rows =
        R"({"rule": "lookup", "rows": [{"when": {"a": 0, "b": 0}, "value": 1}, {"when": {"a": 4, "b": 4}, "value": 9}]})";
    const Found f = open(R"("arithmetic")", {}, R"(, "weight": 3)");
    CHECK(f.state == State::no_score);
    CHECK(f.lower == 0);
    CHECK(f.upper == 4);
    const std::string c = R"({"id": "c", )" + rule(rows) + children({q("a"), q("b")}) + "}";
    const Found above = root(framework(R"("rescale": true, )" + children({c, q("d", "", "yes")}), levels), {{"a", 4.0}, {"d", 1.0}});
    CHECK(above.lower == 0.5);  // an incomplete table stands for its parent with its whole range
    CHECK(above.upper == 1);
}

TEST_CASE("semantics 19: which rules report bounds", "[semantics]") {
    const auto bounded = [](const std::string& text, const std::string& scale = "five") {
        const Framework f = framework(rule(text) + children({q("a", "", scale), q("b", "", scale)}), R"({"reconcile": "lower_median"})");
        return !std::isnan(root(f, {{"a", 1.0}}).lower);
    };
    for (const std::string text :
         {R"("arithmetic")", R"("geometric")", R"("harmonic")", R"({"rule": "power", "p": 2})", R"("minimum")", R"("maximum")",
          R"("median")", R"("lower_median")", R"({"rule": "nth_worst", "n": 2})", R"({"rule": "owa", "orness": 0.3})", R"("mean_min")",
          R"("sum")", R"("points_share")", R"("share_met")", R"("weakest_link_plus")", R"({"rule": "k_of_n", "k": 1})",
          R"({"rule": "passed", "model": "flat"})", R"({"rule": "choquet", "masses": [{"children": ["a"], "mass": 1}]})", R"("banded")"}) {
        INFO(text);
        CHECK(bounded(text));
    }
    for (const std::string text :
         {R"("mazziotta_pareto")", R"("mode")", R"({"rule": "lookup", "rows": [{"when": {"a": 1}, "value": 1}]})",
          R"({"rule": "decision", "cases": [{"when": [{"child": "a", "comparison": "missing"}], "value": 1}], "otherwise": 0})"}) {
        INFO(text);
        CHECK_FALSE(bounded(text));
    }
    CHECK(bounded(R"({"rule": "lookup", "rows": [{"when": {"a": 1, "b": 1}, "value": 1}, {"when": {"a": "*"}, "value": 0}]})", "yes"));
    // Rising along both, but not complete.
    CHECK_FALSE(bounded(R"({"rule": "lookup", "rows": [{"when": {"a": 1, "b": 1}, "value": 1}, {"when": {"a": 0}, "value": 0}]})", "yes"));
}

TEST_CASE("semantics 19: a cap over a base with a floor reaches down to the critical child's low end", "[semantics]") {
    CHECK(range_of(framework(rule(R"({"rule": "geometric", "floor": 2})") + R"("cap": {"children": ["a"], "margin": 0.5}, )" +
                             children({q("a"), q("b")}))) == measure::Interval{0.5, 4});
}

TEST_CASE("semantics 19: a policy's value outside the range of its scale is noted, for scores may leave their bounds", "[semantics]") {
    const auto noted = [](const std::string& rule, const std::string& scale, const std::string& state = "not_answered",
                          const std::string& question = "") {
        return has(issues_of(framework(children({q("a", if_missing(state, rule), scale, question)}))), "value_outside");
    };
    const auto value = [](const std::string& x) { return R"({"missing": "value", "value": )" + x + "}"; };
    CHECK(noted(value("0"), "maturity"));
    CHECK(noted(value("0"), "maturity", "not_applicable"));
    CHECK(noted(value("6"), "maturity"));
    CHECK_FALSE(noted(value("1"), "maturity"));
    CHECK_FALSE(noted(value("3"), "maturity"));
    CHECK_FALSE(noted(value("5"), "maturity"));
    CHECK_FALSE(noted(value("0"), "years"));  // clamped
    CHECK(noted(value("11"), "open"));
    CHECK(noted(R"("target")", "open", "not_answered", R"(, "target": 12)"));
    CHECK_FALSE(noted(R"("worst")", "maturity"));
    const std::string inner = R"({"id": "c")" + if_missing("no_score", value("9")) + ", " + children({q("a")}) + "}";
    CHECK(has(issues_of(framework(children({inner}))), "value_outside"));
}

TEST_CASE("semantics 20: unequal weights are a note where they have no effect, and only there", "[semantics]") {
    const auto noted = [](const std::string& text) {
        return has(issues_of(framework(rule(text) + children({q("a", R"(, "weight": 2)"), q("b"), q("c")}))), "weights_ignored");
    };
    for (const std::string without :
         {R"("minimum")", R"("maximum")", R"("median")", R"("lower_median")", R"({"rule": "nth_worst", "n": 2})", R"("mode")",
          R"("weakest_link_plus")", R"({"rule": "owa", "orness": 0.3})",
          R"({"rule": "choquet", "masses": [{"children": ["a"], "mass": 1}]})", R"({"rule": "k_of_n", "k": 2})",
          R"({"rule": "lookup", "rows": [{"when": {"a": 1}, "value": 1}]})",
          R"({"rule": "decision", "cases": [{"when": [{"child": "a", "comparison": "missing"}], "value": 1}]})",
          R"({"rule": "passed", "model": "absolute"})", R"({"rule": "passed", "model": "flat_unweighted"})"}) {
        INFO(without);
        CHECK(noted(without));
    }
    for (const std::string with :
         {R"("arithmetic")", R"("geometric")", R"("harmonic")", R"({"rule": "power", "p": 2})", R"("mean_min")", R"("mazziotta_pareto")",
          R"("sum")", R"("points_share")", R"("share_met")", R"({"rule": "passed", "model": "flat"})"}) {
        INFO(with);
        CHECK_FALSE(noted(with));
    }
}

TEST_CASE("semantics 20: nor do they change the value", "[semantics]") {
    for (const std::string rule : {"minimum", "maximum", "median"}) {
        INFO(rule);
        const auto value = [&](const std::string& weight) {
            return root(framework(R"("rule": ")" + rule + R"(", )" + children({q("a", R"(, "weight": )" + weight), q("b"), q("c")})),
                        {{"a", 1.0}, {"b", 3.0}, {"c", 4.0}})
                .value;
        };
        CHECK(value("1") == value("50"));
        CHECK(value("1") == value("0.01"));
    }
}

TEST_CASE("semantics 21: points_share and cumulative pool all indicators below, with their own weights", "[semantics]") {
    const std::string inner = R"({"id": "c", "weight": 100, )" + children({q("a", R"(, "weight": 3)"), q("b")}) + "}";
    const Framework points = framework(R"("rule": "points_share", )" + children({inner, q("d")}));
    CHECK(root(points, {{"a", 4.0}, {"b", 0.0}, {"d", 1.0}}).value == 0.65);  // (12 + 0 + 1) / (12 + 4 + 4)
    CHECK(root(points, {{"a", 4.0}, {"d", 1.0}}).value == 0.8125);
    const std::string levels =
        R"({"id": "c", "rule": "maximum", )" + children({q("a", "", "yes", R"(, "level": 1)"), q("b", "", "yes", R"(, "level": 2)")}) + "}";
    const Framework cumulative = framework(R"("rule": "cumulative", )" + children({levels, q("d", "", "yes", R"(, "level": 3)")}));
    CHECK(root(cumulative, {{"a", 1.0}, {"b", 1.0}, {"d", 0.0}}).value == 2);
    CHECK(root(cumulative, {{"a", 0.0}, {"b", 1.0}, {"d", 1.0}}).value == 0);
}

TEST_CASE("semantics 21: flat, flat unweighted, absolute and banded pool all indicators below with their own weight", "[semantics]") {
    const std::string inner = R"({"id": "c", "weight": 100, )" + children({q("a", R"(, "weight": 3)", "yes"), q("b", "", "yes")}) + "}";
    const auto found = [&](const std::string& model) {
        return root(framework(rule(R"({"rule": "passed", "model": ")" + model + "\"}") + children({inner, q("d", "", "yes")})),
                    {{"a", 1.0}, {"b", 0.0}, {"d", 1.0}})
            .value;
    };
    CHECK(found("flat") == 4);
    CHECK(found("flat_unweighted") == 2);
    CHECK(found("absolute") == 0);
    const std::string points = R"({"id": "c", "weight": 100, )" + children({q("a", R"(, "weight": 2)"), q("b")}) + "}";
    const Framework banded = framework(rule(R"({"rule": "banded", "points": {"low": 1, "high": 4}})") + children({points, q("d")}));
    CHECK(root(banded, {{"a", 4.0}, {"b", 1.0}, {"d", 1.0}}).value == 4);  // 8 + 1 + 1 = 10, between 3 and 12: 7/9 of the way
    CHECK(root(banded, {{"a", 3.0}, {"b", 1.0}, {"d", 1.0}}).value == 3);  // 6 + 1 + 1 = 8: 5/9
}

TEST_CASE("semantics 22: geometric and harmonic at 0 are 0, and a range below 0 is refused, as is one that values may leave",
          "[semantics]") {
    for (const std::string rule : {"geometric", "harmonic"}) {
        INFO(rule);
        const std::string start = R"("rule": ")" + rule + R"(", )";
        const std::string floored = R"("rule": {"rule": ")" + rule + R"(", "floor": 1}, )";
        CHECK(root(framework(start + children({q("a"), q("b")})), {{"a", 0.0}, {"b", 4.0}}).value == 0);
        CHECK(root(framework(floored + children({q("a"), q("b")})), {{"a", 0.0}, {"b", 1.0}}).value == 1);
        CHECK(errors(framework(start + children({q("a", "", "signed_number")}))) == Codes{"below_zero /root"});
        CHECK(errors(framework(start + children({q("a", "", "open")}))) == Codes{"needs_clamp /root"});
        CHECK(errors(framework(floored + children({q("a", "", "open")}))) == Codes{});
        for (const std::string between : {"arithmetic", "sum", "points_share", "median"}) {
            INFO(between);
            const std::string c = R"({"id": "c", "rule": ")" + between + R"(", )" + children({q("a", "", "open")}) + "}";
            CHECK(errors(framework(start + children({c}))) == Codes{"needs_clamp /root"});
        }
    }
}

TEST_CASE("semantics 22: the worst end is exactly the worst end, turned round and rescaled too", "[semantics]") {
    const Framework f = framework(R"("rule": "geometric", "rescale": true, )" +
                                  children({q("a", R"(, "direction": "lower")", "awkward"), q("b", "", "yes")}));
    CHECK(root(f, {{"a", 0.7}, {"b", 1.0}}).value == 0);  // (.1 + .7) - .7 is not .1
    CHECK(root(f, {{"a", 0.1}, {"b", 1.0}}).value == 1);
}

TEST_CASE("semantics 22: power is continuous in p, 0 is geometric, infinities are the ends, and 0 under p <= 0 gives 0", "[semantics]") {
    const auto found = [](const std::string& p, double a, const std::string& floor = "") {
        return root(framework(rule(R"({"rule": "power", "p": )" + p + floor + "}") + children({q("a"), q("b")})), {{"a", a}, {"b", 4.0}})
            .value;
    };
    CHECK(found("0", 1) == root(framework(rule(R"("geometric")") + children({q("a"), q("b")})), {{"a", 1.0}, {"b", 4.0}}).value);
    CHECK(std::abs(found("1e-9", 1) - 2) < 1e-8);  // the slope at p = 0 is below 2 for these values
    CHECK(std::abs(found("-1e-9", 1) - 2) < 1e-8);
    CHECK(found("0", 0) == 0);
    CHECK(found("-2", 0) == 0);
    CHECK(found("-2", 0, R"(, "floor": 1)") == found("-2", 1));
    CHECK(combine::power(column({1, 4}), column({1, 1}), {.p = infinity}) == 4);
    CHECK(combine::power(column({1, 4}), column({1, 1}), {.p = -infinity}) == 1);
    CHECK(errors(framework(rule(R"({"rule": "power", "p": 2})") + children({q("a", "", "signed_number")}))) == Codes{"below_zero /root"});
}

TEST_CASE("semantics 22: what is counted in standard deviations has no lower end, and is refused under a product, floor or none",
          "[semantics]") {
    const auto f = [](const std::string& text, const std::string& numeric) {
        return parse<Framework>(R"({"schema": "ceiba/framework/1", "id": "f", "version": "1", "scales": [{"id": "z", "numeric": )" +
                                numeric + R"(}], "root": {"id": "root", "rule": )" + text +
                                R"(, "children": [{"id": "a", "question": {"scale": "z"}}]}})");
    };
    const std::string standard = R"({"normalise": "standard", "mean": 3, "deviation": 2})";
    for (const std::string text :
         {R"("geometric")", R"({"rule": "geometric", "floor": 0.01})", R"("harmonic")", R"({"rule": "power", "p": 0.5})"}) {
        INFO(text);
        CHECK(errors(f(text, standard)) == Codes{"no_range /root/children/0"});
        CHECK(has(issues_of(f(text, R"({"normalise": "z_score"})")), "no_range"));
    }
    CHECK(errors(f(R"("mazziotta_pareto")", standard)) == Codes{"mean_not_positive /root/children/0"});
    CHECK(errors(f(R"("mazziotta_pareto")", R"({"normalise": "standard", "mean": 3, "deviation": 2, "to_mean": 100, "to_deviation": 10})"))
              .empty());
    CHECK(errors(f(R"("arithmetic")", standard)).empty());
}

TEST_CASE("semantics 23: cumulative levels, base and thresholds", "[semantics]") {
    const auto found = [](const std::string& rule, double a, Given b, double c) {
        return root(framework(R"("rule": )" + rule + ", " +
                              children({q("a", "", "five", R"(, "level": 1, "threshold": 2)"), q("b", "", "yes", R"(, "level": 2)"),
                                        q("c", "", "yes", R"(, "level": 4)")})),
                    {{"a", a}, {"b", b}, {"c", c}})
            .value;
    };
    const std::string plain = R"("cumulative")";
    CHECK(found(plain, 2, 1.0, 1) == 4);
    CHECK(found(plain, 2, 1.0, 0) == 2);
    CHECK(found(plain, 1, 1.0, 1) == 0);                    // the lowest less 1
    CHECK(found(plain, 2, State::not_applicable, 0) == 2);  // a level that asks nothing is reached with the one before it
    CHECK(found(plain, 1, State::not_applicable, 0) == 0);
    CHECK(found(R"({"rule": "cumulative", "levels": [1, 2, 3, 4, 5]})", 2, 1.0, 0) == 3);
    CHECK(found(R"({"rule": "cumulative", "levels": [1, 2, 3, 4, 5]})", 2, 1.0, 1) == 5);
    CHECK(found(R"({"rule": "cumulative", "base": -3})", 0, 1.0, 1) == -3);
}

TEST_CASE("semantics 23: a cumulative level may stand between two levels", "[semantics]") {
    const auto found = [](const std::string& partial, Given b, Given c) {
        return root(framework(R"("rule": {"rule": "cumulative", "partial": ")" + partial + R"("}, )" +
                              children({q("a", "", "yes", R"(, "level": 1)"), q("b", R"(, "weight": 3)", "yes", R"(, "level": 3)"),
                                        q("c", "", "yes", R"(, "level": 3)")})),
                    {{"a", 1}, {"b", b}, {"c", c}});
    };
    CHECK(found("none", 1, 0).value == 1);
    CHECK(found("half", 1, 0).value == 2);
    CHECK(found("half", 0, 1).value == 2);
    CHECK(found("half", 0, 0).value == 1);
    CHECK(found("share", 1, 0).value == 2.5);
    CHECK(found("share", 0, 1).value == 1.5);
    CHECK(found("share", 1, 1).value == 3);
    CHECK(found("share", unanswered, 1).value == 1.5);    // not met
    CHECK(found("share", not_applicable, 0).value == 1);  // no part of the level
    const Found open = found("share", unanswered, 1);
    CHECK(open.lower == 1.5);
    CHECK(open.upper == 3);
    // Weights matter where a share counts, and only there.
    const auto noted = [](const std::string& partial) {
        return has(issues_of(
                       framework(R"("rule": {"rule": "cumulative", "partial": ")" + partial + R"("}, )" +
                                 children({q("a", R"(, "weight": 3)", "yes", R"(, "level": 1)"), q("b", "", "yes", R"(, "level": 1)")}))),
                   "weights_ignored");
    };
    CHECK(noted("none"));
    CHECK(noted("half"));
    CHECK_FALSE(noted("share"));
}

TEST_CASE("semantics 23: a threshold that the worst answer meets, or none reaches, and levels that do not fit are errors", "[semantics]") {
    const auto refused = [](const std::string& rule, const std::string& question) {
        return errors(framework(R"("rule": )" + rule + ", " + children({q("a", "", "five", question)})));
    };
    const std::string plain = R"("cumulative")";
    const std::string at = " /root/children/0/question/";
    CHECK(refused(plain, R"(, "level": 1, "threshold": 0)") == Codes{"bad_threshold" + at + "threshold"});
    CHECK(refused(plain, R"(, "level": 1, "threshold": 4.5)") == Codes{"bad_threshold" + at + "threshold"});
    CHECK(refused(plain, R"(, "level": 1, "threshold": 4)") == Codes{});
    CHECK(refused(plain, "") == Codes{"no_level /root/children/0"});
    CHECK(refused(R"({"rule": "cumulative", "levels": [2, 3]})", R"(, "level": 1)") == Codes{"unknown_level" + at + "level"});
    CHECK(refused(R"({"rule": "cumulative", "levels": [2, 1]})", R"(, "level": 1)") == Codes{"levels_order /root/rule"});
    CHECK(refused(R"({"rule": "cumulative", "base": 1})", R"(, "level": 1)") == Codes{"levels_order /root/rule"});
}

TEST_CASE("semantics 23a: a range of one point is an error where a parent rescales it, divides by it or asks what is met, else a note",
          "[semantics]") {
    const std::string flat = policy(R"("rounding": {"mode": "floor"})");  // 0.1 to 0.7 rounds down to 0
    const auto judged = [&](const std::string& text, const std::string& more = "") {
        std::string out;
        for (const Issue& i : check(framework(more + rule(text) + children({q("a", flat, "awkward")}))))
            if (i.code == "empty_range" || i.severity == Severity::error)
                out += i.code + (i.severity == Severity::note ? " note " : " ") + i.where + ";";
        return out;
    };
    const std::string error = "empty_range /root;";
    const std::string note = "empty_range note /root/children/0;";
    CHECK(judged(R"("arithmetic")", R"("rescale": true, )") == error);
    CHECK(judged(R"("points_share")") == error);  // points out of a maximum of 0
    CHECK(judged(R"("share_met")") == error);
    CHECK(judged(R"({"rule": "k_of_n", "k": 1})") == error);
    CHECK(judged(R"({"rule": "passed", "model": "flat"})") == error);
    CHECK(judged(R"("arithmetic")") == note + "empty_range note /root;");  // and so has the mean
    CHECK(judged(R"("minimum")") == note + "empty_range note /root;");
    CHECK(judged(R"("sum")") == note + "empty_range note /root;");
    // What a mean above it only notes is an error all the same where one further up pools it.
    const std::string c = R"({"id": "c", )" + children({q("a", flat, "awkward")}) + "}";
    CHECK(errors(framework(rule(R"("points_share")") + children({c}))) == Codes{"empty_range /root"});
}

TEST_CASE("semantics 23a: weights, goalposts and mandates that add up to more than a number are errors", "[semantics]") {
    const auto refused = [](const std::string& root, const std::string& scale = R"({"normalise": "identity", "low": 0, "high": 5})") {
        std::vector<std::string> out;
        for (const Issue& i :
             check(parse<Framework>(R"({"schema": "ceiba/framework/1", "id": "f", "version": "1", "scales": [{"id": "s", "numeric": )" +
                                    scale + R"(}], "root": {"id": "root", )" + root + "}}")))
            if (i.severity == Severity::error) out.push_back(i.code + " " + i.where);
        return out;
    };
    const auto leaves = [](const std::string& weight) {
        return children({q("a", R"(, "weight": )" + weight, "s"), q("b", R"(, "weight": )" + weight, "s")});
    };
    CHECK(refused(leaves("1e300")).empty());
    CHECK(refused(leaves("1e308")) == Codes{"too_great /root/children"});
    CHECK(refused(rule(R"("minimum")") + leaves("1e308")) == Codes{"too_great /root/children"});  // coverage weighs there too
    CHECK(refused(leaves("1"), R"({"normalise": "identity", "low": -1e308, "high": 1e308})") == Codes{"too_great /scales/0/numeric"});
    CHECK(refused(leaves("1"), R"({"normalise": "goalposts", "low": -1e308, "high": 1e308})") == Codes{"too_great /scales/0/numeric"});
    CHECK(refused(leaves("1"), R"({"normalise": "goalposts", "low": 0, "high": 1, "range": {"low": 1e308, "high": 1.5e308}})") ==
          Codes{"too_great /scales/0/numeric/range"});
    CHECK(refused(leaves("1"), R"({"normalise": "piecewise", "points": [{"at": -1e308, "value": 0}, {"at": 1e308, "value": 1}]})") ==
          Codes{"too_great /scales/0/numeric/points"});
    CHECK(has(refused(R"("rescale": true, "range": {"low": -1e308, "high": 1e308}, )" + leaves("1")), "too_great /root/range"));
    CHECK(refused(rule(R"("sum")") + leaves("1"), R"({"normalise": "identity", "low": 5e307, "high": 8e307})") ==
          Codes{"too_great /root"});  // 1e308 to 1.6e308 are numbers, but their sum, which turns a value round, is none
    const auto mandated = [](const std::string& options) {
        return has(issues_of(framework(children({q("a")}), R"({"reconcile": {"reconcile": "weighted_by_mandate", )" + options + "}}")),
                   "too_great");
    };
    CHECK(mandated(R"("institutions": {"x": 1e308, "y": 1e308})"));
    CHECK_FALSE(mandated(R"("institutions": {"x": 1e308, "y": 1})"));
}

TEST_CASE("semantics 24: the median of an even number is the mean of the middle two, unweighted", "[semantics]") {
    const Framework f = framework(R"("rule": "median", )" + children({q("a", R"(, "weight": 9)"), q("b"), q("c"), q("d")}));
    CHECK(root(f, {{"a", 0.0}, {"b", 1.0}, {"c", 4.0}, {"d", 4.0}}).value == 2.5);
    CHECK(root(f, {{"a", 0.0}, {"b", 1.0}, {"c", 4.0}}).value == 1);
    const Found open = root(f, {{"a", 0.0}, {"b", 1.0}, {"c", 4.0}});
    CHECK(open.lower == 0.5);
    CHECK(open.upper == 2.5);
}

TEST_CASE("semantics 24: the lower median, the mode and the n-th worst", "[semantics]") {
    const auto found = [](const std::string& text, Given a, Given b, Given c) { return root(abc(text), {{"a", a}, {"b", b}, {"c", c}}); };
    CHECK(found(R"("lower_median")", 4.0, 1.0, 3.0).value == 3);
    CHECK(found(R"("lower_median")", 4.0, 1.0, unanswered).value == 1);
    CHECK(found(R"("median")", 4.0, 1.0, unanswered).value == 2.5);
    CHECK(found(R"("mode")", 4.0, 1.0, unanswered).value == 1);  // a tie goes to the lowest
    CHECK(found(R"({"rule": "mode", "ties": "highest"})", 4.0, 1.0, unanswered).value == 4);
    CHECK(found(R"({"rule": "mode", "ties": "none"})", 4.0, 1.0, unanswered).state == State::no_score);
    CHECK(found(R"("mode")", 4.0, 1.0, 4.0).value == 4);
    CHECK(found(R"({"rule": "nth_worst", "n": 2})", 4.0, 1.0, 3.0).value == 3);
    CHECK(found(R"({"rule": "nth_worst", "n": 2})", 4.0, unanswered, not_applicable).value == 4);  // min(n, counted)
    const Found open = found(R"("lower_median")", 4.0, 1.0, unanswered);
    CHECK(open.lower == 1);
    CHECK(open.upper == 4);
    CHECK(found(R"("mode")", 4.0, 1.0, unanswered).lower != found(R"("mode")", 4.0, 1.0, unanswered).lower);  // none
    for (const std::string text : {R"("lower_median")", R"({"rule": "nth_worst", "n": 2})"})  // only what never lies between two levels
        CHECK(errors(framework(rule(R"("weakest_link_plus")") +
                                   children({R"({"id": "x", "rule": )" + text + ", " + children({q("a"), q("b")}) + "}", q("c")}),
                               R"({"reconcile": "lower_median"})"))
                  .empty());
}

TEST_CASE("semantics 24: what has weight 0 is no place in an order", "[semantics]") {
    const Method without = method(R"("nodes": {"a": {"weight": 0}})");
    for (const auto& [text, with, then] :
         std::vector<std::tuple<std::string, double, double>>{{R"({"rule": "nth_worst", "n": 2})", 2, 4},
                                                              {R"("lower_median")", 2, 2},
                                                              {R"("mode")", 0, 2},
                                                              {R"("weakest_link_plus")", 0.5, 2.5},
                                                              {R"({"rule": "owa", "weights": [0, 0, 1]})", 0, 2},
                                                              {R"({"rule": "k_of_n", "k": 1, "values": {"low": 0, "high": 1}})", 1, 1}}) {
        INFO(text);
        const Framework f = abc(text, R"({"reconcile": "lower_median"})");
        CHECK(root(f, {{"a", 0.0}, {"b", 2.0}, {"c", 4.0}}).value == with);
        CHECK(root(f, {{"a", 0.0}, {"b", 2.0}, {"c", 4.0}}, without).value == then);
    }
}

TEST_CASE("semantics 25: a sum rescales what is missing, or counts the worst, and what is not applicable it always rescales",
          "[semantics]") {
    const auto f = [](const std::string& rule) {
        return framework(R"("rule": )" + rule + ", " +
                         children({q("a", R"(, "weight": 2)", "maturity"), q("b", "", "maturity"), q("c", "", "maturity")}));
    };
    const Framework rescale = f(R"("sum")");
    const Framework worst = f(R"({"rule": "sum", "missing": "worst"})");
    CHECK(root(rescale, {{"a", 3.0}, {"b", 5.0}, {"c", 1.0}}).value == 12);
    CHECK(root(rescale, {{"a", 3.0}, {"b", 5.0}}).value == 4 * (11.0 / 3));
    CHECK(root(worst, {{"a", 3.0}, {"b", 5.0}}).value == 12);
    CHECK(root(worst, {}).value == 4);
    CHECK(root(rescale, {}).state == State::no_score);
    for (const Framework& either : {rescale, worst})
        CHECK(root(either, {{"a", 3.0}, {"b", 5.0}, {"c", State::not_applicable}}).value == 4 * (11.0 / 3));
    const Found open = root(rescale, {{"a", 3.0}, {"b", 5.0}});
    CHECK(open.lower == 12);
    CHECK(open.upper == 16);
}

TEST_CASE("semantics 25: k of n by shares, n with what does not apply, and the share met by weight", "[semantics]") {
    const auto found = [](const std::string& text, Given a, Given b, Given c) {
        return root(framework(rule(text) + children({q("a", R"(, "weight": 2)", "yes"), q("b", "", "yes"), q("c", "", "yes")})),
                    {{"a", a}, {"b", b}, {"c", c}})
            .value;
    };
    const std::string two = R"({"rule": "k_of_n", "k": 2, "values": {"low": -1, "high": 5}})";
    CHECK(found(two, 1.0, 1.0, 0.0) == 5);
    CHECK(found(two, 1.0, 0.0, 0.0) == -1);
    CHECK(found(two, 1.0, 0.0, not_applicable) == -1);  // 1/2 is less than 2/3
    CHECK(found(two, 1.0, not_applicable, not_applicable) == 5);
    CHECK(found(two, 1.0, 1.0, unanswered) == 5);  // not met
    CHECK(found(two, 1.0, unanswered, unanswered) == -1);
    CHECK(found(R"("share_met")", 1.0, 0.0, 0.0) == 0.5);
    CHECK(found(R"("share_met")", 1.0, 0.0, not_applicable) == 2.0 / 3);
    CHECK(found(R"("share_met")", unanswered, 1.0, 0.0) == 0.25);
}

TEST_CASE("semantics 25: a missing child of a sum stands as far up its range as the counted ones together", "[semantics]") {
    // The rule's formula, all weights times the weighted mean of the counted, is this where children share a range. Where they do not, it
    // would leave the node's range, against semantics 19: 1 of 1 and 10 missing would be 2 of 11, and 10 of 10 and 1 missing 20 of 11.
    const Framework f = framework(rule(R"("sum")") + children({q("a", "", "yes"), q("b")}));
    CHECK(root(f, {{"a", 1.0}}).value == 5);
    CHECK(root(f, {{"a", 0.0}}).value == 0);
    CHECK(root(f, {{"b", 2.0}}).value == 2.5);
    CHECK(root(f, {{"b", 4.0}}).upper == 5);
}

TEST_CASE("semantics 26: the weakest link, and a little more if any other is higher, never above the greatest", "[semantics]") {
    const auto found = [](const std::string& plus, Given a, Given b, Given c) {
        return root(abc(R"({"rule": "weakest_link_plus", "plus": )" + plus + "}", R"({"reconcile": "lower_median"})"),
                    {{"a", a}, {"b", b}, {"c", c}})
            .value;
    };
    CHECK(found("0.5", 1.0, 3.0, 3.0) == 1.5);
    CHECK(found("0.5", 3.0, 3.0, 3.0) == 3);
    CHECK(found("0.5", 1.0, unanswered, not_applicable) == 1);
    CHECK(found("2", 1.0, 2.0, 1.0) == 2);  // not above the greatest
    const Found open = root(abc(R"("weakest_link_plus")", R"({"reconcile": "lower_median"})"), {{"a", 1.0}, {"b", 3.0}});
    CHECK(open.lower == 0.5);
    CHECK(open.upper == 1.5);
    CHECK(errors(abc(R"("weakest_link_plus")", R"({"reconcile": "mean"})")) ==
          Codes{"off_levels /root/children/0", "off_levels /root/children/1", "off_levels /root/children/2"});
}

TEST_CASE("semantics 27: a row names its children, '*' is any or missing, and without a row there is no score", "[semantics]") {
    const Framework f =
        abc(R"({"rule": "lookup", "rows": [{"when": {"a": 4, "b": "three"}, "value": 2.5}, {"when": {"a": 1, "b": "*"}, "value": 1}]})",
            R"({"reconcile": "lower_median"})");
    const auto found = [&](Given a, Given b) { return root(f, {{"a", a}, {"b", b}, {"c", 0.0}}); };
    CHECK(found(4.0, 3.0).value == 2.5);
    CHECK(found(1.0, 3.0).value == 1);
    CHECK(found(1.0, unanswered).value == 1);
    CHECK(found(4.0, 2.0).state == State::no_score);
    CHECK(found(unanswered, 3.0).state == State::no_score);
    const Framework sorted =
        abc(R"({"rule": "lookup", "symmetric": true, "rows": [{"values": [1, 2], "value": 1.5}, {"values": [1, 1, 2], "value": 1.25}]})",
            R"({"reconcile": "lower_median"})");
    CHECK(root(sorted, {{"a", 2.0}, {"b", 1.0}}).value == 1.5);
    CHECK(root(sorted, {{"a", 1.0}, {"b", 2.0}, {"c", 1.0}}).value == 1.25);
}

TEST_CASE("semantics 9, 27 and 30: what asks for missing children is asked where all of them are", "[semantics]") {
    const std::string by_level = R"({"reconcile": "lower_median"})";
    const Framework decision = abc(R"({"rule": "decision", "cases": [{"when": [{"child": "a", "comparison": "missing"},
        {"child": "b", "comparison": "missing"}], "value": -1}], "otherwise": 1})");
    CHECK(root(decision, {}).value == -1);
    CHECK(root(decision, {}).coverage == 0);
    CHECK(root(decision, {{"b", 0.0}}).value == 1);
    CHECK(root(decision, {{"a", not_applicable}, {"b", not_applicable}, {"c", not_applicable}}).state == State::not_applicable);
    CHECK(root(abc(R"({"rule": "lookup", "rows": [{"when": {"a": "*"}, "value": 2}]})", by_level), {}).value == 2);
    CHECK(root(abc(R"({"rule": "lookup", "rows": [{"when": {"a": 1}, "value": 2}]})", by_level), {}).state == State::no_score);
}

TEST_CASE("semantics 19: bounds of a table", "[semantics]") {
    const std::string by_level = R"({"reconcile": "lower_median"})";
    const std::string two = R"({"id": "two", "levels": [{"code": "one", "value": 1}, {"code": "two", "value": 2}]})";
    std::string rows;
    for (const char* when :
         {R"("a": 1, "b": 1, "c": 1}, "value": 3)", R"("a": 1, "b": 1, "c": 2}, "value": 4)", R"("a": 1, "b": 2, "c": 1}, "value": 4)",
          R"("a": 1, "b": 2, "c": 2}, "value": 5)", R"("a": 2, "b": 1, "c": 1}, "value": 4)", R"("a": 2, "b": 1, "c": 2}, "value": 5)",
          R"("a": 2, "b": 2, "c": 1}, "value": 5)", R"("a": 2, "b": 2, "c": 2}, "value": 6)"})
        rows += std::string(R"({"when": {)") + when + "}, ";
    const auto table = [&](const std::string& more) {
        return parse<Framework>(R"({"schema": "ceiba/framework/1", "id": "f", "version": "1", "scales": [)" + two + R"(], "defaults": )" +
                                by_level + R"(, "root": {"id": "root", "rule": {"rule": "lookup", "rows": [)" + rows + more + R"(]}, )" +
                                children({q("a", "", "two"), q("b", "", "two"), q("c", "", "two")}) + "}}");
    };
    const Framework f = table(R"({"when": {"b": 1}, "value": 6}, {"when": {"b": 2}, "value": 3}, {"when": {"c": 1}, "value": 4})");
    const Found whole = root(f, {{"a", 1.0}, {"c", 1.0}});
    CHECK(whole.lower == 3);
    CHECK(whole.upper == 4);
    // Where a child does not apply, other rows hold, which need not rise: the whole range.
    const Found part = root(f, {{"a", not_applicable}, {"c", 1.0}});
    CHECK(part.value == 4);
    CHECK(part.lower == 3);
    CHECK(part.upper == 6);
    // Children that are nodes themselves, of which all values are known.
    const std::string level = R"(", "rule": "cumulative", "children": [)";
    const auto mil = [&](const std::string& id) { return R"({"id": ")" + id + level + q(id + "_1", "", "yes", R"(, "level": 1)") + "]}"; };
    const Framework inner =
        framework(rule(R"({"rule": "lookup", "rows": [{"when": {"x": 0, "y": 0}, "value": 0}, {"when": {"x": 1, "y": 0}, "value": 1},
        {"when": {"x": 0, "y": 1}, "value": 2}, {"when": {"x": 1, "y": 1}, "value": 3}]})") +
                  children({mil("x"), mil("y")}));
    const Found open = root(inner, {{"x_1", 1.0}});
    CHECK(open.value == 1);
    CHECK(open.lower == 1);
    CHECK(open.upper == 3);
}

TEST_CASE("semantics 28: weights of places are a quantifier, read again for fewer", "[semantics]") {
    const auto found = [](const std::string& options, Given a, Given b, Given c, const Method& m = {}) {
        return root(abc(R"({"rule": "owa", )" + options + "}"), {{"a", a}, {"b", b}, {"c", c}}, m).value;
    };
    const std::string weights = R"("weights": [0.5, 0.3, 0.2])";
    CHECK(std::abs(found(weights, 4.0, 1.0, 2.0) - (0.5 * 4 + 0.3 * 2 + 0.2 * 1)) <= tests::rounding_errors);
    // Q(1/2) lies halfway between Q(1/3) = .5 and Q(2/3) = .8.
    CHECK(std::abs(found(weights, 4.0, 1.0, unanswered) - (0.65 * 4 + 0.35 * 1)) <= tests::rounding_errors);
    CHECK(std::abs(found(weights, 4.0, 1.0, 2.0, method(R"("nodes": {"c": {"weight": 0}})")) - (0.65 * 4 + 0.35 * 1)) <=
          tests::rounding_errors);
    CHECK(found(R"("orness": 0.5)", 4.0, 1.0, 1.0) == 2);
    CHECK(found(R"("orness": 1)", 4.0, 1.0, 1.0) == 4);
    CHECK(found(R"("orness": 0)", 4.0, 1.0, 1.0) == 1);
    CHECK(std::abs(found(R"("orness": 0.25)", 4.0, 1.0, 1.0) - (1 + 3 * std::pow(1.0 / 3, 3))) <= tests::rounding_errors);  // Q(r) = r^3
    CHECK(std::abs(found(R"("exponent": 2)", 4.0, 1.0, 1.0) - (1 + 3.0 / 9)) <= tests::rounding_errors);
    CHECK(std::abs(found(R"("quantifier": {"low": 0, "high": 0.5})", 4.0, 1.0, 1.0) - (4 * 2.0 / 3 + 1.0 / 3)) <= tests::rounding_errors);
    CHECK(errors(abc(R"({"rule": "owa", "weights": [1, 1]})")) == Codes{"wrong_count /root/rule/weights"});
}

TEST_CASE("semantics 28: a Choquet integral over what is counted, divided by its capacity", "[semantics]") {
    const std::string text = R"({"rule": "choquet", "masses": [{"children": ["a"], "mass": 0.2}, {"children": ["b"], "mass": 0.4},
        {"children": ["a", "b"], "mass": 0.4}]})";
    const auto found = [&](Given a, Given b) { return root(abc(text), {{"a", a}, {"b", b}, {"c", 0.0}}); };
    CHECK(std::abs(found(4.0, 1.0).value - (0.2 * 4 + 0.4 * 1 + 0.4 * 1)) <= tests::rounding_errors);
    CHECK(found(4.0, unanswered).value == 4);                       // .2 * 4 / .2
    CHECK(found(unanswered, unanswered).state == State::no_score);  // of c alone the capacity is 0
}

TEST_CASE("semantics 29: Mazziotta and Pareto, adjusted by goalposts of 70 to 130, and mean and minimum", "[semantics]") {
    const auto f = [](const std::string& text) {
        return parse<Framework>(R"({"schema": "ceiba/framework/1", "id": "f", "version": "1", "scales": [{"id": "adjusted", "numeric":
            {"normalise": "goalposts", "low": 0, "high": 10, "range": {"low": 70, "high": 130}}}], "root": {"id": "root", )" +
                                rule(text) + children({q("a", "", "adjusted"), q("b", "", "adjusted", "")}) + "}}");
    };
    const auto found = [&](const std::string& text, double a, double b) { return root(f(text), {{"a", a}, {"b", b}}); };
    CHECK(std::abs(found(R"("mazziotta_pareto")", 0, 10).value - (100 - 900 / 100.0)) <= tests::rounding_errors * 100);
    CHECK(std::abs(found(R"({"rule": "mazziotta_pareto", "penalty": "plus"})", 0, 10).value - (100 + 900 / 100.0)) <=
          tests::rounding_errors * 100);
    const Framework zero = framework(rule(R"("mazziotta_pareto")") + children({q("a"), q("b")}));
    CHECK(root(zero, {{"a", 0.0}, {"b", 0.0}}).state == State::no_score);
    CHECK(std::isnan(root(zero, {{"a", 2.0}}).lower));
    const auto drawn = [](const std::string& options) {
        return root(framework(rule(R"({"rule": "mean_min")" + options + "}") + children({q("a"), q("b")})), {{"a", 1.0}, {"b", 3.0}}).value;
    };
    CHECK(drawn("") == 1);
    CHECK(drawn(R"(, "alpha": 0)") == 2);
    CHECK(drawn(R"(, "alpha": 0.5)") == 1.5);
    CHECK(std::abs(drawn(R"(, "beta": 1)") - (2 - (std::sqrt(2) - 1))) <= tests::rounding_errors);
}

TEST_CASE("semantics 30: a cap by the least critical child and a margin", "[semantics]") {
    const auto found = [](const std::string& margin, const std::string& more, Given a) {
        return root(framework(R"("cap": {"children": ["a"])" + margin + "}, " + children({q("a", more), q("b"), q("c")})),
                    {{"a", a}, {"b", 4.0}, {"c", 4.0}});
    };
    CHECK(found("", "", 1.0).value == 1);
    CHECK(found(R"(, "margin": 1)", "", 1.0).value == 2);
    CHECK(found(R"(, "margin": 3)", "", 1.0).value == 3);
    CHECK(found("", "", unanswered).value == 4);  // a skipped critical child does not cap
    CHECK(found("", if_missing("not_answered", R"("worst")"), unanswered).value == 0);
    // Blocked it caps as its worst, and the mean reads that as skip (semantics 7).
    CHECK(found(R"(, "margin": 1)", if_missing("not_answered", R"("block")"), unanswered).value == 1);
    CHECK(errors(framework(R"("cap": {"children": ["a"]}, )" +
                           children({R"({"id": "a", "rule": "mazziotta_pareto")" + policy(R"("missing": {"no_score": "block"})") + ", " +
                                         children({q("x"), q("y")}) + "}",
                                     q("b")}))) == Codes{"no_range /root/children/0"});
    // A floor may lift the mean above what the best critical child would allow; the bounds know.
    const Found open = root(framework(rule(R"({"rule": "power", "p": -1, "floor": 6})") + R"("cap": {"children": ["a"], "margin": 0.5}, )" +
                                      children({q("a"), q("b")})),
                            {{"b", 1.0}});
    CHECK(open.value == 6);
    CHECK(open.lower <= open.value);
    CHECK(open.upper >= open.value);
}

TEST_CASE("semantics 30: the cap comes before direction and rounding (semantics 13)", "[semantics]") {
    const Found found = root(framework(R"("direction": "lower", "cap": {"children": ["a"]})" + policy(R"("rounding": {"mode": "floor"})") +
                                       ", " + children({q("a", "", "signed_number"), q("b", "", "signed_number")})),
                             {{"a", 0.5}, {"b", 4.5}});
    CHECK(found.value == -1);  // mean 2.5, capped 0.5, turned -0.5, floor -1
}

TEST_CASE("semantics 30: a comparison with a missing child is false, and so is its negation", "[semantics]") {
    const auto found = [](const std::string& condition, Given a, const std::string& otherwise = R"(, "otherwise": 0)") {
        return root(abc(R"({"rule": "decision", "cases": [{"when": [)" + condition + R"(], "value": 1}])" + otherwise + "}"),
                    {{"a", a}, {"b", 2.0}});
    };
    const std::string above = R"({"child": "a", "comparison": "above", "value": 2)";
    CHECK(found(above + "}", 3.0).value == 1);
    CHECK(found(above + "}", 2.0).value == 0);
    CHECK(found(above + R"(, "negated": true})", 2.0).value == 1);
    CHECK(found(above + "}", unanswered).value == 0);
    CHECK(found(above + R"(, "negated": true})", unanswered).value == 0);
    CHECK(found(R"({"child": "a", "comparison": "missing"})", unanswered).value == 1);
    CHECK(found(R"({"child": "a", "comparison": "missing", "negated": true})", 0.0).value == 1);
    CHECK(found(above + "}", 2.0, "").state == State::no_score);
    CHECK(found(R"({"child": "a", "comparison": "equal", "value": "two"})", 2.0).value == 1);
}

TEST_CASE("semantics 30: under a decision a blocked child makes its conditions false (semantics 7)", "[semantics]") {
    const Framework f = framework(
        rule(
            R"({"rule": "decision", "cases": [{"when": [{"child": "a", "comparison": "at_most", "value": 4}], "value": 1}], "otherwise": 0})") +
        children({q("a", if_missing("not_answered", R"("block")")), q("b")}));
    CHECK(errors(f).empty());
    CHECK(root(f, {{"b", 1.0}}).value == 0);
}

TEST_CASE("semantics 31: XCCDF's four models, where what failed, erred or is unknown is 0, and what was not checked leaves",
          "[semantics]") {
    const std::string fails = if_missing("dont_know", R"("block")");  // skipped unless the framework says so (semantics 7)
    const auto found = [&](const std::string& text, Given a, Given b, Given c) {
        return root(framework(rule(text) + children({q("a", R"(, "weight": 2)", "yes"), q("b", fails, "yes"), q("c", fails, "yes")})),
                    {{"a", a}, {"b", b}, {"c", c}});
    };
    const Given unknown = State::dont_know;
    CHECK(found(R"({"rule": "passed", "model": "flat"})", 1.0, 0.0, 1.0).value == 3);
    CHECK(found(R"({"rule": "passed", "model": "flat"})", 1.0, unknown, not_applicable).value == 2);
    CHECK(found(R"({"rule": "passed", "model": "flat_unweighted"})", 1.0, unknown, 1.0).value == 2);
    CHECK(found(R"({"rule": "passed", "model": "absolute"})", 1.0, 1.0, not_applicable).value == 1);
    CHECK(found(R"({"rule": "passed", "model": "absolute"})", 1.0, 1.0, unknown).value == 0);
    CHECK(found(R"({"rule": "passed", "model": "flat"})", not_applicable, not_applicable, not_applicable).state == State::not_applicable);
    CHECK(range_of(framework(rule(R"({"rule": "passed", "model": "flat"})") +
                             children({q("a", R"(, "weight": 2)", "yes"), q("b", "", "yes")}))) == measure::Interval{0, 3});
}

TEST_CASE("semantics 32: HACT: a limit is in the higher band, what is unanswered gives 0 points, only what does not apply leaves",
          "[semantics]") {
    const auto found = [](const std::string& options, Given a, Given b, Given c, const std::string& key = "") {
        return root(framework(rule(R"({"rule": "banded")" + options + "}") + children({q("a", "", "five", key), q("b"), q("c")})),
                    {{"a", a}, {"b", b}, {"c", c}});
    };
    CHECK(found("", 1.0, 1.0, 1.0).value == 1);
    CHECK(found("", 2.0, 2.0, 2.0).value == 2);
    CHECK(found("", 4.0, 1.0, 1.0).value == 2);         // 6 of 3 to 12: a third of the way
    CHECK(found("", 4.0, 2.0, unanswered).value == 2);  // the same 6 points: without an answer 0, though nothing says worst
    CHECK(found("", 4.0, 2.0, unanswered).coverage == 2.0 / 3);
    CHECK(found("", 4.0, 2.0, not_applicable).value == 3);  // of 2 to 8: two thirds
    const std::string second = R"(, "limits": [0.15, 0.3, 0.5])";
    CHECK(found(second, 4.0, 1.0, not_applicable).value == 4);  // 5 of 2 to 8 is half: at the limit, the higher
    CHECK(found(R"(, "keys_raise": true)", 4.0, 4.0, 4.0).value == 4);
    CHECK(found(R"(, "keys_raise": true)", 4.0, 3.0, 3.0, R"(, "key": true)").value == 3);  // 10 of 3 to 16: 7/13
    CHECK(root(abc(R"("banded")"), {{"a", not_applicable}, {"b", not_applicable}, {"c", not_applicable}}).state == State::not_applicable);
}

TEST_CASE("semantics 36: level by level equals flat with effective weights, for complete answers without rounding", "[semantics]") {
    const Framework tree = framework(children({R"({"id": "x", "weight": 3, )" + children({q("a", R"(, "weight": 2)"), q("b")}) + "}",
                                               R"({"id": "y", )" + children({q("c"), q("d")}) + "}"}));
    const Framework flat = framework(children(
        {q("a", R"(, "weight": 0.5)"), q("b", R"(, "weight": 0.25)"), q("c", R"(, "weight": 0.125)"), q("d", R"(, "weight": 0.125)")}));
    tests::Numbers numbers(36);
    for (int round = 0; round < tests::rounds; ++round) {
        std::map<std::string, Given> answers;
        for (const char* id : {"a", "b", "c", "d"}) answers.insert_or_assign(id, Given(static_cast<double>(numbers.below(5))));
        CHECK(std::abs(root(tree, answers).value - root(flat, answers).value) <= 4 * tests::rounding_errors);
    }
}

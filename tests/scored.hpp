#pragma once

#include <ceiba/engine/program.hpp>
#include <ceiba/evaluator.hpp>
#include <map>

#include "reference.hpp"

/// Small frameworks as text, answers by indicator, and what the evaluator makes of them.
namespace tests {

using namespace ceiba;
using engine::Matrix;

inline const std::string scales = R"(
    {"id": "five", "levels": [{"code": "none", "value": 0}, {"code": "one", "value": 1}, {"code": "two", "value": 2},
                              {"code": "three", "value": 3}, {"code": "four", "value": 4}]},
    {"id": "maturity", "levels": [{"code": "first", "value": 1}, {"code": "last", "value": 5}]},
    {"id": "yes", "levels": [{"code": "no", "value": 0}, {"code": "yes", "value": 1}]},
    {"id": "cost", "direction": "lower", "numeric": {"normalise": "identity", "low": 1, "high": 5}},
    {"id": "signed_number", "numeric": {"normalise": "identity", "low": -5, "high": 5}},
    {"id": "awkward", "numeric": {"normalise": "identity", "low": 0.1, "high": 0.7}},
    {"id": "years", "numeric": {"normalise": "goalposts", "low": 20, "high": 85}},
    {"id": "open", "numeric": {"normalise": "goalposts", "low": 0, "high": 10, "clamp": false}})";

/// A framework whose root is {"id": "root"} with these members.
inline Framework framework(const std::string& root, const std::string& defaults = "{}") {
    return parse<Framework>(
        R"({"schema": "ceiba/framework/1", "id": "f", "version": "1", "scales": [)" + scales + R"(], "defaults": )" + defaults +
        R"(, "axes": [{"id": "side", "values": [{"id": "left"}, {"id": "right"}]}], "root": {"id": "root", )" + root + "}}");
}

inline Method method(const std::string& members) {
    return parse<Method>(R"({"schema": "ceiba/method/1", "id": "m", )" + members + "}");
}

/// An indicator on 0 to 4; more: further members, each behind a comma.
inline std::string q(const std::string& id, const std::string& more = "", const std::string& scale = "five",
                     const std::string& question = "") {
    return R"({"id": ")" + id + R"(", "question": {"scale": ")" + scale + R"(")" + question + "}" + more + "}";
}
inline std::string policy(const std::string& members) {
    return R"(, "policy": {)" + members + "}";
}
inline std::string if_missing(const std::string& state, const std::string& rule) {
    return policy(R"("missing": {")" + state + R"(": )" + rule + "}");
}
inline std::string children(const std::vector<std::string>& nodes) {
    std::string out;
    for (const std::string& node : nodes) out += (out.empty() ? "" : ", ") + node;
    return R"("children": [)" + out + "]";
}

struct Given {
    double value = tests::nan;
    State state = State::answered;
    Given(double number) : value(number) {}
    Given(State why) : state(why) {}
};

struct Found {
    double value, coverage, lower, upper;
    State state;
};

inline std::map<std::string, Found> run(const Evaluator& evaluator, const std::map<std::string, Given>& given) {
    const auto columns = static_cast<Eigen::Index>(evaluator.indicators().size());
    Matrix<double> values(1, columns);
    Matrix<std::uint8_t> states(1, columns);
    for (Eigen::Index c = 0; c < columns; ++c) {
        const auto& id = evaluator.indicators()[static_cast<std::size_t>(c)];
        const auto found = given.find(id);
        const Given answer = found == given.end() ? Given(State::not_answered) : found->second;
        values(0, c) = answer.value;
        states(0, c) = engine::code(answer.state);
    }
    const Batch batch = evaluator.evaluate(values, states, {.value = true, .state = true, .coverage = true, .lower = true, .upper = true});
    std::map<std::string, Found> out;
    for (std::size_t i = 0; i < evaluator.nodes().size(); ++i) {
        const auto c = static_cast<Eigen::Index>(i);
        out.emplace(evaluator.nodes()[i], Found{batch.value(0, c), batch.coverage(0, c), batch.lower(0, c), batch.upper(0, c),
                                                static_cast<State>(batch.state(0, c))});
    }
    return out;
}

inline Found root(const Framework& f, const std::map<std::string, Given>& given, const Method& m = {}) {
    return run(Evaluator(f, m), given).at("root");
}

inline measure::Interval range_of(const Framework& f, const std::string& id = "root") {
    const Evaluator evaluator(f);
    return evaluator.program().nodes[evaluator.chosen({id}).front()].range;
}

/// The codes of the errors that a framework is refused with, and where.
inline std::vector<std::string> errors(const Framework& f, const Method& m = {}) {
    std::vector<std::string> out;
    try {
        const Evaluator refused(f, m);
    } catch (const Error& error) {
        for (const Issue& i : error.issues()) {
            const std::string text = i.code + " " + i.where;
            if (i.severity == Severity::error && std::find(out.begin(), out.end(), text) == out.end()) out.push_back(text);
        }
    }
    return out;
}
using Codes = std::vector<std::string>;

}  // namespace tests

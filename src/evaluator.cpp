#include <ceiba/called.hpp>
#include <ceiba/detail/closest.hpp>
#include <ceiba/detail/number.hpp>
#include <ceiba/engine/evaluate.hpp>
#include <ceiba/evaluator.hpp>
#include <numeric>
#include <set>

#include "answer_row.hpp"

namespace ceiba {

struct Evaluator::Ready {
    Ready(Framework framework, Method method)
        : of(std::make_shared<const detail::Inputs>(std::make_shared<const Framework>(std::move(framework)), nullptr),
             std::make_shared<const Method>(std::move(method)), nullptr) {
        std::vector<Issue> issues = of.issues;
        for (Issue& i : issues)  // what is in order as a document, and yet cannot be scored
            if (i.code == "needs_fit") i.severity = Severity::error;
        throw_if_errors(issues);
        for (const Tree::Entry& e : of.tree) nodes.push_back(e.node->id);
        for (const std::size_t i : of.program.indicators) indicators.push_back(nodes[i]);
    }

    detail::Evaluated of;
    std::vector<std::string> nodes{};
    std::vector<std::string> indicators{};
};

Evaluator::Evaluator(Framework framework, Method method) : ready_(std::make_shared<const Ready>(std::move(framework), std::move(method))) {}

const Framework& Evaluator::framework() const {
    return ready_->of.framework();
}
const Method& Evaluator::method() const {
    return *ready_->of.method;
}
const std::vector<std::string>& Evaluator::indicators() const {
    return ready_->indicators;
}
const std::vector<std::string>& Evaluator::nodes() const {
    return ready_->nodes;
}
const engine::Program& Evaluator::program() const {
    return ready_->of.program;
}

std::vector<std::size_t> Evaluator::chosen(const std::vector<std::string>& ids) const {
    std::vector<std::size_t> out(ids.empty() ? nodes().size() : ids.size());
    std::vector<Issue> issues;
    if (ids.empty()) std::iota(out.begin(), out.end(), std::size_t{0});
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (const auto at = ready_->of.tree.find(ids[i])) out[i] = *at;
        else out[i] = the_one(ids[i], ready_->of.tree.called(), "unknown_node", "/nodes/" + std::to_string(i), issues).value_or(0);
    }
    throw_if_errors(issues);
    return out;
}

std::vector<std::size_t> Evaluator::columns(const std::vector<std::string>& names) const {
    std::vector<std::size_t> out;
    std::vector<Issue> issues;
    for (const std::string& id : indicators()) {
        const auto place = std::ranges::find(names, id);
        if (place == names.end()) issues.push_back(issue("missing_column", "", {id}));
        out.push_back(static_cast<std::size_t>(place - names.begin()));
    }
    std::set<std::string_view> seen;
    for (const std::string& name : names) {
        if (std::ranges::find(indicators(), name) == indicators().end())
            issues.push_back(issue("unknown_column", "", {name, detail::closest(name, indicators())}));
        if (!seen.insert(name).second) issues.push_back(issue("duplicate_column", "", {name}));
    }
    throw_if_errors(issues);
    return out;
}

AnswerMatrix Evaluator::answers(const std::vector<Assessment>& assessments) const {
    const auto rows = static_cast<Eigen::Index>(assessments.size());
    const auto columns = static_cast<Eigen::Index>(indicators().size());
    AnswerMatrix out{.values = engine::Matrix<double>(rows, columns),
                     .states = engine::Matrix<std::uint8_t>(rows, columns),
                     .imputed = engine::Matrix<bool>(rows, columns)};
    std::vector<Issue> issues;
    for (Eigen::Index r = 0; r < rows; ++r) {
        const Assessment& assessment = assessments[static_cast<std::size_t>(r)];
        const detail::Evaluated& of = ready_->of;
        const detail::Inputs inputs(*of.inputs, detail::lent(assessment));
        detail::Answers own = detail::answers(inputs, of.settings, of.defaults);
        for (Issue& i : own.issues) {
            i.row = r;
            issues.push_back(std::move(i));
        }
        const detail::AnswerRow row(of.tree, program(), own);
        for (Eigen::Index c = 0; c < columns; ++c) {
            const auto column = static_cast<std::size_t>(c);
            out.values(r, c) = row.values[column];
            out.states(r, c) = row.states[column];
            out.imputed(r, c) = row.imputed[column] != 0;
        }
    }
    throw_if_errors(issues);
    return out;
}

void Evaluator::evaluate_into(const engine::Results& results, const engine::Answers& answers, const engine::Running& running,
                              const engine::SiblingWeights& weights) const {
    std::vector<Issue> issues;
    const auto columns = static_cast<Eigen::Index>(indicators().size());
    const auto fits = [&](const char* name, const auto& matrix) {
        const auto shape = [](auto rows, auto cols) { return std::to_string(rows) + " x " + std::to_string(cols); };
        if (matrix.rows() != answers.values.rows() || matrix.cols() != columns)
            issues.push_back(issue("wrong_shape", "", {name, shape(matrix.rows(), matrix.cols()), shape(answers.values.rows(), columns)}));
    };
    fits("values", answers.values);
    if (answers.states.rows() != 0) fits("states", answers.states);
    if (answers.imputed.rows() != 0) fits("imputed", answers.imputed);
    if (weights.any()) {
        const std::vector<Issue> wrong = refused(weights, answers.values.rows());
        issues.insert(issues.end(), wrong.begin(), wrong.end());
    }
    throw_if_errors(issues);
    for (const engine::Refused& r : engine::evaluate(program(), answers, weights, results, running)) issues.push_back(refused(r));
    throw_if_errors(issues);
}

Batch Evaluator::evaluate(const engine::Answers& answers, const Outputs& outputs, const engine::Running& running,
                          const engine::SiblingWeights& weights) const {
    Batch batch;
    engine::Results results{.nodes = chosen(outputs.nodes)};
    const auto columns = static_cast<Eigen::Index>(results.nodes.size());
    const auto room = [&]<class T>(bool wanted, engine::Matrix<T>& matrix, engine::Target<T>& target) {
        if (!wanted) return;
        matrix.resize(answers.values.rows(), columns);
        target = matrix;
    };
    room(outputs.value, batch.value, results.value);
    room(outputs.state, batch.state, results.state);
    room(outputs.coverage, batch.coverage, results.coverage);
    room(outputs.lower, batch.lower, results.lower);
    room(outputs.upper, batch.upper, results.upper);
    evaluate_into(results, answers, running, weights);
    return batch;
}

std::vector<Issue> Evaluator::refused(const engine::SiblingWeights& weights, Eigen::Index rows) const {
    std::vector<Issue> out;
    const auto columns = static_cast<Eigen::Index>(weights.nodes.size());
    if (weights.weights.rows() != rows || weights.weights.cols() != columns) {
        const auto shape = [](auto some, auto others) { return std::to_string(some) + " x " + std::to_string(others); };
        out.push_back(
            issue("wrong_shape", "/weights", {"weights", shape(weights.weights.rows(), weights.weights.cols()), shape(rows, columns)}));
        return out;
    }
    std::vector<bool> weighs(nodes().size(), false);
    for (const engine::Node& node : program().nodes)
        for (const engine::Share& child : node.children) weighs[child.node] = true;
    std::set<std::size_t> seen;
    for (const std::size_t node : weights.nodes) {
        if (!seen.insert(node).second) out.push_back(issue("duplicate_column", "/weights", {nodes()[node]}));
        if (!weighs[node]) out.push_back(issue("weighs_nothing", "/weights", {nodes()[node]}));
    }
    for (std::size_t i = 0; i < program().nodes.size(); ++i) {
        const engine::Node& node = program().nodes[i];
        if (combine::card(node.rule).weights != combine::Weights::amounts) continue;
        for (const engine::Edge& edge : node.edges)
            if (seen.contains(edge.node))
                out.push_back(issue("weights_are_amounts", "/weights", {nodes()[edge.node], nodes()[i], describe::tag_of(node.rule)}));
    }
    constexpr std::size_t most = 1000;
    for (Eigen::Index r = 0; r < rows && out.size() < most; ++r)
        for (Eigen::Index c = 0; c < columns && out.size() < most; ++c) {
            const double weight = weights.weights(r, c);
            if (weight > 0 && std::isfinite(weight)) continue;
            out.push_back(issue("out_of_range", "/weights", {detail::number(weight), "(0, ∞)"}));
            out.back().row = r;
            out.back().column = nodes()[weights.nodes[static_cast<std::size_t>(c)]];
        }
    return out;
}

Issue Evaluator::refused(const engine::Refused& r) const {
    const std::string& id = indicators()[r.column];
    const measure::Interval& accepted = program().nodes[program().indicators[r.column]].accepted;
    Issue out;
    if (!engine::is_of_an_answer(r.state)) out = issue("unknown_state", "", {std::to_string(r.state)});
    else if (r.value == 0 && !program().divisors.empty() && program().divisors[r.column]) out = issue("zero_denominator", "", {id});
    else if (!std::isfinite(r.value)) out = issue("not_finite", "", {detail::number(r.value)});
    else out = issue("off_scale", "", {detail::number(r.value), detail::number(accepted.low), detail::number(accepted.high)});
    out.row = r.row;
    out.column = id;
    return out;
}

}  // namespace ceiba

#include <ceiba/check.hpp>
#include <ceiba/detail/closest.hpp>
#include <ceiba/detail/number.hpp>
#include <ceiba/evaluator.hpp>
#include <numeric>

#include "compile/compile.hpp"

namespace ceiba {

Evaluator::Evaluator(const Framework& framework, const Method& method) {
    const Tree tree(framework);
    std::vector<Issue> issues = check(framework, nullptr, &method);
    throw_if_errors(issues);
    program_ = detail::program(tree, settings(framework, tree, method), issues);
    throw_if_errors(issues);
    for (const Tree::Entry& e : tree) nodes_.push_back(e.node->id);
    for (const std::size_t i : program_.indicators) indicators_.push_back(nodes_[i]);
}

std::vector<std::size_t> Evaluator::chosen(const std::vector<std::string>& ids) const {
    std::vector<std::size_t> out(ids.empty() ? nodes_.size() : ids.size());
    std::vector<Issue> issues;
    if (ids.empty()) std::iota(out.begin(), out.end(), std::size_t{0});
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const auto found = std::ranges::find(nodes_, ids[i]);
        if (found == nodes_.end())
            issues.push_back(issue("unknown_node", "/nodes/" + std::to_string(i), {ids[i], detail::closest(ids[i], nodes_)}));
        out[i] = static_cast<std::size_t>(found - nodes_.begin());
    }
    throw_if_errors(issues);
    return out;
}

void Evaluator::evaluate_into(const engine::Results& results, const engine::Values& values, const engine::States& states,
                              const engine::Progress& progress) const {
    std::vector<Issue> issues;
    const auto shape = [](auto rows, auto columns) { return std::to_string(rows) + " x " + std::to_string(columns); };
    const auto columns = static_cast<Eigen::Index>(indicators_.size());
    if (values.cols() != columns)
        issues.push_back(issue("wrong_shape", "", {"values", shape(values.rows(), values.cols()), shape(values.rows(), columns)}));
    if (states.rows() != 0 && (states.rows() != values.rows() || states.cols() != columns))
        issues.push_back(issue("wrong_shape", "", {"states", shape(states.rows(), states.cols()), shape(values.rows(), columns)}));
    throw_if_errors(issues);
    for (const engine::Refused& r : engine::evaluate(program_, values, states, results, progress)) issues.push_back(refused(r));
    throw_if_errors(issues);
}

Batch Evaluator::evaluate(const engine::Values& values, const engine::States& states, const Outputs& outputs) const {
    Batch batch;
    engine::Results results{.nodes = chosen(outputs.nodes)};
    const auto columns = static_cast<Eigen::Index>(results.nodes.size());
    const auto room = [&](bool wanted, auto& matrix, auto*& pointer) {
        if (!wanted) return;
        matrix.resize(values.rows(), columns);
        pointer = matrix.data();
    };
    room(outputs.value, batch.value, results.value);
    room(outputs.state, batch.state, results.state);
    room(outputs.coverage, batch.coverage, results.coverage);
    room(outputs.lower, batch.lower, results.lower);
    room(outputs.upper, batch.upper, results.upper);
    evaluate_into(results, values, states);
    return batch;
}

Issue Evaluator::refused(const engine::Refused& r) const {
    const measure::Interval& accepted = program_.nodes[program_.indicators[r.column]].accepted;
    Issue out;
    if (r.state >= engine::code(State::no_score)) out = issue("unknown_state", "", {std::to_string(r.state)});
    else if (r.value == 0 && !program_.divisors.empty() && program_.divisors[r.column])
        out = issue("zero_denominator", "", {indicators_[r.column]});
    else if (!std::isfinite(r.value)) out = issue("not_finite", "", {detail::number(r.value)});
    else out = issue("off_scale", "", {detail::number(r.value), detail::number(accepted.low), detail::number(accepted.high)});
    out.row = r.row;
    out.column = indicators_[r.column];
    return out;
}

}  // namespace ceiba

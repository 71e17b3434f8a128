#pragma once

#include <bit>
#include <ceiba/evaluator.hpp>
#include <ceiba/score.hpp>
#include <ceiba/tree.hpp>

#include "catch.hpp"

namespace tests {

/// Checks that the batch which assessments make gives every output of `score`, to the bit, but for what became of context, which a batch
/// does not score. Returns how many outputs were compared.
inline std::size_t reproduced(const ceiba::Evaluator& evaluator, const std::vector<ceiba::Assessment>& assessments) {
    const ceiba::Batch batch =
        evaluator.evaluate(evaluator.answers(assessments), {.state = true, .coverage = true, .lower = true, .upper = true});
    const ceiba::Tree tree(evaluator.framework());
    std::size_t compared = 0;
    for (std::size_t a = 0; a < assessments.size(); ++a) {
        const ceiba::Scores scores = ceiba::score(evaluator.framework(), assessments[a], evaluator.method());
        for (std::size_t i = 0; i < scores.nodes.size(); ++i) {
            const ceiba::NodeScore& node = scores.nodes[i];
            const auto at = [&](const auto& matrix) { return matrix(static_cast<Eigen::Index>(a), static_cast<Eigen::Index>(i)); };
            const auto same = [&](const std::optional<double>& expected, double x) {
                return expected ? std::bit_cast<std::uint64_t>(*expected) == std::bit_cast<std::uint64_t>(x) : std::isnan(x);
            };
            const bool holds = same(node.value, at(batch.value)) && same(node.coverage, at(batch.coverage)) &&
                               same(node.lower, at(batch.lower)) && same(node.upper, at(batch.upper)) &&
                               (!tree.scored(i) || ceiba::engine::code(node.state) == at(batch.state));
            INFO(assessments[a].id << ", " << node.id);
            if (!holds) CHECK(holds);
            compared += 5;
        }
    }
    return compared;
}

}  // namespace tests

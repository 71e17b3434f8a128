#pragma once

#include <ceiba/engine/batch.hpp>

#include "evaluated.hpp"

namespace ceiba::detail {

/// One row of a batch: what was answered, or imputed, in each column.
struct AnswerRow {
    std::vector<double> values{};
    std::vector<std::uint8_t> states{};
    std::vector<std::uint8_t> imputed{};

    AnswerRow(const Tree& tree, const engine::Program& program, const Answers& answers)
        : values(program.indicators.size(), combine::no_value),
          states(values.size(), engine::code(State::not_answered)),
          imputed(values.size(), 0) {
        for (const Reconciled& a : answers.reconciled) {
            const engine::Node& node = program.nodes[*tree.find(a.indicator)];
            const auto set = [&](std::size_t column, double value, State state) {
                values[column] = value;
                states[column] = engine::code(state);
            };
            const bool answered = a.state == State::answered && a.value;
            if (a.imputed) set(*node.column, *a.imputed, State::answered);
            else set(*node.column, answered ? *a.value : combine::no_value, a.state);
            imputed[*node.column] = a.imputed ? 1 : 0;
            if (answered && a.denominator) set(*node.denominator, *a.denominator, State::answered);
        }
    }
};

}  // namespace ceiba::detail

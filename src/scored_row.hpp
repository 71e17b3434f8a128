#pragma once

#include <ceiba/engine/evaluate.hpp>
#include <ceiba/model/scores.hpp>

#include "compile/compile.hpp"

namespace ceiba::detail {

/// A row with the answers that were scored, evaluated: it says again what a node would be if they were others.
inline engine::Row scored_row(const Prepared& prepared, const Scores& scores) {
    engine::Row out(prepared.program, {});
    for (std::size_t i = 0; i < prepared.tree.size(); ++i) {
        const NodeScore& s = scores.nodes[i];
        if (prepared.program.nodes[i].column) out.set(i, s.answer.value_or(combine::no_value), engine::code(s.state), s.imputed > 0);
    }
    out.evaluate();
    return out;
}

}  // namespace ceiba::detail

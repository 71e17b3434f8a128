#pragma once

#include <ceiba/model/assessment.hpp>
#include <ceiba/overlay.hpp>
#include "consult/reconciler.hpp"

/// No document, no credit: what becomes of answers before they are reconciled.
namespace ceiba::detail {

/// The grade of one piece of evidence.
inline double grade(const EvidenceRule& rule, EvidenceKind kind) {
    const auto found = rule.grades.find(std::string(describe::name_of(kind)));
    return found == rule.grades.end() ? rule.otherwise.value_or(1) : found->second;
}

/// The best evidence that a response rests on, of equals the first of its list; null if there is none.
inline const Evidence* best_evidence(const EvidenceRule& rule, const Response& response, const Register& names) {
    const Evidence* best = nullptr;
    for (const std::string& id : response.evidence) {
        const Evidence* evidence = names.evidence(id);
        if (evidence != nullptr && (best == nullptr || grade(rule, evidence->kind) > grade(rule, best->kind))) best = evidence;
    }
    return best;
}

/// The worse end of a scale, as an answer; nothing where numbers have none.
inline std::optional<double> worst_answer(const Scale& scale, Direction direction) {
    if (scale.numeric)
        return std::visit(
            [&](const auto& n) -> std::optional<double> {
                using N = std::decay_t<decltype(n)>;
                if constexpr (std::is_same_v<N, measure::Identity> || std::is_same_v<N, measure::Goalposts>)
                    return direction == Direction::lower ? n.high : n.low;
                else return std::nullopt;
            },
            scale.numeric->value);
    const std::vector<const Level*> levels = ascending(scale);
    if (levels.empty()) return std::nullopt;
    return direction == Direction::lower ? levels.back()->value : levels.front()->value;
}

/// What answers count as once the gate has judged their evidence, in the order of voices, and how many it held back.
struct Gated {
    std::vector<Voice> voices{};
    int held_back = 0;
};

inline Gated gated(const std::vector<Voice>& voices, const EvidenceRule& rule, const Register& names, const Scale& scale,
                   Direction direction) {
    const Gate gate = rule.gate.value_or(Gate{});
    if (std::holds_alternative<gate::None>(gate.value)) return {voices, 0};
    Gated out;
    const double sign = direction == Direction::lower ? -1 : 1;
    for (Voice v : voices) {
        const Evidence* best = best_evidence(rule, *v.response, names);
        if (at_least(best != nullptr ? grade(rule, best->kind) : 0, rule.minimum.value_or(1))) {
            out.voices.push_back(v);
            continue;
        }
        std::optional<double> most = v.value;
        if (std::holds_alternative<gate::Worst>(gate.value)) most = worst_answer(scale, direction);
        else if (const auto* cap = std::get_if<gate::Cap>(&gate.value)) most = number(cap->at, scale);
        const bool drop = std::holds_alternative<gate::Drop>(gate.value);
        if (drop || sign * v.value > sign * most.value_or(v.value)) {
            ++out.held_back;
            v.value = *most;
        }
        if (!drop) out.voices.push_back(v);
    }
    arrange(out.voices, direction);
    return out;
}

}  // namespace ceiba::detail

#pragma once

#include <ceiba/reconcile.hpp>

#include "consult/gate.hpp"

/// Which answers of an assessment count, and what they come to.
namespace ceiba {

namespace detail {

/// Why there is no value where nobody answered: the first of these that occurs.
State state_without_answer(const std::vector<const Response*>& responses);

/// What the rule "latest" cannot decide.
void latest_issues(const std::string& indicator, const std::string& where, const std::vector<Voice>& voices, std::vector<Issue>& issues);

/// What holds for all answers of an assessment: what is done about duplicates and about who was not asked, which sources validate, and
/// which series is scored.
Defaults answering(const Framework& framework, const Method& method);

/// The responses without those that a later one by the same voice replaces.
std::vector<const Response*> kept(const Assessment& assessment, Duplicates duplicates);

/// Of these, the responses that count: all, or those of institutions that were asked.
std::vector<const Response*> counting(const Tree& tree, const Assessment& assessment, const Defaults& defaults);

/// Those of the responses that the series which is scored is made of.
std::vector<const Response*> of_series(std::vector<const Response*> responses, const Defaults& defaults);

/// Reconciles every scored indicator, in the order of the tree; issues that depend on the rule go to `issues`.
std::vector<Reconciled> reconciled(const Tree& tree, const std::vector<Settings>& settings, const Assessment& assessment,
                                   const Defaults& defaults, bool by_source, std::vector<Issue>& issues);

/// What is scored of an indicator: its answer over the denominator, or what was imputed.
inline std::optional<double> entered(const Reconciled& r) {
    if (r.imputed) return r.imputed;
    if (r.state != State::answered || !r.value) return std::nullopt;
    return r.denominator ? *r.value / *r.denominator : *r.value;
}

}  // namespace detail

}  // namespace ceiba

#pragma once

#include <ceiba/asked.hpp>
#include <ceiba/gate.hpp>
#include <set>
#include <tuple>

#include "checker.hpp"

/// What can be judged of an assessment beside its framework.
namespace ceiba {

namespace detail {

/// Whether what a gate lets an answer count as is on the scale of each indicator it holds for.
inline void check_gates(const Tree& tree, const std::vector<Settings>& settings, std::vector<Issue>& issues) {
    Checker checker("framework", issues);
    for (std::size_t i = 0; i < tree.size(); ++i) {
        const Scale* scale = tree.scale(i);
        if (!tree[i].leaf() || !tree.scored(i) || scale == nullptr) continue;
        const Gate& gate = settings[i].evidence.gate;
        if (const auto* cap = std::get_if<gate::Cap>(&gate.value); cap != nullptr && !number(cap->at, *scale)) {
            const auto* code = std::get_if<std::string>(&cap->at.value);
            checker.report("gate_off_scale", tree[i].where, {code != nullptr ? *code : number(std::get<double>(cap->at.value)), scale->id});
        }
        if (std::holds_alternative<gate::Worst>(gate.value) && !worst_answer(*scale, settings[i].direction))
            checker.report("needs_levels", tree[i].where, {scale->id});
    }
}

/// Who is asked, and whose weight it is, against the institutions there are.
inline void check_asked(const Tree& tree, const std::vector<Settings>& settings, const Assessment& assessment, const Defaults& defaults,
                        std::vector<Issue>& issues) {
    Checker checker("assessment", issues);
    const Register names(assessment);
    std::set<std::string> institutions;
    std::set<std::string> sectors;
    for (const Institution& i : assessment.institutions) {
        institutions.insert(i.id);
        if (i.sector) sectors.insert(*i.sector);
    }
    const auto nobody = [&](std::string_view code, const std::string& name, const std::set<std::string>& known) {
        if (!known.contains(name)) checker.report(code, "/institutions", {name, closest(name, known)});
    };
    for (std::size_t i = 0; i < tree.size(); ++i) {
        if (!tree[i].leaf() || !tree[i].node->question) continue;
        if (std::ranges::none_of(assessment.institutions, [&](const Institution& x) { return is_asked(*tree[i].node, x); }) &&
            !assessment.institutions.empty())
            checker.report("nobody_asked", "/institutions", {tree[i].node->id});
        if (!assessment.institutions.empty()) {
            for (const std::string& name : tree[i].node->question->asked.institutions) nobody("unknown_asked", name, institutions);
            for (const std::string& name : tree[i].node->question->asked.sectors) nobody("unknown_asked", name, sectors);
        }
        const auto* mandate = std::get_if<reconciliation::WeightedByMandate>(&settings[i].reconcile.value);
        if (mandate == nullptr) continue;
        for (const auto& [id, weight] : mandate->institutions) nobody("weight_of_nobody", id, institutions);
        for (const auto& [id, weight] : mandate->sectors) nobody("weight_of_nobody", id, sectors);
    }
    for (std::size_t r = 0; r < assessment.responses.size(); ++r) {
        const Response& response = assessment.responses[r];
        const auto node = tree.find(response.indicator);
        const Institution* institution = names.institution(response.institution);
        if (response.state == State::answered && node && institution != nullptr && tree[*node].leaf() &&
            !is_asked(*tree[*node].node, *institution))
            checker.report(defaults.unasked == Unasked::drop ? "unasked_dropped" : "not_asked",
                           "/responses/" + std::to_string(r) + "/institution", {response.institution, response.indicator});
    }
}

}  // namespace detail

}  // namespace ceiba

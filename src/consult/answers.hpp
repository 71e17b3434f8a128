#pragma once

#include <ceiba/model/fate.hpp>
#include <ceiba/model/result.hpp>
#include <ceiba/overlay.hpp>
#include <map>

#include "inputs.hpp"

/// Which answers of an assessment count, and what they come to.
namespace ceiba::detail {

/// The answers to one indicator on their way to its value, in order.
struct IndicatorAnswers {
    std::vector<Voice> given{};    ///< of the series that is scored
    std::vector<Voice> through{};  ///< those that count, as they do once a gate has judged their evidence
    std::vector<double> shares{};  ///< of the say, that each of these has

    /// Those that have a say.
    std::vector<Voice> heard() const {
        std::vector<Voice> out;
        for (std::size_t v = 0; v < through.size(); ++v)
            if (shares[v] > 0) out.push_back(through[v]);
        return out;
    }
};

/// What the responses of an assessment come to, under the rules of a method.
struct Answers {
    std::vector<IndicatorAnswers> of{};               ///< each node
    std::vector<ResponseFate> fates{};                ///< of each response
    std::vector<Reconciled> reconciled{};             ///< every scored indicator, in the order of the tree
    std::vector<std::optional<std::size_t>> place{};  ///< of each node among these
    std::map<std::size_t, Reconciled> divisors{};     ///< of context that divides others, by node
    std::vector<Issue> issues{};

    const Reconciled* reconciled_of(std::size_t node) const { return place[node] ? &reconciled[*place[node]] : nullptr; }
    const ResponseFate& fate_of(const Inputs& inputs, const Response* response) const { return fates[inputs.index(response)]; }
};

/// Judges and reconciles. Without an assessment, only the rules themselves are judged.
Answers answers(const Inputs& inputs, const std::vector<Settings>& settings, const Defaults& defaults);

/// Whether two methods make the same of every answer, so far as that is said node by node.
bool answer_alike(const std::vector<Settings>& some, const std::vector<Settings>& others);

/// What holds for all answers of an assessment: what is done about duplicates and about who was not asked, which sources validate, and
/// which series is scored.
Defaults answering(const Framework& framework, const Method& method);

/// The responses without those that became one of these.
std::vector<const Response*> without(const Inputs& inputs, const Answers& answers, std::size_t node, std::initializer_list<Fate> fates);

/// What the answers of each source to an indicator come to.
std::vector<SourceValue> by_source(const Inputs& inputs, const Answers& answers, std::size_t node, const Settings& settings);

/// Why there is no value where nobody answered: the first of these that occurs.
State state_without_answer(const std::vector<const Response*>& responses);

/// What became of one question to one institution, of what it said; nothing if it said nothing.
std::optional<State> state_of(const std::vector<const Response*>& responses);

/// What the rule "latest" cannot decide.
void latest_issues(const std::string& indicator, const std::string& where, const std::vector<Voice>& voices, std::vector<Issue>& issues);

/// What is scored of an indicator: its answer over the denominator, or what was imputed.
inline std::optional<double> entered(const Reconciled& r) {
    if (r.imputed) return r.imputed;
    if (r.state != State::answered || !r.value) return std::nullopt;
    return r.denominator ? *r.value / *r.denominator : *r.value;
}

}  // namespace ceiba::detail

#pragma once

#include <array>
#include <ceiba/combine/rules.hpp>
#include <ceiba/engine/state.hpp>
#include <ceiba/measure/normalise.hpp>
#include <ceiba/measure/rescale.hpp>
#include <ceiba/measure/round.hpp>
#include <ceiba/measure/treat.hpp>
#include <cstdint>
#include <optional>
#include <vector>

/// A framework and a method, compiled: nodes in an order in which every node comes before those below it, children by number, every
/// policy settled. Knows no document.
namespace ceiba::engine {

using measure::Interval;

/// The state of a node whose child's policy takes away its score, and that of every node above.
inline constexpr std::uint8_t propagated = 9;
inline constexpr std::size_t state_codes = 10;

/// What a node without a value does to a rule that counts it.
enum class Action : std::uint8_t { skip, count, propagate };

/// One value that a rule counts: a child or, under a rule that pools, an indicator further down. What every row needs comes first, on
/// one cache line.
struct alignas(64) Edge {
    std::size_t node{};
    bool rescales = false;  ///< from `from` to `to`, before the rule
    combine::Child child{};
    Interval from{};
    Interval to{};
    std::array<Action, state_codes> action{};
    std::array<double, state_codes> counted_as{};

    double rescaled(double x) const { return rescales ? measure::rescaled(x, from, to) : x; }
    double slope() const { return rescales ? measure::slope(from, to) : 1; }
    bool takes_away(std::uint8_t state) const { return state != code(State::answered) && action[state] == Action::propagate; }
    /// What a node of this state and value enters the rule as; nothing if it does not.
    std::optional<double> counted(std::uint8_t state, double value) const {
        if (state == code(State::answered)) return rescaled(value);
        if (action[state] == Action::count) return counted_as[state];
        return std::nullopt;
    }
};

/// A child as coverage sees it.
struct Share {
    std::size_t node{};
    double weight{};
    bool leaf = false;        ///< an indicator: one that was imputed has no answer
    bool takes_away = false;  ///< without a score, it takes away that of every node above, even one that pools what is below it
};

struct Node {
    std::optional<std::size_t> column{};       ///< of an indicator
    std::optional<std::size_t> denominator{};  ///< column that an indicator's answer is divided by
    std::optional<measure::Treatment> treatment{};
    std::optional<measure::Normaliser> normaliser{};
    Interval accepted{};
    combine::Rule rule{};
    combine::Ready ready{};
    bool pools = false;
    std::vector<Edge> edges{};
    std::vector<Edge> critical{};  ///< children that cap the value
    double margin = 0;             ///< how far the value may be above the least of them
    bool bounds = true;            ///< false where the rule has none
    bool of_all = false;           ///< bounds are known only where every child has a value
    std::vector<Share> children{};
    double all_weights{};
    bool reversed = false;
    Interval inner{};  ///< range of the rule's or the normaliser's result
    measure::Rounding rounding{};
    Interval range{};  ///< range of the node's value
    double minimum_coverage = 0;
    double minimum_answered = 0;  ///< share of the number of children

    /// From what the rule or the normaliser gives to the node's value.
    double finished(double x) const { return measure::rounded(reversed ? measure::reversed(x, inner) : x, rounding); }
    /// A plain weighted mean of the edges: what each child gives is in proportion to it.
    bool linear() const {
        return combine::card(rule).form == combine::Form::arithmetic && rounding.mode == measure::RoundingMode::none && critical.empty();
    }
    /// Whether an answer is the value as it stands.
    bool as_answered() const { return !treatment && !normaliser && !reversed && rounding.mode == measure::RoundingMode::none; }
    /// From an answer, over the denominator, to an indicator's value.
    double measured(double answer) const {
        if (treatment) answer = measure::treated(*treatment, answer);
        if (!normaliser) return finished(answer);
        return finished(std::visit([&](const auto& n) { return measure::normalised(n, answer); }, normaliser->value));
    }
};

struct Program {
    std::vector<Node> nodes{};
    /// Node of each column: scored indicators in the order of the tree, then context that only divides others, in that order.
    std::vector<std::size_t> indicators{};
    std::vector<bool> divisors{};  ///< whether a column divides another; empty if none does
};

}  // namespace ceiba::engine

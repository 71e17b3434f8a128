#pragma once

#include <ceiba/combine/strip.hpp>
#include <ceiba/engine/batch.hpp>
#include <ceiba/engine/program.hpp>

/// Some assessments side by side: most of what a batch is made of.
namespace ceiba::engine {

using combine::lanes;
using combine::Strip;

/// The nodes of a program that some results need, over `lanes` rows at once. A node is whole if it has a score in every row, which most
/// have; then nobody asks what is missing. Where a block cannot say all that is asked of it, whoever asks takes row after row.
class Block {
public:
    Block(const Program& program, const Results& results)
        : program_(&program),
          values_only_(!results.coverage && !results.lower && !results.upper),
          strips_(program.nodes.size()),
          states_(program.nodes.size()),
          present_(program.nodes.size()),
          whole_(program.nodes.size(), true) {
        std::vector<bool> needed(program.nodes.size(), false);
        for (const std::size_t node : results.nodes) needed[node] = true;
        std::size_t most = 0;
        for (std::size_t i = 0; i < program.nodes.size(); ++i) {
            const Node& node = program.nodes[i];
            if (node.denominator) some_ = false;
            if (!needed[i] || node.column) continue;
            if (node.minimum_coverage > 0 || node.minimum_answered > 0) some_ = false;
            most = std::max(most, node.edges.size());
            for (const auto* edges : {&node.edges, &node.critical})
                for (const Edge& edge : *edges) {
                    need(edge.node, needed);
                    for (std::size_t state = 0; state < propagated; ++state)  // which no node is in if none of these is passed on
                        propagates_ = propagates_ || edge.action[state] == Action::propagate;
                }
            for (const Share& child : node.children) {  // one without a score may take away that of this node
                need(child.node, needed);
                some_ = some_ && !(node.pools && child.takes_away);
            }
        }
        entered_.resize(most);
        counts_.resize(most);
        values_of_.resize(most);
        counts_of_.resize(most);
        for (std::size_t i = program.nodes.size(); i-- > 0;) {
            if (!needed[i] || program.nodes[i].column || is_context(i)) continue;
            Step& step = steps_.emplace_back(Step{.node = i});
            const std::vector<Edge>& edges = program.nodes[i].edges;
            for (std::size_t k = 0; k < edges.size(); ++k) {
                step.values.push_back(edges[k].rescales ? &entered_[k] : &strips_[edges[k].node]);
                step.which.push_back(&edges[k].child);
                step.skips.push_back(std::ranges::none_of(edges[k].action, [](Action action) { return action == Action::count; }));
            }
        }
    }

    /// Whether every node that is needed can have a score.
    bool able() const { return able_; }

    /// Takes answers from a row on; false if they are for row after row.
    bool load(const Answers& answers, Eigen::Index first) {
        for (std::size_t c = 0; c < program_->indicators.size(); ++c) {
            const std::size_t i = program_->indicators[c];
            const auto column = static_cast<Eigen::Index>(c);
            Strip& to = strips_[i];
            const double* from = answers.values.data() + first * answers.values.outerStride() + column * answers.values.innerStride();
            const std::ptrdiff_t step = answers.values.outerStride();
            const Interval accepted = program_->nodes[i].accepted;
            bool good = true;
            for (std::size_t l = 0; l < lanes; ++l) {
                const double x = from[static_cast<std::ptrdiff_t>(l) * step];
                good &= (x >= accepted.low) & (x <= accepted.high);
                to.x[l] = x;
            }
            if (answers.states.rows() != 0)
                for (std::size_t l = 0; l < lanes; ++l) good &= answers.state(first + as_index(l), column) == code(State::answered);
            if (answers.imputed.rows() != 0)
                for (std::size_t l = 0; l < lanes; ++l) good &= !answers.imputed(first + as_index(l), column);
            if (!program_->divisors.empty() && program_->divisors[c])
                for (std::size_t l = 0; l < lanes; ++l) good &= to.x[l] != 0;
            whole_[i] = good;
            if (!good && !load_some(answers, first, column, i)) return false;
        }
        for (const std::size_t i : program_->indicators) {
            const Node& node = program_->nodes[i];
            if (!node.denominator) continue;
            for (std::size_t l = 0; l < lanes; ++l)
                strips_[i].x[l] /= answers.values(first + as_index(l), static_cast<Eigen::Index>(*node.denominator));
        }
        for (const std::size_t i : program_->indicators) {
            const Node& node = program_->nodes[i];
            if (node.as_answered()) continue;
            for (std::size_t l = 0; l < lanes; ++l) {
                if (!whole_[i] && states_[i][l] != code(State::answered)) continue;
                strips_[i].x[l] = node.measured(strips_[i].x[l]);
                if (std::isnan(strips_[i].x[l])) return false;
            }
        }
        return true;
    }

    /// Evaluates every node that is needed; false if that is for row after row.
    bool evaluate() {
        for (const Step& step : steps_) {
            const Node& node = program_->nodes[step.node];
            const auto is_whole = [&](const auto& below) { return whole_[below.node] != 0; };
            const bool all = std::ranges::all_of(node.children, is_whole) && std::ranges::all_of(node.edges, is_whole) &&
                             std::ranges::all_of(node.critical, is_whole);
            if (!all && (!some_ || propagates_ || !values_only_)) return false;
            Strip& out = strips_[step.node];
            if (all) {
                for (std::size_t k = 0; k < node.edges.size(); ++k)
                    if (const Edge& edge = node.edges[k]; edge.rescales) entered_[k] = rescaled(edge, strips_[edge.node]);
                out = std::visit([&](const auto& options) { return of_all(options, step, node); }, node.ready);
            } else {
                for (std::size_t k = 0; k < node.edges.size(); ++k) enter(step, node.edges[k], k);
                out = std::visit([&](const auto& options) { return of_some(options, step, node); }, node.ready);
                for (std::size_t l = 0; l < lanes; ++l)
                    if (!applies(node, l)) out.x[l] = combine::no_value;
            }
            for (const Edge& critical : node.critical) {
                const bool whole = whole_[critical.node] != 0;
                for (std::size_t l = 0; l < lanes; ++l) {
                    const std::uint8_t state = whole ? code(State::answered) : states_[critical.node][l];
                    const auto most = critical.counted(state, strips_[critical.node].x[l]);
                    if (most && out.x[l] > *most + node.margin) out.x[l] = *most + node.margin;
                }
            }
            if (node.reversed || node.rounding.mode != measure::RoundingMode::none)
                for (double& x : out.x) x = node.finished(x);
            bool none = false;
            for (const double x : out.x) none |= x != x;
            whole_[step.node] = !none;
            if (none && !settle(step.node)) return false;
        }
        return true;
    }

    /// Writes the results from a row on. Where states are asked for and coverage is not, that is all there is to a missing score; where
    /// coverage is, all is answered, so that all is covered and nothing is open.
    void write(const Results& results, Eigen::Index first) const {
        const auto columns = [&](const auto& target, auto of) {
            if (!target) return;
            for (std::size_t k = 0; k < results.nodes.size(); ++k) {
                auto* to = target.data + first * target.row_step + static_cast<std::ptrdiff_t>(k) * target.column_step;
                for (std::size_t l = 0; l < lanes; ++l) to[static_cast<std::ptrdiff_t>(l) * target.row_step] = of(results.nodes[k], l);
            }
        };
        const auto value = [&](std::size_t node, std::size_t l) {
            const bool none = is_context(node) || (!whole_[node] && states_[node][l] != code(State::answered));
            return none ? combine::no_value : strips_[node].x[l];
        };
        const auto bound = [&](std::size_t node, std::size_t l) {
            return program_->nodes[node].bounds ? value(node, l) : combine::no_value;
        };
        columns(results.value, value);
        columns(results.coverage, [&](std::size_t node, std::size_t) { return is_context(node) ? combine::no_value : 1; });
        columns(results.lower, bound);
        columns(results.upper, bound);
        columns(results.state, [&](std::size_t node, std::size_t l) {
            return is_context(node) ? code(State::not_reviewed) : whole_[node] ? code(State::answered) : states_[node][l];
        });
    }

private:
    struct Step {
        std::size_t node{};
        std::vector<const Strip*> values{};
        std::vector<const combine::Child*> which{};
        std::vector<bool> skips{};  ///< whether a child is not counted wherever it has no value
    };

    static Eigen::Index as_index(std::size_t lane) { return static_cast<Eigen::Index>(lane); }
    bool is_context(std::size_t i) const { return !program_->nodes[i].column && program_->nodes[i].children.empty(); }
    void need(std::size_t below, std::vector<bool>& needed) {
        needed[below] = true;
        able_ = able_ && !is_context(below);
    }
    static Strip rescaled(const Edge& edge, const Strip& x) {
        return combine::by_lane([&](double y) { return edge.rescaled(y); }, x);
    }

    /// Takes a column in which something is missing; false if that is not all.
    bool load_some(const Answers& answers, Eigen::Index first, Eigen::Index column, std::size_t i) {
        if (!values_only_ || !some_) return false;
        const Interval accepted = program_->nodes[i].accepted;
        const bool divides = !program_->divisors.empty() && program_->divisors[static_cast<std::size_t>(column)];
        for (std::size_t l = 0; l < lanes; ++l) {
            const std::uint8_t state = answers.state(first + as_index(l), column);
            double& x = strips_[i].x[l];
            if (!is_of_an_answer(state) || state == code(State::withheld) || divides || answers.is_imputed(first + as_index(l), column))
                return false;
            const bool used = state == code(State::answered) && !std::isnan(x);
            if (used && !(x >= accepted.low && x <= accepted.high)) return false;
            states_[i][l] = used ? code(State::answered) : std::max(state, code(State::not_answered));
            present_[i].x[l] = used ? 1 : 0;
            if (!used) x = 0;
        }
        return true;
    }

    /// What the child of an edge enters a rule as in each row, and where it does.
    void enter(const Step& step, const Edge& edge, std::size_t k) {
        const Strip& x = strips_[edge.node];
        values_of_[k] = step.values[k];
        counts_of_[k] = whole_[edge.node] ? &everywhere_ : &present_[edge.node];
        if (edge.rescales) entered_[k] = rescaled(edge, x);
        if (whole_[edge.node] || step.skips[k]) return;
        const auto& states = states_[edge.node];
        for (std::size_t l = 0; l < lanes; ++l) {
            const auto entered = edge.counted(states[l], x.x[l]);
            entered_[k].x[l] = entered.value_or(0);
            counts_[k].x[l] = entered ? 1 : 0;
        }
        values_of_[k] = &entered_[k];
        counts_of_[k] = &counts_[k];
    }

    /// Whether any child of a node applies.
    bool applies(const Node& node, std::size_t lane) const {
        return std::ranges::any_of(node.children, [&](const Share& child) {
            return whole_[child.node] || states_[child.node][lane] != code(State::not_applicable);
        });
    }

    /// The states of a node without a score in some row; false if something else may be asked about these.
    bool settle(std::size_t i) {
        if (!values_only_ || !some_) return false;
        for (std::size_t l = 0; l < lanes; ++l) {
            double& x = strips_[i].x[l];
            const bool scored = !std::isnan(x);
            states_[i][l] = code(scored ? State::answered : applies(program_->nodes[i], l) ? State::no_score : State::not_applicable);
            present_[i].x[l] = scored ? 1 : 0;
            if (!scored) x = 0;
        }
        return true;
    }

    template <class Options>
    Strip of_all(const Options& options, const Step& step, const Node& node) {
        const combine::StripChildren children{step.values, step.which};
        if constexpr (requires { combine::value(options, children); }) {
            return combine::value(options, children);
        } else {  // a rule that looks at one assessment at a time
            alone_.resize(step.values.size());
            return Strip::each([&](std::size_t l) {
                for (std::size_t k = 0; k < alone_.size(); ++k) alone_[k] = step.values[k]->x[l];
                return combine::value(options, combine::Children{alone_, step.which, node.all_weights, node.inner, node.edges.size()});
            });
        }
    }

    template <class Options>
    Strip of_some(const Options& options, const Step& step, const Node& node) {
        const std::size_t n = node.edges.size();
        const combine::SomeChildren children{std::span(values_of_).first(n), std::span(counts_of_).first(n), step.which};
        if constexpr (requires { combine::value(options, children); }) {
            Strip any = 0;
            for (std::size_t k = 0; k < n; ++k) any += *counts_of_[k];
            return where(any, combine::value(options, children), Strip(combine::no_value));
        } else {
            return Strip::each([&](std::size_t l) {
                alone_.clear();
                those_.clear();
                for (std::size_t k = 0; k < n; ++k) {
                    if (!(counts_of_[k]->x[l] > 0)) continue;
                    alone_.push_back(values_of_[k]->x[l]);
                    those_.push_back(step.which[k]);
                }
                if (alone_.empty() && !combine::of_missing<Options>) return combine::no_value;
                return combine::value(options, combine::Children{alone_, those_, node.all_weights, node.inner, n});
            });
        }
    }

    const Program* program_;
    bool values_only_;
    bool able_ = true;
    bool some_ = true;  ///< what is missing is nobody's business but that of rules
    bool propagates_ = false;
    std::vector<Strip> strips_;
    std::vector<std::array<std::uint8_t, lanes>> states_;  ///< of nodes that are not whole
    std::vector<Strip> present_;                           ///< of these, 1 where there is a value
    std::vector<std::uint8_t> whole_;
    std::vector<Strip> entered_{};
    std::vector<Strip> counts_{};
    std::vector<const Strip*> values_of_{};
    std::vector<const Strip*> counts_of_{};
    Strip everywhere_ = 1;
    std::vector<Step> steps_{};
    std::vector<double> alone_{};
    std::vector<const combine::Child*> those_{};
};

}  // namespace ceiba::engine

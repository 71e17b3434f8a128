#pragma once

#include <ceiba/combine/strip.hpp>
#include <ceiba/engine/batch.hpp>
#include <ceiba/engine/program.hpp>

/// Some assessments side by side, all of whose answers are there: most of what a batch is made of.
namespace ceiba::engine {

using combine::lanes;
using combine::Strip;

/// The nodes of a program that some results need, over `lanes` rows at once. Where every answer is there and every node has a score,
/// states, coverage and bounds follow without computing; where not, whoever asks takes row after row.
class Block {
public:
    Block(const Program& program, const Results& results) : program_(&program), strips_(program.nodes.size()) {
        std::vector<bool> needed(program.nodes.size(), false);
        for (const std::size_t node : results.nodes) needed[node] = true;
        for (std::size_t i = 0; i < program.nodes.size(); ++i) {
            const Node& node = program.nodes[i];
            if (!needed[i] || node.column) continue;
            const auto need = [&](std::size_t below) {
                needed[below] = true;
                able_ = able_ && !is_context(below);
            };
            for (const auto* edges : {&node.edges, &node.critical})
                for (const Edge& edge : *edges) need(edge.node);
            for (const Share& child : node.children) need(child.node);  // one without a score may take away that of this node
        }
        for (std::size_t i = program.nodes.size(); i-- > 0;) {
            if (!needed[i] || program.nodes[i].column || is_context(i)) continue;
            Step& step = steps_.emplace_back(Step{.node = i});
            for (const Edge& edge : program.nodes[i].edges) {
                step.values.push_back(&strips_[edge.node]);
                step.which.push_back(&edge.child);
                if (!edge.rescales) continue;
                step.rescaled.push_back(step.values.size() - 1);
            }
            most_rescaled_ = std::max(most_rescaled_, step.rescaled.size());
        }
        scratch_.resize(most_rescaled_);
        for (Step& step : steps_)
            for (std::size_t k = 0; k < step.rescaled.size(); ++k) step.values[step.rescaled[k]] = &scratch_[k];
    }

    /// Whether every node that is needed can have a score.
    bool able() const { return able_; }

    /// Takes answers from a row on; false if one of them is missing or not accepted.
    bool load(const Answers& answers, Eigen::Index first) {
        for (std::size_t c = 0; c < program_->indicators.size(); ++c) {
            const std::size_t i = program_->indicators[c];
            const Node& node = program_->nodes[i];
            const auto column = static_cast<Eigen::Index>(c);
            Strip& to = strips_[i];
            const double* from = answers.values.data() + first * answers.values.outerStride() + column * answers.values.innerStride();
            const std::ptrdiff_t step = answers.values.outerStride();
            const Interval accepted = node.accepted;
            bool good = true;
            for (std::size_t l = 0; l < lanes; ++l) {
                const double x = from[static_cast<std::ptrdiff_t>(l) * step];
                good &= (x >= accepted.low) & (x <= accepted.high);
                to.x[l] = x;
            }
            if (answers.states.rows() != 0)
                for (std::size_t l = 0; l < lanes; ++l)
                    good &= answers.states(first + static_cast<Eigen::Index>(l), column) == code(State::answered);
            if (answers.imputed.rows() != 0)
                for (std::size_t l = 0; l < lanes; ++l) good &= !answers.imputed(first + static_cast<Eigen::Index>(l), column);
            if (!program_->divisors.empty() && program_->divisors[c])
                for (std::size_t l = 0; l < lanes; ++l) good &= to.x[l] != 0;
            if (!good) return false;
        }
        for (const std::size_t i : program_->indicators) {
            const Node& node = program_->nodes[i];
            if (!node.denominator) continue;
            const auto under = static_cast<Eigen::Index>(*node.denominator);
            for (std::size_t l = 0; l < lanes; ++l) strips_[i].x[l] /= answers.values(first + static_cast<Eigen::Index>(l), under);
        }
        for (const std::size_t i : program_->indicators)
            if (const Node& node = program_->nodes[i]; !node.as_answered())
                for (double& x : strips_[i].x) {
                    x = node.measured(x);
                    if (std::isnan(x)) return false;
                }
        return true;
    }

    /// Evaluates every node that is needed; false if one has no score.
    bool evaluate() {
        for (const Step& step : steps_) {
            const Node& node = program_->nodes[step.node];
            for (std::size_t k = 0; k < step.rescaled.size(); ++k) {
                const Edge& edge = node.edges[step.rescaled[k]];
                scratch_[k] = combine::by_lane([&](double x) { return edge.rescaled(x); }, strips_[edge.node]);
            }
            Strip out = std::visit([&](const auto& options) { return valued(options, step, node); }, node.ready);
            for (const Edge& critical : node.critical) {
                const Strip& x = strips_[critical.node];
                for (std::size_t l = 0; l < lanes; ++l)
                    if (const double most = critical.rescaled(x.x[l]) + node.margin; out.x[l] > most) out.x[l] = most;
            }
            if (node.reversed || node.rounding.mode != measure::RoundingMode::none)
                for (double& x : out.x) x = node.finished(x);
            bool none = false;
            for (const double x : out.x) none |= x != x;
            if (none) return false;
            strips_[step.node] = out;
        }
        return true;
    }

    /// Writes the results from a row on: all is answered, so that all is covered and nothing is open.
    void write(const Results& results, Eigen::Index first) const {
        const auto columns = [&](const auto& target, auto put) {
            if (!target) return;
            for (std::size_t k = 0; k < results.nodes.size(); ++k) {
                auto* to = target.data + first * target.row_step + static_cast<std::ptrdiff_t>(k) * target.column_step;
                put(results.nodes[k], [&](std::size_t l, auto x) { to[static_cast<std::ptrdiff_t>(l) * target.row_step] = x; });
            }
        };
        const auto all = [&](auto x, auto of_context) {
            return [=, this](std::size_t node, const auto& put) {
                for (std::size_t l = 0; l < lanes; ++l) put(l, is_context(node) ? of_context : x);
            };
        };
        const auto values = [&](std::size_t node, const auto& put) {
            for (std::size_t l = 0; l < lanes; ++l) put(l, is_context(node) ? combine::no_value : strips_[node].x[l]);
        };
        const auto bounds = [&](std::size_t node, const auto& put) {
            const bool none = is_context(node) || !program_->nodes[node].bounds;
            for (std::size_t l = 0; l < lanes; ++l) put(l, none ? combine::no_value : strips_[node].x[l]);
        };
        columns(results.value, values);
        columns(results.coverage, all(1.0, combine::no_value));
        columns(results.lower, bounds);
        columns(results.upper, bounds);
        columns(results.state, all(code(State::answered), code(State::not_reviewed)));
    }

private:
    struct Step {
        std::size_t node{};
        std::vector<const Strip*> values{};
        std::vector<const combine::Child*> which{};
        std::vector<std::size_t> rescaled{};  ///< places of values that are
    };

    bool is_context(std::size_t i) const { return !program_->nodes[i].column && program_->nodes[i].children.empty(); }

    template <class Options>
    Strip valued(const Options& options, const Step& step, const Node& node) {
        const combine::StripChildren children{step.values, step.which};
        if constexpr (requires { combine::value(options, children); }) {
            return combine::value(options, children);
        } else {  // a rule that looks at one assessment at a time
            alone_.resize(step.values.size());
            return Strip::each([&](std::size_t l) {
                for (std::size_t i = 0; i < alone_.size(); ++i) alone_[i] = step.values[i]->x[l];
                return combine::value(options, combine::Children{alone_, step.which, node.all_weights, node.inner, node.edges.size()});
            });
        }
    }

    const Program* program_;
    std::vector<Strip> strips_;
    std::vector<Strip> scratch_{};
    std::vector<Step> steps_{};
    std::vector<double> alone_{};
    std::size_t most_rescaled_ = 0;
    bool able_ = true;
};

}  // namespace ceiba::engine

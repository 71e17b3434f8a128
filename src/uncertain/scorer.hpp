#pragma once

#include <ceiba/detail/parallel.hpp>
#include <ceiba/engine/evaluate.hpp>
#include <ceiba/progress.hpp>

#include "uncertain/drawn_gaps.hpp"
#include "uncertain/sampler.hpp"

/// The draws of a study, scored.
namespace ceiba::detail {

/// What came of one draw of every subject.
struct DrawOutcome {
    std::optional<Issue> failed{};
    std::vector<double> values{};               ///< subjects x nodes
    std::vector<std::vector<DrawnGap>> gaps{};  ///< of each subject
};

/// Scores the draws of a study.
class Scorer {
public:
    Scorer(const Sampler& sampler, const std::vector<Evaluation>& subjects, const TargetProfile* targets, std::vector<std::size_t> nodes)
        : sampler_(&sampler), subjects_(&subjects), targets_(targets), nodes_(std::move(nodes)) {}

    std::vector<DrawOutcome> outcomes(std::uint64_t first, std::size_t count) const {
        std::vector<DrawOutcome> out(count);
        for (DrawOutcome& o : out) {
            o.values.resize(subjects_->size() * nodes_.size(), combine::no_value);
            o.gaps.resize(targets_ == nullptr ? 0 : subjects_->size());
        }
        Weights weights;
        for (std::size_t s = 0; s < subjects_->size(); ++s) {
            std::vector<std::shared_ptr<const Drawn>> drawn;
            std::map<const Drawn*, std::vector<std::size_t>> alike;
            for (std::size_t d = 0; d < count; ++d) {
                pulse();
                drawn.push_back(sampler_->drawn(first + d, s));
                if (drawn.back()->failed) fail(out[d], *drawn.back()->failed);
                else alike[drawn.back().get()].push_back(d);
            }
            for (const auto& [one, draws] : alike) score(*one, first, draws, s, weights, out);
            if (targets_ == nullptr) continue;
            for (std::size_t d = 0; d < count; ++d)
                if (!out[d].failed) prioritise(*drawn[d], first + d, s, out[d]);
        }
        return out;
    }

    /// Whether a draw takes a millisecond rather than some microseconds.
    bool is_slow() const { return targets_ != nullptr || !sampler_->draws_come_again(); }

    /// Where nothing varies.
    DrawOutcome unvaried() const {
        DrawOutcome out;
        for (const Evaluation& subject : *subjects_) {
            const Scores& scores = subject.evaluated().scores();
            for (const std::size_t node : nodes_) out.values.push_back(scores.nodes[node].value.value_or(combine::no_value));
            if (targets_ != nullptr) out.gaps.push_back(drawn_gaps(subject.evaluated(), *targets_));
        }
        return out;
    }

private:
    /// The weights of some draws, which are those of every subject under the same methods: a row a draw.
    using Weights = std::map<std::vector<std::size_t>, engine::Matrix<double>>;

    static void fail(DrawOutcome& out, const Issue& why) {
        if (!out.failed) out.failed = why;
    }

    /// Draws of the same documents, side by side.
    void score(const Drawn& drawn, std::uint64_t first, const std::vector<std::size_t>& draws, std::size_t subject, Weights& known,
               std::vector<DrawOutcome>& out) const {
        const engine::Program& program = drawn.evaluated->program;
        const auto rows = static_cast<Eigen::Index>(draws.size());
        const auto columns = static_cast<Eigen::Index>(program.indicators.size());
        const bool own = sampler_->draws_answers();
        engine::Matrix<double> values(own ? rows : 1, columns);
        engine::Matrix<std::uint8_t> states(own ? rows : 1, columns);
        engine::Matrix<bool> imputed(1, columns);
        for (Eigen::Index c = 0; c < columns; ++c) imputed(0, c) = drawn.row->imputed[static_cast<std::size_t>(c)] != 0;
        for (Eigen::Index r = 0; r < values.rows(); ++r)
            sampler_->answers(drawn, first + draws[static_cast<std::size_t>(r)], subject, &values(r, 0), &states(r, 0));
        std::vector<std::size_t> weighed;
        for (const auto& siblings : drawn.siblings) weighed.insert(weighed.end(), siblings.begin(), siblings.end());
        const auto [found, is_new] = known.try_emplace(draws, rows, static_cast<Eigen::Index>(weighed.size()));
        engine::Matrix<double>& drawn_weights = found->second;
        for (Eigen::Index r = 0; is_new && r < rows && !weighed.empty(); ++r)
            sampler_->weights(drawn, first + draws[static_cast<std::size_t>(r)], &drawn_weights(r, 0));
        engine::Matrix<double> scored(rows, static_cast<Eigen::Index>(nodes_.size()));
        engine::Results results{.nodes = nodes_};
        results.value = scored;
        // Rows that are the same one have a step of 0; states and flags are matrices, made only where they say something.
        const engine::Numbers numbers(values.data(), {rows, columns}, {own ? columns : 0, 1});
        engine::Matrix<std::uint8_t> all_states;
        engine::Matrix<bool> all_imputed;
        if ((states.array() != engine::code(State::answered)).any()) all_states = own ? states : states.replicate(rows, 1).eval();
        if (imputed.any()) all_imputed = imputed.replicate(rows, 1);
        const engine::Answers answers{numbers, all_states, all_imputed};
        for (const engine::Refused& refused : engine::evaluate(program, answers, {drawn_weights, weighed}, results))
            fail(out[draws[static_cast<std::size_t>(refused.row)]],
                 issue("off_scale", "",
                       {number(refused.value), number(program.nodes[program.indicators[refused.column]].accepted.low),
                        number(program.nodes[program.indicators[refused.column]].accepted.high)}));
        for (Eigen::Index r = 0; r < rows; ++r)
            for (std::size_t n = 0; n < nodes_.size(); ++n)
                out[draws[static_cast<std::size_t>(r)]].values[subject * nodes_.size() + n] = scored(r, static_cast<Eigen::Index>(n));
    }

    /// Gaps and priorities of a draw, from documents that say what was drawn.
    void prioritise(const Drawn& drawn, std::uint64_t draw, std::size_t subject, DrawOutcome& out) const {
        try {
            const Evaluated* e = drawn.evaluated.get();
            std::shared_ptr<const Evaluated> weighed;
            std::vector<std::size_t> nodes;
            for (const auto& siblings : drawn.siblings) nodes.insert(nodes.end(), siblings.begin(), siblings.end());
            if (!nodes.empty()) {
                std::vector<double> weights(nodes.size());
                sampler_->weights(drawn, draw, weights.data());
                Method method = *e->method;
                for (std::size_t k = 0; k < nodes.size(); ++k) method.nodes[e->tree[nodes[k]].node->id].weight = weights[k];
                for (auto& [id, node] : method.nodes) node.weights_from.reset();
                weighed = std::make_shared<const Evaluated>(e->inputs, std::make_shared<const Method>(std::move(method)), e);
                throw_if_errors(weighed->issues);
                e = weighed.get();
            }
            if (!sampler_->draws_answers()) {
                out.gaps[subject] = drawn_gaps(*e, *targets_);
                return;
            }
            std::vector<double> values(e->program.indicators.size());
            std::vector<std::uint8_t> states(values.size());
            sampler_->answers(drawn, draw, subject, values.data(), states.data());
            auto answers = std::make_shared<Answers>(*e->answers);
            for (Reconciled& r : answers->reconciled) {
                const std::size_t column = *e->program.nodes[*e->tree.find(r.indicator)].column;
                r.state = static_cast<State>(states[column]);
                if (r.state == State::answered && !r.imputed) r.value = values[column];
                if (const auto divisor = e->program.nodes[*e->tree.find(r.indicator)].denominator; divisor && r.denominator)
                    r.denominator = values[*divisor];
            }
            out.gaps[subject] = drawn_gaps(Evaluated(*e, std::move(answers)), *targets_);
        } catch (const Error& error) {
            fail(out, error.issues().front());
        }
    }

    const Sampler* sampler_;
    const std::vector<Evaluation>* subjects_;
    const TargetProfile* targets_;
    std::vector<std::size_t> nodes_;
};

/// Scores draws on several threads, and hands each on in its order: the result does not depend on the number of threads.
///
/// take   take(number, outcome)
/// go_on  asked now and then; false ends
template <class Take, class GoOn>
void in_order(const Scorer& scorer, std::int64_t draws, int threads, Take take, GoOn go_on) {
    const std::size_t draws_of_a_piece = scorer.is_slow() ? 8 : 256;
    constexpr std::size_t most_pieces = 16;
    std::size_t at_once = 1;
    const std::size_t workers = threads_of(threads);
    const auto all = static_cast<std::size_t>(draws);
    for (std::size_t done = 0; done < all;) {
        const std::size_t pieces = std::min(at_once, (all - done + draws_of_a_piece - 1) / draws_of_a_piece);
        std::vector<std::vector<DrawOutcome>> outcomes(pieces);
        in_pieces(pieces, workers, [&](std::size_t, std::size_t piece) {
            const std::size_t begin = done + piece * draws_of_a_piece;
            outcomes[piece] = scorer.outcomes(begin, std::min(draws_of_a_piece, all - begin));
        });
        for (const auto& piece : outcomes)
            for (const DrawOutcome& one : piece) take(static_cast<std::int64_t>(done++), one);
        if (!go_on()) return;
        at_once = std::min(most_pieces, 2 * at_once);
    }
}

}  // namespace ceiba::detail

#pragma once

#include <ceiba/detail/parallel.hpp>
#include <ceiba/engine/block.hpp>
#include <ceiba/engine/reweighted.hpp>
#include <ceiba/engine/row.hpp>
#include <memory>

namespace ceiba::engine {

/// A batch that is being evaluated, on one thread.
class Evaluating {
public:
    /// weights  none, or as many rows as the answers have
    /// all of these must outlive it
    Evaluating(const Program& program, const Answers& answers, const SiblingWeights& weights, const Results& results)
        : answers_(&answers),
          results_(&results),
          own_(weights.any() ? std::make_unique<Reweighted>(program, weights) : nullptr),
          program_(own_ ? &own_->program() : &program),
          row_(*program_, {.coverage = static_cast<bool>(results.coverage), .bounds = results.lower || results.upper}),
          block_(program, results, weights) {}

    /// Evaluates rows, and says which of their answers the program does not accept, at most so many; what comes after the first is not
    /// evaluated.
    std::vector<Refused> rows(Eigen::Index first, Eigen::Index end, std::size_t most) {
        constexpr auto side_by_side = static_cast<Eigen::Index>(lanes);
        std::vector<Refused> refused;
        Eigen::Index r = first;
        while (r < end) {
            if (r + side_by_side <= end && block_.able() && refused.empty() && block_.load(*answers_, r) && block_.evaluate()) {
                block_.write(*results_, r);
                r += side_by_side;
                continue;
            }
            for (const Eigen::Index last = std::min(end, r + side_by_side); r < last; ++r) alone(r, refused, most);
        }
        return refused;
    }

private:
    void alone(Eigen::Index r, std::vector<Refused>& refused, std::size_t most) {
        const Program& program = *program_;
        for (std::size_t column = 0; column < program.indicators.size(); ++column) {
            const Node& node = program.nodes[program.indicators[column]];
            const auto c = static_cast<Eigen::Index>(column);
            const double x = answers_->values(r, c);
            const std::uint8_t state = answers_->state(r, c);
            const bool imputed = answers_->is_imputed(r, c);
            const bool used = state == code(State::answered) && !std::isnan(x);
            const bool divides = !program.divisors.empty() && program.divisors[column];
            const bool accepted = imputed ? std::isfinite(x) : x >= node.accepted.low && x <= node.accepted.high && !(divides && x == 0);
            if (!is_of_an_answer(state) || (used && !accepted)) {
                if (refused.size() < most) refused.push_back({r, column, x, state});
            } else if (node.denominator && !imputed) {
                const auto d = static_cast<Eigen::Index>(*node.denominator);
                const double under = answers_->is_imputed(r, d) ? combine::no_value : answers_->values(r, d);
                row_.set(program.indicators[column], x / under,
                         state == code(State::answered) ? std::min(answers_->state(r, d), propagated) : state);
            } else if (node.column) {
                row_.set(program.indicators[column], x, state, imputed);
            }
        }
        if (!refused.empty()) return;
        if (own_) own_->take(r);
        row_.evaluate();
        const auto write = [&](const auto& target, auto of) {
            if (!target) return;
            auto* to = target.data + r * target.row_step;
            for (const std::size_t node : results_->nodes) {
                *to = of(node);
                to += target.column_step;
            }
        };
        write(results_->value, [&](std::size_t node) { return row_.value[node]; });
        write(results_->coverage, [&](std::size_t node) { return row_.coverage[node]; });
        write(results_->lower, [&](std::size_t node) { return row_.bounds_of(node).low; });
        write(results_->upper, [&](std::size_t node) { return row_.bounds_of(node).high; });
        write(results_->state, [&](std::size_t node) { return code(row_.state_of(node)); });
    }

    const Answers* answers_;
    const Results* results_;
    std::unique_ptr<Reweighted> own_;
    const Program* program_;
    Row row_;
    Block block_;
};

/// Evaluates a program over a batch.
///
/// answers   rows x columns
/// weights   of some nodes, a row for each of the answers; or none
/// results   the matrices to fill
/// returns   answers that the program does not accept, by row; if there is one, the results are incomplete
/// cost      O(rows * edges)
inline std::vector<Refused> evaluate(const Program& program, const Answers& answers, const SiblingWeights& weights, const Results& results,
                                     const Running& running = {}) {
    constexpr Eigen::Index rows_of_a_piece = 256;
    const Eigen::Index rows = answers.values.rows();
    const auto pieces = static_cast<std::size_t>((rows + rows_of_a_piece - 1) / rows_of_a_piece);
    const std::size_t threads = std::min(detail::threads_of(running.threads), std::max<std::size_t>(1, pieces));
    std::vector<std::unique_ptr<Evaluating>> workers(threads);
    std::vector<std::vector<Refused>> refused(pieces);
    std::atomic<std::size_t> done{0};
    std::atomic<bool> stopped{false};
    detail::in_pieces(pieces, threads, [&](std::size_t worker, std::size_t piece) {
        if (worker == 0 && running.progress && !stopped)
            stopped = !running.progress(static_cast<double>(done) / static_cast<double>(pieces));
        if (stopped) return;
        if (!workers[worker]) workers[worker] = std::make_unique<Evaluating>(program, answers, weights, results);
        const auto first = static_cast<Eigen::Index>(piece) * rows_of_a_piece;
        refused[piece] = workers[worker]->rows(first, std::min(rows, first + rows_of_a_piece), running.most);
        ++done;
    });
    std::vector<Refused> out;
    for (const std::vector<Refused>& each : refused)
        out.insert(out.end(), each.begin(), each.begin() + static_cast<std::ptrdiff_t>(std::min(each.size(), running.most - out.size())));
    return out;
}
inline std::vector<Refused> evaluate(const Program& program, const Answers& answers, const Results& results, const Running& running = {}) {
    return evaluate(program, answers, {}, results, running);
}

}  // namespace ceiba::engine

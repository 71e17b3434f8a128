#include <ceiba/detail/parallel.hpp>
#include <ceiba/engine/evaluate.hpp>
#include <ceiba/hash.hpp>
#include <ceiba/prioritise.hpp>
#include <ceiba/robust/summary.hpp>
#include <ceiba/score.hpp>
#include <ceiba/uncertainty.hpp>

#include "check/check_targets.hpp"
#include "explain/words.hpp"
#include "uncertain/drawn_gaps.hpp"
#include "uncertain/sampler.hpp"
#include "uncertain/told.hpp"

namespace ceiba {

namespace detail {

namespace {

/// What came of one draw of every subject.
struct DrawOutcome {
    std::optional<Issue> failed{};
    std::vector<double> values{};               ///< subjects x nodes
    std::vector<std::vector<DrawnGap>> gaps{};  ///< of each subject
};

/// The rank of each of some scores: 1 and how many are greater, to 12 significant digits; 0 without a score.
std::vector<std::size_t> ranks(const std::vector<double>& scores) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < scores.size(); ++i)
        if (!std::isnan(scores[i])) order.push_back(i);
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) { return std::pair(-scores[a], a) < std::pair(-scores[b], b); });
    std::vector<std::size_t> out(scores.size(), 0);
    for (std::size_t k = 0; k < order.size(); ++k)
        out[order[k]] = k > 0 && same(scores[order[k]], scores[order[k - 1]]) ? out[order[k - 1]] : k + 1;
    return out;
}

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
        for (std::size_t s = 0; s < subjects_->size(); ++s) {
            std::vector<std::shared_ptr<const Drawn>> drawn;
            std::map<const Drawn*, std::vector<std::size_t>> alike;
            for (std::size_t d = 0; d < count; ++d) {
                pulse();
                drawn.push_back(sampler_->drawn(first + d, s));
                if (drawn.back()->failed) fail(out[d], *drawn.back()->failed);
                else alike[drawn.back().get()].push_back(d);
            }
            for (const auto& [one, draws] : alike) score(*one, first, draws, s, out);
            if (targets_ == nullptr) continue;
            for (std::size_t d = 0; d < count; ++d)
                if (!out[d].failed) prioritise(*drawn[d], first + d, s, out[d]);
        }
        return out;
    }

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
    static void fail(DrawOutcome& out, const Issue& why) {
        if (!out.failed) out.failed = why;
    }

    /// Draws of the same documents, side by side.
    void score(const Drawn& drawn, std::uint64_t first, const std::vector<std::size_t>& draws, std::size_t subject,
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
        engine::SiblingWeights weights;
        std::vector<std::size_t> weighed;
        for (const auto& siblings : drawn.siblings) weighed.insert(weighed.end(), siblings.begin(), siblings.end());
        engine::Matrix<double> drawn_weights(rows, static_cast<Eigen::Index>(weighed.size()));
        for (Eigen::Index r = 0; r < rows && !weighed.empty(); ++r)
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

/// What is kept of all draws.
class Account {
public:
    Account(const std::vector<Evaluation>& subjects, const std::vector<std::size_t>& nodes, const DrawOutcome& unvaried, const Study& study)
        : subjects_(&subjects),
          nodes_(&nodes),
          unvaried_(&unvaried),
          study_(&study),
          scores_(subjects.size() * nodes.size()),
          bands_(scores_.size()),
          ranks_(scores_.size()),
          gaps_(subjects.size()) {}

    void add(std::int64_t number, const DrawOutcome& one) {
        if (one.failed) {
            ++failed;
            auto [found, is_new] = failures_.try_emplace(one.failed->code, FailedDraws{.code = one.failed->code, .first = number});
            if (is_new) found->second.text = in_all_languages(*one.failed);
            ++found->second.draws;
            return;
        }
        ++draws;
        const std::size_t n = nodes_->size();
        for (std::size_t k = 0; k < one.values.size(); ++k) {
            if (std::isnan(one.values[k])) continue;
            scores_[k].add(one.values[k]);
            if (const auto band = band_of(k, one.values[k])) ++bands_[k][*band];
        }
        for (std::size_t node = 0; subjects_->size() > 1 && node < n; ++node) {
            std::vector<double> own(subjects_->size());
            for (std::size_t s = 0; s < own.size(); ++s) own[s] = one.values[s * n + node];
            const std::vector<std::size_t> placed = detail::ranks(own);
            for (std::size_t s = 0; s < own.size(); ++s)
                if (placed[s] > 0) ranks_[s * n + node].add(placed[s]);
        }
        for (std::size_t s = 0; s < one.gaps.size(); ++s)
            for (const DrawnGap& gap : one.gaps[s]) gaps_[s][gap.node].add(gap);
    }

    /// The greatest standard error of a mean, as a share of the node's range.
    double standard_error() const {
        double out = 0;
        for (std::size_t k = 0; k < scores_.size(); ++k)
            if (scores_[k].count() > 0) out = std::max(out, scores_[k].standard_error() / width(k));
        return out;
    }
    void note(std::vector<Convergence>& convergence) {
        Convergence& line = convergence.emplace_back(Convergence{.draws = draws, .standard_error = standard_error()});
        std::vector<double> means;
        double change = 0;
        for (std::size_t k = 0; k < scores_.size(); ++k) {
            means.push_back(scores_[k].mean());
            if (!before_.empty() && scores_[k].count() > 0 && !std::isnan(before_[k]))
                change = std::max(change, std::abs(means[k] - before_[k]) / width(k));
        }
        if (!before_.empty()) line.change = change;
        before_ = std::move(means);
    }

    void tell(Uncertainty& out) const {
        out.draws = draws;
        out.failed = failed;
        for (const auto& [code, failure] : failures_) out.failures.push_back(failure);
        const std::size_t n = nodes_->size();
        const double tail = (1 - study_->level) / 2;
        for (std::size_t k = 0; k < scores_.size(); ++k) out.scores.push_back(score(k, tail));
        for (std::size_t node = 0; subjects_->size() > 1 && node < n; ++node) {
            std::vector<double> own(subjects_->size());
            for (std::size_t s = 0; s < own.size(); ++s) own[s] = unvaried_->values[s * n + node];
            const std::vector<std::size_t> placed = detail::ranks(own);
            for (std::size_t s = 0; s < own.size(); ++s) {
                const RankCounts& counts = ranks_[s * n + node];
                UncertainRank& rank = out.ranks.emplace_back();
                rank.node = of(s).tree[(*nodes_)[node]].node->id;
                rank.assessment = of(s).assessment().id;
                rank.status = of(s).assessment().status;
                if (placed[s] > 0) rank.rank = static_cast<int>(placed[s]);
                rank.mean = counts.mean();
                rank.low = counts.quantile(tail);
                rank.median = counts.quantile(0.5);
                rank.high = counts.quantile(1 - tail);
                if (rank.rank && counts.all() > 0) rank.shift = counts.shift(*rank.rank);
                rank.shares = counts.shares(own.size(), draws);
            }
        }
        for (std::size_t s = 0; s < gaps_.size(); ++s) tell_gaps(s, tail, out);
        conclude(out);
    }

    int draws = 0;
    int failed = 0;

private:
    const Evaluated& of(std::size_t subject) const { return (*subjects_)[subject].evaluated(); }
    std::size_t node_of(std::size_t k) const { return (*nodes_)[k % nodes_->size()]; }
    double width(std::size_t k) const {
        const measure::Interval& range = of(k / nodes_->size()).program.nodes[node_of(k)].range;
        return combine::has_range(range) && range.high > range.low ? range.high - range.low : 1;
    }
    std::optional<std::size_t> band_of(std::size_t k, double value) const {
        return detail::band_of(of(k / nodes_->size()), node_of(k), value);
    }

    UncertainScore score(std::size_t k, double tail) const {
        const Evaluated& e = of(k / nodes_->size());
        const Node& node = *e.tree[node_of(k)].node;
        const robust::Summary& all = scores_[k];
        const auto known = [](double x) { return std::isnan(x) ? std::nullopt : std::optional(x); };
        UncertainScore out{.assessment = e.assessment().id,
                           .status = e.assessment().status,
                           .node = node.id,
                           .code = node.code,
                           .label = node.label};
        out.value = known(unvaried_->values[k]);
        out.mean = known(all.mean());
        out.standard_error = known(all.standard_error());
        out.standard_deviation = known(all.standard_deviation());
        out.low = known(all.quantile(tail));
        out.median = known(all.quantile(0.5));
        out.high = known(all.quantile(1 - tail));
        out.least = known(all.least());
        out.greatest = known(all.greatest());
        out.scored = static_cast<double>(all.count()) / draws;
        if (out.value)
            if (const auto band = band_of(k, *out.value)) out.band = e.framework().bands[*band].id;
        for (const auto& [band, count] : bands_[k])
            out.bands.push_back({e.framework().bands[band].id, static_cast<double>(count) / static_cast<double>(all.count())});
        return out;
    }

    void tell_gaps(std::size_t s, double tail, Uncertainty& out) const {
        std::map<std::size_t, int> unvaried;
        if (s < unvaried_->gaps.size())
            for (const DrawnGap& gap : unvaried_->gaps[s]) unvaried[gap.node] = gap.rank;
        std::vector<std::pair<std::tuple<double, double, std::string>, UncertainPriority>> found;
        for (const auto& [node, account] : gaps_[s]) {
            if (account.ranks.all() == 0) continue;
            const Node& indicator = *of(s).tree[node].node;
            UncertainPriority p{.assessment = of(s).assessment().id,
                                .status = of(s).assessment().status,
                                .indicator = indicator.id,
                                .code = indicator.code,
                                .label = indicator.label};
            if (const auto rank = unvaried.find(node); rank != unvaried.end() && rank->second > 0) p.rank = rank->second;
            p.mean = account.ranks.mean();
            p.low = account.ranks.quantile(tail);
            p.median = account.ranks.quantile(0.5);
            p.high = account.ranks.quantile(1 - tail);
            const std::int64_t first = account.ranks.up_to(study_->top);
            p.open = static_cast<double>(account.ranks.all()) / draws;
            p.top = static_cast<double>(first) / draws;
            p.verdict = verdict(first, draws);
            p.gap = account.gap.mean();
            p.gap_low = account.gap.quantile(tail);
            p.gap_high = account.gap.quantile(1 - tail);
            found.emplace_back(std::tuple(-p.top, *p.mean, p.indicator), std::move(p));
        }
        std::ranges::sort(found, {}, [](const auto& one) { return one.first; });
        for (auto& [key, p] : found) out.priorities.push_back(std::move(p));
    }

    void conclude(Uncertainty& out) const {
        for (const Language& language : languages()) {
            std::string& said = out.conclusion.languages[language.code];
            const auto add = [&](std::string_view key, const std::vector<std::pair<std::string_view, std::string>>& values) {
                said += (said.empty() ? "" : " ") + language.say(key, values);
            };
            for (std::size_t s = 0; s < subjects_->size() && subjects_->size() <= 3; ++s) {
                const UncertainScore& root = out.scores[s * nodes_->size()];
                if (!root.value || !root.low) continue;
                std::string name = root.node;
                if (const auto label = root.label.languages.find(language.code); label != root.label.languages.end()) name = label->second;
                add("uncertainty.score", {{"node", name},
                                          {"value", shown(*root.value)},
                                          {"low", shown(*root.low)},
                                          {"high", shown(*root.high)},
                                          {"share", percent(out.level)}});
            }
            if (out.priorities.empty()) continue;
            const auto count = [&](Verdict verdict) {
                return std::to_string(std::ranges::count(out.priorities, verdict, &UncertainPriority::verdict));
            };
            add("uncertainty.priorities", {{"top", std::to_string(out.top)},
                                           {"always", count(Verdict::always)},
                                           {"mostly", count(Verdict::mostly)},
                                           {"seldom", count(Verdict::seldom)}});
        }
    }

    const std::vector<Evaluation>* subjects_;
    const std::vector<std::size_t>* nodes_;
    const DrawOutcome* unvaried_;
    const Study* study_;
    std::vector<robust::Summary> scores_;
    std::vector<std::map<std::size_t, std::int64_t>> bands_;
    std::vector<RankCounts> ranks_;
    std::vector<std::map<std::size_t, GapAccount>> gaps_;
    std::map<std::string, FailedDraws> failures_{};
    std::vector<double> before_{};
};

}  // namespace

}  // namespace detail

Uncertainty uncertainty(const std::vector<Evaluation>& subjects, const Study& study, const TargetProfile* targets, int threads) {
    using namespace detail;
    if (subjects.empty()) throw Error({issue("no_assessments", "/assessments")});
    const Evaluated& first = subjects.front().evaluated();
    if (targets != nullptr) {
        std::vector<Issue> issues;
        check_targets(first.framework(), first.tree, *targets, &first.program, issues);
        throw_if_errors(issues);
    }
    const Sampler sampler(study, subjects);
    const std::vector<std::size_t> nodes = asked_nodes(study, first);
    const Scorer scorer(sampler, subjects, targets, nodes);
    const DrawOutcome unvaried = scorer.unvaried();
    Account account(subjects, nodes, unvaried, study);
    Uncertainty out{.framework = first.framework().id, .framework_version = first.framework().version, .method = first.method->id};
    out.study = study.id;
    out.study_hash = hash(study);
    if (targets != nullptr) out.targets = targets->id;
    out.seed = study.seed;
    out.level = study.level;
    out.top = study.top;
    for (const Evaluation& subject : subjects) {
        const Evaluated& e = subject.evaluated();
        UncertainSubject& s = out.subjects.emplace_back(UncertainSubject{.assessment = e.assessment().id,
                                                                         .subject = e.assessment().subject.id,
                                                                         .round = e.assessment().round.id,
                                                                         .status = e.assessment().status,
                                                                         .provenance = e.provenance()});
        s.provenance.seed = study.seed;
        if (targets != nullptr) s.provenance.targets = hash(*targets);
    }
    // Whatever the number of threads, draws are counted in their order.
    const std::size_t draws_of_a_piece = targets == nullptr ? 256 : 16;
    const std::size_t pieces_at_once = targets == nullptr ? 16 : 8;
    const std::size_t workers = threads_of(threads);
    const auto all = static_cast<std::size_t>(study.draws);
    int next_note = 0;
    for (std::size_t done = 0; done < all;) {
        const std::size_t pieces = std::min(pieces_at_once, (all - done + draws_of_a_piece - 1) / draws_of_a_piece);
        std::vector<std::vector<DrawOutcome>> outcomes(pieces);
        in_pieces(pieces, workers, [&](std::size_t, std::size_t piece) {
            const std::size_t begin = done + piece * draws_of_a_piece;
            outcomes[piece] = scorer.outcomes(begin, std::min(draws_of_a_piece, all - begin));
        });
        for (const auto& piece : outcomes)
            for (const DrawOutcome& one : piece) account.add(static_cast<std::int64_t>(done++), one);
        if (account.draws >= next_note && account.draws > 0) {
            account.note(out.convergence);
            next_note = 2 * account.draws;
        }
        if (study.tolerance && account.draws > 1 && account.standard_error() <= *study.tolerance) break;
    }
    if (account.draws > 0 && out.convergence.back().draws < account.draws) account.note(out.convergence);
    account.tell(out);
    if (account.draws == 0) {
        const FailedDraws& why = out.failures.front();
        Issue none = issue("no_draw_scored", "/factors", {why.code});
        none.document = "study";
        throw Error({none});
    }
    return out;
}

Uncertainty uncertainty(const Evaluation& evaluation, const Study& study, const TargetProfile* targets, int threads) {
    return uncertainty(std::vector{evaluation}, study, targets, threads);
}

Uncertainty uncertainty(const Framework& framework, const std::vector<Assessment>& assessments, const Study& study, const Method& method,
                        const TargetProfile* targets, int threads) {
    std::vector<Evaluation> subjects;
    std::vector<Issue> issues;
    const auto shared = std::make_shared<const Framework>(framework);
    for (std::size_t a = 0; a < assessments.size(); ++a) {
        try {
            subjects.emplace_back(shared, std::make_shared<const Assessment>(assessments[a]), method);
        } catch (const Error& error) {
            for (Issue i : error.issues()) {
                if (i.document == "assessment" && assessments.size() > 1) i.where = "/assessments/" + std::to_string(a) + i.where;
                issues.push_back(std::move(i));
            }
        }
    }
    detail::keep_each_once(issues);
    throw_if_errors(issues);
    return uncertainty(subjects, study, targets, threads);
}

}  // namespace ceiba

#include <ceiba/detail/parallel.hpp>
#include <ceiba/hash.hpp>
#include <ceiba/robust/summary.hpp>
#include <ceiba/uncertainty.hpp>

#include "check/check_targets.hpp"
#include "explain/words.hpp"
#include "uncertain/scorer.hpp"
#include "uncertain/told.hpp"

namespace ceiba {

namespace detail {

namespace {

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
            failures.add(number, *one.failed);
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
    /// Without a score it is infinite.
    double standard_error() const {
        std::optional<double> out;
        for (std::size_t k = 0; k < scores_.size(); ++k)
            if (scores_[k].count() > 0) out = std::max(out.value_or(0), scores_[k].standard_error() / width(k));
        return out.value_or(std::numeric_limits<double>::infinity());
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
        out.failed = failures.all();
        out.failures = failures.told();
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
        std::erase_if(out.conclusion.languages, [](const auto& one) { return one.second.empty(); });
    }

    int draws = 0;
    Failures failures{};

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
    std::vector<double> before_{};
};

}  // namespace

}  // namespace detail

Uncertainty uncertainty(const std::vector<Evaluation>& subjects, const Study& study, const TargetProfile* targets, int threads) {
    using namespace detail;
    need_comparable(subjects);
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
    auto out = told_of<Uncertainty>(subjects, study, targets);
    if (targets != nullptr) out.targets = targets->id;
    out.top = study.top;
    int next_note = 0;
    const auto take = [&](std::int64_t number, const DrawOutcome& one) { account.add(number, one); };
    const auto go_on = [&] {
        if (account.draws >= next_note && std::isfinite(account.standard_error())) {
            account.note(out.convergence);
            next_note = 2 * account.draws;
        }
        return !(study.tolerance && account.draws > 1 && account.standard_error() <= *study.tolerance);
    };
    in_order(scorer, study.draws, threads, take, go_on);
    if (account.draws == 0) account.failures.refuse();
    if (std::isfinite(account.standard_error()) && (out.convergence.empty() || out.convergence.back().draws < account.draws))
        account.note(out.convergence);
    account.tell(out);
    return out;
}

Uncertainty uncertainty(const Evaluation& evaluation, const Study& study, const TargetProfile* targets, int threads) {
    return uncertainty(std::vector{evaluation}, study, targets, threads);
}

Uncertainty uncertainty(const Framework& framework, const std::vector<Assessment>& assessments, const Study& study, const Method& method,
                        const TargetProfile* targets, int threads) {
    return uncertainty(detail::evaluations(framework, assessments, method), study, targets, threads);
}

}  // namespace ceiba

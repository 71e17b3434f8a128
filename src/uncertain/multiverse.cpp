#include <ceiba/detail/parallel.hpp>
#include <ceiba/hash.hpp>
#include <ceiba/multiverse.hpp>
#include <ceiba/prioritise.hpp>
#include <ceiba/score.hpp>

#include "check/check_targets.hpp"
#include "explain/words.hpp"
#include "uncertain/choices.hpp"
#include "uncertain/drawn_gaps.hpp"
#include "uncertain/grid.hpp"
#include "uncertain/overlaid.hpp"
#include "uncertain/told.hpp"

namespace ceiba {

namespace detail {

namespace {

constexpr std::size_t most_named = 100;

/// What came of one combination.
struct Universe {
    std::optional<Issue> failed{};
    std::vector<double> values{};  ///< of each node told of
    std::vector<DrawnGap> gaps{};
};

/// All combinations of the choices.
class Universes {
public:
    Universes(const Evaluated& base, const std::vector<Choice>& choices, const TargetProfile* targets, std::vector<std::size_t> nodes)
        : base_(&base), choices_(&choices), targets_(targets), nodes_(std::move(nodes)), grid_(sizes(choices)) {}

    const Grid& grid() const { return grid_; }
    const std::vector<std::size_t>& nodes() const { return nodes_; }
    std::string name(std::size_t combination) const {
        std::string out;
        for (std::size_t c = 0; c < choices_->size(); ++c)
            out += (c == 0 ? "" : " + ") + (*choices_)[c].ids[grid_.alternative(combination, c)];
        return out;
    }
    Universe universe(std::size_t combination) const {
        Universe out;
        try {
            Method method = *base_->method;
            const std::vector<std::uint32_t>* heard = nullptr;
            for (std::size_t c = 0; c < choices_->size(); ++c) {
                const Choice& choice = (*choices_)[c];
                const std::size_t a = grid_.alternative(combination, c);
                if (choice.methods != nullptr) method = overlaid(std::move(method), choice.methods->methods[a]);
                else if (a > 0) heard = &choice.heard[a];
            }
            out = told(*under(*base_, std::move(method), heard));
        } catch (const Error& error) {
            out.failed = error.issues().front();
        }
        return out;
    }
    Universe told(const Evaluated& e) const {
        Universe out;
        for (const std::size_t node : nodes_) out.values.push_back(e.scores().nodes[node].value.value_or(combine::no_value));
        if (targets_ != nullptr) out.gaps = drawn_gaps(e, *targets_);
        return out;
    }

private:
    static std::vector<std::size_t> sizes(const std::vector<Choice>& choices) {
        std::vector<std::size_t> out;
        for (const Choice& choice : choices) out.push_back(choice.ids.size());
        return out;
    }

    const Evaluated* base_;
    const std::vector<Choice>* choices_;
    const TargetProfile* targets_;
    std::vector<std::size_t> nodes_;
    Grid grid_;
};

/// What is kept of all combinations. The first node is the root, those after it are asked for.
class MultiverseAccount {
public:
    MultiverseAccount(const Evaluated& base, const Universes& universes, const std::vector<Choice>& choices, const Study& study)
        : base_(&base),
          universes_(&universes),
          choices_(&choices),
          study_(&study),
          nodes_(universes.nodes().size()),
          roots_(universes.grid().size(), combine::no_value),
          firsts_(universes.grid().size()) {}

    void add(std::size_t combination, const Universe& one) {
        if (one.failed) {
            ++failed;
            auto [found, is_new] = failures_.try_emplace(one.failed->code, FailedCombinations{.code = one.failed->code});
            FailedCombinations& failure = found->second;
            if (is_new) {
                failure.text = in_all_languages(*one.failed);
                if (failures_.size() == 1) first_failure = one.failed->code;
            }
            ++failure.combinations;
            if (failure.named.size() < most_named) failure.named.push_back(universes_->name(combination));
            return;
        }
        ++scored;
        roots_[combination] = one.values.front();
        for (std::size_t k = 0; k < nodes_.size(); ++k) {
            const double x = one.values[k];
            if (std::isnan(x)) continue;
            NodeAccount& node = nodes_[k];
            if (node.all.count() == 0 || (x < node.least && !same(x, node.least))) {
                node.least = x;
                node.least_with = combination;
            }
            if (node.all.count() == 0 || (x > node.greatest && !same(x, node.greatest))) {
                node.greatest = x;
                node.greatest_with = combination;
            }
            node.all.add(x);
            if (const auto band = band_of(*base_, universes_->nodes()[k], x)) ++node.bands[*band];
        }
        std::vector<std::uint32_t>& first = firsts_[combination].emplace();
        for (const DrawnGap& gap : one.gaps) {
            gaps_[gap.node].add(gap);
            if (gap.rank > 0 && gap.rank <= study_->top) first.push_back(static_cast<std::uint32_t>(gap.node));
        }
    }

    void tell(const Universe& unvaried, bool with_targets, Multiverse& out) const {
        out.combinations = static_cast<int>(roots_.size());
        out.failed = failed;
        for (const auto& [code, failure] : failures_) out.failures.push_back(failure);
        for (std::size_t k = 1; k < nodes_.size(); ++k) out.scores.push_back(score(k, unvaried.values[k]));
        tell_gaps(unvaried, out);
        const GridVariance variance = grid_variance(universes_->grid(), roots_);
        out.balanced = variance.balanced;
        for (std::size_t c = 0; c < choices_->size(); ++c) {
            const Choice& choice = (*choices_)[c];
            MultiverseChoice& told = out.choices.emplace_back(MultiverseChoice{.factor = choice.factor->id,
                                                                               .label = choice.factor->label,
                                                                               .main = variance.main[c],
                                                                               .total = variance.total[c]});
            if (with_targets) told.changed = changed_share(universes_->grid(), firsts_, base_->tree.size(), c);
            for (std::size_t a = 0; a < choice.ids.size(); ++a)
                told.alternatives.push_back(
                    {.id = choice.ids[a], .label = choice.labels[a], .scored = variance.counts[c][a], .mean = known(variance.means[c][a])});
        }
        conclude(out);
    }

    int scored = 0;
    int failed = 0;
    std::string first_failure{};  ///< its code

private:
    struct NodeAccount {
        robust::Summary all{};
        double least{};
        double greatest{};
        std::size_t least_with{};
        std::size_t greatest_with{};
        std::map<std::size_t, std::int64_t> bands{};
    };

    static std::optional<double> known(double x) { return std::isnan(x) ? std::nullopt : std::optional(x); }

    MultiverseScore score(std::size_t k, double unvaried) const {
        const std::size_t at = universes_->nodes()[k];
        const Node& node = *base_->tree[at].node;
        const NodeAccount& account = nodes_[k];
        const double tail = (1 - study_->level) / 2;
        MultiverseScore out{.node = node.id, .code = node.code, .label = node.label};
        out.value = known(unvaried);
        out.mean = known(account.all.mean());
        out.low = known(account.all.quantile(tail));
        out.median = known(account.all.quantile(0.5));
        out.high = known(account.all.quantile(1 - tail));
        out.least = known(account.all.least());
        out.greatest = known(account.all.greatest());
        if (out.least) {
            out.least_with = universes_->name(account.least_with);
            out.greatest_with = universes_->name(account.greatest_with);
        }
        if (scored > 0) out.scored = static_cast<double>(account.all.count()) / scored;
        const std::vector<Band>& bands = base_->framework().bands;
        if (out.value)
            if (const auto band = band_of(*base_, at, *out.value)) out.band = bands[*band].id;
        for (const auto& [band, count] : account.bands)
            out.bands.push_back({bands[band].id, static_cast<double>(count) / static_cast<double>(account.all.count())});
        return out;
    }

    void tell_gaps(const Universe& unvaried, Multiverse& out) const {
        std::map<std::size_t, int> ranks;
        for (const DrawnGap& gap : unvaried.gaps) ranks[gap.node] = gap.rank;
        for (const auto& [node, account] : gaps_) {
            if (account.ranks.all() == 0) continue;
            const Node& indicator = *base_->tree[node].node;
            MultiversePriority p{.indicator = indicator.id, .code = indicator.code, .label = indicator.label};
            if (const auto rank = ranks.find(node); rank != ranks.end() && rank->second > 0) p.rank = rank->second;
            p.mean = account.ranks.mean();
            p.first = account.ranks.quantile(0);
            p.median = account.ranks.quantile(0.5);
            p.last = account.ranks.quantile(1);
            const std::int64_t first = account.ranks.up_to(study_->top);
            p.open = static_cast<double>(account.ranks.all()) / scored;
            p.top = static_cast<double>(first) / scored;
            p.verdict = verdict(first, scored);
            out.priorities.push_back(std::move(p));
        }
        std::ranges::sort(out.priorities, {}, [](const MultiversePriority& p) { return std::tuple(-p.top, *p.mean, p.indicator); });
    }

    void conclude(Multiverse& out) const {
        const NodeAccount& root = nodes_.front();
        const Node& node = *base_->tree[0].node;
        const MultiverseChoice* most = nullptr;
        for (const MultiverseChoice& choice : out.choices)
            if (choice.total && (most == nullptr || (*choice.total > *most->total && !same(*choice.total, *most->total)))) most = &choice;
        if (root.all.count() == 0 && out.priorities.empty()) return;
        for (const Language& language : languages()) {
            const auto called = [&](const std::string& id, const Text& label) { return label.empty() ? id : label.in(language.code); };
            std::vector<std::pair<std::string_view, std::string>> values{{"combinations", std::to_string(scored)}};
            if (root.all.count() > 0)
                values.insert(values.end(), {{"node", called(node.id, node.label)},
                                             {"least", shown(root.all.least())},
                                             {"greatest", shown(root.all.greatest())}});
            if (!out.priorities.empty())
                values.insert(values.end(), {{"always", std::to_string(std::ranges::count(out.priorities, Verdict::always,
                                                                                          &MultiversePriority::verdict))},
                                             {"gaps", std::to_string(out.priorities.size())},
                                             {"top", std::to_string(out.top)}});
            if (most != nullptr)
                values.insert(values.end(), {{"choice", called(most->factor, most->label)}, {"share", percent(*most->total)}});
            if (failed > 0) values.emplace_back("failed", std::to_string(failed));
            out.conclusion.languages[language.code] = language.say("multiverse.conclusion", values);
        }
    }

    const Evaluated* base_;
    const Universes* universes_;
    const std::vector<Choice>* choices_;
    const Study* study_;
    std::vector<NodeAccount> nodes_;
    std::vector<double> roots_;                                      ///< of each combination
    std::vector<std::optional<std::vector<std::uint32_t>>> firsts_;  ///< its first priorities
    std::map<std::size_t, GapAccount> gaps_{};
    std::map<std::string, FailedCombinations> failures_{};
};

}  // namespace

}  // namespace detail

Multiverse multiverse(const Evaluation& evaluation, const Study& study, const TargetProfile* targets, int threads) {
    using namespace detail;
    const Evaluated& base = evaluation.evaluated();
    if (targets != nullptr) {
        std::vector<Issue> issues;
        check_targets(base.framework(), base.tree, *targets, &base.program, issues);
        throw_if_errors(issues);
    }
    const std::vector<Choice> choices = choices_of(study, base);
    std::vector<std::size_t> nodes = asked_nodes(study, base);
    nodes.insert(nodes.begin(), 0);
    const Universes universes(base, choices, targets, std::move(nodes));
    MultiverseAccount account(base, universes, choices, study);
    // Whatever the number of threads, combinations are counted in their order.
    constexpr std::size_t at_once = 256;
    const std::size_t workers = threads_of(threads);
    for (std::size_t done = 0; done < universes.grid().size(); done += at_once) {
        std::vector<Universe> some(std::min(at_once, universes.grid().size() - done));
        in_pieces(some.size(), workers, [&](std::size_t, std::size_t piece) { some[piece] = universes.universe(done + piece); });
        for (std::size_t k = 0; k < some.size(); ++k) account.add(done + k, some[k]);
    }
    if (account.scored == 0) {
        Issue none = issue("no_draw_scored", "/factors", {account.first_failure});
        none.document = "study";
        throw Error({none});
    }
    Multiverse out = base.result<Multiverse>();
    out.study = study.id;
    out.study_hash = hash(study);
    if (targets != nullptr) {
        out.targets = targets->id;
        out.provenance.targets = hash(*targets);
    }
    out.level = study.level;
    out.top = study.top;
    account.tell(universes.told(base), targets != nullptr, out);
    return out;
}

Multiverse multiverse(const Framework& framework, const Assessment& assessment, const Study& study, const Method& method,
                      const TargetProfile* targets, int threads) {
    return multiverse(Evaluation(framework, assessment, method), study, targets, threads);
}

}  // namespace ceiba

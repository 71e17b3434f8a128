#include <bit>
#include <ceiba/check.hpp>
#include <ceiba/gaps.hpp>
#include <ceiba/hash.hpp>
#include <ceiba/progress.hpp>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "aims.hpp"
#include "change/divide.hpp"
#include "check/check_plan.hpp"
#include "check/check_targets.hpp"
#include "evaluated.hpp"
#include "plan/waiting.hpp"
#include "scored_row.hpp"

namespace ceiba {

namespace detail {

namespace {

std::optional<double> known(double x) {
    return std::isnan(x) ? std::nullopt : std::optional(x);
}

/// Gaps of one set of scores, indicator by indicator.
class GapFinder {
public:
    GapFinder(const Prepared& prepared, const Scores& scores, const TargetProfile& targets)
        : p_(&prepared),
          scores_(&scores),
          aims_(prepared, scores, targets),
          arithmetic_(prepared.tree.size(), true),
          share_(prepared.tree.size(), 0.0),
          rise_(prepared.tree.size(), 0.0),
          row_(scored_row(prepared, scores)) {
        paths();
    }

    std::vector<Gap> gaps() {
        std::vector<Gap> out;
        std::vector<std::size_t> nodes;
        for (std::size_t i = 0; i < p_->tree.size(); ++i) {
            const auto target = target_of(i);
            if (!target) continue;
            nodes.push_back(i);
            out.push_back(gap(i, target->value));
            if (tree(i).leaf() && out.back().gap.value_or(0) > 0) raised_.push_back({i, target->answer});
        }
        lift(out, nodes);
        return out;
    }

    /// The target of every indicator that has one, as an answer.
    std::vector<std::optional<double>> answers() const {
        std::vector<std::optional<double>> out(p_->tree.size());
        for (std::size_t i = 0; i < out.size(); ++i)
            if (const auto target = tree(i).leaf() ? target_of(i) : std::nullopt) out[i] = target->answer;
        return out;
    }

    /// The root's score with every answered indicator at its target or better.
    std::optional<double> attainable() const { return attainable_; }

    /// Divides the gain of each node among the indicators below it, and tells each gap its part of the root's.
    ///
    /// Where all nodes above them are plain arithmetic means, each indicator brings the same whatever was raised before.
    void add_parts(Gaps& out) const {
        if (std::ranges::all_of(raised_, [&](const Raised& r) { return arithmetic_[r.node]; })) return add_shares(out);
        Scores after = *scores_;
        for (std::size_t i = 0; i < p_->tree.size(); ++i) after.nodes[i].value = known(row_.value[i]);
        for (const Raised& r : raised_) after.nodes[r.node].answer = r.answer;
        const UnionTree both({p_, p_}, {scores_, &after});
        std::vector<bool> asked;
        for (const UnionNode& j : both.nodes())
            asked.push_back((!j.leaf || !j.parent) && scores_->nodes[*j.at[0]].value && after.nodes[*j.at[0]].value);
        constexpr std::int64_t seed = 0;
        constexpr std::size_t most = 1U << 22U;  // some seconds
        std::map<std::string_view, Owed> of_root;
        std::vector<std::vector<GapPart>> parts(both.size());
        const auto add = [&](const Owed& owed) {
            parts[owed.node].push_back({both[owed.node].id, both[owed.cause].id, owed.part, owed.standard_error});
            if (owed.node == 0) of_root.emplace(both[owed.cause].id, owed);
        };
        const auto exact = divide(both, asked, seed, most, add);
        for (const auto& each : parts) out.parts.insert(out.parts.end(), each.begin(), each.end());
        out.exact = std::ranges::find(exact, false) == exact.end();
        if (!out.exact) out.provenance.seed = seed;
        const bool divided = asked[0] && (exact[0] || !of_root.empty());
        for (Gap& gap : out.gaps) {
            const auto found = of_root.find(gap.node);
            if (found != of_root.end()) {
                gap.contribution = found->second.part;
                gap.standard_error = found->second.standard_error;
            } else if (gap.gap && tree(*p_->tree.find(gap.node)).leaf()) {
                gap.contribution = divided ? std::optional(0.0) : std::nullopt;
            }
        }
    }

private:
    const Tree::Entry& tree(std::size_t i) const { return p_->tree[i]; }

    /// By how much a parent, and the root, rise for each unit of a node where every node above is a plain arithmetic mean; the shares are
    /// those actually used, and 0 of what is not counted. What has no weight is on such a path too.
    void paths() {
        share_[0] = 1;
        for (std::size_t i = 0; i < p_->tree.size(); ++i) {
            const engine::Node& node = p_->program.nodes[i];
            const bool plain = node.linear();
            for (const std::size_t child : tree(i).children) arithmetic_[child] = arithmetic_[i] && plain;
            if (!plain || row_.state[i] != engine::code(State::answered)) continue;
            double weights = 0;
            for (const engine::Edge& e : node.edges)
                if (e.counted(row_.state[e.node], row_.value[e.node])) weights += e.child.weight;
            for (const engine::Edge& e : node.edges) {
                if (row_.state[e.node] != engine::code(State::answered)) continue;
                rise_[e.node] = e.slope() * (e.child.weight / weights) * (node.reversed ? -1 : 1);
                share_[e.node] = share_[i] * rise_[e.node];
            }
        }
    }

    struct Raised {
        std::size_t node{};
        std::optional<double> answer{};
    };

    std::optional<Aim> target_of(std::size_t i) const { return aims_.of(i); }

    Gap gap(std::size_t i, double target) {
        const NodeScore& s = scores_->nodes[i];
        Gap out{.node = s.id, .code = s.code, .label = s.label, .value = s.value, .state = s.state, .target = target};
        out.effective_weight = s.effective_weight;
        out.arithmetic = arithmetic_[i];
        out.critical = tree(i).node->question && tree(i).node->question->critical;
        if (!s.value) return out;
        const Distance distance = aims_.distance(i, *s.value, target);
        out.gap = distance.gap;
        out.relative = distance.relative;
        if (tree(i).leaf()) {
            if (arithmetic_[i] && scores_->nodes[0].value) out.contribution = *out.gap == 0 ? 0 : share_[i] * *out.gap;
            out.levels = aims_.levels_between(i, *s.value, target);
            if (const Level* next = aims_.above(i, *s.value, 1).second; next != nullptr) out.unmet = next->attributes;
        } else {
            blockers(i, combine::steps(p_->program.nodes[i].ready), out);
        }
        return out;
    }

    /// The unmet attributes of the first level that has one: the next level, whatever direction and rounding make of it.
    void blockers(std::size_t i, const std::vector<double>& steps, Gap& out) const {
        for (const double level : steps) {
            for (const engine::Edge& e : p_->program.nodes[i].edges) {
                const auto x = e.counted(row_.state[e.node], row_.value[e.node]);
                if (e.child.level == level && x && !at_least(*x, e.child.threshold)) out.unmet_indicators.push_back(tree(e.node).node->id);
            }
            if (!out.unmet_indicators.empty()) return;
        }
    }

    /// The children that each hold a node down: with all others at their best it would be no better. Of a rule for which it does not matter
    /// who has which value, those are its least, and the search ends at the first that is none; critical children are asked too.
    void holders(std::size_t i, Gap& out) {
        const engine::Node& node = p_->program.nodes[i];
        if (node.linear() || node.pools || row_.state[i] != engine::code(State::answered)) return;
        std::vector<std::size_t> children;
        std::vector<double> now;
        for (const std::size_t c : tree(i).children) {
            if (row_.state[c] != engine::code(State::answered) || edges_[i].find(c) == edges_[i].end()) continue;
            if (!combine::has_range(p_->program.nodes[c].range)) return;
            children.push_back(c);
        }
        const auto counted = [&](std::size_t c) {
            const engine::Edge& e = *edges_[i].at(c);
            return e.counted(row_.state[c], row_.value[c]).value_or(0);
        };
        const bool all = !combine::card(node.rule).symmetric;
        std::ranges::stable_sort(children, {}, counted);
        if (node.reversed) std::ranges::reverse(children);
        const auto critical = [&](std::size_t c) {
            return std::ranges::find(node.critical, c, &engine::Edge::node) != node.critical.end();
        };
        for (const std::size_t c : children) {
            now.push_back(row_.value[c]);
            row_.value[c] = node.reversed ? p_->program.nodes[c].range.low : p_->program.nodes[c].range.high;
        }
        const double before = row_.value[i];
        const auto held = [&](std::size_t k) {
            const double best = std::exchange(row_.value[children[k]], now[k]);
            row_.evaluate(i);
            row_.value[children[k]] = best;
            return row_.state[i] == engine::code(State::answered) && at_least(before, row_.value[i]);
        };
        row_.evaluate(i);
        const bool rises = !at_least(before, row_.value[i]);
        std::set<std::size_t> holds;
        bool least = true;
        for (std::size_t k = 0; rises && k < children.size(); ++k) {
            pulse();
            if (!all && !least && !critical(children[k])) continue;
            if (held(k)) holds.insert(children[k]);
            else if (!critical(children[k])) least = false;
        }
        for (std::size_t k = 0; k < children.size(); ++k) row_.value[children[k]] = now[k];
        row_.evaluate(i);
        for (const std::size_t c : tree(i).children)
            if (holds.contains(c)) out.held_by.push_back(tree(c).node->id);
    }

    /// The edge by which a node counts what changed: the indicator itself if its rule pools, else the child above it; null without one.
    const engine::Edge* edge(std::size_t up, std::size_t below, std::size_t leaf) const {
        const auto found = edges_[up].find(p_->program.nodes[up].pools ? leaf : below);
        return found == edges_[up].end() ? nullptr : found->second;
    }

    /// Evaluates a node again. Some rules know what one child is to them. To a rule for which it does not matter who has which value, the
    /// same change of an equal child comes to the same, and is looked at once.
    void evaluate(std::size_t up, std::size_t below, std::size_t leaf, double old, std::uint8_t old_state) {
        const engine::Node& node = p_->program.nodes[up];
        const engine::Edge* changed = edge(up, below, leaf);
        if (changed != nullptr && moves_[up] && row_.state[below] == old_state)
            if (const auto x = changed->counted(row_.state[changed->node], row_.value[changed->node]))
                return row_.evaluate(up, moves_[up](changed->child.place, *x));
        const bool plain = node.critical.empty() && combine::card(node.rule).symmetric && (!node.pools || row_.state[below] == old_state);
        if (changed == nullptr || !plain) return row_.evaluate(up);
        const std::size_t at = changed->node;
        if (node.pools) {
            old = before_leaf_;
            old_state = engine::code(State::answered);
        }
        Key key{up, old_state, row_.state[at], changed->child.key, changed->rescales};
        for (const double x : {old, row_.value[at], changed->child.weight, changed->child.range.low, changed->child.range.high,
                               changed->child.level, changed->child.threshold, changed->from.low, changed->from.high})
            key.push_back(std::bit_cast<std::uint64_t>(x));
        const auto [known, fresh] = known_.try_emplace(std::move(key));
        if (fresh) {
            row_.evaluate(up);
            known->second = {row_.value[up], row_.state[up]};
        }
        row_.value[up] = known->second.first;
        row_.state[up] = known->second.second;
    }

    /// What the root is with one indicator at its target: what is above it, again; where that is a plain mean, only by how much it rises.
    double raised(std::size_t leaf, double target) {
        std::vector<std::tuple<std::size_t, double, std::uint8_t>> before;
        const auto keep = [&](std::size_t i) { before.emplace_back(i, row_.value[i], row_.state[i]); };
        keep(leaf);
        before_leaf_ = row_.value[leaf];
        row_.value[leaf] = target;
        for (std::size_t below = leaf; tree(below).parent; below = *tree(below).parent) {
            const std::size_t up = *tree(below).parent;
            keep(up);
            const auto [node, was, state] = before[before.size() - 2];
            const bool plain = p_->program.nodes[up].linear() && row_.state[up] == engine::code(State::answered);
            if (plain && row_.state[below] == state) row_.value[up] += rise_[below] == 0 ? 0 : rise_[below] * (row_.value[below] - was);
            else evaluate(up, below, leaf, was, state);
        }
        const double root = row_.value[0];
        for (const auto& [i, value, state] : before) {
            row_.value[i] = value;
            row_.state[i] = state;
        }
        return root;
    }

    /// By how much the root rises with one indicator at a value.
    std::optional<double> leverage(std::size_t i, double value, double root) {
        const double rise = std::max(0.0, value - row_.value[i]);
        if (rise == 0) return 0;
        if (arithmetic_[i]) return share_[i] * rise;
        const double with = raised(i, value);
        return std::isnan(with) ? std::nullopt : std::optional(with - root);
    }

    /// Leverage: by how much the root rises with one indicator at its target; and all of them at once.
    void lift(std::vector<Gap>& gaps, const std::vector<std::size_t>& nodes) {
        const std::optional<double> root = known(row_.value[0]);
        edges_.resize(p_->tree.size());
        moves_.resize(p_->tree.size());
        for (std::size_t i = 0; i < p_->tree.size(); ++i) {
            if (!p_->program.nodes[i].linear()) moves_[i] = row_.moves(i);
            for (const engine::Edge& e : p_->program.nodes[i].edges) edges_[i].emplace(e.node, &e);
        }
        for (std::size_t g = 0; g < gaps.size(); ++g) {
            const std::size_t i = nodes[g];
            if (!tree(i).leaf() || !gaps[g].gap || !root) continue;
            pulse();
            gaps[g].leverage = leverage(i, *gaps[g].target, *root);
            if (const auto [next, level] = aims_.above(i, row_.value[i], 1); level != nullptr)
                gaps[g].leverage_next = same(next, *gaps[g].target) ? gaps[g].leverage : leverage(i, next, *root);
        }
        for (std::size_t g = 0; g < gaps.size(); ++g)
            if (!tree(nodes[g]).leaf() && gaps[g].gap.value_or(0) > 0) holders(nodes[g], gaps[g]);
        for (std::size_t g = 0; g < gaps.size(); ++g)
            if (tree(nodes[g]).leaf() && row_.state[nodes[g]] == engine::code(State::answered))
                row_.value[nodes[g]] = std::max(row_.value[nodes[g]], *gaps[g].target);
        row_.evaluate();
        attainable_ = known(row_.value[0]);
        for (std::size_t g = 0; g < gaps.size(); ++g)
            if (!tree(nodes[g]).leaf() && gaps[g].gap && !std::isnan(row_.value[nodes[g]]))
                gaps[g].unattributed = std::max(0.0, *gaps[g].target - row_.value[nodes[g]]);
    }

    /// The same where each indicator brings its share of its gap to every node above.
    void add_shares(Gaps& out) const {
        std::vector<std::vector<GapPart>> parts(p_->tree.size());
        for (const Raised& r : raised_) {
            if (row_.state[r.node] != engine::code(State::answered)) continue;
            double part = row_.value[r.node] - *scores_->nodes[r.node].value;
            for (std::size_t at = r.node;; at = *tree(at).parent) {
                if ((at != r.node || at == 0) && scores_->nodes[at].value)
                    parts[at].push_back({scores_->nodes[at].id, scores_->nodes[r.node].id, part, {}});
                if (at == 0) break;
                part *= rise_[at];
            }
        }
        for (const auto& each : parts) out.parts.insert(out.parts.end(), each.begin(), each.end());
    }

    const Prepared* p_;
    const Scores* scores_;
    Aims aims_;
    std::vector<bool> arithmetic_;
    std::vector<double> share_;  ///< of the root
    std::vector<double> rise_;   ///< of the parent
    engine::Row row_;
    using Key = std::vector<std::uint64_t>;
    std::map<Key, std::pair<double, std::uint8_t>> known_{};                     ///< what nodes are after a change
    std::vector<std::unordered_map<std::size_t, const engine::Edge*>> edges_{};  ///< of each node, by what they lead to
    std::vector<combine::Moved> moves_{};                                        ///< of each node, from what it is
    double before_leaf_ = 0;
    std::optional<double> attainable_;
    std::vector<Raised> raised_{};  ///< indicators below their targets
};

Gaps gaps_of(const Prepared& p, const Scores& scores, const TargetProfile& targets, const Catalogue* catalogue, bool parts) {
    GapFinder finder(p, scores, targets);
    Gaps out{.framework = scores.framework,
             .framework_version = scores.framework_version,
             .method = scores.method,
             .targets = targets.id,
             .assessment = scores.assessment,
             .subject = scores.subject,
             .round = scores.round,
             .status = scores.status,
             .score = scores.nodes[0].value,
             .range = scores.nodes[0].range,
             .gaps = finder.gaps(),
             .provenance = scores.provenance};
    out.attainable = finder.attainable();
    out.provenance.targets = hash(targets);
    if (parts) finder.add_parts(out);
    if (catalogue != nullptr) Waiting(p, scores, *catalogue).add_to(out);
    return out;
}

}  // namespace

}  // namespace detail

Gaps detail::gaps(const Evaluated& e, const TargetProfile& targets, bool parts, const Catalogue* catalogue) {
    std::vector<Issue> issues;
    check_targets(e.framework(), e.tree, targets, &e.program, issues);
    keep_each_once(issues);
    if (catalogue != nullptr) check_catalogue(e.framework(), e.tree, *catalogue, issues);
    throw_if_errors(issues);
    return gaps_of(e, e.scores(), targets, catalogue, parts);
}

std::vector<std::optional<double>> detail::aims(const Evaluated& e, const TargetProfile& targets) {
    std::vector<Issue> issues;
    check_targets(e.framework(), e.tree, targets, &e.program, issues);
    throw_if_errors(issues);
    return GapFinder(e, e.scores(), targets).answers();
}

Gaps gaps(const Evaluation& evaluation, const TargetProfile& targets, const Catalogue* catalogue) {
    return detail::gaps(evaluation.evaluated(), targets, true, catalogue);
}

Gaps gaps(const Framework& framework, const Scores& scores, const TargetProfile& targets, const Method& method,
          const Catalogue* catalogue) {
    std::vector<Issue> issues = check(framework, nullptr, &method, &targets);
    if (scores.framework != framework.id) issues.push_back(issue("framework_mismatch", "/framework", {scores.framework, framework.id}));
    else detail::made_from(framework, &Provenance::framework, scores.provenance, "framework_mismatch", issues);
    if (scores.method != method.id) issues.push_back(issue("method_mismatch", "/method", {scores.method, method.id}));
    else detail::made_from(method, &Provenance::method, scores.provenance, "method_mismatch", issues);
    throw_if_errors(issues);
    const detail::Prepared p(framework, method);
    if (scores.nodes.size() != p.tree.size() ||
        !std::ranges::equal(scores.nodes, p.tree, {}, &NodeScore::id, [](const Tree::Entry& e) { return e.node->id; }))
        throw Error({issue("framework_mismatch", "/nodes", {scores.framework_version, framework.version})});
    if (catalogue != nullptr) detail::check_catalogue(framework, p.tree, *catalogue, issues);
    throw_if_errors(issues);
    return detail::gaps_of(p, scores, targets, catalogue, true);
}

}  // namespace ceiba

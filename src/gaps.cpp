#include <ceiba/check.hpp>
#include <ceiba/engine/evaluate.hpp>
#include <ceiba/gaps.hpp>
#include <ceiba/hash.hpp>
#include "check/check_targets.hpp"
#include "compile/in_unit.hpp"
#include "evaluated.hpp"

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
          targets_(&targets),
          arithmetic_(prepared.tree.size(), false),
          share_(prepared.tree.size(), 0.0),
          row_(prepared.program, {}) {
        for (std::size_t i = 0; i < p_->tree.size(); ++i)
            if (p_->program.nodes[i].column) set(i, scores.nodes[i].answer, scores.nodes[i].state);
        row_.evaluate();
        path(0, 1, true);
    }

    std::vector<Gap> gaps() {
        std::vector<Gap> out;
        std::vector<std::size_t> nodes;
        for (std::size_t i = 0; i < p_->tree.size(); ++i) {
            const auto target = target_of(i);
            if (!target) continue;
            nodes.push_back(i);
            out.push_back(gap(i, *target));
        }
        lift(out, nodes);
        return out;
    }

    /// The root's score with every answered indicator at its target or better.
    std::optional<double> attainable() const { return attainable_; }

private:
    const Tree::Entry& tree(std::size_t i) const { return p_->tree[i]; }
    void set(std::size_t i, std::optional<double> answer, State state) {
        row_.set(i, answer.value_or(combine::no_value), engine::code(state));
    }

    /// By how much the root rises for each unit of a node, on paths where every node is a plain arithmetic mean; shares are those
    /// actually used.
    void path(std::size_t i, double share, bool arithmetic) {
        share_[i] = share;
        arithmetic_[i] = arithmetic;
        const engine::Node& node = p_->program.nodes[i];
        const bool plain = node.linear();
        double weights = 0;
        for (const engine::Edge& e : node.edges)
            if (e.counted(row_.state[e.node], row_.value[e.node])) weights += e.child.weight;
        for (const std::size_t child : tree(i).children) share_[child] = 0, arithmetic_[child] = arithmetic && plain;
        for (const engine::Edge& e : node.edges) {
            const bool scored = row_.state[i] == engine::code(State::answered);
            path(e.node, plain && scored ? share * e.slope() * (e.child.weight / weights) * (node.reversed ? -1 : 1) : 0,
                 arithmetic && plain);
        }
    }

    std::optional<double> in_unit(const Answer& answer, std::size_t i) const {
        return detail::in_unit(answer, p_->tree.scale(i), p_->program.nodes[i]);
    }

    /// Values of the levels of an indicator in its own unit, ascending, each with the level.
    std::vector<std::pair<double, const Level*>> levels(std::size_t i) const {
        std::vector<std::pair<double, const Level*>> out;
        if (const Scale* scale = p_->tree.scale(i); scale != nullptr)
            for (const Level& level : scale->levels) out.emplace_back(p_->program.nodes[i].measured(level.value), &level);
        std::ranges::stable_sort(out, {}, &std::pair<double, const Level*>::first);
        return out;
    }

    std::optional<double> target_of(std::size_t i) const {
        const Node& node = *tree(i).node;
        const auto found = targets_->nodes.find(node.id);
        if (found == targets_->nodes.end() && (!tree(i).leaf() || !p_->tree.scored(i))) return std::nullopt;
        const Target& target = found == targets_->nodes.end() ? targets_->indicators : found->second;
        if (const auto* fixed = std::get_if<target::Fixed>(&target.value)) return in_unit(fixed->value, i);
        if (std::holds_alternative<target::Own>(target.value))
            return p_->settings[i].target ? in_unit(*p_->settings[i].target, i) : std::nullopt;
        const auto value = scores_->nodes[i].value;
        if (!value) return std::nullopt;
        for (const auto& [at, level] : levels(i))
            if (!at_least(*value, at)) return at;
        return *value;
    }

    Gap gap(std::size_t i, double target) {
        const NodeScore& s = scores_->nodes[i];
        Gap out{.node = s.id, .code = s.code, .label = s.label, .value = s.value, .state = s.state, .target = target};
        out.effective_weight = s.effective_weight;
        out.arithmetic = arithmetic_[i];
        out.critical = tree(i).node->question && tree(i).node->question->critical;
        if (!s.value) return out;
        out.gap = at_least(*s.value, target) ? 0 : target - *s.value;
        const measure::Interval& range = p_->program.nodes[i].range;
        out.relative = *out.gap == 0 ? 0 : *out.gap / (range.high - range.low);
        if (tree(i).leaf()) {
            if (arithmetic_[i] && scores_->nodes[0].value) out.contribution = share_[i] * *out.gap;
            next_level(i, *s.value, target, out);
        } else {
            blockers(i, combine::steps(p_->program.nodes[i].ready), out);
        }
        return out;
    }

    void next_level(std::size_t i, double value, double target, Gap& out) const {
        if (const Scale* scale = p_->tree.scale(i); scale == nullptr || scale->levels.empty()) return;
        int count = 0;
        for (const auto& [at, level] : levels(i)) {
            if (at_least(value, at)) continue;
            if (count == 0) out.unmet = level->attributes;
            if (at_least(target, at)) ++count;
        }
        out.levels = count;
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

    /// Leverage: the root again, with one indicator at its target; and all of them at once.
    void lift(std::vector<Gap>& gaps, const std::vector<std::size_t>& nodes) {
        const auto put = [&](std::size_t i, double target) {
            if (row_.state[i] == engine::code(State::answered)) row_.value[i] = std::max(row_.value[i], target);
        };
        const std::optional<double> root = known(row_.value[0]);
        const std::vector<double> before = row_.value;
        for (std::size_t g = 0; g < gaps.size(); ++g) {
            if (!tree(nodes[g]).leaf() || !gaps[g].gap) continue;
            put(nodes[g], *gaps[g].target);
            row_.evaluate();
            if (root && !std::isnan(row_.value[0])) gaps[g].leverage = row_.value[0] - *root;
            row_.value[nodes[g]] = before[nodes[g]];
        }
        for (std::size_t g = 0; g < gaps.size(); ++g)
            if (tree(nodes[g]).leaf()) put(nodes[g], *gaps[g].target);
        row_.evaluate();
        attainable_ = known(row_.value[0]);
        for (std::size_t g = 0; g < gaps.size(); ++g)
            if (!tree(nodes[g]).leaf() && gaps[g].gap && !std::isnan(row_.value[nodes[g]]))
                gaps[g].unattributed = std::max(0.0, *gaps[g].target - row_.value[nodes[g]]);
    }

    const Prepared* p_;
    const Scores* scores_;
    const TargetProfile* targets_;
    std::vector<bool> arithmetic_;
    std::vector<double> share_;
    engine::Row row_;
    std::optional<double> attainable_;
};

Gaps gaps_of(const Prepared& p, const Scores& scores, const TargetProfile& targets) {
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
    return out;
}

}  // namespace

}  // namespace detail

Gaps gaps(const Evaluation& evaluation, const TargetProfile& targets) {
    const detail::Evaluated& e = evaluation.evaluated();
    std::vector<Issue> issues;
    detail::check_targets(e.framework(), e.tree, targets, &e.program, issues);
    detail::keep_each_once(issues);
    throw_if_errors(issues);
    return detail::gaps_of(e, e.scores(), targets);
}

Gaps gaps(const Framework& framework, const Scores& scores, const TargetProfile& targets, const Method& method) {
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
    return detail::gaps_of(p, scores, targets);
}

}  // namespace ceiba

#include <ceiba/engine/evaluate.hpp>
#include <ceiba/score.hpp>

#include "evaluated.hpp"

namespace ceiba {

namespace {

using detail::Evaluated;

/// What a missing node says it counts as.
std::optional<MissingRule> policy(const Missing& missing, State state) {
    const std::string_view name = describe::name_of(state);
    std::optional<MissingRule> out;
    describe::for_each_member<Missing>([&](const describe::Note& note, auto member) {
        if (note.name == name) out = missing.*member;
    });
    return out;
}

/// What entered the rule of a node, in the order in which it was counted.
std::vector<Counted> trace(const Evaluated& p, const engine::Row& row, std::size_t i) {
    std::vector<Counted> out;
    double weights = 0;
    for (const engine::Edge& edge : p.program.nodes[i].edges) {
        Counted& c = out.emplace_back();
        c.node = p.tree[edge.node].node->id;
        c.state = row.state_of(edge.node);
        c.value = edge.counted(row.state[edge.node], row.value[edge.node]);
        c.weight = edge.child.weight;
        c.counted = c.value.has_value();
        if (c.state != State::answered) c.policy = policy(p.settings[edge.node].missing, c.state);
        if (c.counted) weights += c.weight;
    }
    for (Counted& c : out)
        if (c.counted) c.share = c.weight / weights;
    return out;
}

/// Product of sibling shares from all positive weights, answered or not.
std::vector<double> effective_weights(const Evaluated& p) {
    std::vector<double> out(p.tree.size(), 0.0);
    out[0] = 1;
    for (std::size_t i = 0; i < p.tree.size(); ++i) {
        double all = 0;
        for (const engine::Share& child : p.program.nodes[i].children) all += child.weight;
        for (const engine::Share& child : p.program.nodes[i].children) out[child.node] = out[i] * (child.weight / all);
    }
    return out;
}

/// How much of what applies below each node was imputed: as coverage, with the weights as declared.
std::vector<double> imputed_shares(const Evaluated& p, const engine::Row& row) {
    std::vector<double> out(p.tree.size(), 0.0);
    for (std::size_t i = p.tree.size(); i-- > 0;) {
        if (const Reconciled* r = p.answers->reconciled_of(i); r != nullptr && r->imputed) out[i] = 1;
        if (!p.tree[i].leaf() && !engine::is_left_out(row.state[i])) out[i] = row.mean_share(i, out);
    }
    return out;
}

/// Which share of the weight of each node is public and applies to what it rests on.
std::vector<double> public_shares(const Evaluated& p, const engine::Row& row) {
    std::vector<double> out(p.tree.size(), 0.0);
    for (std::size_t i = p.tree.size(); i-- > 0;) {
        if (row.state[i] == engine::code(State::withheld)) continue;
        double weights = 0;
        for (const engine::Share& child : p.program.nodes[i].children) {
            if (row.state[child.node] == engine::code(State::not_applicable)) continue;
            out[i] += child.weight * out[child.node];
            weights += child.weight;
        }
        out[i] = weights > 0 ? out[i] / weights : 1;
    }
    return out;
}

std::optional<std::string> band(const std::vector<Band>& bands, double value) {
    std::optional<std::string> out;
    for (const Band& band : bands)
        if (at_least(value, band.start)) out = band.id;
    return out;
}

std::optional<double> known(double x) {
    return std::isnan(x) ? std::nullopt : std::optional(x);
}

Scores scores_of(const Evaluated& p) {
    auto out = p.result<Scores>();
    out.answers = p.answers->reconciled;
    engine::Row row(p.program, {.coverage = true, .bounds = true});
    for (std::size_t i = 0; i < p.tree.size(); ++i) {
        const Reconciled* r = p.answers->reconciled_of(i);
        if (r == nullptr) continue;
        const auto value = detail::entered(*r);
        row.set(i, value.value_or(combine::no_value), engine::code(value ? State::answered : r->state), r->imputed.has_value());
    }
    row.evaluate();
    const std::vector<double> weights = effective_weights(p);
    const std::vector<double> imputed = imputed_shares(p, row);
    const bool published = p.assessment().publication.has_value();
    const std::vector<double> shares = published ? public_shares(p, row) : std::vector<double>();
    for (std::size_t i = 0; i < p.tree.size(); ++i) {
        const Tree::Entry& entry = p.tree[i];
        const engine::Node& node = p.program.nodes[i];
        NodeScore& s = out.nodes.emplace_back();
        s.id = entry.node->id;
        if (entry.parent) s.parent = p.tree[*entry.parent].node->id;
        s.depth = entry.depth;
        s.code = entry.node->code;
        s.label = entry.node->label;
        if (!p.tree.scored(i)) {  // context has no score, but it may have been answered
            s.state = detail::state_of(p.inputs->responses[i]).value_or(State::not_reviewed);
            continue;
        }
        s.value = known(row.value[i]);
        s.state = row.state_of(i);
        s.coverage = known(row.coverage[i]);
        s.lower = known(row.bounds_of(i).low);
        s.upper = known(row.bounds_of(i).high);
        if (combine::has_range(node.range)) s.range = node.range;
        s.effective_weight = weights[i];
        if (s.value && node.range == p.program.nodes[0].range) s.band = band(p.framework().bands, *s.value);
        if (const Reconciled* r = p.answers->reconciled_of(i)) s.answer = detail::entered(*r);
        s.imputed = imputed[i];
        if (published) s.public_share = shares[i];
        if (!entry.leaf()) {
            s.rule = node.rule;
            s.beside = row.beside(i);
            if (const auto critical = row.capping(i)) s.capped_by = p.tree[*critical].node->id;
            s.trace = trace(p, row, i);
        }
    }
    return out;
}

}  // namespace

const Scores& detail::Evaluated::scores() const {
    return scores_.get([this] { return scores_of(*this); });
}

Scores score(const Evaluation& evaluation) {
    return evaluation.evaluated().scores();
}

Scores score(const Framework& framework, const Assessment& assessment, const Method& method) {
    return score(Evaluation(framework, assessment, method));
}

}  // namespace ceiba

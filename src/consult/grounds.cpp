#include <ceiba/grounds.hpp>
#include "consult/answer_parts.hpp"
#include "consult/gate.hpp"

#include "evaluated.hpp"

namespace ceiba {

namespace detail {

namespace {

/// What the value rests on: the answers, each with its part in it.
void ground(NodeGrounds& g, const std::vector<Voice>& voices, const std::vector<double>& parts, const EvidenceRule& rule,
            const Register& names) {
    double grades = 0;
    double sure = 0;
    double confident_parts = 0;
    for (std::size_t i = 0; i < voices.size(); ++i) {
        if (parts[i] == 0) continue;
        const Response& r = *voices[i].response;
        const Evidence* best = best_evidence(rule, r, names);
        g.shares[best != nullptr ? std::string(describe::name_of(best->kind)) : "none"] += parts[i];
        if (best != nullptr) grades += parts[i] * grade(rule, best->kind);
        if (!r.confidence) continue;
        sure += parts[i] * *r.confidence;
        confident_parts += parts[i];
    }
    g.grade = grades;
    if (confident_parts > 0) g.confidence = sure / confident_parts;
}

/// The mean of a member over what was counted and has one, by weight.
std::optional<double> mean_of(const std::vector<Counted>& trace, const std::map<std::string, const NodeGrounds*>& below,
                              std::optional<double> NodeGrounds::* member) {
    double sum = 0;
    double weights = 0;
    for (const Counted& c : trace) {
        if (!c.counted || c.state != State::answered) continue;
        const std::optional<double>& value = below.at(c.node)->*member;
        if (!value) continue;
        sum += *c.share * *value;
        weights += *c.share;
    }
    return weights > 0 ? std::optional(sum / weights) : std::nullopt;
}

}  // namespace

}  // namespace detail

Grounds grounds(const Evaluation& evaluation) {
    const detail::Evaluated& e = evaluation.evaluated();
    e.need_answers_of_institutions();
    const Scores& scores = e.scores();
    auto out = e.result<Grounds>();
    std::vector<NodeGrounds> nodes(scores.nodes.size());
    std::map<std::string, const NodeGrounds*> below;
    for (std::size_t i = nodes.size(); i-- > 0;) {  // what is below stands behind
        const NodeScore& s = scores.nodes[i];
        NodeGrounds& g = nodes[i];
        g.node = s.id;
        g.code = s.code;
        g.label = s.label;
        g.value = s.value;
        below.emplace(s.id, &g);
        if (const Reconciled* r = e.answers->reconciled_of(i)) {
            if (r->imputed) g.shares["imputed"] = 1;
            if (r->state != State::answered) continue;
            if (r->adjudicated) {
                g.shares["adjudicated"] = 1;
                continue;
            }
            const std::vector<detail::Voice>& voices = e.answers->of[i].through;
            const Settings& settings = e.settings[i];
            const auto parts = std::visit(detail::AnswerParts{voices, e.inputs->names, settings.direction}, settings.reconcile.value);
            detail::ground(g, voices, parts, settings.evidence, e.inputs->names);
            continue;
        }
        for (const Counted& c : s.trace) {
            if (!c.counted) continue;
            if (c.state != State::answered) g.shares["policy"] += *c.share;
            else
                for (const auto& [kind, share] : below.at(c.node)->shares) g.shares[kind] += *c.share * share;
        }
        g.grade = detail::mean_of(s.trace, below, &NodeGrounds::grade);
        g.confidence = detail::mean_of(s.trace, below, &NodeGrounds::confidence);
    }
    for (std::size_t i = 0; i < nodes.size(); ++i)
        if (e.tree.scored(i)) out.nodes.push_back(std::move(nodes[i]));
    return out;
}

Grounds grounds(const Framework& framework, const Assessment& assessment, const Method& method) {
    return grounds(Evaluation(framework, assessment, method));
}

}  // namespace ceiba

#include <ceiba/grounds.hpp>
#include "consult/answer_parts.hpp"
#include "consult/gate.hpp"

#include "evaluated.hpp"

namespace ceiba {

namespace detail {

namespace {

/// A mean of what some parts of a value have: their sum, and that of the parts.
struct PartMean {
    double sum = 0;
    double parts = 0;
    void add(double part, double x) {
        sum += part * x;
        parts += part;
    }
    /// What a child brings of its own, with its share.
    void add(double share, const PartMean& below) {
        sum += share * below.sum;
        parts += share * below.parts;
    }
    std::optional<double> mean() const { return parts > 0 ? std::optional(sum / parts) : std::nullopt; }
};

/// How well the answers that a value rests on are grounded, and how sure those who gave them are.
struct Grounding {
    PartMean grade{};
    PartMean confidence{};
};

/// What the value rests on: the answers, each with its part in it.
void ground(NodeGrounds& g, Grounding& grounding, const std::vector<Voice>& voices, const std::vector<double>& parts,
            const EvidenceRule& rule, const Register& names) {
    for (std::size_t i = 0; i < voices.size(); ++i) {
        if (parts[i] == 0) continue;
        const Response& r = *voices[i].response;
        const Evidence* best = best_evidence(rule, r, names);
        g.shares[best != nullptr ? std::string(describe::name_of(best->kind)) : "none"] += parts[i];
        grounding.grade.add(parts[i], best != nullptr ? grade(rule, best->kind) : 0);
        if (r.confidence) grounding.confidence.add(parts[i], *r.confidence);
    }
}

}  // namespace

}  // namespace detail

Grounds grounds(const Evaluation& evaluation) {
    const detail::Evaluated& e = evaluation.evaluated();
    e.need_answers_of_institutions();
    const Scores& scores = e.scores();
    auto out = e.result<Grounds>();
    std::vector<NodeGrounds> nodes(scores.nodes.size());
    std::vector<detail::Grounding> groundings(nodes.size());
    for (std::size_t i = nodes.size(); i-- > 0;) {  // what is below stands behind
        const NodeScore& s = scores.nodes[i];
        NodeGrounds& g = nodes[i];
        g.node = s.id;
        g.code = s.code;
        g.label = s.label;
        g.value = s.value;
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
            detail::ground(g, groundings[i], voices, parts, settings.evidence, e.inputs->names);
            continue;
        }
        for (const Counted& c : s.trace) {
            if (!c.counted) continue;
            const std::size_t child = *e.tree.find(c.node);
            if (c.state != State::answered) {
                g.shares["policy"] += *c.share;
                continue;
            }
            for (const auto& [kind, share] : nodes[child].shares) g.shares[kind] += *c.share * share;
            groundings[i].grade.add(*c.share, groundings[child].grade);
            groundings[i].confidence.add(*c.share, groundings[child].confidence);
        }
    }
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        nodes[i].grade = groundings[i].grade.mean();
        nodes[i].confidence = groundings[i].confidence.mean();
    }
    for (std::size_t i = 0; i < nodes.size(); ++i)
        if (e.tree.scored(i)) out.nodes.push_back(std::move(nodes[i]));
    return out;
}

Grounds grounds(const Framework& framework, const Assessment& assessment, const Method& method) {
    return grounds(Evaluation(framework, assessment, method));
}

}  // namespace ceiba

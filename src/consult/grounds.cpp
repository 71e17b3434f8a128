#include <ceiba/grounds.hpp>
#include <ceiba/hash.hpp>
#include <ceiba/score.hpp>
#include "consult/answering.hpp"
#include "consult/parts.hpp"

namespace ceiba {

namespace detail {

namespace {

/// What the value rests on: the answers, each with its part in it.
void ground(NodeGrounds& g, const std::vector<Voice>& voices, const std::vector<double>& parts, const EvidenceRule& rule,
            const Register& names) {
    double grades = 0;
    double sure = 0;
    double said = 0;
    for (std::size_t i = 0; i < voices.size(); ++i) {
        if (parts[i] == 0) continue;
        const Response& r = *voices[i].response;
        const Evidence* best = best_evidence(rule, r, names);
        g.shares[best != nullptr ? std::string(describe::name_of(best->kind)) : "none"] += parts[i];
        if (best != nullptr) grades += parts[i] * grade(rule, best->kind);
        if (!r.confidence) continue;
        sure += parts[i] * *r.confidence;
        said += parts[i];
    }
    g.grade = grades;
    if (said > 0) g.confidence = sure / said;
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

Grounds grounds(const Framework& framework, const Assessment& assessment, const Method& method) {
    const Scores scores = score(framework, assessment, method);
    const Tree tree(framework);
    const std::vector<Settings> all = settings(framework, tree, method);
    const detail::Register names(assessment);
    std::map<std::string, std::vector<const Response*>> said;
    const Defaults defaults = detail::answering(framework, method);
    for (const Response* r : detail::of_series(detail::counting(tree, assessment, defaults), defaults)) said[r->indicator].push_back(r);
    Grounds out{.framework = scores.framework,
                .framework_version = scores.framework_version,
                .method = scores.method,
                .assessment = scores.assessment,
                .subject = scores.subject,
                .round = scores.round,
                .provenance = scores.provenance};
    std::map<std::string, const Reconciled*> answers;
    for (const Reconciled& r : scores.answers) answers.emplace(r.indicator, &r);
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
        if (const auto r = answers.find(s.id); r != answers.end()) {
            if (r->second->imputed) g.shares["imputed"] = 1;
            if (r->second->state != State::answered) continue;
            if (r->second->adjudicated) {
                g.shares["adjudicated"] = 1;
                continue;
            }
            const Scale& scale = *tree.scale(i);
            const Direction direction = all[i].direction;
            const auto heard = detail::gated(detail::voices(said[s.id], scale, direction), all[i].evidence, names, scale, direction).voices;
            const std::vector<double> parts = std::visit(detail::Parts{heard, names, direction}, all[i].reconcile.value);
            detail::ground(g, heard, parts, all[i].evidence, names);
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
        if (tree.scored(i)) out.nodes.push_back(std::move(nodes[i]));
    return out;
}

}  // namespace ceiba

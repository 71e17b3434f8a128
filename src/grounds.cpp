#include <ceiba/grounds.hpp>
#include <ceiba/hash.hpp>
#include <ceiba/reconcile.hpp>
#include <ceiba/score.hpp>

namespace ceiba {

namespace detail {

namespace {

/// What the answers that count rest on, each with the same part.
void ground(NodeGrounds& g, const std::vector<Voice>& voices, const EvidenceRule& rule, const Register& names) {
    if (voices.empty()) return;
    const double part = 1 / static_cast<double>(voices.size());
    double grades = 0;
    double sure = 0;
    int said = 0;
    for (const Voice& v : voices) {
        const Evidence* best = best_evidence(rule, *v.response, names);
        g.shares[best != nullptr ? std::string(describe::name_of(best->kind)) : "none"] += part;
        if (best != nullptr) grades += grade(rule, best->kind);
        if (!v.response->confidence) continue;
        sure += *v.response->confidence;
        ++said;
    }
    g.grade = grades * part;
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
    for (const Response* r : detail::kept(assessment, *detail::answering(framework, method).duplicates)) said[r->indicator].push_back(r);
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
            const std::vector<detail::Voice> heard = detail::voices(said[s.id], scale, all[i].direction);
            detail::ground(g, detail::gated(heard, all[i].evidence, names, scale, all[i].direction).voices, all[i].evidence, names);
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

#include <ceiba/called.hpp>
#include <ceiba/check.hpp>
#include <ceiba/targets.hpp>

#include "aims.hpp"
#include "check/check_targets.hpp"
#include "evaluated.hpp"

namespace ceiba {

namespace detail {

namespace {

std::vector<Issue> profile_issues(const Evaluated& e, const std::vector<TargetProfile>& profiles) {
    std::vector<Issue> out;
    Checker checker("profiles", out);
    for (std::size_t k = 0; k < profiles.size(); ++k) {
        const std::string place = '/' + std::to_string(k);
        std::vector<Issue> own;
        check_targets(e.framework(), e.tree, profiles[k], &e.program, own);
        keep_each_once(own);
        for (Issue& i : own) {
            i.where = place + i.where;
            i.document = "profiles";
            out.push_back(std::move(i));
        }
        checker.unique(profiles[k].id, place + "/id");
    }
    return out;
}

/// The middle of ascending numbers, the mean of two of an even number.
double middle(const std::vector<double>& ascending) {
    const std::size_t n = ascending.size();
    return n % 2 == 1 ? ascending[n / 2] : (ascending[n / 2 - 1] + ascending[n / 2]) / 2;
}

/// What the peers have of one node, from the worst to the best.
struct Peers {
    std::vector<double> values{};
    std::vector<double> answers{};  ///< of an indicator, in the same order

    double of_values(PeerStatistic statistic) const { return statistic == PeerStatistic::best ? values.back() : middle(values); }
    /// What more than half of them have, or one.
    double reached(PeerStatistic statistic) const {
        return values[statistic == PeerStatistic::best ? values.size() - 1 : (values.size() - 1) / 2];
    }
    double of_answers(PeerStatistic statistic) const { return statistic == PeerStatistic::best ? answers.back() : middle(answers); }
};

Peers peers(const std::vector<Scores>& scores, std::size_t node, bool indicator) {
    std::vector<std::pair<double, double>> all;
    for (const Scores& s : scores) {
        const NodeScore& n = s.nodes[node];
        if (!n.value || n.coverage.value_or(0) == 0 || n.imputed > 0 || (indicator && !n.answer)) continue;
        all.emplace_back(*n.value, n.answer.value_or(0));
    }
    std::ranges::sort(all);
    Peers out;
    for (const auto& [value, answer] : all) {
        out.values.push_back(value);
        out.answers.push_back(answer);
    }
    return out;
}

/// The target of an indicator: of levels, the best that the peers have reached.
Answer target_of(const Peers& peers, PeerStatistic statistic, const Scale* scale, const engine::Node& node) {
    if (scale == nullptr || scale->levels.empty()) return {peers.of_answers(statistic)};
    const double reached = peers.reached(statistic);
    const Level* best = nullptr;
    double at = 0;
    for (const Level& level : scale->levels) {
        const double value = node.measured(level.value);
        if (at_least(reached, value) && (best == nullptr || value > at)) {
            best = &level;
            at = value;
        }
    }
    return best == nullptr ? Answer{peers.of_answers(statistic)} : Answer{best->code};
}

}  // namespace

}  // namespace detail

TargetTable targets(const Evaluation& evaluation, const std::vector<TargetProfile>& profiles) {
    using namespace detail;
    const Evaluated& e = evaluation.evaluated();
    throw_if_errors(profile_issues(e, profiles));
    const Scores& scores = e.scores();
    TargetTable out = e.result<TargetTable>();
    std::vector<Aims> aims;
    std::vector<std::pair<std::string, std::optional<std::string>>> names;
    for (const TargetProfile& profile : profiles) {
        out.profiles.push_back(profile.id);
        for (const TargetPhase& phase : profile.phases) {
            aims.emplace_back(e, scores, phase);
            names.emplace_back(profile.id, phase.id);
        }
        aims.emplace_back(e, scores, profile);
        names.emplace_back(profile.id, std::nullopt);
    }
    for (std::size_t i = 0; i < e.tree.size(); ++i) {
        const NodeScore& s = scores.nodes[i];
        for (std::size_t k = 0; k < aims.size(); ++k) {
            const std::optional<Aim> aim = aims[k].of(i);
            if (!aim) continue;
            TargetRow& row = out.rows.emplace_back();
            row.profile = names[k].first;
            row.phase = names[k].second;
            row.node = s.id;
            row.code = s.code;
            row.label = s.label;
            row.value = s.value;
            row.state = s.state;
            row.target = aim->value;
            row.answer = e.tree[i].leaf() ? aim->answer : std::nullopt;
            if (!s.value) continue;
            const Distance distance = aims[k].distance(i, *s.value, aim->value);
            row.gap = distance.gap;
            row.relative = distance.relative;
            if (e.tree[i].leaf()) row.levels = aims[k].levels_between(i, *s.value, aim->value);
        }
    }
    return out;
}

TargetTable targets(const Framework& framework, const Assessment& assessment, const std::vector<TargetProfile>& profiles,
                    const Method& method) {
    return targets(Evaluation(framework, assessment, method), profiles);
}

TargetProfile peer_targets(const Framework& framework, const std::vector<Scores>& scores, PeerStatistic statistic, const std::string& id,
                           const std::vector<std::string>& nodes, const Method& method) {
    using namespace detail;
    throw_if_errors(check(framework, nullptr, &method));
    const Prepared p(framework, method);
    std::vector<Issue> issues;
    if (scores.empty()) issues.push_back(issue("no_peers", "/scores"));
    const std::string name = id.empty() ? "peers" : id;
    if (!is_id(name)) issues.push_back(issue("bad_id", "/id", {name}));
    for (std::size_t k = 0; k < scores.size(); ++k) {
        std::vector<Issue> own;
        const Scores& s = scores[k];
        if (s.framework != framework.id || s.nodes.size() != p.tree.size())
            own.push_back(issue("framework_mismatch", "/framework", {s.framework, framework.id}));
        else made_from(framework, &Provenance::framework, s.provenance, "framework_mismatch", own);
        if (s.method != method.id) own.push_back(issue("method_mismatch", "/method", {s.method, method.id}));
        else made_from(method, &Provenance::method, s.provenance, "method_mismatch", own);
        for (Issue& i : own) {
            i.where = "/scores/" + std::to_string(k) + i.where;
            issues.push_back(std::move(i));
        }
    }
    throw_if_errors(issues);
    std::vector<std::size_t> named;
    const std::vector<Called> names = nodes.empty() ? std::vector<Called>() : all_called(scores.front().nodes);
    for (std::size_t n = 0; n < nodes.size(); ++n)
        if (const auto found = the_one(nodes[n], names, "unknown_node", "/nodes/" + std::to_string(n), issues)) named.push_back(*found);
    throw_if_errors(issues);
    TargetProfile out{.id = name, .framework = framework.id, .indicators = {target::None{}}};
    for (const Language& language : languages())
        out.label.languages[language.code] =
            language.say("peers." + std::string(describe::name_of(statistic)), {{"count", std::to_string(scores.size())}});
    for (std::size_t i = 0; i < p.tree.size(); ++i) {
        const bool indicator = p.tree[i].leaf() && p.tree.scored(i);
        if (!indicator && (p.tree[i].leaf() || std::ranges::find(named, i) == named.end())) continue;
        const Peers found = peers(scores, i, indicator);
        if (found.values.empty()) continue;
        const Answer value =
            indicator ? target_of(found, statistic, p.tree.scale(i), p.program.nodes[i]) : Answer{found.of_values(statistic)};
        out.nodes[p.tree[i].node->id] = {target::Fixed{value}};
    }
    return out;
}

}  // namespace ceiba

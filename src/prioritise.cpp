#include <ceiba/check.hpp>
#include <ceiba/gaps.hpp>
#include <ceiba/hash.hpp>
#include <ceiba/prioritise.hpp>
#include <ceiba/snap.hpp>

#include "evaluated.hpp"

namespace ceiba {

namespace detail {

namespace {

/// A gap's factors, in the order in which they are multiplied.
std::vector<Factor> factors(const Gap& gap, const Gaps& gaps, const PriorityRule& rule, const Settings& settings) {
    std::vector<Factor> out;
    // Without a range there is no share of one: leverage is in the root's own unit then, for every indicator.
    const bool automatic = !gap.arithmetic || !gap.relative || !gaps.range;
    if (rule.importance == Importance::leverage || (rule.importance == Importance::automatic && automatic)) {
        const double rise = gap.leverage.value_or(0);
        out.push_back({"leverage", rise == 0 || !gaps.range ? rise : rise / (gaps.range->high - gaps.range->low)});
    } else {
        out.push_back({"gap", *gap.relative});
        out.push_back({"effective_weight", gap.effective_weight});
    }
    const auto value = [&](const std::string& name) {
        const auto found = settings.factors.find(name);
        return found == settings.factors.end() ? 1.0 : found->second;
    };
    for (const std::string& name : rule.raised_by) out.push_back({name, value(name)});
    for (const std::string& name : rule.lowered_by) out.push_back({name, 1 / value(name)});
    return out;
}

/// Gaps in the order in which to close them.
Priorities prioritised(const Prepared& prepared, const Gaps& gaps, const PriorityRule& rule) {
    const Tree& tree = prepared.tree;
    Priorities out{.framework = gaps.framework,
                   .framework_version = gaps.framework_version,
                   .method = gaps.method,
                   .targets = gaps.targets,
                   .assessment = gaps.assessment,
                   .subject = gaps.subject,
                   .round = gaps.round,
                   .status = gaps.status,
                   .provenance = gaps.provenance};
    std::map<std::string, double> relative;
    if (!gaps.range && !gaps.gaps.empty() && combine::has_range(prepared.program.nodes[0].range))
        throw Error({issue("missing_key", "/range", {"range"})});
    std::vector<Issue> rangeless;
    for (std::size_t g = 0; g < gaps.gaps.size(); ++g) {
        const Gap& gap = gaps.gaps[g];
        const auto node = tree.find(gap.node);
        if (!node) throw Error({issue("unknown_node", "/gaps/" + std::to_string(g) + "/node", {gap.node, tree.closest(gap.node)})});
        if (!tree[*node].leaf() || !gap.gap || *gap.gap == 0) continue;
        if (!gap.relative && combine::has_range(prepared.program.nodes[*node].range))
            throw Error({issue("missing_key", "/gaps/" + std::to_string(g) + "/relative", {"relative"})});
        if (!gap.relative && rule.importance == Importance::effective_weight) {
            rangeless.push_back(issue("no_range", "/gaps/" + std::to_string(g) + "/relative", {gap.node, "effective_weight"}));
            continue;
        }
        Priority& priority = out.priorities.emplace_back();
        priority.indicator = gap.node;
        priority.code = gap.code;
        priority.label = gap.label;
        priority.critical = gap.critical;
        priority.factors = factors(gap, gaps, rule, prepared.settings[*node]);
        priority.priority = 1;
        for (const Factor& f : priority.factors) priority.priority *= f.value;
        relative[gap.node] = gap.relative.value_or(*gap.gap);
    }
    throw_if_errors(rangeless);
    const auto key = [&](const Priority& p) {
        return std::tuple(!p.critical, -snap(p.priority), -snap(relative[p.indicator]), p.indicator);
    };
    std::ranges::sort(out.priorities, {}, key);
    for (std::size_t i = 0; i < out.priorities.size(); ++i) {
        Priority& p = out.priorities[i];
        p.computed_rank = static_cast<int>(i) + 1;
        const auto ties = [&](std::size_t j) {
            return j < out.priorities.size() && out.priorities[j].critical == p.critical && same(out.priorities[j].priority, p.priority);
        };
        p.tied = ties(i + 1) || (i > 0 && ties(i - 1));
    }
    std::vector<Override> overrides = rule.overrides;
    std::ranges::stable_sort(overrides, {}, &Override::rank);
    std::vector<Priority> moved;
    std::vector<std::size_t> ranks;
    for (const Override& o : overrides) {
        const auto found = std::ranges::find(out.priorities, o.indicator, &Priority::indicator);
        if (found == out.priorities.end()) {
            const auto place = std::ranges::find(rule.overrides, o) - rule.overrides.begin();
            out.issues.push_back(issue("override_unused", "/priority/overrides/" + std::to_string(place), {o.indicator}));
            out.issues.back().document = "method";
            continue;
        }
        found->justification = o.justification;
        moved.push_back(*found);
        ranks.push_back(static_cast<std::size_t>(o.rank));
        out.priorities.erase(found);
    }
    for (std::size_t i = 0, next = 0; i < moved.size(); ++i) {
        const std::size_t at = std::min(std::max(ranks[i] - 1, next), out.priorities.size());
        out.priorities.insert(out.priorities.begin() + static_cast<std::ptrdiff_t>(at), moved[i]);
        next = at + 1;
    }
    for (std::size_t i = 0; i < out.priorities.size(); ++i) out.priorities[i].rank = static_cast<int>(i) + 1;
    return out;
}

}  // namespace

}  // namespace detail

Priorities prioritise(const Evaluation& evaluation, const TargetProfile& targets) {
    const detail::Evaluated& e = evaluation.evaluated();
    return detail::prioritised(e, gaps(evaluation, targets), e.method->priority);
}

Priorities prioritise(const Framework& framework, const Gaps& gaps, const Method& method) {
    std::vector<Issue> issues = check(framework, nullptr, &method);
    if (gaps.framework != framework.id) issues.push_back(issue("framework_mismatch", "/framework", {gaps.framework, framework.id}));
    else detail::made_from(framework, &Provenance::framework, gaps.provenance, "framework_mismatch", issues);
    if (gaps.method != method.id) issues.push_back(issue("method_mismatch", "/method", {gaps.method, method.id}));
    throw_if_errors(issues);
    Priorities out = detail::prioritised(detail::Prepared(framework, method), gaps, method.priority);
    out.provenance.method = hash(method);
    return out;
}

}  // namespace ceiba

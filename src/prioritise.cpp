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
    const bool leverage = rule.importance == Importance::leverage || (rule.importance == Importance::automatic && !gap.arithmetic);
    if (leverage) {
        const double rise = gap.leverage.value_or(0);
        out.push_back({"leverage", rise == 0 ? 0 : rise / (gaps.range->high - gaps.range->low)});
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
Priorities prioritised(const Tree& tree, const std::vector<Settings>& all, const Gaps& gaps, const PriorityRule& rule) {
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
    if (!gaps.range && !gaps.gaps.empty()) throw Error({issue("missing_key", "/range", {"range"})});
    for (std::size_t g = 0; g < gaps.gaps.size(); ++g) {
        const Gap& gap = gaps.gaps[g];
        const auto node = tree.find(gap.node);
        if (!node) throw Error({issue("unknown_node", "/gaps/" + std::to_string(g) + "/node", {gap.node, tree.closest(gap.node)})});
        if (!tree[*node].leaf() || !gap.gap || *gap.gap == 0) continue;
        if (!gap.relative) throw Error({issue("missing_key", "/gaps/" + std::to_string(g) + "/relative", {"relative"})});
        Priority& p = out.priorities.emplace_back();
        p.indicator = gap.node;
        p.code = gap.code;
        p.label = gap.label;
        p.critical = gap.critical;
        p.factors = factors(gap, gaps, rule, all[*node]);
        p.priority = 1;
        for (const Factor& f : p.factors) p.priority *= f.value;
        relative[gap.node] = *gap.relative;
    }
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
        if (found == out.priorities.end()) continue;
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
    return detail::prioritised(e.tree, e.settings, gaps(evaluation, targets), e.method->priority);
}

Priorities prioritise(const Framework& framework, const Gaps& gaps, const Method& method) {
    std::vector<Issue> issues = check(framework, nullptr, &method);
    if (gaps.framework != framework.id) issues.push_back(issue("framework_mismatch", "/framework", {gaps.framework, framework.id}));
    else detail::made_from(framework, &Provenance::framework, gaps.provenance, "framework_mismatch", issues);
    if (gaps.method != method.id) issues.push_back(issue("method_mismatch", "/method", {gaps.method, method.id}));
    throw_if_errors(issues);
    const Tree tree(framework);
    Priorities out = detail::prioritised(tree, settings(framework, tree, method), gaps, method.priority);
    out.provenance.method = hash(method);
    return out;
}

}  // namespace ceiba

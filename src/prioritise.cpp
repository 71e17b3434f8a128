#include <ceiba/check.hpp>
#include <ceiba/gaps.hpp>
#include <ceiba/hash.hpp>
#include <ceiba/methods.hpp>
#include <ceiba/prioritise.hpp>
#include <ceiba/snap.hpp>

#include "evaluated.hpp"
#include "priority_criteria.hpp"

namespace ceiba {

namespace detail {

namespace {

/// By how much the root rises, as a share of its range if it has one.
double leverage(const Gap& gap, const Gaps& gaps) {
    const double rise = gap.leverage.value_or(0);
    return rise == 0 || !gaps.range ? rise : rise / (gaps.range->high - gaps.range->low);
}

/// What an indicator has of a factor.
double said(const Settings& settings, const std::string& name) {
    const auto found = settings.factors.find(name);
    return found == settings.factors.end() ? 1.0 : found->second;
}

/// A gap's factors, in the order in which they are multiplied.
std::vector<Factor> factors(const Gap& gap, const Gaps& gaps, const PriorityRule& rule, const Settings& settings) {
    std::vector<Factor> out;
    // Without a range there is no share of one: leverage is in the root's own unit then, for every indicator.
    const bool automatic = !gap.arithmetic || !gap.relative || !gaps.range;
    if (rule.importance == Importance::leverage || (rule.importance == Importance::automatic && automatic)) {
        out.push_back({"leverage", leverage(gap, gaps)});
    } else {
        out.push_back({"gap", *gap.relative});
        out.push_back({"effective_weight", gap.effective_weight});
    }
    for (const std::string& name : rule.raised_by) out.push_back({name, said(settings, name)});
    for (const std::string& name : rule.lowered_by) out.push_back({name, 1 / said(settings, name)});
    return out;
}

/// A gap's values of the criteria that it is ranked by.
std::vector<Factor> values(const Gap& gap, const Gaps& gaps, const std::vector<Criterion>& criteria, const Settings& settings) {
    std::vector<Factor> out;
    for (const Criterion& c : criteria)
        out.push_back({c.factor, c.factor == "gap"                ? *gap.relative
                                 : c.factor == "effective_weight" ? gap.effective_weight
                                 : c.factor == "leverage"         ? leverage(gap, gaps)
                                                                  : said(settings, c.factor)});
    return out;
}

/// What a ranking method says of a table, said of the indicators and the criteria.
std::vector<Issue> of_documents(const Error& error, const Priorities& priorities, const PriorityRule& rule) {
    std::vector<Issue> out;
    const auto add = [&](std::string_view code, const std::string& where, std::vector<std::string> arguments) {
        out.push_back(issue(code, "/priority/ranking" + where, std::move(arguments)));
        out.back().document = "method";
    };
    const std::string name(static_cast<std::string_view>(rank::card(priorities.ranking->method).name));
    for (const Issue& i : error.issues()) {
        std::string where = "/method" + (i.where.starts_with("/matrix") ? "" : i.where);
        std::vector<std::string> arguments{name, "", ""};
        if (i.row) arguments[1] = priorities.priorities[static_cast<std::size_t>(*i.row)].indicator;
        if (i.column) {
            arguments[2] = priorities.ranking->criteria[std::stoul(*i.column)].factor;
            where = rule.ranking->criteria ? "/criteria/" + *i.column : "";
        }
        const bool cell = i.row && i.column;
        if (cell) arguments.insert(arguments.end(), i.arguments.begin(), i.arguments.end());
        if (i.row || i.column) add("cannot_rank", where, arguments);
        if (!cell) add(i.code, where, i.arguments);
    }
    keep_each_once(out);
    return out;
}

/// Scores priorities, whose factors are the values of the criteria, by the method that ranks them. The sums of a method depend on the order
/// of the table in their last digits: it is that of the ids.
void score(Priorities& priorities, const PriorityRule& rule) {
    std::ranges::sort(priorities.priorities, {}, &Priority::indicator);
    const std::vector<Criterion>& criteria = priorities.ranking->criteria;
    const auto m = static_cast<Eigen::Index>(priorities.priorities.size());
    const auto n = static_cast<Eigen::Index>(criteria.size());
    if (m == 0) return;
    Eigen::MatrixXd table(m, n);
    Eigen::VectorXd weights(n);
    for (Eigen::Index j = 0; j < n; ++j) {
        weights[j] = criteria[static_cast<std::size_t>(j)].weight;
        for (Eigen::Index i = 0; i < m; ++i)
            table(i, j) = priorities.priorities[static_cast<std::size_t>(i)].factors[static_cast<std::size_t>(j)].value;
    }
    try {
        const rank::Ranking found = ranking(priorities.ranking->method, table, weights, directions(criteria));
        for (Eigen::Index i = 0; i < m; ++i) priorities.priorities[static_cast<std::size_t>(i)].priority = found.score[i];
    } catch (const Error& error) {
        throw Error(of_documents(error, priorities, rule));
    }
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
    if (rule.ranking)
        out.ranking = {.method = rule.ranking->method,
                       .higher_is_better = rank::card(rule.ranking->method).higher_is_better,
                       .criteria = criteria(rule, by_leverage(tree, prepared.program, rule))};
    // What an indicator needs a range for.
    const std::string needing = !rule.ranking ? rule.importance == Importance::effective_weight ? "effective_weight" : ""
                                : std::ranges::find(out.ranking->criteria, "gap", &Criterion::factor) == out.ranking->criteria.end()
                                    ? ""
                                    : "gap";
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
        if (!gap.relative && !needing.empty()) {
            rangeless.push_back(issue("no_range", "/gaps/" + std::to_string(g) + "/relative", {gap.node, needing}));
            continue;
        }
        Priority& priority = out.priorities.emplace_back();
        priority.indicator = gap.node;
        priority.code = gap.code;
        priority.label = gap.label;
        priority.critical = gap.critical;
        const Settings& settings = prepared.settings[*node];
        priority.factors = out.ranking ? values(gap, gaps, out.ranking->criteria, settings) : factors(gap, gaps, rule, settings);
        priority.priority = 1;
        if (!out.ranking)
            for (const Factor& f : priority.factors) priority.priority *= f.value;
        relative[gap.node] = gap.relative.value_or(*gap.gap);
    }
    throw_if_errors(rangeless);
    if (out.ranking) score(out, rule);
    const double better = out.ranking && !out.ranking->higher_is_better ? -1 : 1;
    const auto key = [&](const Priority& p) {
        return std::tuple(!p.critical, -better * snap(p.priority), -snap(relative[p.indicator]), p.indicator);
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
    return detail::prioritised(e, detail::gaps(e, targets, false), e.method->priority);
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

#include <ceiba/check.hpp>
#include <ceiba/gaps.hpp>
#include <ceiba/hash.hpp>
#include <ceiba/methods.hpp>
#include <ceiba/prioritise.hpp>
#include <ceiba/rank/pareto.hpp>
#include <ceiba/snap.hpp>
#include <set>

#include "evaluated.hpp"
#include "priority_criteria.hpp"
#include "priority_why.hpp"

namespace ceiba {

namespace detail {

namespace {

/// By how much the root rises, as a share of its range if it has one.
double leverage(const Gap& gap, const Gaps& gaps) {
    const double rise = gap.leverage.value_or(0);
    return rise == 0 || !gaps.range ? rise : rise / (gaps.range->high - gaps.range->low);
}

/// The criteria of gaps by name.
class Criteria {
public:
    Criteria(const Prepared& prepared, const Gaps& gaps) : p_(&prepared), gaps_(&gaps) {
        for (const Settings& settings : prepared.settings)
            for (const auto& [name, value] : settings.factors) said_.insert(name);
    }

    /// Whether a catalogue says it; a factor of indicators by the same name comes before.
    bool of_catalogue(std::string_view name) const {
        return std::ranges::find(catalogue_criteria, name) != std::end(catalogue_criteria) && !said_.contains(name);
    }

    /// What an indicator has of it; nothing if that is not known.
    std::optional<double> of(const Gap& gap, std::size_t node, std::string_view name) const {
        if (name == "gap") return gap.relative;
        if (name == "effective_weight") return gap.effective_weight;
        if (name == "leverage") return leverage(gap, *gaps_);
        if (of_catalogue(name)) return name == "cost" ? gap.cost : std::optional<double>(gap.unlocks);
        const auto& factors = p_->settings[node].factors;
        if (const auto found = factors.find(std::string(name)); found != factors.end()) return found->second;
        if (name != "performance") return 1;
        const measure::Interval& range = p_->program.nodes[node].range;
        if (!gap.value || !combine::has_range(range)) return std::nullopt;
        return (*gap.value - range.low) / (range.high - range.low);
    }

    /// What a product multiplies by or, of what lowers, divides by.
    std::optional<double> factor(const Gap& gap, std::size_t node, const std::string& name) const {
        const std::optional<double> x = of(gap, node, name);
        return x && of_catalogue(name) ? std::optional(1 + *x) : x;
    }

private:
    const Prepared* p_;
    const Gaps* gaps_;
    std::set<std::string, std::less<>> said_{};
};

/// A factor, unless its value is not known.
void add(std::vector<Factor>& out, const std::string& name, std::optional<double> value) {
    if (value) out.push_back({name, *value});
}

/// A gap's factors, in the order in which they are multiplied.
std::vector<Factor> factors(const Gap& gap, const Gaps& gaps, const PriorityRule& rule, const Criteria& criteria, std::size_t node) {
    std::vector<Factor> out;
    // Without a range there is no share of one: leverage is in the root's own unit then, for every indicator.
    const bool automatic = !gap.arithmetic || !gap.relative || !gaps.range;
    if (rule.importance == Importance::leverage || (rule.importance == Importance::automatic && automatic)) {
        out.push_back({"leverage", leverage(gap, gaps)});
    } else {
        out.push_back({"gap", *gap.relative});
        out.push_back({"effective_weight", gap.effective_weight});
    }
    for (const std::string& name : rule.raised_by) add(out, name, criteria.factor(gap, node, name));
    for (const std::string& name : rule.lowered_by)
        if (const auto x = criteria.factor(gap, node, name)) out.push_back({name, 1 / *x});
    return out;
}

/// A gap's values of the criteria that it is ranked by.
std::vector<Factor> values(const Gap& gap, const std::vector<Criterion>& list, const Criteria& criteria, std::size_t node) {
    std::vector<Factor> out;
    for (const Criterion& c : list) add(out, c.factor, criteria.of(gap, node, c.factor));
    return out;
}

/// Refuses criteria of a catalogue where there is none.
void need_catalogue(const Gaps& gaps, const PriorityRule& rule, const Criteria& criteria) {
    if (gaps.catalogue) return;
    std::vector<Issue> issues;
    const auto need = [&](const std::string& name, const std::string& where) {
        if (!criteria.of_catalogue(name)) return;
        issues.push_back(issue("needs_catalogue", "/priority" + where, {name}));
        issues.back().document = "method";
    };
    if (rule.ranking && rule.ranking->criteria) {
        for (std::size_t k = 0; k < rule.ranking->criteria->size(); ++k)
            need((*rule.ranking->criteria)[k].factor, "/ranking/criteria/" + std::to_string(k) + "/factor");
    } else {
        for (std::size_t k = 0; k < rule.raised_by.size(); ++k) need(rule.raised_by[k], "/raised_by/" + std::to_string(k));
        for (std::size_t k = 0; k < rule.lowered_by.size(); ++k) need(rule.lowered_by[k], "/lowered_by/" + std::to_string(k));
    }
    if (rule.quadrants && rule.quadrants->gain) need(rule.quadrants->gain->factor, "/quadrants/gain/factor");
    if (rule.quadrants && rule.quadrants->against) need(rule.quadrants->against->factor, "/quadrants/against/factor");
    throw_if_errors(issues);
}

double median(std::vector<double> values) {
    std::ranges::sort(values);
    const std::size_t n = values.size();
    return n % 2 == 1 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2]) / 2;
}

/// A gap of an indicator that has one.
struct Open {
    const Gap* gap{};
    std::size_t node{};
};
using OpenGaps = std::map<std::string, Open, std::less<>>;

/// Puts each gap on the plane that the method asks for; the axes without a threshold have the median of all gaps.
void place(Priorities& out, const OpenGaps& open, const Quadrants& asked, const Criteria& criteria) {
    Quadrants plane = axes(asked);
    for (QuadrantAxis* axis : {&*plane.gain, &*plane.against}) {
        std::vector<double> known;
        for (const auto& [id, each] : open)
            if (const auto x = criteria.of(*each.gap, each.node, axis->factor)) known.push_back(*x);
        if (!axis->threshold && !known.empty()) axis->threshold = median(std::move(known));
    }
    using enum Quadrant;
    static constexpr Quadrant effort[2][2] = {{fill_in, avoid}, {quick_win, big_bet}};
    static constexpr Quadrant performance[2][2] = {{low_priority, possible_overkill}, {concentrate_here, keep_up_the_good_work}};
    for (Priority& p : out.priorities) {
        const Open& each = open.find(p.indicator)->second;
        const auto gain = criteria.of(*each.gap, each.node, plane.gain->factor);
        const auto against = criteria.of(*each.gap, each.node, plane.against->factor);
        if (!gain || !against) continue;
        const std::size_t up = at_least(*gain, *plane.gain->threshold) ? 1 : 0;
        const std::size_t across = at_least(*against, *plane.against->threshold) ? 1 : 0;
        p.quadrant = plane.grid == QuadrantGrid::impact_effort ? effort[up][across] : performance[up][across];
    }
    out.quadrants = std::move(plane);
}

/// Numbers Pareto fronts over the factors: the criteria of a ranking, or what is multiplied. Where a product takes leverage for one gap,
/// and gap and weight for another, these two are one factor.
void add_fronts(Priorities& out) {
    if (out.priorities.empty()) return;
    const auto of_leverage = [](const Priority& p) { return p.factors.front().name == "leverage"; };
    const bool mixed =
        !out.ranking && std::ranges::any_of(out.priorities, of_leverage) && !std::ranges::all_of(out.priorities, of_leverage);
    const auto row = [&](const Priority& p) {
        std::vector<double> values;
        for (const Factor& f : p.factors) values.push_back(f.value);
        if (mixed && !of_leverage(p)) {
            values[1] *= values[0];
            values.erase(values.begin());
        }
        return values;
    };
    const auto n = static_cast<Eigen::Index>(row(out.priorities.front()).size());
    Eigen::MatrixXd table(static_cast<Eigen::Index>(out.priorities.size()), n);
    for (Eigen::Index i = 0; i < table.rows(); ++i) {
        const std::vector<double> values = row(out.priorities[static_cast<std::size_t>(i)]);
        for (Eigen::Index j = 0; j < n; ++j) table(i, j) = values[static_cast<std::size_t>(j)];
    }
    const Eigen::VectorXd to = out.ranking ? directions(out.ranking->criteria) : Eigen::VectorXd::Ones(n);
    const rank::Ranking found = rank::pareto(table, to);
    for (Eigen::Index i = 0; i < table.rows(); ++i) out.priorities[static_cast<std::size_t>(i)].front = static_cast<int>(found.score[i]);
}

/// Says why each priority stands where it stands.
void explain(Priorities& out, const OpenGaps& open, const PriorityRule& rule, const Criteria& criteria, const std::string& currency) {
    std::vector<std::pair<std::string, bool>> names;  // each with whether more of it comes earlier
    if (out.ranking) {
        for (const Criterion& c : out.ranking->criteria) names.emplace_back(c.factor, c.direction != CriterionDirection::cost);
    } else {
        for (const std::string& name : rule.raised_by) names.emplace_back(name, true);
        for (const std::string& name : rule.lowered_by) names.emplace_back(name, false);
    }
    std::map<std::string, double> usual;
    for (const auto& [name, raises] : names) {
        std::vector<double> known;
        for (const auto& [id, each] : open)
            if (const auto x = criteria.of(*each.gap, each.node, name)) known.push_back(*x);
        if (!known.empty()) usual[name] = median(std::move(known));
    }
    for (Priority& p : out.priorities) {
        const Open& each = open.find(p.indicator)->second;
        std::vector<Weighed> weighed;
        for (const auto& [name, raises] : names) {
            const auto x = criteria.of(*each.gap, each.node, name);
            if (!x || !usual.contains(name)) continue;
            const double y = usual[name];
            const double speaks = raises ? (y > 0 ? *x / y : 0) : (*x > 0 ? y / *x : 0);
            weighed.push_back({.name = name, .value = *x, .usual = y, .raises = raises, .speaks = speaks});
        }
        const bool by_leverage = std::ranges::find(p.factors, "leverage", &Factor::name) != p.factors.end();
        p.why = PriorityWhy(*each.gap, by_leverage, std::move(weighed)).said(p, currency);
    }
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
    const std::vector<Criterion>& compared = priorities.ranking->criteria;
    const auto m = static_cast<Eigen::Index>(priorities.priorities.size());
    const auto n = static_cast<Eigen::Index>(compared.size());
    if (m == 0) return;
    Eigen::MatrixXd table(m, n);
    Eigen::VectorXd weights(n);
    for (Eigen::Index j = 0; j < n; ++j) {
        weights[j] = compared[static_cast<std::size_t>(j)].weight;
        for (Eigen::Index i = 0; i < m; ++i)
            table(i, j) = priorities.priorities[static_cast<std::size_t>(i)].factors[static_cast<std::size_t>(j)].value;
    }
    try {
        const rank::Ranking found = ranking(priorities.ranking->method, table, weights, directions(compared));
        for (Eigen::Index i = 0; i < m; ++i) priorities.priorities[static_cast<std::size_t>(i)].priority = found.score[i];
    } catch (const Error& error) {
        throw Error(of_documents(error, priorities, rule));
    }
}

/// Gaps in the order in which to close them.
///
/// whole  with what does not change the order: fronts, quadrants and the reasons
Priorities prioritised(const Prepared& prepared, const Gaps& gaps, const PriorityRule& rule, bool whole = true) {
    const Tree& tree = prepared.tree;
    Priorities out{.framework = gaps.framework,
                   .framework_version = gaps.framework_version,
                   .method = gaps.method,
                   .targets = gaps.targets,
                   .catalogue = gaps.catalogue,
                   .assessment = gaps.assessment,
                   .subject = gaps.subject,
                   .round = gaps.round,
                   .status = gaps.status,
                   .provenance = gaps.provenance};
    if (rule.ranking)
        out.ranking = {.method = rule.ranking->method,
                       .higher_is_better = rank::card(rule.ranking->method).higher_is_better,
                       .criteria = criteria(rule, by_leverage(tree, prepared.program, rule))};
    const Criteria known(prepared, gaps);
    need_catalogue(gaps, rule, known);
    // What an indicator needs a range for.
    const std::string needing = !rule.ranking ? rule.importance == Importance::effective_weight ? "effective_weight" : ""
                                : std::ranges::find(out.ranking->criteria, "gap", &Criterion::factor) == out.ranking->criteria.end()
                                    ? ""
                                    : "gap";
    std::map<std::string, double> relative;
    if (!gaps.range && !gaps.gaps.empty() && combine::has_range(prepared.program.nodes[0].range))
        throw Error({issue("missing_key", "/range", {"range"})});
    std::vector<Issue> rangeless;
    OpenGaps open;
    std::vector<Priority> unknown;  // by what they cost, and that is asked for
    const std::size_t asked = out.ranking ? out.ranking->criteria.size() : rule.raised_by.size() + rule.lowered_by.size();
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
        open[gap.node] = {&gap, *node};
        Priority priority;
        priority.indicator = gap.node;
        priority.code = gap.code;
        priority.label = gap.label;
        priority.critical = gap.critical;
        priority.factors = out.ranking ? values(gap, out.ranking->criteria, known, *node) : factors(gap, gaps, rule, known, *node);
        const std::size_t own = out.ranking ? 0 : priority.factors.front().name == "leverage" ? 1 : 2;
        if (priority.factors.size() < asked + own) {
            std::string lacking;
            for (const std::string& id : gap.cost_unknown) lacking += (lacking.empty() ? "" : ", ") + id;
            out.issues.push_back(issue("cost_not_known", "/actions", {gap.node, lacking}));
            out.issues.back().document = "catalogue";
            unknown.push_back(std::move(priority));
        } else {
            priority.priority = 1;
            if (!out.ranking)
                for (const Factor& f : priority.factors) *priority.priority *= f.value;
            out.priorities.push_back(std::move(priority));
        }
        relative[gap.node] = gap.relative.value_or(*gap.gap);
    }
    throw_if_errors(rangeless);
    if (out.ranking) score(out, rule);
    if (whole) add_fronts(out);
    std::ranges::move(unknown, std::back_inserter(out.priorities));
    const double better = out.ranking && !out.ranking->higher_is_better ? -1 : 1;
    const auto key = [&](const Priority& p) {
        return std::tuple(!p.critical, !p.priority.has_value(), -better * snap(p.priority.value_or(0)), -snap(relative[p.indicator]),
                          p.indicator);
    };
    std::ranges::sort(out.priorities, {}, key);
    for (std::size_t i = 0; i < out.priorities.size(); ++i) {
        Priority& p = out.priorities[i];
        p.computed_rank = static_cast<int>(i) + 1;
        const auto ties = [&](std::size_t j) {
            if (j >= out.priorities.size() || !p.priority) return false;
            const Priority& other = out.priorities[j];
            return other.critical == p.critical && other.priority && same(*other.priority, *p.priority);
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
    if (!whole) return out;
    if (rule.quadrants) place(out, open, *rule.quadrants, known);
    explain(out, open, rule, known, gaps.currency.value_or(""));
    return out;
}

}  // namespace

Priorities ranked(const Evaluated& evaluated, const Gaps& gaps) {
    return prioritised(evaluated, gaps, evaluated.method->priority, false);
}

}  // namespace detail

Priorities prioritise(const Evaluation& evaluation, const TargetProfile& targets, const Catalogue* catalogue) {
    const detail::Evaluated& e = evaluation.evaluated();
    return detail::prioritised(e, detail::gaps(e, targets, false, catalogue), e.method->priority);
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

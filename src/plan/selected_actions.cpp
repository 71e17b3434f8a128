#include <ceiba/check.hpp>
#include <ceiba/hash.hpp>
#include <ceiba/selected_actions.hpp>

#include "change/exchange.hpp"
#include "check/check_plan.hpp"
#include "check/check_targets.hpp"
#include "evaluated.hpp"
#include "plan/worth.hpp"

namespace ceiba {

namespace detail {

namespace {

/// A framework of which a crosswalk names the indicators, and nobody anything else.
Framework only_named(const Crosswalk& crosswalk) {
    Framework out{.id = crosswalk.later, .version = crosswalk.later_version.value_or("")};
    for (const CrosswalkRow& row : crosswalk.rows) out.root.children.push_back({.id = row.later});
    return out;
}

/// Scores and goals, carried from row to row of a crosswalk.
class Carrier {
public:
    Carrier(const Evaluated& e, const TargetProfile& targets, const Crosswalk& crosswalk, const Framework* to, const Prepared& later,
            std::vector<Issue>& issues)
        : e_(&e), goals_(aims(e, targets)), crosswalk_(&crosswalk), to_(to), later_(&later), issues_(&issues) {}

    void carry(SelectedActions& out) const {
        for (std::size_t r = 0; r < crosswalk_->rows.size(); ++r) carry(crosswalk_->rows[r], "/rows/" + std::to_string(r), out);
    }

private:
    void carry(const CrosswalkRow& row, const std::string& where, SelectedActions& out) const {
        const std::size_t place = *later_->tree.find(row.later);
        const Node& node = *later_->tree[place].node;
        IndicatorGoal& goal = out.goals.emplace_back(IndicatorGoal{.indicator = row.later, .code = node.code, .label = node.label});
        const Exchange exchange(row, where, e_->tree, later_->tree, *issues_);
        const auto exchanged = [&](const std::string& earlier, std::optional<double> answer) {
            const auto given = answer ? exchange.exchanged(earlier, Answer{*answer}) : std::nullopt;
            return given ? given_number(*given, later_->tree.scale(place)) : std::nullopt;
        };
        const std::size_t first = out.sources.size();
        for (const std::string& earlier : row.earlier) {
            const std::size_t i = *e_->tree.find(earlier);
            const NodeScore& s = e_->scores().nodes[i];
            GoalSource& source = out.sources.emplace_back(GoalSource{.indicator = row.later, .earlier = earlier, .state = s.state});
            source.score = exchanged(earlier, s.answer);
            if (source.score) source.goal = exchanged(earlier, goals_[i]);
        }
        const std::span<GoalSource> sources(out.sources.begin() + static_cast<std::ptrdiff_t>(first), out.sources.end());
        goal.score = decided(sources, &GoalSource::score, &GoalSource::gives_score, row.combine);
        if (row.combine_goals == GoalOperator::of_score) {
            const auto giver = std::ranges::find(sources, true, &GoalSource::gives_score);
            if (giver == sources.end()) return;
            for (GoalSource& s : sources) s.gives_score = &s == &*giver;
            giver->gives_goal = giver->goal.has_value();
            goal.goal = giver->goal;
        } else {
            goal.goal = decided(sources, &GoalSource::goal, &GoalSource::gives_goal, same_operator(row.combine_goals));
        }
        if (goal.score) within(*goal.score, place, where);
        if (goal.goal) within(*goal.goal, place, where);
    }

    static Operator same_operator(GoalOperator combine) {
        switch (combine) {
            case GoalOperator::minimum:
                return Operator::minimum;
            case GoalOperator::maximum:
                return Operator::maximum;
            case GoalOperator::mean:
                return Operator::mean;
            default:
                return Operator::only;
        }
    }

    /// What the sources come to, marking those from which it comes: all of a mean or a sum, else those that have it.
    static std::optional<double> decided(std::span<GoalSource> sources, std::optional<double> GoalSource::* value, bool GoalSource::* gives,
                                         Operator combine) {
        std::vector<double> values;
        for (const GoalSource& s : sources)
            if (s.*value) values.push_back(*(s.*value));
        if (values.empty()) return std::nullopt;
        const double out = combined_number(values, combine);
        const bool of_all = combine == Operator::mean || combine == Operator::median || combine == Operator::sum;
        for (GoalSource& s : sources) s.*gives = s.*value && (of_all || *(s.*value) == out);
        return out;
    }

    /// A number may lie between two levels, but not beyond the scale.
    void within(double x, std::size_t place, const std::string& where) const {
        const Scale* scale = later_->tree.scale(place);
        if (to_ == nullptr || scale == nullptr) return;
        Checker("crosswalk", *issues_).published(State::answered, Answer{x}, scale, where);
    }

    const Evaluated* e_;
    std::vector<std::optional<double>> goals_;
    const Crosswalk* crosswalk_;
    const Framework* to_;
    const Prepared* later_;
    std::vector<Issue>* issues_;
};

void check_operators(const Crosswalk& crosswalk, std::vector<Issue>& issues) {
    Checker checker("crosswalk", issues);
    for (std::size_t r = 0; r < crosswalk.rows.size(); ++r) {
        const CrosswalkRow& row = crosswalk.rows[r];
        const std::string where = "/rows/" + std::to_string(r) + "/combine_goals";
        const bool of_all = row.combine == Operator::mean || row.combine == Operator::median || row.combine == Operator::sum;
        if (row.earlier.size() > 1 && row.combine_goals == GoalOperator::only) checker.report("no_goal_operator", where, {row.later});
        if (row.earlier.size() > 1 && row.combine_goals == GoalOperator::of_score && of_all)
            checker.report("no_one_decides", where, {row.later, std::string(describe::name_of(row.combine))});
    }
}

bool among(const std::vector<std::string>& names, const std::optional<std::string>& name) {
    return name && std::ranges::find(names, *name) != names.end();
}

void check_names(const Catalogue& catalogue, const std::vector<std::string>& names, std::vector<Issue>& issues) {
    std::set<std::string> known;
    for (const Action& a : catalogue.actions)
        for (const auto& name : {a.type, a.function})
            if (name) known.insert(*name);
    std::string all;
    for (const std::string& name : known) all += (all.empty() ? "" : ", ") + name;
    for (std::size_t k = 0; k < names.size(); ++k)
        if (!known.contains(names[k])) issues.push_back(issue("unknown_value", "/without_level/" + std::to_string(k), {names[k], all}));
}

SelectedAction selected(const Action& a) {
    return {.action = a.id, .code = a.code, .label = a.label, .type = a.type, .lead = a.lead};
}

/// The actions of each goal, by level, and then those without a level.
void select(const Catalogue& catalogue, const Worth& worth, const std::vector<std::string>& without_level, SelectedActions& out) {
    std::map<std::string_view, std::vector<std::pair<const Action*, double>>> levels;
    for (const Action& a : catalogue.actions)
        for (const Closes& closes : a.closes) {
            auto& of = levels[closes.indicator];
            const double level = *worth.given(closes.indicator, closes.to);
            if (std::ranges::find(of, std::pair(&a, level)) == of.end()) of.emplace_back(&a, level);
        }
    for (IndicatorGoal& goal : out.goals) {
        auto& of = levels[goal.indicator];
        if (!goal.score || !goal.goal) continue;
        std::ranges::stable_sort(of, {}, [&](const auto& each) { return worth(goal.indicator, each.second); });
        for (const auto& [action, level] : of) {
            if (!worth.wanted(goal.indicator, *goal.score, level, *goal.goal)) continue;
            SelectedAction& one = out.actions.emplace_back(selected(*action));
            one.indicator = goal.indicator;
            one.level = level;
            one.steps = worth.steps(goal.indicator, *goal.score, level);
            ++goal.actions;
        }
    }
    for (const Action& a : catalogue.actions)
        if (a.closes.empty() && (among(without_level, a.type) || among(without_level, a.function))) out.actions.push_back(selected(a));
}

}  // namespace

}  // namespace detail

SelectedActions selected_actions(const Evaluation& evaluation, const TargetProfile& targets, const Catalogue& catalogue,
                                 const Crosswalk* crosswalk, const Framework* to, const std::vector<std::string>& without_level) {
    const detail::Evaluated& e = evaluation.evaluated();
    std::vector<Issue> issues;
    detail::check_targets(e.framework(), e.tree, targets, &e.program, issues);
    const Framework named = crosswalk != nullptr && to == nullptr ? detail::only_named(*crosswalk) : Framework{};
    const Framework& later = crosswalk == nullptr ? e.framework() : to == nullptr ? named : *to;
    const Tree tree(later);
    if (crosswalk != nullptr) {
        if (to != nullptr)
            for (Issue& i : check(*to)) issues.push_back(std::move(i));
        detail::check_crosswalk(e.framework(), e.tree, to, tree, *crosswalk, issues);
        detail::check_operators(*crosswalk, issues);
    }
    detail::check_catalogue(later, tree, catalogue, issues);
    detail::check_names(catalogue, without_level, issues);
    detail::keep_each_once(issues);
    throw_if_errors(issues);
    SelectedActions out = e.result<SelectedActions>();
    out.targets = targets.id;
    out.catalogue = catalogue.id;
    out.provenance.targets = hash(targets);
    if (crosswalk == nullptr) {
        const std::vector<std::optional<double>> aims = detail::aims(e, targets);
        for (std::size_t i = 0; i < e.tree.size(); ++i) {
            const NodeScore& s = e.scores().nodes[i];
            if (aims[i]) out.goals.push_back({.indicator = s.id, .code = s.code, .label = s.label, .score = s.answer, .goal = aims[i]});
        }
        detail::select(catalogue, detail::Worth(e), without_level, out);
        return out;
    }
    out.crosswalk = crosswalk->id;
    const detail::Prepared prepared(tree, later, Method{});
    detail::Carrier(e, targets, *crosswalk, to, prepared, issues).carry(out);
    throw_if_errors(issues);
    detail::select(catalogue, detail::Worth(prepared), without_level, out);
    return out;
}

SelectedActions selected_actions(const Framework& framework, const Assessment& assessment, const TargetProfile& targets,
                                 const Catalogue& catalogue, const Crosswalk* crosswalk, const Framework* to,
                                 const std::vector<std::string>& without_level, const Method& method) {
    return selected_actions(Evaluation(framework, assessment, method), targets, catalogue, crosswalk, to, without_level);
}

}  // namespace ceiba

#include <ceiba/hash.hpp>
#include <ceiba/prioritise.hpp>
#include <ceiba/recommend.hpp>
#include <numeric>

#include "check/check_recommendations.hpp"
#include "compile/in_unit.hpp"
#include "evaluated.hpp"
#include "plan/costs.hpp"

namespace ceiba {

namespace detail {

namespace {

/// Recommendations beside their documents, which were judged.
class Recommender {
public:
    Recommender(const Evaluated& e, const TargetProfile& targets, const Catalogue& catalogue, const Priorities& priorities)
        : e_(&e), catalogue_(&catalogue), actions_(catalogue.actions), gaps_(gaps(e, targets, true)), closes_(catalogue.actions.size()) {
        for (std::size_t g = 0; g < gaps_.gaps.size(); ++g) gap_of_.emplace(gaps_.gaps[g].node, g);
        for (const Priority& priority : priorities.priorities) rank_of_.emplace(priority.indicator, priority.rank);
        for (std::size_t a = 0; a < catalogue.actions.size(); ++a)
            for (const Closes& closes : catalogue.actions[a].closes)
                if (raises(closes) && std::ranges::find(closes_[a], closes.indicator) == closes_[a].end())
                    closes_[a].push_back(closes.indicator);
    }

    RecommendedItem item(const Recommendation& r) const {
        RecommendedItem out;
        out.recommendation = r.id;
        out.code = r.code;
        out.title = r.title;
        out.area = r.area;
        out.gap_left = false;
        for (const std::string& id : r.actions) {
            const RecommendedAction& action = out.actions.emplace_back(of(*actions_.find(id)));
            if (!action.cost_known) out.cost_unknown.push_back(id);
            out.one_off += action.one_off.value_or(0);
            out.yearly += action.yearly.value_or(0);
        }
        for (const std::string& id : r.indicators) {
            const RecommendedGap& gap = out.gaps.emplace_back(of(id, r.actions));
            // What could not be scored has not reached its target.
            out.gap_left = out.gap_left || !gap.gap || *gap.gap > 0;
            if (gap.contribution) out.contribution = out.contribution.value_or(0) + *gap.contribution;
            if (gap.rank) out.rank = std::min(out.rank.value_or(*gap.rank), *gap.rank);
        }
        if (r.indicators.empty()) out.gap_left = std::ranges::any_of(out.actions, [](const auto& a) { return !a.closes.empty(); });
        return out;
    }

    /// Gaps that nobody names, in the order of priorities.
    std::vector<RecommendedGap> left(const std::set<std::string>& named) const {
        std::vector<std::string> all;
        for (const Action& action : catalogue_->actions) all.push_back(action.id);
        std::vector<RecommendedGap> out;
        for (const Gap& gap : gaps_.gaps)
            if (gap.gap && *gap.gap > 0 && e_->tree[*e_->tree.find(gap.node)].leaf() && !named.contains(gap.node))
                out.push_back(of(gap.node, all));
        std::ranges::stable_sort(out, {}, [](const RecommendedGap& gap) { return gap.rank.value_or(std::numeric_limits<int>::max()); });
        return out;
    }

private:
    /// Whether an action leads an indicator with a gap beyond its value.
    bool raises(const Closes& closes) const {
        const auto found = gap_of_.find(closes.indicator);
        if (found == gap_of_.end()) return false;
        const Gap& gap = gaps_.gaps[found->second];
        if (!gap.value || !gap.gap || *gap.gap <= 0) return false;
        const std::size_t i = *e_->tree.find(closes.indicator);
        return !at_least(*gap.value, *in_unit(closes.to, e_->tree.scale(i), e_->program.nodes[i]));
    }

    RecommendedAction of(std::size_t a) const {
        const Action& action = catalogue_->actions[a];
        RecommendedAction out{.action = action.id, .code = action.code, .label = action.label, .lead = action.lead, .closes = closes_[a]};
        const ActionCost cost = cost_of(action, *catalogue_);
        out.one_off = cost.one_off;
        out.yearly = cost.yearly;
        out.cost_known = cost.known();
        return out;
    }

    RecommendedGap of(const std::string& indicator, const std::vector<std::string>& actions) const {
        const std::size_t i = *e_->tree.find(indicator);
        const Node& node = *e_->tree[i].node;
        RecommendedGap out;
        out.indicator = indicator;
        out.code = node.code;
        out.label = node.label;
        if (const auto found = gap_of_.find(indicator); found != gap_of_.end()) {
            const Gap& gap = gaps_.gaps[found->second];
            out.value = gap.value;
            out.state = gap.state;
            out.target = gap.target;
            out.gap = gap.gap;
            out.contribution = gap.contribution;
            out.critical = gap.critical;
        } else {
            out.value = e_->scores().nodes[i].value;
            out.state = e_->scores().nodes[i].state;
        }
        if (const auto found = rank_of_.find(indicator); found != rank_of_.end()) out.rank = found->second;
        for (const std::string& id : actions)
            if (const auto& closes = closes_[*actions_.find(id)]; std::ranges::find(closes, indicator) != closes.end())
                out.actions.push_back(id);
        return out;
    }

    const Evaluated* e_;
    const Catalogue* catalogue_;
    Known actions_;
    Gaps gaps_;
    std::map<std::string, std::size_t> gap_of_{};
    std::map<std::string, int> rank_of_{};
    std::vector<std::vector<std::string>> closes_;  ///< by action, the indicators with a gap that it raises
};

}  // namespace

}  // namespace detail

Recommended recommend(const Evaluation& evaluation, const TargetProfile& targets, const Catalogue& catalogue,
                      const Recommendations& recommendations) {
    const detail::Evaluated& e = evaluation.evaluated();
    std::vector<Issue> issues;
    detail::check_catalogue(e.framework(), e.tree, catalogue, issues);
    detail::check_recommendations(e.framework(), e.tree, e.assessment(), catalogue, recommendations, issues);
    throw_if_errors(issues);
    const detail::Recommender recommender(e, targets, catalogue, prioritise(evaluation, targets));
    Recommended out = e.result<Recommended>();
    out.targets = targets.id;
    out.catalogue = catalogue.id;
    out.recommendations = recommendations.id;
    out.provenance.targets = hash(targets);
    out.currency = catalogue.currency;
    std::set<std::string> named;
    for (const RecommendationArea& area : recommendations.areas)
        for (const Recommendation& r : recommendations.recommendations) {
            named.insert(r.indicators.begin(), r.indicators.end());
            if (r.area == area.id) out.items.push_back(recommender.item(r));
        }
    out.unaddressed = recommender.left(named);
    out.issues = std::move(issues);
    return out;
}

Recommended recommend(const Framework& framework, const Assessment& assessment, const TargetProfile& targets, const Catalogue& catalogue,
                      const Recommendations& recommendations, const Method& method) {
    return recommend(Evaluation(framework, assessment, method), targets, catalogue, recommendations);
}

}  // namespace ceiba

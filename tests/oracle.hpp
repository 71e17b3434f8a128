#pragma once

#include <algorithm>
#include <ceiba/model/framework.hpp>
#include <ceiba/model/method.hpp>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

/// The arithmetic of scoring a second time, as naively as it is written down: recursive on the documents, in long double, each setting
/// looked up where it is needed. Slow, and shares no code with the library but the documents.
namespace oracle {

namespace combine = ceiba::combine;
namespace measure = ceiba::measure;
using ceiba::Node;
using measure::State;
using Wide = long double;

inline constexpr Wide none = std::numeric_limits<Wide>::quiet_NaN();

struct Range {
    Wide low{};
    Wide high{};
};

struct Answer {
    double value = std::numeric_limits<double>::quiet_NaN();
    State state = State::not_answered;
};
using Answers = std::map<std::string, Answer>;

struct Score {
    State state = State::no_score;
    Wide value = none;
    Wide coverage = none;
    Wide lower = none;
    Wide upper = none;
    bool propagates = false;
};
using Scores = std::map<std::string, Score>;

inline Wide snapped(Wide x) {
    char text[64];
    std::snprintf(text, sizeof text, "%.11Le", x);
    return std::strtold(text, nullptr);
}

inline bool reaches(Wide x, Wide threshold) {
    return snapped(x) >= snapped(threshold);
}

inline Wide rounded(Wide x, const measure::Rounding& rounding) {
    using Mode = measure::RoundingMode;
    if (rounding.mode == Mode::none) return x;
    const Wide unit = std::pow(10.0L, rounding.digits);
    Wide y = x * unit;
    if (std::fabs(y) < 1e9L) y = snapped(y);
    switch (rounding.mode) {
        case Mode::none:
            break;
        case Mode::half_up:
            y = std::floor(y + 0.5L);
            break;
        case Mode::half_away:
            y = y < 0 ? -std::floor(0.5L - y) : std::floor(y + 0.5L);
            break;
        case Mode::half_even:
            y = std::nearbyint(y);
            break;
        case Mode::floor:
            y = std::floor(y);
            break;
        case Mode::ceil:
            y = std::ceil(y);
            break;
        case Mode::truncate:
            y = std::trunc(y);
            break;
    }
    return y == 0 ? 0 : y / unit;
}

class Oracle {
public:
    /// Holds a pointer to the framework.
    explicit Oracle(const ceiba::Framework& framework, ceiba::Method method = {}) : framework_(&framework), method_(std::move(method)) {
        number_depths(framework.root, 0);
    }

    Scores scores(const Answers& answers) const {
        Scores out;
        score(framework_->root, answers, out);
        return out;
    }

    // 1, 2: what holds for a node

    combine::Rule rule(const Node& node) const {
        combine::Rule out;
        if (framework_->defaults.rule) out = *framework_->defaults.rule;
        if (node.rule) out = *node.rule;
        static const std::set<std::size_t> means{combine::Rule{combine::Arithmetic{}}.value.index(),
                                                 combine::Rule{combine::Geometric{}}.value.index(),
                                                 combine::Rule{combine::Harmonic{}}.value.index(),
                                                 combine::Rule{combine::Power{}}.value.index(),
                                                 combine::Rule{combine::Median{}}.value.index(),
                                                 combine::Rule{combine::Minimum{}}.value.index(),
                                                 combine::Rule{combine::Maximum{}}.value.index()};
        if (means.count(out.value.index()) == 1) {
            if (method_.defaults.rule) out = *method_.defaults.rule;
            for (const auto* selector : selectors(node))
                if (selector->rule) out = *selector->rule;
        }
        if (const auto* own = said(node); own != nullptr && own->rule) out = *own->rule;
        return out;
    }
    double weight(const Node& node) const {
        double out = node.weight;
        for (const auto* selector : selectors(node)) out = selector->weight.value_or(out);
        if (const auto* own = said(node)) out = own->weight.value_or(out);
        return out;
    }
    bool reversed(const Node& node) const {
        auto out = ceiba::Direction::higher;
        if (const auto* s = scale(node)) out = s->direction;
        if (node.direction) out = *node.direction;
        if (const auto* own = said(node); own != nullptr && own->direction) out = *own->direction;
        return out == ceiba::Direction::lower;
    }
    double minimum_coverage(const Node& node) const {
        double out = 0;
        for (const auto& policy : policies(node)) out = policy.minimum_coverage.value_or(out);
        return out;
    }
    double minimum_answered(const Node& node) const {
        double out = 0;
        for (const auto& policy : policies(node)) out = policy.minimum_answered.value_or(out);
        return out;
    }
    measure::Rounding rounding(const Node& node) const {
        measure::Rounding out;
        for (const auto& policy : policies(node)) out = policy.rounding.value_or(out);
        return out;
    }
    std::optional<ceiba::MissingRule> missing(const Node& node, State state) const {
        std::optional<ceiba::MissingRule> out;
        for (const auto& policy : policies(node)) {
            if (!policy.missing) continue;
            const ceiba::Missing& m = *policy.missing;
            const std::map<State, std::optional<ceiba::MissingRule>> by_state{{State::not_answered, m.not_answered},
                                                                              {State::not_applicable, m.not_applicable},
                                                                              {State::dont_know, m.dont_know},
                                                                              {State::insufficient_evidence, m.insufficient_evidence},
                                                                              {State::not_reviewed, m.not_reviewed},
                                                                              {State::outside_mandate, m.outside_mandate},
                                                                              {State::no_score, m.no_score}};
            if (by_state.at(state)) out = by_state.at(state);
        }
        return out;
    }

    // the tree

    static bool leaf(const Node& node) { return node.children.empty(); }
    static bool scored(const Node& node) { return !node.question || node.question->scored; }
    const ceiba::Scale* scale(const Node& node) const {
        for (const ceiba::Scale& s : framework_->scales)
            if (node.question && node.question->scale == s.id) return &s;
        return nullptr;
    }
    /// 11: children that have a weight.
    std::vector<const Node*> children(const Node& node) const {
        std::vector<const Node*> out;
        for (const Node& child : node.children)
            if (weight(child) > 0 && scored(child)) out.push_back(&child);
        return out;
    }
    /// 21: what a rule counts.
    std::vector<const Node*> counted(const Node& node) const {
        if (!pools(rule(node))) return children(node);
        std::vector<const Node*> out;
        leaves(node, out);
        return out;
    }
    void leaves(const Node& node, std::vector<const Node*>& out) const {
        for (const Node* child : children(node)) leaf(*child) ? out.push_back(child) : leaves(*child, out);
    }
    static bool pools(const combine::Rule& rule) {
        return std::get_if<combine::PointsShare>(&rule.value) != nullptr || std::get_if<combine::Cumulative>(&rule.value) != nullptr ||
               std::get_if<combine::Passed>(&rule.value) != nullptr || std::get_if<combine::Banded>(&rule.value) != nullptr;
    }

    // 14: nominal ranges

    Range range(const Node& node) const {
        const Range r = inner_range(node);
        return {rounded(r.low, rounding(node)), rounded(r.high, rounding(node))};
    }
    /// Of a child, as its parent's rule sees it.
    Range range_in(const Node& parent, const Node& child) const {
        if (!rescales(parent)) return range(child);
        return parent.range ? Range{parent.range->low, parent.range->high} : Range{0, 1};
    }
    bool rescales(const Node& node) const { return node.rescale && !pools(rule(node)); }

    Range inner_range(const Node& node) const {
        if (leaf(node)) return scale_range(*scale(node));
        const combine::Rule r = rule(node);
        Range all{std::numeric_limits<Wide>::infinity(), -std::numeric_limits<Wide>::infinity()};
        Range sum{0, 0};
        for (const Node* child : counted(node)) {
            const Range c = range_in(node, *child);
            all = {std::fmin(all.low, c.low), std::fmax(all.high, c.high)};
            sum = {sum.low + weight(*child) * c.low, sum.high + weight(*child) * c.high};
        }
        if (std::get_if<combine::Sum>(&r.value)) return sum;
        if (const auto* points = std::get_if<combine::PointsShare>(&r.value)) return {0, points->scale};
        if (const auto* cumulative = std::get_if<combine::Cumulative>(&r.value)) {
            const std::vector<double> l = levels(node, *cumulative);
            return {base(node, *cumulative), l.back()};
        }
        std::optional<double> floor;
        if (const auto* geometric = std::get_if<combine::Geometric>(&r.value)) floor = geometric->floor;
        if (const auto* harmonic = std::get_if<combine::Harmonic>(&r.value)) floor = harmonic->floor;
        if (const auto* power = std::get_if<combine::Power>(&r.value)) floor = power->floor;
        if (std::get_if<combine::ShareMet>(&r.value)) return {0, 1};
        if (const auto* k = std::get_if<combine::KOfN>(&r.value)) return {k->values.low, k->values.high};
        if (const auto* passed = std::get_if<combine::Passed>(&r.value)) {
            Wide weights = 0;
            for (const Node* child : counted(node)) weights += weight(*child);
            if (passed->model == combine::PassedModel::flat) return {0, weights};
            return {0, passed->model == combine::PassedModel::absolute ? 1 : static_cast<Wide>(counted(node).size())};
        }
        if (floor) all = {std::fmax(all.low, *floor), std::fmax(all.high, *floor)};
        for (const Node* critical : critical_children(node)) all.low = std::fmin(all.low, range_in(node, *critical).low + margin(node));
        return all;
    }
    /// 7: a child of k_of_n or share_met, or one that a cumulative node above counts.
    bool asked(const Node& node) const {
        const auto parent = parent_.find(node.id);
        if (parent == parent_.end()) return false;
        const combine::Rule r = rule(*parent->second);
        if (std::get_if<combine::KOfN>(&r.value) != nullptr || std::get_if<combine::ShareMet>(&r.value) != nullptr) return true;
        for (auto above = parent; above != parent_.end(); above = parent_.find(above->second->id)) {
            const combine::Rule pooling = rule(*above->second);
            if (std::get_if<combine::Cumulative>(&pooling.value) != nullptr) return true;
        }
        return false;
    }
    /// 30.
    std::vector<const Node*> critical_children(const Node& node) const {
        std::vector<const Node*> out;
        if (!node.cap) return out;
        for (const Node* child : children(node))
            for (const std::string& id : node.cap->children)
                if (child->id == id) out.push_back(child);
        return out;
    }
    static double margin(const Node& node) { return node.cap ? node.cap->margin : 0; }
    static Range scale_range(const ceiba::Scale& s) {
        if (s.numeric) {
            if (const auto* identity = std::get_if<measure::Identity>(&s.numeric->value)) return {identity->low, identity->high};
            const auto& range = std::get<measure::Goalposts>(s.numeric->value).range;
            return {range.low, range.high};
        }
        Range out{s.levels.front().value, s.levels.front().value};
        for (const auto& level : s.levels) out = {std::fmin(out.low, level.value), std::fmax(out.high, level.value)};
        return out;
    }

    /// 3a: what an answer that a document names is to the parent, before rescale; of a node with children, a value.
    Wide named(const Node& node, const ceiba::Answer& answer) const {
        if (const auto* code = std::get_if<std::string>(&answer.value))
            for (const auto& level : scale(node)->levels)
                if (level.code == *code) return measured(node, level.value);
        const double x = std::get<double>(answer.value);
        return leaf(node) ? measured(node, x) : rounded(x, rounding(node));
    }

    /// 23: the levels of a cumulative node and what stands below them.
    std::vector<double> levels(const Node& node, const combine::Cumulative& options) const {
        if (!options.levels.empty()) return options.levels;
        std::set<double> out;
        for (const Node* child : counted(node)) out.insert(*child->question->level);
        return {out.begin(), out.end()};
    }
    double base(const Node& node, const combine::Cumulative& options) const {
        return options.base ? *options.base : levels(node, options).front() - 1;
    }

private:
    struct Item {
        Wide x{};
        Wide weight{};
        Range range{};
        double level{};
        Wide threshold{};
        std::string id{};
    };

    void number_depths(const Node& node, int depth) {
        depth_[node.id] = depth;
        for (const Node& child : node.children) {
            parent_[child.id] = &node;
            number_depths(child, depth + 1);
        }
    }
    std::vector<const ceiba::Selector*> selectors(const Node& node) const {
        std::vector<const ceiba::Selector*> out;
        for (const auto& selector : method_.selectors) {
            bool matches = selector.depth.has_value() || !selector.tags.empty();
            if (selector.depth) matches = matches && *selector.depth == depth_.at(node.id);
            for (const auto& [axis, tag] : selector.tags) {
                bool found = false;
                if (node.tags.count(axis) == 1)
                    for (const auto& own : node.tags.at(axis)) found = found || own == tag;
                matches = matches && found;
            }
            if (matches) out.push_back(&selector);
        }
        return out;
    }
    const ceiba::NodeMethod* said(const Node& node) const {
        const auto found = method_.nodes.find(node.id);
        return found == method_.nodes.end() ? nullptr : &found->second;
    }
    /// 1: later wins.
    std::vector<ceiba::Policy> policies(const Node& node) const {
        std::vector<ceiba::Policy> out;
        const auto add = [&](const std::optional<ceiba::Policy>& policy) {
            if (policy) out.push_back(*policy);
        };
        add(framework_->defaults.policy);
        add(node.policy);
        add(method_.defaults.policy);
        for (const auto* selector : selectors(node)) add(selector->policy);
        if (const auto* own = said(node)) add(own->policy);
        return out;
    }

    /// 3: turned round in the range of the rule or the scale; 13: then rounded.
    Wide finished(const Node& node, Wide x) const {
        const Range r = inner_range(node);
        return rounded(reversed(node) ? r.low + r.high - x : x, rounding(node));
    }
    Wide measured(const Node& node, Wide raw) const {
        const ceiba::Scale& s = *scale(node);
        const auto* goalposts = s.numeric ? std::get_if<measure::Goalposts>(&s.numeric->value) : nullptr;
        if (goalposts == nullptr) return finished(node, raw);
        const auto f = [&](Wide x) { return goalposts->log ? std::log(x) : x; };
        Wide share = (f(raw) - f(goalposts->low)) / (f(goalposts->high) - f(goalposts->low));
        if (goalposts->clamp) share = std::fmin(std::fmax(share, 0.0L), 1.0L);
        const Wide low = goalposts->range.low;
        const Wide high = goalposts->range.high;
        return finished(node, low * (1 - share) + high * share);
    }
    Wide target(const Node& node) const {
        ceiba::Answer answer = node.question->target.value_or(ceiba::Answer{});
        if (const auto* own = said(node); own != nullptr && own->target) answer = *own->target;
        return named(node, answer);
    }

    /// 6 to 8: what a child without a value counts as, in its own unit; nothing if it is not counted.
    std::optional<Wide> counts_as(const Node& parent, const Node& child, State state, bool& propagates, bool critical = false) const {
        const combine::Rule r = rule(parent);
        const bool threshold = std::get_if<combine::Cumulative>(&r.value) != nullptr || std::get_if<combine::KOfN>(&r.value) != nullptr ||
                               std::get_if<combine::ShareMet>(&r.value) != nullptr;
        const bool fails = std::get_if<combine::Passed>(&r.value) != nullptr;
        const auto* sum = std::get_if<combine::Sum>(&r.value);
        const auto policy = missing(child, state);
        const auto is = [&]<class T>(T) { return policy && std::get_if<T>(&policy->value) != nullptr; };
        if (is(ceiba::missing::Propagate{})) {
            propagates = true;
            return std::nullopt;
        }
        if (is(ceiba::missing::Worst{})) return range(child).low;
        if (is(ceiba::missing::Target{})) return target(child);
        if (is(ceiba::missing::Value{})) return named(child, std::get<ceiba::missing::Value>(policy->value).value);
        if (state == State::not_applicable) return std::nullopt;
        const bool blocks = policy ? is(ceiba::missing::Block{}) : asked(child);
        if (blocks && (threshold || fails || critical)) return range(child).low;
        if (sum != nullptr && sum->missing == combine::SumMissing::worst) return range(child).low;
        return std::nullopt;
    }

    Wide rescaled(const Node& parent, const Node& child, Wide x) const {
        if (!rescales(parent)) return x;
        const Range from = range(child);
        const Range to = range_in(parent, child);
        // The end itself, but for the last bits of a long double: what a logarithm or a floor makes of them is another number.
        if (std::fabs(x - from.low) <= 1e-17L * (std::fabs(from.low) + std::fabs(from.high))) return to.low;
        return to.low + (x - from.low) / (from.high - from.low) * (to.high - to.low);
    }

    Item item(const Node& parent, const Node& child, Wide x) const {
        Item out{.x = rescaled(parent, child, x), .weight = weight(child), .range = range_in(parent, child)};
        out.threshold = out.range.high;
        if (child.question) {
            out.level = child.question->level.value_or(0);
            if (child.question->threshold) out.threshold = rescaled(parent, child, named(child, *child.question->threshold));
        }
        out.id = child.id;
        return out;
    }

    /// 17, 20 to 25.
    Wide ruled(const Node& node, const std::vector<Item>& items) const {
        if (items.empty()) return none;
        const combine::Rule r = rule(node);
        Wide sum = 0;
        Wide weights = 0;
        Wide possible = 0;
        std::vector<Wide> sorted;
        for (const Item& i : items) {
            sum += i.weight * i.x;
            weights += i.weight;
            possible += i.weight * i.range.high;
            sorted.push_back(i.x);
        }
        std::sort(sorted.begin(), sorted.end());
        // 17: within the least and the greatest, after a floor has raised them
        const auto within = [&](Wide mean, double floor) {
            return std::fmin(std::fmax(mean, std::fmax(sorted.front(), floor)), std::fmax(sorted.back(), floor));
        };
        if (std::get_if<combine::Arithmetic>(&r.value)) return std::fmin(std::fmax(sum / weights, sorted.front()), sorted.back());
        if (std::get_if<combine::Minimum>(&r.value)) return sorted.front();
        if (std::get_if<combine::Maximum>(&r.value)) return sorted.back();
        if (std::get_if<combine::LowerMedian>(&r.value)) return sorted[(sorted.size() - 1) / 2];
        if (std::get_if<combine::Median>(&r.value)) return (sorted[(sorted.size() - 1) / 2] + sorted[sorted.size() / 2]) / 2;
        if (std::get_if<combine::Sum>(&r.value)) {
            // 25, and where ranges differ: missing children stand as far up theirs as the counted ones together
            Range counted{0, 0};
            Range all{0, 0};
            for (const Item& i : items) counted = {counted.low + i.weight * i.range.low, counted.high + i.weight * i.range.high};
            for (const Node* child : children(node)) {
                const Range r_ = range_in(node, *child);
                all = {all.low + weight(*child) * r_.low, all.high + weight(*child) * r_.high};
            }
            return all.low + (sum - counted.low) / (counted.high - counted.low) * (all.high - all.low);
        }
        if (const auto* points = std::get_if<combine::PointsShare>(&r.value)) return points->scale * sum / possible;
        if (const auto* geometric = std::get_if<combine::Geometric>(&r.value)) {
            Wide product = 1;
            for (const Item& i : items) product *= std::pow(std::fmax(i.x, geometric->floor.value_or(0)), i.weight / weights);
            return within(product, geometric->floor.value_or(0));
        }
        if (const auto* harmonic = std::get_if<combine::Harmonic>(&r.value)) {
            Wide inverse = 0;
            for (const Item& i : items) inverse += i.weight / weights / std::fmax(i.x, harmonic->floor.value_or(0));  // 1/0 is infinite
            return within(1 / inverse, harmonic->floor.value_or(0));
        }
        if (const auto* power = std::get_if<combine::Power>(&r.value)) {
            Wide powers = 0;
            for (const Item& i : items) powers += i.weight / weights * std::pow(std::fmax(i.x, power->floor.value_or(0)), Wide{power->p});
            return within(std::pow(powers, 1 / Wide{power->p}), power->floor.value_or(0));
        }
        if (const auto* nth = std::get_if<combine::NthWorst>(&r.value))
            return sorted[std::min(static_cast<std::size_t>(nth->n), sorted.size()) - 1];
        if (const auto* mean_min = std::get_if<combine::MeanMin>(&r.value)) {
            const Wide mean = sum / weights;
            const Wide d = mean - sorted.front();
            const Wide beta = mean_min->beta;
            return mean - mean_min->alpha * (std::sqrt(d * d + beta * beta) - beta);
        }
        if (const auto* owa = std::get_if<combine::Owa>(&r.value)) {  // 28, with an orness
            const Wide exponent = (1 - Wide{*owa->orness}) / *owa->orness;
            Wide total = 0;
            const auto m = static_cast<Wide>(sorted.size());
            for (std::size_t i = 0; i < sorted.size(); ++i) {
                const auto place = static_cast<Wide>(sorted.size() - i);  // from the greatest
                total += sorted[i] * (std::pow(place / m, exponent) - std::pow((place - 1) / m, exponent));
            }
            return total;
        }
        if (const auto* choquet = std::get_if<combine::Choquet>(&r.value)) {
            Wide total = 0;
            Wide masses = 0;
            for (const combine::Mass& mass : choquet->masses) {
                Wide least = std::numeric_limits<Wide>::infinity();
                for (const std::string& id : mass.children) {
                    const auto found = std::find_if(items.begin(), items.end(), [&](const Item& i) { return i.id == id; });
                    if (found == items.end()) least = none;
                    else if (!std::isnan(least)) least = std::fmin(least, found->x);
                }
                if (std::isnan(least)) continue;
                total += mass.mass * least;
                masses += mass.mass;
            }
            return total / masses;
        }
        Wide met = 0;
        Wide met_weights = 0;
        for (const Item& i : items) {
            if (!reaches(i.x, i.threshold)) continue;
            met += 1;
            met_weights += i.weight;
        }
        const auto n = static_cast<Wide>(items.size());
        if (std::get_if<combine::ShareMet>(&r.value)) return met_weights / weights;
        if (const auto* k = std::get_if<combine::KOfN>(&r.value))
            return met / n >= static_cast<Wide>(k->k) / static_cast<Wide>(counted(node).size()) - 1e-15L ? k->values.high : k->values.low;
        if (const auto* passed = std::get_if<combine::Passed>(&r.value)) {
            if (passed->model == combine::PassedModel::flat) return met_weights;
            return passed->model == combine::PassedModel::absolute ? static_cast<Wide>(met == n) : met;
        }
        const auto& cumulative = std::get<combine::Cumulative>(r.value);
        Wide reached = base(node, cumulative);
        for (const double level : levels(node, cumulative)) {
            for (const Item& i : items)
                if (i.level == level && !reaches(i.x, i.threshold)) return reached;
            reached = level;
        }
        return reached;
    }

    void score(const Node& node, const Answers& answers, Scores& out) const {
        for (const Node& child : node.children) score(child, answers, out);
        Score& s = out[node.id];
        leaf(node) ? leaf_score(node, answers, s) : inner_score(node, out, s);
    }

    /// 4, 5.
    void leaf_score(const Node& node, const Answers& answers, Score& s) const {
        if (!scored(node)) {
            s.state = State::not_reviewed;
            return;
        }
        const Answer& a = answers.at(node.id);
        s.state = a.state == State::answered && std::isnan(a.value) ? State::not_answered : a.state;
        if (s.state == State::not_applicable) return;
        s.coverage = s.state == State::answered ? 1 : 0;
        if (s.state == State::answered) {
            s.value = s.lower = s.upper = measured(node, a.value);
        } else {
            s.lower = range(node).low;
            s.upper = range(node).high;
        }
    }

    void inner_score(const Node& node, const Scores& below, Score& s) const {
        // 8: nothing applies
        Wide covered = 0;
        Wide weights = 0;
        for (const Node* child : children(node)) {
            if (below.at(child->id).state == State::not_applicable) continue;
            covered += weight(*child) * below.at(child->id).coverage;
            weights += weight(*child);
        }
        if (weights == 0) {
            s.state = State::not_applicable;
            return;
        }
        s.coverage = covered / weights;             // 15
        for (const Node* child : children(node)) {  // 6: whatever the parent counts
            const Score& c = below.at(child->id);
            bool takes = false;
            if (!leaf(*child) && c.state == State::no_score && !c.propagates) counts_as(node, *child, State::no_score, takes);
            s.propagates = s.propagates || c.propagates || takes;
        }
        std::vector<Item> values;
        std::vector<Item> lows;
        std::vector<Item> highs;
        // 30: the least critical child
        Wide cap = std::numeric_limits<Wide>::infinity();
        Wide low_cap = cap;
        Wide high_cap = cap;
        for (const Node* child : critical_children(node)) {
            const Score& c = below.at(child->id);
            bool ignored = false;
            const std::optional<Wide> x = c.state == State::answered ? c.value
                                          : c.propagates             ? std::nullopt
                                                                     : counts_as(node, *child, c.state, ignored, true);
            const auto lower = [&](Wide& most, Wide value) { most = std::fmin(most, rescaled(node, *child, value) + margin(node)); };
            if (x) lower(cap, *x);
            if (c.state != State::not_applicable) lower(low_cap, c.lower), lower(high_cap, c.upper);
            else if (x) lower(low_cap, *x), lower(high_cap, *x);
        }
        for (const Node* child : counted(node)) {
            const Score& c = below.at(child->id);
            s.propagates = s.propagates || c.propagates;
            const std::optional<Wide> x = c.state == State::answered ? c.value
                                          : c.propagates             ? std::nullopt
                                                                     : counts_as(node, *child, c.state, s.propagates);
            if (x) values.push_back(item(node, *child, *x));
            // 8, 19: what does not apply is that one number, all else lies between its bounds
            if (c.state != State::not_applicable) {
                lows.push_back(item(node, *child, c.lower));
                highs.push_back(item(node, *child, c.upper));
            } else if (x) {
                lows.push_back(item(node, *child, *x));
                highs.push_back(lows.back());
            }
        }
        const auto capped = [](Wide x, Wide most) { return x > most ? most : x; };
        const Wide at_worst = capped(ruled(node, lows), low_cap);
        const Wide at_best = capped(ruled(node, highs), high_cap);
        s.value = s.propagates || values.empty() ? none : finished(node, capped(ruled(node, values), cap));
        s.lower = finished(node, reversed(node) ? at_best : at_worst);
        s.upper = finished(node, reversed(node) ? at_worst : at_best);
        if (!critical_children(node).empty() && !std::isnan(s.value)) {  // one that is left out caps nothing, which may be more
            if (s.lower > s.value) s.lower = s.value;
            if (s.upper < s.value) s.upper = s.value;
        }
        // 7, 9, 19
        Wide known = 0;
        Wide applicable = 0;
        for (const Node* child : children(node)) {
            if (below.at(child->id).state != State::not_applicable) applicable += 1;
            if (below.at(child->id).state == State::answered) known += 1;
        }
        const bool covered_enough = minimum_coverage(node) == 0 || reaches(s.coverage, minimum_coverage(node));
        const bool answered_enough = minimum_answered(node) == 0 || reaches(known / applicable, minimum_answered(node));
        if (!covered_enough || !answered_enough || (std::isnan(s.value) && !s.propagates)) {
            s.value = none;
            s.lower = range(node).low;
            s.upper = range(node).high;
        }
        s.state = std::isnan(s.value) ? State::no_score : State::answered;
    }

    const ceiba::Framework* framework_;
    ceiba::Method method_;
    std::map<std::string, int> depth_;
    std::map<std::string, const Node*> parent_;
};

}  // namespace oracle

#pragma once

#include "laws.hpp"
#include "oracle.hpp"

/// Frameworks, methods and answers made up by chance, and valid.
namespace tests {

namespace combine = ceiba::combine;
namespace measure = ceiba::measure;
namespace missing = ceiba::missing;
using ceiba::measure::State;

/// What may occur; a law says what it excludes.
struct Kinds {
    int depth = 4;
    bool unclamped = true;  ///< goalposts that let values leave the range
    bool propagate = true;  ///< policies that take away scores
    bool policies = true;   ///< any policy at all
    bool only_arithmetic = false;
    bool leaves_bounds = true;  ///< rules whose value may leave the bounds where something is skipped
};

class Generator {
public:
    Generator(Numbers& numbers, const Kinds& kinds) : numbers_(&numbers), kinds_(kinds) {}

    ceiba::Framework framework() {
        next_ = 0;
        framework_ = {};
        framework_.id = "made_up";
        framework_.version = "1";
        framework_.axes = {{.id = "side", .values = {{.id = "left"}, {.id = "right"}}}};
        scales();
        if (kinds_.policies && chance(0.3)) framework_.defaults.policy = default_policy();
        framework_.root = chance(0.02) ? leaf() : inner(kinds_.depth - 1);
        if (kinds_.policies) policies(framework_.root, false);
        return framework_;
    }

    /// A method that may not fit: weights change the ranges of sums.
    ceiba::Method method() {
        ceiba::Method out;
        out.id = "made_up";
        const std::vector<combine::Rule> rules{{combine::Arithmetic{}}, {combine::Minimum{}}, {combine::Maximum{}}, {combine::Median{}}};
        if (chance(0.3)) out.defaults.rule = numbers_->one_of(rules);
        if (chance(0.3)) out.defaults.policy = default_policy();
        for (std::size_t n = numbers_->below(3); n > 0; --n) {
            ceiba::Selector s;
            if (chance(0.5)) s.depth = static_cast<int>(numbers_->below(4));
            if (!s.depth || chance(0.3)) s.tags["side"] = chance(0.5) ? "left" : "right";
            if (chance(0.3)) s.weight = numbers_->between(0.5, 2);
            if (chance(0.4)) s.rule = numbers_->one_of(rules);
            if (chance(0.4)) s.policy = default_policy();
            out.selectors.push_back(s);
        }
        each(framework_.root, [&](const ceiba::Node& node) {
            if (!chance(0.15)) return;
            ceiba::NodeMethod& said = out.nodes[node.id];
            if (chance(0.3)) said.weight = numbers_->between(0.5, 2);
            if (chance(0.3)) said.direction = chance(0.5) ? ceiba::Direction::lower : ceiba::Direction::higher;
            if (chance(0.3)) said.policy = default_policy();
            if (!node.children.empty() && chance(0.2)) said.rule = numbers_->one_of(rules);
            if (node.question && node.question->target) said.target = ceiba::Answer{raw(node, true)};
        });
        return out;
    }

    oracle::Answers answers(double share_answered) {
        oracle::Answers out;
        const std::vector<State> states{State::not_answered,          State::not_applicable, State::dont_know,
                                        State::insufficient_evidence, State::not_reviewed,   State::outside_mandate};
        each(framework_.root, [&](const ceiba::Node& node) {
            if (!node.question || !node.question->scored) return;
            oracle::Answer& a = out[node.id];
            a.state = chance(share_answered) ? State::answered : chance(0.4) ? State::not_applicable : numbers_->one_of(states);
            if (a.state == State::answered || chance(0.2)) a.value = raw(node);  // beside another state it is not read
            if (a.state == State::answered && chance(0.02)) a.value = nan;
        });
        return out;
    }

    /// What one to three institutions answered, each on the scale of the indicator, and what was imputed where nobody did.
    ceiba::Assessment assessment(double share_answered) {
        ceiba::Assessment out{.id = "made_up", .framework = framework_.id, .subject = {.id = "s"}, .round = {.id = "r"}};
        const std::size_t institutions = 1 + numbers_->below(3);
        for (std::size_t i = 0; i < institutions; ++i) {
            const std::string id = "i" + std::to_string(i);
            out.institutions.push_back({.id = id});
            for (const auto& [indicator, answer] : answers(share_answered)) {
                const bool answered = answer.state == State::answered;
                if (chance(0.1) || (answered && std::isnan(answer.value))) continue;
                ceiba::Response& response = out.responses.emplace_back();
                response.institution = id;
                response.indicator = indicator;
                response.state = answer.state;
                if (answered) response.answer = ceiba::Answer{on_scale(indicator, answer.value)};
                else if (chance(0.1) && std::ranges::find(out.imputations, indicator, &ceiba::Imputed::indicator) == out.imputations.end())
                    out.imputations.push_back({.indicator = indicator, .value = on_scale(indicator, raw_of(indicator))});
            }
        }
        return out;
    }

    template <class F>
    static void each(const ceiba::Node& node, F f) {
        f(node);
        for (const ceiba::Node& child : node.children) each(child, f);
    }

private:
    bool chance(double p) { return numbers_->chance(p); }

    void scales() {
        const auto levels = [](std::string id, const std::vector<double>& values) {
            ceiba::Scale out{.id = std::move(id)};
            for (std::size_t i = 0; i < values.size(); ++i) out.levels.push_back({.code = "l" + std::to_string(i), .value = values[i]});
            return out;
        };
        framework_.scales = {levels("five", {0, 1, 2, 3, 4}), levels("maturity", {1, 2, 3, 4, 5}), levels("yes", {0, 1}),
                             levels("uneven", {0, 0.25, 0.5, 1}), levels("worse", {5, 1, 2, 3, 4})};
        framework_.scales.back().direction = ceiba::Direction::lower;
        const auto numeric = [&](std::string id, measure::Normaliser n) {
            framework_.scales.push_back({.id = std::move(id), .numeric = std::move(n)});
        };
        numeric("capped", {measure::Goalposts{.low = 0, .high = 10}});
        numeric("income", {measure::Goalposts{.low = 100, .high = 75000, .log = true, .range = {.low = 1, .high = 100}}});
        numeric("signed_number", {measure::Identity{.low = -5, .high = 5}});
        numeric("awkward", {measure::Identity{.low = 0.1, .high = 0.7}});
        if (kinds_.unclamped) numeric("open", {measure::Goalposts{.low = 0, .high = 10, .clamp = false}});
    }

    /// File order and id order have nothing to do with each other.
    std::string id() { return std::string(1, static_cast<char>('a' + numbers_->below(26))) + "_" + std::to_string(next_++); }

    ceiba::Node leaf() {
        ceiba::Node out{.id = id()};
        out.weight = weight();
        out.question.emplace();
        out.question->scale = kinds_.only_arithmetic ? "five" : numbers_->one_of(framework_.scales).id;
        if (!kinds_.only_arithmetic && chance(0.15)) out.direction = chance(0.5) ? ceiba::Direction::lower : ceiba::Direction::higher;
        if (chance(0.5)) out.question->target = ceiba::Answer{raw(out, true)};
        tag(out);
        return out;
    }
    double weight() {
        const std::vector<double> weights{1, 1, 1, 2, 3, 0.5, 0.3, 0.1};
        return chance(0.12) ? 0 : numbers_->one_of(weights);
    }
    void tag(ceiba::Node& node) {
        if (chance(0.4)) node.tags["side"] = {chance(0.5) ? "left" : "right"};
    }

    ceiba::Node inner(int below) {
        ceiba::Node out{.id = id()};
        out.weight = weight();
        tag(out);
        for (std::size_t n = 1 + numbers_->below(4); n > 0; --n)
            out.children.push_back(below == 0 || chance(0.45) ? leaf() : inner(below - 1));
        if (out.children.front().weight == 0) out.children.front().weight = 1;
        if (!kinds_.only_arithmetic && chance(0.1)) {
            out.children.push_back(leaf());
            out.children.back().question->scored = false;
            if (chance(0.5)) out.children.back().question->scale = std::nullopt;
            out.children.back().question->target = std::nullopt;
        }
        if (!kinds_.only_arithmetic) {
            rule(out);
            if (chance(0.2)) out.direction = ceiba::Direction::lower;
        }
        numbers_->shuffle(out.children);
        return out;
    }

    oracle::Oracle judge() { return oracle::Oracle(framework_); }

    void rule(ceiba::Node& node) {
        switch (numbers_->below(22)) {
            case 0:
                return points(node);
            case 1:
            case 2:
                return cumulative(node);
            case 3:
                node.rule = {combine::Sum{.missing = chance(0.5) ? combine::SumMissing::worst : combine::SumMissing::rescale}};
                break;
            case 4:
                node.rule = {combine::Geometric{}};
                break;
            case 5:
                node.rule = {combine::Harmonic{}};
                break;
            case 6:
                node.rule = {combine::Minimum{}};
                break;
            case 7:
                node.rule = {combine::Maximum{}};
                break;
            case 8:
                node.rule = {combine::Median{}};
                break;
            case 9:
                node.rule = {combine::Arithmetic{}};
                break;
            case 10: {
                const std::vector<double> exponents{-1.5, 0.5, 2, 3};
                node.rule = {combine::Power{.p = numbers_->one_of(exponents)}};
                break;
            }
            case 11:
                node.rule = {combine::NthWorst{.n = static_cast<int>(1 + numbers_->below(3))}};
                break;
            case 12:
                node.rule = {combine::MeanMin{.alpha = numbers_->share(), .beta = chance(0.5) ? 0 : 0.5}};
                break;
            case 13:
                node.rule = {combine::Owa{.orness = numbers_->between(0.1, 1)}};
                break;
            case 14:
                node.rule = {choquet(node)};
                break;
            case 15:
            case 16:
                return asks_met(node);
            case 17:
                return passed(node);
            default:
                break;  // says nothing
        }
        common_range(node);
        cap(node);
    }

    /// Two children may add to each other's masses or take half of them away.
    combine::Rule choquet(const ceiba::Node& node) {
        combine::Choquet out;
        std::vector<std::string> ids;
        for (const ceiba::Node* child : judge().children(node)) ids.push_back(child->id);
        for (const std::string& child : ids) out.masses.push_back({{child}, numbers_->between(0.5, 1)});
        if (ids.size() > 1) out.masses.push_back({{ids[0], ids[1]}, kinds_.leaves_bounds ? numbers_->between(-0.5, 1) : 0});
        return {out};
    }

    void threshold(ceiba::Node& leaf) {
        if (!leaf.question->scored || !chance(0.7)) return;
        answer_that_is_met(leaf);
    }
    void asks_met(ceiba::Node& node) {
        for (ceiba::Node& child : node.children)
            if (child.children.empty()) threshold(child);
        if (chance(0.3)) node.rescale = true;
        const std::size_t n = judge().children(node).size();
        if (chance(0.5)) node.rule = {combine::ShareMet{}};
        else node.rule = {combine::KOfN{.k = static_cast<int>(1 + numbers_->below(n)), .values = {.low = 1, .high = 4}}};
    }
    void passed(ceiba::Node& node) {
        const std::vector<combine::PassedModel> models{combine::PassedModel::flat, combine::PassedModel::flat_unweighted,
                                                       combine::PassedModel::absolute};
        node.rule = {combine::Passed{.model = numbers_->one_of(models)}};
        for (ceiba::Node& child : node.children) each_leaf(child, [&](ceiba::Node& leaf) { threshold(leaf); });
    }
    template <class F>
    void each_leaf(ceiba::Node& node, F f) {
        if (node.children.empty()) f(node);
        for (ceiba::Node& child : node.children) each_leaf(child, f);
    }
    void cap(ceiba::Node& node) {
        if (!node.rule || std::get_if<combine::Sum>(&node.rule->value) != nullptr || !chance(0.2)) return;
        const std::vector<const ceiba::Node*> children = judge().children(node);
        node.cap = ceiba::Cap{.children = {numbers_->one_of(children)->id}, .margin = chance(0.5) ? 0 : 0.25};
    }

    void points(ceiba::Node& node) {
        node.rule = {combine::PointsShare{.scale = chance(0.5) ? 1.0 : 100.0}};
        for (const ceiba::Node* leaf : judge().counted(node)) {
            if (judge().range(*leaf).low == 0) continue;
            node.rule = std::nullopt;
            return common_range(node);
        }
    }

    void cumulative(ceiba::Node& node) {
        combine::Cumulative options;
        if (chance(0.4)) options.levels = {1, 2, 3, 4};
        if (chance(0.3)) options.base = chance(0.5) ? 0 : -2;
        node.rule = {options};
        for (ceiba::Node& child : node.children) attribute(child);
    }
    void attribute(ceiba::Node& node) {
        for (ceiba::Node& child : node.children) attribute(child);
        if (!node.children.empty() || node.question->level) return;
        node.question->level = static_cast<double>(1 + numbers_->below(4));
        if (!node.question->scored || !chance(0.7)) return;
        answer_that_is_met(node);
    }
    /// A threshold is an answer, and a better one than the worst.
    void answer_that_is_met(ceiba::Node& leaf) {
        const ceiba::Scale& scale = *judge().scale(leaf);
        leaf.question->threshold = ceiba::Answer{raw(leaf)};
        if (!scale.levels.empty() && chance(0.3)) leaf.question->threshold = ceiba::Answer{numbers_->one_of(scale.levels).code};
        if (!is_met_by_some(leaf)) leaf.question->threshold = std::nullopt;
    }
    bool is_met_by_some(const ceiba::Node& leaf) {
        const oracle::Range range = judge().range(leaf);
        const oracle::Wide met = judge().named(leaf, *leaf.question->threshold);
        return !oracle::reaches(range.low, met) && oracle::reaches(range.high, met);
    }

    /// One range for all that are counted, which the rule can take.
    void common_range(ceiba::Node& node) {
        bool same = true;
        bool negative = false;
        bool open = false;
        bool exact = true;
        std::optional<oracle::Range> first;
        for (const ceiba::Node* child : judge().counted(node)) {
            const oracle::Range range = judge().range(*child);
            if (!first) first = range;
            same = same && range.low == first->low && range.high == first->high;
            negative = negative || range.low < 0;
            each(*child, [&](const ceiba::Node& below) {
                open = open || (below.question && below.question->scale == "open");
                // What a sum makes of its least values may differ from its least value by a rounding error.
                exact = exact && !(below.rule && std::get_if<combine::Sum>(&below.rule->value) != nullptr && judge().range(below).low != 0);
            });
        }
        auto* geometric = node.rule ? std::get_if<combine::Geometric>(&node.rule->value) : nullptr;
        auto* harmonic = node.rule ? std::get_if<combine::Harmonic>(&node.rule->value) : nullptr;
        auto* power = node.rule ? std::get_if<combine::Power>(&node.rule->value) : nullptr;
        const bool logarithmic = geometric != nullptr || harmonic != nullptr || power != nullptr;
        const bool sum = node.rule && std::get_if<combine::Sum>(&node.rule->value) != nullptr;
        if ((!same && !sum) || chance(0.2) || (logarithmic && negative)) {
            node.rescale = true;
            const std::vector<measure::Interval> ranges{{.low = 0, .high = 100},
                                                        {.low = 1, .high = 5},
                                                        {.low = 0, .high = 1},
                                                        {.low = -2, .high = 2}};
            if (chance(0.6)) node.range = ranges[numbers_->below(logarithmic ? 3 : 4)];
        }
        if (logarithmic && (open || !exact || chance(0.4))) {
            const oracle::Range range = judge().range_in(node, *judge().counted(node).front());
            const auto floor = static_cast<double>(range.low + (range.high - range.low) * 0.25L);
            if (geometric != nullptr) geometric->floor = floor;
            if (harmonic != nullptr) harmonic->floor = floor;
            if (power != nullptr) power->floor = floor;
        }
    }

    /// A number that may be answered; a target is a level where there are levels.
    double raw(const ceiba::Node& node, bool level = false) {
        const ceiba::Scale& scale = *judge().scale(node);
        if (!scale.numeric) {
            const oracle::Range range = oracle::Oracle::scale_range(scale);
            if (level || chance(0.8)) return numbers_->one_of(scale.levels).value;
            return numbers_->between(static_cast<double>(range.low), static_cast<double>(range.high));  // a mean of several answers
        }
        if (const auto* identity = std::get_if<measure::Identity>(&scale.numeric->value)) {
            if (chance(0.3)) return chance(0.5) ? identity->low : identity->high;
            return numbers_->between(identity->low, identity->high);
        }
        const auto& posts = std::get<measure::Goalposts>(scale.numeric->value);
        if (chance(0.2)) return chance(0.5) ? posts.low : posts.high;
        return posts.log ? posts.low * std::pow(posts.high / posts.low, numbers_->between(-0.1, 1.1)) : numbers_->between(-2, 12);
    }

    double raw_of(const std::string& indicator) {
        double out = 0;
        each(framework_.root, [&](const ceiba::Node& node) {
            if (node.id == indicator) out = raw(node);
        });
        return out;
    }
    /// The level nearest to a number, where an indicator has levels.
    double on_scale(const std::string& indicator, double x) {
        each(framework_.root, [&](const ceiba::Node& node) {
            if (node.id != indicator || judge().scale(node)->numeric) return;
            x = std::ranges::min(judge().scale(node)->levels, {}, [&](const ceiba::Level& l) { return std::abs(l.value - x); }).value;
        });
        return x;
    }

    ceiba::Policy default_policy() {
        ceiba::Policy out;
        const std::vector<ceiba::MissingRule> rules{{missing::Skip{}}, {missing::Worst{}}};
        ceiba::Missing m;
        if (chance(0.4)) m.not_answered = numbers_->one_of(rules);
        if (chance(0.2)) m.dont_know = numbers_->one_of(rules);
        if (chance(0.2)) m.no_score = numbers_->one_of(rules);
        if (chance(0.2)) m.not_applicable = numbers_->one_of(rules);
        out.missing = m;
        if (chance(0.2)) out.minimum_coverage = 0.25;
        if (chance(0.2)) out.rounding = {.mode = measure::RoundingMode::half_even, .digits = 5};
        return out;
    }

    std::optional<ceiba::MissingRule> missing_rule(const ceiba::Node& node, State state, bool blocks) {
        if (chance(0.6)) return std::nullopt;
        const bool leaf = node.children.empty();
        switch (numbers_->below(6)) {
            case 0:
                return {{missing::Skip{}}};
            case 1:
                return {{missing::Worst{}}};
            case 2:
                if (leaf && node.question->target) return {{missing::Target{}}};
                return {{missing::Worst{}}};
            case 3: {
                if (leaf) return {{missing::Value{.value = {raw(node)}}}};
                const oracle::Range range = judge().range(node);
                return {{missing::Value{.value = {numbers_->between(static_cast<double>(range.low), static_cast<double>(range.high))}}}};
            }
            case 4:
                if (state != State::not_applicable && kinds_.propagate && chance(0.3)) return {{missing::Propagate{}}};
                return std::nullopt;
            default:
                if (state != State::not_applicable && blocks) return {{missing::Block{}}};
                return std::nullopt;
        }
    }

    /// Policies come last: rounding changes the ranges that parents see, so that a parent that neither rescales nor pools keeps its
    /// children's.
    void policies(ceiba::Node& node, bool under_cumulative) {
        const bool blocks = under_cumulative && node.children.empty();
        if (chance(0.5) && (!node.question || node.question->scored)) {
            ceiba::Missing m;
            m.not_answered = missing_rule(node, State::not_answered, blocks);
            m.not_applicable = missing_rule(node, State::not_applicable, blocks);
            m.dont_know = missing_rule(node, State::dont_know, blocks);
            m.insufficient_evidence = missing_rule(node, State::insufficient_evidence, blocks);
            m.not_reviewed = missing_rule(node, State::not_reviewed, blocks);
            m.outside_mandate = missing_rule(node, State::outside_mandate, blocks);
            m.no_score = node.children.empty() ? std::nullopt : missing_rule(node, State::no_score, false);
            ceiba::Policy policy = node.policy.value_or(ceiba::Policy{});
            policy.missing = m;
            const std::vector<double> shares{0.25, 0.5, 0.6, 1};
            if (chance(0.3)) policy.minimum_coverage = numbers_->one_of(shares);
            if (chance(0.3)) policy.minimum_answered = numbers_->one_of(shares);
            if (chance(0.4)) round(node, policy);
            node.policy = policy;
            if (node.question && node.question->threshold && !is_met_by_some(node)) node.question->threshold = std::nullopt;
        }
        const combine::Rule rule = judge().rule(node);
        const bool cumulative = std::get_if<combine::Cumulative>(&rule.value) != nullptr;
        for (ceiba::Node& child : node.children) policies(child, under_cumulative || cumulative);
    }
    /// Rounding that keeps the ends of the range, and so everything above.
    void round(ceiba::Node& node, ceiba::Policy& policy) {
        using Mode = measure::RoundingMode;
        const std::vector<Mode> modes{Mode::half_up, Mode::half_away, Mode::half_even, Mode::floor, Mode::ceil, Mode::truncate};
        const oracle::Range range = judge().range(node);
        // Beside 0 in the middle of a range, floor and ceil turn the last bit of a sum into a unit.
        const std::size_t n = range.low < 0 ? 3 : modes.size();
        const measure::Rounding rounding{.mode = modes[numbers_->below(n)], .digits = static_cast<int>(numbers_->below(3))};
        if (oracle::rounded(range.low, rounding) == range.low && oracle::rounded(range.high, rounding) == range.high)
            policy.rounding = rounding;
    }

    Numbers* numbers_;
    Kinds kinds_;
    ceiba::Framework framework_{};
    int next_ = 0;
};

}  // namespace tests

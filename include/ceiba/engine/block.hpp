#pragma once

#include <array>
#include <ceiba/engine/batch.hpp>
#include <ceiba/engine/program.hpp>
#include <ceiba/engine/strips.hpp>

/// Some assessments side by side: most of what a batch is made of.
namespace ceiba::engine {

/// The nodes of a program that some results need, over `lanes` rows at once, in which every lane has the bits of its row alone.
///
/// A node is complete if in every row all below it was answered and it has a score, as most are: its coverage is 1, its bounds are its
/// value, and nobody asks what is missing. Where a block cannot say all that is asked of it, whoever asks takes row after row.
class Block {
public:
    Block(const Program& program, const Results& results, const SiblingWeights& weights)
        : program_(&program),
          weights_(&weights),
          covers_(results.coverage),
          bounds_(results.lower || results.upper),
          value_(program.nodes.size()),
          complete_(program.nodes.size(), true),
          parts_(program.nodes.size()),
          weight_(program.nodes.size(), nullptr),
          drawn_(weights.nodes.size()) {
        for (std::size_t k = 0; k < drawn_.size(); ++k) weight_[weights.nodes[k]] = &drawn_[k];
        for (const std::size_t i : program.indicators) {
            columns_.push_back({.to = &value_[i], .present = &parts_[i].present, .accepted = program.nodes[i].accepted});
            if (program.nodes[i].denominator) divided_.push_back(i);
            if (!program.nodes[i].as_answered()) measured_.push_back(i);
        }
        some_ = divided_.empty();
        std::vector<bool> needed(program.nodes.size(), false);
        for (const std::size_t node : results.nodes) needed[node] = true;
        for (std::size_t i = 0; i < program.nodes.size(); ++i) {
            const Node& node = program.nodes[i];
            if (!needed[i] || node.column) continue;
            covers_ = covers_ || node.minimum_coverage > 0 || node.minimum_answered > 0;
            for (const auto* edges : {&node.edges, &node.critical})
                for (const Edge& edge : *edges) {
                    need(edge.node, needed);
                    for (std::size_t state = 0; state < propagated; ++state)  // which no node is in if none of these is passed on
                        some_ = some_ && edge.action[state] != Action::propagate;
                }
            for (const Share& child : node.children) {  // one without a score may take away that of this node
                need(child.node, needed);
                some_ = some_ && !(node.pools && child.takes_away);
            }
        }
        std::size_t most = 0;
        for (const Node& node : program.nodes) most = std::max({most, node.edges.size(), node.children.size()});
        entered_.resize(most);
        counts_.resize(most);
        for (auto* each : {&values_of_, &counts_of_, &lows_of_, &highs_of_, &presents_of_}) each->resize(most);
        for (std::size_t i = program.nodes.size(); i-- > 0;)
            if (needed[i] && !program.nodes[i].column && !is_context(i)) steps_.push_back(step(i));
    }
    Block(const Block&) = delete;
    Block& operator=(const Block&) = delete;

    /// Whether every node that is needed can have a score.
    bool able() const { return able_; }

    /// Takes answers from a row on; false if they are for row after row.
    bool load(const Answers& answers, Eigen::Index first) {
        const bool good = engine::load(answers.values, first, columns_);
        for (std::size_t k = 0; k < drawn_.size(); ++k)
            for (std::size_t l = 0; l < lanes; ++l) drawn_[k].x[l] = weights_->weights(first + as_index(l), static_cast<Eigen::Index>(k));
        std::ranges::fill(complete_, std::uint8_t{1});
        const bool plain = answers.states.rows() == 0 && answers.imputed.rows() == 0 && divided_.empty();
        if (!good || !plain) {
            if (!some_ && plain) return false;
            if (plain ? !take_numbers() : !take_answers(answers, first)) return false;
        }
        for (const std::size_t i : divided_) {
            const auto by = static_cast<Eigen::Index>(*program_->nodes[i].denominator);
            for (std::size_t l = 0; l < lanes; ++l) value_[i].x[l] /= answers.values(first + as_index(l), by);
        }
        for (const std::size_t i : measured_) {
            for (std::size_t l = 0; l < lanes; ++l) {
                if (!complete_[i] && !(parts_[i].present.x[l] > 0)) continue;
                value_[i].x[l] = program_->nodes[i].measured(value_[i].x[l]);
                if (std::isnan(value_[i].x[l])) return false;
            }
        }
        if (bounds_ && !(good && plain))
            for (const std::size_t i : program_->indicators) {
                if (!complete_[i]) engine::bound(parts_[i].cover, value_[i], program_->nodes[i].range, parts_[i].low, parts_[i].high);
            }
        return true;
    }

    /// Evaluates every node that is needed; false if that is for row after row.
    bool evaluate() {
        for (const Step& step : steps_) {
            const Node& node = program_->nodes[step.node];
            if (std::ranges::all_of(step.below, [&](std::size_t below) { return complete_[below] != 0; })) {
                of_all(step, node);
            } else {
                if (!some_) return false;
                of_some(step, node);
            }
        }
        return true;
    }

    /// Writes the results from a row on.
    void write(const Results& results, Eigen::Index first) {
        const auto columns = [&](const auto& target, auto of) {
            if (!target) return;
            for (std::size_t k = 0; k < results.nodes.size(); ++k) {
                auto* to = target.data + first * target.row_step + static_cast<std::ptrdiff_t>(k) * target.column_step;
                const auto& from = of(results.nodes[k]);
                for (std::size_t l = 0; l < lanes; ++l) to[static_cast<std::ptrdiff_t>(l) * target.row_step] = from[l];
            }
        };
        const auto where_there = [&](std::size_t node, const Strip& there, const Strip& x) -> const Strip& {
            return written_ = is_context(node) ? Strip(combine::no_value) : where(there, x, combine::no_value);
        };
        const auto bound = [&](std::size_t node, const Strip& end) -> const Strip& {
            return program_->nodes[node].bounds ? where_there(node, applies(node), end) : written_ = combine::no_value;
        };
        columns(results.value, [&](std::size_t node) -> const Strip& { return where_there(node, present(node), value_[node]); });
        columns(results.coverage, [&](std::size_t node) -> const Strip& { return where_there(node, applies(node), cover(node)); });
        columns(results.lower, [&](std::size_t node) -> const Strip& { return bound(node, low(node)); });
        columns(results.upper, [&](std::size_t node) -> const Strip& { return bound(node, high(node)); });
        columns(results.state, [&](std::size_t node) -> const std::array<std::uint8_t, lanes>& {
            if (is_context(node)) states_.fill(code(State::not_reviewed));
            else
                for (std::size_t l = 0; l < lanes; ++l) states_[l] = state(node, l);
            return states_;
        });
    }

private:
    /// What there is to say of a node that is not complete, in each row. Where it has no value that is 0, as are bounds where it does not
    /// apply.
    struct Parts {
        std::array<std::uint8_t, lanes> state{};
        bool plain = false;  ///< answered where it is present, and not elsewhere, whatever `state` says
        Strip present{};     ///< 1 where it has a value
        Strip applies{};     ///< 1 where it applies
        bool all_apply = true;
        Strip cover{};
        Strip low{};
        Strip high{};
    };

    /// How a node is evaluated.
    struct Step {
        std::size_t node{};
        std::vector<std::size_t> below{};    ///< all that it looks at
        std::vector<const Strip*> values{};  ///< as they enter the rule, where all have one
        std::vector<const combine::Child*> which{};
        std::vector<const Strip*> weights{};  ///< none where they are the same in every row
        std::vector<Strip> same{};            ///< of these, those that are
        std::vector<const Strip*> shares{};   ///< weights of the children, to coverage
        std::vector<Strip> same_shares{};     ///< of these, those that are the same in every row
        std::vector<bool> skips{};            ///< whether a child is not counted wherever it has no value
    };

    Step step(std::size_t i) const {
        const Node& node = program_->nodes[i];
        Step out{.node = i};
        for (const Share& child : node.children) out.below.push_back(child.node);
        for (const auto* edges : {&node.edges, &node.critical})
            for (const Edge& edge : *edges) out.below.push_back(edge.node);
        std::ranges::sort(out.below);
        out.below.erase(std::unique(out.below.begin(), out.below.end()), out.below.end());
        out.same_shares.reserve(node.children.size());
        for (const Share& child : node.children) {
            if (weight_[child.node] == nullptr) out.same_shares.emplace_back(child.weight);
            out.shares.push_back(weight_[child.node] == nullptr ? &out.same_shares.back() : weight_[child.node]);
        }
        const bool drawn = std::ranges::any_of(node.edges, [&](const Edge& edge) { return weight_[edge.node] != nullptr; });
        if (drawn) out.same.reserve(node.edges.size());
        for (const Edge& edge : node.edges) {
            out.values.push_back(edge.rescales ? &entered_[out.values.size()] : &value_[edge.node]);
            out.which.push_back(&edge.child);
            out.skips.push_back(std::ranges::none_of(edge.action, [](Action action) { return action == Action::count; }));
            if (!drawn) continue;
            if (weight_[edge.node] == nullptr) out.same.emplace_back(edge.child.weight);
            out.weights.push_back(weight_[edge.node] == nullptr ? &out.same.back() : weight_[edge.node]);
        }
        return out;
    }

    static Eigen::Index as_index(std::size_t lane) { return static_cast<Eigen::Index>(lane); }
    bool is_context(std::size_t i) const { return !program_->nodes[i].column && program_->nodes[i].children.empty(); }
    void need(std::size_t below, std::vector<bool>& needed) {
        needed[below] = true;
        able_ = able_ && !is_context(below);
    }
    static Strip rescaled(const Edge& edge, const Strip& x) {
        return combine::by_lane([&](double y) { return edge.rescaled(y); }, x);
    }

    const Strip& present(std::size_t i) const { return complete_[i] ? everywhere_ : parts_[i].present; }
    const Strip& applies(std::size_t i) const { return complete_[i] ? everywhere_ : parts_[i].applies; }
    const Strip& cover(std::size_t i) const { return complete_[i] ? everywhere_ : parts_[i].cover; }
    const Strip& low(std::size_t i) const { return complete_[i] ? value_[i] : parts_[i].low; }
    const Strip& high(std::size_t i) const { return complete_[i] ? value_[i] : parts_[i].high; }
    std::uint8_t state(std::size_t i, std::size_t lane) const {
        if (complete_[i]) return code(State::answered);
        const Parts& parts = parts_[i];
        return !parts.plain ? parts.state[lane] : code(parts.present.x[lane] > 0 ? State::answered : State::not_answered);
    }

    /// Takes numbers some of which are missing, and nothing else; false if they are for row after row.
    bool take_numbers() {
        if (!engine::leave_out_missing(columns_)) return false;
        for (std::size_t c = 0; c < columns_.size(); ++c) {
            if (columns_[c].good) continue;
            const std::size_t i = program_->indicators[c];
            complete_[i] = 0;
            Parts& parts = parts_[i];
            parts.all_apply = parts.plain = true;
            if (covers_ || bounds_) parts.applies = everywhere_, parts.cover = parts.present;
        }
        return true;
    }

    /// Takes answers with their states, and what was imputed; false if they are for row after row.
    bool take_answers(const Answers& answers, Eigen::Index first) {
        for (std::size_t c = 0; c < columns_.size(); ++c) {
            const std::size_t i = program_->indicators[c];
            const auto column = static_cast<Eigen::Index>(c);
            const Interval accepted = columns_[c].accepted;
            const bool divides = !program_->divisors.empty() && program_->divisors[c];
            Parts& parts = parts_[i];
            parts.all_apply = true;
            parts.plain = false;
            bool all = true;
            for (std::size_t l = 0; l < lanes; ++l) {
                const std::uint8_t given = answers.state(first + as_index(l), column);
                const bool imputed = answers.is_imputed(first + as_index(l), column);
                double& x = value_[i].x[l];
                if (!is_of_an_answer(given) || given == code(State::withheld)) return false;
                const bool used = given == code(State::answered) && !std::isnan(x);
                const bool fits = imputed ? std::isfinite(x) : x >= accepted.low && x <= accepted.high && !(divides && x == 0);
                if (used && !fits) return false;
                parts.state[l] = used ? code(State::answered) : std::max(given, code(State::not_answered));
                parts.present.x[l] = used ? 1 : 0;
                parts.applies.x[l] = parts.state[l] == code(State::not_applicable) ? 0 : 1;
                parts.all_apply = parts.all_apply && parts.applies.x[l] > 0;
                parts.cover.x[l] = used && !imputed ? 1 : 0;
                all = all && used && !imputed;
                if (!used) x = 0;
            }
            if (!all && !some_) return false;
            complete_[i] = all;
        }
        return true;
    }

    /// Evaluates a node below which all was answered.
    void of_all(const Step& step, const Node& node) {
        for (std::size_t k = 0; k < node.edges.size(); ++k)
            if (const Edge& edge = node.edges[k]; edge.rescales) entered_[k] = rescaled(edge, value_[edge.node]);
        Strip& out = value_[step.node];
        if (step.weights.empty()) out = ruled(combine::StripChildren{{step.values, step.which}}, step, node);
        else out = ruled(combine::WeighedChildren{{step.values, step.which}, step.weights}, step, node);
        for (const Edge& critical : node.critical) out = capped(out, rescaled(critical, value_[critical.node]), everywhere_, node.margin);
        finish(node, out);
        bool none = false;
        for (const double x : out.x) none |= x != x;
        complete_[step.node] = !none;
        if (!none) return;
        Parts& parts = parts_[step.node];
        parts.applies = parts.cover = everywhere_;
        parts.all_apply = true;
        for (std::size_t l = 0; l < lanes; ++l) {
            const bool has = !std::isnan(out.x[l]);
            parts.state[l] = code(has ? State::answered : State::no_score);
            parts.present.x[l] = has ? 1 : 0;
            if (!has) out.x[l] = 0;
        }
        parts.low = where(parts.present, out, node.range.low);
        parts.high = where(parts.present, out, node.range.high);
    }

    /// Evaluates a node below which something is missing.
    void of_some(const Step& step, const Node& node) {
        complete_[step.node] = 0;
        Parts& parts = parts_[step.node];
        parts.all_apply =
            std::ranges::any_of(node.children, [&](const Share& child) { return complete_[child.node] || parts_[child.node].all_apply; });
        parts.applies = parts.all_apply ? everywhere_ : Strip(0);
        if (!parts.all_apply)
            for (const Share& child : node.children) parts.applies = greater(parts.applies, applies(child.node));
        const auto given = [&](const Edge& edge, std::size_t l) { return edge.counted(state(edge.node, l), value_[edge.node].x[l]); };
        Strip out = entering(step, node, value_, &Block::present, given);
        if (!parts.all_apply) out = where(parts.applies, out, combine::no_value);
        for (std::size_t l = 0; l < lanes; ++l) {
            const bool has = !std::isnan(out.x[l]);
            parts.present.x[l] = has ? 1 : 0;
            parts.state[l] = code(has ? State::answered : parts.applies.x[l] > 0 ? State::no_score : State::not_applicable);
        }
        value_[step.node] = where(parts.present, out, 0);
        if (covers_) parts.cover = mean_cover(step, node, parts.applies);
        if (bounds_) bound(step, node, parts);
        if (node.minimum_coverage > 0 || node.minimum_answered > 0) ask_minimum(node, parts, value_[step.node]);
    }

    /// What the rule gives of what enters it, capped and finished.
    ///
    /// of       the numbers of each node
    /// there    where each node has one
    /// counted  what the child of an edge enters as in a lane, if it does
    template <class Counted>
    Strip entering(const Step& step, const Node& node, const auto& of, const Strip& (Block::*there)(std::size_t) const, Counted counted) {
        for (std::size_t k = 0; k < node.edges.size(); ++k) {
            const Edge& edge = node.edges[k];
            values_of_[k] = &number(of, edge.node);
            counts_of_[k] = &(this->*there)(edge.node);
            if (!complete_[edge.node] && !step.skips[k]) {
                for (std::size_t l = 0; l < lanes; ++l) {
                    const std::optional<double> x = counted(edge, l);
                    entered_[k].x[l] = x.value_or(0);
                    counts_[k].x[l] = x ? 1 : 0;
                }
                values_of_[k] = &entered_[k];
                counts_of_[k] = &counts_[k];
            } else if (edge.rescales) {
                entered_[k] = rescaled(edge, *values_of_[k]);
                values_of_[k] = &entered_[k];
            }
        }
        const std::size_t n = node.edges.size();
        Strip out = ruled(combine::SomeChildren{std::span(values_of_).first(n), std::span(counts_of_).first(n), step.which, step.weights},
                          step, node);
        for (const Edge& critical : node.critical) {
            Strip most = 0;
            Strip caps = 0;
            for (std::size_t l = 0; l < lanes; ++l) {
                const std::optional<double> x = counted(critical, l);
                most.x[l] = x.value_or(0);
                caps.x[l] = x ? 1 : 0;
            }
            out = capped(out, most, caps, node.margin);
        }
        finish(node, out);
        return out;
    }
    static const Strip& number(const std::vector<Strip>& of, std::size_t node) { return of[node]; }
    const Strip& number(const Strip& (Block::*of)(std::size_t) const, std::size_t node) const { return (this->*of)(node); }

    static Strip capped(const Strip& x, const Strip& most, const Strip& caps, double margin) {
        return Strip::each([&](std::size_t l) {
            const double at_most = most.x[l] + margin;
            return caps.x[l] > 0 && x.x[l] > at_most ? at_most : x.x[l];
        });
    }
    static void finish(const Node& node, Strip& x) {
        if (node.reversed || node.rounding.mode != measure::RoundingMode::none)
            for (double& each : x.x) each = node.finished(each);
    }

    Strip mean_cover(const Step& step, const Node& node, const Strip& applying) {
        for (std::size_t k = 0; k < node.children.size(); ++k) {
            values_of_[k] = &cover(node.children[k].node);
            counts_of_[k] = &applies(node.children[k].node);
        }
        const std::size_t n = node.children.size();
        Strip out;
        engine::mean_share(std::span(values_of_).first(n), std::span(counts_of_).first(n), step.shares, out);
        return where(applying, out, 0);
    }

    /// The bounds of a node: its value where nothing below is open, the whole range where nothing is known, else what the rule gives of
    /// the bounds below.
    void bound(const Step& step, const Node& node, Parts& parts) {
        Strip settled = parts.present;
        Strip all = everywhere_;  // every child has a value, whatever it may be
        std::size_t n = 0;
        for (const Edge& edge : node.edges) {
            if (complete_[edge.node]) continue;
            const Parts& child = parts_[edge.node];
            values_of_[n] = &value_[edge.node];
            counts_of_[n] = &child.applies;
            lows_of_[n] = &child.low;
            highs_of_[n] = &child.high;
            presents_of_[n++] = &child.present;
            for (std::size_t l = 0; node.of_all && l < lanes; ++l)
                if (!(child.applies.x[l] > 0) && !edge.counted(state(edge.node, l), 0)) all.x[l] = 0;
        }
        const auto those = [n](const std::vector<const Strip*>& strips) { return std::span(strips).first(n); };
        engine::unsettle(those(values_of_), those(lows_of_), those(highs_of_), those(presents_of_), those(counts_of_), settled);
        const auto end = [&](bool top) {
            const auto of = top ? &Block::high : &Block::low;
            return entering(step, node, of, &Block::applies, [this, of](const Edge& edge, std::size_t l) {
                if (!(applies(edge.node).x[l] > 0)) return edge.counted(state(edge.node, l), 0);
                return std::optional(edge.rescaled((this->*of)(edge.node).x[l]));
            });
        };
        const bool open = node.bounds && std::ranges::find(settled.x, 0) != settled.x.end();
        const Strip low = open ? end(node.reversed) : Strip(node.range.low);
        const Strip high = open ? end(!node.reversed) : Strip(node.range.high);
        for (std::size_t l = 0; l < lanes; ++l) {
            const bool scored = parts.present.x[l] > 0;
            const double x = value_[step.node].x[l];
            double least = low.x[l];
            double greatest = high.x[l];
            if (!(parts.applies.x[l] > 0)) {
                least = greatest = 0;
            } else if (settled.x[l] > 0) {
                least = greatest = x;
            } else if (!scored || !node.bounds || !(all.x[l] > 0) || std::isnan(least) || std::isnan(greatest)) {
                least = node.range.low, greatest = node.range.high;
                if (scored && node.bounds && all.x[l] > 0) widen(node, x, least, greatest);
            } else {
                widen(node, x, least, greatest);
            }
            parts.low.x[l] = least;
            parts.high.x[l] = greatest;
        }
    }
    /// Bounds that hold the value. A critical child that is left out caps nothing, which may be more than at its best; elsewhere another
    /// order of the same sum may be a bit away.
    static void widen(const Node& node, double x, double& low, double& high) {
        if (!node.critical.empty() || same(x, low)) low = std::min(low, x);
        if (!node.critical.empty() || same(x, high)) high = std::max(high, x);
    }

    /// Takes the score away where too little is known.
    void ask_minimum(const Node& node, Parts& parts, Strip& x) const {
        for (std::size_t l = 0; l < lanes; ++l) {
            if (!(parts.applies.x[l] > 0)) continue;
            bool enough = !(node.minimum_coverage > 0) || at_least(parts.cover.x[l], node.minimum_coverage);
            if (enough && node.minimum_answered > 0) {
                double known = 0;
                double applying = 0;
                for (const Share& child : node.children) {
                    if (!(applies(child.node).x[l] > 0)) continue;
                    ++applying;
                    if (present(child.node).x[l] > 0 && (!child.leaf || cover(child.node).x[l] > 0)) ++known;
                }
                enough = at_least(known / applying, node.minimum_answered);
            }
            if (enough) continue;
            parts.state[l] = code(State::no_score);
            parts.present.x[l] = x.x[l] = 0;
            parts.low.x[l] = node.range.low;
            parts.high.x[l] = node.range.high;
        }
    }

    template <class C>
    Strip ruled(const C& children, const Step& step, const Node& node) {
        Strip out;
        if (!engine::ruled(node.ready, children, out))  // a rule that looks at one assessment at a time
            for (std::size_t l = 0; l < lanes; ++l) out.x[l] = alone(children, step, node, l);
        return out;
    }
    template <class C>
    double alone(const C& children, const Step& step, const Node& node, std::size_t l) {
        alone_.clear();
        those_.clear();
        double all_weights = node.all_weights;
        if (!step.weights.empty()) {
            own_.clear();
            all_weights = 0;
            for (std::size_t k = 0; k < children.size(); ++k) {
                own_.push_back(*step.which[k]);
                own_.back().weight = step.weights[k]->x[l];
                all_weights += own_.back().weight;
            }
        }
        for (std::size_t k = 0; k < children.size(); ++k) {
            if constexpr (std::is_same_v<C, combine::SomeChildren>)
                if (!(children.counted(k).x[l] > 0)) continue;
            alone_.push_back(children.value(k).x[l]);
            those_.push_back(step.weights.empty() ? step.which[k] : &own_[k]);
        }
        if (alone_.empty() && !combine::speaks_of_missing(node.ready)) return combine::no_value;
        return combine::value(node.ready, combine::Children{alone_, those_, all_weights, node.inner, node.edges.size()});
    }

    const Program* program_;
    const SiblingWeights* weights_;
    bool covers_;
    bool bounds_;
    bool able_ = true;
    bool some_ = true;  ///< what is missing is nobody's business but that of rules and policies
    std::vector<Strip> value_;
    std::vector<std::uint8_t> complete_;
    std::vector<Parts> parts_;
    std::vector<Column> columns_{};
    std::vector<std::size_t> divided_{};   ///< indicators over a denominator
    std::vector<std::size_t> measured_{};  ///< indicators whose answers are not their values
    std::vector<const Strip*> weight_;     ///< of each node, null where it is the same in every row
    std::vector<Strip> drawn_;
    std::vector<Strip> entered_{};
    std::vector<Strip> counts_{};
    std::vector<const Strip*> values_of_{};
    std::vector<const Strip*> counts_of_{};
    std::vector<const Strip*> lows_of_{};
    std::vector<const Strip*> highs_of_{};
    std::vector<const Strip*> presents_of_{};
    Strip everywhere_ = 1;
    Strip written_{};
    std::array<std::uint8_t, lanes> states_{};
    std::vector<Step> steps_{};
    std::vector<double> alone_{};
    std::vector<const combine::Child*> those_{};
    std::vector<combine::Child> own_{};
};

}  // namespace ceiba::engine

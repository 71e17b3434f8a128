#include "plan/plan_model.hpp"

#include <ceiba/snap.hpp>
#include <cmath>

#include "plan/asked.hpp"
#include "plan/clock.hpp"
#include "scored_row.hpp"

namespace ceiba::detail {

namespace {

constexpr double infinite = MixedProgram::infinite;

Linear constant(double x) {
    return {.constant = x};
}
Linear only(std::size_t variable) {
    return {.terms = {{variable, 1}}};
}
Linear difference(Linear a, const Linear& b) {
    a.add(b, -1);
    return a;
}
bool fixed(const Linear& sum) {
    return sum.terms.empty();
}

}  // namespace

PlanModel::PlanModel(const Problem& problem, const Slopes& slopes, const Aim& aim)
    : p_(&problem),
      slopes_(&slopes),
      aim_(aim),
      row_(scored_row(*problem.e, problem.e->scores())),
      tracks_below_(problem.e->tree.size()),
      track_of_(problem.e->tree.size()) {
    for (std::size_t k = 0; k < p_->tracks.size(); ++k) {
        const Problem::Track& track = p_->tracks[k];
        track_of_[track.node] = k;
        if (!track.counts() || track.steps.empty()) continue;
        for (std::optional<std::size_t> at = track.node; at; at = p_->e->tree[*at].parent) tracks_below_[*at].push_back(k);
    }
    if (aim.slack) slack_ = program_.variable(0, infinite, false);
    const auto horizon = static_cast<std::size_t>(p_->periods);
    begins_.resize(p_->tasks.size());
    for (std::size_t a = 0; a < p_->tasks.size(); ++a)
        if (p_->tasks[a].offered)
            for (std::size_t t = 0; t < horizon; ++t) begins_[a].push_back(program_.binary());
    order();
    people();
    money(aim);
    const std::optional<double> goal = aim.goal ? aim.goal : p_->goal;
    if (goal && kept(Requirement::Kind::goal, 0)) {
        Linear sum = value(0, p_->periods);
        give_way(Requirement::Kind::goal, 0, sum, 1);
        program_.row(sum, *goal, infinite);
    }
    Linear cost;
    for (std::size_t a = 0; a < p_->tasks.size(); ++a)
        for (int t = 1; t <= p_->periods; ++t) cost.add(spent(a, t), 1);
    if (aim.most_cost) program_.at_most(cost, *aim.most_cost);
    Linear objective;
    if (slack_) {
        objective.terms = {{*slack_, -1}};
    } else if (aim.least_cost) {
        objective.add(cost, -1);
    } else {
        for (int t = 1; t <= p_->periods; ++t)
            if (const double keep = p_->keep[static_cast<std::size_t>(t - 1)]; keep != 0) {
                objective.add(value(0, t), keep);
                objective.constant -= keep * row_.value[0];
            }
    }
    program_.objective(objective);
}

Linear PlanModel::started(std::size_t a, int t) {
    const Problem::Task& task = p_->tasks[a];
    if (task.begun) return constant(*task.begun <= t ? 1 : 0);
    if (task.finished || !task.offered || t < task.earliest) return constant(0);
    return only(begins_[a][static_cast<std::size_t>(std::min(t, task.latest) - 1)]);
}

Linear PlanModel::finished(std::size_t a, int t) {
    return p_->tasks[a].finished ? constant(1) : started(a, t - p_->tasks[a].duration + 1);
}

Linear PlanModel::spent(std::size_t a, int t) {
    const Problem::Task& task = p_->tasks[a];
    Linear out;
    if (task.finished) return out;
    out.add(started(a, t), p_->yearly(a, t));
    if (task.offered) out.add(difference(started(a, t), started(a, t - 1)), task.one_off);
    return out;
}

/// Whether so many steps of an indicator are done: the last one, and those before it.
Linear PlanModel::reached(std::size_t track, std::size_t steps, int t) {
    if (steps == 0) return constant(1);
    const auto [found, fresh] = reached_.try_emplace({track, steps, t});
    if (!fresh) return found->second;
    std::vector<Linear> sums;
    const auto add = [&](Linear sum) {
        if (fixed(sum) && sum.constant >= 1) return;
        if (std::ranges::none_of(sums, [&](const Linear& other) { return other.terms == sum.terms && other.constant == sum.constant; }))
            sums.push_back(std::move(sum));
    };
    add(reached(track, steps - 1, t));
    for (const auto& group : p_->tracks[track].steps[steps - 1].groups) {
        Linear sum;
        for (const std::size_t a : group) sum.add(finished(a, t), 1);
        add(std::move(sum));
    }
    Linear out;
    if (sums.empty()) out = constant(1);
    else if (std::ranges::any_of(sums, [](const Linear& sum) { return fixed(sum) && sum.constant <= 0; })) out = constant(0);
    else if (sums.size() == 1 && sums[0].terms.size() == 1) out = sums[0];
    else out = only(least_of(sums, 0, 1));
    return reached_[{track, steps, t}] = out;
}

/// A variable that is at most each sum.
std::size_t PlanModel::least_of(const std::vector<Linear>& sums, double lower, double upper) {
    const std::size_t out = program_.variable(lower, upper, false);
    for (const Linear& sum : sums) program_.at_most(difference(only(out), sum), 0);
    return out;
}

Linear PlanModel::indicator(std::size_t k, int t) {
    const Problem::Track& track = p_->tracks[k];
    Linear out = constant(*track.now);
    for (std::size_t s = 1; s <= track.steps.size(); ++s)
        if (const double rise = track.value(s) - track.value(s - 1); rise > 0) out.add(reached(k, s, t), rise);
    return out;
}

Linear PlanModel::value(std::size_t node, int t) {
    if (!below(node)) return constant(row_.value[node]);
    if (const auto known = values_.find({node, t}); known != values_.end()) return known->second;
    Linear out;
    if (p_->e->tree[node].leaf()) {
        out = indicator(*track_of_[node], t);
    } else if (const auto exact = encoded(node, t)) {
        out = *exact;
    } else {
        estimated_.insert(node);
        out = estimate(node, t);
    }
    return values_[{node, t}] = out;
}

/// A node whose value is a linear function of levels, or at most several such: its rule says whether.
std::optional<Linear> PlanModel::encoded(std::size_t node, int t) {
    const engine::Node& n = p_->e->program.nodes[node];
    if (row_.state[node] != engine::code(State::answered)) return constant(0);
    if (n.reversed || n.rounding.mode != measure::RoundingMode::none) return by_states(node, t);
    if (auto out = capped(node, t)) return out;
    if (n.critical.empty())
        if (auto out = by_asked(node, t)) return out;
    return by_states(node, t);
}

/// An arithmetic mean or a minimum, and what caps it.
std::optional<Linear> PlanModel::capped(std::size_t node, int t) {
    const engine::Node& n = p_->e->program.nodes[node];
    const bool mean = combine::card(n.rule).form == combine::Form::arithmetic;
    const bool least = std::holds_alternative<combine::Minimum>(n.rule.value);
    if (!mean && !least) return {};
    const auto entered = [&](const engine::Edge& edge) -> std::optional<Linear> {
        const std::uint8_t state = row_.state[edge.node];
        if (state != engine::code(State::answered)) {
            const auto x = edge.counted(state, 0);
            return x ? std::optional(constant(*x)) : std::nullopt;
        }
        Linear out = constant(edge.rescaled(0));
        out.add(value(edge.node, t), edge.slope());
        return out;
    };
    std::vector<Linear> sums;
    Linear whole;
    double weights = 0;
    for (const engine::Edge& edge : n.edges)
        if (edge.counted(row_.state[edge.node], 0)) weights += edge.child.weight;
    for (const engine::Edge& edge : n.edges) {
        if (!(edge.slope() > 0)) return {};
        if (const auto sum = entered(edge)) {
            if (mean) whole.add(*sum, edge.child.weight / weights);
            else sums.push_back(*sum);
        }
    }
    if (mean) sums.push_back(whole);
    for (const engine::Edge& edge : n.critical)
        if (auto sum = entered(edge)) {
            sum->constant += n.margin;
            sums.push_back(*sum);
        }
    return sums.size() == 1 ? sums[0] : only(least_of(sums, -infinite, infinite));
}

/// A rule whose value is at least a number where so many of some children are met, if all of these are indicators.
std::optional<Linear> PlanModel::by_asked(std::size_t node, int t) {
    const engine::Node& n = p_->e->program.nodes[node];
    std::vector<double> values;
    std::vector<const combine::Child*> which;
    std::vector<Linear> met;
    for (const engine::Edge& edge : n.edges) {
        const auto x = edge.counted(row_.state[edge.node], row_.value[edge.node]);
        if (!x) continue;
        values.push_back(*x);
        which.push_back(&edge.child);
        const auto is_met = [&](double y) { return at_least(edge.rescaled(y), edge.child.threshold); };
        if (at_least(*x, edge.child.threshold)) {
            met.push_back(constant(1));
        } else if (!below(edge.node) || row_.state[edge.node] != engine::code(State::answered)) {
            met.push_back(constant(0));
        } else if (!p_->e->tree[edge.node].leaf()) {
            return {};
        } else {
            const std::size_t k = *track_of_[edge.node];
            std::size_t steps = 1;
            while (steps <= p_->tracks[k].steps.size() && !is_met(p_->tracks[k].value(steps))) ++steps;
            met.push_back(steps > p_->tracks[k].steps.size() ? constant(0) : reached(k, steps, t));
        }
    }
    const combine::Children children{values, which, n.all_weights, n.inner, n.edges.size()};
    const auto asked = combine::asked(n.ready, children);
    if (asked.empty()) return {};
    Linear out = constant(asked[0].value);
    for (std::size_t k = 1; k < asked.size(); ++k) {
        const combine::Asked& one = asked[k];
        if (one.count > one.of.size()) break;
        std::size_t variable = 0;
        if (one.count == one.of.size()) {
            std::vector<Linear> sums;
            for (const std::size_t i : one.of)
                if (!fixed(met[i]) || met[i].constant < 1) sums.push_back(met[i]);
            variable = least_of(sums, 0, 1);
        } else {
            variable = one.count == 1 ? program_.variable(0, 1, false) : program_.binary();
            Linear sum;
            for (const std::size_t i : one.of) sum.add(met[i], -1);
            sum.terms.emplace_back(variable, static_cast<double>(one.count));
            program_.at_most(sum, 0);
        }
        out.terms.emplace_back(variable, one.value - asked[k - 1].value);
    }
    return out;
}

/// A node above few levels, whatever its rules are, that never falls: each of its values needs one of some combinations of levels.
std::optional<Linear> PlanModel::by_states(std::size_t node, int t) {
    constexpr std::size_t most_states = 1024;
    constexpr std::size_t most_combinations = 128;
    const std::vector<std::size_t>& tracks = tracks_below_[node];
    std::size_t states = 1;
    for (const std::size_t k : tracks) {
        states *= p_->tracks[k].steps.size() + 1;
        if (states > most_states) return {};
    }
    std::vector<std::size_t> inner;
    for (std::size_t i = node; i < p_->e->tree.size(); ++i) {
        std::optional<std::size_t> up = i;
        while (up && *up > node) up = p_->e->tree[*up].parent;
        if (up == node && !p_->e->tree[i].leaf() && below(i)) inner.push_back(i);
    }
    // All states, the last track the fastest.
    std::vector<double> values(states);
    std::vector<std::vector<std::size_t>> steps(states, std::vector<std::size_t>(tracks.size()));
    for (std::size_t s = 0; s < states; ++s) {
        std::size_t rest = s;
        for (std::size_t j = tracks.size(); j-- > 0;) {
            const std::size_t count = p_->tracks[tracks[j]].steps.size() + 1;
            steps[s][j] = rest % count;
            rest /= count;
            row_.value[p_->tracks[tracks[j]].node] = p_->tracks[tracks[j]].value(steps[s][j]);
        }
        for (std::size_t i = inner.size(); i-- > 0;) row_.evaluate(inner[i]);
        values[s] = row_.value[node];
    }
    for (const std::size_t k : tracks) row_.value[p_->tracks[k].node] = *p_->tracks[k].now;
    for (std::size_t i = inner.size(); i-- > 0;) row_.evaluate(inner[i]);
    const auto lower = [&](std::size_t s, std::size_t j) {  // the state with one step less of a track
        std::size_t stride = 1;
        for (std::size_t i = j + 1; i < tracks.size(); ++i) stride *= p_->tracks[tracks[i]].steps.size() + 1;
        return s - stride;
    };
    for (std::size_t s = 0; s < states; ++s) {
        if (std::isnan(values[s])) return {};
        for (std::size_t j = 0; j < tracks.size(); ++j)
            if (steps[s][j] > 0 && values[lower(s, j)] > values[s] && !same(values[lower(s, j)], values[s])) return {};
    }
    std::vector<double> levels = values;
    std::ranges::sort(levels);
    levels.erase(std::unique(levels.begin(), levels.end(), [](double a, double b) { return same(a, b); }), levels.end());
    std::vector<std::vector<std::size_t>> ways;  // of each value but the first, the least states that have it
    std::size_t combinations = 0;
    for (std::size_t l = 1; l < levels.size(); ++l) {
        std::vector<std::size_t>& least = ways.emplace_back();
        for (std::size_t s = 0; s < states; ++s) {
            if (!at_least(values[s], levels[l])) continue;
            bool minimal = true;
            for (std::size_t j = 0; j < tracks.size() && minimal; ++j)
                minimal = steps[s][j] == 0 || !at_least(values[lower(s, j)], levels[l]);
            if (minimal) least.push_back(s);
        }
        combinations += least.size();
        if (combinations > most_combinations) return {};
    }
    Linear out = constant(levels[0]);
    for (std::size_t l = 1; l < levels.size(); ++l) {
        Linear any;
        for (const std::size_t s : ways[l - 1]) {
            std::vector<Linear> sums;
            for (std::size_t j = 0; j < tracks.size(); ++j)
                if (steps[s][j] > 0) sums.push_back(reached(tracks[j], steps[s][j], t));
            if (std::ranges::any_of(sums, [](const Linear& sum) { return fixed(sum) && sum.constant <= 0; })) continue;
            any.add(sums.size() == 1 ? sums[0] : only(least_of(sums, 0, 1)), 1);
        }
        if (fixed(any) && any.constant <= 0) break;
        if (ways[l - 1].size() == 1) out.add(any, levels[l] - levels[l - 1]);
        else out.terms.emplace_back(least_of({any}, 0, 1), levels[l] - levels[l - 1]);
    }
    return out;
}

/// What each indicator below is thought to bring.
Linear PlanModel::estimate(std::size_t node, int t) {
    Linear out = constant(row_.value[node]);
    for (const std::size_t k : tracks_below_[node]) {
        const auto slope = slopes_->find({node, k});
        if (slope == slopes_->end()) continue;
        Linear rise = indicator(k, t);
        rise.constant -= *p_->tracks[k].now;
        out.add(rise, slope->second);
    }
    return out;
}

/// What begins before what.
void PlanModel::order() {
    for (std::size_t a = 0; a < p_->tasks.size(); ++a) {
        const Problem::Task& task = p_->tasks[a];
        if (!task.offered) continue;
        for (int t = 1; t <= p_->periods; ++t) {
            const std::size_t now = begins_[a][static_cast<std::size_t>(t - 1)];
            if (t < task.earliest || t > task.latest) {
                program_.row(only(now), 0, 0);  // never looked at
                continue;
            }
            if (t > task.earliest) program_.at_most(difference(started(a, t - 1), only(now)), 0);
            for (const std::size_t b : task.needs) program_.at_most(difference(only(now), finished(b, t - 1)), 0);
            for (const Problem::Level& level : task.levels)
                program_.at_most(difference(only(now), reached(level.track, level.steps, t - 1)), 0);
        }
        for (const std::size_t b : task.excludes)
            if (a < b && p_->tasks[b].offered) {
                Linear both = started(a, p_->periods);
                both.add(started(b, p_->periods), 1);
                program_.at_most(both, 1);
            }
        if (task.mandatory && kept(Requirement::Kind::mandatory, a)) program_.row(started(a, p_->periods), 1, infinite);
    }
}

void PlanModel::give_way(Requirement::Kind kind, std::size_t which, Linear& sum, double times) {
    if (slack_ && aim_.slack == Requirement{kind, which}) sum.terms.emplace_back(*slack_, times);
}

/// What a lead has to do in a period: the effort of each action, times what `as` makes of whether it is under way.
template <class As>
Linear PlanModel::effort(std::size_t lead, int t, As as) {
    Linear out;
    for (std::size_t a = 0; a < p_->tasks.size(); ++a) {
        const Problem::Task& task = p_->tasks[a];
        if (task.lead != lead || task.effort == 0 || task.finished) continue;
        out.add(as(difference(started(a, t), started(a, t - task.duration))), task.effort);
    }
    return out;
}

void PlanModel::people() {
    for (std::size_t lead = 0; lead < p_->capacity.size(); ++lead) {
        if (p_->capacity[lead].empty() || !kept(Requirement::Kind::capacity, lead)) continue;
        for (int t = 1; t <= p_->periods; ++t) {
            Linear effort = this->effort(lead, t, [](const Linear& under_way) { return under_way; });
            give_way(Requirement::Kind::capacity, lead, effort, -1);
            if (effort.terms.empty() && !(effort.constant > 0)) continue;
            const double capacity = p_->capacity[lead][static_cast<std::size_t>(t - 1)];
            const std::size_t row = program_.at_most(effort, capacity);
            people_.push_back({lead, t, std::move(effort), capacity, row});
        }
    }
}

/// Where people are scarce, each action that is under way is a variable: HiGHS finds covers in sums of such, and none in differences. Where
/// they are not, these would only be in its way.
void PlanModel::cover(const MixedProgram::Limits& limits) {
    covered_ = true;
    if (people_.empty() || slack_) return;
    const std::vector<double> x = program_.relaxed().solved(limits, {}).x;
    if (x.empty()) return;
    for (const People& here : people_) {
        if (here.effort.at(x) < here.capacity - 1e-7 * std::max(1.0, here.capacity)) continue;
        const auto as_one = [&](const Linear& under_way) {
            if (under_way.terms.size() < 2) return under_way;
            const Linear one = only(program_.variable(0, 1, false));
            program_.row(difference(under_way, one), 0, 0);
            return one;
        };
        program_.drop(here.row);
        program_.at_most(effort(here.lead, here.period, as_one), here.capacity);
    }
}

void PlanModel::money(const Aim& aim) {
    if (!p_->funds.empty() && kept(Requirement::Kind::money, 0)) {
        const bool lacks = aim.slack == Requirement{Requirement::Kind::money, 0};
        const bool more = lacks || !aim.more.empty();
        const bool plain = p_->funds.size() == 1 && p_->purses == 1 && p_->admits[0][0] && !more;
        // Of each fund, what it has paid up to each period less what it had; it pays each purse by a variable of its own.
        std::vector<Linear> paid(p_->funds.size());
        std::vector<double> had(p_->funds.size(), 0);
        Linear beside;  // what was paid by the money beside the funds
        double beside_had = 0;
        for (int t = 1; t <= p_->periods; ++t) {
            const auto now = static_cast<std::size_t>(t - 1);
            std::vector<Linear> wanted(p_->purses);
            for (std::size_t a = 0; a < p_->tasks.size(); ++a) wanted[p_->tasks[a].purse].add(spent(a, t), 1);
            for (std::size_t f = 0; f < p_->funds.size(); ++f) {
                if (!p_->funds[f].carries) paid[f] = {}, had[f] = 0;
                had[f] += p_->funds[f].budget[now];
            }
            if (plain) {
                paid[0].add(wanted[0], 1);
            } else {
                for (std::size_t purse = 0; purse < p_->purses; ++purse) {
                    if (wanted[purse].terms.empty() && wanted[purse].constant == 0) continue;
                    Linear lacking = wanted[purse];
                    for (std::size_t f = 0; f < p_->funds.size(); ++f) {
                        if (!p_->admits[f][purse]) continue;
                        const std::size_t x = program_.variable(0, infinite, false);
                        lacking.terms.emplace_back(x, -1);
                        paid[f].terms.emplace_back(x, 1);
                    }
                    if (more) {
                        const std::size_t x = program_.variable(0, infinite, false);
                        lacking.terms.emplace_back(x, -1);
                        beside.terms.emplace_back(x, 1);
                    }
                    program_.at_most(lacking, 0);
                }
            }
            for (std::size_t f = 0; f < p_->funds.size(); ++f) program_.at_most(paid[f], had[f]);
            if (!aim.more.empty()) beside_had += aim.more[now];
            if (!more) continue;
            Linear sum = beside;
            give_way(Requirement::Kind::money, 0, sum, -1);
            program_.at_most(sum, beside_had);
        }
    }
    for (std::size_t k = 0; k < p_->shares.size(); ++k) {
        if (!kept(Requirement::Kind::share, k)) continue;
        Linear sum;  // what the others have too much
        for (std::size_t a = 0; a < p_->tasks.size(); ++a)
            for (int t = 1; t <= p_->periods; ++t) sum.add(spent(a, t), p_->shares[k].least - (p_->shares[k].counts[a] ? 1 : 0));
        give_way(Requirement::Kind::share, k, sum, -1);
        program_.at_most(sum, 0);
    }
}

void PlanModel::exclude(const Schedule& start) {
    Linear same;
    double count = 0;
    for (std::size_t a = 0; a < start.size(); ++a)
        for (int t = 1; p_->tasks[a].offered && t <= p_->periods; ++t) {
            const std::size_t x = begins_[a][static_cast<std::size_t>(t - 1)];
            if (t < p_->tasks[a].earliest || t > p_->tasks[a].latest) continue;
            const bool begun = start[a] <= t;
            same.terms.emplace_back(x, begun ? 1 : -1);
            count += begun ? 1 : 0;
        }
    program_.at_most(same, count - 1);
}

PlanModel::Found PlanModel::solved(MixedProgram::Limits limits, const Schedule* first) {
    const Clock clock(limits.seconds);
    if (!covered_) cover(limits);
    limits.seconds = clock.left();
    std::vector<std::pair<std::size_t, double>> start;
    if (first != nullptr)
        for (std::size_t a = 0; a < begins_.size(); ++a)
            for (std::size_t t = 0; t < begins_[a].size(); ++t) {
                const int period = static_cast<int>(t) + 1;
                const bool inside = period >= p_->tasks[a].earliest && period <= p_->tasks[a].latest;
                start.emplace_back(begins_[a][t], inside && (*first)[a] <= period ? 1 : 0);
            }
    const MixedProgram::Solution found = program_.solved(limits, start);
    Found out{.state = found.state, .value = found.value, .bound = found.bound};
    if (found.x.empty()) return out;
    Schedule& schedule = out.start.emplace(p_->under_way);
    for (std::size_t a = 0; a < begins_.size(); ++a)
        for (int t = p_->tasks[a].earliest; p_->tasks[a].offered && t <= p_->tasks[a].latest; ++t)
            if (found.x[begins_[a][static_cast<std::size_t>(t - 1)]] > 0.5) {
                schedule[a] = t;
                break;
            }
    return out;
}

}  // namespace ceiba::detail

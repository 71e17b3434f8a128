#include "uncertain/sampler.hpp"

#include <ceiba/progress.hpp>
#include <set>

#include "uncertain/judged.hpp"

namespace ceiba::detail {

namespace {

constexpr std::size_t most_combinations = 4096;

/// A parent whose rule takes the weights of its children as shares, with two of them or more.
bool weighs_shares(const engine::Node& node) {
    const combine::Card card = combine::card(node.rule);
    return node.children.size() > 1 && card.weights == combine::Weights::shares && !card.pools;
}

/// Nodes whose weights are amounts to some rule.
std::set<std::size_t> amounts(const engine::Program& program) {
    std::set<std::size_t> out;
    for (const engine::Node& node : program.nodes) {
        if (combine::card(node.rule).weights != combine::Weights::amounts) continue;
        for (const engine::Edge& edge : node.edges) out.insert(edge.node);
    }
    return out;
}

/// The children of a node whose weights are drawn; none if these are no shares.
std::vector<std::size_t> siblings(const engine::Program& program, std::size_t node) {
    std::vector<std::size_t> out;
    if (!weighs_shares(program.nodes[node])) return out;
    const std::set<std::size_t> not_these = amounts(program);
    for (const engine::Share& child : program.nodes[node].children) {
        if (not_these.contains(child.node)) return {};
        out.push_back(child.node);
    }
    return out;
}

/// How sure what was answered to an indicator is: the mean of what its answers say; a decision is sure.
double confidence(const Evaluated& e, std::size_t node, double unstated) {
    const Reconciled* r = e.answers->reconciled_of(node);
    if (r == nullptr || r->state != State::answered || !r->value || r->imputed) return combine::no_value;
    if (r->adjudicated) return 1;
    double sum = 0;
    double heard = 0;
    if (node < e.answers->of.size())
        for (const Voice& voice : e.answers->of[node].heard()) {
            sum += voice.response->confidence.value_or(unstated);
            ++heard;
        }
    return heard > 0 ? sum / heard : unstated;
}

/// Between what numbers people answer, as far as the scale says so; goalposts may be passed.
std::optional<measure::Interval> ends(const measure::Normaliser& normaliser) {
    if (const auto* identity = std::get_if<measure::Identity>(&normaliser.value)) return measure::Interval{identity->low, identity->high};
    if (const auto* goalposts = std::get_if<measure::Goalposts>(&normaliser.value)) {
        const auto [least, greatest] = std::minmax(goalposts->low, goalposts->high);
        return measure::Interval{least, greatest};
    }
    if (const auto* curve = std::get_if<measure::Piecewise>(&normaliser.value))
        return measure::Interval{curve->points.front().at, curve->points.back().at};
    return std::nullopt;
}

bool is_missing(std::uint8_t state) {
    return state != engine::code(State::answered) && !engine::is_left_out(state);
}

}  // namespace

Sampler::Sampler(const Study& study, const std::vector<Evaluation>& subjects, const std::optional<robust::SobolRuns>& runs)
    : study_(&study), subjects_(&subjects), own_(subjects.size()) {
    std::vector<Issue> issues;
    judge(issues);
    for (Issue& i : issues)
        if (!i.document) i.document = "study";
    throw_if_errors(issues);
    // The first dimensions of Sobol' points are the most even.
    std::vector<std::size_t> factors;  // of each dimension
    const auto dimensions = [&](std::size_t factor, std::size_t count) {
        factors.insert(factors.end(), count, factor);
        return factors.size() - count;
    };
    for (Choice& c : choices_) c.dimension = dimensions(c.place, 1);
    for (NumberAt& n : numbers_) n.dimension = dimensions(n.place, 1);
    const Tree& tree = subjects.front().evaluated().tree;
    for (Group& g : groups_) g.dimension = dimensions(g.place, tree[g.node].children.size());
    for (std::size_t s = 0; s < own_.size(); ++s) {
        const Evaluated& e = subjects[s].evaluated();
        own_[s].sectors = sectors(e.assessment());
        const bool bootstrap = institutions_ != nullptr && institutions_->draw == uncertain::InstitutionDraw::bootstrap;
        const std::size_t columns = e.program.indicators.size();
        own_[s].institutions = dimensions(places_[0], institutions_ == nullptr ? 0 : bootstrap ? own_[s].sectors.size() : 1);
        own_[s].answers = dimensions(places_[1], answers_ == nullptr ? 0 : columns);
        own_[s].missing = dimensions(places_[2], missing_ == nullptr ? 0 : columns);
    }
    points_.emplace(study.sampling, study.seed, std::move(factors), runs);
    refuse_combinations();
}

void Sampler::judge(std::vector<Issue>& issues) {
    Checker checker("study", issues);
    const Evaluated& base = subjects_->front().evaluated();
    judge_numbers(checker, *study_);
    std::set<std::string> ids;
    std::set<std::string> places;
    std::set<std::size_t> weighed;
    const auto once = [&](const auto*& here, const auto& options, const std::string& where) {
        if (here != nullptr) checker.report("varies_twice", where, {});
        here = &options;
    };
    for (std::size_t f = 0; f < study_->factors.size(); ++f) {
        const UncertainFactor& factor = study_->factors[f];
        const std::string where = "/factors/" + std::to_string(f);
        if (!ids.insert(factor.id).second) checker.report("duplicate_id", where + "/id", {factor.id});
        const std::string at = where + "/varies";
        if (const auto* methods = std::get_if<uncertain::Methods>(&factor.varies.value)) {
            choices_.push_back({.factor = &factor, .methods = methods, .place = f});
            judge_methods(checker, *methods, at);
        } else if (const auto* weights = std::get_if<uncertain::Weights>(&factor.varies.value)) {
            if (weights->concentration) {
                Faults faults;
                faults.within(*weights->concentration, 1e-6, 1e12, "/concentration");
                report(checker, faults, at);
            }
            const auto group = [&](std::size_t node, const std::string& place, bool named) {
                if (siblings(base.program, node).empty()) {
                    if (named) checker.report("no_weights_to_draw", place, {base.tree[node].node->id});
                } else if (!weighed.insert(node).second) {
                    checker.report("varies_twice", place);
                } else {
                    groups_.push_back({.node = node, .concentration = weights->concentration, .place = f});
                }
            };
            for (std::size_t k = 0; k < weights->nodes.size(); ++k) {
                const std::string place = at + "/nodes/" + std::to_string(k);
                if (const auto node = the_one(weights->nodes[k], base.tree.called(), "unknown_node", place, issues))
                    group(*node, place, true);
            }
            const std::size_t before = groups_.size();
            for (std::size_t i = 0; weights->nodes.empty() && i < base.tree.size(); ++i)
                if (!base.tree[i].leaf()) group(i, at, false);
            if (weights->nodes.empty() && groups_.size() == before) checker.report("no_weights_to_draw", at, {base.framework().id});
        } else if (const auto* answers = std::get_if<uncertain::Answers>(&factor.varies.value)) {
            once(answers_, *answers, at);
            places_[1] = f;
            Faults faults;
            faults.within(answers->off, 0, 1, "/off");
            faults.within(answers->half_width, 0, 1, "/half_width");
            faults.within(answers->unstated, 0, 1, "/unstated");
            report(checker, faults, at);
        } else if (const auto* missing = std::get_if<uncertain::MissingAnswers>(&factor.varies.value)) {
            once(missing_, *missing, at);
            places_[2] = f;
            drawn_if_missing_.assign(base.tree.size(), missing->indicators.empty());
            for (std::size_t k = 0; k < missing->indicators.size(); ++k)
                if (const auto node = the_one(missing->indicators[k], base.tree.called(), "unknown_node",
                                              at + "/indicators/" + std::to_string(k), issues))
                    drawn_if_missing_[*node] = true;
        } else if (const auto* institutions = std::get_if<uncertain::Institutions>(&factor.varies.value)) {
            once(institutions_, *institutions, at);
            places_[0] = f;
            for (const Evaluation& subject : *subjects_) judge_institutions(checker, *institutions, subject.assessment(), at);
        } else if (const auto* drawn = std::get_if<uncertain::Number>(&factor.varies.value)) {
            numbers_.push_back({.number = drawn, .place = f});
            Method tried = *base.method;
            if (!set_number(tried, drawn->at, 1)) checker.report("no_number_there", at + "/at", {drawn->at});
            else if (!places.insert(drawn->at).second) checker.report("varies_twice", at + "/at");
            report(checker, std::visit([](const auto& options) { return robust::judgement(options); }, drawn->distribution.value),
                   at + "/distribution");
        }
    }
}

Method Sampler::method(const std::vector<std::size_t>& chosen) const {
    Method out = subjects_->front().method();
    for (std::size_t c = 0; c < chosen.size(); ++c) out = overlaid(std::move(out), choices_[c].methods->methods[chosen[c]]);
    return out;
}

std::optional<std::vector<std::vector<std::size_t>>> Sampler::combinations(std::size_t most) const {
    std::vector<std::vector<std::size_t>> out{{}};
    for (const Choice& c : choices_) {
        if (out.size() * c.methods->methods.size() > most) return std::nullopt;
        std::vector<std::vector<std::size_t>> longer;
        for (const auto& so_far : out)
            for (std::size_t m = 0; m < c.methods->methods.size(); ++m) {
                longer.push_back(so_far);
                longer.back().push_back(m);
            }
        out = std::move(longer);
    }
    return out;
}

/// Methods that cannot hold together are refused before anything is drawn: all combinations are tried, or, where there are very many, each
/// method and each two of them beside the first of every other factor.
void Sampler::refuse_combinations() const {
    if (choices_.empty()) return;
    std::vector<std::vector<std::size_t>> tried;
    if (auto all = combinations(most_combinations)) {
        tried = std::move(*all);
    } else {
        const std::vector<std::size_t> first(choices_.size(), 0);
        for (std::size_t a = 0; a < choices_.size(); ++a)
            for (std::size_t b = a; b < choices_.size(); ++b)
                for (std::size_t i = 0; i < choices_[a].methods->methods.size(); ++i)
                    for (std::size_t j = 0; j < choices_[b].methods->methods.size(); ++j) {
                        if (a == b && i != j) continue;
                        tried.push_back(first);
                        tried.back()[a] = i;
                        tried.back()[b] = j;
                    }
    }
    constexpr std::size_t most = 100;
    std::vector<Issue> issues;
    for (const auto& chosen : tried) {
        pulse();
        const std::shared_ptr<const Drawn> one = made(0, chosen, std::nullopt, nullptr);
        if (!one->failed || issues.size() == most) continue;
        std::string names;
        for (std::size_t c = 0; c < chosen.size(); ++c) names += (c == 0 ? "" : " + ") + choices_[c].methods->methods[chosen[c]].id;
        issues.push_back(issue("methods_do_not_fit", "/factors", {names}));
        issues.back().document = "study";
        issues.push_back(*one->failed);
    }
    throw_if_errors(issues);
}

std::shared_ptr<const Drawn> Sampler::made(std::size_t subject, const std::vector<std::size_t>& chosen, std::optional<std::uint64_t> draw,
                                           const std::vector<std::uint32_t>* counts) const {
    const Evaluated& base = (*subjects_)[subject].evaluated();
    auto out = std::make_shared<Drawn>();
    try {
        Method method = this->method(chosen);
        for (const NumberAt& n : numbers_)
            if (draw) set_number(method, n.number->at, robust::quantile(n.number->distribution, points_->uniform(*draw, n.dimension)));
        out->evaluated = under(base, std::move(method), counts);
        const Evaluated& e = *out->evaluated;
        out->row.emplace(e.tree, e.program, *e.answers);
        if (answers_ != nullptr)
            for (const std::size_t i : e.program.indicators) out->confidence.push_back(confidence(e, i, answers_->unstated));
        for (const Group& g : groups_) out->siblings.push_back(siblings(e.program, g.node));
    } catch (const Error& error) {
        out->failed = error.issues().front();
    }
    return out;
}

std::vector<std::uint32_t> Sampler::counts(std::uint64_t draw, std::size_t subject) const {
    const Own& own = own_[subject];
    const std::size_t n = own.sectors.size();
    if (institutions_->draw == uncertain::InstitutionDraw::bootstrap)
        return institutions_->by_sector ? robust::counts(std::span(own.sectors), *points_, draw, own.institutions)
                                        : robust::counts(n, *points_, draw, own.institutions);
    const double u = points_->uniform(draw, own.institutions);
    if (!institutions_->by_sector) return robust::counts_without(n, robust::alternative(n, u));
    const std::size_t groups = std::ranges::max(own.sectors) + std::size_t{1};
    return robust::counts_without_group(own.sectors, static_cast<std::uint32_t>(robust::alternative(groups, u)));
}

std::shared_ptr<const Drawn> Sampler::drawn(std::uint64_t draw, std::size_t subject) const {
    std::vector<std::size_t> chosen;
    for (const Choice& c : choices_) {
        const double u = points_->uniform(draw, c.dimension);
        const auto& weights = c.methods->weights;
        chosen.push_back(weights.empty() ? robust::alternative(c.methods->methods.size(), u) : robust::alternative(std::span(weights), u));
    }
    std::vector<std::uint32_t> heard;
    if (institutions_ != nullptr) heard = counts(draw, subject);
    const auto* counts_of = institutions_ != nullptr ? &heard : nullptr;
    if (!draws_come_again()) return made(subject, chosen, draw, counts_of);
    std::vector<std::uint64_t> key{subject};
    key.insert(key.end(), chosen.begin(), chosen.end());
    key.insert(key.end(), heard.begin(), heard.end());
    {
        const std::lock_guard<std::mutex> lock(busy_);
        if (const auto found = known_.find(key); found != known_.end()) return found->second;
    }
    auto out = made(subject, chosen, draw, counts_of);
    const std::lock_guard<std::mutex> lock(busy_);
    constexpr std::size_t most_kept = 1'000'000;  // responses and nodes, some hundred bytes each; of more, the next are made again
    const std::size_t size =
        out->evaluated == nullptr ? 1 : out->evaluated->tree.size() + (heard.empty() ? 0 : out->evaluated->assessment().responses.size());
    if (kept_ + size > most_kept) return out;
    kept_ += size;
    return known_.try_emplace(std::move(key), std::move(out)).first->second;
}

void Sampler::answers(const Drawn& drawn, std::uint64_t draw, std::size_t subject, double* values, std::uint8_t* states) const {
    const Evaluated& e = *drawn.evaluated;
    std::ranges::copy(drawn.row->values, values);
    std::ranges::copy(drawn.row->states, states);
    for (std::size_t c = 0; c < e.program.indicators.size(); ++c) {
        const std::size_t i = e.program.indicators[c];
        const engine::Node& node = e.program.nodes[i];
        const Scale* scale = e.tree.scale(i);
        if (!e.tree.scored(i) || scale == nullptr) continue;
        const std::optional<measure::Interval> range = scale->numeric ? ends(*scale->numeric) : std::nullopt;
        const auto level = [&](double u) { return robust::alternative(scale->levels.size(), u); };
        if (states[c] == engine::code(State::answered) && answers_ != nullptr && drawn.row->imputed[c] == 0) {
            const double unsure = 1 - drawn.confidence[c];
            const double u = points_->uniform(draw, own_[subject].answers + c);
            if (scale->numeric) {
                const double was = values[c];
                const double width = answers_->half_width * unsure * (range ? range->high - range->low : std::abs(was));
                const measure::Interval within{range ? std::min(range->low, was) : node.accepted.low,
                                               range ? std::max(range->high, was) : node.accepted.high};
                const bool divides = !e.program.divisors.empty() && e.program.divisors[c];
                const double x = std::clamp(was + width * (2 * u - 1), within.low, within.high);
                if (!(divides && x == 0)) values[c] = x;
                continue;
            }
            const double off = answers_->off * unsure;
            if (!(u < off)) continue;
            std::optional<double> below;
            std::optional<double> above;
            for (const Level& l : scale->levels) {
                if (l.value < values[c]) below = std::max(below.value_or(l.value), l.value);
                if (l.value > values[c]) above = std::min(above.value_or(l.value), l.value);
            }
            const bool down = below && (!above || u < off / 2);
            if (below || above) values[c] = down ? *below : *above;
        } else if (missing_ != nullptr && is_missing(states[c]) && drawn_if_missing_[i] && !node.denominator) {
            const double u = points_->uniform(draw, own_[subject].missing + c);
            if (!scale->numeric) values[c] = scale->levels[level(u)].value;
            else if (range) values[c] = range->low + u * (range->high - range->low);
            else continue;
            states[c] = engine::code(State::answered);
        }
    }
}

void Sampler::weights(const Drawn& drawn, std::uint64_t draw, double* to) const {
    constexpr double least = 1e-18;  // a weight of 0 would take a node out
    const Evaluated& e = *drawn.evaluated;
    for (std::size_t g = 0; g < groups_.size(); ++g) {
        const std::vector<std::size_t>& nodes = drawn.siblings[g];
        const auto n = static_cast<Eigen::Index>(nodes.size());
        if (n == 0) continue;
        Eigen::VectorXd own;
        if (groups_[g].concentration) {
            Eigen::VectorXd centre(n);
            for (Eigen::Index k = 0; k < n; ++k) centre[k] = e.settings[nodes[static_cast<std::size_t>(k)]].weight;
            own = robust::dirichlet_weights(centre, *groups_[g].concentration, points_->apart(groups_[g].node),
                                            points_->draw_apart(draw, groups_[g].dimension));
        } else {
            own = robust::uniform_weights(n, *points_, draw, groups_[g].dimension);
        }
        // a rule that pools what is below several parents sees how much these weigh in all: as much as before
        double all = 0;
        for (const std::size_t node : nodes) all += e.settings[node].weight;
        for (const double w : own) *to++ = std::max(w, least) * all;
    }
}

}  // namespace ceiba::detail

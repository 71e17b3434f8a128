#include "consult/answers.hpp"

#include <Eigen/Core>
#include <ceiba/agree/sd.hpp>
#include <ceiba/asked.hpp>
#include <ceiba/progress.hpp>
#include <set>
#include <unordered_map>
#include "consult/answer_parts.hpp"
#include "consult/gate.hpp"

#include "check/check_assessment.hpp"

namespace ceiba::detail {

State state_without_answer(const std::vector<const Response*>& responses) {
    for (const State state :
         {State::insufficient_evidence, State::dont_know, State::not_answered, State::not_reviewed, State::not_applicable})
        if (std::ranges::any_of(responses, [&](const Response* r) { return r->state == state; })) return state;
    return State::not_answered;
}

std::optional<State> state_of(const std::vector<const Response*>& responses) {
    if (responses.empty()) return std::nullopt;
    std::vector<const Response*> within;
    for (const Response* r : responses) {
        if (r->state == State::answered) return State::answered;
        if (r->state != State::outside_mandate) within.push_back(r);
    }
    return within.empty() ? State::outside_mandate : state_without_answer(within);
}

void latest_issues(const std::string& indicator, const std::string& where, const std::vector<Voice>& voices, std::vector<Issue>& issues) {
    std::string latest;
    for (const Voice& v : voices) {
        if (!v.response->date) {
            issues.push_back(issue("no_date", where, {indicator}));
            return;
        }
        latest = std::max(latest, *v.response->date);
    }
    std::set<double> values;
    for (const Voice& v : voices)
        if (*v.response->date == latest) values.insert(snap(v.value));
    if (values.size() > 1) issues.push_back(issue("latest_tie", where, {indicator, latest}));
}

Defaults answering(const Framework& framework, const Method& method) {
    Defaults out{.duplicates = Duplicates::refuse,
                 .unasked = Unasked::count,
                 .validated_by = std::vector{Source::desk_review, Source::case_review, Source::observation},
                 .series = Series::all};
    for (const Defaults* defaults : {&framework.defaults, &method.defaults}) {
        if (defaults->duplicates) out.duplicates = defaults->duplicates;
        if (defaults->unasked) out.unasked = defaults->unasked;
        if (defaults->validated_by) out.validated_by = defaults->validated_by;
        if (defaults->series) out.series = defaults->series;
    }
    return out;
}

bool answer_alike(const std::vector<Settings>& some, const std::vector<Settings>& others) {
    return std::ranges::equal(some, others, [](const Settings& a, const Settings& b) {
        return a.reconcile == b.reconcile && a.evidence == b.evidence && a.direction == b.direction;
    });
}

namespace {

/// Makes the answers to one indicator one.
struct Indicator {
    const Inputs& inputs;
    const Settings& settings;
    const Scale& scale;

    std::vector<Voice> voices(const std::vector<const Response*>& responses) const {
        return detail::voices(responses, scale, settings.direction);
    }
    Gated gated(const std::vector<Voice>& given) const {
        return detail::gated(given, settings.evidence, inputs.names, scale, settings.direction);
    }
    bool only_adjudicated() const { return std::holds_alternative<reconciliation::Adjudicated>(settings.reconcile.value); }
    std::optional<double> value(const std::vector<Voice>& some) const {
        return some.empty() ? std::nullopt : std::visit(Reconciler{some, inputs.names, settings.direction}, settings.reconcile.value);
    }
    /// Why there is, or is not, a value of these.
    State state(bool valued, const std::vector<Voice>& given, const std::vector<const Response*>& responses) const {
        if (valued) return State::answered;
        if (only_adjudicated()) return State::not_reviewed;
        return given.empty() ? state_without_answer(responses) : State::insufficient_evidence;
    }
    /// What is made of answers of some sources, once a gate has judged their evidence; "adjudicated" itself makes nothing of answers.
    std::optional<double> of_sources(const std::vector<Voice>& everybody, const std::vector<Source>& sources) const {
        std::vector<Voice> some;
        for (const Voice& v : everybody)
            if (std::ranges::find(sources, v.response->source) != sources.end()) some.push_back(v);
        some = gated(some).voices;
        if (some.empty()) return std::nullopt;
        const Reconciler rules{some, inputs.names, settings.direction};
        return only_adjudicated() ? rules(reconciliation::LowerMedian{}) : std::visit(rules, settings.reconcile.value);
    }
};

/// Marks the responses that a later one of the same voice replaces.
void supersede(const Inputs& inputs, std::vector<ResponseFate>& fates) {
    const auto voice = [](const Response* r) {
        return std::tuple(std::string_view(r->institution), r->source, r->respondent ? std::string_view(*r->respondent) : "");
    };
    for (std::vector<const Response*> responses : inputs.responses) {
        pulse();
        std::ranges::sort(responses, {}, [&](const Response* r) { return std::tuple_cat(voice(r), std::tuple(r)); });
        const Response* held = nullptr;
        for (const Response* r : responses) {
            const bool again = held != nullptr && voice(held) == voice(r);
            const bool later = again && held->date.value_or("") < r->date.value_or("");
            if (again) fates[inputs.index(later ? held : r)].fate = Fate::superseded;
            if (!again || later) held = r;
        }
    }
}

/// Marks the responses that are not of what is scored.
std::vector<ResponseFate> left_out(const Inputs& inputs, const Defaults& defaults) {
    std::vector<ResponseFate> out(inputs.assessment->responses.size(), {.fate = Fate::context});
    if (defaults.duplicates == Duplicates::latest) supersede(inputs, out);
    const std::vector<Source> series = defaults.series == Series::validated ? *defaults.validated_by : std::vector{Source::survey};
    for (std::size_t i = 0; i < inputs.responses.size(); ++i) {
        pulse();
        for (const Response* r : inputs.responses[i]) {
            Fate& fate = out[inputs.index(r)].fate;
            if (fate == Fate::superseded) continue;
            const Institution* institution = defaults.unasked == Unasked::drop ? inputs.names.institution(r->institution) : nullptr;
            if (institution != nullptr && !is_asked(*inputs.tree[i].node, *institution)) fate = Fate::not_asked;
            else if (defaults.series != Series::all && std::ranges::find(series, r->source) == series.end()) fate = Fate::other_series;
            else if (r->state != State::answered) fate = Fate::unanswered;
        }
    }
    return out;
}

/// The share that each of these answers has in the say: of the weights, under a rule that weighs them, else one of as many as count.
std::vector<double> shares(const Indicator& of, const std::vector<Voice>& voices) {
    const std::vector<bool> has = has_say(of.settings.reconcile, voices, of.inputs.names, of.settings.direction);
    return std::visit(
        [&]<class Rule>(const Rule& rule) {
            if constexpr (Weighing<Rule>)
                if (!voices.empty()) return AnswerParts{voices, of.inputs.names, of.settings.direction}(rule);
            std::vector<double> out;
            const auto all = static_cast<double>(std::ranges::count(has, true));
            for (const bool counts : has) out.push_back(counts ? 1 / all : 0);
            return out;
        },
        of.settings.reconcile.value);
}

IndicatorAnswers indicator_answers(const Indicator& of, const std::vector<const Response*>& responses, int& held_back) {
    IndicatorAnswers out{.given = of.voices(responses)};
    Gated gated = of.gated(out.given);
    out.through = std::move(gated.voices);
    out.shares = shares(of, out.through);
    held_back = gated.held_back;
    return out;
}

/// What became of the answers to one indicator.
void settle_fates(const Inputs& inputs, const IndicatorAnswers& answers, bool adjudicated, std::vector<ResponseFate>& fates) {
    std::unordered_map<const Response*, double> as_given;
    for (const Voice& v : answers.given) {
        fates[inputs.index(v.response)].fate = Fate::held_back;
        as_given.emplace(v.response, v.value);
    }
    for (std::size_t v = 0; v < answers.through.size(); ++v) {
        const Voice& through = answers.through[v];
        const double given = as_given.at(through.response);
        fates[inputs.index(through.response)] = adjudicated              ? ResponseFate{Fate::overruled}
                                                : answers.shares[v] == 0 ? ResponseFate{Fate::no_weight}
                                                : through.value == given ? ResponseFate{Fate::counted, answers.shares[v]}
                                                                         : ResponseFate{Fate::lowered, answers.shares[v]};
    }
}

bool of_mandate(const Response* response) {
    return response->state != State::outside_mandate;
}

/// True if the answers, weighed as their rule does, add up to a number.
bool add_up(const Reconciliation& rule, const std::vector<Voice>& voices, const Register& names) {
    double sum = 0;
    for (const Voice& v : voices) {
        const double own = std::visit(
            [&]<class Rule>(const Rule& weighs) {
                if constexpr (Weighing<Rule>) return weight(weighs, *v.response, names);
                else return 1.0;
            },
            rule.value);
        sum += own * std::max(1.0, std::abs(v.value));
    }
    return std::isfinite(sum);
}

/// What the answers to one indicator come to, before its denominator.
Reconciled reconciled(const Indicator& of, std::size_t i, const IndicatorAnswers& answers, const std::vector<const Response*>& responses,
                      const std::vector<const Response*>& all_series, const Defaults& defaults, std::vector<Issue>& issues) {
    const std::string& id = of.inputs.tree[i].node->id;
    Reconciled r{.indicator = id, .rule = of.settings.reconcile};
    r.answers = static_cast<int>(answers.given.size());
    r.value = of.value(answers.through);
    r.state = of.state(r.value.has_value(), answers.given, responses);
    if (!answers.given.empty()) {
        const auto [least, greatest] = std::ranges::minmax(answers.given, {}, &Voice::value);
        r.minimum = least.value;
        r.maximum = greatest.value;
    }
    if (answers.given.size() > 1) {
        Eigen::VectorXd values(static_cast<Eigen::Index>(answers.given.size()));
        std::ranges::transform(answers.given, values.data(), &Voice::value);
        r.standard_deviation = agree::sd(values);
    }
    if (!add_up(r.rule, answers.given, of.inputs.names)) issues.push_back(issue("too_great", "/responses", {id}));
    std::set<std::string_view> institutions;
    for (const Voice& v : answers.heard()) institutions.insert(v.response->institution);
    r.voices = static_cast<int>(institutions.size());
    r.single_voice = r.voices == 1;
    const std::vector<Voice> everybody = *defaults.series == Series::all ? answers.given : of.voices(all_series);
    r.self_assessed = of.of_sources(everybody, {Source::survey});
    r.validated = of.of_sources(everybody, *defaults.validated_by);
    const Adjudication* agreed = of.inputs.adjudications[i];
    const auto settled =
        agreed != nullptr && agreed->state == State::answered && agreed->answer ? number(*agreed->answer, of.scale) : std::nullopt;
    if (agreed == nullptr || *defaults.series == Series::self_assessed) {
        if (std::holds_alternative<reconciliation::Latest>(r.rule.value)) latest_issues(id, "/responses", answers.through, issues);
    } else {
        r.adjudicated = true;
        r.state = agreed->state;
        r.value = settled;
    }
    if (agreed != nullptr) r.validated = settled;
    if (r.self_assessed && r.validated) r.difference = *r.validated - *r.self_assessed;
    return r;
}

/// The value of an indicator in a published assessment, on which no rule of reconciliation acts. It may lie between two levels.
Reconciled published(const std::string& indicator, const std::vector<const Response*>& responses, const Scale& scale) {
    Reconciled r{.indicator = indicator, .published = true};
    for (const Response* response : responses) {
        r.responses = 1;
        r.state = response->state;
        if (response->state != State::answered || !response->answer) continue;
        const auto* x = std::get_if<double>(&response->answer->value);
        r.value = x != nullptr ? std::optional(*x) : number(*response->answer, scale);
        r.answers = 1;
    }
    return r;
}

/// Puts each indicator over its denominator, and what was imputed in place of what is missing.
void divide(const Inputs& inputs, const std::vector<std::optional<Reconciled>>& by_node, Answers& out) {
    std::unordered_map<std::string_view, double> imputations;
    for (const Imputed& imputed : inputs.assessment->imputations) imputations.emplace(imputed.indicator, imputed.value);
    for (std::size_t i = 0; i < by_node.size(); ++i) {
        if (!by_node[i]) continue;
        if (inputs.divides[i] && by_node[i]->value == 0.0)
            out.issues.push_back(issue("zero_denominator", "/responses", {by_node[i]->indicator}));
        if (!inputs.tree.scored(i)) {
            out.divisors.emplace(i, *by_node[i]);
            continue;
        }
        Reconciled r = *by_node[i];
        if (const auto by = denominator(inputs.tree, i); by && r.value) {
            const Reconciled& under = *by_node[*by];
            if (under.value && *under.value != 0) r.denominator = under.value;
            else r.state = under.value ? State::insufficient_evidence : under.state;
        }
        const auto filled = imputations.find(r.indicator);
        const bool missing = r.state != State::answered && r.state != State::not_applicable && r.state != State::withheld;
        if (filled != imputations.end() && missing) r.imputed = filled->second;
        out.place[i] = out.reconciled.size();
        out.reconciled.push_back(std::move(r));
    }
}

}  // namespace

std::vector<const Response*> without(const Inputs& inputs, const Answers& answers, std::size_t node, std::initializer_list<Fate> fates) {
    std::vector<const Response*> out;
    for (const Response* r : inputs.responses[node])
        if (std::ranges::find(fates, answers.fate_of(inputs, r).fate) == fates.end()) out.push_back(r);
    return out;
}

std::vector<SourceValue> by_source(const Inputs& inputs, const Answers& answers, std::size_t node, const Settings& settings) {
    std::vector<SourceValue> out;
    const Indicator of{inputs, settings, *inputs.tree.scale(node)};
    const auto scored = without(inputs, answers, node, {Fate::superseded, Fate::not_asked, Fate::other_series});
    describe::for_each_enumerator<Source>([&](const describe::Note&, Source source) {
        std::vector<const Response*> responses;
        for (const Response* r : scored)
            if (r->source == source && of_mandate(r)) responses.push_back(r);
        if (responses.empty()) return;
        const std::vector<Voice> given = of.voices(responses);
        const std::optional<double> value = of.value(of.gated(given).voices);
        out.push_back({source, value, of.state(value.has_value(), given, responses), static_cast<int>(given.size())});
    });
    return out;
}

Answers answers(const Inputs& inputs, const std::vector<Settings>& settings, const Defaults& defaults) {
    Answers out;
    check_gates(inputs.tree, settings, out.issues);
    if (inputs.assessment == nullptr) return out;
    const std::vector<Issue>& judged = inputs.assessment_issues(*defaults.duplicates);
    out.issues.insert(out.issues.end(), judged.begin(), judged.end());
    const bool is_published = inputs.assessment->publication.has_value();
    if (!is_published) check_asked(inputs.tree, settings, *inputs.assessment, defaults, out.issues);
    const std::size_t before = out.issues.size();
    out.fates = left_out(inputs, is_published ? Defaults{.duplicates = Duplicates::refuse, .unasked = Unasked::count, .series = Series::all}
                                              : defaults);
    out.of.resize(inputs.tree.size());
    out.place.resize(inputs.tree.size());
    std::vector<std::optional<Reconciled>> by_node(inputs.tree.size());
    for (std::size_t i = 0; i < inputs.tree.size(); ++i) {
        pulse();
        const Scale* scale = inputs.tree.scale(i);
        if (!inputs.tree[i].leaf() || scale == nullptr) continue;
        if (is_published) {
            if (!inputs.tree.scored(i) && !inputs.divides[i]) continue;
            by_node[i] = published(inputs.tree[i].node->id, inputs.responses[i], *scale);
            for (const Response* r : inputs.responses[i])
                if (by_node[i]->value) out.fates[inputs.index(r)] = {Fate::counted, 1};
            continue;
        }
        std::vector<const Response*> all_series = without(inputs, out, i, {Fate::superseded, Fate::not_asked});
        std::vector<const Response*> responses = without(inputs, out, i, {Fate::superseded, Fate::not_asked, Fate::other_series});
        const auto given = static_cast<int>(responses.size());
        std::erase_if(all_series, std::not_fn(of_mandate));
        std::erase_if(responses, std::not_fn(of_mandate));
        const Indicator of{inputs, settings[i], *scale};
        int held_back = 0;
        out.of[i] = indicator_answers(of, responses, held_back);
        if (!inputs.tree.scored(i) && !inputs.divides[i]) continue;
        by_node[i] = reconciled(of, i, out.of[i], responses, all_series, defaults, out.issues);
        by_node[i]->responses = given;
        by_node[i]->held_back = held_back;
        settle_fates(inputs, out.of[i], by_node[i]->adjudicated, out.fates);
    }
    divide(inputs, by_node, out);
    for (std::size_t i = before; i < out.issues.size(); ++i) out.issues[i].document = "assessment";
    return out;
}

}  // namespace ceiba::detail

#include <ceiba/asked.hpp>
#include <map>
#include <set>
#include "consult/answering.hpp"
#include "consult/parts.hpp"

#include "check/judged.hpp"

namespace ceiba {

namespace detail {

State state_without_answer(const std::vector<const Response*>& responses) {
    for (const State state :
         {State::insufficient_evidence, State::dont_know, State::not_answered, State::not_reviewed, State::not_applicable})
        if (std::ranges::any_of(responses, [&](const Response* r) { return r->state == state; })) return state;
    return State::not_answered;
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

Defaults answering(const Framework& framework, const Method& method) {
    Defaults out{.duplicates = Duplicates::refuse,
                 .unasked = Unasked::count,
                 .validated_by = std::vector{Source::desk_review, Source::case_review, Source::observation},
                 .series = Series::all};
    for (const Defaults* said : {&framework.defaults, &method.defaults}) {
        if (said->duplicates) out.duplicates = said->duplicates;
        if (said->unasked) out.unasked = said->unasked;
        if (said->validated_by) out.validated_by = said->validated_by;
        if (said->series) out.series = said->series;
    }
    return out;
}

std::vector<const Response*> kept(const Assessment& assessment, Duplicates duplicates) {
    std::vector<const Response*> out;
    if (duplicates == Duplicates::refuse) {
        for (const Response& r : assessment.responses) out.push_back(&r);
        return out;
    }
    std::map<std::tuple<std::string, std::string, Source, std::string>, const Response*> last;
    for (const Response& r : assessment.responses) {
        const Response*& held = last[{r.institution, r.indicator, r.source, r.respondent.value_or("")}];
        if (held == nullptr || held->date.value_or("") < r.date.value_or("")) held = &r;
    }
    for (const auto& [voice, response] : last) out.push_back(response);
    return out;
}

std::vector<const Response*> of_series(std::vector<const Response*> responses, const Defaults& defaults) {
    if (*defaults.series == Series::all) return responses;
    const std::vector<Source> sources = *defaults.series == Series::validated ? *defaults.validated_by : std::vector{Source::survey};
    std::erase_if(responses, [&](const Response* r) { return std::ranges::find(sources, r->source) == sources.end(); });
    return responses;
}

std::vector<const Response*> counting(const Tree& tree, const Assessment& assessment, const Defaults& defaults) {
    std::vector<const Response*> out = kept(assessment, *defaults.duplicates);
    if (defaults.unasked == Unasked::count) return out;
    const Register names(assessment);
    std::erase_if(out, [&](const Response* r) {
        const auto node = tree.find(r->indicator);
        const Institution* institution = names.institution(r->institution);
        return node && institution != nullptr && !is_asked(*tree[*node].node, *institution);
    });
    return out;
}

std::vector<Reconciled> reconciled(const Tree& tree, const std::vector<Settings>& settings, const Assessment& assessment,
                                   const Defaults& defaults, bool by_source, std::vector<Issue>& issues) {
    const Register names(assessment);
    std::unordered_map<std::string, std::vector<const Response*>> asked;
    for (const Response* r : counting(tree, assessment, defaults))
        if (r->state != State::outside_mandate) asked[r->indicator].push_back(r);
    std::set<std::size_t> divisors;
    for (std::size_t i = 0; i < tree.size(); ++i)
        if (const auto by = denominator(tree, i); by && tree.scored(i)) divisors.insert(*by);
    std::vector<Reconciled> out;
    std::map<std::size_t, std::size_t> at;
    for (std::size_t i = 0; i < tree.size(); ++i) {
        const Scale* scale = tree.scale(i);
        if (!tree[i].leaf() || !(tree.scored(i) || divisors.contains(i)) || scale == nullptr) continue;
        at[i] = out.size();
        const std::string& id = tree[i].node->id;
        const std::vector<const Response*>& whole = asked[id];
        const std::vector<const Response*> responses = of_series(whole, defaults);
        const std::vector<Voice> heard = voices(responses, *scale, settings[i].direction);
        Reconciled r{.indicator = id, .rule = settings[i].reconcile};
        r.responses = static_cast<int>(responses.size());
        r.answers = static_cast<int>(heard.size());
        // What is made of some of the answers alone; "adjudicated" itself makes nothing of answers.
        const bool judged = std::holds_alternative<reconciliation::Adjudicated>(r.rule.value);
        const Reconciliation of_some = judged ? Reconciliation{reconciliation::LowerMedian{}} : r.rule;
        const auto settle = [&](const std::vector<Voice>& some, const std::vector<Voice>& said, const std::vector<const Response*>& all,
                                std::optional<double>& value, State& state) {
            if (!some.empty()) value = std::visit(Reconciler{some, names, settings[i].direction}, r.rule.value);
            state = value          ? State::answered
                    : judged       ? State::not_reviewed
                    : said.empty() ? state_without_answer(all)
                                   : State::insufficient_evidence;
        };
        const auto counted = [&](const std::vector<Voice>& some) {
            return gated(some, settings[i].evidence, names, *scale, settings[i].direction);
        };
        const Gated through = counted(heard);
        r.held_back = through.held_back;
        if (!add_up(r.rule, heard, names)) issues.push_back(issue("too_great", "/responses", {id}));
        settle(through.voices, heard, responses, r.value, r.state);
        if (!heard.empty()) {
            const auto [least, greatest] = std::ranges::minmax(heard, {}, &Voice::value);
            r.minimum = least.value;
            r.maximum = greatest.value;
        }
        if (heard.size() > 1) {
            const double mean = *Reconciler{heard, names, settings[i].direction}(reconciliation::Mean{});
            double squares = 0;
            for (const Voice& v : heard) squares += (v.value - mean) * (v.value - mean);
            r.standard_deviation = std::sqrt(squares / static_cast<double>(heard.size() - 1));
        }
        std::set<std::string_view> institutions;
        const std::vector<bool> counts = has_say(r.rule, through.voices, names, settings[i].direction);
        for (std::size_t v = 0; v < counts.size(); ++v)
            if (counts[v]) institutions.insert(through.voices[v].response->institution);
        r.voices = static_cast<int>(institutions.size());
        r.single_voice = r.voices == 1;
        // Of the answers of some sources as given, whatever they rest on.
        const std::vector<Voice> everybody = voices(whole, *scale, settings[i].direction);
        const auto series = [&](const std::vector<Source>& sources) -> std::optional<double> {
            std::vector<Voice> some;
            for (const Voice& v : everybody)
                if (std::ranges::find(sources, v.response->source) != sources.end()) some.push_back(v);
            if (some.empty()) return std::nullopt;
            return std::visit(Reconciler{some, names, settings[i].direction}, of_some.value);
        };
        r.self_assessed = series({Source::survey});
        r.validated = series(*defaults.validated_by);
        if (by_source) {
            describe::for_each_enumerator<Source>([&](const describe::Note&, Source source) {
                std::vector<const Response*> theirs;
                for (const Response* response : responses)
                    if (response->source == source) theirs.push_back(response);
                if (theirs.empty()) return;
                const std::vector<Voice> said = voices(theirs, *scale, settings[i].direction);
                SourceValue& s = r.sources.emplace_back();
                s.source = source;
                s.answers = static_cast<int>(said.size());
                settle(counted(said).voices, said, theirs, s.value, s.state);
            });
        }
        const auto agreed = std::ranges::find(assessment.adjudications, id, &Adjudication::indicator);
        const bool adjudicated = agreed != assessment.adjudications.end();
        const auto settled =
            adjudicated && agreed->state == State::answered && agreed->answer ? number(*agreed->answer, *scale) : std::nullopt;
        if (!adjudicated || *defaults.series == Series::self_assessed) {
            if (std::holds_alternative<reconciliation::Latest>(r.rule.value)) latest_issues(id, "/responses", through.voices, issues);
        } else {
            r.adjudicated = true;
            r.state = agreed->state;
            r.value = settled;
        }
        if (adjudicated) r.validated = settled;
        if (r.self_assessed && r.validated) r.difference = *r.validated - *r.self_assessed;
        out.push_back(std::move(r));
    }
    std::vector<Reconciled> scored;
    for (const auto& [i, place] : at) {
        if (divisors.contains(i) && out[place].value == 0.0)
            issues.push_back(issue("zero_denominator", "/responses", {out[place].indicator}));
        if (!tree.scored(i)) continue;
        Reconciled r = out[place];
        if (const auto by = denominator(tree, i); by && r.value) {
            const Reconciled& under = out[at.at(*by)];
            if (under.value && *under.value != 0) r.denominator = under.value;
            else r.state = under.value ? State::insufficient_evidence : under.state;
        }
        const auto filled = std::ranges::find(assessment.imputations, r.indicator, &Imputed::indicator);
        if (filled != assessment.imputations.end() && r.state != State::answered && r.state != State::not_applicable)
            r.imputed = filled->value;
        scored.push_back(std::move(r));
    }
    return scored;
}

}  // namespace detail

std::vector<Reconciled> reconcile(const Framework& framework, const Assessment& assessment, const Method& method, bool by_source) {
    detail::Judged judged = detail::judged(framework, &assessment, &method, nullptr);
    throw_if_errors(judged.issues);
    if (!by_source) return std::move(judged.answers);
    return detail::reconciled(judged.tree, judged.settings, assessment, detail::answering(framework, method), true, judged.issues);
}

}  // namespace ceiba

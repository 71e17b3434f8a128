#pragma once

#include <ceiba/model/assessment.hpp>
#include <ceiba/model/result.hpp>
#include <ceiba/overlay.hpp>
#include <ceiba/snap.hpp>
#include <cmath>
#include <numeric>
#include <set>
#include <tuple>

namespace ceiba {

namespace detail {

/// One response that answered, and its number.
struct Voice {
    const Response* response{};
    double value{};
};

/// Why there is no value where nobody answered: the first of these that occurs.
inline State state_without_answer(const std::vector<const Response*>& responses) {
    for (const State state :
         {State::insufficient_evidence, State::dont_know, State::not_answered, State::not_reviewed, State::not_applicable})
        if (std::ranges::any_of(responses, [&](const Response* r) { return r->state == state; })) return state;
    return State::not_answered;
}

/// The rules. Each takes at least one voice, least favourable first, and gives a value, or nothing for insufficient evidence.
struct Reconciler {
    const std::vector<Voice>& voices;

    std::optional<double> operator()(const reconciliation::Mean&) const {
        double sum = 0;
        double least = voices.front().value;
        double greatest = least;
        for (const Voice& v : voices) {
            sum += v.value;
            least = std::min(least, v.value);
            greatest = std::max(greatest, v.value);
        }
        return std::clamp(sum / static_cast<double>(voices.size()), least, greatest);
    }
    std::optional<double> operator()(const reconciliation::Median&) const {
        const std::size_t half = voices.size() / 2;
        return voices.size() % 2 == 1 ? voices[half].value : std::midpoint(voices[half - 1].value, voices[half].value);
    }
    std::optional<double> operator()(const reconciliation::LowerMedian&) const { return voices[(voices.size() - 1) / 2].value; }
    std::optional<double> operator()(const reconciliation::Minimum&) const { return voices.front().value; }
    std::optional<double> operator()(const reconciliation::Mode& mode) const {
        double best = 0;
        std::size_t most = 0;
        for (std::size_t i = 0, run = 0; i < voices.size(); ++i) {
            run = i > 0 && voices[i].value == voices[i - 1].value ? run + 1 : 1;
            if (run > most) {
                most = run;
                best = voices[i].value;
            }
        }
        const double share = static_cast<double>(most) / static_cast<double>(voices.size());
        return at_least(share, mode.quorum) ? std::optional(best) : std::nullopt;
    }
    std::optional<double> operator()(const reconciliation::Latest&) const {
        return std::ranges::max_element(voices, {}, [](const Voice& v) { return v.response->date.value_or(""); })->value;
    }
    std::optional<double> operator()(const reconciliation::Adjudicated&) const { return std::nullopt; }
};

/// Voices in an order that does not depend on the file: least favourable first, then by institution, date, source and respondent.
inline std::vector<Voice> voices(const std::vector<const Response*>& responses, const Scale& scale, Direction direction) {
    std::vector<Voice> out;
    for (const Response* r : responses)
        if (r->state == State::answered && r->answer)
            if (const auto value = number(*r->answer, scale)) out.push_back({r, *value});
    const double sign = direction == Direction::lower ? -1 : 1;
    std::ranges::sort(out, {}, [&](const Voice& v) {
        const Response& r = *v.response;
        return std::tuple(sign * v.value, r.institution, r.date.value_or(""), r.source, r.respondent.value_or(""));
    });
    return out;
}

/// What the rule "latest" cannot decide.
inline void latest_issues(const std::string& indicator, const std::string& where, const std::vector<Voice>& voices,
                          std::vector<Issue>& issues) {
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
        if (*v.response->date == latest) values.insert(v.value);
    if (values.size() > 1) issues.push_back(issue("latest_tie", where, {indicator, latest}));
}

/// The rule for an institution that answered twice.
inline Duplicates duplicates(const Framework& framework, const Method& method) {
    return method.defaults.duplicates.value_or(framework.defaults.duplicates.value_or(Duplicates::refuse));
}

/// The responses without those that a later one by the same voice replaces.
inline std::vector<const Response*> kept(const Assessment& assessment, Duplicates duplicates) {
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

/// Reconciles every scored indicator, in the order of the tree; issues that depend on the rule go to `issues`.
inline std::vector<Reconciled> reconciled(const Tree& tree, const std::vector<Settings>& settings, const Assessment& assessment,
                                          Duplicates duplicates, bool by_source, std::vector<Issue>& issues) {
    std::unordered_map<std::string, std::vector<const Response*>> asked;
    for (const Response* r : kept(assessment, duplicates))
        if (r->state != State::outside_mandate) asked[r->indicator].push_back(r);
    std::vector<Reconciled> out;
    for (std::size_t i = 0; i < tree.size(); ++i) {
        const Scale* scale = tree.scale(i);
        if (!tree[i].leaf() || !tree.scored(i) || scale == nullptr) continue;
        const std::string& id = tree[i].node->id;
        const std::vector<const Response*>& responses = asked[id];
        const std::vector<Voice> heard = voices(responses, *scale, settings[i].direction);
        Reconciled r{.indicator = id, .rule = settings[i].reconcile};
        r.responses = static_cast<int>(responses.size());
        r.answers = static_cast<int>(heard.size());
        const auto settle = [&](const std::vector<Voice>& some, const std::vector<const Response*>& all, std::optional<double>& value,
                                State& state) {
            if (!some.empty()) value = std::visit(Reconciler{some}, r.rule.value);
            const bool judged = std::holds_alternative<reconciliation::Adjudicated>(r.rule.value);
            state = value          ? State::answered
                    : judged       ? State::not_reviewed
                    : some.empty() ? state_without_answer(all)
                                   : State::insufficient_evidence;
        };
        settle(heard, responses, r.value, r.state);
        if (!heard.empty()) {
            const auto [least, greatest] = std::ranges::minmax(heard, {}, &Voice::value);
            r.minimum = least.value;
            r.maximum = greatest.value;
        }
        if (heard.size() > 1) {
            const double mean = *Reconciler{heard}(reconciliation::Mean{});
            double squares = 0;
            for (const Voice& v : heard) squares += (v.value - mean) * (v.value - mean);
            r.standard_deviation = std::sqrt(squares / static_cast<double>(heard.size() - 1));
        }
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
                settle(said, theirs, s.value, s.state);
            });
        }
        const auto agreed = std::ranges::find(assessment.adjudications, id, &Adjudication::indicator);
        if (agreed == assessment.adjudications.end()) {
            if (std::holds_alternative<reconciliation::Latest>(r.rule.value)) latest_issues(id, "/responses", heard, issues);
        } else {
            r.adjudicated = true;
            r.state = agreed->state;
            r.value = agreed->state == State::answered && agreed->answer ? number(*agreed->answer, *scale) : std::nullopt;
        }
        out.push_back(std::move(r));
    }
    return out;
}

}  // namespace detail

}  // namespace ceiba

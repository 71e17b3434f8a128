#include <ceiba/backcast.hpp>
#include <ceiba/check.hpp>
#include <ceiba/hash.hpp>
#include <ceiba/reconcile.hpp>
#include <set>

#include "change/exchange.hpp"
#include "evaluated.hpp"

namespace ceiba {

namespace detail {

namespace {

/// Why, by whom and when it was agreed: of several decisions every reason and every office once, and the latest date.
void take_over(Adjudication& adjudication, const Adjudication& agreed) {
    adjudication.rationale += (adjudication.rationale.empty() ? "" : " ") + agreed.rationale;
    if (agreed.decided_by && !adjudication.decided_by) adjudication.decided_by = agreed.decided_by;
    else if (agreed.decided_by && adjudication.decided_by->find(*agreed.decided_by) == std::string::npos)
        *adjudication.decided_by += "; " + *agreed.decided_by;
    if (agreed.date) adjudication.date = std::max(*agreed.date, adjudication.date.value_or(""));
}

/// The responses that no later one replaces.
std::vector<const Response*> kept(const Evaluated& e) {
    std::vector<const Response*> out;
    for (const Response& r : e.assessment().responses)
        if (e.answers->fate_of(*e.inputs, &r).fate != Fate::superseded) out.push_back(&r);
    if (e.defaults.duplicates == Duplicates::latest)
        std::ranges::stable_sort(out, {}, [](const Response* r) {
            return std::tuple(r->institution, r->indicator, r->source, r->respondent.value_or(""));
        });
    return out;
}

}  // namespace

}  // namespace detail

Backcast backcast(const Framework& from, const Assessment& assessment, const Crosswalk& crosswalk, const Framework& to,
                  const Method& method) {
    std::vector<Issue> issues = check(from, assessment, method);
    const Tree before(from);
    const Tree after(to);
    for (Issue& i : check(to)) issues.push_back(std::move(i));
    detail::check_crosswalk(from, before, &to, after, crosswalk, issues);
    throw_if_errors(issues);
    Backcast out{.crosswalk = crosswalk.id, .assessment = assessment, .provenance = detail::provenance(to, assessment, method)};
    out.assessment.framework = to.id;
    out.assessment.framework_version = to.version;
    out.assessment.responses.clear();
    out.assessment.adjudications.clear();
    const Evaluation earlier(from, assessment, method);
    const std::vector<Reconciled> agreed = reconcile(earlier);
    const std::vector<const Response*> kept = detail::kept(earlier.evaluated());
    std::set<std::string> used;
    std::set<std::string> given;
    issues.clear();
    for (std::size_t r = 0; r < crosswalk.rows.size(); ++r) {
        const CrosswalkRow& row = crosswalk.rows[r];
        const detail::Exchange exchange(row, "/rows/" + std::to_string(r), before, after, issues);
        used.insert(row.earlier.begin(), row.earlier.end());
        given.insert(row.later);
        const auto of_row = [&](const std::string& id) { return std::ranges::find(row.earlier, id) != row.earlier.end(); };
        std::map<std::tuple<std::string, Source, std::string>, std::vector<const Response*>> voices;
        for (const Response* response : kept)
            if (of_row(response->indicator))
                voices[{response->institution, response->source, response->respondent.value_or("")}].push_back(response);
        for (const auto& [voice, responses] : voices) {
            Response later_response = *responses.front();
            later_response.indicator = row.later;
            later_response.answer = std::nullopt;
            std::vector<Answer> answers;
            std::set<std::string> evidence;
            for (const Response* response : responses) {
                evidence.insert(response->evidence.begin(), response->evidence.end());
                if (response->date && later_response.date.value_or("") < *response->date) later_response.date = response->date;
                if (response->confidence)
                    later_response.confidence = std::min(*response->confidence, later_response.confidence.value_or(1));
                if (response->state != State::answered || !response->answer) continue;
                if (auto answer = exchange.exchanged(response->indicator, *response->answer)) answers.push_back(*std::move(answer));
            }
            later_response.evidence.assign(evidence.begin(), evidence.end());
            if (!answers.empty()) later_response.answer = exchange.combined(answers);
            const bool outside = std::ranges::all_of(responses, [](const Response* s) { return s->state == State::outside_mandate; });
            const bool withheld = std::ranges::any_of(responses, [](const Response* s) { return s->state == State::withheld; });
            if (withheld) later_response.answer = std::nullopt;
            later_response.state = withheld                ? State::withheld
                                   : later_response.answer ? State::answered
                                   : outside               ? State::outside_mandate
                                                           : detail::state_without_answer(responses);
            out.assessment.responses.push_back(std::move(later_response));
        }
        const bool adjudicated = std::ranges::any_of(agreed, [&](const Reconciled& a) { return a.adjudicated && of_row(a.indicator); });
        if (!adjudicated) continue;
        Adjudication& adjudication = out.assessment.adjudications.emplace_back();
        adjudication.indicator = row.later;
        std::vector<Answer> answers;
        State state = State::not_answered;
        std::string sources;
        for (const Reconciled& a : agreed) {
            if (!of_row(a.indicator)) continue;
            sources += (sources.empty() ? "" : ", ") + a.indicator;
            if (a.adjudicated)
                detail::take_over(adjudication, *std::ranges::find(assessment.adjudications, a.indicator, &Adjudication::indicator));
            if (!a.value) state = a.state;
            else if (auto answer = exchange.exchanged(a.indicator, Answer{*a.value})) answers.push_back(*std::move(answer));
        }
        if (!answers.empty()) adjudication.answer = exchange.combined(answers);
        adjudication.state = adjudication.answer ? State::answered : state;
        adjudication.rationale += " (" + crosswalk.id + ": " + sources + ")";
    }
    throw_if_errors(issues);
    for (const Tree::Entry& e : before)
        if (e.leaf() && e.scored && !used.contains(e.node->id)) out.dropped.push_back(e.node->id);
    for (const Tree::Entry& e : after)
        if (e.leaf() && e.scored && !given.contains(e.node->id)) out.unasked.push_back(e.node->id);
    return out;
}

}  // namespace ceiba

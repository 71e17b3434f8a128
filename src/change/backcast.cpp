#include <ceiba/backcast.hpp>
#include <ceiba/check.hpp>
#include <ceiba/hash.hpp>
#include <ceiba/reconcile.hpp>
#include <set>

#include "checker.hpp"
#include "evaluated.hpp"

namespace ceiba {

namespace detail {

namespace {

/// Exchanges the answers of one row of a crosswalk.
class Exchange {
public:
    Exchange(const CrosswalkRow& row, std::string where, const Tree& from, const Tree& to, std::vector<Issue>& issues)
        : row_(&row), where_(std::move(where)), from_(&from), to_(&to), issues_(&issues) {}

    /// An earlier answer on the later scale.
    std::optional<Answer> exchanged(const std::string& indicator, const Answer& answer) const {
        if (row_->values.empty()) return answer;
        const auto* code = std::get_if<std::string>(&answer.value);
        const std::string answer_text = code != nullptr ? *code : number(std::get<double>(answer.value));
        auto found = row_->values.find(answer_text);
        const Scale* scale = from_->scale(*from_->find(indicator));
        if (const auto value = number(answer, *scale); value && found == row_->values.end()) {  // said the other way, by code or number
            found = row_->values.find(number(value.value_or(0)));
            for (const Level& level : scale->levels)
                if (level.value == *value && found == row_->values.end()) found = row_->values.find(level.code);
        }
        if (found != row_->values.end()) return found->second;
        Checker("crosswalk", *issues_).report("unmapped_value", where_ + "/values", {answer_text, indicator});
        return std::nullopt;
    }

    /// Several answers as one; nothing if the later scale cannot hold it.
    std::optional<Answer> combined(const std::vector<Answer>& answers) const {
        const Scale& scale = *to_->scale(*to_->find(row_->later));
        std::vector<double> values;
        for (const Answer& answer : answers) {
            const auto value = number(answer, scale);
            if (!value) return accepted(answer, scale);
            values.push_back(*value);
        }
        if (row_->combine == Operator::only) return accepted(answers.front(), scale);
        std::ranges::sort(values);
        double sum = 0;
        for (const double x : values) sum += x;
        const std::size_t half = values.size() / 2;
        switch (row_->combine) {
            case Operator::minimum:
                return accepted({values.front()}, scale);
            case Operator::maximum:
                return accepted({values.back()}, scale);
            case Operator::mean:
                return accepted({std::clamp(sum / static_cast<double>(values.size()), values.front(), values.back())}, scale);
            case Operator::median:
                return accepted({values.size() % 2 == 1 ? values[half] : std::midpoint(values[half - 1], values[half])}, scale);
            case Operator::lower_median:
                return accepted({values[(values.size() - 1) / 2]}, scale);
            default:
                return accepted({sum}, scale);
        }
    }

private:
    std::optional<Answer> accepted(const Answer& answer, const Scale& scale) const {
        std::vector<Issue> problems;
        Checker("crosswalk", problems).answer(answer, scale, where_);
        if (problems.empty()) return answer;
        issues_->insert(issues_->end(), problems.begin(), problems.end());
        return std::nullopt;
    }

    const CrosswalkRow* row_;
    std::string where_;
    const Tree* from_;
    const Tree* to_;
    std::vector<Issue>* issues_;
};

void check_crosswalk(const Framework& from, const Tree& from_tree, const Framework& to, const Tree& to_tree, const Crosswalk& crosswalk,
                     std::vector<Issue>& issues) {
    Checker checker("crosswalk", issues);
    const auto fits = [&](const std::string& id, const std::optional<std::string>& version, const Framework& f, const std::string& key) {
        if (id != f.id) checker.report("framework_mismatch", "/" + key, {id, f.id});
        else if (version && *version != f.version) checker.report("version_mismatch", "/" + key + "_version", {*version, f.version});
    };
    fits(crosswalk.earlier, crosswalk.earlier_version, from, "earlier");
    fits(crosswalk.later, crosswalk.later_version, to, "later");
    const auto indicator = [&](const Tree& tree, const std::string& id, const std::string& where) {
        const auto node = tree.find(id);
        if (!node) checker.report("unknown_indicator", where, {id, tree.closest(id, true)});
        else if (!tree[*node].leaf()) checker.report("not_an_indicator", where, {id});
        else if (tree.scale(*node) == nullptr) checker.report("no_scale", where);
    };
    for (std::size_t r = 0; r < crosswalk.rows.size(); ++r) {
        const CrosswalkRow& row = crosswalk.rows[r];
        const std::string where = "/rows/" + std::to_string(r);
        indicator(to_tree, row.later, where + "/later");
        checker.unique(row.later, where + "/later");
        for (std::size_t f = 0; f < row.earlier.size(); ++f) indicator(from_tree, row.earlier[f], where + "/earlier/" + std::to_string(f));
        if (row.earlier.empty()) checker.report("missing_key", where + "/earlier", {"earlier"});
        if (row.earlier.size() > 1 && row.combine == Operator::only) checker.report("no_operator", where + "/combine", {row.later});
        if (const auto node = to_tree.find(row.later); node && to_tree.scale(*node) != nullptr)
            for (const auto& [was, is] : row.values) checker.answer(is, *to_tree.scale(*node), step(where + "/values", was));
    }
}

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
    detail::check_crosswalk(from, before, to, after, crosswalk, issues);
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

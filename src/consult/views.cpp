#include <ceiba/asked.hpp>
#include <ceiba/detail/deviation.hpp>
#include <ceiba/progress.hpp>
#include <ceiba/views.hpp>
#include <set>
#include "consult/ratings.hpp"

namespace ceiba {

namespace detail {

namespace {

/// How many levels a value reaches.
int reached(const std::vector<const Level*>& levels, double value) {
    return static_cast<int>(std::ranges::count_if(levels, [&](const Level* level) { return at_least(value, level->value); }));
}

/// The count, mean and spread of the voices of a group.
GroupAnswers group_answers(const std::vector<double>& ratings, int asked) {
    GroupAnswers out{.institutions = asked, .answers = static_cast<int>(ratings.size())};
    if (ratings.empty()) return out;
    const auto [least, greatest] = std::ranges::minmax(ratings);
    out.mean = mean(ratings);
    out.minimum = least;
    out.maximum = greatest;
    if (ratings.size() > 1) out.standard_deviation = deviation(ratings);
    return out;
}

std::string sector_of(const Institution& institution) {
    return institution.sector.value_or("");
}

/// What each sector said of each indicator, and what all did.
std::vector<IndicatorSectors> indicator_sectors(const Evaluated& e) {
    const Tree& tree = e.tree;
    const auto rated = ratings(e, {Fate::superseded, Fate::not_asked, Fate::other_series});
    std::map<std::string, std::vector<const Institution*>> sectors;
    for (const Institution& i : e.assessment().institutions) sectors[sector_of(i)].push_back(&i);
    std::vector<IndicatorSectors> out;
    for (std::size_t node = 0; node < tree.size(); ++node) {
        pulse();
        const Scale* scale = tree.scale(node);
        if (!tree[node].leaf() || scale == nullptr) continue;
        const Node& leaf = *tree[node].node;
        const Direction direction = e.settings[node].direction;
        IndicatorSectors& row = out.emplace_back();
        row.indicator = leaf.id;
        row.code = leaf.code;
        row.label = leaf.label;
        std::map<std::string, std::vector<Voice>> voices;
        for (const Voice& v : e.answers->of[node].through)
            voices[sector_of(*e.inputs->names.institution(v.response->institution))].push_back(v);
        std::vector<double> everybody;
        for (const auto& [who, rating] : rated[node]) everybody.push_back(rating);
        int asked_of_all = 0;
        for (const auto& [name, members] : sectors) {
            std::vector<double> ratings;
            int asked = 0;
            for (const Institution* i : members) {
                asked += is_asked(leaf, *i) ? 1 : 0;
                if (const auto rating = rated[node].find(i->id); rating != rated[node].end()) ratings.push_back(rating->second);
            }
            std::ranges::sort(ratings);  // the sum does not depend on the order of the file
            asked_of_all += asked;
            GroupAnswers& g = row.sectors.emplace_back(group_answers(ratings, asked));
            g.sector = name;
            const std::vector<Voice>& counted = voices[name];
            std::vector<Issue> undecided;
            if (std::holds_alternative<reconciliation::Latest>(e.settings[node].reconcile.value))
                latest_issues(leaf.id, "", counted, undecided);
            if (!counted.empty() && undecided.empty())
                g.value = std::visit(Reconciler{counted, e.inputs->names, direction}, e.settings[node].reconcile.value);
        }
        std::ranges::sort(everybody);
        row.whole = group_answers(everybody, asked_of_all);
        if (const Reconciled* r = e.answers->reconciled_of(node)) row.whole.value = r->value;
        for (GroupAnswers& g : row.sectors)
            if (g.mean && row.whole.mean) g.difference = *g.mean - *row.whole.mean;
    }
    return out;
}

}  // namespace

}  // namespace detail

InstitutionView institution_view(const Evaluation& evaluation, const std::string& institution) {
    const detail::Evaluated& e = evaluation.evaluated();
    e.need_answers_of_institutions();
    const std::vector<Institution>& institutions = e.assessment().institutions;
    const Institution& whose = institutions[the_one(institution, all_called(institutions), "unknown_institution")];
    const Tree& tree = e.tree;
    const auto rated = detail::ratings(e, {Fate::superseded});  // also what was not asked
    auto out = e.result<InstitutionView>();
    out.institution = whose.id;
    out.label = whose.label;
    out.sector = whose.sector;
    for (const Reconciled& r : e.answers->reconciled) {
        const std::size_t node = *tree.find(r.indicator);
        const bool asked = is_asked(*tree[node].node, whose);
        std::vector<const Response*> responses = detail::without(*e.inputs, *e.answers, node, {Fate::superseded});
        std::erase_if(responses, [&](const Response* x) { return x->institution != whose.id; });
        if (!asked && responses.empty()) continue;
        InstitutionAnswer& a = out.answers.emplace_back();
        a.indicator = r.indicator;
        a.code = tree[node].node->code;
        a.label = tree[node].node->label;
        a.asked = asked;
        a.state = detail::state_of(responses);
        a.answers = static_cast<int>(std::ranges::count(responses, State::answered, &Response::state));
        a.value = r.value;
        a.value_state = r.state;
        a.adjudicated = r.adjudicated;
        const auto rating = rated[node].find(whose.id);
        if (rating == rated[node].end()) continue;
        a.said = rating->second;
        if (!r.value) continue;
        a.difference = rating->second - *r.value;
        const std::vector<const Level*> levels = ascending(*tree.scale(node));
        if (!levels.empty()) a.levels = detail::reached(levels, rating->second) - detail::reached(levels, *r.value);
    }
    return out;
}

InstitutionView institution_view(const Framework& framework, const Assessment& assessment, const std::string& institution,
                                 const Method& method) {
    return institution_view(Evaluation(framework, assessment, method), institution);
}

SectorView sector_view(const Evaluation& evaluation) {
    const detail::Evaluated& e = evaluation.evaluated();
    e.need_answers_of_institutions();
    auto out = e.result<SectorView>();
    out.indicators = detail::indicator_sectors(e);
    return out;
}

SectorView sector_view(const Framework& framework, const Assessment& assessment, const Method& method) {
    return sector_view(Evaluation(framework, assessment, method));
}

Assessment coalition_view(const Assessment& assessment, bool comments) {
    Assessment out = assessment;
    for (Response& r : out.responses) {
        pulse();
        r.respondent.reset();
        r.date.reset();
        r.confidence.reset();
        if (!comments) r.comment.reset();
    }
    return out;
}

}  // namespace ceiba

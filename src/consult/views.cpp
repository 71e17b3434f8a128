#include <ceiba/asked.hpp>
#include <ceiba/detail/deviation.hpp>
#include <ceiba/participation.hpp>
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

/// Which groups the public does not see. The whole is published if it is large enough, so that what is hidden of it can be had together by
/// subtraction: it must be at least two groups, and not small. The next smallest group is hidden until it is so.
///
/// A group without answers is hidden like a small one, but hides nothing: that nobody was asked is known from the framework.
void suppress(GroupAnswers& whole, std::vector<GroupAnswers>& groups) {
    int hidden = 0;
    int together = 0;
    const auto hide = [&](GroupAnswers& g, Suppression why) {
        hidden += *g.answers > 0 ? 1 : 0;
        together += *g.answers;
        g.suppressed = why;
    };
    for (GroupAnswers& g : groups)
        if (*g.answers < fewest_institutions) hide(g, Suppression::small_group);
    while (hidden > 0 && (hidden < 2 || together < fewest_institutions)) {
        GroupAnswers* next = nullptr;
        for (GroupAnswers& g : groups)
            if (!g.suppressed && (next == nullptr || *g.answers < *next->answers)) next = &g;
        if (next == nullptr) break;  // then the whole is small, or is that group
        hide(*next, Suppression::by_subtraction);
    }
    if (*whole.answers < fewest_institutions) whole.suppressed = Suppression::small_group;
}

/// What the public sees of a group: how many answered and their mean, or why not.
GroupAnswers public_answers(const GroupAnswers& g) {
    GroupAnswers out{.sector = g.sector, .suppressed = g.suppressed};
    if (g.suppressed) return out;
    out.institutions = g.institutions;
    out.answers = g.answers;
    out.mean = g.mean;
    out.difference = g.difference;
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

/// The same as the public may see it.
std::vector<IndicatorSectors> public_sectors(std::vector<IndicatorSectors> rows) {
    for (IndicatorSectors& row : rows) {
        suppress(row.whole, row.sectors);
        row.whole = public_answers(row.whole);
        for (GroupAnswers& g : row.sectors) g = public_answers(g);
    }
    return rows;
}

}  // namespace

}  // namespace detail

InstitutionView institution_view(const Evaluation& evaluation, const std::string& institution) {
    const detail::Evaluated& e = evaluation.evaluated();
    const auto found = std::ranges::find(e.assessment().institutions, institution, &Institution::id);
    if (found == e.assessment().institutions.end()) {
        std::vector<std::string> known;
        for (const Institution& i : e.assessment().institutions) known.push_back(i.id);
        throw Error({issue("unknown_institution", "", {institution, detail::closest(institution, known)})});
    }
    const Tree& tree = e.tree;
    const auto rated = detail::ratings(e, {Fate::superseded});  // also what was not asked
    auto out = e.result<InstitutionView>();
    out.institution = institution;
    out.label = found->label;
    out.sector = found->sector;
    for (const Reconciled& r : e.answers->reconciled) {
        const std::size_t node = *tree.find(r.indicator);
        const bool asked = is_asked(*tree[node].node, *found);
        std::vector<const Response*> responses = detail::without(*e.inputs, *e.answers, node, {Fate::superseded});
        std::erase_if(responses, [&](const Response* x) { return x->institution != institution; });
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
        const auto rating = rated[node].find(institution);
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

SectorView sector_view(const Evaluation& evaluation, Audience audience) {
    const detail::Evaluated& e = evaluation.evaluated();
    auto out = e.result<SectorView>();
    out.audience = audience;
    out.indicators = detail::indicator_sectors(e);
    if (audience == Audience::the_public) out.indicators = detail::public_sectors(std::move(out.indicators));
    return out;
}

SectorView sector_view(const Framework& framework, const Assessment& assessment, Audience audience, const Method& method) {
    return sector_view(Evaluation(framework, assessment, method), audience);
}

Participation participation_view(const Evaluation& evaluation, Audience audience) {
    const detail::Evaluated& e = evaluation.evaluated();
    Participation out = participation(evaluation);
    if (audience != Audience::the_public) return out;
    const std::vector<IndicatorSectors> known = detail::indicator_sectors(e);
    const std::vector<IndicatorSectors> shown = detail::public_sectors(known);
    std::map<std::string, int> sizes;
    std::set<std::string> unheard;  // nothing of theirs is counted
    for (const Participants& row : out.rows) {
        if (row.by != CountedBy::sector) continue;
        sizes[row.id] = *row.institutions;
        if (row.institutions == 0 && row.not_asked == 0) unheard.insert(row.id);
    }
    std::set<std::string> open;  // a sector all of whose figures are shown: its row adds nothing to them
    for (const auto& [sector, size] : sizes) {
        const auto at = static_cast<std::size_t>(std::distance(sizes.begin(), sizes.find(sector)));
        bool all_shown = size >= detail::fewest_institutions;
        for (std::size_t i = 0; i < known.size(); ++i)
            all_shown = all_shown && (!shown[i].sectors[at].suppressed || known[i].sectors[at].answers == 0);
        if (all_shown) open.insert(sector);
    }
    const auto left_out = [&] {
        int groups = 0;
        int institutions = 0;
        for (const auto& [sector, size] : sizes) {
            if (open.contains(sector) || unheard.contains(sector)) continue;
            ++groups;
            institutions += size;
        }
        return std::pair(groups, institutions);
    };
    for (auto [groups, institutions] = left_out();
         !open.empty() && groups > 0 && (groups < 2 || institutions < detail::fewest_institutions);
         std::tie(groups, institutions) = left_out())
        open.erase(*std::ranges::min_element(open, {}, [&](const std::string& sector) { return sizes.at(sector); }));
    std::set<std::string> indicators;  // whose answers are in the sum of all, but not shown
    std::set<std::string> institutions;
    for (const IndicatorSectors& row : shown)
        if (row.whole.suppressed) indicators.insert(row.indicator);
    std::set<std::string> spoken_of;
    for (const Response& r : e.assessment().responses) {
        if (r.state != State::answered || !indicators.contains(r.indicator)) continue;
        institutions.insert(r.institution);
        spoken_of.insert(r.indicator);
    }
    const bool all_open =
        spoken_of.empty() || (spoken_of.size() >= 2 && static_cast<int>(institutions.size()) >= detail::fewest_institutions);
    std::erase_if(out.rows, [](const Participants& row) { return row.by != CountedBy::all && row.by != CountedBy::sector; });
    for (Participants& row : out.rows) {
        if (row.by == CountedBy::all ? all_open && *row.institutions >= detail::fewest_institutions : open.contains(row.id)) continue;
        const bool small = *row.institutions < detail::fewest_institutions;
        row = {.by = row.by,
               .id = row.id,
               .label = row.label,
               .suppressed = small ? Suppression::small_group : Suppression::by_subtraction};
    }
    out.single_voices.clear();
    out.unheard.clear();
    out.hidden = {"institution", "branch", "axis", "single_voices", "unheard"};
    return out;
}

Participation participation_view(const Framework& framework, const Assessment& assessment, Audience audience, const Method& method) {
    return participation_view(Evaluation(framework, assessment, method), audience);
}

}  // namespace ceiba

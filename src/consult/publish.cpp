#include <ceiba/hash.hpp>
#include <ceiba/language.hpp>
#include <ceiba/progress.hpp>
#include <ceiba/publish.hpp>
#include <set>

#include "consult/participation.hpp"
#include "consult/public_value.hpp"
#include "evaluated.hpp"

namespace ceiba {

namespace detail {

namespace {

/// The fewest institutions whose answers, or whose participation, are published together.
constexpr int fewest_institutions = 5;

/// The shares that institutions have in the say; the voices of assessors are shares too, but no institution's.
class Says {
public:
    void add(const std::string& institution, double share) {
        if (share > 0) shares_[institution] += share;
    }
    bool few() const { return static_cast<int>(shares_.size()) < fewest_institutions; }
    /// One has more than two fifths, or two have more than half.
    bool large() const {
        std::vector<double> all = descending();
        return !at_least(0.4, all[0]) || (all.size() > 1 && !at_least(0.5, all[0] + all[1]));
    }
    bool differ() const {
        const std::vector<double> all = descending();
        return !same(all.front(), all.back());
    }

private:
    std::vector<double> descending() const {
        std::vector<double> out;
        for (const auto& [institution, share] : shares_) out.push_back(share);
        std::ranges::sort(out, std::greater());
        return out;
    }
    std::map<std::string, double> shares_;
};

/// Whether a value that this rule gives, or that it gives none, is one institution's answer.
bool is_one_answer(const Reconciliation& rule) {
    namespace of = reconciliation;
    if (const auto* mode = std::get_if<of::Mode>(&rule.value)) return mode->quorum > 0;
    return std::visit(
        []<class Rule>(const Rule&) {
            using OneAnswer = boost::mp11::mp_list<of::Minimum, of::Maximum, of::Latest, of::LowestSector, of::Adjudicated>;
            return boost::mp11::mp_contains<OneAnswer, Rule>::value;
        },
        rule.value);
}

/// Decides what of an assessment is public.
class Publisher {
public:
    explicit Publisher(const Evaluated& evaluated) : e_(evaluated) {
        for (const Source source : *e_.defaults.validated_by)
            if (source != Source::survey && source != Source::interview) assessors_.insert(source);
    }

    std::vector<PublishedIndicator> indicators() const {
        std::vector<PublishedIndicator> out;
        std::map<std::size_t, std::size_t> place;
        for (std::size_t i = 0; i < e_.tree.size(); ++i) {
            const Reconciled* r = reconciled(i);
            if (r == nullptr) continue;
            pulse();
            place[i] = out.size();
            out.push_back(indicator(i, *r));
        }
        for (const auto& [i, at] : place) {
            const auto by = denominator(e_.tree, i);
            if (!by || out[at].withheld_because || !out[place.at(*by)].withheld_because) continue;
            withhold(out[at], WithheldBecause::denominator);
        }
        return out;
    }

    std::vector<PublicParticipation> participation() const {
        std::vector<Participants> sectors;
        Participants all{};
        Participants small{};
        for (const Participants& row : detail::participation(e_).rows) {
            if (row.by == CountedBy::all) all = row;
            if (row.by != CountedBy::sector || row.institutions == 0) continue;
            if (row.institutions >= fewest_institutions) sectors.push_back(row);
            else add(small, row);
        }
        std::vector<PublicParticipation> out;
        if (all.institutions < fewest_institutions) return out;
        out.push_back(shown(PublicGroup::all, all));
        if (small.institutions > 0 && small.institutions < fewest_institutions) return out;
        for (const Participants& row : sectors) {
            out.push_back(shown(PublicGroup::sector, row));
            out.back().sector = row.id;
        }
        if (small.institutions > 0 && !sectors.empty()) out.push_back(shown(PublicGroup::other_sectors, small));
        return out;
    }

private:
    const Reconciled* reconciled(std::size_t i) const {
        const auto divisor = e_.answers->divisors.find(i);
        return divisor == e_.answers->divisors.end() ? e_.answers->reconciled_of(i) : &divisor->second;
    }

    static void withhold(PublishedIndicator& x, WithheldBecause why) {
        x.public_because.reset();
        x.withheld_because = why;
        x.published.reset();
        x.state = State::withheld;
    }

    PublishedIndicator indicator(std::size_t i, const Reconciled& r) const {
        const Node& node = *e_.tree[i].node;
        PublishedIndicator out{.indicator = r.indicator, .code = node.code, .label = node.label, .value = r.value};
        const auto as_it_stands = [&](PublicBecause why) {
            out.public_because = why;
            out.published = r.value;
            out.state = r.value ? State::answered : r.state;
            return out;
        };
        if (!node.question->confidential.value_or(e_.framework().confidential)) return as_it_stands(PublicBecause::not_confidential);
        if (r.adjudicated) return as_it_stands(PublicBecause::adjudicated);
        if (of_assessors(i, r)) return as_it_stands(PublicBecause::assessed);
        if (is_one_answer(r.rule)) {
            withhold(out, WithheldBecause::one_answer);
            return out;
        }
        Says voices;
        Says weights;
        const IndicatorAnswers& answers = e_.answers->of[i];
        for (std::size_t v = 0; v < answers.through.size(); ++v) {
            const Response& response = *answers.through[v].response;
            if (assessors_.contains(response.source)) continue;
            voices.add(response.institution, 1 / static_cast<double>(answers.through.size()));
            weights.add(response.institution, answers.shares[v]);
        }
        const bool ranged = !denominator(e_.tree, i);  // the range of a scale is that of the quotient
        if (!r.value || voices.few() || weights.few()) {
            withhold(out, WithheldBecause::few_institutions);
        } else if (voices.large() || weights.large()) {
            withhold(out, WithheldBecause::large_say);
        } else if (const auto value = public_value(*r.value, *e_.tree.scale(i), e_.settings[i].direction,
                                                   voices.differ() || weights.differ(), node.question->published_digits);
                   value && ranged) {
            out.public_because = PublicBecause::many_institutions;
            out.published = value;
            out.state = State::answered;
        } else {
            withhold(out, WithheldBecause::no_range);
        }
        return out;
    }

    /// Only answers of assessors enter its value; where it has none, only they said anything.
    bool of_assessors(std::size_t i, const Reconciled& r) const {
        const auto is_assessor = [&](const Response* response) { return assessors_.contains(response->source); };
        if (r.value) return std::ranges::all_of(e_.answers->of[i].heard(), is_assessor, &Voice::response);
        const auto all = without(*e_.inputs, *e_.answers, i, {Fate::superseded, Fate::not_asked, Fate::other_series});
        return !all.empty() && std::ranges::all_of(all, is_assessor);
    }

    static void add(Participants& to, const Participants& row) {
        to.institutions += row.institutions;
        to.asked += row.asked;
        to.answered += row.answered;
        to.outside_mandate += row.outside_mandate;
        to.not_applicable += row.not_applicable;
    }
    static PublicParticipation shown(PublicGroup group, const Participants& row) {
        PublicParticipation out{.group = group, .institutions = row.institutions};
        const int due = row.asked - row.outside_mandate - row.not_applicable;
        if (due > 0) out.share = std::floor(snap(20.0 * row.answered / due) + 0.5) / 20;
        return out;
    }

    const Evaluated& e_;
    std::set<Source> assessors_;
};

/// A value as an answer: the code of a level where it is one.
Answer answer(double value, const Scale& scale) {
    if (!scale.numeric)
        for (const Level& level : scale.levels)
            if (level.value == value) return Answer{level.code};
    return Answer{value};
}

std::vector<PublishedChange> changes(const Assessment& before, const std::vector<PublishedIndicator>& now, const Framework& framework) {
    const Tree tree(framework);
    std::map<std::string, std::pair<State, std::optional<double>>> was;
    for (const Response& r : before.responses) {
        const auto at = tree.find(r.indicator);
        const auto* x = r.answer ? std::get_if<double>(&r.answer->value) : nullptr;
        std::optional<double> value = x != nullptr ? std::optional(*x) : std::nullopt;
        if (x == nullptr && r.answer && at && tree.scale(*at) != nullptr) value = number(*r.answer, *tree.scale(*at));
        was[r.indicator] = {r.state, value};
    }
    std::vector<PublishedChange> out;
    for (const PublishedIndicator& x : now) {
        const auto found = was.find(x.indicator);
        const auto [state, value] = found == was.end() ? std::pair(State::not_answered, std::optional<double>()) : found->second;
        if (state != x.state || value != x.published) out.push_back({x.indicator, state, x.state, value, x.published});
    }
    return out;
}

/// Rows of either publication, those of the later one first.
std::vector<ParticipationChange> changes(const std::vector<PublicParticipation>& before, const std::vector<PublicParticipation>& now) {
    const auto same_row = [](const PublicParticipation& a) {
        return [&a](const PublicParticipation& b) { return a.group == b.group && a.sector == b.sector; };
    };
    std::vector<ParticipationChange> out;
    for (const PublicParticipation& row : now) {
        const auto was = std::ranges::find_if(before, same_row(row));
        if (was != before.end() && *was == row) continue;
        ParticipationChange& change = out.emplace_back();
        change.group = row.group;
        change.sector = row.sector;
        change.institutions_after = row.institutions;
        change.share_after = row.share;
        if (was == before.end()) continue;
        change.institutions_before = was->institutions;
        change.share_before = was->share;
    }
    for (const PublicParticipation& row : before) {
        if (std::ranges::any_of(now, same_row(row))) continue;
        ParticipationChange& change = out.emplace_back();
        change.group = row.group;
        change.sector = row.sector;
        change.institutions_before = row.institutions;
        change.share_before = row.share;
    }
    return out;
}

void judge(const Assessment& assessment, bool draft, const Assessment* replaces) {
    std::vector<Issue> issues;
    const auto report = [&](std::string_view code, std::string_view where, std::string_view document) {
        issues.push_back(issue(code, std::string(where)));
        issues.back().document = document;
    };
    if (assessment.publication) report("already_published", "/publication", "assessment");
    else if (assessment.status == Status::draft && !draft) report("draft_publication", "/status", "assessment");
    if (replaces != nullptr) {
        if (!replaces->publication) report("replaces_another", "/publication", "replaces");
        else if (replaces->subject.id != assessment.subject.id) report("replaces_another", "/subject/id", "replaces");
        else if (replaces->round.id != assessment.round.id) report("replaces_another", "/round/id", "replaces");
        else if (replaces->framework != assessment.framework) report("replaces_another", "/framework", "replaces");
    }
    throw_if_errors(issues);
}

Published published(const Evaluated& e, bool draft, const Assessment* replaces) {
    const Assessment& given = e.assessment();
    judge(given, draft, replaces);
    const Publisher publisher(e);
    Published out{.framework = e.framework().id, .framework_version = e.framework().version, .method = e.method->id};
    out.indicators = publisher.indicators();
    out.provenance = e.provenance();
    if (replaces != nullptr) out.changes = changes(*replaces, out.indicators, e.framework());
    Assessment& document = out.assessment;
    document.id = given.id;
    document.framework = given.framework;
    document.framework_version = given.framework_version;
    document.subject = given.subject;
    document.round = given.round;
    document.status = given.status;
    Institution& institution = document.institutions.emplace_back();
    institution.id = published_institution;
    for (const Language& language : languages()) institution.label.languages[language.code] = language.say("publication.institution");
    for (const PublishedIndicator& x : out.indicators) {
        Response& r = document.responses.emplace_back();
        r.institution = published_institution;
        r.indicator = x.indicator;
        r.state = x.state;
        if (x.published) r.answer = answer(*x.published, *e.tree.scale(*e.tree.find(x.indicator)));
    }
    document.publication.emplace();
    document.publication->participation = publisher.participation();
    if (replaces == nullptr) return out;
    document.publication->replaces = hash(*replaces);
    out.participation_changes = changes(replaces->publication->participation, document.publication->participation);
    return out;
}

}  // namespace

}  // namespace detail

Published publish(const Evaluation& evaluation, bool draft, const Assessment* replaces) {
    return detail::published(evaluation.evaluated(), draft, replaces);
}

Published publish(const Framework& framework, const Assessment& assessment, const Method& method, bool draft, const Assessment* replaces) {
    using namespace detail;
    const Evaluated e(std::make_shared<const Inputs>(lent(framework), lent(assessment)), lent(method), nullptr);
    std::vector<Issue> issues = e.issues;  // a framework that needs many units is fitted to published ones
    std::erase_if(issues, [](const Issue& i) { return i.code == "needs_fit"; });
    throw_if_errors(issues);
    return published(e, draft, replaces);
}

}  // namespace ceiba

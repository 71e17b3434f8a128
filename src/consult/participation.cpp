#include <ceiba/asked.hpp>
#include <ceiba/check.hpp>
#include <ceiba/hash.hpp>
#include <ceiba/participation.hpp>
#include <set>
#include "consult/answering.hpp"

namespace ceiba {

namespace detail {

std::optional<State> state_of(const std::vector<const Response*>& responses) {
    if (responses.empty()) return std::nullopt;
    std::vector<const Response*> within;
    for (const Response* r : responses) {
        if (r->state == State::answered) return State::answered;
        if (r->state != State::outside_mandate) within.push_back(r);
    }
    return within.empty() ? State::outside_mandate : state_without_answer(within);
}

namespace {

/// A row without anybody: figures that are shown are numbers, if only 0.
Participants nobody() {
    Participants out;
    describe::for_each_member<Participants>([&](const describe::Note&, auto member) {
        if constexpr (std::is_same_v<decltype(member), std::optional<int> Participants::*>) out.*member = 0;
    });
    return out;
}

void count(Participants& p, bool asked, std::optional<State> state) {
    if (!asked) {
        if (state == State::answered) ++*p.not_asked;
        return;
    }
    ++*p.asked;
    if (!state) ++*p.no_response;
    else if (state == State::answered) ++*p.answered;
    else if (state == State::not_applicable) ++*p.not_applicable;
    else if (state == State::dont_know) ++*p.dont_know;
    else if (state == State::insufficient_evidence) ++*p.insufficient_evidence;
    else if (state == State::not_reviewed) ++*p.not_reviewed;
    else if (state == State::outside_mandate) ++*p.outside_mandate;
    else ++*p.not_answered;
}

}  // namespace

}  // namespace detail

Participation participation(const Framework& framework, const Assessment& assessment, const Method& method) {
    const std::vector<Reconciled> answers = reconcile(framework, assessment, method);
    const Tree tree(framework);
    std::map<std::pair<std::string, std::string>, std::vector<const Response*>> said;
    for (const Response* r : detail::kept(assessment, *detail::answering(framework, method).duplicates))
        said[{r->institution, r->indicator}].push_back(r);

    Participation out{.framework = framework.id,
                      .framework_version = framework.version,
                      .assessment = assessment.id,
                      .subject = assessment.subject.id,
                      .round = assessment.round.id,
                      .provenance = detail::provenance(framework, assessment, method)};
    const auto row = [&](CountedBy by, const std::string& id, const Text& label, const auto& of_institution, const auto& of_indicator) {
        Participants& p = out.rows.emplace_back(detail::nobody());
        p.by = by;
        p.id = id;
        p.label = label;
        for (const Institution& institution : assessment.institutions) {
            if (!of_institution(institution)) continue;
            const int before = *p.asked;
            for (const Tree::Entry& entry : tree) {
                if (!entry.leaf() || !entry.node->question || !of_indicator(*entry.node)) continue;
                const auto found = said.find({institution.id, entry.node->id});
                detail::count(p, is_asked(*entry.node, institution), found == said.end() ? std::nullopt : detail::state_of(found->second));
            }
            if (*p.asked > before) ++*p.institutions;
        }
        const int due = *p.asked - *p.outside_mandate - *p.not_applicable;
        if (due > 0) p.share = static_cast<double>(*p.answered) / due;
    };
    const auto everybody = [](const Institution&) { return true; };
    const auto everything = [](const Node&) { return true; };
    row(CountedBy::all, "", {}, everybody, everything);
    for (const Institution& i : assessment.institutions)
        row(CountedBy::institution, i.id, i.label, [&](const Institution& x) { return &x == &i; }, everything);
    const auto rows = [&](CountedBy by, std::optional<std::string> Institution::* group) {
        std::set<std::string> names;
        for (const Institution& i : assessment.institutions) names.insert((i.*group).value_or(""));
        for (const std::string& name : names)
            row(by, name, {}, [&](const Institution& x) { return (x.*group).value_or("") == name; }, everything);
    };
    rows(CountedBy::sector, &Institution::sector);
    rows(CountedBy::branch, &Institution::branch);
    for (const Axis& axis : framework.axes) {
        for (const Tag& tag : axis.values) {
            row(CountedBy::axis, tag.id, tag.label, everybody, [&](const Node& node) {
                const auto tags = node.tags.find(axis.id);
                return tags != node.tags.end() && std::ranges::find(tags->second, tag.id) != tags->second.end();
            });
            out.rows.back().axis = axis.id;
        }
    }
    for (const Reconciled& r : answers) {
        if (r.single_voice) out.single_voices.push_back(r.indicator);
        if (r.answers == 0) out.unheard.push_back(r.indicator);
    }
    return out;
}

}  // namespace ceiba

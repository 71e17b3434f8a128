#include <ceiba/asked.hpp>
#include <ceiba/participation.hpp>
#include <ceiba/progress.hpp>
#include <set>
#include <unordered_map>

#include "consult/participation.hpp"
#include "evaluated.hpp"

namespace ceiba {

namespace detail {

namespace {

void count(Participants& p, bool asked, std::optional<State> state) {
    if (!asked) {
        if (state == State::answered) ++p.not_asked;
        return;
    }
    ++p.asked;
    if (!state) ++p.no_response;
    else if (state == State::answered) ++p.answered;
    else if (state == State::not_applicable) ++p.not_applicable;
    else if (state == State::dont_know) ++p.dont_know;
    else if (state == State::insufficient_evidence) ++p.insufficient_evidence;
    else if (state == State::not_reviewed) ++p.not_reviewed;
    else if (state == State::outside_mandate) ++p.outside_mandate;
    else ++p.not_answered;
}

/// A question to an institution, and what came back.
struct Asking {
    const Node* indicator{};
    const Institution* institution{};
    bool asked = false;
    std::optional<State> state{};
};

/// Every question to every institution.
std::vector<Asking> askings(const Evaluated& e) {
    std::vector<Asking> out;
    for (std::size_t i = 0; i < e.tree.size(); ++i) {
        pulse();
        const Node& node = *e.tree[i].node;
        if (!e.tree[i].leaf() || !node.question) continue;
        std::map<std::string_view, std::vector<const Response*>> by_institution;
        for (const Response* r : without(*e.inputs, *e.answers, i, {Fate::superseded})) by_institution[r->institution].push_back(r);
        for (const Institution& institution : e.assessment().institutions) {
            const auto found = by_institution.find(institution.id);
            out.push_back({.indicator = &node,
                           .institution = &institution,
                           .asked = is_asked(node, institution),
                           .state = found == by_institution.end() ? std::nullopt : state_of(found->second)});
        }
    }
    return out;
}

}  // namespace

Participation participation(const Evaluated& e) {
    e.need_answers_of_institutions();
    const std::vector<Institution>& institutions = e.assessment().institutions;
    const std::vector<Asking> askings = detail::askings(e);
    auto out = e.result<Participation>();
    std::unordered_map<const Institution*, std::vector<Asking>> of_institution;
    for (const Asking& a : askings) of_institution[a.institution].push_back(a);
    const auto row_of = [&](CountedBy by, const std::string& id, const Text& label, const auto& some, const auto& includes) {
        Participants& p = out.rows.emplace_back();
        p.by = by;
        p.id = id;
        p.label = label;
        std::set<const Institution*> asked;
        pulse();
        for (const Asking& a : some) {
            if (!includes(a)) continue;
            count(p, a.asked, a.state);
            if (a.asked) asked.insert(a.institution);
        }
        p.institutions = static_cast<int>(asked.size());
        const int due = p.asked - p.outside_mandate - p.not_applicable;
        if (due > 0) p.share = static_cast<double>(p.answered) / due;
    };
    const auto row = [&](CountedBy by, const std::string& id, const Text& label, const auto& includes) {
        row_of(by, id, label, askings, includes);
    };
    const auto everything = [](const auto&) { return true; };
    row(CountedBy::all, "", {}, everything);
    for (const Institution& i : institutions) row_of(CountedBy::institution, i.id, i.label, of_institution[&i], everything);
    const auto rows = [&](CountedBy by, std::optional<std::string> Institution::* group) {
        std::set<std::string> names;
        for (const Institution& i : institutions) names.insert((i.*group).value_or(""));
        for (const std::string& name : names)
            row(by, name, {}, [&](const auto& a) {
                const std::optional<std::string>& own = a.institution->*group;
                return own ? *own == name : name.empty();
            });
    };
    rows(CountedBy::sector, &Institution::sector);
    rows(CountedBy::branch, &Institution::branch);
    for (const Axis& axis : e.framework().axes) {
        for (const Tag& tag : axis.values) {
            row(CountedBy::axis, tag.id, tag.label, [&](const auto& a) {
                const auto tags = a.indicator->tags.find(axis.id);
                return tags != a.indicator->tags.end() && std::ranges::find(tags->second, tag.id) != tags->second.end();
            });
            out.rows.back().axis = axis.id;
        }
    }
    for (const Reconciled& r : e.answers->reconciled) {
        if (r.single_voice) out.single_voices.push_back(r.indicator);
        if (r.answers == 0) out.unheard.push_back(r.indicator);
    }
    return out;
}

}  // namespace detail

Participation participation(const Evaluation& evaluation) {
    return detail::participation(evaluation.evaluated());
}

Participation participation(const Framework& framework, const Assessment& assessment, const Method& method) {
    return participation(Evaluation(framework, assessment, method));
}

}  // namespace ceiba

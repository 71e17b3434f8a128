#include <ceiba/score_view.hpp>
#include <ceiba/views.hpp>
#include <map>
#include <set>

#include "evaluated.hpp"

namespace ceiba {

namespace detail {

namespace {

using Speakers = std::set<std::string>;

Speakers speakers(const std::vector<Voice>& voices) {
    Speakers out;
    for (const Voice& v : voices) out.insert(v.response->institution);
    return out;
}

bool few(const std::vector<Voice>& voices) {
    return speakers(voices).size() < static_cast<std::size_t>(fewest_institutions);
}

/// Whether too few have a say in the value of an indicator or, where that is one sector's, in some sector.
bool few(const Evaluated& e, std::size_t i, bool each_sector) {
    const std::vector<Voice> heard = e.answers->of[i].heard();
    if (few(heard)) return true;
    if (!each_sector) return false;
    const auto sectors = by_sector(heard, e.inputs->names);
    return std::ranges::any_of(sectors, [](const auto& sector) { return few(sector.second); });
}

/// Which nodes of a tree of scores the public does not see.
class Suppressor {
public:
    /// speakers  of each indicator; nobody, where its value is nobody's answer
    Suppressor(std::vector<NodeScore>& nodes, std::vector<Speakers> speakers)
        : nodes_(&nodes), speakers_(std::move(speakers)), below_(nodes.size()), entered_(nodes.size()) {
        std::map<std::string, std::size_t> place;
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            place[nodes[i].id] = i;
            if (nodes[i].parent) below_[place.at(*nodes[i].parent)].push_back(i);
        }
        for (std::size_t i = 0; i < nodes.size(); ++i)
            for (const Counted& c : nodes[i].trace)
                if (c.counted && c.state == State::answered) entered_[i].emplace_back(place.at(c.node), *c.value);
    }

    /// Hides what must be, and what that makes necessary, until nothing more follows.
    void suppress(const std::vector<bool>& small) {
        for (std::size_t i = 0; i < small.size(); ++i)
            if (small[i]) hide(i, Suppression::small_group);
        do {
            changed_ = false;
            for (std::size_t i = nodes_->size(); i-- > 0;)
                if (node(i).value && !node(i).suppressed && !entered_[i].empty()) protect(i);
        } while (changed_);
    }

private:
    NodeScore& node(std::size_t i) { return (*nodes_)[i]; }

    void hide(std::size_t i, Suppression why) {
        const bool known = below_[i].empty() && speakers_[i].empty();  // nobody's answer
        if (node(i).value && !node(i).suppressed && !known) node(i).suppressed = why, changed_ = true;
        for (const std::size_t child : below_[i]) hide(child, Suppression::by_subtraction);
    }

    /// Who spoke of a node.
    Speakers of(std::size_t i) const {
        Speakers out = speakers_[i];
        for (const std::size_t child : below_[i]) out.merge(of(child));
        return out;
    }

    /// What is hidden of what entered a node cannot be had from its score: it is several, of enough institutions, and the score is not
    /// one of theirs; or the node is hidden as well.
    void protect(std::size_t i) {
        while (true) {
            int hidden = 0;
            bool one_of_them = false;
            bool one_of_others = false;
            Speakers together;
            std::optional<std::tuple<bool, std::size_t, std::size_t>> next;
            for (const auto& [child, value] : entered_[i]) {
                const bool equal = same(value, *node(i).value) || node(i).capped_by == node(child).id;
                Speakers theirs = of(child);
                if (node(child).suppressed) {
                    one_of_them = one_of_them || equal;
                    if (!theirs.empty()) ++hidden;
                    together.merge(theirs);
                } else {
                    one_of_others = one_of_others || equal;
                    // What nobody answered may be known, and hides nothing. Indicators before nodes, of which all is lost below.
                    const std::tuple rank(!below_[child].empty(), theirs.size(), child);
                    if (!theirs.empty() && (!next || rank < *next)) next = rank;
                }
            }
            if (hidden == 0) return;
            if (one_of_them && !one_of_others) return hide(i, Suppression::by_subtraction);
            if (hidden > 1 && static_cast<int>(together.size()) >= fewest_institutions) return;
            if (!next) return hide(i, Suppression::by_subtraction);
            hide(std::get<2>(*next), Suppression::by_subtraction);
        }
    }

    std::vector<NodeScore>* nodes_;
    std::vector<Speakers> speakers_;
    std::vector<std::vector<std::size_t>> below_;
    std::vector<std::vector<std::pair<std::size_t, double>>> entered_;
    bool changed_ = false;
};

}  // namespace

}  // namespace detail

Scores score_view(const Evaluation& evaluation, Audience audience) {
    const detail::Evaluated& e = evaluation.evaluated();
    Scores out = e.scores();
    if (audience != Audience::the_public) return out;
    std::vector<detail::Speakers> speakers(out.nodes.size());
    std::vector<bool> small(out.nodes.size(), false);
    for (std::size_t i = 0; i < out.nodes.size(); ++i) {
        const Reconciled* r = e.answers->reconciled_of(i);
        if (r == nullptr || !out.nodes[i].value || r->adjudicated || r->imputed) continue;
        speakers[i] = detail::speakers(e.answers->of[i].heard());
        small[i] = detail::few(e, i, std::holds_alternative<reconciliation::LowestSector>(r->rule.value));
        if (const auto by = denominator(e.tree, i)) small[i] = small[i] || detail::few(e, *by, false);
    }
    detail::Suppressor(out.nodes, std::move(speakers)).suppress(small);
    std::set<std::string> hidden;
    for (NodeScore& n : out.nodes) {
        if (!n.suppressed) continue;
        hidden.insert(n.id);
        n.value = n.lower = n.upper = n.answer = std::nullopt;
        n.band = n.capped_by = std::nullopt;
        n.beside = std::nullopt;
        n.trace.clear();
    }
    for (NodeScore& n : out.nodes) {
        if (n.capped_by && hidden.contains(*n.capped_by)) n.capped_by = std::nullopt;
        for (Counted& c : n.trace)
            if (hidden.contains(c.node)) c.value = std::nullopt;
    }
    out.answers.clear();
    return out;
}

Scores score_view(const Framework& framework, const Assessment& assessment, Audience audience, const Method& method) {
    return score_view(Evaluation(framework, assessment, method), audience);
}

}  // namespace ceiba

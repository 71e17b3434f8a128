#include <ceiba/reconcile.hpp>
#include <ceiba/score.hpp>
#include <ceiba/score_view.hpp>
#include <ceiba/views.hpp>
#include <map>
#include <set>

namespace ceiba {

namespace detail {

namespace {

/// The fewest institutions that answered in any sector, without one each for itself.
int smallest_sector(const Assessment& assessment, const std::string& indicator, const std::vector<const Response*>& responses) {
    const Register names(assessment);
    std::map<std::string, std::set<std::string>> sectors;
    for (const Response* r : responses) {
        if (r->indicator != indicator || r->state != State::answered) continue;
        const std::string* sector = names.sector(r->institution);
        sectors[sector != nullptr ? "sector " + *sector : r->institution].insert(r->institution);
    }
    std::size_t out = assessment.institutions.size();
    for (const auto& [sector, institutions] : sectors) out = std::min(out, institutions.size());
    return static_cast<int>(out);
}

/// Which nodes of a tree of scores the public does not see.
class Curtain {
public:
    Curtain(std::vector<NodeScore>& nodes, std::vector<int> voices) : nodes_(&nodes), voices_(std::move(voices)), children_(nodes.size()) {
        std::map<std::string, std::size_t> place;
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            place[nodes[i].id] = i;
            if (nodes[i].parent) children_[place.at(*nodes[i].parent)].push_back(i);
        }
    }

    /// Hides what must be, from the indicators up.
    void draw(const std::vector<bool>& small) {
        for (std::size_t i = nodes_->size(); i-- > 0;) {
            if (children_[i].empty()) {
                if (small[i]) hide(i, Suppression::small_group);
            } else {
                protect(i);
            }
        }
    }

private:
    NodeScore& node(std::size_t i) { return (*nodes_)[i]; }

    void hide(std::size_t i, Suppression why) {
        if (node(i).value && !node(i).suppressed) node(i).suppressed = why;
        for (const std::size_t child : children_[i]) hide(child, Suppression::by_subtraction);
    }

    /// What is hidden of a node's children cannot be had from its score: it is several, and not few; or the node is hidden as well.
    void protect(std::size_t i) {
        while (true) {
            int hidden = 0;
            int together = 0;
            std::optional<std::size_t> next;
            for (const std::size_t child : children_[i]) {
                const NodeScore& c = node(child);
                if (c.suppressed) {
                    ++hidden;
                    together += voices_[child];
                } else if (c.value && (!next || rank(child) < rank(*next))) {
                    next = child;
                }
            }
            voices_[i] = together;  // those that a score of this node would speak of
            if (hidden == 0 || (hidden > 1 && together >= fewest_institutions)) return;
            if (!next) return hide(i, Suppression::by_subtraction);
            hide(*next, Suppression::by_subtraction);
            if (voices_[*next] == 0) voices_[*next] = fewest_institutions;  // of a node with children, all of whose are many
        }
    }
    /// Indicators before nodes with children, of which more is lost; few voices before many.
    std::tuple<bool, int, std::size_t> rank(std::size_t i) const { return {!children_[i].empty(), voices_[i], i}; }

    std::vector<NodeScore>* nodes_;
    std::vector<int> voices_;
    std::vector<std::vector<std::size_t>> children_;
};

}  // namespace

}  // namespace detail

Scores score_view(const Framework& framework, const Assessment& assessment, Audience audience, const Method& method) {
    Scores out = score(framework, assessment, method);
    if (audience != Audience::the_public) return out;
    const auto responses = detail::counting(Tree(framework), assessment, detail::answering(framework, method));
    std::map<std::string, const Reconciled*> made;
    for (const Reconciled& r : out.answers) made[r.indicator] = &r;
    std::vector<int> voices(out.nodes.size(), 0);
    std::vector<bool> small(out.nodes.size(), false);
    for (std::size_t i = 0; i < out.nodes.size(); ++i) {
        const auto found = made.find(out.nodes[i].id);
        if (found == made.end() || !out.nodes[i].value) continue;
        const Reconciled& r = *found->second;
        voices[i] = r.voices;
        if (r.adjudicated || r.imputed) continue;
        small[i] = r.voices < detail::fewest_institutions ||
                   (std::holds_alternative<reconciliation::LowestSector>(r.rule.value) &&
                    detail::smallest_sector(assessment, r.indicator, responses) < detail::fewest_institutions);
    }
    detail::Curtain(out.nodes, voices).draw(small);
    std::set<std::string> hidden;
    for (NodeScore& n : out.nodes) {
        if (!n.suppressed) continue;
        hidden.insert(n.id);
        n.value = n.lower = n.upper = n.answer = std::nullopt;
        n.band = n.capped_by = std::nullopt;
        n.beside = std::nullopt;
        n.trace.clear();
    }
    for (NodeScore& n : out.nodes)
        for (Counted& c : n.trace)
            if (hidden.contains(c.node)) c.value = std::nullopt;
    out.answers.clear();
    return out;
}

}  // namespace ceiba

#include <ceiba/called.hpp>
#include <ceiba/crosstab.hpp>
#include <ceiba/hash.hpp>

#include "checker.hpp"
#include "evaluated.hpp"

namespace ceiba {

namespace detail {

namespace {

const Axis* axis_of(const Framework& framework, const std::string& name, const std::string& where, std::vector<Issue>& issues) {
    const auto found = the_one(name, all_called(framework.axes), "unknown_axis", where, issues);
    return found ? &framework.axes[*found] : nullptr;
}

std::vector<std::string> tags_on(const Node& node, const Axis& axis) {
    const auto found = node.tags.find(axis.id);
    if (found == node.tags.end()) return {};
    std::vector<std::string> out = found->second;
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

/// The axes of a framework that were asked for; the second may be none.
std::pair<const Axis*, const Axis*> axes_of(const Framework& framework, const std::string& axis,
                                            const std::optional<std::string>& second_axis, std::vector<Issue>& issues) {
    const Axis* first = axis_of(framework, axis, "/axis", issues);
    const Axis* second = second_axis ? axis_of(framework, *second_axis, "/second_axis", issues) : nullptr;
    if (first != nullptr && first == second) issues.push_back(issue("same_axis", "/second_axis", {axis}));
    return {first, second};
}

CrossTab tabulated(const Tree& tree, const Scores& scores, const std::pair<const Axis*, const Axis*>& axes, CellWeights weights) {
    const auto [first, second] = axes;
    CrossTab out{.framework = scores.framework,
                 .framework_version = scores.framework_version,
                 .method = scores.method,
                 .assessment = scores.assessment,
                 .subject = scores.subject,
                 .round = scores.round,
                 .status = scores.status,
                 .axis = first->id,
                 .second_axis = second != nullptr ? std::optional(second->id) : std::nullopt,
                 .weights = weights,
                 .provenance = scores.provenance};
    const Axis none{.values = {Tag{}}};
    for (const Tag& tag : first->values)
        for (const Tag& other : (second != nullptr ? *second : none).values) {
            Cell& cell = out.cells.emplace_back();
            cell.tag = tag.id;
            cell.label = tag.label;
            if (second == nullptr) continue;
            cell.second_tag = other.id;
            cell.second_label = other.label;
        }
    struct Sums {
        double values = 0, weights = 0, covered = 0, applicable = 0;
    };
    std::vector<Sums> sums(out.cells.size());
    const auto counts = [&](const NodeScore& s) {
        const auto at = tree.find(s.id);
        return at && tree[*at].leaf() && tree.scored(*at) && s.effective_weight > 0;
    };
    const double equal = 1 / static_cast<double>(std::ranges::count_if(scores.nodes, counts));
    for (const NodeScore& s : scores.nodes) {
        if (!counts(s)) continue;
        const double weight = weights == CellWeights::equal ? equal : s.effective_weight;
        const Node& node = *tree[*tree.find(s.id)].node;
        const std::vector<std::string> tags = tags_on(node, *first);
        const std::vector<std::string> others = second != nullptr ? tags_on(node, *second) : std::vector<std::string>{""};
        const std::size_t cells = tags.size() * others.size();
        if (cells == 0) out.remainder.push_back(s.id);
        if (cells > 1) out.several.push_back(s.id);
        for (std::size_t c = 0; c < out.cells.size(); ++c) {
            Cell& cell = out.cells[c];
            if (std::ranges::find(tags, cell.tag) == tags.end() || std::ranges::find(others, cell.second_tag.value_or("")) == others.end())
                continue;
            ++cell.indicators;
            cell.weight += weight;
            if (s.coverage) {
                sums[c].covered += weight * *s.coverage;
                sums[c].applicable += weight;
            }
            if (!s.value || !s.range || s.range->low == s.range->high) continue;
            ++(s.imputed > 0 ? cell.imputed : cell.answered);
            sums[c].values += weight * ((*s.value - s.range->low) / (s.range->high - s.range->low));
            sums[c].weights += weight;
        }
    }
    for (std::size_t c = 0; c < out.cells.size(); ++c) {
        if (sums[c].weights > 0) out.cells[c].value = sums[c].values / sums[c].weights;
        if (sums[c].applicable > 0)
            out.cells[c].coverage = sums[c].covered == sums[c].applicable ? 1 : sums[c].covered / sums[c].applicable;
    }
    out.adds_up = out.several.empty() && out.remainder.empty();
    for (const Language& language : languages())
        out.note.languages[language.code] = out.adds_up
                                                ? language.say("crosstab.adds_up")
                                                : language.say("crosstab.overlaps", {{"several", std::to_string(out.several.size())},
                                                                                     {"remainder", std::to_string(out.remainder.size())}});
    return out;
}

}  // namespace

}  // namespace detail

CrossTab crosstab(const Evaluation& evaluation, const std::string& axis, const std::optional<std::string>& second_axis,
                  CellWeights weights) {
    const detail::Evaluated& e = evaluation.evaluated();
    std::vector<Issue> issues;
    const auto axes = detail::axes_of(e.framework(), axis, second_axis, issues);
    throw_if_errors(issues);
    return detail::tabulated(e.tree, e.scores(), axes, weights);
}

CrossTab crosstab(const Framework& framework, const Scores& scores, const std::string& axis, const std::optional<std::string>& second_axis,
                  CellWeights weights) {
    std::vector<Issue> issues;
    const auto axes = detail::axes_of(framework, axis, second_axis, issues);
    detail::made_from(framework, &Provenance::framework, scores.provenance, "framework_mismatch", issues);
    throw_if_errors(issues);
    return detail::tabulated(Tree(framework), scores, axes, weights);
}

}  // namespace ceiba

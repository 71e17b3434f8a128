#include <ceiba/agree/iqr.hpp>
#include <ceiba/check.hpp>
#include <ceiba/hash.hpp>
#include <ceiba/stability.hpp>
#include "consult/answering.hpp"
#include "consult/ratings.hpp"

namespace ceiba {

namespace detail {

namespace {

std::optional<double> median(const std::map<std::string, double>& rated) {
    if (rated.empty()) return std::nullopt;
    std::vector<double> sorted;
    for (const auto& [institution, rating] : rated) sorted.push_back(rating);
    std::ranges::sort(sorted);
    const std::size_t half = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted[half] : std::midpoint(sorted[half - 1], sorted[half]);
}

std::optional<double> spread(const std::map<std::string, double>& rated) {
    return rated.size() < 2 ? std::nullopt : std::optional(agree::iqr(row(rated).row(0).transpose()));
}

}  // namespace

}  // namespace detail

Stability stability(const Framework& framework, const Assessment& before, const Assessment& after, const Method& method) {
    throw_if_errors(check(framework, before, method));
    throw_if_errors(check(framework, after, method));
    if (before.subject.id != after.subject.id)
        throw Error({issue("subject_mismatch", "/subject/id", {before.subject.id, after.subject.id})});
    const Tree tree(framework);
    const std::vector<Settings> all = settings(framework, tree, method);
    const Defaults defaults = detail::answering(framework, method);
    const auto rated = [&](const Assessment& assessment) {
        return detail::ratings(tree, all, assessment, detail::counting(tree, assessment, defaults), *defaults.validated_by);
    };
    const auto first = rated(before);
    const auto second = rated(after);
    Stability out{.framework = framework.id,
                  .framework_version = framework.version,
                  .method = method.id,
                  .subject = after.subject.id,
                  .before_assessment = before.id,
                  .before_round = before.round.id,
                  .after_assessment = after.id,
                  .after_round = after.round.id,
                  .consultation = method.consultation,
                  .before_provenance = detail::provenance(framework, before, method),
                  .after_provenance = detail::provenance(framework, after, method)};
    int heard = 0;
    int stable = 0;
    for (std::size_t i = 0; i < tree.size(); ++i) {
        if (!tree[i].leaf() || !tree.scored(i)) continue;
        IndicatorStability& s = out.indicators.emplace_back();
        s.indicator = tree[i].node->id;
        s.code = tree[i].node->code;
        s.label = tree[i].node->label;
        s.voices_before = static_cast<int>(first[i].size());
        s.voices_after = static_cast<int>(second[i].size());
        for (const auto& [institution, rating] : first[i]) {
            const auto again = second[i].find(institution);
            if (again == second[i].end()) continue;
            ++s.voices_both;
            if (!same(rating, again->second)) ++s.changed;
        }
        s.median_before = detail::median(first[i]);
        s.median_after = detail::median(second[i]);
        s.iqr_before = detail::spread(first[i]);
        s.iqr_after = detail::spread(second[i]);
        if (s.iqr_before && s.iqr_after) s.iqr_change = *s.iqr_after - *s.iqr_before;
        if (s.voices_both == 0) continue;
        s.changed_share = static_cast<double>(s.changed) / s.voices_both;
        s.stable = !at_least(*s.changed_share, method.consultation.stable_below);
        ++heard;
        stable += s.stable ? 1 : 0;
    }
    if (heard > 0) out.stable_share = static_cast<double>(stable) / heard;
    return out;
}

}  // namespace ceiba

#include <ceiba/agree/iqr.hpp>
#include <ceiba/stability.hpp>
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

Stability stability(const Evaluation& before, const Evaluation& after) {
    const detail::Evaluated& e = after.evaluated();
    const detail::Evaluated& earlier = before.evaluated();
    for (const detail::Evaluated* each : {&earlier, &e}) each->need_answers_of_institutions();
    std::vector<Issue> issues;
    if (earlier.inputs->framework != e.inputs->framework && earlier.framework() != e.framework())
        issues.push_back(issue("framework_mismatch", "", {earlier.framework().id, e.framework().id}));
    if (*earlier.method != *e.method) issues.push_back(issue("method_mismatch", "", {earlier.method->id, e.method->id}));
    const Assessment& was = before.assessment();
    const Assessment& is = after.assessment();
    if (was.subject.id != is.subject.id) issues.push_back(issue("subject_mismatch", "/subject/id", {was.subject.id, is.subject.id}));
    throw_if_errors(issues);
    const Tree& tree = e.tree;
    const Consultation& consultation = e.method->consultation;
    const auto first = detail::ratings(earlier, {Fate::superseded, Fate::not_asked});
    const auto second = detail::ratings(e, {Fate::superseded, Fate::not_asked});
    Stability out{.framework = e.framework().id,
                  .framework_version = e.framework().version,
                  .method = e.method->id,
                  .subject = is.subject.id,
                  .before_assessment = was.id,
                  .before_round = was.round.id,
                  .before_status = was.status,
                  .after_assessment = is.id,
                  .after_round = is.round.id,
                  .after_status = is.status,
                  .consultation = consultation,
                  .before_provenance = earlier.provenance(),
                  .after_provenance = e.provenance()};
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
        s.stable = !at_least(*s.changed_share, consultation.stable_below);
        ++heard;
        stable += s.stable ? 1 : 0;
    }
    if (heard > 0) out.stable_share = static_cast<double>(stable) / heard;
    return out;
}

Stability stability(const Framework& framework, const Assessment& before, const Assessment& after, const Method& method) {
    const auto shared = std::make_shared<const Framework>(framework);
    return stability({shared, std::make_shared<const Assessment>(before), method},
                     {shared, std::make_shared<const Assessment>(after), method});
}

}  // namespace ceiba

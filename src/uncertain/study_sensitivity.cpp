#include <ceiba/robust/sobol_indices.hpp>
#include <ceiba/study_sensitivity.hpp>

#include "explain/words.hpp"
#include "uncertain/scorer.hpp"
#include "uncertain/told.hpp"

namespace ceiba {

namespace detail {

namespace {

constexpr int resamples = 1000;

std::optional<double> known(double x) {
    return std::isnan(x) ? std::nullopt : std::optional(x);
}

/// Which factor moves each root most.
Text conclusion(const StudySensitivity& all, const std::string& root) {
    Text out;
    for (const Language& language : languages()) {
        std::string& said = out.languages[language.code];
        for (const UncertainSubject& subject : all.subjects) {
            const FactorEffect* most = nullptr;
            for (const FactorEffect& e : all.effects)
                if (e.assessment == subject.assessment && e.node == root && e.total && (most == nullptr || *e.total > *most->total))
                    most = &e;
            if (most == nullptr || all.subjects.size() > 3) continue;
            const auto name = [&](const Text& label, const std::string& id) {
                const auto found = label.languages.find(language.code);
                return found == label.languages.end() ? id : found->second;
            };
            said += (said.empty() ? "" : " ") + language.say("sensitivity.most", {{"node", name(most->label, most->node)},
                                                                                  {"factor", name(most->factor_label, most->factor)},
                                                                                  {"share", percent(std::clamp(*most->total, 0.0, 1.0))}});
        }
    }
    std::erase_if(out.languages, [](const auto& one) { return one.second.empty(); });
    return out;
}

}  // namespace

}  // namespace detail

StudySensitivity sensitivity(const std::vector<Evaluation>& subjects, const Study& study, int threads) {
    using namespace detail;
    need_comparable(subjects);
    const auto factors = static_cast<int>(study.factors.size());
    const bool some = study.draws >= 2 && factors > 0;  // what is wrong is said with all else that is
    const robust::SobolDesign design{.factors = some ? factors : 1, .draws = some ? study.draws : 2};
    const robust::SobolRuns runs(design);
    if (study.draws == 1) {
        Issue few = issue("out_of_range", "/draws", {"1", "[2, 10000000]"});
        few.document = "study";
        throw Error({few});
    }
    const Sampler sampler(study, subjects, runs);
    const std::vector<std::size_t> nodes = asked_nodes(study, subjects.front().evaluated());
    const Scorer scorer(sampler, subjects, nullptr, nodes);
    constexpr double most = 4e8;  // scores that are held at once
    const double each = static_cast<double>(runs.per_draw()) * static_cast<double>(subjects.size() * nodes.size());
    if (each * study.draws > most) {
        Issue many = issue("out_of_range", "/draws", {std::to_string(study.draws), interval(2, std::floor(most / each))});
        many.document = "study";
        throw Error({many});
    }
    auto out = told_of<StudySensitivity>(subjects, study);
    out.draws = study.draws;
    out.runs = static_cast<int>(runs.size());
    const auto columns = static_cast<Eigen::Index>(subjects.size() * nodes.size());
    engine::Matrix<double> outputs(runs.size(), columns);
    Failures failures;
    in_order(
        scorer, runs.size(), threads,
        [&](std::int64_t number, const DrawOutcome& one) {
            for (Eigen::Index c = 0; c < columns; ++c)
                outputs(number, c) = one.failed ? combine::no_value : one.values[static_cast<std::size_t>(c)];
            if (one.failed) failures.add(number, *one.failed);
        },
        [] { return true; });
    out.failed = failures.all();
    out.failures = failures.told();
    if (out.failed == out.runs) failures.refuse();
    const robust::SobolIndices found =
        robust::sobol_indices(design, outputs, {.resampling = {.level = study.level, .resamples = resamples, .seed = study.seed}}, threads);
    for (Eigen::Index k = 0; k < columns; ++k) {
        const Evaluated& e = subjects[static_cast<std::size_t>(k) / nodes.size()].evaluated();
        const Node& node = *e.tree[nodes[static_cast<std::size_t>(k) % nodes.size()]].node;
        for (Eigen::Index f = 0; f < factors; ++f) {
            const UncertainFactor& factor = study.factors[static_cast<std::size_t>(f)];
            FactorEffect& effect = out.effects.emplace_back(FactorEffect{.assessment = e.assessment().id,
                                                                         .status = e.assessment().status,
                                                                         .node = node.id,
                                                                         .code = node.code,
                                                                         .label = node.label,
                                                                         .factor = factor.id,
                                                                         .factor_label = factor.label});
            effect.estimable = found.estimable[static_cast<std::size_t>(k)];
            effect.first = known(found.first.value(k, f));
            effect.first_low = known(found.first.low(k, f));
            effect.first_high = known(found.first.high(k, f));
            effect.total = known(found.total.value(k, f));
            effect.total_low = known(found.total.low(k, f));
            effect.total_high = known(found.total.high(k, f));
        }
    }
    out.conclusion = conclusion(out, subjects.front().evaluated().tree[nodes.front()].node->id);
    return out;
}

StudySensitivity sensitivity(const Evaluation& evaluation, const Study& study, int threads) {
    return sensitivity(std::vector{evaluation}, study, threads);
}

StudySensitivity sensitivity(const Framework& framework, const std::vector<Assessment>& assessments, const Study& study,
                             const Method& method, int threads) {
    return sensitivity(detail::evaluations(framework, assessments, method), study, threads);
}

}  // namespace ceiba

#include <ceiba/check.hpp>
#include <ceiba/engine/evaluate.hpp>
#include <ceiba/progress.hpp>

#include "check/check_assessment.hpp"
#include "check/check_framework.hpp"
#include "check/check_judgements.hpp"
#include "check/check_method.hpp"
#include "check/check_targets.hpp"
#include "evaluated.hpp"

namespace ceiba {

namespace detail {

namespace {

/// Whether a JSON pointer is another one or leads further down from it.
bool at_or_below(std::string_view where, std::string_view place) {
    return where.starts_with(place) && (where.size() == place.size() || where[place.size()] == '/');
}

/// Whether what the compiler found only follows from a broken scale, leaf or option that was already found, there or below.
bool follows(const Issue& compiled, const std::vector<Issue>& issues) {
    static constexpr std::string_view causes[] = {"duplicate_id",    "unknown_scale",   "no_scale",     "scale_kind",     "few_levels",
                                                  "duplicate_level", "bad_interval",    "log_goalpost", "leaf_or_branch", "not_finite",
                                                  "out_of_range",    "negative_weight", "not_a_level",  "band_hole",      "band_overlap",
                                                  "bands_order",     "points_order",    "middle_order", "too_great",      "too_deep"};
    return std::ranges::any_of(issues, [&](const Issue& i) {
        if (std::ranges::find(causes, i.code) == std::ranges::end(causes)) return false;
        if (i.code == "negative_weight" && compiled.code != "zero_weights") return false;
        return i.document != "framework" || i.where.starts_with("/scales") || i.where.starts_with("/defaults") ||
               at_or_below(i.where, compiled.where);
    });
}

}  // namespace

void keep_each_once(std::vector<Issue>& issues) {
    std::set<std::tuple<std::string, std::string, std::optional<std::string>, std::vector<std::string>>> kept;
    std::erase_if(issues, [&](const Issue& i) { return !kept.emplace(i.code, i.where, i.document, i.arguments).second; });
}

Inputs::Inputs(std::shared_ptr<const Framework> of, std::shared_ptr<const Assessment> with)
    : framework(std::move(of)),
      framework_hash(hash_of(framework)),
      tree(*framework),
      divides(tree.size(), false),
      responses(tree.size()),
      adjudications(tree.size(), nullptr) {
    check_framework(*framework, tree, issues);
    for (std::size_t i = 0; i < tree.size(); ++i)
        if (const auto by = denominator(tree, i); by && tree.scored(i)) divides[*by] = true;
    if (with != nullptr) enter(std::move(with));
}

Inputs::Inputs(const Inputs& like, std::shared_ptr<const Assessment> with)
    : framework(like.framework),
      framework_hash(like.framework_hash),
      tree(like.tree),
      issues(like.issues),
      divides(like.divides),
      responses(tree.size()),
      adjudications(tree.size(), nullptr) {
    enter(std::move(with));
}

void Inputs::enter(std::shared_ptr<const Assessment> with) {
    assessment = std::move(with);
    assessment_hash = hash_of(assessment);
    names = Register(*assessment);
    for (const Response& r : assessment->responses) {
        pulse();
        if (const auto node = tree.find(r.indicator)) responses[*node].push_back(&r);
    }
    for (const Adjudication& a : assessment->adjudications)
        if (const auto node = tree.find(a.indicator); node && adjudications[*node] == nullptr) adjudications[*node] = &a;
}

const std::vector<Issue>& Inputs::assessment_issues(Duplicates duplicates) const {
    return assessment_issues_[duplicates == Duplicates::latest ? 1 : 0].get([&] {
        std::vector<Issue> out;
        check_assessment(*framework, tree, *assessment, duplicates, out);
        return out;
    });
}

namespace {

/// Whether every answer to an indicator gives a value within its range.
bool stays_within(const engine::Node& node) {
    return !node.normaliser || std::visit([](const auto& n) { return measure::bounded(n); }, node.normaliser->value);
}

/// What answers or imputed numbers beyond the range of their indicator do to scores: greater ones than a number can hold are refused, and
/// those that leave their bounds are noted.
void check_beyond(const Evaluated& e, std::vector<Issue>& issues) {
    bool beyond = false;
    for (const std::size_t i : e.program.indicators) {
        const Reconciled* r = e.answers->reconciled_of(i);
        beyond = beyond || (r != nullptr && (r->imputed || !stays_within(e.program.nodes[i])));
    }
    if (!beyond) return;
    engine::Row row(e.program, {.bounds = true});
    for (std::size_t i = 0; i < e.tree.size(); ++i) {
        const Reconciled* r = e.answers->reconciled_of(i);
        if (r == nullptr) continue;
        const auto value = entered(*r);
        row.set(i, value.value_or(combine::no_value), engine::code(value ? State::answered : r->state), r->imputed.has_value());
    }
    row.evaluate();
    const auto report = [&](std::string_view code, std::string where, std::vector<std::string> arguments, std::string document) {
        issues.push_back(issue(code, std::move(where), std::move(arguments)));
        issues.back().document = std::move(document);
    };
    for (std::size_t i = 0; i < e.tree.size(); ++i) {
        if (row.state[i] != engine::code(State::answered)) continue;
        const std::string& id = e.tree[i].node->id;
        const double x = row.value[i];
        double sum = std::abs(x);
        for (const engine::Edge& edge : e.program.nodes[i].edges)
            sum += edge.child.weight * std::abs(edge.counted(row.state[edge.node], row.value[edge.node]).value_or(0));
        if (!std::isfinite(sum)) return report("too_great", "/responses", {id}, "assessment");
        const measure::Interval bounds = row.bounds_of(i);
        if (!std::isnan(bounds.low) && !(at_least(x, bounds.low) && at_least(bounds.high, x)))
            report("outside_bounds", e.tree[i].where, {id, number(x), interval(bounds.low, bounds.high)}, "framework");
    }
}

}  // namespace

Evaluated::Evaluated(std::shared_ptr<const Inputs> of, std::shared_ptr<const Method> under, const Evaluated* before)
    : Prepared(of->tree, *of->framework, *under),
      inputs(std::move(of)),
      method(std::move(under)),
      defaults(answering(*inputs->framework, *method)),
      method_hash_(hash_of(method)) {
    const std::vector<Issue> compiled = std::exchange(issues, inputs->issues);
    check_method(*inputs->framework, tree, *method, by_leverage(tree, program, method->priority), issues);
    const std::vector<Issue> judged = issues;
    std::ranges::copy_if(compiled, std::back_inserter(issues), [&](const Issue& i) { return !follows(i, judged); });
    if (inputs->assessment == nullptr)  // such a framework is in order: it only cannot be scored as it is
        for (Issue& i : issues)
            if (i.code == "needs_fit") i.severity = Severity::note;
    usable = !has_errors(issues);
    const bool alike = before != nullptr && before->defaults == defaults && answer_alike(before->settings, settings);
    answers = alike ? before->answers : std::make_shared<const Answers>(detail::answers(*inputs, settings, defaults));
    issues.insert(issues.end(), answers->issues.begin(), answers->issues.end());
    if (inputs->assessment != nullptr && !has_errors(issues)) check_beyond(*this, issues);
    keep_each_once(issues);
}

Evaluated::Evaluated(const Evaluated& like, std::shared_ptr<const Answers> of)
    : Prepared(like),
      inputs(like.inputs),
      method(like.method),
      defaults(like.defaults),
      usable(like.usable),
      answers(std::move(of)),
      method_hash_(like.method_hash_) {}

Provenance Evaluated::provenance() const {
    return {.framework = inputs->framework_hash, .answers = inputs->assessment_hash, .method = method_hash_, .version = version};
}

}  // namespace detail

std::vector<Issue> check(const Framework& framework, const Assessment* assessment, const Method* method, const TargetProfile* targets,
                         const Judgements* judgements) {
    using namespace detail;
    const Method none{};
    const Evaluated evaluated(std::make_shared<const Inputs>(lent(framework), assessment != nullptr ? lent(*assessment) : nullptr),
                              lent(method != nullptr ? *method : none), nullptr);
    std::vector<Issue> issues = evaluated.issues;
    if (targets == nullptr && judgements == nullptr) return issues;
    if (targets != nullptr) check_targets(framework, evaluated.tree, *targets, evaluated.usable ? &evaluated.program : nullptr, issues);
    if (judgements != nullptr) check_judgements(framework, evaluated.tree, *judgements, issues);
    keep_each_once(issues);
    return issues;
}

}  // namespace ceiba

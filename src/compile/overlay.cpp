#include <ceiba/measure/normalise.hpp>
#include <ceiba/measure/treat.hpp>
#include <ceiba/overlay.hpp>

namespace ceiba {

namespace {

void overlay(Missing& under, const Missing& over) {
    describe::for_each_member<Missing>([&](const describe::Note&, auto member) {
        if (over.*member) under.*member = over.*member;
    });
}

void overlay(Settings& under, const std::optional<Policy>& over) {
    if (!over) return;
    if (over->missing) overlay(under.declared, *over->missing);
    if (over->minimum_coverage) under.minimum_coverage = *over->minimum_coverage;
    if (over->minimum_answered) under.minimum_answered = *over->minimum_answered;
    if (over->rounding) under.rounding = *over->rounding;
}

template <class T, class U>
void overlay(T& under, const std::optional<U>& over) {
    if (over) under = *over;
}

/// Member by member, the grades kind by kind.
void overlay(EvidenceRule& under, const std::optional<EvidenceRule>& over) {
    if (!over) return;
    for (const auto& [kind, grade] : over->grades) under.grades[kind] = grade;
    if (over->otherwise) under.otherwise = over->otherwise;
    if (over->minimum) under.minimum = over->minimum;
    if (over->gate) under.gate = over->gate;
}

/// The same, and where it was said.
void overlay_rule(Settings& under, const std::optional<combine::Rule>& over, std::string_view document, std::string where) {
    if (!over) return;
    under.rule = *over;
    under.rule_document = document;
    under.rule_where = std::move(where);
}
void overlay_cap(Settings& under, const std::optional<Cap>& over, std::string_view document, std::string where) {
    if (!over) return;
    under.cap = *over;
    under.cap_document = document;
    under.cap_where = std::move(where);
}

bool selects(const Selector& selector, const Node& node, int depth) {
    if (!selector.depth && selector.tags.empty()) return false;
    if (selector.depth && *selector.depth != depth) return false;
    return std::ranges::all_of(selector.tags, [&](const auto& tag) {
        const auto found = node.tags.find(tag.first);
        return found != node.tags.end() && std::ranges::find(found->second, tag.second) != found->second.end();
    });
}

/// Without anything said: what the rules that count a node say, block before worst before skip.
Missing library_missing(combine::Unsaid unsaid) {
    const MissingRule skip{};
    const MissingRule missing = unsaid == combine::Unsaid::block   ? MissingRule{missing::Block{}}
                                : unsaid == combine::Unsaid::worst ? MissingRule{missing::Worst{}}
                                                                   : skip;
    return {.not_answered = missing,
            .not_applicable = skip,
            .dont_know = missing,
            .insufficient_evidence = missing,
            .not_reviewed = missing,
            .outside_mandate = missing,
            .no_score = missing};
}

/// Only an indicator has a target: a default that counts the missing as theirs leaves nodes with children as they were.
void without_target(Missing& missing, const Missing& before) {
    describe::for_each_member<Missing>([&](const describe::Note&, auto member) {
        if ((missing.*member) && std::holds_alternative<missing::Target>((missing.*member)->value)) missing.*member = before.*member;
    });
}

/// What is done to the column of an indicator, as the framework has it. A default treatment is for indicators that are normalised over many
/// units.
void column_settings(Settings& s, const Framework& framework, const Question& question, const Scale& scale, const Method& method) {
    const bool over_units = scale.numeric && measure::needs_fit(*scale.numeric);
    if (over_units) overlay(s.treatment, framework.defaults.treatment);
    overlay(s.treatment, scale.treatment);
    overlay(s.treatment, question.treatment);
    overlay(s.impute, framework.defaults.impute);
    overlay(s.impute, question.impute);
    s.needs_fit = over_units || measure::needs_fit(s.treatment) || !std::holds_alternative<measure::imputation::None>(s.impute.value);
    overlay(s.impute, method.defaults.impute);
}

/// The treatment that a method asks for, in place of the framework's. What takes its limits from many units replaces none that stand
/// already, so that the method a framework was fitted with can score it.
void overlay_treatment(Settings& s, const std::optional<measure::Treatment>& asked) {
    const bool stands = !measure::needs_fit(s.treatment) && !std::holds_alternative<measure::treatment::None>(s.treatment.value);
    if (asked && !(measure::needs_fit(*asked) && stands)) s.treatment = *asked;
}

}  // namespace

std::vector<Settings> settings(const Framework& framework, const Tree& tree, const Method& method) {
    std::vector<Settings> all(tree.size());
    std::vector<combine::Unsaid> pooled(tree.size(), combine::Unsaid::skip);  // by rules that count what is further down too
    const Series series = method.defaults.series.value_or(framework.defaults.series.value_or(Series::all));
    for (std::size_t i = 0; i < tree.size(); ++i) {
        const Node& node = *tree[i].node;
        Settings& s = all[i];
        if (!tree[i].leaf()) {
            overlay_rule(s, framework.defaults.rule, "framework", "/defaults/rule");
            overlay_rule(s, node.rule, "framework", tree[i].where + "/rule");
            overlay_cap(s, node.cap, "framework", tree[i].where + "/cap");
            const bool mean = combine::card(s.rule).exchangeable;
            if (mean) overlay_rule(s, method.defaults.rule, "method", "/defaults/rule");
            for (std::size_t k = 0; k < method.selectors.size(); ++k)
                if (mean && selects(method.selectors[k], node, tree[i].depth))
                    overlay_rule(s, method.selectors[k].rule, "method", "/selectors/" + std::to_string(k) + "/rule");
        }
        const auto own = method.nodes.find(node.id);
        const NodeMethod* node_method = own == method.nodes.end() ? nullptr : &own->second;
        if (node_method != nullptr && !tree[i].leaf()) {
            overlay_rule(s, node_method->rule, "method", step("/nodes", node.id) + "/rule");
            overlay_cap(s, node_method->cap, "method", step("/nodes", node.id) + "/cap");
        }
        if (!tree[i].parent) {
            s.library = library_missing(combine::Unsaid::skip);
        } else {
            const combine::Card parent = combine::card(all[*tree[i].parent].rule);
            s.library = library_missing(std::max<combine::Unsaid>(pooled[*tree[i].parent], parent.unsaid));
            pooled[i] = pooled[*tree[i].parent];
        }
        if (const combine::Card card = combine::card(s.rule); card.pools) pooled[i] = std::max<combine::Unsaid>(pooled[i], card.unsaid);

        s.weight = node.weight;
        const Scale* scale = tree.scale(i);
        if (scale != nullptr) s.direction = scale->direction;
        overlay(s.direction, node.direction);
        overlay(s, framework.defaults.policy);
        if (!tree[i].leaf()) without_target(s.declared, {});
        overlay(s, node.policy);
        const Missing before = s.declared;
        overlay(s, method.defaults.policy);
        if (!tree[i].leaf()) without_target(s.declared, before);
        overlay(s.reconcile, framework.defaults.reconcile);
        overlay(s.evidence, framework.defaults.evidence);
        if (node.question) {
            overlay(s.reconcile, node.question->reconcile);
            overlay(s.evidence, node.question->evidence);
            s.target = node.question->target;
            s.factors = node.question->factors;
            if (scale != nullptr && node.question->scored) column_settings(s, framework, *node.question, *scale, method);
        }
        std::optional<measure::Treatment> treatment;
        if (scale != nullptr && scale->numeric && measure::needs_fit(*scale->numeric)) treatment = method.defaults.treatment;
        overlay(s.reconcile, method.defaults.reconcile);
        overlay(s.evidence, method.defaults.evidence);
        for (const Selector& selector : method.selectors) {
            if (!selects(selector, node, tree[i].depth)) continue;
            overlay(s.weight, selector.weight);
            overlay(s, selector.policy);
            overlay(s.reconcile, selector.reconcile);
            overlay(s.evidence, selector.evidence);
            overlay(s.impute, selector.impute);
            if (selector.treatment) treatment = selector.treatment;
        }
        if (node_method != nullptr) {
            overlay(s.weight, node_method->weight);
            overlay(s.direction, node_method->direction);
            overlay(s, node_method->policy);
            overlay(s.reconcile, node_method->reconcile);
            overlay(s.evidence, node_method->evidence);
            overlay(s.impute, node_method->impute);
            if (node_method->treatment) treatment = node_method->treatment;
            if (node_method->target) s.target = node_method->target;
            for (const auto& [name, value] : node_method->factors) s.factors[name] = value;
        }
        if (!tree[i].leaf() || !tree.scored(i) || scale == nullptr) s.impute = {};
        else overlay_treatment(s, treatment);
        s.missing = s.library;
        overlay(s.missing, s.declared);
        // No judge made one series alone: there the answers are what there is.
        if (series != Series::all && std::holds_alternative<reconciliation::Adjudicated>(s.reconcile.value))
            s.reconcile = Reconciliation{reconciliation::LowerMedian{}};
    }
    return all;
}

}  // namespace ceiba

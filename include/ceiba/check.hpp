#pragma once

#include <ceiba/compile.hpp>
#include <ceiba/model/target.hpp>
#include <ceiba/reconcile.hpp>
#include <tuple>

/// Everything that is wrong with documents, at once, each with its place. Nothing here throws.
namespace ceiba {

namespace detail {

inline bool is_id(std::string_view id) {
    const auto lower = [](char c) { return c >= 'a' && c <= 'z'; };
    return !id.empty() && lower(id.front()) &&
           std::ranges::all_of(id, [&](char c) { return lower(c) || (c >= '0' && c <= '9') || c == '_'; });
}

/// Lower-case keywords of C++20 and Python 3, which would be awkward as attributes and columns.
inline bool is_keyword(std::string_view id) {
    static constexpr std::string_view words[] = {"alignas",
                                                 "alignof",
                                                 "and",
                                                 "and_eq",
                                                 "as",
                                                 "asm",
                                                 "assert",
                                                 "async",
                                                 "auto",
                                                 "await",
                                                 "bitand",
                                                 "bitor",
                                                 "bool",
                                                 "break",
                                                 "case",
                                                 "catch",
                                                 "char",
                                                 "char8_t",
                                                 "char16_t",
                                                 "char32_t",
                                                 "class",
                                                 "co_await",
                                                 "co_return",
                                                 "co_yield",
                                                 "compl",
                                                 "concept",
                                                 "const",
                                                 "const_cast",
                                                 "consteval",
                                                 "constexpr",
                                                 "constinit",
                                                 "continue",
                                                 "decltype",
                                                 "def",
                                                 "default",
                                                 "del",
                                                 "delete",
                                                 "do",
                                                 "double",
                                                 "dynamic_cast",
                                                 "elif",
                                                 "else",
                                                 "enum",
                                                 "except",
                                                 "explicit",
                                                 "export",
                                                 "extern",
                                                 "false",
                                                 "finally",
                                                 "float",
                                                 "for",
                                                 "friend",
                                                 "from",
                                                 "global",
                                                 "goto",
                                                 "if",
                                                 "import",
                                                 "in",
                                                 "inline",
                                                 "int",
                                                 "is",
                                                 "lambda",
                                                 "long",
                                                 "mutable",
                                                 "namespace",
                                                 "new",
                                                 "noexcept",
                                                 "nonlocal",
                                                 "not",
                                                 "not_eq",
                                                 "nullptr",
                                                 "operator",
                                                 "or",
                                                 "or_eq",
                                                 "pass",
                                                 "private",
                                                 "protected",
                                                 "public",
                                                 "raise",
                                                 "register",
                                                 "reinterpret_cast",
                                                 "requires",
                                                 "return",
                                                 "short",
                                                 "signed",
                                                 "sizeof",
                                                 "static",
                                                 "static_assert",
                                                 "static_cast",
                                                 "struct",
                                                 "switch",
                                                 "template",
                                                 "this",
                                                 "thread_local",
                                                 "throw",
                                                 "true",
                                                 "try",
                                                 "typedef",
                                                 "typeid",
                                                 "typename",
                                                 "union",
                                                 "unsigned",
                                                 "using",
                                                 "virtual",
                                                 "void",
                                                 "volatile",
                                                 "wchar_t",
                                                 "while",
                                                 "with",
                                                 "xor",
                                                 "xor_eq",
                                                 "yield"};
    return std::ranges::find(words, id) != std::ranges::end(words);
}

/// YYYY-MM-DD, and a day that exists.
inline bool is_date(std::string_view date) {
    if (date.size() != 10 || date[4] != '-' || date[7] != '-') return false;
    int part[3]{};
    for (std::size_t i = 0, p = 0; i < 10; ++i) {
        if (i == 4 || i == 7) ++p;
        else if (date[i] < '0' || date[i] > '9') return false;
        else part[p] = part[p] * 10 + (date[i] - '0');
    }
    const auto [year, month, day] = part;
    constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1] + (month == 2 && leap ? 1 : 0);
}

/// The ids of a list of things that have one.
template <class T>
std::vector<std::string_view> ids(const std::vector<T>& list) {
    std::vector<std::string_view> out;
    for (const T& x : list) out.emplace_back(x.id);
    return out;
}

/// Collects issues of one document.
class Checker {
public:
    Checker(std::string_view document, std::vector<Issue>& issues) : document_(document), issues_(&issues) {}

    void report(std::string_view code, std::string where, std::vector<std::string> arguments = {}) {
        issues_->push_back(issue(code, std::move(where), std::move(arguments)));
        issues_->back().document = document_;
    }
    void id(const std::string& id, const std::string& where) {
        if (!is_id(id)) report("bad_id", where, {id});
        else if (is_keyword(id)) report("reserved_id", where, {id});
    }
    void unique(const std::string& id, const std::string& where) {
        const auto [at, first] = seen_.emplace(id, where);
        if (!first) report("duplicate_id", where, {id, at->second});
    }
    void start_ids() { seen_.clear(); }
    void weight(double weight, const std::string& where) {
        if (!(weight >= 0)) report("negative_weight", where, {number(weight)});
    }
    void within(double x, double low, double high, const std::string& where) {
        if (!(x >= low && x <= high)) report("out_of_range", where, {number(x), text(measure::Interval{low, high})});
    }
    void positive(double x, const std::string& where) {
        if (!(x > 0)) report("out_of_range", where, {number(x), "(0, ∞)"});
    }
    void colour(const std::optional<std::string>& colour, const std::string& where) {
        const auto hex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); };
        if (colour && !(colour->size() == 7 && colour->front() == '#' && std::ranges::all_of(colour->substr(1), hex)))
            report("bad_colour", where, {*colour});
    }
    void date(const std::optional<std::string>& date, const std::string& where) {
        if (date && !is_date(*date)) report("bad_date", where, {*date});
    }
    void factors(const std::map<std::string, double>& factors, const std::string& where) {
        for (const auto& [name, value] : factors) positive(value, step(where, name));
    }
    void policy(const std::optional<Policy>& policy, const std::string& where) {
        if (!policy) return;
        if (policy->minimum_coverage) within(*policy->minimum_coverage, 0, 1, where + "/minimum_coverage");
        if (policy->rounding) within(policy->rounding->digits, 0, 12, where + "/rounding/digits");
    }
    void rule(const std::optional<combine::Rule>& rule, const std::string& where) {
        if (!rule) return;
        if (const auto* geometric = std::get_if<combine::Geometric>(&rule->value); geometric != nullptr && geometric->floor)
            positive(*geometric->floor, where + "/floor");
        if (const auto* harmonic = std::get_if<combine::Harmonic>(&rule->value); harmonic != nullptr && harmonic->floor)
            positive(*harmonic->floor, where + "/floor");
        if (const auto* points = std::get_if<combine::PointsShare>(&rule->value)) positive(points->scale, where + "/scale");
    }
    void reconcile(const std::optional<Reconciliation>& rule, const std::string& where) {
        if (!rule) return;
        if (const auto* mode = std::get_if<reconciliation::Mode>(&rule->value)) within(mode->quorum, 0, 1, where + "/quorum");
    }
    void defaults(const Defaults& defaults, const std::string& where) {
        rule(defaults.rule, where + "/rule");
        policy(defaults.policy, where + "/policy");
        reconcile(defaults.reconcile, where + "/reconcile");
    }
    /// An answer against a scale.
    void answer(const Answer& answer, const Scale& scale, const std::string& where) {
        const auto* code = std::get_if<std::string>(&answer.value);
        const std::string said = code != nullptr ? *code : number(std::get<double>(answer.value));
        const auto value = ceiba::number(answer, scale);
        if (scale.numeric) {
            if (!value) return report("not_a_number", where, {said, scale.id});
            const auto accepted = std::visit([](const auto& n) { return measure::accepted(n); }, scale.numeric->value);
            if (!(*value >= accepted.low && *value <= accepted.high))
                report("off_scale", where, {said, number(accepted.low), number(accepted.high)});
        } else if (!value) {
            std::string codes;
            for (const Level* level : ascending(scale)) codes += (codes.empty() ? "" : ", ") + level->code;
            report("not_a_level", where, {said, scale.id, codes});
        }
    }
    /// An answer beside a state.
    void response(State state, const std::optional<Answer>& given, const Scale* scale, const std::string& where) {
        if (state == State::no_score) report("unknown_value", where + "/state", {"no_score", states()});
        if (state == State::answered && !given) report("no_answer", where);
        if (state != State::answered && given) report("state_wins", where + "/answer", {std::string(describe::name_of(state))});
        if (state == State::answered && given && scale != nullptr) answer(*given, *scale, where + "/answer");
    }

private:
    /// The states that a response may have.
    static std::string states() {
        std::string out;
        describe::for_each_enumerator<State>([&](const describe::Note& note, State state) {
            if (state != State::no_score) out += (out.empty() ? "" : ", ") + std::string(note.name);
        });
        return out;
    }

    std::string_view document_;
    std::vector<Issue>* issues_;
    std::map<std::string, std::string> seen_;
};

/// Every Text of a document has the languages the framework declares.
template <class T>
void check_texts(const T& x, const std::vector<std::string>& languages, const std::string& where, Checker& checker) {
    if constexpr (std::is_same_v<T, Text>) {
        if (x.empty() || x.languages.contains("")) return;
        for (const auto& [language, words] : x.languages)
            if (std::ranges::find(languages, language) == languages.end())
                checker.report("unknown_language", step(where, language), {language});
        for (const std::string& language : languages)
            if (!x.languages.contains(language)) checker.report("missing_translation", where, {language});
    } else if constexpr (describe::kind_of<T>() == describe::Kind::list) {
        for (std::size_t i = 0; i < x.size(); ++i) check_texts(x[i], languages, where + "/" + std::to_string(i), checker);
    } else if constexpr (describe::kind_of<T>() == describe::Kind::optional) {
        if (x) check_texts(*x, languages, where, checker);
    } else if constexpr (describe::kind_of<T>() == describe::Kind::structure) {
        describe::for_each_member<T>([&](const describe::Note& note, auto member) {
            check_texts(x.*member, languages, where + "/" + std::string(note.name), checker);
        });
    }
}

inline void check_scale(const Scale& scale, const std::string& where, Checker& checker) {
    if (scale.levels.empty() == !scale.numeric.has_value()) checker.report("scale_kind", where);
    std::set<std::string> codes;
    std::set<double> values;
    for (std::size_t i = 0; i < scale.levels.size(); ++i) {
        const Level& level = scale.levels[i];
        const std::string at = where + "/levels/" + std::to_string(i);
        if (!codes.insert(level.code).second) checker.report("duplicate_level", at + "/code", {level.code});
        if (!std::isfinite(level.value)) checker.report("not_finite", at + "/value", {number(level.value)});
        checker.colour(level.colour, at + "/colour");
        values.insert(level.value);
    }
    if (!scale.levels.empty() && values.size() < 2) checker.report("few_levels", where + "/levels");
    if (!scale.numeric) return;
    const auto ascending_ends = [&](double low, double high, const std::string& at) {
        if (!(low < high)) checker.report("bad_interval", at, {number(low), number(high)});
    };
    std::visit(
        [&](const auto& n) {
            ascending_ends(n.low, n.high, where + "/numeric");
            if constexpr (requires { n.log; }) {
                if (n.log && !(n.low > 0)) checker.report("log_goalpost", where + "/numeric/low", {number(n.low)});
                ascending_ends(n.range.low, n.range.high, where + "/numeric/range");
            }
        },
        scale.numeric->value);
}

inline void check_node(const Framework& framework, const Tree& tree, std::size_t i, Checker& checker) {
    const Node& node = *tree[i].node;
    const std::string& where = tree[i].where;
    checker.id(node.id, where + "/id");
    checker.unique(node.id, where + "/id");
    checker.weight(node.weight, where + "/weight");
    checker.policy(node.policy, where + "/policy");
    checker.rule(node.rule, where + "/rule");
    if (node.range && !(node.range->low < node.range->high))
        checker.report("bad_interval", where + "/range", {number(node.range->low), number(node.range->high)});
    if (node.question.has_value() != node.children.empty()) checker.report("leaf_or_branch", where);
    for (const auto& [name, tags] : node.tags) {
        const auto axis = std::ranges::find(framework.axes, name, &Axis::id);
        if (axis == framework.axes.end()) {
            checker.report("unknown_axis", step(where + "/tags", name), {name, closest(name, ids(framework.axes))});
            continue;
        }
        for (std::size_t t = 0; t < tags.size(); ++t)
            if (std::ranges::find(axis->values, tags[t], &Tag::id) == axis->values.end())
                checker.report("unknown_tag", step(where + "/tags", name) + "/" + std::to_string(t),
                               {name, tags[t], closest(tags[t], ids(axis->values))});
    }
    if (!node.question) return;
    const Question& q = *node.question;
    if (node.rule) checker.report("rule_on_leaf", where + "/rule");
    const Scale* scale = tree.scale(i);
    if (q.scale && scale == nullptr)
        checker.report("unknown_scale", where + "/question/scale", {*q.scale, closest(*q.scale, ids(framework.scales))});
    if (!q.scale && q.scored) checker.report("no_scale", where + "/question");
    if (q.target && scale != nullptr) checker.answer(*q.target, *scale, where + "/question/target");
    checker.reconcile(q.reconcile, where + "/question/reconcile");
    checker.factors(q.factors, where + "/question/factors");
}

inline void check_framework(const Framework& framework, const Tree& tree, std::vector<Issue>& issues) {
    Checker checker("framework", issues);
    checker.id(framework.id, "/id");
    const auto gather = [&](const auto& list, const std::string& where, const auto& each) {
        checker.start_ids();
        for (std::size_t i = 0; i < list.size(); ++i) {
            const std::string at = where + "/" + std::to_string(i);
            checker.id(list[i].id, at + "/id");
            checker.unique(list[i].id, at + "/id");
            each(list[i], at);
        }
    };
    gather(framework.scales, "/scales", [&](const Scale& scale, const std::string& where) { check_scale(scale, where, checker); });
    gather(framework.axes, "/axes", [](const Axis&, const std::string&) {});
    for (std::size_t a = 0; a < framework.axes.size(); ++a)
        gather(framework.axes[a].values, "/axes/" + std::to_string(a) + "/values", [](const Tag&, const std::string&) {});
    gather(framework.bands, "/bands", [&](const Band& band, const std::string& where) { checker.colour(band.colour, where + "/colour"); });
    for (std::size_t i = 1; i < framework.bands.size(); ++i)
        if (!(framework.bands[i - 1].start < framework.bands[i].start))
            checker.report("bands_order", "/bands/" + std::to_string(i) + "/start");
    checker.defaults(framework.defaults, "/defaults");
    checker.start_ids();
    for (std::size_t i = 0; i < tree.size(); ++i) check_node(framework, tree, i, checker);
    if (!framework.languages.empty()) check_texts(framework, framework.languages, "", checker);
}

inline void check_method(const Framework& framework, const Tree& tree, const Method& method, std::vector<Issue>& issues) {
    Checker checker("method", issues);
    if (method.framework && *method.framework != framework.id)
        checker.report("framework_mismatch", "/framework", {*method.framework, framework.id});
    checker.defaults(method.defaults, "/defaults");
    for (std::size_t s = 0; s < method.selectors.size(); ++s) {
        const Selector& selector = method.selectors[s];
        const std::string where = "/selectors/" + std::to_string(s);
        if (!selector.depth && selector.tags.empty()) checker.report("empty_selector", where);
        if (selector.depth && *selector.depth < 0)
            checker.report("out_of_range", where + "/depth", {std::to_string(*selector.depth), "[0, ∞)"});
        for (const auto& [name, tag] : selector.tags) {
            const auto axis = std::ranges::find(framework.axes, name, &Axis::id);
            if (axis == framework.axes.end())
                checker.report("unknown_axis", step(where + "/tags", name), {name, closest(name, ids(framework.axes))});
            else if (std::ranges::find(axis->values, tag, &Tag::id) == axis->values.end())
                checker.report("unknown_tag", step(where + "/tags", name), {name, tag, closest(tag, ids(axis->values))});
        }
        if (selector.weight) checker.weight(*selector.weight, where + "/weight");
        checker.rule(selector.rule, where + "/rule");
        checker.policy(selector.policy, where + "/policy");
        checker.reconcile(selector.reconcile, where + "/reconcile");
    }
    for (const auto& [id, said] : method.nodes) {
        const std::string where = step("/nodes", id);
        if (said.weight) checker.weight(*said.weight, where + "/weight");
        checker.rule(said.rule, where + "/rule");
        checker.policy(said.policy, where + "/policy");
        checker.reconcile(said.reconcile, where + "/reconcile");
        checker.factors(said.factors, where + "/factors");
        const auto node = tree.find(id);
        if (!node) {
            checker.report("unknown_node", where, {id, tree.closest(id)});
            continue;
        }
        if (said.rule && tree[*node].leaf()) checker.report("rule_on_leaf", where + "/rule");
        if ((said.target || said.reconcile || !said.factors.empty()) && !tree[*node].leaf())
            checker.report("not_an_indicator", where, {id});
        if (said.target && tree.scale(*node) != nullptr) checker.answer(*said.target, *tree.scale(*node), where + "/target");
    }
    const auto factor = [&](const std::vector<std::string>& said, const std::vector<std::string>& usual, const std::string& where) {
        std::set<std::string> known(usual.begin(), usual.end());
        for (const Tree::Entry& entry : tree)
            if (entry.node->question)
                for (const auto& [name, value] : entry.node->question->factors) known.insert(name);
        for (const auto& [id, node] : method.nodes)
            for (const auto& [name, value] : node.factors) known.insert(name);
        for (std::size_t f = 0; f < said.size(); ++f)
            if (!known.contains(said[f]))
                checker.report("unknown_factor", where + "/" + std::to_string(f), {said[f], closest(said[f], known)});
    };
    factor(method.priority.raised_by, PriorityRule{}.raised_by, "/priority/raised_by");
    factor(method.priority.lowered_by, PriorityRule{}.lowered_by, "/priority/lowered_by");
    for (std::size_t o = 0; o < method.priority.overrides.size(); ++o) {
        const Override& override_ = method.priority.overrides[o];
        const std::string where = "/priority/overrides/" + std::to_string(o);
        if (override_.rank < 1) checker.report("out_of_range", where + "/rank", {std::to_string(override_.rank), "[1, ∞)"});
        if (override_.justification.empty()) checker.report("no_justification", where + "/justification");
        const auto node = tree.find(override_.indicator);
        if (!node)
            checker.report("unknown_indicator", where + "/indicator", {override_.indicator, tree.closest(override_.indicator, true)});
        else if (!tree[*node].leaf()) checker.report("not_an_indicator", where + "/indicator", {override_.indicator});
    }
}

inline void check_assessment(const Framework& framework, const Tree& tree, const Assessment& assessment, Duplicates duplicates,
                             std::vector<Issue>& issues) {
    Checker checker("assessment", issues);
    if (assessment.framework != framework.id) checker.report("framework_mismatch", "/framework", {assessment.framework, framework.id});
    else if (assessment.framework_version && *assessment.framework_version != framework.version)
        checker.report("version_mismatch", "/framework_version", {*assessment.framework_version, framework.version});
    checker.date(assessment.round.date, "/round/date");
    for (std::size_t i = 0; i < assessment.institutions.size(); ++i) {
        const std::string where = "/institutions/" + std::to_string(i) + "/id";
        checker.id(assessment.institutions[i].id, where);
        checker.unique(assessment.institutions[i].id, where);
    }
    checker.start_ids();
    for (std::size_t i = 0; i < assessment.evidence.size(); ++i) {
        const std::string where = "/evidence/" + std::to_string(i);
        checker.id(assessment.evidence[i].id, where + "/id");
        checker.unique(assessment.evidence[i].id, where + "/id");
        checker.date(assessment.evidence[i].date, where + "/date");
    }
    const std::set<std::string> institutions = [&] {
        std::set<std::string> out;
        for (const Institution& i : assessment.institutions) out.insert(i.id);
        return out;
    }();
    const std::set<std::string> evidence = [&] {
        std::set<std::string> out;
        for (const Evidence& e : assessment.evidence) out.insert(e.id);
        return out;
    }();
    const auto indicator = [&](const std::string& id, const std::string& where) -> const Scale* {
        const auto node = tree.find(id);
        if (!node) checker.report("unknown_indicator", where, {id, tree.closest(id, true)});
        else if (!tree[*node].leaf()) checker.report("not_an_indicator", where, {id});
        return node ? tree.scale(*node) : nullptr;
    };
    std::map<std::tuple<std::string, std::string, Source, std::string, std::string>, std::string> seen;
    for (std::size_t i = 0; i < assessment.responses.size(); ++i) {
        const Response& r = assessment.responses[i];
        const std::string where = "/responses/" + std::to_string(i);
        if (!institutions.contains(r.institution))
            checker.report("unknown_institution", where + "/institution", {r.institution, closest(r.institution, institutions)});
        checker.response(r.state, r.answer, indicator(r.indicator, where + "/indicator"), where);
        checker.date(r.date, where + "/date");
        if (r.confidence) checker.within(*r.confidence, 0, 1, where + "/confidence");
        for (std::size_t e = 0; e < r.evidence.size(); ++e)
            if (!evidence.contains(r.evidence[e]))
                checker.report("unknown_evidence", where + "/evidence/" + std::to_string(e),
                               {r.evidence[e], closest(r.evidence[e], evidence)});
        const std::string when = duplicates == Duplicates::latest ? r.date.value_or("") : "";
        const auto [first, fresh] = seen.emplace(std::tuple(r.institution, r.indicator, r.source, r.respondent.value_or(""), when), where);
        if (!fresh) checker.report("duplicate_response", where, {first->second});
    }
    std::map<std::string, std::string> adjudicated;
    for (std::size_t i = 0; i < assessment.adjudications.size(); ++i) {
        const Adjudication& a = assessment.adjudications[i];
        const std::string where = "/adjudications/" + std::to_string(i);
        checker.response(a.state, a.answer, indicator(a.indicator, where + "/indicator"), where);
        checker.date(a.date, where + "/date");
        if (a.rationale.empty()) checker.report("no_rationale", where + "/rationale");
        const auto [first, fresh] = adjudicated.emplace(a.indicator, where);
        if (!fresh) checker.report("duplicate_adjudication", where, {a.indicator, first->second});
    }
}

/// The program, where there is one, knows the ranges of nodes with children.
inline void check_targets(const Framework& framework, const Tree& tree, const TargetProfile& targets, const engine::Program* program,
                          std::vector<Issue>& issues) {
    Checker checker("targets", issues);
    if (targets.framework && *targets.framework != framework.id)
        checker.report("framework_mismatch", "/framework", {*targets.framework, framework.id});
    const auto aim = [&](const Target& said, std::size_t node, const std::string& where) {
        const auto* fixed = std::get_if<target::Fixed>(&said.value);
        const Scale* scale = tree.scale(node);
        if (fixed != nullptr && scale != nullptr) checker.answer(fixed->value, *scale, where + "/value");
        if (std::holds_alternative<target::NextLevel>(said.value) && (scale == nullptr || scale->levels.empty()))
            checker.report("needs_levels", where, {tree[node].node->id});
        if (fixed == nullptr || tree[node].leaf()) return;
        if (const auto* code = std::get_if<std::string>(&fixed->value.value)) {
            checker.report("wrong_type", where + "/value", {"a number", "\"" + *code + "\""});
        } else if (program != nullptr && tree.scored(node)) {
            const measure::Interval& range = program->nodes[node].range;
            const double value = std::get<double>(fixed->value.value);
            if (!(value >= range.low && value <= range.high))
                checker.report("off_scale", where + "/value", {number(value), number(range.low), number(range.high)});
        }
    };
    for (std::size_t i = 0; i < tree.size(); ++i)
        if (tree[i].leaf() && tree.scored(i) && !targets.nodes.contains(tree[i].node->id)) aim(targets.indicators, i, "/indicators");
    for (const auto& [id, said] : targets.nodes) {
        const auto node = tree.find(id);
        if (!node) checker.report("unknown_node", step("/nodes", id), {id, tree.closest(id)});
        else aim(said, *node, step("/nodes", id));
    }
}

/// Whether what the compiler found only follows from a broken scale, leaf or option that was already found, there or below.
inline bool follows(const Issue& compiled, const std::vector<Issue>& found) {
    static constexpr std::string_view causes[] = {"duplicate_id",    "unknown_scale",   "no_scale",     "scale_kind",     "few_levels",
                                                  "duplicate_level", "bad_interval",    "log_goalpost", "leaf_or_branch", "not_finite",
                                                  "out_of_range",    "negative_weight", "not_a_level"};
    return std::ranges::any_of(found, [&](const Issue& i) {
        if (std::ranges::find(causes, i.code) == std::ranges::end(causes)) return false;
        if (i.code == "negative_weight" && compiled.code != "zero_weights") return false;
        return i.document != "framework" || i.where.starts_with("/scales") || i.where.starts_with("/defaults") ||
               i.where.starts_with(compiled.where);
    });
}

}  // namespace detail

/// All issues of a framework and of what is used with it; null for what is not. Nothing is thrown.
inline std::vector<Issue> check(const Framework& framework, const Assessment* assessment = nullptr, const Method* method = nullptr,
                                const TargetProfile* targets = nullptr) {
    std::vector<Issue> issues;
    const Tree tree(framework);
    const Method none{};
    detail::check_framework(framework, tree, issues);
    if (method != nullptr) detail::check_method(framework, tree, *method, issues);
    const std::vector<Settings> all = settings(framework, tree, method != nullptr ? *method : none);
    std::vector<Issue> compiled;
    const engine::Program program = detail::Compiler(tree, all, compiled).compile();
    std::erase_if(compiled, [&](const Issue& i) { return detail::follows(i, issues); });
    issues.insert(issues.end(), compiled.begin(), compiled.end());
    const bool usable = !has_errors(issues);
    if (assessment != nullptr) {
        const Duplicates duplicates = detail::duplicates(framework, method != nullptr ? *method : none);
        detail::check_assessment(framework, tree, *assessment, duplicates, issues);
        std::vector<Issue> found;
        detail::reconciled(tree, all, *assessment, duplicates, false, found);
        for (Issue& i : found) {
            i.document = "assessment";
            issues.push_back(std::move(i));
        }
    }
    if (targets != nullptr) detail::check_targets(framework, tree, *targets, usable ? &program : nullptr, issues);
    // Several states, or several indicators, may have one cause: it is said once.
    std::set<std::tuple<std::string, std::string, std::optional<std::string>, std::vector<std::string>>> said;
    std::erase_if(issues, [&](const Issue& i) { return !said.emplace(i.code, i.where, i.document, i.arguments).second; });
    return issues;
}

inline std::vector<Issue> check(const Framework& framework, const Assessment& assessment, const Method& method = {}) {
    return check(framework, &assessment, &method);
}

/// Makes the answers of all institutions to each scored indicator one, in the order of the framework.
///
/// An adjudication stands whatever the rule says. Answers are taken least favourable first, so "minimum" and "lower_median" mean the
/// same where lower is better. Where nobody answered, the state is the first of insufficient_evidence, dont_know, not_answered,
/// not_reviewed and not_applicable that occurs; outside_mandate is dropped first.
///
/// throws  Error with every issue of the documents
inline std::vector<Reconciled> reconcile(const Framework& framework, const Assessment& assessment, const Method& method = {},
                                         bool by_source = false) {
    std::vector<Issue> issues = check(framework, assessment, method);
    throw_if_errors(issues);
    const Tree tree(framework);
    return detail::reconciled(tree, settings(framework, tree, method), assessment, detail::duplicates(framework, method), by_source,
                              issues);
}

}  // namespace ceiba

#include <ceiba/agree/kendall_w.hpp>
#include <ceiba/check.hpp>
#include <ceiba/hash.hpp>
#include <ceiba/io/documents.hpp>
#include <ceiba/methods.hpp>
#include <ceiba/progress.hpp>
#include <ceiba/weigh.hpp>

#include "check/check_judgements.hpp"
#include "checker.hpp"
#include "weigh/reader.hpp"
#include "weigh/triads.hpp"

namespace ceiba {

namespace detail {

namespace {

/// What one judge said of one node, and the weights that it comes to.
struct Judged {
    const Judgement* said{};
    std::size_t node{};
    weight::Method method{};
    std::optional<std::string> date{};
    Eigen::MatrixXd pairs{};  ///< of a method that takes pairs
    Eigen::VectorXd weights{};
    std::map<std::string, double> figures{};
    std::vector<std::string> diagnostics{};

    weight::Input input() const { return card(method).input; }
    bool by_pairs() const { return input() == weight::Input::pairwise || input() == weight::Input::best_worst; }
};

/// The children of a node that have a weight.
std::vector<std::size_t> weighed_children(const Tree& tree, std::size_t node) {
    std::vector<std::size_t> out;
    for (const std::size_t child : tree[node].children)
        if (tree.scored(child)) out.push_back(child);
    return out;
}

/// Whether judgements can say what a method is given: a number for each child, or how many times as important one is as another.
bool of_judgements(const weight::Card& about) {
    const weight::Input input = about.input;
    return input == weight::Input::points || input == weight::Input::ranks || input == weight::Input::priorities ||
           input == weight::Input::best_worst || (input == weight::Input::pairwise && about.needs_positive);
}

/// The names of the methods that judgements can be written for.
std::string methods_of_judgements() {
    std::string out;
    describe::for_each_alternative<weight::Method>([&]<class Options>(std::type_identity<Options>) {
        if (of_judgements(card(Options{}))) out += (out.empty() ? "" : ", ") + describe::tag(describe::notes_of<Options>.name);
    });
    return out;
}

/// Every judgement that can be used, in the order of the document; what is wrong with the others is reported.
std::vector<Judged> judged(const Framework& framework, const Tree& tree, const Judgements& judgements, std::vector<Issue>& issues) {
    Checker checker("judgements", issues);
    std::vector<Judged> out;
    if (judgements.framework && *judgements.framework != framework.id)
        checker.report("framework_mismatch", "/framework", {*judgements.framework, framework.id});
    checker.date(judgements.date, "/date");
    std::map<std::pair<std::string, std::string>, std::string> seen;
    for (std::size_t k = 0; k < judgements.judgements.size(); ++k) {
        pulse();
        const Judgement& said = judgements.judgements[k];
        const std::string where = "/judgements/" + std::to_string(k);
        if (said.judge.empty()) checker.report("missing_key", where + "/judge", {"judge"});
        checker.date(said.date, where + "/date");
        const auto [first, once] = seen.emplace(std::pair(said.judge, said.node), where);
        if (!once) checker.report("judged_twice", where, {said.judge, said.node, first->second});
        const auto node = tree.find(said.node);
        if (!node) {
            checker.report("unknown_node", where + "/node", {said.node, tree.closest(said.node)});
            continue;
        }
        const std::vector<std::size_t> children = weighed_children(tree, *node);
        if (children.size() < 2) {
            checker.report("few_children", where + "/node", {said.node});
            continue;
        }
        Judged each{.said = &said,
                    .node = *node,
                    .method = said.method.value_or(judgements.method),
                    .date = said.date ? said.date : judgements.date};
        const std::string method = said.method ? where + "/method" : "/method";
        const weight::Input input = each.input();
        const bool by_pairs = each.by_pairs();
        if (!of_judgements(card(each.method))) {
            checker.report(input == weight::Input::data ? "learns_from_data" : "not_of_judgements", method,
                           {describe::tag_of(each.method), methods_of_judgements()});
            continue;
        }
        const bool other = by_pairs ? !said.values.empty() : !said.pairs.empty();
        if (other)
            checker.report("other_judgements", where + (by_pairs ? "/values" : "/pairs"),
                           {describe::tag_of(each.method), by_pairs ? "kind.pairs" : "kind.values"});
        Reader reader(tree, children, said, where, checker);
        std::optional<Eigen::MatrixXd> table = by_pairs ? reader.pairs() : reader.values();
        if (table && by_pairs) each.pairs = *table;
        if (table && input == weight::Input::best_worst) table = reader.best_worst(each.pairs);
        if (!table || other || !once) continue;
        try {
            weight::Weights found = weights(each.method, *table);
            each.weights = std::move(found.weights);
            each.figures = std::move(found.figures);
            each.diagnostics = std::move(found.diagnostics);
            out.push_back(std::move(each));
        } catch (const Error& error) {
            for (const Issue& i : error.issues()) reader.report(i, input, method);
        }
    }
    return out;
}

/// The weights of a group, from those of its members.
Eigen::VectorXd grouped(const std::vector<const Judged*>& members, Grouping how) {
    const auto n = static_cast<double>(members.size());
    Eigen::VectorXd out = Eigen::VectorXd::Zero(members.front()->weights.size());
    for (Eigen::Index i = 0; i < out.size(); ++i) {
        for (const Judged* m : members) out[i] += how == Grouping::geometric ? std::log(m->weights[i]) : m->weights[i];
        out[i] = how == Grouping::geometric ? std::exp(out[i] / n) : out[i] / n;
    }
    double total = 0;
    for (const double w : out) total += w;
    return out / total;
}

Grouping way(const std::vector<const Judged*>& members, Grouping asked) {
    if (asked != Grouping::automatic) return asked;
    return std::ranges::all_of(members, [](const Judged* m) { return m->input() == weight::Input::pairwise; }) ? Grouping::geometric
                                                                                                               : Grouping::mean;
}

/// How far the members of a group differ on one child.
void add_spread(WeighedChild& child, const std::vector<const Judged*>& members, Eigen::Index at, bool for_public) {
    const auto n = static_cast<double>(members.size());
    double mean = 0;
    double least = 1;
    double most = 0;
    for (const Judged* m : members) {
        mean += m->weights[at] / n;
        least = std::min(least, m->weights[at]);
        most = std::max(most, m->weights[at]);
    }
    double squares = 0;
    for (const Judged* m : members) squares += (m->weights[at] - mean) * (m->weights[at] - mean);
    if (!for_public) {
        child.minimum = least;
        child.maximum = most;
    }
    if (members.size() > 1 && !(for_public && n < fewest_judges)) child.sd = std::sqrt(squares / (n - 1));
}

double agreement(const std::vector<const Judged*>& members) {
    Eigen::MatrixXd table(members.front()->weights.size(), static_cast<Eigen::Index>(members.size()));
    for (std::size_t m = 0; m < members.size(); ++m) table.col(static_cast<Eigen::Index>(m)) = members[m]->weights;
    return agree::kendall_w(table);
}

/// The weights, as far as the judgements can be used.
Weighing weighed(const Framework& framework, const Tree& tree, const Judgements& judgements, bool for_public, std::vector<Issue>& issues) {
    Weighing out{.framework = framework.id,
                 .framework_version = framework.version,
                 .judgements = judgements.id,
                 .for_public = for_public,
                 .version = version};
    const std::vector<Judged> all = judged(framework, tree, judgements, issues);
    for (std::size_t i = 0; i < tree.size(); ++i) {
        std::vector<const Judged*> members;
        for (const Judged& each : all)
            if (each.node == i) members.push_back(&each);
        if (members.empty()) continue;
        const std::vector<std::size_t> children = weighed_children(tree, i);
        WeighedNode& node = out.nodes.emplace_back();
        node.node = tree[i].node->id;
        node.code = tree[i].node->code;
        node.label = tree[i].node->label;
        node.judges = static_cast<int>(members.size());
        node.group = way(members, judgements.group);
        std::vector<std::string> used;
        for (const Judged* m : members) {
            if (std::string tag = describe::tag_of(m->method); std::ranges::find(used, tag) == used.end()) used.push_back(std::move(tag));
            if (m->date && (!node.date || *node.date < *m->date)) node.date = m->date;
        }
        for (const std::string& tag : used) node.method += (node.method.empty() ? "" : ", ") + tag;
        if (members.size() > 1 && !(for_public && node.judges < fewest_judges))
            if (const double w = agreement(members); !std::isnan(w)) node.agreement = w;
        const Eigen::VectorXd group = grouped(members, node.group);
        if (!group.allFinite()) {
            issues.push_back(issue("zero_weights", "/group"));
            issues.back().document = "judgements";
            continue;
        }
        for (std::size_t c = 0; c < children.size(); ++c) {
            const auto at = static_cast<Eigen::Index>(c);
            const Node& child = *tree[children[c]].node;
            WeighedChild& made = out.weights.emplace_back();
            made.parent = node.node;
            made.node = child.id;
            made.code = child.code;
            made.label = child.label;
            made.weight = group[at];
            add_spread(made, members, at, for_public);
        }
        if (for_public) continue;
        for (const Judged* m : members) {
            MemberWeights& member = out.members.emplace_back();
            member.node = node.node;
            member.judge = m->said->judge;
            member.method = describe::tag_of(m->method);
            member.date = m->date;
            for (std::size_t c = 0; c < children.size(); ++c) {
                const auto at = static_cast<Eigen::Index>(c);
                member.weights[tree[children[c]].node->id] = m->weights[at];
                member.distance += std::abs(m->weights[at] - group[at]) / 2;
            }
            member.figures = m->figures;
            member.diagnostics = m->diagnostics;
            if (m->by_pairs()) add_triads(tree, children, *m->said, m->pairs, out.triads);
        }
    }
    return out;
}

}  // namespace

void check_judgements(const Framework& framework, const Tree& tree, const Judgements& judgements, std::vector<Issue>& issues) {
    weighed(framework, tree, judgements, true, issues);
}

}  // namespace detail

Weighing weigh(const Framework& framework, const Judgements& judgements, bool for_public) {
    throw_if_errors(check(framework, nullptr, nullptr, nullptr, &judgements));
    std::vector<Issue> issues;
    Weighing out = detail::weighed(framework, Tree(framework), judgements, for_public, issues);
    out.framework_hash = Hash(hash(framework));
    out.judgements_hash = Hash(hash(judgements));
    return out;
}

Method with_weights(const Weighing& weighing, const Method& method) {
    Method out = method;
    if (out.id.empty()) out.id = weighing.judgements;
    if (!out.framework) out.framework = weighing.framework;
    for (const WeighedChild& child : weighing.weights) out.nodes[child.node].weight = snap(child.weight);
    for (const WeighedNode& node : weighing.nodes)
        out.nodes[node.node].weights_from = WeightsFrom{.judgements = weighing.judgements,
                                                        .method = node.method,
                                                        .judges = node.judges,
                                                        .date = node.date,
                                                        .hash = weighing.judgements_hash};
    return out;
}

}  // namespace ceiba

#include <ceiba/agree/kendall_w.hpp>
#include <ceiba/check.hpp>
#include <ceiba/hash.hpp>
#include <ceiba/io/documents.hpp>
#include <ceiba/methods.hpp>
#include <ceiba/progress.hpp>
#include <ceiba/weigh.hpp>
#include <ceiba/weight/group.hpp>

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
    double counts = 1;          ///< in the group
    Eigen::MatrixXd pairs{};    ///< how many times as important each child is as each, of a method that asks that
    Eigen::VectorXd weights{};  ///< none where only those of the others join what this judge compared
    std::map<std::string, double> figures{};
    std::vector<std::string> diagnostics{};

    weight::Input input() const { return card(method).input; }
    /// Comparisons of all pairs by how many times as important one is: AHP.
    bool by_ratios() const { return input() == weight::Input::pairwise && card(method).needs_positive; }
};

/// The children of a node that have a weight.
std::vector<std::size_t> weighed_children(const Tree& tree, std::size_t node) {
    std::vector<std::size_t> out;
    for (const std::size_t child : tree[node].children)
        if (tree.scored(child)) out.push_back(child);
    return out;
}

/// The names of the methods that judgements can be written for.
std::string methods_of_judgements() {
    std::string out;
    describe::for_each_alternative<weight::Method>([&]<class Options>(std::type_identity<Options>) {
        if (card(Options{}).input != weight::Input::data)
            out += (out.empty() ? "" : ", ") + describe::tag(describe::notes_of<Options>.name);
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
        if (input == weight::Input::data) {
            const bool equal = std::holds_alternative<weight::Equal>(each.method.value);
            checker.report(equal ? "asks_nobody" : "learns_from_data", method, {describe::tag_of(each.method), methods_of_judgements()});
            continue;
        }
        if (const auto found = judgements.judge_weights.find(said.judge); found != judgements.judge_weights.end())
            each.counts = found->second;
        const std::string_view taken = Reader::described(input);
        bool other = false;
        for (const auto& [name, given] : {std::pair("values", !said.values.empty()), std::pair("pairs", !said.pairs.empty()),
                                          std::pair("steps", !said.steps.empty()), std::pair("influences", !said.influences.empty())}) {
            if (!given || taken == name) continue;
            checker.report("other_judgements", where + '/' + name, {describe::tag_of(each.method), "kind." + std::string(taken)});
            other = true;
        }
        Reader reader(tree, children, said, where, checker);
        std::optional<Eigen::MatrixXd> table = reader.table(each.method, each.pairs);
        if (!table || other || !once) continue;
        try {
            weight::Weights found = weights(each.method, *table);
            each.weights = input == weight::Input::steps ? reader.unordered(found.weights) : std::move(found.weights);
            each.figures = std::move(found.figures);
            each.diagnostics = std::move(found.diagnostics);
            out.push_back(std::move(each));
        } catch (const Error& error) {
            const bool alone = std::ranges::all_of(error.issues(), [](const Issue& i) { return i.code == "not_joined"; });
            if (alone && weight::untrimmed(judgements.group) == Grouping::judgements) {
                each.diagnostics.emplace_back("not_joined");
                out.push_back(std::move(each));
                continue;
            }
            for (const Issue& i : error.issues()) reader.report(i, input, method);
        }
    }
    return out;
}

/// Whether judges can become a group as the document says; what is wrong is reported.
bool groups(const Judgements& judgements, Checker& checker) {
    bool right = true;
    const auto report = [&](const std::string& code, const std::string& where, const std::vector<std::string>& arguments) {
        checker.report(code, where, arguments);
        right = false;
    };
    for (const auto& fault : judgement(weight::AhpGroup{.trim = judgements.trim}))
        report(std::string(fault.code), fault.where, fault.arguments);
    std::vector<std::string> judges;
    for (const Judgement& said : judgements.judgements) judges.push_back(said.judge);
    for (const auto& [judge, counts] : judgements.judge_weights) {
        const std::string where = step("/judge_weights", judge);
        if (std::ranges::find(judges, judge) == judges.end()) report("unknown_judge", where, {judge, closest(judge, judges)});
        if (!(counts >= 0) || !std::isfinite(counts)) report("out_of_range", where, {number(counts), "[0, ∞)"});
    }
    return right;
}

Grouping way(const std::vector<const Judged*>& members, Grouping asked) {
    if (asked != Grouping::automatic) return asked;
    return std::ranges::all_of(members, [](const Judged* m) { return m->by_ratios(); }) ? Grouping::geometric : Grouping::mean;
}

/// The judges of one node as tables.
struct Group {
    explicit Group(const std::vector<const Judged*>& members) {
        Eigen::Index children = 0;
        for (const Judged* m : members) children = std::max({children, m->weights.size(), m->pairs.rows()});
        counts.resize(static_cast<Eigen::Index>(members.size()));
        weights = Eigen::MatrixXd::Constant(counts.size(), children, std::numeric_limits<double>::quiet_NaN());
        for (Eigen::Index k = 0; k < counts.size(); ++k) {
            const Judged& m = *members[static_cast<std::size_t>(k)];
            counts[k] = m.counts;
            judges += m.counts > 0 ? 1 : 0;
            if (m.weights.size() > 0) weights.row(k) = m.weights.transpose();
            if (m.counts > 0 && m.weights.size() > 0) counted.push_back(k);
            by_ratios = by_ratios && m.by_ratios();
            if (m.by_ratios()) matrices.push_back(m.pairs);
        }
    }

    Eigen::MatrixXd weights{};  ///< judges x children; NaN where a judge has none
    Eigen::VectorXd counts{};
    std::vector<Eigen::MatrixXd> matrices{};  ///< of those by AHP
    std::vector<Eigen::Index> counted{};      ///< judges who count and have weights
    int judges = 0;                           ///< who count
    bool by_ratios = true;                    ///< all by AHP
};

/// How far the members of a group differ on one child.
void add_spread(WeighedChild& child, const Group& group, Eigen::Index at, bool for_public) {
    if (group.counted.empty()) return;
    const auto n = static_cast<double>(group.counted.size());
    double mean = 0;
    double least = 1;
    double most = 0;
    for (const Eigen::Index k : group.counted) {
        mean += group.weights(k, at) / n;
        least = std::min(least, group.weights(k, at));
        most = std::max(most, group.weights(k, at));
    }
    double squares = 0;
    for (const Eigen::Index k : group.counted) squares += (group.weights(k, at) - mean) * (group.weights(k, at) - mean);
    if (!for_public) {
        child.minimum = least;
        child.maximum = most;
    }
    if (group.counted.size() > 1 && !(for_public && n < fewest_judges)) child.sd = std::sqrt(squares / (n - 1));
}

double agreement(const Group& group) {
    Eigen::MatrixXd table(group.weights.cols(), static_cast<Eigen::Index>(group.counted.size()));
    for (std::size_t m = 0; m < group.counted.size(); ++m)
        table.col(static_cast<Eigen::Index>(m)) = group.weights.row(group.counted[m]).transpose();
    return agree::kendall_w(table);
}

/// The weights of a group, and what tells how far it agrees; nothing where they cannot be, which is said.
std::optional<Eigen::VectorXd> grouped(const std::vector<const Judged*>& members, const Group& group, const Judgements& judgements,
                                       const std::vector<std::string>& children, WeighedNode& node, Checker& checker) {
    if (group.judges == 0) {
        checker.report("nobody_counts", "/judge_weights", {node.node});
        return std::nullopt;
    }
    const bool trimmed = node.group != weight::untrimmed(node.group);
    if (trimmed) node.cut = static_cast<int>(weight::detail::trimmed_off(judgements.trim, static_cast<std::size_t>(group.judges)));
    if (weight::untrimmed(node.group) == Grouping::judgements) {
        for (const Judged* m : members)
            if (!m->by_ratios() || m->method != members.front()->method) {
                checker.report("not_one_matrix", "/group", {node.node, m->said->judge});
                return std::nullopt;
            }
        const auto& ahp = std::get<weight::Ahp>(members.front()->method.value);
        try {
            weight::Weights found = weight::ahp_group(group.matrices, group.counts, {.group = node.group, .trim = judgements.trim}, ahp);
            node.figures = std::move(found.figures);
            node.figures.erase("cut");
            if (const auto consensus = node.figures.extract("consensus")) node.consensus = consensus.mapped();
            return std::move(found.weights);
        } catch (const Error& error) {
            // The table was judged pair by pair: all that can be wrong is that something was compared with nothing.
            const auto child = static_cast<std::size_t>(std::stoul(error.issues().front().arguments.at(0)));
            checker.report("not_all_joined", "/judgements", {children[child], children.front()});
            return std::nullopt;
        }
    }
    Eigen::VectorXd out = weight::detail::group_priorities(group.weights, group.counts, node.group, judgements.trim);
    if (!out.allFinite()) {
        checker.report("zero_weights", "/group");
        return std::nullopt;
    }
    if (group.by_ratios) {
        node.consensus = weight::group_consensus(group.weights, group.counts);
        if (out.size() > 2) node.figures["geometric_compatibility"] = weight::group_compatibility(group.matrices, group.counts, out);
    }
    return out;
}

/// The weights, as far as the judgements can be used.
Weighing weighed(const Framework& framework, const Tree& tree, const Judgements& judgements, bool for_public, std::vector<Issue>& issues) {
    Weighing out{.framework = framework.id,
                 .framework_version = framework.version,
                 .judgements = judgements.id,
                 .for_public = for_public,
                 .version = version};
    const std::vector<Judged> all = judged(framework, tree, judgements, issues);
    Checker checker("judgements", issues);
    if (!groups(judgements, checker)) return out;
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
        const Group group(members);
        node.judges = group.judges;
        node.group = way(members, judgements.group);
        std::vector<std::string> used;
        for (const Judged* m : members) {
            if (m->counts == 0) continue;
            if (std::string tag = describe::tag_of(m->method); std::ranges::find(used, tag) == used.end()) used.push_back(std::move(tag));
            if (m->date && (!node.date || *node.date < *m->date)) node.date = m->date;
        }
        for (const std::string& tag : used) node.method += (node.method.empty() ? "" : ", ") + tag;
        if (group.counted.size() > 1)
            if (const double w = agreement(group); !std::isnan(w)) node.agreement = w;
        std::vector<std::string> ids;
        for (const std::size_t child : children) ids.push_back(tree[child].node->id);
        const auto found = grouped(members, group, judgements, ids, node, checker);
        if (!found) continue;
        // Of a single judge they say nothing of a group, and of a small one they would tell what its members judged.
        if (group.counted.size() < 2) node.consensus.reset();
        if (for_public && group.counted.size() < static_cast<std::size_t>(fewest_judges)) {
            node.agreement.reset();
            node.consensus.reset();
            node.figures.clear();
        }
        for (std::size_t c = 0; c < children.size(); ++c) {
            const auto at = static_cast<Eigen::Index>(c);
            const Node& child = *tree[children[c]].node;
            WeighedChild& made = out.weights.emplace_back();
            made.parent = node.node;
            made.node = child.id;
            made.code = child.code;
            made.label = child.label;
            made.weight = (*found)[at];
            add_spread(made, group, at, for_public);
        }
        if (for_public) continue;
        for (const Judged* m : members) {
            MemberWeights& member = out.members.emplace_back();
            member.node = node.node;
            member.judge = m->said->judge;
            member.method = describe::tag_of(m->method);
            member.date = m->date;
            member.counts = m->counts;
            if (m->weights.size() > 0) member.distance = (m->weights - *found).cwiseAbs().sum() / 2;
            for (Eigen::Index c = 0; c < m->weights.size(); ++c)
                member.weights[tree[children[static_cast<std::size_t>(c)]].node->id] = m->weights[c];
            member.figures = m->figures;
            member.diagnostics = m->diagnostics;
            if (m->pairs.size() > 0) add_triads(tree, children, *m->said, m->pairs, out.triads);
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

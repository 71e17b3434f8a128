#include <Eigen/Dense>
#include <ceiba/check.hpp>
#include <ceiba/score.hpp>
#include <ceiba/score_view.hpp>
#include <functional>
#include <map>
#include <set>

#include "laws.hpp"

using namespace ceiba;

namespace {

/// Twenty-four institutions in seven sectors.
std::vector<Institution> institutions() {
    const std::vector<std::pair<std::string, int>> sectors{{"executive", 6}, {"legislative", 2}, {"justice", 5}, {"police", 3},
                                                           {"welfare", 1},   {"education", 2},   {"civil", 5}};
    std::vector<Institution> out;
    for (const auto& [sector, size] : sectors)
        for (int i = 0; i < size; ++i) out.push_back({.id = sector + "_" + std::to_string(i), .sector = sector});
    return out;
}

Node leaf(const std::string& id) {
    return {.id = id, .question = Question{.scale = "level"}};
}

Framework framework(Node root) {
    Framework f{.id = "f", .version = "1", .root = std::move(root)};
    f.scales.push_back({.id = "level", .numeric = measure::Normaliser{measure::Identity{.low = 0, .high = 10}}});
    f.defaults.reconcile = Reconciliation{reconciliation::Mean{}};
    return f;
}

/// How many of the institutions, in their order, answered each indicator.
Assessment answered(const std::map<std::string, int>& voices, tests::Numbers& numbers) {
    Assessment a{.id = "a", .framework = "f", .institutions = institutions()};
    for (const auto& [indicator, n] : voices)
        for (int i = 0; i < n; ++i)
            a.responses.push_back({.institution = a.institutions[static_cast<std::size_t>(i)].id,
                                   .indicator = indicator,
                                   .answer = Answer{numbers.between(0, 10)}});
    return a;
}

std::set<std::string> hidden(const Scores& s) {
    std::set<std::string> out;
    for (const NodeScore& n : s.nodes)
        if (n.suppressed) out.insert(n.id);
    return out;
}

/// What each indicator gives to each node, in an arithmetic tree of equal weights where all is answered.
void shares(const Node& node, double share, const std::map<std::string, Eigen::Index>& column, Eigen::RowVectorXd& out) {
    if (node.question && column.contains(node.id)) out[column.at(node.id)] += share;
    for (const Node& child : node.children) shares(child, share / static_cast<double>(node.children.size()), column, out);
}
void equations(const Node& node, const std::set<std::string>& out_of_sight, const std::map<std::string, Eigen::Index>& column,
               std::vector<Eigen::RowVectorXd>& rows) {
    if (!node.question && !out_of_sight.contains(node.id)) {
        rows.emplace_back(Eigen::RowVectorXd::Zero(static_cast<Eigen::Index>(column.size())));
        shares(node, 1, column, rows.back());
    }
    for (const Node& child : node.children) equations(child, out_of_sight, column, rows);
}

using Ids = std::set<std::string>;

}  // namespace

TEST_CASE("the public sees no score that fewer than five institutions' answers were made, nor can have it from the score above") {
    tests::Numbers numbers(1);
    const Framework f = framework({.id = "root", .children = {{.id = "x", .children = {leaf("a"), leaf("b"), leaf("c")}}, leaf("d")}});
    const auto seen = [&](const std::map<std::string, int>& voices) {
        return hidden(score_view(f, answered(voices, numbers), Audience::the_public));
    };
    CHECK(seen({{"a", 5}, {"b", 24}, {"c", 9}, {"d", 7}}).empty());
    CHECK(seen({{"a", 4}, {"b", 24}, {"c", 9}, {"d", 7}}) == Ids{"a", "c"});                  // of the others, that of fewer
    CHECK(seen({{"a", 2}, {"b", 2}, {"c", 9}, {"d", 7}}) == Ids{"a", "b", "c"});              // two hidden, but of four voices
    CHECK(seen({{"a", 24}, {"b", 24}, {"c", 9}, {"d", 1}}) == Ids{"a", "b", "c", "d", "x"});  // of a node all is left out below
    CHECK(seen({{"a", 4}}) == Ids{"a", "root", "x"});                                         // nothing else to hide it among
    CHECK(seen({{"a", 3}, {"b", 3}, {"c", 9}, {"d", 7}}) == Ids{"a", "b", "c"});              // of the same three
    CHECK(seen({}).empty());
}

TEST_CASE("what was agreed is nobody's answer, and the least favourable sector is one sector's") {
    tests::Numbers numbers(3);
    Framework f = framework({.id = "root", .children = {leaf("a"), leaf("b")}});
    Assessment a = answered({{"a", 2}, {"b", 11}}, numbers);
    CHECK(hidden(score_view(f, a, Audience::the_public)) == Ids{"a", "b"});
    a.adjudications.push_back({.indicator = "a", .answer = Answer{3.0}, .rationale = "r"});
    CHECK(hidden(score_view(f, a, Audience::the_public)).empty());
    f.defaults.reconcile = Reconciliation{reconciliation::LowestSector{}};
    CHECK(hidden(score_view(f, a, Audience::the_public)) ==
          Ids{"b", "root"});  // two of the legislative spoke of b; what was agreed may be known, and hides nothing
}

TEST_CASE("what has no weight, or is the score itself, hides nothing") {
    tests::Numbers numbers(6);
    Framework f = framework({.id = "root", .children = {leaf("a"), leaf("b"), leaf("c")}});
    f.root.children[1].weight = 0;
    CHECK(hidden(score_view(f, answered({{"a", 2}, {"b", 6}, {"c", 9}}, numbers), Audience::the_public)) == Ids{"a", "c"});
    f.root.children[1].weight = 1;
    f.root.rule = combine::Rule{combine::Minimum{}};
    Assessment a = answered({{"a", 2}, {"b", 6}, {"c", 9}}, numbers);
    for (Response& r : a.responses) r.answer = Answer{r.indicator == "a" ? 1.0 : 5.0};
    CHECK(hidden(score_view(f, a, Audience::the_public)) == Ids{"a", "b", "c", "root"});
    for (Response& r : a.responses) r.answer = Answer{r.indicator == "a" ? 5.0 : 1.0};
    CHECK(hidden(score_view(f, a, Audience::the_public)) == Ids{"a", "b"});
    f.root.rule = std::nullopt;
    f.root.cap = Cap{.children = {"a"}};
    for (Response& r : a.responses) r.answer = Answer{r.indicator == "a" ? 1.0 : 5.0};
    CHECK(hidden(score_view(f, a, Audience::the_public)) == Ids{"a", "b", "c", "root"});
}

TEST_CASE("who speaks is who has a say: evidence that holds answers back, a series, a denominator") {
    tests::Numbers numbers(7);
    Framework f = framework({.id = "root", .children = {leaf("a"), leaf("b"), leaf("c")}});
    Assessment a = answered({{"a", 6}, {"b", 6}, {"c", 9}}, numbers);
    CHECK(hidden(score_view(f, a, Audience::the_public)).empty());
    for (std::size_t i = 0; i < 2; ++i) a.responses[i].source = Source::desk_review;
    Method own{.id = "own"};
    own.defaults.series = Series::self_assessed;
    CHECK(hidden(score_view(f, a, Audience::the_public)).empty());
    CHECK(hidden(score_view(f, a, Audience::the_public, own)) == Ids{"a", "b"});
}

TEST_CASE("nothing that is left out stands elsewhere in the result") {
    tests::Numbers numbers(4);
    const Framework f = framework({.id = "root", .children = {leaf("a"), leaf("b"), leaf("c")}});
    const Scores s = score_view(f, answered({{"a", 1}, {"b", 8}, {"c", 9}}, numbers), Audience::the_public);
    CHECK(hidden(s) == Ids{"a", "b"});
    CHECK(s.answers.empty());
    for (const NodeScore& n : s.nodes) {
        if (n.suppressed) CHECK_FALSE((n.value || n.lower || n.upper || n.answer || n.band));
        for (const Counted& c : n.trace) CHECK(c.value.has_value() == (c.node == "c"));
    }
    CHECK(s.nodes[0].value);
}

TEST_CASE("of 24 institutions in seven sectors nobody can work out a score that is left out: no sum of what is shown gives it") {
    tests::Numbers numbers(5);
    int trees = 0;
    for (int round = 0; round < tests::rounds; ++round) {
        std::map<std::string, int> voices;
        int named = 0;
        const std::function<Node(int)> grown = [&](int depth) {
            const std::string id = "n" + std::to_string(named++);
            if (depth == 3 || (depth > 0 && numbers.below(3) == 0)) {
                voices[id] = static_cast<int>(numbers.below(3) == 0 ? 1 + numbers.below(4) : 5 + numbers.below(20));
                return leaf(id);
            }
            Node node{.id = id};
            for (std::uint64_t c = 0, n = 1 + numbers.below(4); c < n; ++c) node.children.push_back(grown(depth + 1));
            return node;
        };
        const Framework f = framework(grown(0));
        const Assessment a = answered(voices, numbers);
        REQUIRE_FALSE(has_errors(check(f, a)));
        const Ids out_of_sight = hidden(score_view(f, a, Audience::the_public));
        std::map<std::string, Eigen::Index> column;
        for (const auto& [id, n] : voices) {
            if (n < 5) CHECK(out_of_sight.contains(id));
            if (out_of_sight.contains(id)) column.emplace(id, static_cast<Eigen::Index>(column.size()));
        }
        if (column.empty()) continue;
        ++trees;
        std::vector<Eigen::RowVectorXd> rows;
        equations(f.root, out_of_sight, column, rows);
        const auto rank = [&](const std::vector<Eigen::RowVectorXd>& some) {
            Eigen::MatrixXd m(static_cast<Eigen::Index>(some.size()), static_cast<Eigen::Index>(column.size()));
            for (std::size_t r = 0; r < some.size(); ++r) m.row(static_cast<Eigen::Index>(r)) = some[r];
            return some.empty() ? Eigen::Index{0} : m.colPivHouseholderQr().rank();
        };
        for (const auto& [id, at] : column) {
            std::vector<Eigen::RowVectorXd> with = rows;
            with.emplace_back(Eigen::RowVectorXd::Unit(static_cast<Eigen::Index>(column.size()), at));
            CHECK(rank(with) > rank(rows));
        }
    }
    CHECK(trees > tests::rounds / 4);
}

TEST_CASE("the team and the coalition see every score") {
    tests::Numbers numbers(2);
    const Framework f = framework({.id = "root", .children = {leaf("a"), leaf("b")}});
    const Assessment a = answered({{"a", 1}, {"b", 3}}, numbers);
    CHECK(score_view(f, a, Audience::team) == score(f, a));
    CHECK(score_view(f, a, Audience::coalition) == score(f, a));
}

// Each trait on the card of each ranking method, tried; and each method's published cases, tests/reference/rank/<method>.json.

#include "rank/ranking_laws.hpp"
#include "rank/scores.hpp"
#include "reference.hpp"

using namespace ceiba::rank;

TEST_CASE("what the card of a ranking method says is true", "[rank]") {
    ceiba::describe::for_each_alternative<Method>([]<class Options>(std::type_identity<Options>) {
        INFO(ceiba::describe::notes_of<Options>.name);
        for (const tests::Law& law : tests::ranking::laws<Options>) {
            INFO(law.name);
            CHECK(law.holds());
        }
    });
}

namespace {

/// TOPSIS with a card on which one trait is wrong.
template <ceiba::Trait<bool> Card::* trait>
struct Lying : Topsis {};

template <ceiba::Trait<bool> Card::* trait>
constexpr Card card(const Lying<trait>& options) {
    Card out = card(static_cast<const Topsis&>(options));
    out.*trait = !(out.*trait);
    return out;
}
template <ceiba::Trait<bool> Card::* trait>
std::vector<Lying<trait>> samples(const Lying<trait>&, Index criteria) {
    std::vector<Lying<trait>> out;
    for (const Topsis& options : tests::ranking::samples(Topsis{}, criteria)) out.push_back({options});
    return out;
}

}  // namespace

TEST_CASE("a wrong trait on a card fails its law", "[rank]") {
    namespace law = tests::ranking::law;
    CHECK_FALSE(law::monotone<Lying<&Card::higher_is_better>>());
    CHECK_FALSE(law::uses_weights<Lying<&Card::uses_weights>>());
    CHECK_FALSE(law::weights_are_shares<Lying<&Card::weights_are_shares>>());
    CHECK_FALSE(law::compensatory<Lying<&Card::compensatory>>());
    CHECK_FALSE(law::direction_aware<Lying<&Card::direction_aware>>());
    CHECK_FALSE(law::scale_invariant<Lying<&Card::scale_invariant>>());
    CHECK_FALSE(law::translation_invariant<Lying<&Card::translation_invariant>>());
    CHECK_FALSE(law::monotone<Lying<&Card::monotone>>());
    CHECK_FALSE(law::keeps_order<Lying<&Card::keeps_order>>());
    CHECK_FALSE(law::zero_weight_is_removal<Lying<&Card::zero_weight_is_removal>>());
    CHECK_FALSE(law::takes_constants<Lying<&Card::takes_constants>>());
}

TEST_CASE("ranking methods give what was published", "[rank]") {
    ceiba::describe::for_each_alternative<Method>([]<class Options>(std::type_identity<Options>) {
        const std::string tag = ceiba::describe::tag(ceiba::describe::notes_of<Options>.name);
        const boost::json::array cases = tests::reference("rank/" + tag).at("cases").as_array();
        CHECK(!cases.empty());
        for (const boost::json::value& v : cases) {
            const boost::json::object& published = v.as_object();
            INFO(tests::words(published.at("source")));
            const auto options = tests::options<Options>(published);
            const Ranking found = ranking(options, tests::matrix(published.at("matrix")), tests::column(published.at("weights")),
                                          tests::column(published.at("directions")), Common{.explain = true});
            const double tolerance = tests::number(published.at("tolerance"));
            const boost::json::object& expected = published.at("expected").as_object();
            for (const auto& [name, values] : expected) {
                INFO(std::string(name));
                const Eigen::VectorXd wanted = tests::column(values);
                const std::string key(name);
                const Eigen::VectorXd got = name == "score"  ? found.score
                                            : name == "rank" ? found.rank
                                                             : Eigen::VectorXd(found.tables.at(key).reshaped());
                REQUIRE(got.size() == wanted.size());
                for (Index i = 0; i < wanted.size(); ++i) CHECK(std::abs(got[i] - wanted[i]) <= (name == "rank" ? 0 : tolerance));
            }
        }
    });
}

TEST_CASE("ranks of ties", "[rank]") {
    const Eigen::VectorXd score = tests::column({3, 1, 1, 2});
    CHECK(ranks(score, false, Ties::ordinal) == tests::column({4, 1, 2, 3}));  // scikit-criteria 0.9 has 2, 3, 4, 1
    CHECK(ranks(score, false, Ties::average) == tests::column({4, 1.5, 1.5, 3}));
    CHECK(ranks(score, false, Ties::minimum) == tests::column({4, 1, 1, 3}));
    CHECK(ranks(score, false, Ties::maximum) == tests::column({4, 2, 2, 3}));
    CHECK(ranks(score, false, Ties::dense) == tests::column({3, 1, 1, 2}));
    CHECK(ranks(tests::column({0.1 + 0.2, 0.3})) == tests::column({1.5, 1.5}));
    CHECK(ranks(tests::column({0, 1, 6e-17})) == tests::column({3, 1, 2}));
    CHECK(ranks(tests::column({0, 1, 6e-17}), true, Ties::average, 1e-14) == tests::column({2.5, 1, 2.5}));
}

TEST_CASE("ranks come of scores that are not rounded", "[rank]") {  // COINr 0.6 ranked what it had rounded to be read
    CHECK(ranks(tests::column({0.5000001, 0.5, 0.50000011})) == tests::column({2, 3, 1}));
}

TEST_CASE("what rounding leaves of a score of 0 is no rank", "[rank]") {
    using tests::column;
    using tests::ranking::rows;
    // 0, computed as 8e-17 and -8e-17
    CHECK(promethee(rows({{0.4, 0.1, 0.1}, {0.3, 0.4, 0.4}}), column({0.3, 0.1, 0.1}), column({1, 1, -1}),
                    {.preference = {PreferenceFunction::linear}, .q = {0.1}, .p = {0.3}})
              .rank == column({1.5, 1.5}));
    CHECK(promethee(rows({{0.2, 0.3, 0.3, 0.1}, {0.5, 0.3, 0.2, 0.4}, {0.1, 0.5, 0.5, 0.5}, {0.4, 0.1, 0.5, 0.5}, {0.3, 0.2, 0.1, 0.5}}),
                    column({0.4, 0.5, 0.2, 0.1}), column({-1, -1, 1, -1}))
              .rank == column({2, 5, 3.5, 1, 3.5}));
    CHECK(weighted_sum(rows({{0.2, 0.4, 0.4}, {0.2, 0.2, 0.2}}), column({0.4, 0.3, 0.1}), column({-1, 1, -1}),
                       {.scaling = WeightedSumScaling::raw})
              .rank == column({1, 2}));
    CHECK(weighted_sum(rows({{0.4, 0.4, 0.4}, {0.2, 0.2, 0.2}}), column({0.1, 0.4, 0.3}), column({-1, 1, -1}),
                       {.scaling = WeightedSumScaling::raw})
              .rank == column({1.5, 1.5}));
    CHECK(vikor(rows({{0.2, 0.3}, {0.2, 0.3}, {0.5, 0.4}, {0.5, 0.2}, {0.4, 0.4}}), column({0.1, 0.2}), column({-1, -1})).rank ==
          column({2, 2, 5, 2, 4}));
    CHECK(edas(rows({{0.4, 0.4}, {0.4, 0.2}, {0.2, 0.4}, {0.5, 0.3}, {0.1, 0.3}}), column({0.3, 0.3}), column({-1, 1})).rank ==
          column({3, 4.5, 1, 4.5, 2}));
    // the same numbers, in other columns: 0 by symmetry
    const Eigen::MatrixXd turned = rows({{0.1, 0.2, 0.3}, {0.3, 0.1, 0.2}, {0.2, 0.3, 0.1}});
    const Eigen::VectorXd three = column({0.1, 0.1, 0.1});
    const Eigen::VectorXd up = column({1, 1, 1});
    CHECK(mabac(turned, three, up).rank == column({2, 2, 2}));
    CHECK(codas(turned, three, up).rank == column({2, 2, 2}));
    CHECK(moora(rows({{0.1, 0.1}, {0.3, 0.3}, {0.7, 0.7}}), column({0.3, 0.3}), column({1, -1})).rank == column({2, 2, 2}));
    // small, and not 0
    CHECK(promethee(rows({{1, 0}, {0, 1}}), column({1, 1 + 1e-9}), column({1, 1})).rank == column({2, 1}));
}

TEST_CASE("scores of many are ordered as those of few", "[rank]") {
    tests::Numbers numbers(3);
    for (const Index m : {2047, 2048, 5000}) {
        Eigen::VectorXd score(m);
        for (double& s : score) s = numbers.chance(0.5) ? 0.1 * static_cast<double>(numbers.below(40)) - 2 : numbers.between(-1e9, 1e-9);
        score[0] = 0;
        score[1] = -0.0;
        for (const bool higher : {true, false}) {
            std::vector<Index> wanted(static_cast<std::size_t>(m));
            std::iota(wanted.begin(), wanted.end(), Index{0});
            std::ranges::stable_sort(wanted, [&](Index a, Index b) {
                return higher ? ceiba::snap(score[a]) > ceiba::snap(score[b]) : ceiba::snap(score[a]) < ceiba::snap(score[b]);
            });
            CHECK(order(score, higher) == wanted);
            CHECK(ranks(score, higher)[0] == ranks(score, higher)[1]);
        }
    }
}

TEST_CASE("everything wrong with a table is said at once", "[rank]") {
    Eigen::MatrixXd x(2, 2);
    x << 1, tests::nan, tests::infinity, 4;
    try {
        topsis(x, tests::column({-1, 0}), tests::column({1, 2}));
        FAIL("no error");
    } catch (const ceiba::Error& error) {
        std::vector<std::string> seen;
        for (const ceiba::Issue& issue : error.issues()) seen.push_back(issue.code + ' ' + issue.where);
        CHECK(seen == std::vector<std::string>{"not_finite /matrix/1/0", "not_finite /matrix/0/1", "negative_weight /weights/0",
                                               "unknown_value /directions/1"});
        CHECK(error.issues()[0].row == 1);
        CHECK(error.issues()[0].column == "0");
    }
    CHECK_THROWS_AS(topsis(Eigen::MatrixXd(0, 2), tests::column({1, 1}), tests::column({1, 1})), ceiba::Error);
    CHECK_THROWS_AS(topsis(Eigen::MatrixXd::Ones(2, 2), tests::column({0, 0}), tests::column({1, 1})), ceiba::Error);
    CHECK_THROWS_AS(topsis(Eigen::MatrixXd::Ones(2, 2), tests::column({1}), tests::column({1, 1})), ceiba::Error);
}

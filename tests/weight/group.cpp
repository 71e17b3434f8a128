#include <ceiba/weight/group.hpp>

#include "reference.hpp"
#include "weight/near.hpp"

using namespace ceiba::weight;
using tests::weighting::near;

namespace {

constexpr double unsaid = tests::nan;
constexpr Ahp by_rows{.prioritisation = AhpPrioritisation::row_geometric_mean};
constexpr double few_steps = 1e-12;  // logarithms and exponentials of numbers up to 9, a few times each
constexpr std::array all{Grouping::geometric,         Grouping::mean,         Grouping::judgements,
                         Grouping::trimmed_geometric, Grouping::trimmed_mean, Grouping::trimmed_judgements};

/// Judgements above the diagonal, row by row; the others are one over them.
Eigen::MatrixXd compared(Index n, const std::vector<double>& above) {
    Eigen::MatrixXd out = Eigen::MatrixXd::Ones(n, n);
    std::size_t next = 0;
    for (Index i = 0; i < n; ++i)
        for (Index j = i + 1; j < n; ++j) {
            out(i, j) = above[next++];
            out(j, i) = 1 / out(i, j);
        }
    return out;
}

/// Judgements of so many judges, from 1/9 to 9.
std::vector<Eigen::MatrixXd> drawn(tests::Numbers& g, Index n, int judges) {
    std::vector<Eigen::MatrixXd> out;
    for (int k = 0; k < judges; ++k) {
        std::vector<double> above;
        for (Index p = 0; p < n * (n - 1) / 2; ++p) above.push_back(std::exp(g.between(-std::log(9.), std::log(9.))));
        out.push_back(compared(n, above));
    }
    return out;
}

bool alike(const Eigen::VectorXd& a, const Eigen::VectorXd& b) {
    return a.size() == b.size() && (a - b).cwiseAbs().maxCoeff() <= few_steps;
}

Eigen::VectorXd group(const std::vector<Eigen::MatrixXd>& matrices, Grouping how, double trim = 0.1, const Eigen::VectorXd& counts = {},
                      const Ahp& ahp = {}) {
    return ahp_group(matrices, counts, {.group = how, .trim = trim}, ahp).weights;
}

std::vector<std::string> wrong(const std::vector<Eigen::MatrixXd>& matrices, const Eigen::VectorXd& counts = {},
                               const AhpGroup& options = {}, const Ahp& ahp = {}) {
    std::vector<std::string> out;
    try {
        ahp_group(matrices, counts, options, ahp);
    } catch (const ceiba::Error& error) {
        for (const ceiba::Issue& i : error.issues()) out.push_back(i.code + ' ' + i.where);
    }
    return out;
}

}  // namespace

TEST_CASE("a group by AHP: two judges of two criteria, by hand", "[weight]") {
    const std::vector<Eigen::MatrixXd> two{compared(2, {4}), compared(2, {1})};
    CHECK(near(group(two, Grouping::judgements), tests::column({2, 1}) / 3));
    CHECK(near(group(two, Grouping::mean), tests::column({.65, .35})));
    const Eigen::VectorXd roots = tests::column({std::sqrt(.8 * .5), std::sqrt(.2 * .5)});
    CHECK(near(group(two, Grouping::geometric), roots / roots.sum()));
    CHECK(group(two, Grouping::automatic) == group(two, Grouping::geometric));
    // the first counts three times: 4^(3/4), and the mean of .8 .8 .8 .5
    const Eigen::VectorXd counts = tests::column({3, 1});
    const double ratio = std::pow(4, .75);
    CHECK(near(group(two, Grouping::judgements, 0, counts), tests::column({ratio, 1}) / (ratio + 1)));
    CHECK(near(group(two, Grouping::mean, 0, counts), tests::column({.725, .275})));
    const Weights found = ahp_group(two, {}, {.group = Grouping::judgements});
    CHECK(near(found.tables.at("judges").row(0).transpose(), tests::column({.8, .2})));
    CHECK(std::abs(found.tables.at("judgements")(0, 1) - 2) <= tests::rounding_errors);
    CHECK(!found.figures.contains("geometric_compatibility"));  // of two criteria there is none
}

TEST_CASE("a group by AHP gives what was published", "[weight]") {
    const boost::json::array cases = tests::reference("weight/group/ahp_group").at("cases").as_array();
    for (const boost::json::value& v : cases) {
        const boost::json::object& published = v.as_object();
        INFO(tests::words(published.at("source")));
        std::vector<Eigen::MatrixXd> matrices;
        for (const boost::json::value& m : published.at("matrices").as_array()) matrices.push_back(tests::matrix(m));
        const Eigen::VectorXd counts = tests::column(published.at("judge_weights"));
        const boost::json::object& expected = published.at("expected").as_object();
        const double tolerance = tests::number(published.at("tolerance"));
        const Weights found = ahp_group(matrices, counts, {.group = Grouping::judgements}, by_rows);
        CHECK((found.weights - tests::column(expected.at("weights"))).cwiseAbs().maxCoeff() <= tolerance);
        CHECK((found.tables.at("judges") - tests::matrix(expected.at("judges"))).cwiseAbs().maxCoeff() <= tolerance);
        for (const char* name : {"geometric_consistency_index", "geometric_compatibility"})
            CHECK(std::abs(found.figures.at(name) - tests::number(expected.at(name))) <= tolerance);
        // the paper: with geometric means of rows, judgements and priorities aggregated are the same
        CHECK(alike(group(matrices, Grouping::geometric, 0, counts, by_rows), found.weights));
    }
}

TEST_CASE("geometric means of judgements stay reciprocal, means do not", "[weight]") {
    // Saaty: 2, 3 and 4 times; the mean 3 and that of 1/2, 1/3 and 1/4, 13/36, are not one over the other
    const Weights found = ahp_group({compared(2, {2}), compared(2, {3}), compared(2, {4})}, {}, {.group = Grouping::judgements});
    CHECK(std::abs(found.tables.at("judgements")(0, 1) - std::cbrt(24)) <= tests::rounding_errors);
    CHECK(std::abs(found.tables.at("judgements")(1, 0) - 1 / std::cbrt(24)) <= tests::rounding_errors);
    tests::Numbers g(31);
    const Eigen::MatrixXd means =
        ahp_group(drawn(g, 5, 7), {}, {.group = Grouping::trimmed_judgements, .trim = .3}).tables.at("judgements");
    for (Index i = 0; i < 5; ++i)
        for (Index j = 0; j < 5; ++j) CHECK(std::abs(means(i, j) * means(j, i) - 1) <= few_steps);
}

TEST_CASE("laws of groups by AHP", "[weight]") {
    tests::Numbers g(32);
    for (int round = 0; round < 40; ++round) {
        const Index n = 2 + round % 5;
        const int judges = 1 + round % 9;
        const std::vector<Eigen::MatrixXd> matrices = drawn(g, n, judges);
        Eigen::VectorXd counts(judges);
        for (double& c : counts) c = g.between(.5, 3);
        for (const Ahp& ahp : {Ahp{}, by_rows})
            for (const Grouping how : all) {
                INFO(ceiba::describe::name_of(how));
                const Eigen::VectorXd found = group(matrices, how, .2, counts, ahp);
                CHECK(std::abs(found.sum() - 1) <= few_steps);
                // one judge is the group, and so are judges who say the same
                CHECK(alike(group({matrices[0]}, how, .2, {}, ahp), ceiba::weight::ahp(matrices[0], ahp).weights));
                CHECK(alike(group({matrices[0], matrices[0], matrices[0]}, how, .4, tests::column({1, 2, 3}), ahp),
                            ceiba::weight::ahp(matrices[0], ahp).weights));
                // in any order
                std::vector<Eigen::MatrixXd> turned(matrices.rbegin(), matrices.rend());
                CHECK(alike(group(turned, how, .2, counts.reverse(), ahp), found));
                // twice as much for all is the same; who counts 0 is not there
                CHECK(alike(group(matrices, how, .2, 2 * counts, ahp), found));
                std::vector<Eigen::MatrixXd> more = matrices;
                more.insert(more.begin(), drawn(g, n, 1)[0]);
                Eigen::VectorXd and_none(judges + 1);
                and_none << 0, counts;
                CHECK(alike(group(more, how, .2, and_none, ahp), found));
                // the criteria in another order
                std::vector<Eigen::MatrixXd> others;
                for (const Eigen::MatrixXd& m : matrices) others.push_back(m.reverse());
                CHECK(alike(group(others, how, .2, counts, ahp), found.reverse()));
                // without trimming, or where nobody is cut
                CHECK(alike(group(matrices, how, 0, counts, ahp), group(matrices, untrimmed(how), .3, counts, ahp)));
            }
        CHECK(alike(group(matrices, Grouping::judgements, 0, counts, by_rows), group(matrices, Grouping::geometric, 0, counts, by_rows)));
    }
}

TEST_CASE("a whole number of judges is as many judges", "[weight]") {
    tests::Numbers g(33);
    const std::vector<Eigen::MatrixXd> two = drawn(g, 4, 2);
    const std::vector<Eigen::MatrixXd> three{two[0], two[0], two[1]};
    for (const Grouping how : {Grouping::geometric, Grouping::mean, Grouping::judgements}) {
        const Weights weighted = ahp_group(two, tests::column({2, 1}), {.group = how});
        const Weights counted = ahp_group(three, {}, {.group = how});
        CHECK(alike(weighted.weights, counted.weights));
        for (const char* name : {"consensus", "geometric_compatibility"})
            CHECK(std::abs(weighted.figures.at(name) - counted.figures.at(name)) <= few_steps);
    }
}

TEST_CASE("a trimmed group leaves out who is far off", "[weight]") {
    // of ten judges one is cut at each end: 9 and 1/9; the others say 2, four times, and 8
    std::vector<Eigen::MatrixXd> ten;
    for (const double times : {9., 1 / 9., 2., 2., 2., 2., 8., 8., 8., 8.}) ten.push_back(compared(2, {times}));
    CHECK(near(group(ten, Grouping::trimmed_judgements), tests::column({4, 1}) / 5));
    CHECK(ahp_group(ten, {}, {.group = Grouping::trimmed_judgements}).figures.at("cut") == 1);
    const double mean = (2. / 3 + 8. / 9) / 2;
    CHECK(near(group(ten, Grouping::trimmed_mean), tests::column({mean, 1 - mean})));
    // nine are too few for .1, and one is not twice as far off if it counts twice
    const std::vector<Eigen::MatrixXd> nine(ten.begin(), ten.end() - 1);
    CHECK(ahp_group(nine, {}, {.group = Grouping::trimmed_mean}).figures.at("cut") == 0);
    CHECK(alike(group(nine, Grouping::trimmed_mean), group(nine, Grouping::mean)));
    Eigen::VectorXd counts = Eigen::VectorXd::Ones(10);
    counts[0] = 100;
    CHECK(near(group(ten, Grouping::trimmed_judgements, .1, counts), tests::column({4, 1}) / 5));
    // what is left is weighed
    counts[0] = 1;
    counts[6] = 5;
    double at = (4 * std::log(2.) + (5 + 3) * std::log(8.)) / (4 + 8);
    CHECK(alike(group(ten, Grouping::trimmed_judgements, .1, counts), tests::column({std::exp(at), 1}) / (std::exp(at) + 1)));
    // of equal values at the edge each is left out in the same part: five say 8, one of them is cut, so four fifths of 7 + 5 + 3 are left
    counts[0] = 7;
    ten[0] = compared(2, {8});
    at = (4 * std::log(2.) + .8 * 15 * std::log(8.)) / (4 + .8 * 15);
    CHECK(alike(group(ten, Grouping::trimmed_judgements, .1, counts), tests::column({std::exp(at), 1}) / (std::exp(at) + 1)));
}

TEST_CASE("judges may share the pairs among them", "[weight]") {
    // weights 6 3 1: nobody's own judgements join all, those of all together do
    const std::vector<Eigen::MatrixXd> shared{compared(3, {2, unsaid, unsaid}), compared(3, {unsaid, unsaid, 3}),
                                              compared(3, {unsaid, 6, 3})};
    const Weights found = ahp_group(shared, {}, {.group = Grouping::judgements}, by_rows);
    CHECK((found.weights - tests::column({.6, .3, .1})).cwiseAbs().maxCoeff() <= few_steps);
    CHECK(std::isnan(found.tables.at("judges")(0, 0)));
    CHECK(near(found.tables.at("judges").row(2).transpose(), tests::column({.6, .3, .1})));
    CHECK(found.figures.at("consensus") == Approx(1).margin(few_steps));  // of the only one with weights
    CHECK(found.figures.at("geometric_compatibility") == Approx(0).margin(few_steps));
    CHECK(wrong(shared) == std::vector<std::string>{"not_joined /matrices/0/2", "not_joined /matrices/1/1"});
    const std::vector<Eigen::MatrixXd> apart{shared[0], shared[0]};
    CHECK(wrong(apart, {}, {.group = Grouping::judgements}) == std::vector<std::string>{"not_joined /matrices"});
    // a mean is over those who judged the pair
    const std::vector<Eigen::MatrixXd> some{compared(3, {2, unsaid, 3}), compared(3, {8, unsaid, unsaid}),
                                            compared(3, {unsaid, unsaid, unsaid})};
    const Eigen::MatrixXd means = ahp_group(some, {}, {.group = Grouping::judgements}, by_rows).tables.at("judgements");
    CHECK(std::abs(means(0, 1) - 4) <= few_steps);
    CHECK(std::abs(means(1, 2) - 3) <= few_steps);
    CHECK(std::isnan(means(0, 2)));
    CHECK(!ahp_group({some[2], shared[2], some[0]}, tests::column({0, 1, 1}), {.group = Grouping::mean}).weights.hasNaN());
}

TEST_CASE("AHP consensus: 1 where all weigh alike, 0 where the scale allows no more difference", "[weight]") {
    // Goepel (2018): n judges, each with another criterion nine times as important as each other one
    for (const Index n : {2, 3, 5}) {
        Eigen::MatrixXd members = Eigen::MatrixXd::Constant(n, n, 1 / static_cast<double>(n + 8));
        members.diagonal().setConstant(9 / static_cast<double>(n + 8));
        CHECK(std::abs(group_consensus(members, Eigen::VectorXd::Ones(n))) <= few_steps);
        CHECK(group_consensus(members, Eigen::VectorXd::Ones(n), 17) > .1);
        CHECK(group_consensus(members, Eigen::VectorXd::Ones(n), 5) < 0);
        Eigen::VectorXd one = Eigen::VectorXd::Zero(n);
        one[0] = 2;
        CHECK(std::abs(group_consensus(members, one) - 1) <= few_steps);
        members.rowwise() = Eigen::RowVectorXd(members.row(0));
        CHECK(std::abs(group_consensus(members, Eigen::VectorXd::Ones(n)) - 1) <= few_steps);
    }
    // .8 .2 and .5 .5, by hand: entropies .5004 and .6931, of the mean .65 .35 .6474
    Eigen::MatrixXd members(2, 2);
    members << .8, .2, .5, .5;
    const auto entropy = [](double p) { return -p * std::log(p) - (1 - p) * std::log(1 - p); };
    const double beta = entropy(.65) - (entropy(.8) + entropy(.5)) / 2;
    const double none = std::exp(entropy(.9)) / 2;
    CHECK(std::abs(group_consensus(members, tests::column({1, 1})) - (std::exp(-beta) - none) / (1 - none)) <= tests::rounding_errors);
    CHECK(group_consensus(Eigen::MatrixXd::Ones(3, 1), Eigen::VectorXd::Ones(3)) == 1);
    // a weight of 0 adds nothing
    members << 1, 0, 1, 0;
    CHECK(std::abs(group_consensus(members, tests::column({1, 1})) - 1) <= few_steps);
}

TEST_CASE("what is wrong with a group by AHP is said at its place", "[weight]") {
    const std::vector<Eigen::MatrixXd> two{compared(2, {4}), compared(2, {1})};
    CHECK(wrong({}) == std::vector<std::string>{"wrong_shape /matrices"});
    CHECK(wrong(two, tests::column({1})) == std::vector<std::string>{"wrong_shape /judge_weights"});
    CHECK(wrong(two, tests::column({1, -1})) == std::vector<std::string>{"out_of_range /judge_weights/1"});
    CHECK(wrong(two, tests::column({1, tests::nan})) == std::vector<std::string>{"out_of_range /judge_weights/1"});
    CHECK(wrong(two, tests::column({0, 0})) == std::vector<std::string>{"no_weight /judge_weights"});
    CHECK(wrong(two, {}, {.trim = .5, .scale = 1}) == std::vector<std::string>{"out_of_range /trim", "out_of_range /scale"});
    CHECK(wrong(two, {}, {.trim = tests::nan}) == std::vector<std::string>{"out_of_range /trim"});
    CHECK(wrong(two, {}, {}, {.triads = -1}) == std::vector<std::string>{"out_of_range /triads"});
    CHECK(wrong({two[0], compared(3, {1, 1, 1})}) == std::vector<std::string>{"wrong_shape /matrices/1"});
    Eigen::MatrixXd slip = two[1];
    slip(0, 1) = 3;
    CHECK(wrong({two[0], slip}) == std::vector<std::string>{"contradiction /matrices/1/1/0"});
    slip(0, 1) = -1;
    CHECK(wrong({two[0], slip}) == std::vector<std::string>{"out_of_range /matrices/1/0/1"});
    CHECK(wrong({two[0], Eigen::MatrixXd::Ones(2, 3)}) == std::vector<std::string>{"wrong_shape /matrices/1"});
}

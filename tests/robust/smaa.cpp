#include <ceiba/robust/constrained.hpp>
#include <ceiba/robust/smaa.hpp>

#include "reference.hpp"
#include "robust/matrices.hpp"

using namespace ceiba::robust;
using tests::matrices::Issues;
using tests::matrices::same_bits;

namespace {

/// So many standard errors that none of some dozens of shares is off by more, but for once in ten thousand.
constexpr double errors_of_shares = 5;

double error_of_share(double share, double draws) {
    return std::sqrt(share * (1 - share) / draws);
}

Eigen::MatrixXd smaa_values(std::uint64_t seed, Index m, Index n) {
    tests::Numbers numbers(seed);
    return tests::matrices::drawn(numbers, m, n);
}

Issues smaa_issues(const AdditiveModel& model, const Smaa& options = {}) {
    return tests::matrices::thrown([&] { smaa(model, options); });
}

}  // namespace

TEST_CASE("acceptability and central weights of cases in closed form", "[robust]") {
    const tests::json::object document = tests::reference("robust/smaa");
    for (const tests::json::value& each : document.at("cases").as_array()) {
        const tests::json::object& published = each.as_object();
        INFO(tests::words(published.at("id")));
        const Eigen::MatrixXd values = tests::matrix(published.at("values"));
        const tests::json::object& expected = published.at("expected").as_object();
        const Eigen::VectorXd share = tests::column(expected.at("rank1_acceptability"));
        const Eigen::VectorXd weight = tests::column(expected.at("central_weight_w1"));
        constexpr int draws = 20'000;
        const SmaaIndices found = smaa({.values = values}, {.draws = draws, .seed = 1});
        for (Index i = 0; i < values.rows(); ++i) {
            CHECK(std::abs(found.acceptability(i, 0) - share[i]) <= errors_of_shares * error_of_share(share[i], draws));
            // a weight lies between 0 and 1 with its mean there: its variance is at most w (1 - w)
            CHECK(std::abs(found.central_weights(i, 0) - weight[i]) <= errors_of_shares * error_of_share(weight[i], draws * share[i]));
            CHECK(found.confidence[i] == 1);
        }
    }
}

TEST_CASE("each rank of alternatives that have a criterion of their own is as likely", "[robust]") {
    constexpr int draws = 20'000;
    const SmaaIndices found = smaa({.values = Eigen::MatrixXd::Identity(5, 5)}, {.draws = draws});
    for (Index i = 0; i < 5; ++i)
        for (Index k = 0; k < 5; ++k) {
            CHECK(std::abs(found.acceptability(i, k) - .2) <= errors_of_shares * error_of_share(.2, draws));
            if (i != k) CHECK(std::abs(found.pairwise(i, k) - .5) <= errors_of_shares * error_of_share(.5, draws));
        }
}

TEST_CASE("uncertain values of one criterion, in closed form", "[robust]") {
    // U(0, 1) exceeds U(.5, 1.5) with probability 1/8, and a third that is surely 2 exceeds both
    Eigen::MatrixXd low(3, 1);
    low << 0, .5, 2;
    Eigen::MatrixXd high(3, 1);
    high << 1, 1.5, 2;
    constexpr int draws = 20'000;
    const SmaaIndices found = smaa({.values = low, .high = high}, {.draws = draws});
    CHECK(found.acceptability(2, 0) == 1);
    CHECK(std::abs(found.pairwise(0, 1) - .125) <= errors_of_shares * error_of_share(.125, draws));
    CHECK(found.acceptability(0, 1) == found.pairwise(0, 1));
    const SmaaIndices two = smaa({.values = low.topRows(2), .high = high.topRows(2)}, {.draws = draws});
    CHECK(two.confidence == two.acceptability.col(0));  // with one criterion every weight is the central one
    CHECK(std::abs(two.confidence[0] - .125) <= errors_of_shares * error_of_share(.125, draws));
    // and of two: with the weights .5 .5 that a draw is given, the sums of two are triangular: P(U + U > 1.5) = 1/8
    Eigen::MatrixXd both = Eigen::MatrixXd::Zero(2, 2);
    both.row(1).setConstant(.75);
    Eigen::MatrixXd most = both;
    most.row(0).setOnes();
    const SmaaIndices given = smaa({.values = both, .high = most, .weights = Eigen::MatrixXd::Constant(draws, 2, .5)});
    CHECK(given.draws == draws);
    CHECK(std::abs(given.acceptability(0, 0) - .125) <= errors_of_shares * error_of_share(.125, draws));
    CHECK(given.confidence == given.acceptability.col(0));
}

TEST_CASE("laws of acceptability", "[robust]") {
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
        Eigen::MatrixXd x = smaa_values(seed, 12, 4);
        x.row(3) = x.row(5) * .9;  // dominated
        const SmaaIndices found = smaa({.values = x}, {.draws = 1000});
        for (Index i = 0; i < 12; ++i) {
            CHECK(std::abs(found.acceptability.row(i).sum() - 1) <= 1e-12);
            CHECK(std::abs(found.acceptability.col(i).sum() - 1) <= 1e-12);
            if (found.acceptability(i, 0) > 0) CHECK(std::abs(found.central_weights.row(i).sum() - 1) <= 1e-12);
            CHECK((found.acceptability(i, 0) > 0) == !std::isnan(found.central_weights(i, 0)));
            CHECK((found.acceptability(i, 0) > 0) == (found.confidence[i] == 1));
            double expected = 1;  // the mean rank is 1 and how many are better on average
            double mean = 0;
            for (Index k = 0; k < 12; ++k) {
                expected += found.pairwise(k, i);
                mean += static_cast<double>(k + 1) * found.acceptability(i, k);
                if (k != i) CHECK(std::abs(found.pairwise(i, k) + found.pairwise(k, i) - 1) <= 1e-15);
            }
            CHECK(std::abs(mean - expected) <= 1e-12);
        }
        CHECK(found.acceptability(3, 0) == 0);
        CHECK(found.pairwise(5, 3) == 1);
        // other places in the table, the same figures
        const Eigen::MatrixXd turned = x.colwise().reverse();
        const SmaaIndices other = smaa({.values = turned}, {.draws = 1000});
        CHECK(same_bits(other.acceptability.colwise().reverse(), found.acceptability));
        CHECK(same_bits(other.central_weights.colwise().reverse(), found.central_weights));
        CHECK(same_bits(other.pairwise.reverse(), found.pairwise));
        CHECK(same_bits(other.confidence.reverse(), found.confidence));
    }
}

TEST_CASE("the same bits on any number of threads", "[robust]") {
    const Eigen::MatrixXd x = smaa_values(7, 20, 5);
    const Eigen::MatrixXd high = x.array() + .2;
    for (const int draws : {1, 15, 16, 777}) {
        const SmaaIndices one = smaa({.values = x, .high = high}, {.draws = draws, .seed = 5, .threads = 1});
        CHECK(one.draws == static_cast<std::uint64_t>(draws));
        for (const int threads : {0, 2, 8}) {
            const SmaaIndices some = smaa({.values = x, .high = high}, {.draws = draws, .seed = 5, .threads = threads});
            CHECK(same_bits(some.acceptability, one.acceptability));
            CHECK(same_bits(some.central_weights, one.central_weights));
            CHECK(same_bits(some.pairwise, one.pairwise));
            CHECK(same_bits(some.confidence, one.confidence));
        }
    }
}

TEST_CASE("draws side by side are those of one after the other", "[robust]") {
    const Eigen::MatrixXd x = smaa_values(8, 30, 6);
    const Eigen::MatrixXd weights = uniform_weights(6, {.draws = 500, .seed = 2});
    RankCounts counts(30, 6);
    for (Index d = 0; d < 500; ++d) {
        Eigen::VectorXd scores = Eigen::VectorXd::Zero(30);
        for (Index i = 0; i < 30; ++i)
            for (Index j = 0; j < 6; ++j) scores[i] += x(i, j) * weights(d, j);
        counts.add(static_cast<std::uint64_t>(d), scores, weights.row(d).transpose());
    }
    const SmaaIndices wanted = counts.indices();
    for (const AdditiveModel& model : {AdditiveModel{.values = x}, AdditiveModel{.values = x, .weights = weights},
                                       AdditiveModel{.values = x, .high = x, .weights = 3 * weights}}) {
        const SmaaIndices found = smaa(model, {.draws = 500, .seed = 2});
        CHECK(same_bits(found.acceptability, wanted.acceptability));
        CHECK(same_bits(found.pairwise, wanted.pairwise));
        for (Index i = 0; i < 30; ++i)
            if (wanted.acceptability(i, 0) > 0)
                CHECK((found.central_weights.row(i) - wanted.central_weights.row(i)).cwiseAbs().maxCoeff() <= 1e-14);
    }
}

TEST_CASE("confidence factors of uncertain values, by their definition", "[robust]") {
    const Eigen::MatrixXd x = smaa_values(9, 8, 3);
    const Eigen::MatrixXd high = x.array() + .3;
    const Smaa options{.draws = 400, .seed = 3};
    const SmaaIndices found = smaa({.values = x, .high = high}, options);
    // the values of a draw with the central weights of each, all given at once as if they were drawn
    for (Index of = 0; of < 8; ++of) {
        if (std::isnan(found.central_weights(of, 0))) {
            CHECK(std::isnan(found.confidence[of]));
            continue;
        }
        const Eigen::MatrixXd central = found.central_weights.row(of).replicate(400, 1);
        const SmaaIndices with = smaa({.values = x, .high = high, .weights = central}, options);
        CHECK(with.acceptability(of, 0) == found.confidence[of]);
    }
}

TEST_CASE("weights that are constrained make others acceptable", "[robust]") {
    Eigen::MatrixXd x(3, 2);
    x << 1, 0, .6, .6, 0, 1;
    const Eigen::MatrixXd weights = constrained_weights(2, {.order = {{0, 1}}}, {.draws = 20'000}).weights;
    const SmaaIndices found = smaa({.values = x, .weights = weights});  // w1 is uniform on .5 to 1, and decides at .6
    CHECK(std::abs(found.acceptability(0, 0) - .8) <= errors_of_shares * error_of_share(.8, 20'000));
    CHECK(std::abs(found.acceptability(1, 0) - .2) <= errors_of_shares * error_of_share(.2, 20'000));
    CHECK(found.acceptability(2, 0) == 0);
    CHECK(std::isnan(found.confidence[2]));
}

TEST_CASE("acceptability of one alternative, of one criterion, and of values too great", "[robust]") {
    const SmaaIndices one = smaa({.values = Eigen::MatrixXd::Constant(1, 3, .5)}, {.draws = 100});
    CHECK(one.acceptability == Eigen::MatrixXd::Ones(1, 1));
    CHECK(one.pairwise == Eigen::MatrixXd::Zero(1, 1));
    CHECK(one.confidence == tests::column({1}));
    const SmaaIndices column = smaa({.values = tests::column({1, 3, 2, 3})}, {.ties = TiedRanks::shared, .draws = 10});
    Eigen::MatrixXd wanted(4, 4);
    wanted << 0, 0, 0, 1, .5, .5, 0, 0, 0, 0, 1, 0, .5, .5, 0, 0;
    CHECK(column.acceptability == wanted);
    CHECK(column.central_weights(1, 0) == 1);
    CHECK(column.pairwise(1, 3) == .5);
    const SmaaIndices zero = smaa({.values = Eigen::MatrixXd::Zero(3, 2)}, {.draws = 10});
    CHECK(zero.acceptability.col(0) == Eigen::VectorXd::Ones(3));
    CHECK(zero.confidence == Eigen::VectorXd::Ones(3));
    Eigen::MatrixXd great(2, 2);
    great << 1.7e308, 1.7e308, -1.7e308, -1.7e308;
    CHECK(smaa({.values = great, .weights = Eigen::MatrixXd::Ones(3, 2)}).acceptability == Eigen::MatrixXd::Identity(2, 2));
    CHECK(smaa({.values = great}, {.pairwise = false, .confidence = false, .draws = 5}).confidence.size() == 0);
}

TEST_CASE("what is wrong with a model is said at its place", "[robust]") {
    const Eigen::MatrixXd x = Eigen::MatrixXd::Ones(2, 2);
    CHECK(smaa_issues({}) == Issues{"out_of_range /alternatives", "out_of_range /criteria"});
    CHECK(smaa_issues({.values = x}, {.draws = 0, .seed = -1, .threads = -1}) ==
          Issues{"out_of_range /draws", "out_of_range /seed", "out_of_range /threads"});
    CHECK(smaa_issues({.values = x}, {.threads = 1025}) == Issues{"out_of_range /threads"});
    CHECK(smaa_issues({.values = x, .high = Eigen::MatrixXd::Ones(2, 3), .weights = Eigen::MatrixXd::Ones(5, 1)}) ==
          Issues{"wrong_shape /high", "wrong_shape /weights"});
    Eigen::MatrixXd bad = x;
    bad(1, 0) = tests::nan;
    CHECK(smaa_issues({.values = bad}) == Issues{"not_finite /values/1/0"});
    CHECK(smaa_issues({.values = x, .high = bad, .weights = bad}) == Issues{"not_finite /high/1/0", "not_finite /weights/1/0"});
    bad(1, 0) = -1;
    CHECK(smaa_issues({.values = x, .high = bad, .weights = bad}) == Issues{"out_of_range /high/1/0", "out_of_range /weights/1/0"});
    CHECK(smaa_issues({.values = x, .weights = Eigen::MatrixXd(0, 2)}) == Issues{"wrong_shape /weights"});
    CHECK(smaa_issues({.values = Eigen::MatrixXd::Constant(1, 1, -1e308), .high = Eigen::MatrixXd::Constant(1, 1, 1e308)}) ==
          Issues{"too_great /high/0/0"});
    CHECK(smaa_issues({.values = x, .weights = Eigen::MatrixXd::Constant(1, 2, 1e308)}) == Issues{"too_great /weights/0"});
    CHECK(smaa_issues({.values = x, .weights = Eigen::MatrixXd::Zero(1, 2)}) == Issues{"no_weight /weights/0"});
}

TEST_CASE("counting stops when it is told to", "[robust]") {
    const ceiba::Interruptible watched([] { return false; }, std::chrono::milliseconds(0));
    CHECK_THROWS_AS(smaa({.values = smaa_values(1, 10, 3)}), ceiba::Stopped);
}

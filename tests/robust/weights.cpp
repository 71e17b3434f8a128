#include <Eigen/Geometry>
#include <array>
#include <ceiba/robust/constrained.hpp>
#include <ceiba/robust/sobol_sequence.hpp>

#include "laws.hpp"

using namespace ceiba::robust;
using tests::column;

namespace {

/// The greatest distance between the distribution of draws and F; of independent ones it exceeds 1.95 / sqrt(draws) once in a thousand.
template <class F>
double distance_from(Eigen::VectorXd drawn, F distribution) {
    std::sort(drawn.begin(), drawn.end());
    const auto n = static_cast<double>(drawn.size());
    double out = 0;
    for (Index i = 0; i < drawn.size(); ++i) {
        const double f = distribution(drawn[i]);
        out = std::max({out, f - static_cast<double>(i) / n, static_cast<double>(i + 1) / n - f});
    }
    return out;
}

void are_weights(const Eigen::MatrixXd& drawn) {
    CHECK(drawn.minCoeff() >= 0);
    CHECK((drawn.rowwise().sum().array() - 1).abs().maxCoeff() <= 1e-14);
}

struct Moments {
    Eigen::VectorXd mean{};
    Eigen::MatrixXd covariance{};
};

/// Of the uniform distribution on a polytope in the plane where three weights have the sum 1: its vertices are where two of the half planes
/// a w >= 0 meet, and it is cut into triangles, whose moments are those of their vertices.
Moments exact(const std::vector<Eigen::Vector3d>& half_planes) {
    std::vector<Eigen::Vector3d> vertices;
    for (std::size_t i = 0; i < half_planes.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const Eigen::Vector3d line = half_planes[i].cross(half_planes[j]);
            if (std::abs(line.sum()) < 1e-12) continue;
            const Eigen::Vector3d v = line / line.sum();
            bool in = true;
            for (const Eigen::Vector3d& h : half_planes) in = in && h.dot(v) >= -1e-12;
            for (const Eigen::Vector3d& u : vertices) in = in && (u - v).norm() > 1e-9;
            if (in) vertices.push_back(v);
        }
    Eigen::Vector3d middle = Eigen::Vector3d::Zero();
    for (const Eigen::Vector3d& v : vertices) middle += v / static_cast<double>(vertices.size());
    std::sort(vertices.begin(), vertices.end(), [&](const Eigen::Vector3d& a, const Eigen::Vector3d& b) {
        return std::atan2(a[0] - middle[0], a[1] - middle[1]) < std::atan2(b[0] - middle[0], b[1] - middle[1]);
    });
    double area = 0;
    Eigen::Vector3d first = Eigen::Vector3d::Zero();
    Eigen::Matrix3d second = Eigen::Matrix3d::Zero();
    for (std::size_t i = 0; i < vertices.size(); ++i) {
        const std::array<Eigen::Vector3d, 3> t{middle, vertices[i], vertices[(i + 1) % vertices.size()]};
        const double size = (t[1] - t[0]).cross(t[2] - t[0]).norm() / 2;
        const Eigen::Vector3d mean = (t[0] + t[1] + t[2]) / 3;
        Eigen::Matrix3d square = 9 * mean * mean.transpose();  // E[x x'] = (sum v v' + (sum v)(sum v)') / 12
        for (const Eigen::Vector3d& v : t) square += v * v.transpose();
        area += size;
        first += size * mean;
        second += size * square / 12;
    }
    first /= area;
    return {first, second / area - first * first.transpose()};
}

/// Draws have the moments to some five standard errors of as many independent ones.
void have_moments(const Eigen::MatrixXd& drawn, const Moments& wanted) {
    const auto n = static_cast<double>(drawn.rows());
    const Eigen::VectorXd mean = drawn.colwise().mean();
    const Eigen::MatrixXd off = drawn.rowwise() - wanted.mean.transpose();
    const Eigen::MatrixXd covariance = off.transpose() * off / n;
    for (Index i = 0; i < mean.size(); ++i) {
        CHECK(std::abs(mean[i] - wanted.mean[i]) <= 5 * std::sqrt(wanted.covariance(i, i) / n) + 1e-12);
        for (Index j = 0; j < mean.size(); ++j)  // the standard error of a covariance is at most some sqrt(3) times this
            CHECK(std::abs(covariance(i, j) - wanted.covariance(i, j)) <=
                  9 * std::sqrt(wanted.covariance(i, i) * wanted.covariance(j, j) / n) + 1e-12);
    }
}

constexpr Draws many{.draws = 20'000, .seed = 3};

}  // namespace

TEST_CASE("uniform weights have marginals Beta(1, n - 1)", "[robust]") {
    for (const Index n : {2, 3, 6}) {
        const Eigen::MatrixXd drawn = uniform_weights(n, many);
        are_weights(drawn);
        const auto of = static_cast<double>(n);
        for (Index j = 0; j < n; ++j)
            CHECK(distance_from(drawn.col(j), [&](double w) { return 1 - std::pow(1 - w, of - 1); }) <= 1.95 / std::sqrt(20'000));
        Moments wanted{Eigen::VectorXd::Constant(n, 1 / of), Eigen::MatrixXd::Constant(n, n, -1 / (of * of * (of + 1)))};
        wanted.covariance.diagonal().setConstant((of - 1) / (of * of * (of + 1)));
        have_moments(drawn, wanted);
    }
    CHECK(uniform_weights(1, {.draws = 2}) == Eigen::MatrixXd::Ones(2, 1));
}

TEST_CASE("uniform weights from Sobol' points are as uniform, and their means nearer", "[robust]") {
    constexpr int draws = 1 << 14;
    for (const Index n : {2, 3, 6, 40}) {
        const SobolPoints points(3);
        Eigen::MatrixXd drawn(draws, n);
        for (Index i = 0; i < draws; ++i) drawn.row(i) = uniform_weights(n, points, static_cast<std::uint64_t>(i), 5).transpose();
        are_weights(drawn);
        const auto of = static_cast<double>(n);
        for (Index j = 0; j < n; ++j)
            CHECK(distance_from(drawn.col(j), [&](double w) { return 1 - std::pow(1 - w, of - 1); }) <= 1.95 / std::sqrt(draws));
        Moments wanted{Eigen::VectorXd::Constant(n, 1 / of), Eigen::MatrixXd::Constant(n, n, -1 / (of * of * (of + 1)))};
        wanted.covariance.diagonal().setConstant((of - 1) / (of * of * (of + 1)));
        have_moments(drawn, wanted);
        // Means of random draws are off by a standard error s each, so that the sum of squares over s^2 is some n. Of scrambled points it
        // is n o(1): here .00002 n to .004 n over 20 seeds, of which this asks far less.
        const Eigen::VectorXd off = drawn.colwise().mean().transpose() - wanted.mean;
        CHECK(off.squaredNorm() * draws / wanted.covariance(0, 0) < .05 * of);
    }
    // A triangle cut in four, and each of these again: 16 parts of one size. Random draws exceed 37.70 in one case of a thousand (chi
    // squared, 15 degrees of freedom).
    std::vector<int> seen(16);
    const SobolPoints points(4);
    for (unsigned i = 0; i < draws; ++i) {
        Eigen::VectorXd w = uniform_weights(3, points, i);
        std::size_t part = 0;
        for (int cut = 0; cut < 2; ++cut) {
            Index k = 0;
            const bool corner = w.maxCoeff(&k) > .5;
            part = 4 * part + (corner ? static_cast<std::size_t>(k) : 3);
            if (corner) {
                w *= 2;
                w[k] -= 1;
            } else {
                w = (1 - 2 * w.array()).matrix();
            }
        }
        ++seen[part];
    }
    double squares = 0;
    for (const int n : seen) squares += (n - draws / 16.0) * (n - draws / 16.0) / (draws / 16.0);
    CHECK(squares < 37.70);
}

TEST_CASE("uniform weights decide between three alternatives as they should", "[robust]") {  // ProMCDA: a third each
    const Eigen::MatrixXd drawn = uniform_weights(2, {.draws = 100'000});
    Eigen::MatrixXd x(3, 2);
    x << 1, 0, .6, .6, 0, 1;
    Eigen::Vector3d best = Eigen::Vector3d::Zero();
    Eigen::Vector3d central = Eigen::Vector3d::Zero();
    for (Index i = 0; i < drawn.rows(); ++i) {
        Index k = 0;
        (x * drawn.row(i).transpose()).maxCoeff(&k);
        best[k] += 1;
        central[k] += drawn(i, 0);
    }
    central = central.cwiseQuotient(best);
    best /= static_cast<double>(drawn.rows());
    const Eigen::Vector3d acceptability(.4, .2, .4);  // smaa-analytic-3alts of the worked examples
    const Eigen::Vector3d weight(.8, .5, .2);
    for (Index k = 0; k < 3; ++k) {
        CHECK(std::abs(best[k] - acceptability[k]) <= 3 * std::sqrt(acceptability[k] * (1 - acceptability[k]) / 100'000));
        CHECK(std::abs(central[k] - weight[k]) <= 3 * acceptability[k] / std::sqrt(12 * acceptability[k] * 100'000));
    }
}

TEST_CASE("draws depend on their number and the seed alone", "[robust]") {
    WeightConstraints ratios{.ratios = {{.criterion = 0, .over = 1, .least = 1.5}}};
    WeightConstraints order{.order = {{0, 2}, {1, 2}}};
    const Eigen::VectorXd centre = column({.5, .3, .2});
    const Draws few{.draws = 300, .seed = 9};
    const Draws more{.draws = 700, .seed = 9};
    const Draws other{.draws = 300, .seed = 10};
    CHECK(uniform_weights(3, few) == uniform_weights(3, more).topRows(300));
    CHECK(uniform_weights(3, few) != uniform_weights(3, other));
    CHECK(dirichlet_weights(centre, 7, few) == dirichlet_weights(centre, 7, more).topRows(300));
    for (const WeightConstraints& c : {ratios, order}) {
        const Eigen::MatrixXd drawn = constrained_weights(3, c, few).weights;
        CHECK(drawn == constrained_weights(3, c, more).weights.topRows(300));
        CHECK(drawn != constrained_weights(3, c, other).weights);
        for (Index i = 1; i < drawn.rows(); ++i) REQUIRE(drawn.row(i) != drawn.row(i - 1));
    }
    CHECK(dirichlet_weights(centre, 7, Random{9}, 5) == dirichlet_weights(centre, 7, few).row(5).transpose());
}

TEST_CASE("Dirichlet weights have the mean and variance of theirs", "[robust]") {
    for (const double concentration : {.4, 3.0, 50.0}) {
        const Eigen::VectorXd centre = column({.5, .3, .2});
        const Eigen::MatrixXd drawn = dirichlet_weights(2 * centre, concentration, many);
        are_weights(drawn);
        Moments wanted{centre, -centre * centre.transpose() / (concentration + 1)};
        wanted.covariance.diagonal() = (centre.array() * (1 - centre.array()) / (concentration + 1)).matrix();
        have_moments(drawn, wanted);
    }
    const Eigen::MatrixXd uniform = dirichlet_weights(column({1, 1, 1, 1}), 4, many);
    CHECK(distance_from(uniform.col(2), [](double w) { return 1 - std::pow(1 - w, 3); }) <= 1.95 / std::sqrt(20'000));
    CHECK(dirichlet_weights(column({1, 0, 3}), 2).col(1).isZero(0));
    CHECK(dirichlet_weights(column({0, 2}), 1e-6) == dirichlet_weights(column({0, 2}), 1e12));
    are_weights(dirichlet_weights(column({1, 1e-9, 1}), 1e-6));
}

TEST_CASE("order constraints alone are drawn exactly", "[robust]") {
    const ConstrainedWeights ranking = constrained_weights(3, {.order = {{2, 0}, {0, 1}}}, many);
    CHECK(ranking.exact);
    CHECK(ranking.thinning == 0);
    are_weights(ranking.weights);
    CHECK((ranking.weights.col(2).array() >= ranking.weights.col(0).array()).all());
    CHECK((ranking.weights.col(0).array() >= ranking.weights.col(1).array()).all());
    have_moments(ranking.weights, exact({{0, 1, 0}, {1, -1, 0}, {-1, 0, 1}}));
    CHECK((exact({{0, 1, 0}, {1, -1, 0}, {-1, 0, 1}}).mean - Eigen::Vector3d(5, 2, 11) / 18).norm() <= 1e-12);
    // part of an order: two orders are possible, and as likely
    const ConstrainedWeights part = constrained_weights(3, {.order = {{0, 1}, {0, 2}}}, many);
    CHECK(part.exact);
    have_moments(part.weights, exact({{0, 1, 0}, {0, 0, 1}, {1, -1, 0}, {1, 0, -1}}));
    // of five possible orders of N, two have 1 before 3
    const ConstrainedWeights n = constrained_weights(4, {.order = {{0, 1}, {2, 1}, {2, 3}}}, many);
    CHECK(std::abs((n.weights.col(1).array() > n.weights.col(3).array()).cast<double>().mean() - .4) <= 4 * std::sqrt(.24 / 20'000));
    // many criteria, a complete ranking of them, and none
    WeightConstraints long_ranking;
    for (int j = 1; j < 100; ++j) long_ranking.order.push_back({j - 1, j});
    const ConstrainedWeights ranked = constrained_weights(100, long_ranking, {.draws = 50});
    CHECK(ranked.exact);
    CHECK((ranked.weights.leftCols(99).array() >= ranked.weights.rightCols(99).array()).all());
    CHECK(constrained_weights(100, {}, {.draws = 50}).weights == uniform_weights(100, {.draws = 50}));
    CHECK(constrained_weights(60, {.order = {{59, 3}}}, {.draws = 50}).exact);
}

TEST_CASE("hit-and-run has the moments that the vertices give", "[robust]") {
    struct Case {
        WeightConstraints constraints;
        std::vector<Eigen::Vector3d> half_planes;
    };
    const Eigen::Vector3d sum(1, 1, 1);
    const Eigen::Vector3d a(1, 0, 0);
    const Eigen::Vector3d b(0, 1, 0);
    const Eigen::Vector3d c(0, 0, 1);
    const std::vector<Case>
        cases{{{.order = {{0, 1}, {1, 2}}, .intervals = {{0, 0, 1}}}, {c, a - b, b - c}},
              {{.ratios = {{.criterion = 0, .over = 1, .least = 2}, {.criterion = 1, .over = 2, .least = 3}}}, {c, a - 2 * b, b - 3 * c}},
              {{.ratios = {{.criterion = 0, .over = 1, .least = .5, .most = 2}}}, {c, a - .5 * b, 2 * b - a}},
              {{.intervals = {{0, .2, .6}, {1, .1, .5}, {2, .1, .5}}},
               {a - .2 * sum, .6 * sum - a, b - .1 * sum, .5 * sum - b, c - .1 * sum, .5 * sum - c}},
              {{.order = {{0, 1}}, .ratios = {{.criterion = 1, .over = 2, .least = 1, .most = 3}}, .intervals = {{0, .4, .55}, {2, .1, 1}}},
               {a - b, b - c, 3 * c - b, a - .4 * sum, .55 * sum - a, c - .1 * sum}},
              {{.intervals = {{0, .3, .3001}}}, {b, c, a - .3 * sum, .3001 * sum - a}}};  // thin
    for (const auto& [constraints, half_planes] : cases) {
        const ConstrainedWeights drawn = constrained_weights(3, constraints, many);
        CHECK(!drawn.exact);
        CHECK(drawn.thinning == 27);
        are_weights(drawn.weights);
        for (const Eigen::Vector3d& h : half_planes) CHECK((drawn.weights * h).minCoeff() >= -1e-12);
        have_moments(drawn.weights, exact(half_planes));
    }
    CHECK(constrained_weights(3, {.intervals = {{0, .1, .9}}, .thinning = 5}, {.draws = 3}).thinning == 5);
}

TEST_CASE("hit-and-run in more dimensions: an order through an interval that forbids nothing", "[robust]") {
    WeightConstraints constraints{.intervals = {{0, 0, 1}}};
    for (int j = 1; j < 5; ++j) constraints.order.push_back({j - 1, j});
    const ConstrainedWeights drawn = constrained_weights(5, constraints, {.draws = 5000});
    CHECK(drawn.thinning == 125);
    // a simplex: its vertices are the equal weights of the first 1, 2 ... 5; covariance = sum of (v - mean)(v - mean)' / (5 * 6)
    Eigen::MatrixXd vertices = Eigen::MatrixXd::Zero(5, 5);
    for (Index k = 0; k < 5; ++k) vertices.row(k).head(k + 1).setConstant(1 / static_cast<double>(k + 1));
    const Eigen::VectorXd mean = vertices.colwise().mean();
    const Eigen::MatrixXd off = vertices.rowwise() - mean.transpose();
    have_moments(drawn.weights, {mean, off.transpose() * off / 30});
}

TEST_CASE("what constraints leave no choice of is fixed", "[robust]") {
    const ConstrainedWeights twice =
        constrained_weights(3, {.ratios = {{.criterion = 0, .over = 1, .least = 2, .most = 2}}}, {.draws = 20'000});
    CHECK(twice.thinning == 8);
    are_weights(twice.weights);
    CHECK((twice.weights.col(0) - 2 * twice.weights.col(1)).cwiseAbs().maxCoeff() <= 1e-15);
    CHECK(distance_from(twice.weights.col(2), [](double w) { return w; }) <= 1.95 / std::sqrt(20'000));  // a segment
    const ConstrainedWeights tied = constrained_weights(3, {.order = {{0, 1}, {1, 0}}}, {.draws = 1000});
    CHECK((tied.weights.col(0) - tied.weights.col(1)).cwiseAbs().maxCoeff() <= 1e-15);
    const ConstrainedWeights fixed = constrained_weights(3, {.order = {{1, 2}}, .intervals = {{0, .3, .3}}}, {.draws = 20'000});
    are_weights(fixed.weights);
    CHECK((fixed.weights.col(0).array() - .3).abs().maxCoeff() <= 1e-15);
    CHECK(distance_from(fixed.weights.col(1), [](double w) { return (w - .35) / .35; }) <= 1.95 / std::sqrt(20'000));
    // one point: by what is left, by the least weights, by the greatest, by a contradiction that only 0 meets
    for (const WeightConstraints& c :
         {WeightConstraints{.intervals = {{0, .3, .3}, {1, .2, .2}}}, WeightConstraints{.intervals = {{0, .3, 1}, {1, .2, 1}, {2, .5, 1}}},
          WeightConstraints{.intervals = {{0, 0, .3}, {1, 0, .2}, {2, 0, .5}}}}) {
        const ConstrainedWeights point = constrained_weights(3, c, {.draws = 4});
        CHECK(point.exact);
        CHECK((point.weights.rowwise() - column({.3, .2, .5}).transpose()).cwiseAbs().maxCoeff() <= 1e-15);
    }
    const ConstrainedWeights zero =
        constrained_weights(3, {.order = {{1, 0}}, .ratios = {{.criterion = 0, .over = 1, .least = 2}}}, {.draws = 4});
    CHECK(zero.weights.col(2).isOnes(1e-15));
}

TEST_CASE("constraints that nothing meets are an error at each of them, and not at others", "[robust]") {
    using Places = std::vector<std::string>;
    const std::vector<std::pair<WeightConstraints, Places>>
        cases{{{.intervals = {{0, .6, 1}, {1, .5, 1}}}, {"/intervals/0", "/intervals/1"}},
              {{.intervals = {{0, 0, .4}, {1, 0, .5}}}, {"/intervals/0", "/intervals/1"}},
              {{.order = {{0, 1}}, .intervals = {{1, .51, 1}}}, {"/intervals/0", "/order/0"}},
              {{.order = {{0, 1}}, .intervals = {{0, 0, .4}}}, {"/intervals/0", "/order/0"}},
              {{.ratios = {{.criterion = 0, .over = 1, .least = .1, .most = 9}}, .intervals = {{0, 0, 1}, {0, .3, .4}, {0, .5, .6}}},
               {"/intervals/1", "/intervals/2"}},
              {{.order = {{1, 0}}, .ratios = {{.criterion = 0, .over = 1, .least = 2}}}, {"/ratios/0", "/order/0"}}};
    for (const auto& [constraints, places] : cases) {
        try {
            constrained_weights(2, constraints);
            FAIL();
        } catch (const ceiba::Error& error) {
            Places found;
            for (const ceiba::Issue& issue : error.issues()) {
                CHECK(issue.code == "no_weights_fit");
                found.push_back(issue.where);
                for (const std::string& other : places)
                    CHECK((issue.arguments[0].find(other) != std::string::npos) == (other != issue.where));
            }
            CHECK(found == places);
        }
    }
}

TEST_CASE("draws that come in blocks are those that come at once", "[robust]") {
    const Draws all{.draws = 700, .seed = 9};
    const Eigen::VectorXd centre = column({.5, .3, .2});
    for (const std::int64_t first : {0, 1, 255, 256, 300, 699}) {
        const Index rest = 700 - static_cast<Index>(first);
        const Draws block{.draws = static_cast<int>(rest), .seed = 9, .first = first};
        CHECK(uniform_weights(3, block) == uniform_weights(3, all).bottomRows(rest));
        CHECK(dirichlet_weights(centre, 7, block) == dirichlet_weights(centre, 7, all).bottomRows(rest));
        for (const WeightConstraints& c :
             {WeightConstraints{.order = {{0, 2}}}, WeightConstraints{.ratios = {{.criterion = 0, .over = 1, .least = 1.5}}}})
            CHECK(constrained_weights(3, c, block).weights == constrained_weights(3, c, all).weights.bottomRows(rest));
    }
    CHECK_THROWS_AS(uniform_weights(2, {.first = -1}), ceiba::Error);
}

TEST_CASE("options of drawn weights that are out of range", "[robust]") {
    CHECK_THROWS_AS(uniform_weights(0, {}), ceiba::Error);
    CHECK_THROWS_AS(uniform_weights(2, {.draws = 0}), ceiba::Error);
    CHECK_THROWS_AS(uniform_weights(2, {.seed = -1}), ceiba::Error);
    CHECK_THROWS_AS(dirichlet_weights(column({1, 2}), 0), ceiba::Error);
    CHECK_THROWS_AS(dirichlet_weights(column({1, 2}), tests::infinity), ceiba::Error);
    CHECK_THROWS_AS(dirichlet_weights(column({1, -2}), 1), ceiba::Error);
    CHECK_THROWS_AS(dirichlet_weights(column({1, tests::nan}), 1), ceiba::Error);
    CHECK_THROWS_AS(dirichlet_weights(column({0, 0}), 1), ceiba::Error);
    for (const WeightConstraints& c :
         {WeightConstraints{.order = {{0, 2}}}, WeightConstraints{.order = {{1, 1}}}, WeightConstraints{.intervals = {{0, .5, .4}}},
          WeightConstraints{.intervals = {{0, -.1, .4}}}, WeightConstraints{.ratios = {{.criterion = 0, .over = 1, .least = -1}}},
          WeightConstraints{.ratios = {{.criterion = 0, .over = 1, .least = 2, .most = 1}}}, WeightConstraints{.thinning = 0}})
        CHECK_THROWS_AS(constrained_weights(2, c), ceiba::Error);
}

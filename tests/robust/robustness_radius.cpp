#include <ceiba/linear_program.hpp>
#include <ceiba/robust/robustness_radius.hpp>

#include "robust/matrices.hpp"

using namespace ceiba::robust;
using tests::column;
using tests::matrices::drawn;
using tests::matrices::rows;

namespace {

/// What a linear program finds for l1 and the greatest change, over v, what it is above w and what it is below.
double radius_by_program(const Eigen::VectorXd& lead, const Eigen::VectorXd& w, Norm norm) {
    const auto n = static_cast<std::size_t>(w.size());
    ceiba::LinearProgram program;
    program.cost.assign(3 * n + 1, 0);
    std::vector<double> ones(3 * n + 1, 0);
    std::vector<double> leads(3 * n + 1, 0);
    for (std::size_t j = 0; j < n; ++j) {
        ones[j] = 1;
        leads[j] = lead[static_cast<Index>(j)];
        std::vector<double> row(3 * n + 1, 0);
        row[j] = 1;
        row[n + j] = -1;
        row[2 * n + j] = 1;
        program.rows.push_back({row, w[static_cast<Index>(j)], w[static_cast<Index>(j)]});
        std::vector<double> most(3 * n + 1, 0);
        most[n + j] = most[2 * n + j] = 1;
        most[3 * n] = -1;
        if (norm == Norm::l1) program.cost[n + j] = program.cost[2 * n + j] = 1;
        else program.rows.push_back({most, -tests::infinity, 0});
    }
    if (norm == Norm::greatest) program.cost[3 * n] = 1;
    program.rows.push_back({ones, 1, 1});
    program.rows.push_back({leads, 0, 0});
    const ceiba::LinearSolution found = ceiba::solution(program);
    return found.optimal() ? found.value : tests::infinity;
}

/// The least distance by l2 over all sets of weights that may be above 0: on each the nearest point of a plane.
double radius_by_sets(const Eigen::VectorXd& lead, const Eigen::VectorXd& w) {
    const Index n = w.size();
    double out = tests::infinity;
    for (int set = 1; set < 1 << n; ++set) {
        double count = 0, sum = 0, square = 0, total = 0, left = 0;
        for (Index j = 0; j < n; ++j) {
            if ((set >> j & 1) == 0) continue;
            ++count;
            sum += lead[j];
            square += lead[j] * lead[j];
            total += w[j];
            left += lead[j] * w[j];
        }
        // v = w - a - b lead with sum 1 and lead . v = 0
        const double det = count * square - sum * sum;
        if (std::abs(det) < 1e-12) continue;
        const double a = ((total - 1) * square - left * sum) / det;
        const double b = (count * left - sum * (total - 1)) / det;
        double distance = 0;
        bool in = true;
        for (Index j = 0; j < n; ++j) {
            const double v = (set >> j & 1) == 0 ? 0 : w[j] - a - b * lead[j];
            in = in && v >= -1e-13;
            distance += (v - w[j]) * (v - w[j]);
        }
        if (in) out = std::min(out, std::sqrt(distance));
    }
    return out;
}

}  // namespace

TEST_CASE("the radius of three alternatives, by hand", "[robust]") {
    const Eigen::MatrixXd x = rows({{1, 0}, {.6, .6}, {0, 1}});
    const double root = std::sqrt(2);
    for (const auto& [norm, radius] : {std::pair{Norm::l1, .2}, {Norm::l2, .1 * root}, {Norm::greatest, .1}}) {
        const Overtaking found = robustness_radius(x, column({1, 1}), norm);
        CHECK(std::abs(found.radius - radius) <= 1e-15);
        CHECK((found.weights - column({.6, .4})).norm() <= 1e-15);
        CHECK(found.rises == 0);
        CHECK(found.falls == 1);
        const Overtaking level = robustness_radius(x, column({1, 1}), norm, Stays::ranking);  // the first and third are level
        CHECK(level.radius == 0);
        CHECK(level.rises == 2);
        CHECK(level.falls == 0);
        CHECK(level.weights == column({.5, .5}));
    }
}

TEST_CASE("the nearest weights at which a lead is lost, with bounds at 0, by hand", "[robust]") {
    const Eigen::VectorXd lead = column({3, 1, -1});
    const Eigen::VectorXd w = column({.1, .7, .2});  // leads by .8
    // l1: .1 from the first is worth .4, then .2 from the second is worth .4
    const Overtaking l1 = overtaking(lead, w, Norm::l1);
    CHECK((l1.weights - column({0, .5, .5})).norm() <= 1e-15);
    CHECK(std::abs(l1.radius - .6) <= 1e-15);
    // l2: with the first at 0 the second and third are .5 .5; without that bound 3a + b = c, a + b + c = 1 has a < 0
    const Overtaking l2 = overtaking(lead, w, Norm::l2);
    CHECK((l2.weights - column({0, .5, .5})).norm() <= 1e-15);
    CHECK(std::abs(l2.radius - std::sqrt(.01 + .04 + .09)) <= 1e-15);
    const Overtaking greatest = overtaking(lead, w, Norm::greatest);
    CHECK((greatest.weights - column({0, .5, .5})).norm() <= 1e-15);
    CHECK(std::abs(greatest.radius - .3) <= 1e-15);
}

TEST_CASE("radii are those of linear programs and of all sets of weights", "[robust]") {
    tests::Numbers numbers(6);
    for (int round = 0; round < 300; ++round) {
        const auto n = static_cast<Index>(2 + numbers.below(5));
        Eigen::VectorXd lead = 2 * drawn(numbers, n, 1);
        lead.array() -= numbers.between(.2, 1.5);
        Eigen::VectorXd w = drawn(numbers, n, 1);
        if (round % 3 == 0) w[0] = 0;
        if (round % 5 == 0) w.tail(n - 1).setZero(), w[0] = 1;
        if (round % 7 == 0) lead = (lead * 4).array().round() / 4;  // some equal
        w /= w.sum();
        if (lead.dot(w) < 0) lead = -lead;
        INFO("lead " << lead.transpose() << ", weights " << w.transpose());
        const bool level = std::abs(lead.dot(w)) <= 1e-15;
        const bool never = lead.minCoeff() >= 0 && !level;
        double before = 0;
        for (const Norm norm : {Norm::greatest, Norm::l2, Norm::l1}) {
            const Overtaking found = overtaking(lead, w, norm);
            if (never || lead.isZero(0)) {
                CHECK(std::isinf(found.radius));
                CHECK(found.weights.size() == 0);
                continue;
            }
            CHECK((found.radius == 0) == level);
            CHECK(found.radius >= before - 1e-14);
            before = found.radius;
            // HiGHS meets bounds to 1e-10
            const double wanted = norm == Norm::l2 ? radius_by_sets(lead, w) : radius_by_program(lead, w, norm);
            CHECK(std::abs(found.radius - wanted) <= 1e-9);
            CHECK(found.weights.minCoeff() >= 0);
            CHECK(std::abs(found.weights.sum() - 1) <= 1e-14);
            CHECK(std::abs(lead.dot(found.weights)) <= 1e-14);
            const Eigen::VectorXd change = found.weights - w;
            CHECK(std::abs(found.radius - (norm == Norm::l1   ? change.lpNorm<1>()
                                           : norm == Norm::l2 ? change.norm()
                                                              : change.lpNorm<Eigen::Infinity>())) <= 1e-15);
        }
    }
}

TEST_CASE("within the radius nothing changes, and beyond its edge those named do", "[robust]") {
    tests::Numbers numbers(7);
    for (int round = 0; round < 100; ++round) {
        const auto n = static_cast<Index>(2 + numbers.below(5));
        const Eigen::MatrixXd x = drawn(numbers, 6, n);
        Eigen::VectorXd w = drawn(numbers, n, 1);
        w /= w.sum();
        const std::vector<Index> order = ceiba::rank::order(x * w);
        for (const Stays stays : {Stays::best, Stays::ranking})
            for (const Norm norm : {Norm::l1, Norm::l2, Norm::greatest}) {
                const Overtaking found = robustness_radius(x, 3 * w, norm, stays);
                if (std::isinf(found.radius)) continue;
                const Eigen::VectorXd edge = x * found.weights;
                CHECK(std::abs(edge[found.rises] - edge[found.falls]) <= 1e-14);
                const Eigen::VectorXd inside = x * (w + (found.weights - w) * .999);
                CHECK((stays == Stays::best ? ceiba::rank::order(inside).front() == order.front() : ceiba::rank::order(inside) == order));
                for (int tried = 0; tried < 20; ++tried) {  // any direction
                    Eigen::VectorXd change = drawn(numbers, n, 1).array() - .5;
                    change.array() -= change.mean();
                    change *= found.radius * .999 /
                              (norm == Norm::l1   ? change.lpNorm<1>()
                               : norm == Norm::l2 ? change.norm()
                                                  : change.lpNorm<Eigen::Infinity>());
                    if ((w + change).minCoeff() < 0) continue;
                    const std::vector<Index> there = ceiba::rank::order(x * (w + change));
                    CHECK((stays == Stays::best ? there.front() == order.front() : there == order));
                }
            }
        CHECK(robustness_radius(x, w, Norm::l2, Stays::ranking).radius <= robustness_radius(x, w, Norm::l2).radius);
    }
}

TEST_CASE("the radius where nothing changes, or nothing can", "[robust]") {
    CHECK(std::isinf(robustness_radius(rows({{2, 2}, {1, 2}}), column({1, 1})).radius));  // the other never gets ahead
    CHECK(std::isinf(robustness_radius(rows({{1, 2}, {1, 2}}), column({1, 1})).radius));
    CHECK(robustness_radius(rows({{1, 2}, {1, 2}}), column({1, 1})).rises == -1);
    CHECK(std::isinf(robustness_radius(rows({{.1 + .2, 2}, {.3, 2}}), column({1, 1}), Norm::l1, Stays::ranking).radius));
    CHECK(std::isinf(robustness_radius(rows({{1, 2}}), column({1, 1})).radius));
    CHECK(std::isinf(robustness_radius(rows({{1}, {2}}), column({1})).radius));
    CHECK(robustness_radius(rows({{2, 2}, {1, 2}}), column({0, 1})).radius == 0);  // level as it is, and different
    CHECK_THROWS_AS(robustness_radius(rows({{1, 2}}), column({0, 0})), ceiba::Error);
    CHECK_THROWS_AS(overtaking(column({1}), column({1, 2}), Norm::l1), std::invalid_argument);
}

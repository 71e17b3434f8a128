#include <Eigen/Geometry>
#include <ceiba/progress.hpp>
#include <ceiba/robust/extreme_ranks.hpp>
#include <chrono>

#include "robust/matrices.hpp"

using namespace ceiba::robust;
using tests::matrices::drawn;
using tests::matrices::Issues;
using tests::matrices::rows;
using tests::matrices::thrown;

namespace {

/// How many exceed a by more than some lead.
Index rivals_above(const Eigen::MatrixXd& x, const Eigen::VectorXd& w, Index a, double lead) {
    const Eigen::VectorXd scores = x * w;
    Index out = 0;
    for (Index b = 0; b < scores.size(); ++b) out += b != a && scores[b] - scores[a] > lead ? 1 : 0;
    return out;
}

/// The extreme ranks of alternative a over three weights: those rivals that do not lead leave a polygon, at a corner of which the fewest
/// lead; its corners are where two of all half planes h . w >= 0 and leads meet.
std::pair<Index, Index> ranks_by_corners(const Eigen::MatrixXd& x, const std::vector<Eigen::Vector3d>& half_planes, Index a) {
    std::vector<Eigen::Vector3d> lines = half_planes;
    for (Index b = 0; b < x.rows(); ++b)
        if (b != a) lines.emplace_back((x.row(b) - x.row(a)).transpose());
    std::pair<Index, Index> out{x.rows(), 1};
    for (std::size_t i = 0; i < lines.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const Eigen::Vector3d line = lines[i].cross(lines[j]);
            if (std::abs(line.sum()) < 1e-12) continue;
            const Eigen::Vector3d w = line / line.sum();
            bool in = true;
            for (const Eigen::Vector3d& h : half_planes) in = in && h.dot(w) >= -1e-12;
            if (!in) continue;
            out.first = std::min(out.first, 1 + rivals_above(x, w, a, 1e-11));
            out.second = std::max(out.second, 1 + rivals_above(x, w, a, -1e-11));
        }
    return out;
}

}  // namespace

TEST_CASE("extreme ranks of three alternatives, by hand", "[robust]") {
    const Eigen::MatrixXd x = rows({{1, 0}, {.6, .6}, {0, 1}});
    const ExtremeRanks any = extreme_ranks(x);
    CHECK(any.best == std::vector<Index>{1, 1, 1});
    CHECK(any.worst == std::vector<Index>{3, 2, 3});
    CHECK(any.exact == std::vector<bool>{true, true, true});
    const ExtremeRanks ordered = extreme_ranks(x, {.order = {{0, 1}}});
    CHECK(ordered.best == std::vector<Index>{1, 1, 2});  // level with the first where both weigh .5
    CHECK(ordered.worst == std::vector<Index>{3, 2, 3});
    const ExtremeRanks strict = extreme_ranks(x, {.intervals = {{0, .61, 1}}});
    CHECK(strict.best == std::vector<Index>{1, 2, 3});
    CHECK(strict.worst == std::vector<Index>{1, 2, 3});
}

TEST_CASE("extreme ranks are those of the corners", "[robust]") {
    tests::Numbers numbers(9);
    const Eigen::Vector3d a(1, 0, 0);
    const Eigen::Vector3d b(0, 1, 0);
    const Eigen::Vector3d c(0, 0, 1);
    const Eigen::Vector3d sum(1, 1, 1);
    struct Case {
        WeightConstraints constraints;
        std::vector<Eigen::Vector3d> half_planes;
    };
    const std::vector<Case> cases{{{}, {a, b, c}},
                                  {{.order = {{0, 1}, {1, 2}}}, {c, a - b, b - c}},
                                  {{.ratios = {{.criterion = 0, .over = 1, .least = .5, .most = 2}}}, {c, a - .5 * b, 2 * b - a}},
                                  {{.intervals = {{0, .2, .6}, {2, .1, .5}}}, {a - .2 * sum, .6 * sum - a, b, c - .1 * sum, .5 * sum - c}}};
    for (int round = 0; round < 3; ++round) {
        Eigen::MatrixXd x = drawn(numbers, 9, 3);
        if (round == 1) x = (x * 4).array().round() / 4;  // some equal, some dominated
        for (const Case& each : cases) {
            const ExtremeRanks found = extreme_ranks(x, each.constraints);
            for (Index i = 0; i < x.rows(); ++i) {
                const auto at = static_cast<std::size_t>(i);
                const auto [best, worst] = ranks_by_corners(x, each.half_planes, i);
                CHECK(found.exact[at]);
                CHECK(found.best[at] == best);
                CHECK(found.worst[at] == worst);
                // and they are reached where it says so
                for (const Eigen::MatrixXd* w : {&found.best_weights, &found.worst_weights}) {
                    for (const Eigen::Vector3d& h : each.half_planes) CHECK(h.dot(w->row(i)) >= -1e-9);
                    CHECK(std::abs(w->row(i).sum() - 1) <= 1e-12);
                }
                CHECK(1 + rivals_above(x, found.best_weights.row(i), i, 1e-9) == best);
                CHECK(1 + rivals_above(x, found.worst_weights.row(i), i, -1e-9) == worst);
            }
        }
    }
}

TEST_CASE("ranks at any weights lie between the extreme ones, and bounds of a short search hold", "[robust]") {
    tests::Numbers numbers(10);
    const Eigen::MatrixXd x = drawn(numbers, 12, 5);
    const WeightConstraints constraints{.order = {{0, 1}, {2, 3}}, .intervals = {{4, 0, .3}}};
    const ExtremeRanks found = extreme_ranks(x, constraints);
    int asked = 0;
    const ExtremeRanks hurried = [&] {
        const ceiba::Interruptible watched([&] { return ++asked > 0; }, std::chrono::milliseconds(0));
        return extreme_ranks(x, constraints, {.nodes = 1});
    }();
    CHECK(asked == 12 * 11 + 12 * 2);  // pairs, and one program for each best and each worst rank
    const Eigen::MatrixXd weights = constrained_weights(5, constraints, {.draws = 200}).weights;
    for (Index i = 0; i < 12; ++i) {
        const auto at = static_cast<std::size_t>(i);
        CHECK(found.exact[at]);
        CHECK(hurried.best_bound[at] <= found.best[at]);
        CHECK(found.best[at] <= hurried.best[at]);
        CHECK(hurried.worst[at] <= found.worst[at]);
        CHECK(found.worst[at] <= hurried.worst_bound[at]);
        for (Index d = 0; d < weights.rows(); ++d) {
            const Index rank = 1 + rivals_above(x, weights.row(d), i, 0);
            CHECK((found.best[at] <= rank && rank <= found.worst[at]));
        }
    }
    CHECK(hurried.exact != std::vector<bool>(12, true));
}

TEST_CASE("extreme ranks of one, of equal ones, and of options out of range", "[robust]") {
    CHECK(extreme_ranks(rows({{1, 2}})).worst == std::vector<Index>{1});
    const ExtremeRanks equal = extreme_ranks(rows({{1, 2}, {1, 2}, {0, 1}}));
    CHECK(equal.best == std::vector<Index>{1, 1, 3});
    CHECK(equal.worst == std::vector<Index>{2, 2, 3});
    const ExtremeRanks fixed =
        extreme_ranks(rows({{1, 2}, {2, 0}, {0, 4}}), {.ratios = {{.criterion = 0, .over = 1, .least = 1, .most = 1}}});
    CHECK(fixed.best == std::vector<Index>{2, 3, 1});
    CHECK(fixed.worst == std::vector<Index>{2, 3, 1});
    CHECK(thrown([] { extreme_ranks(rows({{1, 2}}), {}, {.nodes = 0}); }) == Issues{"out_of_range /nodes"});
    CHECK(thrown([] { extreme_ranks(rows({{1, 2}}), {.intervals = {{0, 0, .2}, {1, 0, .2}}}); }) ==
          Issues{"no_weights_fit /intervals/0", "no_weights_fit /intervals/1"});
}

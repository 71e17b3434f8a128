#include <ceiba/robust/leave_one_out.hpp>

#include "robust/matrices.hpp"

using namespace ceiba::robust;
using tests::column;
using tests::matrices::Issues;
using tests::matrices::rows;
using tests::matrices::same_bits;

TEST_CASE("leaving criteria out, by hand", "[robust]") {
    // scores 1.1, .8, .9
    const Eigen::MatrixXd x = rows({{1, 0, 3}, {0, 2, 1}, {2, 0, .5}});
    const LeftOut found = leave_one_out(x, column({4, 3, 2}));
    CHECK(found.rank == column({1, 3, 2}));  // in ninths: 10, 8, 9
    CHECK(found.best == 0);
    // without the first 6, 8, 1; the second 10, 2, 9; the third 4, 6, 8
    CHECK(found.ranks == rows({{2, 1, 3}, {1, 3, 2}, {3, 2, 1}}));
    CHECK((found.mean_shift - column({4. / 3, 0, 4. / 3})).norm() <= 1e-15);
    CHECK(found.best_without == std::vector<Index>{1, 0, 2});
    CHECK(found.changes_best == std::vector<bool>{true, false, true});
    const LeftOut groups = leave_one_out(x, column({4, 3, 2}), {{0, 1}, {}, {2, 1, 2}, {0, 1, 2}});
    CHECK(same_bits(groups.ranks, rows({{1, 1, 2, tests::nan}, {2, 3, 3, tests::nan}, {3, 2, 1, tests::nan}})));
    CHECK(groups.best_without == std::vector<Index>{0, 0, 2, -1});
    CHECK(groups.changes_best == std::vector<bool>{false, false, true, false});
    CHECK(std::isnan(groups.mean_shift[3]));
}

TEST_CASE("leaving out each is the same as leaving out groups of one", "[robust]") {
    tests::Numbers numbers(3);
    const Eigen::MatrixXd x = tests::matrices::drawn(numbers, 15, 6);
    const Eigen::VectorXd w = tests::matrices::drawn(numbers, 6, 1);
    const LeftOut each = leave_one_out(x, w);
    const LeftOut groups = leave_one_out(x, w, {{0}, {1}, {2}, {3}, {4}, {5}});
    CHECK(each.ranks == groups.ranks);
    CHECK(each.best_without == groups.best_without);
    // without a criterion that weighs nothing nothing changes
    Eigen::VectorXd less = w;
    less[2] = 0;
    CHECK(leave_one_out(x, less).ranks.col(2) == leave_one_out(x, less).rank);
}

TEST_CASE("leaving out where scores are equal, or nothing is left", "[robust]") {
    const LeftOut ties = leave_one_out(rows({{1, 0}, {1, 1}}), column({1, 1}));
    CHECK(ties.best == 1);
    CHECK(ties.changes_best == std::vector<bool>{false, false});
    CHECK(ties.ranks == rows({{2, 1.5}, {1, 1.5}}));
    CHECK(ties.best_without == std::vector<Index>{1, 0});
    const LeftOut one = leave_one_out(rows({{1}}), column({2}));
    CHECK(std::isnan(one.ranks(0, 0)));
    CHECK(one.best_without == std::vector<Index>{-1});
    const LeftOut all = leave_one_out(rows({{1, 2}, {2, 1}}), column({0, 3}));
    CHECK(std::isnan(all.ranks(0, 1)));
    CHECK(all.ranks.col(0) == all.rank);
    CHECK(tests::matrices::thrown([] { leave_one_out(rows({{1, 2}}), column({1, 1}), {{0}, {1, 2, -1}}); }) ==
          Issues{"out_of_range /groups/1/1", "out_of_range /groups/1/2"});
}

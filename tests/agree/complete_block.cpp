#include <ceiba/agree/complete_block.hpp>
#include <numeric>
#include <tuple>

#include "laws.hpp"

using ceiba::agree::complete_block;
using ceiba::agree::no_value;

namespace {

Eigen::MatrixXd table(std::initializer_list<std::initializer_list<double>> rows) {
    Eigen::MatrixXd out(static_cast<Eigen::Index>(rows.size()), static_cast<Eigen::Index>(rows.begin()->size()));
    Eigen::Index u = 0;
    for (const auto& row : rows) {
        Eigen::Index r = 0;
        for (const double x : row) out(u, r++) = x;
        ++u;
    }
    return out;
}

constexpr double none = no_value;

}  // namespace

TEST_CASE("a block without a gap: the whole table where there is none") {
    const Eigen::MatrixXd whole = table({{1, 2, 3}, {4, 5, 6}});
    CHECK(complete_block(whole) == whole);
}

TEST_CASE("a block without a gap by hand: a rater who rated little is left out, in the order of the table") {
    CHECK(complete_block(table({{1, 2, 3}, {4, 5, none}, {6, 7, none}, {8, 9, none}})) == table({{1, 2}, {4, 5}, {6, 7}, {8, 9}}));
    // two units by three make six pairs, three units by two only three
    CHECK(complete_block(table({{1, 2, 3}, {4, 5, 6}, {none, 8, 9}})) == table({{1, 2, 3}, {4, 5, 6}}));
    // two departments, each asked its own: the one that was asked more
    CHECK(complete_block(table({{1, 2, none, none}, {3, 4, none, none}, {none, none, 5, 6}, {none, none, 7, 8}, {none, none, 9, 1}})) ==
          table({{5, 6}, {7, 8}, {9, 1}}));
}

TEST_CASE("a block without a gap: who frees most units is left out, though another rated fewer") {
    // Units 1 to 8 by a and b, c rated 3, 5, 6 and 7, d 1, 2 and 3, e 1 to 4: without c three units are rated by all, without d one.
    const auto ratings = table({{1, 2, none, 3, 4},
                                {2, 3, none, 4, 5},
                                {3, 4, 9, 5, 6},
                                {4, 5, none, none, 7},
                                {5, 6, 9, none, none},
                                {6, 7, 9, none, none},
                                {7, 8, 9, none, none},
                                {8, 9, none, none, none}});
    CHECK(complete_block(ratings) == table({{1, 2, 3, 4}, {2, 3, 4, 5}, {3, 4, 5, 6}}));
}

TEST_CASE("a block without a gap: none of one unit, of one rater, of nothing") {
    CHECK(complete_block(table({{1, 2, 3}})).size() == 0);
    CHECK(complete_block(table({{1}, {2}})).size() == 0);
    CHECK(complete_block(table({{1, none}, {none, 2}})).size() == 0);
    CHECK(complete_block(Eigen::MatrixXd(0, 0)).size() == 0);
    CHECK_THROWS_AS(complete_block(table({{1, 2}, {3, std::numeric_limits<double>::infinity()}})), std::invalid_argument);
}

namespace {

/// The search as it is told: one rater after the other, each looked at as if it were gone.
Eigen::MatrixXd told(const Eigen::MatrixXd& table) {
    const auto whole = [&](const std::vector<Eigen::Index>& raters) {
        std::vector<Eigen::Index> units;
        for (Eigen::Index u = 0; u < table.rows(); ++u)
            if (std::ranges::none_of(raters, [&](Eigen::Index r) { return std::isnan(table(u, r)); })) units.push_back(u);
        return units;
    };
    std::vector<Eigen::Index> raters(static_cast<std::size_t>(table.cols()));
    std::iota(raters.begin(), raters.end(), Eigen::Index{0});
    Eigen::MatrixXd best(0, 0);
    std::size_t most = 0;
    while (raters.size() >= 2) {
        const std::vector<Eigen::Index> units = whole(raters);
        if (units.size() >= 2 && units.size() * raters.size() * (raters.size() - 1) > most) {
            most = units.size() * raters.size() * (raters.size() - 1);
            best = table(units, raters);
        }
        const auto next = std::ranges::max_element(raters, {}, [&](Eigen::Index r) {
            std::vector<Eigen::Index> others = raters;
            std::erase(others, r);
            const auto given = (table.col(r).array() == table.col(r).array()).count();
            return std::tuple(whole(others).size(), -given, r);
        });
        raters.erase(next);
    }
    return best;
}

}  // namespace

TEST_CASE("the block is the one that the search finds step by step", "[agree]") {
    tests::Numbers numbers(79);
    int holes = 0;
    for (int round = 0; round < 200; ++round) {
        Eigen::MatrixXd table(2 + static_cast<Eigen::Index>(numbers.below(7)), 2 + static_cast<Eigen::Index>(numbers.below(6)));
        for (double& x : table.reshaped()) x = numbers.below(4) == 0 ? tests::nan : static_cast<double>(numbers.below(100));
        const Eigen::MatrixXd found = ceiba::agree::complete_block(table);
        const Eigen::MatrixXd expected = told(table);
        CAPTURE(table, found, expected);
        REQUIRE(found.rows() == expected.rows());
        REQUIRE(found.cols() == expected.cols());
        CHECK((found.size() == 0 || found == expected));
        holes += found.cols() < table.cols() && found.size() > 0 ? 1 : 0;
    }
    CHECK(holes > 50);  // not only whole tables, and empty blocks
}

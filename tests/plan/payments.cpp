#include <ceiba/linear_program.hpp>
#include <ceiba/plan/payments.hpp>
#include <random>

#include "../catch.hpp"

using ceiba::plan::Money;
using ceiba::plan::payments;
using ceiba::plan::Payments;

namespace {

Eigen::MatrixXd rows(const std::vector<std::vector<double>>& given) {
    Eigen::MatrixXd out(static_cast<Eigen::Index>(given.size()), static_cast<Eigen::Index>(given.front().size()));
    for (std::size_t i = 0; i < given.size(); ++i)
        for (std::size_t j = 0; j < given[i].size(); ++j) out(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)) = given[i][j];
    return out;
}

/// Whether all can be paid, by a linear program: a variable for each fund, action and period.
bool payable(const Money& m) {
    const Eigen::Index funds = m.budget.rows();
    const Eigen::Index actions = m.demand.rows();
    const Eigen::Index periods = m.demand.cols();
    const auto at = [&](Eigen::Index f, Eigen::Index a, Eigen::Index t) {
        return static_cast<std::size_t>((f * actions + a) * periods + t);
    };
    const auto size = static_cast<std::size_t>(funds * actions * periods);
    ceiba::LinearProgram program{.cost = std::vector<double>(size, 0.0)};
    program.upper.assign(size, 0.0);
    for (Eigen::Index f = 0; f < funds; ++f)
        for (Eigen::Index a = 0; a < actions; ++a)
            for (Eigen::Index t = 0; t < periods; ++t)
                if (m.admits[static_cast<std::size_t>(f)][static_cast<std::size_t>(a)]) program.upper[at(f, a, t)] = 1e6;
    for (Eigen::Index a = 0; a < actions; ++a)
        for (Eigen::Index t = 0; t < periods; ++t) {
            auto& row = program.rows.emplace_back();
            row.coefficients.assign(size, 0.0);
            for (Eigen::Index f = 0; f < funds; ++f) row.coefficients[at(f, a, t)] = 1;
            row.lower = row.upper = m.demand(a, t);
        }
    for (Eigen::Index f = 0; f < funds; ++f)
        for (Eigen::Index t = 0; t < periods; ++t) {
            auto& row = program.rows.emplace_back();
            row.coefficients.assign(size, 0.0);
            row.upper = 0;
            for (Eigen::Index u = m.carries[static_cast<std::size_t>(f)] ? 0 : t; u <= t; ++u) {
                row.upper += m.budget(f, u);
                for (Eigen::Index a = 0; a < actions; ++a) row.coefficients[at(f, a, u)] = 1;
            }
        }
    return ceiba::solution(program).optimal();
}

/// Payments keep to what funds have and admit, and pay no more than is demanded.
void require_sound(const Money& m, const Payments& found) {
    Eigen::MatrixXd spent = Eigen::MatrixXd::Zero(m.budget.rows(), m.budget.cols());
    Eigen::MatrixXd got = Eigen::MatrixXd::Zero(m.demand.rows(), m.demand.cols());
    for (const ceiba::plan::Paid& p : found.paid) {
        REQUIRE(m.admits[p.fund][p.action]);
        REQUIRE(p.amount > 0);
        spent(static_cast<Eigen::Index>(p.fund), static_cast<Eigen::Index>(p.period)) += p.amount;
        got(static_cast<Eigen::Index>(p.action), static_cast<Eigen::Index>(p.period)) += p.amount;
    }
    const double rounding = 1e-9;
    REQUIRE((m.demand - got).minCoeff() >= -rounding);
    for (Eigen::Index f = 0; f < spent.rows(); ++f) {
        double left = 0;
        for (Eigen::Index t = 0; t < spent.cols(); ++t) {
            left = (m.carries[static_cast<std::size_t>(f)] ? left : 0) + m.budget(f, t) - spent(f, t);
            REQUIRE(left >= -rounding);
        }
    }
    for (Eigen::Index t = 0; t < got.cols(); ++t) {
        const double lacking = (m.demand - got).col(t).sum();
        if (!found.shortfall || t < static_cast<Eigen::Index>(found.shortfall->period)) REQUIRE(std::abs(lacking) <= rounding);
        if (found.shortfall && t == static_cast<Eigen::Index>(found.shortfall->period))
            REQUIRE(std::abs(lacking - found.shortfall->amount) <= rounding);
    }
}

}  // namespace

TEST_CASE("payments: a fund that carries over pays later what it did not spend") {
    Money m{.budget = rows({{5, 5}}), .carries = {true}, .demand = rows({{4, 6}}), .admits = {{true}}};
    const Payments all = payments(m);
    CHECK_FALSE(all.shortfall.has_value());
    CHECK(all.paid.size() == 2);
    m.carries = {false};
    const Payments some = payments(m);
    REQUIRE(some.shortfall.has_value());
    CHECK(some.shortfall->period == 1);
    CHECK(some.shortfall->amount == 1);
    CHECK(some.shortfall->funds == std::vector<std::size_t>{0});
    CHECK(some.shortfall->actions == std::vector<std::size_t>{0});
}

TEST_CASE("payments: an earmarked fund is spent on what it admits, so that the other one suffices") {
    // the second fund pays for the first action alone: the first fund, which pays for both, must be left for the second action
    const Money m{.budget = rows({{4}, {3}}),
                  .carries = {false, false},
                  .demand = rows({{3}, {4}}),
                  .admits = {{true, true}, {true, false}}};
    CHECK_FALSE(payments(m).shortfall.has_value());
    // money that nobody admits: the other action and its fund are not named
    const Money none{.budget = rows({{4}, {3}}),
                     .carries = {false, false},
                     .demand = rows({{1}, {2}}),
                     .admits = {{false, false}, {true, false}}};
    const Payments found = payments(none);
    REQUIRE(found.shortfall.has_value());
    CHECK(found.shortfall->amount == 2);
    CHECK(found.shortfall->actions == std::vector<std::size_t>{1});
    CHECK(found.shortfall->funds.empty());
}

TEST_CASE("payments: after a period that falls short the later ones are paid, and only the first is named") {
    const Money m{.budget = rows({{1, 2, 9}}), .carries = {false}, .demand = rows({{4, 1, 3}, {0, 0, 7}}), .admits = {{true, true}}};
    const Payments found = payments(m);
    require_sound(m, found);
    REQUIRE(found.shortfall.has_value());
    CHECK(found.shortfall->period == 0);
    CHECK(found.shortfall->amount == 3);
    double later = 0;
    for (const ceiba::plan::Paid& p : found.paid) later += p.period > 0 ? p.amount : 0;
    CHECK(later == 10);
}

TEST_CASE("payments: 5,000 actions in ten periods are paid as far as the fund that must go round lets them") {
    // the first fund pays for all, the other for every third action: what it cannot pay is left to the first
    const Eigen::Index actions = 5000;
    Money m{.budget = Eigen::MatrixXd::Constant(2, 10, 5000), .carries = {true, true}, .admits = {{}, {}}};
    m.demand = Eigen::MatrixXd::NullaryExpr(actions, 10, [](Eigen::Index a, Eigen::Index t) { return a % 10 == t ? 10.0 : 1.0; });
    for (Eigen::Index a = 0; a < actions; ++a) {
        m.admits[0].push_back(true);
        m.admits[1].push_back(a % 3 == 0);
    }
    // 9,500 a period, of which the second fund may pay 1,667 + 9 x 167 = 3,170: from the first period on the first one lacks some 1,330
    const Payments found = payments(m);
    require_sound(m, found);
    REQUIRE(found.shortfall.has_value());
    CHECK(found.shortfall->period == 0);
    CHECK(found.shortfall->funds == std::vector<std::size_t>{0});
}

TEST_CASE("payments: nothing to pay, and tenths that add up") {
    CHECK_FALSE(payments({.budget = rows({{0, 0}}), .carries = {false}, .demand = rows({{0, 0}}), .admits = {{true}}}).shortfall);
    const Money tenths{.budget = rows({{.3}}), .carries = {false}, .demand = rows({{.1}, {.2}}), .admits = {{true, true}}};
    CHECK_FALSE(payments(tenths).shortfall);
}

TEST_CASE("payments: all is paid where a linear program can pay it, on random money") {
    std::mt19937_64 random(1);
    const auto below = [&](unsigned n) { return static_cast<unsigned>(random() % n); };
    int paid = 0;
    for (int draw = 0; draw < 400; ++draw) {
        CAPTURE(draw);
        const Eigen::Index funds = 1 + below(3);
        const Eigen::Index actions = 1 + below(4);
        const Eigen::Index periods = 1 + below(3);
        Money m{.budget = Eigen::MatrixXd::NullaryExpr(funds, periods, [&] { return below(8); }),
                .demand = Eigen::MatrixXd::NullaryExpr(actions, periods, [&] { return below(3) == 0 ? 0 : below(5); })};
        for (Eigen::Index f = 0; f < funds; ++f) {
            m.carries.push_back(below(2) == 0);
            auto& admits = m.admits.emplace_back();
            for (Eigen::Index a = 0; a < actions; ++a) admits.push_back(below(3) != 0);
        }
        const Payments found = payments(m);
        require_sound(m, found);
        REQUIRE(found.shortfall.has_value() != payable(m));
        paid += found.shortfall ? 0 : 1;
    }
    CHECK(paid > 80);
    CHECK(paid < 320);
}

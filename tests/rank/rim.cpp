#include <ceiba/rank/rim.hpp>

#include "laws.hpp"

using namespace ceiba::rank;

namespace tests {
inline std::vector<std::string> rim_issues(const Eigen::MatrixXd& x, const Rim& options) {
    std::vector<std::string> out;
    try {
        rim(x, Eigen::VectorXd::Ones(x.cols()), Eigen::VectorXd::Ones(x.cols()), options);
    } catch (const ceiba::Error& error) {
        for (const ceiba::Issue& issue : error.issues()) out.push_back(issue.code + ' ' + issue.where);
    }
    return out;
}
}  // namespace tests

TEST_CASE("RIM, by hand", "[rank]") {
    const Eigen::VectorXd x = tests::column({1, 4, 8, 5, 0, 10});
    const Ranking found = rim(x, tests::column({2}), tests::column({1}), {.ranges = {{0, 10}}, .ideals = {{4, 5}}}, {.explain = true});
    const Eigen::VectorXd wanted = tests::column({0.25, 1, 0.4, 1, 0, 0});
    for (Index i = 0; i < x.size(); ++i) {
        CHECK(std::abs(found.score[i] - wanted[i]) <= tests::rounding_errors);
        CHECK(std::abs(found.tables.at("variations")(i, 1) - 2 * wanted[i]) <= tests::rounding_errors);
        CHECK(std::abs(found.tables.at("weighted")(i, 0) - 2 * wanted[i]) <= tests::rounding_errors);
    }
    Eigen::MatrixXd y(1, 2);  // I+ = |(.75, 0)|, I- = |(.25, 1)|
    y << 1, 0;
    const double near = std::sqrt(0.0625 + 1);
    CHECK(
        std::abs(rim(y, tests::column({1, 1}), tests::column({1, 1}), {.ranges = {{0, 10}, {0, 1}}, .ideals = {{4, 5}, {0, 0}}}).score[0] -
                 near / (0.75 + near)) <= tests::rounding_errors);
}

TEST_CASE("RIM with ranges from the data", "[rank]") {
    Eigen::MatrixXd x(3, 2);
    x << 1, 4, 2, 2, 3, 3;
    const Rim data{.bounds = RimBounds::data};
    CHECK(rim(x.col(0), tests::column({1}), tests::column({1}), data).score == tests::column({0, 0.5, 1}));
    CHECK(rim(x.col(1), tests::column({1}), tests::column({-1}), data).score == tests::column({0, 1, 0.5}));
    // an ideal beyond the data widens the range: from 1 to 5
    const Eigen::VectorXd score =
        rim(x.col(0), tests::column({1}), tests::column({1}), {.bounds = RimBounds::data, .ideals = {{5, 5}}}).score;
    CHECK(score == tests::column({0, 0.25, 0.5}));
    // what is constant is ideal
    CHECK(rim(Eigen::MatrixXd::Ones(2, 2), tests::column({1, 1}), tests::column({1, -1}), data).score == tests::column({1, 1}));
    CHECK(rim(tests::column({0.1 + 0.2, 0.3}), tests::column({1}), tests::column({1}), data).score == tests::column({1, 1}));
    CHECK(rim(tests::column({0.1 + 0.2, 0.3}), tests::column({1}), tests::column({-1}), data).score == tests::column({1, 1}));
}

TEST_CASE("RIM with ranges from the data turns alternatives round, with those stated it does not", "[rank]") {
    Eigen::MatrixXd x(3, 2);
    x << 0.4, 0.6, 0.55, 0.4, 1, 0;
    Eigen::MatrixXd more(4, 2);
    more << x, 0, 9;
    const auto first = [&](const Eigen::MatrixXd& table, const Rim& options) {
        const Eigen::VectorXd score = rim(table, tests::column({1, 1}), tests::column({1, 1}), options).score;
        return score[0] > score[1];
    };
    CHECK(first(x, {.bounds = RimBounds::data}) != first(more, {.bounds = RimBounds::data}));
    const Rim stated{.ranges = {{0, 1}, {0, 10}}, .ideals = {{1, 1}, {10, 10}}};
    CHECK(first(x, stated) == first(more, stated));
}

TEST_CASE("RIM at the end of a range, but for rounding", "[rank]") {
    const Rim options{.ranges = {{0.3, 1}}, .ideals = {{0.3, 0.5}}};
    CHECK(rim(tests::column({0.1 + 0.2 - 1e-16, 1 + 1e-15}), tests::column({1}), tests::column({1}), options).score ==
          tests::column({1, 0}));
}

TEST_CASE("RIM with weights whose squares vanish", "[rank]") {
    const Rim options{.ranges = {{0, 10}}, .ideals = {{4, 5}}};
    const Eigen::VectorXd score = rim(tests::column({1, 4}), tests::column({1e-300}), tests::column({1}), options).score;
    CHECK(std::abs(score[0] - 0.25) <= tests::rounding_errors);
    CHECK(score[1] == 1);
}

TEST_CASE("RIM says everything that is wrong with ranges and ideals", "[rank]") {
    const Eigen::MatrixXd x = Eigen::MatrixXd::Ones(2, 2);
    using Seen = std::vector<std::string>;
    CHECK(tests::rim_issues(x, {}) == Seen{"missing_key /ranges", "missing_key /ideals"});
    CHECK(tests::rim_issues(x, {.ranges = {{0, 1}}, .ideals = {{1, 1}}}) == Seen{"wrong_shape /ranges", "wrong_shape /ideals"});
    CHECK(tests::rim_issues(x, {.ranges = {{0, 1}, {1, 1}}, .ideals = {{1}, {1, tests::nan}}}) ==
          Seen{"bad_interval /ranges/1", "wrong_shape /ideals/0", "not_finite /ideals/1/1"});
    CHECK(tests::rim_issues(x, {.ranges = {{0, 2}, {0, 0.5}}, .ideals = {{1, 3}, {0, 0}}}) ==
          Seen{"out_of_range /ideals/0/1", "out_of_range /matrix/0/1", "out_of_range /matrix/1/1"});
    CHECK(tests::rim_issues(x, {.bounds = RimBounds::data, .ranges = {{0, 1}, {0, 1}}}) == Seen{"one_of /ranges"});
}

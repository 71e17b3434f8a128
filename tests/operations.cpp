#include <ceiba/io/json.hpp>
#include <ceiba/operations.hpp>
#include <cmath>
#include <limits>
#include <regex>
#include <set>

#include "catch.hpp"
#include "checker.hpp"

using namespace ceiba;

TEST_CASE("operations and their parameters have names that every language takes, each once", "[operations]") {
    const std::regex id("[a-z][a-z0-9_]*");
    std::set<std::string> names;
    operations::for_each([&](const auto& operation) {
        INFO(operation.full_name());
        CHECK(std::regex_match(operation.full_name(), id));
        CHECK(names.insert(operation.full_name()).second);
        CHECK_FALSE(detail::is_keyword(operation.name));
        std::set<std::string_view> parameters;
        for (const operations::Parameter& p : operation.parameters) {
            CHECK(std::regex_match(std::string(p.name), id));
            CHECK(parameters.insert(p.name).second);
            CHECK_FALSE(detail::is_keyword(p.name));
            for (const std::string_view taken : {"result", "numbers", "figures", "issues"}) CHECK(p.name != taken);  // those of C's results
        }
    });
}

TEST_CASE("every result is what an operation gives", "[operations]") {
    std::set<std::string_view> given;
    operations::for_each([&]<class R, class... A>(const operations::Operation<R, A...>&) {
        if constexpr (operations::Document<R>) given.insert(R::schema_id);
    });
    boost::mp11::mp_for_each<boost::mp11::mp_transform<std::type_identity, io::Results>>([&]<class T>(std::type_identity<T>) {
        INFO(T::schema_id);
        CHECK(given.erase(T::schema_id) == 1);
    });
    // documents that people write, too: an assessment as the coalition may see it, a method with weights, targets of peers, what remains
    CHECK(given == std::set<std::string_view>{Assessment::schema_id, Constraints::schema_id, Method::schema_id, TargetProfile::schema_id});
}

TEST_CASE("a choice by its name", "[operations]") {
    CHECK(operations::choice<agree::Metric>("ordinal", "metric") == agree::Metric::ordinal);
    try {
        operations::choice<agree::Metric>("cardinal", "metric");
        FAIL("no issue");
    } catch (const Error& e) {
        REQUIRE(e.issues().size() == 1);
        CHECK(e.issues()[0].code == "unknown_value");
        CHECK(e.issues()[0].where == "/metric");
    }
}

namespace {

std::string place_of_issue(const auto& call) {
    try {
        call();
    } catch (const Error& e) {
        return e.issues().at(0).code + ' ' + e.issues().at(0).where;
    }
    return "";
}

}  // namespace

TEST_CASE("operations: points of a sensitivity analysis are those of its runs", "[operations]") {
    const robust::SobolDesign design{.factors = 3, .draws = 4, .groups = {0, 1, 0}, .second_order = true};
    const Eigen::MatrixXd points = saltelli_sample(design, 9);
    REQUIRE(points.rows() == 4 * (2 * 2 + 2));
    const Eigen::MatrixXd both = sobol_sample(4, 6, 9, 0);  // A and B
    CHECK(points.row(0) == both.row(0).head(3));
    CHECK(points.row(5) == both.row(0).tail(3));
    CHECK(points.row(7) == Eigen::RowVector3d(both(1, 3), both(1, 1), both(1, 5)));   // AB of the group of the first and the third
    CHECK(points.row(10) == Eigen::RowVector3d(both(1, 3), both(1, 1), both(1, 5)));  // BA of the second
    CHECK(sobol_sample(2, 6, 9, 2) == both.bottomRows(2));
    for (const robust::Steps steps : {robust::Steps::trajectory, robust::Steps::radial}) {
        const robust::MorrisDesign moves{.factors = 2, .trajectories = 5, .steps = steps};
        const Eigen::MatrixXd x = morris_sample(moves, 4);
        const MorrisTable found = morris_table(x * Eigen::Vector2d(3, -1), moves, 4, {.resamples = 0}, 1);
        for (std::size_t j = 0; j < 2; ++j) {
            CHECK(std::abs(*found.mu[0][j] - (j == 0 ? 3 : -1)) <= 1e-12);
            CHECK(std::abs(*found.mu_star.value[0][j] - (j == 0 ? 3 : 1)) <= 1e-12);
            CHECK(found.used[0][j] == 5);
        }
    }
}

TEST_CASE("operations: what is undefined is none, and comes back from JSON as such", "[operations]") {
    const robust::SobolDesign design{.factors = 2, .draws = 8};
    const Eigen::MatrixXd points = saltelli_sample(design, 1);
    Eigen::MatrixXd outputs(points.rows(), 3);
    outputs << points.col(0), Eigen::VectorXd::Constant(points.rows(), 7),
        Eigen::VectorXd::Constant(points.rows(), std::numeric_limits<double>::quiet_NaN());
    const SobolTable found = sobol_table(outputs, design, {}, 1);
    using robust::Estimable;
    CHECK(found.estimable == std::vector{Estimable::yes, Estimable::constant, Estimable::too_few});
    CHECK(found.used == std::vector{8, 8, 0});
    CHECK(found.first.value[0][1] == 0.0);  // a factor without effect
    CHECK_FALSE(found.first.value[1][0]);
    CHECK(found.variance[1] == 0.0);
    CHECK_FALSE(found.variance[2]);
    SobolTable again;
    io::parse(describe::type<SobolTable>(), &again, to_json(found), "");
    CHECK(again == found);
}

TEST_CASE("operations: how far weights can move, by hand", "[operations]") {
    const Eigen::MatrixXd values = (Eigen::MatrixXd(3, 2) << 1, 0, 0.6, 0.6, 0, 1).finished();
    const Eigen::MatrixXd weights = Eigen::MatrixXd::Constant(1, 2, 3);  // in proportion, in a row
    const std::vector<StableWeight> stable = operations::crossing::weight_stability(values, weights);
    CHECK(std::abs(stable[0].best.low - 0.4) <= 1e-12);
    CHECK(std::abs(stable[0].best.high - 0.6) <= 1e-12);
    CHECK(stable[0].best.below == PlaceChange{.rises = 2, .falls = 1});
    CHECK(stable[0].best.above == PlaceChange{.rises = 0, .falls = 1});
    const NearestChange radius = operations::crossing::robustness_radius(values, weights, robust::Norm::greatest, robust::Stays::best);
    CHECK(std::abs(*radius.radius - 0.1) <= 1e-12);
    CHECK(radius.change.has_value());
    const NearestChange never = operations::crossing::robustness_radius(values.topRows(1), weights, robust::Norm::l2, robust::Stays::best);
    CHECK_FALSE(never.radius);
    CHECK_FALSE(never.change);
    CHECK(never.weights.empty());
    // 2.5, 1, 2.5 become 1, 2, 3
    const LeaveOneOut without = operations::crossing::leave_one_out(values, weights, {{{1}, {0, 1}}});
    CHECK(without.best == 1);
    CHECK(without.without[0] == RanksWithout{.rank = {1, 2, 3}, .mean_shift = 1, .best = 0, .changes_best = true});
    CHECK(without.without[1] == RanksWithout{});  // no weight is left
    const std::vector<RankLimits> limits = rank_limits(values, {.intervals = {{.criterion = 0, .low = 0.5}}}, {});
    CHECK(limits[2].best == 2);
    CHECK(limits[2].worst == 3);
    const DominanceTable dominance = dominance_table(values, {.intervals = {{.criterion = 0, .low = 0.5}}});
    CHECK(dominance.necessary == std::vector<std::vector<int>>{{1, 0, 1}, {0, 1, 1}, {0, 0, 1}});
    CHECK(dominance.possible == std::vector<std::vector<int>>{{1, 1, 1}, {1, 1, 1}, {1, 0, 1}});
}

TEST_CASE("operations: options of the robust room that are out of range", "[operations]") {
    using namespace operations::crossing;
    CHECK(place_of_issue([] { sobol_sample(0, 1, 0, 0); }) == "out_of_range /draws");
    CHECK(place_of_issue([] { sobol_sample(1, 20'001, 0, 0); }) == "out_of_range /dimensions");
    CHECK(place_of_issue([] { sobol_sample(1, 1, -1, 0); }) == "out_of_range /seed");
    CHECK(place_of_issue([] { sobol_sample(1, 1, 0, -1); }) == "out_of_range /first");
    CHECK(place_of_issue([] { saltelli_sample({.factors = 1}, -1); }) == "out_of_range /seed");
    CHECK(place_of_issue([] { morris_sample({.levels = 3}, 0); }) == "unknown_value /levels");
    CHECK(place_of_issue([] { sobol_table(Eigen::MatrixXd(3, 1), {}, {}, 1025); }) == "out_of_range /threads");
    CHECK(place_of_issue([] { sobol_table(Eigen::MatrixXd(3, 1), {}, {}, 0); }) == "wrong_shape /outputs");
    CHECK(place_of_issue([] { pawn_table(Eigen::MatrixXd::Ones(3, 1), Eigen::MatrixXd::Ones(2, 1), {}, 0); }) == "wrong_shape /outputs");
    CHECK(place_of_issue([] { weight_stability(Eigen::MatrixXd::Ones(2, 2), Eigen::MatrixXd::Ones(2, 2)); }) == "wrong_shape /weights");
}

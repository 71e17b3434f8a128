#include <ceiba/combine/cumulative.hpp>

#include "reference.hpp"

using namespace ceiba::combine;
using tests::column;

namespace {

/// Six attributes, two a level, met at 1.
const Eigen::VectorXd levels = column({1, 1, 2, 2, 3, 3});
const Eigen::VectorXd met = column({1, 1, 1, 1, 1, 1});

}  // namespace

TEST_CASE("cumulative level by hand", "[combine]") {
    CHECK(cumulative(column({1, 1, 1, 1, 1, 1}), levels, met) == 3);
    CHECK(cumulative(column({1, 1, 1, 1, 1, 0}), levels, met) == 2);
    CHECK(cumulative(column({1, 1, 1, 0, 1, 1}), levels, met) == 1);  // level 3 does not make up for level 2
    CHECK(cumulative(column({0, 1, 1, 1, 1, 1}), levels, met) == 0);
    CHECK(cumulative(column({1, 0}), column({2, 3}), column({1, 1})) == 2);
    CHECK(cumulative(column({0, 0}), column({2, 3}), column({1, 1})) == 1);  // the lowest level less 1
}

TEST_CASE("what is missing is not met", "[combine]") {
    CHECK(cumulative(column({1, tests::nan, 1, 1, 1, 1}), levels, met) == 0);
    CHECK(cumulative(column({1, 1, 1, 1, tests::nan, 1}), levels, met) == 2);
    CHECK(cumulative(column({tests::nan}), column({1}), column({-1e300})) == 0);
}

TEST_CASE("each attribute has its own threshold, reached to 12 significant digits", "[combine]") {
    CHECK(cumulative(column({2, 3}), column({1, 2}), column({2, 4})) == 1);
    CHECK(cumulative(column({2, 4}), column({1, 2}), column({2, 4})) == 2);
    CHECK(cumulative(column({0.7 + 0.1}), column({1}), column({0.8})) == 1);
    CHECK(cumulative(column({0.79999999999}), column({1}), column({0.8})) == 0);
}

TEST_CASE("levels and base may be said", "[combine]") {
    CHECK(cumulative(column({1, 1}), column({1, 3}), column({1, 1}), {.levels = {1, 2, 3, 4}}) == 4);  // nothing asked of 2 and 4
    CHECK(cumulative(column({1, 0}), column({1, 3}), column({1, 1}), {.levels = {1, 2, 3, 4}}) == 2);
    CHECK(cumulative(column({0, 1}), column({1, 3}), column({1, 1}), {.levels = {1, 2, 3, 4}}) == 0);
    CHECK(cumulative(column({0, 1}), column({1, 3}), column({1, 1}), {.base = -7}) == -7);
    CHECK(cumulative(column({}), column({}), column({}), {.levels = {1, 2}}) == 2);
}

TEST_CASE("a cumulative level between two levels", "[combine]") {
    const auto at = [](std::initializer_list<double> values, Partial partial) {
        return cumulative(column(values), levels, met, {.partial = partial});
    };
    CHECK(at({1, 1, 1, 0, 0, 0}, Partial::half) == 1.5);
    CHECK(at({1, 1, 0, 0, 1, 1}, Partial::half) == 1);  // nothing of the next level, whatever of those above
    CHECK(at({0, 1, 1, 1, 1, 1}, Partial::half) == .5);
    CHECK(at({1, 1, 1, 1, 1, 1}, Partial::half) == 3);
    CHECK(at({1, 1, 1, 0, 1, 1}, Partial::share) == 1.5);
    CHECK(at({1, 1, 1, tests::nan, 0, 0}, Partial::share) == 1.5);  // what is missing is not met
    const Eigen::VectorXd three = column({2, 2, 2});
    CHECK(cumulative(column({1, 0, 0}), three, column({1, 1, 1}), {.levels = {2, 5}, .partial = Partial::share}) == 1 + 1.0 / 3);
    // From one level to the next, not by one.
    CHECK(cumulative(column({1, 1, 0}), column({2, 5, 5}), column({1, 1, 1}), {.partial = Partial::share}) == 3.5);
    CHECK(cumulative(column({1, 1, 0}), column({2, 5, 5}), column({1, 1, 1}), {.partial = Partial::half}) == 3.5);
    // The share of the weight, not of the number.
    const std::vector<Child> children{{.weight = 3, .level = 1, .threshold = 1}, {.weight = 1, .level = 1, .threshold = 1}};
    const std::vector<const Child*> which{&children[0], &children[1]};
    const std::vector<double> values{1, 0};
    CHECK(value(Cumulative{.levels = {1}, .base = 0, .partial = Partial::share}, Children{values, which, 4, {0, 1}}) == .75);
    CHECK(outcomes(Cumulative{.levels = {1, 2, 5}, .base = 0, .partial = Partial::half}) == std::vector<double>{0, .5, 1, 1.5, 2, 3.5, 5});
}

TEST_CASE("a cumulative level refuses sizes that differ and no levels", "[combine]") {
    CHECK_THROWS_AS(cumulative(column({1, 2}), column({1}), column({1, 1})), std::invalid_argument);
    CHECK_THROWS_AS(cumulative(column({1, 2}), column({1, 2}), column({1})), std::invalid_argument);
    CHECK_THROWS_AS(cumulative(column({}), column({}), column({})), std::invalid_argument);
}

TEST_CASE("the maturity indicator levels of C2M2", "[combine]") {
    const tests::json::object document = tests::reference("c2m2");
    for (const tests::json::value& c : document.at("cases").as_array()) {
        INFO(tests::words(c.at("name")));
        std::vector<double> value;
        std::vector<double> level;
        for (const auto& child : document.at("framework").at("root").at("children").as_array()) {
            const auto& id = child.at("id").as_string();
            const auto* state = c.at("states").as_object().if_contains(id);
            if (state != nullptr && *state == "not_applicable") continue;
            const auto* answer = c.at("answers").as_object().if_contains(id);
            value.push_back(answer == nullptr ? tests::nan : tests::number(*answer));
            level.push_back(tests::number(child.at("question").at("level")));
        }
        const auto n = static_cast<Eigen::Index>(value.size());
        const double found = cumulative(Eigen::Map<Eigen::VectorXd>(value.data(), n), Eigen::Map<Eigen::VectorXd>(level.data(), n),
                                        Eigen::VectorXd::Constant(n, 2));
        CHECK(found == tests::number(c.at("expected").at("domain")));
    }
}

TEST_CASE("cumulative level: laws", "[combine]") {
    tests::Numbers numbers(15);
    for (int round = 0; round < tests::rounds; ++round) {
        const auto n = static_cast<Eigen::Index>(1 + numbers.below(8));
        Eigen::VectorXd values(n);
        Eigen::VectorXd of(n);
        Eigen::VectorXd thresholds(n);
        for (Eigen::Index i = 0; i < n; ++i) {
            of[i] = static_cast<double>(1 + numbers.below(4));
            thresholds[i] = numbers.between(0.1, 1);
            values[i] = numbers.chance(0.7) ? 1 : numbers.share();
        }
        INFO("values " << values.transpose() << ", levels " << of.transpose() << ", thresholds " << thresholds.transpose());
        const double value = cumulative(values, of, thresholds);
        CHECK(value >= of.minCoeff() - 1);
        CHECK(value <= of.maxCoeff());
        CHECK(cumulative(values.reverse(), of.reverse(), thresholds.reverse()) == value);
        CHECK(cumulative(Eigen::VectorXd::Ones(n), of, thresholds) == of.maxCoeff());
        CHECK(cumulative(Eigen::VectorXd::Zero(n), of, thresholds) == of.minCoeff() - 1);
        for (Eigen::Index i = 0; i < n; ++i) {
            Eigen::VectorXd other = values;
            other[i] = 1;
            CHECK(cumulative(other, of, thresholds) >= value);
            other[i] = tests::nan;
            CHECK(cumulative(other, of, thresholds) == std::fmin(value, [&] {
                      double below = of.minCoeff() - 1;
                      for (const double level : of)
                          if (level < of[i]) below = std::fmax(below, level);
                      return below;
                  }()));
        }
    }
}

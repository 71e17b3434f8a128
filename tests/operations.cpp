#include <ceiba/operations.hpp>
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

TEST_CASE("weights of a room's function are a row or a column", "[operations]") {
    const Eigen::MatrixXd values = (Eigen::MatrixXd(3, 2) << 1, 0, 0.6, 0.6, 0, 1).finished();
    const Eigen::MatrixXd weights = Eigen::MatrixXd::Ones(2, 1);
    using namespace operations::crossing;
    CHECK(weight_stability(values, weights) == weight_stability(values, weights.transpose()));
    CHECK(weight_stability(values, weights) == stable_weights(values, weights));
    CHECK(leave_one_out(values, weights, {}) == ranks_without(values, weights));
    CHECK(robustness_radius(values, weights, robust::Norm::l1, robust::Stays::best) == nearest_change(values, weights, robust::Norm::l1));
    try {
        weight_stability(values, Eigen::MatrixXd::Ones(2, 2));
        FAIL("no issue");
    } catch (const Error& e) {
        CHECK(e.issues().at(0).code == "wrong_shape");
        CHECK(e.issues().at(0).where == "/weights");
    }
}

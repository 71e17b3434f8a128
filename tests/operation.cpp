#include <ceiba/error.hpp>
#include <ceiba/model/method.hpp>
#include <ceiba/operation.hpp>

#include "catch.hpp"

using namespace ceiba::operations;

namespace {

double twice(double x) {
    return 2 * x;
}

int one() {
    return 1;
}

}  // namespace

TEST_CASE("what a parameter is where nothing is given", "[operations]") {
    constexpr Parameter plain{"step", "Distance."};
    CHECK(plain.needed());
    CHECK_FALSE(plain.optional().needed());
    CHECK(std::get<double>(plain.otherwise(2.0).standard) == 2);
    CHECK(std::get<std::string_view>(plain.otherwise(ceiba::Severity::note).standard) == "note");
    CHECK(plain.by_name().named);
    CHECK(plain.by_name().needed());
    CHECK(plain.optional().by_name().text == "Distance.");
}

TEST_CASE("the form of a type", "[operations]") {
    CHECK(form_of<const ceiba::Method&>() == Form::document);
    CHECK(form_of<const ceiba::Method*>() == Form::document);
    CHECK(form_of<const std::vector<ceiba::Method>&>() == Form::list);
    CHECK(form_of<const std::optional<std::string>&>() == Form::text);
    CHECK(form_of<std::string_view>() == Form::text);
    CHECK(form_of<const std::vector<std::string>&>() == Form::texts);
    CHECK(form_of<ceiba::Severity>() == Form::choice);
    CHECK(form_of<bool>() == Form::truth);
    CHECK(form_of<std::optional<std::int64_t>>() == Form::integer);
    CHECK(form_of<double>() == Form::number);
    CHECK(form_of<const Eigen::Ref<const Eigen::MatrixXd>&>() == Form::array);
}

TEST_CASE("an entry keeps its function", "[operations]") {
    constexpr auto entry = operation("", "twice", "Twice a number.", &twice, {{"x", "A number."}}, "a number");
    CHECK(entry.function(3) == 6);
    CHECK(entry.full_name() == "twice");
    CHECK(operation("agree", "icc", "A number.", &one, "a number").full_name() == "agree_icc");
}

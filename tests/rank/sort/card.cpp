// Each trait on the card of each sorting method, tried; and each method's published cases, tests/reference/rank/sort/<method>.json.

#include "rank/sort/sorting_laws.hpp"
#include "reference.hpp"

namespace sort = ceiba::rank::sort;

TEST_CASE("what the card of a sorting method says is true", "[rank][sort]") {
    ceiba::describe::for_each_alternative<sort::Method>([]<class Options>(std::type_identity<Options>) {
        INFO(ceiba::describe::notes_of<Options>.name);
        for (const tests::Law& law : tests::sorting::laws<Options>) {
            INFO(law.name);
            CHECK(law.holds());
        }
    });
}

TEST_CASE("sorting methods give what was published", "[rank][sort]") {
    ceiba::describe::for_each_alternative<sort::Method>([]<class Options>(std::type_identity<Options>) {
        const std::string tag = ceiba::describe::tag(ceiba::describe::notes_of<Options>.name);
        const boost::json::array cases = tests::reference("rank/sort/" + tag).at("cases").as_array();
        CHECK(!cases.empty());
        for (const boost::json::value& v : cases) {
            const boost::json::object& published = v.as_object();
            INFO(tests::words(published.at("source")));
            const auto options = tests::options<Options>(published);
            const sort::Sorting found =
                sort::sorting(options, tests::matrix(published.at("matrix")), tests::column(published.at("weights")),
                              tests::column(published.at("directions")), {.explain = true});
            const double tolerance = tests::number(published.at("tolerance"));
            for (const auto& [name, values] : published.at("expected").as_object()) {
                INFO(std::string(name));
                const Eigen::VectorXd wanted = tests::column(values);
                const std::string key(name);
                const Eigen::VectorXd got = name == "classes" ? found.classes : Eigen::VectorXd(found.tables.at(key).reshaped());
                REQUIRE(got.size() == wanted.size());
                CHECK((got - wanted).cwiseAbs().maxCoeff() <= tolerance);
            }
        }
    });
}

TEST_CASE("a sorting method by its name", "[rank][sort]") {
    const sort::Method method{sort::MrSort{.profiles = {{2, 3}}, .majority = 0.6}};
    CHECK(sort::sorting(method, Eigen::MatrixXd::Constant(1, 2, 2), tests::column({.7, .3}), tests::column({1, 1})).classes ==
          tests::column({2}));
    CHECK(std::string_view(sort::card(method).name) == "MR-Sort");
}

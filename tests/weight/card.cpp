// Each trait on the card of each weighting method, tried; and each method's published cases, tests/reference/weight/<method>.json.

#include "reference.hpp"
#include "weight/weighting_laws.hpp"

using namespace ceiba::weight;

TEST_CASE("what the card of a weighting method says is true", "[weight]") {
    ceiba::describe::for_each_alternative<Method>([]<class Options>(std::type_identity<Options>) {
        INFO(ceiba::describe::notes_of<Options>.name);
        for (const tests::Law& law : tests::weighting::laws<Options>) {
            INFO(law.name);
            CHECK(law.holds());
        }
    });
}

TEST_CASE("weighting methods give what was published", "[weight]") {
    ceiba::describe::for_each_alternative<Method>([]<class Options>(std::type_identity<Options>) {
        const std::string tag = ceiba::describe::tag(ceiba::describe::notes_of<Options>.name);
        const boost::json::array cases = tests::reference("weight/" + tag).at("cases").as_array();
        CHECK(!cases.empty());
        for (const boost::json::value& v : cases) {
            const boost::json::object& published = v.as_object();
            INFO(tests::words(published.at("source")));
            const auto options = tests::options<Options>(published);
            const Eigen::MatrixXd x = tests::matrix(published.at("matrix"));
            Eigen::VectorXd directions;
            if (published.contains("directions")) directions = tests::column(published.at("directions"));
            else if (card(options).input == Input::data) directions.setOnes(x.cols());
            const Weights found = weights(options, x, directions);
            const double tolerance = tests::number(published.at("tolerance"));
            for (const auto& [name, values] : published.at("expected").as_object()) {
                INFO(std::string(name));
                const std::string key(name);
                if (!values.is_array()) {
                    CHECK(std::abs(found.figures.at(key) - tests::number(values)) <= tolerance);
                    continue;
                }
                const Eigen::VectorXd wanted = tests::column(values);
                const Eigen::VectorXd got = name == "weights" ? found.weights : Eigen::VectorXd(found.tables.at(key).reshaped());
                REQUIRE(got.size() == wanted.size());
                for (Index i = 0; i < wanted.size(); ++i) CHECK(std::abs(got[i] - wanted[i]) <= tolerance);
            }
        }
    });
}

// Each trait on the card of each method of group choice, tried; and each method's published cases,
// tests/reference/rank/group/<method>.json.

#include "rank/ranking_laws.hpp"
#include "reference.hpp"

namespace group = ceiba::rank::group;

TEST_CASE("what the card of a method of group choice says is true", "[rank]") {
    ceiba::describe::for_each_alternative<group::Method>([]<class Options>(std::type_identity<Options>) {
        INFO(ceiba::describe::notes_of<Options>.name);
        for (const tests::Law& law : tests::ranking::laws<Options>) {
            INFO(law.name);
            CHECK(law.holds());
        }
    });
}

TEST_CASE("methods of group choice give what was published", "[rank]") {
    ceiba::describe::for_each_alternative<group::Method>([]<class Options>(std::type_identity<Options>) {
        const std::string tag = ceiba::describe::tag(ceiba::describe::notes_of<Options>.name);
        const boost::json::array cases = tests::reference("rank/group/" + tag).at("cases").as_array();
        CHECK(!cases.empty());
        for (const boost::json::value& v : cases) {
            const boost::json::object& published = v.as_object();
            INFO(tests::words(published.at("source")));
            const group::Method method{tests::options<Options>(published)};
            const ceiba::rank::Ranking found =
                ranking(method, tests::matrix(published.at("matrix")), tests::column(published.at("weights")));
            const double tolerance = tests::number(published.at("tolerance"));
            for (const auto& [name, values] : published.at("expected").as_object()) {
                INFO(std::string(name));
                const Eigen::VectorXd wanted = tests::column(values);
                const std::string key(name);
                const Eigen::VectorXd got = name == "score"  ? found.score
                                            : name == "rank" ? found.rank
                                                             : Eigen::VectorXd(found.tables.at(key).reshaped());
                REQUIRE(got.size() == wanted.size());
                for (Eigen::Index i = 0; i < wanted.size(); ++i) CHECK(std::abs(got[i] - wanted[i]) <= tolerance);
            }
        }
    });
}

// Each trait on the card of each rule of the list, tried.

#include "card_laws.hpp"

using namespace ceiba::combine;

TEST_CASE("what the card of a rule says is true", "[combine]") {
    ceiba::describe::for_each_alternative<Rule>([]<class Options>(std::type_identity<Options>) {
        INFO(ceiba::describe::notes_of<Options>.name);
        const tests::Samples all = tests::samples(Options{});
        for (const Rule& rule : all) CHECK(judgement(rule).empty());
        for (const tests::Law& law : tests::laws) {
            INFO(law.trait);
            CHECK(law.holds(all));
        }
    });
}

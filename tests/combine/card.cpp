// Each trait on the card of each rule of the list, tried.

#include "card_laws.hpp"

using namespace ceiba::combine;

namespace {

/// Options that show what a rule is; those that it has by itself, if nothing else is said here.
template <class Options>
tests::Samples samples(const Options&) {
    return {{Options{}}};
}
tests::Samples samples(const Geometric&) {
    return {{Geometric{}}, {Geometric{.floor = 2.1}}};
}
tests::Samples samples(const Harmonic&) {
    return {{Harmonic{}}, {Harmonic{.floor = 2.1}}};
}
tests::Samples samples(const Power&) {
    return {{Power{.p = 2.5}}, {Power{.p = -1.5}}, {Power{.p = 1}}, {Power{.p = 0.7, .floor = 2.1}}};
}
tests::Samples samples(const NthWorst&) {
    return {{NthWorst{.n = 1}}, {NthWorst{.n = 2}}};
}
tests::Samples samples(const Mode&) {
    return {{Mode{}}, {Mode{.ties = Ties::highest}}, {Mode{.ties = Ties::none}}};
}
tests::Samples samples(const Owa&) {
    return {{Owa{.orness = 0.3}}, {Owa{.quantifier = Interval{0.3, 0.8}}}, {Owa{.exponent = 2}}};
}
tests::Samples samples(const Choquet&) {
    return {{Choquet{.masses = {{{"a"}, 0.5}, {{"b"}, 0.3}, {{"c"}, 0.2}, {{"a", "b"}, -0.2}}}}};
}
tests::Samples samples(const MazziottaPareto&) {
    return {{MazziottaPareto{}}, {MazziottaPareto{.penalty = Penalty::plus}}};
}
tests::Samples samples(const MeanMin&) {
    return {{MeanMin{}}, {MeanMin{.alpha = 0.4, .beta = 0.7}}, {MeanMin{.alpha = 0}}};
}
tests::Samples samples(const Sum&) {
    return {{Sum{}}, {Sum{.missing = SumMissing::worst}}};
}
tests::Samples samples(const Passed&) {
    return {{Passed{}}, {Passed{.model = PassedModel::flat_unweighted}}, {Passed{.model = PassedModel::absolute}}};
}
tests::Samples samples(const KOfN&) {
    return {{KOfN{.k = 2, .values = {0.1, 0.7}}}};
}
tests::Samples samples(const Lookup&) {
    const auto is = [](double x) { return ceiba::Answer{x}; };
    const std::vector<double> levels = tests::levels_of({1, 5});
    Lookup pair{.symmetric = true};
    for (std::size_t a = 0; a < levels.size(); ++a)
        for (std::size_t b = 0; b <= a; ++b)
            for (std::size_t c = 0; c <= b; ++c)
                pair.rows.push_back({.values = {is(levels[a]), is(levels[b]), is(levels[c])}, .value = 0.1 * static_cast<double>(b + c)});
    return {{pair},
            {Lookup{.rows = {{.when = {{"a", is(5)}}, .value = 0.3}, {.when = {{"b", is(1)}}, .value = 0.9}, {.when = {}, .value = 0.6}}}}};
}
tests::Samples samples(const Decision&) {
    const auto ask = [](const char* child, double x) { return Condition{.child = child, .value = ceiba::Answer{x}}; };
    return {{Decision{.cases = {{.when = {ask("a", 3.1)}, .value = 0.3}, {.when = {ask("b", 2.2)}, .value = 0.9}}, .otherwise = 0.6}}};
}

}  // namespace

TEST_CASE("what the card of a rule says is true", "[combine]") {
    ceiba::describe::for_each_alternative<Rule>([]<class Options>(std::type_identity<Options>) {
        INFO(ceiba::describe::notes_of<Options>.name);
        const tests::Samples all = samples(Options{});
        for (const Rule& rule : all) CHECK(judgement(rule).empty());
        for (const tests::Law& law : tests::laws) {
            INFO(law.trait);
            CHECK(law.holds(all));
        }
    });
}

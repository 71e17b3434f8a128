#include <ceiba/combine/strip.hpp>

#include <boost/mp11.hpp>

#include "card_laws.hpp"

using namespace ceiba::combine;

namespace {

using tests::Drawn;
using tests::Numbers;

/// Children with a value in each lane.
struct Laned {
    std::vector<Strip> strips;
    std::vector<const Strip*> values{};
    std::vector<const Child*> which{};

    template <class Value>
    Laned(const std::vector<Child>& of, Value value) : strips(of.size()) {
        for (std::size_t i = 0; i < of.size(); ++i) {
            for (double& x : strips[i].x) x = value(i);
            values.push_back(&strips[i]);
            which.push_back(&of[i]);
        }
    }
    StripChildren all() const { return {{values, which}}; }
    std::vector<double> lane(std::size_t l) const {
        std::vector<double> out;
        for (const Strip& strip : strips) out.push_back(strip.x[l]);
        return out;
    }
};

}  // namespace

TEST_CASE("a rule gives many assessments what it gives each alone, to the bit", "[combine]") {
    Numbers numbers(31);
    std::size_t by_strips = 0;
    boost::mp11::mp_for_each<ceiba::combine::Rule::Variant>([&]<class Options>(const Options& options) {
        for (const ceiba::combine::Rule& rule : tests::samples(options)) {
            CAPTURE(ceiba::describe::tag_of(rule));
            for (int t = 0; t < tests::tries; ++t) {
                const tests::Kind kind = tests::usual(rule);
                const Drawn drawn = tests::draw(numbers, kind);
                const std::vector<double> among = tests::levels_of(kind.range);
                const Laned laned(drawn.children, [&](std::size_t i) {
                    const double x = numbers.chance(0.5) ? numbers.one_of(among) : drawn.values[i];
                    return numbers.chance(0.1) ? std::min(kind.range.high, x * (1 + 1e-14)) : x;
                });
                const Ready settled_rule = ready(rule, drawn.children, tests::Lettered(drawn.children.size()));
                const Interval inner = range(settled_rule, drawn.children);
                std::visit(
                    [&]<class Settled>(const Settled& settled_options) {
                        if constexpr (requires { value(settled_options, laned.all()); }) {
                            const Strip together = value(settled_options, laned.all());
                            for (std::size_t l = 0; l < lanes; ++l) {
                                const std::vector<double> own = laned.lane(l);
                                const double alone = value(settled_options, Children{own, laned.which, 0, inner, own.size()});
                                REQUIRE((together.x[l] == alone || (std::isnan(together.x[l]) && std::isnan(alone))));
                            }
                            ++by_strips;
                        }
                    },
                    settled_rule);
            }
        }
    });
    CHECK(by_strips > 0);
}

TEST_CASE("every lane is sorted", "[combine]") {
    Numbers numbers(32);
    for (std::size_t n = 1; n <= 70; ++n) {
        const std::vector<Child> alike(n);
        const Laned laned(alike, [&](std::size_t) { return std::floor(numbers.between(0, 20)); });
        const std::vector<Strip> sorted = laned.all().sorted();
        for (std::size_t l = 0; l < lanes; ++l) {
            std::vector<double> expected = laned.lane(l);
            std::ranges::sort(expected);
            for (std::size_t i = 0; i < n; ++i) REQUIRE(sorted[i].x[l] == expected[i]);
        }
    }
}

// The library with one rule more than it has: what follows from a rule's card in `check` and `score`, for every rule and for this one, and
// that a card that lies is caught by the law of the trait it lies about.

#include <ceiba/check.hpp>
#include <ceiba/io/documents.hpp>
#include <ceiba/score.hpp>

#include "../card_laws.hpp"

// What provenance is made of, with the rule more.
namespace ceiba::describe {

template const Type& type<Framework>();
template const Type& type<Assessment>();
template const Type& type<Method>();

}  // namespace ceiba::describe

using namespace ceiba;
using combine::Card;
using combine::Lehmer;
using combine::Rule;
using tests::Drawn;
using tests::Numbers;
using tests::Samples;

namespace {

Scale scale(const tests::Kind& kind) {
    Scale out{.id = "s"};
    if (kind.levels)
        for (const double x : tests::levels_of(kind.range)) out.levels.push_back({.code = std::to_string(x), .value = x});
    else out.numeric = measure::Normaliser{measure::Identity{kind.range.low, kind.range.high}};
    return out;
}

Node leaf(const combine::Child& child, bool levels = false) {
    Node out{.id = std::string(1, static_cast<char>('a' + static_cast<char>(child.place))), .weight = child.weight};
    out.question = Question{.scale = "s", .level = child.level, .key = child.key};
    if (!levels) out.question->threshold = Answer{child.threshold};
    return out;
}

/// A rule over what was drawn; nested, over the greatest of the first two and the least of the others.
Framework framework(const Rule& rule, const tests::Kind& kind, const Drawn& drawn, bool nested = false) {
    Framework out{.id = "f", .version = "1"};
    out.defaults.reconcile = Reconciliation{reconciliation::Minimum{}};
    out.scales = {scale(kind)};
    out.root = {.id = "root", .rule = rule};
    if (nested) out.root.children = {{.id = "left", .rule = Rule{combine::Maximum{}}}, {.id = "right", .rule = Rule{combine::Minimum{}}}};
    for (const combine::Child& child : drawn.children)
        (nested ? out.root.children[child.place < 2 ? 0 : 1] : out.root).children.push_back(leaf(child, kind.levels));
    return out;
}

/// The values as answers; NaN is not answered.
Assessment answers(const Drawn& drawn) {
    Assessment out{.id = "x", .framework = "f"};
    out.institutions = {{.id = "one"}};
    for (std::size_t i = 0; i < drawn.values.size(); ++i) {
        Response r{.institution = "one", .indicator = std::string(1, static_cast<char>('a' + static_cast<char>(i)))};
        if (std::isnan(drawn.values[i])) r.state = State::not_answered;
        else r.answer = Answer{drawn.values[i]};
        out.responses.push_back(r);
    }
    return out;
}

NodeScore root(const Framework& f, const Drawn& drawn, const Method& method = {}) {
    return score(f, answers(drawn), method).nodes.front();
}

bool reports(const Framework& f, std::string_view code) {
    const std::vector<Issue> issues = check(f);
    return std::ranges::any_of(issues, [&](const Issue& i) { return i.code == code; });
}

/// The same without what is NaN: the rule over what is counted.
double counted(const Rule& rule, const Drawn& drawn) {
    std::vector<double> values;
    std::vector<const combine::Child*> which;
    double all = 0;
    for (std::size_t i = 0; i < drawn.values.size(); ++i) {
        all += drawn.children[i].weight;
        if (std::isnan(drawn.values[i])) continue;
        values.push_back(drawn.values[i]);
        which.push_back(&drawn.children[i]);
    }
    const combine::Ready ready = combine::ready(rule, drawn.children, tests::Lettered(drawn.children.size()));
    return combine::value(ready, {values, which, all, combine::range(ready, drawn.children), drawn.children.size()});
}

bool same_value(const std::optional<double>& score, double x) {
    return tests::close(score.value_or(tests::nan), x);
}

/// What pools does not see the branches between it and the indicators; a mean is of the children.
bool pools(const Samples& samples) {
    for (const Rule& rule : samples)
        if (const Card card = combine::card(rule); card.pools && card.mixes()) return false;
    return tests::exactly(
        samples, [](const Card& c) { return static_cast<bool>(c.pools); },
        [](const Rule& rule, Numbers& numbers) {
            const tests::Kind kind = tests::usual(rule);
            const Drawn d = tests::draw(numbers, kind);
            try {
                return same_value(root(framework(rule, kind, d, true), d).value, tests::value_of(rule, d));
            } catch (const Error&) {  // it names children, or needs their levels
                return false;
            }
        });
}

/// Every rule, with its options.
template <class F>
void each_rule(F f) {
    describe::for_each_alternative<Rule>([&]<class Options>(std::type_identity<Options>) {
        INFO(describe::notes_of<Options>.name);
        f(tests::samples(Options{}));
    });
}

constexpr int rounds = 6;

/// A card with one trait that is not true of Lehmer's mean.
struct Lie {
    std::string_view trait;
    Card card;
};
std::vector<Lie> lies() {
    using namespace combine;
    std::vector<Lie> out;
    const auto lie = [&](std::string_view trait, auto change) {
        Card card = true_card;
        change(card);
        out.push_back({trait, card});
    };
    for (const Weights x : {Weights::none, Weights::amounts}) lie("weights", [&](Card& c) { c.weights = x; });
    lie("pools", [](Card& c) { c.pools = true; });
    for (const Range x : {Range::own, Range::of_points, Range::none}) lie("range", [&](Card& c) { c.range = x; });
    lie("asks_met", [](Card& c) { c.asks_met = true; });
    lie("needs_levels", [](Card& c) { c.needs_levels = true; });
    for (const Levels x : {Levels::always, Levels::of_levels}) lie("gives_levels", [&](Card& c) { c.gives_levels = x; });
    lie("multiplicative", [](Card& c) { c.multiplicative = false; });
    lie("floor", [](Card& c) { c.floor = std::optional(2.1); });
    lie("exchangeable", [](Card& c) { c.exchangeable = true; });
    for (const Unsaid x : {Unsaid::worst, Unsaid::block}) lie("unsaid", [&](Card& c) { c.unsaid = x; });
    lie("skips", [](Card& c) { c.skips = false; });
    lie("takes_block", [](Card& c) { c.takes_block = true; });
    lie("speaks_of_missing", [](Card& c) { c.speaks_of_missing = true; });
    for (const Monotone x : {Monotone::always, Monotone::by_options}) lie("monotone", [&](Card& c) { c.monotone = x; });
    lie("symmetric", [](Card& c) { c.symmetric = false; });
    lie("translates", [](Card& c) { c.translates = true; });
    lie("scales", [](Card& c) { c.scales = false; });
    for (const Form x : {Form::arithmetic, Form::harmonic, Form::geometric, Form::sum}) lie("form", [&](Card& c) { c.form = x; });
    return out;
}

/// Puts the true card back, whatever happens.
struct Restored {
    ~Restored() { combine::lehmer_card = combine::true_card; }
};

}  // namespace

TEST_CASE("a rule of a test's own has a true card, and is checked and scored") {
    const Samples lehmer{{Lehmer{}}, {Lehmer{.p = 2.5}}};
    for (const tests::Law& law : tests::laws) {
        INFO(law.trait);
        CHECK(law.holds(lehmer));
    }
    CHECK(pools(lehmer));
    Framework f{.id = "f", .version = "1"};
    f.scales = {scale({.range = {1, 5}})};
    f.root = {.id = "root", .rule = Rule{Lehmer{}}};
    for (std::size_t i = 0; i < 2; ++i)
        f.root.children.push_back(leaf({.weight = 1.0 + static_cast<double>(i), .threshold = 5, .place = i}));
    const NodeScore s = root(f, {.children = {{}, {}}, .values = {1.1, 3.3}});
    CHECK(same_value(s.value, (1.1 * 1.1 + 2 * 3.3 * 3.3) / (1.1 + 2 * 3.3)));
    CHECK(s.range == measure::Interval{1, 5});
    CHECK_FALSE(s.lower.has_value());  // it may fall when a child rises
    CHECK(check(f).empty());
    f.scales = {scale({.range = {-1, 5}})};
    CHECK(reports(f, "below_zero"));
    f.root.rule = Rule{Lehmer{.p = tests::infinity}};
    CHECK(reports(f, "not_finite"));
}

TEST_CASE("a card that lies is caught by the law of the trait it lies about") {
    const Restored restored;
    std::set<std::string_view> seen;
    for (const Lie& lie : lies()) {
        INFO(lie.trait);
        seen.insert(lie.trait);
        combine::lehmer_card = lie.card;
        const auto* law = std::ranges::find(tests::laws, lie.trait, [](const tests::Law& l) { return std::string_view(l.trait); });
        CHECK_FALSE((law == std::ranges::end(tests::laws) ? pools : law->holds)({{Lehmer{}}}));
    }
    CHECK(seen.size() == std::size(tests::laws) + 1);  // every trait, and that it pools
}

TEST_CASE("in a tree every rule gives what it gives by itself") {
    each_rule([](const Samples& samples) {
        CHECK(pools(samples));
        Numbers numbers(11);
        for (const Rule& rule : samples)
            for (int i = 0; i < rounds; ++i) {
                const tests::Kind kind = tests::usual(rule);
                const Drawn d = tests::draw(numbers, kind);
                CHECK(same_value(root(framework(rule, kind, d), d).value, tests::value_of(rule, d)));
            }
    });
}

TEST_CASE("what is unanswered, and nothing said, counts as the card says") {
    each_rule([](const Samples& samples) {
        Numbers numbers(12);
        for (const Rule& rule : samples)
            for (int i = 0; i < rounds; ++i) {
                const Card card = combine::card(rule);
                const tests::Kind kind = tests::usual(rule);
                Drawn d = tests::draw(numbers, kind);
                d.values[0] = tests::nan;
                const std::optional<double> score = root(framework(rule, kind, d), d).value;
                if (card.unsaid != combine::Unsaid::skip || !card.skips) d.values[0] = kind.range.low;
                CHECK(same_value(score, counted(rule, d)));
            }
    });
}

TEST_CASE("bounds hold whatever a missing child is, where the card says that a rule never falls") {
    each_rule([](const Samples& samples) {
        Numbers numbers(13);
        for (const Rule& rule : samples)
            for (int i = 0; i < rounds; ++i) {
                const tests::Kind kind = tests::usual(rule);
                Drawn d = tests::draw(numbers, kind);
                const Framework f = framework(rule, kind, d);
                const double known = d.values[0];
                d.values[0] = tests::nan;
                const NodeScore some = root(f, d);
                const combine::Monotone monotone = combine::card(rule).monotone;
                if (monotone != combine::Monotone::by_options) CHECK(some.lower.has_value() == (monotone == combine::Monotone::always));
                if (!some.lower) continue;
                d.values[0] = known;
                const NodeScore all = root(f, d);
                CHECK(*some.lower <= *all.value + 1e-9);
                CHECK(*some.upper >= *all.value - 1e-9);
            }
    });
}

TEST_CASE("what a rule does not take is refused, as its card says") {
    each_rule([](const Samples& samples) {
        for (const Rule& rule : samples) {
            const Card card = combine::card(rule);
            Numbers numbers(14);
            const tests::Kind kind = tests::usual(rule);
            const Drawn d = tests::draw(numbers, kind);
            Framework f = framework(rule, kind, d);
            CHECK(reports(f, "weights_ignored") == (card.weights == combine::Weights::none));
            f.root.cap = Cap{.children = {"a"}};
            CHECK(reports(f, "cap_unit") == (card.range != combine::Range::of_children));
            f.root.cap.reset();
            f.root.children[1].policy = Policy{.missing = Missing{.not_answered = MissingRule{missing::Block{}}}};
            CHECK(reports(f, "block_needs_threshold") == !card.takes_block);
            f.root.children[1].policy.reset();
            f.scales.push_back({.id = "other", .numeric = measure::Normaliser{measure::Identity{kind.range.low, 9}}});
            f.root.children[0].question->scale = "other";
            CHECK(reports(f, "mixed_ranges") == card.mixes());
            CHECK(reports(f, "off_levels") == card.needs_levels);
            f = framework(rule, {.range = {-2, 5}, .levels = kind.levels}, d);
            CHECK(reports(f, "below_zero") == card.needs_not_negative());
        }
    });
}

TEST_CASE("a method's default takes the place of means alone") {
    each_rule([](const Samples& samples) {
        Numbers numbers(15);
        Method method{.id = "m"};
        method.defaults.rule = Rule{combine::Arithmetic{}};
        for (const Rule& rule : samples) {
            const tests::Kind kind = tests::usual(rule);
            const Drawn d = tests::draw(numbers, kind);
            const NodeScore s = root(framework(rule, kind, d), d, method);
            CHECK((s.rule == method.defaults.rule) == (combine::card(rule).exchangeable || rule == *method.defaults.rule));
        }
    });
}

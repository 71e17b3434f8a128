#include "consult/answer_parts.hpp"
#include <ceiba/reconcile.hpp>

#include "catch.hpp"
#include "consultation.hpp"

using namespace consulted;
using ceiba::Reconciliation;
namespace of = ceiba::reconciliation;

namespace {

/// Sums of a few products.
constexpr double rounding_errors = 1e-14;

Assessment dated() {
    Assessment a = assessment({said("north", "plan", 5), said("south", "plan", 1), said("court", "plan", 2), said("ministry", "plan", 2),
                               said("north", "plan", 4, Source::interview), said("court", "plan", 5, Source::case_review)});
    a.evidence = {{.id = "act", .kind = ceiba::EvidenceKind::law}, {.id = "talk", .kind = ceiba::EvidenceKind::interview}};
    a.responses[0].evidence = {"act", "talk"};
    a.responses[1].evidence = {"talk"};
    a.responses[0].confidence = .9;
    a.responses[2].confidence = .2;
    for (std::size_t i = 0; i < a.responses.size(); ++i) a.responses[i].date = "2025-01-0" + std::to_string(i + 1);
    a.responses[5].date = "2025-01-05";  // like the interview, and as high
    a.responses[4].answer = ceiba::Answer{5.0};
    return a;
}

std::vector<Reconciliation> rules() {
    std::vector<Reconciliation> out{{of::Mean{}},
                                    {of::Median{}},
                                    {of::LowerMedian{}},
                                    {of::Minimum{}},
                                    {of::Maximum{}},
                                    {of::Trimmed{.share = .2}},
                                    {of::Trimmed{.share = .4}},
                                    {of::WeightedByMandate{.institutions = {{"court", 3}}, .sectors = {{"police", .5}}}},
                                    {of::WeightedByEvidence{.kinds = {{"law", 2}}, .otherwise = .5, .none = .25}},
                                    {of::WeightedBySource{.sources = {{"survey", .5}}, .otherwise = 2}},
                                    {of::WeightedByConfidence{}},
                                    {of::Mode{}},
                                    {of::Latest{}}};
    for (const of::Within within :
         {of::Within::mean, of::Within::median, of::Within::lower_median, of::Within::minimum, of::Within::maximum})
        out.push_back({of::LowestSector{.within = within}});
    return out;
}

std::vector<double> parts(const Reconciliation& rule, const std::vector<ceiba::detail::Voice>& voices, const ceiba::detail::Register& names,
                          ceiba::Direction direction = ceiba::Direction::higher) {
    return std::visit(ceiba::detail::AnswerParts{voices, names, direction}, rule.value);
}

}  // namespace

TEST_CASE("parts add up to 1, and the answers with their parts to the value, whatever the rule") {
    const Assessment a = dated();
    const ceiba::detail::Register names(a);
    const Framework f = framework();
    std::vector<const Response*> responses;
    for (const Response& r : a.responses) responses.push_back(&r);
    for (const ceiba::Direction direction : {ceiba::Direction::higher, ceiba::Direction::lower}) {
        for (std::size_t n = 1; n <= responses.size(); ++n) {
            const auto heard =
                ceiba::detail::voices({responses.begin(), responses.begin() + static_cast<std::ptrdiff_t>(n)}, f.scales[0], direction);
            for (const Reconciliation& rule : rules()) {
                INFO(ceiba::describe::tag_of(rule) << " of " << n);
                const auto value = std::visit(ceiba::detail::Reconciler{heard, names, direction}, rule.value);
                REQUIRE(value);
                double all = 0;
                double sum = 0;
                const std::vector<double> each = parts(rule, heard, names, direction);
                for (std::size_t i = 0; i < each.size(); ++i) {
                    CHECK(each[i] >= 0);
                    all += each[i];
                    sum += each[i] * heard[i].value;
                }
                CHECK(std::abs(all - 1) <= rounding_errors);
                CHECK(std::abs(sum - *value) <= rounding_errors * 5);
            }
        }
    }
}

TEST_CASE("parts by hand: equal answers share theirs, and those that give no value have none") {
    Assessment a = assessment({said("north", "plan", 2), said("south", "plan", 2), said("court", "plan", 2), said("ministry", "plan", 4)});
    const ceiba::detail::Register names(a);
    std::vector<const Response*> responses;
    for (const Response& r : a.responses) responses.push_back(&r);
    const Framework f = framework();
    const auto heard = ceiba::detail::voices(responses, f.scales[0], ceiba::Direction::higher);
    using Each = std::vector<double>;
    const double third = 1.0 / 3;
    CHECK(parts({of::Minimum{}}, heard, names) == Each{third, third, third, 0});
    CHECK(parts({of::Maximum{}}, heard, names) == Each{0, 0, 0, 1});
    CHECK(parts({of::Median{}}, heard, names) == Each{third, third, third, 0});
    CHECK(parts({of::Trimmed{.share = .25}}, heard, names) == Each{third, third, third, 0});  // no matter which of the three is cut
    CHECK(parts({of::Mode{.quorum = .9}}, heard, names) == Each{0, 0, 0, 0});
    CHECK(parts({of::WeightedByMandate{.otherwise = 0}}, heard, names) == Each{0, 0, 0, 0});
    // police and the court are equally low: half each, and within the police a quarter each
    CHECK(parts({of::LowestSector{}}, heard, names) == Each{.5, .25, .25, 0});
    CHECK(parts({of::Adjudicated{}}, heard, names) == Each{0, 0, 0, 0});
}

TEST_CASE("a value that rests on one institution alone through weights of 0 or dates is a single voice") {
    const auto plan = [](const Reconciliation& rule, Assessment a) {
        ceiba::Method m;
        m.defaults.reconcile = rule;
        return ceiba::reconcile(framework(), a, m)[0];
    };
    const Assessment two = assessment({said("north", "plan", 5), said("court", "plan", 1)});
    const Reconciliation police{of::WeightedByMandate{.sectors = {{"police", 1}}, .otherwise = 0}};
    CHECK(plan(police, two).value == 5.0);
    CHECK(plan(police, two).voices == 1);
    CHECK(plan(police, two).single_voice);
    Assessment both = two;
    both.responses.push_back(said("south", "plan", 3));
    CHECK(plan(police, both).voices == 2);
    CHECK_FALSE(plan(police, both).single_voice);
    CHECK(plan({of::WeightedByMandate{.otherwise = 0}}, two).voices == 0);
    Assessment later = two;
    later.responses[0].date = "2025-01-02";
    later.responses[1].date = "2025-01-03";
    CHECK(plan({of::Latest{}}, later).single_voice);
    // who gives the least value is not the only one to have a say in it
    for (const Reconciliation& rule : {Reconciliation{of::Minimum{}}, Reconciliation{of::LowerMedian{}}, Reconciliation{of::Mode{}}})
        CHECK(plan(rule, two).voices == 2);
}

TEST_CASE("what those say who are not asked counts, or not, as the method says") {
    const Assessment a = assessment({said("north", "staff", 2), said("court", "staff", 5), without("ministry", "staff", State::dont_know)});
    CHECK(ceiba::reconcile(framework(), a)[1].value == 3.5);
    ceiba::Method m;
    m.defaults.unasked = ceiba::Unasked::drop;
    const ceiba::Reconciled staff = ceiba::reconcile(framework(), a, m)[1];
    CHECK(staff.value == 2.0);
    CHECK(staff.responses == 1);
    CHECK(staff.single_voice);
    Framework f = framework();
    f.defaults.unasked = ceiba::Unasked::drop;
    CHECK(ceiba::reconcile(f, a)[1].value == 2.0);
    m.defaults.unasked = ceiba::Unasked::count;  // later wins
    CHECK(ceiba::reconcile(f, a, m)[1].value == 3.5);
}

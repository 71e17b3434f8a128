#pragma once

#include <ceiba/weight/options/card.hpp>
#include <optional>

namespace ceiba::weight {

/// How factor analysis takes squared loadings.
enum class Loadings { squared, unit_sum };
BOOST_DESCRIBE_ENUM(Loadings, squared, unit_sum)
constexpr auto describe_notes(Loadings*) {
    return describe::notes("Loadings", "How factor analysis takes squared loadings.",
                           {{.name = "squared", .text = "As they are: the share of the criterion's variance that the factor explains."},
                            {.name = "unit_sum",
                             .text =
                                 "Over their sum on the factor, as in the Handbook: the share of the factor that is the criterion's."}});
}

struct FactorAnalysis {
    std::optional<int> factors{};
    Loadings loadings = Loadings::squared;
    friend bool operator==(const FactorAnalysis&, const FactorAnalysis&) = default;
};
BOOST_DESCRIBE_STRUCT(FactorAnalysis, (), (factors, loadings))
constexpr auto describe_notes(FactorAnalysis*) {
    return describe::notes("FactorAnalysis",
                           "Criteria that go together form a factor, and weigh by their share in it and its share of all.",
                           {{.name = "factors",
                             .text = "How many factors; where it is not said, one for each eigenvalue above 1, and at least one.",
                             .range = "1 or more"},
                            {.name = "loadings", .text = "How squared loadings are taken."}});
}
constexpr Card card(const FactorAnalysis&) {
    return {.name = "Factor analysis",
            .aliases = "",
            .input = Input::data,
            .source =
                "Nicoletti, Scarpetta & Boylaud (2000) Summary indicators of product market regulation, doi:10.1787/215182844604; "
                "OECD/JRC (2008) Handbook on constructing composite indicators, doi:10.1787/9789264043466-en; Kaiser (1958) The varimax "
                "criterion for analytic rotation in factor analysis, doi:10.1007/BF02289233",
            .use =
                "When criteria fall into groups that say the same, and each group should count by how much it explains; it needs many more "
                "alternatives than criteria.",
            .mind =
                "It weighs what goes together, not what matters. Another number of factors, or a few other alternatives, can move weights "
                "a great deal.",
            .needs_positive = false,
            .direction_aware = false,
            .scale_invariant = true,
            .translation_invariant = true,
            .takes_constants = true,
            .constant_weighs_nothing = true};
}
inline Faults judgement(const FactorAnalysis& options) {
    Faults out;
    if (options.factors) out.at_least(*options.factors, 1, "/factors");
    return out;
}

}  // namespace ceiba::weight

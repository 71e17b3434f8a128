#pragma once

#include <ceiba/robust/options/sensitivity.hpp>
#include <optional>

/// The options of first-order indices from runs that are there already.
namespace ceiba::robust {

struct GivenDataOptions {
    std::optional<int> bins{};
    std::vector<int> discrete{};
    friend bool operator==(const GivenDataOptions&, const GivenDataOptions&) = default;
};
BOOST_DESCRIBE_STRUCT(GivenDataOptions, (), (bins, discrete))
constexpr auto describe_notes(GivenDataOptions*) {
    return describe::notes(
        "GivenDataOptions", "How first-order indices are found from runs that are there already.",
        {{.name = "bins",
          .text = "Into how many bins of as many runs each factor is cut; a factor with no more values has a bin for each. Where it is not "
                  "said, it grows with the runs: 4 of 100, 6 of 1000, 22 of 10000, 48 at most.",
          .range = "2 to 10000"},
         {.name = "discrete", .text = "Which factors, from 0, have a bin for each value (alternative) however many there are."}});
}

/// What is wrong with the options for so many factors.
inline Faults judgement(const GivenDataOptions& options, int factors) {
    Faults out;
    if (options.bins) out.within(*options.bins, 2, 10'000, "/bins");
    for (std::size_t k = 0; k < options.discrete.size(); ++k)
        out.within(options.discrete[k], 0, factors - 1, "/discrete/" + std::to_string(k));
    return out;
}

}  // namespace ceiba::robust

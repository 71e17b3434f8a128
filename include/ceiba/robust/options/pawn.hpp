#pragma once

#include <ceiba/robust/options/sensitivity.hpp>

/// The options of PAWN.
namespace ceiba::robust {

struct PawnOptions {
    int slices = 10;
    std::vector<int> discrete{};
    std::int64_t seed = 0;
    friend bool operator==(const PawnOptions&, const PawnOptions&) = default;
};
BOOST_DESCRIBE_STRUCT(PawnOptions, (), (slices, discrete, seed))
constexpr auto describe_notes(PawnOptions*) {
    return describe::
        notes("PawnOptions", "How PAWN's indices are found.",
              {{.name = "slices",
                .text = "Into how many slices of as many runs each factor is cut; a factor with no more values has a slice for each.",
                .range = "2 to 10000"},
               {.name = "discrete", .text = "Which factors, from 0, have a slice for each value however many there are."},
               {.name = "seed", .text = "Other seeds, another dummy.", .range = "0 or more"}});
}

/// What is wrong with the options for so many factors.
inline Faults judgement(const PawnOptions& options, int factors) {
    Faults out;
    out.within(options.slices, 2, 10'000, "/slices");
    out.at_least(static_cast<double>(options.seed), 0, "/seed");
    for (std::size_t k = 0; k < options.discrete.size(); ++k)
        out.within(options.discrete[k], 0, factors - 1, "/discrete/" + std::to_string(k));
    return out;
}

}  // namespace ceiba::robust

// error: (could not convert|no matching constructor|no default constructor|missing initializer)
#include <ceiba/combine/options/card.hpp>

using namespace ceiba::combine;

constexpr Card card() {
    return {.weights = Weights::shares,
            .pools = false,
            .range = Range::of_children,
            .asks_met = false,
            .needs_levels = false,
            .gives_levels = Levels::never,
            .multiplicative = false,
            .floor = std::nullopt,
            .exchangeable = true,
            .unsaid = Unsaid::skip,
            .skips = true,
            .takes_block = false,
            .speaks_of_missing = false,
#ifdef CEIBA_MENDED
            .monotone = Monotone::always,
#endif
            .symmetric = true,
            .translates = true,
            .scales = true,
            .form = Form::arithmetic,
            .formula = ""};
}

int main() {
    return static_cast<int>(card().pools);
}

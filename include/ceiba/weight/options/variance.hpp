#pragma once

#include <ceiba/weight/options/standard_deviation.hpp>

namespace ceiba::weight {

struct Variance {
    Columns columns = Columns::minmax;
    friend bool operator==(const Variance&, const Variance&) = default;
};
BOOST_DESCRIBE_STRUCT(Variance, (), (columns))
constexpr auto describe_notes(Variance*) {
    return describe::notes("Variance", "The greater the variance of a criterion over its own range, the more it weighs.",
                           {{.name = "columns", .text = "Of which columns."}});
}
constexpr Card card(const Variance& options) {
    return {.name = "Statistical variance",
            .aliases = "",
            .input = Input::data,
            .source =
                "Rao & Patel (2010) A subjective and objective integrated multiple attribute decision making method for material "
                "selection, doi:10.1016/j.matdes.2010.05.014",
            .use = "As the standard deviation, where differences in spread should count more.",
            .mind = "It sees the shape of a column only, and exaggerates it by a square: one outlier makes a criterion weigh very little.",
            .needs_positive = false,
            .direction_aware = false,
            .scale_invariant = options.columns == Columns::minmax,
            .translation_invariant = true,
            .takes_constants = true,
            .constant_weighs_nothing = true};
}

}  // namespace ceiba::weight

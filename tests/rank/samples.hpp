#pragma once

#include <ceiba/rank/methods.hpp>

#include "laws.hpp"

/// Options that show what a ranking method is, and how they change with their table.
namespace tests::ranking {

namespace rank = ceiba::rank;
using rank::Index;

/// Alternatives and how they are judged; an alternative that is one of the criteria's own is in none of the options.
struct Drawn {
    Eigen::MatrixXd x{};
    Eigen::VectorXd weights{};
    Eigen::VectorXd directions{};
};

/// Options for tables of n criteria with values from 1 to 9; those that a method has by itself, if nothing else is said here.
template <class Options>
std::vector<Options> samples(const Options&, Index) {
    return {Options{}};
}
inline std::vector<rank::Topsis> samples(const rank::Topsis&, Index) {
    return {{},
            {.scaling = rank::TopsisScaling::minmax},
            {.scaling = rank::TopsisScaling::maximum},
            {.scaling = rank::TopsisScaling::total}};
}

/// The options where criterion j becomes k x + b: what is stated in its unit becomes that too.
template <class Options>
Options rescaled(const Options& options, Index, double, double) {
    return options;
}
/// The options where the criteria come in another order.
template <class Options>
Options permuted(const Options& options, const std::vector<Index>&) {
    return options;
}
/// The options where the last criterion goes.
template <class Options>
Options shortened(const Options& options) {
    return options;
}

}  // namespace tests::ranking

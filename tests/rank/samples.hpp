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
inline std::vector<rank::Gra> samples(const rank::Gra&, Index) {
    return {{}, {.zeta = 0.1}, {.zeta = 1}};
}
inline std::vector<rank::Rim> samples(const rank::Rim&, Index n) {
    const std::vector<std::vector<double>> ideals{{8, 10}, {0, 0}, {4, 5}, {6, 6}};
    rank::Rim stated;
    for (Index j = 0; j < n; ++j) {
        stated.ranges.push_back({0, 10});
        stated.ideals.push_back(ideals[static_cast<std::size_t>(j) % 4]);
    }
    return {stated, {.bounds = rank::RimBounds::data}, {.bounds = rank::RimBounds::data, .ideals = stated.ideals}};
}

/// What a method makes of a draw that speaks of its own directions: a method of group choice has one for all columns.
template <class Options>
Drawn suited(const Options&, const Drawn& drawn) {
    return drawn;
}
/// Whether a method gives each alternative a place of its own, by the order of the table where nothing else decides.
template <class Options>
inline constexpr bool ties_by_place = false;

/// The options where criterion j becomes k x + b: what is stated in its unit becomes that too.
template <class Options>
Options rescaled(const Options& options, Index, double, double) {
    return options;
}
inline rank::Rim rescaled(rank::Rim options, Index j, double k, double b) {
    for (auto* list : {&options.ranges, &options.ideals})
        if (!list->empty())
            for (double& x : (*list)[static_cast<std::size_t>(j)]) x = k * x + b;
    return options;
}
/// The options where the criteria come in another order.
template <class Options>
Options permuted(const Options& options, const std::vector<Index>&) {
    return options;
}
inline rank::Rim permuted(const rank::Rim& options, const std::vector<Index>& order) {
    rank::Rim out = options;
    for (std::size_t j = 0; j < order.size(); ++j) {
        if (!out.ranges.empty()) out.ranges[j] = options.ranges[static_cast<std::size_t>(order[j])];
        if (!out.ideals.empty()) out.ideals[j] = options.ideals[static_cast<std::size_t>(order[j])];
    }
    return out;
}
/// The options where the last criterion goes.
template <class Options>
Options shortened(const Options& options) {
    return options;
}
inline rank::Rim shortened(rank::Rim options) {
    if (!options.ranges.empty()) options.ranges.pop_back();
    if (!options.ideals.empty()) options.ideals.pop_back();
    return options;
}

}  // namespace tests::ranking

#include "rank/outranking_samples.hpp"
#include "rank/value_samples.hpp"

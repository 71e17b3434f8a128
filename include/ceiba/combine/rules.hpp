#pragma once

#include <ceiba/combine/arithmetic.hpp>
#include <ceiba/combine/cumulative.hpp>
#include <ceiba/combine/geometric.hpp>
#include <ceiba/combine/harmonic.hpp>
#include <ceiba/combine/maximum.hpp>
#include <ceiba/combine/median.hpp>
#include <ceiba/combine/minimum.hpp>
#include <ceiba/combine/points_share.hpp>
#include <ceiba/combine/sum.hpp>

namespace ceiba::combine {

/// The value that a rule gives to counted children; NaN for no score.
inline double value(const Rule& rule, const Children& children) {
    return std::visit([&](const auto& options) { return value(options, children); }, rule.value);
}

/// The range of what a rule can give; children: all that have a weight, at least one.
inline Interval range(const Rule& rule, std::span<const Child> children) {
    return std::visit([&](const auto& options) { return range(options, children); }, rule.value);
}

}  // namespace ceiba::combine

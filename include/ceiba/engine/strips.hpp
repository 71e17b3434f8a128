#pragma once

#include <ceiba/combine/rules.hpp>
#include <ceiba/combine/strip.hpp>
#include <ceiba/engine/batch.hpp>

/// What a batch spends its time on, compiled for several kinds of machine where the compiler can: with the same bits on each.
namespace ceiba::engine {

using combine::lanes;
using combine::Strip;

/// A column of a batch, for some rows side by side.
struct Column {
    Strip* to{};
    Strip* present{};  ///< 1 where there is a number
    measure::Interval accepted{};
    bool good = true;  ///< it has a number everywhere
};

/// Takes `lanes` rows of numbers, from a row on. Whether all are accepted.
bool load(const Numbers& from, Eigen::Index first, std::span<Column> columns);

/// Puts 0 wherever a column has no number, and says where it has one, and whether it is good: has one everywhere. False if a number is not
/// accepted.
bool leave_out_missing(std::span<Column> columns);

/// The bounds of an indicator: its value where it is covered, else the ends of its range.
void bound(const Strip& cover, const Strip& value, const measure::Interval& range, Strip& low, Strip& high);

/// The mean of what the children have, with their weights, over those that apply; any number where none does.
void mean_share(std::span<const Strip* const> shares, std::span<const Strip* const> applies, std::span<const Strip* const> weights,
                Strip& out);

/// Makes 0 in `settled` of each lane in which something is open: it applies, and its bounds are not its value.
void unsettle(std::span<const Strip* const> values, std::span<const Strip* const> lows, std::span<const Strip* const> highs,
              std::span<const Strip* const> presents, std::span<const Strip* const> applies, Strip& settled);

/// What a rule gives in each lane. False if it is none of those that are written for many assessments at once.
bool ruled(const combine::Ready& rule, const combine::StripChildren& children, Strip& out);
bool ruled(const combine::Ready& rule, const combine::WeighedChildren& children, Strip& out);
/// The same; no value where nothing is counted.
bool ruled(const combine::Ready& rule, const combine::SomeChildren& children, Strip& out);

}  // namespace ceiba::engine

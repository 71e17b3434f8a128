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
    measure::Interval accepted{};
    bool good = true;  ///< all of them are accepted
};

/// Takes `lanes` rows of numbers, from a row on. True if all are accepted; else each column says whether its own are.
bool load(const Numbers& from, Eigen::Index first, std::span<Column> columns);

/// Puts 0 wherever a column has no number, and says where it has one. False if one of these is not accepted.
bool without_missing(const Column& column, Strip& present);

/// What a rule gives in each lane. False if it is none of those that are written for many assessments at once.
bool ruled(const combine::Ready& rule, const combine::StripChildren& children, Strip& out);
bool ruled(const combine::Ready& rule, const combine::WeighedChildren& children, Strip& out);
/// The same; no value where nothing is counted.
bool ruled(const combine::Ready& rule, const combine::SomeChildren& children, Strip& out);

}  // namespace ceiba::engine

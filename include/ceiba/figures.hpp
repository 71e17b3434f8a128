#pragma once

#include <ceiba/agree/options.hpp>
#include <ceiba/agree/ratings.hpp>
#include <ceiba/error.hpp>
#include <ceiba/model/agreement.hpp>
#include <ceiba/robust/options.hpp>
#include <functional>
#include <variant>

namespace ceiba {

/// One number for each unit, or figures with their intervals if these are asked for.
using UnitFigures = std::variant<Eigen::VectorXd, std::vector<Figure>>;
/// One number of a whole table, or the figure with its interval.
using TableFigure = std::variant<double, Figure>;
using Intervals = std::optional<robust::Bootstrap>;

/// A measure of one unit's ratings, for every unit of a table; for an interval the unit's raters are resampled.
///
///     unit_figures(ratings, std::nullopt, [](agree::Tallies unit) { return agree::sd(unit); })
///
/// ratings  units x raters; NaN is missing
/// returns  a number for each unit, NaN where it is undefined; figures with their ends if intervals are asked for
/// throws   Error: not_finite with row and column of an infinite rating; out_of_range in /interval
UnitFigures unit_figures(const agree::Ratings& ratings, const Intervals& interval, const std::function<double(agree::Tallies)>& measure);

/// A measure of a table that is made ready: what it is where each unit counts so often.
using Ready = std::function<double(agree::Times)>;

/// A measure of all units together; for its interval units are resampled. Otherwise as above.
///
///     table_figure(ratings, std::nullopt, [](const agree::Ratings& units) { return agree::KendallW(units); })
TableFigure table_figure(const agree::Ratings& ratings, const Intervals& interval,
                         const std::function<Ready(const agree::Ratings&)>& made_ready);

/// agree::r_wg of every unit. Throws Error: out_of_range at /levels or /step, and what unit_figures() throws.
UnitFigures r_wg_figures(const agree::Ratings& ratings, int levels, const agree::WithinGroup& options, const Intervals& interval);

/// agree::cohen_kappa of the two columns. Throws Error: wrong_shape unless there are two, and what table_figure() throws.
TableFigure cohen_kappa_figure(const agree::Ratings& ratings, agree::KappaWeights weights, const Intervals& interval);

}  // namespace ceiba

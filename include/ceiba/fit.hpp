#pragma once

#include <ceiba/model/assessment.hpp>
#include <ceiba/model/fitted.hpp>
#include <ceiba/model/framework.hpp>
#include <ceiba/model/method.hpp>

namespace ceiba {

namespace detail {

/// Days since 1970-01-01 of a date that exists.
double day(std::string_view date);

}  // namespace detail

/// Fits a framework to many units: takes the constants that its normalisers and treatments need from their columns, and imputes missing
/// numbers.
///
/// In this order: reconcile, divide by denominators, impute, treat, normalise. The result is an ordinary framework, in which every
/// constant stands in a scale, and the assessments with imputed numbers beside the answers, which stay as they were: score them like any
/// others, one by one.
///
/// assessments  the units: one for each subject and round
/// method       its defaults may say how to impute and treat
/// returns      framework, assessments, the constants of every indicator, and every number that was imputed or treated
/// throws       Error with every issue of the documents, and of columns that cannot be fitted: constant, empty, a target that is not
///              beyond the worst unit
/// cost         O(responses log responses + indicators * units log units)
/// source       OECD/JRC (2008) Handbook on Constructing Composite Indicators, steps 3 to 5, doi:10.1787/9789264043466-en
/// example  units with 2, 4 and 10 on a scale of min_max: its goalposts are 2 and 10
Fitted fit(const Framework& framework, const std::vector<Assessment>& assessments, const Method& method = {});

}  // namespace ceiba

#pragma once

#include <ceiba/model/framework.hpp>
#include <ceiba/model/method.hpp>
#include <ceiba/model/result.hpp>

namespace ceiba {

/// Indicators with a gap, in the order in which to close them.
///
/// priority = gap x effective weight (or leverage) x raising factors / lowering factors; the gap as a share of its own range, leverage as
/// a share of the root's. Critical ones come first, then greater priority (compared to 12 significant digits), then greater relative
/// gap, then the id. Overrides then take their ranks, in the order of those ranks.
///
/// gaps    of the same framework and method
/// throws  Error with every issue of the documents
/// cost    O(n log n)
Priorities prioritise(const Framework& framework, const Gaps& gaps, const Method& method = {});

}  // namespace ceiba

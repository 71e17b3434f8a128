#pragma once

#include <ceiba/model/agreement.hpp>
#include <ceiba/model/assessment.hpp>
#include <ceiba/model/framework.hpp>
#include <ceiba/model/method.hpp>

namespace ceiba {

/// How far the institutions agree, on each indicator and over all indicators of each scale.
///
/// One rating an institution: the lower median of its answers. Intervals, where the method asks for them, draw institutions for an
/// indicator and indicators for a scale. Figures that are undefined (one voice, nothing that differs) are left out.
///
/// throws  Error with every issue of the documents
/// cost    O(indicators institutions), times the draws of a bootstrap
Agreement agreement(const Framework& framework, const Assessment& assessment, const Method& method = {});

}  // namespace ceiba

#pragma once

#include <algorithm>
#include <ceiba/model/assessment.hpp>
#include <ceiba/model/framework.hpp>

namespace ceiba {

/// Whether an institution is asked a question; where nobody is named, everybody is.
///
/// example  asked of the sector police: a police office is asked, a court is not
inline bool is_asked(const Node& indicator, const Institution& institution) {
    if (!indicator.question) return false;
    const Asked& asked = indicator.question->asked;
    if (asked.sectors.empty() && asked.institutions.empty()) return true;
    return std::ranges::find(asked.institutions, institution.id) != asked.institutions.end() ||
           (institution.sector && std::ranges::find(asked.sectors, *institution.sector) != asked.sectors.end());
}

}  // namespace ceiba

#pragma once

#include <ceiba/model/assessment.hpp>
#include <ceiba/overlay.hpp>

/// What can be judged of an assessment beside its framework.
namespace ceiba::detail {

/// The documents' own members: ids, dates, answers on their scales, duplicates.
void check_assessment(const Framework& framework, const Tree& tree, const Assessment& assessment, Duplicates duplicates,
                      std::vector<Issue>& issues);

/// Whether what a gate lets an answer count as is on the scale of each indicator it holds for.
void check_gates(const Tree& tree, const std::vector<Settings>& settings, std::vector<Issue>& issues);

/// Who is asked, and whose weight it is, against the institutions there are.
void check_asked(const Tree& tree, const std::vector<Settings>& settings, const Assessment& assessment, const Defaults& defaults,
                 std::vector<Issue>& issues);

}  // namespace ceiba::detail

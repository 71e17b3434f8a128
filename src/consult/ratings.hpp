#pragma once

#include <Eigen/Core>
#include <ceiba/progress.hpp>

#include "evaluated.hpp"

namespace ceiba::detail {

/// What each institution said of each node of the tree: one rating an institution, the lower median if it answered more than once. Answers
/// that became one of `left_out` are.
///
/// What assessors found about it is not what it says: only where it has no answer of its own do the sources that validate speak for it.
inline std::vector<std::map<std::string, double>> ratings(const Evaluated& e, std::initializer_list<Fate> left_out) {
    const auto validating = [&](const Voice& v) {
        return std::ranges::find(*e.defaults.validated_by, v.response->source) != e.defaults.validated_by->end();
    };
    std::vector<std::map<std::string, double>> out(e.tree.size());
    for (std::size_t i = 0; i < e.tree.size(); ++i) {
        pulse();
        const Scale* scale = e.tree.scale(i);
        if (scale == nullptr) continue;
        std::map<std::string_view, std::vector<Voice>> by_institution;
        for (const Voice& v : voices(without(*e.inputs, *e.answers, i, left_out), *scale, e.settings[i].direction))
            by_institution[v.response->institution].push_back(v);
        for (auto& [institution, theirs] : by_institution) {
            if (!std::ranges::all_of(theirs, validating)) std::erase_if(theirs, validating);
            out[i].emplace(institution, *Reconciler{theirs, e.inputs->names, e.settings[i].direction}(reconciliation::LowerMedian{}));
        }
    }
    return out;
}

/// The ratings of one indicator as one row.
inline Eigen::MatrixXd row(const std::map<std::string, double>& rated) {
    Eigen::MatrixXd out(1, static_cast<Eigen::Index>(rated.size()));
    Eigen::Index i = 0;
    for (const auto& [institution, rating] : rated) out(0, i++) = rating;
    return out;
}

}  // namespace ceiba::detail

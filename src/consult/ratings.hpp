#pragma once

#include <Eigen/Core>
#include "consult/answering.hpp"

namespace ceiba::detail {

/// What each institution said of each node of the tree: one rating an institution, the lower median if it answered more than once.
///
/// What assessors found about it is not what it says: only where it has no answer of its own do the sources that validate speak for it.
inline std::vector<std::map<std::string, double>> ratings(const Tree& tree, const std::vector<Settings>& settings,
                                                          const Assessment& assessment, const std::vector<const Response*>& responses,
                                                          const std::vector<Source>& validated_by) {
    std::map<std::pair<std::size_t, std::string>, std::vector<const Response*>> said;
    for (const Response* r : responses)
        if (const auto node = tree.find(r->indicator)) said[{*node, r->institution}].push_back(r);
    const Register names(assessment);
    std::vector<std::map<std::string, double>> out(tree.size());
    for (const auto& [who, theirs] : said) {
        const Scale* scale = tree.scale(who.first);
        if (scale == nullptr) continue;
        const Direction direction = settings[who.first].direction;
        std::vector<Voice> heard = voices(theirs, *scale, direction);
        const auto found = [&](const Voice& v) { return std::ranges::find(validated_by, v.response->source) != validated_by.end(); };
        if (!std::ranges::all_of(heard, found)) std::erase_if(heard, found);
        if (!heard.empty()) out[who.first][who.second] = *Reconciler{heard, names, direction}(reconciliation::LowerMedian{});
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

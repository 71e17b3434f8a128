#pragma once

#include <algorithm>
#include <ceiba/robust/options/sobol_indices.hpp>
#include <ceiba/robust/weights.hpp>
#include <vector>

namespace ceiba::robust {

namespace detail {

/// The group of each factor: each its own where nothing is said.
inline std::vector<Index> groups_of(int factors, const std::vector<int>& groups) {
    std::vector<Index> out;
    for (int j = 0; j < factors; ++j) out.push_back(groups.empty() ? j : groups[static_cast<std::size_t>(j)]);
    return out;
}

}  // namespace detail

/// The runs of Saltelli's design: where each factor of each run comes from. Nothing is stored; the caller makes the points as they are
/// needed.
///
/// There are two independent draws A and B of all factors. The runs of one base draw stand together: A; AB of each group, which is A with
/// that group from B; with second order BA of each group, which is B with that group from A; and B. (This is also SALib's order.) That is
/// groups + 2 runs a draw, or 2 groups + 2.
///
/// throws   Error for a design out of range
/// cost     O(1) a question
/// source   Saltelli et al. (2010) Variance based sensitivity analysis of model output, doi:10.1016/j.cpc.2009.09.018; with second order
///          Saltelli (2002) Making best use of model evaluations, doi:10.1016/S0010-4655(02)00280-1
/// example  SobolRuns runs({.factors = 3, .draws = 1024});
///          for (Index r = 0; r < runs.size(); ++r)
///              for (Index j = 0; j < 3; ++j) x[j] = random.uniform(runs.draw(r), runs.dimension(r, j));
class SobolRuns {
public:
    explicit SobolRuns(const SobolDesign& design) : second_order_(design.second_order), draws_(design.draws) {
        detail::throw_faults(judgement(design));
        group_ = detail::groups_of(design.factors, design.groups);
        groups_ = *std::max_element(group_.begin(), group_.end()) + 1;
    }
    /// How many runs there are.
    Index size() const { return draws_ * per_draw(); }
    Index factors() const { return static_cast<Index>(group_.size()); }
    Index groups() const { return groups_; }
    Index draws() const { return draws_; }
    bool second_order() const { return second_order_; }
    /// How many runs a base draw has: the first is A, the last is B.
    Index per_draw() const { return (second_order_ ? 2 * groups_ : groups_) + 2; }
    /// Where AB of a group stands among the runs of a draw.
    Index ab(Index group) const { return 1 + group; }
    /// The same of BA, with second order.
    Index ba(Index group) const { return 1 + groups_ + group; }
    /// The base draw of a run, from 0.
    std::uint64_t draw(Index run) const { return static_cast<std::uint64_t>(run / per_draw()); }
    /// Whether a factor of a run comes from B; otherwise it comes from A.
    bool from_b(Index run, Index factor) const {
        const Index place = run % per_draw();
        const Index group = group_[static_cast<std::size_t>(factor)];
        if (place == 0) return false;
        if (place == per_draw() - 1) return true;
        return place <= groups_ ? place == ab(group) : place != ba(group);
    }
    /// The same as a dimension of a sequence of points in 2 x factors dimensions, whose first half is A.
    std::uint64_t dimension(Index run, Index factor) const {
        return static_cast<std::uint64_t>(factor + (from_b(run, factor) ? factors() : 0));
    }

private:
    bool second_order_;
    Index draws_;
    Index groups_ = 0;
    std::vector<Index> group_{};
};

}  // namespace ceiba::robust

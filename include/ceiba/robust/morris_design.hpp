#pragma once

#include <ceiba/robust/options/morris.hpp>
#include <ceiba/robust/sobol_design.hpp>
#include <cmath>
#include <numeric>
#include <utility>

namespace ceiba::robust {

/// Which two runs show an elementary effect, and by how much its group moves between them: upward above 0. The step of a group of several
/// factors has no direction and is the mean of theirs.
struct MorrisStep {
    Index before = 0;
    Index after = 0;
    double by = 0;
};

/// The runs of Morris' design: groups + 1 a trajectory, in which one group after the other moves. What is random in a trajectory depends
/// on its number and the seed alone; nothing is stored.
///
/// trajectory  from a random point of the grid 0, 1/(p - 1), ..., 1 with p levels, in random order, each factor up or down by
///             p / 2(p - 1), so that all levels are as likely
/// radial      from a random point, each group to another one and back; a step that happens to be 0 shows no effect
///
/// Points is what gives a number in [0, 1) by uniform(draw, dimension): Random, or a quasi-random sequence, of 2 factors dimensions for
/// radial steps and 2 factors + groups for trajectories. To a factor without bounds 0 and 1 are infinitely far: cut its distribution.
///
/// throws   Error for a design out of range
/// cost     a point O(factors), and in trajectories O(groups log groups) for the order
/// source   Morris (1991) Factorial sampling plans for preliminary computational experiments, doi:10.1080/00401706.1991.10484804; groups:
///          Campolongo, Cariboni & Saltelli (2007) An effective screening design, doi:10.1016/j.envsoft.2006.10.004; radial: Campolongo,
///          Saltelli & Cariboni (2011) From screening to quantitative sensitivity analysis, doi:10.1016/j.cpc.2010.12.039
template <class Points = Random>
class MorrisRuns {
public:
    explicit MorrisRuns(MorrisDesign design, Points points = {}) : design_(std::move(design)), points_(std::move(points)) {
        detail::throw_faults(judgement(design_));
        group_ = detail::groups_of(design_.factors, design_.groups);
        members_.resize(static_cast<std::size_t>(*std::max_element(group_.begin(), group_.end()) + 1));
        for (const Index g : group_) ++members_[static_cast<std::size_t>(g)];
    }
    Index size() const { return trajectories() * per_trajectory(); }
    Index trajectories() const { return design_.trajectories; }
    Index factors() const { return design_.factors; }
    Index groups() const { return static_cast<Index>(members_.size()); }
    /// How many runs a trajectory has.
    Index per_trajectory() const { return groups() + 1; }
    /// How many factors a group has.
    Index members(Index group) const { return members_[static_cast<std::size_t>(group)]; }

    /// The groups of a trajectory in the order in which they move.
    std::vector<Index> order(Index trajectory) const {
        std::vector<Index> out(members_.size());
        std::iota(out.begin(), out.end(), Index{0});
        if (design_.steps == Steps::radial) return out;
        std::vector<double> when;
        for (const Index g : out) when.push_back(uniform(trajectory, 2 * factors() + g));
        std::stable_sort(out.begin(), out.end(),
                         [&](Index g, Index h) { return when[static_cast<std::size_t>(g)] < when[static_cast<std::size_t>(h)]; });
        return out;
    }
    /// The point of a run: a number from 0 to 1 for each factor.
    Eigen::VectorXd point(Index run) const {
        const Index trajectory = run / per_trajectory();
        const Index place = run % per_trajectory();
        const std::vector<Index> moving = order(trajectory);
        std::vector<bool> moved(members_.size());
        for (Index k = 0; k < place; ++k)
            if (design_.steps == Steps::trajectory || k + 1 == place)
                moved[static_cast<std::size_t>(moving[static_cast<std::size_t>(k)])] = true;
        Eigen::VectorXd out(factors());
        for (Index j = 0; j < factors(); ++j) {
            const auto [first, other] = ends(trajectory, j);
            out[j] = moved[static_cast<std::size_t>(group_[static_cast<std::size_t>(j)])] ? other : first;
        }
        return out;
    }
    /// What each group shows in a trajectory.
    std::vector<MorrisStep> steps(Index trajectory) const {
        std::vector<MorrisStep> out(members_.size());
        const std::vector<Index> moving = order(trajectory);
        const Index start = trajectory * per_trajectory();
        for (Index k = 0; k < groups(); ++k)
            out[static_cast<std::size_t>(moving[static_cast<std::size_t>(k)])] = {design_.steps == Steps::radial ? start : start + k,
                                                                                  start + k + 1, 0};
        for (Index j = 0; j < factors(); ++j) {
            const Index group = group_[static_cast<std::size_t>(j)];
            const auto [first, other] = ends(trajectory, j);
            const double by = other - first;
            out[static_cast<std::size_t>(group)].by += members(group) == 1 ? by : std::abs(by) / static_cast<double>(members(group));
        }
        return out;
    }

private:
    double uniform(Index draw, Index dimension) const {
        return points_.uniform(static_cast<std::uint64_t>(draw), static_cast<std::uint64_t>(dimension));
    }
    /// Where a factor stands before it moves, and after.
    std::pair<double, double> ends(Index trajectory, Index factor) const {
        const double first = uniform(trajectory, factor);
        const double second = uniform(trajectory, factors() + factor);
        if (design_.steps == Steps::radial) return {first, second};
        const double half = design_.levels / 2.0;
        const double low = std::floor(first * half);
        const std::pair<double, double> up{low / (design_.levels - 1), (low + half) / (design_.levels - 1)};
        return second < 0.5 ? up : std::pair{up.second, up.first};
    }
    MorrisDesign design_;
    Points points_;
    std::vector<Index> group_{};
    std::vector<Index> members_{};
};

}  // namespace ceiba::robust

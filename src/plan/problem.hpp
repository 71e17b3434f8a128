#pragma once

#include <ceiba/model/catalogue.hpp>
#include <ceiba/model/constraints.hpp>
#include <ceiba/model/gaps.hpp>
#include <limits>
#include <vector>

#include "evaluated.hpp"

/// What has to be planned, as numbers: what the model, the greedy plan and the exchanges read of the documents.
namespace ceiba::detail {

inline constexpr int unplanned = std::numeric_limits<int>::max();

/// The period in which each action of the catalogue begins, from 1; 0 or less for those under way; `unplanned` for those that are not done.
using Schedule = std::vector<int>;

struct Problem {
    /// A level that an indicator has to have before an action begins: so many of its steps.
    struct Level {
        std::size_t track{};
        std::size_t steps{};
    };

    /// An action.
    struct Task {
        int duration = 1;
        double one_off = 0;
        double yearly = 0;
        double effort = 0;
        std::size_t lead{};
        std::size_t purse{};   ///< which funds admit it
        int earliest = 1;      ///< start
        int latest = 0;        ///< start
        bool offered = false;  ///< a plan may have it
        bool mandatory = false;
        bool finished = false;
        std::optional<std::size_t> impossible{};  ///< the track of a level that it needs and no action leads to
        std::optional<int> begun{};
        std::vector<std::size_t> needs{};
        std::vector<Level> levels{};
        std::vector<std::size_t> excludes{};
    };

    /// Answers of an indicator that actions lead to, ascending; each needs one action of every group.
    struct Step {
        double to{};
        std::vector<std::vector<std::size_t>> groups{};
    };
    struct Track {
        std::size_t node{};
        std::optional<double> now{};
        std::optional<double> target{};
        std::vector<Step> steps{};

        /// Whether it counts in scores.
        bool counts() const { return now && target; }
        /// What it comes to in scores with so many steps done.
        double value(std::size_t done) const { return done == 0 ? *now : std::max(*now, std::min(steps[done - 1].to, *target)); }
    };

    struct Fund {
        std::vector<double> budget{};  ///< in the catalogue's currency
        bool carries = false;
    };
    struct Share {
        double least{};
        std::vector<bool> counts{};  ///< by action
    };

    Problem(const Evaluated& e, const TargetProfile& targets, const Catalogue& catalogue, const Constraints& constraints);

    double yearly(std::size_t a, int t) const { return tasks[a].yearly * years[static_cast<std::size_t>(t - 1)]; }
    int finish(std::size_t a, int start) const { return start == unplanned ? unplanned : start + tasks[a].duration - 1; }

    const Evaluated* e;
    Gaps gaps;  ///< with their parts
    int periods;
    std::vector<double> years{};
    std::vector<double> keep{};  ///< how much the score at the end of each period counts in the objective
    std::vector<Task> tasks{};
    std::vector<std::vector<double>> capacity{};  ///< by lead and period; empty if it has no limit
    std::vector<Fund> funds{};
    std::vector<std::vector<bool>> admits{};  ///< by fund and purse
    std::size_t purses = 0;
    std::vector<Share> shares{};
    std::vector<Track> tracks{};
    std::optional<double> goal{};
    Schedule under_way{};  ///< nothing but what has begun
};

}  // namespace ceiba::detail
